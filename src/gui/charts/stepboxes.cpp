// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/stepboxes.h"

#include "gui/charts/reach.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kBoxShare = 0.6; // of a run's place
constexpr double kLineShare = 0.85; // of the predicted step time
constexpr double kNarrow = 6; // pixels of a place: below, a box has no edges
constexpr double kOutlierRoom = 0.35; // of what the boxes reach over, above them
constexpr std::size_t kSpoken = 12;

QString boxesId() { return QStringLiteral("measured"); }
QString outliersId() { return QStringLiteral("outliers"); }
QString predictedId() { return QStringLiteral("predicted"); }

bool isKnown(const std::optional<double> &value) { return value && std::isfinite(*value); }

} // namespace

void StepBoxes::readData()
{
    std::vector<report::ChartRun> runs;
    for (const Box &box : data().boxes)
        runs.push_back(box.run);
    setRuns(runs, data().categories);
    m_series = {{boxesId(), m_chart.simulated ? tr("Simulated") : tr("Measured"), true},
                {outliersId(), tr("Outliers"), true},
                {predictedId(), tr("Predicted"), true}};
    readAxis();
    m_yTitle = axisTitle(data().values, m_y);
    for (std::size_t i = 0; i < data().boxes.size(); ++i)
        addPlace(i, data().boxes[i].median);
    addLegend();
}

void StepBoxes::readAxis()
{
    std::vector<double> ends;
    double largest = 0;
    for (const Box &box : data().boxes) {
        ends.insert(ends.end(), {box.low, box.high});
        if (isKnown(box.predicted))
            ends.push_back(*box.predicted);
        largest = std::max(largest, box.high);
        for (const double outlier : box.outliers)
            largest = std::max(largest, outlier);
    }
    const Reach reach = reachOf(std::move(ends));
    const double limit = reach.high + kOutlierRoom * std::max(reach.high - reach.low, 0.5 * std::abs(reach.high));
    double nearest = reach.high;
    for (const Box &box : data().boxes) {
        for (const double outlier : box.outliers)
            nearest = outlier <= limit ? std::max(nearest, outlier) : nearest;
    }
    m_y = stepAxis({reach.low, nearest}, largest);
}

void StepBoxes::addLegend()
{
    const auto any = [this](auto &&holds) { return std::any_of(data().boxes.begin(), data().boxes.end(), holds); };
    std::vector<ChartLegend::Entry> entries;
    if (any([](const Box &box) { return !box.run.simulated; }))
        entries.push_back({{MarkShape::Bar, colors().measured}, tr("measured: middle half and median")});
    if (any([](const Box &box) { return box.run.simulated; }))
        entries.push_back({{MarkShape::Bar, colors().measured, true}, tr("simulated: middle half and median")});
    if (any([](const Box &box) { return !box.outliers.empty(); }))
        entries.push_back({{MarkShape::Circle, colors().measured, true}, tr("outlier")});
    if (any([](const Box &box) { return isKnown(box.predicted); }))
        entries.push_back({{MarkShape::Line, colors().text}, tr("predicted")});
    addSignEntries(entries);
    m_legend.setEntries(std::move(entries));
}

std::vector<PlotChart::Mark> StepBoxes::placeMarks() const
{
    if (!isShown(boxesId()))
        return {};
    return marksOf([this](std::size_t index) {
        const Box &box = data().boxes[index];
        const QRectF area = column(index, box.low, box.high, kBoxShare);
        return area.height() < 3 ? area.adjusted(0, -2, 0, 2) : area; // no spread is still there
    });
}

void StepBoxes::drawMark(QPainter &painter, const Mark &mark) const
{
    drawSelection(painter, mark);
    if (slot() < kNarrow)
        drawNarrow(painter, mark.index);
    else
        drawBox(painter, mark.index);
    if (isShown(predictedId()))
        drawPredicted(painter, mark.index);
    const Box &box = data().boxes[mark.index];
    if (isShown(outliersId()))
        drawOutliers(painter, mark.index);
    if (m_y.isCut(box.high))
        drawCut(painter, mark.index);
    drawSigns(painter, mark, plotArea().top()); // out of the way of outliers
}

void StepBoxes::drawBox(QPainter &painter, std::size_t index) const
{
    const Box &box = data().boxes[index];
    const double middle = middleOf(index);
    const double half = widthOf(kBoxShare) / 2;
    const QColor edge = colors().measured;
    painter.setPen(QPen(edge, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(middle, heightOf(box.low)), QPointF(middle, heightOf(box.lowerQuartile)));
    painter.drawLine(QPointF(middle, heightOf(box.upperQuartile)), QPointF(middle, heightOf(box.high)));
    for (const double end : {box.low, box.high})
        painter.drawLine(QPointF(middle - half / 2, heightOf(end)), QPointF(middle + half / 2, heightOf(end)));
    QColor fill = edge;
    fill.setAlphaF(box.run.simulated ? 0.08F : 0.4F);
    painter.setBrush(fill);
    painter.drawRect(column(index, box.lowerQuartile, box.upperQuartile, kBoxShare));
    painter.setPen(QPen(edge, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(middle - half, heightOf(box.median)), QPointF(middle + half, heightOf(box.median)));
}

/// A thin stroke from whisker to whisker, a thick one for the middle half.
void StepBoxes::drawNarrow(QPainter &painter, std::size_t index) const
{
    const Box &box = data().boxes[index];
    const double middle = middleOf(index);
    painter.setPen(QPen(colors().measured, 0.6));
    painter.drawLine(QPointF(middle, heightOf(box.low)), QPointF(middle, heightOf(box.high)));
    QRectF half = column(index, box.lowerQuartile, box.upperQuartile, 0.8);
    if (half.height() < 2)
        half.adjust(0, -1, 0, 1);
    painter.fillRect(half, colors().measured);
}

void StepBoxes::drawPredicted(QPainter &painter, std::size_t index) const
{
    const Box &box = data().boxes[index];
    if (!isKnown(box.predicted) || *box.predicted > m_y.high())
        return;
    const bool narrow = slot() < kNarrow;
    const QPointF middle(middleOf(index), heightOf(*box.predicted));
    const QPointF half(widthOf(narrow ? 1 : kLineShare) / 2, 0);
    if (!narrow) {
        painter.setPen(QPen(colors().background, 4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(middle - half, middle + half);
    }
    painter.setPen(QPen(colors().text, narrow ? 1.2 : 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(middle - half, middle + half);
}

void StepBoxes::drawOutliers(QPainter &painter, std::size_t index) const
{
    const Box &box = data().boxes[index];
    const double radius = std::clamp(slot() * 0.25, 1.0, 3.5);
    bool cut = false;
    for (const double outlier : box.outliers) {
        cut = cut || m_y.isCut(outlier);
        if (!m_y.isCut(outlier) && outlier >= m_y.low())
            gui::drawMark(painter, {MarkShape::Circle, colors().measured, slot() >= kNarrow}, QPointF(middleOf(index), heightOf(outlier)),
                          radius);
    }
    if (cut && !m_y.isCut(box.high))
        drawCut(painter, index);
}

QString StepBoxes::inWords() const
{
    QStringList lines{tr("Step times of %n run(s)", nullptr, static_cast<int>(data().boxes.size()))};
    const auto seconds = [](double value) { return secondsText(base::Seconds(value)); };
    for (std::size_t i = 0; i < std::min(data().boxes.size(), kSpoken); ++i) {
        const Box &box = data().boxes[i];
        QStringList parts{tr("median %1").arg(seconds(box.median)),
                          tr("half of the steps between %1 and %2").arg(seconds(box.lowerQuartile), seconds(box.upperQuartile))};
        if (!box.outliers.empty())
            parts << tr("%n outlier(s)", nullptr, static_cast<int>(box.outliers.size()));
        if (isKnown(box.predicted))
            parts << tr("predicted %1").arg(seconds(*box.predicted));
        lines << QStringLiteral("%1: %2").arg(shownText(box.run.label), parts.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui

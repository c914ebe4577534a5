// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/memorybars.h"

#include "gui/charts/reach.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kBarShare = 0.7; // of a run's place
constexpr double kNoGaps = 5; // pixels of a place: below, bars touch
constexpr double kBeyondCapacity = 1.5; // times what there is: above it, a bar may be cut off
constexpr std::size_t kSpoken = 12;

QString measuredId() { return QStringLiteral("measured"); }
QString capacityId() { return QStringLiteral("capacity"); }
QString gib(double value) { return gibText(base::Bytes(value * double(1ULL << 30))); }

bool isKnown(const std::optional<double> &value) { return value && std::isfinite(*value) && *value >= 0; }

} // namespace

void MemoryBars::readData()
{
    std::vector<report::ChartRun> runs;
    for (const Bar &bar : data().bars)
        runs.push_back(bar.run);
    setRuns(runs, data().categories);
    for (const report::MemoryBarChart::Part &part : data().parts)
        m_series.push_back({fromStd(part.id), translated(part.title), true});
    m_series.push_back({measuredId(), measuredTitle(), true});
    if (data().capacity > 0)
        m_series.push_back({capacityId(), tr("GPU memory"), true});
    readAxis();
    m_yTitle = axisTitle(data().values, m_y);
    for (std::size_t i = 0; i < data().bars.size(); ++i)
        addPlace(i, stackOf(data().bars[i]) / 2);
    addLegend();
}

void MemoryBars::readAxis()
{
    std::vector<double> heights;
    for (const Bar &bar : data().bars)
        heights.push_back(std::max(stackOf(bar), measuredOf(bar).value_or(0)));
    const double largest = heights.empty() ? 0 : *std::max_element(heights.begin(), heights.end());
    const double usual = std::max(reachOf(heights).high, kBeyondCapacity * data().capacity);
    m_y = PlotAxis::spanning(0, std::max({std::min(largest, usual), data().capacity, 1e-3}) * 1.02, largest > usual * 1.02);
}

QString MemoryBars::measuredTitle() const { return m_chart.simulated ? tr("simulated peak") : tr("measured peak"); }

std::size_t MemoryBars::partCount(const Bar &bar) const { return std::min(bar.parts.size(), data().parts.size()); }

bool MemoryBars::isPartShown(std::size_t part) const { return isShown(fromStd(data().parts[part].id)); }

double MemoryBars::stackOf(const Bar &bar) const
{
    double sum = 0;
    for (std::size_t part = 0; part < partCount(bar); ++part)
        sum += isPartShown(part) && std::isfinite(bar.parts[part]) ? std::max(0.0, bar.parts[part]) : 0;
    return sum;
}

std::optional<double> MemoryBars::measuredOf(const Bar &bar) const
{
    return isKnown(bar.measured) && isShown(measuredId()) ? bar.measured : std::nullopt;
}

QColor MemoryBars::colorOf(std::size_t part) const
{
    const std::vector<QColor> &series = themeColors(palette()).series;
    return series[part % series.size()];
}

void MemoryBars::addLegend()
{
    std::vector<ChartLegend::Entry> entries;
    if (std::any_of(data().bars.begin(), data().bars.end(), [](const Bar &bar) { return isKnown(bar.measured); }))
        entries.push_back({{MarkShape::Line, colors().text}, measuredTitle()});
    if (data().capacity > 0)
        entries.push_back({{MarkShape::DashedLine, colors().text}, tr("GPU memory, %1").arg(gib(data().capacity))});
    addSignEntries(entries);
    for (std::size_t part = 0; part < data().parts.size(); ++part)
        entries.push_back({{MarkShape::Bar, colorOf(part)},
                           (part == 0 ? tr("predicted: %1") : QStringLiteral("%1")).arg(translated(data().parts[part].title))});
    m_legend.setEntries(std::move(entries));
}

std::vector<PlotChart::Mark> MemoryBars::placeMarks() const
{
    return marksOf([this](std::size_t index) {
        const Bar &bar = data().bars[index];
        const double height = std::max(stackOf(bar), measuredOf(bar).value_or(0));
        return height > 0 ? column(index, 0, height, slot() < kNoGaps ? 1 : kBarShare) : QRectF();
    });
}

void MemoryBars::drawMark(QPainter &painter, const Mark &mark) const
{
    drawSelection(painter, mark);
    const Bar &bar = data().bars[mark.index];
    double foot = 0;
    for (std::size_t part = 0; part < partCount(bar); ++part) {
        if (!isPartShown(part) || !(bar.parts[part] > 0))
            continue;
        const QRectF box = column(mark.index, foot, foot + bar.parts[part], slot() < kNoGaps ? 1 : kBarShare);
        foot += bar.parts[part];
        painter.fillRect(box, colorOf(part));
        // A gap between parts, so that hue is not the only cue.
        if (box.width() > 4 && box.height() > 3)
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), colors().background);
    }
    if (const auto measured = measuredOf(bar))
        drawMeasured(painter, mark, *measured);
    if (m_y.isCut(std::max(foot, measuredOf(bar).value_or(0))))
        drawCut(painter, mark.index);
    drawSigns(painter, mark, mark.area.top());
}

void MemoryBars::drawMeasured(QPainter &painter, const Mark &mark, double value) const
{
    const double y = heightOf(value);
    const double half = mark.area.width() / 2 + (mark.area.width() > 4 ? 3 : 0);
    const QPointF left(middleOf(mark.index) - half, y);
    const QPointF right(middleOf(mark.index) + half, y);
    if (mark.area.width() > 4) {
        painter.setPen(QPen(colors().background, 4.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(left, right);
    }
    painter.setPen(QPen(colors().text, mark.area.width() > 4 ? 2.2 : 1.4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(left, right);
}

void MemoryBars::drawAbove(QPainter &painter) const
{
    if (!(data().capacity > 0) || !isShown(capacityId()))
        return;
    const double y = yAt(m_y.shareOf(data().capacity));
    painter.setPen(QPen(colors().text, 1.8, Qt::DashLine));
    painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
}

QString MemoryBars::inWords() const
{
    QStringList lines{tr("Memory of %n run(s); the GPU has %1", nullptr, static_cast<int>(data().bars.size())).arg(gib(data().capacity))};
    for (std::size_t i = 0; i < std::min(data().bars.size(), kSpoken); ++i) {
        const Bar &bar = data().bars[i];
        const double predicted = stackOf(bar);
        QString line = shownText(bar.run.label);
        if (predicted > 0)
            line = tr("%1: %2 predicted").arg(line, gib(predicted));
        if (isKnown(bar.measured))
            line += (predicted > 0 ? QStringLiteral(", %1 %2") : QStringLiteral(": %1 %2")).arg(measuredTitle(), gib(*bar.measured));
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui

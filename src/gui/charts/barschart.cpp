// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/barschart.h"

#include "gui/widgets/translated.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kWidest = 72; // pixels: one bar alone is no wall
constexpr double kPredictedShare = 0.76; // of the slot
constexpr double kMeasuredShare = 0.44;
constexpr double kNarrow = 4; // pixels: below, a bar has no edge
constexpr double kDense = 6; // pixels of a slot: below, bars stand without gaps
constexpr double kBadge = 5; // radius
constexpr double kHatch = 5; // pixels between lines
constexpr double kCutTop = 12; // below a cut bar's end

const QString &measuredId()
{
    static const QString id = QStringLiteral("measured");
    return id;
}
const QString &predictedId()
{
    static const QString id = QStringLiteral("predicted");
    return id;
}

std::optional<double> known(const std::optional<double> &value)
{
    return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt;
}

} // namespace

BarsChart::BarsChart(QWidget *parent)
    : PlotChart(parent)
{
}

void BarsChart::readData()
{
    std::vector<double> values;
    std::vector<QString> names;
    bool predicted = false;
    for (const Bar &bar : data().bars) {
        names.push_back(shownText(bar.run.label));
        for (const auto &value : {known(bar.measured), known(bar.predicted)}) {
            if (value)
                values.push_back(*value);
        }
        predicted = predicted || known(bar.predicted);
    }
    m_categories.setNames(std::move(names));
    m_y = PlotAxis::fromZero(values);
    m_yTitle = axisTitle(data().values, m_y);
    m_bottomTitle = translated(data().categories.title);
    m_series.push_back({measuredId(), m_chart.simulated ? tr("Simulated") : tr("Measured"), true});
    if (predicted)
        m_series.push_back({predictedId(), tr("Predicted"), true});
    for (std::size_t i = 0; i < data().bars.size(); ++i) {
        const Bar &bar = data().bars[i];
        const double value = known(bar.measured).value_or(known(bar.predicted).value_or(0));
        m_places.emplace_back(bar.run.run,
                              QPointF((static_cast<double>(i) + 0.5) / static_cast<double>(data().bars.size()),
                                      std::clamp(m_y.shareOf(value) / 2, 0.0, 1.0)));
    }
    addLegend();
}

void BarsChart::addLegend()
{
    const auto any = [this](auto &&holds) { return std::any_of(data().bars.begin(), data().bars.end(), holds); };
    const ChartColors &paint = colors();
    std::vector<ChartLegend::Entry> entries;
    if (any([](const Bar &bar) { return bar.measured && !bar.run.simulated; }))
        entries.push_back({{MarkShape::Bar, paint.measured}, tr("measured")});
    if (any([](const Bar &bar) { return bar.measured && bar.run.simulated; }))
        entries.push_back({{MarkShape::Bar, paint.measured, true}, tr("simulated")});
    if (any([](const Bar &bar) { return bar.predicted.has_value(); }))
        entries.push_back({{MarkShape::PaleBar, paint.predicted}, tr("predicted")});
    if (any([](const Bar &bar) { return bar.run.isBest; }))
        entries.push_back({{MarkShape::Star, paint.best}, tr("best")});
    if (any([](const Bar &bar) { return bar.run.isBase; }))
        entries.push_back({{MarkShape::Diamond, paint.base}, tr("base")});
    if (any([](const Bar &bar) { return bar.run.flagged; }))
        entries.push_back({{MarkShape::Cross, paint.flagged}, tr("doubtful")});
    if (m_y.cut())
        entries.push_back({{MarkShape::Break, paint.text}, tr("cut off")});
    m_legend.setEntries(std::move(entries));
}

double BarsChart::closest() const { return std::min(1.0, 3.0 / static_cast<double>(std::max<std::size_t>(3, data().bars.size()))); }

double BarsChart::slot(double width) const
{
    return width / (window().width() * static_cast<double>(std::max<std::size_t>(1, data().bars.size())));
}

double BarsChart::headroom() const { return std::min(plotArea().height() * 0.4, QFontMetricsF(font()).height() + 2 * kBadge + 8); }

QRectF BarsChart::barArea(std::size_t index, double value, double share) const
{
    const double wide = slot(plotArea().width());
    const auto count = static_cast<double>(data().bars.size());
    const auto place = static_cast<double>(index);
    const double top = std::min(yAt(m_y.shareOf(std::min(value, m_y.high()))), plotArea().bottom() - 1.5); // zero is visible too
    const double height = plotArea().bottom() - top;
    if (wide < kDense) { // whole pixels, or neighbours would blend
        const double left = std::floor(xAt(place / count));
        return {left, top, std::max(1.0, std::floor(xAt((place + 1) / count)) - left), height};
    }
    const double width = std::min(wide, kWidest / kPredictedShare) * share;
    return {xAt((place + 0.5) / count) - width / 2, top, width, height};
}

std::vector<PlotChart::Mark> BarsChart::placeMarks() const
{
    std::vector<Mark> marks;
    const double wide = slot(plotArea().width());
    for (std::size_t i = 0; i < data().bars.size(); ++i) {
        const Bar &bar = data().bars[i];
        QRectF area;
        if (const auto value = known(bar.predicted); value && isShown(predictedId()))
            area |= barArea(i, *value, kPredictedShare);
        if (const auto value = known(bar.measured); value && isShown(measuredId()))
            area |= barArea(i, *value, kMeasuredShare);
        const double middle = area.center().x();
        if (area.isEmpty() || middle < plotArea().left() - 0.5 || middle > plotArea().right() + 0.5)
            continue;
        const QRectF slotArea(middle - wide / 2, plotArea().top(), wide, plotArea().height());
        marks.push_back({i, bar.run, area & plotArea().adjusted(-1, 0, 1, 0), slotArea & plotArea()});
    }
    return marks;
}

std::optional<double> BarsChart::shownValue(const Bar &bar) const
{
    const auto measured = isShown(measuredId()) ? known(bar.measured) : std::nullopt;
    return measured ? measured : isShown(predictedId()) ? known(bar.predicted) : std::nullopt;
}

void BarsChart::drawMeasured(QPainter &painter, const Bar &bar, const QRectF &area) const
{
    const bool edge = area.width() >= kNarrow;
    if (!bar.run.simulated) {
        painter.fillRect(area, colors().measured);
        return;
    }
    // Simulated is hollow and hatched: lines of its own, since a pattern does not survive in SVG.
    QColor faint = colors().measured;
    faint.setAlphaF(edge ? 0.25F : 0.6F);
    if (edge)
        painter.fillRect(area, colors().background);
    painter.fillRect(area, faint);
    if (!edge)
        return;
    painter.setPen(QPen(colors().measured, 1));
    for (double y = area.top() - area.width(); y < area.bottom(); y += kHatch) { // cut off by hand: SVG knows no clipping
        const double above = std::max(0.0, area.top() - y);
        const double below = std::max(0.0, y + area.width() - area.bottom());
        if (above + below < area.width())
            painter.drawLine(QPointF(area.left() + below, y + area.width() - below), QPointF(area.right() - above, y + above));
    }
    painter.setPen(QPen(colors().measured, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.75, 0.75, -0.75, 0));
}

/// A line where the prediction ends, over the measured bar too: which of the two is higher is seen.
void BarsChart::drawPredictedEdge(QPainter &painter, const QRectF &area) const
{
    const bool dense = area.width() < kDense;
    if (dense) {
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), colors().predictedEdge);
        return;
    }
    painter.setPen(QPen(colors().predictedEdge, 1.2));
    painter.drawLine(area.topLeft(), area.topRight());
}

void BarsChart::drawBadge(QPainter &painter, const Bar &bar, const QRectF &area) const
{
    std::vector<MarkLook> looks;
    if (bar.run.isBest)
        looks.push_back({MarkShape::Star, colors().best});
    if (bar.run.isBase)
        looks.push_back({MarkShape::Diamond, colors().base});
    if (bar.run.flagged)
        looks.push_back({MarkShape::Cross, colors().flagged});
    double x = area.center().x() - (static_cast<double>(looks.size()) - 1) * (kBadge + 1.5);
    const double y = std::max(plotArea().top() + kBadge, area.top() - kBadge - 4 - (m_valuesFit ? QFontMetricsF(font()).height() : 0));
    for (const MarkLook &look : looks) {
        gui::drawMark(painter, look, QPointF(x, y), kBadge);
        x += 2 * kBadge + 3;
    }
}

void BarsChart::drawMark(QPainter &painter, const Mark &mark) const
{
    const Bar &bar = data().bars[mark.index];
    const bool selected = selectedRun() == mark.run.run;
    if (selected)
        painter.fillRect(mark.target.width() < 3 ? mark.target.adjusted(-1, 0, 1, 0) : mark.target, colors().selected);
    if (const auto value = known(bar.predicted); value && isShown(predictedId())) {
        painter.fillRect(barArea(mark.index, *value, kPredictedShare), colors().predicted);
    }
    if (const auto value = known(bar.measured); value && isShown(measuredId()))
        drawMeasured(painter, bar, barArea(mark.index, *value, kMeasuredShare));
    if (const auto value = known(bar.predicted); value && isShown(predictedId()))
        drawPredictedEdge(painter, barArea(mark.index, *value, kPredictedShare));
    if (const auto value = shownValue(bar); value && m_y.isCut(*value)) {
        const QRectF area = barArea(mark.index, *value, kMeasuredShare);
        gui::drawMark(painter, {MarkShape::Break, colors().background}, QPointF(area.center().x(), area.top() + kCutTop),
                      std::max(2.0, area.width()));
    }
    if (selected) {
        painter.setPen(QPen(colors().text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(mark.area.adjusted(-2, -2, 2, 0));
    }
    drawBadge(painter, bar, mark.area);
}

/// The value over its bar, when all of them have room.
void BarsChart::addMarkLabels(std::vector<Label> &labels) const
{
    if (!m_valuesFit)
        return;
    const QFontMetricsF metrics(font());
    for (const Mark &mark : marks()) {
        const auto value = shownValue(data().bars[mark.index]);
        if (!value)
            continue;
        const QString text = figureText(*value);
        const double width = metrics.horizontalAdvance(text);
        const double least = plotArea().left();
        const double left = std::clamp(mark.area.center().x() - width / 2, least, std::max(least, plotArea().right() - width));
        labels.push_back({QRectF(left, mark.area.top() - metrics.height() - 2, width, metrics.height()), text});
    }
}

double BarsChart::fitBottom(double width, double mostHeight)
{
    const QFontMetricsF metrics(font());
    m_categories.fit(metrics, slot(width), mostHeight);
    double widest = 0;
    for (const Bar &bar : data().bars) {
        if (const auto value = shownValue(bar))
            widest = std::max(widest, metrics.horizontalAdvance(figureText(*value)));
    }
    m_valuesFit = widest + 6 <= slot(width);
    return m_categories.height() + 2;
}

void BarsChart::addBottomLabels(std::vector<Label> &labels) const
{
    const QRectF strip(plotArea().left(), plotArea().bottom() + 6, plotArea().width(), m_categories.height());
    const double first = window().left() * static_cast<double>(data().bars.size());
    for (const CategoryLabels::Place &place : m_categories.places(strip, first, slot(strip.width())))
        labels.push_back({place.area, place.text, m_categories.form() == CategoryLabels::Form::Upright});
}

QString BarsChart::bottomTitle() const
{
    return m_categories.form() == CategoryLabels::Form::Ranks ? tr("%1, by rank").arg(m_bottomTitle) : m_bottomTitle;
}

QString BarsChart::inWords() const
{
    QStringList lines{tr("%n configuration(s), in the ranking's order.", nullptr, static_cast<int>(data().bars.size()))};
    constexpr std::size_t kSpoken = 20;
    for (std::size_t i = 0; i < std::min(kSpoken, data().bars.size()); ++i) {
        const Bar &bar = data().bars[i];
        QStringList parts;
        if (const auto value = known(bar.measured))
            parts << (bar.run.simulated ? tr("%1 simulated") : tr("%1 measured")).arg(figureText(*value));
        if (const auto value = known(bar.predicted))
            parts << tr("%1 predicted").arg(figureText(*value));
        if (bar.run.isBest)
            parts << tr("best");
        if (bar.run.isBase)
            parts << tr("base");
        if (bar.run.flagged)
            parts << tr("doubtful");
        lines << QStringLiteral("%1: %2").arg(shownText(bar.run.label), parts.join(QStringLiteral(", ")));
    }
    lines << m_yTitle;
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui

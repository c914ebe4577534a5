// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotchart.h"

#include "gui/charts/plotlayer.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QPainter>
#include <QtCharts/QLegend>
#include <algorithm>
#include <cmath>
#include <utility>

namespace gui {
namespace {

constexpr double kMargin = 8;
constexpr double kGap = 6; // between ticks and the plot
constexpr double kTickSpace = 34; // pixels that a tick of the values' axis wants
constexpr double kFaint = 0.22; // opacity of what is not emphasised
constexpr double kBottomShare = 0.45; // of the height, at most, for labels under the plot
constexpr double kLeastPlot = 150; // pixels that labels leave to the plot and what is above it
constexpr double kLegendShare = 0.2;

} // namespace

PlotChart::PlotChart(QWidget *parent)
    : ComparisonChart(parent)
    , m_layer(new PlotLayer(QChartView::chart(), [this](QPainter &painter) { draw(painter); }))
    , m_colors(chartColors(palette()))
{
    setMinimumSize(240, 160);
    QChartView::chart()->legend()->hide();
    QChartView::chart()->setMargins(QMargins());
}

void PlotChart::setChart(const report::Chart &shown)
{
    m_chart = shown;
    applyColors();
}

void PlotChart::applyColors()
{
    ThemedChart::applyColors();
    m_colors = chartColors(palette());
    build(); // the legend holds colours, labels the font's measures
}

void PlotChart::build()
{
    const std::vector<Series> before = std::exchange(m_series, {});
    m_places.clear();
    m_legend.setEntries({});
    readData();
    for (Series &series : m_series) {
        const auto old = std::find_if(before.begin(), before.end(), [&](const Series &known) { return known.id == series.id; });
        series.shown = old == before.end() || old->shown;
    }
    setDescription(translated(m_chart.title), inWords());
    layOut();
}

void PlotChart::setSeriesShown(const QString &id, bool shown)
{
    for (Series &series : m_series) {
        if (series.id == id && series.shown != shown) {
            series.shown = shown;
            layOut();
            emit viewChanged();
        }
    }
}

bool PlotChart::isShown(QStringView id) const
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [id](const Series &series) { return series.id == id; });
    return found != m_series.end() && found->shown;
}

int PlotChart::markCount() const { return static_cast<int>(m_marks.size()); }

std::optional<QRectF> PlotChart::markOf(std::size_t run) const
{
    for (const Mark &mark : m_marks) {
        if (mark.run.run == run)
            return mark.area;
    }
    return std::nullopt;
}

std::optional<std::size_t> PlotChart::runAt(const QPointF &position) const
{
    const Mark *nearest = nullptr;
    double least = 0;
    for (const Mark &mark : m_marks) {
        if (!mark.target.contains(position))
            continue;
        const QPointF way = position - mark.target.center();
        const double distance = QPointF::dotProduct(way, way);
        if (!nearest || distance < least) {
            nearest = &mark;
            least = distance;
        }
    }
    return nearest ? std::optional(nearest->run.run) : std::nullopt;
}

std::vector<std::size_t> PlotChart::markedRuns() const
{
    std::vector<std::size_t> runs;
    for (const auto &[run, place] : m_places)
        runs.push_back(run);
    return runs;
}

void PlotChart::reveal(std::size_t run)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [run](const auto &place) { return place.first == run; });
    if (found == m_places.end())
        return;
    const QRectF now = window();
    const QPointF middle = found->second;
    const auto way = [](double at, double low, double high) {
        return at < low || at > high ? (at - (low + high) / 2) / (high - low) : 0.0;
    };
    pan(way(middle.x(), now.left(), now.right()), way(middle.y(), now.top(), now.bottom()));
}

// Layout

double PlotChart::xAt(double share) const { return m_plot.left() + (share - window().left()) / window().width() * m_plot.width(); }

double PlotChart::yAt(double share) const
{
    return m_plot.bottom() - (share - window().top()) / window().height() * (m_plot.height() - headroom());
}

int PlotChart::tickCount() const { return std::max(2, static_cast<int>(m_plot.height() / kTickSpace)); }

QString PlotChart::axisTitle(const report::ChartAxis &axis, const PlotAxis &scale)
{
    QString title = translated(axis.title);
    const QString unit = translated(axis.unit.c_str());
    if (!unit.isEmpty() && !title.endsWith(QLatin1Char(')')))
        title = title.isEmpty() ? unit : QStringLiteral("%1 (%2)").arg(title, unit);
    return scale.isLogarithmic() ? tr("%1, logarithmic").arg(title) : title;
}

QString PlotChart::bottomTitle() const { return m_bottomTitle; }

double PlotChart::widestTick(const PlotAxis &axis, double height) const
{
    const QFontMetricsF metrics(font());
    double widest = 0;
    for (const PlotAxis::Tick &tick : axis.ticks(window().top(), window().bottom(), std::max(2, static_cast<int>(height / kTickSpace))))
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    return widest;
}

void PlotChart::layOut()
{
    const QFontMetricsF metrics(font());
    const QRectF view = QRectF(viewport()->rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const double legend = std::min(m_legend.heightFor(view.width(), metrics), std::max(metrics.height(), view.height() * kLegendShare));
    m_legendArea = QRectF(view.left(), view.top(), view.width(), legend);
    const double top = view.top() + legend + (legend > 0 ? kGap : 0) + metrics.height() + kGap;
    const double left = view.left() + widestTick(m_y, view.height()) + kGap;
    const double right = m_right ? view.right() - widestTick(*m_right, view.height()) - kGap : view.right();
    const double bottom =
        fitBottom(right - left, std::min(view.height() * kBottomShare, view.height() - kLeastPlot)) + metrics.height() + kGap + 4;
    m_plot = QRectF(QPointF(left, top), QPointF(right, std::max(top + 1, view.bottom() - bottom)));
    m_marks = placeMarks();
    m_labels.clear();
    addFrameLabels();
    m_mutedLabels = m_labels.size();
    addMarkLabels(m_labels);
    m_layer->update();
    viewport()->update();
}

void PlotChart::addFrameLabels()
{
    if (m_chart.empty())
        return;
    const QFontMetricsF metrics(font());
    for (const PlotAxis::Tick &tick : m_y.ticks(window().top(), window().bottom(), tickCount())) {
        const double y = yAt(tick.share);
        const double width = metrics.horizontalAdvance(tick.text);
        if (y >= m_plot.top() - 1)
            m_labels.push_back({QRectF(m_plot.left() - kGap - width, y - metrics.height() / 2, width, metrics.height()), tick.text});
    }
    const double left = kMargin;
    const double width = viewport()->width() - 2 * kMargin;
    const double above = m_plot.top() - kGap - metrics.height();
    const double share = m_right ? width / 2 - kGap : width;
    addTitle(m_yTitle, QRectF(left, above, share, metrics.height()), Qt::AlignLeft);
    const double across = std::min(width, metrics.horizontalAdvance(bottomTitle()));
    const double middle = std::clamp(m_plot.center().x() - across / 2, left, std::max(left, left + width - across));
    const double below = viewport()->height() - kMargin - metrics.height();
    addTitle(bottomTitle(), QRectF(middle, below, left + width - middle, metrics.height()), Qt::AlignLeft);
    if (m_right) {
        addTitle(m_rightTitle, QRectF(left + width - share, above, share, metrics.height()), Qt::AlignRight);
        addRightLabels();
    }
    addBottomLabels(m_labels);
}

void PlotChart::addRightLabels()
{
    const QFontMetricsF metrics(font());
    for (const PlotAxis::Tick &tick : m_right->ticks(window().top(), window().bottom(), tickCount())) {
        const double y = yAt(tick.share);
        if (y >= m_plot.top() - 1)
            m_labels.push_back(
                {QRectF(m_plot.right() + kGap, y - metrics.height() / 2, metrics.horizontalAdvance(tick.text), metrics.height()),
                 tick.text});
    }
}

void PlotChart::addTitle(const QString &title, const QRectF &line, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font());
    const QString text = metrics.elidedText(title, Qt::ElideMiddle, line.width());
    const double width = metrics.horizontalAdvance(text);
    const double left = alignment & Qt::AlignRight ? line.right() - width : line.left();
    m_labels.push_back({QRectF(left, line.top(), width, line.height()), text});
}

void PlotChart::resizeEvent(QResizeEvent *event)
{
    ComparisonChart::resizeEvent(event);
    layOut();
}

void PlotChart::showWindow(const QRectF &) { layOut(); }

void PlotChart::applySelection() { layOut(); }

// Drawing

void PlotChart::drawGrid(QPainter &painter) const
{
    painter.setPen(QPen(m_colors.grid, 1));
    for (const PlotAxis::Tick &tick : m_y.ticks(window().top(), window().bottom(), tickCount())) {
        const double y = std::round(yAt(tick.share)) + 0.5;
        if (y >= m_plot.top() - 1)
            painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
    painter.setPen(QPen(m_colors.muted, 1));
    const double base = std::round(m_plot.bottom()) + 0.5;
    painter.drawLine(QPointF(m_plot.left(), base), QPointF(m_plot.right(), base));
}

/// Which part of the whole is seen, once that is not all.
void PlotChart::drawWindowTracks(QPainter &painter) const
{
    const QRectF seen = window();
    constexpr double kTrack = 3;
    if (seen.width() < 1) {
        const QRectF track(m_plot.left(), m_plot.bottom() + 1, m_plot.width(), kTrack);
        painter.fillRect(track, m_colors.grid);
        painter.fillRect(
            QRectF(track.left() + seen.left() * track.width(), track.top(), std::max(4.0, seen.width() * track.width()), kTrack),
            m_colors.muted);
    }
    if (seen.height() < 1) {
        const QRectF track(m_plot.right() - kTrack + 4, m_plot.top(), kTrack, m_plot.height());
        painter.fillRect(track, m_colors.grid);
        const double length = std::max(4.0, seen.height() * track.height());
        painter.fillRect(QRectF(track.left(), track.bottom() - seen.top() * track.height() - length, kTrack, length), m_colors.muted);
    }
}

void PlotChart::drawLabels(QPainter &painter) const
{
    const QFontMetricsF metrics(font());
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const Label &label = m_labels[i];
        painter.setPen(i < m_mutedLabels ? m_colors.muted : m_colors.text);
        if (i >= m_mutedLabels) { // readable over lines
            QColor veil = m_colors.background;
            veil.setAlphaF(0.75F);
            painter.fillRect(label.area.adjusted(-1, 1, 1, -1), veil);
        }
        if (!label.upright) {
            painter.drawText(label.area.adjusted(-4, 0, 4, 4), int(Qt::AlignHCenter | Qt::AlignTop), label.text);
            continue;
        }
        painter.save();
        painter.translate(label.area.center().x() + (metrics.ascent() - metrics.descent()) / 2, label.area.bottom());
        painter.rotate(-90);
        painter.drawText(QPointF(0, 0), label.text);
        painter.restore();
    }
}

void PlotChart::draw(QPainter &painter) const
{
    if (m_chart.empty())
        return;
    painter.setFont(font());
    drawGrid(painter);
    painter.save();
    painter.setClipRect(m_plot.adjusted(-kMargin, -kGap, kMargin, 1)); // a mark at the edge is whole
    drawBehind(painter);
    const auto rank = [this](const Mark &mark) {
        return (selectedRun() == mark.run.run ? 4 : 0) + (mark.run.isBest || mark.run.isBase ? 2 : 0)
            + (isEmphasised(mark.run.run) ? 1 : 0);
    };
    std::vector<const Mark *> order; // what matters is drawn last
    for (const Mark &mark : m_marks)
        order.push_back(&mark);
    std::stable_sort(order.begin(), order.end(), [&](const Mark *a, const Mark *b) { return rank(*a) < rank(*b); });
    for (const Mark *mark : order) {
        painter.setOpacity(isEmphasised(mark->run.run) ? 1 : kFaint);
        drawMark(painter, *mark);
    }
    painter.setOpacity(1);
    drawAbove(painter);
    painter.restore();
    drawWindowTracks(painter);
    drawLabels(painter);
    m_legend.draw(painter, m_legendArea, m_colors);
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/steplines.h"

#include "gui/charts/reach.h"
#include "gui/charts/traces.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace gui {
namespace {

constexpr std::size_t kFew = 8; // lines that still have a colour and dashes of their own
constexpr double kNear = 7; // pixels
constexpr double kTickSpace = 84; // pixels that a tick under the plot wants
constexpr double kUnselected = 0.55; // opacity beside a selected line
constexpr std::size_t kSpoken = 12;
constexpr std::array kDashes{MarkShape::Line, MarkShape::DashedLine, MarkShape::DottedLine, MarkShape::DashDotLine};

QString linesId() { return QStringLiteral("measured"); }
QString warmupId() { return QStringLiteral("warmup"); }
QString outliersId() { return QStringLiteral("outliers"); }
QString predictedId() { return QStringLiteral("predicted"); }

bool isOutlier(const report::LineChart::Line &line, std::size_t point)
{
    return std::binary_search(line.outliers.begin(), line.outliers.end(), point);
}

} // namespace

// Data

void StepLines::setChart(const report::Chart &shown)
{
    m_tracesFor.reset();
    m_pointed.reset();
    m_stepText.clear();
    PlotChart::setChart(shown);
}

QString StepLines::stepsTitle(const report::LineChart &chart)
{
    const auto simulated = std::count_if(chart.lines.begin(), chart.lines.end(), [](const Line &line) { return line.run.simulated; });
    if (simulated == 0)
        return tr("Measured steps");
    return simulated == std::ssize(chart.lines) ? tr("Simulated steps") : tr("Measured and simulated steps");
}

void StepLines::readData()
{
    for (Line &line : std::get<report::LineChart>(m_chart.data).lines) {
        std::erase_if(line.points, [](const auto &point) { return !std::isfinite(point.first) || !std::isfinite(point.second); });
        std::sort(line.outliers.begin(), line.outliers.end());
    }
    m_series = {{linesId(), stepsTitle(data()), true},
                {warmupId(), tr("Warm-up"), true},
                {outliersId(), tr("Outliers"), true},
                {predictedId(), tr("Predicted"), true}};
    readAxes();
    m_yTitle = axisTitle(data().y, m_y);
    m_bottomTitle = axisTitle(data().x, m_x);
    for (const Line &line : data().lines) {
        if (!line.points.empty())
            m_places.emplace_back(
                line.run.run, QPointF(m_x.shareOf(line.points.back().first), std::clamp(m_y.shareOf(line.points.back().second), 0.0, 1.0)));
    }
    addLegend();
}

/// As high as the steps after warm-up without outliers, and what was predicted, of all but far-off runs.
void StepLines::readAxes()
{
    std::vector<double> ends;
    double first = 1e300;
    double last = -1e300;
    m_largest = 0;
    for (const Line &line : data().lines) {
        double low = 1e300;
        double high = -1e300;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const auto &[step, seconds] = line.points[i];
            first = std::min(first, step);
            last = std::max(last, step);
            m_largest = std::max(m_largest, seconds);
            if (i >= line.warmup && !isOutlier(line, i)) {
                low = std::min(low, seconds);
                high = std::max(high, seconds);
            }
        }
        if (low <= high)
            ends.insert(ends.end(), {low, high});
        if (line.predicted)
            ends.push_back(*line.predicted);
    }
    m_x = first <= last ? PlotAxis::spanning(first, std::max(last, first + 1), false) : PlotAxis();
    m_y = stepAxis(reachOf(std::move(ends)), m_largest);
}

void StepLines::addLegend()
{
    std::vector<ChartLegend::Entry> entries;
    if (const Line *line = predictedLine())
        entries.push_back({{MarkShape::DashedLine, colors().text}, tr("predicted, %1").arg(secondsText(base::Seconds(*line->predicted)))});
    for (std::size_t i = 0; i < data().lines.size(); ++i) {
        const report::ChartRun &run = data().lines[i].run;
        const Look look = lookOf(i);
        const QString label = shownText(run.label);
        if (run.isBest)
            entries.push_back({{look.dash, look.color}, tr("best: %1").arg(label)});
        else if (run.isBase)
            entries.push_back({{look.dash, look.color}, tr("base: %1").arg(label)});
        else if (run.run == selectedRun() && !isFew())
            entries.push_back({{look.dash, look.color}, tr("selected: %1").arg(label)});
        else if (isFew())
            entries.push_back({{look.dash, look.color}, label});
    }
    if (!isFew())
        entries.push_back({{MarkShape::Line, colors().measured}, tr("other runs")});
    if (std::any_of(data().lines.begin(), data().lines.end(), [](const Line &line) { return !line.outliers.empty(); }))
        entries.push_back({{MarkShape::Circle, colors().text, true}, tr("outlier")});
    if (m_y.cut())
        entries.push_back({{MarkShape::Break, colors().text}, tr("cut off, up to %1").arg(secondsText(base::Seconds(m_largest)))});
    m_legend.setEntries(std::move(entries));
}

void StepLines::applySelection()
{
    addLegend();
    PlotChart::applySelection();
}

// How lines look

bool StepLines::isFew() const { return data().lines.size() <= kFew; }

bool StepLines::isMarked(const report::ChartRun &run) const { return isFew() || run.isBest || run.isBase || run.run == selectedRun(); }

StepLines::Look StepLines::lookOf(std::size_t line) const
{
    const std::vector<QColor> &series = themeColors(palette()).series;
    const report::ChartRun &run = data().lines[line].run;
    const bool selected = run.run == selectedRun();
    Look look;
    if (isFew())
        look = {series[line % series.size()], 2, 1, kDashes[line % kDashes.size()]};
    else if (run.isBest)
        look = {colors().best, 2, 1, MarkShape::Line};
    else if (run.isBase)
        look = {colors().base, 2, 1, MarkShape::DashedLine};
    else if (selected)
        look = {colors().text, 2, 1, MarkShape::Line};
    else
        look = {colors().measured, 1, std::clamp(3 / std::sqrt(static_cast<double>(data().lines.size())), 0.16, 0.8), MarkShape::Line};
    if (selected)
        look.width = 3.2;
    else if (selectedRun() && isEmphasised(run.run))
        look.opacity *= kUnselected;
    return look;
}

const report::LineChart::Line *StepLines::predictedLine() const
{
    for (const Line &line : data().lines) {
        if (line.predicted && (line.run.run == selectedRun() || data().lines.size() == 1))
            return &line;
    }
    return nullptr;
}

// Places

QPointF StepLines::placeOf(const std::pair<double, double> &point) const
{
    return {xAt(m_x.shareOf(point.first)), yAt(m_y.shareOf(point.second))};
}

const std::vector<StepLines::Trace> &StepLines::traces() const
{
    const Frame frame{plotArea(), window()};
    if (m_tracesFor == frame)
        return m_traces;
    m_tracesFor = frame;
    m_traces.clear();
    for (const Line &line : data().lines) {
        Trace trace;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const QPointF place = placeOf(line.points[i]);
            // The first step after the warm-up belongs to both, so that the line does not break.
            if (i < line.warmup || (i == line.warmup && i > 0))
                trace.warmup.append(place);
            if (i >= line.warmup)
                trace.rest.append(place);
        }
        m_traces.push_back(std::move(trace));
    }
    return m_traces;
}

std::vector<PlotChart::Mark> StepLines::placeMarks() const
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < data().lines.size() && isShown(linesId()); ++i) {
        const QRectF seen = (traces()[i].rest.boundingRect() | traces()[i].warmup.boundingRect()).adjusted(0, 0, 0.1, 0.1);
        if (!data().lines[i].points.empty() && seen.intersects(plotArea().adjusted(-1, -1, 1, 1)))
            marks.push_back({i, data().lines[i].run, seen & plotArea(), {}});
    }
    return marks;
}

/// Where the line is on top of the others, if anywhere.
std::optional<QRectF> StepLines::markOf(std::size_t run) const
{
    const auto found = std::find_if(marks().begin(), marks().end(), [run](const Mark &mark) { return mark.run.run == run; });
    if (found == marks().end())
        return std::nullopt;
    const auto box = [](const QPointF &place) { return QRectF(place - QPointF(4, 4), QSizeF(8, 8)); };
    std::optional<QRectF> any;
    const Trace &trace = traces()[found->index];
    const QPolygonF &points = trace.rest.isEmpty() ? trace.warmup : trace.rest;
    const qsizetype every = std::max<qsizetype>(1, points.size() / 12);
    for (qsizetype i = 0; i < points.size(); i += every) {
        const QPointF place = points.at((i + points.size() * 2 / 3) % points.size()); // away from the ends
        if (!plotArea().contains(place))
            continue;
        if (runAt(place) == run)
            return box(place);
        any = any ? any : box(place);
    }
    return any;
}

std::vector<std::size_t> StepLines::topFirst() const
{
    std::vector<std::size_t> order;
    std::vector<int> rank(data().lines.size());
    for (const Mark &mark : marks()) {
        order.push_back(mark.index);
        rank[mark.index] =
            (selectedRun() == mark.run.run ? 4 : 0) + (mark.run.isBest || mark.run.isBase ? 2 : 0) + (isEmphasised(mark.run.run) ? 1 : 0);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank[a] > rank[b]; });
    return order;
}

std::optional<std::size_t> StepLines::lineAt(const QPointF &position) const
{
    if (!plotArea().adjusted(-1, -1, 1, 1).contains(position))
        return std::nullopt;
    std::optional<std::size_t> found;
    double nearest = kNear;
    for (const std::size_t line : topFirst()) {
        for (const QPolygonF *points : {&traces()[line].rest, &traces()[line].warmup}) {
            const auto away = points->isEmpty() ? std::nullopt : distanceTo(*points, position, kNear);
            if (away && *away < nearest - 0.5) { // of lines that lie on one another, the upper one
                nearest = *away;
                found = line;
            }
        }
    }
    return found;
}

std::optional<std::size_t> StepLines::runAt(const QPointF &position) const
{
    const auto line = lineAt(position);
    return line ? std::optional(data().lines[*line].run.run) : std::nullopt;
}

// The step under the pointer

void StepLines::mouseMoveEvent(QMouseEvent *event)
{
    PlotChart::mouseMoveEvent(event);
    const auto before = m_pointed;
    m_pointed.reset();
    m_stepText.clear();
    if (event->buttons() == Qt::NoButton)
        point(event->position());
    if (m_pointed != before)
        layOut();
}

void StepLines::point(const QPointF &position)
{
    const auto found = lineAt(position);
    if (!found)
        return;
    const Line &line = data().lines[*found];
    const auto closer = [&](const auto &a, const auto &b) {
        return std::abs(placeOf(a).x() - position.x()) < std::abs(placeOf(b).x() - position.x());
    };
    const auto nearest = std::min_element(line.points.begin(), line.points.end(), closer);
    const auto index = static_cast<std::size_t>(nearest - line.points.begin());
    m_pointed = *nearest;
    m_stepText = tr("Step %1: %2").arg(number(nearest->first, 0), secondsText(base::Seconds(nearest->second)));
    if (index < line.warmup)
        m_stepText = tr("%1 (warm-up)").arg(m_stepText);
    else if (isOutlier(line, index))
        m_stepText = tr("%1 (outlier)").arg(m_stepText);
}

void StepLines::leaveEvent(QEvent *event)
{
    PlotChart::leaveEvent(event);
    m_pointed.reset();
    m_stepText.clear();
    layOut();
}

// Axes

double StepLines::headroom() const { return 4; }

std::vector<PlotAxis::Tick> StepLines::ticks() const
{
    std::vector<PlotAxis::Tick> ticks =
        m_x.ticks(window().left(), window().right(), std::max(2, static_cast<int>(plotArea().width() / kTickSpace)));
    // There is no half a step.
    std::erase_if(ticks, [this](const PlotAxis::Tick &tick) {
        const double step = m_x.valueAt(tick.share);
        return std::abs(step - std::round(step)) > 1e-6;
    });
    return ticks;
}

double StepLines::fitBottom(double, double) { return QFontMetricsF(font()).height() + 2; }

void StepLines::addBottomLabels(std::vector<Label> &labels) const
{
    const QFontMetricsF metrics(font());
    double end = -1e9;
    for (const PlotAxis::Tick &tick : ticks()) {
        const double width = metrics.horizontalAdvance(tick.text);
        const double left = std::clamp(xAt(tick.share) - width / 2, 2.0, std::max(2.0, viewport()->width() - width - 2));
        if (left < end + 8)
            continue;
        labels.push_back({QRectF(left, plotArea().bottom() + 6, width, metrics.height()), tick.text});
        end = left + width;
    }
}

// Drawing

void StepLines::drawBehind(QPainter &painter) const
{
    painter.setPen(QPen(colors().grid, 1));
    for (const PlotAxis::Tick &tick : ticks()) {
        const double x = std::round(xAt(tick.share)) + 0.5;
        painter.drawLine(QPointF(x, plotArea().bottom() - 5), QPointF(x, plotArea().bottom()));
    }
}

void StepLines::drawLine(QPainter &painter, const QPolygonF &points, const Look &look) const
{
    painter.setOpacity(painter.opacity() * look.opacity);
    painter.setPen(penOf(look.dash, look.color, look.width));
    painter.setBrush(look.color);
    const std::vector<QPolygonF> pieces = clipped(points, plotArea());
    for (const QPolygonF &piece : pieces) {
        if (piece.size() > 1)
            painter.drawPolyline(piece);
        else
            painter.drawEllipse(piece.front(), 2.5, 2.5);
    }
}

void StepLines::drawMark(QPainter &painter, const Mark &mark) const
{
    const Trace &trace = traces()[mark.index];
    const Look look = lookOf(mark.index);
    const double opacity = painter.opacity();
    if (selectedRun() == mark.run.run)
        drawLine(painter, trace.rest, {colors().background, look.width + 4, 0.9, MarkShape::Line});
    painter.setOpacity(opacity);
    if (isShown(warmupId()))
        drawLine(painter, trace.warmup, {look.color, std::min(look.width, 1.5), look.opacity * 0.45, MarkShape::DottedLine});
    painter.setOpacity(opacity);
    drawLine(painter, trace.rest, look);
    painter.setOpacity(opacity);
    if (isMarked(mark.run))
        drawOutliers(painter, mark.index);
}

void StepLines::drawOutliers(QPainter &painter, std::size_t index) const
{
    const Line &line = data().lines[index];
    const QColor color = lookOf(index).color;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const bool outlier = isOutlier(line, i) && isShown(outliersId());
        const bool warmup = i < line.warmup && isShown(warmupId());
        const QPointF place = placeOf(line.points[i]);
        if ((outlier || warmup) && place.y() < plotArea().top())
            gui::drawMark(painter, {MarkShape::Break, color}, QPointF(place.x(), plotArea().top() + 7), 5);
        else if (outlier)
            gui::drawMark(painter, {MarkShape::Circle, color, true}, place, 4.5);
    }
}

void StepLines::drawAbove(QPainter &painter) const
{
    const Line *line = isShown(predictedId()) ? predictedLine() : nullptr;
    const double y = line ? yAt(m_y.shareOf(*line->predicted)) : -1;
    if (line && y >= plotArea().top() && y <= plotArea().bottom()) {
        painter.setPen(QPen(colors().text, 1.8, Qt::DashLine));
        painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
    }
    drawPointed(painter);
}

void StepLines::drawPointed(QPainter &painter) const
{
    if (!m_pointed)
        return;
    const QRectF plot = plotArea();
    QPointF place = placeOf(*m_pointed);
    place.setY(std::clamp(place.y(), plot.top() + 4, plot.bottom() - 4));
    const QFontMetricsF metrics(font());
    painter.setPen(QPen(colors().text, 1.5));
    painter.setBrush(colors().background);
    painter.drawEllipse(place, 4, 4);
    QRectF label(QPointF(), QSizeF(metrics.horizontalAdvance(m_stepText) + 12, metrics.height() + 4));
    label.moveCenter(place - QPointF(0, label.height() / 2 + 9));
    if (label.top() < plot.top())
        label.moveTop(place.y() + 9);
    label.moveLeft(std::clamp(label.left(), plot.left() + 2, std::max(plot.left() + 2, plot.right() - label.width() - 2)));
    painter.setPen(QPen(colors().muted, 1));
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(colors().text);
    painter.drawText(label, Qt::AlignCenter, m_stepText);
}

// Words

QString StepLines::inWords() const
{
    QStringList lines{tr("Step time of %n run(s) over their steps", nullptr, static_cast<int>(data().lines.size()))};
    const auto seconds = [](double value) { return secondsText(base::Seconds(value)); };
    for (std::size_t i = 0; i < std::min(data().lines.size(), kSpoken); ++i) {
        const Line &line = data().lines[i];
        QStringList parts{tr("%n step(s)", nullptr, static_cast<int>(line.points.size()))};
        double low = 1e300;
        double high = 0;
        for (std::size_t point = line.warmup; point < line.points.size(); ++point) {
            low = std::min(low, line.points[point].second);
            high = std::max(high, line.points[point].second);
        }
        if (low <= high)
            parts << tr("%1 to %2 after the warm-up").arg(seconds(low), seconds(high));
        if (line.predicted)
            parts << tr("predicted %1").arg(seconds(*line.predicted));
        lines << QStringLiteral("%1: %2").arg(shownText(line.run.label), parts.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace gui

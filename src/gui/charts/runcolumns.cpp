// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runcolumns.h"

#include "gui/widgets/translated.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kWidest = 72; // pixels of a place that is filled
constexpr double kSign = 5; // radius
constexpr double kLeastSlots = 3; // places in sight when closest

} // namespace

void RunColumns::setRuns(const std::vector<report::ChartRun> &shown, const report::ChartAxis &categories)
{
    m_runs = shown;
    std::vector<QString> names;
    for (const report::ChartRun &run : shown)
        names.push_back(shownText(run.label));
    m_categories.setNames(std::move(names));
    m_bottomTitle = translated(categories.title);
}

void RunColumns::addSignEntries(std::vector<ChartLegend::Entry> &entries) const
{
    const auto any = [this](bool report::ChartRun::*what) { return std::any_of(m_runs.begin(), m_runs.end(), std::mem_fn(what)); };
    if (any(&report::ChartRun::isBest))
        entries.push_back({{MarkShape::Star, colors().best}, tr("best")});
    if (any(&report::ChartRun::isBase))
        entries.push_back({{MarkShape::Diamond, colors().base}, tr("base")});
    if (any(&report::ChartRun::flagged))
        entries.push_back({{MarkShape::Cross, colors().flagged}, tr("doubtful")});
    if (m_y.cut())
        entries.push_back({{MarkShape::Break, colors().text}, tr("cut off")});
}

// Places

double RunColumns::slotIn(double width) const
{
    return width / (window().width() * static_cast<double>(std::max<std::size_t>(1, m_runs.size())));
}

double RunColumns::slot() const { return slotIn(plotArea().width()); }

double RunColumns::closest() const { return std::min(1.0, kLeastSlots / std::max(kLeastSlots, static_cast<double>(m_runs.size()))); }

double RunColumns::middleOf(std::size_t index) const
{
    return xAt((static_cast<double>(index) + 0.5) / static_cast<double>(std::max<std::size_t>(1, m_runs.size())));
}

double RunColumns::widthOf(double share) const { return std::max(1.0, std::min(slot(), kWidest) * share); }

double RunColumns::heightOf(double value) const
{
    return std::clamp(yAt(m_y.shareOf(std::min(value, m_y.high()))), plotArea().top() - 2, plotArea().bottom() + 2);
}

QRectF RunColumns::column(std::size_t index, double from, double to, double share) const
{
    const double width = widthOf(share);
    const double foot = heightOf(from);
    const double head = heightOf(to);
    return {middleOf(index) - width / 2, head, width, foot - head};
}

void RunColumns::addPlace(std::size_t index, double value)
{
    const double across = (static_cast<double>(index) + 0.5) / static_cast<double>(m_runs.size());
    m_places.emplace_back(m_runs[index].run, QPointF(across, std::clamp(m_y.shareOf(value), 0.0, 1.0)));
}

std::vector<PlotChart::Mark> RunColumns::marksOf(const std::function<QRectF(std::size_t)> &areaOf) const
{
    std::vector<Mark> marks;
    const double wide = slot();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const double middle = middleOf(i);
        if (middle < plotArea().left() - 0.5 || middle > plotArea().right() + 0.5)
            continue;
        const QRectF area = areaOf(i);
        const QRectF place(middle - wide / 2, plotArea().top(), wide, plotArea().height());
        if (!area.isNull() && area.bottom() >= plotArea().top() && area.top() <= plotArea().bottom())
            marks.push_back({i, m_runs[i], area & plotArea(), place & plotArea()});
    }
    return marks;
}

// Labels

double RunColumns::fitBottom(double width, double mostHeight)
{
    m_categories.fit(QFontMetricsF(font()), slotIn(width), mostHeight);
    return m_categories.height() + 2;
}

void RunColumns::addBottomLabels(std::vector<Label> &labels) const
{
    const QRectF strip(plotArea().left(), plotArea().bottom() + 6, plotArea().width(), m_categories.height());
    const double first = window().left() * static_cast<double>(m_runs.size());
    for (const CategoryLabels::Place &place : m_categories.places(strip, first, slot()))
        labels.push_back({place.area, place.text, m_categories.form() == CategoryLabels::Form::Upright});
}

QString RunColumns::bottomTitle() const
{
    return m_categories.form() == CategoryLabels::Form::Ranks ? tr("%1, by rank").arg(m_bottomTitle) : m_bottomTitle;
}

double RunColumns::headroom() const { return std::min(plotArea().height() * 0.2, 4 * kSign); }

// Drawing

void RunColumns::drawSelection(QPainter &painter, const Mark &mark) const
{
    if (selectedRun() != mark.run.run)
        return;
    const QRectF band = mark.target.width() < 6 ? mark.target.adjusted(-3, 0, 3, 0) : mark.target;
    painter.fillRect(band, colors().selected);
    painter.setPen(QPen(colors().text, 2));
    painter.drawLine(band.bottomLeft() - QPointF(0, 1), band.bottomRight() - QPointF(0, 1));
}

void RunColumns::drawSigns(QPainter &painter, const Mark &mark, double top) const
{
    std::vector<MarkLook> looks;
    if (mark.run.isBest)
        looks.push_back({MarkShape::Star, colors().best});
    if (mark.run.isBase)
        looks.push_back({MarkShape::Diamond, colors().base});
    if (mark.run.flagged)
        looks.push_back({MarkShape::Cross, colors().flagged});
    double x = middleOf(mark.index) - (static_cast<double>(looks.size()) - 1) * (kSign + 1.5);
    const double y = std::max(plotArea().top() + kSign, top - kSign - 4);
    for (const MarkLook &look : looks) {
        gui::drawMark(painter, look, QPointF(x, y), kSign);
        x += 2 * kSign + 3;
    }
}

void RunColumns::drawCut(QPainter &painter, std::size_t index) const
{
    const QPointF at(middleOf(index), yAt(1) + 8);
    const double radius = std::clamp(slot() * 0.45, 1.0, 9.0);
    gui::drawMark(painter, {MarkShape::Break, colors().background}, at + QPointF(0, 1.5), radius + 1);
    gui::drawMark(painter, {MarkShape::Break, colors().text}, at, radius);
}

} // namespace gui

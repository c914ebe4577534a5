// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/stepbars.h"

#include "gui/explain/explaintexts.h"
#include "gui/explain/worklook.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace gui {
namespace {

constexpr double kBarLines = 1.9; // height of a bar, in lines of text
constexpr double kGap = 10; // pixels between bars
constexpr double kBelowName = 3; // pixels between a name and its bar
constexpr double kEntryGap = 16; // between entries of the legend

/// With its name and the gap below.
double heightOfBar(const QFont &font) { return QFontMetricsF(font).height() * (1 + kBarLines) + kBelowName + kGap; }

} // namespace

StepBarsPainter::StepBarsPainter(const report::StepTimes &times, const QPalette &palette, const QFont &font)
    : m_times(times)
    , m_palette(palette)
    , m_font(font)
{
}

QRectF StepBarsPainter::barOf(const QRectF &area, std::size_t step) const
{
    const double line = QFontMetricsF(m_font).height();
    const double each = heightOfBar(m_font);
    const double longest = *std::max_element(m_times.totals.begin(), m_times.totals.end());
    const double width = longest > 0 ? area.width() * m_times.totals[step] / longest : 0;
    return {area.left(), area.top() + double(step) * each + line + kBelowName, width, line * kBarLines};
}

std::vector<StepSegment> StepBarsPainter::segments(const QRectF &area) const
{
    std::vector<StepSegment> made;
    for (std::size_t step = 0; step < m_times.totals.size(); ++step) {
        const QRectF bar = barOf(area, step);
        double left = bar.left();
        for (std::size_t row = 0; row < m_times.rows.size(); ++row) {
            if (!m_times.rows[row].work || m_times.rows[row].seconds[step] <= 0)
                continue;
            const double width = bar.width() * m_times.rows[row].shares[step];
            made.push_back({step, row, {left, bar.top(), width, bar.height()}});
            left += width;
        }
    }
    return made;
}

/// One entry per group, in rows that wrap.
std::vector<StepBarsPainter::LegendEntry> StepBarsPainter::legend(double width) const
{
    const QFontMetricsF metrics(m_font);
    const double swatch = metrics.ascent() * 1.6;
    std::vector<LegendEntry> entries;
    QPointF at(0, 0);
    for (std::size_t row = 0; row < m_times.rows.size(); ++row) {
        const bool first = row == 0 || m_times.rows[row - 1].group != m_times.rows[row].group;
        if (!first)
            continue;
        const double text = metrics.horizontalAdvance(translated(report::title(m_times.rows[row].group)));
        if (at.x() > 0 && at.x() + swatch + 6 + text > width)
            at = QPointF(0, at.y() + metrics.height() + 4);
        entries.push_back({row,
                           {at.x(), at.y() + (metrics.height() - metrics.ascent()) / 2, swatch, metrics.ascent()},
                           {at.x() + swatch + 6, at.y(), text + 2, metrics.height()}});
        at.rx() += swatch + 6 + text + kEntryGap;
    }
    return entries;
}

double StepBarsPainter::heightFor(double width) const
{
    const std::vector<LegendEntry> entries = legend(width);
    const double legendHeight = entries.empty() ? 0 : entries.back().text.bottom();
    return double(m_times.totals.size()) * heightOfBar(m_font) + legendHeight;
}

void StepBarsPainter::paintSegment(QPainter &painter, const StepSegment &segment) const
{
    const WorkLook look = lookOf(m_times, segment.row, m_palette);
    paintLook(painter, segment.rect, look);
    painter.setPen(QPen(m_palette.color(QPalette::Base), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(segment.rect);
    const QFontMetricsF metrics(m_font);
    const report::StepTimeRow &row = m_times.rows[segment.row];
    for (const QString &text :
         {QStringLiteral("%1 %2").arg(rowTitle(row), percentText(row.shares[segment.step])), percentText(row.shares[segment.step])}) {
        const QSizeF plate(metrics.horizontalAdvance(text) + 6, metrics.height());
        if (plate.width() + 4 > segment.rect.width())
            continue;
        if (look.texture != Texture::Plain) // letters are not read through lines
            painter.fillRect(QRectF(segment.rect.center() - QPointF(plate.width(), plate.height()) / 2, plate), look.fill);
        painter.setPen(inkOn(look.fill));
        painter.drawText(segment.rect, Qt::AlignCenter, text);
        return;
    }
}

void StepBarsPainter::paint(QPainter &painter, const QRectF &area) const
{
    if (m_times.totals.empty())
        return;
    painter.save();
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    for (std::size_t step = 0; step < m_times.totals.size(); ++step) {
        const QRectF bar = barOf(area, step);
        const QRectF line(area.left(), bar.top() - kBelowName - metrics.height(), area.width(), metrics.height());
        const QString total = secondsText(base::Seconds(m_times.totals[step]));
        const double room = area.width() - metrics.horizontalAdvance(total) - 12;
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, total);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(fromStd(m_times.names[step]), Qt::ElideMiddle, room));
    }
    for (const StepSegment &segment : segments(area))
        paintSegment(painter, segment);
    paintLegend(painter, area);
    painter.restore();
}

void StepBarsPainter::paintLegend(QPainter &painter, const QRectF &area) const
{
    const double top = area.top() + double(m_times.totals.size()) * heightOfBar(m_font);
    for (const LegendEntry &entry : legend(area.width())) {
        const QPointF at(area.left(), top);
        paintLook(painter, entry.swatch.translated(at), lookOf(m_times, entry.row, m_palette));
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(entry.text.translated(at), Qt::AlignLeft | Qt::AlignVCenter,
                         translated(report::title(m_times.rows[entry.row].group)));
    }
}

StepBars::StepBars(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stepBars"));
    setAccessibleName(tr("Where the time of a step goes"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepBars::setTimes(const report::StepTimes &times)
{
    m_times = times;
    m_current.reset();
    describe();
    updateGeometry();
    update();
}

std::optional<std::size_t> StepBars::currentRow() const { return m_current ? std::optional(m_current->row) : std::nullopt; }

std::vector<StepSegment> StepBars::segments() const
{
    return m_times.totals.empty() ? std::vector<StepSegment>() : painterOf().segments(area());
}

void StepBars::setCurrentRow(std::optional<std::size_t> row)
{
    if (row == currentRow())
        return;
    m_current.reset();
    for (const StepSegment &segment : segments()) {
        if (row == segment.row && !m_current)
            m_current = Place{segment.step, segment.row};
    }
    describe();
    update();
}

void StepBars::describe()
{
    QStringList words;
    if (m_current)
        words << rowText(m_times, m_current->row, m_current->step);
    for (const StepSegment &segment : m_current ? std::vector<StepSegment>() : segments())
        words << fromStd(m_times.names[segment.step]) + QLatin1Char(' ') + rowText(m_times, segment.row, segment.step);
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

std::optional<StepSegment> StepBars::at(const QPointF &position) const
{
    for (const StepSegment &segment : segments()) {
        if (segment.rect.contains(position))
            return segment;
    }
    return std::nullopt;
}

void StepBars::choose(const StepSegment &segment)
{
    m_current = Place{segment.step, segment.row};
    describe();
    update();
    emit rowChosen(segment.row);
}

void StepBars::mousePressEvent(QMouseEvent *event)
{
    if (const auto segment = event->button() == Qt::LeftButton ? at(event->position()) : std::nullopt)
        choose(*segment);
}

void StepBars::keyPressEvent(QKeyEvent *event)
{
    const std::vector<StepSegment> all = segments();
    const auto current = std::find_if(all.begin(), all.end(), [this](const StepSegment &one) {
        return m_current && one.step == m_current->step && one.row == m_current->row;
    });
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool upOrDown = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (all.empty() || event->modifiers() != Qt::NoModifier || (!sideways && !upOrDown))
        return QWidget::keyPressEvent(event);
    if (current == all.end())
        return choose(all.front());
    if (sideways) {
        const bool forward = event->key() == Qt::Key_Right;
        if (forward ? current + 1 != all.end() : current != all.begin())
            choose(forward ? *(current + 1) : *(current - 1));
        return;
    }
    const std::size_t step = event->key() == Qt::Key_Down ? current->step + 1 : current->step - 1;
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const StepSegment &one) { return one.step == step && one.row >= current->row; });
    if (same != all.end() && same->step == step)
        choose(*same);
}

bool StepBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto segment = at(QPointF(help->pos()))) {
            const report::StepTimeRow &row = m_times.rows[segment->row];
            QToolTip::showText(
                help->globalPos(),
                plainTip(rowText(m_times, segment->row, segment->step) + QLatin1Char('\n') + translated(report::tooltip(*row.work))), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

void StepBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painterOf().paint(painter, area());
    painter.setBrush(Qt::NoBrush);
    if (m_current) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        for (const StepSegment &segment : segments()) {
            if (segment.row == m_current->row)
                painter.drawRect(segment.rect);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QSize StepBars::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 80;
    return {width, heightForWidth(width)};
}

QSize StepBars::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, heightForWidth(width)};
}

int StepBars::heightForWidth(int width) const { return static_cast<int>(painterOf().heightFor(width - 8)) + 10; }

} // namespace gui

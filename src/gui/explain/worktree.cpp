// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/worktree.h"

#include "gui/explain/explaintexts.h"
#include "gui/explain/worklook.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace gui {
namespace {

constexpr int kRowRole = Qt::UserRole;

enum Column { Name, Time, Share, OtherTime, OtherShare, Difference };

/// What takes no time at all is not there.
QString timeText(double seconds) { return seconds > 0 ? secondsText(base::Seconds(seconds)) : missing(); }
QString shareText(double share) { return share > 0 ? percentText(share, 1) : missing(); }

QString longerText(double seconds)
{
    const QString size = secondsText(base::Seconds(std::abs(seconds)));
    return seconds < 0 ? QStringLiteral("−%1").arg(size) : seconds > 0 ? QStringLiteral("+%1").arg(size) : missing();
}

} // namespace

WorkTree::WorkTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("workTree"));
    setAccessibleName(tr("Where the time of a step goes, as a table"));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setHeaders();
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (const auto row = currentRow())
            emit rowChosen(*row);
    });
}

void WorkTree::setHeaders()
{
    QStringList titles{tr("Work"), tr("Time"), tr("Share")};
    if (m_times.names.size() > 1)
        titles << tr("Compared: time") << tr("Compared: share") << tr("Difference");
    setColumnCount(static_cast<int>(titles.size()));
    setHeaderLabels(titles);
    headerItem()->setToolTip(Time, tr("Seconds of the step, predicted"));
    headerItem()->setToolTip(Share, tr("Share of the step, predicted"));
    for (int column = Time; column < titles.size(); ++column)
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    if (titles.size() > Difference)
        headerItem()->setToolTip(Difference, tr("What this configuration takes longer (+) or less (−) than the one compared with"));
}

QStringList WorkTree::cellsOf(const report::StepTimeRow &row) const
{
    QStringList cells{rowTitle(row), timeText(row.seconds[0]), shareText(row.shares[0])};
    if (row.seconds.size() > 1)
        cells << timeText(row.seconds[1]) << shareText(row.shares[1]) << longerText(m_times.longer(row, 1));
    return cells;
}

QPixmap WorkTree::swatch(std::size_t row) const
{
    const double ratio = devicePixelRatioF();
    const int side = fontMetrics().ascent();
    QPixmap pixmap(QSize(side * 3 / 2, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    paintLook(painter, QRectF(0, 0, side * 1.5, side), lookOf(m_times, row, palette()));
    return pixmap;
}

void WorkTree::setTimes(const report::StepTimes &times)
{
    m_times = times;
    fill();
}

void WorkTree::fill()
{
    const auto row = currentRow();
    const QSignalBlocker quiet(this);
    clear();
    setHeaders();
    QTreeWidgetItem *group = nullptr;
    const auto add = [this](QTreeWidgetItem *to, const QStringList &cells) {
        auto *item = new QTreeWidgetItem(cells);
        item->setSizeHint(Name, QSize(0, fontMetrics().height() + 6));
        for (int column = Time; column < columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        to ? to->addChild(item) : addTopLevelItem(item);
        return item;
    };
    for (std::size_t i = 0; i < m_times.rows.size(); ++i) {
        const report::StepTimeRow &shown = m_times.rows[i];
        const bool first = i == 0 || m_times.rows[i - 1].group != shown.group;
        QTreeWidgetItem *item = add(first ? nullptr : group, cellsOf(shown));
        group = first ? item : group;
        item->setData(Name, kRowRole, static_cast<qulonglong>(i));
        if (shown.work) {
            item->setData(Name, Qt::DecorationRole, swatch(i));
            item->setToolTip(Name, plainTip(translated(report::tooltip(*shown.work))));
        }
    }
    if (!m_times.totals.empty()) {
        QStringList cells{tr("Step"), secondsText(base::Seconds(m_times.totals[0])), percentText(1, 1)};
        if (m_times.totals.size() > 1)
            cells << secondsText(base::Seconds(m_times.totals[1])) << percentText(1, 1)
                  << longerText(m_times.totals[0] - m_times.totals[1]);
        QTreeWidgetItem *total = add(nullptr, cells);
        QFont bold = font();
        bold.setBold(true);
        for (int column = 0; column < columnCount(); ++column)
            total->setFont(column, bold);
    }
    expandAll();
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    setCurrentRow(row);
}

QTreeWidgetItem *WorkTree::itemOf(std::size_t row) const
{
    for (QTreeWidgetItemIterator item(const_cast<WorkTree *>(this)); *item; ++item) {
        const QVariant named = (*item)->data(Name, kRowRole);
        if (named.isValid() && named.toULongLong() == row)
            return *item;
    }
    return nullptr;
}

void WorkTree::setCurrentRow(std::optional<std::size_t> row)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(row ? itemOf(*row) : nullptr);
}

std::optional<std::size_t> WorkTree::currentRow() const
{
    const QVariant row = currentItem() ? currentItem()->data(Name, kRowRole) : QVariant();
    return row.isValid() ? std::optional<std::size_t>(row.toULongLong()) : std::nullopt;
}

void WorkTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_times.rows.empty())
        fill(); // swatches have the colours of light or dark
}

void WorkTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        emit copyWanted();
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/statusstrip.h"

#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/numbers.h"
#include "gui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <chrono>

namespace gui {
namespace {

constexpr auto kMessageTime = std::chrono::seconds(6);
constexpr int kProgressSteps = 1000;
constexpr int kProgressWidthInCharacters = 24;

} // namespace

StatusStrip::StatusStrip(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_counts(new ElidedLabel({}, this))
    , m_selection(new QLabel(this))
    , m_runs(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    m_counts->setObjectName(QStringLiteral("counts"));
    m_selection->setObjectName(QStringLiteral("selection"));
    m_runs->setObjectName(QStringLiteral("runTotals"));
    m_runs->hide();
    m_progress->setAccessibleName(tr("Search progress"));
    m_progress->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kProgressWidthInCharacters);
    m_progress->setMaximumHeight(fontMetrics().height() + 2);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setText(tr("Stop the search"));
    m_cancel->setToolTip(m_cancel->text());
    m_cancel->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    const int margin = fontMetrics().height() / 4;
    layout->setContentsMargins(2 * margin, margin, margin, margin);
    layout->setSpacing(fontMetrics().height());
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_selection);
    layout->addWidget(m_runs);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);

    for (const auto signal : {&Workspace::opened, &Workspace::planChanged, &Workspace::marksChanged, &Workspace::activeClusterChanged,
                              &Workspace::searchStarted})
        connect(&workspace, signal, this, &StatusStrip::refresh);
    connect(&workspace, &Workspace::searchFinished, this, &StatusStrip::refresh);
    connect(&workspace, &Workspace::searchProgress, this, &StatusStrip::showProgress);
    connect(&workspace, &Workspace::searchIdle, this, &StatusStrip::showIdle);
    connect(m_cancel, &QToolButton::clicked, &workspace, &Workspace::cancelSearch);
    showIdle();
}

QString StatusStrip::countsText() const { return m_counts->text(); }

QString StatusStrip::selectionText() const { return m_selection->text(); }

void StatusStrip::showRuns(const QString &text)
{
    m_runs->setText(text);
    m_runs->setVisible(!text.isEmpty());
}

void StatusStrip::showMessage(const QString &text)
{
    m_message = text;
    refresh();
    QTimer::singleShot(kMessageTime, this, [this, text] {
        if (m_message == text) {
            m_message.clear();
            refresh();
        }
    });
}

void StatusStrip::refresh()
{
    m_counts->setText(m_message.isEmpty() ? currentCounts() : m_message);
    m_selection->setText(currentSelection());
    m_selection->setVisible(!m_selection->text().isEmpty());
}

void StatusStrip::showProgress(quint64 done, quint64 total)
{
    m_progress->setRange(0, kProgressSteps);
    m_progress->setValue(total == 0 ? 0 : static_cast<int>(std::min(done, total) * kProgressSteps / total));
    m_progress->setFormat(tr("%1 of %2").arg(count(done), count(total)));
    m_progress->show();
    m_cancel->show();
}

void StatusStrip::showIdle()
{
    m_progress->hide();
    m_cancel->hide();
    refresh();
}

QString StatusStrip::currentCounts() const
{
    if (!m_workspace.isOpen())
        return {};
    const auto result = m_workspace.result();
    if (!result)
        return m_workspace.isSearching() ? tr("Searching…") : tr("Not searched: the plan has problems");
    const search::Summary &summary = result->summary;
    const QString counts = tr("%1 valid · %2 safe · %3 tight · %4 OOM")
                               .arg(count(summary.valid), count(summary.safe), count(summary.tight), count(summary.oom));
    if (result->cancelled)
        return tr("%1 · stopped before the end").arg(counts);
    return m_workspace.isUpToDate(m_workspace.plan().activeCluster) ? counts : tr("%1 · searching again…").arg(counts);
}

QString StatusStrip::currentSelection() const
{
    if (m_workspace.checkedCount() == 0)
        return {};
    const QString selected = tr("%n selected", nullptr, static_cast<int>(m_workspace.checkedCount()));
    const auto cost = m_workspace.checkedTrialCost();
    return cost ? tr("%1 · trial ≈ %2").arg(selected, usdText(*cost)) : selected;
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/fixapplication.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "search/widening.h"

#include <QScopedValueRollback>
#include <QStringList>
#include <utility>

namespace gui {

FixApplication::FixApplication(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::planChanged, this, &FixApplication::followPlan);
    connect(&workspace, &Workspace::selectionChanged, this, &FixApplication::followSelection);
    connect(&workspace, &Workspace::opened, this, [this] {
        m_applied.reset();
        m_refusedFor.clear();
        emit noticeChanged();
    });
}

void FixApplication::apply(const search::MemoryFix &fix)
{
    const auto result = m_workspace.result();
    if (!result)
        return;
    const domain::TrainingPlan &plan = m_workspace.plan();
    Applied applied{m_workspace.currentCandidate(), domain::candidateId(fix.candidate), plan, plan, changesText(fix.changes), {}, false};
    const auto row = m_workspace.isUpToDate(plan.activeCluster) ? search::rowOf(*result, fix.candidate) : std::nullopt;
    if (!row) {
        auto wider = search::widened(plan, result->cluster, fix.candidate);
        if (!wider)
            return refuse();
        applied.after = std::move(wider->plan);
        QStringList changes;
        for (const base::Text &change : wider->changes)
            changes << translated(change);
        applied.planChanges = changes.join(QStringLiteral("; "));
    }
    m_applied = std::move(applied);
    m_refusedFor.clear();
    {
        const QScopedValueRollback<bool> applying(m_applying, true);
        m_workspace.setPlan(m_applied->after, tr("Make it fit: %1").arg(m_applied->what));
        if (row)
            m_workspace.setCurrentRow(row);
        else
            m_workspace.setCurrentCandidate(m_applied->to);
    }
    followSelection();
}

void FixApplication::refuse()
{
    m_applied.reset();
    m_refusedFor = m_workspace.currentCandidate();
    emit noticeChanged();
}

QString FixApplication::notice() const
{
    if (wasRefused())
        return tr("The plan cannot hold this configuration beside its others: set it on the Plan page.");
    if (!m_applied || m_workspace.currentCandidate() != m_applied->to)
        return {};
    if (!m_applied->located)
        return tr("Searching the plan with: %1…").arg(m_applied->what);
    if (m_applied->planChanges.isEmpty())
        return tr("Selected with: %1. The plan searched it already.").arg(m_applied->what);
    return tr("Selected with: %1. The plan was changed: %2.").arg(m_applied->what, m_applied->planChanges);
}

bool FixApplication::canUndo() const { return m_applied && !m_applied->planChanges.isEmpty() && m_workspace.plan() == m_applied->after; }

/// Undo and redo take the current configuration along.
void FixApplication::followPlan()
{
    if (!m_applied || m_applying)
        return;
    if (m_workspace.plan() == m_applied->before && m_workspace.currentCandidate() == m_applied->to) {
        m_applied->located = false;
        m_workspace.setCurrentCandidate(m_applied->from);
    } else if (m_workspace.plan() == m_applied->after && m_workspace.currentCandidate() == m_applied->from) {
        m_workspace.setCurrentCandidate(m_applied->to);
    }
    emit noticeChanged();
}

void FixApplication::followSelection()
{
    if (wasRefused() && m_workspace.currentCandidate() != m_refusedFor) {
        m_refusedFor.clear();
        emit noticeChanged();
    }
    if (!m_applied || m_applying)
        return;
    const bool here = m_workspace.currentCandidate() == m_applied->to && m_workspace.currentRow().has_value();
    if (here && !m_applied->located && m_workspace.isUpToDate(m_workspace.plan().activeCluster)) {
        m_applied->located = true;
        emit located();
    }
    emit noticeChanged();
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/candidateadoption.h"

#include "gui/widgets/translated.h"
#include "gui/workspace/workspace.h"
#include "search/widening.h"

#include <QScopedValueRollback>
#include <QStringList>
#include <utility>

namespace gui {

CandidateAdoption::CandidateAdoption(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::planChanged, this, &CandidateAdoption::followPlan);
    connect(&workspace, &Workspace::selectionChanged, this, &CandidateAdoption::followSelection);
    connect(&workspace, &Workspace::opened, this, [this] {
        m_adopted.reset();
        m_refused = false;
        emit changed();
    });
}

bool CandidateAdoption::adopt(const domain::Candidate &candidate, const domain::TrainingPlan &plan, const QString &undoText)
{
    const auto result = m_workspace.result();
    const bool asSearched = result && plan == m_workspace.plan() && m_workspace.isUpToDate(plan.activeCluster);
    const auto row = asSearched ? search::rowOf(*result, candidate) : std::nullopt;
    Adopted adopted{m_workspace.currentCandidate(), domain::candidateId(candidate), m_workspace.plan(), plan, {}, false};
    if (!row) {
        auto wider = plan.hasCluster() ? search::widened(plan, plan.cluster(), candidate) : std::nullopt;
        if (!wider) {
            refuse();
            return false;
        }
        adopted.after = std::move(wider->plan);
        QStringList changes;
        for (const base::Text &change : wider->changes)
            changes << translated(change);
        adopted.planChanges = changes.join(QStringLiteral("; "));
    }
    m_adopted = std::move(adopted);
    m_refused = false;
    {
        const QScopedValueRollback<bool> applying(m_applying, true);
        m_workspace.setPlan(m_adopted->after, undoText);
        if (row)
            m_workspace.setCurrentRow(row);
        else
            m_workspace.setCurrentCandidate(m_adopted->to);
    }
    followSelection();
    return true;
}

void CandidateAdoption::refuse()
{
    m_adopted.reset();
    m_refused = true;
    m_refusedFor = m_workspace.currentCandidate();
    emit changed();
}

CandidateAdoption::State CandidateAdoption::state() const
{
    if (m_refused)
        return State::Refused;
    if (!m_adopted || m_workspace.currentCandidate() != m_adopted->to)
        return State::None;
    return m_adopted->located ? State::Selected : State::Searching;
}

bool CandidateAdoption::canUndo() const
{
    return m_adopted && m_adopted->before != m_adopted->after && m_workspace.plan() == m_adopted->after;
}

/// Undo and redo take the current configuration along.
void CandidateAdoption::followPlan()
{
    if (!m_adopted || m_applying)
        return;
    if (m_workspace.plan() == m_adopted->before && m_workspace.currentCandidate() == m_adopted->to) {
        m_adopted->located = false;
        m_workspace.setCurrentCandidate(m_adopted->from);
    } else if (m_workspace.plan() == m_adopted->after && m_workspace.currentCandidate() == m_adopted->from) {
        m_workspace.setCurrentCandidate(m_adopted->to);
    }
    emit changed();
}

void CandidateAdoption::followSelection()
{
    if (m_refused && m_workspace.currentCandidate() != m_refusedFor) {
        m_refused = false;
        emit changed();
    }
    if (!m_adopted || m_applying)
        return;
    const bool here = m_workspace.currentCandidate() == m_adopted->to && m_workspace.currentRow().has_value();
    if (here && !m_adopted->located && m_workspace.isUpToDate(m_workspace.plan().activeCluster)) {
        m_adopted->located = true;
        emit located();
    }
    emit changed();
}

} // namespace gui

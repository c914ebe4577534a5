// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/fixapplication.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/workspace/workspace.h"

namespace gui {

FixApplication::FixApplication(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_adoption(new CandidateAdoption(workspace, this))
{
    connect(m_adoption, &CandidateAdoption::changed, this, &FixApplication::noticeChanged);
    connect(m_adoption, &CandidateAdoption::located, this, &FixApplication::located);
}

void FixApplication::apply(const search::MemoryFix &fix)
{
    if (!m_workspace.result())
        return;
    m_what = changesText(fix.changes);
    m_adoption->adopt(fix.candidate, m_workspace.plan(), tr("Make it fit: %1").arg(m_what));
}

QString FixApplication::notice() const
{
    switch (m_adoption->state()) {
    case CandidateAdoption::State::None:
        break;
    case CandidateAdoption::State::Refused:
        return tr("The plan cannot hold this configuration beside its others: set it on the Plan page.");
    case CandidateAdoption::State::Searching:
        return tr("Searching the plan with: %1…").arg(m_what);
    case CandidateAdoption::State::Selected:
        return m_adoption->planChanges().isEmpty()
            ? tr("Selected with: %1. The plan searched it already.").arg(m_what)
            : tr("Selected with: %1. The plan was changed: %2.").arg(m_what, m_adoption->planChanges());
    }
    return {};
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "gui/workspace/candidateadoption.h"
#include "search/memoryfixes.h"

namespace gui {

class Workspace;

/// Makes the changes of a fix: the configuration becomes the current one, and where the plan does not
/// search it yet, the plan is widened by what it needs (one undo step; undoing it goes back to the
/// configuration that was fixed).
class FixApplication : public QObject {
    Q_OBJECT

public:
    explicit FixApplication(Workspace &workspace, QObject *parent = nullptr);

    /// Where the plan's lists cannot hold it, nothing is changed and the notice says so.
    void apply(const search::MemoryFix &fix);
    /// What was changed last, for as long as that configuration is looked at; empty: nothing to tell.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool wasRefused() const { return m_adoption->state() == CandidateAdoption::State::Refused; } ///< the notice says why
    [[nodiscard]] bool canUndo() const { return m_adoption->canUndo(); } ///< the plan is as the last fix left it

signals:
    void noticeChanged();
    void located(); ///< the configuration stands in the table, which may hide it

private:
    Workspace &m_workspace;
    CandidateAdoption *m_adoption;
    QString m_what; ///< the changes in words
};

} // namespace gui

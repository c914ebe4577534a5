// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/memoryfixes.h"

#include <QObject>
#include <QString>
#include <optional>

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
    [[nodiscard]] bool wasRefused() const { return !m_refusedFor.empty(); } ///< the notice says why
    [[nodiscard]] bool canUndo() const; ///< the plan is as the last fix left it

signals:
    void noticeChanged();
    void located(); ///< the configuration stands in the table, which may hide it

private:
    struct Applied {
        domain::CandidateId from, to;
        domain::TrainingPlan before, after; ///< equal when it was searched already
        QString what; ///< the changes in words
        QString planChanges; ///< what became of the plan; empty: nothing
        bool located = false;
    };

    void refuse();
    void followPlan();
    void followSelection();

    Workspace &m_workspace;
    std::optional<Applied> m_applied;
    domain::CandidateId m_refusedFor; ///< the configuration whose fix was refused
    bool m_applying = false;
};

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "domain/trainingplan.h"

#include <optional>

namespace gui {

class Workspace;

/// Makes a configuration the current one. Where the plan does not search it yet, the plan is changed so
/// that it does: one undo step, and undoing it goes back to the configuration that was current before.
class CandidateAdoption : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        None, ///< nothing was adopted, or another configuration is looked at
        Refused, ///< the plan's lists cannot hold it beside their other values; nothing was changed
        Searching, ///< the plan was changed, its search is under way
        Selected, ///< it is a row of the search, and the current one
    };

    explicit CandidateAdoption(Workspace &workspace, QObject *parent = nullptr);

    /// Into `plan`, which is the workspace's or differs from it in what else is to change (a cluster, the base).
    /// False: refused.
    bool adopt(const domain::Candidate &candidate, const domain::TrainingPlan &plan, const QString &undoText);

    [[nodiscard]] State state() const;
    /// What the plan searches more than before, in words; empty: it searched all of it.
    [[nodiscard]] QString planChanges() const { return m_adopted ? m_adopted->planChanges : QString(); }
    [[nodiscard]] bool canUndo() const; ///< the plan was changed, and is as that left it

signals:
    void changed();
    void located(); ///< the configuration stands in the table, which may hide it

private:
    struct Adopted {
        domain::CandidateId from, to;
        domain::TrainingPlan before, after; ///< equal when nothing had to change
        QString planChanges;
        bool located = false;
    };

    void refuse();
    void followPlan();
    void followSelection();

    Workspace &m_workspace;
    std::optional<Adopted> m_adopted;
    domain::CandidateId m_refusedFor; ///< what was current when something was refused
    bool m_refused = false;
    bool m_applying = false;
};

} // namespace gui

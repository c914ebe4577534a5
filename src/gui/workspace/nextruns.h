// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

#include "comparison/comparison.h"
#include "tuning/session.h"

namespace gui {

class Measurements;
class Runs;
class Workspace;

/// An advice and what it is about. Immutable while it is read.
struct NextRunsAnswer {
    std::shared_ptr<const search::SearchResult> result; ///< whose rows it names
    tuning::SessionAdvice advice;
    std::size_t measured = 0; ///< runs that it knows of, each kind
    std::size_t simulated = 0;
    double stopBelow = 0; ///< share of a step that it does not count as better

    /// Runs that it rests on.
    [[nodiscard]] std::size_t evidence() const { return advice.simulated ? simulated : measured; }
};

/// The configurations that are most worth a run next: from predictions alone before anything ran, corrected by every
/// run since. Chosen on a worker thread, anew when the search's result or what is known of runs has changed, and only
/// while somebody looks. Measured runs decide; simulated ones do only while nothing was measured.
class NextRuns : public QObject {
    Q_OBJECT

public:
    NextRuns(Workspace &workspace, Runs &runs, Measurements &measurements, QObject *parent = nullptr);
    ~NextRuns() override;

    enum class State : quint8 {
        Nothing, ///< there are no configurations to choose from (yet)
        Thinking,
        Ready,
        Cancelled, ///< by a person, until askAgain() or until something changes
    };
    [[nodiscard]] State state() const { return m_state; }
    /// The last answer, which may be of an earlier plan while a new one is worked out; null: none yet.
    [[nodiscard]] const std::shared_ptr<const NextRunsAnswer> &answer() const { return m_answer; }
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

    /// Somebody looks from now on, or no more; calls come in pairs.
    void watch();
    void unwatch();
    void cancel();
    void askAgain();

signals:
    void changed(); ///< state() or answer()

private:
    struct Job;

    void reopen();
    void changedSoon();
    void think();
    void launch();
    void done(quint64 ofGeneration, std::shared_ptr<const NextRunsAnswer> answer);
    void stop();
    void setState(State state);
    [[nodiscard]] Job nextJob() const;
    [[nodiscard]] bool canThink() const;

    Workspace &m_workspace;
    Runs &m_runs;
    Measurements &m_measurements;
    QTimer m_soon;
    State m_state = State::Nothing;
    std::shared_ptr<const NextRunsAnswer> m_answer;
    std::shared_ptr<const comparison::Comparison> m_comparison; ///< that was last asked about
    int m_watchers = 0;
    bool m_stale = true; ///< something changed since the answer
    bool m_running = false;
    bool m_again = false; ///< think once more when the worker rests
    quint64 m_generation = 0; ///< of the latest job; older answers are dropped
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui

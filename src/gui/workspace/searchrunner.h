// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "search/search.h"

#include <QObject>
#include <memory>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace gui {

/// Rows of a result by configuration, for the few that somebody marked. Nothing = looked for, and
/// not in the result.
using RowIndex = std::unordered_map<domain::CandidateId, std::optional<std::size_t>>;

/// What a worker needs for one search, by value: nothing is shared with the GUI thread.
struct SearchRequest {
    int tag = 0; ///< given back with the answer, e.g. the cluster's number
    domain::TrainingPlan plan;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
    std::vector<domain::CandidateId> wanted; ///< configurations whose rows are looked up as well
    std::shared_ptr<const search::SearchResult> finished; ///< already searched: only look up the rows
};

struct SearchAnswer {
    int tag = 0;
    std::shared_ptr<const search::SearchResult> result; ///< null: failed, see error
    std::optional<base::Error> error;
    RowIndex rows; ///< where the wanted configurations stand
};

/// Runs searches one after the other on a worker thread. start() drops what is still running or
/// waiting; its answers never arrive. The GUI thread waits for the worker only in the destructor,
/// after asking it to stop.
class SearchRunner : public QObject {
    Q_OBJECT

public:
    explicit SearchRunner(QObject *parent = nullptr);
    ~SearchRunner() override;

    void start(std::vector<SearchRequest> requests);
    /// Nothing that was started is answered any more.
    void cancel();
    /// What is being searched is answered with what was found so far; what waits is dropped.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(quint64 done, quint64 total); ///< of the request being worked on
    void answered(const gui::SearchAnswer &answer);
    void finished(); ///< the worker rests: all is answered, or cancel() or stop() took effect

private:
    void launch();
    void workerDone();

    std::jthread m_worker;
    std::vector<SearchRequest> m_waiting;
    quint64 m_generation = 0; ///< of the latest start() or cancel(); older answers are dropped
    bool m_running = false;
};

} // namespace gui

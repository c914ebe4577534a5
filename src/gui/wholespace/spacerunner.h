// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "report/spacetable.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace gui {

/// Where answers come from; called on a worker thread.
struct SpaceSource {
    std::function<base::Result<search::BestResult>(const domain::TrainingPlan &, const domain::ClusterSpec &,
                                                   const domain::HardwareProfile &, const search::BestRequest &, std::stop_token,
                                                   const search::ProgressCallback &)>
        best;
    std::function<base::Result<search::GpuCountsResult>(const domain::TrainingPlan &, const domain::ClusterSpec &,
                                                        const domain::HardwareProfile &, const search::GpuCountsRequest &, std::stop_token,
                                                        const search::ProgressCallback &)>
        counts;
};
[[nodiscard]] SpaceSource wholeSpaceSearch();

/// What is asked for, by value: nothing is shared with the GUI thread.
struct SpaceQuestion {
    /// One of the plan's clusters, and what is known of its GPU.
    struct Machine {
        int index = 0; ///< in the plan
        domain::ClusterSpec cluster;
        domain::HardwareProfile profile;
    };
    report::SpaceKind kind = report::SpaceKind::Best;
    domain::TrainingPlan plan;
    std::vector<Machine> machines; ///< of GpuCounts the first alone
    search::GpuCountsRequest request; ///< of Best its part `best`
};

struct SpaceOutcome {
    SpaceQuestion question;
    std::vector<search::BestResult> best; ///< parallel to the machines; fewer when it was stopped
    std::optional<search::GpuCountsResult> counts;
    std::optional<base::Error> error; ///< nothing was found out
    bool cancelled = false; ///< what was found so far; better ones may be left
};

/// Searches on a worker thread. start() drops what is still being worked on; its answer never arrives. The
/// GUI thread waits for the worker only in the destructor, after asking it to stop.
class SpaceRunner : public QObject {
    Q_OBJECT

public:
    explicit SpaceRunner(SpaceSource source, QObject *parent = nullptr);
    ~SpaceRunner() override;

    void start(SpaceQuestion question);
    void stop(); ///< finished() follows with what was found so far: nothing of a question that still waits
    void drop(); ///< nothing that was started is answered any more
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(quint64 done, quint64 all);
    void finished(const std::shared_ptr<const gui::SpaceOutcome> &outcome);

private:
    void say(std::function<void()> what);
    void launch();
    void workerDone();

    SpaceSource m_source;
    std::jthread m_worker;
    std::optional<SpaceQuestion> m_waiting;
    quint64 m_generation = 0; ///< of the latest start() or drop(); older answers are dropped
    bool m_running = false;
};

} // namespace gui

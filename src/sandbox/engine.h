// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/faults.h"
#include "sandbox/groups.h"
#include "sandbox/job.h"
#include "sandbox/logtext.h"
#include "sandbox/timeline.h"
#include "sandbox/work.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace sandbox {

/// What a job shows now.
struct JobView {
    std::string state;
    int ready = 0;
    int active = 0;
    int failed = 0;
    int succeeded = 0;
    Ns completed = 0; ///< 0 = not over
    bool archived = false; ///< not in the list of the living
    bool over = false; ///< final
};

/// One job with what follows from its record.
struct JobEntry {
    JobRecord record;
    Work work;
    Ns end = 0; ///< of the last attempt, if nobody stops it; 0 = waits for machines
};

struct NodeUse {
    double gpus = 0;
    double cpus = 0;
    std::int64_t memoryMib = 0;
    struct Workload {
        std::string jobName, jobId, replicaId;
        double gpus = 0, cpus = 0;
        std::int64_t memoryMib = 0;
    };
    std::vector<Workload> workloads;
};

/// The cluster: jobs queue, get machines, run and end by the clock. Everything visible is a function of
/// the records and the time; records change only when something is asked for or a machine is given.
class Engine {
public:
    using Save = std::function<base::Result<void>(const JobRecord &)>;

    struct Options {
        std::uint64_t seed = 1;
        bool anyGroup = false; ///< a job for a node group that does not exist brings it into being
    };

    Engine(ClusterConfig cluster, const catalogue::Catalogue &catalogue, FaultBox &faults, Options options);

    /// Called with a record before its change counts; an error refuses the change.
    void setSave(Save save) { m_save = std::move(save); }
    void adopt(std::vector<JobRecord> jobs); ///< as they were kept

    /// Lets everything happen that happens up to `now`. Time does not go back.
    void advance(Ns now);
    [[nodiscard]] Ns now() const { return m_now; }

    [[nodiscard]] const ClusterConfig &cluster() const { return m_cluster; }
    [[nodiscard]] const Group *group(std::string_view idOrName) const;
    /// A new group, or one of the same name made at least as large, with further shapes and volumes.
    const Group &addGroup(const Group &group);

    [[nodiscard]] ApiResult<const JobEntry *> create(const nlohmann::ordered_json &body);
    [[nodiscard]] const JobEntry *find(const std::string &id) const;
    [[nodiscard]] const std::map<std::string, std::unique_ptr<JobEntry>> &jobs() const { return m_jobs; }
    [[nodiscard]] ApiResult<void> setStopped(const std::string &id, bool stopped);
    [[nodiscard]] ApiResult<void> remove(const std::string &id);
    /// Binds job faults that are set to what runs already.
    void applyFaultsToRunning();

    [[nodiscard]] JobView view(const JobEntry &entry) const;
    [[nodiscard]] std::map<std::string, NodeUse> usage(const Group &group) const; ///< by node id, busy ones only
    [[nodiscard]] bool isLost(const std::string &node) const; ///< it broke a moment ago
    [[nodiscard]] std::uint64_t seed() const { return m_options.seed; }

private:
    [[nodiscard]] ApiResult<const Group *> groupFor(const nlohmann::ordered_json &spec, const std::string &shape);
    [[nodiscard]] Ns placeableFrom(const JobEntry &entry) const;
    using Usage = std::map<std::string, NodeUse>; ///< by node id
    bool place(JobEntry &entry, const Group &home, Usage &busy); ///< false: there is no room now
    [[nodiscard]] std::vector<std::string> chooseNodes(const JobEntry &entry, const Group &home, const Usage &busy) const;
    void addUse(const JobEntry &entry, const Group &home, Usage &busy) const;
    void bindFault(JobEntry &entry, std::int64_t firstStep);
    [[nodiscard]] std::vector<JobEntry *> waitingJobs() const; ///< those that may be placed now, the first in line first
    void placeWaiting();
    void retryFailed();
    [[nodiscard]] Ns nextEvent() const;
    [[nodiscard]] bool settled(const JobEntry &entry) const; ///< nothing more happens by itself
    void keep(JobEntry &entry);

    ClusterConfig m_cluster;
    const catalogue::Catalogue &m_catalogue;
    FaultBox &m_faults;
    Options m_options;
    Save m_save;
    Ns m_now = 0;
    std::map<std::string, std::unique_ptr<JobEntry>> m_jobs; ///< by id
    std::vector<JobEntry *> m_active; ///< not settled, by creation
    std::set<std::pair<std::string, std::string>> m_pulled; ///< image, node
    std::map<std::string, Ns> m_lost; ///< node -> until when
    std::uint64_t m_created = 0;
};

} // namespace sandbox

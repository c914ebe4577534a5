// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/gather.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace estimate {
class EstimatorContext;
}

/// Records of runs: what was found, joined to its configuration, machines and prediction.
namespace comparison {

/// A run's configuration and the machines that its name tells.
struct Joined {
    Planned planned;
    int nodes = 0; ///< 0 = not told
    int gpusPerNode = 0;
    bool byHand = false;
};

/// Joins by name or id. Left out: a person said that the logs belong to none.
struct Join {
    std::optional<Joined> joined;
    bool leftOut = false;
};
[[nodiscard]] Join join(const FoundRun &found, const Inputs &inputs);

/// The machines of a run: those of the plan that fit what is told, the active ones first; else the
/// active ones with their number changed.
[[nodiscard]] domain::ClusterSpec machinesOf(const domain::TrainingPlan &plan, int nodes, int gpusPerNode);

/// Everything of a record but its prediction.
[[nodiscard]] results::RunRecord makeRecord(const FoundRun &found, const Joined &joined, const domain::TrainingPlan &plan);

/// Why a campaign's run did not complete, from its logs or as the campaign has it; nothing for one that
/// did, or that is under way.
[[nodiscard]] std::optional<results::Failure> failureOf(const campaign::Run &run, const std::optional<results::Failure> &inLogs);

/// Predictions of one plan; the work that clusters have in common is done once for each.
class Predictor {
public:
    Predictor(const domain::TrainingPlan &plan, const catalogue::Catalogue &catalogue);
    ~Predictor();
    /// Nothing where the configuration does not fit the machines.
    [[nodiscard]] std::optional<estimate::Prediction> predict(const domain::Candidate &candidate, const domain::ClusterSpec &cluster);
    /// The peak that a run's log printed, of the same memory and stage; nothing where it printed none.
    [[nodiscard]] std::optional<base::Bytes> predictLogged(const results::RunRecord &record) const;

private:
    const domain::TrainingPlan &m_plan;
    const catalogue::Catalogue &m_catalogue;
    std::vector<std::unique_ptr<estimate::EstimatorContext>> m_contexts; ///< one for each cluster met
};

} // namespace comparison

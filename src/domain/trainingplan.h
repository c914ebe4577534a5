// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/launchsettings.h"
#include "domain/modelspec.h"

#include <string>
#include <utility>
#include <vector>

namespace domain {

/// The values one knob is searched over: a list, or "auto" (derived from model and cluster).
struct KnobList {
    bool automatic = false;
    std::vector<int> values; ///< in the user's order; duplicates are dropped by the search

    [[nodiscard]] static KnobList autoValues() { return {true, {}}; }
    [[nodiscard]] static KnobList list(std::vector<int> values) { return {false, std::move(values)}; }
    bool operator==(const KnobList &) const = default;
};

enum class SequenceParallelChoice : std::uint8_t { WithTensorParallel, Off, Both };

/// What is searched. Defaults are those of the original's README table.
struct SearchSpace {
    KnobList tensorParallel = KnobList::list({2});
    KnobList pipelineParallel = KnobList::list({2});
    KnobList contextParallel = KnobList::list({1});
    KnobList expertParallel = KnobList::list({1});
    KnobList expertTensorParallel; ///< empty list: Megatron-Core's default, equal to tensor_parallel
    KnobList virtualPipeline; ///< empty list: none (no interleaving)
    KnobList microBatchSizes = KnobList::list({1});
    KnobList globalBatchSizes = KnobList::list({256});
    KnobList seqLengths = KnobList::list({8192});
    std::vector<RecomputePlan> recompute = {RecomputePlan::none()};
    std::vector<Precision> precisions = {Precision::Bf16};
    std::vector<GradDtype> gradDtypes = {GradDtype::Fp32};
    std::vector<int> fsdp = {0}; ///< shard group sizes; 0 = no FSDP
    std::vector<FsdpSharding> fsdpSharding = {FsdpSharding::OptimGradsParams}; ///< tried with every group size but 0
    SequenceParallelChoice sequenceParallel = SequenceParallelChoice::WithTensorParallel;
    bool distributedOptimizer = true;
    int minModelParallelSize = 1;
    int maxModelParallelSize = 64; ///< upper bound of TP x PP x CP x EP
    bool operator==(const SearchSpace &) const = default;
};

struct TrainingGoal {
    double tokensInBillions = 1000; ///< 10^9 tokens, for days and cost
    int maxSteps = 50; ///< steps of the base configuration's trial
    int maxStepsPerRun = 50; ///< steps of each generated configuration's trial
    bool operator==(const TrainingGoal &) const = default;
};

/// Where trials run on DGX Cloud Lepton; stored by generate, used by later commands.
struct Infrastructure {
    std::string launcherNodeGroup;
    std::string trainingNodeGroup;
    std::string mountFrom; ///< "node-nfs:lepton-shared-fs"
    std::string mountSourcePath;
    std::string mountPath;
    std::string containerImage = "nvcr.io/nvidia/nemo:25.07";
    std::string configDir;
    std::string logsSubdir;
    bool operator==(const Infrastructure &) const = default;
};

/// Verdict limits on the probability of running out of memory.
struct OomThresholds {
    double tight = 0.05; ///< at or above: tight
    double oom = 0.50; ///< at or above: oom
    bool operator==(const OomThresholds &) const = default;
};

/// What the user wants. May be incomplete or wrong while being edited: search::validate() says what is.
struct TrainingPlan {
    ModelSpec model; ///< empty name = not chosen yet
    Candidate base; ///< the recipe's own configuration (or the first searched values for custom models)
    int baseNodes = 1; ///< nodes of the recipe; informative
    std::string modelSource; ///< "catalogue", or where a custom model came from
    std::vector<ClusterSpec> clusters; ///< alternatives held side by side
    int activeCluster = 0; ///< index into clusters
    SearchSpace search;
    TrainingGoal goal;
    Infrastructure infrastructure;
    LaunchSettings launch;
    CampaignLimits limits;
    OomThresholds thresholds;

    [[nodiscard]] bool hasCluster() const { return activeCluster >= 0 && static_cast<std::size_t>(activeCluster) < clusters.size(); }
    [[nodiscard]] const ClusterSpec &cluster() const { return clusters[static_cast<std::size_t>(activeCluster)]; }
    bool operator==(const TrainingPlan &) const = default;
};

/// One thing wrong with a plan: which field, its value, the rule, and what to do about it.
struct Issue {
    enum class Severity : std::uint8_t { Error, Warning };
    Severity severity = Severity::Error;
    std::string field; ///< flag name without dashes, e.g. "tensor-parallel-sizes"
    std::string value; ///< as entered
    std::string rule; ///< stable id, e.g. "tp_divides_heads"
    base::Text message;
    base::Text suggestion;
};

} // namespace domain

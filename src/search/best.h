// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"
#include "search/constraints.h"
#include "search/search.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace search {

/// Values that a knob may take; nothing = auto, every value that can be of use.
template <class T>
using Choice = std::optional<std::vector<T>>;

/// The knobs of the whole space; what auto stands for is in search/wholespace.h. Knobs that are not here
/// (optimizer, attention, CUDA graphs, …) are the plan's base configuration's.
struct SpaceChoices {
    Choice<int> tensorParallel, pipelineParallel, virtualPipeline, contextParallel, expertParallel, expertTensorParallel;
    Choice<int> microBatchSizes;
    Choice<int> globalBatchSizes; ///< nothing: those of the plan; "auto" there is the base configuration's own
    Choice<int> fsdp; ///< shard group sizes; 0 = no FSDP
    Choice<domain::FsdpSharding> fsdpSharding; ///< where there is FSDP
    Choice<domain::RecomputePlan> recompute;
    Choice<bool> sequenceParallel, distributedOptimizer;
    std::vector<domain::Precision> precisions; ///< empty: the base configuration's, as it changes the training
    std::vector<domain::GradDtype> gradDtypes; ///< empty: the base configuration's
    int seqLength = 0; ///< tokens; 0: the base configuration's as the plan trains it
};

/// Which configurations may stand beside one another in the ranking.
enum class Distinct : std::uint8_t {
    All, ///< every configuration counts
    Layouts, ///< of those that share parallel sizes, batches and precision, the best alone stands for all
};

struct BestRequest {
    SpaceChoices choices;
    std::size_t count = 10; ///< length of the ranking, at least 1
    Distinct distinct = Distinct::Layouts;
    /// Configurations are ranked whose probability of running out of memory is below this, 0…1, and no others are
    /// looked at. Nothing: safe ones lead, as a run that fails costs more than the few per cent of time that full
    /// memory buys. Those below the plan's limit for "tight" are ranked; faster ones below its limit for "oom" are
    /// trades, and are ranked where nothing is safe.
    std::optional<double> oomLimit;
    /// With a value, the front of days against odds of running out of memory is followed to configurations
    /// that take up to (1 + frontReach) times as long as the best. At least 0.
    std::optional<double> frontReach;
    unsigned threads = 0; ///< 0: as many as the machine has
};

/// What put a configuration behind the one before it in the ranking. Days count as equal when they
/// agree to seven digits.
enum class Place : std::uint8_t {
    First,
    Trade, ///< no place: fewer days than the first for higher odds of running out of memory
    Slower, ///< more days
    LikelierOom, ///< equal days, higher probability of running out of memory
    MoreMemory, ///< equal days and odds, higher peak
    LaterInOrder, ///< equal figures: further back in the order of the space, which tries the plainer first
};

struct BestEntry {
    domain::Candidate candidate;
    estimate::Prediction prediction;
    Place place = Place::First;
    bool matchesBase = false; ///< equals the plan's base configuration in every knob
};
/// One line on a place, e.g. "as fast as the one before, more likely to run out of memory".
[[nodiscard]] base::Text placeText(Place place);
/// Share of the other's training time that the entry saves: 0.02 = 2 % faster, below 0 slower.
[[nodiscard]] inline double timeSaved(const BestEntry &entry, const BestEntry &other)
{
    return 1 - entry.prediction.days / other.prediction.days;
}

/// How the space was gone through. combinations = ruledOut + boundedOut + tooLarge + estimated, unless cancelled.
struct BestCounts {
    std::uint64_t combinations = 0; ///< of all values of all knobs
    std::uint64_t ruledOut = 0; ///< break a rule of search/constraints.h
    std::uint64_t boundedOut = 0; ///< left alone: provably slower than all that is asked for
    std::uint64_t tooLarge = 0; ///< left alone: what no recompute setting takes away exceeds the memory
    std::uint64_t estimated = 0; ///< valid, and their step time worked out
    std::uint64_t outOfMemory = 0; ///< of these, fast enough to count but over the limit of the odds, trades included
    std::array<std::uint64_t, kRuleCount> ruledOutBy{}; ///< by the first broken rule in table order
};

/// The best of the whole space. Equal for any number of threads, counts included.
struct BestResult {
    domain::ClusterSpec cluster;
    std::vector<BestEntry> ranking; ///< fewest days for the plan's tokens first; all within the limit of the odds
    /// Without a limit of the request: faster than the first of the ranking, but tight. Fastest first, each
    /// following one likelier to fit; no other one beats them in both. Each is faster by kWorthATrade at least than the
    /// first of the ranking, and than every safer one here.
    std::vector<BestEntry> trades;
    static constexpr double kWorthATrade = 0.005; ///< of the time; less is not worth any odds
    /// Configurations that no other one beats in both days and odds, trades included: fastest first, each following
    /// one likelier to fit. Of equal ones the first of the ranking's order. Empty unless asked for.
    std::vector<BestEntry> front;
    /// When nothing fits: the valid configuration with the lowest peak.
    std::optional<BestEntry> closest;
    /// The plan's base configuration, when it keeps all rules on this cluster.
    std::optional<BestEntry> base;
    BestCounts counts;
    double oomLimit = 0.5; ///< of the ranking
    bool onlyTight = false; ///< nothing is safe, so that the ranking holds what is tight
    /// Why no configuration can be valid whatever the other knobs are; empty when there is no such reason.
    base::Text contradiction;
    bool cancelled = false; ///< what was found so far; nothing is proven
};

/// The best configurations of a plan's model on `cluster` over the whole space: exact, equal to
/// estimating every combination. Days decide (with one price per GPU hour they order cost as well).
///
/// Branch and bound (A. Land, A. Doig, Econometrica 28, 1960): combinations that share parallel sizes and
/// micro batch are taken together, most promising first. No setting of recompute and sharding can make such
/// a group faster than its pipeline alone without recompute (estimate::BulkEstimator::pipelineTime()), so
/// that a group whose bound is slower than all that is asked for is left alone; inside a group the same goes
/// for each recompute setting, and memory is only worked out for what is fast enough. Ties are never cut.
///
/// Fails when validateTraining() finds an error in the plan or the cluster, or a choice is empty or holds sizes below 1.
[[nodiscard]] base::Result<BestResult> findBest(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                                const domain::HardwareProfile &profile, const BestRequest &request = {},
                                                std::stop_token stop = {}, const ProgressCallback &progress = {});

/// Why the ranking is empty, in one or two sentences with figures: no combination keeps the rules (and which
/// rule most break), or none fits and how far the closest is from it. Empty when something was found.
[[nodiscard]] base::Text whyNothing(const BestResult &result);
/// No combination of the given values keeps the rules: more memory would not help.
[[nodiscard]] bool nothingValid(const BestCounts &counts);

} // namespace search

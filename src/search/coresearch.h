// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimator.h"
#include "search/bestboard.h"
#include "search/constraints.h"
#include "search/wholespace.h"

#include <optional>
#include <vector>

namespace search {

/// What a branch-and-bound of one space has in common over its cores.
struct SpaceSearch {
    const WholeSpace &space;
    const Constraints &constraints;
    const estimate::EstimatorContext &context;
    std::size_t count = 1; ///< length of the ranking
    Distinct distinct = Distinct::All;
    double oomLimit = 0.5; ///< odds of the ranking are below
    double tightLimit = 0.5; ///< odds of trades are below; at least oomLimit
    bool withFront = false;
    bool memoryFirst = false; ///< most cores cannot fit: their size is looked at before their time, which takes longer
};

/// What the rules leave of a core, and the least time that its configurations can take.
struct CoreBound {
    std::uint32_t core = 0;
    Pace pace = kNoPace; ///< none of its configurations is faster; kNoPace: the rules leave none
    std::uint64_t leaves = 0; ///< that the rules for parallel sizes and batches leave
};

/// What slower configurations than these cannot change any more; kNoPace when anything counts.
struct PaceLimits {
    Pace ranking = kNoPace;
    Pace front = -kNoPace; ///< -kNoPace: there is no front
    [[nodiscard]] Pace slowest() const { return ranking > front ? ranking : front; }
};

/// Leaves of a core under one sharding, which share a lower bound of their peaks.
struct LargeLeaves {
    float leastGib = 0; ///< no leaf peaks below
    std::uint32_t core = 0;
    std::uint32_t sharding = 0;
    auto operator<=>(const LargeLeaves &) const = default;
};

/// Found in one or more cores.
struct CoreFindings {
    CoreFindings(std::size_t count, Distinct distinct)
        : ranking(count, distinct)
        , tight(count, distinct)
    {
    }
    void add(const CoreFindings &other);

    Ranking ranking;
    Ranking tight; ///< of what is between the two limits: complete as long as the ranking is empty
    Front trades; ///< of what is between the two limits: complete where it is faster than the first of the ranking
    Front front;
    std::optional<Found> closest; ///< lowest peak of those that are over the limit
    std::vector<LargeLeaves> tooLarge; ///< left alone because of their size
    BestCounts counts; ///< combinations left out
};

/// Goes through single cores, on one thread.
class CoreSearch {
public:
    /// `search` must outlive this.
    explicit CoreSearch(const SpaceSearch &search);

    /// What the rules for sizes and batches leave out, and with memoryFirst what is too large, goes into `findings`.
    [[nodiscard]] CoreBound bound(std::uint32_t core, CoreFindings &findings);
    /// Everything of a core that can be within the limits. What of it the rules for sizes and batches leave
    /// out is not counted again.
    void search(const CoreBound &bound, const PaceLimits &limits, CoreFindings &findings);
    /// Looks for a lower peak than that of `findings` among leaves that search() left alone.
    void searchLarge(const LargeLeaves &leaves, CoreFindings &findings);

private:
    struct Branch { ///< of a core: one recompute setting
        std::uint32_t recompute = 0;
        Pace pace = kNoPace;
        std::vector<Pace> paces{}; ///< of each global batch
    };
    void findBatches(std::uint32_t core, BestCounts &counts);
    [[nodiscard]] bool isTooLarge(const PipelineCut &cut, CoreFindings &findings);
    [[nodiscard]] bool mayCount(Pace pace, std::uint32_t batch, const PaceLimits &limits, const CoreFindings &findings) const;
    [[nodiscard]] Pace pipelinePace(const domain::Candidate &candidate);
    [[nodiscard]] float leastPeakGib();
    [[nodiscard]] bool keepsRules(const PipelineCut &cut, BestCounts &counts);
    void findShardings(const PipelineCut &cut, CoreFindings &findings);
    void findBranches(const PipelineCut &cut);
    [[nodiscard]] bool isAsClose(const std::optional<Found> &closest);
    [[nodiscard]] Found judged(const WholeSpace::Leaf &leaf);
    void searchBranch(const Branch &branch, const PaceLimits &limits, CoreFindings &findings);
    void visit(const WholeSpace::Leaf &leaf, const PaceLimits &limits, CoreFindings &findings);

    const SpaceSearch &m_search;
    estimate::BulkEstimator m_estimator;
    domain::Candidate m_candidate; ///< of the core at work
    std::uint32_t m_core = 0;
    std::vector<std::uint32_t> m_batches; ///< that the rules leave of a core
    std::vector<Pace> m_layoutBest; ///< by global batch: the fastest that fits
    std::vector<std::uint32_t> m_shardings; ///< of the core, that may fit
    std::vector<Branch> m_branches;
};

} // namespace search

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random requests from a fixed seed: what the search keeps, leaves out and says about it must agree
// with the conditions as tests/search/referencerules.cpp writes them.
#include "search/referencerules.h"
#include "search/search.h"
#include "search/specs.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <sstream>

namespace {

using domain::KnobList;
using domain::TrainingPlan;

constexpr int kRequests = 400;

class RandomRequests {
public:
    explicit RandomRequests(unsigned seed)
        : m_random(seed)
    {
    }

    TrainingPlan next()
    {
        TrainingPlan plan = specs::plan(model(), cluster());
        domain::SearchSpace &s = plan.search;
        s.tensorParallel = list({1, 2, 3, 4, 5, 6, 8, 16});
        s.pipelineParallel = list({1, 2, 3, 4, 6, 7, 8, 12});
        s.contextParallel = list({1, 1, 2, 3, 4});
        s.expertParallel = chance(2) ? KnobList::list({1}) : list({1, 2, 3, 4, 8, 12});
        s.virtualPipeline = chance(2) ? KnobList() : list({1, 2, 3, 4, 7});
        s.microBatchSizes = list({1, 2, 3, 4});
        s.globalBatchSizes = list({8, 32, 48, 96, 256, 384, 500});
        s.seqLengths = list({128, 500, 512, 2048, 4100, 8192});
        if (chance(3))
            s.expertTensorParallel = list({1, 2, 3, 4});
        chooseSoftware(s);
        s.maxModelParallelSize = chance(3) ? 16 : 512;
        s.minModelParallelSize = chance(5) ? 4 : 1;
        chooseBase(plan);
        return plan;
    }

private:
    bool chance(unsigned oneIn) { return m_random() % oneIn == 0; }

    template <class T>
    T pick(const std::vector<T> &values)
    {
        return values[m_random() % values.size()];
    }

    KnobList list(const std::vector<int> &values)
    {
        if (chance(8))
            return KnobList::autoValues();
        std::vector<int> chosen;
        for (int i = 0; i < 1 + static_cast<int>(m_random() % 3); ++i)
            chosen.push_back(pick(values));
        return KnobList::list(chosen);
    }

    domain::ModelSpec model()
    {
        switch (m_random() % 8) {
        case 0:
            return specs::llama8b();
        case 1:
            return specs::llama405b();
        case 2:
            return specs::mixtral();
        case 3:
            return specs::latentMoe();
        case 4:
            return specs::hybrid();
        case 5:
            return specs::encoderDecoder();
        case 6:
            return specs::gemma2();
        default:
            return specs::gemma3();
        }
    }

    domain::ClusterSpec cluster()
    {
        switch (m_random() % 5) {
        case 0:
            return specs::h200(1, static_cast<int>(1 + m_random() % 8));
        case 1:
            return specs::a100(static_cast<int>(1 + m_random() % 16));
        case 2:
            return specs::gb200(static_cast<int>(1 + m_random() % 32));
        default:
            return specs::h200(static_cast<int>(1u << m_random() % 7)); // up to 512 GPUs
        }
    }

    void chooseSoftware(domain::SearchSpace &s)
    {
        using domain::RecomputePlan;
        s.sequenceParallel = pick<domain::SequenceParallelChoice>(
            {domain::SequenceParallelChoice::WithTensorParallel, domain::SequenceParallelChoice::WithTensorParallel,
             domain::SequenceParallelChoice::Off, domain::SequenceParallelChoice::Both});
        if (chance(3))
            s.recompute = {RecomputePlan::none(),
                           pick<RecomputePlan>(
                               {RecomputePlan::full(), RecomputePlan::block(5), RecomputePlan::selective(domain::RecomputeCoreAttn),
                                RecomputePlan::selective(domain::RecomputeMoeAct), RecomputePlan::selective(domain::RecomputeMlaUpProj)})};
        if (chance(3))
            s.precisions = {domain::Precision::Bf16,
                            pick<domain::Precision>({domain::Precision::Fp16, domain::Precision::Fp8, domain::Precision::Fp8Mx,
                                                     domain::Precision::Fp8Subchannel, domain::Precision::Nvfp4})};
        if (chance(4))
            s.fsdp = {0, pick<int>({2, 3, 8, 64})};
        if (chance(4))
            s.fsdpSharding = {domain::FsdpSharding::OptimGradsParams,
                              pick<domain::FsdpSharding>({domain::FsdpSharding::OptimGrads, domain::FsdpSharding::Optim})};
    }

    /// What every configuration of a plan has in common.
    void chooseOptions(domain::Candidate &base)
    {
        domain::TrainingOptions &options = base.options;
        if (!chance(4))
            return; // most of these break a rule in every configuration
        if (chance(2))
            base.layout.microBatchGroup = pick<int>({2, 3, 4, 8, 64});
        if (chance(2)) {
            base.layout.contextExchange =
                pick<domain::ContextExchange>({domain::ContextExchange::Ring, domain::ContextExchange::AllGather,
                                               domain::ContextExchange::AllToAll, domain::ContextExchange::Hierarchical});
            base.layout.contextInner = base.layout.contextExchange == domain::ContextExchange::Hierarchical ? pick<int>({0, 2, 3, 4}) : 0;
        }
        if (chance(6))
            options.activationOffloadLayers = pick<int>({1, 8, 31, 200});
        if (chance(6))
            options.offloadModules = static_cast<std::uint8_t>(m_random() % 128);
        if (chance(6))
            options.optimizerOffloadFraction = pick<double>({0.5, 1.0, 1.5});
        if (chance(6))
            options.optimizer = pick<domain::Optimizer>({domain::Optimizer::Muon, domain::Optimizer::Sgd});
        options.expertOverlap =
            pick<domain::ExpertOverlap>({domain::ExpertOverlap::Habit, domain::ExpertOverlap::Off, domain::ExpertOverlap::On});
    }

    /// Recipes with uneven stages, of another framework.
    void chooseBase(TrainingPlan &plan)
    {
        chooseOptions(plan.base);
        domain::ParallelLayout &layout = plan.base.layout;
        plan.base.options.framework = pick<domain::Framework>({domain::Framework::Nemo, domain::Framework::Megatron});
        if (chance(2))
            return;
        layout.pipelineParallel = pick<int>({2, 4, 8});
        const int layers = plan.model.numLayers();
        layout.firstStageLayers = plan.model.name == "llama31_405b" ? 15 : static_cast<int>(m_random() % static_cast<unsigned>(layers));
        layout.lastStageLayers = plan.model.name == "llama31_405b" ? 15 : static_cast<int>(m_random() % 4);
    }

    std::mt19937 m_random;
};

std::string joined(const std::set<std::string> &names)
{
    std::ostringstream out;
    for (const std::string &name : names)
        out << name << ' ';
    return out.str();
}

TEST(Properties, KeptAndLeftOutAgreeWithTheReference)
{
    RandomRequests requests(20250822);
    std::set<std::string> seenRules;
    std::size_t kept = 0;
    std::size_t leftOut = 0;
    for (int request = 0; request < kRequests; ++request) {
        const TrainingPlan plan = requests.next();
        const auto grid = search::Grid::build(plan, plan.cluster());
        ASSERT_TRUE(grid);
        const search::Constraints constraints(plan.model, plan.cluster(),
                                              {plan.search.minModelParallelSize, plan.search.maxModelParallelSize});
        const reference::Setup setup{plan.model, plan.cluster(), plan.search.minModelParallelSize, plan.search.maxModelParallelSize};
        // Every combination of small grids, a spread of large ones.
        const std::uint64_t step = std::max<std::uint64_t>(grid->size() / 1500, 1);
        for (std::uint64_t i = 0; i < grid->size(); i += step) {
            const domain::Candidate candidate = grid->at(i);
            std::set<std::string> expected = reference::brokenRules(setup, candidate);
            std::set<std::string> found;
            for (const search::Violation &violation : constraints.checkAll(candidate))
                found.insert(std::string(search::rule(violation.rule).name));
            if (expected.contains("uneven_stages_fit")) { // how many layers a chunk has is then anyone's guess
                expected.erase("recompute_applies");
                found.erase("recompute_applies");
            }
            ASSERT_EQ(found, expected) << plan.model.name << " on " << plan.cluster().numGpus() << ": " << domain::candidateId(candidate)
                                       << "\n  found " << joined(found) << "\n  expected " << joined(expected);
            seenRules.merge(found);
            ++(expected.empty() ? kept : leftOut);
        }
    }
    // The requests reach both sides, and every rule but the one about sizes below 1.
    EXPECT_GT(kept, 500u);
    EXPECT_GT(leftOut, 500u);
    for (const search::RuleInfo &rule : search::rules())
        EXPECT_EQ(seenRules.contains(std::string(rule.name)), rule.id != search::RuleId::SizesPositive) << rule.name;
}

TEST(Properties, SearchesKeepExactlyWhatTheReferenceAccepts)
{
    RandomRequests requests(7);
    int searched = 0;
    while (searched < 12) {
        const TrainingPlan plan = requests.next();
        const auto grid = search::Grid::build(plan, plan.cluster());
        if (grid->size() > 3000)
            continue;
        ++searched;
        const reference::Setup setup{plan.model, plan.cluster(), plan.search.minModelParallelSize, plan.search.maxModelParallelSize};
        const auto one = search::run(plan, plan.cluster(), specs::profile(), {}, {}, 1);
        const auto two = search::run(plan, plan.cluster(), specs::profile(), {}, {}, 2);
        ASSERT_TRUE(one);
        ASSERT_TRUE(two);
        std::set<std::string> ids;
        std::set<std::string> names;
        for (std::size_t row = 0; row < one->rows.size(); ++row) {
            const domain::Candidate candidate = one->candidate(row);
            EXPECT_TRUE(reference::brokenRules(setup, candidate).empty()) << domain::candidateId(candidate);
            EXPECT_TRUE(ids.insert(domain::candidateId(candidate)).second) << domain::candidateId(candidate);
            EXPECT_TRUE(names.insert(domain::configurationName(plan.model.name, plan.cluster().nodes, candidate, plan.base)).second)
                << domain::candidateId(candidate);
            EXPECT_TRUE(row == 0 || one->rows[row - 1].gridIndex < one->rows[row].gridIndex);
            EXPECT_EQ(one->rows[row].gridIndex, two->rows[row].gridIndex);
            EXPECT_EQ(one->rows[row].peakGib, two->rows[row].peakGib);
        }
        for (const search::Rejection &rejection : one->rejections) {
            const auto broken = reference::brokenRules(setup, one->grid.at(rejection.gridIndex));
            EXPECT_TRUE(broken.contains(std::string(search::rule(rejection.rule).name))) << search::rule(rejection.rule).name;
        }
        EXPECT_EQ(one->rows.size() + one->rejections.size(), one->grid.size());
        EXPECT_EQ(one->rows.size(), two->rows.size());
    }
}

TEST(Properties, EveryMessageIsComplete)
{
    RandomRequests requests(99);
    for (int request = 0; request < 60; ++request) {
        const TrainingPlan plan = requests.next();
        const auto grid = search::Grid::build(plan, plan.cluster());
        const search::Constraints constraints(plan.model, plan.cluster(), {1, 64});
        for (std::uint64_t i = 0; i < grid->size(); i += std::max<std::uint64_t>(grid->size() / 50, 1)) {
            for (const search::Violation &violation : constraints.checkAll(grid->at(i))) {
                EXPECT_FALSE(violation.message().empty()) << search::rule(violation.rule).name;
                EXPECT_EQ(violation.message().english().find('%'), std::string::npos) << violation.message().english();
                EXPECT_EQ(violation.suggestion().english().find('%'), std::string::npos) << violation.suggestion().english();
            }
        }
    }
}

} // namespace

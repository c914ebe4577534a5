// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/baseconfig.h"
#include "search/grid.h"
#include "search/specs.h"
#include "search/stagesplit.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using domain::Candidate;
using domain::KnobList;
using domain::TrainingPlan;
using search::Grid;
using search::StageSplit;

/// The README's worked example.
TrainingPlan workedExample()
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.globalBatchSizes = KnobList::list({256, 512});
    plan.search.virtualPipeline = KnobList::list({1, 2});
    return plan;
}

std::vector<std::string> names(const TrainingPlan &plan)
{
    const auto grid = Grid::build(plan, plan.cluster());
    std::vector<std::string> result;
    for (std::uint64_t i = 0; grid && i < grid->size(); ++i)
        result.push_back(domain::configurationName(plan.model.name, plan.cluster().nodes, grid->at(i), search::baseCandidate(plan)));
    return result;
}

TEST(Grid, WorkedExampleHasEightCombinationsInTheOriginalOrder)
{
    const std::string prefix = "llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_";
    EXPECT_EQ(names(workedExample()),
              (std::vector<std::string>{
                  prefix + "1_vp_None_seq_8192_gbs_256",
                  prefix + "1_vp_None_seq_8192_gbs_512",
                  prefix + "2_vp_None_seq_8192_gbs_256",
                  prefix + "2_vp_None_seq_8192_gbs_512",
                  prefix + "1_vp_2_seq_8192_gbs_256",
                  prefix + "1_vp_2_seq_8192_gbs_512",
                  prefix + "2_vp_2_seq_8192_gbs_256",
                  prefix + "2_vp_2_seq_8192_gbs_512",
              }));
}

TEST(GridWalk, VisitsWhatTheGridHasInItsOrder)
{
    TrainingPlan plan = specs::plan(specs::mixtral(), specs::h200(8));
    domain::SearchSpace &s = plan.search;
    s.tensorParallel = KnobList::list({1, 2, 4});
    s.pipelineParallel = KnobList::list({1, 2, 3});
    s.expertParallel = KnobList::list({1, 8});
    s.virtualPipeline = KnobList::list({1, 2});
    s.microBatchSizes = KnobList::list({1, 2});
    s.globalBatchSizes = KnobList::list({64, 256, 300});
    s.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    s.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
    s.fsdp = {0, 8};
    s.fsdpSharding = {domain::FsdpSharding::OptimGradsParams, domain::FsdpSharding::OptimGrads};
    for (const auto choice :
         {domain::SequenceParallelChoice::WithTensorParallel, domain::SequenceParallelChoice::Off, domain::SequenceParallelChoice::Both}) {
        s.sequenceParallel = choice;
        for (const bool experts : {false, true}) {
            s.expertTensorParallel = experts ? KnobList::list({1, 2}) : KnobList();
            plan.base.layout.firstStageLayers = experts ? 3 : 0;
            const auto grid = Grid::build(plan, plan.cluster());
            ASSERT_TRUE(grid);
            search::GridWalk fromStart(*grid, 0);
            for (std::uint64_t i = 0; i < grid->size(); ++i, fromStart.next()) {
                ASSERT_EQ(fromStart.candidate(), grid->at(i)) << i;
                if (i % 97 == 0) {
                    EXPECT_EQ(search::GridWalk(*grid, i).candidate(), grid->at(i)) << i;
                }
            }
            EXPECT_EQ(fromStart.candidate(), grid->at(0)) << "the first follows the last";
        }
    }
}

TEST(Grid, WithoutVirtualPipelineListThereAreFour)
{
    TrainingPlan plan = workedExample();
    plan.search.virtualPipeline = {};
    EXPECT_EQ(names(plan).size(), 4u);
    plan.search.virtualPipeline = KnobList::list({1});
    EXPECT_EQ(names(plan).size(), 4u);
}

TEST(Grid, DropsRepeatedValuesAndKeepsTheUsersOrder)
{
    TrainingPlan plan = workedExample();
    plan.search.tensorParallel = KnobList::list({4, 2, 4, 2, 2});
    plan.search.virtualPipeline = KnobList::list({2, 1, 0}); // 0 and 1 are both "None"
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full(), domain::RecomputePlan::none()};
    const search::ResolvedSpace space = search::resolve(plan, plan.cluster());
    EXPECT_EQ(space.tensorParallel, (std::vector<int>{4, 2}));
    EXPECT_EQ(space.virtualPipeline, (std::vector<int>{2, 1}));
    EXPECT_EQ(space.recompute.size(), 2u);
    const auto all = names(plan);
    EXPECT_EQ(all.size(), 2u * 2 * 2 * 2 * 2);
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
}

TEST(Grid, SoftwareKnobsAreOutermost)
{
    TrainingPlan plan = workedExample();
    plan.search.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
    const auto grid = Grid::build(plan, plan.cluster());
    ASSERT_TRUE(grid);
    ASSERT_EQ(grid->size(), 16u);
    for (std::uint64_t i = 0; i < 16; ++i)
        EXPECT_EQ(grid->at(i).options.precision, i < 8 ? domain::Precision::Bf16 : domain::Precision::Fp8) << i;
}

TEST(Grid, DigitsLeadBackToTheIndex)
{
    TrainingPlan plan = workedExample();
    plan.search.tensorParallel = KnobList::list({1, 2, 4});
    plan.search.seqLengths = KnobList::list({4096, 8192});
    const auto grid = Grid::build(plan, plan.cluster());
    ASSERT_TRUE(grid);
    for (std::uint64_t i = 0; i < grid->size(); ++i) {
        std::uint64_t index = 0;
        const search::Digits digits = grid->digits(i);
        for (std::size_t knob = 0; knob < search::kKnobCount; ++knob)
            index = index * grid->radix()[knob] + digits[knob];
        EXPECT_EQ(index, i);
    }
}

TEST(Grid, SequenceParallelFollowsTensorParallel)
{
    TrainingPlan plan = workedExample();
    plan.search.tensorParallel = KnobList::list({1, 2});
    const auto on = [&plan](int tp) {
        std::vector<bool> values;
        const auto grid = Grid::build(plan, plan.cluster());
        for (std::uint64_t i = 0; i < grid->size(); ++i) {
            if (grid->at(i).layout.tensorParallel == tp)
                values.push_back(grid->at(i).layout.sequenceParallel);
        }
        return std::set<bool>(values.begin(), values.end());
    };
    EXPECT_EQ(on(1), std::set<bool>{false});
    EXPECT_EQ(on(2), std::set<bool>{true});
    plan.search.sequenceParallel = domain::SequenceParallelChoice::Off;
    EXPECT_EQ(on(2), std::set<bool>{false});
    plan.search.sequenceParallel = domain::SequenceParallelChoice::Both;
    EXPECT_EQ(on(1), (std::set<bool>{false, true})); // on breaks sp_needs_tp: explained, not dropped
    EXPECT_EQ(on(2), (std::set<bool>{false, true}));
}

TEST(Grid, ExpertTensorParallelDefaultsToTensorParallel)
{
    TrainingPlan plan = specs::plan(specs::mixtral(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({1, 4});
    auto grid = Grid::build(plan, plan.cluster());
    EXPECT_EQ(grid->at(0).layout.expertTensorParallel, 1);
    EXPECT_EQ(grid->at(1).layout.expertTensorParallel, 4);
    plan.search.expertTensorParallel = KnobList::list({1, 2});
    grid = Grid::build(plan, plan.cluster());
    EXPECT_EQ(grid->size(), 4u);
    EXPECT_EQ(grid->at(3).layout.expertTensorParallel, 2);
    plan.model = specs::llama8b(); // no experts: the list has no meaning and adds no duplicates
    EXPECT_EQ(Grid::build(plan, plan.cluster())->size(), 2u);
}

TEST(Grid, WhatIsNotSearchedComesFromTheBase)
{
    TrainingPlan plan = workedExample();
    plan.base.options.optimizer = domain::Optimizer::PrecisionAwareAdam;
    plan.base.options.framework = domain::Framework::Bridge;
    plan.base.options.precision = domain::Precision::Fp8; // but bf16 is searched
    plan.search.distributedOptimizer = false;
    const auto grid = Grid::build(plan, plan.cluster());
    const Candidate c = grid->at(0);
    EXPECT_EQ(c.options.optimizer, domain::Optimizer::PrecisionAwareAdam);
    EXPECT_EQ(c.options.framework, domain::Framework::Bridge);
    EXPECT_EQ(c.options.precision, domain::Precision::Bf16);
    EXPECT_FALSE(c.layout.distributedOptimizer);
}

TEST(Grid, EmptyListsAndOverflowAreErrors)
{
    TrainingPlan plan = workedExample();
    plan.search.tensorParallel = KnobList::list({});
    const auto empty = Grid::build(plan, plan.cluster());
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().message.english(), "a list of the search is empty");

    plan = workedExample();
    std::vector<int> many;
    for (int i = 1; i <= 1000; ++i)
        many.push_back(i);
    for (KnobList *list :
         {&plan.search.tensorParallel, &plan.search.microBatchSizes, &plan.search.globalBatchSizes, &plan.search.seqLengths})
        *list = KnobList::list(many);
    const auto large = Grid::build(plan, plan.cluster());
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().message.english(), "the lists multiply to more than 4294967295 combinations");
    EXPECT_EQ(large.error().hint.english(), "shorten some lists");
}

TEST(StageSplit, TheBasesOwnSizeKeepsItsSplit)
{
    domain::ParallelLayout deepSeek; // 61 layers: 3, 14 x 4, 2
    deepSeek.pipelineParallel = 16;
    deepSeek.firstStageLayers = 3;
    deepSeek.lastStageLayers = 2;
    EXPECT_EQ(search::stageSplitFor(deepSeek, 61, 16), (StageSplit{3, 2}));
    // Absolute counts say nothing about another size.
    EXPECT_EQ(search::stageSplitFor(deepSeek, 61, 8), StageSplit{});
    EXPECT_EQ(search::stageSplitFor(deepSeek, 61, 1), StageSplit{});
}

TEST(StageSplit, EndsCountAsLayersOnlyWhereThatIsWhatDivides)
{
    EXPECT_EQ(search::countedEnds(126, 16, 1), (StageSplit{7, 7}));
    EXPECT_EQ(search::countedEnds(126, 16, 8), (StageSplit{7, 7})); // chunks of one layer, none beside the embedding
    EXPECT_EQ(search::countedEnds(94, 8, 1), (StageSplit{11, 11}));
    EXPECT_EQ(search::countedEnds(14, 2, 8), (StageSplit{7, 7}));
    EXPECT_EQ(search::countedEnds(126, 16, 3), StageSplit{}); // 128 does not divide by 48
    EXPECT_EQ(search::countedEnds(126, 7, 1), StageSplit{}); // divides by itself
    EXPECT_EQ(search::countedEnds(126, 5, 1), StageSplit{}); // neither
    EXPECT_EQ(search::countedEnds(126, 128, 1), StageSplit{}); // a stage must keep a layer
    for (const auto &[stages, chunks] : {std::pair{1, 1}, {1, 64}, {0, 1}, {-4, 1}, {4, 0}, {2000000000, 2000000000}})
        EXPECT_EQ(search::countedEnds(126, stages, chunks), StageSplit{}) << stages << " " << chunks;
}

TEST(StageSplit, CountingTheEndsAsLayersHoldsForEverySize)
{
    domain::ParallelLayout llama405b; // 126 + 2 slots over 8 stages
    llama405b.pipelineParallel = 8;
    llama405b.firstStageLayers = 15;
    llama405b.lastStageLayers = 15;
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 8), (StageSplit{15, 15}));
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 16), (StageSplit{7, 7}));
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 4), (StageSplit{31, 31}));
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 2), (StageSplit{63, 63}));
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 7), StageSplit{}); // 128 does not divide, 126 does
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 1), StageSplit{});
    EXPECT_EQ(search::stageSplitFor(llama405b, 126, 128), StageSplit{}); // a stage must keep a layer
}

TEST(StageSplit, StageSizes)
{
    EXPECT_EQ(search::middleStageLayers({15, 15}, 126, 8), 16);
    EXPECT_EQ(search::middleStageLayers({0, 2}, 62, 5), 15);
    EXPECT_EQ(search::middleStageLayers({0, 3}, 62, 5), -1);
    EXPECT_EQ(search::middleStageLayers({18, 14}, 32, 2), 17); // nothing between, as if the ends counted
    EXPECT_EQ(search::middleStageLayers({18, 13}, 32, 2), -1);
    EXPECT_EQ(search::largestStage({3, 2}, 61, 16), 4);
    EXPECT_EQ(search::largestStage({18, 14}, 32, 2), 18);
    EXPECT_EQ(search::largestStage({}, 61, 16), 4);
    EXPECT_EQ(search::largestStage({40, 40}, 61, 16), 4); // impossible: as even as possible
}

TEST(BaseConfig, TakesThePlansSequenceLengthUnlessItListsItsOwn)
{
    TrainingPlan plan = workedExample();
    plan.base.batch.seqLength = 4096;
    EXPECT_EQ(search::baseCandidate(plan).batch.seqLength, 8192);
    plan.search.seqLengths = KnobList::list({8192, 4096});
    EXPECT_EQ(search::baseCandidate(plan).batch.seqLength, 4096);
    plan.search.seqLengths = KnobList::autoValues();
    EXPECT_EQ(search::baseCandidate(plan).batch.seqLength, 4096);
}

TEST(BaseConfig, IsWhatTheFrameworkWouldMakeOfIt)
{
    TrainingPlan plan = workedExample();
    plan.base = specs::candidate(1, 1);
    plan.base.layout.sequenceParallel = true; // without effect at tp 1: some recipes set it
    plan.base.layout.virtualPipeline = 0;
    EXPECT_FALSE(search::baseCandidate(plan).layout.sequenceParallel);
    EXPECT_EQ(search::baseCandidate(plan).layout.virtualPipeline, 1);
    plan.base = specs::candidate(4, 1);
    plan.base.layout.expertTensorParallel = 1; // Qwen 3's dense recipes
    EXPECT_EQ(search::baseCandidate(plan).layout.expertTensorParallel, 4);
    plan.model = specs::mixtral();
    EXPECT_EQ(search::baseCandidate(plan).layout.expertTensorParallel, 1);
}

TEST(BaseConfig, MatchesInEverySearchableKnob)
{
    const Candidate base = specs::candidate(2, 2);
    Candidate same = base;
    same.layout.virtualPipeline = 0; // None
    same.options.attention = domain::AttentionBackend::Unfused; // not searched
    EXPECT_TRUE(search::matchesBase(same, base));
    const std::vector<void (*)(Candidate &)> changes{
        [](Candidate &c) { c.layout.tensorParallel = 4; },
        [](Candidate &c) { c.layout.pipelineParallel = 4; },
        [](Candidate &c) { c.layout.virtualPipeline = 2; },
        [](Candidate &c) { c.layout.contextParallel = 2; },
        [](Candidate &c) { c.layout.expertParallel = 2; },
        [](Candidate &c) { c.layout.expertTensorParallel = 1; },
        [](Candidate &c) { c.layout.sequenceParallel = false; },
        [](Candidate &c) { c.layout.distributedOptimizer = false; },
        [](Candidate &c) { c.layout.fsdp = 8; },
        [](Candidate &c) { c.batch.microBatchSize = 2; },
        [](Candidate &c) { c.batch.globalBatchSize = 512; },
        [](Candidate &c) { c.batch.seqLength = 4096; },
        [](Candidate &c) { c.recompute = domain::RecomputePlan::full(); },
        [](Candidate &c) { c.options.precision = domain::Precision::Fp8; },
        [](Candidate &c) { c.options.gradDtype = domain::GradDtype::Bf16; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Candidate other = base;
        changes[i](other);
        EXPECT_FALSE(search::matchesBase(other, base)) << i;
    }
}

} // namespace

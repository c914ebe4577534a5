// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/specs.h"
#include "search/widening.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using domain::Candidate;
using domain::KnobList;
using domain::TrainingPlan;
using testing::ElementsAre;

std::vector<std::string> words(const std::vector<base::Text> &texts)
{
    std::vector<std::string> out;
    for (const base::Text &text : texts)
        out.push_back(text.english());
    return out;
}

TrainingPlan wide()
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({4, 1, 2});
    plan.search.pipelineParallel = KnobList::autoValues();
    plan.search.virtualPipeline = KnobList::list({1, 2});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::block(3)};
    plan.search.sequenceParallel = domain::SequenceParallelChoice::Both;
    return plan;
}

TEST(Widening, EveryCombinationIsFoundAtItsNumber)
{
    for (TrainingPlan plan : {wide(), specs::plan(specs::mixtral(), specs::h200(8))}) {
        const search::Grid grid = search::Grid::build(plan, plan.cluster()).value();
        for (std::uint64_t index = 0; index < grid.size(); ++index)
            ASSERT_EQ(search::gridIndexOf(grid, grid.at(index)), index);
    }
}

TEST(Widening, WhatIsNotSearchedHasNoNumber)
{
    const TrainingPlan plan = wide();
    const search::Grid grid = search::Grid::build(plan, plan.cluster()).value();
    using Edit = void (*)(Candidate &);
    for (const Edit edit : {Edit([](Candidate &c) { c.layout.tensorParallel = 8; }), Edit([](Candidate &c) { c.layout.fsdp = 8; }),
                            Edit([](Candidate &c) { c.layout.firstStageLayers = 3; }),
                            Edit([](Candidate &c) { c.options.attention = domain::AttentionBackend::Unfused; }),
                            Edit([](Candidate &c) { c.recompute = domain::RecomputePlan::block(4); })}) {
        Candidate candidate = grid.at(7);
        edit(candidate);
        EXPECT_FALSE(search::gridIndexOf(grid, candidate));
    }
}

TEST(Widening, RowsAreFoundAndRefusedCombinationsAreNot)
{
    const TrainingPlan plan = wide();
    const search::SearchResult result = search::run(plan, plan.cluster(), specs::profile()).value();
    for (std::size_t row = 0; row < result.rows.size(); ++row)
        ASSERT_EQ(search::rowOf(result, result.candidate(row)), row);
    ASSERT_FALSE(result.rejections.empty());
    EXPECT_FALSE(search::rowOf(result, result.grid.at(result.rejections.front().gridIndex)));
}

/// A change of a configuration and what the plan says of it.
struct Change {
    const char *name;
    void (*edit)(Candidate &);
    std::vector<std::string> said;
};

TEST(Widening, AddsWhatIsMissingAndNothingElse)
{
    const Change changes[] = {
        {"tensor",
         [](Candidate &c) { c.layout.tensorParallel = c.layout.expertTensorParallel = 8; },
         {"tensor-parallel-sizes: 8 is searched as well"}},
        {"micro batch", [](Candidate &c) { c.batch.microBatchSize = 4; }, {"micro-batch-sizes: 4 is searched as well"}},
        {"recompute", [](Candidate &c) { c.recompute = domain::RecomputePlan::block(2); }, {"recompute: block:2 is searched as well"}},
        {"sequence parallel", [](Candidate &c) { c.layout.sequenceParallel = false; }, {"sequence-parallel: off is searched as well"}},
        {"gradients", [](Candidate &c) { c.options.gradDtype = domain::GradDtype::Bf16; }, {"grad-dtype: bf16 is searched as well"}},
        {"optimizer",
         [](Candidate &c) { c.options.optimizer = domain::Optimizer::PrecisionAwareAdam; },
         {"optimizer changes for every configuration of the plan"}},
        {"sharding",
         [](Candidate &c) {
             c.layout.pipelineParallel = 1;
             c.layout.fsdp = 32;
         },
         {"pipeline-parallel-sizes: 1 is searched as well", "fsdp: 32 is searched as well"}},
        {"both",
         [](Candidate &c) {
             c.layout.contextParallel = 32;
             c.layout.tensorParallel = c.layout.expertTensorParallel = 4;
             c.layout.pipelineParallel = 1;
         },
         {"tensor-parallel-sizes: 4 is searched as well", "pipeline-parallel-sizes: 1 is searched as well",
          "context-parallel-sizes: 32 is searched as well", "max-model-parallel-size becomes 128"}},
    };
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(16));
    for (const Change &change : changes) {
        SCOPED_TRACE(change.name);
        Candidate candidate = specs::candidate(2, 2);
        change.edit(candidate);
        const auto wider = search::widened(plan, plan.cluster(), candidate);
        ASSERT_TRUE(wider);
        EXPECT_EQ(words(wider->changes), change.said);
        const search::SearchResult before = search::run(plan, plan.cluster(), specs::profile()).value();
        const search::SearchResult after = search::run(wider->plan, plan.cluster(), specs::profile()).value();
        const auto row = search::rowOf(after, candidate);
        ASSERT_TRUE(row);
        EXPECT_EQ(after.candidate(*row), candidate);
        if (change.said.front().find("every configuration") == std::string::npos) {
            for (std::size_t i = 0; i < before.rows.size(); ++i)
                EXPECT_TRUE(search::rowOf(after, before.candidate(i))) << "still searched";
        }
    }
}

TEST(Widening, ASearchedConfigurationChangesNothing)
{
    const TrainingPlan plan = wide();
    const search::Grid grid = search::Grid::build(plan, plan.cluster()).value();
    const auto same = search::widened(plan, plan.cluster(), grid.at(5));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->plan, plan);
    EXPECT_TRUE(same->changes.empty());
}

TEST(Widening, AutomaticListsKeepWhatTheyStoodFor)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(2));
    plan.search.microBatchSizes = KnobList::autoValues();
    Candidate candidate = specs::candidate(2, 2);
    candidate.batch.microBatchSize = 16;
    const auto wider = search::widened(plan, plan.cluster(), candidate);
    ASSERT_TRUE(wider);
    EXPECT_FALSE(wider->plan.search.microBatchSizes.automatic);
    EXPECT_THAT(wider->plan.search.microBatchSizes.values, ElementsAre(1, 2, 4, 8, 16));
}

/// TP is searched at that size already, which says nothing of expert tensor parallelism beside another TP.
TEST(Widening, ExpertTensorSizesOfAnotherTensorSizeBecomeAList)
{
    TrainingPlan plan = specs::plan(specs::mixtral(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({1, 2});
    const search::Grid grid = search::Grid::build(plan, plan.cluster()).value();
    Candidate candidate = grid.at(0);
    ASSERT_EQ(candidate.layout.tensorParallel, 1);
    candidate.layout.expertTensorParallel = 2;
    const auto wider = search::widened(plan, plan.cluster(), candidate);
    ASSERT_TRUE(wider);
    EXPECT_THAT(wider->plan.search.expertTensorParallel.values, ElementsAre(1, 2));
    EXPECT_THAT(words(wider->changes), ElementsAre("expert-tensor-parallel-sizes: 2 is searched as well"));
}

TEST(Widening, ExpertTensorSizesThatFollowedStaySearched)
{
    TrainingPlan plan = specs::plan(specs::mixtral(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({2, 4});
    Candidate candidate = specs::candidate(4, 2);
    candidate.layout.expertTensorParallel = 1;
    const auto wider = search::widened(plan, plan.cluster(), candidate);
    ASSERT_TRUE(wider);
    EXPECT_THAT(wider->plan.search.expertTensorParallel.values, ElementsAre(1, 2, 4));
}

TEST(Widening, RefusesWhatNoListHolds)
{
    const TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    Candidate split = specs::candidate(2, 2);
    split.layout.firstStageLayers = 12;
    split.layout.lastStageLayers = 20;
    EXPECT_FALSE(search::widened(plan, plan.cluster(), split));
    Candidate offload = specs::candidate(2, 1); // the plan's other configurations have a pipeline
    offload.options.activationOffloadLayers = 8;
    EXPECT_FALSE(search::widened(plan, plan.cluster(), offload));
    TrainingPlan flat = plan;
    flat.search.pipelineParallel = KnobList::list({1});
    EXPECT_TRUE(search::widened(flat, flat.cluster(), offload));
}

} // namespace

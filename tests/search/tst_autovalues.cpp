// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/autovalues.h"
#include "search/grid.h"
#include "search/specs.h"

#include <gtest/gtest.h>

namespace {

using domain::KnobList;
using domain::TrainingPlan;
using Values = std::vector<int>;

TrainingPlan automatic(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, int maxModelParallel = 1024)
{
    TrainingPlan plan = specs::plan(model, cluster);
    domain::SearchSpace &s = plan.search;
    for (KnobList *list : {&s.tensorParallel, &s.pipelineParallel, &s.contextParallel, &s.expertParallel, &s.expertTensorParallel,
                           &s.virtualPipeline, &s.microBatchSizes, &s.globalBatchSizes, &s.seqLengths})
        *list = KnobList::autoValues();
    s.maxModelParallelSize = maxModelParallel;
    return plan;
}

search::ResolvedSpace resolved(const TrainingPlan &plan) { return search::resolve(plan, plan.cluster()); }

TEST(AutoValues, Llama8bOnEightNodes)
{
    const auto space = resolved(automatic(specs::llama8b(), specs::h200(8)));
    EXPECT_EQ(space.tensorParallel, (Values{1, 2, 4, 8}));
    EXPECT_EQ(space.pipelineParallel, (Values{1, 2, 4, 8, 16, 32}));
    EXPECT_EQ(space.contextParallel, (Values{1, 2, 4})); // 2048 tokens a rank at least
    EXPECT_EQ(space.expertParallel, (Values{1}));
    EXPECT_TRUE(space.expertTensorParallel.empty());
    EXPECT_EQ(space.virtualPipeline, (Values{1, 2, 4, 8, 16}));
    EXPECT_EQ(space.microBatchSizes, (Values{1, 2, 4, 8}));
    EXPECT_EQ(space.globalBatchSizes, (Values{128, 256, 512}));
    EXPECT_EQ(space.seqLengths, (Values{8192}));
}

TEST(AutoValues, BoundedByGpusAndTheModelParallelLimit)
{
    const auto one = resolved(automatic(specs::llama8b(), specs::h200(1, 1)));
    EXPECT_EQ(one.tensorParallel, (Values{1}));
    EXPECT_EQ(one.pipelineParallel, (Values{1}));
    EXPECT_EQ(one.contextParallel, (Values{1}));
    EXPECT_EQ(one.virtualPipeline, (Values{1}));
    const auto limited = resolved(automatic(specs::llama8b(), specs::h200(8), 4));
    EXPECT_EQ(limited.tensorParallel, (Values{1, 2, 4}));
    EXPECT_EQ(limited.pipelineParallel, (Values{1, 2, 4}));
    const auto sixGpus = resolved(automatic(specs::llama8b(), specs::h200(1, 6)));
    EXPECT_EQ(sixGpus.tensorParallel, (Values{1, 2})); // 4 does not divide 6
    EXPECT_EQ(sixGpus.pipelineParallel, (Values{1, 2}));
}

TEST(AutoValues, TensorParallelEndsAtHeadsGroupsAndTheNode)
{
    EXPECT_EQ(resolved(automatic(specs::gemma3(), specs::h200(8))).tensorParallel, (Values{1})); // one query group
    TrainingPlan plan = automatic(specs::gemma3(), specs::h200(8));
    plan.base.options.framework = domain::Framework::Bridge; // replicates it
    EXPECT_EQ(resolved(plan).tensorParallel, (Values{1, 2, 4}));
    // 16 query groups' worth of latent attention, but 8 GPUs a node.
    EXPECT_EQ(resolved(automatic(specs::latentMoe(), specs::h200(8))).tensorParallel, (Values{1, 2, 4, 8}));
    EXPECT_EQ(resolved(automatic(specs::latentMoe(), specs::gb200(16))).tensorParallel, (Values{1, 2, 4, 8, 16}));
}

TEST(AutoValues, ExpertsAndTheirWidth)
{
    const auto space = resolved(automatic(specs::latentMoe(), specs::h200(3))); // 24 experts, 24 GPUs
    EXPECT_EQ(space.expertParallel, (Values{1, 2, 3, 4, 6, 8, 12, 24}));
    EXPECT_EQ(space.expertTensorParallel, (Values{1, 2, 4, 8}));
}

TEST(AutoValues, RecipesUnevenSplitOpensPipelineSizes)
{
    TrainingPlan plan = automatic(specs::llama405b(), specs::h200(64));
    EXPECT_EQ(resolved(plan).pipelineParallel, (Values{1, 2})); // 126 = 2 x 3 x 3 x 7, 512 GPUs
    plan.base = specs::candidate(8, 8, 2);
    plan.base.layout.firstStageLayers = 15;
    plan.base.layout.lastStageLayers = 15;
    EXPECT_EQ(resolved(plan).pipelineParallel, (Values{1, 2, 4, 8, 16, 32, 64}));
}

TEST(AutoValues, VirtualPipelineHasAtMostEightValues)
{
    TrainingPlan plan = automatic(specs::llama405b(), specs::h200(63));
    const auto sizes = resolved(plan).virtualPipeline;
    EXPECT_EQ(sizes.size(), 8u);
    EXPECT_EQ(sizes.front(), 1);
    EXPECT_EQ(resolved(automatic(specs::hybrid(), specs::h200(8))).virtualPipeline, (Values{1})); // Mamba cannot interleave
}

TEST(AutoValues, ContextParallelFollowsTheSequence)
{
    TrainingPlan plan = automatic(specs::llama8b(), specs::h200(8));
    plan.search.seqLengths = KnobList::list({131072});
    EXPECT_EQ(resolved(plan).contextParallel, (Values{1, 2, 4, 8, 16, 32, 64}));
    plan.search.seqLengths = KnobList::list({2048});
    EXPECT_EQ(resolved(plan).contextParallel, (Values{1}));
    EXPECT_EQ(resolved(automatic(specs::gemma2(), specs::h200(8))).contextParallel, (Values{1}));
}

TEST(AutoValues, GlobalBatchFitsTheWidestLayout)
{
    TrainingPlan plan = automatic(specs::llama8b(), specs::h200(100), 64); // 800 GPUs
    plan.base.batch.globalBatchSize = 100;
    for (const int batch : resolved(plan).globalBatchSizes)
        EXPECT_EQ(batch % (800 / 64), 0) << batch;
}

} // namespace

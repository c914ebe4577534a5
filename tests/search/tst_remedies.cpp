// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/remedies.h"
#include "search/specs.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using domain::KnobList;
using domain::TrainingPlan;

search::SearchResult searched(const TrainingPlan &plan) { return search::run(plan, plan.cluster(), specs::profile()).value(); }

std::vector<std::string> texts(const search::Diagnosis &diagnosis)
{
    std::vector<std::string> all;
    for (const search::Remedy &remedy : diagnosis.remedies)
        all.push_back(remedy.text.english());
    return all;
}

/// What is proposed must work when it is done.
void expectEachWorks(const search::Diagnosis &diagnosis)
{
    for (const search::Remedy &remedy : diagnosis.remedies) {
        const auto again = search::run(remedy.plan, remedy.cluster, specs::profile());
        ASSERT_TRUE(again) << remedy.text.english();
        EXPECT_EQ(again->summary.safe, remedy.safe) << remedy.text.english();
        EXPECT_EQ(again->summary.tight, remedy.tight) << remedy.text.english();
        EXPECT_GT(remedy.safe + remedy.tight, 0u) << remedy.text.english();
        EXPECT_GT(remedy.days, 0) << remedy.text.english();
    }
}

TEST(Remedies, NothingToSayWhenSomethingFits)
{
    const auto diagnosis = search::diagnose(searched(specs::plan(specs::llama8b(), specs::h200(8))), specs::profile());
    EXPECT_FALSE(diagnosis.outOfMemory);
    EXPECT_FALSE(diagnosis.bindingRule);
    EXPECT_TRUE(diagnosis.remedies.empty());
}

TEST(Remedies, NamesTheBindingRuleAndASizeThatWorks)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({3});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    const auto diagnosis = search::diagnose(searched(plan), specs::profile());
    EXPECT_FALSE(diagnosis.outOfMemory);
    ASSERT_TRUE(diagnosis.bindingRule);
    EXPECT_EQ(*diagnosis.bindingRule, search::RuleId::WorldSizeDivisible);
    EXPECT_EQ(diagnosis.refused, 2u);
    const auto all = texts(diagnosis);
    EXPECT_NE(std::find(all.begin(), all.end(), "use tensor_parallel 4"), all.end());
    expectEachWorks(diagnosis);
}

TEST(Remedies, OutOfMemoryIsCuredOnTheSameMachinesFirst)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::a100(1));
    plan.search.tensorParallel = KnobList::list({1});
    plan.search.pipelineParallel = KnobList::list({1});
    plan.search.microBatchSizes = KnobList::list({8});
    plan.search.seqLengths = KnobList::list({16384});
    const auto result = searched(plan);
    ASSERT_GT(result.summary.valid, 0u);
    ASSERT_EQ(result.summary.safe + result.summary.tight, 0u);
    const auto diagnosis = search::diagnose(result, specs::profile());
    EXPECT_TRUE(diagnosis.outOfMemory);
    EXPECT_FALSE(diagnosis.bindingRule);
    ASSERT_FALSE(diagnosis.remedies.empty());
    for (const search::Remedy &remedy : diagnosis.remedies)
        EXPECT_EQ(remedy.cluster.nodes, 1) << remedy.text.english();
    expectEachWorks(diagnosis);
}

TEST(Remedies, AModelTooLargeForTheMachinesNeedsMore)
{
    TrainingPlan plan = specs::plan(specs::llama405b(), specs::h200(2));
    plan.clusters[0].label = "2 x 8 H200";
    plan.base = specs::candidate(8, 8, 2); // the recipe's split: embedding and loss count as layers
    plan.base.layout.firstStageLayers = 15;
    plan.base.layout.lastStageLayers = 15;
    const auto diagnosis = search::diagnose(searched(plan), specs::profile());
    ASSERT_EQ(diagnosis.remedies.size(), 1u);
    const search::Remedy &remedy = diagnosis.remedies.front();
    EXPECT_GT(remedy.cluster.nodes, 2);
    EXPECT_EQ(remedy.cluster.label, std::to_string(remedy.cluster.nodes) + " x 8 H200");
    EXPECT_EQ(remedy.text.english(),
              "train on " + std::to_string(remedy.cluster.nodes) + " nodes, with every parallel size found automatically");
    expectEachWorks(diagnosis);
}

TEST(Remedies, FullShardingIsTriedWithoutAPipeline)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::a100(4));
    plan.search.tensorParallel = KnobList::list({1});
    plan.search.pipelineParallel = KnobList::list({1});
    plan.search.distributedOptimizer = false; // every rank keeps the whole optimizer: 8 billion x 18 bytes
    const auto result = searched(plan);
    ASSERT_EQ(result.summary.oom, 1u);
    const auto diagnosis = search::diagnose(result, specs::profile());
    const auto all = texts(diagnosis);
    EXPECT_NE(std::find(all.begin(), all.end(), "shard parameters over all data-parallel ranks (FSDP), without pipeline"), all.end());
    expectEachWorks(diagnosis);
}

TEST(Remedies, StopsWhenAsked)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({3});
    std::stop_source source;
    source.request_stop();
    EXPECT_TRUE(search::diagnose(searched(plan), specs::profile(), source.get_token()).remedies.empty());
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fields.h"
#include "search/specs.h"
#include "search/valueaudit.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using domain::KnobList;
using domain::TrainingPlan;
using search::Knob;
using search::RuleId;
using search::ValueAudit;

struct Audited {
    search::Grid grid;
    ValueAudit audit;
};

Audited audited(const TrainingPlan &plan, std::uint64_t limit = 100'000)
{
    const auto grid = search::Grid::build(plan, plan.cluster());
    const search::Constraints constraints(plan.model, plan.cluster(), {plan.search.minModelParallelSize, plan.search.maxModelParallelSize});
    return {*grid, search::auditValues(*grid, constraints, limit)};
}

/// "tensor-parallel-sizes 6: tp_divides_heads" for each useless value.
std::set<std::string> blamed(const Audited &result)
{
    std::set<std::string> all;
    for (const search::UselessValue &value : result.audit.uselessValues)
        all.insert(std::string(search::fieldOf(value.knob)) + " " + search::valueText(result.grid.space(), value.knob, value.digit) + ": "
                   + std::string(search::rule(value.why.rule).name));
    return all;
}

TrainingPlan plan() { return specs::plan(specs::llama8b(), specs::h200(8)); }

TEST(ValueAudit, NothingToBlame)
{
    const Audited result = audited(plan());
    EXPECT_TRUE(result.audit.complete);
    EXPECT_EQ(result.audit.valid, 1u);
    EXPECT_TRUE(blamed(result).empty());
    EXPECT_TRUE(result.audit.brokenEverywhere.empty());
    EXPECT_FALSE(result.audit.mostFrequent);
}

TEST(ValueAudit, BlamesTheValueNotItsCompany)
{
    TrainingPlan p = plan();
    p.search.tensorParallel = KnobList::list({2, 6});
    p.search.pipelineParallel = KnobList::list({2, 5});
    p.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::selective(domain::RecomputeMoe)};
    EXPECT_EQ(blamed(audited(p)),
              (std::set<std::string>{"tensor-parallel-sizes 6: tp_divides_heads", "pipeline-parallel-sizes 5: layers_divisible",
                                     "recompute selective:moe: recompute_applies"}));
}

TEST(ValueAudit, AValueThatAlwaysFailsForChangingReasonsGetsTheMostFrequent)
{
    TrainingPlan p = plan();
    p.search.microBatchSizes = KnobList::list({1, 3});
    EXPECT_EQ(blamed(audited(p)), std::set<std::string>{"micro-batch-sizes 3: batch_divisible"});
}

TEST(ValueAudit, WhatAllBreakIsNoValuesFault)
{
    TrainingPlan p = plan();
    p.search.expertParallel = KnobList::list({2, 4}); // a dense model
    p.search.microBatchSizes = KnobList::list({1, 2});
    const Audited result = audited(p);
    EXPECT_EQ(result.audit.valid, 0u);
    ASSERT_EQ(result.audit.brokenEverywhere.size(), 1u);
    EXPECT_EQ(result.audit.brokenEverywhere[0].rule, RuleId::ExpertsNeedMoe);
    EXPECT_TRUE(blamed(result).empty());
    ASSERT_TRUE(result.audit.mostFrequent);
    EXPECT_EQ(result.audit.mostFrequent->rule, RuleId::ExpertsNeedMoe);
}

TEST(ValueAudit, LargeGridsAreNotJudged)
{
    TrainingPlan p = plan();
    p.search.tensorParallel = KnobList::list({2, 6});
    const Audited result = audited(p, 1);
    EXPECT_FALSE(result.audit.complete);
    EXPECT_TRUE(result.audit.uselessValues.empty());
}

TEST(ValueAudit, EveryKnobHasAFieldAndAText)
{
    TrainingPlan p = specs::plan(specs::mixtral(), specs::h200(8));
    p.search.expertTensorParallel = KnobList::list({1});
    p.search.virtualPipeline = KnobList::list({2});
    const auto grid = search::Grid::build(p, p.cluster());
    std::set<std::string_view> fields;
    for (std::size_t knob = 0; knob < search::kKnobCount; ++knob) {
        EXPECT_TRUE(fields.insert(search::fieldOf(static_cast<Knob>(knob))).second);
        EXPECT_FALSE(search::valueText(grid->space(), static_cast<Knob>(knob), 0).empty()) << knob;
    }
    EXPECT_EQ(search::fieldOf(Knob::VirtualPipeline), search::fields::kVirtualPipeline);
    EXPECT_EQ(search::valueText(grid->space(), Knob::VirtualPipeline, 0), "2");
    EXPECT_EQ(search::valueText(grid->space(), Knob::Precision, 0), "bf16");
    EXPECT_EQ(search::valueText(grid->space(), Knob::SequenceParallel, 0), "on");
}

TEST(ValueAudit, EveryRuleLeadsToAKnob)
{
    for (const search::RuleInfo &rule : search::rules())
        EXPECT_LT(search::primaryKnob(rule.id), Knob::Count_) << rule.name;
    EXPECT_EQ(search::primaryKnob(RuleId::TensorDividesHeads), Knob::TensorParallel);
    EXPECT_EQ(search::primaryKnob(RuleId::LayersDivisible), Knob::PipelineParallel);
    EXPECT_EQ(search::primaryKnob(RuleId::BatchDivisible), Knob::GlobalBatch);
}

} // namespace

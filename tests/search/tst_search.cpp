// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"
#include "search/specs.h"

#include <atomic>
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <numeric>

namespace {

using domain::KnobList;
using domain::TrainingPlan;
using search::SearchResult;

TrainingPlan wide()
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    domain::SearchSpace &s = plan.search;
    for (KnobList *list : {&s.tensorParallel, &s.pipelineParallel, &s.contextParallel, &s.virtualPipeline, &s.microBatchSizes})
        *list = KnobList::autoValues();
    s.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    s.globalBatchSizes = KnobList::list({64, 256, 300});
    return plan;
}

SearchResult searched(const TrainingPlan &plan, unsigned threads = 1)
{
    auto result = search::run(plan, plan.cluster(), specs::profile(), {}, {}, threads);
    EXPECT_TRUE(result);
    return std::move(result.value());
}

bool sameRow(const search::Row &a, const search::Row &b)
{
    return a.gridIndex == b.gridIndex && a.peakGib == b.peakGib && a.stepSeconds == b.stepSeconds && a.days == b.days
        && a.costUsd == b.costUsd && a.verdict == b.verdict && a.matchesBase == b.matchesBase && a.oomProbability == b.oomProbability
        && a.stepLowSeconds == b.stepLowSeconds && a.stepHighSeconds == b.stepHighSeconds && a.mfu == b.mfu
        && a.modelTflopsPerGpu == b.modelTflopsPerGpu && a.tokensPerSecondPerGpu == b.tokensPerSecondPerGpu;
}

TEST(Search, WorkedExample)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.globalBatchSizes = KnobList::list({256, 512});
    plan.search.virtualPipeline = KnobList::list({1, 2});
    EXPECT_EQ(searched(plan).summary.valid, 8u);
    plan.search.virtualPipeline = {};
    const SearchResult result = searched(plan);
    EXPECT_EQ(result.summary.valid, 4u);
    EXPECT_EQ(result.rows.size(), 4u);
    EXPECT_TRUE(result.rows[0].matchesBase); // tp 2, pp 2, mbs 1, gbs 256
    EXPECT_FALSE(result.rows[1].matchesBase);
    EXPECT_EQ(result.candidate(0).batch.globalBatchSize, 256);
    EXPECT_EQ(result.candidate(1).batch.globalBatchSize, 512);
}

TEST(Search, CountsAddUp)
{
    const SearchResult result = searched(wide());
    const search::Summary &s = result.summary;
    EXPECT_EQ(s.combinations, result.grid.size());
    EXPECT_EQ(s.valid, result.rows.size());
    EXPECT_EQ(s.safe + s.tight + s.oom, s.valid);
    EXPECT_GT(s.valid, 0u);
    const std::size_t rejected = std::accumulate(s.rejectedByRule.begin(), s.rejectedByRule.end(), std::size_t{0});
    EXPECT_EQ(rejected + s.valid, s.combinations);
    EXPECT_EQ(result.rejections.size(), rejected);
    EXPECT_FALSE(result.cancelled);
}

TEST(Search, RowsAndRejectionsCoverTheGridInOrder)
{
    const SearchResult result = searched(wide());
    const search::Constraints constraints(result.plan.model, result.cluster,
                                          {result.plan.search.minModelParallelSize, result.plan.search.maxModelParallelSize});
    auto row = result.rows.begin();
    auto rejection = result.rejections.begin();
    for (std::uint64_t i = 0; i < result.grid.size(); ++i) {
        const auto violation = constraints.check(result.grid.at(i));
        if (violation) {
            ASSERT_NE(rejection, result.rejections.end());
            EXPECT_EQ(rejection->gridIndex, i);
            EXPECT_EQ(rejection->rule, violation->rule);
            ++rejection;
        } else {
            ASSERT_NE(row, result.rows.end());
            EXPECT_EQ(row->gridIndex, i);
            ++row;
        }
    }
}

TEST(Search, SameForAnyNumberOfThreads)
{
    const SearchResult one = searched(wide(), 1);
    for (const unsigned threads : {2u, 5u, 0u}) {
        const SearchResult many = searched(wide(), threads);
        ASSERT_EQ(many.rows.size(), one.rows.size());
        EXPECT_TRUE(std::equal(one.rows.begin(), one.rows.end(), many.rows.begin(), sameRow)) << threads;
        EXPECT_EQ(many.rejections.size(), one.rejections.size());
        EXPECT_EQ(many.summary.rejectedByRule, one.summary.rejectedByRule);
        EXPECT_EQ(many.summary.fastest, one.summary.fastest);
        EXPECT_EQ(many.summary.cheapest, one.summary.cheapest);
    }
}

TEST(Search, RowsCarryTheEstimatorsFigures)
{
    const SearchResult result = searched(wide());
    for (std::size_t i = 0; i < result.rows.size(); i += 97) {
        const search::Row &row = result.rows[i];
        const estimate::Prediction prediction = result.prediction(i);
        EXPECT_FLOAT_EQ(row.peakGib, static_cast<float>(base::inGib(prediction.memory.total())));
        EXPECT_FLOAT_EQ(row.stepSeconds, static_cast<float>(prediction.time.total().value()));
        EXPECT_FLOAT_EQ(row.costUsd, static_cast<float>(prediction.cost.value()));
        EXPECT_EQ(row.verdict, prediction.verdict);
        EXPECT_TRUE(std::isfinite(row.days) && row.days > 0) << i;
        EXPECT_LE(row.stepLowSeconds, row.stepSeconds);
        EXPECT_GE(row.stepHighSeconds, row.stepSeconds);
    }
}

/// Searches estimate in bulk; explanations estimate a row's candidate alone. Both give the same figures.
TEST(Search, EveryRowIsThePlainEstimatesOfEveryArchitecture)
{
    for (const domain::ModelSpec &model :
         {specs::llama405b(), specs::mixtral(), specs::latentMoe(), specs::hybrid(), specs::encoderDecoder(), specs::gemma2()}) {
        TrainingPlan plan = specs::plan(model, specs::h200(8));
        domain::SearchSpace &s = plan.search;
        for (KnobList *list : {&s.tensorParallel, &s.pipelineParallel, &s.expertParallel, &s.virtualPipeline})
            *list = KnobList::autoValues();
        s.seqLengths = KnobList::list({512, 4096}); // the shorter one fits learned positions
        s.microBatchSizes = KnobList::list({1, 2});
        s.globalBatchSizes = KnobList::list({64, 256});
        s.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::block(1)};
        s.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
        s.fsdp = {0, 8};
        for (const unsigned threads : {1u, 3u}) {
            const SearchResult result = searched(plan, threads);
            ASSERT_GT(result.rows.size(), 0u) << model.name;
            for (std::size_t i = 0; i < result.rows.size(); ++i) {
                const search::Row &row = result.rows[i];
                ASSERT_TRUE(sameRow(row, search::makeRow(row.gridIndex, result.prediction(i), row.matchesBase)))
                    << model.name << ", " << domain::candidateId(result.candidate(i));
            }
        }
    }
}

/// What a table shows must be what the verdict was made from: everything on the device, not only tensors.
TEST(Search, FiguresAreThoseOfTheWholeDevice)
{
    const SearchResult result = searched(specs::plan(specs::llama8b(), specs::h200(8)));
    ASSERT_FALSE(result.rows.empty());
    const estimate::Prediction prediction = result.prediction(0);
    EXPECT_EQ(result.context->settings().measured, estimate::MeasuredMemory::Device);
    EXPECT_GT(base::inGib(prediction.memory.part(estimate::MemoryPart::Runtime)), 0.5); // CUDA context and NCCL at least
}

TEST(Search, FastestIsTheFirstOfTheLeastDaysThatFit)
{
    const SearchResult result = searched(wide());
    ASSERT_GE(result.summary.fastest, 0);
    const auto best = static_cast<std::size_t>(result.summary.fastest);
    EXPECT_NE(result.rows[best].verdict, estimate::Verdict::Oom);
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        if (result.rows[i].verdict == estimate::Verdict::Oom)
            continue;
        if (i < best)
            EXPECT_GT(result.rows[i].days, result.rows[best].days);
        else
            EXPECT_GE(result.rows[i].days, result.rows[best].days);
    }
}

TEST(Search, NothingValidStillSaysWhy)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.tensorParallel = KnobList::list({6, 7});
    const SearchResult result = searched(plan);
    EXPECT_EQ(result.summary.combinations, 2u);
    EXPECT_EQ(result.summary.valid, 0u);
    EXPECT_TRUE(result.rows.empty());
    EXPECT_EQ(result.rejections.size(), 2u);
    EXPECT_EQ(result.summary.fastest, -1);
    EXPECT_EQ(result.summary.cheapest, -1);
    EXPECT_FALSE(result.cancelled);
}

TEST(Search, UnusablePlansAreErrors)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.model = {};
    EXPECT_EQ(search::run(plan, plan.cluster(), specs::profile()).error().subject, "model");
    plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.clusters[0].nodes = 0;
    EXPECT_EQ(search::run(plan, plan.cluster(), specs::profile()).error().subject, "nodes");
    plan = specs::plan(specs::llama8b(), specs::h200(8));
    plan.search.fsdp.clear();
    EXPECT_FALSE(search::run(plan, plan.cluster(), specs::profile()));
}

TEST(Search, ProgressEndsAtTheTotal)
{
    const TrainingPlan plan = wide();
    std::uint64_t last = 0, total = 0;
    int calls = 0;
    const auto result = search::run(plan, plan.cluster(), specs::profile(), {}, [&](search::Progress p) {
        EXPECT_GE(p.done, last);
        last = p.done;
        total = p.total;
        ++calls;
    });
    ASSERT_TRUE(result);
    EXPECT_EQ(last, result->grid.size());
    EXPECT_EQ(total, result->grid.size());
    EXPECT_GE(calls, 1);
}

TEST(Search, CancelledBeforeTheStartHasNoRows)
{
    const TrainingPlan plan = wide();
    std::stop_source source;
    source.request_stop();
    const auto result = search::run(plan, plan.cluster(), specs::profile(), source.get_token());
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->cancelled);
    EXPECT_TRUE(result->rows.empty());
    EXPECT_EQ(result->summary.combinations, 0u);
}

TEST(Search, CancelledOnTheWayKeepsWhatWasFound)
{
    const TrainingPlan plan = wide();
    for (const unsigned threads : {1u, 2u}) {
        std::stop_source source;
        // The first report comes after the first chunk: stop there.
        const auto result = search::run(
            plan, plan.cluster(), specs::profile(), source.get_token(), [&](search::Progress) { source.request_stop(); }, threads);
        ASSERT_TRUE(result);
        EXPECT_TRUE(result->cancelled);
        EXPECT_GT(result->summary.combinations, 0u);
        EXPECT_LT(result->summary.combinations, result->grid.size());
        EXPECT_EQ(result->summary.valid + result->rejections.size(), result->summary.combinations);
        EXPECT_TRUE(std::is_sorted(result->rows.begin(), result->rows.end(),
                                   [](const search::Row &a, const search::Row &b) { return a.gridIndex < b.gridIndex; }));
    }
}

TEST(Search, RejectionsAreCappedButCounted)
{
    TrainingPlan plan = specs::plan(specs::llama8b(), specs::h200(8));
    std::vector<int> odd;
    for (int i = 0; i < 1100; ++i)
        odd.push_back(3 + 2 * i); // never divides 64 GPUs
    plan.search.tensorParallel = KnobList::list(odd);
    plan.search.globalBatchSizes = KnobList::list(odd);
    for (const unsigned threads : {1u, 2u}) {
        const SearchResult result = searched(plan, threads);
        EXPECT_EQ(result.rejections.size(), search::kMaxRejections);
        EXPECT_EQ(result.summary.rejectedByRule[static_cast<std::size_t>(search::RuleId::WorldSizeDivisible)], 1100u * 1100u);
        EXPECT_EQ(result.rejections.back().gridIndex, search::kMaxRejections - 1); // the first in grid order
        EXPECT_EQ(result.summary.valid, 0u);
    }
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/gpucounts.h"
#include "search/specs.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using domain::ClusterSpec;
using domain::TrainingPlan;
using search::GpuCountRow;
using search::GpuCountsRequest;
using search::GpuCountsResult;

TrainingPlan plan(int nodes = 1) { return specs::plan(specs::llama8b(), specs::h200(nodes)); }

GpuCountsRequest request(std::vector<int> counts, std::vector<int> batches = {512})
{
    GpuCountsRequest request;
    request.counts = std::move(counts);
    request.best.choices.globalBatchSizes = std::move(batches);
    return request;
}

GpuCountsResult swept(const TrainingPlan &plan, const GpuCountsRequest &request)
{
    const auto result = search::sweepGpuCounts(plan, plan.cluster(), specs::profile(), request);
    EXPECT_TRUE(result) << (result ? "" : result.error().english());
    return result ? *result : GpuCountsResult();
}

std::vector<int> gpus(const GpuCountsResult &result)
{
    std::vector<int> counts;
    std::transform(result.rows.begin(), result.rows.end(), std::back_inserter(counts), [](const GpuCountRow &row) { return row.gpus(); });
    return counts;
}

TEST(GpuCounts, ClustersOfOtherSizesKeepTheirNodes)
{
    const ClusterSpec node = specs::h200(4);
    const auto sized = [&](int gpus) { return search::withGpus(node, gpus).value(); };
    EXPECT_EQ(sized(1000).nodes, 125);
    EXPECT_EQ(sized(1000).gpusPerNode, 8);
    EXPECT_EQ(sized(1000).nvlinkDomain, 8);
    EXPECT_EQ(sized(3).nodes, 1); // part of a node
    EXPECT_EQ(sized(3).gpusPerNode, 3);
    EXPECT_EQ(sized(3).nvlinkDomain, 3);
    EXPECT_EQ(sized(32), node);
    for (const int gpus : {0, -8, 12, 1001, search::kLargestGpuCount + 8}) {
        const auto refused = search::withGpus(node, gpus);
        ASSERT_FALSE(refused) << gpus;
        EXPECT_NE(refused.error().english().find(std::to_string(gpus)), std::string::npos);
    }
}

TEST(GpuCounts, TraysOfARackShareItsDomain)
{
    const ClusterSpec tray = specs::gb200(1);
    EXPECT_EQ(search::withGpus(tray, 16)->nvlinkDomain, 16);
    EXPECT_EQ(search::withGpus(tray, 144)->nvlinkDomain, tray.gpu.nvlinkDomain);
    EXPECT_GT(tray.gpu.nvlinkDomain, 16);
    EXPECT_EQ(search::withGpus(*search::withGpus(tray, 144), 16)->nvlinkDomain, 16);
}

TEST(GpuCounts, AutomaticOnesAreDoublingsAndWhatLiesBetween)
{
    const ClusterSpec node = specs::h200(1);
    EXPECT_EQ(search::automaticGpuCounts(node, 1, 64), (std::vector<int>{8, 16, 24, 32, 40, 48, 56, 64}));
    EXPECT_EQ(search::automaticGpuCounts(node, 100, 256), (std::vector<int>{112, 128, 160, 192, 224, 256}));
    EXPECT_EQ(search::automaticGpuCounts(node, 1, 7), std::vector<int>());
    EXPECT_EQ(search::automaticGpuCounts(node, 9, 15), std::vector<int>());
    EXPECT_EQ(search::automaticGpuCounts(specs::gb200(1), 1, 16), (std::vector<int>{4, 8, 12, 16})); // four to a node
    const std::vector<int> all = search::automaticGpuCounts(node, 1, search::kMostGpus);
    EXPECT_EQ(all.back(), 16384);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    for (const int gpus : all)
        EXPECT_TRUE(search::withGpus(node, gpus)) << gpus;
}

TEST(GpuCounts, EachRowIsTheBestOfItsOwnSearch)
{
    const TrainingPlan training = plan();
    const GpuCountsResult result = swept(training, request({64, 8, 24, 64}, {192}));
    EXPECT_EQ(gpus(result), (std::vector<int>{8, 24, 64}));
    for (const GpuCountRow &row : result.rows) {
        search::BestRequest alone;
        alone.choices.globalBatchSizes = std::vector<int>{192};
        const auto best = search::findBest(training, search::withGpus(training.cluster(), row.gpus()).value(), specs::profile(), alone);
        ASSERT_TRUE(row.best) << row.gpus();
        EXPECT_EQ(row.best->candidate, best->ranking.front().candidate) << row.gpus();
        EXPECT_EQ(row.best->prediction.days, best->ranking.front().prediction.days);
        EXPECT_DOUBLE_EQ(row.gpuHours, row.best->prediction.days * 24 * row.gpus());
        EXPECT_TRUE(row.whyNothing.empty());
    }
}

TEST(GpuCounts, ScalingIsAgainstTheFewestGpusThatFit)
{
    const GpuCountsResult result = swept(plan(), request({8, 64, 512}));
    ASSERT_EQ(result.rows.size(), 3u);
    EXPECT_DOUBLE_EQ(result.rows[0].scalingEfficiency, 1);
    for (const GpuCountRow &row : result.rows)
        EXPECT_NEAR(row.scalingEfficiency, result.rows[0].gpuHours / row.gpuHours, 1e-9); // fewer GPU hours, more work an hour
}

TEST(GpuCounts, TheFrontIsWhatNoOtherNumberBeats)
{
    const GpuCountsResult free = swept(plan(), request({8, 16, 32, 64, 128, 256, 512, 1024, 2048}));
    const auto days = [&](std::size_t row) { return free.rows[row].best->prediction.days; };
    const auto hours = [&](std::size_t row) { return free.rows[row].gpuHours; };
    for (std::size_t row = 0; row < free.rows.size(); ++row) {
        bool beaten = false;
        for (std::size_t other = 0; other < free.rows.size(); ++other)
            beaten = beaten || (days(other) < days(row) && hours(other) < hours(row));
        EXPECT_EQ(free.rows[row].onFront, !beaten) << free.rows[row].gpus();
    }
}

TEST(GpuCounts, SaysWhyANumberHasNothing)
{
    TrainingPlan training = specs::plan(specs::llama405b(), specs::h200(1));
    const GpuCountsResult result = swept(training, request({8, 1024}));
    ASSERT_EQ(result.rows.size(), 2u);
    EXPECT_FALSE(result.rows[0].best);
    EXPECT_NE(result.rows[0].whyNothing.english().find("8 GPUs"), std::string::npos);
    EXPECT_EQ(result.rows[0].scalingEfficiency, 0);
    EXPECT_FALSE(result.rows[0].onFront);
    ASSERT_TRUE(result.rows[1].best);
    EXPECT_DOUBLE_EQ(result.rows[1].scalingEfficiency, 1);
}

TEST(GpuCounts, AutomaticOnesBetweenAreLeftOutWhereNothingIsValid)
{
    GpuCountsRequest asked = request({}, {64}); // 7 and 5 divide neither the batch nor the layers
    asked.most = 64;
    const std::vector<int> counts = gpus(swept(plan(), asked));
    EXPECT_EQ(std::count(counts.begin(), counts.end(), 56), 0);
    for (const int doubled : {8, 16, 32, 64})
        EXPECT_EQ(std::count(counts.begin(), counts.end(), doubled), 1) << doubled;
    asked.counts = {56}; // asked for by name
    const GpuCountsResult named = swept(plan(), asked);
    ASSERT_EQ(named.rows.size(), 1u);
    EXPECT_FALSE(named.rows[0].best);
    EXPECT_FALSE(named.rows[0].whyNothing.empty());
    EXPECT_TRUE(search::nothingValid(named.rows[0].counts));
}

TEST(GpuCounts, DoesNotDependOnThreads)
{
    GpuCountsRequest asked = request({8, 40, 1000}, {1000});
    asked.best.threads = 1;
    const GpuCountsResult one = swept(plan(), asked);
    asked.best.threads = 3;
    const GpuCountsResult three = swept(plan(), asked);
    ASSERT_EQ(one.rows.size(), three.rows.size());
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        EXPECT_EQ(one.rows[i].best.has_value(), three.rows[i].best.has_value());
        if (one.rows[i].best) {
            EXPECT_EQ(one.rows[i].best->candidate, three.rows[i].best->candidate);
        }
        EXPECT_EQ(one.rows[i].counts.estimated, three.rows[i].counts.estimated);
    }
}

TEST(GpuCounts, StopsAndReportsByRows)
{
    const TrainingPlan training = plan();
    std::stop_source source;
    std::vector<search::Progress> seen;
    const auto watch = [&](search::Progress progress) {
        seen.push_back(progress);
        if (progress.done == 2)
            source.request_stop();
    };
    const auto result =
        search::sweepGpuCounts(training, training.cluster(), specs::profile(), request({8, 16, 32, 64}), source.get_token(), watch);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->cancelled);
    EXPECT_EQ(result->rows.size(), 2u);
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen.back().total, 4u);
}

TEST(GpuCounts, RefusesWhatCannotBe)
{
    const TrainingPlan training = plan();
    const auto refused = [&](const GpuCountsRequest &asked) {
        return !search::sweepGpuCounts(training, training.cluster(), specs::profile(), asked);
    };
    EXPECT_TRUE(refused(request({8, 12})));
    EXPECT_TRUE(refused(request({0})));
    EXPECT_TRUE(refused(request({8}, {})));
    GpuCountsRequest none = request({});
    none.least = 9;
    none.most = 15;
    EXPECT_TRUE(refused(none));
    EXPECT_FALSE(search::sweepGpuCounts(TrainingPlan(), training.cluster(), specs::profile(), request({8})));
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// autotuner-bench: how many configurations per second one core generates and estimates, how many operations of
// pipeline schedules it simulates, and how many bytes of logs it reads.
#include "catalogue/catalogue.h"
#include "estimate/estimator.h"
#include "main/benchlogs.h"
#include "main/benchschedules.h"
#include "main/benchspace.h"
#include "search/planvalidation.h"
#include "search/search.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace {

struct Workload {
    const char *model;
    const char *gpu;
    int nodes;
};
constexpr Workload kWorkloads[] = {
    {"llama31_8b", "h200", 8}, {"llama31_405b", "h100", 128}, {"mixtral_8x7b", "h100", 16}, {"deepseek_v3", "h200", 128}};

/// Every size on auto, all recompute modes and two precisions: what a first look at a model searches.
struct WideSearch {
    domain::TrainingPlan plan;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
};

WideSearch wideSearch(const catalogue::Catalogue &catalogue, const Workload &workload)
{
    WideSearch wide;
    wide.plan = catalogue::makePlan(*catalogue.model(workload.model).value());
    catalogue::ClusterRequest request;
    request.gpu = workload.gpu;
    request.nodes = workload.nodes;
    request.gpusPerNode = 8;
    wide.cluster = catalogue::makeCluster(request, catalogue).value();
    wide.profile = catalogue.profile(wide.cluster.gpu);
    domain::SearchSpace &search = wide.plan.search;
    for (domain::KnobList *knob : {&search.tensorParallel, &search.pipelineParallel, &search.contextParallel, &search.expertParallel,
                                   &search.virtualPipeline, &search.microBatchSizes, &search.globalBatchSizes, &search.seqLengths})
        *knob = domain::KnobList::autoValues();
    search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::selective(domain::RecomputeCoreAttn),
                        domain::RecomputePlan::full()};
    search.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
    search.maxModelParallelSize = wide.cluster.numGpus() * 64;
    return wide;
}

/// One core: a search of every combination. Items are combinations, generated and checked; valid
/// ones are estimated too.
void searchWide(benchmark::State &state, const WideSearch &wide)
{
    std::size_t combinations = 0;
    std::size_t valid = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto result = search::run(wide.plan, wide.cluster, wide.profile, {}, {}, 1);
        combinations += result->summary.combinations;
        valid += result->summary.valid;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(combinations));
    state.counters["valid_per_second"] = benchmark::Counter(static_cast<double>(valid), benchmark::Counter::kIsRate);
    state.counters["valid"] = benchmark::Counter(static_cast<double>(valid), benchmark::Counter::kAvgIterations);
}

/// Which way estimates are made: each for itself, or from parts that neighbours share. The figures are equal.
enum class Way { Plain, Bulk };

/// One core: every combination generated and checked, valid ones estimated, memory and time; what a
/// search does without its rows. Items are the valid ones. For Bulk: how often one of the parts that are
/// kept was asked for and was there, and how often that of each level was.
void estimateWide(benchmark::State &state, const WideSearch &wide, Way way)
{
    const auto grid = search::Grid::build(wide.plan, wide.cluster);
    const search::Constraints constraints(wide.plan.model, wide.cluster, {1, wide.plan.search.maxModelParallelSize});
    const estimate::EstimatorContext context(wide.plan.model, wide.cluster, wide.profile, {});
    estimate::BulkEstimator::ReuseOfParts parts;
    std::int64_t valid = 0;
    for ([[maybe_unused]] auto _ : state) {
        estimate::BulkEstimator bulk(context); // as a search does: nothing is kept from the one before
        search::GridWalk walk(*grid, 0);
        for (std::uint64_t i = 0; i < grid->size(); ++i, walk.next()) {
            if (constraints.check(walk.candidate()))
                continue;
            benchmark::DoNotOptimize(way == Way::Bulk ? bulk.estimate(walk.candidate()) : context.estimate(walk.candidate()));
            ++valid;
        }
        parts = bulk.reuse();
    }
    state.SetItemsProcessed(valid);
    if (way == Way::Plain)
        return;
    const auto count = [&](const char *name, estimate::Reuse reuse) {
        const auto asked = static_cast<double>(std::max<std::uint64_t>(reuse.asked, 1));
        state.counters[name] = benchmark::Counter(100 * static_cast<double>(reuse.found) / asked);
    };
    state.counters["parts_reused"] = benchmark::Counter(static_cast<double>(parts.total().found));
    count("reused_%", parts.total());
    count("verdicts_%", parts.verdicts);
    count("layer_memory_%", parts.layerMemory);
    count("stage_parameters_%", parts.stageParameters);
    count("layer_times_%", parts.layerTimes);
    count("steps_%", parts.steps);
}

/// Decoding and checking alone.
void generateWide(benchmark::State &state, const WideSearch &wide)
{
    const auto grid = search::Grid::build(wide.plan, wide.cluster);
    const search::Constraints constraints(wide.plan.model, wide.cluster, {1, wide.plan.search.maxModelParallelSize});
    std::size_t combinations = 0;
    for ([[maybe_unused]] auto _ : state) {
        search::GridWalk walk(*grid, 0);
        for (std::uint64_t i = 0; i < grid->size(); ++i, walk.next())
            benchmark::DoNotOptimize(constraints.check(walk.candidate()));
        combinations += grid->size();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(combinations));
}

/// What the wizard does at every key: all issues of a plan, useless values included.
void validatePlan(benchmark::State &state, const WideSearch &wide)
{
    domain::TrainingPlan plan = wide.plan;
    plan.clusters = {wide.cluster};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(search::validate(plan));
}

/// Ordering 100,000 rows by step time, as the table does: indices move, rows stay.
void sortRows(benchmark::State &state)
{
    std::vector<search::Row> rows(100'000);
    std::uint32_t random = 12345;
    for (search::Row &row : rows) {
        random = random * 1664525u + 1013904223u;
        row.stepSeconds = static_cast<float>(random >> 8);
    }
    std::vector<std::uint32_t> order(rows.size());
    for ([[maybe_unused]] auto _ : state) {
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return rows[a].stepSeconds < rows[b].stepSeconds; });
        benchmark::DoNotOptimize(order.data());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(rows.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue) {
        std::cerr << "autotuner-bench: " << catalogue.error().english() << '\n';
        return 2;
    }
    std::map<std::string, WideSearch> searches; // outlives the benchmarks that refer to it
    for (const Workload &workload : kWorkloads) {
        const std::string name = workload.model;
        const WideSearch &wide = searches.emplace(name, wideSearch(*catalogue, workload)).first->second;
        benchmark::RegisterBenchmark(("generate_and_estimate/" + name).c_str(), searchWide, std::cref(wide))->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("generate/" + name).c_str(), generateWide, std::cref(wide))->Unit(benchmark::kMillisecond);
        for (const auto &[prefix, way] : {std::pair{"estimate_plain/", Way::Plain}, {"estimate_bulk/", Way::Bulk}})
            benchmark::RegisterBenchmark((prefix + name).c_str(), estimateWide, std::cref(wide), way)->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("validate/llama31_8b", validatePlan, std::cref(searches.at("llama31_8b")))->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("sort_100k_rows", sortRows)->Unit(benchmark::kMillisecond);
    registerScheduleBenchmarks();
    registerLogBenchmarks();
    registerSpaceBenchmarks(*catalogue);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

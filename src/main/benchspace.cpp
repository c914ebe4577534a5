// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/benchspace.h"

#include "search/gpucounts.h"

#include <benchmark/benchmark.h>
#include <string>

namespace {

constexpr int kPerNode = 8;
constexpr unsigned kThreads = 2;

struct Space {
    const char *model;
    const char *gpu;
    int gpus;
};
constexpr Space kSpaces[] = {{"llama31_8b", "h100", 64},     {"llama31_8b", "h100", 2048},   {"llama31_8b", "h100", 16384},
                             {"llama3_70b", "h100", 64},     {"llama3_70b", "h100", 2048},   {"llama3_70b", "h100", 16384},
                             {"llama31_405b", "h100", 64},   {"llama31_405b", "h100", 2048}, {"llama31_405b", "h100", 16384},
                             {"mixtral_8x7b", "h100", 2048}, {"deepseek_v3", "h100", 64},    {"deepseek_v3", "h100", 2048}};

struct Question {
    domain::TrainingPlan plan;
    domain::ClusterSpec cluster;
    domain::HardwareProfile profile;
};

Question questionOf(const catalogue::Catalogue &catalogue, const Space &space)
{
    catalogue::ClusterRequest request;
    request.gpu = space.gpu;
    request.nodes = space.gpus / kPerNode;
    request.gpusPerNode = kPerNode;
    Question question{catalogue::makePlan(*catalogue.model(space.model).value()), catalogue::makeCluster(request, catalogue).value(), {}};
    question.plan.search.globalBatchSizes = domain::KnobList::autoValues(); // the recipe's own
    question.profile = catalogue.profile(question.cluster.gpu);
    return question;
}

/// Every knob on auto, ten best. Items are combinations, nearly all of which are proven not to
/// matter.
void searchWholeSpace(benchmark::State &state, const catalogue::Catalogue &catalogue, const Space &space)
{
    const Question question = questionOf(catalogue, space);
    search::BestRequest request;
    request.threads = kThreads;
    search::BestCounts counts;
    for ([[maybe_unused]] auto _ : state)
        counts = search::findBest(question.plan, question.cluster, question.profile, request)->counts;
    state.SetItemsProcessed(static_cast<std::int64_t>(counts.combinations) * static_cast<std::int64_t>(state.iterations()));
    state.counters["combinations"] = static_cast<double>(counts.combinations);
    state.counters["estimated"] = static_cast<double>(counts.estimated);
}

/// One node to 16,384 GPUs. Items are numbers of GPUs.
void sweepCounts(benchmark::State &state, const catalogue::Catalogue &catalogue, const char *model)
{
    const Question question = questionOf(catalogue, {model, "h100", kPerNode});
    search::GpuCountsRequest request;
    request.best.threads = kThreads;
    std::size_t rows = 0;
    for ([[maybe_unused]] auto _ : state)
        rows += search::sweepGpuCounts(question.plan, question.cluster, question.profile, request)->rows.size();
    state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}

} // namespace

void registerSpaceBenchmarks(const catalogue::Catalogue &catalogue)
{
    for (const Space &space : kSpaces) {
        const std::string name = std::string("whole_space/") + space.model + '/' + std::to_string(space.gpus);
        benchmark::RegisterBenchmark(name.c_str(), searchWholeSpace, std::cref(catalogue), space)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    for (const char *const model : {"llama31_8b", "llama3_70b"})
        benchmark::RegisterBenchmark((std::string("gpu_counts/") + model).c_str(), sweepCounts, std::cref(catalogue), model)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
}

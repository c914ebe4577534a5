// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/benchschedules.h"

#include "catalogue/catalogue.h"
#include "estimate/pipelinetime.h"
#include "estimate/stepexplanation.h"

#include <benchmark/benchmark.h>
#include <string>

namespace {

using estimate::ScheduleShape;

constexpr ScheduleShape kShapes[] = {{4, 1, 16}, {8, 1, 64}, {8, 4, 64}, {16, 8, 256}, {64, 4, 1024}};

/// Chunks that differ by some percent, so that stages wait for each other.
estimate::ScheduleInput inputOf(const ScheduleShape &shape)
{
    estimate::ScheduleInput input{shape, {}, base::Seconds(2e-4)};
    for (int run = 0; run < shape.stages * shape.chunks; ++run) {
        const double factor = 1 + 0.01 * (run * 7 % 13);
        input.times.push_back({base::Seconds(1e-2 * factor), base::Seconds(2e-2 * factor)});
    }
    return input;
}

std::int64_t operations(const ScheduleShape &shape) { return std::int64_t(2) * shape.stages * shape.chunks * shape.microBatches; }

/// Items are operations.
void simulateSchedule(benchmark::State &state, const ScheduleShape &shape)
{
    const estimate::ScheduleInput input = inputOf(shape);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(estimate::simulate(input));
    state.SetItemsProcessed(state.iterations() * operations(shape));
}

/// The same without keeping the operations.
void timeSchedule(benchmark::State &state, const ScheduleShape &shape)
{
    const estimate::ScheduleInput input = inputOf(shape);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(estimate::simulatedTime(input));
    state.SetItemsProcessed(state.iterations() * operations(shape));
}

/// A step's pipeline in closed form. Items are schedules.
void closedForm(benchmark::State &state, const ScheduleShape &shape)
{
    base::Seconds slowest(0.03), hop(2e-4);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(slowest);
        const estimate::PipelineShape pipeline{shape.stages, shape.chunks, shape.microBatches};
        benchmark::DoNotOptimize(estimate::pipelineBubble(pipeline, slowest, slowest * shape.stages));
        benchmark::DoNotOptimize(estimate::pipelineTransfers(pipeline, hop));
    }
    state.SetItemsProcessed(state.iterations());
}

/// The whole explanation of a step, changes tried among all: items are explanations.
void explainStep(benchmark::State &state, const ScheduleShape &shape)
{
    const auto catalogue = catalogue::Catalogue::load();
    catalogue::ClusterRequest request;
    request.gpu = "h100";
    request.gpusPerNode = 8;
    request.nodes = shape.stages; // tensor parallel inside
    const domain::ClusterSpec cluster = catalogue::makeCluster(request, *catalogue).value();
    const domain::ModelSpec model = catalogue::makePlan(*catalogue->model("llama31_70b").value()).model;
    const estimate::EstimatorContext context(model, cluster, catalogue->profile(cluster.gpu), {});
    domain::Candidate candidate;
    candidate.layout.tensorParallel = candidate.layout.expertTensorParallel = 8;
    candidate.layout.sequenceParallel = true;
    candidate.layout.pipelineParallel = shape.stages;
    candidate.layout.virtualPipeline = shape.chunks;
    candidate.batch = {8192, 1, shape.microBatches};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(estimate::explain(context, candidate, {[](const domain::Candidate &) { return true; }}));
    state.SetItemsProcessed(state.iterations());
}

std::string named(const char *what, const ScheduleShape &shape)
{
    return std::string(what) + "/p" + std::to_string(shape.stages) + "_v" + std::to_string(shape.chunks) + "_m"
        + std::to_string(shape.microBatches);
}

} // namespace

void registerScheduleBenchmarks()
{
    for (const ScheduleShape &shape : kShapes) {
        benchmark::RegisterBenchmark(named("schedule", shape).c_str(), simulateSchedule, shape)->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark(named("schedule_time", shape).c_str(), timeSchedule, shape)->Unit(benchmark::kMicrosecond);
    }
    benchmark::RegisterBenchmark("schedule_closed_form", closedForm, kShapes[2])->Unit(benchmark::kNanosecond);
    for (const ScheduleShape &shape : {ScheduleShape{4, 1, 16}, ScheduleShape{8, 5, 64}})
        benchmark::RegisterBenchmark(named("explain", shape).c_str(), explainStep, shape)->Unit(benchmark::kMillisecond);
}

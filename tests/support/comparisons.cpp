// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/comparisons.h"

#include "catalogue/catalogue.h"
#include "estimate/estimator.h"
#include "search/baseconfig.h"
#include "search/search.h"

#include <stdexcept>
#include <stop_token>

namespace support {
namespace {

const catalogue::Catalogue &shipped()
{
    static const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        throw std::runtime_error(catalogue.error().message.english());
    return *catalogue;
}

domain::TrainingPlan examplePlan()
{
    const auto model = shipped().model("llama31_8b");
    domain::TrainingPlan plan = catalogue::makePlan(**model);
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 8;
    plan.clusters = {catalogue::makeCluster(request, shipped()).value()};
    plan.search.tensorParallel = domain::KnobList::list({1, 2, 4, 8});
    plan.search.pipelineParallel = domain::KnobList::list({1, 2, 4});
    plan.search.contextParallel = domain::KnobList::list({1, 2});
    plan.search.microBatchSizes = domain::KnobList::list({1, 2, 4});
    plan.search.globalBatchSizes = domain::KnobList::list({256, 512, 1024});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    return plan;
}

double noise(std::size_t run, std::size_t step) { return 0.98 + 0.04 * static_cast<double>((run * 7919 + step * 104729) % 101) / 100.0; }

std::vector<results::StepRecord> steps(std::size_t run, std::size_t count, double seconds)
{
    std::vector<results::StepRecord> records;
    for (std::size_t step = 0; step < count; ++step) {
        const double factor = step == 0 ? 4.0 : step == count / 2 ? 1.6 : noise(run, step);
        records.push_back(
            {static_cast<std::int64_t>(step), base::Seconds(seconds * factor), 10.0 - 0.05 * static_cast<double>(step), {}, {}});
    }
    return records;
}

} // namespace

comparison::Comparison makeComparison(const ComparisonShape &shape)
{
    comparison::Comparison made;
    made.plan = examplePlan();
    const auto found = search::run(made.plan, made.plan.cluster(), shipped().profile(made.plan.cluster().gpu));
    const domain::Candidate base = search::baseCandidate(made.plan);
    for (std::size_t i = 0; i < shape.runs; ++i) {
        const domain::Candidate candidate = i == 0 ? base : found->candidate((i * 37) % found->rows.size());
        results::RunRecord record;
        record.candidate = candidate;
        record.id = domain::candidateId(candidate);
        record.isBase = i == 0;
        record.cluster = made.plan.cluster();
        if (shape.twoClusters && i % 3 == 2)
            record.cluster.nodes *= 2;
        record.configuration =
            i == 0 ? "base_config" : domain::configurationName(made.plan.model.name, record.cluster.nodes, candidate, base);
        record.simulated = shape.simulated;
        record.plannedSteps = static_cast<std::int64_t>(shape.steps);
        const estimate::EstimatorContext context(made.plan.model, record.cluster, shipped().profile(record.cluster.gpu),
                                                 {made.plan.goal, made.plan.thresholds});
        const estimate::Prediction prediction = context.estimate(candidate);
        record.predictedStep = prediction.time.total();
        record.predictedMemory = prediction.memory.total();
        const bool failed = shape.withFailures && i + 2 >= shape.runs && i > 0;
        if (!failed) {
            record.steps = steps(i, shape.steps, prediction.time.total().value() * (1.0 + 0.01 * static_cast<double>(i % 12)));
            record.peakMemory = base::Bytes(prediction.memory.total().value() * 1.02);
        } else if (i + 2 == shape.runs) {
            record.failure = results::Failure{results::FailureClass::CudaOom, "torch.OutOfMemoryError: CUDA out of memory.",
                                              base::Text("Out of GPU memory: try recompute.")};
        }
        made.origins.push_back({comparison::RunOrigin::Kind::Folder, "/logs/" + record.configuration + "_" + std::to_string(i), {}, false});
        made.predictions.push_back(prediction);
        made.records.push_back(std::move(record));
    }
    results::AnalysisSettings settings;
    settings.goal = base::Tokens(made.plan.goal.tokensInBillions * 1e9);
    made.analysis = results::analyse(made.records, made.plan.model, settings);
    made.knobs = results::knobEffects(made.analysis, made.records);
    return made;
}

} // namespace support

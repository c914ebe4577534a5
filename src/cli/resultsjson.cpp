// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resultsjson.h"

#include "base/format.h"
#include "cli/resultstext.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using comparison::Comparison;
using Json = nlohmann::ordered_json;

/// A figure, or null where there is none that JSON can hold.
Json figure(std::optional<double> value) { return value && std::isfinite(*value) ? Json(*value) : Json(nullptr); }
Json figure(double value) { return figure(std::optional(value)); }
Json gib(std::optional<base::Bytes> bytes) { return bytes ? figure(base::inGib(*bytes)) : Json(nullptr); }
Json seconds(std::optional<base::Seconds> time) { return time ? figure(time->value()) : Json(nullptr); }
Json place(std::optional<std::size_t> index) { return index ? Json(*index) : Json(nullptr); }

std::string_view name(comparison::RunOrigin::Kind kind)
{
    switch (kind) {
    case comparison::RunOrigin::Kind::Campaign:
        return "campaign";
    case comparison::RunOrigin::Kind::Folder:
        return "folder";
    case comparison::RunOrigin::Kind::File:
        return "file";
    }
    return "";
}

Json failureJson(const std::optional<results::Failure> &failure)
{
    if (!failure)
        return nullptr;
    return {{"class", results::name(failure->kind)},
            {"title", title(failure->kind).english()},
            {"line", failure->line},
            {"advice", failure->advice.english()}};
}

Json settingsJson(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    return {{"tp", layout.tensorParallel},
            {"pp", layout.pipelineParallel},
            {"vp", layout.virtualPipeline},
            {"cp", layout.contextParallel},
            {"ep", layout.expertParallel},
            {"mbs", candidate.batch.microBatchSize},
            {"gbs", candidate.batch.globalBatchSize},
            {"seq_length", candidate.batch.seqLength},
            {"precision", std::string(domain::name(candidate.options.precision))}};
}

Json clusterJson(const domain::ClusterSpec &cluster)
{
    return {{"gpu", cluster.gpu.key},
            {"nodes", cluster.nodes},
            {"gpus_per_node", cluster.gpusPerNode},
            {"price_per_gpu_hour_usd", figure(cluster.pricePerGpuHour.value())}};
}

Json statisticsJson(const results::StepStatistics &statistics, const std::vector<results::StepRecord> &steps)
{
    Json outliers = Json::array();
    for (const std::size_t index : statistics.outliers)
        outliers.push_back(steps[index].step);
    return {{"warmup_steps", statistics.warmup},
            {"used_steps", statistics.used},
            {"mean_seconds", seconds(statistics.mean)},
            {"mean_low_seconds", seconds(statistics.meanLow)},
            {"mean_high_seconds", seconds(statistics.meanHigh)},
            {"median_seconds", seconds(statistics.median)},
            {"deviation_seconds", seconds(statistics.deviation)},
            {"shortest_seconds", seconds(statistics.shortest)},
            {"longest_seconds", seconds(statistics.longest)},
            {"lower_quartile_seconds", seconds(statistics.lowerQuartile)},
            {"upper_quartile_seconds", seconds(statistics.upperQuartile)},
            {"outlier_steps", std::move(outliers)}};
}

Json figuresJson(const results::RunFigures &f, const results::RunRecord &record)
{
    return {{"step_seconds", seconds(f.step)},
            {"tokens_per_second_per_gpu", figure(f.tokensPerSecondPerGpu)},
            {"model_tflops_per_gpu", figure(f.modelTflopsPerGpu)},
            {"original_formula_tflops_per_gpu", figure(f.originalTflopsPerGpu)},
            {"mfu", figure(f.mfu)},
            {"above_hardware", f.aboveHardware},
            {"steps_to_goal", figure(f.steps)},
            {"training_seconds", seconds(f.time)},
            {"training_days", figure(base::inDays(f.time))},
            {"training_cost_usd", figure(f.cost.value())},
            {"cost_per_tflops_usd", figure(f.costPerTflops.value())},
            {"few_steps", f.fewSteps},
            {"step_error", figure(f.stepError)},
            {"memory_error", figure(f.memoryError)},
            {"statistics", statisticsJson(f.statistics, record.steps)}};
}

Json runJson(const Comparison &comparison, std::size_t run)
{
    const results::AnalysedRun &analysed = comparison.analysis.runs[run];
    const results::RunRecord &record = comparison.records[analysed.record];
    const comparison::RunOrigin &origin = comparison.origins[analysed.record];
    return {{"configuration", record.configuration},
            {"candidate", record.id},
            {"is_base", record.isBase},
            {"origin", record.simulated ? "simulated" : "measured"},
            {"under_way", record.underWay},
            {"outcome", std::string(results::name(analysed.outcome))},
            {"cautions", cautions(comparison, run)},
            {"settings", settingsJson(record.candidate)},
            {"cluster", clusterJson(record.cluster)},
            {"steps_read", record.steps.size()},
            {"steps_planned", record.plannedSteps > 0 ? Json(record.plannedSteps) : Json(nullptr)},
            {"peak_memory_gib", gib(record.peakMemory)},
            {"printed_tflops_per_gpu", figure(record.printedTflops)},
            {"predicted_step_seconds", seconds(record.predictedStep)},
            {"predicted_memory_gib", gib(record.predictedMemory)},
            {"figures", analysed.figures ? figuresJson(*analysed.figures, record) : Json(nullptr)},
            {"failure", failureJson(record.failure)},
            {"source", {{"kind", name(origin.kind)}, {"path", origin.path}, {"run", origin.run}, {"assigned_by_hand", origin.byHand}}},
            {"files", record.sources}};
}

Json savingsJson(const std::optional<results::Savings> &savings)
{
    if (!savings)
        return nullptr;
    return {{"training_hours", figure(base::inHours(savings->time))},
            {"training_days", figure(base::inDays(savings->time))},
            {"training_cost_usd", figure(savings->cost.value())},
            {"cost_percent", figure(savings->costShare * 100)},
            {"tflops_gain_percent", figure(savings->tflopsGain * 100)}};
}

Json knobsJson(const std::vector<results::KnobEffect> &knobs)
{
    Json list = Json::array();
    for (const results::KnobEffect &effect : knobs)
        list.push_back({{"knob", effect.knob},
                        {"from", effect.from},
                        {"to", effect.to},
                        {"pairs", effect.pairs},
                        {"speed_ratio", figure(effect.speed)}});
    return list;
}

Json unassignedJson(const std::vector<comparison::Unassigned> &unassigned)
{
    Json list = Json::array();
    for (const comparison::Unassigned &logs : unassigned) {
        const auto median = base::parseNumber(logs.medianStep);
        list.push_back({{"path", logs.path},
                        {"steps_read", logs.steps},
                        {"median_step_seconds", figure(median)},
                        {"failure", failureJson(logs.failure)}});
    }
    return list;
}

Json methodJson(const Comparison &comparison)
{
    const results::WarmupRule &rule = comparison.settings.warmup;
    const bool settled = rule.kind == results::WarmupRule::Kind::Settled;
    const auto measure = comparison.settings.measure;
    return {{"warmup", settled ? Json("settled") : Json(rule.steps)},
            {"step_time",
             measure == results::StepMeasure::Median     ? "median"
                 : measure == results::StepMeasure::Mean ? "mean"
                                                         : "rounded-mean"},
            {"goal_tokens_in_billions", figure(comparison.analysis.settings.goal.value() / 1e9)}};
}

} // namespace

Json resultsJson(const Comparison &comparison)
{
    const results::Analysis &analysis = comparison.analysis;
    Json runs = Json::array();
    for (std::size_t run = 0; run < analysis.runs.size(); ++run)
        runs.push_back(runJson(comparison, run));
    Json problems = Json::array();
    for (const base::Error &problem : comparison.problems)
        problems.push_back(problem.english());
    const results::PredictionError &prediction = analysis.stepPrediction;
    Json json{{"format", "autotuner-results"}, {"version", 1}, {"model", comparison.plan.model.name}};
    json["origin"] = comparison.anySimulated() ? comparison.anyMeasured() ? "mixed" : "simulated" : "measured";
    json["method"] = methodJson(comparison);
    json["best"] = place(analysis.best);
    json["base"] = place(analysis.base);
    json["cheapest"] = place(analysis.cheapest);
    json["worst"] = place(analysis.worst);
    json["savings"] = savingsJson(analysis.savings);
    json["by_speed"] = analysis.bySpeed;
    json["by_cost"] = analysis.byCost;
    json["pareto"] = analysis.pareto;
    json["failures"] = analysis.failed;
    json["step_prediction"] = {{"runs", prediction.runs},
                               {"mean_absolute_error", prediction.runs ? figure(prediction.meanAbsolute) : Json(nullptr)},
                               {"bias", prediction.runs ? figure(prediction.bias) : Json(nullptr)}};
    json["knobs"] = knobsJson(comparison.knobs);
    json["unassigned"] = unassignedJson(comparison.unassigned);
    json["missing"] = comparison.missing;
    json["on_the_way"] = comparison.onTheWay;
    json["problems"] = std::move(problems);
    json["runs"] = std::move(runs);
    return json;
}

std::string resultsJsonText(const Comparison &comparison)
{
    return resultsJson(comparison).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cli

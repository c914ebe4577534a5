// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/estimateanswer.h"

#include "report/odds.h"

#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

Json memoryJson(const estimate::Prediction &p, const std::vector<base::Bytes> &stagePeaks)
{
    Json stages = Json::array();
    for (const base::Bytes peak : stagePeaks)
        stages.push_back(base::inGib(peak));
    Json parts = Json::object();
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i)
        parts[std::string(estimate::name(static_cast<estimate::MemoryPart>(i)))] = base::inGib(p.memory.parts[i]);
    Json memory = Json::object();
    memory["peak_gib"] = base::inGib(p.memory.total());
    const report::MemoryBand band = report::memoryBand(p);
    memory["low_gib"] = base::inGib(band.low);
    memory["high_gib"] = base::inGib(band.high);
    memory["stage"] = p.limitingStage;
    memory["by_stage_gib"] = std::move(stages);
    memory["moment"] = estimate::name(p.memory.moment);
    memory["parts_gib"] = std::move(parts);
    memory["capacity_gib"] = base::inGib(p.capacity);
    return memory;
}

Json timeJson(const estimate::Prediction &p)
{
    Json parts = Json::object();
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        parts[std::string(estimate::name(static_cast<estimate::TimePart>(i)))] = p.time.parts[i].value();
    Json time = Json::object();
    time["step_s"] = p.time.total().value();
    time["parts_s"] = std::move(parts);
    time["low_s"] = p.stepLow.value();
    time["high_s"] = p.stepHigh.value();
    return time;
}

Json reasonsJson(const std::vector<search::Violation> &violations)
{
    Json reasons = Json::array();
    for (const search::Violation &violation : violations) {
        Json reason = Json::object();
        reason["rule"] = search::rule(violation.rule).name;
        reason["message"] = violation.message().english();
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

void addFigures(const EstimateAnswer &answer, Json &line)
{
    const estimate::Prediction &p = *answer.prediction;
    line["memory"] = memoryJson(p, answer.stagePeaks);
    if (answer.correction.changes())
        line["memory"]["calibration"] = estimate::shortSummary(answer.correction).english();
    line["oom"] = Json{{"verdict", estimate::name(p.verdict)}, {"probability", p.oomProbability}};
    line["time"] = timeJson(p);
    line["tokens_per_s_per_gpu"] = p.tokensPerSecondPerGpu;
    line["model_tflops_per_gpu"] = p.modelTflopsPerGpu;
    line["mfu"] = p.mfu;
    line["days"] = p.days;
    line["cost_usd"] = p.cost.value();
}

} // namespace

EstimateAnswer answerTo(const requests::ResolvedEstimate &estimate)
{
    const requests::EstimateSetup &setup = *estimate.setup;
    EstimateAnswer answer{estimate.candidate, setup.constraints.checkAll(estimate.candidate), std::nullopt, {}, {}};
    answer.correction = setup.context.memoryCorrection(estimate.candidate.options.framework);
    if (!requests::isDefined(estimate))
        return answer;
    answer.prediction = setup.context.estimate(estimate.candidate);
    for (const estimate::MemoryBreakdown &stage : setup.context.memoryByStage(estimate.candidate))
        answer.stagePeaks.push_back(stage.total());
    return answer;
}

Json answerJson(const std::string &id, const EstimateAnswer &answer)
{
    Json line = Json::object();
    line["id"] = id;
    line["candidate"] = domain::candidateId(answer.candidate);
    line["valid"] = answer.violations.empty();
    line["reasons"] = reasonsJson(answer.violations);
    if (answer.prediction) {
        addFigures(answer, line);
    } else {
        for (const char *const key : {"memory", "oom", "time", "tokens_per_s_per_gpu", "model_tflops_per_gpu", "mfu", "days", "cost_usd"})
            line[key] = nullptr;
    }
    line["error"] = nullptr;
    return line;
}

Json errorJson(const std::string &id, const std::vector<base::Error> &errors)
{
    std::string text;
    for (const base::Error &error : errors)
        text += (text.empty() ? "" : "; ") + error.english();
    Json line = Json::object();
    line["id"] = id;
    line["error"] = text;
    if (!errors.empty() && !errors.front().subject.empty())
        line["field"] = errors.front().subject;
    return line;
}

} // namespace cli

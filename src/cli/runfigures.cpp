// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runfigures.h"

#include "base/format.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

std::string_view skipWords(campaign::SkipReason reason)
{
    switch (reason) {
    case campaign::SkipReason::None:
        return "";
    case campaign::SkipReason::PredictedOom:
        return "would run out of GPU memory by prediction; --run-all runs it";
    case campaign::SkipReason::MatchesBase:
        return "equals the base configuration";
    case campaign::SkipReason::Budget:
        return "the budget does not suffice";
    case campaign::SkipReason::TooManyFailures:
        return "too many runs failed";
    case campaign::SkipReason::Cancelled:
        return "cancelled";
    }
    return "";
}

std::string failureWords(const campaign::Attempt &attempt)
{
    std::string words = attempt.failure ? results::title(*attempt.failure).english() : std::string();
    if (words.empty() || *attempt.failure == results::FailureClass::Unknown)
        words = attempt.endReason.empty() ? "no reason was found in its log" : attempt.endReason;
    return attempt.failureLine.empty() ? words : words + ": " + attempt.failureLine;
}

template <class Value>
nlohmann::ordered_json numberOrNull(const std::optional<Value> &value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

nlohmann::ordered_json attemptJson(const campaign::Attempt &attempt)
{
    return {{"number", attempt.number},
            {"job_name", attempt.jobName},
            {"job_id", attempt.jobId},
            {"state", std::string(campaign::name(attempt.state))},
            {"platform_state", attempt.platformState},
            {"submitted_ms", attempt.submitted},
            {"started_ms", attempt.started},
            {"ended_ms", attempt.ended},
            {"end_reason", attempt.endReason},
            {"infrastructure_failure", attempt.infrastructureFailure},
            {"failure", attempt.failure ? nlohmann::ordered_json(std::string(results::name(*attempt.failure))) : nlohmann::ordered_json()},
            {"failure_line", attempt.failureLine}};
}

} // namespace

RunFigures figuresOf(const campaign::Run &run, const results::LogParser *parser, double teraflopsPerStep)
{
    RunFigures figures{run.measured.steps, run.measured.medianStep, run.measured.tflopsPerGpu, run.measured.loss, {}};
    if (parser && static_cast<std::int64_t>(parser->steps().size()) >= figures.steps) {
        figures.steps = static_cast<std::int64_t>(parser->steps().size());
        figures.step = results::medianStepTime(parser->steps()).value_or(base::Seconds());
        figures.tflopsPerGpu = parser->tflopsPerGpu();
        figures.loss = parser->lastLoss();
    }
    const bool timed = figures.step.value() > 0;
    if (!figures.tflopsPerGpu && timed && teraflopsPerStep > 0)
        figures.tflopsPerGpu = teraflopsPerStep / figures.step.value();
    if (timed && run.state == campaign::RunState::Running && figures.steps < run.steps)
        figures.left = figures.step * static_cast<double>(run.steps - figures.steps);
    return figures;
}

std::string_view stateWord(campaign::RunState state)
{
    switch (state) {
    case campaign::RunState::Planned:
        return "Waiting";
    case campaign::RunState::Submitting:
        return "Submitting";
    case campaign::RunState::Queued:
        return "Queued";
    case campaign::RunState::Starting:
        return "Starting";
    case campaign::RunState::Running:
        return "Running";
    case campaign::RunState::Stopping:
        return "Stopping";
    case campaign::RunState::Completed:
        return "Completed";
    case campaign::RunState::Failed:
        return "Failed";
    case campaign::RunState::Stopped:
        return "Stopped";
    case campaign::RunState::Skipped:
        return "Skipped";
    }
    return "";
}

Tone stateTone(campaign::RunState state)
{
    switch (state) {
    case campaign::RunState::Completed:
        return Tone::Good;
    case campaign::RunState::Failed:
        return Tone::Bad;
    case campaign::RunState::Stopped:
    case campaign::RunState::Stopping:
        return Tone::Caution;
    case campaign::RunState::Skipped:
    case campaign::RunState::Planned:
        return Tone::Faint;
    case campaign::RunState::Submitting:
    case campaign::RunState::Queued:
    case campaign::RunState::Starting:
    case campaign::RunState::Running:
        return Tone::Plain;
    }
    return Tone::Plain;
}

std::string stateDetail(const campaign::Run &run)
{
    if (run.state == campaign::RunState::Skipped)
        return std::string(skipWords(run.skipReason));
    const campaign::Attempt *const attempt = run.attempt();
    if (run.state == campaign::RunState::Failed && attempt)
        return failureWords(*attempt);
    if (run.state == campaign::RunState::Stopped || run.state == campaign::RunState::Stopping)
        return attempt ? attempt->endReason : std::string();
    if (run.state == campaign::RunState::Planned && run.pausedByUser)
        return "paused";
    return {};
}

std::string progressText(const campaign::Run &run, const RunFigures &figures, base::Usd cost)
{
    std::string text = fmt::format("step {}/{}", figures.steps, run.steps);
    if (figures.step.value() > 0)
        text += fmt::format(", {} s per step", base::fixed(figures.step.value(), 3));
    if (figures.tflopsPerGpu)
        text += fmt::format(", {} TFLOPS/GPU", base::fixed(*figures.tflopsPerGpu, 1));
    if (figures.loss)
        text += fmt::format(", loss {}", base::fixed(*figures.loss, 3));
    if (figures.left)
        text += ", ETA " + durationText(*figures.left);
    return text + ", " + base::usd(cost);
}

base::Seconds machineTime(const campaign::Run &run, campaign::TimeMs now)
{
    campaign::TimeMs sum = 0;
    for (const campaign::Attempt &attempt : run.attempts)
        sum += attempt.machineMs(now);
    return base::Seconds(static_cast<double>(sum) / 1000.0);
}

std::string durationText(base::Seconds time)
{
    const auto seconds = static_cast<std::int64_t>(std::llround(std::clamp(time.value(), 0.0, 1e12)));
    if (seconds < 60)
        return fmt::format("{} s", seconds);
    const std::int64_t minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return fmt::format("{} min", minutes);
    if (minutes < 24 * 60)
        return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
    return fmt::format("{} d {} h", minutes / (24 * 60), minutes / 60 % 24);
}

bool ranOutOfMemory(const campaign::Run &run)
{
    const campaign::Attempt *const attempt = run.attempt();
    return run.state == campaign::RunState::Failed && attempt && attempt->failure == results::FailureClass::CudaOom;
}

nlohmann::ordered_json runJson(const campaign::Run &run, const RunFigures &figures, campaign::TimeMs now)
{
    nlohmann::ordered_json json{
        {"id", run.id},
        {"configuration", run.configuration},
        {"role", std::string(campaign::name(run.role))},
        {"state", std::string(campaign::name(run.state))},
        {"detail", stateDetail(run)},
        {"simulated", run.simulated},
        {"steps", figures.steps},
        {"steps_wanted", run.steps},
        {"step_seconds", figures.step.value() > 0 ? nlohmann::ordered_json(figures.step.value()) : nlohmann::ordered_json()},
        {"tflops_per_gpu", numberOrNull(figures.tflopsPerGpu)},
        {"loss", numberOrNull(figures.loss)},
        {"eta_seconds", figures.left ? nlohmann::ordered_json(figures.left->value()) : nlohmann::ordered_json()},
        {"machine_seconds", machineTime(run, now).value()},
        {"cost_usd", run.costSoFar(now).value()},
        {"predicted_step_seconds", run.predictedStep.value()},
        {"predicted_cost_usd", run.predictedCost.value()},
        {"log_folder", run.logFolder},
        {"attempts", nlohmann::ordered_json::array()},
    };
    for (const campaign::Attempt &attempt : run.attempts)
        json["attempts"].push_back(attemptJson(attempt));
    return json;
}

} // namespace cli

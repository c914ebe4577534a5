// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runfigures.h"

#include "results/logparser.h"

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr std::size_t kRecentSteps = 15;

std::optional<base::Seconds> medianOfLast(const std::vector<results::StepRecord> &steps)
{
    if (steps.empty())
        return std::nullopt;
    const std::size_t count = std::min(kRecentSteps, steps.size());
    std::vector<double> times;
    times.reserve(count);
    for (std::size_t i = steps.size() - count; i < steps.size(); ++i)
        times.push_back(steps[i].time.value());
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(times.begin(), middle, times.end());
    return base::Seconds(*middle);
}

bool isUsable(std::optional<base::Seconds> time) { return time && std::isfinite(time->value()) && time->value() > 0; }

} // namespace

void LiveFigures::readOn(const results::LogParser &parser)
{
    const auto &steps = parser.steps();
    if (steps.size() < consumed)
        *this = {};
    for (; consumed < steps.size(); ++consumed) {
        const results::StepRecord &record = steps[consumed];
        stepTimes.add(record.step, record.time.value());
        if (record.loss)
            losses.add(record.step, *record.loss);
        lastStep = record.step;
    }
    plannedSteps = parser.plannedSteps();
    recentStep = medianOfLast(steps);
    tflopsPerGpu = parser.tflopsPerGpu();
    loss = parser.lastLoss();
}

std::int64_t RunRow::stepsAsked() const { return live.plannedSteps.value_or(run.steps); }

std::int64_t RunRow::stepsDone() const
{
    // Logs that print every tenth step have few records with high numbers; those of a resumed run begin high.
    const std::int64_t read = std::max<std::int64_t>(static_cast<std::int64_t>(live.consumed), live.lastStep);
    const std::int64_t done = live.consumed > 0 ? read : run.measured.steps;
    return stepsAsked() > 0 ? std::min(done, stepsAsked()) : done;
}

std::optional<double> RunRow::progress() const
{
    if (stepsDone() <= 0 || stepsAsked() <= 0)
        return std::nullopt;
    return std::clamp(double(stepsDone()) / double(stepsAsked()), 0.0, 1.0);
}

std::optional<base::Seconds> RunRow::stepTime() const
{
    if (!campaign::isFinal(run.state) && isUsable(live.recentStep))
        return live.recentStep;
    if (run.measured.medianStep.value() > 0)
        return run.measured.medianStep;
    return isUsable(live.recentStep) ? live.recentStep : std::nullopt;
}

std::optional<double> RunRow::tflopsPerGpu() const
{
    if (live.tflopsPerGpu)
        return live.tflopsPerGpu;
    if (run.measured.tflopsPerGpu)
        return run.measured.tflopsPerGpu;
    const auto step = stepTime();
    return isUsable(step) && teraflopsPerStep > 0 ? std::optional(teraflopsPerStep / step->value()) : std::nullopt;
}

std::optional<double> RunRow::loss() const { return live.loss ? live.loss : run.measured.loss; }

std::optional<double> RunRow::elapsed(campaign::TimeMs now) const
{
    const campaign::Attempt *attempt = run.attempt();
    if (attempt == nullptr || (attempt->started <= 0 && attempt->earlierMs <= 0))
        return std::nullopt;
    return std::max(0.0, double(attempt->machineMs(now)) / 1000.0);
}

std::optional<double> RunRow::remaining(campaign::TimeMs now) const
{
    if (run.state != campaign::RunState::Running || stepsAsked() <= 0)
        return std::nullopt;
    if (isUsable(live.recentStep))
        return double(stepsAsked() - stepsDone()) * live.recentStep->value();
    if (run.predictedStep.value() <= 0)
        return std::nullopt;
    return std::max(0.0, double(stepsAsked()) * run.predictedStep.value() - elapsed(now).value_or(0));
}

std::optional<double> RunRow::difference() const
{
    const auto measured = stepTime();
    if (!isUsable(measured) || run.predictedStep.value() <= 0)
        return std::nullopt;
    return *measured / run.predictedStep - 1.0;
}

CampaignTotals totalsOf(const std::vector<RunRow> &rows, campaign::TimeMs now)
{
    CampaignTotals totals;
    double shares = 0;
    int counted = 0;
    for (const RunRow &row : rows) {
        ++totals.runs;
        ++totals.count[static_cast<std::size_t>(groupOf(row.run.state))];
        totals.simulated += row.run.simulated ? 1 : 0;
        totals.spent += row.run.costSoFar(now);
        if (row.run.state == campaign::RunState::Skipped)
            continue;
        totals.predicted += row.run.predictedCost;
        ++counted;
        shares += campaign::isFinal(row.run.state) ? 1.0 : row.progress().value_or(0.0);
    }
    totals.progress = counted > 0 ? shares / counted : 0.0;
    return totals;
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runbatch.h"

#include "base/format.h"
#include "cli/runfigures.h"

#include <algorithm>
#include <fmt/format.h>

namespace cli {
namespace {

bool isSameRun(const campaign::Run &a, const campaign::Run &b)
{
    return a.candidate == b.candidate && a.role == b.role && a.steps == b.steps;
}

bool isPredictedOom(const campaign::Run &run)
{
    constexpr double kOomProbability = 0.5;
    return run.skipReason == campaign::SkipReason::PredictedOom || run.oomProbability >= kOomProbability;
}

/// Whether a run that was skipped would be launched now.
bool isRevived(const campaign::Run &run, const PlannedRun &planned, bool runAll)
{
    if (run.state != campaign::RunState::Skipped || planned.matchesBase)
        return false;
    if (isPredictedOom(planned.run))
        return runAll;
    return run.skipReason != campaign::SkipReason::MatchesBase;
}

const campaign::Run *findSame(const campaign::Campaign &campaign, const campaign::Run &run)
{
    // The latest one: --again may have added further runs of the same configuration.
    const auto found =
        std::find_if(campaign.runs.rbegin(), campaign.runs.rend(), [&](const campaign::Run &known) { return isSameRun(known, run); });
    return found == campaign.runs.rend() ? nullptr : &*found;
}

bool hasBase(const std::vector<PlannedRun> &runs)
{
    return std::any_of(runs.begin(), runs.end(), [](const PlannedRun &planned) { return planned.run.role == campaign::RunRole::Base; });
}

std::string fateOf(const PlannedRun &planned, bool runAll, bool baseRuns)
{
    if (planned.matchesBase && baseRuns)
        return "⏭ Skip (equals base)";
    return isPredictedOom(planned.run) && !runAll ? "⏭ Skip" : "▶ Run";
}

} // namespace

RunBatch chooseBatch(const std::vector<PlannedRun> &planned, const campaign::Campaign &campaign, const domain::CampaignLimits &limits,
                     bool again)
{
    RunBatch batch;
    batch.unfinished = !campaign.runs.empty() && !campaign.isFinished();
    for (const PlannedRun &run : planned) {
        const campaign::Run *const known = findSame(campaign, run.run);
        if (!known || (again && !batch.unfinished))
            batch.fresh.push_back(run);
        else if (!batch.unfinished && isRevived(*known, run, limits.runAll))
            batch.revived.push_back(known->id);
        else if (campaign::isFinal(known->state))
            ++batch.ended;
    }
    return batch;
}

base::Result<std::vector<launch::JobOrder>> makeOrders(RunBatch &batch, const domain::TrainingPlan &plan,
                                                       const launch::PlatformFacts *facts, std::vector<std::string> &notes)
{
    std::vector<launch::JobOrder> orders;
    std::vector<PlannedRun> launchable;
    std::optional<base::Error> firstError;
    for (PlannedRun &planned : batch.fresh) {
        auto order = launch::makeJobOrder({.plan = plan,
                                           .settings = plan.launch,
                                           .candidate = planned.candidate,
                                           .configuration = planned.run.configuration,
                                           .purpose = launch::Purpose::Trial,
                                           .steps = planned.run.steps,
                                           .training = {},
                                           .nodeGroups = facts ? &facts->nodeGroups : nullptr,
                                           .shapes = facts ? &facts->shapes : nullptr});
        if (order) {
            orders.push_back(std::move(*order));
            launchable.push_back(std::move(planned));
            continue;
        }
        notes.push_back(fmt::format("{}: left out: {}", planned.run.configuration, order.error().english()));
        if (!firstError)
            firstError = order.error();
    }
    batch.fresh = std::move(launchable);
    if (firstError && orders.empty() && batch.isEmpty())
        return base::fail(std::move(*firstError));
    return orders;
}

std::vector<PlannedRun> launchedOf(const std::vector<PlannedRun> &runs, bool runAll)
{
    std::vector<PlannedRun> launched;
    const bool baseRuns = hasBase(runs);
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(launched),
                 [&](const PlannedRun &planned) { return !(planned.matchesBase && baseRuns) && (runAll || !isPredictedOom(planned.run)); });
    return launched;
}

TextTable launchTable(const std::vector<PlannedRun> &runs, bool runAll)
{
    using Align = TextTable::Align;
    TextTable table;
    table.title = "Runs to launch (predicted)";
    table.columns = {{"Configuration", Align::Left, true}, {"Run Status", Align::Left, false}, {"OOM (%)", Align::Right, false},
                     {"Steps", Align::Right, false},       {"Step (s)", Align::Right, false},  {"Cost (USD)", Align::Right, false}};
    const bool baseRuns = hasBase(runs);
    for (const PlannedRun &planned : runs) {
        const campaign::Run &run = planned.run;
        const std::string fate = fateOf(planned, runAll, baseRuns);
        table.rows.push_back({run.configuration, TextTable::Cell(fate, fate.starts_with("▶") ? Tone::Good : Tone::Faint),
                              base::fixed(run.oomProbability * 100.0, 1), std::to_string(run.steps),
                              base::fixed(run.predictedStep.value(), 3), base::grouped(run.predictedCost.value(), 2)});
    }
    return table;
}

std::string launchTotal(const std::vector<PlannedRun> &runs, const domain::CampaignLimits &limits, bool simulated)
{
    const std::vector<PlannedRun> launched = launchedOf(runs, limits.runAll);
    base::Usd cost;
    for (const PlannedRun &planned : launched)
        cost += planned.run.predictedCost;
    std::string text = fmt::format(
        "{} run{}, {} at a time: {} of steps, {} in all by prediction; queueing, start-up and retries come on top", launched.size(),
        launched.size() == 1 ? "" : "s", limits.parallel, durationText(base::Seconds(predictedSeconds(launched))), base::usd(cost));
    if (limits.budgetUsd)
        text += fmt::format("; the budget is {}", base::usd(base::Usd(*limits.budgetUsd)));
    return text + (simulated ? ". Simulated: nothing is billed" : "");
}

} // namespace cli

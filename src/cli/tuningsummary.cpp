// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tuningsummary.h"

#include "base/format.h"
#include "cli/problems.h"
#include "cli/runfigures.h"
#include "cli/tuningoptions.h"
#include "cli/tuningprogress.h"
#include "comparison/candidateids.h"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

const char *kindOf(bool simulated) { return simulated ? "simulated" : "measured"; }

base::Seconds stepOf(const campaign::Run &run)
{
    const bool counts = run.state == campaign::RunState::Completed || run.measured.settledStep;
    return counts && !ranOutOfMemory(run) ? run.measured.settledStep.value_or(run.measured.medianStep) : base::Seconds();
}

std::string percentOff(double ratio)
{
    const double percent = (ratio - 1) * 100;
    return std::abs(percent) < 0.05 ? "0.0" : fmt::format("{:+.1f}", percent); // not "-0.0"
}

/// What a run's configuration costs for the whole training, at its own step time.
double costOf(const campaign::Run &run, const TuningOutcome &outcome)
{
    const double step = stepOf(run).value();
    const double best = outcome.advice.best ? outcome.advice.best->cost.value() : 0;
    if (step <= 0 || best <= 0 || run.predictedStep.value() <= 0)
        return 0;
    const auto candidate = comparison::candidateOfId(run.candidate);
    if (!candidate)
        return 0;
    return outcome.result.context->estimate(*candidate).cost.value() * step / run.predictedStep.value();
}

/// How it ended, in a few words: status has the rest.
std::string endOf(const campaign::Run &run)
{
    constexpr std::size_t kMostColumns = 48;
    if (ranOutOfMemory(run))
        return "Out of memory";
    const std::string detail = stateDetail(run);
    return shortened(std::string(stateWord(run.state)) + (detail.empty() ? "" : ": " + detail), kMostColumns);
}

std::vector<TextTable::Cell> rowOf(const campaign::Run &run, const TuningOutcome &outcome)
{
    const double step = stepOf(run).value();
    const double cost = costOf(run, outcome);
    return {run.id,
            run.configuration,
            TextTable::Cell(endOf(run), stateTone(run.state)),
            base::fixed(run.predictedStep.value(), 3),
            step > 0 ? base::fixed(step, 3) : std::string(),
            step > 0 && run.predictedStep.value() > 0 ? percentOff(step / run.predictedStep.value()) : std::string(),
            cost > 0 ? percentOff(cost / outcome.advice.best->cost.value()) : std::string(),
            run.attempts.empty() ? std::string() : base::grouped(run.costSoFar(outcome.now).value(), 2)};
}

/// "3.297 s a step of 64 sequences: 72.8 days and $83,847".
std::string stepDaysAndCost(const tuning::Expectation &belief)
{
    return fmt::format("{} s a step of {} sequences: {} days and {}", base::fixed(belief.expected.value(), 3),
                       belief.candidate.batch.globalBatchSize, base::fixed(belief.days, 1), base::usd(belief.cost, 0));
}

/// What is known of the base: a run of its own, or what is expected of it.
std::string baseOrigin(const TuningOutcome &outcome)
{
    const tuning::Expectation &base = outcome.advice.base;
    if (base.ran)
        return kindOf(outcome.advice.simulated);
    return fmt::format("expected from the runs, 80 %: {} to {} s", base::fixed(base.low.value(), 3), base::fixed(base.high.value(), 3));
}

bool baseFits(const TuningOutcome &outcome) { return outcome.advice.base.ran || outcome.advice.base.oomProbability < 0.5; }

bool bestIsBase(const TuningOutcome &outcome) { return configurationOf(outcome.advice.best->candidate, outcome.result) == "base_config"; }

std::string endText(const TuningOutcome &outcome)
{
    const campaign::Tuning &tuning = *outcome.campaign.tuning;
    const std::string spent = fmt::format("{} run{} and {}{}", outcome.campaign.tuningRuns(), outcome.campaign.tuningRuns() == 1 ? "" : "s",
                                          base::usd(outcome.campaign.tuningSpent(outcome.now)),
                                          outcome.advice.simulated ? " (simulated: nothing is billed)" : "");
    if (tuning.end == campaign::TuningEnd::None)
        return fmt::format("Tuning within {} goes on: {} so far", budgetText(tuning.settings), spent);
    return fmt::format("Tuning within {} has ended after {}: {}", budgetText(tuning.settings), spent, tuning.endWhy);
}

Json expectationJson(const tuning::Expectation &belief, const TuningOutcome &outcome)
{
    return {{"configuration", configurationOf(belief.candidate, outcome.result)},
            {"candidate", domain::candidateId(belief.candidate)},
            {"figures", belief.ran ? kindOf(outcome.advice.simulated) : "expected"},
            {"step_s", belief.expected.value()},
            {"low_s", belief.low.value()},
            {"high_s", belief.high.value()},
            {"predicted_step_s", belief.predicted.value()},
            {"oom_probability", belief.oomProbability},
            {"days", belief.days},
            {"cost_usd", belief.cost.value()}};
}

Json runsJson(const TuningOutcome &outcome)
{
    Json runs = Json::array();
    for (const campaign::Run &run : outcome.campaign.runs) {
        const double step = stepOf(run).value();
        runs.push_back({{"run", run.id},
                        {"configuration", run.configuration},
                        {"candidate", run.candidate},
                        {"outcome", outcomeWord(run)},
                        {"predicted_step_s", run.predictedStep.value()},
                        {"step_s", step > 0 ? Json(step) : Json(nullptr)},
                        {"cost_usd", run.costSoFar(outcome.now).value()},
                        {"counted", outcome.campaign.isPaidByTuning(run)},
                        {"figures", kindOf(run.simulated)}});
    }
    return runs;
}

} // namespace

TextTable tuningTable(const TuningOutcome &outcome)
{
    using Align = TextTable::Align;
    TextTable table;
    const bool simulated = outcome.advice.simulated;
    table.title = simulated ? "Runs of the tuning (simulated: the sandbox's figures, not measurements)" : "Runs of the tuning";
    table.columns = {{"Run", Align::Left, false},
                     {"Configuration", Align::Left, true},
                     {"State", Align::Left, true},
                     {"Predicted (s)", Align::Right, false},
                     {simulated ? "Simulated (s)" : "Measured (s)", Align::Right, false},
                     {"To predicted (%)", Align::Right, false},
                     {"Training cost to best (%)", Align::Right, false},
                     {"Run cost (USD)", Align::Right, false}};
    for (const campaign::Run &run : outcome.campaign.runs)
        table.rows.push_back(rowOf(run, outcome));
    return table;
}

std::vector<std::string> tuningWords(const TuningOutcome &outcome)
{
    std::vector<std::string> words{endText(outcome)};
    if (!outcome.advice.best) {
        words.emplace_back("No configuration has finished a run");
        return words;
    }
    const tuning::Expectation &best = *outcome.advice.best;
    const char *const kind = kindOf(outcome.advice.simulated);
    words.push_back(fmt::format("Best configuration ({}): {}", kind, printable(configurationOf(best.candidate, outcome.result))));
    words.push_back(
        fmt::format("  {} for {} billion tokens", stepDaysAndCost(best), base::grouped(outcome.result.plan.goal.tokensInBillions)));
    if (bestIsBase(outcome)) {
        words.emplace_back("  It is the base configuration itself");
        return words;
    }
    const tuning::Expectation &base = outcome.advice.base;
    if (!baseFits(outcome)) {
        words.push_back(fmt::format("  The base configuration runs out of memory on this cluster with a chance of {} %",
                                    base::fixed(base.oomProbability * 100, 0)));
        return words;
    }
    words.push_back(fmt::format("  Base configuration ({}): {}", baseOrigin(outcome), stepDaysAndCost(base)));
    const double days = base.days - best.days;
    const base::Usd cost = base.cost - best.cost;
    words.push_back(days >= 0 ? fmt::format("  Saves {} days and {} against the base", base::fixed(days, 1), base::usd(cost, 0))
                              : fmt::format("  The base is faster by {} days and {}; run it to be sure", base::fixed(-days, 1),
                                            base::usd(base::Usd(-cost.value()), 0)));
    return words;
}

nlohmann::ordered_json tuningJson(const TuningOutcome &outcome)
{
    const campaign::Tuning &tuning = *outcome.campaign.tuning;
    const auto &best = outcome.advice.best;
    Json saves = nullptr;
    if (best && baseFits(outcome))
        saves = {{"days", outcome.advice.base.days - best->days}, {"usd", (outcome.advice.base.cost - best->cost).value()}};
    return {{"event", "finished"},
            {"reason", campaign::name(tuning.end)},
            {"why", tuning.endWhy},
            {"figures", kindOf(outcome.advice.simulated)},
            {"runs_begun", outcome.campaign.tuningRuns()},
            {"spent_usd", outcome.campaign.tuningSpent(outcome.now).value()},
            {"best", best ? expectationJson(*best, outcome) : Json(nullptr)},
            {"base", expectationJson(outcome.advice.base, outcome)},
            {"saves", saves},
            {"runs", runsJson(outcome)}};
}

} // namespace cli

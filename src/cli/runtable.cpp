// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtable.h"

#include "base/format.h"
#include "estimate/cost.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Align = TextTable::Align;

const RunFigures &figuresFor(const CampaignFigures &seen, const campaign::RunId &id)
{
    static const RunFigures none;
    const auto found = seen.figures.find(id);
    return found == seen.figures.end() ? none : found->second;
}

std::string optionalNumber(const std::optional<double> &value, int decimals)
{
    return value ? base::fixed(*value, decimals) : std::string();
}

std::string stateText(const campaign::Run &run)
{
    std::string text(stateWord(run.state));
    if (const std::string detail = stateDetail(run); !detail.empty())
        text += ": " + detail;
    return text;
}

std::vector<TextTable::Cell> runRow(const campaign::Run &run, const CampaignFigures &seen)
{
    const RunFigures &figures = figuresFor(seen, run.id);
    const bool started = !run.attempts.empty();
    const base::Seconds onMachines = machineTime(run, seen.now);
    return {run.id,
            run.configuration,
            TextTable::Cell(stateText(run), stateTone(run.state)),
            started ? fmt::format("{}/{}", figures.steps, run.steps) : std::string(),
            figures.step.value() > 0 ? base::fixed(figures.step.value(), 3) : std::string(),
            optionalNumber(figures.tflopsPerGpu, 1),
            optionalNumber(figures.loss, 3),
            onMachines.value() > 0 ? durationText(onMachines) : std::string(),
            figures.left ? durationText(*figures.left) : std::string(),
            started ? base::grouped(run.costSoFar(seen.now).value(), 2) : std::string(),
            started ? std::to_string(run.attempts.size()) : std::string(),
            started ? run.attempt()->jobId : std::string()};
}

const PlannedRun *plannedFor(const RunPlan &plan, const campaign::Run &run)
{
    const auto found =
        std::find_if(plan.runs.begin(), plan.runs.end(), [&](const PlannedRun &planned) { return planned.run.candidate == run.candidate; });
    return found == plan.runs.end() ? nullptr : &*found;
}

MeasuredRow measuredRow(const campaign::Run &run, const RunFigures &figures, const domain::Candidate &candidate, double goalTokens)
{
    MeasuredRow row{run.configuration, run.role == campaign::RunRole::Base, figures.step, figures.tflopsPerGpu.value_or(0), 0, {}};
    const base::Seconds training =
        estimate::trainingTime(estimate::trainingSteps(base::Tokens(goalTokens * 1e9), candidate.batch), figures.step);
    row.days = base::inDays(training);
    row.cost = estimate::rent(run.pricePerGpuHour, run.gpus(), training);
    return row;
}

} // namespace

TextTable runTable(const CampaignFigures &seen)
{
    TextTable table;
    table.title = seen.simulated ? "Runs (simulated: the sandbox's figures, not measurements)" : "Runs";
    table.columns = {{"Run", Align::Left, false},         {"Configuration", Align::Left, true}, {"State", Align::Left, true},
                     {"Step", Align::Right, false},       {"Step (s)", Align::Right, false},    {"TFLOPS/GPU", Align::Right, false},
                     {"Loss", Align::Right, false},       {"On machines", Align::Right, false}, {"ETA", Align::Right, false},
                     {"Cost (USD)", Align::Right, false}, {"Attempts", Align::Right, false},    {"Job", Align::Left, true}};
    for (const campaign::Run &run : seen.campaign.runs)
        table.rows.push_back(runRow(run, seen));
    return table;
}

TextTable withOrigin(TextTable table, bool simulated)
{
    table.columns.push_back({"Figures", Align::Left, false});
    for (auto &row : table.rows)
        row.emplace_back(simulated ? "simulated" : "measured");
    return table;
}

nlohmann::ordered_json runsJson(const CampaignFigures &seen)
{
    nlohmann::ordered_json json{{"format", "autotuner-runs"},
                                {"version", 1},
                                {"simulated", seen.simulated},
                                {"paused", seen.campaign.paused},
                                {"finished", seen.campaign.isFinished()},
                                {"cost_usd", seen.campaign.costSoFar(seen.now).value()},
                                {"predicted_cost_usd", seen.campaign.predictedTotal().value()},
                                {"runs", nlohmann::ordered_json::array()}};
    for (const campaign::Run &run : seen.campaign.runs)
        json["runs"].push_back(runJson(run, figuresFor(seen, run.id), seen.now));
    return json;
}

std::vector<MeasuredRow> measuredRows(const CampaignFigures &seen, const RunPlan &plan)
{
    std::vector<MeasuredRow> rows;
    for (const campaign::Run &run : seen.campaign.runs) {
        const RunFigures &figures = figuresFor(seen, run.id);
        const PlannedRun *const planned = plannedFor(plan, run);
        if (run.state == campaign::RunState::Completed && figures.step.value() > 0 && planned)
            rows.push_back(measuredRow(run, figures, planned->candidate, plan.plan.goal.tokensInBillions));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const MeasuredRow &a, const MeasuredRow &b) { return a.days < b.days; });
    return rows;
}

TextTable measuredTable(const std::vector<MeasuredRow> &rows, bool simulated)
{
    TextTable table;
    table.title = simulated ? "Results (simulated)" : "Results (measured)";
    table.columns = {{"#", Align::Right, false},          {"Configuration", Align::Left, true}, {"Step (s)", Align::Right, false},
                     {"TFLOPS/GPU", Align::Right, false}, {"Days", Align::Right, false},        {"Cost (USD)", Align::Right, false}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const MeasuredRow &row = rows[i];
        table.rows.push_back({std::to_string(i + 1), row.configuration + (row.isBase ? " (base)" : ""), base::fixed(row.step.value(), 3),
                              row.tflopsPerGpu > 0 ? base::fixed(row.tflopsPerGpu, 1) : std::string(), base::fixed(row.days, 1),
                              base::grouped(row.cost.value())});
    }
    return table;
}

} // namespace cli

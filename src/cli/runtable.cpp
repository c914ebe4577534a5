// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtable.h"

#include "base/format.h"
#include "cli/tuningoptions.h"

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

nlohmann::ordered_json tuningStateJson(const CampaignFigures &seen)
{
    const campaign::Tuning &tuning = *seen.campaign.tuning;
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (tuning.settings.budgetRuns)
        json["budget_runs"] = *tuning.settings.budgetRuns;
    if (tuning.settings.budgetUsd)
        json["budget_usd"] = *tuning.settings.budgetUsd;
    json["runs_begun"] = seen.campaign.tuningRuns();
    json["spent_usd"] = seen.campaign.tuningSpent(seen.now).value();
    json["end"] = campaign::name(tuning.end);
    json["end_why"] = tuning.endWhy;
    return json;
}

} // namespace

std::string tuningLine(const CampaignFigures &seen)
{
    const campaign::Tuning &tuning = *seen.campaign.tuning;
    const std::string begun = fmt::format("Tuning within {}: {} begun, {} spent", budgetText(tuning.settings), seen.campaign.tuningRuns(),
                                          base::usd(seen.campaign.tuningSpent(seen.now)));
    return tuning.end == campaign::TuningEnd::None ? begun : fmt::format("{}; ended: {}", begun, tuning.endWhy);
}

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
                                {"predicted_cost_usd", seen.campaign.predictedTotal().value()}};
    if (seen.campaign.tuning)
        json["tuning"] = tuningStateJson(seen);
    json["runs"] = nlohmann::ordered_json::array();
    for (const campaign::Run &run : seen.campaign.runs)
        json["runs"].push_back(runJson(run, figuresFor(seen, run.id), seen.now));
    return json;
}

} // namespace cli

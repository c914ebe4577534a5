// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/launchflags.h"
#include "cli/planflags.h"
#include "cli/problems.h"
#include "cli/rowselection.h"
#include "cli/runcampaign.h"
#include "cli/tableoutput.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

void printResults(const CampaignFigures &seen, const RunPlan &plan, const Arguments &arguments, const Streams &streams)
{
    const std::vector<MeasuredRow> rows = measuredRows(seen, plan);
    if (rows.empty())
        return;
    const char *const mark = seen.simulated ? " (simulated)" : " (measured)";
    streams.out << '\n';
    const TextTable table = measuredTable(rows, seen.simulated);
    if (arguments.textOr("format", "table") != "table")
        return printTable(withOrigin(table, seen.simulated), arguments, streams);
    printTable(table, arguments, streams);
    const MeasuredRow &best = rows.front();
    streams.out << fmt::format("Best: {}: {} s per step, {} days, {} for the whole training{}\n", best.configuration,
                               base::fixed(best.step.value(), 3), base::fixed(best.days, 1), base::usd(best.cost, 0), mark);
    const auto base = std::find_if(rows.begin(), rows.end(), [](const MeasuredRow &row) { return row.isBase; });
    if (base != rows.end() && base != rows.begin())
        streams.out << fmt::format("That is {} days and {} less than the base configuration{}\n", base::fixed(base->days - best.days, 1),
                                   base::usd(base->cost - best.cost, 0), mark);
}

/// generate tells what it does in words, which do not mix with data.
int generate(const Arguments &arguments, const Streams &streams)
{
    const bool words = arguments.textOr("format", "table") == "table";
    const Streams talk{streams.in,           words ? streams.out : streams.err, streams.err, words && streams.outIsTerminal, streams.width,
                       streams.interruptFlag};
    return generateCommand().run(arguments, talk);
}

int run(const Arguments &arguments, const Streams &streams)
{
    std::vector<base::Error> errors;
    static_cast<void>(readRunChoices(arguments, {}, errors));
    domain::TrainingPlan scratch;
    readLaunchFlags(arguments, scratch, errors);
    if (!errors.empty())
        return report(errors, "tune", streams);
    if (const int code = generate(arguments, streams); code != Done)
        return code;
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto stored = storedPlan(arguments, *catalogue);
    if (!stored)
        return report(stored.error(), "tune", streams);
    std::optional<CampaignFigures> after;
    const int code = runCampaign({arguments, *catalogue, streams, "tune"}, *stored, &after);
    const auto plan = planRuns(*stored, *catalogue, {});
    if (after && plan)
        printResults(*after, *plan, arguments, streams);
    return code;
}

/// Flags of both commands once.
void append(std::vector<Option> &all, std::vector<Option> more)
{
    for (Option &option : more) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const Option &other) { return other.flag == option.flag; });
        if (!known)
            all.push_back(std::move(option));
    }
}

} // namespace

Command tuneCommand()
{
    Command command;
    command.name = "tune";
    command.summary = "Generate, run and compare in one command";
    command.description = "Does what generate and run do, with the same flags, and then shows what the runs measured, fastest first, with "
                          "days and cost of the whole training. Called again after an interruption, it takes its runs up again.";
    command.options = planOptions();
    append(command.options, selectionOptions());
    append(command.options, campaignOptions());
    append(command.options, runningOptions());
    append(command.options, launchOptions());
    append(command.options, {formatOption(), colorOption()});
    command.examples = {"autotuner tune --config-dir configs --model llama31_8b --nodes 2 --gpus-per-node 8 --resource-shape gpu.8xh200 "
                        "--tensor-parallel-sizes auto --top 6 --sandbox"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

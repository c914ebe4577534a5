// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/launchflags.h"
#include "cli/planflags.h"
#include "cli/problems.h"
#include "cli/resultsoutput.h"
#include "cli/rowselection.h"
#include "cli/runcampaign.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

/// The report of results, on what the campaign's runs left.
int printResults(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    const auto runs = compareRuns(arguments, catalogue, streams);
    if (!runs)
        return report(runs.error(), "tune", streams);
    const std::string format = arguments.textOr("format", "table");
    const auto text = resultsAs(format, runs->comparison, resultsStyle(arguments, streams), streams);
    if (!text)
        return report({text.error()}, "tune", streams);
    streams.out << (format == "table" ? "\n" : "") << *text;
    const std::vector<std::string> written = recordResults(*runs, streams);
    for (const std::string &file : format == "table" ? written : std::vector<std::string>())
        streams.out << "Written: " << printable(file) << '\n';
    return Done;
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
    bool ended = false;
    const int code = runCampaign({arguments, *catalogue, streams, "tune", true}, *stored, &ended);
    return ended ? std::max(code, printResults(arguments, *catalogue, streams)) : code;
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
    command.description =
        "Does what generate and run do, with the same flags, and then shows what results shows: best, base, savings and ranking, with "
        "days and cost of the whole training. A data format is the one of results. Called again after an interruption, it takes its runs "
        "up again.";
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

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/generation.h"
#include "cli/launchflags.h"
#include "cli/planflags.h"
#include "cli/problems.h"
#include "cli/resultsoutput.h"
#include "cli/rowselection.h"
#include "cli/runcampaign.h"
#include "cli/tuningcampaign.h"
#include "cli/tuningoptions.h"

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

/// Where words go that do not mix with data.
Streams wordsOnly(const Arguments &arguments, const Streams &streams)
{
    const bool words = arguments.textOr("format", "table") == "table";
    return {streams.in,           words ? streams.out : streams.err, streams.err, words && streams.outIsTerminal, streams.width,
            streams.interruptFlag};
}

/// Flags that say what to search on which machines: without any of them the stored plan is meant.
bool describesPlan(const Arguments &arguments)
{
    std::vector<std::string> stored{"config-dir", "model"};
    for (const Option &option : infrastructureOptions())
        stored.push_back(option.flag);
    const std::vector<Option> all = planOptions();
    return std::any_of(all.begin(), all.end(), [&](const Option &option) {
        return arguments.has(option.flag) && std::find(stored.begin(), stored.end(), option.flag) == stored.end();
    });
}

/// Flags that only make sense where all configurations are run, or contradict a choice one by one.
void refuseForBudget(const Arguments &arguments, std::vector<base::Error> &errors)
{
    const base::Text notUsed(QT_TRANSLATE_NOOP("core", "is not used with --budget-runs or --budget-usd: the odds are weighed run by run"));
    if (arguments.has("run-all"))
        errors.push_back(flagError("run-all", "", notUsed));
    if (arguments.has("only"))
        errors.push_back(flagError("only", arguments.textOr("only", ""),
                                   base::Text(QT_TRANSLATE_NOOP("core", "is not used with --budget-runs or --budget-usd")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "--filter and --top narrow what is chosen from"))));
}

/// A stored plan has them: tune cannot require them before it knows whether there is one.
bool describesMachines(const Option &option) { return option.flag == "nodes" || option.flag == "gpus-per-node"; }

void requireMachines(const Arguments &arguments, std::vector<base::Error> &errors)
{
    for (const Option &option : planOptions()) {
        if (describesMachines(option) && !arguments.has(option.flag))
            errors.push_back(flagError(option.flag, "", base::Text(QT_TRANSLATE_NOOP("core", "is required: %1"), {option.help})));
    }
}

/// The data of the whole comparison, for formats that are one document.
int resultsOf(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format != "table" && format != "jsonl")
        return printResults(arguments, catalogue, streams);
    const auto runs = compareRuns(arguments, catalogue, streams);
    if (!runs)
        return report(runs.error(), "tune", streams);
    const std::vector<std::string> written = recordResults(*runs, streams);
    for (const std::string &file : format == "table" ? written : std::vector<std::string>())
        streams.out << "Written: " << printable(file) << '\n';
    return Done;
}

int runAll(const Arguments &arguments, const Streams &streams)
{
    if (const int code = generateConfigurations(arguments, wordsOnly(arguments, streams), {}); code != Done)
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

int runWithinBudget(const Arguments &arguments, const Streams &streams, const campaign::TuningSettings &settings)
{
    if (describesPlan(arguments)) {
        const int code = generateConfigurations(arguments, wordsOnly(arguments, streams), {.bestOfMany = true, .quiet = true});
        if (code != Done)
            return code;
    }
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto stored = storedPlan(arguments, *catalogue);
    if (!stored)
        return report(stored.error(), "tune", streams);
    bool ended = false;
    const int code = tuneWithinBudget({arguments, *catalogue, streams, "tune", true}, *stored, settings, tuneCommand(), &ended);
    return ended ? std::max(code, resultsOf(arguments, *catalogue, streams)) : code;
}

int run(const Arguments &arguments, const Streams &streams)
{
    std::vector<base::Error> errors = arguments.errors();
    static_cast<void>(readRunChoices(arguments, {}, errors));
    domain::TrainingPlan scratch;
    readLaunchFlags(arguments, scratch, errors);
    const auto budget = readTuningSettings(arguments, errors);
    if (budget)
        refuseForBudget(arguments, errors);
    else if (arguments.textOr("format", "") == "jsonl")
        errors.push_back(flagError("format", "jsonl", base::Text(QT_TRANSLATE_NOOP("core", "needs --budget-runs or --budget-usd"))));
    if (!budget || describesPlan(arguments))
        requireMachines(arguments, errors);
    if (!errors.empty())
        return report(errors, "tune", streams);
    return budget ? runWithinBudget(arguments, streams, *budget) : runAll(arguments, streams);
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
    command.summary = "Generate, run and compare in one command, all configurations or few chosen within a budget";
    command.description =
        "Does what generate and run do, with the same flags, and then shows what results shows: best, base, savings and ranking, with "
        "days and cost of the whole training. A data format is the one of results. Called again after an interruption, it takes its runs "
        "up again.\n\n"
        "With --budget-runs or --budget-usd it runs few configurations, one after the other: each is the one that is expected to improve "
        "most on the best so far, by predictions that are corrected by every run before, those out of memory included. It ends when the "
        "budget is spent, or when nothing left can plausibly beat the best by more than --stop-below, and tells the best configuration "
        "and what it saves against the base over the whole training. It chooses from all valid configurations, or from those that "
        "--filter and --top leave. With --config-dir and --model alone it tunes the plan that generate has stored there. The same command "
        "goes on where an interrupted one was left, without running anything twice; a larger budget goes on from what is known, and "
        "--again begins a new one. --format jsonl writes one JSON object a line as it goes.";
    command.options = planOptions();
    for (Option &option : command.options)
        option.required = option.required && !describesMachines(option);
    append(command.options, tuningOptions());
    append(command.options, selectionOptions());
    append(command.options, campaignOptions());
    append(command.options, runningOptions());
    append(command.options, launchOptions());
    Option format = formatOption();
    format.words.emplace_back("jsonl");
    append(command.options, {std::move(format), colorOption()});
    command.examples = {"autotuner tune --config-dir configs --model llama31_8b --nodes 2 --gpus-per-node 8 --resource-shape gpu.8xh200 "
                        "--tensor-parallel-sizes auto --pipeline-parallel-sizes auto --micro-batch-sizes auto --budget-runs 5 --sandbox",
                        "autotuner tune --config-dir configs --model llama31_8b --training-node-group h200-pool --budget-usd 200",
                        "autotuner tune --config-dir configs --model llama31_8b --nodes 2 --gpus-per-node 8 --resource-shape gpu.8xh200 "
                        "--tensor-parallel-sizes auto --top 6 --sandbox"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

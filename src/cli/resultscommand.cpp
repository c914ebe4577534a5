// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"
#include "cli/problems.h"
#include "cli/resultsoutput.h"

#include <ostream>

namespace cli {
namespace {

constexpr std::size_t kTopN = 5;

/// To standard output, or whole into a file.
base::Result<void> deliver(const std::string &text, const std::string &output, const Streams &streams)
{
    if (!output.empty())
        return writeOutput(output, text);
    streams.out << text;
    return {};
}

int run(const Arguments &arguments, const Streams &streams)
{
    std::vector<base::Error> errors = arguments.errors();
    static_cast<void>(readComparisonChoices(arguments, errors));
    const std::string output = arguments.textOr("output", "");
    ResultsStyle style = resultsStyle(arguments, streams, !output.empty());
    style.topN = readTopN(arguments, kTopN, errors);
    style.originalFormula = arguments.has("original-formula");
    if (const auto problem = arguments.text("output") ? outputProblem(output) : std::nullopt)
        errors.push_back(*problem);
    if (!errors.empty())
        return report(errors, "results", streams);
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto runs = compareRuns(arguments, *catalogue, streams);
    if (!runs)
        return report(runs.error(), "results", streams);

    const std::string format = arguments.textOr("format", "table");
    const auto text = resultsAs(format, runs->comparison, style, streams);
    const auto delivered = text ? deliver(*text, output, streams) : base::Result<void>(base::fail(text.error()));
    if (!delivered)
        return report({delivered.error()}, "results", streams);
    std::vector<std::string> written;
    if (!arguments.has("no-record"))
        written = recordResults(*runs, streams);
    if (!output.empty())
        written.insert(written.begin(), output);
    const bool words = format == "table" || !output.empty();
    for (const std::string &file : words ? written : std::vector<std::string>())
        streams.out << "Written: " << printable(file) << '\n';
    const auto nothing = nothingRanked(runs->comparison);
    return nothing ? report({*nothing}, "results", streams) : static_cast<int>(Done);
}

} // namespace

Command resultsCommand()
{
    const std::string outputs = "Output";
    Command command;
    command.name = "results";
    command.summary = "Compare what the runs measured: fastest, cheapest, days, dollars, savings";
    command.description =
        "Reads the logs of the runs and compares them: the best configuration, what it saves against the base, the ranking, and "
        "everything to be careful about. Each log is joined to its configuration by the name of its folder, never by order. Without "
        "--logs-path the runs that run or tune launched are compared.\n\n"
        "Leaves final_summary_Nnodes.csv and failed_jobs_Nnodes.csv in the folder of logs and the figures in args.json, for "
        "list-configs. Figures of the sandbox are called simulated everywhere.\n\n"
        "--format json is one object: \"best\", \"base\", \"cheapest\" and \"worst\" are places in \"runs\" or null, as are the "
        "entries of \"by_speed\", \"by_cost\", \"pareto\" and \"failures\"; \"savings\" is best against base; each of \"runs\" has "
        "\"configuration\", \"origin\" (measured or simulated), \"outcome\" (measured, incomplete, failed, no_steps), \"settings\", "
        "\"cluster\", \"figures\" (null without steps), \"failure\" and \"source\"; \"knobs\", \"unassigned\", \"missing\" and "
        "\"problems\" tell the rest. Units stand in the names of the keys; shares are fractions of 1 unless the key says percent. "
        "csv has a line for each run, ranked ones first: the original's columns, then ours and \"Outcome\", \"Error Message\", "
        "\"Failure Class\" and \"Advice\"; markdown and html are the report with its first --top-n rows.";
    command.options = comparisonOptions();
    const std::vector<Option> more{
        {"original-formula", ValueKind::Switch, "", "", false, "Optional: analysis configuration",
         "show TFLOPS by the Python AutoTuner's formula too"},
        topNOption("5"),
        {"format", ValueKind::Word, "FORMAT", "table", false, outputs, "form of the output", {"table", "json", "csv", "markdown", "html"}},
        {"output", ValueKind::File, "FILE", "standard output", false, outputs, "write the answer to this file"},
        {"no-record", ValueKind::Switch, "", "", false, outputs, "write neither the two CSV files nor args.json"},
        colorOption(),
    };
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.examples = {"autotuner results --config-dir configs --model llama31_8b --logs-path logs/llama31_8b --top-n 10",
                        "autotuner results --config-dir configs --model llama31_8b --format html --output results.html"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/suggestinput.h"
#include "cli/tableoutput.h"
#include "cli/values.h"
#include "tuning/reasons.h"
#include "tuning/repeats.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using Errors = std::vector<base::Error>;

/// More at a time than anybody runs side by side.
constexpr int kMostRuns = 1000;

std::optional<double> numberFlag(const Arguments &arguments, const char *flag, double most, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto number = base::parseNumber(*text);
    if (number && *number >= 0 && *number <= most)
        return number;
    errors.push_back(flagError(flag, *text, base::Text(QT_TRANSLATE_NOOP("core", "must be a number from 0 to %1"), {base::grouped(most)})));
    return std::nullopt;
}

std::optional<int> countFlag(const Arguments &arguments, const char *flag, int least, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto count = base::parseInteger(*text);
    if (count && *count >= least && *count <= kMostRuns)
        return static_cast<int>(*count);
    errors.push_back(flagError(
        flag, *text,
        base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number from %1 to %2"), {std::to_string(least), std::to_string(kMostRuns)})));
    return std::nullopt;
}

tuning::AdviceSettings readSettings(const Arguments &arguments, Errors &errors)
{
    tuning::AdviceSettings settings;
    settings.count = static_cast<std::size_t>(countFlag(arguments, "count", 1, errors).value_or(1));
    settings.budgetRuns = countFlag(arguments, "budget-runs", 0, errors);
    if (const auto dollars = numberFlag(arguments, "budget-usd", 1e12, errors))
        settings.budget = base::Usd(*dollars);
    if (arguments.has("budget-runs") && arguments.has("budget-usd"))
        errors.push_back(flagError("budget-usd", "", base::Text(QT_TRANSLATE_NOOP("core", "cannot be given together with --budget-runs"))));
    if (const auto percent = numberFlag(arguments, "stop-below", 99, errors))
        settings.stopBelow = *percent / 100;
    if (const auto text = arguments.text("seed")) {
        const auto seed = base::parseInteger(*text);
        if (!seed)
            errors.push_back(flagError("seed", *text, base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number"))));
        settings.seed = static_cast<std::uint64_t>(seed.value_or(0));
    }
    return settings;
}

/// What measured runs say against each other, in sentences.
std::vector<base::Error> contradictions(const SuggestInput &input)
{
    std::vector<base::Error> found;
    const auto say = [&](const tuning::Repeats &repeats, base::Text message) {
        base::Error warning;
        warning.subject = input.ids[repeats.alternative];
        warning.message = std::move(message);
        found.push_back(std::move(warning));
    };
    for (const tuning::Repeats &repeats : tuning::repeatsOf(input.measurements)) {
        if (repeats.haveBothOutcomes())
            say(repeats,
                base::Text(QT_TRANSLATE_NOOP("core", "both finished and ran out of memory: both are weighed, it is at the limit")));
        if (repeats.differ())
            say(repeats,
                base::Text(QT_TRANSLATE_NOOP("core", "its runs took %1 to %2 s a step: their geometric mean is used"),
                           {base::fixed(repeats.shortest.value(), 4), base::fixed(repeats.longest.value(), 4)}));
    }
    return found;
}

void printJson(const tuning::Advice &advice, const SuggestInput &input, const Streams &streams)
{
    const auto print = [&](const Json &line) { streams.out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; };
    for (const tuning::Suggestion &next : advice.next) {
        print({{"id", input.ids[next.alternative]},
               {"expected_step_s", next.expected.value()},
               {"low_s", next.low.value()},
               {"high_s", next.high.value()},
               {"oom_probability", next.oomProbability},
               {"chance_best", next.chanceBest},
               {"why", next.why.english()}});
    }
    Json last = Json::object();
    last["stop"] = advice.stop != tuning::StopReason::None;
    last["best_id"] = advice.best ? Json(input.ids[*advice.best]) : Json(nullptr);
    last["expected_gain"] = advice.expectedGain;
    print(last);
}

TextTable suggestionTable(const tuning::Advice &advice, const SuggestInput &input)
{
    TextTable table;
    table.title = "Runs to make next (predicted, corrected by what was measured)";
    using Align = TextTable::Align;
    table.columns = {{"Candidate", Align::Left, true},    {"Step time (s)", Align::Right},   {"80 % band (s)", Align::Right},
                     {"Out of memory (%)", Align::Right}, {"Best of all (%)", Align::Right}, {"Why", Align::Left, true}};
    for (const tuning::Suggestion &next : advice.next) {
        table.rows.push_back({printable(input.ids[next.alternative]), base::fixed(next.expected.value(), 4),
                              base::fixed(next.low.value(), 4) + " – " + base::fixed(next.high.value(), 4),
                              base::fixed(next.oomProbability * 100, 1), base::fixed(next.chanceBest * 100, 1), next.why.english()});
    }
    return table;
}

void printWords(const tuning::Advice &advice, const SuggestInput &input, double stopBelow, const Arguments &arguments,
                const Streams &streams)
{
    if (!advice.next.empty())
        printTable(suggestionTable(advice, input), arguments, streams);
    if (advice.best)
        streams.out << "Best so far: " << printable(input.ids[*advice.best]) << '\n';
    if (advice.best && !advice.next.empty())
        streams.out << "Expected gain of the next run: " << base::fixed(advice.expectedGain * 100, 2) << " % of a step\n";
    if (advice.stop == tuning::StopReason::None)
        streams.out << "Advice: go on\n";
    else
        streams.out << "Advice: stop; " << tuning::reasonToStop(advice, stopBelow).english() << '\n';
}

/// Said of candidates that no run can be made of.
base::Error leftOut(std::size_t count, const std::string &file)
{
    base::Error warning;
    warning.subject = file == "-" ? "standard input" : file;
    warning.message = base::Text(QT_TRANSLATE_NOOP("core", "candidates left out that have more pipeline stages or chunks than layers: %1"),
                                 {std::to_string(count)});
    return warning;
}

int run(const Arguments &arguments, const Streams &streams)
{
    Errors errors;
    const tuning::AdviceSettings settings = readSettings(arguments, errors);
    const std::string candidates = arguments.textOr("candidates", "");
    const auto measured = arguments.text("measured");
    if (candidates == "-" && measured == "-")
        errors.push_back(flagError("measured", "-",
                                   base::Text(QT_TRANSLATE_NOOP("core", "standard input can only be read once; --candidates reads it"))));
    if (!errors.empty())
        return report(errors, "suggest", streams);
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto input = readSuggestInput(candidates, measured, *catalogue, streams);
    if (!input)
        return report(input.error(), "suggest", streams);
    if (!*input)
        return Interrupted;
    if ((*input)->notPossible > 0)
        reportWarning(leftOut((*input)->notPossible, candidates), streams);
    for (const base::Error &warning : contradictions(**input))
        reportWarning(warning, streams);
    const tuning::Advice advice = tuning::advise((*input)->alternatives, (*input)->measurements, settings);
    if (arguments.textOr("format", "json") == "json")
        printJson(advice, **input, streams);
    else
        printWords(advice, **input, settings.stopBelow, arguments, streams);
    streams.out.flush();
    return Done;
}

std::vector<Option> suggestOptions()
{
    return {{"candidates", ValueKind::File, "FILE", "", true, "Input",
             "configurations to choose from, JSON lines as estimate --batch takes them; - reads standard input"},
            {"measured", ValueKind::File, "FILE", "", false, "Input",
             "runs so far, JSON lines {\"id\", \"outcome\": \"ok\"|\"oom\"|\"failed\", \"step_s\", \"peak_gib\"}, the peak that "
             "\"measured\" of its candidate names; - reads standard input"},
            {"count", ValueKind::Integer, "N", "1", false, "Choice", "runs to choose, to be run side by side"},
            {"budget-runs", ValueKind::Integer, "N", "", false, "Choice", "runs that may be made, those measured included"},
            {"budget-usd", ValueKind::Number, "X", "", false, "Choice",
             "dollars that may be spent on runs, those measured included; runs are then chosen by what they bring for each dollar"},
            {"stop-below", ValueKind::Number, "PERCENT", "2", false, "Choice",
             "stop when hardly anything left can beat the best by more than this"},
            {"seed", ValueKind::Integer, "N", "0", false, "Choice", "of the random draws; same input and seed, same answer"},
            {"format", ValueKind::Word, "FORMAT", "json", false, "Output", "JSON lines for scripts, or a table", {"json", "table"}},
            colorOption()};
}

} // namespace

Command suggestCommand()
{
    Command command;
    command.name = "suggest";
    command.summary = "Choose the next configuration to run, to find the best in few runs";
    command.description =
        "Chooses from the candidates the run that is expected to improve most on the best so far: predictions are corrected by what was "
        "measured on this cluster, and what is uncertain is worth trying as far as it may turn out best. Runs that went out of memory "
        "correct the chance of others to fit. What was measured is never suggested.\n\n"
        "A measured peak (peak_gib) is compared with the predicted peak in the sense of the candidates' key \"measured\": all memory in "
        "use on the GPU by default (device); for torch's max_memory_allocated or max_memory_reserved, candidates say allocated or "
        "reserved. At most 1000 measured runs are read.\n\n"
        "Writes one JSON object for each run to make next, then one line with \"stop\": whether anything left can plausibly beat the best, "
        "fits, or is paid for. Runs of one candidate that contradict each other are weighed together, with a warning. "
        "A trial is taken to cost five minutes to start and fifty steps. Where candidates differ in batch size or "
        "GPUs, the best is the one with the cheapest token.";
    command.options = suggestOptions();
    command.examples = {"autotuner suggest --candidates candidates.jsonl --measured runs.jsonl --budget-runs 8",
                        "autotuner suggest --candidates candidates.jsonl --measured runs.jsonl --count 4 --format table"};
    command.run = &run;
    return command;
}

} // namespace cli

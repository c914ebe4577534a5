// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/spaceanswer.h"
#include "cli/spaceflags.h"
#include "cli/values.h"
#include "report/gpucountadvice.h"
#include "search/gpucounts.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;
using Json = nlohmann::ordered_json;
using search::GpuCountsResult;

/// A row of the answer by a name.
struct Mark {
    const char *key;
    const char *words;
    std::optional<std::size_t> row;
};

std::vector<Mark> marksOf(const report::SpaceTable &table, const report::GpuLimits &limits)
{
    const report::GpuCountAdvice free = report::adviseGpuCount(table, {});
    const auto within = [&](const report::GpuLimits &some) {
        return some == report::GpuLimits() ? std::nullopt : report::adviseGpuCount(table, some).recommended;
    };
    return {{"cheapest", "Cheapest", free.cheapest},
            {"best_trade", "Best trade of days for money", free.knee},
            {"fastest", "Fastest", free.fastest},
            {"for_deadline", "Cheapest within the deadline", within({limits.deadlineDays, {}})},
            {"for_budget", "Fastest within the budget", within({{}, limits.budgetUsd})},
            {"for_both", "Cheapest within the deadline and the budget",
             limits.deadlineDays && limits.budgetUsd ? within(limits) : std::nullopt}};
}

report::GpuLimits readLimits(const Arguments &arguments, Errors &errors)
{
    return {positiveNumber(arguments, "deadline-days", errors), positiveNumber(arguments, "budget-usd", errors)};
}

void readCounts(const Arguments &arguments, search::GpuCountsRequest &request, Errors &errors)
{
    if (const auto text = arguments.text("gpu-counts"); text && *text != "auto") {
        const auto list = parseKnobList(*text, 1);
        if (list && !list->values.empty())
            request.counts = list->values;
        else
            errors.push_back(
                flagError("gpu-counts", *text,
                          list ? base::Text(QT_TRANSLATE_NOOP("core", "needs a list of numbers, or auto")) : list.error().message));
    }
    request.least = wholeNumber(arguments, {"min-gpus", 1, search::kLargestGpuCount, 1}, errors);
    request.most = wholeNumber(arguments, {"max-gpus", 1, search::kLargestGpuCount, search::kMostGpus}, errors);
    for (const char *const bound : {"min-gpus", "max-gpus"}) {
        if (arguments.has(bound) && !request.counts.empty())
            errors.push_back(flagError(bound, "", base::Text(QT_TRANSLATE_NOOP("core", "bounds --gpu-counts auto, and a list is given"))));
    }
}

std::string describe(const report::SpaceTable &table, std::size_t row)
{
    const estimate::Prediction &prediction = table.rows()[row].entry->prediction;
    const bool safe = prediction.verdict == estimate::Verdict::Safe;
    return fmt::format("{} GPUs, {} days, {}{}", base::grouped(table.cluster(row).numGpus()), base::fixed(prediction.days, 1),
                       base::usd(prediction.cost, 0), safe ? "" : fmt::format(", memory {}", verdictWords(prediction.verdict)));
}

void printMarks(const report::SpaceTable &table, const report::GpuLimits &limits, std::ostream &out)
{
    const std::vector<Mark> marks = marksOf(table, limits);
    for (const Mark &mark : marks) {
        if (mark.row)
            out << mark.words << ": " << describe(table, *mark.row) << " (predicted)\n";
    }
    const auto missing = [&](std::string_view key) {
        return std::any_of(marks.begin(), marks.end(), [key](const Mark &mark) { return mark.key == key && !mark.row; });
    };
    if (limits.deadlineDays && missing("for_deadline"))
        out << "No number of GPUs is done within " << base::fixed(*limits.deadlineDays, 1) << " days\n";
    if (limits.budgetUsd && missing("for_budget"))
        out << "No number of GPUs is paid for by " << base::usd(base::Usd(*limits.budgetUsd), 0) << '\n';
    else if (limits.deadlineDays && limits.budgetUsd && !missing("for_deadline") && missing("for_both"))
        out << "No number of GPUs keeps both the deadline and the budget\n";
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (!table.rows()[row].entry)
            out << base::grouped(table.cluster(row).numGpus()) << " GPUs: " << table.rows()[row].whyNothing.english() << '\n';
    }
}

Json marksJson(const report::SpaceTable &table, const report::GpuLimits &limits)
{
    Json marks = Json::object();
    for (const Mark &mark : marksOf(table, limits))
        marks[mark.key] = mark.row ? Json(table.cluster(*mark.row).numGpus()) : Json(nullptr);
    return marks;
}

void print(const report::SpaceTable &table, const report::GpuLimits &limits, const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "json") {
        Json document = spaceJson(table);
        document["recommended_gpus"] = marksJson(table, limits);
        streams.out << document.dump(2) << '\n';
        return;
    }
    printSpace(table, "Best configuration at each number of GPUs (predicted)", arguments, streams);
    if (format == "table")
        printMarks(table, limits, streams.out);
}

/// Nothing fits: too little memory, or values that contradict one another, which is a fault of the call.
int codeOf(const GpuCountsResult &result, const Streams &streams)
{
    const auto fits = [](const search::GpuCountRow &row) { return row.best.has_value(); };
    const auto invalid = [](const search::GpuCountRow &row) { return search::nothingValid(row.counts); };
    if (std::any_of(result.rows.begin(), result.rows.end(), fits))
        return Done;
    if (!std::all_of(result.rows.begin(), result.rows.end(), invalid))
        return NothingUsable;
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.message = result.rows.back().whyNothing; // few GPUs break other rules besides
    return report({error}, "gpu-counts", streams);
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const auto question = spaceQuestion(arguments, *catalogue, streams);
    Errors errors = question ? Errors() : question.error();
    search::GpuCountsRequest request;
    readCounts(arguments, request, errors);
    const report::GpuLimits limits = readLimits(arguments, errors);
    if (limits.budgetUsd && question && !(question->plan.cluster().pricePerGpuHour.value() > 0))
        errors.push_back(flagError("budget-usd", arguments.textOr("budget-usd", ""),
                                   base::Text(QT_TRANSLATE_NOOP("core", "says nothing where a GPU hour costs nothing")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "give a price per GPU hour above 0"))));
    if (!errors.empty())
        return report(errors, "gpu-counts", streams);
    request.best = question->request;
    const domain::TrainingPlan &plan = question->plan;
    const domain::HardwareProfile profile = catalogue->profile(plan.cluster().gpu);
    const auto result =
        searchInterruptibly(streams, "Trying numbers of GPUs", [&](std::stop_token stop, const search::ProgressCallback &progress) {
            return search::sweepGpuCounts(plan, plan.cluster(), profile, request, stop, progress);
        });
    if (!result)
        return report({flagged(result.error())}, "gpu-counts", streams);
    if (result->cancelled) {
        streams.err << "interrupted\n";
        return Interrupted;
    }
    print(report::SpaceTable::ofCounts(plan, *result, profile, 0), limits, arguments, streams);
    return codeOf(*result, streams);
}

std::vector<Option> options()
{
    std::vector<Option> all = spaceOptions(false);
    for (Option &option : std::vector<Option>{
             {"gpu-counts", ValueKind::List, "LIST", "auto", false, "Answer",
              "numbers of GPUs to try: whole nodes, or part of one; auto: one node doubled again and again, and what lies between "
              "where something is valid"},
             {"min-gpus", ValueKind::Integer, "N", "1", false, "Answer", "fewest GPUs of --gpu-counts auto"},
             {"max-gpus", ValueKind::Integer, "N", "16384", false, "Answer", "most GPUs of --gpu-counts auto"},
             {"deadline-days", ValueKind::Number, "DAYS", "", false, "Answer", "name the cheapest number that is done in time"},
             {"budget-usd", ValueKind::Number, "USD", "", false, "Answer", "name the fastest number that the money pays for"},
             formatOption(),
             colorOption()})
        all.push_back(std::move(option));
    return all;
}

} // namespace

Command gpuCountsCommand()
{
    Command command;
    command.name = "gpu-counts";
    command.summary = "Say how many GPUs to rent: days and dollars of the best configuration at each number";
    command.description =
        "Finds the best configuration of the whole space (see autotuner best) at each number of GPUs of one kind and shows how days and "
        "dollars develop. Scaling is the work of a GPU against that of one at the smallest number that anything fits on.\n\n"
        "Names the cheapest and the fastest number, and the best trade between them: where the curve of days against dollars bends, so "
        "that "
        "up to it more GPUs save time for little money, and beyond it for much. Numbers where everything is tight are named only where "
        "nothing is safe.\n\n"
        "Every figure is predicted. The global batch stays the recipe's unless it is given: it bounds how many GPUs can be of use.";
    command.options = options();
    command.examples = {"autotuner gpu-counts --model llama3_70b --gpu h100 --max-gpus 4096",
                        "autotuner gpu-counts --model llama31_8b --resource-shape gpu.8xh200 --deadline-days 14 --price-per-gpu-hour 2.5",
                        "autotuner gpu-counts --model llama31_8b --gpu h100 --gpu-counts 8,64,512 --format csv"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

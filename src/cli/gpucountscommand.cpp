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

#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;
using Json = nlohmann::ordered_json;
using search::GpuCountsResult;

/// Which row a word of the answer names.
struct Mark {
    const char *key;
    const char *words;
    std::optional<std::size_t> GpuCountsResult::*row;
};
constexpr Mark kMarks[] = {{"cheapest", "Cheapest", &GpuCountsResult::cheapest},
                           {"best_trade", "Best trade of days for money", &GpuCountsResult::knee},
                           {"fastest", "Fastest", &GpuCountsResult::fastest},
                           {"for_deadline", "Cheapest within the deadline", &GpuCountsResult::forDeadline},
                           {"for_budget", "Fastest within the budget", &GpuCountsResult::forBudget}};

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
    request.deadlineDays = positiveNumber(arguments, "deadline-days", errors);
    request.budgetUsd = positiveNumber(arguments, "budget-usd", errors);
}

std::string describe(const search::GpuCountRow &row)
{
    return fmt::format("{} GPUs, {} days, {}", base::grouped(row.gpus()), base::fixed(row.best->prediction.days, 1),
                       base::usd(row.best->prediction.cost, 0));
}

void printMarks(const GpuCountsResult &result, const search::GpuCountsRequest &request, std::ostream &out)
{
    for (const Mark &mark : kMarks) {
        if (const auto row = result.*mark.row)
            out << mark.words << ": " << describe(result.rows[*row]) << " (predicted)\n";
    }
    if (request.deadlineDays && !result.forDeadline)
        out << "No number of GPUs is done within " << base::fixed(*request.deadlineDays, 1) << " days\n";
    if (request.budgetUsd && !result.forBudget)
        out << "No number of GPUs is paid for by " << base::usd(base::Usd(*request.budgetUsd), 0) << '\n';
    for (const search::GpuCountRow &row : result.rows) {
        if (!row.best)
            out << base::grouped(row.gpus()) << " GPUs: " << row.whyNothing.english() << '\n';
    }
}

Json marksJson(const GpuCountsResult &result)
{
    Json marks = Json::object();
    for (const Mark &mark : kMarks) {
        const auto row = result.*mark.row;
        marks[mark.key] = row ? Json(result.rows[*row].gpus()) : Json(nullptr);
    }
    return marks;
}

void print(const GpuCountsResult &result, const report::SpaceTable &table, const search::GpuCountsRequest &request,
           const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "json") {
        Json document = spaceJson(table);
        document["recommended_gpus"] = marksJson(result);
        streams.out << document.dump(2) << '\n';
        return;
    }
    printSpace(table, "Best configuration at each number of GPUs (predicted)", arguments, streams);
    if (format == "table")
        printMarks(result, request, streams.out);
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
    print(*result, report::SpaceTable::ofCounts(plan, *result, profile, 0), request, arguments, streams);
    return result->cheapest ? Done : NothingUsable;
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
        "Names the cheapest and the fastest number, and the best trade: the least product of days and dollars, beyond which each further "
        "per cent of time saved costs more than a per cent of money.\n\n"
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

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/generatereport.h"
#include "cli/generation.h"
#include "cli/planflags.h"
#include "cli/problems.h"
#include "cli/rowselection.h"
#include "cli/tableoutput.h"
#include "report/tableexport.h"
#include "search/baseconfig.h"
#include "search/remedies.h"

#include <QFileInfo>
#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <ostream>

namespace cli {
namespace {

/// Files that one call writes at most; more is a search to look at, not a set of runs.
constexpr std::size_t kMaxConfigurations = 10'000;

using Rows = std::vector<std::size_t>;

base::Result<search::SearchResult> runSearch(const domain::TrainingPlan &plan, const catalogue::Catalogue &catalogue,
                                             const Streams &streams)
{
    std::stop_source stop;
    const auto watch = [&](search::Progress) {
        if (streams.interrupted())
            stop.request_stop();
    };
    return search::run(plan, plan.cluster(), catalogue.profile(plan.cluster().gpu), stop.get_token(), watch);
}

std::size_t tableWidth(const Streams &streams) { return streams.outIsTerminal && streams.width > 0 ? std::size_t(streams.width) : 0; }

std::vector<const report::Column *> shownColumns()
{
    std::vector<const report::Column *> columns;
    for (const report::Column &column : report::configurationColumns()) {
        if (column.shownByDefault)
            columns.push_back(&column);
    }
    return columns;
}

void printRanking(const search::SearchResult &result, const Rows &rows, const Arguments &arguments, const Streams &streams)
{
    using Align = TextTable::Align;
    TextTable table;
    table.title = "Configurations by " + arguments.textOr("sort", "days") + " (predicted)";
    table.columns = {{"Configuration", Align::Left, true}, {"Memory Status", Align::Left, false}, {"Memory (GiB)", Align::Right, false},
                     {"Step (s)", Align::Right, false},    {"TFLOPS/GPU", Align::Right, false},   {"Days", Align::Right, false},
                     {"Cost (USD)", Align::Right, false}};
    const domain::Candidate baseCandidate = search::baseCandidate(result.plan);
    for (const std::size_t row : rows) {
        const search::Row &figures = result.rows[row];
        table.rows.push_back({domain::configurationName(result.plan.model.name, result.cluster.nodes, result.candidate(row), baseCandidate),
                              TextTable::Cell(std::string(verdictWords(figures.verdict)), verdictTone(figures.verdict)),
                              base::fixed(figures.peakGib, 1), base::fixed(figures.stepSeconds, 3),
                              base::fixed(figures.modelTflopsPerGpu, 1), base::fixed(figures.days, 1), base::grouped(figures.costUsd)});
    }
    streams.out << '\n' << boxed(table, tableWidth(streams), paletteFor(arguments, streams));
}

/// Only the given rows, in grid order. Counts in the summary stay those of the whole search.
search::SearchResult restricted(search::SearchResult result, Rows rows)
{
    std::sort(rows.begin(), rows.end());
    std::vector<search::Row> kept;
    for (const std::size_t row : rows)
        kept.push_back(result.rows[row]);
    result.rows = std::move(kept);
    return result;
}

/// When nothing fits: changes that were tried and help.
void printRemedies(const search::SearchResult &result, const catalogue::Catalogue &catalogue, std::ostream &out)
{
    const search::Diagnosis diagnosis = search::diagnose(result, catalogue.profile(result.cluster.gpu));
    if (!diagnosis.remedies.empty())
        out << "What would help:\n";
    for (const search::Remedy &remedy : diagnosis.remedies) {
        out << fmt::format("  {}: {} safe, {} tight; the fastest takes {} days and {} (predicted)\n", remedy.text.english(), remedy.safe,
                           remedy.tight, base::fixed(remedy.days, 1), base::usd(base::Usd(remedy.costUsd), 0));
    }
}

int reportNothing(const search::SearchResult &result, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    if (result.rows.empty())
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "no valid configuration among %1 combinations; nothing was written"),
                                   {base::grouped(static_cast<double>(result.summary.combinations))});
    else
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "no configuration passes --filter; nothing was written"));
    const int code = report({error}, "generate", streams);
    if (result.rows.empty()) {
        printRejections(result, Palette(), 0, streams.err);
        printRemedies(result, catalogue, streams.err);
    }
    return code;
}

int reportTooMany(std::size_t count, const Streams &streams)
{
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.message =
        base::Text(QT_TRANSLATE_NOOP("core", "%1 valid configurations are more than the %2 that one call writes; nothing was written"),
                   {base::grouped(static_cast<double>(count)), base::grouped(kMaxConfigurations)});
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Keep the best with --top N, use --filter, or shorten the lists"));
    return report({error}, "generate", streams);
}

report::TableFormat exportFormat(const std::string &word)
{
    if (word == "json")
        return report::TableFormat::Json;
    return word == "csv" ? report::TableFormat::Csv : report::TableFormat::Markdown;
}

/// Rows of the whole result that correspond to the sorted choice, once only the choice is left.
Rows ranksAfterRestriction(const Rows &chosen)
{
    Rows sorted = chosen;
    std::sort(sorted.begin(), sorted.end());
    Rows ranks;
    for (const std::size_t row : chosen)
        ranks.push_back(static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), row) - sorted.begin()));
    return ranks;
}

void printResult(const Generated &generated, const Rows &order, const project::ArtifactReport &files, const Arguments &arguments,
                 const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format != "table") {
        streams.out << report::exportRows(generated.result, order, shownColumns(), exportFormat(format));
        return;
    }
    printConfigurations(generated, streams.out);
    printSummary(generated, files, paletteFor(arguments, streams), streams.out);
    if (arguments.has("sort") || arguments.has("top"))
        printRanking(generated.result, order, arguments, streams);
    if (arguments.has("explain")) {
        streams.out << '\n';
        printRejections(generated.result, paletteFor(arguments, streams), tableWidth(streams), streams.out);
    }
}

int writeAndPrint(const search::SearchResult &result, const Rows &chosen, const Arguments &arguments, const Streams &streams, bool quiet)
{
    const search::SearchResult kept = restricted(result, chosen);
    const domain::Candidate baseCandidate = search::baseCandidate(kept.plan);
    const estimate::Prediction basePrediction = kept.context->estimate(baseCandidate);
    project::ArtifactOptions options;
    options.stopWanted = [&streams] { return streams.interrupted(); };
    const auto files = project::writeArtifacts(kept, basePrediction, QString::fromStdString(kept.plan.infrastructure.configDir), options);
    if (!files)
        return report({files.error()}, "generate", streams);
    if (quiet)
        streams.out << fmt::format("{} of {} valid configurations were written to {}\n", base::grouped(double(kept.rows.size())),
                                   base::grouped(double(result.rows.size())), printable(files->folder.toStdString()));
    else
        printResult({kept, baseCandidate, basePrediction}, ranksAfterRestriction(chosen), *files, arguments, streams);
    for (const QString &stale : files->staleFilesLeft) {
        base::Error warning;
        warning.subject = stale.toStdString();
        warning.message = base::Text(QT_TRANSLATE_NOOP("core", "this file of an earlier generate could not be removed"));
        reportWarning(warning, streams);
    }
    return Done;
}

/// Peaks that calibrate took into the folder hold for what is generated there again, on the same machines.
void keepCalibration(domain::TrainingPlan &plan)
{
    const std::string file = plan.infrastructure.configDir + "/" + plan.model.name + "/args.json";
    if (!plan.hasCluster() || !QFileInfo::exists(QString::fromStdString(file)))
        return;
    const auto earlier = project::loadArgsFile(QString::fromStdString(file));
    if (!earlier || !earlier->plan.hasCluster() || earlier->plan.cluster().gpu.key != plan.cluster().gpu.key)
        return;
    plan.clusters[static_cast<std::size_t>(plan.activeCluster)].calibration = earlier->plan.cluster().calibration;
}

/// Of too many rows, those with the fewest days.
Rows fewest(const search::SearchResult &result, const Rows &rows, std::size_t count)
{
    Rows kept = rows;
    const auto days = [&](std::size_t row) { return std::pair(result.rows[row].verdict == estimate::Verdict::Oom, result.rows[row].days); };
    std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return days(a) < days(b); });
    kept.resize(std::min(kept.size(), count));
    return kept;
}

} // namespace

int generateConfigurations(const Arguments &arguments, const Streams &streams, const Generation &how)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    auto plan = planFrom(arguments, *catalogue, streams);
    if (!plan)
        return report(plan.error(), "generate", streams);
    keepCalibration(*plan);
    auto result = runSearch(*plan, *catalogue, streams);
    if (!result)
        return report({result.error()}, "generate", streams);
    if (result->cancelled) {
        streams.err << "interrupted; nothing was written\n";
        return Interrupted;
    }
    auto chosen = selectedRows(*result, arguments);
    if (!chosen)
        return report({chosen.error()}, "generate", streams);
    if (chosen->empty())
        return reportNothing(*result, *catalogue, streams);
    if (chosen->size() > kMaxConfigurations && how.bestOfMany)
        chosen = fewest(*result, *chosen, kMaxConfigurations);
    if (chosen->size() > kMaxConfigurations)
        return reportTooMany(chosen->size(), streams);
    const int code = writeAndPrint(*result, *chosen, arguments, streams, how.quiet);
    if (code == Done && result->summary.safe + result->summary.tight == 0)
        printRemedies(*result, *catalogue, streams.err);
    return code;
}

namespace {

int run(const Arguments &arguments, const Streams &streams) { return generateConfigurations(arguments, streams, {}); }

} // namespace

Command generateCommand()
{
    Command command;
    command.name = "generate";
    command.summary = "Find every valid configuration of a model on a cluster and write them";
    command.description =
        "Combines the values of all lists, keeps what the training framework accepts, predicts memory, step time, days and "
        "cost of each, and writes DIR/MODEL/base_config.json, one file per configuration and args.json.\n\n"
        "A list is written 1,2,4. Lists may also be auto: derived from the model and the cluster. None is an empty list.";
    command.options = planOptions();
    for (Option &option : selectionOptions())
        command.options.push_back(std::move(option));
    command.options.push_back(
        {"explain", ValueKind::Switch, "", "", false, "Output", "show how many combinations were rejected by which rule, and why"});
    command.options.push_back(formatOption());
    command.options.push_back(colorOption());
    command.examples = {
        "autotuner generate --config-dir configs --model llama31_8b --nodes 8 --gpus-per-node 8 --resource-shape gpu.8xh200 "
        "--tensor-parallel-sizes auto --pipeline-parallel-sizes 1,2 --micro-batch-sizes 1,2"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The original's two tables: final_summary_<N>nodes.csv and failed_jobs_<N>nodes.csv.
#include "base/format.h"
#include "comparison/artifacts.h"
#include "estimate/parameters.h"
#include "project/files.h"

#include <QDir>
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace comparison {
namespace {

using results::AnalysedRun;
using results::RunFigures;
using results::RunRecord;

/// Rows of one node count, or of all.
using Nodes = std::optional<int>;

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kSettings =
    "Model Name,Model Size,Seq Length,TP,PP,CP,EP,MBS,VP,Num Layers,Hidden Size,FFN Hidden Size,GBS,Nodes,GPUs per Node";
constexpr std::string_view kFigures = ",Time per Step,Samples per Second,Model TFLOPS / GPU,Model TFLOPS Aggregate,Full Configuration Name"
                                      ",Days,Cost (USD),MFU,Peak Memory (GiB),Steps,Origin";
constexpr std::string_view kFailure = ",Error Message,Full Configuration Name,Failure Class,Advice,Peak Memory (GiB),Steps,Origin";
constexpr std::string_view kOutcome = ",Outcome,Error Message,Failure Class,Advice";

/// Text of others: quoted where RFC 4180 wants it, and never a formula to a spreadsheet.
std::string field(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

std::string line(const std::vector<std::string> &fields)
{
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i)
        text += (i == 0 ? "" : ",") + fields[i];
    return text;
}

std::string settingsOf(const Comparison &comparison, const std::string &modelSize, const RunRecord &record)
{
    const domain::ModelSpec &model = comparison.plan.model;
    const domain::ParallelLayout &layout = record.candidate.layout;
    const domain::BatchPlan &batch = record.candidate.batch;
    return line({field(model.name), modelSize, std::to_string(batch.seqLength), std::to_string(layout.tensorParallel),
                 std::to_string(layout.pipelineParallel), std::to_string(layout.contextParallel), std::to_string(layout.expertParallel),
                 std::to_string(batch.microBatchSize),
                 layout.virtualPipeline > 1 ? std::to_string(layout.virtualPipeline) : std::string("None"),
                 std::to_string(model.numLayers()), std::to_string(model.hiddenSize), std::to_string(model.ffnHiddenSize),
                 std::to_string(batch.globalBatchSize), std::to_string(record.cluster.nodes), std::to_string(record.cluster.gpusPerNode)});
}

std::string originOf(const RunRecord &record) { return record.simulated ? "simulated" : "measured"; }

std::string peakOf(const RunRecord &record) { return record.peakMemory ? base::gibText(*record.peakMemory, 2) : std::string(); }

/// Null: of a run that is not ranked, whose figures say nothing.
std::string figuresOf(const RunRecord &record, const RunFigures *figures)
{
    const auto number = [figures](double value, int decimals) { return figures ? base::fixed(value, decimals) : std::string(); };
    const RunFigures shown = figures ? *figures : RunFigures();
    const double samples = figures ? record.candidate.batch.globalBatchSize / shown.step.value() : 0;
    return line({number(shown.step.value(), 4), number(samples, 2), number(shown.modelTflopsPerGpu, 2),
                 number(shown.modelTflopsPerGpu * record.cluster.numGpus(), 2), field(record.configuration),
                 number(base::inDays(shown.time), 4), number(shown.cost.value(), 2), number(shown.mfu, 4), peakOf(record),
                 std::to_string(record.steps.size()), originOf(record)});
}

/// Fields: what its log says of the failure, the class, what to do.
struct Reason {
    std::string message;
    std::string kind;
    std::string advice;
};

Reason reasonOf(const RunRecord &record)
{
    if (!record.failure)
        return {record.steps.empty() ? "no training steps in its logs" : "no step of its logs took any time", "no_steps", ""};
    const results::Failure &failure = *record.failure;
    const std::string advice = failure.advice.english();
    return {field(failure.line.empty() ? advice : failure.line), std::string(results::name(failure.kind)), field(advice)};
}

std::string failureOf(const RunRecord &record)
{
    const Reason reason = reasonOf(record);
    return line({reason.message, field(record.configuration), reason.kind, reason.advice, peakOf(record),
                 std::to_string(record.steps.size()), originOf(record)});
}

std::string outcomeOf(const AnalysedRun &run, const RunRecord &record)
{
    const bool explained = record.failure || run.outcome == results::RunOutcome::NoSteps;
    const Reason reason = explained ? reasonOf(record) : Reason();
    return line({std::string(results::name(run.outcome)), reason.message, reason.kind, reason.advice});
}

/// As cards name it: "8.03B".
std::string modelSizeOf(const Comparison &comparison)
{
    const auto parameters = static_cast<double>(estimate::countParameters(comparison.plan.model).withoutMtp());
    return base::fixed(parameters / 1e9, 2) + "B";
}

template <class RowOf>
std::string table(const Comparison &comparison, std::string_view header, const std::vector<std::size_t> &runs, const Nodes &nodes,
                  RowOf &&rowOf)
{
    const std::string size = modelSizeOf(comparison);
    std::string text = std::string(kSettings) + std::string(header) + std::string(kLineEnd);
    for (const std::size_t run : runs) {
        const RunRecord &record = comparison.record(run);
        if (!nodes || record.cluster.nodes == *nodes)
            text += settingsOf(comparison, size, record) + "," + rowOf(run, record) + std::string(kLineEnd);
    }
    return text;
}

std::string summary(const Comparison &comparison, const Nodes &nodes)
{
    return table(comparison, kFigures, comparison.analysis.bySpeed, nodes,
                 [&](std::size_t run, const RunRecord &record) { return figuresOf(record, &*comparison.analysis.runs[run].figures); });
}

std::string failures(const Comparison &comparison, const Nodes &nodes)
{
    return table(comparison, kFailure, comparison.analysis.failed, nodes,
                 [](std::size_t, const RunRecord &record) { return failureOf(record); });
}

} // namespace

std::string runsCsv(const Comparison &comparison)
{
    const results::Analysis &analysis = comparison.analysis;
    std::vector<std::size_t> all = analysis.bySpeed;
    all.insert(all.end(), analysis.failed.begin(), analysis.failed.end());
    return table(comparison, std::string(kFigures) + std::string(kOutcome), all, {}, [&](std::size_t run, const RunRecord &record) {
        const AnalysedRun &analysed = analysis.runs[run];
        const bool ranked = analysed.outcome == results::RunOutcome::Measured || analysed.outcome == results::RunOutcome::Incomplete;
        return figuresOf(record, ranked ? &*analysed.figures : nullptr) + "," + outcomeOf(analysed, record);
    });
}

std::string summaryCsv(const Comparison &comparison) { return summary(comparison, {}); }
std::string failuresCsv(const Comparison &comparison) { return failures(comparison, {}); }

base::Result<std::vector<std::string>> writeSummaries(const Comparison &comparison, const std::string &folder)
{
    std::set<int> nodeCounts;
    for (const RunRecord &record : comparison.records)
        nodeCounts.insert(record.cluster.nodes);
    const QDir dir(QString::fromStdString(folder));
    std::vector<std::string> written;
    for (const int nodes : nodeCounts) {
        const std::pair<QString, std::string> files[] = {{QStringLiteral("final_summary_%1nodes.csv"), summary(comparison, nodes)},
                                                         {QStringLiteral("failed_jobs_%1nodes.csv"), failures(comparison, nodes)}};
        for (const auto &[name, text] : files) {
            const QString path = dir.filePath(name.arg(nodes));
            if (auto saved = project::writeFileAtomically(path, text); !saved)
                return base::fail(std::move(saved.error()));
            written.push_back(path.toStdString());
        }
    }
    return written;
}

} // namespace comparison

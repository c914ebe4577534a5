// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/problems.h"
#include "cli/tableoutput.h"
#include "results/logfile.h"

#include <cmath>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using results::LogContents;
using results::StepRecord;

/// A figure, or null where there is none that JSON can hold.
Json figure(std::optional<double> value) { return value && std::isfinite(*value) ? Json(*value) : Json(nullptr); }

std::optional<double> gibFigure(std::optional<base::Bytes> bytes) { return bytes ? std::optional(base::inGib(*bytes)) : std::nullopt; }

std::optional<double> medianSeconds(const LogContents &log)
{
    const std::optional<base::Seconds> median = results::medianStepTime(log.steps);
    return median ? std::optional(median->value()) : std::nullopt;
}

Json stepJson(const StepRecord &step)
{
    return Json{{"step", step.step},
                {"step_s", step.time.value()},
                {"loss", figure(step.loss)},
                {"tflops_per_gpu", figure(step.tflopsPerGpu)},
                {"peak_memory_gib", figure(gibFigure(step.peakMemory))}};
}

Json failureJson(const std::optional<results::Failure> &failure)
{
    if (!failure)
        return nullptr;
    return Json{{"class", name(failure->kind)}, {"line", failure->line}, {"advice", failure->advice.english()}};
}

void printJson(const LogContents &log, std::ostream &out)
{
    Json steps = Json::array();
    for (const StepRecord &step : log.steps)
        steps.push_back(stepJson(step));
    Json document;
    document["n_steps"] = log.steps.size();
    document["first_step_s"] = log.steps.empty() ? Json(nullptr) : Json(log.steps.front().time.value());
    document["median_step_s"] = figure(medianSeconds(log));
    document["steps"] = std::move(steps);
    document["last_loss"] = figure(log.lastLoss);
    document["tflops_per_gpu"] = figure(log.tflopsPerGpu);
    document["peak_memory_gib"] = figure(gibFigure(log.peakMemory));
    document["failure"] = failureJson(log.failure);
    out << document.dump(2) << '\n';
}

/// "–" where the log says nothing.
std::string shown(std::optional<double> value, int decimals)
{
    return value ? std::isnan(*value) ? "nan" : base::fixed(*value, decimals) : "–";
}

/// Enough decimals for steps of milliseconds as well as of minutes.
int timeDecimals(double seconds) { return seconds < 1 ? 5 : seconds < 10 ? 4 : seconds < 100 ? 3 : 2; }

std::string shownTime(std::optional<double> seconds) { return seconds ? base::fixed(*seconds, timeDecimals(*seconds)) : "–"; }

TextTable stepTable(const LogContents &log)
{
    using Align = TextTable::Align;
    TextTable table;
    table.columns = {{"Step", Align::Right, false},
                     {"Time (s)", Align::Right, false},
                     {"Loss", Align::Right, false},
                     {"TFLOPS/GPU", Align::Right, false},
                     {"Peak memory (GiB)", Align::Right, false}};
    for (const StepRecord &step : log.steps)
        table.rows.push_back({std::to_string(step.step), shownTime(step.time.value()), shown(step.loss, 4), shown(step.tflopsPerGpu, 1),
                              shown(gibFigure(step.peakMemory), 1)});
    return table;
}

void printSummary(const LogContents &log, std::ostream &out)
{
    out << "Steps: " << log.steps.size();
    if (log.plannedSteps)
        out << " (the log plans " << *log.plannedSteps << ")";
    out << '\n';
    if (!log.steps.empty())
        out << "Step time: first " << shownTime(log.steps.front().time.value()) << " s, median " << shownTime(medianSeconds(log)) << " s\n";
    if (log.lastLoss)
        out << "Last loss: " << base::fixed(*log.lastLoss, 4) << '\n';
    if (log.tflopsPerGpu)
        out << "TFLOPS per GPU: " << base::fixed(*log.tflopsPerGpu, 1) << '\n';
    if (log.peakMemory)
        out << "Peak memory: " << base::gibText(*log.peakMemory) << " GiB\n";
    if (log.damagedRecords > 0)
        out << "Damaged records left out: " << log.damagedRecords << '\n';
    if (!log.failure) {
        out << "Failure: none found\n";
        return;
    }
    out << "Failure: " << title(log.failure->kind).english() << " (" << name(log.failure->kind) << ")\n"
        << "  " << printable(log.failure->line) << "\n"
        << "  " << log.failure->advice.english() << '\n';
}

int run(const Arguments &arguments, const Streams &streams)
{
    if (arguments.positional().size() != 1) {
        base::Error error;
        error.kind = base::ErrorKind::Usage;
        error.message = QT_TRANSLATE_NOOP("core", "one log is read: name its file, or - for standard input");
        return report({error}, "parse-log", streams);
    }
    const std::string &file = arguments.positional().front();
    const base::Result<LogContents> log =
        file == "-" ? base::Result<LogContents>(results::readLog(streams.in)) : results::readLogFile(file);
    if (!log)
        return report({log.error()}, "", streams);
    if (arguments.textOr("format", "table") == "json") {
        printJson(*log, streams.out);
        return Done;
    }
    if (!log->steps.empty())
        printTable(stepTable(*log), arguments, streams);
    printSummary(*log, streams.out);
    return Done;
}

} // namespace

Command parseLogCommand()
{
    Command command;
    command.name = "parse-log";
    command.summary = "Show what is read from one training log";
    command.description =
        "Reads a log of NeMo 2, NeMo 1, Megatron-LM or Megatron Bridge, or a TensorBoard event file, and shows its steps, "
        "memory, throughput and, where the run failed, why: the class, the line that decides and what to try. All steps are "
        "shown, the slow first ones too.\n\n"
        "The exit code is 0 whenever the file could be read, also when the run in it failed.";
    command.positional = "FILE|-";
    command.options = {{"format", ValueKind::Word, "FORMAT", "table", false, "Output", "form of the output", {"table", "json"}},
                       colorOption()};
    command.examples = {"autotuner parse-log log-node0.out", "kubectl logs my-pod | autotuner parse-log - --format json"};
    command.run = &run;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/calibrationtext.h"
#include "cli/comparedruns.h"
#include "cli/problems.h"
#include "cli/tableoutput.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;
using domain::MeasuredPeak;
using domain::MemoryCalibration;

/// What is asked for beside taking peaks from logs; one at a time.
constexpr std::array<const char *, 5> kChanges = {"show", "on", "off", "reset", "remove"};

/// The stored plan and what becomes of its calibration.
struct Change {
    StoredPlan stored;
    MemoryCalibration calibration;
    std::vector<std::pair<std::string, base::Text>> leftOut;
};
using Changed = tl::expected<Change, Errors>;

base::Error nothing(base::Text message, base::Text hint = {})
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

void checkFlags(const Arguments &arguments, Errors &errors)
{
    std::vector<std::string> given;
    for (const char *flag : kChanges) {
        if (arguments.has(flag))
            given.emplace_back(flag);
    }
    if (given.size() > 1)
        errors.push_back(flagError(given[1], "", base::Text(QT_TRANSLATE_NOOP("core", "cannot be combined with --%1"), {given.front()})));
    const bool readsLogs = given.empty();
    for (const char *flag : {"logs-path", "log-prefix", "assign", "from-workspace", "simulated"}) {
        if (!readsLogs && arguments.has(flag))
            errors.push_back(
                flagError(flag, "", base::Text(QT_TRANSLATE_NOOP("core", "says nothing beside --%1: no log is read"), {given.front()})));
    }
}

/// Why runs that are all simulated, or that are not, do not fit the call.
std::optional<base::Error> problemWithOrigin(const comparison::Comparison &comparison, bool simulated)
{
    if (simulated && comparison.anyMeasured())
        return flagError("simulated", "", base::Text(QT_TRANSLATE_NOOP("core", "there are measured runs among the logs")),
                         base::Text(QT_TRANSLATE_NOOP("core", "Leave the flag out: measured runs say more")));
    return std::nullopt;
}

base::Error nothingOffered(const comparison::Comparison &comparison, const MemoryCalibration &known)
{
    const bool measured = comparison.anyMeasured();
    if (!measured && comparison.anySimulated() && known.peaks.empty())
        return nothing(QT_TRANSLATE_NOOP("core", "all runs are simulated; nothing was changed"),
                       QT_TRANSLATE_NOOP("core", "For a try on the sandbox take them all the same: --simulated"));
    return nothing(QT_TRANSLATE_NOOP("core", "no run says how much memory it took; nothing was changed"));
}

void reportLeftOut(const Change &change, const Streams &streams)
{
    for (const auto &[run, reason] : change.leftOut) {
        base::Error warning;
        warning.subject = run;
        warning.message = reason;
        reportWarning(warning, streams);
    }
}

Changed fromLogs(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    auto runs = compareRuns(arguments, catalogue, streams);
    if (!runs)
        return tl::unexpected(std::move(runs.error()));
    const comparison::Comparison &compared = runs->comparison;
    const bool simulated = arguments.has("simulated");
    if (const auto problem = problemWithOrigin(compared, simulated))
        return tl::unexpected(Errors{*problem});
    const auto active = static_cast<std::size_t>(compared.plan.activeCluster);
    const comparison::CalibrationOffer offer =
        comparison::offerCalibration(compared, catalogue, {active, simulated, runs->stored.folder.path});
    Change change{std::move(runs->stored), compared.plan.cluster().calibration, {}};
    for (const comparison::PeakOffer &run : offer.runs) {
        if (!run.peak)
            change.leftOut.emplace_back(compared.records[run.record].configuration, run.reason);
    }
    for (const comparison::Unassigned &log : compared.unassigned)
        change.leftOut.emplace_back(log.path, QT_TRANSLATE_NOOP("core", "belongs to no configuration; --assign says to which"));
    const std::vector<MeasuredPeak> peaks = offer.peaks();
    if (peaks.empty()) {
        reportLeftOut(change, streams);
        return tl::unexpected(Errors{nothingOffered(compared, change.calibration)});
    }
    change.calibration = comparison::withPeaks(std::move(change.calibration), peaks);
    return change;
}

std::optional<base::Error> removeRuns(const std::vector<std::string> &names, MemoryCalibration &calibration)
{
    std::vector<std::string> known;
    for (const MeasuredPeak &peak : calibration.peaks)
        known.push_back(peak.run);
    for (const std::string &name : names) {
        if (std::erase_if(calibration.peaks, [&](const MeasuredPeak &peak) { return peak.run == name; }) > 0)
            continue;
        const auto near = base::closest(name, known);
        return flagError("remove", name, base::Text(QT_TRANSLATE_NOOP("core", "there is no such run in the calibration")),
                         near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near})
                              : base::Text(QT_TRANSLATE_NOOP("core", "See autotuner calibrate --show")));
    }
    return std::nullopt;
}

Changed byFlag(const Arguments &arguments, const catalogue::Catalogue &catalogue)
{
    auto stored = storedPlan(arguments, catalogue);
    if (!stored)
        return tl::unexpected(std::move(stored.error()));
    Change change{std::move(*stored), {}, {}};
    change.calibration = change.stored.plan.cluster().calibration;
    if (change.calibration.peaks.empty() && !arguments.has("show"))
        return tl::unexpected(Errors{nothing(QT_TRANSLATE_NOOP("core", "the cluster is not calibrated; nothing was changed"))});
    if (arguments.has("on") || arguments.has("off"))
        change.calibration.used = arguments.has("on");
    if (arguments.has("reset"))
        change.calibration = {};
    if (const auto problem = removeRuns(arguments.texts("remove"), change.calibration))
        return tl::unexpected(Errors{*problem});
    return change;
}

CalibrationAnswer answerTo(const Change &change, const catalogue::Catalogue &catalogue)
{
    const domain::TrainingPlan &plan = change.stored.plan;
    CalibrationAnswer answer;
    answer.model = plan.model;
    answer.framework = plan.base.options.framework;
    const domain::HardwareProfile profile = catalogue.profile(plan.cluster().gpu);
    answer.cluster = plan.cluster();
    answer.cluster.calibration = change.calibration;
    answer.cluster = estimate::refreshed(answer.cluster, plan.model, profile);
    answer.correction = estimate::correctionOf({answer.model, answer.cluster, answer.framework});
    answer.leftOut = change.leftOut;
    answer.before = answer.after = project::verdictsOf(change.stored.folder.args);
    return answer;
}

void print(const CalibrationAnswer &answer, const std::string &argsFile, const Arguments &arguments, const Streams &streams)
{
    if (arguments.textOr("format", "table") == "json") {
        streams.out << calibrationJson(answer).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        return;
    }
    if (!answer.cluster.calibration.peaks.empty())
        printTable(peakTable(answer), arguments, streams);
    streams.out << calibrationWords(answer);
    if (answer.written)
        streams.out << "Written: " << printable(argsFile)
                    << (answer.cluster.calibration.peaks.empty() || !answer.cluster.calibration.used
                            ? "\n"
                            : "; taken back by autotuner calibrate --off, --remove RUN or --reset\n");
}

int run(const Arguments &arguments, const Streams &streams)
{
    Errors errors = arguments.errors();
    checkFlags(arguments, errors);
    if (!errors.empty())
        return report(errors, "calibrate", streams);
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    const bool readsLogs = std::none_of(kChanges.begin(), kChanges.end(), [&](const char *flag) { return arguments.has(flag); });
    const Changed change = readsLogs ? fromLogs(arguments, *catalogue, streams) : byFlag(arguments, *catalogue);
    if (!change)
        return report(change.error(), "calibrate", streams);
    CalibrationAnswer answer = answerTo(*change, *catalogue);
    const std::string argsFile = change->stored.folder.path + "/args.json";
    if (!arguments.has("show")) {
        const auto calibrated = project::predictCalibrated(QString::fromStdString(argsFile), answer.cluster.calibration, *catalogue);
        if (!calibrated)
            return report({calibrated.error()}, "calibrate", streams);
        answer.after = project::verdictsOf(calibrated->args);
        answer.written = !arguments.has("dry-run");
        if (answer.written) {
            if (const auto written = project::writeCalibrated(*calibrated); !written)
                return report({written.error()}, "calibrate", streams);
        }
    }
    print(answer, argsFile, arguments, streams);
    return Done;
}

/// Those of results that say which logs are read.
std::vector<Option> logOptions()
{
    std::vector<Option> options = comparisonOptions();
    constexpr std::array<std::string_view, 4> kOfFigures = {"cost-per-gpu-hour", "num-tokens-in-b", "warmup", "step-time"};
    std::erase_if(options,
                  [&](const Option &option) { return std::find(kOfFigures.begin(), kOfFigures.end(), option.flag) != kOfFigures.end(); });
    return options;
}

} // namespace

Command calibrateCommand()
{
    const std::string what = "Optional: what to do instead of reading logs";
    Command command;
    command.name = "calibrate";
    command.summary = "Correct memory predictions by the peaks that own runs logged";
    command.description =
        "Reads the logs of the runs as results does and takes from each the peak memory that it printed: allocated "
        "(max_memory_allocated), reserved (max_memory_reserved, NeMo's peak_memory_usage) and, of a run that ran out, what it "
        "needed at least. They correct the overheads of the folder's cluster that no formula has: bytes beside the predicted tensors, the "
        "allocator's reserve, what lies outside the allocator. The more runs agree, the more they count and the narrower the odds; "
        "how far one log can go is bounded.\n\n"
        "The peaks are kept in args.json, and all its configurations are predicted anew. generate in the same folder and estimate "
        "--calibration use them. Runs of the sandbox are left out unless --simulated is given; what rests on them is called simulated.\n\n"
        "--format json is one object: \"runs\" that count, \"tensors_gib\", \"reserve_factor\", \"outside_gib\", each of \"peaks\" with "
        "\"measured\", \"predicted_before\", \"predicted_after\", \"counts\" and \"use\"; \"left_out\" with reasons; \"verdicts\" "
        "\"before\" and \"after\".";
    command.options = logOptions();
    const std::vector<Option> more{
        {"simulated", ValueKind::Switch, "", "", false, "Logs", "take runs of the sandbox too, where there are no others"},
        {"dry-run", ValueKind::Switch, "", "", false, "Output", "show what would be taken; write nothing"},
        {"show", ValueKind::Switch, "", "", false, what, "show the calibration"},
        {"off", ValueKind::Switch, "", "", false, what, "keep the peaks, predict without them"},
        {"on", ValueKind::Switch, "", "", false, what, "predict with them again"},
        {"remove", ValueKind::Text, "RUN", "", false, what, "forget the peak of this run", {}, {}, true},
        {"reset", ValueKind::Switch, "", "", false, what, "forget all peaks"},
        {"format", ValueKind::Word, "FORMAT", "table", false, "Output", "form of the output", {"table", "json"}},
        colorOption(),
    };
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.examples = {"autotuner calibrate --config-dir configs --model llama31_8b --logs-path logs/llama31_8b",
                        "autotuner calibrate --config-dir configs --model llama31_8b --off"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/steptimes.h"

#include "base/format.h"
#include "report/delimitedtext.h"

#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

namespace report {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSecondDecimals = 6;
constexpr int kShareDecimals = 4;
constexpr int kMillisecondDecimals = 4;
constexpr std::string_view kTotal = "total";

std::string predicted(std::string_view column) { return fmt::format("{} (predicted, estimator {})", column, estimate::kEstimatorVersion); }

/// Calls `line` with group, kind, seconds and share of one step; the total comes last.
template <class Line>
void eachKind(const StepTimes &times, std::size_t step, Line &&line)
{
    for (const StepTimeRow &row : times.rows) {
        if (row.work)
            line(id(row.group), std::string_view(estimate::name(*row.work)), row.seconds[step], row.shares[step]);
    }
    line(kTotal, kTotal, times.totals[step], times.totals[step] > 0 ? 1.0 : 0.0);
}

std::string delimitedTimes(const StepTimes &times, const Delimited &style)
{
    std::string out;
    appendLine(out, {"configuration", "group", "work", predicted("seconds"), predicted("share")}, style);
    for (std::size_t step = 0; step < times.names.size(); ++step)
        eachKind(times, step, [&](std::string_view group, std::string_view work, double seconds, double share) {
            appendLine(out,
                       {noFormula(times.names[step]), std::string(group), std::string(work), base::fixed(seconds, kSecondDecimals),
                        base::fixed(share, kShareDecimals)},
                       style);
        });
    return out;
}

std::string jsonTimes(const StepTimes &times)
{
    Json document = {{"format", "autotuner-step-times"},
                     {"version", 1},
                     {"estimator_version", estimate::kEstimatorVersion},
                     {"origin", "predicted"},
                     {"steps", Json::array()}};
    for (std::size_t step = 0; step < times.names.size(); ++step) {
        Json parts = Json::array();
        eachKind(times, step, [&](std::string_view group, std::string_view work, double seconds, double share) {
            if (work != kTotal)
                parts.push_back({{"group", group},
                                 {"work", work},
                                 {"seconds", jsonNumber(seconds, kSecondDecimals)},
                                 {"share", jsonNumber(share, kShareDecimals)}});
        });
        document["steps"].push_back({{"configuration", times.names[step]},
                                     {"seconds", jsonNumber(times.totals[step], kSecondDecimals)},
                                     {"parts", std::move(parts)}});
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string markdownTimes(const StepTimes &times)
{
    std::string head = "| Work |";
    std::string rule = "| --- |";
    for (const std::string &name : times.names) {
        head += fmt::format(" {} [s] | Share [%] |", markdownField(name));
        rule += " ---: | ---: |";
    }
    std::string out = head + '\n' + rule + '\n';
    const auto line = [&](std::string_view title, const std::vector<double> &seconds, const auto &shareOf) {
        out += fmt::format("| {} |", markdownField(title));
        for (std::size_t step = 0; step < seconds.size(); ++step)
            out += fmt::format(" {} | {} |", base::fixed(seconds[step], 3), base::fixed(100 * shareOf(step), 1));
        out += '\n';
    };
    for (const StepTimeRow &row : times.rows) {
        if (row.work)
            line(title(*row.work), row.seconds, [&row](std::size_t step) { return row.shares[step]; });
    }
    line("Step", times.totals, [&times](std::size_t step) { return times.totals[step] > 0 ? 1.0 : 0.0; });
    return out + fmt::format("\nPredicted by AutoTuner's estimator (version {}).\n", estimate::kEstimatorVersion);
}

struct ScheduleCells {
    int stage, chunk, microBatch;
    std::string_view pass;
    std::string start, end;
};

ScheduleCells cellsOf(const estimate::Operation &operation)
{
    const auto milliseconds = [](base::Seconds time) { return base::fixed(time.value() * 1e3, kMillisecondDecimals); };
    return {operation.stage + 1,           operation.chunk + 1,
            operation.microBatch + 1,      operation.pass == estimate::Pass::Forward ? "forward" : "backward",
            milliseconds(operation.start), milliseconds(operation.end)};
}

using LineFormat =
    fmt::format_string<const int &, const int &, const int &, const std::string_view &, const std::string &, const std::string &>;

/// Lines of hundreds of thousands of operations: written one by one, without a document in memory.
std::string scheduleLines(const estimate::Schedule &schedule, LineFormat line)
{
    std::string out;
    out.reserve(schedule.operations.size() * 48);
    for (const estimate::Operation &operation : schedule.operations) {
        const ScheduleCells cells = cellsOf(operation);
        fmt::format_to(std::back_inserter(out), line, cells.stage, cells.chunk, cells.microBatch, cells.pass, cells.start, cells.end);
    }
    return out;
}

std::string delimitedSchedule(const estimate::Schedule &schedule, const Delimited &style)
{
    std::string head;
    appendLine(head, {"stage", "chunk", "micro_batch", "pass", predicted("start_ms"), predicted("end_ms")}, style);
    return head
        + (style.separator == kTsv.separator ? scheduleLines(schedule, "{}\t{}\t{}\t{}\t{}\t{}\n")
                                             : scheduleLines(schedule, "{},{},{},{},{},{}\r\n"));
}

std::string jsonSchedule(const estimate::Schedule &schedule)
{
    std::string lines = scheduleLines(
        schedule, "    {{\"stage\": {}, \"chunk\": {}, \"micro_batch\": {}, \"pass\": \"{}\", \"start_ms\": {}, \"end_ms\": {}}},\n");
    if (!lines.empty())
        lines.erase(lines.size() - 2, 1); // the last comma
    return fmt::format("{{\n  \"format\": \"autotuner-schedule\",\n  \"version\": 1,\n  \"estimator_version\": {},\n  \"origin\": "
                       "\"predicted\",\n  \"operations\": [\n{}  ]\n}}\n",
                       estimate::kEstimatorVersion, lines);
}

} // namespace

std::string exportStepTimes(const StepTimes &times, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return delimitedTimes(times, kCsv);
    case TableFormat::Tsv:
        return delimitedTimes(times, kTsv);
    case TableFormat::Json:
        return jsonTimes(times);
    case TableFormat::Markdown:
        return markdownTimes(times);
    }
    return {};
}

std::string exportSchedule(const estimate::Schedule &schedule, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return delimitedSchedule(schedule, kCsv);
    case TableFormat::Tsv:
        return delimitedSchedule(schedule, kTsv);
    case TableFormat::Json:
        return jsonSchedule(schedule);
    case TableFormat::Markdown:
        return "| Stage | Chunk | Micro-batch | Pass | Start [ms] | End [ms] |\n| ---: | ---: | ---: | --- | ---: | ---: |\n"
            + scheduleLines(schedule, "| {} | {} | {} | {} | {} | {} |\n")
            + fmt::format("\nPredicted by AutoTuner's estimator (version {}).\n", estimate::kEstimatorVersion);
    }
    return {};
}

} // namespace report

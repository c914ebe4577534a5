// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explainanswer.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/schedulepicture.h"
#include "cli/streams.h"
#include "cli/tableoutput.h"
#include "report/steptimes.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kToldShare = 0.01; // of the step: smaller limits stand in the table alone
constexpr std::size_t kMostListed = 200'000; // operations in JSON, which takes a thousand bytes for each meanwhile

Json passJson(const estimate::WorkTimes &work)
{
    Json parts = Json::object();
    for (std::size_t i = 0; i < estimate::kWorkKinds; ++i) {
        const auto kind = static_cast<estimate::Work>(i);
        if (work.at(kind).value() > 0)
            parts[estimate::name(kind)] = work.at(kind).value();
    }
    return parts;
}

Json limitJson(const estimate::StepLimit &limit)
{
    Json object = {{"kind", estimate::name(limit.kind)},
                   {"time_s", limit.time.value()},
                   {"share", limit.share},
                   {"saved_s", limit.saved.value()},
                   {"text", limit.text.english()},
                   {"advice", limit.advice.english()},
                   {"tried", limit.tried.english()},
                   {"relief", nullptr}};
    if (const auto &relief = limit.relief) {
        object["relief"] = {{"change", relief->change.english()},
                            {"candidate", domain::candidateId(relief->candidate)},
                            {"step_s", relief->prediction.time.total().value()},
                            {"tokens_per_s_per_gpu", relief->prediction.tokensPerSecondPerGpu},
                            {"peak_gib", base::inGib(relief->prediction.memory.total())},
                            {"verdict", estimate::name(relief->prediction.verdict)}};
    }
    return object;
}

Json chunksJson(const estimate::StepExplanation &explanation, int stage)
{
    Json chunks = Json::array();
    for (const estimate::ChunkWork &chunk : explanation.chunks) {
        if (chunk.stage != stage)
            continue;
        const estimate::ChunkTimes times = chunk.times();
        chunks.push_back({{"chunk", chunk.chunk + 1},
                          {"first_layer", chunk.layers.begin + 1},
                          {"num_layers", chunk.layers.size()},
                          {"embedding", chunk.embedding},
                          {"output_layer", chunk.head},
                          {"forward_s", times.forward.value()},
                          {"backward_s", times.backward.value()},
                          {"forward_parts_s", passJson(chunk.forward)},
                          {"backward_parts_s", passJson(chunk.backward)}});
    }
    return chunks;
}

Json stagesJson(const estimate::StepExplanation &explanation)
{
    Json stages = Json::array();
    for (int stage = 0; stage < explanation.stages(); ++stage) {
        const estimate::ChunkTimes times = explanation.stageTimes(stage);
        Json object = {{"stage", stage + 1}, {"forward_s", times.forward.value()}, {"backward_s", times.backward.value()}};
        if (explanation.schedule) {
            const estimate::StageUse &use = explanation.schedule->stages[static_cast<std::size_t>(stage)];
            object["busy_s"] = use.busy().value();
            object["fill_s"] = use.fill.value();
            object["stalls_s"] = use.stalls.value();
            object["drain_s"] = use.drain.value();
            object["warm_up_passes"] = use.warmUp;
            object["most_passes_in_flight"] = use.mostInFlight;
        }
        object["chunks"] = chunksJson(explanation, stage);
        stages.push_back(std::move(object));
    }
    return stages;
}

Json operationsJson(const estimate::Schedule &schedule)
{
    Json operations = Json::array();
    for (const estimate::Operation &operation : schedule.operations) {
        operations.push_back({{"stage", operation.stage + 1},
                              {"chunk", operation.chunk + 1},
                              {"micro_batch", operation.microBatch + 1},
                              {"pass", operation.pass == estimate::Pass::Forward ? "forward" : "backward"},
                              {"start_s", operation.start.value()},
                              {"end_s", operation.end.value()}});
    }
    return operations;
}

std::string seconds(base::Seconds time) { return base::fixed(time.value(), 4); }
std::string percent(double share) { return base::fixed(share * 100, 1); }

TextTable workTable(const estimate::StepExplanation &explanation)
{
    TextTable table;
    table.title = "Where the step's time goes (predicted)";
    table.columns = {{"Work", TextTable::Align::Left, true},
                     {"Time (s)", TextTable::Align::Right, false},
                     {"Share (%)", TextTable::Align::Right, false}};
    const report::NamedStep step{"", explanation.work};
    const report::StepTimes times = report::stepTimes({&step, 1});
    std::optional<report::WorkGroup> group;
    for (const report::StepTimeRow &row : times.rows) {
        const bool ofGroup = group == row.group; // its sum stands above
        group = row.group;
        const std::string title = row.work ? report::title(*row.work) : report::title(row.group);
        table.rows.push_back({(ofGroup ? "  " : "") + title, base::fixed(row.seconds.front(), 4), percent(row.shares.front())});
    }
    table.rows.push_back({"Step", base::fixed(times.totals.front(), 4), "100.0"});
    return table;
}

TextTable limitsTable(const estimate::StepExplanation &explanation)
{
    TextTable table;
    table.title = "What limits it (predicted; averaged over the pipeline stages)";
    table.columns = {{"Limit", TextTable::Align::Left, true},
                     {"Time (s)", TextTable::Align::Right, false},
                     {"Share (%)", TextTable::Align::Right, false},
                     {"Without it, at most (s)", TextTable::Align::Right, true}};
    for (const estimate::StepLimit &limit : explanation.limits)
        table.rows.push_back(
            {estimate::title(limit.kind).english(), seconds(limit.time), percent(limit.share), "-" + seconds(limit.saved)});
    return table;
}

bool savesMoreThanItTakes(const estimate::StepLimit &limit)
{
    constexpr double kRounding = 1.01;
    return limit.saved > limit.time * kRounding;
}

TextTable stagesTable(const estimate::StepExplanation &explanation)
{
    TextTable table;
    table.title = "Pipeline stages (predicted)";
    table.columns = {{"Stage", TextTable::Align::Right, false},       {"Layers", TextTable::Align::Left, true},
                     {"Forward (s)", TextTable::Align::Right, false}, {"Backward (s)", TextTable::Align::Right, false},
                     {"Busy (s)", TextTable::Align::Right, false},    {"Idle (s)", TextTable::Align::Right, false},
                     {"Idle (%)", TextTable::Align::Right, false},    {"Passes in flight", TextTable::Align::Right, true}};
    for (const report::StageLine &line : report::stageLines(explanation)) {
        std::vector<TextTable::Cell> row{fmt::format("{}", line.stage), line.layers, base::fixed(line.forwardSeconds, 4),
                                         base::fixed(line.backwardSeconds, 4)};
        if (line.use) {
            row.insert(row.end(),
                       {base::fixed(line.use->busySeconds, 4), base::fixed(line.use->idleSeconds, 4), percent(line.use->idleShare),
                        fmt::format("{}", line.use->mostInFlight)});
        } else {
            row.insert(row.end(), 4, TextTable::Cell("–"));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void printPipeline(const estimate::StepExplanation &explanation, const Arguments &arguments, const Streams &streams)
{
    const estimate::ScheduleShape &shape = explanation.shape;
    streams.out << '\n';
    printTable(stagesTable(explanation), arguments, streams);
    const std::string chunks = shape.chunks > 1 ? fmt::format(" of {} chunks", shape.chunks) : "";
    streams.out << fmt::format("\n{} stages{}, {} micro-batches; one transfer takes {} ms. {}\n", shape.stages, chunks, shape.microBatches,
                               base::fixed(explanation.hop.value() * 1e3, 3), explanation.difference().english());
    if (!explanation.schedule) {
        streams.out << explanation.schedule.error().english() << ".\n";
        return;
    }
    streams.out << fmt::format("Stages are idle for {} % of the schedule.\n", percent(explanation.schedule->idleShare()));
    if (const auto picture = schedulePicture(*explanation.schedule)) {
        const bool fenced = arguments.textOr("format", "table") == "markdown";
        streams.out << (fenced ? "\n```\n" : "\n") << *picture << (fenced ? "```\n" : "");
    } else {
        streams.out << "The schedule is too long to be drawn in characters; --schedule with --format csv or json lists its passes.\n";
    }
}

} // namespace

estimate::StepExplanation explanationOf(const requests::ResolvedEstimate &estimate)
{
    const requests::EstimateSetup &setup = *estimate.setup;
    return estimate::explain(setup.context, estimate.candidate,
                             {[&](const domain::Candidate &candidate) { return !setup.constraints.check(candidate); }});
}

Json explanationJson(const estimate::StepExplanation &explanation, bool operations)
{
    Json limits = Json::array();
    for (const estimate::StepLimit &limit : explanation.limits)
        limits.push_back(limitJson(limit));
    const estimate::ScheduleShape &shape = explanation.shape;
    Json object = {{"step_s", explanation.closedForm.value()},
                   {"simulated_step_s", explanation.simulated.value()},
                   {"difference", explanation.difference().english()},
                   {"work_s", passJson(explanation.work)},
                   {"limits", std::move(limits)},
                   {"pipeline",
                    {{"stages", shape.stages},
                     {"chunks", shape.chunks},
                     {"micro_batches", shape.microBatches},
                     {"micro_batch_group", shape.chunks > 1 ? Json(shape.groupSize()) : Json(nullptr)},
                     {"transfer_s", explanation.hop.value()}}},
                   {"stages", stagesJson(explanation)},
                   {"schedule", nullptr},
                   {"schedule_error", nullptr}};
    if (!explanation.schedule) {
        object["schedule_error"] = explanation.schedule.error().english();
        return object;
    }
    object["schedule"] = {{"total_s", explanation.schedule->total.value()}, {"idle_share", explanation.schedule->idleShare()}};
    if (!operations)
        return object;
    if (const std::size_t count = explanation.schedule->operations.size(); count > kMostListed) {
        object["schedule"]["operations"] = nullptr;
        object["schedule"]["operations_note"] =
            fmt::format("{} operations are too many for one JSON object; --schedule --format csv lists them", count);
    } else {
        object["schedule"]["operations"] = operationsJson(*explanation.schedule);
    }
    return object;
}

void printExplanation(const estimate::StepExplanation &explanation, const Arguments &arguments, const Streams &streams)
{
    streams.out << '\n';
    printTable(workTable(explanation), arguments, streams);
    streams.out << '\n';
    printTable(limitsTable(explanation), arguments, streams);
    if (std::any_of(explanation.limits.begin(), explanation.limits.end(), savesMoreThanItTakes))
        streams.out << "Where more is saved than a limit takes, it holds up some stages alone, and the others would wait less as well.\n";
    streams.out << '\n';
    for (const estimate::StepLimit &limit : explanation.limits) {
        if (limit.share < kToldShare)
            continue;
        const std::string tried = limit.tried.english();
        streams.out << "- " << limit.text.english() << ' ' << limit.advice.english() << (tried.empty() ? "" : " ") << tried << '\n';
    }
    if (explanation.stages() > 1)
        printPipeline(explanation, arguments, streams);
}

int printSchedule(const estimate::StepExplanation &explanation, const Streams &streams)
{
    if (!explanation.schedule) {
        reportWarning(explanation.schedule.error(), streams);
        return NothingUsable;
    }
    streams.out << report::exportSchedule(*explanation.schedule, report::TableFormat::Csv);
    return Done;
}

std::vector<base::Error> explainConflicts(const Arguments &arguments)
{
    std::vector<base::Error> errors;
    const std::string format = arguments.textOr("format", "table");
    const auto refuse = [&](std::string_view flag, const char *message, const char *hint) {
        errors.push_back(flagError(flag, "", message, hint));
    };
    for (const char *const flag : {"explain", "schedule"}) {
        if (!arguments.has(flag))
            continue;
        if (arguments.has("batch"))
            refuse(flag, QT_TRANSLATE_NOOP("core", "contradicts --batch"), QT_TRANSLATE_NOOP("core", "Ask for one configuration by flags"));
        if (arguments.has("validate"))
            refuse(flag, QT_TRANSLATE_NOOP("core", "contradicts --validate"),
                   QT_TRANSLATE_NOOP("core", "Ask for one configuration by flags"));
    }
    if (arguments.has("explain") && !arguments.has("schedule") && format == "csv")
        refuse("explain", QT_TRANSLATE_NOOP("core", "is several tables, and CSV is one"),
               QT_TRANSLATE_NOOP("core", "Use --format table, markdown or json; with --schedule, CSV lists the passes of the schedule"));
    if (arguments.has("schedule") && format != "csv" && format != "json")
        refuse("schedule", QT_TRANSLATE_NOOP("core", "lists every pass of the schedule, for programs"),
               QT_TRANSLATE_NOOP("core", "Use --format csv or json; --explain draws a small schedule"));
    return errors;
}

} // namespace cli

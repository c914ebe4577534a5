// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/validatereport.h"

#include "base/format.h"
#include "cli/texttable.h"
#include "requests/requestjson.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using validation::AccuracyRow;
using validation::ErrorSummary;
using validation::Measurement;
using validation::Subject;
using validation::VerdictSummary;

std::string_view stageWord(validation::StageScope stage)
{
    switch (stage) {
    case validation::StageScope::Largest:
        return "largest";
    case validation::StageScope::First:
        return "first";
    case validation::StageScope::Last:
        return "last";
    }
    return "largest";
}

Json definitionsJson()
{
    return {{"error", "predicted / measured - 1"},
            {"fitted", fittedOn()},
            {"distinct", "rows that repeat no reading of another row; median, p90, worst and bias are of these"},
            {"memory", meaningOf(Subject::PeakMemory)},
            {"oom", meaningOf(Subject::OutOfMemory)},
            {"time", meaningOf(Subject::StepTime)}};
}

Json errorsJson(const ValidationView &view, const std::vector<ErrorSummary> &summaries)
{
    Json list = Json::array();
    for (const ErrorSummary &s : summaries) {
        const auto figure = [&s](double value) { return s.distinct > 0 ? Json(value) : Json(nullptr); };
        Json one = {
            {"group", s.id}, {"title", s.title.english()}, {"count", s.count}, {"distinct", s.distinct}, {"unanswered", s.unanswered}};
        one["median"] = figure(s.median);
        one["p90"] = figure(s.p90);
        one["worst"] = figure(s.worst);
        one["worst_row"] = s.worstRow ? Json(view.set.measurements[view.report.rows[*s.worstRow].measurement].id) : Json(nullptr);
        one["bias"] = figure(s.bias);
        if (s.insideBand)
            one["inside_band"] = *s.insideBand;
        list.push_back(std::move(one));
    }
    return list;
}

Json verdictsJson(const std::vector<VerdictSummary> &summaries)
{
    Json list = Json::array();
    for (const VerdictSummary &s : summaries) {
        list.push_back({{"group", s.id},
                        {"title", s.title.english()},
                        {"ran_called_fit", s.ranFits},
                        {"ran_called_oom", s.ranCalledOom},
                        {"failed_called_oom", s.failedCalledOom},
                        {"failed_called_fit", s.failedCalledFits},
                        {"unanswered", s.unanswered},
                        {"brier", s.brier}});
    }
    return list;
}

Json sourcesJson(const std::vector<validation::Source> &sources)
{
    Json list = Json::array();
    for (const validation::Source &source : sources)
        list.push_back({{"id", source.id}, {"title", source.title}, {"reference", source.reference}, {"settings", source.settings}});
    return list;
}

/// What was measured and what is predicted, with their units in the keys; null without prediction.
void addFigures(const Measurement &m, const AccuracyRow &row, Json &line)
{
    const bool answered = !row.unanswered;
    const auto predicted = [answered](auto value) { return answered ? Json(value) : Json(nullptr); };
    switch (m.subject) {
    case Subject::PeakMemory:
        line["quantity"] = measuredWord(m.request.measured);
        line["stage"] = stageWord(m.stage);
        line["measured_gib"] = m.value;
        line["predicted_gib"] = predicted(row.predicted);
        line["error"] = predicted(row.error);
        break;
    case Subject::OutOfMemory:
        line["measured_outcome"] = m.ranOutOfMemory ? "oom" : "ok";
        line["predicted_verdict"] = predicted(estimate::name(row.verdict));
        line["predicted_oom_probability"] = predicted(row.oomProbability);
        line["right"] = predicted(row.right);
        break;
    case Subject::StepTime:
        line["measured_s"] = m.value;
        line["predicted_s"] = predicted(row.predicted);
        line["error"] = predicted(row.error);
        line["inside_band"] = predicted(row.insideBand);
        break;
    }
    line["unanswered"] = answered ? Json(nullptr) : Json(row.unanswered->english());
}

Json rowJson(const ValidationView &view, const AccuracyRow &row)
{
    const Measurement &m = view.set.measurements[row.measurement];
    Json line = {{"id", m.id},         {"run", m.run},       {"subject", validation::name(m.subject)},
                 {"group", m.group},   {"source", m.source}, {"place", m.place},
                 {"model", row.model}, {"setup", row.setup}};
    addFigures(m, row, line);
    if (!m.repeats.empty())
        line["repeats"] = m.repeats;
    if (!m.note.empty())
        line["note"] = m.note;
    line["request"] = Json::parse(requests::requestToJson(m.request));
    return line;
}

/// A JSON scalar as a cell: text without quotes, nothing for null.
std::string cellText(const Json &line, const char *key)
{
    const auto value = line.find(key);
    if (value == line.end() || value->is_null())
        return {};
    return value->is_string() ? value->get<std::string>() : value->dump();
}

} // namespace

std::string validationJson(const ValidationView &view)
{
    Json document = {{"format", "autotuner-validation"},
                     {"version", kValidationVersion},
                     {"autotuner", AUTOTUNER_VERSION},
                     {"estimator_version", estimate::kEstimatorVersion},
                     {"definitions", definitionsJson()}};
    document["memory"] = errorsJson(view, view.report.memory);
    document["oom"] = verdictsJson(view.report.verdicts);
    document["time"] = errorsJson(view, view.report.time);
    document["sources"] = sourcesJson(view.set.sources);
    Json &rows = document["rows"] = Json::array();
    for (const AccuracyRow &row : view.report.rows)
        rows.push_back(rowJson(view, row));
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string validationCsv(const ValidationView &view)
{
    static constexpr const char *kColumns[] = {"id",
                                               "run",
                                               "subject",
                                               "group",
                                               "source",
                                               "place",
                                               "model",
                                               "setup",
                                               "quantity",
                                               "stage",
                                               "measured_gib",
                                               "predicted_gib",
                                               "measured_outcome",
                                               "predicted_verdict",
                                               "predicted_oom_probability",
                                               "right",
                                               "measured_s",
                                               "predicted_s",
                                               "inside_band",
                                               "error",
                                               "unanswered",
                                               "note"};
    TextTable table;
    for (const char *const column : kColumns)
        table.columns.push_back({column});
    for (const AccuracyRow &row : view.report.rows) {
        const Json line = rowJson(view, row);
        std::vector<TextTable::Cell> cells;
        for (const char *const column : kColumns)
            cells.emplace_back(cellText(line, column));
        table.rows.push_back(std::move(cells));
    }
    return csv(table);
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include "campaign/journal.h"
#include "estimate/prediction.h"
#include "project/comparisonjson.h"
#include "project/files.h"
#include "project/jsontext.h"
#include "project/planjson.h"
#include "project/unknownkeys.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "autotuner-project";

Json markJson(const Mark &mark)
{
    return {{"to_run", mark.toRun}, {"starred", mark.starred}, {"hidden", mark.hidden}, {"note", mark.note}};
}

Json knownContent(const Project &project)
{
    Json::object_t marks; // appended to unchecked: a keyed insertion would look through all of them
    for (const auto &[id, mark] : project.marks)
        marks.emplace_back(id, markJson(mark));
    Json filters = Json::array();
    for (const SavedFilter &filter : project.filters)
        filters.push_back({{"name", filter.name}, {"text", filter.text}});
    Json document = {{"format", kFormat},
                     {"version", kProjectVersion},
                     {"written_by", "AutoTuner " AUTOTUNER_VERSION},
                     {"estimator_version", estimate::kEstimatorVersion},
                     {"plan", toJson(project.plan)},
                     {"marks", std::move(marks)},
                     {"filters", std::move(filters)}};
    if (project.comparison != results::ComparisonSettings{})
        document["comparison"] = toJson(project.comparison);
    if (project.report != ReportChoices{})
        document["report"] = toJson(project.report);
    if (project.campaign != campaign::Campaign{})
        document["campaign"] = campaign::toJson(project.campaign);
    return document;
}

void readMarks(const ObjectReader &reader, std::map<domain::CandidateId, Mark> &marks)
{
    const ObjectReader object = reader.object("marks");
    const nlohmann::json *members = reader.member("marks");
    if (!members || !members->is_object())
        return;
    for (const auto &[id, value] : members->items()) {
        const ObjectReader entry(value, object.pointerTo(id), reader.problem());
        Mark &mark = marks[id];
        entry.read("to_run", mark.toRun);
        entry.read("starred", mark.starred);
        entry.read("hidden", mark.hidden);
        entry.read("note", mark.note);
    }
}

void readFilters(const ObjectReader &reader, std::vector<SavedFilter> &filters)
{
    reader.forEach("filters", [&](const nlohmann::json &item, const std::string &pointer) {
        const ObjectReader entry(item, pointer, reader.problem());
        SavedFilter &filter = filters.emplace_back();
        entry.read("name", filter.name);
        entry.read("text", filter.text);
    });
}

void readCampaign(const ObjectReader &reader, campaign::Campaign &out)
{
    const nlohmann::json *value = reader.member("campaign");
    if (!value)
        return;
    auto read = campaign::campaignFromJson(*value);
    if (read) {
        out = std::move(*read);
    } else if (!reader.problem()) {
        base::Error error = std::move(read.error());
        error.subject = reader.pointerTo("campaign") + error.subject;
        reader.problem() = std::move(error);
    }
}

/// Whether this version may read on. Older versions would be brought up here, one function per
/// version step; version 1 is the first.
void checkFormat(const ObjectReader &reader)
{
    std::string format;
    int version = 0;
    reader.read("format", format);
    if (format != kFormat) {
        reader.reject("format", QT_TRANSLATE_NOOP("core", "this is not an AutoTuner project"));
        return;
    }
    reader.read("version", version, {1, std::numeric_limits<std::int32_t>::max()});
    if (version > kProjectVersion) {
        report(reader.problem(), reader.pointerTo("version"),
               {QT_TRANSLATE_NOOP("core", "the project was saved in format %1 by a newer AutoTuner; this one knows formats up to %2"),
                {std::to_string(version), std::to_string(kProjectVersion)}},
               QT_TRANSLATE_NOOP("core", "Open it with a newer version of AutoTuner"));
    }
    if (!reader.has("version"))
        reader.reject("version", QT_TRANSLATE_NOOP("core", "the version is missing"));
}

base::Error inFile(base::Error error, const QString &path)
{
    error.subject = path.toStdString() + (error.subject.empty() ? "" : ", " + error.subject);
    return error;
}

} // namespace

std::string writeProject(const Project &project)
{
    Json document = knownContent(project);
    if (project.unknown)
        restoreUnknownKeys(document, *project.unknown);
    return jsonText(document);
}

base::Result<Project> readProject(std::string_view text)
{
    const auto document = parseJson(text);
    if (!document)
        return base::fail(document.error());
    FirstProblem problem;
    const ObjectReader reader(*document, {}, problem);
    Project project;
    checkFormat(reader);
    if (!problem) {
        readPlan(reader.object("plan"), project.plan);
        readMarks(reader, project.marks);
        readFilters(reader, project.filters);
        readComparison(reader.object("comparison"), project.comparison);
        readReportChoices(reader.object("report"), project.report);
        readCampaign(reader, project.campaign);
    }
    if (problem)
        return base::fail(std::move(*problem));
    nlohmann::json unknown = unknownKeys(*document, nlohmann::json(knownContent(project)));
    if (!unknown.empty())
        project.unknown = std::make_shared<const nlohmann::json>(std::move(unknown));
    return project;
}

base::Result<Project> loadProjectFile(const QString &path)
{
    const auto text = readFile(path, JsonLimits().bytes);
    if (!text)
        return base::fail(text.error());
    auto project = readProject(*text);
    if (!project)
        return base::fail(inFile(std::move(project.error()), path));
    return project;
}

base::Result<void> saveProjectFile(const QString &path, const Project &project) { return writeFileAtomically(path, writeProject(project)); }

} // namespace project

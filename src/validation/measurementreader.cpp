// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/measurementreader.h"

#include "catalogue/architecturejson.h"
#include "catalogue/jsonfields.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

namespace validation {
namespace {

using Json = nlohmann::json;
using catalogue::FieldReader;
using catalogue::Problems;
using Done = base::Result<void>;

constexpr std::size_t kMaxFileBytes = 16U << 20U;
constexpr std::size_t kMaxLineBytes = 1U << 16U;
/// Larger than any GPU's memory and longer than any step, and large enough to be a reading.
constexpr catalogue::Range kGibRange{1e-3, 1e4};
constexpr catalogue::Range kSecondsRange{1e-4, 1e6};

/// What lines refer to.
struct Shared {
    std::vector<Source> sources;
    std::map<std::string, Json, std::less<>> defaults; ///< by source id
    std::map<std::string, Json, std::less<>> models; ///< architecture objects by name
};

/// The figures of one line; at least one is there.
struct Figures {
    std::optional<double> peakGib, stepSeconds;
    std::optional<bool> oom;
    StageScope stage = StageScope::Largest;

    [[nodiscard]] int count() const { return int(peakGib.has_value()) + int(stepSeconds.has_value()) + int(oom.has_value()); }
};

/// Puts the place in front of what the error is about: "memory.jsonl:12: measured.peak_gib".
base::Error at(const std::string &place, base::Error error)
{
    error.subject = error.subject.empty() ? place : place + ": " + error.subject;
    return error;
}

base::Error problem(std::string subject, base::Text message)
{
    return {base::ErrorKind::Input, std::move(subject), std::move(message), {}, {}};
}

void requireTexts(FieldReader &fields, std::initializer_list<std::pair<const char *, std::string *>> wanted)
{
    for (const auto &[key, target] : wanted) {
        fields.require(key);
        fields.read(key, *target);
    }
}

base::Result<Shared> readSources(const Json &list, Shared shared)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = fmt::format("sources[{}]", i);
        if (!list[i].is_object())
            return base::fail(problem(place, base::Text(QT_TRANSLATE_NOOP("core", "must be an object"))));
        Problems problems;
        FieldReader fields(list[i], place + ".", problems);
        Source source;
        requireTexts(fields,
                     {{"id", &source.id}, {"title", &source.title}, {"reference", &source.reference}, {"settings", &source.settings}});
        const Json *defaults = fields.object("defaults");
        fields.rejectUnknownKeys();
        if (!problems.empty())
            return base::fail(problems.joined());
        if (!shared.defaults.emplace(source.id, defaults ? *defaults : Json::object()).second)
            return base::fail(problem(place + ".id", base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" comes twice"), {source.id})));
        shared.sources.push_back(std::move(source));
    }
    return shared;
}

base::Result<Shared> readShared(const MeasurementFile &file)
{
    const auto document = catalogue::parseJson(file.text, file.name, kMaxFileBytes);
    if (!document)
        return base::fail(document.error());
    if (!document->is_object())
        return base::fail(problem(file.name, base::Text(QT_TRANSLATE_NOOP("core", "must be an object"))));
    Problems problems;
    FieldReader fields(*document, "", problems);
    fields.require("sources");
    const Json *sources = fields.array("sources");
    const Json *models = fields.object("models");
    fields.rejectUnknownKeys();
    if (!problems.empty())
        return base::fail(at(file.name, problems.joined()));
    Shared shared;
    if (models) {
        for (const auto &[name, architecture] : models->items()) {
            if (const auto model = catalogue::modelFromJson(architecture, name); !model)
                return base::fail(at(file.name + ": models." + name, model.error()));
            shared.models.emplace(name, architecture);
        }
    }
    auto read = readSources(*sources, std::move(shared));
    return read ? std::move(read) : base::fail(at(file.name, std::move(read.error())));
}

Figures readFigures(const Json &measured, Problems &problems)
{
    FieldReader fields(measured, "measured.", problems);
    Figures figures;
    figures.peakGib = fields.number("peak_gib", kGibRange);
    figures.stepSeconds = fields.number("step_s", kSecondsRange);
    if (const auto word = fields.text("outcome")) {
        figures.oom = *word == "oom";
        if (*word != "oom" && *word != "ok")
            fields.reject("outcome", base::Text(QT_TRANSLATE_NOOP("core", "must be one of %1, not %2"), {"ok, oom", *word}));
    }
    if (const auto word = fields.text("stage")) {
        figures.stage = *word == "first" ? StageScope::First : StageScope::Last;
        if (*word != "first" && *word != "last")
            fields.reject("stage", base::Text(QT_TRANSLATE_NOOP("core", "must be one of %1, not %2"), {"first, last", *word}));
        if (!figures.peakGib)
            fields.reject("stage", base::Text(QT_TRANSLATE_NOOP("core", "belongs to peak_gib, which is missing")));
    }
    if (figures.oom.value_or(false) && (figures.peakGib || figures.stepSeconds))
        fields.reject("outcome", base::Text(QT_TRANSLATE_NOOP("core", "a run that ran out of memory has no peak and no step time")));
    fields.rejectUnknownKeys();
    if (problems.empty() && figures.count() == 0)
        problems.add("measured", base::Text(QT_TRANSLATE_NOOP("core", "must have peak_gib, outcome or step_s")));
    return figures;
}

/// The source's defaults with the line's own keys in their place, and the architecture for its name.
base::Result<requests::EstimateRequest> readRequest(const Json &own, const Measurement &line, const Shared &shared)
{
    Json request = shared.defaults.find(line.source)->second;
    request.update(own);
    if (const auto model = shared.models.find(line.model); model != shared.models.end())
        request["model"] = model->second;
    request["id"] = line.id;
    auto read = requests::requestFromJson(request, line.id);
    if (read)
        return std::move(*read);
    base::Error error = std::move(read.error().front());
    error.subject = "request." + error.subject;
    return base::fail(std::move(error));
}

bool isKnownGroup(std::string_view id)
{
    const auto groups = measurementGroups();
    return std::any_of(groups.begin(), groups.end(), [id](const MeasurementGroup &group) { return group.id == id; });
}

/// One line; adds a measurement for each of its figures.
class LineReader {
public:
    LineReader(const Shared &shared, MeasurementSet &set)
        : m_shared(shared)
        , m_set(set)
    {
    }

    Done read(const Json &object)
    {
        if (!object.is_object())
            return base::fail(problem({}, base::Text(QT_TRANSLATE_NOOP("core", "must be an object"))));
        Problems problems;
        FieldReader fields(object, "", problems);
        Measurement line;
        requireTexts(fields, {{"id", &line.id}, {"source", &line.source}, {"group", &line.group}});
        fields.read("at", line.place);
        fields.read("note", line.note);
        fields.read("repeats", line.repeats);
        fields.require("request");
        fields.require("measured");
        const Json *request = fields.object("request");
        const Json *measured = fields.object("measured");
        const Figures figures = measured ? readFigures(*measured, problems) : Figures{};
        fields.rejectUnknownKeys();
        checkReferences(fields, line);
        if (!problems.empty())
            return base::fail(problems.joined());
        if (const auto model = request->find("model"); model != request->end() && model->is_string())
            line.model = model->get<std::string>();
        auto asked = readRequest(*request, line, m_shared);
        if (!asked)
            return base::fail(std::move(asked.error()));
        line.request = std::move(*asked);
        if (!line.repeats.empty() && !repeatsEarlier(line, figures))
            return base::fail(problem(
                "repeats", base::Text(QT_TRANSLATE_NOOP("core", "no line above has the id \"%1\" and the same peak_gib"), {line.repeats})));
        add(std::move(line), figures);
        return {};
    }

    /// What was given and never used, of which a reader would believe that it counts.
    [[nodiscard]] Done checkAllUsed() const
    {
        for (std::size_t i = 0; i < m_shared.sources.size(); ++i) {
            if (!m_usedSources.contains(m_shared.sources[i].id))
                return base::fail(
                    problem(fmt::format("sources[{}]", i), base::Text(QT_TRANSLATE_NOOP("core", "no measurement is from it"))));
        }
        for (const auto &[name, architecture] : m_shared.models) {
            if (!m_usedModels.contains(name))
                return base::fail(problem("models." + name, base::Text(QT_TRANSLATE_NOOP("core", "no measurement is of it"))));
        }
        return {};
    }

private:
    void checkReferences(FieldReader &fields, const Measurement &line)
    {
        if (!line.id.empty() && !m_ids.insert(line.id).second)
            fields.reject("id", base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" comes twice"), {line.id}));
        if (!line.source.empty() && !m_shared.defaults.contains(line.source))
            fields.reject("source", base::Text(QT_TRANSLATE_NOOP("core", "there is no source \"%1\""), {line.source}));
        if (!line.group.empty() && !isKnownGroup(line.group))
            fields.reject("group", base::Text(QT_TRANSLATE_NOOP("core", "there is no group \"%1\""), {line.group}));
    }

    /// Only of memory: a step time is that of its own run.
    [[nodiscard]] bool repeatsEarlier(const Measurement &line, const Figures &figures) const
    {
        return std::any_of(m_set.measurements.begin(), m_set.measurements.end(), [&](const Measurement &earlier) {
            return earlier.subject == Subject::PeakMemory && earlier.run == line.repeats && earlier.repeats.empty()
                && earlier.source == line.source && earlier.group == line.group && figures.peakGib == earlier.value;
        });
    }

    void add(Measurement line, const Figures &figures)
    {
        m_usedSources.insert(line.source);
        m_usedModels.insert(line.model);
        line.run = line.id;
        const auto addOne = [&](Subject subject, double value) {
            Measurement one = line;
            one.subject = subject;
            one.value = value;
            if (figures.count() > 1)
                one.id += fmt::format(":{}", name(subject));
            one.request.id = one.id;
            if (subject == Subject::PeakMemory)
                one.stage = figures.stage;
            else
                one.request.measured = estimate::MeasuredMemory::Device;
            if (subject != Subject::PeakMemory)
                one.repeats.clear();
            one.ranOutOfMemory = subject == Subject::OutOfMemory && figures.oom.value_or(false);
            m_set.measurements.push_back(std::move(one));
        };
        if (figures.peakGib)
            addOne(Subject::PeakMemory, *figures.peakGib);
        if (figures.oom)
            addOne(Subject::OutOfMemory, 0);
        if (figures.stepSeconds)
            addOne(Subject::StepTime, *figures.stepSeconds);
    }

    const Shared &m_shared;
    MeasurementSet &m_set;
    std::set<std::string, std::less<>> m_ids, m_usedSources, m_usedModels;
};

Done readLines(const MeasurementFile &file, LineReader &reader)
{
    std::size_t number = 0;
    for (std::size_t start = 0; start < file.text.size();) {
        const std::size_t end = std::min(file.text.find('\n', start), file.text.size());
        const std::string_view line(file.text.data() + start, end - start);
        start = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const std::string place = fmt::format("{}:{}", file.name, number);
        const auto object = catalogue::parseJson(line, place, kMaxLineBytes);
        if (!object)
            return base::fail(object.error());
        if (Done done = reader.read(*object); !done)
            return base::fail(at(place, std::move(done.error())));
    }
    return {};
}

} // namespace

base::Result<MeasurementSet> readMeasurements(const MeasurementFile &sources, const std::vector<MeasurementFile> &files)
{
    const auto shared = readShared(sources);
    if (!shared)
        return base::fail(shared.error());
    MeasurementSet set;
    LineReader reader(*shared, set);
    for (const MeasurementFile &file : files) {
        if (Done done = readLines(file, reader); !done)
            return base::fail(std::move(done.error()));
    }
    if (Done done = reader.checkAllUsed(); !done)
        return base::fail(at(sources.name, std::move(done.error())));
    set.sources = shared->sources;
    return set;
}

} // namespace validation

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/suggestinput.h"

#include "base/format.h"
#include "cli/jsonline.h"
#include "cli/linereader.h"
#include "requests/estimatecache.h"
#include "requests/jsonvalues.h"

#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <istream>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace cli {
namespace {

using Json = nlohmann::json;
using Errors = std::vector<base::Error>;

/// More problems than these are counted, not listed.
constexpr std::size_t kListedProblems = 20;

/// No step of a training takes less or more.
constexpr double kShortestStep = 1e-6;
constexpr double kLongestStep = 1e9;
/// Nor does a GPU hold less or more.
constexpr double kSmallestPeakGib = 1e-3;
constexpr double kLargestPeakGib = 1e4;
/// More runs than any sweep is made of; the time to weigh them grows with their third power.
constexpr std::size_t kMostMeasured = 1000;

base::Error problem(base::Text message, std::string key = {})
{
    base::Error error;
    error.subject = std::move(key);
    error.message = std::move(message);
    return error;
}

/// Problems of a file's lines, each as "FILE:LINE: key: …".
class Problems {
public:
    void add(const std::string &file, std::size_t line, base::Error error)
    {
        error.subject = fmt::format("{}:{}{}{}", file, line, error.subject.empty() ? "" : ": ", error.subject);
        if (++m_count <= kListedProblems)
            m_errors.push_back(std::move(error));
    }
    [[nodiscard]] bool any() const { return m_count > 0; }
    [[nodiscard]] Errors take()
    {
        if (m_count > kListedProblems)
            m_errors.push_back(
                problem(base::Text(QT_TRANSLATE_NOOP("core", "%1 more lines are bad"), {std::to_string(m_count - kListedProblems)})));
        return std::move(m_errors);
    }

private:
    Errors m_errors;
    std::size_t m_count = 0;
};

/// Calls `take` with each object and its line number; false when interrupted or the file cannot be read.
class LineFile {
public:
    LineFile(std::string name, const Streams &streams, Problems &problems)
        : m_name(std::move(name))
        , m_streams(streams)
        , m_problems(problems)
    {
    }

    /// The name for messages.
    [[nodiscard]] std::string label() const { return m_name == "-" ? "standard input" : m_name; }

    [[nodiscard]] base::Result<void> each(const std::function<void(const Json &, std::size_t)> &take)
    {
        if (m_name == "-") {
            eachOf(m_streams.in, take);
            return {};
        }
        std::ifstream file(m_name, std::ios::binary);
        std::error_code status;
        if (file.is_open() && !std::filesystem::is_directory(m_name, status)) {
            eachOf(file, take);
            return {};
        }
        base::Error error = problem(base::Text(QT_TRANSLATE_NOOP("core", "cannot read the file")), m_name);
        error.cause = file.is_open() ? "it is a folder" : std::strerror(errno);
        return base::fail(std::move(error));
    }

    void complain(std::size_t line, base::Error error) { m_problems.add(label(), line, std::move(error)); }

private:
    void eachOf(std::istream &in, const std::function<void(const Json &, std::size_t)> &take)
    {
        LineReader reader(in);
        while (!m_streams.interrupted() && reader.next()) {
            if (!reader.tooLong() && isBlank(reader.line()))
                continue;
            if (const auto object = parseObject(reader))
                take(*object, reader.number());
            else
                complain(reader.number(), object.error());
        }
    }

    std::string m_name;
    const Streams &m_streams;
    Problems &m_problems;
};

/// Rules that every framework enforces, and those that Megatron-Core does; staying inside a node is advice.
bool isAccepted(const requests::ResolvedEstimate &estimate)
{
    using enum search::RuleId;
    constexpr search::RuleMask kAdvice = search::ruleBit(TensorWithinDomain) | search::ruleBit(ModelParallelRange);
    constexpr search::RuleMask kEverywhere = search::ruleBit(SizesPositive) | search::ruleBit(WorldSizeDivisible)
        | search::ruleBit(TensorDividesHeads) | search::ruleBit(PipelineWithinLayers) | search::ruleBit(BatchDivisible);
    const search::RuleMask broken = estimate.setup->constraints.brokenRules(estimate.candidate);
    switch (estimate.candidate.options.framework) {
    case domain::Framework::Megatron:
    case domain::Framework::Nemo:
    case domain::Framework::Bridge:
        return (broken & ~kAdvice) == 0;
    case domain::Framework::Scaling:
    case domain::Framework::Nanotron:
    case domain::Framework::Other:
        return (broken & kEverywhere) == 0;
    }
    return true;
}

/// A line of the measured file as it is written.
struct MeasuredLine {
    std::string id;
    tuning::Measurement run;
};

class MeasuredReader {
public:
    explicit MeasuredReader(const Json &object)
        : m_object(object)
    {
    }

    [[nodiscard]] base::Result<MeasuredLine> read()
    {
        MeasuredLine line;
        if (auto known = checkKeys(); !known)
            return base::fail(std::move(known.error()));
        const Json id = value("id");
        if (!id.is_string() || id.get_ref<const std::string &>().empty())
            return base::fail(problem(base::Text(QT_TRANSLATE_NOOP("core", "is required: the id of a candidate, as text")), "id"));
        line.id = id.get<std::string>();
        if (auto read = readOutcome(line.run); !read)
            return base::fail(std::move(read.error()));
        if (auto read = readFigures(line.run); !read)
            return base::fail(std::move(read.error()));
        return line;
    }

private:
    [[nodiscard]] Json value(const char *key) const
    {
        const auto found = m_object.find(key);
        return found == m_object.end() ? Json() : *found;
    }

    [[nodiscard]] base::Result<void> checkKeys() const
    {
        static const std::vector<std::string> known{"id", "outcome", "step_s", "peak_gib"};
        for (const auto &item : m_object.items()) {
            if (item.key().starts_with("x_") || std::find(known.begin(), known.end(), item.key()) != known.end())
                continue;
            base::Error error = problem(base::Text(QT_TRANSLATE_NOOP("core", "unknown key")), item.key());
            if (const auto near = base::closest(item.key(), known))
                error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
            return base::fail(std::move(error));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> readOutcome(tuning::Measurement &run) const
    {
        const Json outcome = value("outcome");
        if (outcome == "ok")
            run.outcome = tuning::Outcome::Ok;
        else if (outcome == "oom")
            run.outcome = tuning::Outcome::Oom;
        else if (outcome == "failed")
            run.outcome = tuning::Outcome::Failed;
        else
            return base::fail(problem(
                base::Text(QT_TRANSLATE_NOOP("core", "must be \"ok\", \"oom\" or \"failed\", not %1"), {requests::described(outcome)}),
                "outcome"));
        return {};
    }

    [[nodiscard]] base::Result<void> readFigures(tuning::Measurement &run) const
    {
        const Json step = value("step_s");
        if (run.outcome == tuning::Outcome::Ok || !step.is_null()) {
            const auto seconds = requests::positiveNumberFrom(step);
            if (!seconds)
                return base::fail(problem(seconds.error().message, "step_s"));
            if (*seconds < kShortestStep || *seconds > kLongestStep)
                return base::fail(problem(base::Text(QT_TRANSLATE_NOOP("core", "must be the seconds of one step, from %1 to %2, not %3"),
                                                     {"0.000001", "1000000000", requests::described(step)}),
                                          "step_s"));
            run.step = base::Seconds(*seconds);
        }
        const Json peak = value("peak_gib");
        if (peak.is_null())
            return {};
        const auto gib = requests::positiveNumberFrom(peak);
        if (!gib)
            return base::fail(problem(gib.error().message, "peak_gib"));
        if (*gib < kSmallestPeakGib || *gib > kLargestPeakGib)
            return base::fail(problem(base::Text(QT_TRANSLATE_NOOP("core", "must be GiB of one GPU, from %1 to %2, not %3"),
                                                 {"0.001", "10000", requests::described(peak)}),
                                      "peak_gib"));
        run.peak = base::gib(*gib);
        return {};
    }

    const Json &m_object;
};

class InputReader {
public:
    InputReader(const catalogue::Catalogue &catalogue, const Streams &streams)
        : m_cache(catalogue)
        , m_streams(streams)
    {
    }

    [[nodiscard]] base::Result<void> readCandidates(const std::string &path)
    {
        LineFile file(path, m_streams, m_problems);
        auto read = file.each([&](const Json &object, std::size_t line) { takeCandidate(object, line, file); });
        if (!read || m_streams.interrupted() || m_problems.any() || !m_input.ids.empty())
            return read;
        if (m_lineOf.empty())
            return base::fail(problem(base::Text(QT_TRANSLATE_NOOP("core", "holds no candidate")), file.label()));
        return base::fail(problem(
            base::Text(QT_TRANSLATE_NOOP("core",
                                         "none of its %1 candidates describes a run that is possible: all have more pipeline stages "
                                         "or chunks than layers"),
                       {std::to_string(m_lineOf.size())}),
            file.label()));
    }

    [[nodiscard]] base::Result<void> readMeasured(const std::string &path)
    {
        LineFile file(path, m_streams, m_problems);
        return file.each([&](const Json &object, std::size_t line) { takeMeasured(object, line, file); });
    }

    [[nodiscard]] Problems &problems() { return m_problems; }
    [[nodiscard]] SuggestInput take() { return std::move(m_input); }

private:
    void takeCandidate(const Json &object, std::size_t line, LineFile &file)
    {
        auto request = requests::requestFromJson(object, std::to_string(line));
        if (!request) {
            for (base::Error &error : request.error())
                file.complain(line, std::move(error));
            return;
        }
        if (const auto [first, isNew] = m_lineOf.emplace(request->id, line); !isNew) {
            file.complain(line,
                          problem(base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is the id of line %2 too"),
                                             {request->id, std::to_string(first->second)}),
                                  "id"));
            return;
        }
        auto resolved = m_cache.resolve(*request);
        if (!resolved) {
            file.complain(line, std::move(resolved.error()));
            return;
        }
        add(request->id, *resolved);
    }

    void add(const std::string &id, const requests::ResolvedEstimate &resolved)
    {
        if (!requests::isDefined(resolved)) {
            ++m_input.notPossible;
            return;
        }
        const estimate::EstimatorContext &context = resolved.setup->context;
        const tuning::Surroundings surroundings{context.model(), context.cluster(), isAccepted(resolved)};
        m_indexOf.emplace(id, m_input.ids.size());
        m_input.ids.push_back(id);
        m_input.alternatives.push_back(tuning::makeAlternative(resolved.candidate, context.estimate(resolved.candidate), surroundings));
    }

    void takeMeasured(const Json &object, std::size_t line, LineFile &file)
    {
        auto read = MeasuredReader(object).read();
        if (!read) {
            file.complain(line, std::move(read.error()));
            return;
        }
        const auto found = m_indexOf.find(read->id);
        if (m_input.measurements.size() >= kMostMeasured) {
            file.complain(line,
                          problem(base::Text(QT_TRANSLATE_NOOP("core", "at most %1 measured runs can be weighed; leave the oldest out"),
                                             {std::to_string(kMostMeasured)})));
        } else if (found != m_indexOf.end()) {
            read->run.alternative = found->second;
            m_input.measurements.push_back(read->run);
        } else if (!m_lineOf.contains(read->id)) { // one that describes no run says nothing either
            file.complain(line, problem(base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not the id of any candidate"), {read->id}), "id"));
        }
    }

    requests::EstimateCache m_cache;
    const Streams &m_streams;
    Problems m_problems;
    SuggestInput m_input;
    std::unordered_map<std::string, std::size_t> m_lineOf; ///< of each candidate's id
    std::unordered_map<std::string, std::size_t> m_indexOf; ///< of those that describe a run
};

} // namespace

tl::expected<std::optional<SuggestInput>, std::vector<base::Error>> readSuggestInput(const std::string &candidates,
                                                                                     const std::optional<std::string> &measured,
                                                                                     const catalogue::Catalogue &catalogue,
                                                                                     const Streams &streams)
{
    InputReader reader(catalogue, streams);
    if (auto read = reader.readCandidates(candidates); !read)
        return tl::unexpected(Errors{std::move(read.error())});
    // With candidates missing, every run of one of them would be called unknown.
    if (measured && !reader.problems().any()) {
        if (auto read = reader.readMeasured(*measured); !read)
            return tl::unexpected(Errors{std::move(read.error())});
    }
    if (streams.interrupted())
        return std::optional<SuggestInput>();
    if (reader.problems().any())
        return tl::unexpected(reader.problems().take());
    return std::optional<SuggestInput>(reader.take());
}

} // namespace cli

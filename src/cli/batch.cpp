// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch.h"

#include "base/nesting.h"
#include "cli/estimateanswer.h"
#include "cli/linereader.h"
#include "requests/jsonvalues.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::json;

/// Deeper than any request needs, far below what a parser's stack stands.
constexpr std::size_t kMaxDepth = 32;

struct Reply {
    nlohmann::ordered_json json;
    bool bad = false;
};

/// The request's id for error lines, as far as it can be read.
std::string idOf(const Json &object, const std::string &fallback)
{
    const auto id = object.find("id");
    return id != object.end() && id->is_string() ? id->get<std::string>() : fallback;
}

Reply replyTo(const Json &object, const std::string &lineNumber, requests::EstimateCache &cache)
{
    const std::string id = idOf(object, lineNumber);
    auto request = requests::requestFromJson(object, lineNumber);
    if (!request)
        return {errorJson(id, request.error()), true};
    auto resolved = cache.resolve(*request);
    if (!resolved)
        return {errorJson(id, {resolved.error()}), true};
    return {answerJson(id, answerTo(*resolved)), false};
}

base::Result<Json> parseObject(const LineReader &reader)
{
    base::Error error;
    if (reader.tooLong()) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the line is longer than %1 bytes"), {std::to_string(LineReader::kMaxLine)});
        return base::fail(std::move(error));
    }
    if (base::nestingDepth(reader.line()) > kMaxDepth) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the line is nested deeper than %1 levels"), {std::to_string(kMaxDepth)});
        return base::fail(std::move(error));
    }
    try {
        Json object = Json::parse(reader.line());
        if (object.is_object())
            return object;
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the line must be a JSON object, not %1"), {requests::described(object)});
    } catch (const Json::parse_error &e) {
        error.message =
            base::Text(QT_TRANSLATE_NOOP("core", "the line is not valid JSON, or not UTF-8, at byte %1"), {std::to_string(e.byte)});
    }
    return base::fail(std::move(error));
}

Reply replyTo(const LineReader &reader, requests::EstimateCache &cache)
{
    const std::string number = std::to_string(reader.number());
    auto object = parseObject(reader);
    return object ? replyTo(*object, number, cache) : Reply{errorJson(number, {std::move(object.error())}), true};
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

} // namespace

int runBatch(std::istream &in, const catalogue::Catalogue &catalogue, const Streams &streams)
{
    requests::EstimateCache cache(catalogue);
    LineReader reader(in);
    bool anyBad = false;
    while (!streams.interrupted() && reader.next()) {
        if (!reader.tooLong() && isBlank(reader.line()))
            continue;
        const Reply reply = replyTo(reader, cache);
        anyBad = anyBad || reply.bad;
        streams.out << reply.json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    streams.out.flush();
    if (streams.interrupted())
        return Interrupted;
    return anyBad ? BadInput : Done;
}

} // namespace cli

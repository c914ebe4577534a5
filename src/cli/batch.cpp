// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch.h"

#include "cli/estimateanswer.h"
#include "cli/jsonline.h"
#include "cli/linereader.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using Json = nlohmann::json;

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

Reply replyTo(const LineReader &reader, requests::EstimateCache &cache)
{
    const std::string number = std::to_string(reader.number());
    auto object = parseObject(reader);
    return object ? replyTo(*object, number, cache) : Reply{errorJson(number, {std::move(object.error())}), true};
}

} // namespace

int runBatch(std::istream &in, const catalogue::Catalogue &catalogue, const domain::MemoryCalibration &calibration, const Streams &streams)
{
    requests::EstimateCache cache(catalogue, calibration);
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

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonline.h"

#include "base/nesting.h"
#include "cli/linereader.h"
#include "requests/jsonvalues.h"

#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::json;

/// Deeper than any request needs, far below what a parser's stack stands.
constexpr std::size_t kMaxDepth = 32;

} // namespace

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

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
    } catch (const Json::exception &) { // out_of_range: 1e400
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "the line holds a number that is too large"));
    }
    return base::fail(std::move(error));
}

} // namespace cli

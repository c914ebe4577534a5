// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/unknownkeys.h"

#include "project/planjson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace project {
namespace {

using Json = nlohmann::json;

// The depth of both walks is bounded by parseJson()'s limit on nesting.
void collect(const Json &file, const Json &known, const Json::json_pointer &place, Json &found)
{
    if (file.is_array() && known.is_array()) {
        for (std::size_t i = 0; i < std::min(file.size(), known.size()); ++i)
            collect(file[i], known[i], place / i, found);
    }
    if (!file.is_object() || !known.is_object())
        return;
    const bool foreignSpelling = !place.empty() && place.back() == kArchitectureKey;
    for (const auto &[key, value] : file.items()) {
        const auto same = known.find(key);
        if (same == known.end() && (!foreignSpelling || key.starts_with("x_")))
            found[(place / key).to_string()] = value;
        else if (same != known.end() && !foreignSpelling)
            collect(value, *same, place / key, found);
    }
}

} // namespace

Json unknownKeys(const Json &file, const Json &known)
{
    Json found = Json::object();
    collect(file, known, Json::json_pointer(), found);
    return found;
}

void restoreUnknownKeys(nlohmann::ordered_json &document, const Json &unknown)
{
    for (const auto &[place, value] : unknown.items()) {
        const nlohmann::ordered_json::json_pointer pointer(place);
        const auto parent = pointer.parent_pointer();
        if (document.contains(parent) && document[parent].is_object() && !document[parent].contains(pointer.back()))
            document[parent][pointer.back()] = value;
    }
}

} // namespace project

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/fields.h"
#include "lepton/wire/job.h"

#include <algorithm>

namespace lepton::wire {

using nlohmann::json;

namespace {

/// The API does not promise a label; these have been seen or are usual.
std::string replicaOf(const json &stream)
{
    for (const char *key : {"replica", "replica_id", "pod"}) {
        if (std::string text = textAt(stream, key); !text.empty())
            return text;
    }
    return {};
}

void readValues(const json &stream, std::vector<LogLine> &out)
{
    const std::string replica = replicaOf(objectAt(stream, "stream"));
    const std::size_t first = out.size();
    for (const json &pair : arrayAt(stream, "values")) {
        if (!pair.is_array() || pair.size() < 2)
            continue;
        const auto time = asInteger(pair[0]);
        auto text = asText(pair[1]);
        if (time && text)
            out.push_back({*time, replica, std::move(*text)});
    }
    // Newest first, as it was asked for: lines of one moment must come out in the order they were written.
    if (out.size() > first && out[first].timeNs > out.back().timeNs)
        std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

} // namespace

std::vector<LogLine> logLinesFromJson(const json &value)
{
    std::vector<LogLine> lines;
    for (const json &stream : arrayAt(objectAt(value, "data"), "result"))
        readValues(stream, lines);
    std::stable_sort(lines.begin(), lines.end(), [](const LogLine &a, const LogLine &b) { return a.timeNs < b.timeNs; });
    return lines;
}

} // namespace lepton::wire

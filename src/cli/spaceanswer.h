// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/progressline.h"
#include "cli/tableoutput.h"
#include "report/spacetable.h"

#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>

namespace cli {

/// What best and gpu-counts have in common in their answers.

/// The columns of configurations as a boxed table, CSV or Markdown.
void printSpace(const report::SpaceTable &table, const std::string &title, const Arguments &arguments, const Streams &streams);
/// The form that the app exports, every column, to be added to.
[[nodiscard]] nlohmann::ordered_json spaceJson(const report::SpaceTable &table);
[[nodiscard]] nlohmann::ordered_json countsJson(const search::BestCounts &counts);
[[nodiscard]] nlohmann::ordered_json textOrNull(const base::Text &text);
/// An error whose subject is a flag's name, as a problem with the flag.
[[nodiscard]] base::Error flagged(base::Error error);

/// Calls search(stop, progress); Ctrl+C asks it to stop, and how far it is stands on the terminal.
template <class Search>
auto searchInterruptibly(const Streams &streams, const std::string &what, const Search &search)
{
    std::stop_source stop;
    ProgressLine line(streams);
    const search::ProgressCallback follow = [&](search::Progress progress) {
        if (streams.interrupted())
            stop.request_stop();
        if (progress.done < progress.total)
            line.show(what + ": " + std::to_string(100 * progress.done / progress.total) + " %");
    };
    follow({0, 1});
    return search(stop.get_token(), follow);
}

} // namespace cli

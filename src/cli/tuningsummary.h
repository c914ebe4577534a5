// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/texttable.h"
#include "cli/tuningsource.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// What a tuning has come to.
namespace cli {

struct TuningOutcome {
    const campaign::Campaign &campaign;
    const search::SearchResult &result;
    tuning::SessionAdvice advice; ///< of everything that is known at the end
    campaign::TimeMs now = 0;
};

/// Every run of the campaign that the tuning knows: predicted beside measured or simulated.
[[nodiscard]] TextTable tuningTable(const TuningOutcome &outcome);
/// Why it ended, the best configuration, and what it saves against the base over the whole training; lines without
/// newlines. Every figure says whether it is measured, simulated or expected.
[[nodiscard]] std::vector<std::string> tuningWords(const TuningOutcome &outcome);
/// The last of the JSON lines.
[[nodiscard]] nlohmann::ordered_json tuningJson(const TuningOutcome &outcome);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runfigures.h"
#include "cli/runplan.h"
#include "cli/texttable.h"

#include <map>
#include <string>
#include <vector>

/// A campaign as a table and as JSON.
namespace cli {

/// A campaign with what its logs prove.
struct CampaignFigures {
    campaign::Campaign campaign;
    std::map<campaign::RunId, RunFigures> figures; ///< a run that is missing has no steps yet
    campaign::TimeMs now = 0; ///< on the runs' clock
    bool simulated = false;
};

/// "Tuning within 5 runs: 3 begun, $2.10 spent; ended: …". The campaign has a tuning.
[[nodiscard]] std::string tuningLine(const CampaignFigures &seen);
[[nodiscard]] TextTable runTable(const CampaignFigures &seen);
/// For CSV and Markdown, which have no title: a last column says of each row where its figures come from.
[[nodiscard]] TextTable withOrigin(TextTable table, bool simulated);
[[nodiscard]] nlohmann::ordered_json runsJson(const CampaignFigures &seen);

} // namespace cli

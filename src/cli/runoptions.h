// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "domain/launchsettings.h"

#include <optional>
#include <string>
#include <vector>

/// What run and tune let choose about a campaign.
namespace cli {

struct RunChoices {
    domain::CampaignLimits limits;
    std::optional<int> parallel; ///< nothing: as many as there are free nodes for
    std::vector<std::string> only; ///< names or patterns of configurations; empty = all
    std::string workspace; ///< id; empty = the login in use
    bool sandbox = false;
    bool detach = false;
    bool yes = false; ///< nothing is asked
    bool again = false; ///< what has run is run once more
    bool skipChecks = false;
    bool dryRun = false;
    std::string output; ///< folder of the dry run; empty = printed list only
};

/// --sequential, --parallel, --run-all and the limits; --only and --again.
[[nodiscard]] std::vector<Option> campaignOptions();
/// --sandbox, --workspace, --detach, --yes, --skip-checks.
[[nodiscard]] std::vector<Option> runningOptions();
[[nodiscard]] Option sandboxOption(); ///< of every command that looks at campaigns

/// `start`: limits that hold where no flag says otherwise. Problems are added to `errors`.
[[nodiscard]] RunChoices readRunChoices(const Arguments &arguments, const domain::CampaignLimits &start, std::vector<base::Error> &errors);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/campaignplace.h"
#include "cli/remote.h"
#include "cli/runtable.h"

#include <memory>
#include <string>
#include <vector>

/// A campaign as status, logs and stop look at it: from outside.
namespace cli {

/// --config-dir, --model, --sandbox, --workspace.
[[nodiscard]] std::vector<Option> campaignViewOptions();

/// The runs that the words name: a run's id, a configuration's name with or without ".json", or the one
/// configuration that contains the word. The latest run of a configuration counts.
[[nodiscard]] base::Result<std::vector<campaign::RunId>> namedRuns(const campaign::Campaign &campaign,
                                                                   const std::vector<std::string> &words);

/// What journal and kept logs say. `now` is the time of the last thing that is known.
[[nodiscard]] CampaignFigures figuresFromFiles(const CampaignPlace &place, const campaign::Campaign &campaign);

/// The workspace or sandbox that the campaign's runs are on.
[[nodiscard]] base::Result<std::unique_ptr<Remote>> openRemote(RemoteScope &scope, const CampaignPlace &place,
                                                               const std::string &workspaceId);

} // namespace cli

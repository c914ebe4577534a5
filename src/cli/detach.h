// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/campaignplace.h"
#include "cli/remote.h"

#include <string>
#include <vector>

namespace cli {

/// The flags of `arguments` that `command` knows, as words for a new process; without `left out`.
[[nodiscard]] std::vector<std::string> wordsOf(const Command &command, const Arguments &arguments, const std::vector<std::string> &leftOut);

/// Starts `command` (run or tune) again in the background with the same flags and the environment of this process;
/// the login is found there anew. Its output goes to the campaign's folder. Returns when it has taken the
/// campaign over; an error holds what it said when it ended before.
[[nodiscard]] base::Result<QString> startInBackground(RemoteScope &scope, const CampaignPlace &place, const Arguments &arguments,
                                                      const Command &command);

} // namespace cli

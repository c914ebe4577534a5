// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/remote.h"
#include "cli/runplan.h"
#include "launch/preflight.h"

#include <string>

/// What a workspace says before anything is launched on it.
namespace cli {

/// The platform's facts for a node group. Only Ctrl+C is an error: calls that fail stand in the facts.
[[nodiscard]] base::Result<launch::PlatformFacts> fetchFacts(RemoteScope &scope, lepton::Client &client, const std::string &nodeGroup);

/// As many runs as the free nodes hold, at least one.
[[nodiscard]] int runsThatFit(const launch::PlatformFacts &facts, const domain::ClusterSpec &cluster);

/// Prints warnings and problems on streams.err. An error when there is a problem (exit code 3).
[[nodiscard]] base::Result<void> reportFindings(const std::vector<launch::Finding> &findings, const Streams &streams);

} // namespace cli

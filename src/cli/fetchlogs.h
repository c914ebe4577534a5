// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"
#include "domain/trainingplan.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cli {

/// Logs that lie in a workspace's storage.
struct WorkspaceLogs {
    std::string logsPath; ///< --logs-path: as jobs see it, below the mount; or "FILESYSTEM:/PATH" of the storage itself
    std::string logPrefix; ///< --log-prefix; empty: all that may be logs
    std::string workspace; ///< --workspace ID; empty: the login in use
    domain::Infrastructure infrastructure; ///< its mount says where logsPath is in the storage
    std::filesystem::path cacheFolder; ///< where workspaces' folders are kept; empty: the user's cache
};

/// What is here now.
struct FetchedLogs {
    std::filesystem::path folder; ///< local copy of logsPath, to be read in its place; a file when logsPath is one
    bool simulated = false; ///< the workspace is a sandbox: nothing in it is a measurement
    std::size_t files = 0; ///< that are there
    std::size_t fetched = 0; ///< of them now; the others were here unchanged
    std::vector<base::Error> problems; ///< files that are missing here, and what was left out for a limit
};

/// results --from-workspace: copies what looks like logs and event files below logsPath from the
/// workspace's storage into a cache folder of this user. Progress goes to the error stream where that is
/// a terminal. Blocking; Ctrl+C gives ErrorKind::Cancelled and leaves what was complete for the next time.
/// Errors: no login (Input), the workspace refuses or has no such path (Remote), nothing there (Nothing).
[[nodiscard]] base::Result<FetchedLogs> fetchWorkspaceLogs(const WorkspaceLogs &wanted, const Streams &streams);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "results/logfile.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace results {

/// The files of one run below a folder of logs.
struct RunFolder {
    std::filesystem::path path; ///< the folder that they belong to
    std::string configuration; ///< its name: a configuration's, or whatever it is called
    bool namedAsConfiguration = false; ///< "…nodes_tp_2_pp_…" or "base_config", as generate and the original write them
    std::vector<std::filesystem::path> logs; ///< by name
    std::vector<std::filesystem::path> eventFiles; ///< by name, which holds the time they were begun
};

struct LogFolderOptions {
    std::string logPrefix; ///< logs are the files whose name begins so; empty: all that are not known to be something else
};

/// Looks through a folder of logs (a run's own, a model's, or NeMo's layout with tb_logs beside the
/// run folders). Files belong to the nearest folder above them that is named as a configuration, else
/// to the folder right below `root`, else to `root`: never to another run by order. Links are not
/// followed. An error when `root` is no folder that can be read.
[[nodiscard]] base::Result<std::vector<RunFolder>> findRuns(const std::filesystem::path &root, const LogFolderOptions &options = {});

/// findRuns()' own rules, for places that are not a folder of this computer. By a file's name: whether it
/// is an event file or taken for a log; by a folder's: whether it is looked into.
[[nodiscard]] bool mayBeLog(std::string_view fileName, const LogFolderOptions &options = {});
[[nodiscard]] bool isWorthEntering(std::string_view folderName);
inline constexpr int kDeepestLogFolder = 12; ///< below the root; NeMo's own layout takes five levels

/// What findRuns() finds, and what it could not look into.
struct FoundRuns {
    std::vector<RunFolder> runs;
    std::vector<base::Error> unread; ///< folders, with the reason
    bool truncated = false; ///< more than kMostLogFiles: the rest was not looked at
    bool stopped = false;
};
inline constexpr std::size_t kMostLogFiles = 100'000;
/// `goOn` is asked at every entry: false stops, with what was found so far.
[[nodiscard]] base::Result<FoundRuns> lookForRuns(const std::filesystem::path &root, const LogFolderOptions &options,
                                                  const std::function<bool()> &goOn);

/// What all files of a run say together: steps from the logs where they have any, else from the event
/// files (which may have been written for every tenth step only); figures that the logs lack from the
/// event files; of several failures the one that is rather the cause.
struct RunLogs {
    LogContents contents;
    std::vector<std::string> sources; ///< files that said something
    std::vector<base::Error> unread; ///< files that could not be read
};
[[nodiscard]] RunLogs readRun(const RunFolder &run);

[[nodiscard]] bool isConfigurationName(std::string_view folder);

} // namespace results

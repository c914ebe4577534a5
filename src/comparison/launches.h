// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/logcache.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Which files of a folder are of one launch: a folder may hold workers, restarts and repetitions.
namespace comparison {

/// A text log, or the event files of one folder.
struct FileSays {
    std::filesystem::path path; ///< of event files the first
    std::shared_ptr<const ReadLog> log;
};

/// What the files of one launch say together.
struct Launch {
    std::filesystem::path first; ///< of its files
    results::LogContents contents;
    bool simulated = false;
    std::vector<std::string> sources; ///< files that said something
};

/// All of them as one launch: steps from the text logs where they have any, else from the event files;
/// of several failures the one that is rather the cause. Precondition: not empty.
[[nodiscard]] Launch oneLaunch(const std::vector<FileSays> &files);

/// How the files of a folder lie.
struct FolderKind {
    std::filesystem::path folder;
    bool flat = false; ///< a heap of logs: files need not belong together
};
/// Files join by what they prove: the same job, start time or step times; a restart goes on where the
/// steps of another ended. Files that say nothing are left out. Precondition: `files` by path.
[[nodiscard]] std::vector<Launch> launchesOf(const std::vector<FileSays> &files, const FolderKind &kind);

/// The job of our own log_<job>_<worker>.out; empty for other names.
[[nodiscard]] std::string jobOfLog(const std::string &fileName);

} // namespace comparison

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/logfile.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

/// Log files as they were read, so that a change of settings does not read gigabytes once more.
namespace comparison {

/// What one text log, or the event files of one folder, say.
struct ReadLog {
    results::LogContents contents;
    bool simulated = false; ///< it says itself that a sandbox wrote it
};

/// False = stop.
using GoOn = std::function<bool()>;

/// Safe to share between threads; one after the other is expected.
class LogCache {
public:
    /// A text log or an event file. Errors: not a plain file, cannot be read, stopped (ErrorKind::Cancelled).
    [[nodiscard]] base::Result<std::shared_ptr<const ReadLog>> read(const std::filesystem::path &path, const GoOn &goOn);
    /// Event files that belong together (restarts write one each), as one.
    [[nodiscard]] base::Result<std::shared_ptr<const ReadLog>> readEvents(const std::vector<std::filesystem::path> &paths,
                                                                          const GoOn &goOn);
    /// Forgets what was not asked for since the last call.
    void forgetUnused();

private:
    struct Stamp {
        std::string path;
        std::uintmax_t size = 0;
        std::int64_t modified = 0;
        bool operator==(const Stamp &) const = default;
    };
    struct Entry {
        std::vector<Stamp> stamps;
        std::shared_ptr<const ReadLog> log;
        bool used = false;
    };

    [[nodiscard]] static base::Result<Stamp> stampOf(const std::filesystem::path &path);
    [[nodiscard]] std::shared_ptr<const ReadLog> known(const std::vector<Stamp> &stamps);
    std::shared_ptr<const ReadLog> keep(std::vector<Stamp> stamps, ReadLog log);

    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries; ///< by the first file's path
};

} // namespace comparison

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace gui {

/// One worker's log file; it may grow, and may not be there yet.
struct LogSource {
    QString path;
    int worker = 0;
    bool operator==(const LogSource &) const = default;
};

/// One line as it stands in the file, without its newline.
struct RawLogLine {
    QByteArray bytes;
    int worker = 0;
};

/// The lines of one log file, or of several woven into one by the times that they print, found
/// without holding them: a sparse index of offsets (a few bytes per hundred lines) over files of
/// any size. One thread scans, any thread reads; both may happen at once.
class LogStore {
public:
    /// A line longer than this is shown as several.
    static constexpr qint64 kLongestLine = 4096;
    /// Lines between two noted offsets of one stretch.
    static constexpr std::uint32_t kStride = 128;
    /// Stretches of several files that are kept apart; older ones are put together beyond it.
    static constexpr std::size_t kMostStretches = 8192;

    explicit LogStore(std::vector<LogSource> sources);
    ~LogStore();

    struct Scan {
        bool grew = false; ///< there are more lines, or the last one is longer
        bool restarted = false; ///< a file shrank or was replaced: everything is read anew
        bool more = false; ///< there is more to read than was read now
    };
    /// Reads on, at most about `budget` bytes.
    Scan scan(qint64 budget, const std::stop_token &stop = {});

    [[nodiscard]] std::uint64_t lineCount() const;
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 bytesThere() const; ///< sizes of the files when they were last looked at
    [[nodiscard]] const std::vector<LogSource> &sources() const { return m_sources; }
    [[nodiscard]] std::size_t indexBytes() const; ///< memory of the index
    /// Lines first, first + 1, …; fewer at the end.
    [[nodiscard]] std::vector<RawLogLine> read(std::uint64_t first, std::size_t count) const;

private:
    struct Mark { ///< where a line of a stretch begins
        std::uint32_t line = 0;
        qint64 offset = 0;
    };
    struct Stretch { ///< neighbouring lines of one file
        std::size_t file = 0;
        std::uint64_t firstLine = 0; ///< in the whole
        std::uint32_t lines = 0;
        qint64 begin = 0;
        qint64 end = 0;
        std::vector<Mark> marks; ///< the first line's always
        std::int64_t key = 0; ///< time of its first line, as a number that grows with it; only while it waits
    };
    struct File;
    /// Where a read begins: a noted line and the end of its stretch.
    struct Place {
        std::size_t file = 0;
        std::uint64_t line = 0;
        std::uint64_t endLine = 0;
        qint64 offset = 0;
        qint64 end = 0;
    };

    [[nodiscard]] bool lookAtSizes(); ///< false: a file shrank
    void restart();
    qint64 cut(std::size_t index);
    void noteLine(Stretch &open, qint64 offset, qint64 length) const;
    void weave();
    void noteTail();
    void append(Stretch &&stretch);
    void compact();
    [[nodiscard]] std::vector<Place> placesFrom(std::uint64_t first, std::size_t count) const;

    std::vector<LogSource> m_sources;
    std::vector<std::unique_ptr<File>> m_files; ///< of the scanning thread

    mutable std::mutex m_mutex; ///< guards what follows
    std::vector<Stretch> m_stretches;
    std::uint64_t m_lines = 0;
    qint64 m_bytesRead = 0;
    qint64 m_bytesThere = 0;
    qint64 m_tailBegin = 0; ///< of a single file: its last line while that has no newline yet
    qint64 m_tailEnd = 0;
};

} // namespace gui

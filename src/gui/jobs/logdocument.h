// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "gui/jobs/logstore.h"

#include <atomic>
#include <condition_variable>
#include <thread>

namespace gui {

/// The log that is on screen: one worker's, or several woven together, read on a thread of its own
/// while it grows. The GUI's count of lines moves only between events, so that a view never meets
/// more lines than it was told of.
class LogDocument : public QObject {
    Q_OBJECT

public:
    explicit LogDocument(QObject *parent = nullptr);
    ~LogDocument() override;

    /// Another log; the same sources again change nothing.
    void setSources(std::vector<LogSource> sources);
    [[nodiscard]] const std::vector<LogSource> &sources() const { return m_sources; }
    [[nodiscard]] bool isMerged() const { return m_sources.size() > 1; }
    [[nodiscard]] std::shared_ptr<const LogStore> store() const { return m_store; }

    [[nodiscard]] std::uint64_t lineCount() const { return m_lines; }
    [[nodiscard]] std::vector<RawLogLine> lines(std::uint64_t first, std::size_t count) const;
    [[nodiscard]] bool isReading() const { return m_reading; } ///< there is more than was read yet
    [[nodiscard]] double share() const; ///< 0…1 of what is there

    /// The files may have grown.
    void poke();

signals:
    void restarted(); ///< other sources, or a file began anew: line numbers mean something else
    void grew();
    void readingChanged();

private:
    void work(const std::stop_token &stop);
    void take();

    std::vector<LogSource> m_sources;
    std::shared_ptr<LogStore> m_store;
    std::uint64_t m_lines = 0;
    bool m_reading = false;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_poked = false;
    std::atomic<bool> m_told = false; ///< take() is on its way
    std::atomic<bool> m_begunAnew = false;
    std::atomic<bool> m_more = false;
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRegularExpression>
#include <QString>

#include "gui/jobs/logstore.h"

#include <condition_variable>
#include <optional>
#include <thread>

namespace gui {

struct LogQuery {
    QString text;
    bool regularExpression = false;
    bool caseSensitive = false;
    bool operator==(const LogQuery &) const = default;

    /// Matches what is asked for; invalid when a regular expression is wrong.
    [[nodiscard]] QRegularExpression expression() const;
};

/// Looks through a whole log on a thread of its own, from its first line to its last and on as it
/// grows; the lines that match are remembered, a million at most.
class LogSearch : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostLines = 1'000'000;

    explicit LogSearch(QObject *parent = nullptr);
    ~LogSearch() override;

    /// Begins anew; an empty text ends the search.
    void start(std::shared_ptr<const LogStore> store, const LogQuery &query);
    void stop();
    void poke(); ///< the log may have grown

    [[nodiscard]] const LogQuery &query() const { return m_query; }
    [[nodiscard]] const QRegularExpression &expression() const { return m_expression; }
    [[nodiscard]] QString error() const; ///< what is wrong with the regular expression
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] std::uint64_t matches() const { return m_matches; }
    [[nodiscard]] std::size_t lines() const { return m_lines.size(); }
    [[nodiscard]] bool isFull() const { return m_lines.size() >= kMostLines; }
    /// The next matching line after `line`, or the first one; nothing without matches.
    [[nodiscard]] std::optional<std::uint64_t> after(std::optional<std::uint64_t> line) const;
    [[nodiscard]] std::optional<std::uint64_t> before(std::optional<std::uint64_t> line) const;
    /// 1 for the first matching line, …; 0 = this line does not match.
    [[nodiscard]] std::size_t numberOf(std::uint64_t line) const;

signals:
    void changed();

private:
    struct Found {
        std::uint64_t line = 0;
        std::uint32_t count = 0;
    };
    void work(const std::stop_token &stop, int generation, const std::shared_ptr<const LogStore> &store,
              const QRegularExpression &expression);
    void take(int generation, std::uint64_t from, const std::vector<Found> &found, bool done);

    LogQuery m_query;
    QRegularExpression m_expression;
    std::vector<Found> m_lines;
    std::uint64_t m_matches = 0;
    bool m_running = false;
    int m_generation = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_poked = false;
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui

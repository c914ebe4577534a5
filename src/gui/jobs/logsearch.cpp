// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logsearch.h"

#include "gui/jobs/ansitext.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gui {
namespace {

constexpr std::size_t kLinesAtOnce = 4096;
constexpr std::size_t kBatch = 20'000; // lines that match, told at once

std::uint32_t matchesIn(const QString &text, const QRegularExpression &expression)
{
    std::uint32_t count = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext() && count < 1000;)
        count += matches.next().capturedLength() > 0 ? 1 : 0;
    return count;
}

} // namespace

QRegularExpression LogQuery::expression() const
{
    const QString pattern = regularExpression ? text : QRegularExpression::escape(text);
    return QRegularExpression(pattern, caseSensitive ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption);
}

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
{
}

LogSearch::~LogSearch() = default; // the jthread asks its worker to stop and joins it

void LogSearch::stop() { start(nullptr, {}); }

void LogSearch::start(std::shared_ptr<const LogStore> store, const LogQuery &query)
{
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
    }
    ++m_generation;
    m_query = query;
    m_expression = query.expression();
    m_lines.clear();
    m_matches = 0;
    m_running = store && !query.text.isEmpty() && m_expression.isValid();
    if (m_running) {
        m_poked = true;
        m_worker = std::jthread([this, generation = m_generation, store = std::move(store),
                                 expression = m_expression](const std::stop_token &stop) { work(stop, generation, store, expression); });
    }
    emit changed();
}

void LogSearch::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
    }
    m_wake.notify_one();
}

QString LogSearch::error() const { return m_expression.isValid() ? QString() : m_expression.errorString(); }

void LogSearch::work(const std::stop_token &stop, int generation, const std::shared_ptr<const LogStore> &store,
                     const QRegularExpression &expression)
{
    std::uint64_t next = 0;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_poked; }))
                return;
            m_poked = false;
        }
        std::uint64_t from = next > 0 ? next - 1 : 0; // the last line may have grown
        next = from;
        std::vector<Found> found;
        const auto tell = [&](bool done) {
            QMetaObject::invokeMethod(
                this, [this, generation, from, lines = std::exchange(found, {}), done] { take(generation, from, lines, done); },
                Qt::QueuedConnection);
            from = next;
        };
        std::uint64_t end = store->lineCount();
        if (end < next)
            next = from = 0; // it began anew
        while (next < end && !stop.stop_requested()) {
            const auto lines = store->read(next, static_cast<std::size_t>(std::min<std::uint64_t>(kLinesAtOnce, end - next)));
            if (lines.empty())
                break;
            for (const RawLogLine &line : lines) {
                if (stop.stop_requested()) // a bad expression can take long for every line
                    return;
                if (const std::uint32_t count = matchesIn(plainLogText(line.bytes), expression))
                    found.push_back({next, count});
                ++next;
            }
            if (found.size() >= kBatch)
                tell(false);
            end = store->lineCount();
        }
        tell(true);
    }
}

void LogSearch::take(int generation, std::uint64_t from, const std::vector<Found> &found, bool done)
{
    if (generation != m_generation)
        return;
    while (!m_lines.empty() && m_lines.back().line >= from) {
        m_matches -= m_lines.back().count;
        m_lines.pop_back();
    }
    for (const Found &one : found) {
        if (isFull())
            break;
        m_lines.push_back(one);
        m_matches += one.count;
    }
    m_running = !done;
    emit changed();
}

std::optional<std::uint64_t> LogSearch::after(std::optional<std::uint64_t> line) const
{
    if (m_lines.empty())
        return std::nullopt;
    if (!line)
        return m_lines.front().line;
    const auto found = std::upper_bound(m_lines.begin(), m_lines.end(), *line, [](std::uint64_t a, const Found &b) { return a < b.line; });
    return found == m_lines.end() ? m_lines.front().line : found->line;
}

std::optional<std::uint64_t> LogSearch::before(std::optional<std::uint64_t> line) const
{
    if (m_lines.empty())
        return std::nullopt;
    if (!line)
        return m_lines.back().line;
    const auto found = std::lower_bound(m_lines.begin(), m_lines.end(), *line, [](const Found &a, std::uint64_t b) { return a.line < b; });
    return found == m_lines.begin() ? m_lines.back().line : std::prev(found)->line;
}

std::size_t LogSearch::numberOf(std::uint64_t line) const
{
    const auto found = std::lower_bound(m_lines.begin(), m_lines.end(), line, [](const Found &a, std::uint64_t b) { return a.line < b; });
    return found != m_lines.end() && found->line == line ? static_cast<std::size_t>(found - m_lines.begin()) + 1 : 0;
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/logjoin.h"

#include <QHash>
#include <QString>
#include <algorithm>

namespace launch {

namespace {

constexpr size_t kHead = 200; // lines
constexpr size_t kTail = 4000;

/// The history is text: bytes that are none have become U+FFFD there.
size_t hashOf(const QByteArray &line) { return qHash(QString::fromUtf8(line)); }

} // namespace

void LogJoin::clear() { *this = LogJoin(); }

void LogJoin::beginPiece()
{
    m_overlaps.clear();
    m_joinedAt.reset();
    m_withheld.clear();
    m_state = m_count == 0 ? State::Through : State::Matching;
}

std::optional<size_t> LogJoin::known(qint64 line) const
{
    if (line < static_cast<qint64>(m_head.size()))
        return m_head[static_cast<size_t>(line)];
    const qint64 first = m_count - static_cast<qint64>(m_tail.size());
    if (line >= first && line < m_count)
        return m_tail[static_cast<size_t>(line - first)];
    return std::nullopt;
}

void LogJoin::remember(const QByteArray &line)
{
    const size_t hash = hashOf(line);
    if (m_head.size() < kHead)
        m_head.push_back(hash);
    m_tail.push_back(hash);
    if (m_tail.size() > kTail)
        m_tail.pop_front();
    ++m_count;
}

void LogJoin::startOverlaps(size_t hash)
{
    const qint64 firstOfTail = m_count - static_cast<qint64>(m_tail.size());
    const auto consider = [&](qint64 line) {
        if (known(line) == hash)
            m_overlaps.push_back({line});
    };
    if (firstOfTail > 0)
        consider(0); // from the very beginning
    for (qint64 line = firstOfTail; line < m_count; ++line)
        consider(line);
}

void LogJoin::advance(size_t hash)
{
    std::erase_if(m_overlaps, [&](const Overlap &overlap) {
        const auto expected = known(overlap.next);
        return expected && *expected != hash;
    });
    for (Overlap &overlap : m_overlaps)
        ++overlap.next;
    const auto finished = std::find_if(m_overlaps.begin(), m_overlaps.end(), [this](const Overlap &o) { return o.next == m_count; });
    if (finished == m_overlaps.end())
        return;
    m_joinedAt = m_withheld.size();
    m_overlaps.erase(finished, m_overlaps.end()); // shorter ones count no more
}

void LogJoin::feed(const QByteArray &line)
{
    if (m_state == State::Through) {
        remember(line);
        m_taken.append(line);
        return;
    }
    m_withheld.append(line);
    if (m_state == State::Apart)
        return;
    const size_t hash = hashOf(line);
    if (m_withheld.size() == 1)
        startOverlaps(hash);
    advance(hash);
    if (!m_overlaps.empty())
        return; // a longer overlap is still possible
    if (!m_joinedAt) {
        m_state = State::Apart;
        return;
    }
    m_withheld.erase(m_withheld.begin(), m_withheld.begin() + *m_joinedAt);
    accept();
}

void LogJoin::accept()
{
    m_state = State::Through;
    for (const QByteArray &line : std::exchange(m_withheld, {})) {
        remember(line);
        m_taken.append(line);
    }
}

QList<QByteArray> LogJoin::taken() { return std::exchange(m_taken, {}); }

} // namespace launch

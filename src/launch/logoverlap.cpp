// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/logoverlap.h"

#include <algorithm>

namespace launch {
namespace {

constexpr qint64 kSearchedBytes = 4 * 1024 * 1024; ///< how far ahead a line is looked for
constexpr int kMostSearches = 64; ///< fruitless ones; then the two have nothing in common

} // namespace

LogOverlap::LogOverlap(const QString &file, qint64 begin, qint64 end)
    : m_file(file)
    , m_at(begin)
    , m_end(end)
{
    if (m_at < m_end && !m_file.open(QIODevice::ReadOnly))
        m_at = m_end;
}

/// Passes over as much as is equal, up to a line's end; true when nothing of the text is left.
bool LogOverlap::skipEqual(QByteArrayView &text)
{
    m_file.seek(m_at);
    const QByteArray there = m_file.read(std::min<qint64>(text.size(), m_end - m_at));
    const auto differs = std::mismatch(there.begin(), there.end(), text.begin(), text.end());
    qsizetype same = differs.first - there.begin();
    if (same < text.size() && same < there.size())
        same = text.first(same).lastIndexOf('\n') + 1;
    m_at += same;
    text = text.sliced(same);
    return text.isEmpty();
}

bool LogOverlap::findLine(QByteArrayView line)
{
    if (m_searches >= kMostSearches)
        return false;
    // One byte before the place to look at: a line begins after a line's end.
    const qint64 from = std::max<qint64>(0, m_at - 1);
    m_file.seek(from);
    const QByteArray ahead = m_file.read(std::min<qint64>(kSearchedBytes, m_end - from));
    const QByteArray wanted = '\n' + line.toByteArray();
    const qsizetype found = ahead.indexOf(wanted);
    if (found < 0) {
        ++m_searches;
        return false;
    }
    m_at = from + found + wanted.size();
    return true;
}

QByteArray LogOverlap::fresh(const QByteArray &lines)
{
    QByteArrayView text(lines);
    QByteArray out;
    while (!text.isEmpty() && !isThrough()) {
        if (skipEqual(text))
            return out;
        if (isThrough())
            break;
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end + 1);
        if (!findLine(line))
            out += line.toByteArray();
        text = text.sliced(line.size());
    }
    return out + text.toByteArray();
}

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <deque>
#include <optional>
#include <vector>

namespace launch {

/// Joins pieces of one log that overlap, line by line, by their content alone.
///
/// Of what was delivered, the first 200 and the last 4,000 lines are known (as hashes). A new piece may
/// begin at any known line, and is withheld while it agrees with one. It is joined when it reaches the
/// end of what was delivered along the longest overlap; it is apart when it agrees with nothing. A piece
/// that repeats the log from its first line is followed through its unknown middle.
class LogJoin {
public:
    enum class State : quint8 {
        Through, ///< lines are new
        Matching, ///< lines repeat what is known, as far as can be told
        Apart, ///< the piece has no overlap: something is missing in between, or the known part ended
    };

    void clear(); ///< another log begins
    void beginPiece();
    /// A line without its end. What is to be delivered now is in taken().
    void feed(const QByteArray &line);
    /// Lines that were found to be new, since the last call.
    [[nodiscard]] QList<QByteArray> taken();
    /// Apart or Matching: what was withheld, without deciding.
    [[nodiscard]] const QList<QByteArray> &withheld() const { return m_withheld; }
    /// Apart: the withheld lines are accepted as new all the same.
    void accept();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint64 delivered() const { return m_count; }

private:
    struct Overlap {
        qint64 next; ///< number of the delivered line that should come next
    };
    [[nodiscard]] std::optional<size_t> known(qint64 line) const;
    void remember(const QByteArray &line);
    void startOverlaps(size_t hash);
    void advance(size_t hash);

    std::vector<size_t> m_head;
    std::deque<size_t> m_tail;
    qint64 m_count = 0;
    State m_state = State::Through;
    std::vector<Overlap> m_overlaps; ///< longest first
    std::optional<qsizetype> m_joinedAt; ///< withheld lines that the longest finished overlap covers
    QList<QByteArray> m_withheld;
    QList<QByteArray> m_taken;
};

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>

namespace launch {

/// A log file that is continued after a restart: the text comes from the job's beginning once more,
/// and what the file holds already is left out. The file is compared as it is met, never held.
class LogOverlap {
public:
    /// Compares with the bytes of the file from `begin` up to `end`, whole lines.
    LogOverlap(const QString &file, qint64 begin, qint64 end);

    /// Whole lines in, those that the file lacks out. When the text begins in the middle of what is
    /// there, or lines differ, it is fitted in again by content; in doubt a line is kept twice rather
    /// than lost.
    [[nodiscard]] QByteArray fresh(const QByteArray &lines);
    [[nodiscard]] bool isThrough() const { return m_at >= m_end; } ///< everything is new from here on

private:
    [[nodiscard]] bool skipEqual(QByteArrayView &text);
    [[nodiscard]] bool findLine(QByteArrayView line);

    QFile m_file;
    qint64 m_at;
    qint64 m_end;
    int m_searches = 0;
};

} // namespace launch

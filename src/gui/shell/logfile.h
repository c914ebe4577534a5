// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

namespace gui {

/// The application's log: what Qt and the app say with qDebug … qCritical, one line each with time
/// and level, in a file that is begun anew when it grows beyond kLimit (the one before is kept
/// beside it as *.1). One at a time; while it lives, warnings and errors still reach stderr.
class LogFile {
public:
    static constexpr qint64 kLimit = 1024 * 1024;

    explicit LogFile(QString path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Appends one line; any thread.
    void write(QtMsgType type, const QString &message);

private:
    void rotate();

    QString m_path;
    QMutex m_mutex;
    QFile m_file;
};

} // namespace gui

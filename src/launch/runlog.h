// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/logoverlap.h"
#include "launch/target.h"
#include "results/logparser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>

namespace launch {

/// Where one worker's log is kept.
struct LogKeeping {
    QStringList files; ///< the first that can be written is used
    bool simulated = false; ///< said in the file's first line
    bool parsed = true; ///< worker 0
};

/// One worker's log: followed, written to its file, read by the parser. The parser has always read
/// exactly what the file holds. After a restart the file is continued without loss or repeats; when
/// the disk fails, it is tried again from the file's end.
class RunLog : public QObject {
    Q_OBJECT

public:
    explicit RunLog(LogKeeping keeping, QObject *parent = nullptr);
    ~RunLog() override;

    /// Opens the file, reads what it holds (in slices, from the event loop), then follows the job.
    void follow(Target *target, const std::string &jobId, int worker);
    /// Writes what has come and lets the job go.
    void unfollow();
    /// Reads a kept file only.
    void load();

    /// Writes what has come since; the owner calls it a few times a second.
    void flush();

    [[nodiscard]] const results::LogParser *parser() const { return m_bytesParsed > markLength() ? m_parser.get() : nullptr; }
    [[nodiscard]] QString file() const { return m_file.fileName(); }
    [[nodiscard]] QString trouble() const { return m_trouble; } ///< why it stands still
    [[nodiscard]] bool isFollowing() const { return !m_target.isNull(); }
    [[nodiscard]] bool isComplete() const { return m_complete; } ///< all that the job wrote is in the file
    [[nodiscard]] qint64 silenceMs() const { return m_sinceText.elapsed(); } ///< since text came, or following began

signals:
    void grew(); ///< after a flush or a slice that brought text
    void completed();
    void troubleChanged();
    void movedAside(const QString &file, const QString &why); ///< not the first of the files is used

private:
    [[nodiscard]] bool openFile();
    [[nodiscard]] bool tryFile(const QString &path);
    [[nodiscard]] qint64 markLength() const;
    void readSlice();
    void startFollower();
    void dropFollower();
    void take(const QByteArray &lines);
    void fail(const QString &why);
    void setTrouble(const QString &why);
    void feed(const QByteArray &text);
    void conclude();

    LogKeeping m_keeping;
    QFile m_file;
    QFile m_reading; ///< the kept part, while it is read back
    std::unique_ptr<results::LogParser> m_parser;
    qint64 m_size = 0; ///< good bytes in the file
    qint64 m_bytesParsed = 0;
    QByteArray m_pending;
    std::optional<LogOverlap> m_overlap;
    QPointer<Target> m_target;
    QPointer<LogFollower> m_follower;
    std::string m_jobId;
    int m_worker = 0;
    bool m_inFollower = false; ///< called by it: it cannot be deleted at once
    bool m_textOver = false; ///< the follower has delivered everything
    bool m_complete = false;
    QString m_trouble;
    QElapsedTimer m_sinceText;
    QTimer m_slices;
    QTimer m_again;
};

} // namespace launch

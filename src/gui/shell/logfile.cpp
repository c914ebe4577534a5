// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <atomic>
#include <utility>

namespace gui {
namespace {

// Qt's message handler is a plain function: this is the only way to tell it where to write.
std::atomic<LogFile *> currentLog = nullptr;
std::atomic<QtMessageHandler> previousHandler = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (LogFile *log = currentLog)
        log->write(type, message);
    const bool isNews = type == QtDebugMsg || type == QtInfoMsg; // worth a file, not the terminal
    if (const QtMessageHandler previous = previousHandler; previous && !(isNews && currentLog))
        previous(type, context, message);
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

} // namespace

LogFile::LogFile(QString path)
    : m_path(std::move(path))
    , m_file(m_path)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (!m_file.open(QIODevice::Append | QIODevice::Text))
        return; // a read-only home must not keep the app from starting; stderr still has everything
    currentLog = this;
    previousHandler = qInstallMessageHandler(handleMessage);
}

LogFile::~LogFile()
{
    if (currentLog != this)
        return;
    qInstallMessageHandler(previousHandler);
    currentLog = nullptr;
    previousHandler = nullptr;
}

void LogFile::write(QtMsgType type, const QString &message)
{
    const QMutexLocker lock(&m_mutex);
    if (m_file.size() > kLimit)
        rotate();
    QString line = message;
    line.replace(QLatin1Char('\n'), QStringLiteral("\n    "));
    const QString stamp = QDateTime::currentDateTime().toString(Qt::ISODateWithMs);
    m_file.write(QStringLiteral("%1 %2: %3\n").arg(stamp, QLatin1String(levelName(type)), line).toUtf8());
    m_file.flush();
}

void LogFile::rotate()
{
    m_file.close();
    const QString older = m_path + QStringLiteral(".1");
    QFile::remove(older);
    QFile::rename(m_path, older);
    static_cast<void>(m_file.open(QIODevice::Append | QIODevice::Text));
}

} // namespace gui

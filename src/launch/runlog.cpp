// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/runlog.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <chrono>

namespace launch {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kSlice = 512 * 1024; ///< read back per turn of the event loop: a few milliseconds of parsing
constexpr qsizetype kMostPending = 1024 * 1024;
constexpr auto kTryAgain = 10s;
constexpr const char *kMark = "# Simulated by the AutoTuner sandbox: no figure in this file is a measurement.\n";

/// Length up to and with the last line end: what a kill left behind it is cut off.
qint64 wholeLines(QFile &file)
{
    for (qint64 end = file.size(); end > 0;) {
        const qint64 begin = std::max<qint64>(0, end - 65536);
        file.seek(begin);
        const qsizetype newline = file.read(end - begin).lastIndexOf('\n');
        if (newline >= 0)
            return begin + newline + 1;
        end = begin;
    }
    return 0;
}

} // namespace

RunLog::RunLog(LogKeeping keeping, QObject *parent)
    : QObject(parent)
    , m_keeping(std::move(keeping))
{
    if (m_keeping.parsed)
        m_parser = std::make_unique<results::LogParser>();
    m_sinceText.start();
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RunLog::readSlice);
    m_again.setSingleShot(true);
    m_again.setInterval(kTryAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_target)
            follow(m_target, m_jobId, m_worker);
    });
}

RunLog::~RunLog() { unfollow(); }

void RunLog::follow(Target *target, const std::string &jobId, int worker)
{
    unfollow();
    m_target = target;
    m_jobId = jobId;
    m_worker = worker;
    m_textOver = false;
    m_complete = false;
    m_sinceText.restart();
    if (!openFile())
        return;
    m_overlap.emplace(m_file.fileName(), markLength(), m_size);
    m_reading.setFileName(m_file.fileName());
    m_slices.start();
}

void RunLog::load()
{
    m_file.setFileName(m_keeping.files.value(0));
    m_size = QFileInfo(m_file.fileName()).size();
    m_reading.setFileName(m_file.fileName());
    m_slices.start();
}

void RunLog::unfollow()
{
    flush();
    m_slices.stop();
    m_again.stop();
    dropFollower();
    m_target.clear();
    m_pending.clear();
    m_file.close();
    m_reading.close();
}

qint64 RunLog::markLength() const
{
    if (!m_keeping.simulated)
        return 0;
    return std::min<qint64>(m_size, static_cast<qint64>(qstrlen(kMark)));
}

bool RunLog::tryFile(const QString &path)
{
    m_file.setFileName(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    m_size = wholeLines(m_file);
    if (m_size != m_file.size() && !m_file.resize(m_size))
        return false;
    m_file.seek(m_size);
    if (m_size > 0 || !m_keeping.simulated)
        return true;
    m_size = m_file.write(kMark);
    return m_size == static_cast<qint64>(qstrlen(kMark));
}

bool RunLog::openFile()
{
    QString why;
    for (const QString &path : m_keeping.files) {
        m_file.close();
        if (tryFile(path)) {
            if (!why.isEmpty())
                emit movedAside(path, why);
            setTrouble({});
            return true;
        }
        why = m_file.errorString();
    }
    fail(why);
    return false;
}

/// Feeds the parser with what the file holds, then goes on with the job.
void RunLog::readSlice()
{
    if (m_parser && m_bytesParsed < m_size && (m_reading.isOpen() || m_reading.open(QIODevice::ReadOnly))) {
        m_reading.seek(m_bytesParsed);
        const QByteArray text = m_reading.read(std::min(kSlice, m_size - m_bytesParsed));
        if (!text.isEmpty()) {
            feed(text);
            emit grew();
            return;
        }
    }
    m_slices.stop();
    m_reading.close();
    if (m_target)
        startFollower();
    else
        conclude();
}

void RunLog::startFollower()
{
    m_follower = m_target->followLog(m_jobId, m_worker, this);
    m_sinceText.restart();
    connect(m_follower, &LogFollower::lines, this, &RunLog::take);
    connect(m_follower, &LogFollower::interrupted, this, &RunLog::setTrouble);
    connect(m_follower, &LogFollower::finished, this, [this] {
        const QScopedValueRollback inside(m_inFollower, true);
        m_textOver = true;
        setTrouble({});
        flush();
    });
}

void RunLog::dropFollower()
{
    if (!m_follower)
        return;
    m_follower->disconnect(this);
    if (m_inFollower)
        m_follower->deleteLater();
    else
        delete m_follower;
    m_follower.clear();
}

void RunLog::take(const QByteArray &lines)
{
    const QScopedValueRollback inside(m_inFollower, true);
    m_sinceText.restart();
    setTrouble({});
    if (m_overlap && m_overlap->isThrough())
        m_overlap.reset();
    m_pending += m_overlap ? m_overlap->fresh(lines) : lines;
    if (m_pending.size() > kMostPending)
        flush();
}

void RunLog::flush()
{
    if (!m_pending.isEmpty() && m_file.isOpen()) {
        if (m_file.write(m_pending) != m_pending.size()) {
            fail(m_file.errorString());
            return;
        }
        m_size += m_pending.size();
        feed(m_pending);
        m_pending.clear();
        emit grew();
    }
    if (m_textOver && m_pending.isEmpty())
        conclude();
}

void RunLog::feed(const QByteArray &text)
{
    if (!m_parser)
        return;
    m_parser->feed({text.constData(), static_cast<std::size_t>(text.size())});
    m_bytesParsed += text.size();
}

void RunLog::conclude()
{
    if (std::exchange(m_complete, true))
        return;
    if (m_parser)
        m_parser->finish();
    emit completed();
}

/// The disk does not take it: what was written in part is taken back, and the job's text is read
/// again from the file's end after a while.
void RunLog::fail(const QString &why)
{
    m_pending.clear();
    if (m_file.isOpen()) {
        m_file.resize(m_size);
        m_file.close();
    }
    dropFollower();
    setTrouble(tr("The log cannot be written: %1").arg(why));
    m_again.start();
}

void RunLog::setTrouble(const QString &why)
{
    if (m_trouble == why)
        return;
    m_trouble = why;
    emit troubleChanged();
}

} // namespace launch

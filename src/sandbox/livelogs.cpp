// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/livelogs.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr int kPushEvery = 40; // ms of real time
constexpr std::int64_t kTail = 1000; // lines of the past that a stream begins with
constexpr qsizetype kChunkBytes = 64 * 1024;
constexpr qint64 kMostUnsent = 1024 * 1024; // a reader that does not read is not written to
constexpr std::int64_t kLinesPerPush = 4000;

} // namespace

LiveLogs::LiveLogs(Engine &engine, Clock &clock, FaultBox &faults)
    : m_engine(engine)
    , m_clock(clock)
    , m_faults(faults)
{
    m_timer.setInterval(kPushEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] { push(); });
}

void LiveLogs::open(const std::string &jobId, std::size_t attempt, int worker, std::shared_ptr<HttpReply> reply, const QByteArray &path)
{
    Stream stream{jobId, attempt, worker, std::move(reply), 0, -1, false};
    const std::string_view where(path.constData(), static_cast<std::size_t>(path.size()));
    if (const auto fault = m_faults.strike("log_cut", "GET", where))
        stream.linesLeft = static_cast<std::int64_t>(fault->value);
    stream.split = m_faults.strike("split_utf8", "GET", where).has_value();
    stream.reply->startChunks("text/plain; charset=utf-8");
    const JobEntry *entry = m_engine.find(jobId);
    if (entry == nullptr || attempt >= entry->record.attempts.size())
        return stream.reply->endChunks();
    const WorkerLog log(entry->record, entry->record.attempts[attempt], entry->work, worker);
    if (log.end() <= m_engine.now()) // over: the container's output is gone
        return stream.reply->endChunks();
    stream.next = std::max<std::int64_t>(0, log.firstFrom(m_engine.now()) - kTail);
    if (!pushOne(stream))
        return;
    m_streams.push_back(std::move(stream));
    m_timer.start();
}

void LiveLogs::push()
{
    m_engine.advance(m_clock.now());
    std::erase_if(m_streams, [this](Stream &stream) { return !pushOne(stream); });
    if (m_streams.empty())
        m_timer.stop();
}

bool LiveLogs::pushOne(Stream &stream)
{
    const JobEntry *entry = m_engine.find(stream.jobId);
    if (!stream.reply->isOpen() || entry == nullptr)
        return false;
    if (stream.reply->unsent() > kMostUnsent)
        return true;
    const WorkerLog log(entry->record, entry->record.attempts[stream.attempt], entry->work, stream.worker);
    const Ns now = m_engine.now();
    const std::int64_t written = log.firstFrom(now + 1);
    const std::int64_t until = std::min(written, stream.next + kLinesPerPush);
    QByteArray text;
    while (stream.next < until) {
        if (stream.linesLeft == 0) {
            send(stream, text);
            stream.reply->drop();
            return false;
        }
        text += QByteArray::fromStdString(log.textAt(stream.next++)) + '\n';
        stream.linesLeft -= stream.linesLeft > 0 ? 1 : 0;
        if (text.size() >= kChunkBytes)
            send(stream, std::exchange(text, {}));
    }
    send(stream, text);
    if (log.end() > now || stream.next < written)
        return true;
    stream.reply->endChunks();
    return false;
}

void LiveLogs::send(Stream &stream, const QByteArray &text)
{
    if (!stream.split)
        return stream.reply->chunk(text);
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) == 0xc0) { // the first byte of a longer character: end behind it
            stream.reply->chunk(text.mid(from, i + 1 - from));
            from = i + 1;
        }
    }
    stream.reply->chunk(text.mid(from));
}

} // namespace sandbox

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logdocument.h"

#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr qint64 kBytesAtOnce = 8 * 1024 * 1024;

} // namespace

LogDocument::LogDocument(QObject *parent)
    : QObject(parent)
    , m_store(std::make_shared<LogStore>(std::vector<LogSource>()))
{
}

LogDocument::~LogDocument() = default; // the jthread asks its worker to stop and joins it

void LogDocument::setSources(std::vector<LogSource> sources)
{
    if (sources == m_sources)
        return;
    if (m_worker.joinable()) {
        m_worker.request_stop(); // seen between chunks of a file: well under a frame
        m_worker.join();
    }
    m_sources = std::move(sources);
    m_store = std::make_shared<LogStore>(m_sources);
    m_lines = 0;
    m_reading = !m_sources.empty();
    m_begunAnew = false;
    m_more = m_reading;
    emit restarted();
    emit readingChanged();
    if (m_sources.empty())
        return;
    m_poked = true;
    m_worker = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

void LogDocument::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
    }
    m_wake.notify_one();
}

void LogDocument::work(const std::stop_token &stop)
{
    const std::shared_ptr<LogStore> store = m_store;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_poked; }))
                return;
            m_poked = false;
        }
        LogStore::Scan scan;
        do {
            scan = store->scan(kBytesAtOnce, stop);
            if (scan.restarted)
                m_begunAnew = true;
            const bool wasMore = m_more.exchange(scan.more);
            if ((scan.grew || scan.restarted || wasMore != scan.more) && !m_told.exchange(true))
                QMetaObject::invokeMethod(this, &LogDocument::take, Qt::QueuedConnection);
        } while (scan.more && !stop.stop_requested());
    }
}

void LogDocument::take()
{
    m_told = false; // before the store is asked: what comes later is told anew
    if (m_begunAnew.exchange(false)) {
        m_lines = 0;
        emit restarted();
    }
    m_lines = m_store->lineCount();
    if (m_reading != m_more) {
        m_reading = m_more;
        emit readingChanged();
    }
    emit grew();
}

std::vector<RawLogLine> LogDocument::lines(std::uint64_t first, std::size_t count) const
{
    if (first >= m_lines)
        return {};
    return m_store->read(first, static_cast<std::size_t>(std::min<std::uint64_t>(count, m_lines - first)));
}

double LogDocument::share() const
{
    const qint64 there = m_store->bytesThere();
    return there > 0 ? std::clamp(double(m_store->bytesRead()) / double(there), 0.0, 1.0) : 1.0;
}

} // namespace gui

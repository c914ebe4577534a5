// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracyrunner.h"

#include <QMetaObject>
#include <utility>

namespace gui {

AccuracyRunner::AccuracyRunner(AccuracySource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

AccuracyRunner::~AccuracyRunner()
{
    m_worker.request_stop();
    if (m_worker.joinable())
        m_worker.join(); // before QObject drops the events that the worker still posts
}

void AccuracyRunner::start()
{
    if (m_running)
        return;
    m_running = true;
    m_worker = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

void AccuracyRunner::cancel() { m_worker.request_stop(); }

/// On the worker; everything that is said goes through the GUI thread's queue.
void AccuracyRunner::work(const std::stop_token &stop)
{
    const auto post = [this](auto &&say) { QMetaObject::invokeMethod(this, std::forward<decltype(say)>(say), Qt::QueuedConnection); };
    const auto end = [this, post](auto &&say) {
        post([this, say] {
            m_running = false;
            say();
        });
    };
    auto set = m_source.read();
    if (!set) {
        end([this, error = set.error()] { emit failed(error); });
        return;
    }
    auto content = std::make_shared<AccuracyContent>();
    content->set = std::move(*set);
    content->report = m_source.assess(
        content->set, stop, [this, post](std::size_t done, std::size_t all) { post([this, done, all] { emit progressed(done, all); }); });
    if (content->report.cancelled || stop.stop_requested())
        end([this] { emit stopped(); });
    else
        end([this, content] { emit finished(content); });
}

} // namespace gui

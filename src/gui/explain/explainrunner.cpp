// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/explainrunner.h"

#include <QMetaObject>
#include <utility>

namespace gui {

ExplainRunner::ExplainRunner(Explainer explainer, QObject *parent)
    : QObject(parent)
    , m_explainer(std::move(explainer))
    , m_worker([this](const std::stop_token &ending) { work(ending); })
{
}

ExplainRunner::~ExplainRunner()
{
    cancel();
    m_worker.request_stop();
    m_worker.join(); // before QObject drops the events that the worker still posts
}

void ExplainRunner::ask(ExplainQuestion question)
{
    m_busy = true;
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_question = std::move(question);
        m_questionGeneration = ++m_generation;
    }
    m_asked.notify_one();
}

void ExplainRunner::cancel()
{
    m_busy = false;
    ++m_generation;
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_question.reset();
}

/// On the worker, for as long as there is one; answers go through the GUI thread's queue.
void ExplainRunner::work(const std::stop_token &ending)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_asked.wait(lock, ending, [this] { return m_question.has_value(); }))
            return;
        const ExplainQuestion question = std::move(*std::exchange(m_question, std::nullopt));
        const quint64 generation = m_questionGeneration;
        m_stop = std::stop_source();
        const std::stop_token stop = m_stop.get_token();
        lock.unlock();
        const auto content = m_explainer(question, stop);
        if (content && !stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, generation, content] { take(generation, content); }, Qt::QueuedConnection);
    }
}

void ExplainRunner::take(quint64 generation, const std::shared_ptr<const ExplainContent> &content)
{
    if (generation != m_generation)
        return;
    m_busy = false;
    emit answered(content);
}

} // namespace gui

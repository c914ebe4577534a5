// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/tunepreview.h"

#include <QMetaObject>
#include <utility>

namespace gui {

TunePreview::TunePreview(QObject *parent)
    : QObject(parent)
{
}

TunePreview::~TunePreview() = default;

void TunePreview::ask(Question question)
{
    m_waiting = std::move(question);
    if (m_running)
        m_worker.request_stop(); // done() launches what waits
    else
        launch();
}

void TunePreview::drop()
{
    m_waiting.reset();
    m_dropped = true;
    m_worker.request_stop();
}

void TunePreview::launch()
{
    m_running = true;
    m_dropped = false;
    m_worker = std::jthread([this, question = *std::exchange(m_waiting, std::nullopt)](const std::stop_token &stop) {
        auto advice = tuning::Session(question.result).advise(question.facts(), question.underWay, question.settings, stop);
        QMetaObject::invokeMethod(
            this, [this, advice = std::move(advice)] { done(advice); }, Qt::QueuedConnection);
    });
}

void TunePreview::done(const tuning::SessionAdvice &advice)
{
    m_running = false;
    if (m_waiting)
        launch(); // joins the old thread, which has nothing left to do
    else if (!advice.cancelled && !m_dropped)
        emit answered(advice);
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "gui/explain/explaincontent.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace gui {

/// Explains configurations on a worker thread. A newer question stops the one before it: selecting one
/// row after another never waits for those that nobody looks at any more. The GUI thread waits for the worker
/// only in the destructor, after asking it to stop.
class ExplainRunner : public QObject {
    Q_OBJECT

public:
    explicit ExplainRunner(Explainer explainer, QObject *parent = nullptr);
    ~ExplainRunner() override;

    void ask(ExplainQuestion question); ///< answered() follows, unless another is asked before
    void cancel(); ///< nothing follows
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void answered(const std::shared_ptr<const gui::ExplainContent> &content);

private:
    void work(const std::stop_token &ending);
    void take(quint64 generation, const std::shared_ptr<const ExplainContent> &content);

    Explainer m_explainer;
    bool m_busy = false;
    quint64 m_generation = 0; ///< of the last question

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_asked;
    std::optional<ExplainQuestion> m_question; ///< not yet begun
    quint64 m_questionGeneration = 0;
    std::stop_source m_stop; ///< of the question in work
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui

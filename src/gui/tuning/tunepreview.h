// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

#include "tuning/session.h"

namespace gui {

/// Which runs a tuning would begin with, chosen on a worker thread. A question that comes while another is being
/// answered takes its place; its answer never arrives.
class TunePreview : public QObject {
    Q_OBJECT

public:
    struct Question {
        std::shared_ptr<const search::SearchResult> result; ///< never null
        std::function<std::vector<tuning::RunFact>()> facts; ///< called on the worker: whatever it reads is its own
        std::vector<tuning::RunUnderWay> underWay;
        tuning::SessionSettings settings;
    };

    explicit TunePreview(QObject *parent = nullptr);
    ~TunePreview() override;

    void ask(Question question);
    /// What was asked is of no use any more: its answer never arrives.
    void drop();
    [[nodiscard]] bool isThinking() const { return m_running; }

signals:
    void answered(const tuning::SessionAdvice &advice);

private:
    void launch();
    void done(const tuning::SessionAdvice &advice);

    std::optional<Question> m_waiting;
    bool m_running = false;
    bool m_dropped = false; ///< what is being answered
    std::jthread m_worker; ///< last: joined before the rest goes
};

} // namespace gui

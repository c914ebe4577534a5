// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"
#include "sandbox/http.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

namespace sandbox {

/// The open log streams: text is pushed as it is written, until the worker ends or the reader goes.
class LiveLogs : public QObject {
    Q_OBJECT

public:
    LiveLogs(Engine &engine, Clock &clock, FaultBox &faults);

    /// Streams one worker of one attempt from the recent tail of its text on.
    void open(const std::string &jobId, std::size_t attempt, int worker, std::shared_ptr<HttpReply> reply, const QByteArray &path);
    [[nodiscard]] std::size_t count() const { return m_streams.size(); }

private:
    struct Stream {
        std::string jobId;
        std::size_t attempt = 0;
        int worker = 0;
        std::shared_ptr<HttpReply> reply;
        std::int64_t next = 0; ///< line
        std::int64_t linesLeft = -1; ///< until it is cut; -1 = never
        bool split = false; ///< chunks end inside characters
    };

    void push();
    [[nodiscard]] bool pushOne(Stream &stream); ///< false: over
    void send(Stream &stream, const QByteArray &text);

    Engine &m_engine;
    Clock &m_clock;
    FaultBox &m_faults;
    QTimer m_timer;
    std::vector<Stream> m_streams;
};

} // namespace sandbox

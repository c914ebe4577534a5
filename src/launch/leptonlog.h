// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/logjoin.h"
#include "launch/target.h"
#include "lepton/client.h"

#include <QPointer>
#include <QTimer>
#include <chrono>

namespace launch {

/// Follows one worker's log on Lepton.
///
/// The live stream has no position and begins somewhere in the recent past; the history has times but
/// lags by seconds, and may be missing. So both are read and joined by their content (LogJoin):
/// 1. The job, then its replicas of this worker, oldest first: an attempt that has ended is read from
///    the history alone, the newest is followed.
/// 2. The history from the beginning, later from shortly before the last text, to now.
/// 3. The live stream. When its beginning does not meet what was delivered, its lines are held back while
///    the history catches up, and delivered after a minute's patience even if it does not.
/// 4. When the stream ends or breaks: again from 1, after 1, 2, 4 … 30 units. A replica that was not
///    there before starts a new log. When the job is over the history is read until it brings nothing new.
class LeptonLog : public LogFollower {
    Q_OBJECT

public:
    /// `unit` is the pause before the first reconnection.
    LeptonLog(lepton::Client &client, std::string jobId, int worker, std::chrono::milliseconds unit, QObject *parent);

    [[nodiscard]] const std::string &jobId() const { return m_jobId; }
    void noteOver(); ///< the job was seen to be over: the stream is given a moment to end by itself

private:
    void begin();
    void takeJob(const lepton::Answer<lepton::wire::Job> &answer);
    void takeReplicas(const lepton::Answer<std::vector<lepton::wire::Replica>> &answer);
    void choose(std::vector<lepton::wire::Replica> replicas);
    void setReplica(const QString &id);
    void readHistory();
    void takeHistory(lepton::Answer<std::vector<lepton::wire::LogLine>> answer);
    void joinHistory(const std::vector<lepton::wire::LogLine> &lines);
    void joinHeld();
    void afterHistory(bool broughtText);
    void openStream();
    void takeLive(const QByteArray &bytes);
    void feedLive(const QByteArray &line);
    void whenStreamEnds(bool cleanly, const lepton::Failure &failure);
    void settle(bool broughtText);
    void again(const QString &why);
    void deliver();
    [[nodiscard]] bool isOurs(const lepton::wire::LogLine &line) const;

    lepton::Client &m_client;
    std::string m_jobId;
    int m_worker;
    std::chrono::milliseconds m_unit;
    QTimer m_timer; ///< the next step
    void (LeptonLog::*m_step)() = nullptr;
    QTimer m_silence;

    bool m_over = false; ///< the job is
    bool m_hasNewer = false; ///< replica than the one that is read
    std::int64_t m_createdMs = 0;
    std::int64_t m_endedMs = 0;
    int m_round = 0;
    QString m_replica; ///< empty = none chosen, or unknown
    QStringList m_done; ///< replicas that were read to their end

    LogJoin m_join;
    std::int64_t m_lastTextNs = 0; ///< on the server's clock; 0 = nothing delivered
    bool m_wholeHistory = true; ///< the next reading starts at the beginning
    bool m_anyHistory = false;

    QPointer<lepton::LogStream> m_stream;
    QByteArray m_partial;
    QByteArray m_lastWords; ///< what a stream ended with, without a line's end
    QList<QByteArray> m_held; ///< live lines that wait for the history
    qsizetype m_heldBytes = 0;
    int m_heldTries = 0;
    bool m_liveEndedCleanly = false;
    int m_failures = 0;
    int m_quietReadings = 0;
};

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/run.h"
#include "launch/joborder.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace launch {

/// What a job is doing, in words that all targets share.
enum class JobPhase : std::uint8_t { Queued, Starting, Running, Stopping, Completed, Failed, Stopped, Gone, Unknown };

/// What one look at a job showed.
struct JobSeen {
    std::string id;
    std::string name;
    JobPhase phase = JobPhase::Unknown; ///< Unknown: a word that this version does not know; never final
    std::string platformState; ///< the platform's word
    int workersReady = 0;
    int workers = 0;
    campaign::TimeMs created = 0; ///< on the target's clock
    campaign::TimeMs ended = 0;
};

/// A worker's log, followed without loss or repeats for as long as the job lives and read to its end
/// from the history afterwards. Whole lines with their newline.
class LogFollower : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void lines(const QByteArray &text);
    void interrupted(const QString &why); ///< the stream broke; it goes on by itself
    void finished(); ///< all that there is has been delivered; the last signal
};

struct EventSeen {
    campaign::TimeMs at = 0;
    bool warning = false;
    QString reason;
    QString text;
};

struct WorkerSeen {
    QString id;
    int index = 0;
    QString node;
    QString state;
};

/// A place that runs jobs: DGX Cloud Lepton, or the sandbox that speaks its language. Asynchronous;
/// answers arrive from the event loop, never after `context` is gone.
class Target : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< workspace, for people
    [[nodiscard]] virtual bool isSimulated() const = 0; ///< a sandbox: nothing it says is a measurement
    [[nodiscard]] virtual campaign::TimeMs now() const = 0; ///< the target's clock
    /// Which place this is, the same in every session: jobs are looked for only where they were sent.
    [[nodiscard]] virtual std::string place() const { return name().toStdString(); }

    /// Creates the job unless one of this name is there already. Safe to repeat with the same name.
    /// Errors of kind Input: refused, and the same again will be refused again (order, quota, permission);
    /// Remote: not reached, or not known whether it took effect.
    virtual void submit(const std::string &jobName, const JobOrder &order, QObject *context,
                        std::function<void(base::Result<JobSeen>)> then) = 0;
    /// Nothing = no job of this name, archived ones included.
    virtual void find(const std::string &jobName, QObject *context, std::function<void(base::Result<std::optional<JobSeen>>)> then) = 0;
    virtual void stop(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) = 0;
    virtual void remove(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) = 0;

    /// The jobs to keep an eye on; one list call sees them all, at a pace that follows what happens.
    virtual void watch(const std::vector<std::string> &jobIds) = 0;
    virtual void setAttention(bool visible) = 0; ///< hidden windows are polled more slowly

    /// `worker` 0 is where progress is printed.
    virtual LogFollower *followLog(const std::string &jobId, int worker, QObject *parent) = 0;
    virtual void events(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<EventSeen>>)> then) = 0;
    virtual void workers(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<WorkerSeen>>)> then) = 0;
    [[nodiscard]] virtual QUrl dashboard(const std::string &jobId) const = 0; ///< empty = none

signals:
    void seen(const std::vector<launch::JobSeen> &jobs); ///< after each look; a watched job that is nowhere has phase Gone
    void unreachable(const base::Error &why); ///< once, when looks begin to fail; looking goes on
    void reachable(); ///< once, when they succeed again
    void loginNeeded(const base::Error &why); ///< looking has stopped
};

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/target.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <vector>

/// Stand-ins for tests.
namespace support {

/// A place that runs jobs as a test tells it to. Jobs outlive the runners that watch them, as on a
/// real platform. Everything is answered from the event loop; nothing happens by itself but that.
class FakeTarget : public launch::Target {
public:
    /// What becomes of a call.
    enum class Fate {
        Answered,
        LostBefore, ///< never reached the platform; an error of kind Remote
        LostAfter, ///< took effect; an error of kind Remote
        Refused, ///< an error of kind Input
        Silent, ///< took effect; no answer ever comes (the process dies meanwhile)
        SilentBefore, ///< had no effect; no answer ever comes
    };

    struct Job {
        launch::JobSeen seen;
        launch::JobOrder order;
        std::map<int, QByteArray> logs; ///< by worker
        std::vector<launch::EventSeen> events;
        std::vector<launch::WorkerSeen> workers;
        int stops = 0;
        bool removed = false;
    };

    using Target::Target;

    // What a test sets.
    bool simulated = false;
    QString placeName = QStringLiteral("fake workspace");
    campaign::TimeMs clock = 1'000'000;
    std::deque<Fate> submitFates; ///< of the next submits; Answered when used up
    std::deque<Fate> findFates;
    std::deque<Fate> stopFates;
    bool stopsAtOnce = true; ///< a stop ends the job; otherwise the test does
    bool followersFinish = true; ///< log followers of ended jobs come to their end by themselves

    // What a test reads.
    std::vector<Job> jobs; ///< in the order of their creation, removed ones too
    std::vector<std::string> watched;
    std::vector<std::string> calls; ///< "submit NAME", "find NAME", "stop ID", "remove ID", "follow ID 0", in order
    bool attention = true;

    [[nodiscard]] Job *byName(const std::string &name)
    {
        const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job &job) { return job.seen.name == name && !job.removed; });
        return found == jobs.end() ? nullptr : &*found;
    }
    [[nodiscard]] Job *byId(const std::string &id)
    {
        const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job &job) { return job.seen.id == id && !job.removed; });
        return found == jobs.end() ? nullptr : &*found;
    }
    [[nodiscard]] int liveJobs() const
    {
        return static_cast<int>(
            std::count_if(jobs.begin(), jobs.end(), [](const Job &job) { return !job.removed && !isOver(job.seen.phase); }));
    }

    /// One look: tells of every watched job.
    void look()
    {
        std::vector<launch::JobSeen> answer;
        for (const std::string &id : watched) {
            const Job *job = byId(id);
            launch::JobSeen gone;
            gone.id = id;
            gone.phase = launch::JobPhase::Gone;
            answer.push_back(job ? job->seen : gone);
        }
        emit seen(answer);
    }
    void setPhase(const std::string &id, launch::JobPhase phase)
    {
        Job *job = byId(id);
        job->seen.phase = phase;
        job->seen.platformState = word(phase);
        job->seen.workersReady = phase == launch::JobPhase::Running ? job->seen.workers : 0;
        if (isOver(phase)) {
            job->seen.ended = clock;
            endFollowers(id);
        }
    }
    /// Whole lines of a worker's log, now and for followers that come later.
    void print(const std::string &id, const QByteArray &text, int worker = 0)
    {
        byId(id)->logs[worker] += text;
        for (Follower *follower : followersOf(id)) {
            if (follower->worker == worker && follower->caughtUp)
                emit follower->lines(text);
        }
    }

    [[nodiscard]] QString name() const override { return placeName; }
    [[nodiscard]] bool isSimulated() const override { return simulated; }
    [[nodiscard]] campaign::TimeMs now() const override { return clock; }

    void submit(const std::string &jobName, const launch::JobOrder &order, QObject *context,
                std::function<void(base::Result<launch::JobSeen>)> then) override
    {
        calls.push_back("submit " + jobName);
        const Fate fate = next(submitFates);
        if (fate == Fate::Answered || fate == Fate::LostAfter || fate == Fate::Silent)
            create(jobName, order);
        answer<launch::JobSeen>(fate, context, then, [this, jobName] { return byName(jobName)->seen; });
    }
    void find(const std::string &jobName, QObject *context, std::function<void(base::Result<std::optional<launch::JobSeen>>)> then) override
    {
        calls.push_back("find " + jobName);
        answer<std::optional<launch::JobSeen>>(next(findFates), context, then, [this, jobName]() -> std::optional<launch::JobSeen> {
            const Job *job = byName(jobName);
            return job ? std::optional(job->seen) : std::nullopt;
        });
    }
    void stop(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) override
    {
        calls.push_back("stop " + jobId);
        const Fate fate = next(stopFates);
        Job *job = byId(jobId);
        if (job && (fate == Fate::Answered || fate == Fate::LostAfter || fate == Fate::Silent)) {
            ++job->stops;
            if (stopsAtOnce && !isOver(job->seen.phase))
                setPhase(jobId, launch::JobPhase::Stopped);
        }
        answer<void>(fate, context, then, [] {});
    }
    void remove(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) override
    {
        calls.push_back("remove " + jobId);
        if (Job *job = byId(jobId))
            job->removed = true;
        answer<void>(Fate::Answered, context, then, [] {});
    }

    void watch(const std::vector<std::string> &jobIds) override { watched = jobIds; }
    void setAttention(bool visible) override { attention = visible; }

    launch::LogFollower *followLog(const std::string &jobId, int worker, QObject *parent) override
    {
        calls.push_back("follow " + jobId + " " + std::to_string(worker));
        auto *follower = new Follower(parent);
        follower->jobId = jobId;
        follower->worker = worker;
        m_followers.emplace_back(follower);
        QTimer::singleShot(0, follower, [this, follower] {
            Job *job = byId(follower->jobId);
            follower->caughtUp = true;
            if (job && !job->logs[follower->worker].isEmpty())
                emit follower->lines(job->logs[follower->worker]);
            if (followersFinish && (!job || isOver(job->seen.phase)))
                emit follower->finished();
        });
        return follower;
    }
    void events(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<launch::EventSeen>>)> then) override
    {
        answer<std::vector<launch::EventSeen>>(Fate::Answered, context, then, [this, jobId] {
            const Job *job = byId(jobId);
            return job ? job->events : std::vector<launch::EventSeen>();
        });
    }
    void workers(const std::string &jobId, QObject *context,
                 std::function<void(base::Result<std::vector<launch::WorkerSeen>>)> then) override
    {
        answer<std::vector<launch::WorkerSeen>>(Fate::Answered, context, then, [this, jobId] {
            const Job *job = byId(jobId);
            return job ? job->workers : std::vector<launch::WorkerSeen>();
        });
    }
    [[nodiscard]] QUrl dashboard(const std::string &) const override { return {}; }

    [[nodiscard]] static bool isOver(launch::JobPhase phase)
    {
        return phase == launch::JobPhase::Completed || phase == launch::JobPhase::Failed || phase == launch::JobPhase::Stopped
            || phase == launch::JobPhase::Gone;
    }

private:
    class Follower : public launch::LogFollower {
    public:
        using LogFollower::LogFollower;
        std::string jobId;
        int worker = 0;
        bool caughtUp = false;
    };

    static const char *word(launch::JobPhase phase)
    {
        switch (phase) {
        case launch::JobPhase::Queued:
            return "Queueing";
        case launch::JobPhase::Starting:
            return "Starting";
        case launch::JobPhase::Running:
            return "Running";
        case launch::JobPhase::Stopping:
            return "Stopping";
        case launch::JobPhase::Completed:
            return "Completed";
        case launch::JobPhase::Failed:
            return "Failed";
        case launch::JobPhase::Stopped:
            return "Stopped";
        case launch::JobPhase::Gone:
        case launch::JobPhase::Unknown:
            break;
        }
        return "Unheard-of";
    }

    static Fate next(std::deque<Fate> &fates)
    {
        if (fates.empty())
            return Fate::Answered;
        const Fate fate = fates.front();
        fates.pop_front();
        return fate;
    }

    void create(const std::string &jobName, const launch::JobOrder &order)
    {
        if (byName(jobName))
            return;
        Job job;
        job.seen.name = jobName;
        job.seen.id = jobName + "-" + std::to_string(jobs.size() + 1);
        job.seen.phase = launch::JobPhase::Queued;
        job.seen.platformState = word(job.seen.phase);
        job.seen.workers = order.spec.completions;
        job.seen.created = clock;
        job.order = order;
        jobs.push_back(std::move(job));
    }

    template <class T, class Value>
    static void answer(Fate fate, QObject *context, std::function<void(base::Result<T>)> then, Value value)
    {
        if (fate == Fate::Silent || fate == Fate::SilentBefore)
            return;
        QTimer::singleShot(0, context, [fate, then = std::move(then), value = std::move(value)] {
            if (fate == Fate::Refused)
                then(base::fail({base::ErrorKind::Input, "node_group", "no such node group", "Choose another", {}}));
            else if (fate != Fate::Answered)
                then(base::fail({base::ErrorKind::Remote, {}, "the connection was lost", {}, {}}));
            else if constexpr (std::is_void_v<T>)
                then({});
            else
                then(value());
        });
    }

    std::vector<Follower *> followersOf(const std::string &jobId)
    {
        std::vector<Follower *> found;
        for (const QPointer<Follower> &each : m_followers) {
            if (each && each->jobId == jobId)
                found.push_back(each);
        }
        return found;
    }
    void endFollowers(const std::string &jobId)
    {
        if (!followersFinish)
            return;
        for (Follower *follower : followersOf(jobId)) {
            if (follower->caughtUp)
                QTimer::singleShot(0, follower, [follower] { emit follower->finished(); });
        }
    }

    std::vector<QPointer<Follower>> m_followers;
};

} // namespace support

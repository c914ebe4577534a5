// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/journal.h"
#include "launch/campaignrunner.h"
#include "launch/runlog.h"

#include <QDeadlineTimer>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QPointer>
#include <QTimer>
#include <map>
#include <optional>
#include <set>

namespace launch {

/// What the runner remembers of a run beside the campaign. Lost with the process, and needed by none.
struct Attended {
    std::unique_ptr<RunLog> log; ///< worker 0 of the last attempt
    std::map<int, std::unique_ptr<RunLog>> workerLogs; ///< further ones
    std::string logJob; ///< name of the job that the logs belong to
    std::vector<EventSeen> events;
    std::vector<WorkerSeen> workers;
    QDeadlineTimer detailsDue; ///< when events and workers are asked for again
    int detailsAwaited = 0;

    bool busy = false; ///< a submit, find or stop is under way
    int tries = 0; ///< calls that failed in a row
    QDeadlineTimer notBefore; ///< of the next call
    bool lookedOnce = false; ///< the job was not there; looked for once more after the grace
    std::string lastError; ///< of the last create
    bool mayBeDouble = false; ///< created although an earlier create may still take effect
    int timesGone = 0;
    std::optional<JobSeen> over; ///< the platform says that the job is over
    bool toldOfOtherPlace = false;
    std::optional<QStringList> keptFiles; ///< of a run that is over
};

struct CampaignRunner::Private {
    Private(CampaignRunner *runner, CampaignFolder place, RunnerOptions choice);

    // Journal: campaignrunner.cpp
    [[nodiscard]] base::Result<void> openFiles();
    [[nodiscard]] base::Result<void> takeLock();
    /// Appends and folds in; false after a failure, which was told.
    bool record(const campaign::Event &event);
    [[nodiscard]] base::Result<void> tryRecord(const campaign::Event &event);
    [[nodiscard]] base::Result<void> tryRecordAll(const std::vector<campaign::Event> &events);
    void journalBroke(const base::Error &why);

    // Announcing, from the event loop: campaignrunner.cpp
    void changed(const campaign::RunId &run);
    void later(std::function<void()> tell);
    void announce();
    void warn(base::Error what);
    void tick();

    // Deciding and doing: runnerjobs.cpp
    void wake();
    void decide();
    void perform(const campaign::Submit &action);
    void perform(const campaign::Recover &action);
    void perform(const campaign::StopJob &action);
    void submit(const campaign::RunId &id);
    void submitFailed(const campaign::RunId &id, const base::Error &error);
    void giveUp(const campaign::RunId &id, const std::string &why);
    void found(const campaign::RunId &id, const std::optional<JobSeen> &job);
    void notFound(const campaign::RunId &id);
    void attach(const campaign::RunId &id, const JobSeen &job);
    void removeDouble(const campaign::RunId &id);
    void sendStop(const campaign::RunId &id);
    void backOff(Attended &run);
    void takeRequests();
    [[nodiscard]] std::string newJobName(const campaign::RunId &id) const;
    [[nodiscard]] bool isHere(const campaign::Run &run); ///< its job was sent to this target

    // Watching: runnerwatch.cpp
    void attendAll();
    void updateWatch();
    void seen(const std::vector<JobSeen> &jobs);
    void observe(const campaign::RunId &id, const JobSeen &job);
    void followLog(const campaign::Run &run);
    void completeLog(const campaign::RunId &id);
    void listenTo(RunLog &log, const campaign::RunId &id);
    void askDetails(const campaign::RunId &id);
    void askDueDetails();
    void ending(const campaign::RunId &id, const JobSeen &job);
    void concludeIfKnown(const campaign::RunId &id);
    void conclude(const campaign::RunId &id);

    [[nodiscard]] const campaign::Run *find(const campaign::RunId &id) const { return campaign.find(id); }
    [[nodiscard]] Attended &attended(const campaign::RunId &id) { return runs[id]; }
    [[nodiscard]] campaign::TimeMs now();
    [[nodiscard]] QString pathInFolder(const std::string &relative) const;
    [[nodiscard]] LogKeeping keeping(const campaign::Run &run, int worker) const;

    CampaignRunner *q;
    CampaignFolder folder;
    RunnerOptions options;
    std::unique_ptr<QLockFile> lock;
    std::optional<campaign::Journal> journal;
    campaign::Campaign campaign;
    std::map<campaign::RunId, Attended> runs;
    QPointer<Target> target;
    std::unique_ptr<QObject> session; ///< context of everything asked of the target
    campaign::TimeMs lastNow = 0;
    bool halted = false; ///< the journal cannot be written: nothing new is done
    bool saidFinished = false;
    bool toldOfBlindness = false; ///< that jobs cannot be looked for; once until it works again

    QTimer wakeTimer;
    QTimer tickTimer;
    QTimer announceTimer;
    QFileSystemWatcher requests;
    std::set<campaign::RunId> toTell; ///< changed runs
    std::vector<std::function<void()>> tellings; ///< in order, after runsChanged
};

} // namespace launch

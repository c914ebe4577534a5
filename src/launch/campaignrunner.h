// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/campaignfolder.h"
#include "launch/target.h"
#include "results/logparser.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace launch {

/// A configuration to be run, with its finished order.
struct RunRequest {
    campaign::Run run; ///< id, state, orderFile and logFolder are filled in by the runner
    JobOrder order;
};

/// What is known of a run while it lives, beside campaign::Run: not kept, read again from the log.
struct LiveRun {
    const results::LogParser *parser = nullptr; ///< of worker 0's log; null before there is any text
    QStringList logFiles; ///< worker 0 first; they grow
    bool logComplete = false; ///< all of worker 0's log is there and read
    std::vector<EventSeen> events;
    std::vector<WorkerSeen> workers;
    QString logTrouble; ///< why the log stands still; empty = it does not
};

/// What tests replace.
struct RunnerOptions {
    std::chrono::milliseconds tick{250}; ///< how often logs are written and limits are looked at
    std::chrono::milliseconds firstBackoff{1000}; ///< after a call that failed; doubles up to a minute
    std::chrono::milliseconds createGrace{2000}; ///< a create of a process that died may still take effect: looked for again after it
    std::chrono::milliseconds logSilence{30000}; ///< without text from an ended job: what there is must do
    std::chrono::milliseconds details{15000}; ///< events and workers of a live run are asked for this often
    std::function<quint64()> random; ///< for job names; empty = the system's
};

/// Drives a campaign on a target: journals, acts, watches, writes logs, decides again. All state is in
/// the journal: destroyed (or killed) at any point and opened anew, it re-attaches to running jobs,
/// loses none and doubles none. With a target and unpaused it launches what waits: who only wants to
/// stop something calls pause() before setTarget(). Signals come from the event loop, never from
/// within a call.
class CampaignRunner : public QObject {
    Q_OBJECT

public:
    /// `known`: the campaign as the project file has it, empty without project. Opening repairs a cut
    /// journal. The folder is locked: a second runner on it is an error that names the holder.
    [[nodiscard]] static base::Result<std::unique_ptr<CampaignRunner>> open(const CampaignFolder &folder, campaign::Campaign known,
                                                                            QObject *parent = nullptr);
    [[nodiscard]] static base::Result<std::unique_ptr<CampaignRunner>> open(const CampaignFolder &folder, campaign::Campaign known,
                                                                            RunnerOptions options, QObject *parent = nullptr);
    ~CampaignRunner() override;

    [[nodiscard]] const campaign::Campaign &campaign() const;
    [[nodiscard]] LiveRun live(const campaign::RunId &run) const;
    [[nodiscard]] campaign::TimeMs now() const; ///< the target's clock, else the last known

    [[nodiscard]] const CampaignFolder &folder() const;

    /// The target must outlive the runner or be replaced by null. Runs are found again and followed.
    void setTarget(Target *target);
    [[nodiscard]] Target *target() const;

    // Each journals first; errors are of the disk or say why it cannot be done now.
    [[nodiscard]] base::Result<std::vector<campaign::RunId>> add(std::vector<RunRequest> requests);
    [[nodiscard]] base::Result<void> setLimits(const domain::CampaignLimits &limits);
    [[nodiscard]] base::Result<void> start(); ///< (again) launches what waits
    [[nodiscard]] base::Result<void> pause(); ///< launches nothing new
    [[nodiscard]] base::Result<void> setRunPaused(const campaign::RunId &run, bool paused);
    [[nodiscard]] base::Result<void> stop(const campaign::RunId &run);
    /// Running ones are stopped, waiting ones skipped; a tuning ends.
    [[nodiscard]] base::Result<void> stopAll();
    [[nodiscard]] base::Result<void> retry(const campaign::RunId &run); ///< of a run that ended
    /// Repeats a run that ended with a changed order, as a new run.
    [[nodiscard]] base::Result<campaign::RunId> repeat(const campaign::RunId &run, const JobOrder &order);
    [[nodiscard]] base::Result<void> remove(const campaign::RunId &run); ///< an ended or waiting one, from list and platform
    /// The mode "tune within budget"; CampaignTuner chooses the runs. See campaign::TuningSet.
    [[nodiscard]] base::Result<void> setTuning(const campaign::TuningSet &tuning);
    [[nodiscard]] base::Result<void> endTuning(campaign::TuningEnd end, const std::string &why);
    [[nodiscard]] base::Result<JobOrder> order(const campaign::RunId &run) const;
    /// Keeps the log of a further worker too, from now on; it appears in LiveRun::logFiles.
    void followWorker(const campaign::RunId &run, int worker);
    /// Reads the kept log of a run that ended in an earlier session; logGrew() tells as it comes. What is
    /// missing in it (or all of it) is fetched from the target's history, where the run was there.
    void loadLog(const campaign::RunId &run);
    /// After the campaign was written to the project file: shortens the journal.
    [[nodiscard]] base::Result<void> savedUpTo(std::uint64_t sequence);

signals:
    void runsChanged(const std::vector<campaign::RunId> &runs); ///< state, attempt or measured figures
    void runsAdded(const std::vector<campaign::RunId> &runs);
    void runsRemoved(const std::vector<campaign::RunId> &runs);
    void campaignChanged(); ///< paused, limits, tuning
    void logGrew(const campaign::RunId &run); ///< files or live steps; at most a few times a second for a run
    void liveChanged(const campaign::RunId &run); ///< events, workers
    void runEnded(const campaign::RunId &run);
    void finished(); ///< every run is final
    void warning(const base::Error &what); ///< goes on nevertheless (log folder not writable, target away)
    void journalFailed(const base::Error &why); ///< disk full or gone: nothing new is done until start()

private:
    CampaignRunner();
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace launch

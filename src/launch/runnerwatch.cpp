// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/runnerprivate.h"
#include "launch/verdict.h"
#include "results/stepstatistics.h"

#include <QDir>
#include <algorithm>

/// What the platform shows of live runs, and how they end.
namespace launch {
namespace {

using campaign::RunId;
using campaign::RunState;

constexpr int kGoneTwice = 2; ///< a list may lag behind a create
constexpr auto kNeverStarted = std::chrono::milliseconds(3000); ///< a job that was stopped in the queue has no log

std::optional<RunState> stateOf(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Queued:
        return RunState::Queued;
    case JobPhase::Starting:
        return RunState::Starting;
    case JobPhase::Running:
        return RunState::Running;
    case JobPhase::Stopping:
        return RunState::Stopping;
    default:
        return std::nullopt;
    }
}

bool isOver(JobPhase phase)
{
    return phase == JobPhase::Completed || phase == JobPhase::Failed || phase == JobPhase::Stopped || phase == JobPhase::Gone;
}

bool hasJob(const campaign::Run &run) { return campaign::isLive(run.state) && run.attempt() && !run.attempt()->jobId.empty(); }

campaign::Measured measuredBy(const results::LogParser *parser)
{
    campaign::Measured measured;
    if (!parser)
        return measured;
    measured.steps = static_cast<std::int64_t>(parser->steps().size());
    measured.medianStep = results::medianStepTime(parser->steps()).value_or(base::Seconds());
    measured.tflopsPerGpu = parser->tflopsPerGpu();
    measured.loss = parser->lastLoss();
    measured.peakMemory = parser->peakMemory();
    if (const auto settled = results::stepStatistics(parser->steps(), results::WarmupRule()))
        measured.settledStep = settled->median;
    if (const results::MemoryPeaks peaks = parser->memoryPeaks(); !peaks.empty())
        measured.peaks = peaks;
    return measured;
}

/// When the first worker got its node; 0 = not told.
campaign::TimeMs placedAt(const std::vector<EventSeen> &events)
{
    const auto placed =
        std::find_if(events.begin(), events.end(), [](const EventSeen &event) { return !event.warning && event.reason == u"Scheduled"; });
    return placed == events.end() ? 0 : std::max<campaign::TimeMs>(0, placed->at);
}

bool same(const std::vector<EventSeen> &a, const std::vector<EventSeen> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const EventSeen &x, const EventSeen &y) { return x.at == y.at && x.reason == y.reason && x.text == y.text; });
}

bool same(const std::vector<WorkerSeen> &a, const std::vector<WorkerSeen> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const WorkerSeen &x, const WorkerSeen &y) { return x.id == y.id && x.node == y.node && x.state == y.state; });
}

} // namespace

void CampaignRunner::Private::attendAll()
{
    for (const campaign::Run &run : campaign.runs) {
        const bool started = run.state != RunState::Queued && run.attempt() && run.attempt()->state != RunState::Queued;
        if (hasJob(run) && isHere(run) && started)
            followLog(run);
    }
    updateWatch();
}

void CampaignRunner::Private::updateWatch()
{
    if (!target)
        return;
    std::vector<std::string> ids;
    for (const campaign::Run &run : campaign.runs) {
        if (hasJob(run) && isHere(run))
            ids.push_back(run.attempt()->jobId);
    }
    target->watch(ids);
}

void CampaignRunner::Private::seen(const std::vector<JobSeen> &jobs)
{
    std::map<std::string, RunId> byJob;
    for (const campaign::Run &run : campaign.runs) {
        if (hasJob(run) && isHere(run))
            byJob.emplace(run.attempt()->jobId, run.id);
    }
    for (const JobSeen &job : jobs) {
        if (const auto found = byJob.find(job.id); found != byJob.end())
            observe(found->second, job);
    }
}

void CampaignRunner::Private::observe(const RunId &id, const JobSeen &job)
{
    Attended &mine = attended(id);
    mine.timesGone = job.phase == JobPhase::Gone ? mine.timesGone + 1 : 0;
    if (job.phase == JobPhase::Gone && mine.timesGone < kGoneTwice)
        return;
    if (isOver(job.phase)) {
        ending(id, job);
        return;
    }
    mine.over.reset();
    const campaign::Run *run = find(id);
    const auto state = stateOf(job.phase);
    const campaign::Attempt *attempt = run->attempt();
    const RunState now_ = state.value_or(attempt->state);
    if (now_ != attempt->state || job.platformState != attempt->platformState) {
        if (!record(campaign::Observed{id, now_, job.platformState, now()}))
            return;
        changed(id);
        mine.detailsDue.setRemainingTime(0);
    }
    if (now_ == RunState::Starting || now_ == RunState::Running)
        followLog(*find(id));
}

LogKeeping CampaignRunner::Private::keeping(const campaign::Run &run, int worker) const
{
    LogKeeping keeping;
    for (const QString &place : logFolders(folder, run))
        keeping.files.append(QDir(place).filePath(logFileName(run.attempt()->jobName, worker)));
    keeping.simulated = run.simulated;
    keeping.parsed = worker == 0;
    return keeping;
}

void CampaignRunner::Private::followLog(const campaign::Run &run)
{
    Attended &mine = attended(run.id);
    const bool sameJob = mine.logJob == run.attempt()->jobName;
    if (mine.log && sameJob && mine.log->isFollowing())
        return;
    if (!sameJob || !mine.log) {
        mine.log = std::make_unique<RunLog>(keeping(run, 0));
        mine.logJob = run.attempt()->jobName;
        listenTo(*mine.log, run.id);
    }
    mine.log->follow(target, run.attempt()->jobId, 0);
}

void CampaignRunner::Private::listenTo(RunLog &log, const RunId &id)
{
    // From the event loop: listeners may do anything, also to the log.
    QObject::connect(
        &log, &RunLog::grew, q, [this, id] { emit q->logGrew(id); }, Qt::QueuedConnection);
    QObject::connect(
        &log, &RunLog::troubleChanged, q, [this, id] { emit q->liveChanged(id); }, Qt::QueuedConnection);
    QObject::connect(
        &log, &RunLog::completed, q, [this, id] { concludeIfKnown(id); }, Qt::QueuedConnection);
    QObject::connect(&log, &RunLog::movedAside, q, [this, id](const QString &file, const QString &why) {
        warn({base::ErrorKind::File,
              id,
              {QT_TRANSLATE_NOOP("core", "the log cannot be written where it belongs; it is kept in %1"),
               {QDir::toNativeSeparators(file).toStdString()}},
              {},
              why.toStdString()});
    });
}

void CampaignRunner::Private::askDueDetails()
{
    for (const campaign::Run &run : campaign.runs) {
        if (!halted && hasJob(run) && isHere(run) && attended(run.id).detailsDue.hasExpired() && attended(run.id).detailsAwaited == 0)
            askDetails(run.id);
    }
}

void CampaignRunner::Private::askDetails(const RunId &id)
{
    Attended &mine = attended(id);
    const std::string job = find(id)->attempt()->jobId;
    mine.detailsDue.setRemainingTime(options.details);
    mine.detailsAwaited = 2;
    const auto take = [this, id, job](auto member, const auto &answer) {
        const campaign::Run *run = find(id);
        if (!run || !run->attempt() || run->attempt()->jobId != job)
            return;
        Attended &asked = attended(id);
        --asked.detailsAwaited;
        if (answer && !same(asked.*member, *answer)) {
            asked.*member = *answer;
            later([this, id] { emit q->liveChanged(id); });
        }
        if (asked.over)
            concludeIfKnown(id);
    };
    target->events(job, session.get(), [take](const auto &answer) { take(&Attended::events, answer); });
    target->workers(job, session.get(), [take](const auto &answer) { take(&Attended::workers, answer); });
}

/// The job is over: what it wrote to the end and what happened to it decide how the run ended.
void CampaignRunner::Private::ending(const RunId &id, const JobSeen &job)
{
    Attended &mine = attended(id);
    const bool first = !mine.over;
    mine.over = job;
    if (!first)
        return;
    followLog(*find(id));
    mine.detailsAwaited = 0;
    askDetails(id);
}

void CampaignRunner::Private::concludeIfKnown(const RunId &id)
{
    const campaign::Run *run = find(id);
    Attended &mine = attended(id);
    if (halted || !run || !hasJob(*run) || !mine.over || !mine.log)
        return;
    const bool neverStarted = run->attempt()->started == 0 && (mine.over->phase == JobPhase::Stopped || mine.over->phase == JobPhase::Gone);
    const auto patience = neverStarted ? std::min(kNeverStarted, options.logSilence) : options.logSilence;
    const bool logIsOver = mine.log->isComplete() || mine.log->silenceMs() > patience.count();
    const bool known = mine.detailsAwaited <= 0 || mine.log->silenceMs() > options.logSilence.count();
    if (logIsOver && known)
        conclude(id);
}

void CampaignRunner::Private::conclude(const RunId &id)
{
    Attended &mine = attended(id);
    const campaign::Run *run = find(id);
    mine.log->flush();
    const results::LogParser *parser = mine.log->parser();
    Evidence evidence;
    evidence.phase = mine.over->phase;
    evidence.stopAsked = run->state == RunState::Stopping && !run->attempt()->endReason.empty();
    evidence.stopReason = run->attempt()->endReason;
    evidence.failure = parser ? parser->failure() : std::nullopt;
    evidence.steps = parser ? static_cast<std::int64_t>(parser->steps().size()) : 0;
    evidence.stepsAsked = run->steps;
    evidence.events = mine.events;
    campaign::Ended end = verdict(evidence);
    end.run = id;
    end.measured = measuredBy(parser);
    end.at = mine.over->ended > 0 ? mine.over->ended : std::max<campaign::TimeMs>(0, now());
    end.started = placedAt(mine.events);
    if (!record(end))
        return;
    mine.log->unfollow();
    mine.workerLogs.clear();
    mine.over.reset();
    if (end.infrastructure) {
        // What was preempted or could not be pulled a moment ago rarely goes better at once.
        mine.tries = static_cast<int>(find(id)->attempts.size());
        backOff(mine);
    }
    updateWatch();
    changed(id);
    later([this, id] { emit q->runEnded(id); });
}

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/transitions.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace campaign {
namespace {

using Checked = base::Result<Fit>;

tl::unexpected<base::Error> misfit(std::string subject, base::Text message, base::Text hint = {})
{
    return base::fail({base::ErrorKind::Input, std::move(subject), std::move(message), std::move(hint), {}});
}

tl::unexpected<base::Error> unknownRun(const RunId &id)
{
    return misfit(id, QT_TRANSLATE_NOOP("core", "there is no such run in this campaign"),
                  QT_TRANSLATE_NOOP("core", "Take a run from the list of runs"));
}

tl::unexpected<base::Error> cannotFollow(const Run &run, std::string_view what)
{
    return misfit(run.id,
                  {QT_TRANSLATE_NOOP("core", "the run is %1 and cannot become %2"), {std::string(name(run.state)), std::string(what)}});
}

bool isWaitingForJobId(const Run &run) { return isLive(run.state) && run.attempt() && run.attempt()->jobId.empty(); }
bool hasLiveJob(const Run &run) { return isLive(run.state) && run.attempt() && !run.attempt()->jobId.empty(); }

template <class Member>
bool isUsed(const Campaign &campaign, Member member, const std::string &value)
{
    return std::any_of(campaign.runs.begin(), campaign.runs.end(), [&](const Run &run) {
        return std::any_of(run.attempts.begin(), run.attempts.end(), [&](const Attempt &each) { return each.*member == value; });
    });
}

/// Of a step; more would stop before anything is known.
constexpr double kMostStopBelow = 0.99;

bool isMoney(double value) { return std::isfinite(value) && value >= 0; }

bool isPlausible(const Run &run)
{
    return run.nodes >= 1 && run.gpusPerNode >= 0 && run.steps >= 0 && isMoney(run.pricePerGpuHour.value())
        && isMoney(run.predictedCost.value()) && isMoney(run.predictedStep.value()) && run.oomProbability >= 0 && run.oomProbability <= 1;
}

/// Says what may follow in a campaign, event by event.
class Checker {
public:
    explicit Checker(const Campaign &campaign)
        : m_campaign(campaign)
    {
    }

    Checked operator()(const RunsAdded &event) const
    {
        std::set<RunId> ids;
        std::size_t known = 0;
        for (const Run &run : event.runs) {
            const auto number = runNumber(run.id);
            if (!number || !ids.insert(run.id).second)
                return misfit(run.id, QT_TRANSLATE_NOOP("core", "this is no id for a new run"));
            if (m_campaign.find(run.id))
                ++known;
            else if (*number <= m_campaign.runsEverAdded)
                return misfit(run.id, QT_TRANSLATE_NOOP("core", "this run id was used before"));
            if (run.state != RunState::Planned || !run.attempts.empty())
                return misfit(run.id, QT_TRANSLATE_NOOP("core", "a new run must be planned and without attempts"));
            if (!isPlausible(run))
                return misfit(run.id, QT_TRANSLATE_NOOP("core", "the figures of the run are not plausible"));
        }
        if (known != 0 && known != event.runs.size())
            return misfit("runs", QT_TRANSLATE_NOOP("core", "some of these runs were added before, some were not"));
        return known == 0 && !event.runs.empty() ? Fit::Changes : Fit::Repeats;
    }

    Checked operator()(const LimitsSet &event) const
    {
        const domain::CampaignLimits &limits = event.limits;
        const bool fine = limits.parallel >= 1 && limits.stopAfterFailures >= 0 && limits.infrastructureRetries >= 0
            && (!limits.wallSecondsPerRun || (std::isfinite(*limits.wallSecondsPerRun) && *limits.wallSecondsPerRun > 0))
            && (!limits.budgetUsd || isMoney(*limits.budgetUsd));
        if (!fine) {
            return misfit(
                "limits", QT_TRANSLATE_NOOP("core", "a limit of the campaign is out of range"),
                QT_TRANSLATE_NOOP("core", "Runs at a time: 1 or more; wall time above 0; budget, failures and retries 0 or more"));
        }
        return limits == m_campaign.limits ? Fit::Repeats : Fit::Changes;
    }

    Checked operator()(const PausedSet &event) const { return event.paused == m_campaign.paused ? Fit::Repeats : Fit::Changes; }

    Checked operator()(const RunPaused &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        return event.paused == run->pausedByUser ? Fit::Repeats : Fit::Changes;
    }

    Checked operator()(const SubmitIntended &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (isLive(run->state) && run->attempt() && run->attempt()->jobName == event.jobName)
            return Fit::Repeats;
        if (run->state != RunState::Planned)
            return cannotFollow(*run, "submitting");
        if (event.jobName.empty() || isUsed(m_campaign, &Attempt::jobName, event.jobName))
            return misfit(run->id, {QT_TRANSLATE_NOOP("core", "the job name '%1' was used before"), {event.jobName}});
        return Fit::Changes;
    }

    Checked operator()(const Submitted &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (run->attempt() && !event.jobId.empty() && run->attempt()->jobId == event.jobId)
            return Fit::Repeats;
        if (!isWaitingForJobId(*run))
            return cannotFollow(*run, "queued");
        if (event.jobId.empty() || isUsed(m_campaign, &Attempt::jobId, event.jobId))
            return misfit(run->id, {QT_TRANSLATE_NOOP("core", "the job id '%1' belongs to another run"), {event.jobId}});
        return Fit::Changes;
    }

    Checked operator()(const SubmitFailed &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (isWaitingForJobId(*run))
            return Fit::Changes;
        const Attempt *last = run->attempt();
        if (last && last->jobId.empty() && isFinal(last->state) && last->ended == event.at)
            return Fit::Repeats;
        return cannotFollow(*run, "failed");
    }

    Checked operator()(const Observed &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (!hasLiveJob(*run) || isFinal(event.state) || event.state == RunState::Planned || event.state == RunState::Submitting)
            return cannotFollow(*run, name(event.state));
        const bool same = run->attempt()->state == event.state && run->attempt()->platformState == event.platformState;
        return same ? Fit::Repeats : Fit::Changes;
    }

    Checked operator()(const StopIntended &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (!isLive(run->state))
            return cannotFollow(*run, "stopping");
        return run->state == RunState::Stopping ? Fit::Repeats : Fit::Changes;
    }

    Checked operator()(const Ended &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        const bool isEnd = event.state == RunState::Completed || event.state == RunState::Failed || event.state == RunState::Stopped;
        // A job that was never created can only have been stopped before.
        const bool neverCreated = run->state == RunState::Stopping && isWaitingForJobId(*run) && event.state == RunState::Stopped;
        if (isEnd && (hasLiveJob(*run) || neverCreated))
            return Fit::Changes;
        const Attempt *last = run->attempt();
        if (isEnd && last && last->state == event.state)
            return Fit::Repeats;
        return cannotFollow(*run, name(event.state));
    }

    Checked operator()(const RunSkipped &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (run->state == RunState::Planned && event.reason != SkipReason::None)
            return Fit::Changes;
        if (isFinal(run->state) && run->skipReason == event.reason && event.reason != SkipReason::None)
            return Fit::Repeats;
        return cannotFollow(*run, "skipped");
    }

    Checked operator()(const RunReset &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run)
            return unknownRun(event.run);
        if (isFinal(run->state))
            return Fit::Changes;
        if (run->state == RunState::Planned && run->insisted)
            return Fit::Repeats;
        return cannotFollow(*run, "planned");
    }

    Checked operator()(const RunRemoved &event) const
    {
        const Run *run = m_campaign.find(event.run);
        if (!run) {
            const auto number = runNumber(event.run);
            if (number && *number <= m_campaign.runsEverAdded)
                return Fit::Repeats;
            return unknownRun(event.run);
        }
        if (isLive(run->state)) {
            return misfit(run->id, QT_TRANSLATE_NOOP("core", "the run still has a job"),
                          QT_TRANSLATE_NOOP("core", "Stop it first; it can be removed when it has ended"));
        }
        return Fit::Changes;
    }

    Checked operator()(const TuningSet &event) const
    {
        const TuningSettings &settings = event.settings;
        const bool bounded = settings.budgetRuns || settings.budgetUsd;
        if (!isPossible(settings)) {
            return misfit("tuning",
                          bounded ? base::Text(QT_TRANSLATE_NOOP("core", "a setting of the tuning is out of range"))
                                  : base::Text(QT_TRANSLATE_NOOP("core", "a tuning needs a budget, in runs or in USD")),
                          QT_TRANSLATE_NOOP("core", "Runs: 1 or more; USD: above 0; what is not worth a run: 0 to 99 % of a step"));
        }
        return m_campaign.isTuning() && !event.anew && m_campaign.tuning->settings == settings ? Fit::Repeats : Fit::Changes;
    }

    Checked operator()(const TuningEnded &event) const
    {
        if (!m_campaign.tuning || event.end == TuningEnd::None)
            return misfit("tuning", QT_TRANSLATE_NOOP("core", "this campaign is not tuning"));
        if (m_campaign.isTuning())
            return Fit::Changes;
        if (m_campaign.tuning->end == event.end)
            return Fit::Repeats;
        return misfit("tuning",
                      {QT_TRANSLATE_NOOP("core", "the tuning has ended already (%1)"), {std::string(name(m_campaign.tuning->end))}});
    }

private:
    const Campaign &m_campaign;
};

/// How many attempts in a row, up to the last one, the machines have spoilt.
int infrastructureFailuresInARow(const Run &run)
{
    int count = 0;
    for (auto each = run.attempts.rbegin(); each != run.attempts.rend() && each->infrastructureFailure; ++each)
        ++count;
    return count;
}

/// A verdict with the attempt as it was before.
struct Verdict {
    RunState state = RunState::Failed;
    std::string reason;
    bool infrastructure = false;
    TimeMs at = 0;
};

/// Folds events that passed check().
class Folder {
public:
    explicit Folder(Campaign &campaign)
        : m_campaign(campaign)
    {
    }

    void operator()(const RunsAdded &event)
    {
        for (const Run &run : event.runs) {
            m_campaign.runs.push_back(run);
            m_campaign.runsEverAdded = std::max(m_campaign.runsEverAdded, runNumber(run.id).value_or(0));
        }
        std::stable_partition(m_campaign.runs.begin(), m_campaign.runs.end(), [](const Run &run) { return run.role == RunRole::Base; });
    }

    void operator()(const LimitsSet &event)
    {
        const domain::CampaignLimits before = std::exchange(m_campaign.limits, event.limits);
        for (Run &run : m_campaign.runs) {
            if (run.state == RunState::Skipped && isWider(run.skipReason, before, event.limits)) {
                run.state = RunState::Planned;
                run.skipReason = SkipReason::None;
            }
        }
    }

    void operator()(const PausedSet &event) { m_campaign.paused = event.paused; }
    void operator()(const RunPaused &event) { at(event.run).pausedByUser = event.paused; }

    void operator()(const SubmitIntended &event)
    {
        Run &run = at(event.run);
        Attempt attempt;
        attempt.number = static_cast<int>(run.attempts.size()) + 1;
        attempt.jobName = event.jobName;
        attempt.submitted = event.at;
        attempt.place = event.place;
        run.attempts.push_back(std::move(attempt));
        run.state = RunState::Submitting;
        run.skipReason = SkipReason::None;
        run.simulated = event.simulated;
        run.measured = {};
    }

    void operator()(const Submitted &event)
    {
        Run &run = at(event.run);
        run.attempts.back().jobId = event.jobId;
        run.attempts.back().state = RunState::Queued;
        if (run.state != RunState::Stopping)
            run.state = RunState::Queued;
    }

    void operator()(const SubmitFailed &event)
    {
        const bool wanted = at(event.run).state != RunState::Stopping;
        finish(at(event.run), {wanted ? RunState::Failed : RunState::Stopped, event.reason, event.infrastructure, event.at});
    }

    void operator()(const Observed &event)
    {
        Run &run = at(event.run);
        Attempt &attempt = run.attempts.back();
        attempt.platformState = event.platformState;
        attempt.state = event.state;
        const bool onMachines = event.state == RunState::Starting || event.state == RunState::Running;
        if (onMachines && attempt.started == 0)
            attempt.started = std::max<TimeMs>(event.at, 1);
        if (event.state == RunState::Queued && attempt.started != 0) {
            attempt.earlierMs += std::max<TimeMs>(0, event.at - attempt.started);
            attempt.started = 0;
        }
        if (run.state != RunState::Stopping)
            run.state = event.state;
    }

    void operator()(const StopIntended &event)
    {
        Run &run = at(event.run);
        run.state = RunState::Stopping;
        run.attempts.back().endReason = event.reason;
    }

    void operator()(const Ended &event)
    {
        Run &run = at(event.run);
        Attempt &attempt = run.attempts.back();
        if (event.started > 0 && attempt.earlierMs == 0)
            attempt.started = event.started;
        // A job that came and went between two looks: at most since it was sent.
        if (attempt.started == 0 && attempt.earlierMs == 0 && (event.state == RunState::Completed || event.measured.steps > 0))
            attempt.started = std::max<TimeMs>(attempt.submitted, 1);
        attempt.failure = event.failure;
        attempt.failureLine = event.failureLine;
        run.measured = event.measured;
        finish(run, {event.state, event.reason, event.infrastructure, event.at});
    }

    void operator()(const RunSkipped &event)
    {
        Run &run = at(event.run);
        run.skipReason = event.reason;
        run.state = run.attempts.empty() ? RunState::Skipped : run.attempts.back().state;
    }

    void operator()(const RunReset &event)
    {
        Run &run = at(event.run);
        run.state = RunState::Planned;
        run.skipReason = SkipReason::None;
        run.insisted = true;
        run.pausedByUser = false;
    }

    void operator()(const RunRemoved &event)
    {
        const Run &run = at(event.run);
        m_campaign.spentOnRemoved += run.costSoFar(0);
        if (m_campaign.isPaidByTuning(run) && !run.attempts.empty()) { // or the list would be a way around the budget
            ++m_campaign.tuning->removedRuns;
            m_campaign.tuning->spentOnRemoved += run.costSoFar(0);
        }
        m_campaign.runs.erase(m_campaign.runs.begin() + (&run - m_campaign.runs.data()));
    }

    void operator()(const TuningSet &event)
    {
        const bool goesOn = m_campaign.tuning && !event.anew;
        if (!goesOn) {
            m_campaign.tuning.emplace();
            m_campaign.tuning->runsBefore = m_campaign.runsEverAdded;
        }
        Tuning &tuning = *m_campaign.tuning;
        if (goesOn && event.revives && tuning.end == TuningEnd::TooManyFailures)
            tuning.forgivenUpTo = m_campaign.runsEverAdded;
        const TuningSettings before = std::exchange(tuning.settings, event.settings);
        tuning.end = TuningEnd::None;
        tuning.endWhy.clear();
        if (goesOn && event.revives && isMore(event.settings.budgetUsd, before.budgetUsd))
            reviveUnpaid(event);
    }

    void operator()(const TuningEnded &event)
    {
        m_campaign.tuning->end = event.end;
        m_campaign.tuning->endWhy = event.why;
    }

private:
    Run &at(const RunId &id)
    {
        return *std::find_if(m_campaign.runs.begin(), m_campaign.runs.end(), [&](const Run &run) { return run.id == id; });
    }

    static bool isMore(const std::optional<double> &now, const std::optional<double> &before) { return before && (!now || *now > *before); }

    /// Whether the run is of what is tuned now, as far as either is known.
    static bool isOf(const TuningSet &event, const Run &run)
    {
        const auto same = [](const std::string &asked, const std::string &had) { return asked.empty() || had.empty() || asked == had; };
        return same(event.model, run.model) && same(event.gpu, run.gpu) && (event.gpus == 0 || event.gpus == run.gpus());
    }

    /// What the tuning could not pay for, as far as its budget in runs goes; not what another run has stood in for since.
    void reviveUnpaid(const TuningSet &event)
    {
        const auto isStoodIn = [&](const Run &run) {
            return std::any_of(m_campaign.runs.begin(), m_campaign.runs.end(), [&](const Run &other) {
                return other.id != run.id && isOf(event, other) && other.candidate == run.candidate && other.model == run.model
                    && other.state != RunState::Skipped;
            });
        };
        const auto &most = m_campaign.tuning->settings.budgetRuns;
        for (Run &run : m_campaign.runs) {
            const bool unpaid = run.state == RunState::Skipped && run.skipReason == SkipReason::Budget && m_campaign.isPaidByTuning(run);
            if (!unpaid || !isOf(event, run) || isStoodIn(run) || (most && m_campaign.tuningRuns() >= *most))
                continue;
            run.state = RunState::Planned;
            run.skipReason = SkipReason::None;
        }
    }

    static bool isWider(SkipReason reason, const domain::CampaignLimits &before, const domain::CampaignLimits &now)
    {
        switch (reason) {
        case SkipReason::PredictedOom:
            return now.runAll;
        case SkipReason::Budget:
            return isMore(now.budgetUsd, before.budgetUsd);
        case SkipReason::TooManyFailures:
            return now.stopAfterFailures == 0 || now.stopAfterFailures > before.stopAfterFailures;
        case SkipReason::None:
        case SkipReason::MatchesBase:
        case SkipReason::Cancelled:
            break;
        }
        return false;
    }

    /// Ends the attempt. What the machines spoilt waits for another attempt while there is one left.
    void finish(Run &run, const Verdict &verdict)
    {
        const bool wanted = run.state != RunState::Stopping;
        Attempt &attempt = run.attempts.back();
        attempt.state = verdict.state;
        attempt.ended = std::max(verdict.at, attempt.started);
        if (wanted || attempt.endReason.empty() || verdict.state != RunState::Stopped)
            attempt.endReason = verdict.reason;
        attempt.infrastructureFailure = verdict.infrastructure && verdict.state == RunState::Failed;
        const bool retry =
            wanted && attempt.infrastructureFailure && infrastructureFailuresInARow(run) <= m_campaign.limits.infrastructureRetries;
        run.state = retry ? RunState::Planned : verdict.state;
    }

    Campaign &m_campaign;
};

} // namespace

bool isPossible(const TuningSettings &settings)
{
    const bool runs = !settings.budgetRuns || *settings.budgetRuns >= 1;
    const bool money = !settings.budgetUsd || (isMoney(*settings.budgetUsd) && *settings.budgetUsd > 0);
    return (settings.budgetRuns || settings.budgetUsd) && runs && money && settings.stopBelow >= 0 && settings.stopBelow <= kMostStopBelow;
}

base::Result<Fit> check(const Campaign &campaign, const Event &event) { return std::visit(Checker(campaign), event); }

void fold(Campaign &campaign, const Event &event) { std::visit(Folder(campaign), event); }

} // namespace campaign

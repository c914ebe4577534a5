// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"

#include <algorithm>

namespace campaign {
namespace {

/// Verdict "oom" of a prediction: see domain::OomThresholds. What requests flag themselves counts too.
constexpr double kOomProbability = 0.50;

bool isPredictedToFail(const Run &run)
{
    return run.role != RunRole::Training && (run.skipReason == SkipReason::PredictedOom || run.oomProbability >= kOomProbability);
}

/// Runs of earlier versions do not say which it is.
bool isSameModel(const Run &a, const Run &b) { return a.model.empty() || b.model.empty() || a.model == b.model; }

/// Money that some of the runs are paid from.
struct Purse {
    std::optional<double> budget; ///< USD; nothing = without end
    base::Usd spent;
    base::Usd promised; ///< what live runs are still expected to spend, and what this look lets begin
    bool ofTuning = false; ///< pays only what the tuning chose

    [[nodiscard]] bool pays(const Campaign &campaign, const Run &run) const { return !ofTuning || campaign.isPaidByTuning(run); }
    [[nodiscard]] bool isEmpty() const { return budget && spent.value() >= *budget; }
    [[nodiscard]] bool canEverPay(base::Usd cost) const { return !budget || (!isEmpty() && (spent + cost).value() <= *budget); }
    [[nodiscard]] bool canPayNow(base::Usd cost) const { return !budget || (spent + promised + cost).value() <= *budget; }
};

/// One look at a campaign.
class Decision {
public:
    Decision(const Campaign &campaign, TimeMs now)
        : m_campaign(campaign)
        , m_now(now)
        , m_purses{{campaign.limits.budgetUsd, campaign.costSoFar(now), {}, false}}
        , m_failures(
              std::count_if(campaign.runs.begin(), campaign.runs.end(), [](const Run &run) { return run.state == RunState::Failed; }))
    {
        for (const Run &run : campaign.runs) {
            if (run.role == RunRole::Base && run.state != RunState::Skipped)
                m_bases.push_back(&run);
        }
        if (campaign.tuning)
            m_purses.push_back({campaign.tuning->settings.budgetUsd, campaign.tuningSpent(now), {}, true});
    }

    std::vector<Action> actions()
    {
        for (const Run &run : m_campaign.runs) {
            if (isLive(run.state))
                mind(run);
        }
        if (!m_campaign.paused) {
            skipWhatNeedNotRun();
            fillTurns();
        }
        return std::move(m_actions);
    }

private:
    [[nodiscard]] bool isMoneySpent(const Run &run) const
    {
        return std::any_of(m_purses.begin(), m_purses.end(),
                           [&](const Purse &purse) { return purse.pays(m_campaign, run) && purse.isEmpty(); });
    }

    [[nodiscard]] bool isOverTime(const Run &run) const
    {
        const auto &limit = m_campaign.limits.wallSecondsPerRun;
        // The full training was agreed on with its whole length: the limit is one of trials.
        if (!limit || run.role == RunRole::Training || !run.attempt() || run.attempt()->started == 0)
            return false;
        return static_cast<double>(m_now - run.attempt()->started) >= *limit * 1000.0;
    }

    void mind(const Run &run)
    {
        if (run.attempt() && run.attempt()->jobId.empty())
            m_actions.push_back(Recover{run.id});
        else if (run.state == RunState::Stopping)
            m_actions.push_back(StopJob{run.id, run.attempt() ? run.attempt()->endReason : std::string()});
        else if (isMoneySpent(run))
            m_actions.push_back(StopJob{run.id, "the campaign's budget is spent"});
        else if (isOverTime(run))
            m_actions.push_back(StopJob{run.id, "the wall time of a run is over"});
    }

    [[nodiscard]] bool matchesBase(const Run &run) const
    {
        return run.role == RunRole::Trial && std::any_of(m_bases.begin(), m_bases.end(), [&](const Run *base) {
                   return run.skipReason == SkipReason::MatchesBase
                       || (!run.candidate.empty() && base->candidate == run.candidate && isSameModel(*base, run));
               });
    }

    [[nodiscard]] bool hasFailedTooOften() const
    {
        return m_campaign.limits.stopAfterFailures > 0 && m_failures >= m_campaign.limits.stopAfterFailures;
    }

    [[nodiscard]] bool canNeverBePaid(const Run &run) const
    {
        return std::any_of(m_purses.begin(), m_purses.end(),
                           [&](const Purse &purse) { return purse.pays(m_campaign, run) && !purse.canEverPay(run.predictedCost); });
    }

    [[nodiscard]] SkipReason reasonToSkip(const Run &run) const
    {
        if (!run.insisted) {
            if (matchesBase(run))
                return SkipReason::MatchesBase;
            if (!m_campaign.limits.runAll && isPredictedToFail(run))
                return SkipReason::PredictedOom;
            if (hasFailedTooOften())
                return SkipReason::TooManyFailures;
        }
        return canNeverBePaid(run) ? SkipReason::Budget : SkipReason::None;
    }

    void skipWhatNeedNotRun()
    {
        for (const Run &run : m_campaign.runs) {
            if (run.state != RunState::Planned || run.pausedByUser)
                continue;
            const SkipReason reason = reasonToSkip(run);
            if (reason == SkipReason::None)
                m_waiting.push_back(&run);
            else
                m_actions.push_back(Skip{run.id, reason});
        }
    }

    void promise(const Run &run, base::Usd cost)
    {
        for (Purse &purse : m_purses) {
            if (purse.pays(m_campaign, run))
                purse.promised += cost;
        }
    }

    /// What live runs are still expected to spend.
    void promiseLiveRuns()
    {
        for (const Run &run : m_campaign.runs) {
            if (!isLive(run.state) || run.state == RunState::Stopping)
                continue;
            const double before = run.attempts.empty() ? 0.0 : costOfLast(run);
            promise(run, base::Usd(std::max(0.0, run.predictedCost.value() - before)));
        }
    }

    [[nodiscard]] double costOfLast(const Run &run) const
    {
        Run last = run;
        last.attempts.erase(last.attempts.begin(), last.attempts.end() - 1);
        return last.costSoFar(m_now).value();
    }

    void fillTurns()
    {
        auto turns = static_cast<std::ptrdiff_t>(m_campaign.limits.parallel)
            - std::count_if(m_campaign.runs.begin(), m_campaign.runs.end(), [](const Run &run) { return isLive(run.state); });
        promiseLiveRuns();
        for (const Run *run : m_waiting) {
            // In order: a dear run waits for money that others may leave over, and the cheaper ones behind it wait too.
            const bool affordable = std::all_of(m_purses.begin(), m_purses.end(), [&](const Purse &purse) {
                return !purse.pays(m_campaign, *run) || purse.canPayNow(run->predictedCost);
            });
            if (turns-- <= 0 || !affordable)
                return;
            promise(*run, run->predictedCost);
            m_actions.push_back(Submit{run->id});
        }
    }

    const Campaign &m_campaign;
    TimeMs m_now;
    std::vector<Purse> m_purses;
    std::ptrdiff_t m_failures;
    std::vector<const Run *> m_bases; ///< that run or have run
    std::vector<const Run *> m_waiting;
    std::vector<Action> m_actions;
};

} // namespace

std::vector<Action> nextActions(const Campaign &campaign, TimeMs now) { return Decision(campaign, now).actions(); }

} // namespace campaign

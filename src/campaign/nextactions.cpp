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

/// One look at a campaign.
class Decision {
public:
    Decision(const Campaign &campaign, TimeMs now)
        : m_campaign(campaign)
        , m_now(now)
        , m_spent(campaign.costSoFar(now))
        , m_failures(
              std::count_if(campaign.runs.begin(), campaign.runs.end(), [](const Run &run) { return run.state == RunState::Failed; }))
    {
        for (const Run &run : campaign.runs) {
            if (run.role == RunRole::Base && run.state != RunState::Skipped)
                m_bases.push_back(&run);
        }
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
    [[nodiscard]] bool isMoneySpent() const { return m_campaign.limits.budgetUsd && m_spent.value() >= *m_campaign.limits.budgetUsd; }

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
        else if (isMoneySpent())
            m_actions.push_back(StopJob{run.id, "the campaign's budget is spent"});
        else if (isOverTime(run))
            m_actions.push_back(StopJob{run.id, "the wall time of a run is over"});
    }

    [[nodiscard]] bool matchesBase(const Run &run) const
    {
        return run.role == RunRole::Trial && std::any_of(m_bases.begin(), m_bases.end(), [&](const Run *base) {
                   return run.skipReason == SkipReason::MatchesBase || (!run.candidate.empty() && base->candidate == run.candidate);
               });
    }

    [[nodiscard]] bool hasFailedTooOften() const
    {
        return m_campaign.limits.stopAfterFailures > 0 && m_failures >= m_campaign.limits.stopAfterFailures;
    }

    [[nodiscard]] bool canNeverBePaid(const Run &run) const
    {
        const auto &budget = m_campaign.limits.budgetUsd;
        return budget && (isMoneySpent() || (m_spent + run.predictedCost).value() > *budget);
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

    /// What live runs are still expected to spend.
    [[nodiscard]] base::Usd promised() const
    {
        base::Usd sum;
        for (const Run &run : m_campaign.runs) {
            if (!isLive(run.state) || run.state == RunState::Stopping)
                continue;
            const double before = run.attempts.empty() ? 0.0 : costOfLast(run);
            sum += base::Usd(std::max(0.0, run.predictedCost.value() - before));
        }
        return sum;
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
        base::Usd committed = m_spent + promised();
        for (const Run *run : m_waiting) {
            committed += run->predictedCost;
            // In order: a dear run waits for money that others may leave over, and the cheaper ones behind it wait too.
            const bool affordable = !m_campaign.limits.budgetUsd || committed.value() <= *m_campaign.limits.budgetUsd;
            if (turns-- <= 0 || !affordable)
                return;
            m_actions.push_back(Submit{run->id});
        }
    }

    const Campaign &m_campaign;
    TimeMs m_now;
    base::Usd m_spent;
    std::ptrdiff_t m_failures;
    std::vector<const Run *> m_bases; ///< that run or have run
    std::vector<const Run *> m_waiting;
    std::vector<Action> m_actions;
};

} // namespace

std::vector<Action> nextActions(const Campaign &campaign, TimeMs now) { return Decision(campaign, now).actions(); }

} // namespace campaign

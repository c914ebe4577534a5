// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

/// Campaigns for tests, made through their events.
namespace campaigns {

/// 8 GPUs at 3 USD per GPU hour: 24 USD per hour on machines; predicted to cost 2 USD.
inline campaign::Run run(int number, campaign::RunRole role = campaign::RunRole::Trial)
{
    campaign::Run made;
    made.id = campaign::runId(number);
    made.candidate = fmt::format("tp{}", number);
    made.configuration = role == campaign::RunRole::Base ? "base_config" : fmt::format("model_1nodes_tp_{}", number);
    made.role = role;
    made.pricePerGpuHour = base::Usd(3.0);
    made.predictedCost = base::Usd(2.0);
    made.predictedStep = base::Seconds(1.5);
    return made;
}

inline constexpr campaign::TimeMs kHour = 3'600'000;

inline void must(campaign::Campaign &campaign, const campaign::Event &event)
{
    const auto applied = apply(campaign, event);
    ASSERT_TRUE(applied.has_value()) << applied.error().english();
}

/// `count` planned runs.
inline campaign::Campaign planned(int count)
{
    campaign::Campaign made;
    campaign::RunsAdded event;
    for (int i = 1; i <= count; ++i)
        event.runs.push_back(run(i));
    must(made, event);
    return made;
}

inline std::string jobName(const campaign::RunId &id, std::size_t attempt) { return fmt::format("at-{}-{}", id, attempt); }

inline void submit(campaign::Campaign &campaign, const campaign::RunId &id, campaign::TimeMs at = 1000)
{
    must(campaign, campaign::SubmitIntended{id, jobName(id, campaign.find(id)->attempts.size() + 1), at, false, {}});
}

/// Brings a planned run into a state.
inline void bring(campaign::Campaign &campaign, const campaign::RunId &id, campaign::RunState state, campaign::TimeMs at = 1000)
{
    using campaign::RunState;
    if (state == RunState::Planned)
        return;
    if (state == RunState::Skipped) {
        must(campaign, campaign::RunSkipped{id, campaign::SkipReason::Cancelled});
        return;
    }
    submit(campaign, id, at);
    if (state == RunState::Submitting)
        return;
    must(campaign, campaign::Submitted{id, campaign.find(id)->attempt()->jobName + "-id", at});
    if (state == RunState::Queued)
        return;
    must(campaign, campaign::Observed{id, state == RunState::Starting ? RunState::Starting : RunState::Running, "word", at});
    if (state == RunState::Stopping)
        must(campaign, campaign::StopIntended{id, "stopped by you", at});
    if (!campaign::isFinal(state))
        return;
    campaign::Ended end;
    end.run = id;
    end.state = state;
    end.at = at + 60'000;
    must(campaign, end);
}

inline campaign::Ended infrastructureFailure(const campaign::RunId &id, campaign::TimeMs at = 2000)
{
    campaign::Ended end;
    end.run = id;
    end.state = campaign::RunState::Failed;
    end.reason = "preempted";
    end.infrastructure = true;
    end.failure = results::FailureClass::Preempted;
    end.at = at;
    return end;
}

} // namespace campaigns

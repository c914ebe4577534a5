// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/run.h"

#include "base/format.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace campaign {
namespace {

template <class E, std::size_t N>
using Words = std::array<std::pair<E, std::string_view>, N>;

constexpr Words<RunState, 10> kStates{{{RunState::Planned, "planned"},
                                       {RunState::Submitting, "submitting"},
                                       {RunState::Queued, "queued"},
                                       {RunState::Starting, "starting"},
                                       {RunState::Running, "running"},
                                       {RunState::Stopping, "stopping"},
                                       {RunState::Completed, "completed"},
                                       {RunState::Failed, "failed"},
                                       {RunState::Stopped, "stopped"},
                                       {RunState::Skipped, "skipped"}}};
constexpr Words<RunRole, 3> kRoles{{{RunRole::Base, "base"}, {RunRole::Trial, "trial"}, {RunRole::Training, "training"}}};
constexpr Words<SkipReason, 6> kSkipReasons{{{SkipReason::None, "none"},
                                             {SkipReason::PredictedOom, "predicted_oom"},
                                             {SkipReason::MatchesBase, "matches_base"},
                                             {SkipReason::Budget, "budget"},
                                             {SkipReason::TooManyFailures, "too_many_failures"},
                                             {SkipReason::Cancelled, "cancelled"}}};

template <class E, std::size_t N>
std::string_view wordOf(const Words<E, N> &words, E value)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.first == value; });
    return found == words.end() ? std::string_view("?") : found->second;
}

template <class E, std::size_t N>
std::optional<E> valueOf(const Words<E, N> &words, std::string_view text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.second == text; });
    return found == words.end() ? std::nullopt : std::optional<E>(found->first);
}

} // namespace

std::string_view name(RunState state) { return wordOf(kStates, state); }
std::optional<RunState> runStateFromName(std::string_view text) { return valueOf(kStates, text); }
std::string_view name(RunRole role) { return wordOf(kRoles, role); }
std::optional<RunRole> runRoleFromName(std::string_view text) { return valueOf(kRoles, text); }
std::string_view name(SkipReason reason) { return wordOf(kSkipReasons, reason); }
std::optional<SkipReason> skipReasonFromName(std::string_view text) { return valueOf(kSkipReasons, text); }

bool isFinal(RunState state)
{
    return state == RunState::Completed || state == RunState::Failed || state == RunState::Stopped || state == RunState::Skipped;
}

bool isLive(RunState state) { return state != RunState::Planned && !isFinal(state); }

bool occupiesMachines(RunState state) { return state == RunState::Starting || state == RunState::Running || state == RunState::Stopping; }

RunId runId(int number) { return fmt::format("r{:03}", number); }

std::optional<int> runNumber(const RunId &id)
{
    if (id.size() < 4 || id.size() > 8 || id.front() != 'r' || id[1] == '-' || id[1] == '+')
        return std::nullopt;
    const auto number = base::parseInteger(std::string_view(id).substr(1));
    if (!number || *number < 1 || runId(static_cast<int>(*number)) != id)
        return std::nullopt;
    return static_cast<int>(*number);
}

TimeMs Attempt::machineMs(TimeMs now) const
{
    if (started == 0)
        return earlierMs;
    return earlierMs + std::max<TimeMs>(0, (isFinal(state) ? ended : now) - started);
}

base::Usd Run::costSoFar(TimeMs now) const
{
    TimeMs onMachines = 0;
    for (const Attempt &each : attempts)
        onMachines += each.machineMs(now);
    return pricePerGpuHour * (static_cast<double>(onMachines) / 1000.0 / base::kSecondsPerHour * gpus());
}

} // namespace campaign

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/tuning.h"

#include <algorithm>
#include <array>
#include <utility>

namespace campaign {
namespace {

constexpr std::array<std::pair<TuningEnd, std::string_view>, 8> kEnds{{{TuningEnd::None, "none"},
                                                                       {TuningEnd::Converged, "converged"},
                                                                       {TuningEnd::NothingLeft, "nothing_left"},
                                                                       {TuningEnd::NothingFits, "nothing_fits"},
                                                                       {TuningEnd::BudgetSpent, "budget_spent"},
                                                                       {TuningEnd::NotWorthIt, "not_worth_it"},
                                                                       {TuningEnd::TooManyFailures, "too_many_failures"},
                                                                       {TuningEnd::Stopped, "stopped"}}};

} // namespace

std::string_view name(TuningEnd end)
{
    const auto found = std::find_if(kEnds.begin(), kEnds.end(), [&](const auto &entry) { return entry.first == end; });
    return found == kEnds.end() ? std::string_view("?") : found->second;
}

std::optional<TuningEnd> tuningEndFromName(std::string_view text)
{
    const auto found = std::find_if(kEnds.begin(), kEnds.end(), [&](const auto &entry) { return entry.second == text; });
    return found == kEnds.end() ? std::nullopt : std::optional<TuningEnd>(found->first);
}

} // namespace campaign

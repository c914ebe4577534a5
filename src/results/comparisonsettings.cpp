// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/comparisonsettings.h"

#include <array>
#include <utility>

namespace results {
namespace {

constexpr std::array<std::pair<StepMeasure, std::string_view>, 3> kMeasures{
    {{StepMeasure::Median, "median"}, {StepMeasure::Mean, "mean"}, {StepMeasure::RoundedMean, "rounded_mean"}}};
constexpr std::array<std::pair<WarmupRule::Kind, std::string_view>, 2> kRules{
    {{WarmupRule::Kind::Settled, "settled"}, {WarmupRule::Kind::Fixed, "fixed"}}};

template <class Words, class E>
std::string_view word(const Words &words, E value)
{
    for (const auto &[known, text] : words) {
        if (known == value)
            return text;
    }
    return words.front().second;
}

template <class E, class Words>
std::optional<E> value(const Words &words, std::string_view text)
{
    for (const auto &[known, word] : words) {
        if (word == text)
            return known;
    }
    return std::nullopt;
}

} // namespace

std::string_view name(StepMeasure measure) { return word(kMeasures, measure); }
std::optional<StepMeasure> stepMeasureFromName(std::string_view text) { return value<StepMeasure>(kMeasures, text); }
std::string_view name(WarmupRule::Kind kind) { return word(kRules, kind); }
std::optional<WarmupRule::Kind> warmupRuleFromName(std::string_view text) { return value<WarmupRule::Kind>(kRules, text); }

} // namespace results

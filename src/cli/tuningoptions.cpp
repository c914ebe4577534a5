// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tuningoptions.h"

#include "base/format.h"

#include <limits>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

/// More than anybody tunes with; the time to weigh what they show grows with their third power.
constexpr int kMostRuns = 1000;
constexpr double kMostDollars = 1e9;
constexpr double kMostPercent = 99;

std::optional<std::int64_t> wholeNumber(const Arguments &arguments, std::string_view flag, std::int64_t least, std::int64_t most,
                                        Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto number = base::parseInteger(*text);
    if (number && *number >= least && *number <= most)
        return number;
    errors.push_back(flagError(
        flag, *text,
        most == std::numeric_limits<std::int64_t>::max()
            ? base::Text(QT_TRANSLATE_NOOP("core", "is not a whole number of at least %1"), {std::to_string(least)})
            : base::Text(QT_TRANSLATE_NOOP("core", "is not a whole number from %1 to %2"), {std::to_string(least), std::to_string(most)})));
    return std::nullopt;
}

std::optional<double> dollars(const Arguments &arguments, Errors &errors)
{
    const auto text = arguments.text("budget-usd");
    if (!text)
        return std::nullopt;
    const auto value = base::parseNumber(*text);
    if (value && *value > 0 && *value <= kMostDollars)
        return value;
    errors.push_back(flagError(
        "budget-usd", *text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number above 0 and up to %1"), {base::grouped(kMostDollars)})));
    return std::nullopt;
}

void readStopBelow(const Arguments &arguments, campaign::TuningSettings &settings, Errors &errors)
{
    const auto text = arguments.text("stop-below");
    if (!text)
        return;
    const auto percent = base::parseNumber(*text);
    if (percent && *percent >= 0 && *percent <= kMostPercent)
        settings.stopBelow = *percent / 100;
    else
        errors.push_back(flagError("stop-below", *text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number from 0 to 99"))));
}

} // namespace

std::vector<Option> tuningOptions()
{
    const std::string category = "Optional: tuning within a budget";
    return {
        {"budget-runs", ValueKind::Integer, "N", "", false, category,
         "run at most N configurations, each chosen by what the ones before have shown; runs that fail or run out of memory count"},
        {"budget-usd", ValueKind::Number, "USD", "", false, category,
         "the same within so many dollars, start-up and failed runs included; may be given together with --budget-runs"},
        {"stop-below", ValueKind::Number, "PERCENT", "2", false, category,
         "end before the budget is spent when hardly anything left can beat the best by more than this"},
        {"seed", ValueKind::Integer, "N", "0", false, category, "of the choice; the same runs and seed, the same choice"},
        {"base-first", ValueKind::Switch, "", "", false, category,
         "run the base configuration first, within the budget: then what is saved is a comparison of two runs"},
    };
}

std::optional<campaign::TuningSettings> readTuningSettings(const Arguments &arguments, Errors &errors)
{
    campaign::TuningSettings settings;
    const bool wanted = arguments.has("budget-runs") || arguments.has("budget-usd");
    if (const auto runs = wholeNumber(arguments, "budget-runs", 1, kMostRuns, errors))
        settings.budgetRuns = static_cast<int>(*runs);
    settings.budgetUsd = dollars(arguments, errors);
    readStopBelow(arguments, settings, errors);
    const auto seed = wholeNumber(arguments, "seed", 0, std::numeric_limits<std::int64_t>::max(), errors);
    settings.seed = static_cast<std::uint64_t>(seed.value_or(0));
    settings.baseFirst = arguments.has("base-first");
    if (wanted)
        return settings;
    for (const char *flag : {"stop-below", "seed", "base-first"}) {
        if (arguments.has(flag))
            errors.push_back(flagError(flag, "", base::Text(QT_TRANSLATE_NOOP("core", "needs --budget-runs or --budget-usd"))));
    }
    return std::nullopt;
}

std::string budgetText(const campaign::TuningSettings &settings)
{
    std::string text;
    if (settings.budgetRuns)
        text = std::to_string(*settings.budgetRuns) + (*settings.budgetRuns == 1 ? " run" : " runs");
    if (settings.budgetUsd)
        text += (text.empty() ? "" : " and ") + base::usd(base::Usd(*settings.budgetUsd));
    return text;
}

} // namespace cli

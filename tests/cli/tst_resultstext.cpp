// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a comparison, in cases that folders of logs rarely make.
#include "cli/resultsjson.h"
#include "cli/resultstext.h"
#include "support/comparisons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using cli::detailsText;
using cli::rankingText;
using cli::ResultsStyle;
using testing::HasSubstr;
using testing::Not;

TEST(ResultsText, oneRunIsBaseAndBest)
{
    const auto comparison = support::makeComparison({.runs = 1});
    const std::string text = rankingText(comparison, {});
    EXPECT_THAT(text, HasSubstr("Top 1 Configurations"));
    EXPECT_THAT(text, HasSubstr("Base config is already optimal!"));
    EXPECT_THAT(text, Not(HasSubstr("Best vs Base")));
    EXPECT_THAT(text, Not(HasSubstr("Worst Performing")));
}

TEST(ResultsText, withoutBaseNothingIsSaved)
{
    auto comparison = support::makeComparison({.runs = 4});
    comparison.analysis.base.reset();
    comparison.analysis.savings.reset();
    const std::string text = rankingText(comparison, {});
    EXPECT_THAT(text, HasSubstr("Base Configuration: not among the runs that could be ranked"));
    EXPECT_THAT(text, Not(HasSubstr("Switch from base config")));
}

TEST(ResultsText, aFasterButDearerBestIsNoSaving)
{
    auto comparison = support::makeComparison({.runs = 4});
    comparison.analysis.base = comparison.analysis.worst;
    comparison.analysis.savings = results::Savings{base::Seconds(86400), base::Usd(-100.5), -0.25, 0.1};
    const std::string text = rankingText(comparison, {});
    EXPECT_THAT(text, HasSubstr("Additional Cost: $100.50"));
    EXPECT_THAT(text, HasSubstr("(-25.0%)"));
    EXPECT_THAT(text, Not(HasSubstr("Switch from base config")));
}

TEST(ResultsText, fasterRunsThatArePassedOverAreCounted)
{
    auto comparison = support::makeComparison({.runs = 4});
    ASSERT_GE(comparison.analysis.bySpeed.size(), 2U);
    comparison.analysis.best = comparison.analysis.bySpeed[0];
    EXPECT_THAT(rankingText(comparison, {}), Not(HasSubstr("passed over")));
    comparison.analysis.best = comparison.analysis.bySpeed[1];
    comparison.analysis.runs[comparison.analysis.bySpeed[0]].figures->fewSteps = true;
    EXPECT_THAT(rankingText(comparison, {}), HasSubstr("  ! 1 faster run is passed over: fewer than 10 steps\n"));
}

TEST(ResultsText, clustersAreToldApartAndTheFrontIsShown)
{
    const auto comparison = support::makeComparison({.runs = 9, .twoClusters = true});
    const std::string text = rankingText(comparison, {.topN = 9});
    EXPECT_THAT(text, HasSubstr("GPUs"));
    EXPECT_THAT(text, HasSubstr("64 h200 at $"));
    EXPECT_THAT(text, HasSubstr("128 h200 at $"));
    const bool frontIsShown = text.find("Neither faster nor cheaper without giving up the other") != std::string::npos;
    EXPECT_EQ(frontIsShown, comparison.analysis.pareto.size() > 1);
    EXPECT_THAT(rankingText(support::makeComparison({.runs = 9}), {}), Not(HasSubstr("64 h200 at")));
}

TEST(ResultsText, simulatedFiguresAreLabelled)
{
    const auto simulated = support::makeComparison({.runs = 5, .simulated = true});
    EXPECT_THAT(rankingText(simulated, {}), HasSubstr("Best Performing Configuration (simulated):"));
    EXPECT_THAT(rankingText(simulated, {}), HasSubstr("Cost Analysis (simulated)"));
    auto mixed = simulated;
    mixed.records[mixed.analysis.runs[*mixed.analysis.best].record].simulated = false;
    const std::string text = rankingText(mixed, {.topN = 100});
    EXPECT_THAT(text, HasSubstr("(some figures are simulated)"));
    EXPECT_THAT(text, HasSubstr("Best Performing Configuration:"));
    EXPECT_THAT(text, HasSubstr(" (simulated)\n"));
    EXPECT_EQ(cli::resultsJson(mixed)["origin"], "mixed");
}

/// The base in a sandbox, with steps `factor` times as long.
comparison::Comparison withSimulatedBase(double factor, bool restSimulated = false)
{
    auto made = support::makeComparison({.runs = 5, .simulated = restSimulated});
    made.records[0].simulated = true;
    for (results::StepRecord &step : made.records[0].steps)
        step.time = step.time * factor;
    made.analysis = results::analyse(made.records, made.plan.model, made.analysis.settings);
    return made;
}

TEST(ResultsText, whateverASimulatedBaseHasAPartInSaysSo)
{
    const auto slow = withSimulatedBase(100);
    const std::string text = rankingText(slow, {});
    EXPECT_THAT(text, HasSubstr("Best Performing Configuration:"));
    EXPECT_THAT(text, HasSubstr("Base Configuration (simulated):"));
    EXPECT_THAT(text, HasSubstr("Best vs Base Performance & Cost Savings (simulated):"));
    EXPECT_THAT(text, HasSubstr("Total Savings (simulated): $"));
    EXPECT_THAT(text, HasSubstr("Best vs Worst Performance & Cost Difference:")) << "both of them measured";
    EXPECT_THAT(text, HasSubstr("Lowest cost: $"));
    EXPECT_THAT(text, HasSubstr("Best Performance: \n"));
    EXPECT_THAT(text, HasSubstr("Switch from base config to save (simulated): $"));
    const auto fast = withSimulatedBase(0.01);
    EXPECT_THAT(rankingText(fast, {}), HasSubstr("Additional Cost (simulated): $"));
    EXPECT_NE(fast.analysis.best, fast.analysis.base) << "no simulation is the best of measured runs";
}

TEST(ResultsText, everyStatementOfASimulatedComparisonSaysSo)
{
    const std::string text = rankingText(withSimulatedBase(2, true), {});
    for (const char *statement :
         {"Best vs Base Performance & Cost Savings (simulated):", "Total Savings (simulated): $",
          "Worst Performing Configuration (simulated): the base configuration", "Lowest cost (simulated): $",
          "Best Performance (simulated): ", "Most Cost-Efficient (simulated): ", "Switch from base config to save (simulated): $"})
        EXPECT_THAT(text, HasSubstr(statement));
    const std::string dearer = rankingText(support::makeComparison({.runs = 9, .simulated = true, .twoClusters = true}), {});
    EXPECT_THAT(dearer, HasSubstr("Additional Cost (simulated): $"));
    EXPECT_THAT(dearer, HasSubstr("Best vs Worst Performance & Cost Difference (simulated):"));
    const std::string front = "Neither faster nor cheaper without giving up the other:\n";
    const std::size_t at = dearer.find(front);
    ASSERT_NE(at, std::string::npos);
    EXPECT_THAT(dearer.substr(at + front.size(), dearer.find('\n', at + front.size()) - at - front.size()),
                testing::EndsWith("' (simulated)"));
}

TEST(ResultsText, failuresAreListed)
{
    const auto comparison = support::makeComparison({.runs = 6, .withFailures = true});
    const std::string text = detailsText(comparison, {});
    ASSERT_FALSE(comparison.analysis.failed.empty());
    for (const std::size_t run : comparison.analysis.failed)
        EXPECT_THAT(text, HasSubstr(comparison.record(run).configuration));
    EXPECT_THAT(text, HasSubstr("Out of GPU memory"));
    EXPECT_THAT(text, HasSubstr("No steps, and no reason found"));
}

TEST(ResultsText, fiveHundredRunsAreCountedNotPrinted)
{
    const auto comparison = support::makeComparison({.runs = 500});
    const std::string text = rankingText(comparison, {}) + detailsText(comparison, {});
    EXPECT_THAT(text, HasSubstr("more runs are ranked; --top-n " + std::to_string(comparison.analysis.bySpeed.size())));
    EXPECT_LT(text.size(), 100'000U);
}

TEST(ResultsText, namesCannotDriveTheTerminal)
{
    auto comparison = support::makeComparison({.runs = 3, .withFailures = true});
    for (auto &record : comparison.records)
        record.configuration = "evil\x1b[2Jna\nme";
    comparison.unassigned.push_back({"/logs/\x1b]0;title\x07\nme", "x", 3, "1.0", {}});
    comparison.missing.push_back("gone\x1b[1m\nme");
    const std::string text = rankingText(comparison, {}) + detailsText(comparison, {});
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\x07")));
    EXPECT_THAT(text, Not(HasSubstr("\nme"))) << "a name must not begin a line of its own";
}

TEST(ResultsText, narrowTerminalsAndColours)
{
    const auto comparison = support::makeComparison({.runs = 5});
    ResultsStyle style;
    style.palette = cli::Palette(true);
    EXPECT_THAT(rankingText(comparison, style), HasSubstr("\x1b["));
    EXPECT_THAT(rankingText(comparison, {}), Not(HasSubstr("\x1b[")));
}

TEST(ResultsText, jsonIsValidWhateverTheBytes)
{
    auto comparison = support::makeComparison({.runs = 3});
    comparison.records[0].sources = {"/logs/n\xff\xfe.out"};
    comparison.analysis.runs[0].figures->mfu = std::numeric_limits<double>::quiet_NaN();
    const auto parsed = nlohmann::json::parse(cli::resultsJsonText(comparison));
    EXPECT_TRUE(parsed["runs"][0]["figures"]["mfu"].is_null());
    EXPECT_EQ(parsed["runs"].size(), 3U);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/summaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using estimate::Verdict;
using validation::AccuracyRow;
using validation::Measurement;
using validation::MeasurementSet;
using validation::Subject;

TEST(Summaries, medianAndNearestRank)
{
    EXPECT_DOUBLE_EQ(validation::median({}), 0);
    EXPECT_DOUBLE_EQ(validation::median({3}), 3);
    EXPECT_DOUBLE_EQ(validation::median({9, 1, 5}), 5);
    EXPECT_DOUBLE_EQ(validation::median({9, 1, 5, 2}), 3.5);
    EXPECT_DOUBLE_EQ(validation::quantile({}, 0.9), 0);
    EXPECT_DOUBLE_EQ(validation::quantile({4}, 0.9), 4);
    EXPECT_DOUBLE_EQ(validation::quantile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 0.9), 9) << "the 9th of 10";
    EXPECT_DOUBLE_EQ(validation::quantile({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 0.9), 10) << "9 of 11 would be too few";
    EXPECT_DOUBLE_EQ(validation::quantile({2, 1}, 0), 1);
    EXPECT_DOUBLE_EQ(validation::quantile({2, 1}, 1), 2);
}

/// A set and its rows, built one by one.
struct Table {
    MeasurementSet set;
    std::vector<AccuracyRow> rows;

    AccuracyRow &add(const char *group, Subject subject)
    {
        Measurement m;
        m.id = std::to_string(rows.size());
        m.group = group;
        m.subject = subject;
        set.measurements.push_back(m);
        AccuracyRow row;
        row.measurement = rows.size();
        rows.push_back(row);
        return rows.back();
    }
    void addError(const char *group, double error) { add(group, Subject::PeakMemory).error = error; }
    void addVerdict(const char *group, bool failed, Verdict verdict, double probability)
    {
        AccuracyRow &row = add(group, Subject::OutOfMemory);
        row.verdict = verdict;
        row.oomProbability = probability;
        set.measurements.back().ranOutOfMemory = failed;
    }
};

TEST(Summaries, errorsAgainstFiguresWorkedOutByHand)
{
    Table table;
    for (const double error : {0.01, -0.02, 0.04})
        table.addError("dense", error);
    table.addError("moe", -0.10);
    table.addError("moe", 0.06);
    table.add("moe", Subject::PeakMemory).unanswered = base::Error{};
    table.add("moe", Subject::StepTime).error = 5; // another subject
    const auto summaries = validation::summarizeErrors(table.set, table.rows, Subject::PeakMemory);
    ASSERT_EQ(summaries.size(), 3U);
    EXPECT_EQ(summaries[0].id, "dense");
    EXPECT_EQ(summaries[0].title.english(), "Dense models");
    EXPECT_EQ(summaries[0].count, 3U);
    EXPECT_EQ(summaries[0].distinct, 3U);
    EXPECT_DOUBLE_EQ(summaries[0].median, 0.02);
    EXPECT_DOUBLE_EQ(summaries[0].p90, 0.04);
    EXPECT_DOUBLE_EQ(summaries[0].worst, 0.04);
    EXPECT_DOUBLE_EQ(summaries[0].bias, 0.01);
    EXPECT_EQ(summaries[0].worstRow, 2U);
    EXPECT_FALSE(summaries[0].insideBand);
    EXPECT_EQ(summaries[1].id, "moe");
    EXPECT_EQ(summaries[1].count, 2U);
    EXPECT_EQ(summaries[1].unanswered, 1U);
    EXPECT_DOUBLE_EQ(summaries[1].median, 0.08);
    EXPECT_DOUBLE_EQ(summaries[1].worst, -0.10);
    EXPECT_DOUBLE_EQ(summaries[1].bias, -0.02);
    EXPECT_EQ(summaries[2].id, "all");
    EXPECT_EQ(summaries[2].count, 5U);
    EXPECT_EQ(summaries[2].unanswered, 1U);
    EXPECT_DOUBLE_EQ(summaries[2].median, 0.04);
    EXPECT_DOUBLE_EQ(summaries[2].p90, 0.10);
    EXPECT_EQ(summaries[2].worstRow, 3U);
}

TEST(Summaries, aReadingOfSeveralRunsCountsOnce)
{
    Table table;
    table.addError("dense", 0.01);
    for (int repeat = 0; repeat < 5; ++repeat) { // runs that the source has one reading for
        table.addError("dense", 0.5);
        table.set.measurements.back().repeats = "0";
    }
    table.addError("dense", 0.03);
    table.addError("dense", -0.02);
    const auto summaries = validation::summarizeErrors(table.set, table.rows, Subject::PeakMemory);
    for (const auto &summary : summaries) {
        EXPECT_EQ(summary.count, 8U);
        EXPECT_EQ(summary.distinct, 3U);
        EXPECT_DOUBLE_EQ(summary.median, 0.02);
        EXPECT_DOUBLE_EQ(summary.worst, 0.03);
        EXPECT_DOUBLE_EQ(summary.bias, 0.01);
        EXPECT_EQ(summary.worstRow, 6U);
    }
}

TEST(Summaries, bandsOfStepTimes)
{
    Table table;
    for (const bool inside : {true, true, false, true})
        table.add("dense-hopper", Subject::StepTime).insideBand = inside;
    const auto summaries = validation::summarizeErrors(table.set, table.rows, Subject::StepTime);
    ASSERT_EQ(summaries.size(), 2U);
    EXPECT_EQ(summaries.front().insideBand, 0.75);
}

TEST(Summaries, otherTrainersComeAfterASumWithoutThem)
{
    Table table;
    table.addError("h100-sweep", 0.3);
    table.addError("mla", 0.1);
    table.addError("dense", 0.2);
    std::vector<std::string> ids;
    for (const auto &summary : validation::summarizeErrors(table.set, table.rows, Subject::PeakMemory))
        ids.push_back(summary.id);
    EXPECT_THAT(ids, testing::ElementsAre("dense", "mla", "megatron", "h100-sweep", "all"));
}

TEST(Summaries, verdictsAgainstFiguresWorkedOutByHand)
{
    Table table;
    table.addVerdict("a100-sweep", false, Verdict::Safe, 0.0);
    table.addVerdict("a100-sweep", false, Verdict::Tight, 0.4); // tight counts as fitting
    table.addVerdict("a100-sweep", false, Verdict::Oom, 0.8);
    table.addVerdict("a100-sweep", true, Verdict::Oom, 1.0);
    table.addVerdict("a100-sweep", true, Verdict::Tight, 0.5);
    table.add("a100-sweep", Subject::OutOfMemory).unanswered = base::Error{};
    const auto summaries = validation::summarizeVerdicts(table.set, table.rows);
    ASSERT_EQ(summaries.size(), 2U) << "the group and all";
    const validation::VerdictSummary &s = summaries.front();
    EXPECT_EQ(s.ranFits, 2U);
    EXPECT_EQ(s.ranCalledOom, 1U);
    EXPECT_EQ(s.failedCalledOom, 1U);
    EXPECT_EQ(s.failedCalledFits, 1U);
    EXPECT_EQ(s.unanswered, 1U);
    EXPECT_NEAR(s.brier, (0.0 + 0.16 + 0.64 + 0.0 + 0.25) / 5, 1e-12);
    EXPECT_EQ(summaries.back().id, "all");
}

TEST(Summaries, nothingGivesNothing)
{
    const Table table;
    EXPECT_TRUE(validation::summarizeErrors(table.set, table.rows, Subject::PeakMemory).empty());
    EXPECT_TRUE(validation::summarizeVerdicts(table.set, table.rows).empty());
}

TEST(Summaries, unansweredRowsAloneAreCountedAndHaveNoFigures)
{
    Table table;
    table.add("dense", Subject::PeakMemory).unanswered = base::Error{};
    const auto summaries = validation::summarizeErrors(table.set, table.rows, Subject::PeakMemory);
    ASSERT_EQ(summaries.size(), 2U);
    EXPECT_EQ(summaries.front().count, 0U);
    EXPECT_EQ(summaries.front().unanswered, 1U);
    EXPECT_FALSE(summaries.front().worstRow);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/screening.h"
#include "tuning/searches.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace {

using tuning::FitModel;
using tuning::screen;
using tuning::Screened;
using tuning::TimeModel;

class Screening : public testing::Test {
protected:
    static const search::SearchResult &result()
    {
        static const auto made = searches::run(searches::smallPlan());
        return *made;
    }
    static double cost(std::size_t row)
    {
        const search::Row &figures = result().rows[row];
        return figures.costUsd;
    }

    const TimeModel times{{}, 1};
    const FitModel memory{{}};
};

TEST_F(Screening, keepsTheFastThatFit)
{
    const Screened screened = screen(result(), {}, {times, memory, std::nullopt}, 40, {});
    EXPECT_LE(screened.rows.size(), 40U);
    EXPECT_GE(screened.rows.size(), 30U);
    EXPECT_TRUE(std::is_sorted(screened.rows.begin(), screened.rows.end()));
    EXPECT_EQ(std::adjacent_find(screened.rows.begin(), screened.rows.end()), screened.rows.end());
    std::vector<std::size_t> fitting;
    for (std::size_t row = 0; row < result().rows.size(); ++row) {
        if (result().rows[row].oomProbability < 0.05)
            fitting.push_back(row);
    }
    std::sort(fitting.begin(), fitting.end(), [](std::size_t a, std::size_t b) { return cost(a) < cost(b); });
    ASSERT_GE(fitting.size(), 10U);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_TRUE(std::binary_search(screened.rows.begin(), screened.rows.end(), fitting[i])) << "place " << i;
}

TEST_F(Screening, ofTheRowsThatAreAskedFor)
{
    std::vector<std::size_t> odd;
    for (std::size_t row = 1; row < result().rows.size(); row += 2)
        odd.push_back(row);
    for (const std::size_t row : screen(result(), odd, {times, memory, std::nullopt}, 8, {}).rows)
        EXPECT_EQ(row % 2, 1U);
}

TEST_F(Screening, whatIsLeftOutIsWorthLessThanWhatIsKept)
{
    const Screened few = screen(result(), {}, {times, memory, std::nullopt}, 8, {});
    const Screened many = screen(result(), {}, {times, memory, std::nullopt}, 64, {});
    EXPECT_GE(few.mostLeftOut, many.mostLeftOut);
    EXPECT_GT(few.mostLeftOut, 0);
    const Screened all = screen(result(), {}, {times, memory, std::nullopt}, 10 * result().rows.size(), {});
    EXPECT_EQ(all.mostLeftOut, 0);
    EXPECT_EQ(all.rows.size(), result().rows.size());
}

TEST_F(Screening, aReferenceThatNothingBeatsLeavesNoImprovement)
{
    // A tenth of what the best row costs a token, as the alternatives have it.
    const tuning::Alternative first =
        tuning::makeAlternative(result().candidate(0), result().prediction(0), {result().context->model(), result().cluster, true});
    const double unbeatable = std::log(result().prediction(0).time.total().value()) + first.logScale - std::log(1000.0);
    const Screened screened = screen(result(), {}, {times, memory, unbeatable}, 8, {});
    EXPECT_LT(screened.mostLeftOut, 1e-6);
    EXPECT_GE(screened.rows.size(), 2U) << "the fastest stay";
}

TEST_F(Screening, followsWhatRunsHaveTaught)
{
    // Pipelines turn out to be slow: every measured row with one takes three times as long.
    std::vector<tuning::TimedRun> runs;
    for (std::size_t row = 0; row < result().rows.size() && runs.size() < 12; row += 7) {
        const domain::Candidate candidate = result().candidate(row);
        const estimate::Prediction prediction = result().prediction(row);
        tuning::TimedRun run{tuning::makeAlternative(candidate, prediction, {result().context->model(), result().cluster, true}), 0};
        const double slow = prediction.time.part(estimate::TimePart::Bubble).value() + prediction.time.part(estimate::TimePart::Pp).value();
        run.seconds = prediction.time.total().value() + 8 * slow;
        runs.push_back(run);
    }
    const TimeModel taught(runs, 1);
    const auto pipelined = [&](const Screened &screened) {
        return std::count_if(screened.rows.begin(), screened.rows.end(),
                             [](std::size_t row) { return result().candidate(row).layout.pipelineParallel > 1; });
    };
    EXPECT_LT(pipelined(screen(result(), {}, {taught, memory, std::nullopt}, 48, {})),
              pipelined(screen(result(), {}, {times, memory, std::nullopt}, 48, {})));
}

TEST_F(Screening, nothingOfNothing)
{
    search::SearchResult empty = result();
    empty.rows.clear();
    EXPECT_TRUE(screen(empty, {}, {times, memory, std::nullopt}, 8, {}).rows.empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(screen(result(), {}, {times, memory, std::nullopt}, 8, stop.get_token()).cancelled);
}

} // namespace

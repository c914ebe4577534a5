// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where steps go, by kind of work: grouping, sums and shares; files of them and of schedules.
#include "report/steptimes.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

namespace {

using estimate::Work;
using report::TableFormat;
using report::WorkGroup;

report::NamedStep step(std::string name, const std::vector<std::pair<Work, double>> &times)
{
    report::NamedStep made{std::move(name), {}};
    for (const auto &[work, seconds] : times)
        made.work.add(work, base::Seconds(seconds));
    return made;
}

const report::NamedStep kFirst = step("tp4", {{Work::Gemm, 2.0}, {Work::Attention, 0.5}, {Work::TpForward, 0.25}, {Work::Bubble, 1.25}});
const report::NamedStep kSecond = step("base", {{Work::Gemm, 1.5}, {Work::Recompute, 0.5}});

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    return lines;
}

/// Two stages, one micro-batch: F on both, then B back.
estimate::StepExplanation explained()
{
    estimate::StepExplanation made;
    made.shape = {2, 1, 1};
    for (int stage = 0; stage < 2; ++stage) {
        estimate::ChunkWork chunk;
        chunk.stage = stage;
        chunk.layers = {stage * 4, stage * 4 + 4};
        chunk.forward.add(Work::Gemm, base::Seconds(1));
        chunk.backward.add(Work::Gemm, base::Seconds(2));
        made.chunks.push_back(chunk);
    }
    made.schedule = *estimate::simulate({made.shape, {made.chunks[0].times(), made.chunks[1].times()}, base::Seconds(), {}});
    return made;
}

} // namespace

TEST(StepTimes, everyKindOfWorkHasWordsOfItsOwn)
{
    std::set<std::string> titles;
    std::set<std::string> tooltips;
    for (std::size_t i = 0; i < estimate::kWorkKinds; ++i) {
        const auto work = static_cast<Work>(i);
        titles.insert(report::title(work));
        tooltips.insert(report::tooltip(work));
        EXPECT_STRNE(report::title(work), "");
    }
    EXPECT_EQ(titles.size(), estimate::kWorkKinds);
    EXPECT_EQ(tooltips.size(), estimate::kWorkKinds);
}

TEST(StepTimes, groupsAgreeWithThePartsOfPredictions)
{
    using estimate::TimePart;
    for (std::size_t i = 0; i < estimate::kWorkKinds; ++i) {
        const auto work = static_cast<Work>(i);
        const TimePart part = estimate::partOf(work);
        const WorkGroup group = report::groupOf(work);
        SCOPED_TRACE(estimate::name(work));
        EXPECT_EQ(part == TimePart::Bubble, group == WorkGroup::Bubble);
        EXPECT_EQ(part == TimePart::Optimizer, group == WorkGroup::Optimizer || group == WorkGroup::Fixed);
        const bool exposed =
            part == TimePart::Tp || part == TimePart::Cp || part == TimePart::Ep || part == TimePart::Pp || part == TimePart::Dp;
        EXPECT_TRUE(!exposed || group == WorkGroup::Communication);
    }
}

TEST(StepTimes, groupsStandBeforeTheirKindsAndSumThem)
{
    const report::StepTimes times = report::stepTimes(std::vector{kFirst});
    ASSERT_EQ(times.rows.size(), 6U); // compute, its two, communication, its one, bubble
    EXPECT_EQ(times.rows[0].group, WorkGroup::Compute);
    EXPECT_FALSE(times.rows[0].work);
    EXPECT_DOUBLE_EQ(times.rows[0].seconds[0], 2.5);
    EXPECT_DOUBLE_EQ(times.rows[0].shares[0], 0.625);
    EXPECT_EQ(times.rows[1].work, Work::Gemm);
    EXPECT_EQ(times.rows[2].work, Work::Attention);
    EXPECT_EQ(times.rows[4].work, Work::TpForward);
    EXPECT_EQ(times.rows[5].work, Work::Bubble) << "a group of one kind is that kind";
    EXPECT_DOUBLE_EQ(times.totals[0], 4.0);
}

TEST(StepTimes, sharesOfKindsSumToOneInEveryStep)
{
    const report::StepTimes times = report::stepTimes(std::vector{kFirst, kSecond});
    for (std::size_t i = 0; i < 2; ++i) {
        double sum = 0;
        for (const report::StepTimeRow &row : times.rows)
            sum += row.work ? row.shares[i] : 0;
        EXPECT_NEAR(sum, 1, 1e-12);
    }
}

TEST(StepTimes, whatOneStepHasTheOtherShowsAsNothing)
{
    const report::StepTimes times = report::stepTimes(std::vector{kFirst, kSecond});
    const auto recompute =
        std::find_if(times.rows.begin(), times.rows.end(), [](const report::StepTimeRow &row) { return row.work == Work::Recompute; });
    ASSERT_NE(recompute, times.rows.end());
    EXPECT_EQ(recompute->seconds, (std::vector{0.0, 0.5}));
    EXPECT_DOUBLE_EQ(times.longer(*recompute, 1), -0.5);
    EXPECT_DOUBLE_EQ(times.longer(times.rows[1], 1), 0.5) << "0.5 s more of matrix products";
}

TEST(StepTimes, noStepsAndEmptyStepsHaveNoRows)
{
    EXPECT_TRUE(report::stepTimes({}).rows.empty());
    const report::StepTimes empty = report::stepTimes(std::vector{step("nothing", {})});
    EXPECT_TRUE(empty.rows.empty());
    EXPECT_DOUBLE_EQ(empty.totals[0], 0);
    EXPECT_EQ(linesOf(report::exportStepTimes(empty, TableFormat::Csv)).size(), 2U);
}

TEST(StepTimes, csvHasALinePerStepAndKindAndItsOrigin)
{
    const auto lines = linesOf(report::exportStepTimes(report::stepTimes(std::vector{kFirst, kSecond}), TableFormat::Csv));
    ASSERT_EQ(lines.size(), 1U + 6U + 6U); // header; five kinds (recompute is a zero of the first) and a total, twice
    const std::string origin = " (predicted, estimator " + std::to_string(estimate::kEstimatorVersion) + ")\"";
    EXPECT_EQ(lines[0], "configuration,group,work,\"seconds" + origin + ",\"share" + origin);
    EXPECT_EQ(lines[1], "tp4,compute,gemm,2.000000,0.5000");
    EXPECT_EQ(lines[6], "tp4,total,total,4.000000,1.0000");
    EXPECT_EQ(lines[12], "base,total,total,2.000000,1.0000");
}

TEST(StepTimes, namesCannotBreakFiles)
{
    const report::StepTimes times = report::stepTimes(std::vector{step("=cmd|a,\"b\"\n", {{Work::Gemm, 1}})});
    const std::string csv = report::exportStepTimes(times, TableFormat::Csv);
    EXPECT_NE(csv.find("\"'=cmd|a,\"\"b\"\"\n\",compute,gemm"), std::string::npos) << csv;
    const std::string markdown = report::exportStepTimes(times, TableFormat::Markdown);
    EXPECT_EQ(linesOf(markdown)[1], "| --- | ---: | ---: |");
    EXPECT_EQ(markdown.find("cmd|a"), std::string::npos);
}

TEST(StepTimes, jsonCanBeReadAgain)
{
    const auto json = nlohmann::json::parse(report::exportStepTimes(report::stepTimes(std::vector{kFirst, kSecond}), TableFormat::Json));
    EXPECT_EQ(json["format"], "autotuner-step-times");
    EXPECT_EQ(json["origin"], "predicted");
    ASSERT_EQ(json["steps"].size(), 2U);
    EXPECT_EQ(json["steps"][1]["configuration"], "base");
    EXPECT_DOUBLE_EQ(json["steps"][0]["seconds"].get<double>(), 4);
    EXPECT_EQ(json["steps"][0]["parts"][0]["work"], "gemm");
    for (const auto &part : json["steps"][0]["parts"])
        EXPECT_NE(part["work"], "total");
}

TEST(StepTimes, markdownHasTwoColumnsPerStep)
{
    const auto lines = linesOf(report::exportStepTimes(report::stepTimes(std::vector{kFirst, kSecond}), TableFormat::Markdown));
    EXPECT_EQ(lines[0], "| Work | tp4 [s] | Share [%] | base [s] | Share [%] |");
    EXPECT_EQ(lines[2], "| Matrix products | 2.000 | 50.0 | 1.500 | 75.0 |");
    EXPECT_EQ(lines[7], "| Step | 4.000 | 100.0 | 2.000 | 100.0 |");
}

TEST(StepTimes, stagesSayTheirLayersAndHowLongTheyWait)
{
    const auto lines = report::stageLines(explained());
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].layers, "1-4");
    EXPECT_EQ(lines[1].layers, "5-8");
    EXPECT_DOUBLE_EQ(lines[0].forwardSeconds, 1);
    EXPECT_DOUBLE_EQ(lines[0].backwardSeconds, 2);
    ASSERT_TRUE(lines[0].use); // F B of 3 s within 6 s
    EXPECT_DOUBLE_EQ(lines[0].use->busySeconds, 3);
    EXPECT_DOUBLE_EQ(lines[0].use->idleSeconds, 3);
    EXPECT_DOUBLE_EQ(lines[0].use->idleShare, 0.5);
}

TEST(StepTimes, stagesOfInterleavedPipelinesNameEveryPiece)
{
    estimate::StepExplanation made = explained();
    estimate::ChunkWork second = made.chunks[0];
    second.chunk = 1;
    second.layers = {8, 9};
    made.chunks.push_back(second);
    second.stage = 1;
    second.layers = {9, 9}; // holds none
    made.chunks.push_back(second);
    const auto lines = report::stageLines(made);
    EXPECT_EQ(lines[0].layers, "1-4, 9");
    EXPECT_EQ(lines[1].layers, "5-8");
}

TEST(StepTimes, stagesWithoutAScheduleHaveTimesOnly)
{
    estimate::StepExplanation made = explained();
    made.schedule = base::fail(base::Error{base::ErrorKind::Input, "pipeline", base::Text("no"), {}, {}});
    const auto lines = report::stageLines(made);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_FALSE(lines[0].use);
    EXPECT_DOUBLE_EQ(lines[1].backwardSeconds, 2);
}

TEST(StepTimes, schedulesListEveryPass)
{
    const estimate::Schedule schedule = *explained().schedule;
    const auto lines = linesOf(report::exportSchedule(schedule, TableFormat::Csv));
    ASSERT_EQ(lines.size(), 1U + 4U);
    EXPECT_TRUE(lines[0].starts_with("stage,chunk,micro_batch,pass,\"start_ms (predicted")) << lines[0];
    EXPECT_EQ(lines[1], "1,1,1,forward,0.0000,1000.0000");
    EXPECT_EQ(lines[2], "1,1,1,backward,4000.0000,6000.0000");
    EXPECT_EQ(lines[3], "2,1,1,forward,1000.0000,2000.0000");
    const auto tsv = linesOf(report::exportSchedule(schedule, TableFormat::Tsv));
    EXPECT_EQ(tsv[4], "2\t1\t1\tbackward\t2000.0000\t4000.0000");
    EXPECT_EQ(linesOf(report::exportSchedule(schedule, TableFormat::Markdown))[2], "| 1 | 1 | 1 | forward | 0.0000 | 1000.0000 |");
}

TEST(StepTimes, schedulesInJsonCanBeReadAgain)
{
    const auto json = nlohmann::json::parse(report::exportSchedule(*explained().schedule, TableFormat::Json));
    ASSERT_EQ(json["operations"].size(), 4U);
    EXPECT_EQ(json["operations"][3]["pass"], "backward");
    EXPECT_DOUBLE_EQ(json["operations"][3]["end_ms"].get<double>(), 4000);
    const auto none = nlohmann::json::parse(report::exportSchedule({}, TableFormat::Json));
    EXPECT_TRUE(none["operations"].empty());
}

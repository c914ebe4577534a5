// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/artifacts.h"
#include "comparison/logtree.h"
#include "support/comparisons.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

using comparison::failuresCsv;
using comparison::summaryCsv;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

/// RFC 4180, written apart from the code under test.
std::vector<std::vector<std::string>> parsed(const std::string &csv)
{
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            rows.back().back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\r') {
            ++i;
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

const std::vector<std::string> kSettings = {"Model Name", "Model Size", "Seq Length",   "TP",         "PP",          "CP",
                                            "EP",         "MBS",        "VP",           "Num Layers", "Hidden Size", "FFN Hidden Size",
                                            "GBS",        "Nodes",      "GPUs per Node"};

} // namespace

TEST(SummaryTables, TheOriginalsColumnsComeFirstInItsOrder)
{
    std::vector<std::string> wanted = kSettings;
    for (const char *column : {"Time per Step", "Samples per Second", "Model TFLOPS / GPU", "Model TFLOPS Aggregate",
                               "Full Configuration Name", "Days", "Cost (USD)", "MFU", "Peak Memory (GiB)", "Steps", "Origin"})
        wanted.emplace_back(column);
    EXPECT_EQ(parsed(summaryCsv(support::makeComparison()))[0], wanted);

    const auto failures = parsed(failuresCsv(support::makeComparison()))[0];
    ASSERT_GT(failures.size(), kSettings.size());
    EXPECT_TRUE(std::equal(kSettings.begin(), kSettings.end(), failures.begin()));
    EXPECT_EQ(failures[kSettings.size()], "Error Message");
    EXPECT_EQ(failures.back(), "Origin");
}

TEST(SummaryTables, RunsFastestFirstWithTheirFigures)
{
    const auto made = support::makeComparison({12, false, true, false, 50});
    const auto rows = parsed(summaryCsv(made));
    ASSERT_EQ(rows.size(), 1 + made.analysis.bySpeed.size());
    double before = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), rows[0].size());
        const std::size_t run = made.analysis.bySpeed[i - 1];
        const auto &record = made.record(run);
        const auto &figures = *made.analysis.runs[run].figures;
        EXPECT_EQ(rows[i][0], "llama31_8b");
        EXPECT_EQ(rows[i][1], "8.03B");
        EXPECT_EQ(rows[i][3], std::to_string(record.candidate.layout.tensorParallel));
        EXPECT_EQ(rows[i][9], "32");
        EXPECT_EQ(rows[i][10], "4096");
        EXPECT_EQ(rows[i][11], "14336");
        EXPECT_NEAR(std::stod(rows[i][15]), figures.step.value(), 5e-5);
        EXPECT_NEAR(std::stod(rows[i][16]), record.candidate.batch.globalBatchSize / figures.step.value(), 5e-3);
        EXPECT_NEAR(std::stod(rows[i][17]), figures.modelTflopsPerGpu, 5e-3);
        EXPECT_NEAR(std::stod(rows[i][18]), figures.modelTflopsPerGpu * 64, 5e-3);
        EXPECT_EQ(rows[i][19], record.configuration);
        EXPECT_NEAR(std::stod(rows[i][21]), figures.cost.value(), 5e-3);
        EXPECT_EQ(rows[i][24], "50");
        EXPECT_EQ(rows[i][25], "measured");
        EXPECT_GE(std::stod(rows[i][20]), before);
        before = std::stod(rows[i][20]);
    }
}

TEST(SummaryTables, SimulatedFiguresSaySoInEveryRow)
{
    const auto rows = parsed(summaryCsv(support::makeComparison({5, true, false, false, 20})));
    ASSERT_EQ(rows.size(), 6U);
    for (std::size_t i = 1; i < rows.size(); ++i)
        EXPECT_EQ(rows[i].back(), "simulated");
}

TEST(SummaryTables, FailuresTellWhy)
{
    auto made = support::makeComparison({6, false, true, false, 20});
    const auto plain = parsed(failuresCsv(made));
    ASSERT_EQ(plain.size(), 3U);
    EXPECT_EQ(plain[1][15], "torch.OutOfMemoryError: CUDA out of memory.");
    EXPECT_EQ(plain[1][17], "cuda_oom");
    EXPECT_EQ(plain[2][15], "no training steps in its logs");

    made.records[made.analysis.runs[made.analysis.failed[0]].record].failure->line = "=cmd|' /C calc'!A0, \"x\"\r\ny";
    const auto hostile = parsed(failuresCsv(made));
    EXPECT_EQ(hostile[1][15], "'=cmd|' /C calc'!A0, \"x\"\r\ny");
    EXPECT_EQ(hostile[1].size(), hostile[0].size());
}

TEST(SummaryTables, EveryRunIsInTheTableOfAll)
{
    auto made = support::makeComparison({6, false, true, false, 20});
    results::RunRecord &cut = made.records[1];
    cut.failure = results::Failure{results::FailureClass::Timeout, "time limit, 1 h", base::Text("Ask for more time.")};
    made.analysis = results::analyse(made.records, made.plan.model, made.analysis.settings);
    const auto rows = parsed(comparison::runsCsv(made));
    ASSERT_EQ(rows.size(), 1 + made.records.size());
    std::vector<std::string> wanted = parsed(summaryCsv(made))[0];
    for (const char *column : {"Outcome", "Error Message", "Failure Class", "Advice"})
        wanted.emplace_back(column);
    EXPECT_EQ(rows[0], wanted);
    std::map<std::string, std::size_t> outcomes;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), wanted.size());
        ++outcomes[rows[i][26]];
        EXPECT_EQ(rows[i][15].empty(), rows[i][26] == "failed" || rows[i][26] == "no_steps");
        EXPECT_EQ(rows[i][27].empty(), rows[i][26] == "measured");
        EXPECT_FALSE(rows[i][19].empty()) << "each has its name";
        if (rows[i][26] == "incomplete") {
            EXPECT_THAT(rows[i], testing::IsSupersetOf({"time limit, 1 h", "timeout", "Ask for more time."}));
        }
    }
    EXPECT_EQ(outcomes, (std::map<std::string, std::size_t>{{"measured", 3}, {"incomplete", 1}, {"failed", 1}, {"no_steps", 1}}));
    EXPECT_EQ(rows[5][27], "torch.OutOfMemoryError: CUDA out of memory.");
}

TEST(SummaryTables, FilesForEachNodeCount)
{
    const logtree::Tree tree;
    const auto made = support::makeComparison({9, false, true, true, 20});
    const auto written = comparison::writeSummaries(made, tree.root().string());
    ASSERT_TRUE(written);
    EXPECT_THAT(*written,
                ElementsAre((tree / "final_summary_8nodes.csv").string(), (tree / "failed_jobs_8nodes.csv").string(),
                            (tree / "final_summary_16nodes.csv").string(), (tree / "failed_jobs_16nodes.csv").string()));
    std::size_t rows = 0;
    for (const std::string &path : *written) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        EXPECT_THAT(text.str(), StartsWith("Model Name,Model Size,"));
        const auto table = parsed(text.str());
        for (std::size_t i = 1; i < table.size(); ++i)
            EXPECT_THAT(path, HasSubstr("_" + table[i][13] + "nodes"));
        rows += table.size() - 1;
    }
    EXPECT_EQ(rows, made.records.size());
}

TEST(SummaryTables, AFolderThatIsNoneIsAnError)
{
    const logtree::Tree tree;
    const auto written = comparison::writeSummaries(support::makeComparison(), (tree / "not there").string());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, base::ErrorKind::File);
    EXPECT_TRUE(comparison::writeSummaries(comparison::Comparison(), tree.root().string())->empty());
}

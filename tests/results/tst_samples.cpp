// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real logs, where a folder of them lies beside the sources: each is read as its index says, in one
// piece and in any pieces.
#include "results/logs.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <sstream>

namespace {

namespace fs = std::filesystem;
const fs::path kSamples = AUTOTUNER_SOURCE_DIR "/../shared/logs/samples";

std::string contents(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The cells of one line of RFC 4180 (cells without line ends).
std::vector<std::string> cells(const std::string &line)
{
    std::vector<std::string> found(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            found.back() += line[++i];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            found.emplace_back();
        else if (line[i] != '\r')
            found.back() += line[i];
    }
    return found;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> indexRows()
{
    std::ifstream in(kSamples / "index.csv");
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> header = cells(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const std::vector<std::string> values = cells(line);
        Row row;
        for (std::size_t i = 0; i < header.size() && i < values.size(); ++i)
            row[header[i]] = values[i];
        rows.push_back(row);
    }
    return rows;
}

std::optional<double> number(const std::string &cell)
{
    std::istringstream in(cell);
    double value = 0;
    return in >> value ? std::optional(value) : std::nullopt;
}

void expectNear(std::optional<double> got, const std::string &cell, const char *what)
{
    const std::optional<double> wanted = number(cell);
    EXPECT_EQ(got.has_value(), wanted.has_value()) << what;
    if (got && wanted) {
        EXPECT_NEAR(*got, *wanted, 1e-6 * *wanted) << what;
    }
}

/// The index keeps the unit that the log prints.
double bytesOf(const std::string &cell)
{
    const double value = number(cell).value_or(0);
    return cell.ends_with(" GB") ? value * 1e9 : cell.ends_with(" MB") ? value * 1048576 : value;
}

class Samples : public testing::Test {
protected:
    void SetUp() override
    {
        if (!fs::exists(kSamples / "index.csv"))
            GTEST_SKIP() << "no real logs beside the sources";
    }
};

TEST_F(Samples, AreReadAsTheirIndexSays)
{
    const std::vector<Row> rows = indexRows();
    ASSERT_GT(rows.size(), 50U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("file"));
        const results::LogParser parser = parsed(contents(kSamples / row.at("file")));
        EXPECT_EQ(std::to_string(parser.steps().size()), row.at("n_steps"));
        if (!parser.steps().empty()) {
            expectNear(parser.steps().front().time.value(), row.at("first_step_s"), "first");
            expectNear(results::medianStepTime(parser.steps())->value(), row.at("median_step_s"), "median");
            EXPECT_TRUE(row.at("last_iter").empty() || row.at("last_iter") == std::to_string(parser.steps().back().step));
        }
        expectNear(parser.lastLoss(), row.at("last_loss"), "loss");
        expectNear(parser.tflopsPerGpu(), row.at("tflops_per_gpu"), "tflops");
        EXPECT_DOUBLE_EQ(parser.peakMemory().value_or(base::Bytes()).value(), bytesOf(row.at("peak_mem")));
        const auto failure = parser.failure();
        EXPECT_EQ(failure ? name(failure->kind) : "none", row.at("failure_class"));
        if (failure) {
            EXPECT_NE(failure->line.find(row.at("key_line")), std::string::npos) << failure->line;
        }
    }
}

TEST_F(Samples, AnswerTheSameHoweverTheyAreCut)
{
    std::mt19937 random(11);
    for (const auto &entry : fs::directory_iterator(kSamples)) {
        const std::string text = contents(entry.path());
        const std::string whole = answers(parsed(text));
        for (int round = 0; round < 5; ++round) {
            results::LogParser parser;
            for (std::size_t begin = 0; begin < text.size();) {
                const std::size_t length = 1 + random() % 40;
                parser.feed(std::string_view(text).substr(begin, length));
                begin += length;
            }
            parser.finish();
            ASSERT_EQ(answers(parser), whole) << entry.path();
        }
    }
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kRun =
    "Training epoch 0, iteration 0/9 | global_step: 0 | max_memory_allocated: 10737418240 | reduced_train_loss: 11.5 | "
    "train_step_timing in s: 30.5 | TFLOPS_per_GPU: 300.5\n"
    "Training epoch 0, iteration 1/9 | global_step: 1 | max_memory_allocated: 21474836480 | reduced_train_loss: 11.25 | "
    "train_step_timing in s: 9.25 | TFLOPS_per_GPU: 410.25\n";
const std::string kOom =
    "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.30 GiB. GPU 0 has a total capacity of 79.10 GiB of "
    "which 200.00 MiB is free.\n";

CliResult parseLog(const std::string &text, const std::string &format)
{
    CliSetup setup;
    setup.in = text;
    return runCli({"parse-log", "-", "--format", format}, setup);
}

TEST(ParseLog, jsonHasTheKeysOfEveryLog)
{
    const CliResult result = parseLog(kRun + kOom, "json");
    EXPECT_EQ(result.code, 0) << "the file could be read, although the run in it failed";
    const json log = json::parse(result.out);
    EXPECT_EQ(log["n_steps"], 2);
    EXPECT_EQ(log["first_step_s"], 30.5);
    EXPECT_EQ(log["median_step_s"], (30.5 + 9.25) / 2);
    EXPECT_EQ(log["steps"][1],
              (json{{"step", 1}, {"step_s", 9.25}, {"loss", 11.25}, {"tflops_per_gpu", 410.25}, {"peak_memory_gib", 20.0}}));
    EXPECT_EQ(log["last_loss"], 11.25);
    EXPECT_EQ(log["tflops_per_gpu"], 410.25);
    EXPECT_EQ(log["peak_memory_gib"], 20.0);
    EXPECT_EQ(log["failure"]["class"], "cuda_oom");
    EXPECT_THAT(log["failure"]["line"].get<std::string>(), HasSubstr("Tried to allocate 2.30 GiB"));
    EXPECT_THAT(log["failure"]["advice"].get<std::string>(), HasSubstr("at step 2: asked for 2.3 GiB with 78.9 GiB of 79.1 GiB in use"));
}

TEST(ParseLog, whatIsNotThereIsNull)
{
    const json log = json::parse(parseLog("nothing to see\n", "json").out);
    EXPECT_EQ(log["n_steps"], 0);
    EXPECT_EQ(log["steps"], json::array());
    for (const char *key : {"first_step_s", "median_step_s", "last_loss", "tflops_per_gpu", "peak_memory_gib", "failure"})
        EXPECT_TRUE(log.at(key).is_null()) << key;
}

TEST(ParseLog, aLossThatIsNoNumberIsNull)
{
    const json log = json::parse(
        parseLog("Training epoch 0, iteration 1/9 | global_step: 1 | reduced_train_loss: nan | train_step_timing in s: 2\n", "json").out);
    EXPECT_TRUE(log["steps"][0]["loss"].is_null());
    EXPECT_EQ(log["failure"]["class"], "nan_loss");
}

TEST(ParseLog, tableShowsStepsAndSummary)
{
    const CliResult result = parseLog(kRun + kOom, "table");
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    expectGolden("parse_log_table.txt", result.out);
}

TEST(ParseLog, anyBytesAreALog)
{
    const CliResult result = parseLog(std::string("\0\xff\xfeKeyError: '\x1b[31m\x80'\n", 20), "json");
    EXPECT_EQ(result.code, 0);
    EXPECT_TRUE(json::accept(result.out));
}

TEST(ParseLog, aFileIsReadAndAMissingOneRefused)
{
    const TempFolder folder;
    writeText(folder / "run.log", kRun);
    EXPECT_EQ(json::parse(runCli({"parse-log", folder / "run.log", "--format", "json"}).out)["n_steps"], 2);
    const CliResult missing = runCli({"parse-log", folder / "none.log"});
    EXPECT_EQ(missing.code, 2);
    EXPECT_THAT(missing.err, HasSubstr("none.log"));
    EXPECT_EQ(runCli({"parse-log", folder.path()}).code, 2);
}

TEST(ParseLog, oneFileIsAskedFor)
{
    EXPECT_EQ(runCli({"parse-log"}).code, 2);
    EXPECT_EQ(runCli({"parse-log", "a", "b"}).code, 2);
    EXPECT_EQ(runCli({"parse-log", "a", "--format", "csv"}).code, 2);
}

} // namespace

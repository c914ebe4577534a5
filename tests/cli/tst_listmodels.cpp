// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(ListModels, tableEndsWithTheTotal)
{
    const CliResult result = runCli({"list-models"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("Available Models"));
    EXPECT_THAT(result.out, HasSubstr("llama31_8b"));
    const json models = json::parse(runCli({"list-models", "--format", "json"}).out)["models"];
    EXPECT_THAT(result.out, testing::EndsWith("\nTotal: " + std::to_string(models.size()) + " supported models\n"));
    EXPECT_GE(models.size(), 90U);
}

TEST(ListModels, jsonIsVersioned)
{
    const json document = json::parse(runCli({"list-models", "llama31_8b", "--format", "json"}).out);
    EXPECT_EQ(document["format"], "autotuner-models");
    EXPECT_EQ(document["version"], 1);
    ASSERT_EQ(document["models"].size(), 1U);
    EXPECT_EQ(document["models"][0]["name"], "llama31_8b");
    EXPECT_EQ(document["models"][0]["parameters"], 8030261248);
}

TEST(ListModels, wordsFilterNameFamilyAndDescription)
{
    EXPECT_THAT(runCli({"list-models", "MIXTRAL"}).out, HasSubstr("mixtral_8x7b"));
    const CliResult both = runCli({"list-models", "llama31", "70b", "--format", "csv"});
    EXPECT_THAT(both.out, HasSubstr("llama31_70b,"));
    EXPECT_THAT(both.out, testing::Not(HasSubstr("llama31_8b")));
}

TEST(ListModels, nothingFoundIsExitCodeOne)
{
    const CliResult result = runCli({"list-models", "no-such-model"});
    EXPECT_EQ(result.code, 1);
    EXPECT_EQ(result.out, "Total: 0 supported models\n");
    EXPECT_EQ(json::parse(runCli({"list-models", "no-such-model", "--format", "json"}).out)["models"], json::array());
}

} // namespace

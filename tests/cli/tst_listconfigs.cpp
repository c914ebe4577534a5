// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using testing::HasSubstr;

class ListConfigs : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(runCli(workedExample(folder.path())).code, 0); }
    [[nodiscard]] CliResult list(const std::vector<std::string> &more = {}, const CliSetup &setup = {}) const
    {
        std::vector<std::string> args{"list-configs", "--config-dir", folder.path(), "--model", "llama31_8b"};
        args.insert(args.end(), more.begin(), more.end());
        return runCli(args, setup);
    }
    TempFolder folder;
};

TEST_F(ListConfigs, workedExample)
{
    const CliResult result = list({"--launcher-node-group", "tme-nebius-h200-01", "--mount-from", "node-nfs:lepton-shared-fs",
                                   "--mount-source-path", "/", "--mount-path", "/nemo-workspace"});
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    expectGolden("list_configs_worked_example.txt", normalised(result.out, folder.path()));
}

TEST_F(ListConfigs, narrowTerminalShortensNames)
{
    const CliResult result = list({"--color", "never"}, {.terminal = true, .width = 100});
    EXPECT_THAT(result.out, HasSubstr("…"));
    EXPECT_THAT(result.out, HasSubstr("Potential OOM configurations (will be skipped): 0"));
}

TEST_F(ListConfigs, jsonIsVersioned)
{
    const json document = json::parse(list({"--format", "json"}).out);
    EXPECT_EQ(document["format"], "autotuner-configurations");
    EXPECT_EQ(document["version"], 1);
    ASSERT_EQ(document["configurations"].size(), 9U);
    EXPECT_EQ(document["configurations"][0]["name"], "base_config");
    EXPECT_EQ(document["configurations"][0]["is_base"], true);
    EXPECT_EQ(document["configurations"][1]["will_run"], true);
    EXPECT_THAT(list({"--format", "csv"}).out, testing::StartsWith("configuration,status,memory_status,run_status"));
}

TEST_F(ListConfigs, strangeFilesAreUnknown)
{
    writeText(folder / "llama31_8b/other.json", "{}");
    writeText(folder / "llama31_8b/notes.txt", "not listed");
    const std::string out = list().out;
    EXPECT_THAT(out, HasSubstr("other.json"));
    EXPECT_THAT(out, HasSubstr("Unknown"));
    EXPECT_THAT(out, testing::Not(HasSubstr("notes.txt")));
}

TEST_F(ListConfigs, missingFoldersAndFiles)
{
    const auto listOf = [](const std::string &dir, const std::string &model) {
        return runCli({"list-configs", "--config-dir", dir, "--model", model});
    };
    const CliResult noFolder = listOf(folder / "none", "llama31_8b");
    EXPECT_EQ(noFolder.code, 2);
    EXPECT_THAT(noFolder.err, HasSubstr("there is no such folder"));
    const CliResult noModel = listOf(folder.path(), "gllama31_8b");
    EXPECT_EQ(noModel.code, 2);
    EXPECT_THAT(noModel.err, HasSubstr("Did you mean llama31_8b?"));
    for (const char *hostile : {"..", ".", "", "../x", "/etc"})
        EXPECT_EQ(listOf(folder.path(), hostile).code, 2) << hostile;
    std::filesystem::remove(folder / "llama31_8b/args.json");
    const CliResult noArgs = listOf(folder.path(), "llama31_8b");
    EXPECT_EQ(noArgs.code, 2);
    EXPECT_THAT(noArgs.err, HasSubstr("args.json"));
}

TEST_F(ListConfigs, brokenArgsFiles)
{
    for (const char *text : {"", "{", "[]", "{\"format\": \"autotuner-args\", \"schema_version\": 999}", "\xff"}) {
        writeText(folder / "llama31_8b/args.json", text);
        const CliResult result = list();
        EXPECT_EQ(result.code, 2) << text;
        EXPECT_EQ(result.out, "") << text;
        EXPECT_NE(result.err, "") << text;
    }
}

TEST_F(ListConfigs, readsTheOriginalsFolder)
{
    writeText(folder / "llama31_8b/args.json", R"({"model": "llama31_8b", "nodes": 8, "gpus_per_node": 8, "resource_shape": "gpu.8xh200",
        "global_batch_sizes": [256, 512], "metadata": {"configs": {"_type": "pickled_object", "_class": "dict", "_module": "builtins", "_data": "gASVAAA="},
        "base_config_matches": ["llama_8b_8nodes_tp_1_pp_1_cp_2_ep_1_mbs_1_vp_None_seq_8192_gbs_512"], "num_configs_generated": 2, "memory_analysis": {
        "base_config": {"will_oom": false, "estimated_usage_gb": 19.2, "total_gpu_memory_gb": 141, "reason": "fits"},
        "llama_8b_8nodes_tp_1_pp_1_cp_2_ep_1_mbs_1_vp_None_seq_8192_gbs_512": {"will_oom": true, "estimated_usage_gb": 150.4, "total_gpu_memory_gb": 141}}}})");
    const CliResult result = list();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("Written by: the Python AutoTuner (1 pickled objects left alone)"));
    EXPECT_THAT(result.out, HasSubstr("⏭ Skip"));
    EXPECT_THAT(result.out, HasSubstr("Potential OOM configurations (will be skipped): 1"));
}

} // namespace

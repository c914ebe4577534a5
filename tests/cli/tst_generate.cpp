// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <regex>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::size_t count(const std::string &text, const std::string &piece)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size()))
        ++found;
    return found;
}

std::size_t jsonFiles(const std::string &folder)
{
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        files += entry.path().extension() == ".json" ? 1 : 0;
    return files;
}

TEST(Generate, workedExample)
{
    const TempFolder folder;
    const CliResult result = runCli(workedExample(folder.path()));
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    expectGolden("generate_worked_example.txt", normalised(result.out, folder.path()));
    EXPECT_EQ(jsonFiles(folder / "llama31_8b"), 10U) << "8 configurations, the base and args.json";
    EXPECT_TRUE(std::filesystem::exists(folder / "llama31_8b/llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256.json"));
}

TEST(Generate, theWorkedExampleIsReproducible)
{
    const TempFolder a;
    const TempFolder b;
    EXPECT_EQ(normalised(runCli(workedExample(a.path())).out, a.path()), normalised(runCli(workedExample(b.path())).out, b.path()));
}

TEST(Generate, storesWhatLaterCommandsNeed)
{
    const TempFolder folder;
    ASSERT_EQ(runCli(workedExample(folder.path())).code, 0);
    const std::string args = readText(folder / "llama31_8b/args.json");
    for (const char *value : {"tme-nebius-h200-01", "node-nfs:lepton-shared-fs", "/nemo-workspace", "nvcr.io/nvidia/nemo:25.07",
                              "/nemo-workspace/autotuner/new/logs"})
        EXPECT_THAT(args, HasSubstr(value));
}

TEST(Generate, defaultsAreThoseOfTheReadme)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(folder.path(), {}));
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out,
                HasSubstr("Valid config: SeqLen=8192, GBS=256, MBS=1, TP=2, PP=2, CP=1, EP=1, VP=None. Adding to directory.\n"));
    EXPECT_THAT(result.out, HasSubstr("Generated 1 configurations\n"));
}

TEST(Generate, countsAreConsistent)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(
        folder.path(), {"--tensor-parallel-sizes", "1,2,4", "--micro-batch-sizes", "1,8,32", "--pipeline-parallel-sizes", "1,2"}));
    ASSERT_EQ(result.code, 0) << result.err;
    const std::size_t lines = count(result.out, "Valid config: ");
    EXPECT_THAT(result.out, HasSubstr("Generated " + std::to_string(lines) + " configurations\n"));
    EXPECT_EQ(jsonFiles(folder / "llama31_8b"), lines + 2);
    const auto number = [&](const char *pattern) {
        std::smatch match;
        return std::regex_search(result.out, match, std::regex(pattern)) ? std::stoul(match[1]) : 0UL;
    };
    EXPECT_EQ(number("run safely: (\\d+)") + number("but will run: (\\d+)") + number("potential CUDA OOM: (\\d+)"), lines + 1)
        << "the base is counted once";
    EXPECT_GT(number("potential CUDA OOM: (\\d+)"), 0UL) << "micro batch 32 cannot fit";
    EXPECT_THAT(result.out, HasSubstr("will be skipped"));
}

TEST(Generate, onlyMemoryIsNeeded)
{
    const TempFolder folder;
    EXPECT_EQ(runCli({"generate", "--config-dir", folder.path(), "--model", "llama31_8b", "--nodes", "8", "--gpus-per-node", "8",
                      "--memory-per-gpu", "141.0"})
                  .code,
              0);
    const CliResult none =
        runCli({"generate", "--config-dir", folder.path(), "--model", "llama31_8b", "--nodes", "8", "--gpus-per-node", "8"});
    EXPECT_EQ(none.code, 2);
    EXPECT_THAT(none.err, HasSubstr("--memory-per-gpu 141"));
}

TEST(Generate, shardingIsSearchedAndHostMemoryGoesIntoEveryConfiguration)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(folder.path(),
                                                 {"--pipeline-parallel-sizes", "1", "--fsdp", "0,8", "--data-parallel-sharding-strategy",
                                                  "optim_grads,optim_grads_params", "--optimizer-offload-fraction", "0.5",
                                                  "--offload-modules", "core_attn+attn_proj"}));
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("Generated 3 configurations\n")) << "no FSDP has no strategy";
    EXPECT_THAT(result.out, HasSubstr("fsdp=8, sharding=optim_grads"));
    const std::string name = "llama31_8b_8nodes_tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256_fsdp_8_shard_optim_grads.json";
    const std::string written = readText(folder / ("llama31_8b/" + name));
    for (const char *text : {"\"data_parallel_sharding_strategy\": \"optim_grads\"", "\"attn_proj\"",
                             "-shard:optim_grads-offload:core_attn+attn_proj-optoffload0.5"})
        EXPECT_THAT(written, HasSubstr(text));
}

TEST(Generate, theFrameworkDecidesWhatContextParallelismCanDo)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(folder.path(),
                                                 {"--framework", "bridge", "--pipeline-parallel-sizes", "1", "--context-parallel-sizes",
                                                  "2,4", "--cp-comm-type", "a2a+p2p", "--cp-a2a-size", "2"}));
    ASSERT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("Generated 1 configurations\n")) << "of two there are no two groups of two";
    const std::string written = readText(folder / "llama31_8b/args.json");
    EXPECT_THAT(written, HasSubstr("\"framework\": \"bridge\""));
    EXPECT_THAT(written, HasSubstr("\"a2a+p2p\""));
}

struct BadRow {
    const char *what;
    std::vector<std::string> more;
    const char *message;
};

TEST(Generate, badInputNamesFlagValueAndRemedy)
{
    const std::vector<BadRow> rows{
        {"list with a word", {"--tensor-parallel-sizes", "1,two"}, "--tensor-parallel-sizes 1,two: \"two\" is not a whole number"},
        {"huge number", {"--micro-batch-sizes", "99999999999999999999"}, "--micro-batch-sizes"},
        {"negative", {"--max-steps", "-5"}, "--max-steps -5: \"-5\" is not a whole number from 1"},
        {"zero", {"--max-model-parallel-size", "0"}, "--max-model-parallel-size 0"},
        {"unicode digits", {"--global-batch-sizes", "２５６"}, "--global-batch-sizes ２５６"},
        {"tokens", {"--num-tokens-in-b", "nan"}, "--num-tokens-in-b nan"},
        {"price", {"--price-per-gpu-hour", "-1"}, "--price-per-gpu-hour -1"},
        {"recompute", {"--recompute", "none,half"}, "\"half\" is not one of none, full"},
        {"precision", {"--precision", "bf16,fp6"}, "Did you mean fp"},
        {"gpu against shape", {"--gpu", "h100"}, "--gpu"},
        {"unknown column", {"--sort", "dys"}, "Did you mean days?"},
        {"wrong filter", {"--filter", "memry<3"}, "--filter memry<3"},
        {"top", {"--top", "all"}, "--top all"},
        {"unknown strategy", {"--data-parallel-sharding-strategy", "zero3"}, "optim_grads_params"},
        {"more than all", {"--optimizer-offload-fraction", "1.5"}, "--optimizer-offload-fraction 1.5: is not a number from 0 to 1"},
        {"unknown module", {"--offload-modules", "mlp"}, "--offload-modules mlp: must be none or some of attn_norm"},
        {"negative group", {"--microbatch-group-size-per-vp-stage", "-4"}, "must be a whole number from 0"},
        {"groups that NeMo 2 lacks", {"--cp-comm-type", "a2a+p2p", "--cp-a2a-size", "2"}, "a2a+p2p needs --framework bridge"},
        {"groups of no size", {"--framework", "bridge", "--cp-comm-type", "a2a+p2p"}, "a2a+p2p needs --cp-a2a-size"},
        {"a size without groups", {"--cp-a2a-size", "2"}, "belongs to --cp-comm-type a2a+p2p"},
        {"groups of one",
         {"--framework", "bridge", "--cp-comm-type", "a2a+p2p", "--cp-a2a-size", "1"},
         "--cp-a2a-size 1: must be a whole number of at least 2"},
        {"unknown framework", {"--framework", "deepspeed"}, "--framework deepspeed"},
        {"auto where it has no meaning", {"--fsdp", "auto"}, "--fsdp auto"},
    };
    for (const BadRow &row : rows) {
        const TempFolder folder;
        const CliResult result = runCli(generateArgs(folder.path(), row.more));
        EXPECT_EQ(result.code, 2) << row.what << result.err;
        EXPECT_EQ(result.out, "") << row.what;
        EXPECT_THAT(result.err, HasSubstr(row.message)) << row.what;
        EXPECT_FALSE(std::filesystem::exists(folder / "llama31_8b")) << row.what << ": nothing is written";
    }
}

TEST(Generate, unknownShapeIsNamedWithItsFlag)
{
    const TempFolder folder;
    const CliResult result = runCli({"generate", "--config-dir", folder.path(), "--model", "llama31_8b", "--nodes", "8", "--gpus-per-node",
                                     "8", "--resource-shape", "gpu.8xfoo"});
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("error: --resource-shape gpu.8xfoo: names the unknown GPU \"foo\""));
}

TEST(Generate, allProblemsAtOnce)
{
    const CliResult result = runCli({"generate", "--config-dir", "x", "--model", "llama31_8c", "--nodes", "0", "--gpus-per-node", "eight",
                                     "--resource-shape", "gpu.8xh200", "--tensor-parallel-sizes", "1,x"});
    EXPECT_EQ(result.code, 2);
    expectGolden("generate_problems.txt", result.err);
}

TEST(Generate, missingFlags)
{
    const CliResult result = runCli({"generate"});
    EXPECT_EQ(result.code, 2);
    expectGolden("generate_missing_flags.txt", result.err);
}

TEST(Generate, noValidConfigurationIsExitCodeOne)
{
    const TempFolder folder;
    const CliResult impossible = runCli(generateArgs(folder.path(), {"--tensor-parallel-sizes", "3"}));
    EXPECT_EQ(impossible.code, 1);
    EXPECT_THAT(impossible.err, HasSubstr("[tp_divides_heads]"));
    const CliResult filtered = runCli(generateArgs(folder.path(), {"--filter", "days<0.001"}));
    EXPECT_EQ(filtered.code, 1);
    EXPECT_THAT(filtered.err, HasSubstr("no configuration passes --filter"));
    EXPECT_FALSE(std::filesystem::exists(folder / "llama31_8b"));
}

TEST(Generate, whenNothingFitsItSaysWhatWould)
{
    const TempFolder folder;
    const CliResult result =
        runCli({"generate", "--config-dir", folder.path(), "--model", "llama31_405b", "--nodes", "1", "--gpus-per-node", "8", "--gpu",
                "h100", "--tensor-parallel-sizes", "8", "--pipeline-parallel-sizes", "1"});
    EXPECT_EQ(result.code, 0) << "valid configurations were written; they are marked to be skipped";
    EXPECT_THAT(result.out, HasSubstr("No generated configuration is predicted to fit"));
    EXPECT_THAT(result.out, HasSubstr("Base configuration: not valid on this cluster: "));
    EXPECT_THAT(result.err, HasSubstr("What would help:\n"));
}

TEST(Generate, tooManyConfigurationsAreRefused)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(folder.path(),
                                                 {"--tensor-parallel-sizes",
                                                  "auto",
                                                  "--pipeline-parallel-sizes",
                                                  "auto",
                                                  "--context-parallel-sizes",
                                                  "auto",
                                                  "--micro-batch-sizes",
                                                  "auto",
                                                  "--recompute",
                                                  "none,full,selective,block:4",
                                                  "--precision",
                                                  "bf16,fp8",
                                                  "--grad-dtype",
                                                  "fp32,bf16",
                                                  "--global-batch-sizes",
                                                  "64,128,256,512,1024,2048,4096",
                                                  "--virtual-pipeline-model-parallel-sizes",
                                                  "auto",
                                                  "--seq-length",
                                                  "2048,4096,8192"}));
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("--top N"));
    EXPECT_FALSE(std::filesystem::exists(folder / "llama31_8b"));
}

TEST(Generate, explainCountsRejections)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(folder.path(), {"--tensor-parallel-sizes", "2,3,6", "--explain"}));
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("Rejected Combinations: 2 of 3"));
    EXPECT_THAT(result.out, HasSubstr("does not divide"));
    EXPECT_THAT(result.err, HasSubstr("warning: --tensor-parallel-sizes 3"));
}

TEST(Generate, topKeepsTheBestAndWritesOnlyThem)
{
    const TempFolder folder;
    const std::vector<std::string> lists{"--tensor-parallel-sizes", "1,2,4,8", "--pipeline-parallel-sizes", "1,2,4"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), lists.begin(), lists.end());
        return runCli(generateArgs(folder.path(), more));
    };
    const CliResult best = with({"--top", "3"});
    EXPECT_EQ(best.code, 0);
    EXPECT_THAT(best.out, HasSubstr("Generated 3 configurations"));
    EXPECT_THAT(best.out, HasSubstr("Configurations by days (predicted)"));
    EXPECT_EQ(jsonFiles(folder / "llama31_8b"), 5U);
    const json ascending = json::parse(with({"--sort", "memory_gib", "--format", "json"}).out);
    ASSERT_EQ(ascending["configurations"].size(), 12U);
    EXPECT_EQ(jsonFiles(folder / "llama31_8b"), 14U);
}

TEST(Generate, formats)
{
    const TempFolder folder;
    const json document = json::parse(runCli(generateArgs(folder.path(), {"--format", "json"})).out);
    EXPECT_EQ(document["format"], "autotuner-configurations");
    EXPECT_EQ(document["version"], 1);
    EXPECT_EQ(document["configurations"].size(), 1U);
    EXPECT_THAT(runCli(generateArgs(folder.path(), {"--format", "csv"})).out, HasSubstr("predicted"));
    EXPECT_THAT(runCli(generateArgs(folder.path(), {"--format", "markdown"})).out, HasSubstr("| ---"));
}

TEST(Generate, colourOnlyOnATerminal)
{
    const TempFolder folder;
    EXPECT_THAT(runCli(generateArgs(folder.path(), {})).out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(runCli(generateArgs(folder.path(), {"--color", "always"})).out, HasSubstr("\x1b"));
    EXPECT_THAT(runCli(generateArgs(folder.path(), {"--color", "never"}), {.terminal = true}).out, Not(HasSubstr("\x1b")));
    unsetenv("NO_COLOR");
    EXPECT_THAT(runCli(generateArgs(folder.path(), {}), {.terminal = true}).out, HasSubstr("\x1b"));
    setenv("NO_COLOR", "1", 1);
    EXPECT_THAT(runCli(generateArgs(folder.path(), {}), {.terminal = true}).out, Not(HasSubstr("\x1b")));
    unsetenv("NO_COLOR");
}

TEST(Generate, autoListsAndFurtherKnobs)
{
    const TempFolder folder;
    const CliResult result = runCli(generateArgs(
        folder.path(),
        {"--tensor-parallel-sizes", "auto", "--recompute", "none,full,block:4", "--precision", "bf16,fp8", "--grad-dtype", "fp32,bf16"}));
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("recompute=block:4, precision=fp8, grad_dtype=bf16. Adding"));
    EXPECT_TRUE(
        std::filesystem::exists(folder / "llama31_8b/llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256_rc_full.json"));
}

TEST(Generate, customModel)
{
    const TempFolder folder;
    writeText(
        folder / "tiny.json",
        R"({"num_layers": 4, "hidden_size": 256, "ffn_hidden_size": 1024, "num_attention_heads": 4, "vocab_size": 1000, "max_position_embeddings": 8192})");
    const CliResult result = runCli({"generate", "--config-dir", folder.path(), "--model-config", folder / "tiny.json", "--nodes", "1",
                                     "--gpus-per-node", "8", "--gpu", "h100"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_TRUE(std::filesystem::exists(folder / "tiny/args.json"));
    EXPECT_THAT(result.out, HasSubstr("Found 1 matching configurations")) << "the base of a custom model is the first combination";
}

TEST(Generate, unwritableFolderIsSaid)
{
    const TempFolder folder;
    writeText(folder / "file", "");
    const CliResult result = runCli(generateArgs(folder / "file", {}));
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr(folder / "file"));
}

TEST(Generate, interruptedWritesNothing)
{
    const TempFolder folder;
    const volatile std::sig_atomic_t flag = 1;
    const CliResult result = runCli(
        generateArgs(folder.path(),
                     {"--tensor-parallel-sizes", "auto", "--pipeline-parallel-sizes", "auto", "--context-parallel-sizes", "auto",
                      "--micro-batch-sizes", "auto", "--global-batch-sizes", "64,128,256,512,1024", "--recompute", "none,full,selective"}),
        {.interruptFlag = &flag});
    EXPECT_EQ(result.code, 130);
    EXPECT_FALSE(std::filesystem::exists(folder / "llama31_8b"));
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <tuple>

namespace {

using nlohmann::json;
using testing::HasSubstr;

std::vector<std::string> estimateArgs(const std::vector<std::string> &more = {})
{
    std::vector<std::string> args{"estimate",   "--model",
                                  "llama31_8b", "--gpu",
                                  "h200",       "--num-gpus",
                                  "64",         "--seq-length",
                                  "8192",       "--global-batch-size",
                                  "256",        "--micro-batch-size",
                                  "1"};
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

TEST(Estimate, flagsAndBatchGiveTheSameAnswer)
{
    const std::vector<std::string> flags{"--tensor-parallel", "2",    "--recompute",        "block:4", "--distributed-optimizer", "off",
                                         "--grad-dtype",      "bf16", "--virtual-pipeline", "None",    "--price-per-gpu-hour",    "2.5",
                                         "--format",          "json"};
    json byFlags = json::parse(runCli(estimateArgs(flags)).out);
    const json line{{"id", "estimate"},
                    {"model", "llama31_8b"},
                    {"gpu", "h200"},
                    {"num_gpus", 64},
                    {"seq_length", 8192},
                    {"global_batch_size", 256},
                    {"micro_batch_size", 1},
                    {"tensor_parallel", 2},
                    {"recompute", {{"granularity", "full"}, {"method", "block"}, {"layers", 4}}},
                    {"distributed_optimizer", false},
                    {"grad_dtype", "bf16"},
                    {"price_per_gpu_hour", 2.5}};
    EXPECT_TRUE(byFlags.contains("fixes"));
    byFlags.erase("fixes"); // of single questions only
    EXPECT_EQ(byFlags, json::parse(runCli({"estimate", "--batch", "-"}, {line.dump()}).out));
}

TEST(Estimate, tableSaysThatFiguresArePredicted)
{
    const CliResult result = runCli(estimateArgs());
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    for (const char *text : {"Predicted", "Memory verdict", "Peak memory", "GiB", "Step time", "Training cost", "llama31_8b: tp1-pp1"})
        EXPECT_THAT(result.out, HasSubstr(text));
    EXPECT_THAT(runCli(estimateArgs({"--format", "markdown"})).out, HasSubstr("| --- | ---: | --- |"));
    EXPECT_THAT(runCli(estimateArgs({"--format", "csv"})).out, testing::StartsWith("Predicted,Value,Unit\n"));
}

TEST(Estimate, tableTellsOddsStageMomentAndSpreadInWords)
{
    const CliResult result = runCli(estimateArgs());
    for (const char *text :
         {"Safe: of 100 runs predicted like this one, fewer than 1 will run out of memory. Fullest: every GPU; peak reached in: "})
        EXPECT_THAT(result.out, HasSubstr(text));
    EXPECT_THAT(result.out, testing::ContainsRegex("80 % band +│ +[0-9.]+ – [0-9.]+ │ GiB"));
    const std::string piped = runCli(estimateArgs({"--tensor-parallel", "2", "--pipeline-parallel", "4"})).out;
    EXPECT_THAT(piped, testing::ContainsRegex("Limiting pipeline stage +│ +1 of 4 │"));
    EXPECT_THAT(piped, HasSubstr("Fullest: pipeline stage 1 of 4; peak reached in: "));
    EXPECT_THAT(runCli(estimateArgs({"--format", "csv"})).out, testing::Not(HasSubstr("Fullest")));
}

/// 8 B parameters with micro batches of another size; 4 need more activations than one of 141 GB has room for.
std::vector<std::string> argsWithMicroBatch(const std::string &size, const std::vector<std::string> &more = {})
{
    std::vector<std::string> args = estimateArgs();
    args.back() = size;
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

TEST(Estimate, whatDoesNotFitIsToldWhatWould)
{
    const CliResult table = runCli(argsWithMicroBatch("4"));
    EXPECT_EQ(table.code, 0) << table.err;
    EXPECT_THAT(table.out, HasSubstr("of 100 runs predicted like this one, more than 99 will run out of memory"));
    for (const char *text : {"Changes that make it fit (predicted)", "use tensor_parallel", "Memory (GiB)", "Safe"})
        EXPECT_THAT(table.out, HasSubstr(text));
    EXPECT_THAT(runCli(argsWithMicroBatch("4", {"--format", "csv"})).out, testing::Not(HasSubstr("tensor_parallel")));
}

TEST(Estimate, keysOfAFixAskForIt)
{
    const json answer = json::parse(runCli(argsWithMicroBatch("4", {"--format", "json"})).out);
    ASSERT_FALSE(answer["fixes"].empty());
    for (const json &fix : answer["fixes"]) {
        json question{{"model", "llama31_8b"},    {"gpu", "h200"},        {"num_gpus", 64}, {"seq_length", 8192},
                      {"global_batch_size", 256}, {"micro_batch_size", 4}};
        ASSERT_FALSE(fix["set"].empty());
        question.update(fix["set"]);
        const json again = json::parse(runCli({"estimate", "--batch", "-"}, {question.dump()}).out);
        EXPECT_EQ(again["candidate"], fix["candidate"]) << fix["set"];
        EXPECT_EQ(again["memory"]["peak_gib"], fix["peak_gib"]) << fix["set"];
    }
}

TEST(Estimate, jsonHasTheBandOfMemory)
{
    const json memory = json::parse(runCli(estimateArgs({"--format", "json"})).out)["memory"];
    const double peak = memory["peak_gib"];
    EXPECT_LT(memory["low_gib"].get<double>(), peak);
    EXPECT_NEAR(memory["high_gib"].get<double>() / peak, peak / memory["low_gib"].get<double>(), 1e-12);
}

TEST(Estimate, shardingAndHostMemoryAreFlagsAsWell)
{
    const std::vector<std::string> flags{"--fsdp",
                                         "64",
                                         "--data-parallel-sharding-strategy",
                                         "optim_grads",
                                         "--optimizer-offload-fraction",
                                         "0.5",
                                         "--offload-modules",
                                         "core_attn+attn_proj",
                                         "--format",
                                         "json"};
    json byFlags = json::parse(runCli(estimateArgs(flags)).out);
    byFlags.erase("fixes");
    const json line{{"id", "estimate"},
                    {"model", "llama31_8b"},
                    {"gpu", "h200"},
                    {"num_gpus", 64},
                    {"seq_length", 8192},
                    {"global_batch_size", 256},
                    {"micro_batch_size", 1},
                    {"fsdp", 64},
                    {"data_parallel_sharding_strategy", "optim_grads"},
                    {"optimizer_offload_fraction", 0.5},
                    {"offload_modules", {"core_attn", "attn_proj"}}};
    EXPECT_EQ(byFlags, json::parse(runCli({"estimate", "--batch", "-"}, {line.dump()}).out));
    EXPECT_THAT(byFlags["candidate"].get<std::string>(), HasSubstr("-shard:optim_grads-offload:core_attn+attn_proj-optoffload0.5"));
    EXPECT_TRUE(byFlags["valid"].get<bool>());
    for (const auto &[flag, value, message] : {std::tuple{"--offload-modules", "mlp", "--offload-modules"},
                                               std::tuple{"--optimizer-offload-fraction", "2", "must be a number from 0 to 1"},
                                               std::tuple{"--data-parallel-sharding-strategy", "zero3", "optim_grads_params"}})
        EXPECT_THAT(runCli(estimateArgs({flag, value})).err, HasSubstr(message)) << flag;
}

TEST(Estimate, everyFixInJsonIsWhatTheSameCommandAnswersForIt)
{
    const json answer = json::parse(runCli(argsWithMicroBatch("4", {"--format", "json"})).out);
    EXPECT_EQ(answer["oom"]["verdict"], "oom");
    ASSERT_FALSE(answer["fixes"].empty());
    bool tried = false;
    for (const json &fix : answer["fixes"]) {
        EXPECT_NEAR(fix["saved_gib"].get<double>(), answer["memory"]["peak_gib"].get<double>() - fix["peak_gib"].get<double>(), 1e-9);
        EXPECT_NEAR(fix["step_ratio"].get<double>(), fix["step_s"].get<double>() / answer["time"]["step_s"].get<double>(), 1e-9);
        EXPECT_TRUE(fix["verdict"] == "safe" || fix["verdict"] == "tight");
        if (!fix["changes"].front().get<std::string>().starts_with("use micro_batch_size ") || fix["changes"].size() != 1)
            continue;
        const std::string size = fix["changes"].front().get<std::string>().substr(21);
        const json again = json::parse(runCli(argsWithMicroBatch(size, {"--format", "json"})).out);
        EXPECT_EQ(again["candidate"], fix["candidate"]);
        EXPECT_EQ(again["memory"]["peak_gib"], fix["peak_gib"]);
        EXPECT_EQ(again["oom"]["verdict"], fix["verdict"]);
        EXPECT_TRUE(again["valid"].get<bool>());
        tried = true;
    }
    EXPECT_TRUE(tried);
    EXPECT_TRUE(json::parse(runCli(estimateArgs({"--format", "json"})).out)["fixes"].empty()) << "what is safe needs none";
}

TEST(Estimate, saysWhyNothingHelps)
{
    const std::vector<std::string> args{"estimate",
                                        "--model",
                                        "llama31_405b",
                                        "--gpu",
                                        "h100",
                                        "--num-gpus",
                                        "8",
                                        "--seq-length",
                                        "8192",
                                        "--global-batch-size",
                                        "8",
                                        "--micro-batch-size",
                                        "1",
                                        "--tensor-parallel",
                                        "8"};
    const CliResult result = runCli(args);
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("No change of settings makes it fit. Closest: "));
    EXPECT_THAT(result.out, HasSubstr("use more GPUs, or GPUs with more memory."));
}

TEST(Estimate, invalidConfigurationsAreAnsweredWithAWarning)
{
    const CliResult result = runCli(estimateArgs({"--tensor-parallel", "3"}));
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("Peak memory"));
    EXPECT_THAT(result.err, HasSubstr("warning: not valid: tensor_parallel 3 does not divide 32 attention heads [tp_divides_heads]"));
}

TEST(Estimate, problemsAreNamedByFlagAllAtOnce)
{
    const CliResult result =
        runCli({"estimate", "--model", "llama31_8b", "--num-gpus", "many", "--recompute", "sometimes", "--precision", "fp7"});
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("--precision fp7: \"fp7\" is not one of"));
    const CliResult values = runCli({"estimate", "--model", "llama31_8b", "--num-gpus", "many", "--recompute", "sometimes"});
    EXPECT_EQ(values.code, 2);
    for (const char *text : {"--num-gpus many: must be a whole number", "--recompute sometimes: must be none, full", "--gpu: is required",
                             "--seq-length: is required"})
        EXPECT_THAT(values.err, HasSubstr(text));
    EXPECT_THAT(runCli(estimateArgs({"--fsdp", "-3"})).err, HasSubstr("--fsdp: must be a whole number from 0"));
    EXPECT_THAT(runCli(estimateArgs({"--model-overrides", "{"})).err, HasSubstr("--model-overrides {: must be a JSON object"));
}

TEST(Estimate, customModels)
{
    const TempFolder folder;
    writeText(folder / "config.json",
              R"({"model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336,
        "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256, "hidden_act": "silu", "rms_norm_eps": 1e-05,
        "max_position_embeddings": 131072, "tie_word_embeddings": false, "wombat": 1})");
    const std::vector<std::string> args{"estimate",
                                        "--model-config",
                                        folder / "config.json",
                                        "--gpu",
                                        "h200",
                                        "--num-gpus",
                                        "8",
                                        "--seq-length",
                                        "4096",
                                        "--global-batch-size",
                                        "8",
                                        "--micro-batch-size",
                                        "1",
                                        "--format",
                                        "json"};
    const CliResult result = runCli(args);
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.err, HasSubstr("wombat")) << "unknown keys are reported";
    EXPECT_GT(json::parse(result.out)["memory"]["peak_gib"].get<double>(), 10);

    writeText(folder / "config.json", "{\"num_layers\": 2");
    EXPECT_EQ(runCli(args).code, 2);
    writeText(folder / "config.json", std::string(1000, '['));
    EXPECT_THAT(runCli(args).err, HasSubstr("nested deeper"));
}

} // namespace

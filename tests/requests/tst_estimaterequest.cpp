// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/estimaterequest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace {

using nlohmann::json;
using requests::EstimateKey;
using requests::EstimateRequest;
using requests::KeyKind;
using testing::HasSubstr;

json question(const json &more = json::object())
{
    json object{{"id", "q"},          {"model", "llama31_8b"},    {"gpu", "h200"},         {"num_gpus", 64},
                {"seq_length", 8192}, {"global_batch_size", 256}, {"micro_batch_size", 1}, {"tensor_parallel", 2}};
    object.update(more);
    return object;
}

/// A value that the key understands.
json valueFor(const EstimateKey &key)
{
    switch (key.kind) {
    case KeyKind::Boolean:
        return true;
    case KeyKind::Recompute:
        return {{"granularity", "full"}, {"method", "block"}, {"layers", 2}};
    case KeyKind::Object:
        return {{"num_layers", 12}};
    case KeyKind::Text:
        return key.key == "model" ? "llama31_8b" : "h200";
    case KeyKind::Word:
        return std::string(key.words.substr(0, key.words.find('|')));
    case KeyKind::Modules:
        return {"core_attn", "attn_proj"};
    case KeyKind::Number:
        return 0.5;
    case KeyKind::Integer:
        return 2;
    }
    return {};
}

std::vector<base::Error> errorsOf(const json &object)
{
    auto request = requests::requestFromJson(object, "line");
    return request ? std::vector<base::Error>() : std::move(request.error());
}

std::string textOf(const std::vector<base::Error> &errors)
{
    std::string text;
    for (const base::Error &error : errors)
        text += error.english() + "\n";
    return text;
}

TEST(EstimateRequest, keysAreDocumentedOnce)
{
    std::set<std::string_view> seen;
    for (const EstimateKey &key : requests::estimateKeys()) {
        EXPECT_TRUE(seen.insert(key.key).second) << key.key;
        EXPECT_FALSE(key.help.empty()) << key.key;
        EXPECT_EQ(key.words.empty(), key.kind != KeyKind::Word) << key.key;
        EXPECT_TRUE(key.required || !key.defaultText.empty()) << key.key;
    }
}

TEST(EstimateRequest, everyKeyIsUnderstoodAndNullMeansNotGiven)
{
    for (const EstimateKey &key : requests::estimateKeys()) {
        const std::string name(key.key);
        EXPECT_EQ(textOf(errorsOf(question({{name, valueFor(key)}}))), "") << name;
        const std::string withNull = textOf(errorsOf(question({{name, nullptr}})));
        EXPECT_EQ(withNull, key.required ? name + ": is required\n" : std::string()) << name;
    }
}

TEST(EstimateRequest, everyWordOfEveryKeyIsUnderstood)
{
    for (const EstimateKey &key : requests::estimateKeys()) {
        std::string words(key.words);
        while (!words.empty()) {
            const std::string word = words.substr(0, words.find('|'));
            words.erase(0, word.size() + 1);
            EXPECT_EQ(textOf(errorsOf(question({{std::string(key.key), word}}))), "") << key.key << " " << word;
        }
    }
}

TEST(EstimateRequest, wrongTypesNameTheKey)
{
    for (const EstimateKey &key : requests::estimateKeys()) {
        for (const json &wrong : {json::array({1}), json(-7.5)}) {
            const auto errors = errorsOf(question({{std::string(key.key), wrong}}));
            ASSERT_EQ(errors.size(), 1U) << key.key << wrong;
            EXPECT_EQ(errors.front().subject, key.key);
            EXPECT_FALSE(errors.front().message.empty());
        }
    }
}

struct BadRow {
    const char *what;
    json more;
    const char *message;
};

TEST(EstimateRequest, badValues)
{
    const std::vector<BadRow> rows{
        {"zero", {{"tensor_parallel", 0}}, "tensor_parallel: must be a whole number from 1 to 1000000, not 0"},
        {"negative", {{"micro_batch_size", -1}}, "micro_batch_size: must be a whole number from 1 to 2147483647, not -1"},
        {"beyond 32 bits", {{"seq_length", 3000000000}}, "seq_length: must be a whole number"},
        {"half", {{"num_gpus", 7.5}}, "num_gpus: must be a whole number"},
        {"text", {{"num_gpus", "64"}}, "not \"64\""},
        {"unknown key", {{"tensor_paralel", 2}}, "tensor_paralel: is not a known key. Did you mean tensor_parallel?"},
        {"unlike any key", {{"zzzzzzzz", 2}}, "zzzzzzzz: is not a known key. Keys of your own must start with x_"},
        {"unknown word", {{"precision", "fp7"}}, "precision: must be one of bf16|"},
        {"unknown peak", {{"measured", "peak"}}, "measured: must be one of allocated|reserved|device, not \"peak\""},
        {"unknown module",
         {{"recompute", {{"granularity", "selective"}, {"modules", {"nose"}}}}},
         "recompute: module must be one of core_attn"},
        {"no module", {{"recompute", {{"granularity", "selective"}, {"modules", json::array()}}}}, "recompute: modules must be a list"},
        {"unknown granularity", {{"recompute", {{"granularity", "some"}}}}, "none, selective, full"},
        {"unknown method", {{"recompute", {{"granularity", "full"}, {"method", "random"}}}}, "uniform, block"},
        {"unknown key of recompute", {{"recompute", {{"granularty", "full"}}}}, "recompute: has no key \"granularty\""},
        {"recompute as text", {{"recompute", "full"}}, "recompute: must be an object such as"},
        {"model as number", {{"model", 8}}, "model: must be a catalogue name or an architecture object, not 8"},
        {"overrides as text", {{"model_overrides", "12"}}, "model_overrides: must be an object of architecture keys"},
        {"no price", {{"price_per_gpu_hour", -1}}, "price_per_gpu_hour: must be a number of at least 0, not -1"},
        {"no tokens", {{"num_tokens_in_b", 0}}, "num_tokens_in_b: must be a number above 0, not 0"},
        {"id that is no text", {{"id", 7}}, "id: must be text, not 7"},
        {"unknown strategy",
         {{"data_parallel_sharding_strategy", "zero3"}},
         "data_parallel_sharding_strategy: must be one of optim|optim_grads|optim_grads_params, not \"zero3\""},
        {"more than all", {{"optimizer_offload_fraction", 1.5}}, "optimizer_offload_fraction: must be a number from 0 to 1, not 1.5"},
        {"less than none", {{"optimizer_offload_fraction", -0.5}}, "optimizer_offload_fraction: must be a number of at least 0"},
        {"modules as text", {{"offload_modules", "core_attn"}}, "offload_modules: must be a list of module names such as [\"core_attn\"]"},
        {"unknown module to offload", {{"offload_modules", {"core_attn", "mlp"}}}, "offload_modules: module must be one of attn_norm, "},
        {"group of none", {{"microbatch_group_size_per_vp_stage", 0}}, "microbatch_group_size_per_vp_stage: must be a whole number from 1"},
        {"exchange", {{"cp_comm_type", "ulysses"}}, "cp_comm_type: must be one of auto|p2p|all_gather|a2a|a2a+p2p, not \"ulysses\""},
        {"exchange as a number", {{"cp_comm_type", 2}}, "cp_comm_type: must be "},
        {"inner exchange", {{"cp_a2a_size", -1}}, "cp_a2a_size: must be a whole number from 0"},
        {"overlap as a word", {{"overlap_moe_expert_parallel_comm", "on"}}, "overlap_moe_expert_parallel_comm: must be true or false"},
        {"hostile pipeline", {{"pipeline_parallel", 2000000000}}, "1000000"},
    };
    for (const BadRow &row : rows)
        EXPECT_THAT(textOf(errorsOf(question(row.more))), HasSubstr(row.message)) << row.what;
}

TEST(EstimateRequest, everyProblemIsToldAtOnce)
{
    const std::string text = textOf(errorsOf(json{{"model", "llama31_8b"}, {"fsdp", -1}, {"framework", "jax"}}));
    for (const char *const part :
         {"gpu: is required", "num_gpus: is required", "seq_length: is required", "fsdp: must be", "framework: must be"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST(EstimateRequest, idsAndKeysOfOnesOwn)
{
    const auto named = requests::requestFromJson(question(), "17");
    json unnamed = question({{"x_note", {1, {{"a", 2}}}}, {"recompute", {{"granularity", "none"}, {"x_why", "test"}}}});
    unnamed.erase("id");
    const auto numbered = requests::requestFromJson(unnamed, "17");
    ASSERT_TRUE(named && numbered);
    EXPECT_EQ(named->id, "q");
    EXPECT_EQ(numbered->id, "17") << "what it is called when it has no name";
    EXPECT_EQ(numbered->candidate, named->candidate);
}

TEST(EstimateRequest, defaults)
{
    const auto request = requests::requestFromJson(question(), "q");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->measured, estimate::MeasuredMemory::Device);
    EXPECT_EQ(request->candidate.options.framework, domain::Framework::Megatron);
    EXPECT_FALSE(request->expertTensorParallel) << "follows from the tensor parallel size, later";
    EXPECT_FALSE(request->sequenceParallel);
    EXPECT_EQ(request->tokensInBillions, 1000);
}

TEST(EstimateRequest, shardingOffloadAndOverlap)
{
    const auto request = requests::requestFromJson(question({{"data_parallel_sharding_strategy", "optim"},
                                                             {"optimizer_offload_fraction", 0.25},
                                                             {"offload_modules", {"moe_act", "core_attn"}},
                                                             {"microbatch_group_size_per_vp_stage", 8},
                                                             {"cp_comm_type", "a2a+p2p"},
                                                             {"cp_a2a_size", 4},
                                                             {"overlap_moe_expert_parallel_comm", true}}),
                                                   "q");
    ASSERT_TRUE(request);
    const domain::Candidate &candidate = request->candidate;
    EXPECT_EQ(candidate.layout.fsdpSharding, domain::FsdpSharding::Optim);
    EXPECT_EQ(candidate.layout.microBatchGroup, 8);
    EXPECT_EQ(candidate.layout.contextExchange, domain::ContextExchange::Hierarchical);
    EXPECT_EQ(candidate.layout.contextInner, 4);
    EXPECT_EQ(candidate.options.optimizerOffloadFraction, 0.25);
    EXPECT_EQ(candidate.options.offloadModules, domain::OffloadMoeAct | domain::OffloadCoreAttn);
    EXPECT_EQ(candidate.options.expertOverlap, domain::ExpertOverlap::On);
    const auto off =
        requests::requestFromJson(question({{"overlap_moe_expert_parallel_comm", false}, {"offload_modules", json::array()}}), "q");
    ASSERT_TRUE(off);
    EXPECT_EQ(off->candidate.options.expertOverlap, domain::ExpertOverlap::Off);
    EXPECT_EQ(off->candidate.options.offloadModules, 0);
    EXPECT_EQ(requests::requestFromJson(question(), "q")->candidate.options.expertOverlap, domain::ExpertOverlap::Habit);
}

TEST(EstimateRequest, shapesAndGpusShareAKey)
{
    const auto shape = requests::requestFromJson(question({{"gpu", "gpu.8xh200"}}), "q");
    const auto gpu = requests::requestFromJson(question(), "q");
    ASSERT_TRUE(shape && gpu);
    EXPECT_EQ(shape->cluster.resourceShape, "gpu.8xh200");
    EXPECT_EQ(shape->cluster.gpu, "");
    EXPECT_EQ(gpu->cluster.gpu, "h200");
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/estimatecache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using nlohmann::json;
using testing::HasSubstr;

const catalogue::Catalogue &shippedCatalogue()
{
    static const auto loaded = catalogue::Catalogue::load();
    return loaded.value();
}

requests::EstimateRequest request(const json &more = json::object())
{
    json object{{"model", "llama31_8b"},    {"gpu", "h200"},         {"num_gpus", 64},      {"seq_length", 8192},
                {"global_batch_size", 256}, {"micro_batch_size", 1}, {"tensor_parallel", 2}};
    object.update(more);
    auto made = requests::requestFromJson(object, "q");
    EXPECT_TRUE(made) << made.error().front().english();
    return made.value();
}

domain::ParallelLayout layoutOf(const json &more = json::object())
{
    requests::EstimateCache cache(shippedCatalogue());
    const auto resolved = cache.resolve(request(more));
    EXPECT_TRUE(resolved) << resolved.error().english();
    return resolved ? resolved->candidate.layout : domain::ParallelLayout();
}

TEST(EstimateCache, defaultsThatDependOnOtherKeys)
{
    EXPECT_EQ(layoutOf().expertTensorParallel, 2) << "as Megatron-Core: equal to tensor parallel";
    EXPECT_EQ(layoutOf({{"expert_tensor_parallel", 1}}).expertTensorParallel, 1);
    EXPECT_TRUE(layoutOf().sequenceParallel);
    EXPECT_FALSE(layoutOf({{"tensor_parallel", 1}}).sequenceParallel);
    EXPECT_FALSE(layoutOf({{"sequence_parallel", false}}).sequenceParallel);
}

TEST(EstimateCache, theRecipesOwnUnevenSplitIsTheDefault)
{
    const json recipe{{"model", "deepseek_v3"}, {"num_gpus", 1024}, {"pipeline_parallel", 16}, {"expert_parallel", 64}};
    const auto with = [&](const json &more) {
        json object = recipe;
        object.update(more);
        return layoutOf(object);
    };
    EXPECT_GT(with(json::object()).firstStageLayers, 0);
    EXPECT_EQ(with({{"pipeline_parallel", 8}}).firstStageLayers, 0) << "another pipeline size";
    EXPECT_EQ(with({{"first_stage_layers", 3}}).firstStageLayers, 3);
    EXPECT_EQ(with({{"first_stage_layers", 3}}).lastStageLayers, 0) << "one given is the whole split";
    EXPECT_EQ(with({{"model_overrides", {{"num_layers", 32}}}}).firstStageLayers, 0) << "the split is for another depth";
}

TEST(EstimateCache, endsCountAsLayersWhereOnlyThatDivides)
{
    struct Row {
        const char *what;
        json more;
        int first, last;
    };
    const json big{{"model", "llama31_405b"}, {"num_gpus", 128}, {"tensor_parallel", 8}, {"pipeline_parallel", 16}};
    const std::vector<Row> rows{
        {"126 layers and two more in 16 stages of 8", json::object(), 7, 7},
        {"and 4 chunks", {{"virtual_pipeline", 4}}, 7, 7},
        {"not in 3 chunks", {{"virtual_pipeline", 3}}, 0, 0},
        {"layers that divide by themselves", {{"pipeline_parallel", 2}}, 0, 0},
        {"neither way", {{"pipeline_parallel", 5}}, 0, 0},
        {"another split", {{"first_stage_layers", 6}}, 6, 0},
        {"Megatron-LM can", {{"framework", "megatron"}}, 7, 7},
        {"a trainer with its own way to cut", {{"framework", "nanotron"}}, 0, 0},
        {"one that is not built on Megatron-Core", {{"framework", "scaling"}}, 0, 0},
    };
    for (const Row &row : rows) {
        json object = big;
        object.update(row.more);
        const domain::ParallelLayout layout = layoutOf(object);
        EXPECT_EQ(layout.firstStageLayers, row.first) << row.what;
        EXPECT_EQ(layout.lastStageLayers, row.last) << row.what;
    }
}

TEST(EstimateCache, whatIsFilledInIsWhatTheRulesJudge)
{
    requests::EstimateCache cache(shippedCatalogue());
    const auto broken = [](const requests::ResolvedEstimate &estimate) {
        std::string rules;
        for (const search::Violation &violation : estimate.setup->constraints.checkAll(estimate.candidate))
            rules += std::string(search::rule(violation.rule).name) + ' ';
        return rules;
    };
    json object{{"model", "llama31_405b"}, {"num_gpus", 128}, {"tensor_parallel", 8}, {"pipeline_parallel", 16}};
    requests::ResolvedEstimate resolved = cache.resolve(request(object)).value();
    EXPECT_EQ(broken(resolved), "") << "stages of 7, 8 ... 8, 7 layers";
    EXPECT_THAT(domain::candidateId(resolved.candidate), HasSubstr("-first7-last7")) << "and the answer names them";
    object["virtual_pipeline"] = 8;
    EXPECT_EQ(broken(cache.resolve(request(object)).value()), "");
    resolved.candidate.layout.firstStageLayers = resolved.candidate.layout.lastStageLayers = 0;
    EXPECT_THAT(broken(resolved), HasSubstr("layers_divisible")) << "126 layers do not divide by 16";
}

TEST(EstimateCache, sharesSetupsOfEqualQuestionsAndOfNoOthers)
{
    requests::EstimateCache cache(shippedCatalogue());
    const auto setupOf = [&](const json &more) { return cache.resolve(request(more)).value().setup; };
    const auto first = setupOf(json::object());
    EXPECT_EQ(setupOf({{"tensor_parallel", 4}, {"precision", "fp8"}}), first) << "the layout is no part of a setup";
    const std::vector<json> others{{{"gpu", "h100"}},
                                   {{"gpu", "gpu.8xh200"}},
                                   {{"num_gpus", 32}},
                                   {{"memory_per_gpu_gb", 100}},
                                   {{"gpus_per_node", 4}},
                                   {{"nvlink_domain", 4}},
                                   {{"network_gbit_s_per_gpu", 100}},
                                   {{"price_per_gpu_hour", 1}},
                                   {{"num_tokens_in_b", 5}},
                                   {{"measured", "allocated"}},
                                   {{"model", "llama3_8b"}},
                                   {{"model_overrides", {{"num_layers", 4}}}}};
    for (const json &other : others)
        EXPECT_NE(setupOf(other), first) << other;
    EXPECT_EQ(setupOf(json::object()), first) << "and it is still there";
}

TEST(EstimateCache, staysBoundedAndGoesOnAnswering)
{
    requests::EstimateCache cache(shippedCatalogue());
    const auto first = cache.resolve(request()).value().setup;
    for (int price = 1; price <= 600; ++price)
        ASSERT_TRUE(cache.resolve(request({{"price_per_gpu_hour", price}}))) << price;
    const auto again = cache.resolve(request()).value();
    EXPECT_NE(again.setup, first) << "made anew after the cache was emptied";
    EXPECT_EQ(again.setup->context.estimate(again.candidate).memory.total(), first->context.estimate(again.candidate).memory.total());
}

struct BadRow {
    const char *what;
    json more;
    const char *key;
    const char *message;
};

TEST(EstimateCache, errorsBlameTheKey)
{
    const std::vector<BadRow> rows{
        {"unknown model", {{"model", "llama31_9b"}}, "model", "llama31_8b"},
        {"architecture without width", {{"model", {{"num_layers", 4}}}}, "model", "hidden_size"},
        {"unknown architecture key", {{"model_overrides", {{"layers", 3}}}}, "model_overrides", "layers"},
        {"unknown GPU", {{"gpu", "h2000"}}, "gpu", "h2000"},
        {"unknown shape", {{"gpu", "gpu.8xh2000"}}, "gpu", "h2000"},
        {"network too slow", {{"network_gbit_s_per_gpu", 1e-4}}, "network_gbit_s_per_gpu", "0.0001 is outside 0.001 to 100000"},
        {"not whole nodes", {{"num_gpus", 13}, {"gpus_per_node", 8}}, "num_gpus", "13"},
    };
    requests::EstimateCache cache(shippedCatalogue());
    for (const BadRow &row : rows) {
        const auto resolved = cache.resolve(request(row.more));
        ASSERT_FALSE(resolved) << row.what;
        EXPECT_EQ(resolved.error().subject, row.key) << row.what;
        EXPECT_THAT(resolved.error().english(), HasSubstr(row.message)) << row.what;
    }
    EXPECT_TRUE(cache.resolve(request())) << "mistakes leave nothing behind";
}

TEST(EstimateCache, isDefinedWhereEveryChunkHasALayer)
{
    requests::EstimateCache cache(shippedCatalogue());
    const auto defined = [&](const json &more) { return requests::isDefined(cache.resolve(request(more)).value()); };
    EXPECT_TRUE(defined(json::object()));
    EXPECT_TRUE(defined({{"pipeline_parallel", 32}}));
    EXPECT_FALSE(defined({{"pipeline_parallel", 64}, {"tensor_parallel", 1}}));
    EXPECT_TRUE(defined({{"model", "llama31_405b"}, {"pipeline_parallel", 16}, {"virtual_pipeline", 8}}))
        << "126 layers, embedding and output layer in 128 chunks, as NVIDIA publishes it";
    EXPECT_FALSE(defined({{"model", "llama31_405b"}, {"pipeline_parallel", 16}, {"virtual_pipeline", 9}}));
}

} // namespace

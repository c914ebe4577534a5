// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestjson.h"

#include <gtest/gtest.h>

namespace {

using Json = nlohmann::json;

requests::EstimateRequest read(const Json &object)
{
    auto request = requests::requestFromJson(object, {});
    if (!request)
        ADD_FAILURE() << object.dump() << ": " << request.error().front().subject << " " << request.error().front().message.english();
    return request ? std::move(*request) : requests::EstimateRequest();
}

/// What every request must have.
Json least()
{
    return {{"model", "llama3-8b"},     {"gpu", "h100"},        {"num_gpus", 8}, {"seq_length", 4096},
            {"global_batch_size", 128}, {"micro_batch_size", 1}};
}

// One value for every key, none of them the default.
const Json kUnusual = {{"model_overrides", {{"num_layers", 12}}},
                       {"memory_per_gpu_gb", 79.5},
                       {"gpus_per_node", 4},
                       {"nvlink_domain", 4},
                       {"network_gbit_s_per_gpu", 200.0},
                       {"tensor_parallel", 2},
                       {"pipeline_parallel", 2},
                       {"context_parallel", 2},
                       {"expert_parallel", 2},
                       {"virtual_pipeline", 3},
                       {"expert_tensor_parallel", 1},
                       {"sequence_parallel", false},
                       {"first_stage_layers", 5},
                       {"last_stage_layers", 7},
                       {"precision", "fp8_mx"},
                       {"grad_dtype", "bf16"},
                       {"optimizer", "precision_aware_adam"},
                       {"distributed_optimizer", false},
                       {"fsdp", 8},
                       {"data_parallel_sharding_strategy", "optim_grads"},
                       {"microbatch_group_size_per_vp_stage", 4},
                       {"cp_comm_type", "a2a+p2p"},
                       {"cp_a2a_size", 2},
                       {"offload_modules", {"core_attn", "attn_proj"}},
                       {"optimizer_offload_fraction", 0.5},
                       {"overlap_moe_expert_parallel_comm", false},
                       {"recompute", {{"granularity", "selective"}, {"modules", {"core_attn", "mlp"}}}},
                       {"activation_offload_layers", 2},
                       {"cross_entropy_fusion", false},
                       {"attention", "unfused"},
                       {"fused_norm", false},
                       {"moe_capacity_factor", 1.25},
                       {"cuda_graphs", true},
                       {"framework", "nanotron"},
                       {"price_per_gpu_hour", 2.5},
                       {"num_tokens_in_b", 15000.0},
                       {"measured", "allocated"}};

} // namespace

TEST(RequestJson, LeavesDefaultsOut)
{
    const Json written = Json::parse(requests::requestToJson(read(least())));
    EXPECT_EQ(written, least());
}

TEST(RequestJson, KnowsEveryKey)
{
    for (const requests::EstimateKey &key : requests::estimateKeys())
        EXPECT_TRUE(key.required || kUnusual.contains(key.key)) << key.key;
}

TEST(RequestJson, EveryKeyComesBack)
{
    for (const auto &[key, value] : kUnusual.items()) {
        Json object = least();
        object[key] = value;
        const Json written = Json::parse(requests::requestToJson(read(object)));
        EXPECT_EQ(written, object) << key;
    }
}

TEST(RequestJson, AllTogetherComeBack)
{
    Json object = least();
    object.update(kUnusual);
    object["id"] = "row-1";
    EXPECT_EQ(Json::parse(requests::requestToJson(read(object))), object);
}

TEST(RequestJson, RecomputeKeepsWhatItsKindNeeds)
{
    for (const Json &recompute : {Json{{"granularity", "full"}, {"method", "uniform"}, {"layers", 1}},
                                  Json{{"granularity", "full"}, {"method", "block"}, {"layers", 6}}}) {
        Json object = least();
        object["recompute"] = recompute;
        EXPECT_EQ(Json::parse(requests::requestToJson(read(object)))["recompute"], recompute);
    }
}

TEST(RequestJson, ShapesAndArchitecturesStayWhatTheyAre)
{
    Json object = least();
    object["gpu"] = "gpu.8xh200";
    object["model"] = {{"hidden_size", 4096}, {"num_layers", 32}};
    EXPECT_EQ(Json::parse(requests::requestToJson(read(object))), object);
}

TEST(RequestJson, IsOneLineAndAlwaysText)
{
    requests::EstimateRequest request = read(least());
    request.id = "bytes that are no UTF-8: \xff\n";
    const std::string text = requests::requestToJson(request);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_TRUE(Json::accept(text));
}

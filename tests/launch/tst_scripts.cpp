// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orders.h"

#include <QDir>
#include <QTemporaryDir>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using launch::JobOrder;
using nlohmann::json;

/// Writes orders into folders and runs their train.py against the stand-in; answers by folder.
json trained(const std::vector<std::pair<std::string, JobOrder>> &jobs)
{
    QTemporaryDir folder;
    QStringList arguments{QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/launch/recipe_standin.py"),
                          QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/launch/framework_names.json"),
                          folder.filePath(QStringLiteral("record.json"))};
    for (const auto &[name, order] : jobs) {
        const QString place = folder.filePath(QString::fromStdString(name));
        QDir().mkpath(place);
        for (const auto &file : order.files)
            orders::write(QDir(place).filePath(QString::fromStdString(file.name)), file.content);
        arguments << place;
    }
    const auto ran = orders::run(QStringLiteral("python3"), arguments, folder.path(), {QStringLiteral("PYTHONDONTWRITEBYTECODE=1")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    return json::parse(orders::read(folder.filePath(QStringLiteral("record.json"))), nullptr, false);
}

/// Expected values by path, for whichever of the two frameworks.
struct Expected {
    const char *path;
    json value;
};

void expectAll(const json &recipe, const std::vector<Expected> &expected, const std::string &what)
{
    for (const Expected &each : expected) {
        const json::json_pointer path(each.path);
        ASSERT_TRUE(recipe.contains(path)) << what << " " << each.path;
        EXPECT_EQ(recipe.at(path), each.value) << what << " " << each.path;
    }
}

std::vector<Expected> modelExpected(const domain::Candidate &c, const domain::ModelSpec &model, const std::string &at)
{
    static std::vector<std::string> keep; // paths live as long as the test
    const auto path = [&](const char *field) {
        keep.push_back(at + "/" + field);
        return keep.back().c_str();
    };
    keep.reserve(1 << 20);
    const bool full = c.recompute.granularity == domain::RecomputeGranularity::Full;
    const bool selective = c.recompute.granularity == domain::RecomputeGranularity::Selective;
    std::vector<Expected> out{
        {path("seq_length"), c.batch.seqLength},
        {path("recompute_granularity"), full || selective ? json(domain::name(c.recompute.granularity)) : json()},
        {path("recompute_method"), full ? json(domain::name(c.recompute.method)) : json()},
        {path("recompute_num_layers"), full ? json(c.recompute.layers) : json()},
    };
    if (selective)
        out.push_back({path("recompute_modules"), domain::recomputeModuleNames(c.recompute.modules)});
    if (model.moe)
        out.push_back({path("moe_expert_capacity_factor"), c.options.moeCapacityFactor > 0 ? json(c.options.moeCapacityFactor) : json()});
    return out;
}

std::vector<Expected> nemoExpected(const domain::Candidate &c, const domain::TrainingPlan &plan)
{
    const auto &l = c.layout;
    std::vector<Expected> out = modelExpected(c, plan.model, "/model/config");
    const std::vector<Expected> more{
        {"/trainer/strategy/tensor_model_parallel_size", l.tensorParallel},
        {"/trainer/strategy/pipeline_model_parallel_size", l.pipelineParallel},
        {"/trainer/strategy/virtual_pipeline_model_parallel_size", l.virtualPipeline > 1 ? json(l.virtualPipeline) : json()},
        {"/trainer/strategy/context_parallel_size", l.contextParallel},
        {"/trainer/strategy/expert_model_parallel_size", l.expertParallel},
        {"/trainer/strategy/sequence_parallel", l.sequenceParallel},
        {"/trainer/strategy/ddp/use_distributed_optimizer", l.distributedOptimizer},
        {"/trainer/strategy/ddp/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/trainer/plugins/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/trainer/plugins/precision", c.options.precision == domain::Precision::Fp16 ? "16-mixed" : "bf16-mixed"},
        {"/optim/config/use_distributed_optimizer", l.distributedOptimizer},
        {"/optim/config/use_precision_aware_optimizer", c.options.optimizer == domain::Optimizer::PrecisionAwareAdam},
        {"/data/micro_batch_size", c.batch.microBatchSize},
        {"/data/global_batch_size", c.batch.globalBatchSize},
        {"/data/seq_length", c.batch.seqLength},
        {"/trainer/num_nodes", plan.cluster().nodes},
        {"/trainer/devices", plan.cluster().gpusPerNode},
        {"/trainer/max_steps", 50},
        {"/trainer/log_every_n_steps", 1},
        {"/trainer/limit_val_batches", 0},
        {"/trainer/enable_checkpointing", false},
        {"/log/ckpt", nullptr},
        {"/resume", nullptr},
        {"/log/log_dir", "/nemo-workspace/logs/" + plan.model.name},
        {"/log/name", "some_configuration"},
    };
    out.insert(out.end(), more.begin(), more.end());
    if (plan.model.moe)
        out.push_back({"/trainer/strategy/expert_tensor_parallel_size", l.expertTensorParallel});
    return out;
}

std::vector<Expected> bridgeExpected(const domain::Candidate &c, const domain::TrainingPlan &plan)
{
    const auto &l = c.layout;
    std::vector<Expected> out = modelExpected(c, plan.model, "/model");
    const std::vector<Expected> more{
        {"/model/tensor_model_parallel_size", l.tensorParallel},
        {"/model/pipeline_model_parallel_size", l.pipelineParallel},
        {"/model/virtual_pipeline_model_parallel_size", l.virtualPipeline > 1 ? json(l.virtualPipeline) : json()},
        {"/model/context_parallel_size", l.contextParallel},
        {"/model/expert_model_parallel_size", l.expertParallel},
        {"/model/sequence_parallel", l.sequenceParallel},
        {"/ddp/use_distributed_optimizer", l.distributedOptimizer},
        {"/ddp/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/mixed_precision/fp16", c.options.precision == domain::Precision::Fp16},
        {"/optimizer/use_precision_aware_optimizer", c.options.optimizer == domain::Optimizer::PrecisionAwareAdam},
        {"/train/micro_batch_size", c.batch.microBatchSize},
        {"/train/global_batch_size", c.batch.globalBatchSize},
        {"/train/train_iters", 50},
        {"/dataset/seq_length", c.batch.seqLength},
        {"/validation/eval_iters", 0},
        {"/logger/log_interval", 1},
        {"/checkpoint/save", nullptr},
        {"/checkpoint/load", nullptr},
    };
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

/// Candidates that differ from one another in everything that can be set.
std::vector<domain::Candidate> candidates(const domain::ModelSpec &model)
{
    using namespace domain;
    std::vector<Candidate> out(4, orders::simple());
    out[1].layout = {.tensorParallel = 2,
                     .pipelineParallel = 2,
                     .virtualPipeline = 2,
                     .contextParallel = 2,
                     .expertTensorParallel = 2,
                     .sequenceParallel = true};
    out[1].recompute = RecomputePlan::block(3);
    out[1].options.precision = Precision::Fp8Current;
    out[1].options.gradDtype = GradDtype::Bf16;
    out[1].options.optimizer = Optimizer::PrecisionAwareAdam;
    out[1].batch = {8192, 2, 128};
    out[2].layout = {.tensorParallel = 1, .pipelineParallel = 4, .distributedOptimizer = false, .firstStageLayers = 3};
    out[2].recompute = RecomputePlan::selective(RecomputeCoreAttn | RecomputeMlp);
    out[2].options.precision = Precision::Fp16;
    out[2].options.crossEntropyFusion = false;
    out[2].options.cudaGraphs = true;
    out[3].layout.fsdp = 8;
    out[3].recompute = RecomputePlan::full();
    out[3].options.precision = Precision::Fp8Mx;
    out[3].options.attention = AttentionBackend::Unfused;
    out[3].options.activationOffloadLayers = 2;
    if (model.moe) {
        out[1].layout.expertParallel = 4;
        out[1].layout.expertTensorParallel = 1;
        out[2].options.moeCapacityFactor = 1.25;
    }
    return out;
}

class Stack : public ::testing::TestWithParam<domain::TrainingStack> { };

TEST_P(Stack, EveryRecipeTakesExactlyTheCandidate)
{
    const bool bridge = GetParam() == domain::TrainingStack::MegatronBridge;
    std::vector<std::pair<std::string, JobOrder>> jobs;
    std::vector<std::pair<domain::TrainingPlan, domain::Candidate>> wanted;
    for (const catalogue::ModelEntry &entry : orders::catalogueOnce().models()) {
        auto plan = orders::plan(entry.spec.name);
        plan.launch.stack = GetParam();
        for (domain::Candidate candidate : candidates(plan.model)) {
            const auto order = launch::makeJobOrder(
                {.plan = plan, .settings = plan.launch, .candidate = candidate, .configuration = "some_configuration"});
            if (!order) {
                EXPECT_TRUE(bridge || !entry.hasPretrainRecipe) << order.error().english();
                continue;
            }
            jobs.emplace_back(fmt::format("{}-{}", entry.spec.name, jobs.size()), *order);
            wanted.emplace_back(plan, candidate);
        }
    }
    EXPECT_GE(jobs.size(), bridge ? 4u * 45 : 4u * 88);
    const json records = trained(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const json &record = records.at(jobs[i].first);
        ASSERT_FALSE(record.contains("error")) << jobs[i].first << record.at("error");
        ASSERT_EQ(record.at("exit"), 0) << jobs[i].first << record.at("output").get<std::string>();
        const auto &[plan, candidate] = wanted[i];
        expectAll(record.at("recipe"), bridge ? bridgeExpected(candidate, plan) : nemoExpected(candidate, plan), jobs[i].first);
    }
}

INSTANTIATE_TEST_SUITE_P(Python, Stack, ::testing::Values(domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge),
                         [](const auto &instance) { return instance.param == domain::TrainingStack::Nemo2 ? "Nemo2" : "Bridge"; });

json trainedOne(const JobOrder &order) { return trained({{"job", order}}).at("job"); }

TEST(Python, PrecisionSettings)
{
    struct Case {
        domain::Precision precision;
        std::vector<Expected> plugin;
    };
    using domain::Precision;
    const Case cases[] = {
        {Precision::Bf16, {{"/fp8", nullptr}, {"/params_dtype", "bfloat16"}}},
        {Precision::Fp16, {{"/fp8", nullptr}, {"/params_dtype", "float16"}, {"/pipeline_dtype", "float16"}}},
        {Precision::Fp8, {{"/fp8", "hybrid"}, {"/fp8_recipe", "delayed"}, {"/fp8_amax_history_len", 16}}},
        {Precision::Fp8Delayed, {{"/fp8", "hybrid"}, {"/fp8_recipe", "delayed"}}},
        {Precision::Fp8Current,
         {{"/fp8", "hybrid"}, {"/fp8_recipe", "tensorwise"}, {"/first_last_layers_bf16", false}, {"/fp8_param_gather", true}}},
        {Precision::Fp8Mx, {{"/fp8", "hybrid"}, {"/fp8_recipe", "mxfp8"}, {"/reuse_grad_buf_for_mxfp8_param_ag", true}}},
        {Precision::Fp8Subchannel, {{"/fp8", "hybrid"}, {"/fp8_recipe", "blockwise"}}},
        {Precision::Nvfp4, {{"/fp8", nullptr}, {"/fp4", "e2m1"}, {"/fp4_recipe", "nvfp4"}}},
    };
    for (const Case &c : cases) {
        auto candidate = orders::simple();
        candidate.options.precision = c.precision;
        const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        expectAll(record.at("recipe").at("trainer").at("plugins"), c.plugin, std::string(domain::name(c.precision)));
    }
}

TEST(Python, PrecisionAwareStatesAreThoseOfThePrediction)
{
    auto candidate = orders::simple();
    candidate.options.optimizer = domain::Optimizer::PrecisionAwareAdam;
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    expectAll(
        record.at("recipe").at("optim").at("config"),
        {{"/optimizer", "adam"}, {"/exp_avg_dtype", "bfloat16"}, {"/exp_avg_sq_dtype", "bfloat16"}, {"/main_params_dtype", "float32"}},
        "states");
}

TEST(Python, ShardingOverGroups)
{
    auto candidate = orders::simple();
    candidate.layout.fsdp = 16; // of 64 replicas: 4 groups
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    expectAll(record.at("recipe"),
              {{"/trainer/strategy/fsdp", "megatron"},
               {"/trainer/strategy/num_distributed_optimizer_instances", 4},
               {"/trainer/strategy/ddp/data_parallel_sharding_strategy", "optim_grads_params"},
               {"/model/config/gradient_accumulation_fusion", false}},
              "fsdp");
}

TEST(Python, ShardingStrategyIsTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        auto plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.layout.fsdp = 64;
        candidate.layout.fsdpSharding = domain::FsdpSharding::OptimGrads;
        const json record = trainedOne(orders::trial(plan, candidate));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        expectAll(
            record.at("recipe"),
            {{nemo ? "/trainer/strategy/ddp/data_parallel_sharding_strategy" : "/ddp/data_parallel_sharding_strategy", "optim_grads"}},
            "strategy");
    }
}

TEST(Python, HostMemoryIsTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        auto plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.options.offloadModules = domain::OffloadCoreAttn | domain::OffloadAttnProj;
        candidate.options.optimizerOffloadFraction = 0.5;
        candidate.options.gradDtype = domain::GradDtype::Bf16;
        const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
        expectAll(recipe.at(json::json_pointer(nemo ? "/model/config" : "/model")),
                  {{"/fine_grained_activation_offloading", true}, {"/offload_modules", {"core_attn", "attn_proj"}}}, "modules");
        expectAll(recipe.at(json::json_pointer(nemo ? "/optim/config" : "/optimizer")),
                  {{"/optimizer", "adam"},
                   {"/optimizer_cpu_offload", true},
                   {"/optimizer_offload_fraction", 0.5},
                   {"/use_precision_aware_optimizer", true}, // Megatron-Core's condition
                   {"/main_grads_dtype", "bfloat16"}},
                  "optimizer");
    }
}

TEST(Python, GroupsAndOverlapAreTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        auto plan = orders::plan("deepseek_v2_lite");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.layout.expertParallel = 8;
        const auto overlap = [&](domain::ExpertOverlap choice) {
            candidate.options.expertOverlap = choice;
            const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
            return recipe.at(json::json_pointer(nemo ? "/model/config" : "/model")).at("overlap_moe_expert_parallel_comm");
        };
        EXPECT_EQ(overlap(domain::ExpertOverlap::On), true);
        EXPECT_EQ(overlap(domain::ExpertOverlap::Off), false);
        EXPECT_EQ(overlap(domain::ExpertOverlap::Habit), false) << "as the prediction has it in bf16";
        candidate.layout.expertParallel = 1;
        EXPECT_EQ(overlap(domain::ExpertOverlap::On), false) << "refused without expert parallelism";
        candidate.layout = {.pipelineParallel = 2, .virtualPipeline = 2, .microBatchGroup = 4};
        candidate.options.expertOverlap = domain::ExpertOverlap::Habit;
        plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
        expectAll(recipe.at(json::json_pointer(nemo ? "/trainer/strategy" : "/model")), {{"/microbatch_group_size_per_vp_stage", 4}},
                  "group");
    }
}

TEST(Python, ContextExchangesAreThosePredicted)
{
    using domain::ContextExchange;
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        auto plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.layout.contextParallel = 4;
        const auto model = [&] {
            const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
            return recipe.at(json::json_pointer(nemo ? "/model/config" : "/model"));
        };
        const auto kind = [&](ContextExchange exchange) {
            candidate.layout.contextExchange = exchange;
            return model().value("cp_comm_type", json("not set"));
        };
        EXPECT_EQ(kind(ContextExchange::Auto), "p2p") << "whatever the recipe had";
        EXPECT_EQ(kind(ContextExchange::AllGather), "all_gather");
        EXPECT_EQ(kind(ContextExchange::AllToAll), "a2a");
        if (!nemo) { // which sets up no groups of ranks
            candidate.layout.contextInner = 2;
            EXPECT_EQ(kind(ContextExchange::Hierarchical), "a2a+p2p");
            EXPECT_EQ(model().at("hierarchical_context_parallel_sizes"), json({2, 2}));
        }
        candidate.layout.contextParallel = 1;
        candidate.layout.contextInner = 0;
        EXPECT_EQ(kind(ContextExchange::AllToAll), "value of the recipe") << "nothing to exchange";
    }
}

TEST(Python, UnevenStages)
{
    auto plan = orders::plan("llama31_405b"); // 126 layers
    auto candidate = orders::simple();
    candidate.layout = {.pipelineParallel = 8, .firstStageLayers = 15, .lastStageLayers = 15}; // (126 + 2) / 8 - 1
    const json counted = trainedOne(orders::trial(plan, candidate)).at("recipe").at("trainer").at("strategy");
    expectAll(counted,
              {{"/account_for_embedding_in_pipeline_split", true},
               {"/account_for_loss_in_pipeline_split", true},
               {"/num_layers_in_first_pipeline_stage", nullptr},
               {"/num_layers_in_last_pipeline_stage", nullptr}},
              "counted ends");
    candidate.layout.firstStageLayers = 12;
    candidate.layout.lastStageLayers = 6;
    const json explicitly = trainedOne(orders::trial(plan, candidate)).at("recipe").at("trainer").at("strategy");
    expectAll(explicitly,
              {{"/account_for_embedding_in_pipeline_split", false},
               {"/num_layers_in_first_pipeline_stage", 12},
               {"/num_layers_in_last_pipeline_stage", 6}},
              "explicit counts");
}

TEST(Python, OverlapsAsPredicted)
{
    auto candidate = orders::simple();
    candidate.layout = {
        .tensorParallel = 2, .pipelineParallel = 2, .virtualPipeline = 2, .expertTensorParallel = 2, .sequenceParallel = true};
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    const json callbacks = record.at("recipe").at("trainer").at("callbacks");
    ASSERT_EQ(callbacks.size(), 3u) << callbacks.dump(); // the recipe's own overlap callback is replaced
    EXPECT_EQ(callbacks[0].at("class"), "TimingCallback");
    expectAll(callbacks[1],
              {{"/class", "MegatronCommOverlapCallback"},
               {"/tp_comm_overlap", true},
               {"/tp_comm_bootstrap_backend", "nccl"},
               {"/overlap_p2p_comm", true},
               {"/batch_p2p_comm", false},
               {"/overlap_grad_reduce", true},
               {"/overlap_param_gather", true}},
              "overlap");
    EXPECT_EQ(callbacks[2].at("class"), "GarbageCollectionCallback");
    EXPECT_EQ(record.at("environment").at("CUDA_DEVICE_MAX_CONNECTIONS"), "1");
    EXPECT_EQ(record.at("environment").at("NEMO_LOG_MEMORY_USAGE"), "1");
}

TEST(Python, HostileValuesArriveUnchanged)
{
    for (const std::string &text : orders::kHostile) {
        if (text.find('\t') != std::string::npos)
            continue; // no control characters in paths
        auto plan = orders::plan("llama31_8b");
        plan.launch.datasetPath = "/data/" + text;
        plan.infrastructure.logsSubdir = "/logs/" + text;
        const json recipe = trainedOne(orders::trial(plan, orders::simple())).at("recipe");
        EXPECT_EQ(recipe.at("data").at("class"), "PreTrainingDataModule");
        EXPECT_EQ(recipe.at("data").at("paths"), json::array({"/data/" + text}));
        EXPECT_EQ(recipe.at("log").at("log_dir"), "/logs/" + text + "/llama31_8b");
    }
}

TEST(Python, FullTraining)
{
    const auto plan = orders::plan("llama31_8b");
    launch::OrderRequest request{.plan = plan,
                                 .settings = plan.launch,
                                 .candidate = orders::simple(),
                                 .configuration = "best",
                                 .purpose = launch::Purpose::Training};
    request.training = {.steps = 12345,
                        .checkpointFolder = "/nemo-workspace/final/",
                        .checkpointEverySteps = 250,
                        .keepCheckpoints = 5,
                        .validateEverySteps = 1000};
    const json recipe = trainedOne(orders::make(request)).at("recipe");
    expectAll(recipe,
              {{"/trainer/max_steps", 12345},
               {"/trainer/enable_checkpointing", true},
               {"/trainer/val_check_interval", 1000},
               {"/trainer/limit_val_batches", 32},
               {"/log/ckpt/every_n_train_steps", 250},
               {"/log/ckpt/save_top_k", 5},
               {"/log/ckpt/save_last", true},
               {"/log/log_dir", "/nemo-workspace"},
               {"/log/name", "final"},
               {"/resume/class", "AutoResume"},
               {"/resume/resume_if_exists", true},
               {"/optim/lr_scheduler/max_steps", 12345}},
              "training");
}

TEST(Python, CustomModelsBecomeWhatTheyAre)
{
    auto plan = orders::plan("llama32_1b");
    plan.modelSource = "config.json";
    plan.model.name = "mine";
    plan.model.tieEmbeddings = true;
    plan.model.layers.resize(12);
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        plan.launch.stack = stack;
        const json record = trainedOne(orders::trial(plan, orders::simple()));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        const json &recipe = record.at("recipe");
        expectAll(stack == domain::TrainingStack::Nemo2 ? recipe.at("model").at("config") : recipe.at("model"),
                  {{"/num_layers", 12},
                   {"/hidden_size", plan.model.hiddenSize},
                   {"/share_embeddings_and_output_weights", true},
                   {"/kv_channels", plan.model.headDim}},
                  "custom model");
    }
    plan.model.layers[3].slidingWindow = 512;
    EXPECT_FALSE(launch::makeJobOrder({.plan = plan, .settings = plan.launch, .candidate = orders::simple(), .configuration = "c"}));
}

/// train.py with other settings than those it came with.
json trainedWith(const std::function<void(json &)> &change)
{
    JobOrder order = orders::trial(orders::plan("llama31_8b"), orders::simple());
    for (auto &file : order.files) {
        if (file.name != "settings.json")
            continue;
        json settings = json::parse(file.content);
        change(settings);
        file.content = settings.dump();
    }
    return trainedOne(order);
}

TEST(Python, SaysWhatItCannotDo)
{
    const std::pair<std::function<void(json &)>, const char *> cases[] = {
        {[](json &s) { s["format"] = "other"; }, "not a settings file"},
        {[](json &s) { s["version"] = 99; }, "not a settings file"},
        {[](json &s) { s["candidate"]["precision"] = "fp7"; }, "fp7"},

        {[](json &s) { s["model"]["recipe"] = "no_such_model"; }, "no_such_model"},
        {[](json &s) {
             s["model"]["custom"] = true;
             s["model"]["config"] = {{"no_such_field", 1}};
         },
         "model.config.no_such_field"},
    };
    for (const auto &[change, says] : cases) {
        const json record = trainedWith(change);
        ASSERT_FALSE(record.contains("error")) << record.at("error");
        EXPECT_EQ(record.at("exit"), 2);
        EXPECT_FALSE(record.contains("recipe")) << "nothing must run";
        EXPECT_NE(record.at("output").get<std::string>().find(says), std::string::npos) << record.at("output");
    }
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "catalogue/entries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

using catalogue::Catalogue;
using catalogue::makePlan;
using catalogue::ModelEntry;
using catalogue::parseResourceShape;
using domain::GpuSpec;
using nlohmann::json;
using testing::HasSubstr;

namespace {

const Catalogue &shipped()
{
    static const auto loaded = Catalogue::load();
    return *loaded;
}

const ModelEntry &entry(const char *name) { return **shipped().model(name); }

std::string shapeError(std::string_view text)
{
    const auto shape = parseResourceShape(text, shipped());
    return shape ? "no error" : shape.error().english();
}

} // namespace

TEST(Catalogue, loadsAllModelsAndGpus)
{
    ASSERT_TRUE(Catalogue::load());
    EXPECT_EQ(shipped().models().size(), 94u);
    EXPECT_EQ(shipped().gpus().size(), 18u);
}

TEST(Catalogue, everyModelIsComplete)
{
    std::set<std::string> names;
    for (const ModelEntry &model : shipped().models()) {
        EXPECT_TRUE(names.insert(model.spec.name).second) << model.spec.name;
        EXPECT_FALSE(model.description.empty()) << model.spec.name;
        EXPECT_FALSE(model.spec.family.empty()) << model.spec.name;
        EXPECT_FALSE(model.sources.empty()) << model.spec.name;
        EXPECT_GT(model.publishedParameters, 0) << model.spec.name;
        EXPECT_GT(model.nominalBillion, 0) << model.spec.name;
        EXPECT_GT(model.spec.seqLength, 0) << model.spec.name;
        EXPECT_EQ(model.hasPretrainRecipe, model.recipe.has_value()) << model.spec.name;
        EXPECT_TRUE(model.recipe || !model.note.empty()) << model.spec.name << ": says why there is no recipe";
    }
}

TEST(Catalogue, recipesAreRunnable)
{
    for (const ModelEntry &model : shipped().models()) {
        if (!model.recipe)
            continue;
        const domain::Candidate &recipe = *model.recipe;
        const int gpus = model.recipeNodes * model.recipeGpusPerNode;
        EXPECT_EQ(model.recipeFitsDefaultGpus, gpus % model.recipeMinGpus == 0 && gpus >= model.recipeMinGpus) << model.spec.name;
        EXPECT_GT(domain::dataParallel(recipe.layout, model.recipeMinGpus), 0) << model.spec.name;
        EXPECT_TRUE(!model.recipeFitsDefaultGpus || domain::numMicroBatches(recipe, gpus) > 0) << model.spec.name;
        EXPECT_TRUE(recipe.layout.virtualPipeline == 1 || recipe.layout.pipelineParallel > 1) << model.spec.name;
        EXPECT_TRUE(!recipe.layout.sequenceParallel || recipe.layout.tensorParallel > 1) << model.spec.name;
    }
}

TEST(Catalogue, llamaRecipe)
{
    const ModelEntry &model = entry("llama31_8b");
    ASSERT_TRUE(model.recipe);
    EXPECT_EQ(model.recipe->layout.contextParallel, 2);
    EXPECT_EQ(model.recipe->layout.tensorParallel, 1);
    EXPECT_EQ(model.recipe->batch.globalBatchSize, 512);
    EXPECT_EQ(model.recipe->batch.seqLength, 8192);
    EXPECT_EQ(model.recipe->options.precision, domain::Precision::Bf16);
    EXPECT_EQ(model.recipe->options.framework, domain::Framework::Nemo);
    EXPECT_EQ(model.recipe->recompute, domain::RecomputePlan::none());
}

TEST(Catalogue, recipesWithSpecialSettings)
{
    const domain::Candidate deepseek = *entry("deepseek_v3").recipe;
    EXPECT_EQ(deepseek.options.optimizer, domain::Optimizer::PrecisionAwareAdam);
    EXPECT_EQ(deepseek.options.gradDtype, domain::GradDtype::Bf16);
    EXPECT_EQ(deepseek.recompute, domain::RecomputePlan::selective(domain::RecomputeMlaUpProj | domain::RecomputeLayernorm));
    EXPECT_EQ(deepseek.layout.firstStageLayers, 3);
    EXPECT_EQ(deepseek.layout.lastStageLayers, 2);
    EXPECT_EQ(deepseek.layout.expertTensorParallel, 1);
    const domain::Candidate mixtral = *entry("mixtral_8x22b").recipe;
    EXPECT_GT(mixtral.layout.virtualPipeline, 1);
    EXPECT_EQ(entry("nemotronh_47b").recipe->options.precision, domain::Precision::Fp8Current);
    EXPECT_EQ(entry("hyena_7b").recipe->options.precision, domain::Precision::Fp8Delayed);
    EXPECT_EQ(entry("hyena_7b").recipe->recompute.layers, 4);
    EXPECT_EQ(entry("qwen3_235b_a22b").recipe->layout.firstStageLayers, 5) << "embedding and loss count as a layer each";
    EXPECT_FALSE(entry("gpt_oss_20b").recipe);
    EXPECT_FALSE(entry("llama31_405b").recipeFitsDefaultGpus);
}

TEST(Catalogue, modelsAreFoundByExactName)
{
    EXPECT_EQ(entry("llama31_8b").spec.numLayers(), 32);
    const auto missing = shipped().model("llama31_8");
    ASSERT_FALSE(missing);
    EXPECT_THAT(missing.error().english(), HasSubstr("\"llama31_8\" is not in the catalogue. Did you mean llama31_8b"));
    EXPECT_THAT(shipped().model("gllama31_8b").error().english(), HasSubstr("llama31_8b"));
    EXPECT_THAT(shipped().model("").error().english(), HasSubstr("list-models"));
    EXPECT_FALSE(shipped().model("LLAMA31_8B"));
}

TEST(Catalogue, gpusAreFoundByKeyOrAliasInAnyCase)
{
    for (const GpuSpec &gpu : shipped().gpus()) {
        EXPECT_EQ(*shipped().gpu(gpu.key), &gpu);
        for (const std::string &alias : gpu.aliases)
            EXPECT_EQ(*shipped().gpu(alias), &gpu) << alias;
    }
    EXPECT_EQ((*shipped().gpu("H100-80GB"))->key, "h100");
    const auto missing = shipped().gpu("h300");
    ASSERT_FALSE(missing);
    EXPECT_THAT(missing.error().english(), HasSubstr("\"h300\" is not a known GPU"));
    EXPECT_THAT(missing.error().english(), HasSubstr("h200"));
}

TEST(Catalogue, gpuFiguresHaveTheRightUnits)
{
    const GpuSpec &h200 = **shipped().gpu("h200");
    EXPECT_DOUBLE_EQ(base::inGb(h200.marketingMemory), 141);
    EXPECT_NEAR(base::inGib(h200.usableMemory), 139.8, 0.1);
    EXPECT_DOUBLE_EQ(h200.memoryBandwidth.value(), 4.8e12);
    EXPECT_NEAR(*h200.peakBf16, 989.4e12, 1e9);
    EXPECT_FALSE(h200.peakFp4.has_value());
    EXPECT_DOUBLE_EQ(h200.nvlinkBandwidth.value(), 450e9) << "one direction";
    EXPECT_DOUBLE_EQ(h200.networkBandwidth.value(), 50e9) << "400 Gb/s";
    EXPECT_EQ(h200.generation, "hopper");
    EXPECT_EQ((*shipped().gpu("gb200"))->gpusPerNode, 4);
    EXPECT_EQ((*shipped().gpu("gb200"))->nvlinkDomain, 72);
    EXPECT_EQ((*shipped().gpu("l40s"))->nvlinkDomain, 1);
    EXPECT_TRUE((*shipped().gpu("h20"))->usableMemoryEstimated);
}

TEST(Catalogue, gpuFiguresArePlausible)
{
    for (const GpuSpec &gpu : shipped().gpus()) {
        EXPECT_GT(gpu.usableMemory.value(), 0.9 * gpu.marketingMemory.value()) << gpu.key;
        EXPECT_LT(gpu.usableMemory.value(), 1.1 * gpu.marketingMemory.value()) << gpu.key;
        EXPECT_TRUE(gpu.peakBf16 || gpu.peakFp16) << gpu.key;
        EXPECT_TRUE(!gpu.peakFp8 || *gpu.peakFp8 > gpu.peakBf16.value_or(0)) << gpu.key;
        EXPECT_EQ(gpu.nvlinkBandwidth.value() > 0, gpu.nvlinkDomain > 1) << gpu.key;
        EXPECT_GT(gpu.smCount, 0) << gpu.key;
        EXPECT_FALSE(gpu.source.empty()) << gpu.key;
    }
}

TEST(Catalogue, everyGpuHasAProfile)
{
    for (const GpuSpec &gpu : shipped().gpus()) {
        const domain::HardwareProfile profile = shipped().profile(gpu);
        EXPECT_EQ(profile.generation, gpu.generation) << gpu.key;
        EXPECT_GT(profile.gemmBf16, 0) << gpu.key;
        EXPECT_LE(profile.gemmBf16, 1) << gpu.key;
    }
}

TEST(ResourceShape, valid)
{
    struct Row {
        const char *text;
        const char *gpu;
        int count;
        const char *hostSize;
    };
    // Names that leptonai/leptonai, NVIDIA-NeMo/Run and NVIDIA/dgx-cloud-examples use.
    constexpr Row rows[] = {
        {"gpu.a10", "a10", 1, ""},
        {"gpu.a10.6xlarge", "a10", 1, "6xlarge"},
        {"gpu.a100-40gb", "a100-40gb", 1, ""},
        {"gpu.2xa100-40gb", "a100-40gb", 2, ""},
        {"gpu.8xa100-80gb", "a100-80gb", 8, ""},
        {"gpu.h100-sxm", "h100", 1, ""},
        {"gpu.8xh100-sxm", "h100", 8, ""},
        {"gpu.8xh100-80gb", "h100", 8, ""},
        {"gpu.8xh100", "h100", 8, ""},
        {"gpu.8xh200", "h200", 8, ""},
        {"gpu.1xh200", "h200", 1, ""},
        {"gpu.8XH200", "h200", 8, ""},
        {"gpu.4xgb200", "gb200", 4, ""},
        {"gpu.72xgb300", "gb300", 72, ""},
        {"gpu.2xl40s.large", "l40s", 2, "large"},
    };
    for (const Row &row : rows) {
        const auto shape = parseResourceShape(row.text, shipped());
        ASSERT_TRUE(shape) << shape.error().english();
        EXPECT_EQ(shape->text, row.text);
        EXPECT_EQ(shape->gpuKey, row.gpu) << row.text;
        EXPECT_EQ(shape->gpusPerNode, row.count) << row.text;
        EXPECT_EQ(shape->hostSize, row.hostSize) << row.text;
        EXPECT_EQ(shape->countGiven, std::string_view(row.text).find_first_of("xX") == 5 || row.count == 72) << row.text;
    }
}

TEST(ResourceShape, invalid)
{
    struct Row {
        const char *text;
        const char *expected;
    };
    constexpr Row rows[] = {
        {"", "does not begin with \"gpu.\""},
        {"gpu", "does not begin with \"gpu.\""},
        {"h200", "does not begin with"},
        {"cpu.small", "is a machine without GPU"},
        {"tpu.8xv5", "does not begin with"},
        {"gpu.", "is not a complete shape"},
        {"gpu.8x", "is not a complete shape"},
        {"gpu.8xh200.", "is not a complete shape"},
        {"gpu.8xh200.large.extra", "is not a complete shape"},
        {"gpu.0xh200", "names 0 GPUs per node; 1 to 72 are possible"},
        {"gpu.73xh200", "names 73 GPUs per node"},
        {"gpu.-1xh200", "names -1 GPUs per node"},
        {"gpu.99999999999999999999xh200", "GPUs per node; 1 to 72"},
        {"gpu.8xh2000", "names the unknown GPU \"h2000\". Did you mean h200?"},
        {"gpu.8xmi300x", "names the unknown GPU \"mi300x\""},
        {"gpu.8 xh200", "names the unknown GPU \"8 xh200\""},
        {" gpu.8xh200", "does not begin with"},
    };
    for (const Row &row : rows)
        EXPECT_THAT(shapeError(row.text), HasSubstr(row.expected)) << row.text;
    EXPECT_LT(shapeError(std::string(10000, 'a')).size(), 500u) << "long input is not echoed whole";
}

TEST(MakePlan, catalogueModelStartsFromItsRecipe)
{
    const domain::TrainingPlan plan = makePlan(entry("llama31_70b"));
    EXPECT_EQ(plan.model.name, "llama31_70b");
    EXPECT_EQ(plan.modelSource, "catalogue");
    EXPECT_EQ(plan.base, *entry("llama31_70b").recipe);
    EXPECT_EQ(plan.search, domain::SearchSpace{});
    EXPECT_FALSE(plan.hasCluster());
}

TEST(MakePlan, modelsWithoutARecipeStartFromTheFirstValues)
{
    for (const domain::TrainingPlan &plan : {makePlan(entry("gpt_oss_20b")), makePlan(entry("llama31_8b").spec, "config.json")}) {
        EXPECT_EQ(plan.base.layout.tensorParallel, 2);
        EXPECT_EQ(plan.base.layout.pipelineParallel, 2);
        EXPECT_EQ(plan.base.layout.expertTensorParallel, 2);
        EXPECT_TRUE(plan.base.layout.sequenceParallel);
        EXPECT_EQ(plan.base.batch.globalBatchSize, 256);
        EXPECT_EQ(plan.base.batch.seqLength, 8192);
    }
    EXPECT_EQ(makePlan(entry("llama31_8b").spec, "config.json").modelSource, "config.json");
}

// A broken data file is an error that names the entry, never a crash.
TEST(Entries, brokenDocuments)
{
    const auto modelError = [](const json &document) {
        const auto result = catalogue::modelEntries(document);
        return result ? std::string("no error") : result.error().english();
    };
    const json head = {{"format", "autotuner-models"}, {"version", 1}};
    const auto withModels = [&head](const json &models) {
        json document = head;
        document["models"] = models;
        return document;
    };
    const json architecture = {
        {"num_layers", 2}, {"hidden_size", 8}, {"ffn_hidden_size", 8}, {"num_attention_heads", 2}, {"vocab_size", 10}};
    EXPECT_THAT(modelError(nullptr), HasSubstr("is not autotuner-models version 1"));
    EXPECT_THAT(modelError({{"format", "autotuner-gpus"}, {"version", 1}, {"models", json::array()}}),
                HasSubstr("is not autotuner-models"));
    EXPECT_THAT(modelError({{"format", "autotuner-models"}, {"version", 2}, {"models", json::array()}}), HasSubstr("version"));
    EXPECT_THAT(modelError(head), HasSubstr("models: is missing"));
    EXPECT_THAT(modelError(withModels({5})), HasSubstr("is not an object"));
    EXPECT_THAT(modelError(withModels({{{"name", "m"}, {"architecture", {{"num_layers", 2}}}}})), HasSubstr("m."));
    EXPECT_THAT(modelError(withModels({{{"name", "m"}, {"architecture", architecture}, {"recipe", {{"recompute", "often"}}}}})),
                HasSubstr("m.recipe.recompute: \"often\" is not known"));
    EXPECT_THAT(modelError(withModels({{{"name", "m"}, {"architecture", architecture}, {"colour", "red"}}})),
                HasSubstr("colour: unknown key"));
    EXPECT_EQ(modelError(withModels({{{"name", "m"}, {"architecture", architecture}}})), "no error");

    const auto gpus = catalogue::gpuEntries({{"format", "autotuner-gpus"}, {"version", 1}, {"gpus", {{{"key", "x"}}}}});
    ASSERT_FALSE(gpus);
    EXPECT_THAT(gpus.error().english(), HasSubstr("memory_gb: is missing"));
}

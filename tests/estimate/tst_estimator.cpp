// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimator.h"
#include "estimate/worktimes.h"

#include "cataloguefixture.h"
#include "estimate/flops.h"
#include "timefixtures.h"

#include <cmath>

using domain::Candidate;
using domain::Framework;
using domain::Precision;
using estimate::EstimatorContext;
using estimate::EstimatorSettings;
using estimate::Prediction;

namespace {

domain::ClusterSpec shippedCluster(const char *gpu, int gpus)
{
    const auto spec = tests::shippedCatalogue().gpu(gpu);
    domain::ClusterSpec cluster;
    cluster.gpu = **spec;
    cluster.gpusPerNode = std::min(gpus, cluster.gpu.gpusPerNode);
    cluster.nodes = gpus / cluster.gpusPerNode;
    cluster.nvlinkDomain = std::min(gpus, cluster.gpu.nvlinkDomain);
    cluster.memoryPerGpu = cluster.gpu.usableMemory;
    cluster.networkPerGpu = cluster.gpu.networkBandwidth;
    return cluster;
}

EstimatorContext shippedContext(const domain::ModelSpec &model, const domain::ClusterSpec &cluster)
{
    return EstimatorContext(model, cluster, tests::shippedCatalogue().profile(cluster.gpu), EstimatorSettings());
}

EstimatorContext h100Context(int gpus, const EstimatorSettings &settings = {})
{
    return EstimatorContext(tests::llama8b(), tests::h100Cluster(gpus), domain::HardwareProfile(), settings);
}

struct Layout {
    int tensor, pipeline, chunks, context, expert, microBatch, globalBatch, sequence;
};

struct PublishedStep {
    const char *model;
    const char *gpu;
    int gpus;
    Precision precision;
    Framework framework;
    Layout layout;
    double seconds;
    double tolerance;
    bool cudaGraphs = false;
};

Candidate candidateOf(const PublishedStep &row)
{
    Candidate candidate;
    domain::ParallelLayout &layout = candidate.layout;
    layout.tensorParallel = row.layout.tensor;
    layout.pipelineParallel = row.layout.pipeline;
    layout.virtualPipeline = row.layout.chunks;
    layout.contextParallel = row.layout.context;
    layout.expertParallel = row.layout.expert;
    layout.sequenceParallel = layout.tensorParallel > 1;
    candidate.batch = {row.layout.sequence, row.layout.microBatch, row.layout.globalBatch};
    candidate.options.precision = row.precision;
    candidate.options.framework = row.framework;
    candidate.options.gradDtype = domain::GradDtype::Bf16; // what these recipes reduce in
    candidate.options.cudaGraphs = row.cudaGraphs;
    return candidate;
}

class PublishedSteps : public testing::TestWithParam<PublishedStep> { };

} // namespace

TEST_P(PublishedSteps, predictedWithinTheStatedError)
{
    const PublishedStep &row = GetParam();
    domain::ModelSpec model = tests::shippedModel(row.model);
    model.mtpNumLayers = 0; // published without multi-token prediction
    const EstimatorContext context = shippedContext(model, shippedCluster(row.gpu, row.gpus));
    const double predicted = context.estimate(candidateOf(row)).time.total().value();
    EXPECT_NEAR(predicted / row.seconds, 1.0, row.tolerance) << predicted << " s predicted, " << row.seconds << " s published";
}

constexpr double kDense = 0.15;
constexpr double kExperts = 0.25;

// NVIDIA/dgxc-benchmarking: llama3.1/README_8b.md, README_70b.md at v24.11.1, README.md at v25.05.01,
// nemo_megatron/README_175b.md; step times of NeMo on H100 and GB200.
INSTANTIATE_TEST_SUITE_P(
    DgxCloudBenchmarking, PublishedSteps,
    testing::Values(
        PublishedStep{"llama3_8b", "h100", 8, Precision::Bf16, Framework::Nemo, {1, 1, 1, 2, 1, 1, 128, 8192}, 12.91, kDense},
        PublishedStep{"llama3_70b", "h100", 64, Precision::Bf16, Framework::Nemo, {4, 4, 5, 2, 1, 1, 128, 8192}, 14.72, kDense},
        PublishedStep{"llama31_405b", "h100", 512, Precision::Bf16, Framework::Nemo, {8, 8, 8, 2, 1, 1, 256, 8192}, 19.81, kDense},
        PublishedStep{"llama31_405b", "gb200", 128, Precision::Bf16, Framework::Nemo, {4, 8, 8, 2, 1, 1, 64, 8192}, 9.347, kDense},
        PublishedStep{"gpt3_175b", "h100", 128, Precision::Bf16, Framework::Nemo, {4, 8, 12, 1, 1, 1, 256, 2048}, 8.91, kDense}));

// NVIDIA/NeMo: docs/source/performance/performance_summary.md (24.07, delayed scaling) and the user guide's page of 25.02.
INSTANTIATE_TEST_SUITE_P(
    NemoPerformanceSummary, PublishedSteps,
    testing::Values(
        PublishedStep{"llama3_8b", "h100", 8, Precision::Fp8Delayed, Framework::Nemo, {1, 1, 1, 2, 1, 1, 128, 8192}, 10.89, kDense},
        PublishedStep{"llama2_7b", "h100", 8, Precision::Fp8Delayed, Framework::Nemo, {1, 1, 1, 1, 1, 1, 128, 4096}, 3.89, kDense},
        PublishedStep{"gpt3_175b", "h100", 128, Precision::Fp8Delayed, Framework::Nemo, {4, 8, 6, 1, 1, 1, 256, 2048}, 5.642, kDense},
        PublishedStep{"llama3_70b", "b200", 64, Precision::Fp8Delayed, Framework::Nemo, {2, 4, 5, 2, 1, 1, 128, 8192}, 5.351, kDense},
        PublishedStep{"mixtral_8x7b", "b200", 64, Precision::Fp8Delayed, Framework::Nemo, {1, 1, 1, 1, 8, 2, 256, 4096}, 1.06, kExperts}));

// NVIDIA-NeMo/Megatron-Bridge: docs/performance-summary-archive.md @ 067f987df (containers 25.11, 26.04.01, 26.06).
INSTANTIATE_TEST_SUITE_P(
    MegatronBridge, PublishedSteps,
    testing::Values(
        PublishedStep{
            "llama31_405b", "h100", 1024, Precision::Fp8Current, Framework::Bridge, {8, 8, 8, 2, 1, 1, 1536, 8192}, 37.69, kDense},
        PublishedStep{"llama3_70b", "gb300", 64, Precision::Fp8Mx, Framework::Bridge, {1, 4, 5, 1, 1, 1, 256, 8192}, 6.734, kDense},
        PublishedStep{"llama3_70b", "gb300", 64, Precision::Nvfp4, Framework::Bridge, {1, 4, 5, 1, 1, 1, 256, 8192}, 4.525, kDense},
        PublishedStep{"gpt_oss_120b", "h100", 64, Precision::Bf16, Framework::Bridge, {1, 4, 1, 1, 8, 1, 1280, 4096}, 14.07, kExperts},
        PublishedStep{
            "qwen3_30b_a3b", "h100", 16, Precision::Fp8Current, Framework::Bridge, {1, 1, 1, 1, 16, 1, 1024, 4096}, 29.70, kExperts},
        PublishedStep{
            "deepseek_v3", "gb200", 256, Precision::Bf16, Framework::Bridge, {1, 4, 4, 1, 64, 1, 4096, 4096}, 20.88, kExperts, true}));

TEST(Estimator, partsAndDetailsSumToTheStep)
{
    const EstimatorContext context(tests::mixtral(), tests::h100Cluster(64), domain::HardwareProfile(), {});
    Candidate candidate = tests::candidate(2, 2, 2);
    candidate.layout.expertParallel = 4;
    const Prediction prediction = context.estimate(candidate);
    double sum = 0;
    std::array<double, estimate::kTimeParts> parts{};
    for (const estimate::TimeDetail &detail : context.timeDetails(candidate)) {
        EXPECT_GT(detail.time.value(), 0) << detail.id;
        parts[static_cast<std::size_t>(detail.part)] += detail.time.value();
        sum += detail.time.value();
    }
    EXPECT_NEAR(sum, prediction.time.total().value(), 1e-12 * sum);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        EXPECT_NEAR(parts[i], prediction.time.parts[i].value(), 1e-9) << i;
        EXPECT_GT(parts[i], 0) << "this candidate uses every axis: " << i;
    }
}

TEST(Estimator, throughputFollowsFromTheStep)
{
    const Prediction p = h100Context(8).estimate(tests::candidate());
    const double step = p.time.total().value();
    EXPECT_NEAR(p.tokensPerSecondPerGpu, 128.0 * 8192 / step / 8, 1e-6);
    const double flops = estimate::modelFlopsPerToken(tests::llama8b(), 8192).value();
    EXPECT_NEAR(p.modelTflopsPerGpu, p.tokensPerSecondPerGpu * flops / 1e12, 1e-9);
    EXPECT_NEAR(p.mfu, p.modelTflopsPerGpu / 989.4, 1e-12);
    EXPECT_GT(p.mfu, 0.3);
    EXPECT_LT(p.mfu, 0.7);
}

TEST(Estimator, utilisationRefersToTheTrainingPrecision)
{
    Candidate fp8 = tests::candidate();
    fp8.options.precision = Precision::Fp8;
    const Prediction p = h100Context(8).estimate(fp8);
    EXPECT_NEAR(p.mfu, p.modelTflopsPerGpu / 1978.9, 1e-12);
}

TEST(Estimator, everyKindOfWorkBelongsToOnePart)
{
    std::size_t kinds = 0;
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i) {
        const auto part = static_cast<estimate::TimePart>(i);
        const estimate::WorkRange range = estimate::kindsOf(part);
        for (std::size_t kind = range.begin; kind < range.end; ++kind, ++kinds)
            EXPECT_EQ(estimate::partOf(static_cast<estimate::Work>(kind)), part) << kind;
    }
    EXPECT_EQ(kinds, estimate::kWorkKinds);
}

TEST(Estimator, bandIsCentredOnTheLogarithm)
{
    const Prediction p = h100Context(8).estimate(tests::candidate());
    const double step = p.time.total().value();
    EXPECT_NEAR(p.stepHigh.value() / step, step / p.stepLow.value(), 1e-12);
    EXPECT_NEAR(p.stepHigh.value() / step, std::exp(1.2816 * domain::HardwareProfile().spreadDense), 1e-9);
}

TEST(Estimator, daysAndCostFollowFromGoalAndPrice)
{
    EstimatorSettings settings;
    settings.goal.tokensInBillions = 15000;
    settings.goal.maxStepsPerRun = 50;
    const Prediction p = h100Context(64, settings).estimate(tests::candidate());
    const double step = p.time.total().value();
    const double steps = 15000e9 / (128.0 * 8192);
    EXPECT_NEAR(p.days, steps * step / 86400, 1e-6 * p.days);
    EXPECT_NEAR(p.cost.value(), p.days * 24 * 64 * 3.0, 1e-6 * p.cost.value());
    EXPECT_NEAR(p.trialCost.value(), 50 * step / 3600 * 64 * 3.0, 1e-9);
}

TEST(Estimator, higherPriceCostsMoreAndChangesNothingElse)
{
    domain::ClusterSpec dear = tests::h100Cluster(8);
    dear.pricePerGpuHour = base::Usd(6);
    const Prediction cheap = h100Context(8).estimate(tests::candidate());
    const Prediction expensive = EstimatorContext(tests::llama8b(), dear, domain::HardwareProfile(), {}).estimate(tests::candidate());
    EXPECT_NEAR(expensive.cost.value(), 2 * cheap.cost.value(), 1e-6);
    EXPECT_EQ(expensive.days, cheap.days);
}

TEST(Estimator, memoryVerdictUsesTheDeviceWhateverIsAsked)
{
    EstimatorSettings allocated;
    allocated.measured = estimate::MeasuredMemory::Allocated;
    const Prediction device = h100Context(8).estimate(tests::candidate());
    const Prediction tensors = h100Context(8, allocated).estimate(tests::candidate());
    EXPECT_LT(tensors.memory.total(), device.memory.total());
    EXPECT_EQ(tensors.oomProbability, device.oomProbability);
    EXPECT_EQ(device.capacity, tests::h100().usableMemory);
}

TEST(Estimator, stagesIncludeTheLimitingOne)
{
    const EstimatorContext context = h100Context(8);
    const Candidate candidate = tests::candidate(1, 4);
    const Prediction prediction = context.estimate(candidate);
    const auto stages = context.memoryByStage(candidate);
    ASSERT_EQ(stages.size(), 4u);
    EXPECT_EQ(stages[static_cast<std::size_t>(prediction.limitingStage)].total(), prediction.memory.total());
}

TEST(Estimator, bulkAnswersAreTheSingleOnes)
{
    const EstimatorContext context = h100Context(16);
    std::vector<Candidate> candidates;
    for (int tensor : {1, 2, 4}) {
        for (int sequence : {4096, 8192}) {
            for (int global : {32, 64, 128}) {
                candidates.push_back(tests::candidate(tensor, 2));
                candidates.back().batch = {sequence, 1, global};
            }
        }
    }
    std::vector<Prediction> bulk(candidates.size());
    context.estimate(candidates, bulk);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Prediction single = context.estimate(candidates[i]);
        EXPECT_EQ(bulk[i].time.parts, single.time.parts) << i;
        EXPECT_EQ(bulk[i].memory.total(), single.memory.total()) << i;
        EXPECT_EQ(bulk[i].modelTflopsPerGpu, single.modelTflopsPerGpu) << i;
    }
}

TEST(Estimator, contextKeepsWhatItWasMadeFrom)
{
    EstimatorSettings settings;
    settings.goal.tokensInBillions = 7;
    EstimatorContext context = h100Context(8, settings);
    const EstimatorContext moved = std::move(context);
    EXPECT_EQ(moved.model(), tests::llama8b());
    EXPECT_EQ(moved.cluster(), tests::h100Cluster(8));
    EXPECT_EQ(moved.settings().goal.tokensInBillions, 7);
    EXPECT_GT(moved.estimate(tests::candidate()).days, 0);
}

// Every shipped model as its recipe trains it, on every shipped GPU.
TEST(Estimator, everyShippedModelAndGpuGivesUsableFigures)
{
    const catalogue::Catalogue &catalogue = tests::shippedCatalogue();
    ASSERT_GE(catalogue.models().size(), 94u);
    for (const catalogue::ModelEntry &entry : catalogue.models()) {
        for (const domain::GpuSpec &gpu : catalogue.gpus()) {
            Candidate candidate = entry.recipe.value_or(tests::candidate());
            const int gpus = 8 * entry.recipeMinGpus;
            const Prediction p = shippedContext(entry.spec, shippedCluster(gpu.key.c_str(), gpus)).estimate(candidate);
            const double figures[] = {p.time.total().value(),
                                      p.tokensPerSecondPerGpu,
                                      p.modelTflopsPerGpu,
                                      p.mfu,
                                      p.days,
                                      p.cost.value(),
                                      p.trialCost.value(),
                                      p.stepLow.value(),
                                      p.stepHigh.value(),
                                      p.memory.total().value()};
            for (double figure : figures)
                ASSERT_TRUE(std::isfinite(figure) && figure > 0) << entry.spec.name << " on " << gpu.key;
            EXPECT_LT(p.mfu, 0.85) << entry.spec.name << " on " << gpu.key;
        }
    }
}

// The published 405B layout needs 64 GPUs: on 8 its figures stay those of the machine that it needs.
TEST(Estimator, layoutLargerThanTheClusterHasPossibleRates)
{
    Candidate candidate;
    candidate.layout.tensorParallel = 8;
    candidate.layout.pipelineParallel = 8;
    candidate.layout.expertTensorParallel = 8;
    candidate.layout.sequenceParallel = true;
    const Prediction small = h100Context(8).estimate(candidate);
    const Prediction enough = h100Context(64).estimate(candidate);
    EXPECT_GT(small.mfu, 0);
    EXPECT_LT(small.mfu, 1);
    EXPECT_NEAR(small.mfu / enough.mfu, 1, 0.1);
    EXPECT_NEAR(small.cost.value() / enough.cost.value(), 1, 0.1);
}

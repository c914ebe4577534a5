// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memory.h"

#include "memoryfixtures.h"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace {

using base::Bytes;
using domain::Candidate;
using domain::ModelSpec;
using domain::RecomputePlan;
using estimate::MeasuredMemory;
using estimate::MemoryBreakdown;
using estimate::MemoryModel;
using estimate::MemoryPart;
using estimate::PeakMoment;
using memoryfixtures::allocated;
using memoryfixtures::blackwell;
using memoryfixtures::candidate;
using memoryfixtures::gpus;

// Llama 3 70B with 12 layers on 8 B200, TP 2 with sequence parallelism, DP 4, 4096 tokens, term by
// term. Measured: 65,154,584,064 bytes (MooreThreads/SimuMax, docs/b200, 62,136.2534 MiB on 4 ranks).
TEST(WorkedExample, AddsUpToTheMeasuredPeak)
{
    const MemoryBreakdown memory = allocated(memoryfixtures::llama70bOf12Layers(), 8, candidate(2, 1, 4096, 16));
    EXPECT_EQ(memory.moment, PeakMoment::HeadBackward);
    EXPECT_EQ(memory.part(MemoryPart::Weights).value(), 2 * 6186803200.0);
    EXPECT_EQ(memory.part(MemoryPart::Gradients).value(), 4 * 6186803200.0);
    EXPECT_EQ(memory.part(MemoryPart::Optimizer).value(), 12 * 6186803200.0 / 4);
    const double layer = 4 * 33554432.0 + 33554432 + 2 * 4194304 + 33554432 + 524288 + 234881024 + 117440512;
    const double head = 2 * 33554432.0 /* hidden and norm */ + 67108864 + 33554432 /* input gradient, whole and scattered */;
    EXPECT_EQ(memory.part(MemoryPart::Activations).value(), 12 * layer + head);
    EXPECT_EQ(memory.part(MemoryPart::Logits).value(), 2.0 * 4096 * 64256);
    const double placeholders = 2.0 * (41943040 + 33554432 + 234881024 + 117440512) + 2.0 * 64256 * 8192;
    EXPECT_EQ(memory.part(MemoryPart::Buffers).value(), placeholders + 67108864 /* gathered input */);
    EXPECT_EQ(memory.part(MemoryPart::Runtime).value(), 33554432.0 + 17039360 + 3670016);
    EXPECT_EQ(memory.total().value(), 65155899392.0);
    EXPECT_NEAR(memory.total().value() / 65154584064.0, 1, 1e-4);
}

std::vector<Candidate> assortedCandidates()
{
    std::vector<Candidate> all;
    for (int tensor : {1, 2, 4}) {
        for (int pipeline : {1, 2, 4}) {
            for (int chunks : {1, 2}) {
                if (pipeline == 1 && chunks > 1)
                    continue;
                Candidate value = candidate(tensor, pipeline, 4096, 64);
                value.layout.virtualPipeline = chunks;
                all.push_back(value);
                value.recompute = RecomputePlan::full();
                all.push_back(value);
                value.recompute = RecomputePlan::block(2);
                value.options.gradDtype = domain::GradDtype::Bf16;
                all.push_back(value);
                value.recompute = RecomputePlan::selective(domain::RecomputeMlp | domain::RecomputeMoeAct);
                value.layout.contextParallel = 2;
                value.layout.expertParallel = 2;
                value.options.precision = domain::Precision::Fp8Mx;
                all.push_back(value);
                value.layout.firstStageLayers = 1;
                value.options.crossEntropyFusion = false;
                all.push_back(value);
            }
        }
    }
    return all;
}

std::vector<ModelSpec> assortedModels()
{
    ModelSpec mtp = memoryfixtures::deepseekV2Of4Layers();
    mtp.mtpNumLayers = 1;
    ModelSpec tied = memoryfixtures::llama8b();
    tied.tieEmbeddings = true;
    ModelSpec uneven = memoryfixtures::llama8b();
    for (std::size_t i = 0; i < uneven.layers.size(); i += 3)
        uneven.layers[i].ffnHiddenSize = 28672; // heterogeneous widths
    uneven.layers[5].mixer = domain::Mixer::None;
    uneven.layers[5].feedForward = domain::FeedForward::None;
    ModelSpec hybrid = memoryfixtures::dense(8, 4096, 14336, 32, 8, 256000);
    domain::MambaSpec mamba;
    mamba.numHeads = 128;
    mamba.dInner = 8192;
    hybrid.mamba = mamba;
    for (std::size_t i : {0, 2, 4, 6}) {
        hybrid.layers[i].mixer = domain::Mixer::Mamba;
        hybrid.layers[i].feedForward = domain::FeedForward::None;
    }
    ModelSpec t5 = memoryfixtures::gpt(8, 1024, 16, 29056);
    t5.architecture = domain::Architecture::EncoderDecoder;
    t5.encoderLayers = 4;
    t5.decoderSeqLength = 128;
    for (std::size_t i = 4; i < 8; ++i)
        t5.layers[i].crossAttention = true;
    return {
        memoryfixtures::llama8b(), memoryfixtures::mixtral8x7b(), mtp, tied, uneven, hybrid, t5, memoryfixtures::gpt(24, 1024, 16, 50257)};
}

TEST(MemoryModel, LargestStageIsThePeakAndPartsArePositive)
{
    for (const ModelSpec &model : assortedModels()) {
        const MemoryModel memory(model, gpus(64), domain::HardwareProfile());
        for (const Candidate &value : assortedCandidates()) {
            for (MeasuredMemory measured : {MeasuredMemory::Allocated, MeasuredMemory::Reserved, MeasuredMemory::Device}) {
                const MemoryModel::Answer peak = memory.peak(value, measured);
                const std::vector<MemoryBreakdown> stages = memory.byStage(value, measured);
                ASSERT_EQ(int(stages.size()), value.layout.pipelineParallel);
                Bytes largest;
                for (const MemoryBreakdown &stage : stages) {
                    largest = std::max(largest, stage.total());
                    double sum = 0;
                    EXPECT_GE(stage.reserve, Bytes());
                    EXPECT_GE(stage.part(MemoryPart::Runtime), stage.reserve + stage.outside);
                    for (Bytes part : stage.parts) {
                        EXPECT_TRUE(std::isfinite(part.value()));
                        EXPECT_GE(part.value(), -1e-3) << candidateId(value);
                        sum += part.value();
                    }
                    EXPECT_NEAR(sum, stage.total().value(), 1);
                }
                EXPECT_NEAR(largest / peak.breakdown.total(), 1, 1e-12) << model.name << " " << candidateId(value);
                EXPECT_EQ(stages[std::size_t(peak.limitingStage)].total(), peak.breakdown.total());
            }
        }
    }
}

TEST(MemoryModel, ReservedAndDeviceComeOnTopOfTensors)
{
    const MemoryModel memory(memoryfixtures::llama8b(), gpus(8), blackwell());
    const Candidate value = candidate(2, 1, 4096, 16);
    const MemoryBreakdown tensors = memory.peak(value, MeasuredMemory::Allocated).breakdown;
    const MemoryBreakdown reserved = memory.peak(value, MeasuredMemory::Reserved).breakdown;
    const MemoryBreakdown device = memory.peak(value, MeasuredMemory::Device).breakdown;
    EXPECT_NEAR(reserved.total() / tensors.total(), 1.03, 1e-12); // TP 2, dense, one stage (SimuMax: 62.53 / 60.68)
    // Context, and communicators for TP and DP.
    EXPECT_NEAR((device.total() - reserved.total()).value(), blackwell().contextBytes + base::gib(0.9).value(), 1);
    for (MemoryPart part : {MemoryPart::Weights, MemoryPart::Activations, MemoryPart::Buffers})
        EXPECT_EQ(device.part(part), tensors.part(part));
}

TEST(MemoryModel, TellsReserveAndOutsideApartWithinTheRuntime)
{
    const MemoryModel memory(memoryfixtures::llama8b(), gpus(8), blackwell());
    const Candidate value = candidate(2, 1, 4096, 16);
    const MemoryBreakdown tensors = memory.peak(value, MeasuredMemory::Allocated).breakdown;
    const MemoryBreakdown reserved = memory.peak(value, MeasuredMemory::Reserved).breakdown;
    const MemoryBreakdown device = memory.peak(value, MeasuredMemory::Device).breakdown;
    EXPECT_EQ(tensors.reserve, Bytes());
    EXPECT_EQ(tensors.outside, Bytes());
    EXPECT_NEAR(reserved.reserve.value(), 0.03 * tensors.total().value(), 1);
    EXPECT_EQ(reserved.outside, Bytes());
    EXPECT_EQ(device.reserve, reserved.reserve);
    EXPECT_NEAR(device.outside.value(), blackwell().contextBytes + base::gib(0.9).value(), 1);
    // Workspaces, tables and leftovers remain.
    EXPECT_NEAR((device.part(MemoryPart::Runtime) - device.reserve - device.outside - tensors.part(MemoryPart::Runtime)).value(), 0, 1);
}

struct StateRow {
    const char *what;
    domain::GradDtype gradients;
    domain::Optimizer optimizer;
    bool distributed;
    double bytesPerParameter;
};

// 8 billion parameters on 8 GPUs: 2 + 4 + 12/8 and so on (Rajbhandari et al., arXiv:1910.02054).
TEST(State, TakesItsBytesPerParameter)
{
    const StateRow rows[] = {
        {"fp32 gradients", domain::GradDtype::Fp32, domain::Optimizer::Adam, true, 6 + 12.0 / 8},
        {"bf16 gradients", domain::GradDtype::Bf16, domain::Optimizer::Adam, true, 4 + 12.0 / 8},
        {"nothing sharded: 18 bytes", domain::GradDtype::Fp32, domain::Optimizer::Adam, false, 18},
        {"precision-aware", domain::GradDtype::Bf16, domain::Optimizer::PrecisionAwareAdam, true, 4 + 6.0 / 8},
        {"SGD with momentum", domain::GradDtype::Fp32, domain::Optimizer::Sgd, true, 6 + 8.0 / 8},
    };
    const double parameters = 8030261248; // Llama 3.1 8B, vocabulary 128256
    for (const StateRow &row : rows) {
        Candidate value = candidate(1, 1, 8192, 64);
        value.options.gradDtype = row.gradients;
        value.options.optimizer = row.optimizer;
        value.layout.distributedOptimizer = row.distributed;
        const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 8, value);
        const Bytes state = memory.part(MemoryPart::Weights) + memory.part(MemoryPart::Gradients) + memory.part(MemoryPart::Optimizer);
        EXPECT_NEAR(state.value() / parameters, row.bytesPerParameter, 1e-9) << row.what;
    }
}

TEST(State, MuonKeepsOneMomentForMatrices)
{
    Candidate value = candidate(1, 1, 8192, 64);
    const double adam = allocated(memoryfixtures::llama8b(), 8, value).part(MemoryPart::Optimizer).value();
    value.options.optimizer = domain::Optimizer::Muon;
    const double muon = allocated(memoryfixtures::llama8b(), 8, value).part(MemoryPart::Optimizer).value();
    const double matrices = 32.0 * 4096 * (6144 + 4096 + 3 * 14336);
    EXPECT_NEAR(adam - muon, 4 * matrices / 8, 1);
}

TEST(State, Bf16GradientsAreCastDuringTheStep)
{
    // Few tokens, nothing sharded: the optimizer step is the peak, with 4 bytes more per parameter.
    Candidate value = candidate(1, 1, 128, 1);
    value.options.gradDtype = domain::GradDtype::Bf16;
    value.layout.distributedOptimizer = false;
    const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 1, value);
    EXPECT_EQ(memory.moment, PeakMoment::OptimizerStep);
    EXPECT_NEAR(memory.part(MemoryPart::Optimizer).value(), 16 * 8030261248.0, 1);
    EXPECT_NEAR(memory.part(MemoryPart::Activations).value(), 0, 1e-3);
    value.options.optimizer = domain::Optimizer::PrecisionAwareAdam;
    EXPECT_NE(allocated(memoryfixtures::llama8b(), 1, value).moment, PeakMoment::OptimizerStep);
}

TEST(State, ExpertsShardOverTheirOwnDataParallelGroup)
{
    // Mixtral on 8 GPUs: with EP 8 every rank has its own expert and nobody to share its state with.
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.expertParallel = 8;
    const MemoryBreakdown memory = allocated(memoryfixtures::mixtral8x7b(), 8, value);
    const double expert = 32 * 3.0 * 4096 * 14336;
    const double regular = 32 * (4096.0 * (6144 + 4096) + 2 * 4096 + 8 * 4096) + 2.0 * 32000 * 4096 + 4096;
    EXPECT_NEAR(memory.part(MemoryPart::Weights).value(), 2 * (expert + regular), 1);
    EXPECT_NEAR(memory.part(MemoryPart::Optimizer).value(), 12 * (expert + regular / 8), 1);
}

TEST(State, LowPrecisionWeightsReplaceOrJoinTheBf16Ones)
{
    Candidate value = candidate(1, 1, 4096, 64);
    const double products = 32.0 * 4096 * (6144 + 4096 + 3 * 14336);
    const double bf16 = allocated(memoryfixtures::llama8b(), 8, value).part(MemoryPart::Weights).value();
    value.options.precision = domain::Precision::Fp8Current;
    const auto extra = [&](const domain::HardwareProfile &profile) {
        const MemoryModel memory(memoryfixtures::llama8b(), gpus(8), profile);
        return (memory.peak(value, MeasuredMemory::Allocated).breakdown.part(MemoryPart::Weights).value() - bf16) / products;
    };
    EXPECT_NEAR(extra(domain::HardwareProfile()), 2, 1e-9) << "Hopper: cast copy and its transpose";
    EXPECT_NEAR(extra(blackwell()), 1, 1e-9) << "Blackwell: cast copy";
    value.options.framework = domain::Framework::Nemo;
    EXPECT_NEAR(extra(domain::HardwareProfile()), 0, 1e-9) << "two fp8 copies in place of bf16";
    EXPECT_NEAR(extra(blackwell()), -1, 1e-9);
    value.options.precision = domain::Precision::Nvfp4;
    EXPECT_NEAR(extra(blackwell()), 2 * 9.0 / 16, 1e-9) << "fp4 copies beside bf16";
}

TEST(State, FsdpShardsEverythingAndGathersTwoNeighbours)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.fsdp = 8;
    const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 8, value);
    const double parameters = 8030261248;
    EXPECT_NEAR(memory.part(MemoryPart::Weights).value(), 2 * parameters / 8, 1);
    EXPECT_NEAR(memory.part(MemoryPart::Gradients).value(), 4 * parameters / 8, 1);
    EXPECT_NEAR(memory.part(MemoryPart::Optimizer).value(), 12 * parameters / 8, 1);
    const double head = 128256.0 * 4096 + 4096; // output layer and final norm
    const double layer = 4096.0 * (6144 + 4096 + 3 * 14336) + 2 * 4096;
    EXPECT_NEAR(memory.part(MemoryPart::Buffers).value(), (2 + 4) * (head + layer), 1) << "the largest unit and its neighbour";
    const ModelSpec small = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    EXPECT_NEAR(allocated(small, 8, value).part(MemoryPart::Buffers).value(), (2 + 4) * 2 * layer, 1) << "two layers";
}

TEST(State, FsdpGathersProductsInTheirPrecision)
{
    Candidate value = candidate(1, 1, 4096, 64);
    value.layout.fsdp = 8;
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024); // layers are the largest units
    const double products = 4096.0 * (6144 + 4096 + 3 * 14336);
    const double norms = 2 * 4096;
    value.options.precision = domain::Precision::Fp8Current;
    EXPECT_NEAR(allocated(model, 8, value).part(MemoryPart::Buffers).value(), 2 * ((2 + 1 + 4) * products + (2 + 4) * norms), 1)
        << "bf16 weights and their fp8 copies";
    value.options.framework = domain::Framework::Bridge;
    EXPECT_NEAR(allocated(model, 8, value).part(MemoryPart::Buffers).value(), 2 * ((1 + 4) * products + (2 + 4) * norms), 1)
        << "fp8 weights alone";
}

TEST(Ends, TiedEmbeddingIsHeldOnceOnOneStageAndTwiceOnTwo)
{
    ModelSpec model = memoryfixtures::llama8b();
    model.tieEmbeddings = true;
    const double table = 2 * 128256.0 * 4096;
    const double untied = allocated(memoryfixtures::llama8b(), 8, candidate(1, 1, 4096, 64)).part(MemoryPart::Weights).value();
    const double tied = allocated(model, 8, candidate(1, 1, 4096, 64)).part(MemoryPart::Weights).value();
    EXPECT_NEAR(untied - tied, table, 1);
    const MemoryModel memory(model, gpus(8), blackwell());
    const std::vector<MemoryBreakdown> stages = memory.byStage(candidate(1, 2, 4096, 64), MeasuredMemory::Allocated);
    EXPECT_NEAR((stages[1].part(MemoryPart::Weights) - stages[0].part(MemoryPart::Weights)).value(), 2 * 4096.0, 1)
        << "both hold the table; the last also has the final norm";
}

TEST(Ends, MultiTokenPredictionAddsAModuleToTheLastStage)
{
    ModelSpec model = memoryfixtures::llama8b();
    const MemoryModel without(model, gpus(8), blackwell());
    model.mtpNumLayers = 1;
    const MemoryModel with(model, gpus(8), blackwell());
    const Candidate value = candidate(1, 2, 4096, 64);
    const auto before = without.byStage(value, MeasuredMemory::Allocated);
    const auto after = with.byStage(value, MeasuredMemory::Allocated);
    EXPECT_EQ(before[0].total(), after[0].total());
    const double layer = 4096.0 * (6144 + 4096 + 3 * 14336) + 2 * 4096;
    const double module = layer + 2 * 4096.0 * 4096 + 3 * 4096 + 128256.0 * 4096 /* copy of the embedding */;
    EXPECT_NEAR((after[1].part(MemoryPart::Weights) - before[1].part(MemoryPart::Weights)).value(), 2 * module, 1);
    EXPECT_NEAR((after[1].part(MemoryPart::Logits) / before[1].part(MemoryPart::Logits)), 2, 1e-9);
}

struct LossRow {
    const char *what;
    domain::Framework framework;
    bool fused;
    double bytesPerLogit;
};

TEST(Loss, TakesItsBytesPerLogit)
{
    const LossRow rows[] = {
        {"TransformerEngine: gradient in the logits' place", domain::Framework::Megatron, true, 2},
        {"unfused: fp32 softmax and bf16 gradient", domain::Framework::Megatron, false, 6},
        {"native fusion of NeMo's recipes", domain::Framework::Nemo, true, 10},
        {"Bridge", domain::Framework::Bridge, true, 2},
    };
    for (const LossRow &row : rows) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.options.framework = row.framework;
        value.options.crossEntropyFusion = row.fused;
        const MemoryBreakdown memory = allocated(memoryfixtures::llama8b(), 8, value);
        EXPECT_EQ(memory.moment, PeakMoment::HeadBackward);
        EXPECT_EQ(memory.part(MemoryPart::Logits).value(), row.bytesPerLogit * 4096 * 128256) << row.what;
    }
}

TEST(Recompute, FullKeepsOneInputPerLayerAndRebuildsOneLayer)
{
    // One stage of 32 layers, small vocabulary: the peak is the recomputed layer's backward.
    ModelSpec model = memoryfixtures::dense(32, 4096, 14336, 32, 8, 1024);
    Candidate value = candidate(1, 1, 4096, 64);
    value.recompute = RecomputePlan::full();
    const MemoryBreakdown memory = allocated(model, 8, value);
    EXPECT_EQ(memory.moment, PeakMoment::Recompute);
    const double input = 2.0 * 4096 * 4096;
    const double inner = 2.0 * 4096 * 14336;
    const double layer = 4 * input + 2.0 * 4096 * 128 * (64 + 16) + 4.0 * 4096 * 32 + 3 * inner;
    EXPECT_EQ(memory.part(MemoryPart::Activations).value(), 31 * input + layer + 2 * input + 2 * inner)
        << "the gradient and the rebuilt output beside the layer's backward";
    value.recompute.layers = 4; // groups of 4: fewer inputs, four layers rebuilt
    EXPECT_EQ(allocated(model, 8, value).part(MemoryPart::Activations).value(), 7 * input + 4 * layer + 2 * input + 2 * inner);
}

TEST(Recompute, BlockRebuildsTheFirstLayersOfAChunk)
{
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    const auto activations = [&](const RecomputePlan &plan) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.recompute = plan;
        return allocated(model, 8, value).part(MemoryPart::Activations).value();
    };
    EXPECT_EQ(activations(RecomputePlan::block(0)), activations(RecomputePlan::none()));
    EXPECT_EQ(activations(RecomputePlan::block(8)), activations(RecomputePlan::full()));
    EXPECT_EQ(activations(RecomputePlan::block(99)), activations(RecomputePlan::full()));
    EXPECT_EQ(activations(RecomputePlan::block(8)) - activations(RecomputePlan::block(7)), 2.0 * 4096 * 4096)
        << "the newest layer is whole either way; rebuilt, its output is too";
    double before = activations(RecomputePlan::none());
    for (int layers = 1; layers < 8; ++layers) {
        const double now = activations(RecomputePlan::block(layers));
        EXPECT_LT(now, before) << layers;
        before = now;
    }
}

TEST(Recompute, GroupThatDoesNotDivideStillRebuildsTheFullOnes)
{
    const ModelSpec model = memoryfixtures::dense(9, 4096, 14336, 32, 8, 1024);
    Candidate value = candidate(1, 1, 4096, 64);
    value.recompute = RecomputePlan::full();
    value.recompute.layers = 4; // groups of 4, 4 and 1
    const double three = allocated(model, 8, value).part(MemoryPart::Activations).value();
    const ModelSpec shorter = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    EXPECT_EQ(three, allocated(shorter, 8, value).part(MemoryPart::Activations).value())
        << "the third group's input has died when the second is rebuilt";
}

TEST(Offload, LeavesTwoLayersInTransit)
{
    const ModelSpec model = memoryfixtures::dense(8, 4096, 14336, 32, 8, 1024);
    const auto activations = [&](int offloaded) {
        Candidate value = candidate(1, 1, 4096, 64);
        value.options.activationOffloadLayers = offloaded;
        return allocated(model, 8, value).part(MemoryPart::Activations).value();
    };
    const double layer = 4 * 33554432.0 + 2.0 * 4096 * 128 * 80 + 4.0 * 4096 * 32 + 6.0 * 4096 * 14336;
    EXPECT_EQ(activations(2), activations(0));
    EXPECT_EQ(activations(0) - activations(6), 4 * layer);
    EXPECT_EQ(activations(99), activations(8));
}

TEST(Schedule, PeakDoesNotDependOnTheNumberOfMicroBatchesOnceThePipelineIsFull)
{
    const ModelSpec model = memoryfixtures::llama70bOf12Layers();
    const double four = allocated(model, 8, candidate(1, 2, 4096, 16)).total().value();
    EXPECT_EQ(allocated(model, 8, candidate(1, 2, 4096, 32)).total().value(), four);
    EXPECT_EQ(allocated(model, 8, candidate(1, 2, 4096, 128)).total().value(), four);
    EXPECT_LT(allocated(model, 8, candidate(1, 2, 4096, 4)).total().value(), four) << "one micro-batch";
}

TEST(Schedule, UnevenStagesAreAllLookedAt)
{
    // The second of four stages holds most layers.
    ModelSpec model = memoryfixtures::dense(24, 4096, 14336, 32, 8, 1024);
    for (std::size_t i = 6; i < 12; ++i)
        model.layers[i].ffnHiddenSize = 4 * 14336;
    const MemoryModel memory(model, gpus(8), blackwell());
    EXPECT_EQ(memory.peak(candidate(1, 4, 4096, 64), MeasuredMemory::Allocated).limitingStage, 1);
    Candidate uneven = candidate(1, 4, 4096, 64);
    uneven.layout.firstStageLayers = 1;
    EXPECT_EQ(MemoryModel(memoryfixtures::dense(24, 4096, 14336, 32, 8, 1024), gpus(8), blackwell())
                  .peak(uneven, MeasuredMemory::Allocated)
                  .limitingStage,
              1);
}

TEST(Monotonic, MoreWorkNeverTakesLessMemory)
{
    for (const ModelSpec &model : assortedModels()) {
        const MemoryModel memory(model, gpus(64), domain::HardwareProfile());
        for (Candidate value : assortedCandidates()) {
            const Bytes base = memory.peak(value, MeasuredMemory::Device).breakdown.total();
            Candidate more = value;
            more.batch.microBatchSize *= 2;
            more.batch.globalBatchSize *= 2;
            EXPECT_GE(memory.peak(more, MeasuredMemory::Device).breakdown.total(), base) << "micro-batch " << candidateId(value);
            more = value;
            more.batch.seqLength *= 2;
            EXPECT_GE(memory.peak(more, MeasuredMemory::Device).breakdown.total(), base) << "sequence " << candidateId(value);
            more = value;
            more.layout.distributedOptimizer = false;
            EXPECT_GE(memory.peak(more, MeasuredMemory::Device).breakdown.total(), base) << "optimizer " << candidateId(value);
            more = value;
            more.options.attention = domain::AttentionBackend::Unfused;
            EXPECT_GE(memory.peak(more, MeasuredMemory::Device).breakdown.total(), base) << "attention " << candidateId(value);
        }
    }
}

TEST(Monotonic, MoreTensorParallelismTakesFewerWeights)
{
    for (const ModelSpec &model : assortedModels()) {
        const MemoryModel memory(model, gpus(64), domain::HardwareProfile());
        double before = INFINITY;
        for (int tensor : {1, 2, 4, 8}) {
            const double now =
                memory.peak(candidate(tensor, 1, 4096, 64), MeasuredMemory::Allocated).breakdown.part(MemoryPart::Weights).value();
            EXPECT_LT(now, before) << model.name << " tp " << tensor;
            before = now;
        }
    }
}

TEST(Limits, OneLayerOnOneGpuAndBrokenSizesAreAnswered)
{
    const ModelSpec model = memoryfixtures::dense(1, 64, 128, 2, 2, 100);
    Candidate value = candidate(1, 1, 16, 1);
    EXPECT_GT(allocated(model, 1, value).total().value(), 0);
    value.layout.tensorParallel = 3; // divides nothing
    value.layout.pipelineParallel = 5;
    value.layout.virtualPipeline = 2;
    value.batch.globalBatchSize = 7;
    const MemoryBreakdown broken = allocated(model, 4, value);
    EXPECT_TRUE(std::isfinite(broken.total().value()));
    value = candidate(0, 0, 16, 1);
    value.layout.contextParallel = value.layout.expertParallel = value.layout.expertTensorParallel = 0;
    value.batch.microBatchSize = 0;
    EXPECT_TRUE(std::isfinite(allocated(model, 1, value).total().value()));
}

TEST(Limits, ManyKindsOfLayersAreAnsweredToo)
{
    ModelSpec model = memoryfixtures::dense(100, 512, 1024, 8, 8, 1000);
    for (std::size_t i = 0; i < model.layers.size(); ++i)
        model.layers[i].ffnHiddenSize = 1024 + 64 * static_cast<std::int64_t>(i);
    const MemoryModel memory(model, gpus(8), blackwell());
    const Candidate value = candidate(1, 4, 1024, 64);
    const auto stages = memory.byStage(value, MeasuredMemory::Allocated);
    double weights = 0;
    for (const MemoryBreakdown &stage : stages)
        weights += stage.part(MemoryPart::Weights).value();
    const double expected = 2 * (100 * (4 * 512.0 * 512 + 2 * 512 + 3 * 512.0 * (1024 + 64 * 49.5)) + 2 * 1024 * 512.0 + 512);
    EXPECT_NEAR(weights, expected, 1);
}

} // namespace

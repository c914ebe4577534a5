// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activations.h"
#include "memoryfixtures.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <vector>

// The moments that decide where a stage's memory peaks, each from tensors computed by hand.

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
using memoryfixtures::candidate;

std::vector<MemoryBreakdown> stagesOf(const ModelSpec &model, const Candidate &value)
{
    return MemoryModel(model, memoryfixtures::gpus(64), memoryfixtures::blackwell()).byStage(value, MeasuredMemory::Allocated);
}

double part(const MemoryBreakdown &stage, MemoryPart which) { return stage.part(which).value(); }

estimate::LayerActivations lastLayerOf(const ModelSpec &model, const Candidate &value)
{
    return estimate::layerActivations(model, model.layers.back(), estimate::ActivationShape(model, value, value.batch.seqLength));
}

TEST(EmbeddingGradient, IsATensorOfItsOwnWhenAMicroBatchHasGoneBack)
{
    // Small recomputed layers under a vocabulary of 256,000: the first stage peaks at the embedding.
    const ModelSpec model = memoryfixtures::dense(4, 1024, 4096, 8, 8, 256000);
    Candidate value = candidate(1, 2, 1024, 64);
    value.recompute = RecomputePlan::full();
    const MemoryBreakdown first = stagesOf(model, value).front();
    const double input = 2.0 * 1024 * 1024; // kept of each layer
    const double gradient = 2.0 * 256000 * 1024;
    EXPECT_EQ(first.moment, PeakMoment::LayerBackward);
    EXPECT_EQ(part(first, MemoryPart::Activations), 2 * 2 * input - 2 * input + gradient) << "two in flight, one of them gone";
    value.layout.tensorParallel = 2;
    value.layout.sequenceParallel = true;
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations), (2 * 2 * input - 2 * input + gradient) / 2);
}

TEST(EmbeddingGradient, HoldsThePositionTablesToo)
{
    ModelSpec model = memoryfixtures::gpt(4, 1024, 8, 256000);
    model.hiddenDropout = model.attentionDropout = 0;
    Candidate value = candidate(1, 2, 1024, 64);
    value.recompute = RecomputePlan::full();
    const double input = 2.0 * 1024 * 1024;
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations), 2 * input + 2.0 * (256000 + 2048) * 1024);
}

TEST(MultiTokenPrediction, KeepsItsLayerAndLossBesideTheMainHeads)
{
    ModelSpec model = memoryfixtures::dense(4, 1024, 4096, 8, 8, 256000);
    Candidate value = candidate(1, 1, 1024, 64);
    value.options.crossEntropyFusion = false;
    const MemoryBreakdown before = stagesOf(model, value).back();
    model.mtpNumLayers = 1;
    const MemoryBreakdown after = stagesOf(model, value).back();
    const double logits = 1024.0 * 256000;
    EXPECT_EQ(after.moment, PeakMoment::HeadBackward);
    EXPECT_EQ(part(after, MemoryPart::Logits) - part(before, MemoryPart::Logits), (4 + 2) * logits)
        << "the module's softmax, and its logits that the model still names";
    const double residual = 2.0 * 1024 * 1024;
    EXPECT_EQ(part(after, MemoryPart::Activations) - part(before, MemoryPart::Activations),
              lastLayerOf(model, value).saved().value() + 9 * residual);
    model.mtpNumLayers = 2;
    EXPECT_EQ(part(stagesOf(model, value).back(), MemoryPart::Logits) - part(after, MemoryPart::Logits), 4 * logits)
        << "only the last module's logits are still named";
}

TEST(MultiTokenPrediction, PeaksInItsLayersBackwardWhereAttentionIsLarge)
{
    ModelSpec model = memoryfixtures::dense(4, 1024, 4096, 8, 8, 1024);
    model.mtpNumLayers = 1;
    Candidate value = candidate(1, 1, 8192, 64);
    value.options.attention = domain::AttentionBackend::Unfused;
    const estimate::LayerActivations layer = lastLayerOf(model, value);
    const Bytes residual(2.0 * 8192 * 1024);
    const MemoryBreakdown peak = stagesOf(model, value).back();
    EXPECT_EQ(peak.moment, PeakMoment::LayerBackward);
    EXPECT_EQ(part(peak, MemoryPart::Activations), (4 * layer.saved() + 9 * residual + layer.backwardPeak(residual)).value())
        << "four layers and the module's, whose own tensors are in its backward's peak";
}

TEST(MultiTokenPrediction, IsRecomputedWithWholeLayersButNotByBlocks)
{
    ModelSpec model = memoryfixtures::dense(4, 1024, 4096, 8, 8, 256000);
    const auto ofModule = [&model](const RecomputePlan &plan) {
        Candidate value = candidate(1, 1, 1024, 64);
        value.recompute = plan;
        model.mtpNumLayers = 0;
        const double without = part(stagesOf(model, value).back(), MemoryPart::Activations);
        model.mtpNumLayers = 1;
        return part(stagesOf(model, value).back(), MemoryPart::Activations) - without;
    };
    const double residual = 2.0 * 1024 * 1024;
    EXPECT_EQ(ofModule(RecomputePlan::full()), 4 * residual);
    EXPECT_EQ(ofModule(RecomputePlan::block(4)), ofModule(RecomputePlan::none()));
}

TEST(Pipeline, LoopHoldsTheGradientsItSentAndReceived)
{
    // Experts whose forward decides: permuted tokens of top-8 outweigh everything else.
    ModelSpec model = memoryfixtures::dense(8, 4096, 1024, 32, 8, 1024);
    memoryfixtures::makeMoe(model, memoryfixtures::moe(64, 8, 256, 0), 0);
    Candidate value = candidate(1, 4, 4096, 64);
    value.options.moeCapacityFactor = 1;
    value.layout.expertParallel = 8;
    const std::vector<MemoryBreakdown> stages = stagesOf(model, value);
    const estimate::LayerActivations layer = lastLayerOf(model, value);
    const double residual = 2.0 * 4096 * 4096;
    const auto held = [&](int stage) {
        EXPECT_EQ(stages[std::size_t(stage)].moment, PeakMoment::MoeForward) << stage;
        const double inFlight = (4 - stage) * 2 * layer.saved().value(); // two layers a stage
        return (part(stages[std::size_t(stage)], MemoryPart::Activations) - inFlight - layer.forwardTransient().value()) / residual;
    };
    EXPECT_EQ(held(0), 1) << "the gradient received last";
    EXPECT_EQ(held(1), 2) << "and the input of the last backward";
    EXPECT_EQ(held(3), 1) << "its input; its gradient comes from the loss";
    EXPECT_EQ(part(stages[2], MemoryPart::Buffers) - part(stages[0], MemoryPart::Buffers), residual) << "the gradient sent last";
    EXPECT_EQ(part(stages[1], MemoryPart::Buffers), part(stages[2], MemoryPart::Buffers));
}

TEST(Pipeline, MiddleStagesLimitWhereEveryStageHoldsTheSameMicroBatches)
{
    // Hardly any vocabulary and fewer micro-batches than stages: the gradient that was sent decides.
    const ModelSpec model = memoryfixtures::dense(8, 1024, 4096, 8, 8, 33);
    for (int globalBatch : {16, 32, 64}) {
        const Candidate value = candidate(1, 4, 4096, globalBatch);
        const MemoryModel memory(model, memoryfixtures::gpus(64), memoryfixtures::blackwell());
        Bytes largest;
        for (const MemoryBreakdown &stage : stagesOf(model, value))
            largest = std::max(largest, stage.total());
        EXPECT_EQ(memory.peak(value, MeasuredMemory::Allocated).breakdown.total(), largest) << globalBatch;
    }
}

/// T5's kind: two encoder layers of 512 tokens, two decoder layers of 128.
ModelSpec encoderDecoder()
{
    ModelSpec model = memoryfixtures::dense(4, 4096, 14336, 32, 32, 1024);
    model.architecture = domain::Architecture::EncoderDecoder;
    model.encoderLayers = 2;
    model.decoderSeqLength = 128;
    model.layers[2].crossAttention = model.layers[3].crossAttention = true;
    return model;
}

estimate::LayerActivations layerOf(const ModelSpec &model, std::size_t layer, const Candidate &value)
{
    const int sequence = model.layers[layer].crossAttention ? model.decoderSeqLength : value.batch.seqLength;
    return estimate::layerActivations(model, model.layers[layer], estimate::ActivationShape(model, value, sequence));
}

constexpr double kEncoderResidual = 2.0 * 8 * 512 * 4096; // 32 MiB, also the encoder's output
constexpr double kDecoderResidual = 2.0 * 8 * 128 * 4096; // 8 MiB

TEST(EncoderDecoder, FullRecomputeKeepsEachLayersOwnInput)
{
    const ModelSpec model = encoderDecoder();
    Candidate value = candidate(1, 1, 512, 512);
    value.batch.microBatchSize = 8;
    value.recompute = RecomputePlan::full();
    const MemoryBreakdown peak = stagesOf(model, value).front();
    EXPECT_EQ(peak.moment, PeakMoment::Recompute);
    const double encoder = layerOf(model, 0, value).backwardPeak(Bytes(kEncoderResidual)).value();
    // When the second encoder layer goes back, the decoder's inputs and the encoder's output have gone.
    EXPECT_EQ(part(peak, MemoryPart::Activations), 2 * kEncoderResidual + encoder);
    value.recompute = RecomputePlan::block(4);
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations), 2 * kEncoderResidual + encoder);
    value.recompute = RecomputePlan::full();
    value.recompute.layers = 2; // one group of the encoder's, one of the decoder's
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations),
              kEncoderResidual + layerOf(model, 0, value).saved().value() + encoder);
    value.recompute.layers = 4;
    const double one = part(stagesOf(model, value).front(), MemoryPart::Activations);
    value.recompute.layers = std::numeric_limits<int>::max();
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations), one) << "no more layers than there are";
}

TEST(EncoderDecoder, EncodersOutputIsKeptOnceForAllLayersOfAMicroBatch)
{
    const ModelSpec model = encoderDecoder();
    Candidate value = candidate(1, 1, 512, 512);
    value.batch.microBatchSize = 8;
    const estimate::LayerActivations encoder = layerOf(model, 0, value);
    const estimate::LayerActivations decoder = layerOf(model, 3, value);
    const double newest = decoder.backwardPeak(Bytes(kDecoderResidual)).value() + kEncoderResidual; // its gradient
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations),
              2 * encoder.saved().value() + decoder.saved().value() + kEncoderResidual + newest);
    value.layout.pipelineParallel = 4;
    const std::vector<MemoryBreakdown> stages = stagesOf(model, value);
    EXPECT_EQ(part(stages[2], MemoryPart::Activations), decoder.saved().value() + 2 * kEncoderResidual + newest)
        << "two micro-batches in flight, each with its encoder's output";
    EXPECT_EQ(part(stages[1], MemoryPart::Activations), 2 * encoder.saved().value() + encoder.backwardPeak(Bytes(kEncoderResidual)).value())
        << "three in flight; the encoder's stages hold none";
    EXPECT_EQ(part(stages[1], MemoryPart::Buffers) - part(stages[0], MemoryPart::Buffers), kEncoderResidual) << "the gradient sent last";
}

TEST(EncoderDecoder, DropoutMasksOfTheEmbeddingAreTheEncoders)
{
    ModelSpec model = encoderDecoder();
    Candidate value = candidate(1, 4, 512, 512);
    value.batch.microBatchSize = 8;
    model.hiddenDropout = 0.1;
    const estimate::LayerActivations encoder = layerOf(model, 0, value);
    EXPECT_EQ(part(stagesOf(model, value).front(), MemoryPart::Activations),
              3 * encoder.saved().value() + encoder.backwardPeak(Bytes(kEncoderResidual)).value() + 4 * kEncoderResidual / 2);
}

TEST(Pipeline, RecomputedExpertsRunTheirForwardBesideTheWaitingGradient)
{
    ModelSpec model = memoryfixtures::dense(8, 4096, 1024, 32, 8, 1024);
    memoryfixtures::makeMoe(model, memoryfixtures::moe(64, 8, 256, 0), 0);
    Candidate value = candidate(1, 1, 4096, 64);
    value.options.moeCapacityFactor = 1;
    value.layout.expertParallel = 8;
    value.recompute = RecomputePlan::full();
    const estimate::LayerActivations layer = lastLayerOf(model, value);
    const Bytes residual(2.0 * 4096 * 4096);
    const MemoryBreakdown peak = stagesOf(model, value).front();
    EXPECT_EQ(peak.moment, PeakMoment::Recompute);
    EXPECT_EQ(part(peak, MemoryPart::Activations), (7 * residual + layer.saved() + layer.forwardTransient() + residual).value())
        << "seven inputs beside the layer that is being rebuilt";
}

} // namespace

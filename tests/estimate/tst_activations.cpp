// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activations.h"

#include "memoryfixtures.h"

#include <gtest/gtest.h>

namespace {

using domain::Candidate;
using domain::ModelSpec;
using estimate::ActivationShape;
using estimate::LayerActivations;
using estimate::SavedTensor;

LayerActivations lastLayer(const ModelSpec &model, const Candidate &candidate)
{
    return estimate::layerActivations(model, model.layers.back(), ActivationShape(model, candidate, candidate.batch.seqLength));
}

struct TensorRow {
    const char *what;
    SavedTensor tensor;
    double bytes;
};

// Sizes worked out by hand for Llama 3 70B, 4096 tokens, TP 2 with sequence parallelism: hidden
// 8192, 64 heads of 128 and 8 groups, FFN 28672.
TEST(DenseLayer, KeepsEachTensorOnceAtItsSize)
{
    const LayerActivations layer = lastLayer(memoryfixtures::llama70bOf12Layers(), memoryfixtures::candidate(2, 1, 4096, 8));
    const TensorRow rows[] = {
        {"x, split by sequence", SavedTensor::LayerInput, 33554432},
        {"norm output, split by sequence", SavedTensor::MixerNormOutput, 33554432},
        {"q, by heads", SavedTensor::Query, 33554432},
        {"k, by groups", SavedTensor::Key, 4194304},
        {"v, by groups", SavedTensor::Value, 4194304},
        {"o, by heads", SavedTensor::AttentionOutput, 33554432},
        {"fp32 softmax statistics", SavedTensor::AttentionStatistics, 524288},
        {"mid-layer residual", SavedTensor::MiddleResidual, 33554432},
        {"second norm's output", SavedTensor::MlpNormOutput, 33554432},
        {"fc1 output, both halves", SavedTensor::Fc1Output, 234881024},
        {"activation", SavedTensor::ActivationOutput, 117440512},
        {"no scores with flash attention", SavedTensor::AttentionScores, 0},
        {"no masks without dropout", SavedTensor::DropoutMask, 0},
    };
    double sum = 0;
    for (const TensorRow &row : rows) {
        EXPECT_EQ(layer.saved(row.tensor).value(), row.bytes) << row.what;
        sum += row.bytes;
    }
    EXPECT_EQ(layer.saved().value(), sum);
    EXPECT_NEAR(layer.saved().value() / base::kBytesPerMib, 536.5, 1e-9); // measured on B200 (SimuMax)
}

TEST(DenseLayer, HoldsTwiceAsMuchOnOneGpu)
{
    const LayerActivations layer = lastLayer(memoryfixtures::llama70bOf12Layers(), memoryfixtures::candidate(1, 1, 4096, 8));
    EXPECT_NEAR(layer.saved().value() / base::kBytesPerMib, 1073, 1e-9);
}

TEST(DenseLayer, WithoutSequenceParallelismNormsAndResidualsStayWhole)
{
    Candidate candidate = memoryfixtures::candidate(2, 1, 4096, 8);
    candidate.layout.sequenceParallel = false;
    const LayerActivations layer = lastLayer(memoryfixtures::llama70bOf12Layers(), candidate);
    EXPECT_EQ(layer.saved(SavedTensor::LayerInput).value(), 67108864);
    EXPECT_EQ(layer.saved(SavedTensor::MlpNormOutput).value(), 67108864);
    EXPECT_EQ(layer.saved(SavedTensor::Query).value(), 33554432);
}

TEST(DenseLayer, BackwardPeaksAtTheActivation)
{
    // Net of the activation's own input gradient: S + 2 x FFN halves above the saved set.
    const LayerActivations layer = lastLayer(memoryfixtures::llama70bOf12Layers(), memoryfixtures::candidate(1, 1, 4096, 8));
    const double residual = 2.0 * 4096 * 8192;
    const double inner = 2.0 * 4096 * 28672;
    EXPECT_EQ((layer.backwardPeak(base::Bytes(residual)) - layer.saved()).value(), residual + 2 * inner);
}

struct PaperRow {
    const char *what;
    int hidden, heads, sequence, microBatch, tensor;
    bool sequenceParallel, recomputeCore;
    double perToken; ///< bytes per hidden element by the paper's formula
};

// Korthikanti et al., arXiv:2205.05198, equations 1, 2, 4 and section 5 (table 2): bytes of a layer are
// s b h times the last column. Megatron-LM's layer of that time kept the activation's input once (GeLU
// unfused: 8 + 8 bytes per FFN element as here), the softmax's output and the dropout's output and mask.
TEST(PaperLayer, MatchesTheSequenceParallelPaper)
{
    const double a = 64, s = 2048, h = 6144, t = 8;
    const double scores = 5 * a * s / h;
    const PaperRow rows[] = {
        {"one GPU", 6144, 64, 2048, 4, 1, false, false, 34 + scores},
        {"tensor parallel", 6144, 64, 2048, 4, 8, false, false, 10 + 24 / t + scores / t},
        {"tensor and sequence parallel", 6144, 64, 2048, 4, 8, true, false, 34 / t + scores / t},
        {"tensor parallel, selective recompute", 6144, 64, 2048, 4, 8, false, true, 10 + 24 / t},
        {"tensor and sequence parallel, selective recompute", 6144, 64, 2048, 4, 8, true, true, 34 / t},
    };
    for (const PaperRow &row : rows) {
        const ModelSpec model = memoryfixtures::gpt(48, row.hidden, row.heads, 51200);
        Candidate candidate = memoryfixtures::candidate(row.tensor, 1, row.sequence, row.microBatch);
        candidate.batch.microBatchSize = row.microBatch;
        candidate.layout.sequenceParallel = row.sequenceParallel;
        candidate.options.attention = domain::AttentionBackend::Unfused;
        if (row.recomputeCore)
            candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn);
        const double unit = double(row.sequence) * row.microBatch * row.hidden;
        EXPECT_NEAR(lastLayer(model, candidate).saved().value() / unit, row.perToken, 1e-9) << row.what;
    }
}

TEST(LatentAttention, KeepsLatentsAndExpandedHeads)
{
    // DeepSeek-V2: 4096 tokens, 128 heads, 128 + 64 for queries and keys, 128 for values.
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.moeCapacityFactor = 1;
    const LayerActivations layer = lastLayer(model, candidate);
    EXPECT_EQ(layer.saved(SavedTensor::Query).value(), 2.0 * 4096 * 128 * 192);
    EXPECT_EQ(layer.saved(SavedTensor::Key).value(), 2.0 * 4096 * 128 * 192);
    EXPECT_EQ(layer.saved(SavedTensor::Value).value(), 2.0 * 4096 * 128 * 128);
    EXPECT_EQ(layer.saved(SavedTensor::LatentsBeforeNorm).value(), 2.0 * 4096 * (1536 + 576 + 512));
    EXPECT_EQ(layer.saved(SavedTensor::Latents).value(), 2.0 * 4096 * (1536 + 512));
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeMlaUpProj);
    const LayerActivations rebuilt = lastLayer(model, candidate);
    EXPECT_EQ(rebuilt.saved(SavedTensor::Query).value(), 0);
    EXPECT_EQ((layer.saved() - rebuilt.saved()).value(), 2.0 * 4096 * 128 * (192 + 192 + 128));
}

TEST(MoeLayer, KeepsPermutedTokensOfACapacity)
{
    // ceil(4096 x 6 / 160) x 160 = 24640 slots.
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.moeCapacityFactor = 1;
    const LayerActivations layer = lastLayer(model, candidate);
    EXPECT_EQ(layer.saved(SavedTensor::ExpertInput).value(), 2.0 * 24640 * 5120);
    EXPECT_EQ(layer.saved(SavedTensor::ExpertFc1Output).value(), 4.0 * 24640 * 1536);
    EXPECT_EQ(layer.saved(SavedTensor::ExpertActivationOutput).value(), 2.0 * 24640 * 1536);
    EXPECT_EQ(layer.saved(SavedTensor::SharedFc1Output).value(), 4.0 * 4096 * 3072);
    EXPECT_EQ(layer.saved(SavedTensor::RowMap).value(), 4.0 * 4096 * 321);
}

TEST(MoeLayer, ForwardHoldsWhatItStillNames)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const double permuted = 2.0 * 24640 * 5120;
    const double hidden = 2.0 * 4096 * 5120;
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.moeCapacityFactor = 1;
    const auto transient = [&] { return lastLayer(model, candidate).forwardTransient().value(); };
    EXPECT_EQ(transient(), 3 * permuted + hidden) << "no exchange: permuted, experts' output, sorted back; shared expert's output";
    candidate.layout.expertParallel = 8;
    EXPECT_EQ(transient(), 4 * permuted + 2 * hidden) << "dispatched and returned tokens too, then the un-permuted output";
    candidate.layout.expertParallel = 160; // one expert each: nothing to sort
    EXPECT_EQ(transient(), 3 * permuted + 2 * hidden);
    candidate.layout.expertParallel = 8;
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeMoe);
    EXPECT_EQ(transient(), 5 * permuted + 2 * hidden) << "the experts' input is not kept, but still there";
    EXPECT_EQ(lastLayer(memoryfixtures::llama8b(), candidate).forwardTransient().value(), 0) << "no experts";
}

TEST(MoeLayer, RecomputedExpertsAreRebuiltWholeInBackward)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.moeCapacityFactor = 1;
    candidate.layout.expertParallel = 8;
    const base::Bytes residual(2.0 * 4096 * 5120);
    const LayerActivations whole = lastLayer(model, candidate);
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeMoe);
    const LayerActivations again = lastLayer(model, candidate);
    EXPECT_LT(again.saved(), whole.saved());
    // At the end of the rebuilt forward everything is there, beside the gradient that waits.
    EXPECT_EQ((again.backwardPeak(residual) - whole.saved() - whole.forwardTransient() - residual).value(), 0);
    EXPECT_GE(again.backwardPeak(residual), whole.backwardPeak(residual));
}

TEST(MoeLayer, DroplessTokensFollowTheFrameworksRouting)
{
    const ModelSpec model = memoryfixtures::mixtral8x7b();
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.layout.expertParallel = 8;
    const double even = 2.0 * 4096 * 2 * 4096;
    EXPECT_NEAR(lastLayer(model, candidate).saved(SavedTensor::ExpertInput).value(), 1.12 * even, 1);
    candidate.options.framework = domain::Framework::Bridge; // forces an even load
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::ExpertInput).value(), even);
    candidate.options.framework = domain::Framework::Megatron;
    candidate.layout.expertParallel = 1; // all experts here: nothing to be uneven between ranks
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::ExpertInput).value(), even);
}

TEST(MoeLayer, LowPrecisionPadsEachExpertsTokens)
{
    const ModelSpec model = memoryfixtures::mixtral8x7b();
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.framework = domain::Framework::Bridge;
    candidate.layout.expertParallel = 4; // two experts on a rank
    const auto rows = [&](domain::Precision precision) {
        candidate.options.precision = precision;
        return lastLayer(model, candidate).saved(SavedTensor::ExpertFc1Output).value() / (4.0 * 14336);
    };
    EXPECT_EQ(rows(domain::Precision::Bf16), 2 * 4096);
    EXPECT_EQ(rows(domain::Precision::Fp8Current), 2 * 4096 + 2 * 8);
    EXPECT_EQ(rows(domain::Precision::Fp8Mx), 2 * 4096 + 2 * 16);
    candidate.options.moeCapacityFactor = 1;
    EXPECT_EQ(rows(domain::Precision::Fp8Mx), 2 * 4096) << "a capacity is full anyway";
}

TEST(MoeLayer, ExpertTensorParallelismGathersTokensAndSplitsWidth)
{
    const ModelSpec model = memoryfixtures::mixtral8x7b();
    Candidate candidate = memoryfixtures::candidate(2, 1, 4096, 8);
    candidate.options.framework = domain::Framework::Bridge;
    const LayerActivations plain = lastLayer(model, candidate);
    candidate.layout.expertTensorParallel = 2;
    const LayerActivations split = lastLayer(model, candidate);
    EXPECT_EQ(split.saved(SavedTensor::ExpertInput).value(), 2 * plain.saved(SavedTensor::ExpertInput).value());
    EXPECT_EQ(split.saved(SavedTensor::ExpertFc1Output).value(), plain.saved(SavedTensor::ExpertFc1Output).value());
}

struct RecomputeRow {
    const char *what;
    std::uint8_t modules;
    SavedTensor dropped;
};

TEST(SelectiveRecompute, DropsWhatItsModulesName)
{
    const ModelSpec deepseek = memoryfixtures::deepseekV2Of4Layers();
    const RecomputeRow rows[] = {
        {"core attention's statistics", domain::RecomputeCoreAttn, SavedTensor::AttentionStatistics},
        {"norm of latent attention", domain::RecomputeLayernorm, SavedTensor::MixerNormOutput},
        {"norm before the experts", domain::RecomputeLayernorm, SavedTensor::MlpNormOutput},
        {"experts' activation", domain::RecomputeMoeAct, SavedTensor::ExpertActivationOutput},
        {"shared expert", domain::RecomputeSharedExperts, SavedTensor::SharedFc1Output},
        {"whole experts", domain::RecomputeMoe, SavedTensor::ExpertInput},
        {"latent up-projection", domain::RecomputeMlaUpProj, SavedTensor::Key},
    };
    const Candidate none = memoryfixtures::candidate(1, 1, 4096, 8);
    const LayerActivations full = lastLayer(deepseek, none);
    for (const RecomputeRow &row : rows) {
        Candidate candidate = none;
        candidate.recompute = domain::RecomputePlan::selective(row.modules);
        const LayerActivations layer = lastLayer(deepseek, candidate);
        EXPECT_GT(full.saved(row.dropped).value(), 0) << row.what;
        EXPECT_EQ(layer.saved(row.dropped).value(), 0) << row.what;
        EXPECT_LT(layer.saved().value(), full.saved().value()) << row.what;
    }
    Candidate mlp = none;
    mlp.recompute = domain::RecomputePlan::selective(domain::RecomputeMlp);
    const LayerActivations dense = lastLayer(memoryfixtures::llama8b(), mlp);
    EXPECT_EQ(dense.saved(SavedTensor::Fc1Output).value(), 0);
    EXPECT_GT(dense.saved(SavedTensor::MiddleResidual).value(), 0);
    EXPECT_EQ(lastLayer(deepseek, mlp).saved().value(), full.saved().value()) << "experts are not the dense MLP";
}

TEST(SelectiveRecompute, OfAFusedNormChangesNothing)
{
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    const double before = lastLayer(memoryfixtures::llama8b(), candidate).saved().value();
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeLayernorm);
    EXPECT_EQ(lastLayer(memoryfixtures::llama8b(), candidate).saved().value(), before);
}

TEST(LowPrecision, HalvesGemmInputsAndAddsTheProjectionsCopy)
{
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    const LayerActivations bf16 = lastLayer(memoryfixtures::llama8b(), candidate);
    candidate.options.precision = domain::Precision::Fp8Current;
    const LayerActivations fp8 = lastLayer(memoryfixtures::llama8b(), candidate);
    for (SavedTensor tensor : {SavedTensor::MixerNormOutput, SavedTensor::MlpNormOutput, SavedTensor::ActivationOutput})
        EXPECT_EQ(2 * fp8.saved(tensor).value(), bf16.saved(tensor).value());
    for (SavedTensor tensor : {SavedTensor::LayerInput, SavedTensor::Query, SavedTensor::AttentionOutput, SavedTensor::Fc1Output})
        EXPECT_EQ(fp8.saved(tensor).value(), bf16.saved(tensor).value());
    EXPECT_EQ(2 * fp8.saved(SavedTensor::AttentionOutputLowPrecision).value(), bf16.saved(SavedTensor::AttentionOutput).value());
    candidate.options.precision = domain::Precision::Fp8Mx;
    EXPECT_EQ(lastLayer(memoryfixtures::llama8b(), candidate).saved(SavedTensor::ActivationOutput).value(),
              fp8.saved(SavedTensor::ActivationOutput).value() * 33 / 32);
    candidate.options.precision = domain::Precision::Nvfp4;
    EXPECT_EQ(lastLayer(memoryfixtures::llama8b(), candidate).saved(SavedTensor::ActivationOutput).value(),
              fp8.saved(SavedTensor::ActivationOutput).value() * 9 / 16);
}

TEST(Attention, UnfusedKeepsScoresThatGrowWithTheSquareOfTheSequence)
{
    Candidate candidate = memoryfixtures::candidate(2, 1, 2048, 8);
    candidate.options.attention = domain::AttentionBackend::Unfused;
    const ModelSpec model = memoryfixtures::llama8b();
    const double at2k = lastLayer(model, candidate).saved(SavedTensor::AttentionScores).value();
    EXPECT_EQ(at2k, 2.0 * 2048 * 2048 * 32 / 2);
    candidate.batch.seqLength = 4096;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionScores).value(), 4 * at2k);
    candidate.layout.contextParallel = 2;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionScores).value(), 2 * at2k);
}

TEST(Attention, UnfusedRepeatsKeysAndValuesForEachHead)
{
    Candidate candidate = memoryfixtures::candidate(1, 1, 2048, 8);
    const ModelSpec model = memoryfixtures::llama8b(); // 8 groups of 32 heads
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::Key).value(), 2.0 * 2048 * 8 * 128);
    candidate.options.attention = domain::AttentionBackend::Unfused;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::Key).value(), 2.0 * 2048 * 32 * 128);
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::Value).value(), 2.0 * 2048 * 32 * 128);
}

TEST(Attention, UnfusedBackwardHoldsOneGradientOfTheScoresAndDropoutASecond)
{
    ModelSpec model = memoryfixtures::gpt(1, 1024, 16, 1024);
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.attention = domain::AttentionBackend::Unfused;
    const double scores = 4096.0 * 4096 * 16;
    const base::Bytes residual(2.0 * 4096 * 1024);
    const auto above = [&] {
        const LayerActivations layer = lastLayer(model, candidate);
        return (layer.backwardPeak(residual) - layer.saved()).value();
    };
    const double withDropout = above();
    model.attentionDropout = 0;
    EXPECT_EQ(withDropout - above(), 2 * scores);
}

TEST(Attention, RecomputedOutputIsTheProjectionsAlone)
{
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    const ModelSpec model = memoryfixtures::llama8b();
    const double output = 2.0 * 4096 * 4096;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionOutput).value(), output);
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn);
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionOutput).value(), output);
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionStatistics).value(), 0);
    candidate.options.precision = domain::Precision::Fp8Current; // the projection keeps its own copy: attention's is free
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionOutput).value(), 0);
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionOutputLowPrecision).value(), output / 2);
}

TEST(LatentAttention, RecomputedHeadsAreBackForAttentionsBackward)
{
    ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    model.layers.back().feedForward = domain::FeedForward::None;
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    const base::Bytes residual(2.0 * 4096 * 5120);
    const double whole = lastLayer(model, candidate).backwardPeak(residual).value();
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeMlaUpProj);
    EXPECT_EQ(lastLayer(model, candidate).backwardPeak(residual).value(), whole) << "one layer alone saves nothing at its peak";
    EXPECT_LT(lastLayer(model, candidate).saved().value(), whole);
}

TEST(Attention, ContextParallelKindsDifferInTheOutputsCopy)
{
    Candidate candidate = memoryfixtures::candidate(1, 1, 8192, 8);
    candidate.layout.contextParallel = 2;
    const ModelSpec model = memoryfixtures::llama8b();
    const LayerActivations allToAll = lastLayer(model, candidate);
    EXPECT_EQ(allToAll.saved(SavedTensor::AttentionOutputByHeads), allToAll.saved(SavedTensor::AttentionOutput));
    candidate.options.framework = domain::Framework::Nemo;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::AttentionOutputByHeads).value(), 0);
}

TEST(Attention, UnnamedExchangesAreTheRingWhereAllToAllDoesNotRun)
{
    const auto byHeads = [](const ModelSpec &model, int ranks) {
        Candidate candidate = memoryfixtures::candidate(1, 1, 4096 * ranks, 8);
        candidate.layout.contextParallel = ranks;
        return lastLayer(model, candidate).saved(SavedTensor::AttentionOutputByHeads).value();
    };
    EXPECT_GT(byHeads(memoryfixtures::llama8b(), 8), 0);
    EXPECT_EQ(byHeads(memoryfixtures::llama8b(), 16), 0) << "8 query groups";
    EXPECT_EQ(byHeads(memoryfixtures::deepseekV2Of4Layers(), 2), 0) << "values narrower than keys";
}

TEST(Attention, NamedExchangesCountWhateverTheFramework)
{
    using domain::ContextExchange;
    const ModelSpec model = memoryfixtures::llama8b();
    const auto layer = [&](ContextExchange exchange, domain::Framework framework) {
        Candidate candidate = memoryfixtures::candidate(1, 1, 8192, 8);
        candidate.layout.contextParallel = 4;
        candidate.layout.contextExchange = exchange;
        candidate.layout.contextInner = 2;
        candidate.options.framework = framework;
        return lastLayer(model, candidate);
    };
    const base::Bytes keys(2.0 * 2048 * 1024);
    for (const domain::Framework framework : {domain::Framework::Megatron, domain::Framework::Nemo}) {
        const auto byHeads = [&](ContextExchange exchange) {
            return layer(exchange, framework).saved(SavedTensor::AttentionOutputByHeads);
        };
        EXPECT_EQ(byHeads(ContextExchange::Ring).value(), 0);
        EXPECT_EQ(byHeads(ContextExchange::AllGather).value(), 0);
        EXPECT_EQ(byHeads(ContextExchange::AllToAll).value(), 2.0 * 2048 * 4096);
        EXPECT_EQ(byHeads(ContextExchange::Hierarchical).value(), 2.0 * 2048 * 4096);
        EXPECT_EQ(layer(ContextExchange::AllGather, framework).saved(SavedTensor::Key), keys)
            << "its own alone, until backward gathers anew";
    }
    // Attention without a feed-forward half, so that its own backward is the peak.
    ModelSpec alone = model;
    alone.layers.back().feedForward = domain::FeedForward::None;
    const auto peak = [&](ContextExchange exchange, int ranks) {
        Candidate candidate = memoryfixtures::candidate(1, 1, 8192 * ranks, 8);
        candidate.layout.contextParallel = ranks;
        candidate.layout.contextExchange = exchange;
        return lastLayer(alone, candidate).backwardPeak(base::Bytes(2.0 * 8192 * 4096)).value();
    };
    EXPECT_EQ(peak(ContextExchange::Ring, 4), peak(ContextExchange::Ring, 16));
    const double moreRanks = peak(ContextExchange::AllGather, 16) - peak(ContextExchange::AllGather, 8);
    EXPECT_EQ(moreRanks, 2.0 * 8 * 2 * 2.0 * 8192 * 1024) << "keys, values and their gradients of eight more ranks";
}

TEST(Attention, FewerGroupsThanRanksKeepOneEach)
{
    const ModelSpec model = memoryfixtures::llama70bOf12Layers(); // 8 groups
    EXPECT_EQ(lastLayer(model, memoryfixtures::candidate(8, 1, 4096, 8)).saved(SavedTensor::Key).value(), 2.0 * 4096 * 128);
    EXPECT_EQ(lastLayer(model, memoryfixtures::candidate(16, 1, 4096, 8)).saved(SavedTensor::Key).value(), 2.0 * 4096 * 128);
}

TEST(Layer, ContextParallelismDividesEverythingThatIsKept)
{
    ModelSpec mla = memoryfixtures::deepseekV2Of4Layers();
    const ModelSpec models[] = {memoryfixtures::llama8b(), mla, memoryfixtures::gpt(2, 1024, 16, 1024)};
    for (const ModelSpec &model : models) {
        Candidate candidate = memoryfixtures::candidate(1, 1, 8192, 8);
        candidate.options.framework = domain::Framework::Bridge; // a ring
        const double whole = lastLayer(model, candidate).saved().value();
        candidate.layout.contextParallel = 4;
        EXPECT_EQ(lastLayer(model, candidate).saved().value() * 4, whole);
    }
}

TEST(Layer, SequenceParallelismDividesWhatTensorParallelismLeavesWhole)
{
    const ModelSpec models[] = {memoryfixtures::llama8b(), memoryfixtures::deepseekV2Of4Layers(), memoryfixtures::gpt(2, 1024, 16, 1024)};
    for (const ModelSpec &model : models) {
        Candidate candidate = memoryfixtures::candidate(4, 1, 4096, 8);
        const LayerActivations split = lastLayer(model, candidate);
        candidate.layout.sequenceParallel = false;
        const LayerActivations whole = lastLayer(model, candidate);
        for (SavedTensor tensor : {SavedTensor::LayerInput, SavedTensor::MixerNormOutput, SavedTensor::MiddleResidual,
                                   SavedTensor::DropoutMask, SavedTensor::LatentsBeforeNorm, SavedTensor::Latents})
            EXPECT_EQ(4 * split.saved(tensor).value(), whole.saved(tensor).value()) << int(tensor);
        for (SavedTensor tensor : {SavedTensor::Query, SavedTensor::Fc1Output, SavedTensor::SharedFc1Output})
            EXPECT_EQ(split.saved(tensor).value(), whole.saved(tensor).value()) << int(tensor);
    }
}

TEST(Layer, ExtrasOfTheModelAddTheirTensors)
{
    const Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    const ModelSpec plain = memoryfixtures::llama8b();
    const double hidden = 2.0 * 4096 * 4096;
    ModelSpec model = plain;
    model.extraNormsPerLayer = 2;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::PostNormInput).value(), 2 * hidden);
    model = plain;
    model.hiddenDropout = 0.1;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::DropoutMask).value(), hidden);
    model = plain;
    model.qkLayernorm = true;
    EXPECT_EQ(lastLayer(model, candidate).saved(SavedTensor::QueryKeyBeforeNorm).value(), 2.0 * 4096 * (4096 + 1024));
    Candidate unfusedNorm = candidate;
    unfusedNorm.options.fusedNorm = false;
    EXPECT_EQ(lastLayer(plain, unfusedNorm).saved(SavedTensor::NormUpcast).value(), 5 * hidden);
}

TEST(Layer, SkippedLayerKeepsNothing)
{
    ModelSpec model = memoryfixtures::llama8b();
    model.layers.back().mixer = domain::Mixer::None;
    model.layers.back().feedForward = domain::FeedForward::None;
    const LayerActivations layer = lastLayer(model, memoryfixtures::candidate(1, 1, 4096, 8));
    EXPECT_EQ(layer.saved().value(), 0);
    EXPECT_EQ(layer.backwardPeak(base::Bytes(100)).value(), 100);
}

TEST(Layer, EveryMixerKeepsItsInputAndIsDividedByTensorParallelism)
{
    ModelSpec model = memoryfixtures::dense(1, 4096, 14336, 32, 8, 32000);
    domain::MambaSpec mamba;
    mamba.numHeads = 128;
    mamba.dInner = 8192;
    model.mamba = mamba;
    model.hyena = domain::HyenaSpec{256, 256, 4096};
    for (domain::Mixer mixer : {domain::Mixer::Attention, domain::Mixer::Linear, domain::Mixer::Mamba, domain::Mixer::HyenaShort,
                                domain::Mixer::HyenaMedium, domain::Mixer::HyenaLong}) {
        model.layers.back().mixer = mixer;
        const LayerActivations whole = lastLayer(model, memoryfixtures::candidate(1, 1, 4096, 8));
        const LayerActivations half = lastLayer(model, memoryfixtures::candidate(2, 1, 4096, 8));
        EXPECT_EQ(whole.saved(SavedTensor::LayerInput).value(), 2.0 * 4096 * 4096) << int(mixer);
        EXPECT_EQ(half.saved().value() * 2, whole.saved().value()) << int(mixer);
        EXPECT_GT(whole.backwardPeak(base::Bytes(1)), whole.saved()) << int(mixer);
    }
}

TEST(MambaLayer, KeepsProjectionStreamAndNormOutput)
{
    ModelSpec model = memoryfixtures::dense(1, 4096, 14336, 32, 8, 32000);
    domain::MambaSpec mamba; // Mamba-2 8B of arXiv:2406.07887: 8 groups, state 128, inner 8192, 128 heads
    mamba.numHeads = 128;
    mamba.dInner = 8192;
    model.mamba = mamba;
    model.layers.back().mixer = domain::Mixer::Mamba;
    model.layers.back().feedForward = domain::FeedForward::None;
    const LayerActivations layer = lastLayer(model, memoryfixtures::candidate(1, 1, 4096, 8));
    EXPECT_EQ(layer.saved(SavedTensor::MixerProjection).value(), 2.0 * 4096 * (2 * 8192 + 2 * 8 * 128 + 128));
    EXPECT_EQ(layer.saved(SavedTensor::MixerState).value(), 2 * 2.0 * 4096 * 8192) << "the scan's result, and gated the norm's input";
    EXPECT_EQ(layer.saved(SavedTensor::AttentionOutput).value(), 2.0 * 4096 * 8192);
}

TEST(CrossAttention, ReadsTheEncodersTokens)
{
    ModelSpec model = memoryfixtures::dense(2, 1024, 2816, 16, 16, 32128);
    model.layers.back().crossAttention = true;
    Candidate candidate = memoryfixtures::candidate(1, 1, 512, 8);
    const ActivationShape decoder(model, candidate, 128);
    const LayerActivations layer = estimate::layerActivations(model, model.layers.back(), decoder);
    EXPECT_EQ(layer.saved(SavedTensor::Key).value(), 2.0 * (128 + 512) * 1024); // its own and the encoder's
    EXPECT_EQ(layer.saved(SavedTensor::Query).value(), 2 * 2.0 * 128 * 1024);
}

TEST(CrossAttention, ScoresEachDecodersTokenAgainstEachOfTheEncoders)
{
    ModelSpec model = memoryfixtures::dense(2, 1024, 2816, 16, 4, 32128);
    model.layers.back().crossAttention = true;
    Candidate candidate = memoryfixtures::candidate(1, 1, 512, 8);
    candidate.batch.microBatchSize = 3;
    candidate.options.attention = domain::AttentionBackend::Unfused;
    const auto saved = [&](SavedTensor tensor) {
        const ActivationShape decoder(model, candidate, 128);
        return estimate::layerActivations(model, model.layers.back(), decoder).saved(tensor).value();
    };
    EXPECT_EQ(saved(SavedTensor::AttentionScores), 2.0 * 3 * 16 * (128 * 128 + 128 * 512));
    EXPECT_EQ(saved(SavedTensor::Value), 2.0 * 3 * (128 + 512) * 1024) << "repeated for each head";
    candidate.layout.contextParallel = 2;
    EXPECT_EQ(saved(SavedTensor::AttentionScores), 3.0 * 16 * (128 * 128 + 128 * 512));
}

// Without a feed-forward half, TP 2 with sequence parallelism: a long encoder's output is gathered for the
// keys' and values' backward, beside its gradient, whole and scattered.
TEST(CrossAttention, BackwardGathersTheEncodersOutput)
{
    ModelSpec model = memoryfixtures::dense(1, 1024, 2816, 16, 16, 32128);
    model.layers.back().crossAttention = true;
    model.layers.back().feedForward = domain::FeedForward::None;
    const ActivationShape decoder(model, memoryfixtures::candidate(2, 1, 8192, 8), 128);
    const LayerActivations layer = estimate::layerActivations(model, model.layers.back(), decoder);
    const double residual = 2.0 * 64 * 1024;
    const double query = 2.0 * 128 * 512;
    const double keys = 2.0 * 8192 * 512;
    const double encoder = 2.0 * 8192 * 1024;
    const double selfAttention = 2 * residual + 4 * query + 4 * 128 * 8; // its keys are as large as its queries
    const double live = selfAttention + 2 * residual; // the cross attention's own tensors have gone
    EXPECT_EQ(layer.saved().value(), live + 2 * query + 2 * keys + 4 * 128 * 8);
    EXPECT_EQ(layer.backwardPeak(base::Bytes(residual)).value(), live + query + 2 * keys + 2 * encoder + encoder / 2 + residual);
}

ModelSpec largestLayer()
{
    ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    model.hiddenDropout = model.attentionDropout = 0.1;
    model.extraNormsPerLayer = 2;
    model.layers.back().crossAttention = true;
    return model;
}

TEST(LargestLayer, CountsEveryTensor)
{
    const ModelSpec model = largestLayer();
    for (const auto precision : {domain::Precision::Bf16, domain::Precision::Fp8Mx}) {
        for (const auto attention : {domain::AttentionBackend::Flash, domain::AttentionBackend::Fused, domain::AttentionBackend::Unfused}) {
            Candidate candidate = memoryfixtures::candidate(2, 1, 4096, 8);
            candidate.layout.contextParallel = 2;
            candidate.layout.expertParallel = 8;
            candidate.options.precision = precision;
            candidate.options.attention = attention;
            candidate.options.fusedNorm = false;
            const LayerActivations layer = lastLayer(model, candidate);
            base::Bytes sum;
            for (int tensor = 0; tensor <= int(SavedTensor::SharedActivationOutput); ++tensor)
                sum += layer.saved(SavedTensor(tensor));
            EXPECT_NEAR(sum.value(), layer.saved().value(), 1);
            const base::Bytes residual(2.0 * 1024 * 5120);
            EXPECT_GT(layer.backwardPeak(residual), layer.saved() + residual);
            EXPECT_LT(layer.backwardPeak(residual), 3 * layer.saved());
        }
    }
}

TEST(InlineList, TakesMoreElementsThanItHasRoomFor)
{
    estimate::InlineList<int, 4> list;
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(list.add(i), i);
        EXPECT_EQ(list.back(), i);
        const estimate::InlineList<int, 4> copy = list;
        ASSERT_EQ(copy.size(), std::size_t(i) + 1);
        for (int j = 0; j <= i; ++j)
            EXPECT_EQ(copy[std::size_t(j)], j);
        EXPECT_EQ(copy.end() - copy.begin(), i + 1);
    }
    list.back() = 7;
    EXPECT_EQ(list[19], 7);
}

// The norm of queries and keys keeps its input for its own backward, which comes after attention's.
TEST(Attention, QueryKeyNormsInputIsThereAtAttentionsPeak)
{
    ModelSpec model = memoryfixtures::llama8b();
    model.layers.back().feedForward = domain::FeedForward::None;
    Candidate candidate = memoryfixtures::candidate(1, 1, 4096, 8);
    candidate.options.framework = domain::Framework::Nanotron; // keeps what the rotation reads as well
    const base::Bytes residual(2.0 * 4096 * 4096);
    const double pair = 2.0 * 4096 * (4096 + 1024);
    const LayerActivations plain = lastLayer(model, candidate);
    model.qkLayernorm = true;
    const LayerActivations normed = lastLayer(model, candidate);
    EXPECT_EQ((normed.saved() - plain.saved()).value(), pair);
    EXPECT_EQ((normed.backwardPeak(residual) - plain.backwardPeak(residual)).value(), pair);
}

} // namespace

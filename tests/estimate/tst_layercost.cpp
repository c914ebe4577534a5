// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/layercost.h"

#include "timefixtures.h"

#include <gtest/gtest.h>

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;
using estimate::LayerCost;
using estimate::LayerSetting;
using estimate::LayerTimes;
using estimate::Operators;
using estimate::Placement;
using estimate::Work;

namespace {

const domain::HardwareProfile kProfile;

/// One layer on eight H100.
class OneLayer {
public:
    explicit OneLayer(domain::Candidate candidate = tests::candidate(), const domain::HardwareProfile &profile = kProfile)
        : m_candidate(std::move(candidate))
        , m_profile(profile)
    {
    }

    domain::Candidate &candidate() { return m_candidate; }
    void setInterleavedExperts(bool interleaved) { m_interleaved = interleaved; }
    LayerTimes operator()(const ModelSpec &model, const LayerSpec &layer) const
    {
        const domain::ParallelLayout &layout = m_candidate.layout;
        LayerSetting s{.operators = m_operators,
                       .placement = m_placement,
                       .profile = m_profile,
                       .habits = estimate::timeHabits(domain::Framework::Nemo),
                       .candidate = m_candidate,
                       .tensor = layout.tensorParallel,
                       .context = layout.contextParallel,
                       .expert = layout.expertParallel,
                       .expertTensor = layout.expertTensorParallel,
                       .sequence = double(m_candidate.batch.seqLength),
                       .decoderSequence = model.decoderSeqLength > 0 ? double(model.decoderSeqLength) : double(m_candidate.batch.seqLength),
                       .recomputedShare = 1,
                       .sequenceParallel = layout.sequenceParallel,
                       .interleavedExperts = m_interleaved,
                       .contextGroup = {domain::ContextExchange::Ring, layout.contextParallel, 1, layout.tensorParallel}};
        return LayerCost(model, layer).times(s);
    }

private:
    domain::Candidate m_candidate;
    domain::HardwareProfile m_profile;
    bool m_interleaved = false;
    Operators m_operators{tests::h100(), m_profile, m_candidate.options.precision};
    Placement m_placement{tests::h100Cluster(8), m_profile, 0.85};
};

double forward(const LayerTimes &times, Work work) { return times.forward.at(work).value(); }
double backward(const LayerTimes &times, Work work) { return times.backward.at(work).value(); }

/// DeepSeek-V3's attention (arXiv:2412.19437, section 4.2).
ModelSpec latentModel()
{
    ModelSpec model = tests::llama8b(1);
    model.hiddenSize = 7168;
    model.numAttentionHeads = 128;
    domain::MlaSpec &mla = model.mla.emplace();
    mla.qLoraRank = 1536;
    mla.kvLoraRank = 512;
    mla.qkHeadDim = 128;
    mla.qkPosEmbHeadDim = 64;
    mla.vHeadDim = 128;
    return model;
}

} // namespace

TEST(LayerCost, backwardTakesAboutTwiceTheForward)
{
    const ModelSpec model = tests::llama8b(1);
    const LayerTimes times = OneLayer()(model, model.layers[0]);
    EXPECT_NEAR(times.backward.total() / times.forward.total(), 2.1, 0.25);
}

TEST(LayerCost, halvesOfALayerSumToIt)
{
    const ModelSpec model = tests::llama8b(1);
    LayerSpec attention = model.layers[0], mlp = model.layers[0];
    attention.feedForward = FeedForward::None;
    mlp.mixer = Mixer::None;
    const OneLayer time;
    const double whole = time(model, model.layers[0]).total().value();
    EXPECT_NEAR((time(model, attention).total() + time(model, mlp).total()).value(), whole, 1e-9);
    EXPECT_EQ(forward(time(model, mlp), Work::Attention), 0);
}

TEST(LayerCost, emptyLayerTakesNoTime)
{
    LayerSpec skipped;
    skipped.mixer = Mixer::None;
    skipped.feedForward = FeedForward::None;
    EXPECT_NEAR(OneLayer()(tests::llama8b(1), skipped).total().value(), 0, 1e-12);
}

TEST(LayerCost, tensorParallelDividesTheWork)
{
    const ModelSpec model = tests::llama8b(1);
    const LayerTimes whole = OneLayer(tests::candidate(1))(model, model.layers[0]);
    const LayerTimes quarter = OneLayer(tests::candidate(4))(model, model.layers[0]);
    EXPECT_NEAR(forward(quarter, Work::Gemm) / forward(whole, Work::Gemm), 0.25, 0.05);
    EXPECT_NEAR(forward(quarter, Work::Norms) / forward(whole, Work::Norms), 0.25, 0.06);
    domain::Candidate replicated = tests::candidate(4);
    replicated.layout.sequenceParallel = false;
    EXPECT_GT(forward(OneLayer(replicated)(model, model.layers[0]), Work::Norms), forward(quarter, Work::Norms));
}

// Without sequence parallelism an all-reduce, here of the same speed; with it the backward pass gathers once more.
TEST(LayerCost, sequenceParallelGathersOnceMore)
{
    const ModelSpec model = tests::llama8b(1);
    domain::Candidate replicated = tests::candidate(4);
    replicated.layout.sequenceParallel = false;
    domain::HardwareProfile rings = kProfile;
    rings.nvlinkAllReduceRate = rings.nvlinkBusRate;
    const LayerTimes with = OneLayer(tests::candidate(4), rings)(model, model.layers[0]);
    const LayerTimes without = OneLayer(replicated, rings)(model, model.layers[0]);
    EXPECT_EQ(forward(with, Work::TpForward), forward(without, Work::TpForward));
    EXPECT_NEAR(backward(with, Work::TpBackward) / backward(without, Work::TpBackward), 1.5, 1e-9);
}

// Switches of H100's NVLink add: all-reduce gets faster, what is split by sequence does not.
TEST(LayerCost, switchesThatAddHelpWithoutSequenceParallelism)
{
    const ModelSpec model = tests::llama8b(1);
    domain::HardwareProfile slow = kProfile;
    slow.nvlinkAllReduceRate = slow.nvlinkBusRate;
    domain::Candidate replicated = tests::candidate(4);
    replicated.layout.sequenceParallel = false;
    EXPECT_LT(forward(OneLayer(replicated)(model, model.layers[0]), Work::TpForward),
              forward(OneLayer(replicated, slow)(model, model.layers[0]), Work::TpForward));
    EXPECT_EQ(forward(OneLayer(tests::candidate(4))(model, model.layers[0]), Work::TpForward),
              forward(OneLayer(tests::candidate(4), slow)(model, model.layers[0]), Work::TpForward));
}

// Experts wait for their own launches: each of a rank's experts adds one, casts of 8 bits more, other ranks' none.
TEST(LayerCost, expertsOfARankAreLaunchedOneByOne)
{
    const ModelSpec model = tests::mixtral();
    domain::HardwareProfile slow = kProfile;
    slow.hostPerExpert = 1; // seconds, beyond everything else
    const auto waits = [&](int expertParallel, domain::Precision precision) {
        domain::Candidate candidate = tests::candidate();
        candidate.layout.expertParallel = expertParallel;
        candidate.options.precision = precision;
        return forward(OneLayer(candidate, slow)(model, model.layers[0]), Work::HostBound);
    };
    EXPECT_NEAR(waits(1, domain::Precision::Bf16), 8, 0.1); // experts of the model
    EXPECT_NEAR(waits(4, domain::Precision::Bf16), 2, 0.1);
    EXPECT_NEAR(waits(8, domain::Precision::Fp8Current), kProfile.hostCastFactor, 0.1);
}

TEST(LayerCost, longAttentionDoesNotHideLaunchesOfExperts)
{
    const ModelSpec model = tests::mixtral();
    domain::HardwareProfile slow = kProfile;
    slow.hostPerExpert = 0.05;
    const auto waits = [&](int length) {
        OneLayer time(tests::candidate(), slow);
        time.candidate().batch.seqLength = length;
        const LayerTimes times = time(model, model.layers[0]);
        return forward(times, Work::HostBound) + forward(times, Work::GroupedGemm);
    };
    EXPECT_GT(waits(32768), 0.95 * waits(8192)); // though attention alone takes 16 times as long
    OneLayer graphs(tests::candidate(), slow);
    const double eager = forward(graphs(model, model.layers[0]), Work::HostBound);
    graphs.candidate().options.cudaGraphs = true;
    EXPECT_LT(forward(graphs(model, model.layers[0]), Work::HostBound), 0.3 * eager);
}

TEST(LayerCost, overlappedExchangeShowsWhatExceedsTheCompute)
{
    const ModelSpec model = tests::mixtral();
    domain::Candidate candidate = tests::candidate();
    candidate.layout.expertParallel = 8;
    const auto shown = [&](double rate, bool interleaved) {
        domain::HardwareProfile profile = kProfile;
        profile.nvlinkAllToAllRate = rate;
        profile.epExposed = 1;
        OneLayer time(candidate, profile);
        time.setInterleavedExperts(interleaved);
        const LayerTimes times = time(model, model.layers[0]);
        return forward(times, Work::Ep) + backward(times, Work::Ep);
    };
    EXPECT_NEAR(shown(270e9, true) / shown(270e9, false), kProfile.epExposedOverlapped, 1e-9);
    // So slow that compute cannot hide it: all but the compute is waited for.
    const double slow = shown(1e9, false);
    EXPECT_LT(shown(1e9, true), slow);
    EXPECT_GT(shown(1e9, true), 0.7 * slow);
}

TEST(LayerCost, windowShortensAttentionOfLongSequences)
{
    const ModelSpec model = tests::llama8b(1);
    LayerSpec windowed = model.layers[0];
    windowed.slidingWindow = 1024;
    const OneLayer time;
    EXPECT_NEAR(forward(time(model, windowed), Work::Attention) / forward(time(model, model.layers[0]), Work::Attention), 0.25, 1e-9);
    EXPECT_EQ(forward(time(model, windowed), Work::Gemm), forward(time(model, model.layers[0]), Work::Gemm));
}

TEST(LayerCost, encodersSeeBothDirections)
{
    const ModelSpec model = tests::llama8b(1);
    LayerSpec encoder = model.layers[0];
    encoder.causal = false;
    const OneLayer time;
    EXPECT_NEAR(forward(time(model, encoder), Work::Attention), 2 * forward(time(model, model.layers[0]), Work::Attention), 1e-12);
}

TEST(LayerCost, crossAttentionReadsTheEncoder)
{
    ModelSpec model = tests::llama8b(1);
    model.architecture = domain::Architecture::EncoderDecoder;
    model.decoderSeqLength = 128;
    LayerSpec decoder = model.layers[0];
    decoder.crossAttention = true;
    const LayerTimes shortDecoder = OneLayer()(model, decoder);
    const LayerTimes encoder = OneLayer()(model, model.layers[0]);
    EXPECT_GT(forward(shortDecoder, Work::Gemm), 0);
    EXPECT_LT(forward(shortDecoder, Work::Gemm), 0.3 * forward(encoder, Work::Gemm)); // 128 instead of 8192 tokens
}

TEST(LayerCost, latentAttentionCanRebuildItsUpProjections)
{
    const ModelSpec model = latentModel();
    OneLayer time;
    EXPECT_EQ(backward(time(model, model.layers[0]), Work::Recompute), 0);
    time.candidate().recompute = domain::RecomputePlan::selective(domain::RecomputeMlaUpProj);
    const LayerTimes times = time(model, model.layers[0]);
    EXPECT_GT(backward(times, Work::Recompute), 0);
    EXPECT_LT(backward(times, Work::Recompute), 0.5 * forward(times, Work::Gemm));
}

TEST(LayerCost, expertsDoTopKTimesTheWork)
{
    const ModelSpec model = tests::mixtral();
    const OneLayer time;
    LayerSpec dense = model.layers[0];
    dense.feedForward = FeedForward::Dense;
    LayerSpec mlp = dense;
    mlp.mixer = Mixer::None;
    const double oneMlp = forward(time(model, mlp), Work::Gemm);
    EXPECT_NEAR(forward(time(model, model.layers[0]), Work::GroupedGemm) / oneMlp, 2 / kProfile.groupedGemmShare, 0.4);
    EXPECT_GT(forward(time(model, model.layers[0]), Work::Routing), forward(time(model, dense), Work::Routing));
}

TEST(LayerCost, capacityFactorPadsTheExperts)
{
    const ModelSpec model = tests::mixtral();
    OneLayer time;
    const double dropless = forward(time(model, model.layers[0]), Work::GroupedGemm);
    time.candidate().options.moeCapacityFactor = 2;
    EXPECT_NEAR(forward(time(model, model.layers[0]), Work::GroupedGemm) / dropless, 2.0, 0.1);
}

TEST(LayerCost, expertTensorParallelCostsCollectives)
{
    const ModelSpec model = tests::mixtral();
    domain::Candidate split = tests::candidate(2), whole = tests::candidate(2);
    split.layout.expertTensorParallel = 2;
    EXPECT_GT(forward(OneLayer(split)(model, model.layers[0]), Work::TpForward),
              forward(OneLayer(whole)(model, model.layers[0]), Work::TpForward));
}

// Mamba-2 (arXiv:2405.21060): the scan costs the same per token at any length.
TEST(LayerCost, mambaIsLinearInTheSequence)
{
    ModelSpec model = tests::llama8b(1);
    domain::MambaSpec &mamba = model.mamba.emplace();
    mamba.numHeads = 128;
    mamba.dInner = 8192;
    LayerSpec layer;
    layer.mixer = Mixer::Mamba;
    layer.feedForward = FeedForward::None;
    const auto scan = [&](int length) {
        OneLayer time;
        time.candidate().batch.seqLength = length;
        return forward(time(model, layer), Work::SequenceMixing);
    };
    EXPECT_NEAR(scan(32768) / scan(8192), 4.0, 0.05);
    EXPECT_GT(scan(8192), 0);
}

TEST(LayerCost, longConvolutionsCostMoreThanShortOnes)
{
    ModelSpec model = tests::llama8b(1);
    model.hyena.emplace();
    const auto mixing = [&](Mixer mixer) {
        LayerSpec layer = model.layers[0];
        layer.mixer = mixer;
        return forward(OneLayer()(model, layer), Work::SequenceMixing);
    };
    EXPECT_GT(mixing(Mixer::HyenaShort), 0);
    EXPECT_GT(mixing(Mixer::HyenaLong), 2 * mixing(Mixer::HyenaShort));
}

TEST(LayerCost, replacedAttentionKeepsOneProduct)
{
    const ModelSpec model = tests::llama8b(1);
    LayerSpec linear = model.layers[0];
    linear.mixer = Mixer::Linear;
    const OneLayer time;
    EXPECT_EQ(forward(time(model, linear), Work::Attention), 0);
    EXPECT_LT(forward(time(model, linear), Work::Gemm), forward(time(model, model.layers[0]), Work::Gemm));
}

TEST(LayerCost, contextParallelHidesItsExchangeBehindLongAttention)
{
    const ModelSpec model = tests::llama8b(1);
    const auto shown = [&](int length) {
        OneLayer time(tests::candidate(1, 1, 4));
        time.candidate().batch.seqLength = length;
        const LayerTimes times = time(model, model.layers[0]);
        return forward(times, Work::Cp) / forward(times, Work::Attention);
    };
    EXPECT_GT(shown(2048), shown(8192));
    EXPECT_LT(shown(65536), 0.05);
}

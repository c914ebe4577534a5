// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/activations.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using base::Bytes;

namespace {

/// Bytes per element that a GEMM keeps of its input. Low precision keeps the column-wise quantised
/// copy: MX formats add one scale byte per 32 elements, NVFP4 one per 16 (TransformerEngine,
/// common/recipe).
double gemmInputBytes(domain::Precision precision)
{
    switch (precision) {
    case domain::Precision::Bf16:
    case domain::Precision::Fp16:
        return 2;
    case domain::Precision::Fp8:
    case domain::Precision::Fp8Current:
    case domain::Precision::Fp8Delayed:
    case domain::Precision::Fp8Subchannel:
        return 1;
    case domain::Precision::Fp8Mx:
        return 1 + 1.0 / 32;
    case domain::Precision::Nvfp4:
        return 0.5 + 1.0 / 16;
    }
    return 2;
}

/// Rows that the tokens of one expert are rounded up by on average, so that low-precision GEMMs take
/// them: to multiples of 16, in block formats of 32 (Megatron-Core: transformer/moe/moe_utils.py,
/// get_align_size_for_quantization).
double expertPadding(domain::Precision precision)
{
    if (!domain::isLowPrecision(precision))
        return 0;
    const bool blocks = precision == domain::Precision::Fp8Mx || precision == domain::Precision::Nvfp4;
    return (blocks ? 32 : 16) / 2.0;
}

/// (token, expert) pairs on one rank: every expert-parallel rank sends and receives an even share,
/// times the hottest rank's load when nothing is dropped; with a capacity, every expert's buffer is
/// full (Megatron-Core: moe_expert_capacity_factor with padding, transformer/moe/moe_utils.py).
double expertTokens(const domain::MoeSpec &moe, const domain::Candidate &candidate, double tokens, const MemoryHabits &habits)
{
    const double capacity = candidate.options.moeCapacityFactor > 0 ? candidate.options.moeCapacityFactor : moe.capacityFactor.value_or(0);
    const double pairs = tokens * moe.moeRouterTopk;
    const double gathered = std::max(candidate.layout.expertTensorParallel, 1);
    if (capacity > 0 && moe.numMoeExperts > 0)
        return std::ceil(pairs / moe.numMoeExperts * capacity) * moe.numMoeExperts * gathered;
    const bool spread = candidate.layout.expertParallel > 1;
    const double local = moe.numMoeExperts / double(std::max(candidate.layout.expertParallel, 1));
    return pairs * gathered * (spread ? habits.hotExpertLoad : 1.0) + local * expertPadding(candidate.options.precision);
}

} // namespace

ActivationShape::ActivationShape(const domain::ModelSpec &model, const domain::Candidate &candidate, int sequence,
                                 const domain::AttentionNeeds &needs)
    : tensor(std::max(candidate.layout.tensorParallel, 1))
    , expertTensor(std::max(candidate.layout.expertTensorParallel, 1))
    , gemmInputBytes(estimate::gemmInputBytes(candidate.options.precision))
    , gathers(candidate.layout.sequenceParallel && candidate.layout.tensorParallel > 1)
    , dropout(model.hiddenDropout > 0)
    , attentionDropout(model.attentionDropout > 0)
    , fusedNorm(candidate.options.fusedNorm)
    , attention(candidate.options.attention)
    , habits(&memoryHabits(candidate.options.framework))
{
    if (candidate.layout.contextParallel > 1)
        setExchange(candidate.layout, needs);
    const double rows = std::max(candidate.batch.microBatchSize, 1) / double(std::max(candidate.layout.contextParallel, 1));
    tokens = rows * sequence;
    encoderTokens = rows * candidate.batch.seqLength;
    scores = tokens * sequence;
    crossScores = tokens * candidate.batch.seqLength;
    residualTokens = gathers ? tokens / tensor : tokens;
    encoderResidualTokens = gathers ? encoderTokens / tensor : encoderTokens;
    if (candidate.recompute.granularity == domain::RecomputeGranularity::Selective)
        recomputed = candidate.recompute.modules;
    if (model.moe) {
        expertTokens = estimate::expertTokens(*model.moe, candidate, residualTokens, *habits);
        localExperts = model.moe->numMoeExperts / double(std::max(candidate.layout.expertParallel, 1));
        exchangesTokens = candidate.layout.expertParallel > 1 || candidate.layout.expertTensorParallel > 1;
    }
}

void ActivationShape::setExchange(const domain::ParallelLayout &layout, const domain::AttentionNeeds &needs)
{
    using domain::ContextExchange;
    ContextExchange exchange = domain::contextExchange(layout, needs);
    const bool mayTrade = domain::runsAttention(ContextExchange::AllToAll, needs) && domain::dealsHeads(layout, needs);
    if (layout.contextExchange == ContextExchange::Auto && !habits->ringContext && mayTrade)
        exchange = ContextExchange::AllToAll;
    ring = exchange == ContextExchange::Ring || exchange == ContextExchange::Hierarchical;
    tradesHeads = exchange == ContextExchange::AllToAll || exchange == ContextExchange::Hierarchical;
    gathered = exchange == ContextExchange::AllGather ? layout.contextParallel : 0;
}

Bytes LayerActivations::saved(SavedTensor tensor) const
{
    Bytes sum;
    for (const SavedBytes &kept : m_tensors) {
        if (kept.tensor == tensor)
            sum += kept.bytes;
    }
    return sum;
}

Bytes LayerActivations::backwardPeak(Bytes residual) const
{
    Bytes live = m_saved;
    Bytes peak = m_saved + residual; // a layer without operations passes its gradient through
    Bytes incoming = residual;
    for (std::size_t i = m_operations.size(); i-- > 0;) {
        const Operation &operation = m_operations[i];
        // The residual's gradient waits beside the branch, unless the operation reads that very tensor.
        const Bytes beside = operation.receivesResidual ? Bytes() : residual;
        peak = std::max(peak, live + incoming + operation.gradient + operation.transient + beside);
        live -= operation.released;
        incoming = operation.gradient;
    }
    return peak;
}

LayerActivations layerActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer, const ActivationShape &shape)
{
    LayerActivations activations;
    addMixerActivations(model, layer, shape, activations);
    addFeedForwardActivations(model, layer, shape, activations);
    return activations;
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/layercost.h"

#include "estimate/expertexchange.h"

#include <algorithm>
#include <array>

namespace estimate {

using base::Bytes;
using base::Seconds;

namespace {

constexpr double kBytes16 = 2;
constexpr double kRecomputeHost = 0.8; // launches of the repeated forward pass against its own
// Two unfused fp32 norms a layer make 22 further passes of 2 bytes; fit on arXiv:2311.05610's sweeps.
constexpr double kPlainNormBytes = 22 * kBytes16 / 2;
// Per score, forward: four passes of 2 bytes around a fused softmax; plain PyTorch's with its fp32 copies
// as fitted to the same sweeps (between 22 and 32).
constexpr double kFusedScoreBytes = 8, kPlainScoreBytes = 25;
constexpr double kSoftmaxOffsetBytes = 2.16; // per score, before fused attention took sink logits; fit on gpt-oss runs
constexpr double kRoutedBytes = 12; // permute and unpermute, per routed element
constexpr double kRouterBytes = 16; // scores, top-k and masks, per token and expert
constexpr double kRouterKernels = 20;
constexpr double kGatherFactor = 1.5; // sequence parallel: the backward pass gathers the input once more
constexpr double kScanBackward = 2.5; // as attention: products recomputed per chunk

PassTimes scaled(PassTimes times, double factor) { return {times.forward * factor, times.backward * factor}; }

} // namespace

/// One evaluation: adds up forward and backward, and remembers the forward time of each block that
/// recompute may repeat.
struct LayerCost::Walk {
    const LayerCost &cost;
    const LayerSetting &s;
    LayerTimes times;
    std::array<Seconds, kBlocks> blocks{};
    double tokens = 0; ///< of the rank's slice of the sequence, shared by tensor-parallel ranks
    double keys = 0; ///< tokens of the whole sequence
    double slice = 1; ///< ranks that divide norm and residual
    double own = 0; ///< tokens of this rank before routing
    double routed = 0; ///< rows of this rank's experts
    PassTimes sparse; ///< of what follows the router: dispatch, experts, combination

    explicit Walk(const LayerCost &layer, const LayerSetting &setting)
        : cost(layer)
        , s(setting)
    {
        keys = cost.m_cross ? s.decoderSequence : s.sequence;
        tokens = s.microBatch * keys / s.context;
        slice = s.sequenceParallel ? s.tensor : 1;
        own = tokens / slice;
        const double capacity = s.candidate.options.moeCapacityFactor > 0 ? s.candidate.options.moeCapacityFactor : 1;
        routed = own * cost.m_topk * s.expertTensor * capacity;
    }

    void add(Work work, PassTimes pass, Block block)
    {
        times.forward.add(work, pass.forward);
        times.backward.add(work, pass.backward);
        blocks[static_cast<std::size_t>(block)] += pass.forward;
        if (block == Block::Moe || block == Block::MoeActivation)
            addSparse(pass);
    }
    void addSparse(PassTimes pass)
    {
        sparse.forward += pass.forward;
        sparse.backward += pass.backward;
    }
    [[nodiscard]] PassTimes pass(const Traffic &traffic, double scale) const
    {
        return {s.operators.traffic(traffic.forward * scale, traffic.forwardKernels),
                s.operators.traffic(traffic.backward * scale, traffic.backwardKernels)};
    }

    void products();
    void attention();
    void elementWise();
    void experts();
    void tensorCollectives();
    void contextExchange();
    void dispatch();
    void recompute();
    void host();
};

void LayerCost::Walk::products()
{
    const double localExperts = std::max(1.0, cost.m_experts / s.expert);
    for (const Product &p : cost.m_products) {
        const bool routedRows = p.rows == Rows::Routed;
        const double ranks = routedRows ? s.expertTensor : s.tensor;
        Operators::Linear linear{.rows = tokens,
                                 .inputs = p.split == Split::Inputs ? std::max(1.0, p.inputs / ranks) : p.inputs,
                                 .outputs = p.split == Split::Outputs ? std::max(1.0, p.outputs / ranks) : p.outputs,
                                 .lowPrecision = p.lowPrecision,
                                 .gradBytes = s.gradBytes};
        if (p.rows == Rows::SequenceSlice)
            linear.rows = own;
        else if (p.rows == Rows::EncoderTokens)
            linear.rows = s.microBatch * s.sequence / s.context;
        if (!routedRows) {
            const LinearTimes plain = s.operators.linear(linear);
            add(Work::Gemm, plain.products, p.block);
            add(Work::Casts, plain.casts, p.block);
            continue;
        }
        linear.groups = localExperts;
        linear.rows = std::max(1.0, routed / localExperts);
        const LinearTimes grouped = s.operators.linear(linear);
        add(Work::GroupedGemm, grouped.products, p.block);
        add(Work::Casts, grouped.casts, p.block);
    }
}

void LayerCost::Walk::attention()
{
    if (!cost.m_attention)
        return;
    // Kernels over several ranks' slices at once have as much work in longer loops.
    const double slices = s.contextGroup.slicesTogether();
    AttentionShape shape{.batch = s.microBatch,
                         .heads = cost.m_heads / (s.tensor * slices),
                         .queries = keys * slices / s.context,
                         .keys = keys,
                         .visible = cost.m_causal ? 1.0 : 2.0,
                         .queryKeyDim = cost.m_queryKeyDim,
                         .valueDim = cost.m_valueDim};
    if (cost.m_window > 0)
        shape.visible = std::min(shape.visible, 2 * cost.m_window / keys);
    PassTimes core = s.operators.attention(shape);
    const domain::AttentionBackend backend = s.candidate.options.attention;
    double scoreBytes = cost.m_storesScores ? kSoftmaxOffsetBytes : 0;
    if (backend == domain::AttentionBackend::Fused)
        scoreBytes = kFusedScoreBytes;
    else if (backend == domain::AttentionBackend::Unfused)
        scoreBytes = kPlainScoreBytes;
    if (scoreBytes > 0) {
        const PassTimes stored = s.operators.storedScores(shape, scoreBytes);
        core.forward += stored.forward;
        core.backward += stored.backward;
    }
    add(Work::Attention, core, Block::CoreAttention);
    if (cost.m_cross) {
        shape.keys = s.sequence;
        shape.visible = 2;
        add(Work::Attention, s.operators.attention(shape), Block::CoreAttention);
    }
}

void LayerCost::Walk::elementWise()
{
    const double perTensor = tokens / s.tensor;
    if (cost.m_attention) {
        PassTimes around = pass(cost.m_attentionTraffic, perTensor);
        if (cost.m_latent)
            around = scaled(around, s.profile.mlaMemoryFactor);
        add(Work::MemoryBound, around, Block::Other);
    }
    if (cost.m_mixerTraffic.forward > 0)
        add(Work::SequenceMixing, pass(cost.m_mixerTraffic, perTensor), Block::Other);
    if (cost.m_scanFlops > 0) {
        const Seconds scan = s.operators.tensorWork(cost.m_scanFlops * perTensor, s.profile.scanShare);
        add(Work::SequenceMixing, {scan, kScanBackward * scan}, Block::Other);
    }
    if (cost.m_mlpTraffic.forward > 0)
        add(Work::Activations, pass(cost.m_mlpTraffic, perTensor), Block::Mlp);
    if (cost.m_shared)
        add(Work::Activations, pass(cost.m_sharedTraffic, perTensor), Block::SharedExpert);
    Traffic norms = cost.m_normTraffic;
    if (!s.candidate.options.fusedNorm) {
        norms.forward += cost.m_norms * kPlainNormBytes * cost.m_hidden;
        norms.backward += 2 * cost.m_norms * kPlainNormBytes * cost.m_hidden;
    }
    add(Work::Norms, pass(norms, own), Block::Norms);
}

void LayerCost::Walk::experts()
{
    if (!cost.m_moe)
        return;
    const double factor = s.profile.moeMemoryFactor;
    const double width = std::max(1.0, cost.m_expertWidth / s.expertTensor);
    const Seconds activation = s.operators.traffic(routed * width * cost.m_activationForward, 2);
    const Seconds activationBack = s.operators.traffic(routed * width * cost.m_activationBackward, 2);
    add(Work::Activations, {activation * factor, activationBack * factor}, Block::MoeActivation);
    const double moved = routed * cost.m_hidden * kRoutedBytes + own * cost.m_experts * kRouterBytes;
    const Seconds routing = s.operators.traffic(moved, kRouterKernels);
    const Seconds routingBack = s.operators.traffic(moved, kRouterKernels);
    add(Work::Routing, {routing * factor, routingBack * factor}, Block::Moe);
}

void LayerCost::Walk::tensorCollectives()
{
    const double plain = s.habits.tpExposed > 0 ? s.habits.tpExposed : s.profile.tpExposed;
    if (s.tensor > 1) {
        const Link link = s.placement.ring({s.tensor, 1});
        const double shown = s.userBuffers ? s.profile.tpExposedUserBuffers : plain;
        const Bytes hidden(tokens * cost.m_hidden * kBytes16);
        const Seconds pair = s.sequenceParallel ? scatterAndGather(hidden, s.tensor, link) : allReduce(hidden, s.tensor, link);
        const Seconds all = pair * (cost.m_tensorBlocks * shown);
        times.forward.add(Work::TpForward, all);
        times.backward.add(Work::TpBackward, all * (s.sequenceParallel ? kGatherFactor : 1.0));
    }
    if (cost.m_moe && s.expertTensor > 1) {
        // The routed rows are gathered over the expert-tensor ranks and their results scattered.
        const Link link = s.placement.ring({s.expertTensor, 1});
        const Seconds pair = scatterAndGather(Bytes(routed * cost.m_hidden * kBytes16), s.expertTensor, link);
        times.forward.add(Work::TpForward, pair * plain);
        times.backward.add(Work::TpBackward, pair * plain);
    }
}

void LayerCost::Walk::contextExchange()
{
    if (s.context <= 1)
        return;
    if (cost.m_attention) {
        const double heads = cost.m_heads / s.tensor;
        const double keyValueHeads = std::max(1.0, cost.m_keyValueHeads / s.tensor); // every rank holds a whole group
        const AttentionWidths widths{.query = heads * cost.m_queryKeyDim,
                                     .output = heads * cost.m_valueDim,
                                     .keyValue = keyValueHeads * (cost.m_queryKeyDim + cost.m_valueDim)};
        const PassTimes core{times.forward.at(Work::Attention), times.backward.at(Work::Attention)};
        const PassTimes shown = contextExchangeTime(s.contextGroup, widths, tokens, core, s.operators, s.placement, s.profile.cpExposed);
        times.forward.add(Work::Cp, shown.forward);
        times.backward.add(Work::Cp, shown.backward);
    } else if (cost.m_exchangeWidth > 0) {
        // Sequence mixers turn the split of tokens into one of channels and back, whatever attention does.
        const Bytes local(tokens * cost.m_exchangeWidth / s.tensor * kBytes16);
        const Seconds exchange = exchangeTime(local, {s.context, s.tensor}, s.placement);
        times.forward.add(Work::Cp, exchange);
        times.backward.add(Work::Cp, exchange);
    }
}

void LayerCost::Walk::dispatch()
{
    if (!cost.m_moe)
        return;
    const Seconds one = dispatchTime({.tokens = own,
                                      .topk = cost.m_topk,
                                      .rowBytes = cost.m_hidden * kBytes16,
                                      .expertParallel = s.expert,
                                      .expertTensorParallel = s.expertTensor,
                                      .deduplicated = s.habits.deduplicatesDispatch},
                                     s.placement);
    const Seconds both = 2 * one; // dispatch and combine
    Seconds forward = both * s.profile.epExposed;
    Seconds backward = forward;
    if (s.interleavedExperts) {
        // Two micro-batches take turns, one forward and one backward: the traffic of both hides under the compute of
        // both as far as it fits.
        const Seconds excess = std::max(Seconds(), 2 * both - times.total()) * 0.5;
        forward = std::max(excess, both * s.profile.epExposedOverlapped);
        backward = forward;
    }
    times.forward.add(Work::Ep, forward);
    times.backward.add(Work::Ep, backward);
    addSparse({forward, backward});
}

void LayerCost::Walk::recompute()
{
    const domain::RecomputePlan &plan = s.candidate.recompute;
    if (plan.granularity == domain::RecomputeGranularity::Full) {
        Seconds compute;
        for (Seconds block : blocks)
            compute += block;
        times.backward.add(Work::Recompute, compute * s.recomputedShare);
        times.backward.add(Work::TpBackward, times.forward.at(Work::TpForward) * s.recomputedShare);
        times.backward.add(Work::Cp, times.forward.at(Work::Cp) * s.recomputedShare);
        times.backward.add(Work::Ep, times.forward.at(Work::Ep) * s.recomputedShare);
    } else if (plan.granularity == domain::RecomputeGranularity::Selective) {
        const auto repeat = [&](domain::RecomputeModule module, Block block) {
            if (plan.modules & module)
                times.backward.add(Work::Recompute, blocks[static_cast<std::size_t>(block)]);
        };
        repeat(domain::RecomputeCoreAttn, Block::CoreAttention);
        if (cost.m_attention && (plan.modules & domain::RecomputeCoreAttn)) // the exchange is part of it
            times.backward.add(Work::Cp, times.forward.at(Work::Cp));
        repeat(domain::RecomputeMlp, Block::Mlp);
        repeat(domain::RecomputeLayernorm, Block::Norms);
        repeat(domain::RecomputeMlaUpProj, Block::MlaUp);
        repeat(domain::RecomputeMoe, Block::Moe);
        if (plan.modules & domain::RecomputeMoe)
            times.backward.add(Work::Ep, times.forward.at(Work::Ep));
        if (plan.modules & (domain::RecomputeMoe | domain::RecomputeMoeAct))
            times.backward.add(Work::Recompute, blocks[static_cast<std::size_t>(Block::MoeActivation)]);
        if (plan.modules & (domain::RecomputeMoe | domain::RecomputeSharedExperts))
            times.backward.add(Work::Recompute, blocks[static_cast<std::size_t>(Block::SharedExpert)]);
    }
}

void LayerCost::Walk::host()
{
    const domain::HardwareProfile &profile = s.profile;
    const double graph = s.candidate.options.cudaGraphs ? profile.hostGraphShare : 1;
    const double waits = s.pipelined && s.tensor > 1 ? s.tensor : 0;
    const double layer = profile.hostPerLayer * s.habits.hostTime * graph;
    const Seconds rest(layer * cost.m_hostForward + waits * s.habits.pipelinedRankWait);
    // The host learns how many tokens each expert gets before it can launch their products, so that it cannot
    // run ahead: experts wait for their own launches, whatever time the rest of the layer leaves.
    const double perExpert = profile.hostPerExpert * (s.operators.lowPrecision() ? profile.hostCastFactor : 1) * graph;
    const double localExperts = std::max(1.0, cost.m_experts / s.expert);
    const Seconds experts(cost.m_moe ? layer * (profile.hostMoeFactor - kHostDenseHalf) + perExpert * localExperts : 0);
    const bool full = s.candidate.recompute.granularity == domain::RecomputeGranularity::Full;
    const double back = profile.hostBackwardFactor * (full ? 1 + kRecomputeHost * s.recomputedShare : 1);
    const auto idle = [&](Seconds all, Seconds ofExperts, double passes) {
        return std::max(Seconds(), rest * passes - (all - ofExperts)) + std::max(Seconds(), experts * passes - ofExperts);
    };
    times.forward.add(Work::HostBound, idle(times.forward.total(), sparse.forward, 1));
    times.backward.add(Work::HostBound, idle(times.backward.total(), sparse.backward, back));
}

LayerTimes LayerCost::times(const LayerSetting &setting) const
{
    Walk walk(*this, setting);
    walk.products();
    walk.attention();
    walk.elementWise();
    walk.experts();
    walk.tensorCollectives();
    walk.contextExchange();
    walk.dispatch();
    walk.recompute();
    walk.host();
    return walk.times;
}

} // namespace estimate

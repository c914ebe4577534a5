// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/modelspec.h"
#include "estimate/contextexchange.h"
#include "estimate/operators.h"
#include "estimate/placement.h"
#include "estimate/timehabits.h"
#include "estimate/worktimes.h"

#include <vector>

namespace estimate {

/// What the layers' times depend on, resolved from a candidate and its cluster.
struct LayerSetting {
    const Operators &operators;
    const Placement &placement;
    const domain::HardwareProfile &profile;
    const TimeHabits &habits;
    const domain::Candidate &candidate; ///< without its pipeline and global batch (estimate/inputs.h)
    int tensor = 1, context = 1, expert = 1, expertTensor = 1;
    double microBatch = 1; ///< sequences
    double sequence = 1; ///< tokens
    double decoderSequence = 1; ///< of the decoder's layers in encoder-decoder models
    double gradBytes = 4;
    double recomputedShare = 0; ///< of the layers, with full recompute
    double offloadedShare = 0; ///< of the layers, whose saved tensors all wait in host memory
    bool sequenceParallel = false;
    bool userBuffers = false;
    bool interleavedExperts = false;
    bool pipelined = false; ///< the layer stands in one of several stages, where that matters
    ContextGroup contextGroup = {}; ///< of `context` ranks
};

/// Forward and backward of one layer and micro-batch on one rank.
struct LayerTimes {
    WorkTimes forward;
    WorkTimes backward;
    [[nodiscard]] base::Seconds total() const { return forward.total() + backward.total(); }
};

/// One kind of layer, prepared for timing: its matrix products from the walk over its weights, and
/// the traffic of its element-wise kernels.
///
/// Bytes per token of element-wise kernels in 16 bits, forward / backward: norm 4 h / 8 h, residual 6 h /
/// 6 h, rotary embedding 4 (Q + K) / 6 (Q + 2 K), gated activation 6 f / 10 f, plain 4 f / 6 f (reads plus
/// writes of each tensor once, as TransformerEngine and Megatron-Core fuse them); h divided by TP with
/// sequence parallelism, the rest always. Kernels of one stream run one after the other, so times add.
class LayerCost {
public:
    LayerCost(const domain::ModelSpec &model, const domain::LayerSpec &layer);

    [[nodiscard]] LayerTimes times(const LayerSetting &setting) const;

private:
    /// Which rows a product works on.
    enum class Rows : std::uint8_t { Tokens, SequenceSlice, EncoderTokens, Routed };
    enum class Split : std::uint8_t { None, Outputs, Inputs };
    /// Parts that selective recompute can repeat.
    enum class Block : std::uint8_t { CoreAttention, Mlp, Moe, MoeActivation, Norms, MlaUp, SharedExpert, Other };
    static constexpr std::size_t kBlocks = 8;
    static constexpr double kHostDenseHalf = 0.5; ///< a dense feed-forward half, in launches of a dense layer

    struct Product {
        double inputs = 0;
        double outputs = 0;
        Rows rows = Rows::Tokens;
        Split split = Split::None;
        Block block = Block::Other;
        bool lowPrecision = true;
    };
    /// Bytes per token and kernels per pass.
    struct Traffic {
        double forward = 0, backward = 0;
        double forwardKernels = 0, backwardKernels = 0;
    };
    struct Walk; ///< one evaluation

    void compileProducts(const domain::ModelSpec &model, const domain::LayerSpec &layer);
    void compileAttention(const domain::ModelSpec &model, const domain::LayerSpec &layer);
    void compileOtherMixers(const domain::ModelSpec &model, const domain::LayerSpec &layer);
    void compileFeedForward(const domain::ModelSpec &model, const domain::LayerSpec &layer);
    void compileNorms(const domain::ModelSpec &model, const domain::LayerSpec &layer);

    std::vector<Product> m_products;
    double m_hidden = 0;

    // mixer
    bool m_attention = false, m_causal = true, m_cross = false, m_latent = false, m_storesScores = false;
    double m_heads = 0, m_queryKeyDim = 0, m_valueDim = 0;
    double m_keyValueHeads = 0;
    double m_window = 0;
    Traffic m_attentionTraffic; ///< divided by TP
    Traffic m_mixerTraffic; ///< Mamba, Hyena; divided by TP
    double m_scanFlops = 0; ///< per token
    double m_exchangeWidth = 0; ///< elements per token that sequence mixers exchange under context parallelism

    // feed-forward
    Traffic m_mlpTraffic; ///< divided by TP
    Traffic m_sharedTraffic; ///< divided by TP
    bool m_moe = false, m_shared = false;
    double m_experts = 0, m_topk = 0, m_expertWidth = 0;
    double m_activationForward = 0, m_activationBackward = 0; ///< bytes per element of the expert's width

    Traffic m_normTraffic; ///< divided by TP with sequence parallelism
    double m_norms = 0;
    int m_tensorBlocks = 0; ///< pairs of tensor-parallel collectives per pass
    double m_hostForward = 0; ///< in dense layers
};

} // namespace estimate

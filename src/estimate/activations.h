// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/contextexchange.h"
#include "domain/modelspec.h"
#include "estimate/inlinelist.h"
#include "estimate/memoryhabits.h"

#include <cstdint>

namespace estimate {

/// What the sizes of a layer's activations follow from, worked out once per candidate. Tokens are
/// those of one micro-batch on one context-parallel rank.
struct ActivationShape {
    /// `needs` are the model's.
    ActivationShape(const domain::ModelSpec &model, const domain::Candidate &candidate, int sequence, const domain::AttentionNeeds &needs);
    ActivationShape(const domain::ModelSpec &model, const domain::Candidate &candidate, int sequence)
        : ActivationShape(model, candidate, sequence, domain::attentionNeeds(model))
    {
    }

    double tokens = 0; ///< sequence x micro-batch / CP
    double residualTokens = 0; ///< tokens / TP with sequence parallelism: norms, residual stream, router
    double encoderTokens = 0; ///< tokens of the encoder's output, read by cross attention
    double encoderResidualTokens = 0; ///< encoderTokens / TP with sequence parallelism
    double scores = 0; ///< attention scores per head: sequence^2 x micro-batch / CP
    double crossScores = 0; ///< of cross attention: of each token with each of the encoder's
    double expertTokens = 0; ///< (token, expert) pairs that one rank's experts work on
    double tensor = 1; ///< TP
    double expertTensor = 1; ///< ETP
    double localExperts = 0; ///< per rank
    double gemmInputBytes = 2; ///< per element kept as the input of a layer's GEMM; 1 in fp8
    bool gathers = false; ///< sequence parallelism: column-parallel GEMMs gather their input again in backward
    bool ring = false; ///< context-parallel ranks pass keys and values round
    bool tradesHeads = false; ///< they trade heads for tokens: all-to-all
    double gathered = 0; ///< ranks whose keys and values are gathered for attention; 0 = none are
    bool exchangesTokens = false; ///< experts of other ranks work on this one's tokens: EP x ETP > 1
    bool dropout = false; ///< hidden dropout keeps masks
    bool attentionDropout = false;
    bool fusedNorm = true;
    std::uint8_t recomputed = 0; ///< modules of selective recompute
    domain::AttentionBackend attention = domain::AttentionBackend::Flash;
    const MemoryHabits *habits; ///< never null

    /// One bf16 hidden-state tensor of the residual stream.
    [[nodiscard]] base::Bytes residual(double hidden) const { return base::Bytes(2 * residualTokens * hidden); }
    /// The encoder's output, which all layers with cross attention share; divided like the residual stream.
    [[nodiscard]] base::Bytes encoderOutput(double hidden) const { return base::Bytes(2 * encoderResidualTokens * hidden); }
    [[nodiscard]] bool recomputes(domain::RecomputeModule module) const { return (recomputed & module) != 0; }

private:
    /// An exchange that is not named is the automatic one. For frameworks whose runs are not known to leave it at that,
    /// all-to-all is counted wherever it runs, a cautious figure: it keeps more than the ring, by which these are timed.
    void setExchange(const domain::ParallelLayout &layout, const domain::AttentionNeeds &needs);
};

/// Tensors that a layer keeps from forward to backward. Two operations that keep the same storage
/// count it once.
enum class SavedTensor : std::uint8_t {
    LayerInput,
    MixerNormOutput,
    NormUpcast, ///< fp32 intermediates of a norm without fused kernel
    Query,
    Key,
    Value,
    QueryKeyBeforeNorm,
    QueryKeyBeforeRope,
    LatentsBeforeNorm,
    Latents,
    AttentionScores,
    AttentionStatistics,
    AttentionOutput,
    AttentionOutputByHeads, ///< context parallel exchange by heads: the output before it goes back
    AttentionOutputLowPrecision, ///< the copy that an fp8 projection keeps
    EncoderOutputLowPrecision, ///< the same of a layer's cross-attention keys and values
    MixerProjection, ///< input projection of Mamba and Hyena
    MixerConvolution,
    MixerState, ///< gated and filtered streams of Mamba and Hyena
    DropoutMask,
    PostNormInput,
    MiddleResidual,
    MlpNormOutput,
    Fc1Output,
    GateOutput,
    ActivationOutput,
    Routing,
    RowMap,
    ExpertInput,
    ExpertProbabilities,
    ExpertFc1Output,
    ExpertActivationOutput,
    SharedInputLowPrecision,
    SharedFc1Output,
    SharedActivationOutput,
};

struct SavedBytes {
    SavedTensor tensor;
    base::Bytes bytes;
};

/// One operation of a layer as backward sees it.
struct Operation {
    base::Bytes gradient; ///< that it returns: of its input
    base::Bytes transient; ///< alive only while its backward runs
    base::Bytes released; ///< saved tensors that die with it: it is the first operation that kept them
    bool receivesResidual = false; ///< its incoming gradient is the residual stream's own tensor
};

/// Everything one layer keeps for backward, and its operations in forward order.
class LayerActivations {
public:
    /// Starts an operation; keep() adds to the one started last.
    LayerActivations &operation(base::Bytes gradient, base::Bytes transient = {}, bool receivesResidual = false)
    {
        m_operations.add({gradient, transient, {}, receivesResidual});
        return *this;
    }
    LayerActivations &keep(SavedTensor tensor, base::Bytes bytes)
    {
        m_tensors.add({tensor, bytes});
        m_operations.back().released += bytes;
        m_saved += bytes;
        return *this;
    }
    void setForwardTransient(base::Bytes bytes) { m_forwardTransient = bytes; }

    /// Sum of what is kept.
    [[nodiscard]] base::Bytes saved() const { return m_saved; }
    /// Largest live set while the layer runs backward, its own saved tensors included: they die one
    /// operation after the other while gradients of the size of `residual` and larger pass through.
    [[nodiscard]] base::Bytes backwardPeak(base::Bytes residual) const;
    /// What forward holds beside the saved set at its worst moment (permuted tokens of an MoE layer).
    [[nodiscard]] base::Bytes forwardTransient() const { return m_forwardTransient; }
    /// Bytes kept of one tensor; 0 when it is not kept.
    [[nodiscard]] base::Bytes saved(SavedTensor tensor) const;

private:
    // The largest layer, with latent and cross attention, shared experts, dropout and norms behind branches,
    // has 29 operations and keeps 41 tensors.
    InlineList<Operation, 32> m_operations;
    InlineList<SavedBytes, 48> m_tensors;
    base::Bytes m_saved;
    base::Bytes m_forwardTransient;
};

/// The activations of one layer of a model. Sources: Korthikanti et al. (arXiv:2205.05198), section
/// 4, for what attention and MLP keep and how tensor and sequence parallelism divide it; TransformerEngine
/// (module/layernorm_linear.py, attention) and Megatron-Core (transformer/moe, ssm, multi_latent_attention.py)
/// for fused operations, experts, Mamba and latent attention.
[[nodiscard]] LayerActivations layerActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer,
                                                const ActivationShape &shape);

// The two halves of a layer, in forward order.
void addMixerActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer, const ActivationShape &shape,
                         LayerActivations &activations);
void addFeedForwardActivations(const domain::ModelSpec &model, const domain::LayerSpec &layer, const ActivationShape &shape,
                               LayerActivations &activations);

} // namespace estimate

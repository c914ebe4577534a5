// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace estimate {

/// Which parallel axis divides a weight. Replicated: every rank of the axis holds it whole.
enum class ShardAxis : std::uint8_t { Replicated, Tensor, Expert };

/// What a weight belongs to; selects precision, recompute and FLOPs rules.
enum class WeightRole : std::uint8_t {
    Qkv,
    AttentionOut,
    MlaDown,
    MlaUp,
    CrossAttention,
    Fc1,
    Fc2,
    Router,
    ExpertFc1,
    ExpertFc2,
    SharedFc1,
    SharedFc2,
    SharedGate,
    MambaIn,
    MambaOut,
    MambaOther,
    Hyena,
    Norm,
    Bias,
    Embedding,
    PositionTable,
    OutputLayer,
    MtpProjection,
};

/// One parameter tensor of a layer at TP = EP = ETP = 1. One walk over these feeds parameter
/// counts, memory, FLOPs and GEMM shapes, so that they cannot disagree.
struct Weight {
    std::string_view name; ///< "linear_qkv", as Megatron-Core names it
    WeightRole role = WeightRole::Norm;
    std::int64_t outputs = 0; ///< rows of the GEMM's weight; vectors have inputs = 1
    std::int64_t inputs = 1;
    std::int64_t copies = 1; ///< experts
    ShardAxis axis = ShardAxis::Replicated;
    bool isMatrix = false; ///< takes part in a GEMM (false: norms, biases, tables)

    [[nodiscard]] std::int64_t count() const { return outputs * inputs * copies; }
};

/// Row-parallel: tensor parallelism divides the weight's inputs, not its outputs.
[[nodiscard]] bool splitsInputs(const Weight &weight);

/// Every parameter tensor of one layer (mixer, feed-forward, norms, biases).
[[nodiscard]] std::vector<Weight> layerWeights(const domain::ModelSpec &model, const domain::LayerSpec &layer);
/// Input embedding, learned positions (at vocabulary padding for tensorParallel), embedding norms.
[[nodiscard]] std::vector<Weight> embeddingWeights(const domain::ModelSpec &model, int tensorParallel);
/// Final norm and output layer (the output layer is missing when the embedding is tied).
[[nodiscard]] std::vector<Weight> headWeights(const domain::ModelSpec &model, int tensorParallel);
/// One multi-token-prediction module: a layer of the last layer's kind, projection, norms.
[[nodiscard]] std::vector<Weight> mtpWeights(const domain::ModelSpec &model);

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/contextexchange.h"
#include "domain/modelspec.h"

#include <cstdint>
#include <vector>

namespace search {

/// What a width that tensor parallelism cuts belongs to.
enum class WidthKind : std::uint8_t {
    FeedForward,
    SharedExpert,
    MambaHeads,
    MambaGroups,
    HyenaGroups,
    LinearAttention,
    FixedVocabulary,
};

/// Why a model class of the framework refuses an axis.
enum class Refusal : std::uint8_t { None, Gemma2, Gemma3, Mamba, Hyena, EncoderDecoder };

/// Everything the rules ask of a model and a cluster, worked out once per search.
struct Facts {
    struct Width {
        WidthKind kind = WidthKind::FeedForward;
        std::int64_t value = 0;
    };

    int layers = 0;
    int hidden = 0;
    int heads = 0;
    std::int64_t attentionWidth = 0; ///< heads x head dimension; 0 with MLA or without attention
    std::vector<int> queryGroups; ///< distinct counts over the layers; empty with MLA
    std::vector<Width> tensorWidths; ///< distinct
    int experts = 0; ///< 0 = dense
    std::int64_t expertFfn = 0;
    Refusal virtualRefusal = Refusal::None;
    Refusal contextRefusal = Refusal::None;
    bool attends = false; ///< some layer mixes tokens by attention
    domain::AttentionNeeds attention; ///< of the exchange between context-parallel ranks
    int predictions = 0; ///< modules of multi-token prediction
    int positions = 0; ///< rows of a learned position table; 0 = no limit
    int decoderSeqLength = 0; ///< encoder-decoder models, else 0
    std::uint8_t recomputable = 0; ///< RecomputeModule bits of parts that the model has

    int gpus = 1;
    int tensorDomain = 1; ///< GPUs of one node or NVLink domain, whichever is larger
    bool domainIsNode = true; ///< tensorDomain does not reach beyond a node
    std::uint32_t precisions = 0; ///< bit per domain::Precision that the GPU can train in

    int minModelParallel = 1;
    int maxModelParallel = 1;
};

[[nodiscard]] Facts makeFacts(const domain::ModelSpec &model, const domain::ClusterSpec &cluster);

/// Precisions that a GPU has the hardware for, one bit each. MX and fp4 formats need Blackwell's
/// scaled tensor cores; blockwise fp8 needs Hopper or newer (TransformerEngine's support table).
[[nodiscard]] std::uint32_t supportedPrecisions(const domain::GpuSpec &gpu);
[[nodiscard]] constexpr std::uint32_t precisionBit(domain::Precision precision) { return 1u << static_cast<unsigned>(precision); }

} // namespace search

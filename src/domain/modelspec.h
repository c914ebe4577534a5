// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace domain {

enum class Architecture { DenseGpt, MoeGpt, SsmHybrid, Hyena, EncoderOnly, EncoderDecoder };
enum class Normalization { RmsNorm, LayerNorm };
enum class PositionEmbedding { Rope, LearnedAbsolute, None };

/// What mixes tokens in a layer. Linear: attention replaced by one h x h product (distilled models).
enum class Mixer : std::uint8_t { None, Attention, Linear, Mamba, HyenaShort, HyenaMedium, HyenaLong };
/// What follows the mixer.
enum class FeedForward : std::uint8_t { None, Dense, Moe };

/// One layer as the framework counts it. A hybrid's layer often has only one of the two halves;
/// a layer with neither is skipped but still counts for the pipeline split.
struct LayerSpec {
    Mixer mixer = Mixer::Attention;
    FeedForward feedForward = FeedForward::Dense;
    bool causal = true; ///< false in encoders
    bool crossAttention = false; ///< decoder layers of encoder-decoder models
    std::int32_t numQueryGroups = 0; ///< key/value heads; meaningful for Mixer::Attention without MLA
    std::int32_t slidingWindow = 0; ///< keys a query sees, in tokens; 0 = full attention
    std::int64_t ffnHiddenSize = 0; ///< width of a dense feed-forward half

    bool operator==(const LayerSpec &) const = default;
};

struct MoeSpec {
    int numMoeExperts = 0;
    int moeRouterTopk = 1;
    std::int64_t moeFfnHiddenSize = 0;
    std::int64_t sharedExpertFfnHiddenSize = 0; ///< 0 = no shared expert
    bool sharedExpertGate = false; ///< a learned gate on the shared expert's output (Qwen2-MoE)
    std::optional<double> capacityFactor; ///< nothing = dropless
    bool operator==(const MoeSpec &) const = default;
};

/// Multi-head latent attention (DeepSeek-V2, arXiv:2405.04434).
struct MlaSpec {
    int qLoraRank = 0; ///< 0 = queries are projected directly
    int kvLoraRank = 0;
    int qkHeadDim = 0; ///< part without position
    int qkPosEmbHeadDim = 0; ///< rotary part
    int vHeadDim = 0;
    bool operator==(const MlaSpec &) const = default;
};

/// Mamba-2 mixer (arXiv:2405.21060).
struct MambaSpec {
    int stateDim = 128;
    int headDim = 64;
    int numGroups = 8;
    int numHeads = 0;
    std::int64_t dInner = 0; ///< numHeads * headDim
    int convKernel = 4;
    int chunkSize = 128;
    bool operator==(const MambaSpec &) const = default;
};

/// Hyena mixers (Evo 2 / StripedHyena).
struct HyenaSpec {
    int numGroupsShort = 0;
    int numGroupsMedium = 0;
    int numGroupsLong = 0;
    int shortConvLength = 3; ///< taps of the projection's convolution
    int hyenaShortConvLength = 7;
    int hyenaMediumConvLength = 128;
    int filterOrder = 16;
    bool operator==(const HyenaSpec &) const = default;
};

/// A model's architecture: everything that sizes follow from, nothing about how it is trained.
struct ModelSpec {
    std::string name; ///< catalogue name, e.g. "llama31_8b"; file-name safe for custom models too
    std::string family; ///< e.g. "llama3.1"
    Architecture architecture = Architecture::DenseGpt;

    std::vector<LayerSpec> layers; ///< in order; encoder first in encoder-decoder models
    int encoderLayers = 0; ///< how many of `layers` belong to the encoder
    int hiddenSize = 0;
    std::int64_t ffnHiddenSize = 0; ///< nominal width of a dense layer (layers may differ)
    int numAttentionHeads = 0;
    int numQueryGroups = 0; ///< nominal; = numAttentionHeads for multi-head attention
    int headDim = 0; ///< per head; not used by MLA
    bool gatedLinearUnit = false;
    std::string activation; ///< as the source names it, e.g. "swiglu"
    Normalization normalization = Normalization::RmsNorm;
    int extraNormsPerLayer = 0; ///< norms after attention and after the MLP (Gemma 2 and 3: 2)
    bool addBiasLinear = false;
    bool addQkvBias = false;
    bool qkLayernorm = false;
    bool learnableSoftmax = false; ///< one learned sink logit per attention head (gpt-oss)
    double hiddenDropout = 0.0;
    double attentionDropout = 0.0;

    std::int64_t vocabSize = 0; ///< tokens of the tokenizer, or the config's fixed size
    int makeVocabSizeDivisibleBy = 128;
    bool vocabSizeIsPadded = false; ///< true: vocabSize is used as it is, whatever the tensor parallel size
    bool tieEmbeddings = false;
    int seqLength = 0; ///< of the model's config, tokens
    int decoderSeqLength = 0; ///< encoder-decoder models only
    int maxPositionEmbeddings = 0; ///< rows of a learned position table
    PositionEmbedding positionEmbedding = PositionEmbedding::Rope;

    std::optional<MoeSpec> moe;
    std::optional<MlaSpec> mla;
    std::optional<MambaSpec> mamba;
    std::optional<HyenaSpec> hyena;
    int mtpNumLayers = 0; ///< multi-token-prediction modules after the last layer

    [[nodiscard]] int numLayers() const { return static_cast<int>(layers.size()); }
    [[nodiscard]] bool hasAttention() const;
    /// Vocabulary rounded up to a multiple of makeVocabSizeDivisibleBy x tensorParallel, as
    /// Megatron-Core pads it (megatron/training/tokenizer), or as is when vocabSizeIsPadded.
    [[nodiscard]] std::int64_t paddedVocabSize(int tensorParallel) const;

    bool operator==(const ModelSpec &) const = default;
};

} // namespace domain

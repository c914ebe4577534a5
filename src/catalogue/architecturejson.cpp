// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecturejson.h"

#include "catalogue/jsonfields.h"
#include "catalogue/layerlist.h"
#include "catalogue/modellimits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

using domain::Architecture;
using domain::ModelSpec;
using domain::Normalization;
using domain::PositionEmbedding;
using nlohmann::json;

namespace {

template <class T>
struct Word {
    const char *text;
    T value;
};

// The first word of a value is the one that is written.
constexpr std::array<Word<Architecture>, 6> kArchitectures{{{"dense_gpt", Architecture::DenseGpt},
                                                            {"moe_gpt", Architecture::MoeGpt},
                                                            {"ssm_hybrid", Architecture::SsmHybrid},
                                                            {"hyena", Architecture::Hyena},
                                                            {"encoder_only", Architecture::EncoderOnly},
                                                            {"encoder_decoder", Architecture::EncoderDecoder}}};
constexpr std::array<Word<Normalization>, 2> kNormalizations{
    {{"RMSNorm", Normalization::RmsNorm}, {"LayerNorm", Normalization::LayerNorm}}};
constexpr std::array<Word<PositionEmbedding>, 4> kPositions{{{"rope", PositionEmbedding::Rope},
                                                             {"learned_absolute", PositionEmbedding::LearnedAbsolute},
                                                             {"none", PositionEmbedding::None},
                                                             {"yarn", PositionEmbedding::Rope}}};

template <class T, std::size_t N>
std::string wordOf(const std::array<Word<T>, N> &words, T value)
{
    for (const Word<T> &word : words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

template <class T, std::size_t N>
void readWord(FieldReader &reader, const char *key, const std::array<Word<T>, N> &words, T &target)
{
    const auto text = reader.text(key);
    if (!text)
        return;
    std::string known;
    for (const Word<T> &word : words) {
        if (*text == word.text) {
            target = word.value;
            return;
        }
        known += (known.empty() ? "" : ", ") + std::string(word.text);
    }
    reader.reject(key, base::Text(QT_TRANSLATE_NOOP("core", "%1 is not one of %2"), {shortDump(*text), known}));
}

/// Reads an architecture object onto a spec: a fresh one, or an existing one to change.
class ArchitectureReader {
public:
    ArchitectureReader(ModelSpec spec, const json &object, bool fresh)
        : m_before(spec)
        , m_spec(std::move(spec))
        , m_fields(object, {}, m_problems)
        , m_fresh(fresh)
    {
    }

    base::Result<ModelSpec> read()
    {
        if (m_fresh) {
            for (const char *key : {"num_layers", "hidden_size", "ffn_hidden_size", "num_attention_heads", "vocab_size"})
                m_fields.require(key);
        }
        readScalars();
        readVocabulary();
        readMoe();
        readMla();
        readMamba();
        readHyena();
        if (m_problems.empty())
            derive();
        if (m_problems.empty())
            readLayers();
        m_fields.rejectUnknownKeys();
        if (m_problems.empty())
            checkModel(m_spec, m_problems);
        if (!m_problems.empty())
            return base::fail(m_problems.joined());
        return std::move(m_spec);
    }

private:
    void readScalars()
    {
        readWord(m_fields, "architecture", kArchitectures, m_spec.architecture);
        m_fields.read("family", m_spec.family);
        m_fields.read("hidden_size", m_spec.hiddenSize, kHiddenRange);
        m_fields.read("ffn_hidden_size", m_spec.ffnHiddenSize, kFfnRange);
        m_fields.read("num_attention_heads", m_spec.numAttentionHeads, kHeadRange);
        m_fields.read("num_query_groups", m_spec.numQueryGroups, kHeadRange);
        m_fields.read("kv_channels", m_spec.headDim, kHeadDimRange);
        m_fields.read("gated_linear_unit", m_spec.gatedLinearUnit);
        m_fields.read("activation", m_spec.activation);
        readWord(m_fields, "normalization", kNormalizations, m_spec.normalization);
        m_fields.read("extra_norms_per_layer", m_spec.extraNormsPerLayer, {0, 8});
        m_fields.read("add_bias_linear", m_spec.addBiasLinear);
        m_fields.read("add_qkv_bias", m_spec.addQkvBias);
        m_fields.read("qk_layernorm", m_spec.qkLayernorm);
        m_fields.read("learnable_softmax", m_spec.learnableSoftmax);
        m_fields.read("hidden_dropout", m_spec.hiddenDropout, kShareRange);
        m_fields.read("attention_dropout", m_spec.attentionDropout, kShareRange);
        m_fields.read("mtp_num_layers", m_spec.mtpNumLayers, {0, 64});
        m_fields.read("encoder_num_layers", m_spec.encoderLayers, {0, kMaxLayers});
    }

    void readVocabulary()
    {
        m_fields.read("vocab_size", m_spec.vocabSize, kVocabRange);
        m_fields.read("make_vocab_size_divisible_by", m_spec.makeVocabSizeDivisibleBy, kDivisorRange);
        m_fields.read("vocab_size_is_padded", m_spec.vocabSizeIsPadded);
        m_fields.read("tie_embeddings", m_spec.tieEmbeddings);
        readWord(m_fields, "position_embedding_type", kPositions, m_spec.positionEmbedding);
        m_fields.read("seq_length", m_spec.seqLength, kLengthRange);
        m_fields.read("seq_length_decoder", m_spec.decoderSeqLength, kLengthRange);
        m_fields.read("max_position_embeddings", m_spec.maxPositionEmbeddings, kLengthRange);
    }

    void readMoe()
    {
        if (m_fields.mentions("moe") && !m_fields.has("moe"))
            m_spec.moe.reset();
        const json *object = m_fields.object("moe");
        if (object == nullptr)
            return;
        domain::MoeSpec moe = m_spec.moe.value_or(domain::MoeSpec{});
        FieldReader fields(*object, "moe.", m_problems);
        if (!m_spec.moe) {
            fields.require("num_moe_experts");
            fields.require("moe_ffn_hidden_size");
        }
        fields.read("num_moe_experts", moe.numMoeExperts, kExpertRange);
        fields.read("moe_router_topk", moe.moeRouterTopk, kExpertRange);
        fields.read("moe_ffn_hidden_size", moe.moeFfnHiddenSize, kFfnRange);
        fields.read("moe_shared_expert_intermediate_size", moe.sharedExpertFfnHiddenSize, {0, kFfnRange.highest});
        fields.read("moe_shared_expert_gate", moe.sharedExpertGate);
        if (const auto factor = fields.number("moe_expert_capacity_factor", {0.01, 1000}))
            moe.capacityFactor = *factor;
        if (const auto dense = fields.integer("first_k_dense", {0, kMaxLayers}))
            m_firstDense = static_cast<int>(*dense);
        m_expertPattern = fields.array("moe_layer_pattern");
        fields.rejectUnknownKeys();
        m_spec.moe = moe;
    }

    void readMla()
    {
        if (m_fields.mentions("mla") && !m_fields.has("mla"))
            m_spec.mla.reset();
        const json *object = m_fields.object("mla");
        if (object == nullptr)
            return;
        domain::MlaSpec mla = m_spec.mla.value_or(domain::MlaSpec{});
        FieldReader fields(*object, "mla.", m_problems);
        if (!m_spec.mla) {
            for (const char *key : {"kv_lora_rank", "qk_head_dim", "qk_pos_emb_head_dim", "v_head_dim"})
                fields.require(key);
        }
        fields.read("q_lora_rank", mla.qLoraRank, {0, kHiddenRange.highest});
        fields.read("kv_lora_rank", mla.kvLoraRank, kHiddenRange);
        fields.read("qk_head_dim", mla.qkHeadDim, kHeadDimRange);
        fields.read("qk_pos_emb_head_dim", mla.qkPosEmbHeadDim, {0, kHeadDimRange.highest});
        fields.read("v_head_dim", mla.vHeadDim, kHeadDimRange);
        fields.rejectUnknownKeys();
        m_spec.mla = mla;
    }

    void readMamba()
    {
        const json *object = m_fields.object("mamba");
        if (object == nullptr)
            return;
        domain::MambaSpec mamba = m_spec.mamba.value_or(domain::MambaSpec{});
        FieldReader fields(*object, "mamba.", m_problems);
        fields.read("state_dim", mamba.stateDim, kHeadDimRange);
        fields.read("head_dim", mamba.headDim, kHeadDimRange);
        fields.read("num_groups", mamba.numGroups, kHeadRange);
        fields.read("num_heads", mamba.numHeads, kHeadRange);
        fields.read("conv_kernel", mamba.convKernel, {1, 1024});
        fields.read("chunk_size", mamba.chunkSize, {1, kLengthRange.highest});
        const std::int64_t expand = fields.integer("expand", {1, 64}).value_or(2);
        if (mamba.numHeads == 0)
            mamba.numHeads = static_cast<int>(expand * m_spec.hiddenSize / mamba.headDim);
        mamba.dInner = std::int64_t(mamba.numHeads) * mamba.headDim;
        if (fields.integer("d_inner", {1, 1e9}).value_or(mamba.dInner) != mamba.dInner)
            fields.reject("d_inner",
                          base::Text(QT_TRANSLATE_NOOP("core", "is not num_heads x head_dim = %1"), {std::to_string(mamba.dInner)}));
        for (const char *counted : {"num_heads_in_config", "layers", "attention_layers", "mlp_layers"})
            static_cast<void>(fields.has(counted)); // follow from the pattern
        fields.rejectUnknownKeys();
        m_spec.mamba = mamba;
    }

    void readHyena()
    {
        const json *object = m_fields.object("hyena");
        if (object == nullptr)
            return;
        domain::HyenaSpec hyena = m_spec.hyena.value_or(domain::HyenaSpec{});
        FieldReader fields(*object, "hyena.", m_problems);
        fields.read("num_groups_short", hyena.numGroupsShort, kHiddenRange);
        fields.read("num_groups_medium", hyena.numGroupsMedium, kHiddenRange);
        fields.read("num_groups_long", hyena.numGroupsLong, kHiddenRange);
        fields.read("short_conv_L", hyena.shortConvLength, {1, 65536});
        fields.read("hyena_short_conv_len", hyena.hyenaShortConvLength, {1, 65536});
        fields.read("hyena_medium_conv_len", hyena.hyenaMediumConvLength, {1, 65536});
        fields.read("hyena_filter_order", hyena.filterOrder, {1, 65536});
        fields.rejectUnknownKeys();
        m_spec.hyena = hyena;
    }

    /// Values that follow from others unless they are given.
    void derive()
    {
        const bool perHeadChanged = m_fields.has("hidden_size") || m_fields.has("num_attention_heads");
        const bool headDimFollows =
            m_fresh || (perHeadChanged && std::int64_t(m_before.headDim) * m_before.numAttentionHeads == m_before.hiddenSize);
        if (headDimFollows && !m_fields.has("kv_channels") && m_spec.numAttentionHeads > 0) {
            m_spec.headDim = std::max(m_spec.hiddenSize / m_spec.numAttentionHeads, 1);
            if (!m_spec.mla && m_spec.hiddenSize % m_spec.numAttentionHeads != 0)
                m_fields.reject(
                    "num_attention_heads",
                    base::Text(QT_TRANSLATE_NOOP("core", "%1 heads do not divide hidden_size %2"),
                               {std::to_string(m_spec.numAttentionHeads), std::to_string(m_spec.hiddenSize)}),
                    base::Text(QT_TRANSLATE_NOOP("core", "Give kv_channels, the size of a head, if it is not hidden_size / heads")));
        }
        if ((m_fresh || m_before.numQueryGroups == m_before.numAttentionHeads) && !m_fields.has("num_query_groups"))
            m_spec.numQueryGroups = m_spec.numAttentionHeads;
        if (m_fresh && m_spec.activation.empty())
            m_spec.activation = m_spec.gatedLinearUnit ? "swiglu" : "gelu";
        if (!m_fields.has("architecture"))
            deriveArchitecture();
        derivePositions();
        deriveDropout();
    }

    /// Models of the GPT-2 and BERT family (learned positions, LayerNorm, biases) train with dropout,
    /// and both Megatron-LM's command line (megatron/training/arguments.py: --hidden-dropout,
    /// --attention-dropout) and Megatron-Core's TransformerConfig set 0.1 where nobody says otherwise.
    void deriveDropout()
    {
        const bool ofThatFamily = m_spec.positionEmbedding == PositionEmbedding::LearnedAbsolute
            && m_spec.normalization == Normalization::LayerNorm && m_spec.addBiasLinear;
        if (!m_fresh || !ofThatFamily)
            return;
        if (!m_fields.has("hidden_dropout"))
            m_spec.hiddenDropout = kUsualDropout;
        if (!m_fields.has("attention_dropout"))
            m_spec.attentionDropout = kUsualDropout;
    }

    void deriveArchitecture()
    {
        if (m_fresh && m_spec.hyena)
            m_spec.architecture = Architecture::Hyena;
        else if (m_fresh && m_spec.mamba)
            m_spec.architecture = Architecture::SsmHybrid;
        else if (m_fresh && m_spec.encoderLayers > 0)
            m_spec.architecture = Architecture::EncoderDecoder;
        else if (m_spec.architecture == Architecture::DenseGpt && m_spec.moe)
            m_spec.architecture = Architecture::MoeGpt;
        else if (m_spec.architecture == Architecture::MoeGpt && !m_spec.moe)
            m_spec.architecture = Architecture::DenseGpt;
    }

    void derivePositions()
    {
        if (!m_fresh)
            return;
        if (m_spec.maxPositionEmbeddings == 0)
            m_spec.maxPositionEmbeddings = m_spec.seqLength;
        if (m_spec.maxPositionEmbeddings == 0 && m_spec.positionEmbedding == PositionEmbedding::LearnedAbsolute)
            m_spec.maxPositionEmbeddings = kUsualLearnedPositions;
        if (m_spec.seqLength == 0)
            m_spec.seqLength = m_spec.maxPositionEmbeddings;
    }

    void readLayers()
    {
        const auto count = m_fields.integer("num_layers", {1, kMaxLayers});
        const json *runs = m_fields.array("layers");
        const auto pattern = m_fields.text("hybrid_override_pattern");
        if (runs != nullptr)
            m_spec.layers = layersFromRuns(m_spec, *runs, m_problems);
        else if (pattern)
            m_spec.layers = layersFromPattern(m_spec, *pattern, m_problems);
        else
            setLayers(count);
        if (!m_problems.empty())
            return;
        const bool listed = runs != nullptr || pattern.has_value();
        if (listed && count && *count != m_spec.numLayers())
            m_fields.reject("num_layers",
                            base::Text(QT_TRANSLATE_NOOP("core", "is %1, but the layers listed are %2"),
                                       {std::to_string(*count), std::to_string(m_spec.numLayers())}));
        placeExperts(listed);
        if (m_fields.mentions("sliding_window"))
            setWindow();
    }

    /// A fresh model gets its usual layers; an existing one keeps its kinds and is cut or extended.
    void setLayers(std::optional<std::int64_t> count)
    {
        const bool twoStacks = m_spec.architecture == Architecture::EncoderDecoder;
        const bool stacksChange = twoStacks && (count || m_fields.has("encoder_num_layers"));
        if (m_fresh || stacksChange) {
            const int layers = static_cast<int>(count.value_or(m_before.numLayers()));
            if (twoStacks && !m_fields.has("encoder_num_layers"))
                m_spec.encoderLayers = layers / 2;
            m_spec.layers = usualLayers(m_spec, layers);
            return;
        }
        if (count)
            m_spec.layers = resized(std::move(m_spec.layers), static_cast<int>(*count));
        for (domain::LayerSpec &layer : m_spec.layers) {
            if (layer.numQueryGroups == m_before.numQueryGroups)
                layer.numQueryGroups = m_spec.numQueryGroups;
            if (layer.ffnHiddenSize == m_before.ffnHiddenSize)
                layer.ffnHiddenSize = m_spec.ffnHiddenSize;
        }
    }

    void placeExperts(bool listed)
    {
        if (m_expertPattern != nullptr)
            setExpertPattern(m_spec, *m_expertPattern, m_problems);
        else if (m_firstDense)
            setExpertLayers(m_spec, *m_firstDense);
        else if (!m_fresh && !listed && m_spec.moe.has_value() != m_before.moe.has_value())
            setExpertLayers(m_spec, 0);
    }

    void setWindow()
    {
        const json *object = m_fields.member("sliding_window");
        setSlidingWindow(m_spec, object != nullptr ? *object : json(), m_problems);
    }

    static constexpr int kUsualLearnedPositions = 2048; // GPT-3's table
    static constexpr double kUsualDropout = 0.1;

    ModelSpec m_before;
    ModelSpec m_spec;
    Problems m_problems;
    FieldReader m_fields;
    bool m_fresh;
    std::optional<int> m_firstDense;
    const json *m_expertPattern = nullptr;
};

json moeToJson(const domain::MoeSpec &moe)
{
    json object = {{"num_moe_experts", moe.numMoeExperts},
                   {"moe_router_topk", moe.moeRouterTopk},
                   {"moe_ffn_hidden_size", moe.moeFfnHiddenSize},
                   {"moe_shared_expert_intermediate_size", moe.sharedExpertFfnHiddenSize},
                   {"moe_shared_expert_gate", moe.sharedExpertGate}};
    if (moe.capacityFactor)
        object["moe_expert_capacity_factor"] = *moe.capacityFactor;
    return object;
}

json mlaToJson(const domain::MlaSpec &mla)
{
    return {{"q_lora_rank", mla.qLoraRank},
            {"kv_lora_rank", mla.kvLoraRank},
            {"qk_head_dim", mla.qkHeadDim},
            {"qk_pos_emb_head_dim", mla.qkPosEmbHeadDim},
            {"v_head_dim", mla.vHeadDim}};
}

json mambaToJson(const domain::MambaSpec &mamba)
{
    return {{"state_dim", mamba.stateDim}, {"head_dim", mamba.headDim},       {"num_groups", mamba.numGroups},
            {"num_heads", mamba.numHeads}, {"conv_kernel", mamba.convKernel}, {"chunk_size", mamba.chunkSize}};
}

json hyenaToJson(const domain::HyenaSpec &hyena)
{
    return {{"num_groups_short", hyena.numGroupsShort},
            {"num_groups_medium", hyena.numGroupsMedium},
            {"num_groups_long", hyena.numGroupsLong},
            {"short_conv_L", hyena.shortConvLength},
            {"hyena_short_conv_len", hyena.hyenaShortConvLength},
            {"hyena_medium_conv_len", hyena.hyenaMediumConvLength},
            {"hyena_filter_order", hyena.filterOrder}};
}

base::Result<ModelSpec> notAnObject(const json &value)
{
    return base::fail({base::ErrorKind::Input,
                       "architecture",
                       base::Text(QT_TRANSLATE_NOOP("core", "%1 is not %2"), {shortDump(value), "an object"}),
                       {},
                       {}});
}

} // namespace

base::Result<ModelSpec> modelFromJson(const json &object, std::string name)
{
    if (!object.is_object())
        return notAnObject(object);
    ModelSpec spec;
    spec.name = fileSafeName(name);
    return ArchitectureReader(std::move(spec), object, true).read();
}

base::Result<ModelSpec> withOverrides(const ModelSpec &model, const json &overrides)
{
    if (!overrides.is_object())
        return notAnObject(overrides);
    return ArchitectureReader(model, overrides, false).read();
}

json toJson(const ModelSpec &model)
{
    json object = {{"architecture", wordOf(kArchitectures, model.architecture)},
                   {"family", model.family},
                   {"num_layers", model.numLayers()},
                   {"encoder_num_layers", model.encoderLayers},
                   {"hidden_size", model.hiddenSize},
                   {"ffn_hidden_size", model.ffnHiddenSize},
                   {"num_attention_heads", model.numAttentionHeads},
                   {"num_query_groups", model.numQueryGroups},
                   {"kv_channels", model.headDim},
                   {"gated_linear_unit", model.gatedLinearUnit},
                   {"activation", model.activation},
                   {"normalization", wordOf(kNormalizations, model.normalization)},
                   {"extra_norms_per_layer", model.extraNormsPerLayer},
                   {"add_bias_linear", model.addBiasLinear},
                   {"add_qkv_bias", model.addQkvBias},
                   {"qk_layernorm", model.qkLayernorm},
                   {"learnable_softmax", model.learnableSoftmax},
                   {"hidden_dropout", model.hiddenDropout},
                   {"attention_dropout", model.attentionDropout},
                   {"vocab_size", model.vocabSize},
                   {"make_vocab_size_divisible_by", model.makeVocabSizeDivisibleBy},
                   {"vocab_size_is_padded", model.vocabSizeIsPadded},
                   {"tie_embeddings", model.tieEmbeddings},
                   {"seq_length", model.seqLength},
                   {"seq_length_decoder", model.decoderSeqLength},
                   {"max_position_embeddings", model.maxPositionEmbeddings},
                   {"position_embedding_type", wordOf(kPositions, model.positionEmbedding)},
                   {"mtp_num_layers", model.mtpNumLayers},
                   {"layers", runsOf(model.layers)}};
    if (model.moe)
        object["moe"] = moeToJson(*model.moe);
    if (model.mla)
        object["mla"] = mlaToJson(*model.mla);
    if (model.mamba)
        object["mamba"] = mambaToJson(*model.mamba);
    if (model.hyena)
        object["hyena"] = hyenaToJson(*model.hyena);
    return object;
}

} // namespace catalogue

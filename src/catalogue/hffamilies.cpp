// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Meaning of the keys: huggingface/transformers: src/transformers/models/*/configuration_*.py and modeling_*.py.
#include "catalogue/hffamilies.h"

#include "catalogue/layerlist.h"
#include "catalogue/modellimits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace catalogue {

using domain::ModelSpec;
using domain::Normalization;
using nlohmann::json;

namespace {

/// Names under which a config keeps its sizes; null = the family has no such key.
struct SizeKeys {
    const char *hidden = "hidden_size";
    const char *ffn = "intermediate_size";
    const char *layers = "num_hidden_layers";
    const char *heads = "num_attention_heads";
    const char *groups = "num_key_value_heads";
    const char *headDim = "head_dim";
    const char *positions = "max_position_embeddings";
};

constexpr SizeKeys kUsualKeys;
constexpr SizeKeys kGpt2Keys{"n_embd", "n_inner", "n_layer", "n_head", nullptr, nullptr, "n_positions"};

/// Hidden over heads, unless the config gives a head's size.
void readHeadDim(HfContext &context, const SizeKeys &keys)
{
    ModelSpec &model = context.model;
    if (keys.headDim != nullptr && context.fields.has(keys.headDim)) {
        context.fields.read(keys.headDim, model.headDim, kHeadDimRange);
        return;
    }
    if (model.headDim > 0 || model.mla || model.numAttentionHeads < 1 || model.hiddenSize < 1)
        return;
    model.headDim = model.hiddenSize / model.numAttentionHeads;
    if (model.hiddenSize % model.numAttentionHeads != 0)
        context.fields.reject(keys.heads,
                              base::Text(QT_TRANSLATE_NOOP("core", "%1 heads do not divide hidden_size %2"),
                                         {std::to_string(model.numAttentionHeads), std::to_string(model.hiddenSize)}),
                              keys.headDim != nullptr ? base::Text(QT_TRANSLATE_NOOP("core", "head_dim is needed then")) : base::Text());
}

void readSizes(HfContext &context, const SizeKeys &keys = kUsualKeys)
{
    ModelSpec &model = context.model;
    FieldReader &fields = context.fields;
    model.hiddenSize = context.required(keys.hidden, kHiddenRange);
    context.layers.count = context.required(keys.layers, {1, kMaxLayers});
    model.vocabSize = model.vocabSize > 0 ? fields.integer("vocab_size", kVocabRange).value_or(model.vocabSize)
                                          : context.required("vocab_size", kVocabRange);
    if (model.numAttentionHeads == 0 || fields.has(keys.heads))
        model.numAttentionHeads = context.required(keys.heads, kHeadRange);
    if (model.numQueryGroups == 0)
        model.numQueryGroups = model.numAttentionHeads;
    if (keys.groups != nullptr)
        fields.read(keys.groups, model.numQueryGroups, kHeadRange);
    readHeadDim(context, keys);
    fields.read(keys.positions, model.maxPositionEmbeddings, {1, kLengthRange.highest});
    model.seqLength = model.maxPositionEmbeddings;
    fields.read("attention_dropout", model.attentionDropout, kShareRange);
    fields.read("tie_word_embeddings", model.tieEmbeddings);
}

void readFfn(HfContext &context) { context.model.ffnHiddenSize = context.required("intermediate_size", kFfnRange); }

/// The activation by the name that training frameworks use.
void readActivation(HfContext &context, const char *key, bool gated)
{
    std::string name = gated ? "silu" : "gelu";
    context.fields.read(key, name);
    context.model.gatedLinearUnit = gated;
    if (name == "relu2")
        name = "squared_relu";
    if (gated)
        name = name == "silu" ? "swiglu" : name.starts_with("gelu") ? "geglu" : name + " gated";
    context.model.activation = name;
}

void readBiases(HfContext &context)
{
    bool attention = false;
    bool mlp = false;
    context.fields.read("attention_bias", attention);
    context.fields.read("mlp_bias", mlp);
    context.model.addQkvBias = context.model.addQkvBias || attention;
    context.model.addBiasLinear = attention && mlp;
    if (attention != mlp)
        context.assumptions.emplace_back(
            "The biases of attention_bias or mlp_bias are counted for the query, key and value projections only");
}

/// An explicit list of "sliding_attention" and "full_attention", one a layer.
bool readLayerTypes(HfContext &context)
{
    const json *types = context.fields.array("layer_types");
    if (types == nullptr)
        return false;
    std::vector<bool> local;
    for (const json &type : *types)
        local.push_back(type.is_string() && type.get<std::string>() == "sliding_attention");
    if (static_cast<int>(local.size()) != context.layers.count)
        context.fields.reject("layer_types",
                              base::Text(QT_TRANSLATE_NOOP("core", "has %1 entries for %2 layers"),
                                         {std::to_string(local.size()), std::to_string(context.layers.count)}));
    else
        context.layers.isLocal = [local](int layer) { return local[static_cast<std::size_t>(layer)]; };
    return true;
}

void readWindow(HfContext &context)
{
    context.fields.read("sliding_window", context.layers.window, kLengthRange);
    static_cast<void>(readLayerTypes(context));
}

/// Qwen's rule: windows from layer max_window_layers on, and only when switched on.
void readQwenWindow(HfContext &context)
{
    bool used = false;
    int first = 0;
    context.fields.read("use_sliding_window", used);
    context.fields.read("max_window_layers", first, {0, kMaxLayers});
    context.fields.read("sliding_window", context.layers.window, kLengthRange);
    if (!used)
        context.layers.window = 0;
    if (!readLayerTypes(context))
        context.layers.isLocal = [first](int layer) { return layer >= first; };
}

void readGatedDecoder(HfContext &context)
{
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", true);
    readBiases(context);
}

void readMistral(HfContext &context)
{
    readGatedDecoder(context);
    readWindow(context);
}

void readMixtral(HfContext &context)
{
    readMistral(context);
    domain::MoeSpec moe;
    moe.numMoeExperts = context.required("num_local_experts", kExpertRange);
    moe.moeRouterTopk = context.required("num_experts_per_tok", kExpertRange);
    moe.moeFfnHiddenSize = context.model.ffnHiddenSize;
    context.model.moe = moe;
}

void readGptOss(HfContext &context)
{
    readMixtral(context);
    context.model.learnableSoftmax = true;
    context.model.addBiasLinear = true;
    context.model.addQkvBias = false;
    context.assumptions.clear(); // all products have biases here
}

void readQwen2(HfContext &context)
{
    context.model.addQkvBias = true;
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", true);
    readQwenWindow(context);
}

void readQwen3(HfContext &context)
{
    context.model.qkLayernorm = true;
    readGatedDecoder(context);
    readQwenWindow(context);
}

/// Every decoder_sparse_step-th layer holds experts, except those listed in mlp_only_layers.
void readSparseLayers(HfContext &context)
{
    int step = 1;
    context.fields.read("decoder_sparse_step", step, {1, kMaxLayers});
    std::vector<int> denseLayers;
    if (const json *listed = context.fields.array("mlp_only_layers")) {
        for (const json &layer : *listed) {
            if (layer.is_number_integer() && layer >= 0 && layer < kMaxLayers)
                denseLayers.push_back(layer.get<int>());
        }
    }
    context.layers.isDense = [step, denseLayers](int layer) {
        return (layer + 1) % step != 0 || std::find(denseLayers.begin(), denseLayers.end(), layer) != denseLayers.end();
    };
}

void readQwenExperts(HfContext &context)
{
    domain::MoeSpec moe;
    moe.numMoeExperts = context.required("num_experts", kExpertRange);
    moe.moeRouterTopk = context.required("num_experts_per_tok", kExpertRange);
    moe.moeFfnHiddenSize = context.required("moe_intermediate_size", kFfnRange);
    context.fields.read("shared_expert_intermediate_size", moe.sharedExpertFfnHiddenSize, {0, kFfnRange.highest});
    moe.sharedExpertGate = moe.sharedExpertFfnHiddenSize > 0;
    context.model.moe = moe;
    readSparseLayers(context);
}

void readQwen2Moe(HfContext &context)
{
    readQwen2(context);
    readQwenExperts(context);
}

void readQwen3Moe(HfContext &context)
{
    readQwen3(context);
    readQwenExperts(context);
}

void readGemma(HfContext &context)
{
    context.model.tieEmbeddings = true;
    readSizes(context);
    readFfn(context);
    // The newer key wins: hidden_act of the first Gemma files says "gelu" where tanh-gelu was meant.
    readActivation(context, context.fields.has("hidden_activation") ? "hidden_activation" : "hidden_act", true);
    static_cast<void>(context.fields.has("hidden_act"));
    context.model.activation = "geglu";
    readBiases(context);
}

void readGemma2(HfContext &context)
{
    readGemma(context);
    context.model.extraNormsPerLayer = 2;
    readWindow(context);
    if (!context.layers.isLocal)
        context.layers.isLocal = [](int layer) { return layer % 2 == 0; };
}

void readGemma3(HfContext &context)
{
    // A config with a vision part keeps only what differs from the class's defaults.
    ModelSpec &model = context.model;
    model.vocabSize = 262208;
    model.numAttentionHeads = 8;
    model.numQueryGroups = 4;
    model.headDim = 256;
    model.maxPositionEmbeddings = 131072;
    context.layers.window = 4096;
    readGemma(context);
    model.qkLayernorm = true;
    model.extraNormsPerLayer = 2;
    readWindow(context);
    int period = 6;
    context.fields.read("sliding_window_pattern", period, {1, kMaxLayers});
    if (!context.layers.isLocal)
        context.layers.isLocal = [period](int layer) { return (layer + 1) % period != 0; };
}

void readLatentAttention(HfContext &context)
{
    domain::MlaSpec mla;
    context.fields.read("q_lora_rank", mla.qLoraRank, kHiddenRange);
    mla.kvLoraRank = context.required("kv_lora_rank", kHiddenRange);
    mla.qkHeadDim = context.required("qk_nope_head_dim", kHeadDimRange);
    mla.qkPosEmbHeadDim = context.required("qk_rope_head_dim", kHeadDimRange);
    mla.vHeadDim = context.required("v_head_dim", kHeadDimRange);
    context.model.mla = mla;
}

void readDeepseekExperts(HfContext &context)
{
    FieldReader &fields = context.fields;
    if (!fields.has("n_routed_experts"))
        return;
    domain::MoeSpec moe;
    int shared = 0;
    int firstExpert = 0;
    int frequency = 1;
    moe.numMoeExperts = context.required("n_routed_experts", kExpertRange);
    moe.moeRouterTopk = context.required("num_experts_per_tok", kExpertRange);
    moe.moeFfnHiddenSize = context.required("moe_intermediate_size", kFfnRange);
    fields.read("n_shared_experts", shared, {0, 1024});
    fields.read("first_k_dense_replace", firstExpert, {0, kMaxLayers});
    fields.read("moe_layer_freq", frequency, {1, kMaxLayers});
    moe.sharedExpertFfnHiddenSize = shared * moe.moeFfnHiddenSize;
    context.model.moe = moe;
    context.layers.isDense = [firstExpert, frequency](int layer) { return layer < firstExpert || layer % frequency != 0; };
}

void readDeepseek(HfContext &context)
{
    readLatentAttention(context);
    readGatedDecoder(context);
    // The key counts heads of the up-projected keys; latent attention has no groups.
    context.model.numQueryGroups = context.model.numAttentionHeads;
    if (context.model.headDim == 0)
        context.model.headDim = context.model.mla->vHeadDim;
    readDeepseekExperts(context);
    context.fields.read("num_nextn_predict_layers", context.model.mtpNumLayers, {0, 64});
}

void readNemotron(HfContext &context)
{
    context.model.normalization = Normalization::LayerNorm;
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", false);
    readBiases(context);
}

void readNemotronH(HfContext &context)
{
    FieldReader &fields = context.fields;
    ModelSpec &model = context.model;
    model.architecture = domain::Architecture::SsmHybrid;
    model.positionEmbedding = domain::PositionEmbedding::None;
    SizeKeys keys;
    keys.headDim = fields.has("attention_head_dim") ? "attention_head_dim" : "head_dim";
    static_cast<void>(fields.has("head_dim"));
    readSizes(context, keys);
    readFfn(context);
    readActivation(context, "mlp_hidden_act", false);
    readBiases(context);
    domain::MambaSpec mamba;
    mamba.numHeads = context.required("mamba_num_heads", kHeadRange);
    mamba.headDim = context.required("mamba_head_dim", kHeadDimRange);
    mamba.stateDim = context.required("ssm_state_size", kHeadDimRange);
    mamba.numGroups = context.required("n_groups", kHeadRange);
    fields.read("conv_kernel", mamba.convKernel, {1, 1024});
    fields.read("chunk_size", mamba.chunkSize, {1, kLengthRange.highest});
    mamba.dInner = std::int64_t(mamba.numHeads) * mamba.headDim;
    model.mamba = mamba;
    fields.read("hidden_dropout", model.hiddenDropout, kShareRange);
    // Small vectors beside the convolution's, or repeated by mamba_num_heads and mamba_head_dim.
    for (const char *key : {"use_bias", "use_conv_bias", "mamba_proj_bias", "expand", "sliding_window"})
        static_cast<void>(fields.has(key));
    fields.require("hybrid_override_pattern");
    fields.read("hybrid_override_pattern", context.layers.pattern);
}

void readPhi(HfContext &context)
{
    context.model.normalization = Normalization::LayerNorm;
    context.model.addBiasLinear = true;
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", false);
    context.fields.read("qk_layernorm", context.model.qkLayernorm);
    context.fields.read("resid_pdrop", context.model.hiddenDropout, kShareRange);
    context.assumptions.emplace_back("The model's layers run attention and MLP side by side; they are planned one after the other");
}

void readPhi3(HfContext &context)
{
    readMistral(context);
    context.fields.read("resid_pdrop", context.model.hiddenDropout, kShareRange);
}

void readGptNeoX(HfContext &context)
{
    context.model.normalization = Normalization::LayerNorm;
    context.model.addBiasLinear = true;
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", false);
    context.fields.read("attention_bias", context.model.addBiasLinear);
    // The model's first files use the longer names.
    for (const char *key : {"hidden_dropout_prob", "hidden_dropout"})
        context.fields.read(key, context.model.hiddenDropout, kShareRange);
    context.fields.read("attention_probs_dropout_prob", context.model.attentionDropout, kShareRange);
    bool parallel = true;
    context.fields.read("use_parallel_residual", parallel);
    if (parallel)
        context.assumptions.emplace_back("The model's layers run attention and MLP side by side; they are planned one after the other");
}

void readStarcoder2(HfContext &context)
{
    context.model.normalization = Normalization::LayerNorm;
    context.model.addBiasLinear = true;
    context.model.tieEmbeddings = true;
    readSizes(context);
    readFfn(context);
    readActivation(context, "hidden_act", false);
    context.fields.read("use_bias", context.model.addBiasLinear);
    static_cast<void>(context.fields.has("activation_function")); // hidden_act counts
    context.fields.read("residual_dropout", context.model.hiddenDropout, kShareRange);
    readWindow(context);
}

void readGpt2(HfContext &context)
{
    ModelSpec &model = context.model;
    model.normalization = Normalization::LayerNorm;
    model.addBiasLinear = true;
    model.tieEmbeddings = true;
    model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
    readSizes(context, kGpt2Keys);
    model.ffnHiddenSize = 4 * std::int64_t(model.hiddenSize);
    context.fields.read("n_inner", model.ffnHiddenSize, kFfnRange);
    readActivation(context, "activation_function", false);
    context.fields.read("resid_pdrop", model.hiddenDropout, kShareRange);
    context.fields.read("attn_pdrop", model.attentionDropout, kShareRange);
    context.fields.require("n_positions");
}

void readGptBigCode(HfContext &context)
{
    readGpt2(context);
    bool multiQuery = true;
    context.fields.read("multi_query", multiQuery);
    if (multiQuery)
        context.model.numQueryGroups = 1;
}

constexpr HfFamily kFamilies[] = {
    {"llama", "llama", &readGatedDecoder},
    {"mistral", "mistral", &readMistral},
    {"mixtral", "mixtral", &readMixtral},
    {"qwen2", "qwen2", &readQwen2},
    {"qwen2_moe", "qwen2", &readQwen2Moe},
    {"qwen3", "qwen3", &readQwen3},
    {"qwen3_moe", "qwen3", &readQwen3Moe},
    {"gemma", "gemma", &readGemma},
    {"gemma2", "gemma2", &readGemma2},
    {"gemma3_text", "gemma3", &readGemma3},
    {"gemma3", "gemma3", &readGemma3},
    {"deepseek_v2", "deepseek_v2", &readDeepseek},
    {"deepseek_v3", "deepseek_v3", &readDeepseek},
    {"kimi_k2", "deepseek_v3", &readDeepseek},
    {"nemotron", "nemotron", &readNemotron},
    {"nemotron_h", "nemotron_h", &readNemotronH},
    {"phi", "phi", &readPhi},
    {"phi3", "phi3", &readPhi3},
    {"gpt_neox", "gpt_neox", &readGptNeoX},
    {"gpt2", "gpt2", &readGpt2},
    {"gpt_bigcode", "starcoder", &readGptBigCode},
    {"starcoder2", "starcoder2", &readStarcoder2},
    {"gpt_oss", "gpt_oss", &readGptOss},
};

} // namespace

int HfContext::required(const char *key, Range range)
{
    fields.require(key);
    return static_cast<int>(fields.integer(key, range).value_or(0));
}

const HfFamily *hfFamily(std::string_view modelType)
{
    const auto *found = std::find_if(std::begin(kFamilies), std::end(kFamilies),
                                     [modelType](const HfFamily &family) { return modelType == family.modelType; });
    return found == std::end(kFamilies) ? nullptr : found;
}

std::vector<std::string> hfModelTypes()
{
    std::vector<std::string> types;
    for (const HfFamily &family : kFamilies)
        types.emplace_back(family.modelType);
    return types;
}

} // namespace catalogue

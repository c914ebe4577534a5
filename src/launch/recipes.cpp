// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/recipes.h"

#include "launch/builtinfiles.h"

#include <algorithm>

namespace launch {

using domain::ModelSpec;
using domain::TrainingStack;
using nlohmann::json;

namespace {

constexpr std::string_view kCatalogueSource = "catalogue";

base::Error noRecipe(const std::string &model, TrainingStack stack)
{
    const bool bridge = stack == TrainingStack::MegatronBridge;
    return {base::ErrorKind::Input,
            "model",
            base::Text(QT_TRANSLATE_NOOP("core", "%1 has no pre-training recipe for %2"), {std::string(title(stack)), model}),
            bridge ? base::Text(QT_TRANSLATE_NOOP("core", "Choose the NeMo 2.0 stack, or another model"))
                   : base::Text(QT_TRANSLATE_NOOP("core", "Choose the Megatron Bridge stack, or another model")),
            {}};
}

base::Error cannotBuild(const std::string &model, base::Text why)
{
    return {base::ErrorKind::Input,
            model,
            std::move(why),
            base::Text(QT_TRANSLATE_NOOP("core",
                                         "Only plain decoder models (rotary positions, RMSNorm, SwiGLU, dense or with experts "
                                         "in every layer) can be launched from an imported architecture")),
            {}};
}

/// Why a recipe of the Llama or Mixtral kind cannot be turned into this model; empty when it can.
base::Text obstacle(const ModelSpec &model)
{
    const bool decoder = model.architecture == domain::Architecture::DenseGpt || model.architecture == domain::Architecture::MoeGpt;
    if (!decoder || model.mamba || model.hyena || model.encoderLayers > 0)
        return QT_TRANSLATE_NOOP("core", "the imported model is no plain decoder");
    if (model.mla)
        return QT_TRANSLATE_NOOP("core", "the imported model has latent attention");
    if (model.mtpNumLayers > 0)
        return QT_TRANSLATE_NOOP("core", "the imported model predicts several tokens at once");
    if (!model.gatedLinearUnit || model.activation.find("swiglu") == std::string::npos)
        return {QT_TRANSLATE_NOOP("core", "the imported model's activation is %1"), {model.activation}};
    if (model.normalization != domain::Normalization::RmsNorm || model.extraNormsPerLayer > 0)
        return QT_TRANSLATE_NOOP("core", "the imported model's norms differ from one RMSNorm before each half");
    if (model.positionEmbedding != domain::PositionEmbedding::Rope || model.addBiasLinear || model.learnableSoftmax)
        return QT_TRANSLATE_NOOP("core", "the imported model's positions, biases or softmax differ from Llama's");
    const auto &first = model.layers.front();
    if (first.slidingWindow > 0 || !std::ranges::all_of(model.layers, [&](const domain::LayerSpec &layer) { return layer == first; }))
        return QT_TRANSLATE_NOOP("core", "the imported model's layers differ from one another or see a window only");
    return {};
}

/// Fields of Megatron-Core's TransformerConfig and NeMo's GPTConfig that make the model.
nlohmann::ordered_json configOf(const ModelSpec &model)
{
    nlohmann::ordered_json config{{"num_layers", model.numLayers()},
                                  {"hidden_size", model.hiddenSize},
                                  {"ffn_hidden_size", model.ffnHiddenSize},
                                  {"num_attention_heads", model.numAttentionHeads},
                                  {"num_query_groups", model.numQueryGroups},
                                  {"kv_channels", model.headDim},
                                  {"add_qkv_bias", model.addQkvBias},
                                  {"qk_layernorm", model.qkLayernorm},
                                  {"hidden_dropout", model.hiddenDropout},
                                  {"attention_dropout", model.attentionDropout},
                                  {"share_embeddings_and_output_weights", model.tieEmbeddings},
                                  {"make_vocab_size_divisible_by", model.makeVocabSizeDivisibleBy}};
    if (model.moe) {
        config["num_moe_experts"] = model.moe->numMoeExperts;
        config["moe_router_topk"] = model.moe->moeRouterTopk;
        config["moe_ffn_hidden_size"] = model.moe->moeFfnHiddenSize;
        if (model.moe->sharedExpertFfnHiddenSize > 0) {
            config["moe_shared_expert_intermediate_size"] = model.moe->sharedExpertFfnHiddenSize;
            config["moe_shared_expert_gate"] = model.moe->sharedExpertGate;
        }
    }
    return config;
}

/// The shipped model whose recipe an imported one starts from.
const char *chassis(const ModelSpec &model, TrainingStack stack)
{
    if (!model.moe)
        return "llama3_8b";
    return stack == TrainingStack::Nemo2 ? "mixtral_8x7b" : "qwen3_30b_a3b";
}

base::Result<Recipe> listed(const std::string &model, TrainingStack stack)
{
    const auto text = builtinFile("recipes.json");
    if (!text)
        return base::fail(text.error());
    const json recipes = json::parse(*text, nullptr, false);
    const json ours = recipes.is_object() ? recipes.value(std::string(domain::name(stack)), json::object()) : json::object();
    const auto found = ours.find(model);
    if (found == ours.end())
        return base::fail(noRecipe(model, stack));
    if (stack == TrainingStack::Nemo2)
        return Recipe{found->get<std::string>(), {}};
    return Recipe{found->value("function", std::string()), found->value("module", std::string())};
}

} // namespace

base::Result<Recipe> findRecipe(const domain::TrainingPlan &plan, TrainingStack stack)
{
    const ModelSpec &model = plan.model;
    if (model.name.empty() || model.layers.empty())
        return base::fail({base::ErrorKind::Input,
                           "model",
                           QT_TRANSLATE_NOOP("core", "no model is chosen"),
                           QT_TRANSLATE_NOOP("core", "Choose a model first"),
                           {}});
    if (plan.modelSource.empty() || plan.modelSource == kCatalogueSource)
        return listed(model.name, stack);
    if (base::Text why = obstacle(model); !why.empty())
        return base::fail(cannotBuild(model.name, std::move(why)));
    auto recipe = listed(chassis(model, stack), stack);
    if (recipe) {
        recipe->custom = true;
        recipe->config = configOf(model);
    }
    return recipe;
}

std::string_view title(TrainingStack stack) { return stack == TrainingStack::Nemo2 ? "NeMo 2.0" : "Megatron Bridge"; }

} // namespace launch

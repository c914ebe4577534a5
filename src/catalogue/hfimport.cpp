// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/hfimport.h"

#include "base/format.h"
#include "catalogue/hffamilies.h"
#include "catalogue/jsonfields.h"
#include "catalogue/layerlist.h"
#include "catalogue/modellimits.h"

namespace catalogue {

using domain::LayerSpec;
using domain::ModelSpec;
using nlohmann::json;

namespace {

constexpr std::size_t kMaxBytes = 4u << 20;

// Keys that change neither sizes nor work: generation, numerics, storage, bookkeeping.
constexpr const char *kIrrelevantKeys[] = {
    "_attn_implementation_autoset",
    "_name_or_path",
    "add_cross_attention",
    "architectures",
    "attention_softmax_in_fp32",
    "attn_implementation",
    "attn_logit_softcapping",
    "auto_map",
    "aux_loss_alpha",
    "begin_suppress_tokens",
    "bos_token_id",
    "cache_implementation",
    "classifier_dropout",
    "dtype",
    "embd_layer",
    "embd_pdrop",
    "embedding_dropout",
    "eos_token_id",
    "ep_size",
    "experts_per_token",
    "final_logit_softcapping",
    "id2label",
    "initial_context_length",
    "initializer_factor",
    "initializer_range",
    "is_decoder",
    "is_encoder_decoder",
    "keys_to_ignore_at_inference",
    "label2id",
    "layer_norm_eps",
    "layer_norm_epsilon",
    "mamba_hidden_act",
    "max_length",
    "mlp_type",
    "model_type",
    "n_ctx",
    "n_group",
    "norm_eps",
    "norm_epsilon",
    "norm_topk_prob",
    "norm_type",
    "num_logits_to_keep",
    "original_max_position_embeddings",
    "output_attentions",
    "output_hidden_states",
    "output_past",
    "output_router_logits",
    "pad_token_id",
    "partial_rotary_factor",
    "pretraining_tp",
    "quantization_config",
    "query_pre_attn_scalar",
    "reorder_and_upcast_attn",
    "rescale_prenorm_residual",
    "residual_in_fp32",
    "return_dict",
    "rms_norm_eps",
    "rope_interleaved",
    "rope_local_base_freq",
    "rope_parameters",
    "rope_scaling",
    "rope_theta",
    "rotary_emb_base",
    "rotary_emb_fraction",
    "rotary_pct",
    "routed_scaling_factor",
    "router_aux_loss_coef",
    "router_jitter_noise",
    "scale_attention_softmax_in_fp32",
    "scale_attn_by_inverse_layer_idx",
    "scale_attn_weights",
    "scoring_func",
    "seq_aux",
    "summary_activation",
    "summary_first_dropout",
    "summary_proj_to_labels",
    "summary_type",
    "summary_use_proj",
    "swiglu_limit",
    "task_specific_params",
    "time_step_floor",
    "time_step_limit",
    "time_step_max",
    "time_step_min",
    "time_step_rank",
    "tokenizer_class",
    "topk_group",
    "topk_method",
    "torch_dtype",
    "transformers_version",
    "use_bfloat16",
    "use_cache",
    "use_mamba_kernels",
};

base::Error unknownType(const std::string &type)
{
    std::string known;
    for (const std::string &name : hfModelTypes())
        known += (known.empty() ? "" : ", ") + name;
    return {base::ErrorKind::Input,
            "model_type",
            base::Text(QT_TRANSLATE_NOOP("core", "%1 is not supported"), {shortDump(type)}),
            base::Text(QT_TRANSLATE_NOOP("core", "Supported are %1; any other model can be given as an architecture"), {known}),
            {}};
}

/// The part that describes the language model: configs of models with vision keep it apart.
const json &textPart(const json &config, std::vector<std::string> &assumptions)
{
    const auto part = config.find("text_config");
    if (part == config.end() || !part->is_object())
        return config;
    assumptions.emplace_back("Only the language model in text_config is planned; other parts (vision) are left out");
    return *part;
}

std::string typeOf(const json &object)
{
    const auto type = object.find("model_type");
    return type != object.end() && type->is_string() ? type->get<std::string>() : std::string();
}

/// Puts the layers together; precondition: the sizes are right.
void buildLayers(HfContext &context, Problems &problems)
{
    ModelSpec &model = context.model;
    const HfLayerPlan &plan = context.layers;
    if (!plan.pattern.empty()) {
        model.layers = layersFromPattern(model, plan.pattern, problems);
        if (problems.empty() && model.numLayers() != plan.count)
            problems.add("num_hidden_layers",
                         base::Text(QT_TRANSLATE_NOOP("core", "is %1, but the layers listed are %2"),
                                    {std::to_string(plan.count), std::to_string(model.numLayers())}));
        return;
    }
    if (model.moe)
        model.architecture = domain::Architecture::MoeGpt;
    model.layers = usualLayers(model, plan.count);
    for (int i = 0; i < plan.count; ++i) {
        LayerSpec &layer = model.layers[static_cast<std::size_t>(i)];
        if (plan.window > 0 && (!plan.isLocal || plan.isLocal(i)))
            layer.slidingWindow = plan.window;
        if (model.moe && plan.isDense && plan.isDense(i)) {
            layer.feedForward = domain::FeedForward::Dense;
            layer.ffnHiddenSize = model.ffnHiddenSize;
        }
    }
}

void assumeUnsaid(HfContext &context)
{
    if (!context.fields.has("tie_word_embeddings"))
        context.assumptions.push_back(std::string("tie_word_embeddings is not given: taken as ")
                                      + (context.model.tieEmbeddings ? "true" : "false"));
    if (context.model.seqLength == 0)
        context.assumptions.emplace_back("The context length is not given");
}

/// Keys that nobody read, of the language model and of what surrounds it.
std::vector<std::string> unknownKeys(FieldReader &fields, const json &config, const json &part)
{
    for (const char *key : kIrrelevantKeys)
        static_cast<void>(fields.has(key));
    std::vector<std::string> unknown = fields.unknownKeys();
    if (&part != &config) {
        Problems none;
        FieldReader around(config, {}, none);
        static_cast<void>(around.has("text_config"));
        static_cast<void>(around.has("tie_word_embeddings"));
        for (std::string &key : unknownKeys(around, config, config))
            unknown.push_back(std::move(key));
    }
    return unknown;
}

base::Result<HfImport> importObject(const json &config, std::string name)
{
    std::vector<std::string> assumptions;
    const json &part = textPart(config, assumptions);
    std::string type = typeOf(part);
    if (type.empty())
        type = typeOf(config);
    const HfFamily *family = hfFamily(type);
    if (family == nullptr)
        return base::fail(unknownType(type));

    Problems problems;
    FieldReader fields(part, {}, problems);
    HfContext context{fields, {}, {}, std::move(assumptions)};
    context.model.name = fileSafeName(name);
    context.model.family = family->family;
    family->read(context);
    assumeUnsaid(context);
    if (problems.empty())
        buildLayers(context, problems);
    if (problems.empty())
        checkModel(context.model, problems);
    if (!problems.empty())
        return base::fail(problems.joined());
    HfImport import{std::move(context.model), type, unknownKeys(fields, config, part), std::move(context.assumptions)};
    return import;
}

} // namespace

base::Result<HfImport> importHuggingFaceConfig(std::string_view text, std::string name)
{
    const auto config = parseJson(text, "config.json", kMaxBytes);
    if (!config)
        return base::fail(config.error());
    if (!config->is_object())
        return base::fail({base::ErrorKind::Input,
                           "config.json",
                           base::Text(QT_TRANSLATE_NOOP("core", "%1 is not %2"), {shortDump(*config), "an object"}),
                           base::Text(QT_TRANSLATE_NOOP("core", "A config.json of Hugging Face begins with {")),
                           {}});
    return importObject(*config, std::move(name));
}

} // namespace catalogue

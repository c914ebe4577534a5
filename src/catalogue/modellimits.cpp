// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/modellimits.h"

#include <algorithm>

namespace catalogue {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

namespace {

constexpr double kMostParameters = 1e15;
constexpr std::size_t kLongestName = 80;

/// Upper bound of one layer's parameters, as a double that cannot overflow.
double layerBound(const ModelSpec &model, const LayerSpec &layer)
{
    const double h = model.hiddenSize;
    double width = 4 * h; // Hyena's and the linear mixer's products
    if (layer.mixer == Mixer::Attention) {
        width += 2.0 * model.numAttentionHeads * model.headDim + 2.0 * layer.numQueryGroups * model.headDim;
        width *= layer.crossAttention ? 2 : 1;
        if (model.mla)
            width += model.mla->qLoraRank + model.mla->kvLoraRank
                + 2.0 * model.numAttentionHeads * (model.mla->qkHeadDim + model.mla->qkPosEmbHeadDim + model.mla->vHeadDim);
    }
    if (layer.mixer == Mixer::Mamba && model.mamba)
        width += 3 * double(model.mamba->dInner) + 2.0 * model.mamba->numGroups * model.mamba->stateDim + model.mamba->numHeads;
    width += 3 * double(layer.ffnHiddenSize);
    if (layer.feedForward == FeedForward::Moe && model.moe)
        width += 3 * double(model.moe->moeFfnHiddenSize) * model.moe->numMoeExperts + 3 * double(model.moe->sharedExpertFfnHiddenSize);
    return width * h;
}

void checkSize(const ModelSpec &model, Problems &problems)
{
    double total = 2 * double(model.hiddenSize) * (double(model.vocabSize) + model.makeVocabSizeDivisibleBy)
        + double(model.hiddenSize) * model.maxPositionEmbeddings;
    for (const LayerSpec &layer : model.layers)
        total += layerBound(model, layer);
    if (total > kMostParameters)
        problems.add({}, base::Text(QT_TRANSLATE_NOOP("core", "the architecture has more than 10^15 parameters")));
}

bool anyLayer(const ModelSpec &model, bool (*test)(const LayerSpec &))
{
    return std::any_of(model.layers.begin(), model.layers.end(), test);
}

void checkParts(const ModelSpec &model, Problems &problems)
{
    const auto missing = [&problems](const char *part) {
        problems.add(part, base::Text(QT_TRANSLATE_NOOP("core", "is missing, but a layer needs it")));
    };
    if (anyLayer(model, [](const LayerSpec &layer) { return layer.feedForward == FeedForward::Moe; }) && !model.moe)
        missing("moe");
    if (anyLayer(model, [](const LayerSpec &layer) { return layer.mixer == Mixer::Mamba; }) && !model.mamba)
        missing("mamba");
    const auto isHyena = [](const LayerSpec &layer) {
        return layer.mixer == Mixer::HyenaShort || layer.mixer == Mixer::HyenaMedium || layer.mixer == Mixer::HyenaLong;
    };
    if (anyLayer(model, isHyena) && !model.hyena)
        missing("hyena");
    if (anyLayer(model, [](const LayerSpec &layer) { return layer.feedForward == FeedForward::Dense && layer.ffnHiddenSize == 0; }))
        missing("ffn_hidden_size");
}

void checkGroups(const ModelSpec &model, Problems &problems)
{
    if (model.mla)
        return;
    for (const LayerSpec &layer : model.layers) {
        if (layer.mixer != Mixer::Attention)
            continue;
        if (layer.numQueryGroups < 1 || model.numAttentionHeads % layer.numQueryGroups != 0) {
            problems.add("num_query_groups",
                         base::Text(QT_TRANSLATE_NOOP("core", "%1 groups do not divide %2 heads"),
                                    {std::to_string(layer.numQueryGroups), std::to_string(model.numAttentionHeads)}));
            return;
        }
    }
}

} // namespace

void checkModel(const ModelSpec &model, Problems &problems)
{
    checkParts(model, problems);
    checkGroups(model, problems);
    if (model.moe && model.moe->moeRouterTopk > model.moe->numMoeExperts)
        problems.add("moe.moe_router_topk",
                     base::Text(QT_TRANSLATE_NOOP("core", "%1 experts per token, but there are %2"),
                                {std::to_string(model.moe->moeRouterTopk), std::to_string(model.moe->numMoeExperts)}));
    if (model.encoderLayers > model.numLayers())
        problems.add("encoder_num_layers",
                     base::Text(QT_TRANSLATE_NOOP("core", "%1 of %2 layers cannot be in the encoder"),
                                {std::to_string(model.encoderLayers), std::to_string(model.numLayers())}));
    checkSize(model, problems);
}

std::string fileSafeName(std::string_view name)
{
    std::string safe(name.substr(0, kLongestName));
    for (char &c : safe) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        if (!plain)
            c = '_';
    }
    if (safe.empty() || safe.front() == '.')
        safe = "custom" + safe;
    return safe;
}

} // namespace catalogue

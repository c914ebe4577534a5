// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facts.h"

#include <algorithm>
#include <string_view>

namespace search {
namespace {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

bool hasMixer(const ModelSpec &model, Mixer mixer)
{
    return std::any_of(model.layers.begin(), model.layers.end(), [mixer](const LayerSpec &layer) { return layer.mixer == mixer; });
}

bool hasFeedForward(const ModelSpec &model, FeedForward kind)
{
    return std::any_of(model.layers.begin(), model.layers.end(), [kind](const LayerSpec &layer) { return layer.feedForward == kind; });
}

/// Megatron-Core checks the config's own head and group counts even in models without attention
/// (TransformerConfig.__post_init__), and each layer's own count where layers differ.
std::vector<int> distinctQueryGroups(const ModelSpec &model)
{
    if (model.mla)
        return {};
    std::vector<int> groups;
    const auto add = [&groups](int count) {
        if (count > 0 && std::find(groups.begin(), groups.end(), count) == groups.end())
            groups.push_back(count);
    };
    add(model.numQueryGroups > 0 ? model.numQueryGroups : model.numAttentionHeads);
    for (const LayerSpec &layer : model.layers) {
        if (layer.mixer == Mixer::Attention)
            add(layer.numQueryGroups);
    }
    return groups;
}

class WidthList {
public:
    void add(WidthKind kind, std::int64_t value)
    {
        const auto same = [&](const Facts::Width &known) { return known.kind == kind && known.value == value; };
        if (value > 0 && std::none_of(m_widths.begin(), m_widths.end(), same))
            m_widths.push_back({kind, value});
    }
    [[nodiscard]] std::vector<Facts::Width> take() && { return std::move(m_widths); }

private:
    std::vector<Facts::Width> m_widths;
};

std::vector<Facts::Width> tensorWidths(const ModelSpec &model)
{
    WidthList widths;
    for (const LayerSpec &layer : model.layers) {
        if (layer.feedForward == FeedForward::Dense)
            widths.add(WidthKind::FeedForward, layer.ffnHiddenSize);
    }
    if (model.moe)
        widths.add(WidthKind::SharedExpert, model.moe->sharedExpertFfnHiddenSize);
    if (model.mamba && hasMixer(model, Mixer::Mamba)) {
        widths.add(WidthKind::MambaHeads, model.mamba->numHeads);
        widths.add(WidthKind::MambaGroups, model.mamba->numGroups);
    }
    if (model.hyena) {
        for (const int groups : {model.hyena->numGroupsShort, model.hyena->numGroupsMedium, model.hyena->numGroupsLong})
            widths.add(WidthKind::HyenaGroups, groups);
    }
    if (hasMixer(model, Mixer::Linear))
        widths.add(WidthKind::LinearAttention, model.hiddenSize);
    if (model.vocabSizeIsPadded)
        widths.add(WidthKind::FixedVocabulary, model.vocabSize);
    return std::move(widths).take();
}

bool familyStartsWith(const ModelSpec &model, std::string_view prefix)
{
    return std::string_view(model.family).substr(0, prefix.size()) == prefix;
}

Refusal virtualRefusal(const ModelSpec &model)
{
    if (model.architecture == domain::Architecture::SsmHybrid || hasMixer(model, Mixer::Mamba))
        return Refusal::Mamba;
    if (model.architecture == domain::Architecture::Hyena)
        return Refusal::Hyena;
    if (model.architecture == domain::Architecture::EncoderDecoder)
        return Refusal::EncoderDecoder;
    return familyStartsWith(model, "gemma3") ? Refusal::Gemma3 : Refusal::None;
}

Refusal contextRefusal(const ModelSpec &model)
{
    if (familyStartsWith(model, "gemma3"))
        return Refusal::Gemma3;
    return familyStartsWith(model, "gemma2") ? Refusal::Gemma2 : Refusal::None;
}

std::uint8_t recomputableModules(const ModelSpec &model)
{
    const auto when = [](bool present, domain::RecomputeModule module) { return present ? unsigned{module} : 0u; };
    const bool moe = hasFeedForward(model, FeedForward::Moe);
    return static_cast<std::uint8_t>(when(model.hasAttention(), domain::RecomputeCoreAttn)
                                     | when(hasFeedForward(model, FeedForward::Dense), domain::RecomputeMlp)
                                     | when(moe, domain::RecomputeMoe) | when(moe, domain::RecomputeMoeAct)
                                     | unsigned{domain::RecomputeLayernorm} | when(model.mla.has_value(), domain::RecomputeMlaUpProj)
                                     | when(moe && model.moe && model.moe->sharedExpertFfnHiddenSize > 0, domain::RecomputeSharedExperts));
}

} // namespace

std::uint32_t supportedPrecisions(const domain::GpuSpec &gpu)
{
    using domain::Precision;
    const bool blackwell = std::string_view(gpu.generation).substr(0, 9) == "blackwell";
    const bool hopper = gpu.generation == "hopper";
    std::uint32_t mask = 0;
    const auto allow = [&mask](bool supported, Precision precision) { mask |= supported ? precisionBit(precision) : 0u; };
    const bool fp8 = gpu.peakFp8.has_value();
    allow(gpu.peakBf16.has_value(), Precision::Bf16);
    allow(gpu.peakFp16.has_value(), Precision::Fp16);
    allow(fp8, Precision::Fp8);
    allow(fp8, Precision::Fp8Current);
    allow(fp8, Precision::Fp8Delayed);
    allow(fp8 && (hopper || blackwell), Precision::Fp8Subchannel);
    allow(fp8 && blackwell, Precision::Fp8Mx);
    allow(gpu.peakFp4.has_value(), Precision::Nvfp4);
    return mask;
}

Facts makeFacts(const ModelSpec &model, const domain::ClusterSpec &cluster)
{
    Facts facts;
    facts.layers = model.numLayers();
    facts.hidden = model.hiddenSize;
    facts.heads = model.numAttentionHeads;
    facts.attentionWidth = model.hasAttention() && !model.mla ? std::int64_t(model.numAttentionHeads) * model.headDim : 0;
    facts.queryGroups = distinctQueryGroups(model);
    facts.tensorWidths = tensorWidths(model);
    facts.experts = model.moe ? model.moe->numMoeExperts : 0;
    facts.expertFfn = model.moe ? model.moe->moeFfnHiddenSize : 0;
    facts.virtualRefusal = virtualRefusal(model);
    facts.contextRefusal = contextRefusal(model);
    facts.attends = model.hasAttention();
    facts.attention = domain::attentionNeeds(model);
    facts.predictions = model.mtpNumLayers;
    facts.positions = model.positionEmbedding == domain::PositionEmbedding::LearnedAbsolute ? model.maxPositionEmbeddings : 0;
    facts.decoderSeqLength = model.architecture == domain::Architecture::EncoderDecoder ? model.decoderSeqLength : 0;
    facts.recomputable = recomputableModules(model);
    facts.gpus = cluster.numGpus();
    facts.tensorDomain = std::max({cluster.gpusPerNode, cluster.nvlinkDomain, 1});
    facts.domainIsNode = cluster.nvlinkDomain <= cluster.gpusPerNode;
    facts.precisions = supportedPrecisions(cluster.gpu);
    return facts;
}

} // namespace search

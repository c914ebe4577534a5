// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contextexchange.h"

#include <algorithm>
#include <numeric>

namespace domain {

namespace {

int evenHeads(const ModelSpec &model)
{
    int even = 0;
    for (const LayerSpec &layer : model.layers) {
        if (layer.mixer != Mixer::Attention)
            continue;
        even = std::gcd(even, model.numAttentionHeads);
        if (!model.mla && layer.numQueryGroups > 0)
            even = std::gcd(even, layer.numQueryGroups);
    }
    return even;
}

} // namespace

AttentionNeeds attentionNeeds(const ModelSpec &model)
{
    const auto windowed = [](const LayerSpec &layer) { return layer.mixer == Mixer::Attention && layer.slidingWindow > 0; };
    const bool latent = model.mla && model.mla->qkHeadDim + model.mla->qkPosEmbHeadDim != model.mla->vHeadDim;
    return {.window = std::any_of(model.layers.begin(), model.layers.end(), windowed),
            .sinks = model.learnableSoftmax,
            .latent = latent,
            .evenHeads = evenHeads(model)};
}

bool runsAttention(ContextExchange exchange, const AttentionNeeds &needs)
{
    switch (exchange) {
    case ContextExchange::Auto:
    case ContextExchange::Ring:
    case ContextExchange::Hierarchical:
        return !needs.window && !needs.sinks;
    case ContextExchange::AllGather:
        return !needs.sinks && !needs.latent;
    case ContextExchange::AllToAll:
        return !needs.latent;
    }
    return false;
}

bool dealsHeads(const ParallelLayout &layout, const AttentionNeeds &needs)
{
    return needs.evenHeads % (std::int64_t(std::max(layout.tensorParallel, 1)) * std::max(layout.contextParallel, 1)) == 0;
}

ContextExchange automaticExchange(const ParallelLayout &layout, const AttentionNeeds &needs)
{
    if (runsAttention(ContextExchange::Ring, needs))
        return ContextExchange::Ring;
    const bool gathers = !dealsHeads(layout, needs) && runsAttention(ContextExchange::AllGather, needs);
    return gathers ? ContextExchange::AllGather : ContextExchange::AllToAll;
}

ContextExchange contextExchange(const ParallelLayout &layout, const AttentionNeeds &needs)
{
    return layout.contextExchange == ContextExchange::Auto ? automaticExchange(layout, needs) : layout.contextExchange;
}

int headRanks(ContextExchange exchange, const ParallelLayout &layout)
{
    const int ranks = std::max(layout.contextParallel, 1);
    if (exchange == ContextExchange::AllToAll)
        return ranks;
    return exchange == ContextExchange::Hierarchical ? std::clamp(layout.contextInner, 1, ranks) : 1;
}

} // namespace domain

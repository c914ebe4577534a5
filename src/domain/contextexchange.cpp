// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contextexchange.h"

#include <algorithm>

namespace domain {

AttentionNeeds attentionNeeds(const ModelSpec &model)
{
    const auto windowed = [](const LayerSpec &layer) { return layer.mixer == Mixer::Attention && layer.slidingWindow > 0; };
    return {.window = std::any_of(model.layers.begin(), model.layers.end(), windowed),
            .sinks = model.learnableSoftmax,
            .latent = model.mla.has_value()};
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

ContextExchange automaticExchange(const AttentionNeeds &needs)
{
    return runsAttention(ContextExchange::Ring, needs) ? ContextExchange::Ring : ContextExchange::AllToAll;
}

ContextExchange contextExchange(const ParallelLayout &layout, const AttentionNeeds &needs)
{
    return layout.contextExchange == ContextExchange::Auto ? automaticExchange(needs) : layout.contextExchange;
}

int headRanks(ContextExchange exchange, const ParallelLayout &layout)
{
    const int ranks = std::max(layout.contextParallel, 1);
    if (exchange == ContextExchange::AllToAll)
        return ranks;
    return exchange == ContextExchange::Hierarchical ? std::clamp(layout.contextInner, 1, ranks) : 1;
}

} // namespace domain

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/modelspec.h"

namespace domain {

/// What a model's attention asks of the exchange between context-parallel ranks.
struct AttentionNeeds {
    bool window = false; ///< some layer's queries see a sliding window of keys
    bool sinks = false; ///< a learned sink logit joins each softmax
    bool latent = false; ///< multi-head latent attention with values of another width than keys
    int evenHeads = 0; ///< heads and query groups of each layer are multiples of it, the largest such; 0 = no attention
    bool operator==(const AttentionNeeds &) const = default;
};
[[nodiscard]] AttentionNeeds attentionNeeds(const ModelSpec &model);

/// Whether TransformerEngine runs such attention with that exchange (transformer_engine/pytorch/attention/
/// dot_product_attention/context_parallel.py, attn_forward_func_with_cp, releases 2.2 to 2.8): windows with
/// all-gather and all-to-all, sinks with all-to-all, latent attention with the ring and with rings over
/// all-to-all groups, but where its values are as wide as its keys like any other. Later releases may allow more.
/// `exchange` must not be Auto.
[[nodiscard]] bool runsAttention(ContextExchange exchange, const AttentionNeeds &needs);

/// What Auto stands for: the ring where it runs the model's attention, else all-to-all, or all-gather where that alone
/// runs it, for more ranks than there are heads or query groups to trade.
[[nodiscard]] ContextExchange automaticExchange(const ParallelLayout &layout, const AttentionNeeds &needs);
/// Whether every rank of all-to-all gets whole heads and query groups of every layer.
[[nodiscard]] bool dealsHeads(const ParallelLayout &layout, const AttentionNeeds &needs);
/// The layout's exchange, never Auto.
[[nodiscard]] ContextExchange contextExchange(const ParallelLayout &layout, const AttentionNeeds &needs);

/// Context-parallel ranks that trade heads for tokens, so that each works on 1/that of a tensor-parallel rank's
/// heads: all of them, those of an inner group, or 1. At least 1, whatever the layout says.
[[nodiscard]] int headRanks(ContextExchange exchange, const ParallelLayout &layout);

} // namespace domain

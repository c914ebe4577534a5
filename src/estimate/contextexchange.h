// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "estimate/operators.h"
#include "estimate/placement.h"

namespace estimate {

/// The group of a context-parallel rank, resolved.
struct ContextGroup {
    domain::ContextExchange exchange = domain::ContextExchange::Ring; ///< never Auto
    int ranks = 1;
    int headRanks = 1; ///< of these, neighbours that trade heads for tokens (domain::headRanks())
    int tensor = 1; ///< TP: global ranks from one member to the next

    /// Ranks whose slices one attention kernel reads together, the longer loops being the faster ones: all of them
    /// once keys and values are gathered, those that trade heads, or its own alone.
    [[nodiscard]] int slicesTogether() const { return exchange == domain::ContextExchange::AllGather ? ranks : headRanks; }
};

/// What attention of one layer moves on one tensor-parallel rank, in elements per token.
struct AttentionWidths {
    double query = 0, output = 0;
    double keyValue = 0; ///< keys and values together
};

/// What of the exchange of one layer and micro-batch shows, for `tokens` on each rank and attention kernels
/// of `attention` on all of its keys. TransformerEngine: attention/dot_product_attention/context_parallel.py.
///
/// Ring (arXiv:2310.01889): each of n-1 steps sends keys and values, and in backward their gradients as well,
/// under 1/n of attention; of what attention hides `shownShare` stays. All-gather: whole keys and values are
/// gathered before attention, forward and once more in backward, where their gradients are reduced and
/// scattered; nothing hides it. All-to-all (DeepSpeed-Ulysses, arXiv:2309.14509): queries, keys and values
/// before attention and its output behind, the gradients the other way; heads are reordered in two passes
/// over each tensor, which run beside the exchange of the next one but for the output's. Both in levels:
/// all-to-all among neighbours, then the ring over their groups, with as many bytes per step.
[[nodiscard]] PassTimes contextExchangeTime(const ContextGroup &group, const AttentionWidths &widths, double tokens, PassTimes attention,
                                            const Operators &operators, const Placement &placement, double shownShare);

/// All-to-all of `local` bytes on each of a group's ranks: members inside a domain by its wires, at the same time the
/// others by PCIe inside one node, else each through its own adapter.
[[nodiscard]] base::Seconds exchangeTime(base::Bytes local, Group group, const Placement &placement);

} // namespace estimate

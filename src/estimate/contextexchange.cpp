// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/contextexchange.h"

#include <algorithm>

namespace estimate {

using base::Bytes;
using base::Seconds;
using domain::ContextExchange;

namespace {

constexpr double kBytes16 = 2;
constexpr double kReorderBytes = 8; // per element: heads to ranks before, slices of the sequence in order behind
constexpr double kGatheredOrderBytes = 4; // per gathered element, read and written in the order of the sequence

/// What shows of a ring of `ranks` groups whose neighbours lie `stride` global ranks apart.
PassTimes ringTime(Bytes keysAndValues, Group ring, PassTimes attention, const Placement &placement, double shownShare)
{
    const double steps = ring.ranks - 1;
    const Seconds send = sendReceive(keysAndValues, placement.pointToPoint(ring));
    const auto shown = [&](Seconds sent, Seconds compute) {
        return steps * (std::max(Seconds(), sent - compute / ring.ranks) + sent * shownShare);
    };
    return {shown(send, attention.forward), shown(2 * send, attention.backward)};
}

PassTimes gatherTime(Bytes keysAndValues, Group group, const Operators &operators, const Placement &placement)
{
    const Bytes each = keysAndValues * group.ranks / 2; // keys and values one after the other
    const Seconds both = 2 * allGather(each, group.ranks, placement.ring(group));
    const Seconds order = operators.traffic(2 * each.value() / kBytes16 * kGatheredOrderBytes, 2);
    return {both + order, 2 * (both + order)};
}

/// Of queries, keys and values, and of the output: the same in either direction.
Seconds tradeTime(const AttentionWidths &widths, double tokens, Group group, const Operators &operators, const Placement &placement)
{
    const auto sent = [&](double width) { return exchangeTime(Bytes(tokens * width * kBytes16), group, placement); };
    const auto ordered = [&](double width, double kernels) { return operators.traffic(tokens * width * kReorderBytes, kernels); };
    const Seconds inputs = sent(widths.query) + 2 * sent(widths.keyValue / 2);
    return std::max(inputs, ordered(widths.query + widths.keyValue, 6)) + sent(widths.output) + ordered(widths.output, 2);
}

} // namespace

Seconds exchangeTime(Bytes local, Group group, const Placement &placement)
{
    if (group.ranks <= 1)
        return {};
    const Link inside = placement.exchangeInside();
    const int together = std::clamp(placement.exchangeSize() / std::max(group.stride, 1), 1, group.ranks);
    if (together == group.ranks)
        return allToAll(local, group.ranks, inside);
    const Link outside = placement.exchangeOutside(group);
    const double share = 1.0 / group.ranks;
    const Seconds across(local.value() * share * (group.ranks - together) / outside.rate.value());
    const Seconds within(local.value() * share * (together - 1) / inside.rate.value());
    return std::max(across, within) + outside.start + (group.ranks - 1) * outside.hop;
}

PassTimes contextExchangeTime(const ContextGroup &group, const AttentionWidths &widths, double tokens, PassTimes attention,
                              const Operators &operators, const Placement &placement, double shownShare)
{
    const Bytes keysAndValues(tokens * widths.keyValue * kBytes16);
    if (group.exchange == ContextExchange::AllGather)
        return gatherTime(keysAndValues, {group.ranks, group.tensor}, operators, placement);
    const int outer = std::max(1, group.ranks / group.headRanks);
    PassTimes times;
    if (outer > 1)
        times = ringTime(keysAndValues, {outer, group.tensor * group.headRanks}, attention, placement, shownShare);
    if (group.headRanks > 1) {
        const Seconds trade = tradeTime(widths, tokens, {group.headRanks, group.tensor}, operators, placement);
        times.forward += trade;
        times.backward += trade;
    }
    return times;
}

} // namespace estimate

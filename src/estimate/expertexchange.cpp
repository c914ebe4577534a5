// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/expertexchange.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using base::Bytes;
using base::Seconds;

namespace {

/// How many of n places a token visits that draws k of them.
double visited(double n, double k) { return n * (1 - std::pow(1 - 1 / n, k)); }

} // namespace

Seconds dispatchTime(const ExpertExchange &x, const Placement &placement)
{
    if (x.expertParallel <= 1)
        return {};
    const Link inside = placement.exchangeInside();
    const double ranks = x.expertParallel;
    const double row = x.tokens * x.rowBytes;
    const double places = double(x.expertParallel) * x.expertTensorParallel / placement.exchangeSize();
    if (places <= 1) {
        const double rows = x.deduplicated ? visited(ranks, x.topk) : x.topk;
        return allToAll(Bytes(row * rows), x.expertParallel, inside);
    }
    const Link outside = placement.exchangeOutside({x.expertParallel, x.expertTensorParallel});
    const double crossing = (x.deduplicated ? visited(places, x.topk) : x.topk) * (1 - 1 / places);
    const Seconds across(row * crossing / outside.rate.value());
    const Seconds within(row * x.topk * (ranks - 1) / ranks / inside.rate.value());
    return std::max(across, within) + outside.start;
}

} // namespace estimate

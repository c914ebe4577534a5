// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/collectives.h"

#include <algorithm>
#include <bit>

namespace estimate {

base::Seconds allGather(base::Bytes full, int ranks, const Link &link)
{
    if (ranks <= 1)
        return {};
    const double n = ranks;
    return base::Seconds((n - 1) / n * full.value() / link.rate.value()) + link.start + (n - 1) * link.hop;
}

base::Seconds allReduce(base::Bytes full, int ranks, const Link &link)
{
    if (ranks <= 1)
        return {};
    Link adding = link;
    if (link.reduceRate.value() > 0)
        adding.rate = link.reduceRate;
    const double levels = std::bit_width(static_cast<unsigned>(ranks - 1)); // log2, rounded up
    const base::Seconds tree = 2 * (base::Seconds(full.value() / adding.rate.value()) + link.start + levels * link.hop);
    return std::min(2 * allGather(full, ranks, adding), tree);
}

base::Seconds scatterAndGather(base::Bytes full, int ranks, const Link &link) { return 2 * allGather(full, ranks, link); }

base::Seconds allToAll(base::Bytes local, int ranks, const Link &link) { return allGather(local, ranks, link); }

base::Seconds sendReceive(base::Bytes bytes, const Link &link) { return base::Seconds(bytes.value() / link.rate.value()) + link.start; }

} // namespace estimate

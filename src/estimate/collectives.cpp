// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/collectives.h"

namespace estimate {

base::Seconds allGather(base::Bytes full, int ranks, const Link &link)
{
    if (ranks <= 1)
        return {};
    const double n = ranks;
    return base::Seconds((n - 1) / n * full.value() / link.rate.value()) + link.start + (n - 1) * link.hop;
}

base::Seconds allReduce(base::Bytes full, int ranks, const Link &link) { return 2 * allGather(full, ranks, link); }

base::Seconds allToAll(base::Bytes local, int ranks, const Link &link) { return allGather(local, ranks, link); }

base::Seconds sendReceive(base::Bytes bytes, const Link &link) { return base::Seconds(bytes.value() / link.rate.value()) + link.start; }

} // namespace estimate

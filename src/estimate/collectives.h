// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

namespace estimate {

/// What one rank of a communication group sees of the wires between its members, one direction.
struct Link {
    base::BytesPerSecond rate; ///< bus bandwidth for large messages
    base::Seconds start; ///< l0, once per operation
    base::Seconds hop; ///< l1, once per further rank
    base::BytesPerSecond reduceRate = {}; ///< bus bandwidth of all-reduce where switches add up (NVLS); 0 = rate
};

// Algorithms as NCCL runs them; bus bandwidths as nccl-tests defines them (NVIDIA/nccl-tests:
// doc/PERFORMANCE.md). A group of one rank moves nothing: 0.

/// (n-1)/n S/B + l0 + (n-1) l1 for a gathered tensor of S = `full` bytes. Reduce-scatter is equal.
[[nodiscard]] base::Seconds allGather(base::Bytes full, int ranks, const Link &link);
/// The faster of a ring, 2 (n-1)/n S/B + 2 (l0 + (n-1) l1), and a tree, 2 S/B + 2 (l0 + log2(n) l1), which NCCL
/// takes for small messages among many ranks (double binary trees, NCCL 2.4: all links at work in both directions).
[[nodiscard]] base::Seconds allReduce(base::Bytes full, int ranks, const Link &link);
/// A reduce-scatter and an all-gather, as rings: what tensor parallelism with split sequences does instead.
[[nodiscard]] base::Seconds scatterAndGather(base::Bytes full, int ranks, const Link &link);
/// (n-1)/n S/B + l0 + (n-1) l1 with S = what each rank holds before it.
[[nodiscard]] base::Seconds allToAll(base::Bytes local, int ranks, const Link &link);
/// S/B + l0.
[[nodiscard]] base::Seconds sendReceive(base::Bytes bytes, const Link &link);

} // namespace estimate

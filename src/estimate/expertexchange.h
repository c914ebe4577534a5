// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "estimate/placement.h"

namespace estimate {

/// Tokens on their way to their experts, as one rank sees it; balanced routing.
struct ExpertExchange {
    double tokens = 0; ///< of the rank, before routing
    double topk = 1; ///< experts that a token visits
    double rowBytes = 0; ///< of one token
    int expertParallel = 1;
    int expertTensorParallel = 1;
    bool deduplicated = false; ///< a token travels once to each rank or domain that it visits
};

/// Dispatch of one micro-batch; combining the results takes as long again.
///
/// All-to-all over e ranks: tokens x k x row x (e-1)/e. With deduplication (DeepEP, HybridEP) a token that
/// draws k of n places visits n (1 - (1 - 1/n)^k) different ones, so that n = e ranks inside an NVLink
/// domain, and n domains over the network, count these instead of k copies. A group that exceeds the
/// domain takes the longer of the two: the share (n-1)/n through each GPU's adapter, or all copies inside.
[[nodiscard]] base::Seconds dispatchTime(const ExpertExchange &exchange, const Placement &placement);

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

namespace estimate {

/// What a trainer does by default that no knob of a candidate says. Rate factors compare with the
/// profile's, which were fitted on Megatron-Core with TransformerEngine.
struct TimeHabits {
    bool overlapsDataParallel = true; ///< gradient reduction and parameter gathering run under compute
    bool overlapsAllReduce = false; ///< whole gradients are reduced under compute where sharded ones are not
    bool tpUserBuffers = false; ///< tensor-parallel traffic runs inside the products (dense models)
    bool deduplicatesDispatch = false; ///< a token crosses to a domain once (DeepEP, HybridEP)
    bool interleavesExperts = false; ///< expert traffic of one micro-batch under another's compute, with MXFP8
    bool gathersFp8 = true; ///< parameters travel in one byte when training in fp8
    double lossBytes = 12; ///< device traffic per logit, cross-entropy fusion on
    double lossBytesPlain = 16; ///< and off
    double tpExposed = 0; ///< visible share of tensor-parallel traffic; 0 = the profile's
    double gemmRate = 1.0;
    double memoryRate = 1.0;
    double attentionRate = 1.0;
    double hostTime = 1.0;
    double networkShare = 0; ///< of the line rate; 0 = the profile's
    double networkHop = 0; ///< seconds per rank of a ring over the network; 0 = the profile's
    /// Seconds of a layer's forward pass for each of its tensor-parallel ranks, where there are several and
    /// pipeline stages besides: collectives wait for the rank whose host comes last from a blocking exchange.
    double pipelinedRankWait = 0;
    double slowNodeChance = 0; ///< that a node is slow to answer its pipeline neighbours, 0…1
    double slowNodeExchange = 0; ///< seconds that one such exchange then takes longer
    double stepFixed = 0; ///< seconds per step on top of the profile's
    double spread = 0; ///< standard deviation of ln(measured / predicted); at least the profile's
};

[[nodiscard]] const TimeHabits &timeHabits(domain::Framework framework);

} // namespace estimate

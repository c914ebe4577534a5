// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

namespace estimate {

/// What a training framework does about memory beside the layout: which kernels it has, what they
/// keep, and how much its allocator holds back. Each value names its source in memoryhabits.cpp.
struct MemoryHabits {
    bool transformerEngine = true; ///< GEMM workspaces and one placeholder gradient per weight shape
    bool weightGradientFusion = true; ///< GEMMs add weight gradients straight to the gradient buffer
    bool fusedRope = true; ///< false: queries and keys from before the rotation are kept as well
    bool fusedActivation = true; ///< false: a gated MLP also keeps the gate's output
    bool copiesAttentionOutput = false; ///< the projection keeps a copy of its own in another order of dimensions
    bool splitsStagesByCost = false; ///< pipeline stages are cut by compute cost, see stagelayout.h
    bool ringContext = false; ///< context parallelism that names no exchange is known to pass keys and values round
    bool fp8Parameters = false; ///< fp8 weights are stored instead of, not beside, the bf16 ones
    double fusedLossBytes = 2; ///< per logit at the loss's peak, logits included, fused cross entropy
    double unfusedLossBytes = 6; ///< the same without fusion
    double nativeLossBytes = 0; ///< the same for a fused loss beside unfused attention; 0 = as fusedLossBytes
    double gatheredLossBytes = 0; ///< per logit of the whole vocabulary where TP ranks gather logits for the loss; 0 = they do not
    double fusedScoreBytes = 0; ///< per attention score, AttentionBackend::Fused
    double unfusedScoreBytes = 2; ///< per attention score, AttentionBackend::Unfused
    double unfusedNormBytes = 5; ///< per element of the hidden state, kept beside a norm's bf16 input
    double gradientBytes = 0; ///< per parameter; 0 = as the candidate's gradient dtype says
    double hotExpertLoad = 1; ///< tokens on the fullest expert rank against an even share, dropless
    // allocator's reserve against tensors
    double reservedFactor = 1.03; ///< dense, one stage, TP
    double reservedFactorSplit = 1.065; ///< dense, pipeline stages or whole tensors
    double reservedFactorExperts = 1.065; ///< experts that work at a capacity
    double reservedFactorDropless = 1.10; ///< experts whose tokens vary
    double transientReserve = 0; ///< further reserve against activations and logits alone, as a share of them
    bool eagerConnections = false; ///< NCCL before 2.22: every communicator connects all its algorithms when it is made
};

[[nodiscard]] const MemoryHabits &memoryHabits(domain::Framework framework);

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/hardwareprofile.h"
#include "estimate/memoryhabits.h"

namespace estimate {

/// Bytes per parameter of what outlives a step: weights, gradient buffer, optimizer state.
/// Mixed-precision Adam: 2 + 4 + 12 (Rajbhandari et al., arXiv:1910.02054, with the fp32 gradients of
/// Megatron-LM's accumulate_allreduce_grads_in_fp32).
struct StateBytes {
    StateBytes(const domain::TrainingOptions &options, const domain::HardwareProfile &profile, const MemoryHabits &habits);

    double weight = 2; ///< embeddings, norms, router, output layer
    double productWeight = 2; ///< weights of GEMMs that may run in low precision
    double gradient = 4;
    double optimizer = 12; ///< master weight and moments on the device, before sharding
    double productOptimizer = 12; ///< the same for weights of GEMMs
    double stepCast = 0; ///< fp32 copy of the gradient's shard during the optimizer step
};

} // namespace estimate

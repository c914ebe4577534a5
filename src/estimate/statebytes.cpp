// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/statebytes.h"

#include <algorithm>

namespace estimate {

namespace {

using domain::Optimizer;
using domain::Precision;

/// Quantised copies that TransformerEngine keeps of a weight between micro-batches: by rows for
/// forward, by columns for backward. Per-tensor scaling needs the second only where the hardware
/// multiplies no transposed fp8 operands (Hopper); block formats always, with one scale per 32 (MX)
/// or 16 (NVFP4) elements (TransformerEngine: pytorch/tensor).
double quantisedCopies(Precision precision, bool transposeCopy)
{
    switch (precision) {
    case Precision::Bf16:
    case Precision::Fp16:
        return 0;
    case Precision::Fp8:
    case Precision::Fp8Current:
    case Precision::Fp8Delayed:
        return transposeCopy ? 2 : 1;
    case Precision::Fp8Subchannel:
        return 2;
    case Precision::Fp8Mx:
        return 2 * (1 + 1.0 / 32);
    case Precision::Nvfp4:
        return 2 * (0.5 + 1.0 / 16);
    }
    return 0;
}

/// Precision-aware Adam (Megatron-LM: --use-precision-aware-optimizer): bf16 moments; the bf16 weight
/// holds the upper half of the master weight, so that two bytes remain of it.
constexpr double kAwareMoments = 4;
constexpr double kAwareRemainder = 2;
constexpr double kMaster = 4;
constexpr double kAdamMoments = 8;
constexpr double kMomentum = 4; ///< SGD, and Muon on matrices (Liu et al., arXiv:2502.16982)

} // namespace

StateBytes::StateBytes(const domain::TrainingOptions &options, const domain::HardwareProfile &profile, const MemoryHabits &habits)
{
    const double copies = quantisedCopies(options.precision, profile.fp8TransposeCopy);
    const bool replaces = habits.fp8Parameters && domain::isFp8(options.precision);
    productWeight = replaces ? copies : weight + copies;
    gradient = options.gradDtype == domain::GradDtype::Bf16 ? 2 : 4;
    if (habits.gradientBytes > 0)
        gradient = habits.gradientBytes;
    switch (options.optimizer) {
    case Optimizer::Adam:
        optimizer = productOptimizer = kMaster + kAdamMoments;
        break;
    case Optimizer::PrecisionAwareAdam:
        optimizer = kAwareRemainder + kAwareMoments;
        productOptimizer = (replaces ? kMaster : kAwareRemainder) + kAwareMoments;
        break;
    case Optimizer::Muon:
        optimizer = kMaster + kAdamMoments;
        productOptimizer = kMaster + kMomentum;
        break;
    case Optimizer::Sgd:
        optimizer = productOptimizer = kMaster + kMomentum;
        break;
    }
    if (gradient < 4 && options.optimizer != Optimizer::PrecisionAwareAdam)
        stepCast = 4;
    // What is offloaded lives in host memory for good: its gradients travel there and its new weights back
    // (Megatron-Core: optimizer/cpu_offloading/hybrid_optimizer.py).
    const double onDevice = 1 - std::clamp(options.optimizerOffloadFraction, 0.0, 1.0);
    optimizer *= onDevice;
    productOptimizer *= onDevice;
    stepCast *= onDevice;
}

} // namespace estimate

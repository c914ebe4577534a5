// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/lossmemory.h"

namespace estimate {

namespace {

constexpr double kLogits = 2; // bf16
constexpr double kSoftmax = 4; // fp32, kept for backward

double peakBytes(const domain::TrainingOptions &options, const MemoryHabits &habits)
{
    if (!options.crossEntropyFusion)
        return habits.unfusedLossBytes;
    const bool native = options.attention == domain::AttentionBackend::Unfused && habits.nativeLossBytes > 0;
    return native ? habits.nativeLossBytes : habits.fusedLossBytes;
}

} // namespace

LossMemory lossMemory(const domain::TrainingOptions &options, const MemoryHabits &habits)
{
    const double peak = peakBytes(options, habits);
    if (peak <= kLogits) // the gradient replaces the logits in forward already
        return {peak, peak, 0};
    return {peak, kSoftmax, kLogits};
}

bool lossFollowsAttention(const domain::TrainingOptions &options)
{
    const MemoryHabits &habits = memoryHabits(options.framework);
    return options.crossEntropyFusion && options.attention == domain::AttentionBackend::Unfused && habits.nativeLossBytes > 0
        && habits.nativeLossBytes != habits.fusedLossBytes;
}

} // namespace estimate

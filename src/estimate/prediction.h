// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace estimate {

/// Bumped whenever a prediction may change; stored beside everything computed from one.
inline constexpr int kEstimatorVersion = 4;

/// Parts of a stage's peak memory at its peak moment; they sum to the peak.
enum class MemoryPart : std::uint8_t { Weights, Gradients, Optimizer, Activations, Logits, Buffers, Runtime };
inline constexpr std::size_t kMemoryParts = 7;

/// Parts of a step; they sum to the step time. Compute includes recompute and host-bound gaps;
/// tp, cp, ep, pp, dp are the exposed communication of that axis; optimizer includes the fixed
/// time between steps.
enum class TimePart : std::uint8_t { Compute, Tp, Cp, Ep, Pp, Dp, Bubble, Optimizer };
inline constexpr std::size_t kTimeParts = 8;

/// When a stage's memory peaks.
enum class PeakMoment : std::uint8_t { HeadBackward, LayerBackward, MoeForward, Recompute, OptimizerStep };

/// Which peak a memory figure answers for (shared vocabulary with logs): tensors in torch's
/// allocator; what the allocator holds; everything on the device.
enum class MeasuredMemory : std::uint8_t { Allocated, Reserved, Device };

enum class Verdict : std::uint8_t { Safe, Tight, Oom };

struct MemoryBreakdown {
    std::array<base::Bytes, kMemoryParts> parts{};
    PeakMoment moment = PeakMoment::LayerBackward;
    // Of which, in MemoryPart::Runtime; what remains of it are tensors: workspaces, tables, leftovers.
    base::Bytes reserve; ///< cached free blocks and fragmentation: what the allocator holds beyond its tensors; 0 in Allocated
    base::Bytes outside; ///< outside the allocator: context, kernels, NCCL, user buffers; only in Device

    [[nodiscard]] base::Bytes total() const; ///< sum of the parts; `reserve` and `outside` are among them
    [[nodiscard]] base::Bytes part(MemoryPart p) const { return parts[static_cast<std::size_t>(p)]; }
    base::Bytes &part(MemoryPart p) { return parts[static_cast<std::size_t>(p)]; }
};

struct TimeBreakdown {
    std::array<base::Seconds, kTimeParts> parts{};

    [[nodiscard]] base::Seconds total() const;
    [[nodiscard]] base::Seconds part(TimePart p) const { return parts[static_cast<std::size_t>(p)]; }
    base::Seconds &part(TimePart p) { return parts[static_cast<std::size_t>(p)]; }
};

/// The estimator's answer for one candidate on one cluster. A plain value without allocation.
/// Every figure is a prediction, never a measurement.
struct Prediction {
    MemoryBreakdown memory; ///< of the limiting stage, in the sense of MeasuredMemory::Device
    std::int32_t limitingStage = 0;
    base::Bytes capacity;
    double oomProbability = 0; ///< 0…1
    double memorySpread = 0; ///< scale of the error of ln(true / predicted peak) that the odds rest on (estimate/oom.h)
    Verdict verdict = Verdict::Safe;

    TimeBreakdown time; ///< of one optimizer step
    base::Seconds stepLow, stepHigh; ///< 80 % band of the step time
    double tokensPerSecondPerGpu = 0;
    double modelTflopsPerGpu = 0; ///< 10^12 model FLOP/s per GPU (convention: estimate/flops.h)
    double mfu = 0; ///< against the dense peak of the training precision
    double days = 0; ///< for the plan's token goal
    base::Usd cost; ///< for the plan's token goal, all GPUs
    base::Usd trialCost; ///< of one trial of TrainingGoal::maxStepsPerRun steps, start-up not counted
};

[[nodiscard]] std::string_view name(MemoryPart part); ///< "weights" …
[[nodiscard]] std::string_view name(TimePart part); ///< "compute", "tp" …
[[nodiscard]] std::string_view name(PeakMoment moment); ///< "backward" …
[[nodiscard]] std::string_view name(Verdict verdict); ///< "safe", "tight", "oom"

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "estimate/prediction.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace estimate {

/// Kinds of work that a step's time is spent on, in the order in which they are shown. Finer than
/// TimePart, and each belongs to one.
enum class Work : std::uint8_t {
    Gemm, ///< dense matrix products of the layers
    GroupedGemm, ///< experts
    Attention, ///< attention core
    SequenceMixing, ///< Mamba scans, Hyena convolutions
    Norms, ///< norms, residuals, dropout
    Activations, ///< activation functions, gates, those of experts included
    Routing, ///< router's scores, top-k, permutation of tokens
    Casts, ///< of operands to 8 or 4 bits, with their largest values, scales and transposed copies
    MemoryBound, ///< other traffic of device memory: rotary embedding, splitting and joining of heads
    Embedding,
    Head, ///< output layer, extra prediction modules
    Loss,
    Recompute, ///< forward work repeated in the backward pass
    HostBound, ///< the GPU waits for launches
    ActivationOffload, ///< the GPU waits for activations on their way to and from host memory
    TpForward,
    TpBackward,
    Cp,
    Ep,
    PipelineTransfer,
    Bubble,
    GradientReduce,
    ParameterGather,
    Optimizer,
    OptimizerOffload, ///< of the share that is stepped in host memory: transfers, and the host's update
    GradientBuffers, ///< clearing and norm passes
    Fixed, ///< between steps
};
inline constexpr std::size_t kWorkKinds = 27;

[[nodiscard]] TimePart partOf(Work work);
/// Kinds of a part: they stand together, from `begin` to before `end`.
struct WorkRange {
    std::size_t begin = 0, end = 0;
};
[[nodiscard]] WorkRange kindsOf(TimePart part);
/// Stable id, e.g. "gemm", "tp_forward".
[[nodiscard]] const char *name(Work work);

/// Seconds by kind of work.
class WorkTimes {
public:
    void add(Work work, base::Seconds time) { at(work) += time; }
    void add(const WorkTimes &other, double times = 1)
    {
        for (std::size_t i = 0; i < kWorkKinds; ++i)
            m_times[i] += other.m_times[i] * times;
    }
    [[nodiscard]] base::Seconds &at(Work work) { return m_times[static_cast<std::size_t>(work)]; }
    [[nodiscard]] base::Seconds at(Work work) const { return m_times[static_cast<std::size_t>(work)]; }
    [[nodiscard]] base::Seconds total() const
    {
        // Four sums side by side: one would wait for each addition before the next, on the path of every estimate.
        base::Seconds sums[4];
        std::size_t i = 0;
        for (; i + 4 <= kWorkKinds; i += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane)
                sums[lane] += m_times[i + lane];
        }
        for (; i < kWorkKinds; ++i)
            sums[0] += m_times[i];
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

private:
    std::array<base::Seconds, kWorkKinds> m_times{};
};

} // namespace estimate

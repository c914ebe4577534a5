// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/schedule.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace estimate {

/// 2 p v m.
[[nodiscard]] std::int64_t operationCount(const ScheduleShape &shape);

/// A pass in a stage's order.
struct Turn {
    std::int32_t chunk = 0;
    std::int32_t microBatch = 0;
    Pass pass = Pass::Forward;
};

/// What a pass starts from: the output of a pass elsewhere (`remote`) or of this stage's own forward pass.
struct Input {
    bool any = false;
    bool remote = false;
    std::size_t message = 0;
};

/// What a stage does at the exchange behind a pass.
struct Exchange {
    std::size_t send = 0;
    bool waitsForSend = false; ///< and there is something to send
    bool together = false; ///< sends and receives start at once; otherwise receives start when the send is through
    std::array<std::size_t, 2> receive{};
    std::size_t receives = 0; ///< of them started here
    std::size_t awaited = 0; ///< of them waited for, the first ones
};

/// Who does what when in Megatron-Core's schedules (megatron/core/pipeline_parallel/schedules.py), worked out on
/// demand. Messages are numbered: the output of the forward pass of a micro-batch on a run of layers, then those of the
/// backward passes; run = chunk x stages + stage.
class ScheduleOrder {
public:
    /// `shape` is legal (checkShape()).
    explicit ScheduleOrder(const ScheduleShape &shape);

    /// Passes of each stage.
    [[nodiscard]] int length() const { return 2 * m_units; }
    [[nodiscard]] std::size_t messages() const { return static_cast<std::size_t>(m_runs) * static_cast<std::size_t>(m_microBatches) * 2; }
    /// The pass in place `place` of a stage that warms up for so many passes.
    [[nodiscard]] Turn at(int warmUp, int place) const;
    [[nodiscard]] Input input(int stage, const Turn &turn) const;
    [[nodiscard]] std::size_t output(int stage, const Turn &turn) const;
    /// For transfers that stages meet for: what follows `turn`, which is in place `place`.
    [[nodiscard]] Exchange exchangeAfter(int stage, int warmUp, int place, const Turn &turn) const;

private:
    [[nodiscard]] Turn forward(int index) const;
    [[nodiscard]] Turn backward(int index) const;
    [[nodiscard]] bool leaves(int stage, const Turn &turn) const;
    [[nodiscard]] Exchange blocking(int stage, int warmUp, int place, const Turn &turn) const;
    [[nodiscard]] Exchange overlapped(int stage, int warmUp, int place, const Turn &turn) const;
    /// Adds what Megatron-Core receives behind the pass `index` of a direction.
    void receiveNext(Exchange &exchange, int stage, int index, Pass pass) const;

    int m_stages, m_chunks, m_microBatches, m_group;
    int m_runs; ///< stages x chunks
    int m_units; ///< passes of a stage in one direction
};

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace estimate {

/// Sizes of one of Megatron-Core's pipeline schedules.
struct ScheduleShape {
    int stages = 1; ///< p
    int chunks = 1; ///< v: model chunks per stage; 1 = 1F1B, more = interleaved
    int microBatches = 1; ///< m
    int group = 0; ///< interleaved: micro-batches that go through one chunk in a row (microbatch_group_size_per_vp_stage); 0 = p
    bool extraWarmUp = false; ///< interleaved: one more forward pass ahead, as the overlap of expert traffic with another micro-batch needs

    [[nodiscard]] int groupSize() const { return group > 0 ? group : stages; }
    bool operator==(const ScheduleShape &) const = default;
};

/// How a stage hands activations and gradients on.
enum class Transfers : std::uint8_t {
    Delay, ///< they arrive a hop later and hold nobody up meanwhile
    /// As Megatron-Core does by default: a transfer starts when both stages have come to it. Both wait until it is through
    /// without interleaving (where overlap_p2p_comm is refused), and with it in warm-up and drain; its steady part
    /// (overlap_p2p_comm) waits for what it needs next alone.
    Meeting,
};

enum class Pass : std::uint8_t { Forward, Backward };

/// Times of one micro-batch through one model chunk of one stage.
struct ChunkTimes {
    base::Seconds forward;
    base::Seconds backward;
    bool operator==(const ChunkTimes &) const = default;
};

struct ScheduleInput {
    ScheduleShape shape;
    std::vector<ChunkTimes> times; ///< stages x chunks of them, by stage, then chunk
    base::Seconds hop; ///< one transfer between neighbouring stages
    Transfers transfers = Transfers::Meeting;
};

/// One pass of one micro-batch through one chunk.
struct Operation {
    std::int32_t stage = 0;
    std::int32_t chunk = 0;
    std::int32_t microBatch = 0;
    Pass pass = Pass::Forward;
    base::Seconds start, end;
};

/// How one stage spends the schedule; the five times sum to Schedule::total.
struct StageUse {
    base::Seconds forward, backward; ///< computing
    base::Seconds fill; ///< before its first operation
    base::Seconds stalls; ///< between operations: waiting for neighbours and transfers
    base::Seconds drain; ///< after its last operation
    int warmUp = 0; ///< forward passes before its first backward pass, but for the one that is its pair
    int mostInFlight = 0; ///< chunk passes whose activations it holds, at most: each of 1 / (p v) of the layers

    [[nodiscard]] base::Seconds busy() const { return forward + backward; }
    [[nodiscard]] base::Seconds idle() const { return fill + stalls + drain; }
};

/// A schedule played through.
struct Schedule {
    ScheduleShape shape;
    std::vector<Operation> operations; ///< by stage, then start: 2 m v for each stage
    std::vector<StageUse> stages;
    base::Seconds total; ///< until the last operation has ended

    /// Those of one stage, in the order in which it runs them.
    [[nodiscard]] std::span<const Operation> onStage(int stage) const;
    /// Mean share of the total that stages are idle: the bubble, transfers and unequal stages together.
    [[nodiscard]] double idleShare() const;
};

/// Most operations (2 p v m) that are played: some 200 MB of them. More is an error of simulate().
inline constexpr std::int64_t kMostOperations = 4'000'000;

/// Plays the schedule that Megatron-Core runs (megatron/core/pipeline_parallel/schedules.py): on stage r
/// W_r forward passes, then pairs of one forward and one backward pass, then the remaining backward passes, with
///   1F1B         W_r = min(m, p - r - 1)                            (PipeDream-Flush; Narayanan et al., arXiv:2104.04473)
///   interleaved  W_r = min(m v, 2 (p - r - 1) + (v - 1) G + extra)  in groups of G micro-batches through chunk 0, then chunk 1, …;
///                backward passes in the same order with the chunks reversed
/// An operation starts when the one before it on its stage has ended, and its input has arrived.
/// Errors, with what to change: sizes below 1, chunks without stages, G outside p…m, m mod G in 1…p - 1 (Megatron-Core
/// refuses the last two), times that are negative or not finite, more than kMostOperations; and that it was stopped.
[[nodiscard]] base::Result<Schedule> simulate(const ScheduleInput &input, const std::stop_token &stop = {});
/// Its total alone, without the list of operations.
[[nodiscard]] base::Result<base::Seconds> simulatedTime(const ScheduleInput &input, const std::stop_token &stop = {});

/// Whether Megatron-Core would run a schedule of this shape; the error says why not.
[[nodiscard]] base::Result<void> checkShape(const ScheduleShape &shape);
/// Forward passes of stage `stage` before its first pair: W_r.
[[nodiscard]] int warmUpPasses(const ScheduleShape &shape, int stage);

} // namespace estimate

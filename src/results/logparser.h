// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "results/failure.h"
#include "results/memorypeaks.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace results {

/// One training step with a step time. The same step drawn again (progress bar, several ranks) is one record.
struct StepRecord {
    std::int64_t step = 0; ///< global_step (NeMo, from 0) or iteration (Megatron, from 1)
    base::Seconds time;
    std::optional<double> loss;
    std::optional<double> tflopsPerGpu; ///< as printed
    std::optional<base::Bytes> peakMemory; ///< largest allocated so far, as printed
    bool operator==(const StepRecord &) const = default;
};

/// Reads a training log as it is written: NeMo 2 and NeMo 1 progress, Megatron-LM and Megatron Bridge
/// iteration lines, and whatever says that the run failed. Fed in pieces of any size, it ends with
/// the same answer however the text is cut. Any bytes are accepted.
class LogParser {
public:
    LogParser();
    ~LogParser();
    LogParser(LogParser &&) noexcept;
    LogParser &operator=(LogParser &&) noexcept;

    void feed(std::string_view bytes);
    /// No more text will come: an unfinished last line is read too.
    void finish();

    [[nodiscard]] const std::vector<StepRecord> &steps() const; ///< in the order of their first record
    [[nodiscard]] std::optional<std::int64_t> plannedSteps() const; ///< total as the log says it
    [[nodiscard]] std::optional<double> lastLoss() const;
    [[nodiscard]] std::optional<double> tflopsPerGpu() const; ///< last printed
    [[nodiscard]] std::optional<base::Bytes> peakMemory() const; ///< largest printed
    [[nodiscard]] MemoryPeaks memoryPeaks() const; ///< largest printed, by what they are of
    /// The root cause as far as read; may become a better one with more text.
    [[nodiscard]] std::optional<Failure> failure() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Median of the step times of all records, warm-up included; nothing without steps.
[[nodiscard]] std::optional<base::Seconds> medianStepTime(const std::vector<StepRecord> &steps);

} // namespace results

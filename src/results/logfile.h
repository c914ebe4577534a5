// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "results/logparser.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

namespace results {

/// What one file says of a run.
struct LogContents {
    std::vector<StepRecord> steps;
    std::optional<std::int64_t> plannedSteps;
    std::optional<double> lastLoss; ///< last one that is a number
    std::optional<double> tflopsPerGpu; ///< last printed
    std::optional<base::Bytes> peakMemory; ///< largest printed
    MemoryPeaks peaks; ///< the same by what they are of
    std::optional<Failure> failure;
    bool isEventFile = false; ///< TensorBoard's format, by its first bytes
    std::uint64_t damagedRecords = 0; ///< of an event file: records whose checksum is wrong, left out
};

/// Reads a training log or an event file to its end.
[[nodiscard]] LogContents readLog(std::istream &in);
/// The same for a file; an error when it cannot be opened or read.
[[nodiscard]] base::Result<LogContents> readLogFile(const std::filesystem::path &path);

} // namespace results

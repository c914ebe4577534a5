// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace domain {

/// The peak of one run on a cluster beside what was predicted for it without calibration. Both are of
/// the pipeline stage whose rank logged it; nothing = not logged.
struct MeasuredPeak {
    std::string run; ///< name of the run; unique within a calibration
    std::string source; ///< the log or folder that it was read from
    std::string model; ///< ModelSpec::name of what ran
    std::string gpu; ///< GpuSpec::key of the machines that it ran on
    int nodes = 1; ///< that it ran on; the cluster itself may have been changed since
    int gpusPerNode = 8;
    Candidate candidate; ///< what ran
    std::optional<std::int32_t> stage; ///< whose rank logged the peak, from 0; nothing: it is the largest of all ranks
    std::optional<base::Bytes> allocated; ///< torch's max_memory_allocated
    std::optional<base::Bytes> reserved; ///< torch's max_memory_reserved
    std::optional<base::Bytes> device; ///< everything on the device, as NVML reports it
    bool ranOut = false; ///< the run died of it: the true peaks are at least these
    base::Bytes predictedAllocated, predictedReserved, predictedDevice;
    int estimatorVersion = 0; ///< of the predictions
    bool simulated = false; ///< the run was simulated
    bool operator==(const MeasuredPeak &) const = default;
};

/// What a cluster's own runs say about its fixed overheads. Kept with the cluster, shown, and taken
/// back by removing peaks or by not using them.
struct MemoryCalibration {
    bool used = true; ///< false: kept, but predictions stay as published
    std::vector<MeasuredPeak> peaks;
    bool operator==(const MemoryCalibration &) const = default;
};

} // namespace domain

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

/// One GPU type: datasheet and driver figures. TFLOPS are dense (no structured sparsity).
struct GpuSpec {
    std::string key; ///< "h200"
    std::string name; ///< "NVIDIA H200 SXM 141 GB"
    std::vector<std::string> aliases;
    std::string generation; ///< "ampere", "hopper", "blackwell", "blackwell_ultra", "ada", …: selects the HardwareProfile
    std::string formFactor;
    base::Bytes marketingMemory; ///< datasheet GB x 10^9
    base::Bytes usableMemory; ///< what a CUDA process can allocate from: plan against this one
    bool usableMemoryEstimated = false; ///< no public figure: derived from the driver's total
    base::BytesPerSecond memoryBandwidth;
    /// Peak dense rate, FLOP/s; nothing = not supported by the hardware.
    std::optional<double> peakBf16, peakFp16, peakFp8, peakFp4;
    base::BytesPerSecond nvlinkBandwidth; ///< one direction, per GPU; 0 = no NVLink
    int nvlinkDomain = 1; ///< GPUs that reach one another by NVLink in the reference design
    base::BytesPerSecond networkBandwidth; ///< one direction, per GPU, reference design; 0 = none known
    int gpusPerNode = 8; ///< of the reference design
    int smCount = 0;
    double l2Megabytes = 0;
    double tdpWatts = 0;
    std::string source; ///< provenance in one line

    bool operator==(const GpuSpec &) const = default;
};

} // namespace domain

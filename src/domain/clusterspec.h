// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gpuspec.h"
#include "domain/memorycalibration.h"

namespace domain {

/// The rented machines of one alternative. Figures override the GPU's reference design.
struct ClusterSpec {
    std::string label; ///< shown and stored; unique within a plan, e.g. "8 x 8 H200"
    GpuSpec gpu;
    std::string resourceShape; ///< "gpu.8xh200"; may be empty
    int nodes = 1;
    int gpusPerNode = 8;
    int nvlinkDomain = 8; ///< GPUs that reach one another by NVLink; at most numGpus()
    base::Bytes memoryPerGpu; ///< capacity that the OOM verdict compares with
    base::Bytes marketingMemoryPerGpu; ///< as the user or datasheet names it (141 GB)
    base::BytesPerSecond networkPerGpu; ///< between NVLink domains, one direction
    base::Usd pricePerGpuHour = base::Usd(3.0);
    MemoryCalibration calibration; ///< of the memory model, from own runs

    [[nodiscard]] int numGpus() const { return nodes * gpusPerNode; }
    bool operator==(const ClusterSpec &) const = default;
};

} // namespace domain

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"

namespace estimate {

/// Allocator's reserve against the tensors in it (1 = none): cached free blocks and fragmentation.
/// Measured ratios of max_memory_reserved and max_memory_allocated: 1.03 for dense models on one
/// stage with TP, 1.05–1.07 with pipeline stages, experts or TP 1 (MooreThreads/SimuMax, B200 runs),
/// 1.12 with CUDA graphs, whose private pool counts as reserved only (NVIDIA dgxc-benchmarking 26.02).
[[nodiscard]] double reservedFactor(const domain::ModelSpec &model, const domain::Candidate &candidate);

/// What lies outside the allocator: CUDA context and kernels, NCCL's channels for each communicator
/// in use (NVIDIA/nccl issues 864, 986), and all-pairs channels once experts exchange tokens inside a
/// node (issue 1685).
[[nodiscard]] base::Bytes outsideAllocator(const domain::Candidate &candidate, const domain::ClusterSpec &cluster,
                                           const domain::HardwareProfile &profile);

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/hardwareprofile.h"
#include "estimate/collectives.h"
#include "estimate/operators.h"
#include "estimate/timehabits.h"
#include "estimate/worktimes.h"

namespace estimate {

/// Parameters that one rank of a stage holds.
struct RankParameters {
    double dense = 0; ///< shared by the data x context parallel ranks
    double expert = 0; ///< shared by the expert's own data-parallel ranks

    [[nodiscard]] double total() const { return dense + expert; }
};

/// Data-parallel surroundings of a stage.
struct DataParallelSetting {
    RankParameters parameters;
    int denseRanks = 1, expertRanks = 1; ///< ranks that hold the same dense / expert parameters
    Link denseLink, expertLink;
    int shardRanks = 0; ///< FSDP group; 0 = none
    domain::FsdpSharding sharding = domain::FsdpSharding::OptimGradsParams;
    int shardUnits = 1; ///< layers of the stage, which are gathered and reduced one by one
    Link shardLink;
    double gradBytes = 4, gatherBytes = 2, expertGatherBytes = 2;
    base::Seconds forward, backward; ///< one micro-batch through the stage, the window that hides traffic
    int microBatches = 1;
    int chunks = 1; ///< of an interleaved pipeline
    bool distributedOptimizer = true;
    domain::Optimizer optimizer = domain::Optimizer::Adam;
    double hostShare = 0; ///< of the optimizer's state, stepped in host memory, 0…1
    double muonFlops = 0; ///< orthogonalisation, share of this rank
};

/// Exposed gradient reduction and parameter gathering of one step. With the distributed optimizer
/// (Megatron-Core, ZeRO-1, arXiv:1910.02054): reduce-scatter of P x gradient bytes and all-gather of P x
/// parameter bytes over the ranks that share them; without: an all-reduce. Overlapped traffic runs under the
/// backward of the last and the forward of the first micro-batch; what exceeds that window is exposed,
/// and of the rest the first and last buckets.
///
/// FSDP over a group: with parameters sharded (ZeRO-3) every micro-batch gathers them for forward and again for
/// backward; with gradients sharded (ZeRO-2, -3) every micro-batch reduces them; else both happen once a step.
/// The next layer's traffic runs under the compute of this one: exposed is what exceeds it, and the first layer's
/// gather and last layer's reduction.
void addDataParallel(WorkTimes &step, const DataParallelSetting &setting, const domain::HardwareProfile &profile, const TimeHabits &habits);

/// Update of the rank's shard, clearing of the gradient buffer, norm. A share that is stepped in host memory
/// (Megatron-Core: optimizer_cpu_offload, HybridDeviceOptimizer) sends gradients to the host, is updated by its
/// cores, and sends parameters back, bucket after bucket at the same time: the slowest of the three counts, as far
/// as it takes longer than the rest's update on the GPU.
void addOptimizer(WorkTimes &step, const DataParallelSetting &setting, const Operators &operators, const domain::HardwareProfile &profile);

} // namespace estimate

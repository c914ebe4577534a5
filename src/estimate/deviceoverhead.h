// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/contextexchange.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"

namespace estimate {

/// Allocator's reserve against the tensors in it (1 = none): cached free blocks and fragmentation.
/// Measured ratios of max_memory_reserved and max_memory_allocated: 1.03 for dense models on one
/// stage with TP, 1.05–1.07 with pipeline stages, experts or TP 1 (MooreThreads/SimuMax, B200 runs),
/// 1.12 with CUDA graphs, whose private pool counts as reserved only (NVIDIA dgxc-benchmarking 26.02).
[[nodiscard]] double reservedFactor(const domain::ModelSpec &model, const domain::Candidate &candidate);

/// Allocator's further reserve against activations and logits alone, as a share of them: gaps that
/// tensors of a step leave between one another, where segments cannot grow (see memoryhabits.cpp).
[[nodiscard]] double transientReserve(const domain::Candidate &candidate);

/// Of what is outside the allocator the channels that all-to-all among context-parallel ranks opens; 0 for rings.
[[nodiscard]] base::Bytes contextChannels(const domain::ParallelLayout &layout, const domain::AttentionNeeds &needs, int nvlinkDomain);

/// What lies outside the allocator beside contextChannels(), the same on every stage: CUDA context and loaded kernels with the handles of
/// cuDNN and cuBLASLt (HardwareProfile::contextBytes), NCCL's channels for each communicator in use, and channels between all pairs of
/// ranks whose experts exchange tokens (NVIDIA/nccl issue 1685). Dispatchers that bring buffers of their own instead (DeepEP, HybridEP: 0.7
/// to 3 GB for NVLink and RDMA) take as much.
///
/// A communicator's connection takes some 9.4 MiB per channel and peer (4 MiB for the simple protocol,
/// the rest for LL128 and LL: NVIDIA/nccl src/include/comm.h, issues 391 and 1450). Rings have one peer,
/// trees three, and channels are 16 to 24 between GPUs of a node: 0.6 to 0.9 GiB where a communicator
/// connects them all when it is made, about half of that since NCCL 2.22 connects what is used. Reports
/// of a first communicator are 1.0 to 1.6 GiB with the context, of three and more up to 6 GB (issues
/// 864, 986). One set of sizes stands for every generation of GPU: channels differ (16 on A100, up to 24 or 32
/// on H100 and B200, more with NVLink SHARP, which jobs launched here turn off), but reports of what they take
/// do not tell generations apart, and the spread of these reports is counted in the odds (oom.h). Pipeline stages only send and receive:
/// few channels. And userBuffers().
[[nodiscard]] base::Bytes outsideAllocator(const domain::ModelSpec &model, const domain::Candidate &candidate,
                                           const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile);

/// Registered buffers through which tensor-parallel traffic runs inside the products (tp_comm_overlap;
/// TransformerEngine: pytorch/module/base.py, initialize_ub, outside torch's allocator): each holds the
/// hidden states of one micro-batch whole, 2 x tokens x hidden / CP bytes. There is one for each product
/// that overlaps; eight are assumed, of four to eight, as no measurement tells them apart from the rest. Only
/// with frameworks whose recipes overlap so: dense models, sequence parallelism, TP inside an NVLink domain.
[[nodiscard]] base::Bytes userBuffers(const domain::ModelSpec &model, const domain::Candidate &candidate, int nvlinkDomain);

} // namespace estimate

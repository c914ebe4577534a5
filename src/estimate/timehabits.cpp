// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/timehabits.h"

namespace estimate {

namespace {

// NVIDIA/Megatron-LM: overlap_grad_reduce and overlap_param_gather as its examples set them;
// vocabulary-parallel cross entropy in torch, fused by the compiler or not.
constexpr TimeHabits kMegatron{};

// NVIDIA/NeMo: nemo/collections/llm/recipes, performance_mode (tp_comm_overlap, DDP overlap) and
// TransformerEngine's loss, which reads each logit once and writes its gradient in place.
constexpr TimeHabits kNemo{.tpUserBuffers = true, .lossBytes = 6};

// NVIDIA-NeMo/Megatron-Bridge: scripts/performance; the flex dispatcher (DeepEP, HybridEP) and
// overlap_moe_expert_parallel_comm of its MXFP8 recipes.
constexpr TimeHabits kBridge{.tpUserBuffers = true, .deduplicatesDispatch = true, .interleavesExperts = true, .lossBytes = 6};

// arXiv:2311.05610 (A100): nothing overlaps; rates fitted on its published sweeps: products at 0.77
// and memory at 0.68 of peak against 0.776 and 0.75, attention at 0.565 against 0.64, 1.5 GB/s per GPU between nodes of 25 GB/s. All of
// the tensor-parallel traffic shows, and its messages of 7 to 27 MB run at two thirds of the rate of large
// ones: 1.5 (1.3 to 1.6 with any one sweep left out).
constexpr TimeHabits kScaling{.overlapsDataParallel = false,
                              .gathersFp8 = false,
                              .lossBytes = 16,
                              .tpExposed = 1.5,
                              .gemmRate = 0.77 / 0.776,
                              .memoryRate = 0.68 / 0.75,
                              .attentionRate = 0.565 / 0.64,
                              .networkShare = 1.5 / 25,
                              .stepFixed = 0.07};

// huggingface/nanotron on H100, fitted on the 14 sweeps (8 to 512 GPUs, 1 B and 8 B parameters) that its
// authors published with the Ultra-Scale Playbook, and checked by leaving each sweep out: median error 25 %,
// mean rank correlation 0.83. tests/validation/tst_sweeptimes.cpp reads the most direct ones off single runs.
// - whole gradients go through torch's DistributedDataParallel under the backward pass, sharded ones wait;
// - an eager layer with its own autograd functions for tensor parallelism keeps the host busy for 4 ms;
// - rings over nodes wait 57 us for each of their ranks, ten collectives a layer;
// - beside blocking exchanges between stages each tensor-parallel rank holds its layers up for 1.8 ms more;
// - one run in ten on 8 nodes and nearly all on 64 lose 0.55 s per micro-batch with two stages and 1.1 s with
//   more, whatever model and layout: a slow node, with a chance of 1.7 % each.
constexpr TimeHabits kNanotron{.overlapsDataParallel = false,
                               .overlapsAllReduce = true,
                               .gathersFp8 = false,
                               .lossBytes = 16,
                               .tpExposed = 0.823,
                               .gemmRate = 0.6571 / 0.654,
                               .memoryRate = 0.4565 / 0.728,
                               .attentionRate = 0.62 / 0.565,
                               .hostTime = 7.4,
                               .networkShare = 0.5,
                               .networkHop = 57e-6,
                               .pipelinedRankWait = 0.8e-3,
                               .slowNodeChance = 0.017,
                               .slowNodeExchange = 0.28,
                               .stepFixed = 0.037,
                               .spread = 0.65};

// Not calibrated: Megatron-Core's habits, less sure.
constexpr TimeHabits kOther{.spread = 0.3};

} // namespace

const TimeHabits &timeHabits(domain::Framework framework)
{
    switch (framework) {
    case domain::Framework::Nemo:
        return kNemo;
    case domain::Framework::Bridge:
        return kBridge;
    case domain::Framework::Scaling:
        return kScaling;
    case domain::Framework::Nanotron:
        return kNanotron;
    case domain::Framework::Other:
        return kOther;
    case domain::Framework::Megatron:
        break;
    }
    return kMegatron;
}

} // namespace estimate

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
// and memory at 0.68 of peak against 0.80 and 0.75, 1.5 GB/s per GPU between nodes of 25 GB/s.
constexpr TimeHabits kScaling{.overlapsDataParallel = false,
                              .gathersFp8 = false,
                              .lossBytes = 16,
                              .gemmRate = 0.77 / 0.80,
                              .memoryRate = 0.68 / 0.75,
                              .networkShare = 1.5 / 25,
                              .stepFixed = 0.07};

// huggingface/nanotron: no overlap; starting values of its published sweep on H100: products at 0.65
// of peak against 0.69, half of the usual network rate, host work of an eager trainer. Runs of that sweep
// that differ in one switch often differ in time by more than 3 x, hence the wide spread.
constexpr TimeHabits kNanotron{.overlapsDataParallel = false,
                               .gathersFp8 = false,
                               .lossBytes = 16,
                               .gemmRate = 0.65 / 0.692,
                               .hostTime = 3.0,
                               .networkShare = 0.4,
                               .stepFixed = 0.07,
                               .spread = 1.0};

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

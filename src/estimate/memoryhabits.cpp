// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memoryhabits.h"

namespace estimate {

namespace {

// Tokens on the fullest of the expert ranks against an even share, natural routing: reproduces the
// Mixtral 8x7B peaks of Megatron-LM's golden values (tests/functional_tests/test_cases/moe).
constexpr double kNaturalExpertLoad = 1.12;

// NVIDIA's launch scripts for NeMo and Megatron-Bridge set PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True,
// which keeps fragmentation at the level of one stage: with it the 65.97 GiB reserved by Llama 3.1 8B at
// TP 1 (NVIDIA/dgxc-benchmarking v25.04) are met within 1 %.
constexpr void useExpandableSegments(MemoryHabits &habits)
{
    habits.reservedFactorSplit = habits.reservedFactor;
    habits.reservedFactorDropless = habits.reservedFactorExperts;
}

// Megatron-Core's compiled loss (megatron/core/fusions/fused_cross_entropy.py) mutates nothing in
// place: forward holds the bf16 logits (2), their fp32 copy (4) and the exponentials (4); backward the
// softmax (4), its gradient (4) and that in bf16 (2).
constexpr double kNativeLossBytes = 10;

// Megatron-LM with TransformerEngine >= 2.3. Fused loss: TransformerEngine's overwrites the logits
// with their gradient, 2 bytes; unfused (megatron/core/tensor_parallel/cross_entropy.py): logits and
// fp32 softmax, then softmax and bf16 gradient, 6 bytes. The command line's own default for a fused
// loss is "native" (--cross-entropy-fusion-impl): taken to hold where attention does not run on
// TransformerEngine's kernels either, while tuned runs choose TransformerEngine for both. The kind of
// context parallelism is not known: all-to-all, the larger of the two, as in the published B200 runs
// (MooreThreads/SimuMax).
constexpr MemoryHabits megatron()
{
    MemoryHabits habits;
    habits.hotExpertLoad = kNaturalExpertLoad;
    habits.nativeLossBytes = kNativeLossBytes;
    return habits;
}

// NeMo 2.0 recipes leave cross_entropy_fusion_impl at Megatron-Core's "native". Its fp8 precision
// plugins set fp8_param_gather; cp_comm_type stays at its default, p2p.
constexpr MemoryHabits nemo()
{
    MemoryHabits habits = megatron();
    habits.fusedLossBytes = kNativeLossBytes;
    habits.ringContext = true;
    useExpandableSegments(habits);
    habits.fp8Parameters = true;
    return habits;
}

// Megatron-Bridge performance recipes: TransformerEngine loss, fp8 parameters, router forced to an
// even load (scripts/performance).
constexpr MemoryHabits bridge()
{
    MemoryHabits habits;
    habits.ringContext = true;
    useExpandableSegments(habits);
    habits.fp8Parameters = true;
    return habits;
}

// The trainer of arXiv:2311.05610 on PyTorch 2.0 (Aleph-Alpha/scaling): no TransformerEngine, bf16
// gradients, ZeRO-1. Bytes per score: torch attention keeps scores, softmax and masked output (7),
// Megatron's fused softmax kernel 5 (Korthikanti et al., arXiv:2205.05198, 4.1). Loss by torch: fp32
// logits and log-softmax (8), then its gradient in bf16 (2); under tensor parallelism every rank holds
// these for the whole vocabulary, and the gathered parts beside their concatenation (4): what failures
// with TP 2 and 4 need where TP 1 fitted. Reserves are fitted on that paper's runs: weights, gradients
// and optimizer state are a few long-lived blocks, whereas activations and logits come and go and leave
// gaps (no expandable segments in PyTorch 2.0).
constexpr MemoryHabits scaling()
{
    MemoryHabits habits;
    habits.transformerEngine = false;
    habits.weightGradientFusion = false;
    habits.fusedRope = false;
    habits.fusedActivation = false;
    habits.fusedLossBytes = 10;
    habits.unfusedLossBytes = 10;
    habits.gatheredLossBytes = 14;
    habits.fusedScoreBytes = 5;
    habits.unfusedScoreBytes = 7;
    habits.gradientBytes = 2;
    habits.reservedFactor = 1.03;
    habits.reservedFactorSplit = 1.03;
    habits.reservedFactorExperts = 1.03;
    habits.reservedFactorDropless = 1.03;
    habits.transientReserve = 0.10;
    habits.eagerConnections = true;
    return habits;
}

// Nanotron (huggingface/nanotron: src/nanotron). bf16 model, bf16 gradients in the buckets of
// DistributedDataParallel beside fp32 ones to accumulate in (optim/gradient_accumulator.py). Queries,
// keys and values are copied into one tensor whose queries stay in use, and keys and values once more;
// SwiGLU runs as silu and product; the output projection reads attention's output in another order of
// dimensions (models/llama.py). The loss shifts fp32 logits (4 + 4) and exponentiates them (4)
// (parallel/tensor_parallel/functional.py, sharded_cross_entropy). Gathered inputs of column-parallel
// products are gathered again in backward (tp_recompute_allgather, on by default; published runs show
// both ways). Runs of 77.1 GiB in tensors fitted into 79.2 GiB: the allocator returns cached blocks
// before it fails, and hardly any were held back for good.
constexpr MemoryHabits nanotron()
{
    MemoryHabits habits;
    habits.transformerEngine = false;
    habits.weightGradientFusion = false;
    habits.fusedRope = false;
    habits.fusedActivation = false;
    habits.copiesAttentionOutput = true;
    habits.splitsStagesByCost = true;
    habits.fusedLossBytes = 12;
    habits.unfusedLossBytes = 12;
    habits.gradientBytes = 6;
    habits.reservedFactor = 1.01;
    habits.reservedFactorSplit = 1.01;
    return habits;
}

constexpr MemoryHabits kMegatron = megatron();
constexpr MemoryHabits kNemo = nemo();
constexpr MemoryHabits kBridge = bridge();
constexpr MemoryHabits kScaling = scaling();
constexpr MemoryHabits kNanotron = nanotron();

} // namespace

const MemoryHabits &memoryHabits(domain::Framework framework)
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
    case domain::Framework::Megatron:
    case domain::Framework::Other:
        break;
    }
    return kMegatron;
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/oom.h"

#include <cmath>

namespace estimate {

namespace {

// Tensors: root mean square over the published setups of Megatron-Core and its successors, repeats of a
// setup counted once (resources/measurements/memory.jsonl). Dense and fixed-capacity runs: within 0.03 %
// on the software that the account was made for, 2 % on older containers.
constexpr double kDenseTensors = 0.013;
// Natural routing moves the hottest rank by several percent from step to step.
constexpr double kDroplessTensors = 0.035;
// Units in flight were read in the sources, not measured.
constexpr double kShardedTensors = 0.045;
// Graphs keep intermediates in a pool of their own, static inputs beside it: two setups, off by 12 and 14 %.
constexpr double kGraphTensors = 0.06;

// Reserve: measured ratios lie within 0.012 of those assumed where the allocator was left alone
// (MooreThreads/SimuMax, five setups), on one release of torch; with expandable segments the one
// published figure is met within 1 % (NVIDIA/dgxc-benchmarking v25.04).
constexpr double kReserve = 0.015;
constexpr double kExpandableReserve = 0.010;

// Outside the allocator: reports differ by 0.5 GiB for one communicator and by several for many
// (NVIDIA/nccl issues 864, 986, 1685): about 1.2 GiB of 80.
constexpr double kOutside = 0.015;

// arXiv:2311.05610, outcomes of 390 runs on A100: the likeliest scale is 0.05 to 0.06.
constexpr double kSweep = 0.05;
// Nanotron's published runs keep gathered tensors or not and do not say which; other trainers are
// predicted as if they were Megatron-LM.
constexpr double kUnstatedOptions = 0.08;

} // namespace

double MemoryErrors::spread() const { return std::sqrt(tensors * tensors + reserve * reserve + outside * outside); }

MemoryErrors memoryErrors(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    MemoryErrors errors{kDenseTensors, kReserve, kOutside};
    switch (candidate.options.framework) {
    case domain::Framework::Scaling:
        return {kSweep, 0, 0};
    case domain::Framework::Nanotron:
    case domain::Framework::Other:
        return {kUnstatedOptions, 0, 0};
    case domain::Framework::Nemo:
    case domain::Framework::Bridge:
        errors.reserve = kExpandableReserve; // their launch scripts set it
        break;
    case domain::Framework::Megatron:
        break;
    }
    const bool capacity = candidate.options.moeCapacityFactor > 0 || (model.moe && model.moe->capacityFactor.value_or(0) > 0);
    if (candidate.options.cudaGraphs)
        errors.tensors = kGraphTensors;
    else if (candidate.layout.fsdp > 0)
        errors.tensors = kShardedTensors;
    else if (model.moe && !capacity)
        errors.tensors = kDroplessTensors;
    return errors;
}

double memorySpread(const domain::ModelSpec &model, const domain::Candidate &candidate) { return memoryErrors(model, candidate).spread(); }

double oomProbability(base::Bytes predicted, base::Bytes capacity, double spread)
{
    if (!(capacity.value() > 0) || std::isnan(predicted.value()))
        return 1.0; // what cannot be told is not called safe
    if (!(predicted.value() > 0))
        return 0.0;
    const double excess = std::log(predicted / capacity);
    if (!(spread > 0))
        return excess > 0 ? 1.0 : 0.0;
    // Student's t with two degrees of freedom; below zero in a form in which small odds keep their digits.
    const double t = excess / spread;
    const double root = std::sqrt(2 + t * t);
    return t < 0 ? 1 / (root * (root - t)) : 0.5 + t / (2 * root);
}

Verdict verdict(double probability, const domain::OomThresholds &thresholds)
{
    if (probability < thresholds.tight)
        return Verdict::Safe;
    return probability < thresholds.oom ? Verdict::Tight : Verdict::Oom;
}

} // namespace estimate

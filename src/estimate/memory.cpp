// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memory.h"

#include "estimate/candidatememory.h"
#include "estimate/deviceoverhead.h"

namespace estimate {

namespace {

/// What is counted beside the tensors, the same for every stage.
struct Overhead {
    double reserved = 1;
    base::Bytes outside;

    Overhead(const CompiledModel &compiled, const domain::Candidate &candidate, MeasuredMemory measured)
    {
        if (measured != MeasuredMemory::Allocated)
            reserved = reservedFactor(compiled.model, candidate);
        if (measured == MeasuredMemory::Device)
            outside = outsideAllocator(candidate, compiled.cluster, compiled.profile);
    }

    void addTo(MemoryBreakdown &breakdown) const { breakdown.part(MemoryPart::Runtime) += breakdown.total() * (reserved - 1) + outside; }
};

} // namespace

struct MemoryModel::Impl {
    CompiledModel compiled;
};

MemoryModel::MemoryModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
    : m_impl(std::make_unique<const Impl>(Impl{CompiledModel(model, cluster, profile)}))
{
}

MemoryModel::~MemoryModel() = default;
MemoryModel::MemoryModel(MemoryModel &&) noexcept = default;
MemoryModel &MemoryModel::operator=(MemoryModel &&) noexcept = default;

MemoryModel::Answer MemoryModel::peak(const domain::Candidate &candidate, MeasuredMemory measured) const
{
    const CandidateMemory memory(m_impl->compiled, candidate);
    const int last = memory.stages() - 1;
    const int stride = memory.firstOrLastLimits() && last > 0 ? last : 1;
    Answer answer{memory.stage(0), 0};
    for (int stage = stride; stage <= last; stage += stride) {
        const MemoryBreakdown breakdown = memory.stage(stage);
        if (breakdown.total() > answer.breakdown.total())
            answer = {breakdown, stage};
    }
    Overhead(m_impl->compiled, candidate, measured).addTo(answer.breakdown);
    return answer;
}

std::vector<MemoryBreakdown> MemoryModel::byStage(const domain::Candidate &candidate, MeasuredMemory measured) const
{
    const CandidateMemory memory(m_impl->compiled, candidate);
    const Overhead overhead(m_impl->compiled, candidate, measured);
    std::vector<MemoryBreakdown> stages;
    stages.reserve(static_cast<std::size_t>(memory.stages()));
    for (int stage = 0; stage < memory.stages(); ++stage) {
        stages.push_back(memory.stage(stage));
        overhead.addTo(stages.back());
    }
    return stages;
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memory.h"

#include "estimate/candidatememory.h"
#include "estimate/deviceoverhead.h"
#include "estimate/keptmemory.h"
#include "estimate/memorycalibration.h"

#include <algorithm>
#include <array>

namespace estimate {

namespace {

/// Of each framework, by its number.
using Corrections = std::array<MemoryCorrection, domain::kFrameworkCount>;

Corrections correctionsOf(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
{
    Corrections corrections;
    if (cluster.calibration.peaks.empty())
        return corrections;
    const domain::ClusterSpec current = refreshed(cluster, model, profile);
    for (std::size_t i = 0; i < domain::kFrameworkCount; ++i)
        corrections[i] = correctionOf({model, current, static_cast<domain::Framework>(i)});
    return corrections;
}

/// What is counted beside the tensors, the same for every stage.
struct Overhead {
    double reserved = 1;
    double transient = 0; ///< further reserve, against activations and logits alone
    base::Bytes outside;
    base::Bytes tensors; ///< that own runs show beside those that are counted; may be negative
    double correction = 1; ///< of all that the allocator holds, by own runs

    Overhead(const CompiledModel &compiled, const domain::Candidate &candidate, const MemoryCorrection &own, MeasuredMemory measured)
        : tensors(own.tensors)
    {
        if (measured != MeasuredMemory::Allocated) {
            reserved = reservedFactor(compiled.model, candidate);
            transient = transientReserve(candidate);
        }
        if (measured == MeasuredMemory::Device)
            outside = outsideAllocator(compiled.model, candidate, compiled.cluster, compiled.profile)
                + contextChannels(candidate.layout, compiled.attention, compiled.cluster.nvlinkDomain);
        if (!own.changes())
            return;
        if (measured != MeasuredMemory::Allocated)
            correction = own.reserve;
        if (measured == MeasuredMemory::Device)
            outside = std::max(outside + own.outside, base::Bytes(compiled.profile.contextBytes));
    }

    void addTo(MemoryBreakdown &breakdown) const
    {
        const base::Bytes passing = breakdown.part(MemoryPart::Activations) + breakdown.part(MemoryPart::Logits);
        const base::Bytes live = breakdown.total() + tensors;
        const base::Bytes held = live * reserved + passing * transient;
        const base::Bytes corrected = std::max(held * (correction - 1), live - held); // no less than what lives
        breakdown.part(MemoryPart::Runtime) += tensors;
        takeBelowZero(breakdown);
        breakdown.reserve = live * (reserved - 1) + passing * transient + corrected;
        breakdown.outside = outside;
        breakdown.part(MemoryPart::Runtime) += breakdown.reserve + breakdown.outside;
    }

private:
    /// Tensors that are not there are none of the runtime's: first of the scratch, then of what a step keeps.
    static void takeBelowZero(MemoryBreakdown &breakdown)
    {
        for (const MemoryPart from : {MemoryPart::Buffers, MemoryPart::Activations, MemoryPart::Optimizer}) {
            base::Bytes &runtime = breakdown.part(MemoryPart::Runtime);
            if (runtime >= base::Bytes())
                return;
            const base::Bytes taken = std::min(-runtime, breakdown.part(from));
            breakdown.part(from) -= taken;
            runtime += taken;
        }
    }
};

} // namespace

struct MemoryModel::Impl {
    CompiledModel compiled;
    Corrections corrections;

    [[nodiscard]] Overhead overhead(const domain::Candidate &candidate, MeasuredMemory measured) const
    {
        return {compiled, candidate, corrections[static_cast<std::size_t>(candidate.options.framework)], measured};
    }
};

MemoryModel::MemoryModel(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile)
    : m_impl(std::make_unique<const Impl>(Impl{CompiledModel(model, cluster, profile), correctionsOf(model, cluster, profile)}))
{
}

MemoryModel::~MemoryModel() = default;
MemoryModel::MemoryModel(MemoryModel &&) noexcept = default;
MemoryModel &MemoryModel::operator=(MemoryModel &&) noexcept = default;

KeptMemory MemoryModel::makeKept() const { return KeptMemory(m_impl->compiled.kinds.count()); }

MemoryModel::Answer MemoryModel::peak(const domain::Candidate &candidate, MeasuredMemory measured, KeptMemory *kept) const
{
    const CandidateMemory memory(m_impl->compiled, candidate, kept);
    const Overhead overhead = m_impl->overhead(candidate, measured);
    Answer answer;
    for (int stage = 0; stage < memory.stages(); stage = memory.nextToLimit(stage)) {
        MemoryBreakdown breakdown = memory.stage(stage);
        overhead.addTo(breakdown);
        if (stage == 0 || breakdown.total() > answer.breakdown.total())
            answer = {breakdown, stage};
    }
    return answer;
}

std::vector<MemoryBreakdown> MemoryModel::byStage(const domain::Candidate &candidate, MeasuredMemory measured) const
{
    const CandidateMemory memory(m_impl->compiled, candidate);
    const Overhead overhead = m_impl->overhead(candidate, measured);
    std::vector<MemoryBreakdown> stages;
    stages.reserve(static_cast<std::size_t>(memory.stages()));
    for (int stage = 0; stage < memory.stages(); ++stage) {
        stages.push_back(memory.stage(stage));
        overhead.addTo(stages.back());
    }
    return stages;
}

const MemoryCorrection &MemoryModel::correction(domain::Framework framework) const
{
    return m_impl->corrections[static_cast<std::size_t>(framework)];
}

} // namespace estimate

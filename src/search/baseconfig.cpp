// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/baseconfig.h"

#include <algorithm>

namespace search {
namespace {

/// The original trains the base with the plan's sequence length, so that all runs compare.
int planSeqLength(const domain::TrainingPlan &plan)
{
    const domain::KnobList &lengths = plan.search.seqLengths;
    const int own = plan.base.batch.seqLength;
    const bool listed = std::find(lengths.values.begin(), lengths.values.end(), own) != lengths.values.end();
    return lengths.automatic || lengths.values.empty() || listed ? own : lengths.values.front();
}

} // namespace

domain::Candidate baseCandidate(const domain::TrainingPlan &plan)
{
    domain::Candidate base = plan.base;
    domain::ParallelLayout &layout = base.layout;
    layout.virtualPipeline = std::max(layout.virtualPipeline, 1);
    layout.sequenceParallel = layout.sequenceParallel && layout.tensorParallel > 1;
    if (!plan.model.moe)
        layout.expertTensorParallel = layout.tensorParallel;
    base.batch.seqLength = planSeqLength(plan);
    return base;
}

bool matchesBase(const domain::Candidate &candidate, const domain::Candidate &base)
{
    const auto virtualPipeline = [](const domain::ParallelLayout &layout) { return std::max(layout.virtualPipeline, 1); };
    const domain::ParallelLayout &a = candidate.layout;
    const domain::ParallelLayout &b = base.layout;
    return a.tensorParallel == b.tensorParallel && a.pipelineParallel == b.pipelineParallel && a.contextParallel == b.contextParallel
        && a.expertParallel == b.expertParallel && a.expertTensorParallel == b.expertTensorParallel
        && virtualPipeline(a) == virtualPipeline(b) && a.sequenceParallel == b.sequenceParallel
        && a.distributedOptimizer == b.distributedOptimizer && a.fsdp == b.fsdp && a.fsdpSharding == b.fsdpSharding
        && candidate.batch == base.batch && candidate.recompute == base.recompute && candidate.options.precision == base.options.precision
        && candidate.options.gradDtype == base.options.gradDtype;
}

} // namespace search

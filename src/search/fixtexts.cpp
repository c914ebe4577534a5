// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fixchanges.h"

#include "base/format.h"
#include "estimate/lossmemory.h"

namespace search {
namespace {

using base::Text;
using domain::Candidate;
using domain::ParallelLayout;

Text sized(const char *pattern, int size) { return {pattern, {std::to_string(size)}}; }

/// A tensor size above 1 turns on sequence parallelism, which has none to turn on before.
Text tensorText(const ParallelLayout &before, const ParallelLayout &after)
{
    if (before.tensorParallel == 1 && after.sequenceParallel)
        return sized(QT_TRANSLATE_NOOP("core", "use tensor_parallel %1 with sequence parallelism"), after.tensorParallel);
    return sized(QT_TRANSLATE_NOOP("core", "use tensor_parallel %1"), after.tensorParallel);
}

/// Smaller stages have fewer layers that could be recomputed.
Text pipelineText(const Candidate &from, const Candidate &to)
{
    const ParallelLayout &before = from.layout;
    const ParallelLayout &after = to.layout;
    const bool straightened = before.virtualPipeline > 1 && after.virtualPipeline == 1;
    const bool recomputes = from.recompute.granularity == domain::RecomputeGranularity::Full;
    if (recomputes && to.recompute.layers < from.recompute.layers)
        return {straightened ? QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1 without interleaving and with recompute_num_layers %2")
                             : QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1 with recompute_num_layers %2"),
                {std::to_string(after.pipelineParallel), std::to_string(to.recompute.layers)}};
    if (straightened)
        return sized(QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1 without interleaving"), after.pipelineParallel);
    return sized(QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1"), after.pipelineParallel);
}

Text fsdpText(const ParallelLayout &before, const ParallelLayout &after)
{
    if (before.pipelineParallel > 1)
        return sized(QT_TRANSLATE_NOOP("core", "shard parameters, gradients and optimizer over %1 ranks (FSDP), without pipeline"),
                     after.fsdp);
    return sized(QT_TRANSLATE_NOOP("core", "shard parameters, gradients and optimizer over %1 ranks (FSDP)"), after.fsdp);
}

Text recomputeText(const Candidate &after)
{
    const domain::RecomputePlan &plan = after.recompute;
    if (plan.method == domain::RecomputeMethod::Uniform) {
        if (plan.layers == 1)
            return QT_TRANSLATE_NOOP("core", "recompute every layer");
        return sized(QT_TRANSLATE_NOOP("core", "recompute every layer, in groups of %1"), plan.layers);
    }
    const bool one = plan.layers == 1;
    if (after.layout.virtualPipeline > 1)
        return sized(one ? QT_TRANSLATE_NOOP("core", "recompute %1 layer per model chunk")
                         : QT_TRANSLATE_NOOP("core", "recompute %1 layers per model chunk"),
                     plan.layers);
    if (after.layout.pipelineParallel > 1)
        return sized(one ? QT_TRANSLATE_NOOP("core", "recompute %1 layer per stage")
                         : QT_TRANSLATE_NOOP("core", "recompute %1 layers per stage"),
                     plan.layers);
    return sized(one ? QT_TRANSLATE_NOOP("core", "recompute %1 layer") : QT_TRANSLATE_NOOP("core", "recompute %1 layers"), plan.layers);
}

std::string joined(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names)
        all += (all.empty() ? "" : " + ") + name;
    return all;
}

Text modulesText(const Candidate &after)
{
    return {QT_TRANSLATE_NOOP("core", "recompute %1 (selective)"), {joined(domain::recomputeModuleNames(after.recompute.modules))}};
}

} // namespace

Text changeText(FixKind kind, const Candidate &before, const Candidate &after)
{
    const ParallelLayout &layout = after.layout;
    switch (kind) {
    case FixKind::SequenceParallel:
        return QT_TRANSLATE_NOOP("core", "turn on sequence parallelism");
    case FixKind::DistributedOptimizer:
        return QT_TRANSLATE_NOOP("core", "turn on the distributed optimizer");
    case FixKind::CrossEntropy:
        return QT_TRANSLATE_NOOP("core", "fuse the cross entropy");
    case FixKind::Attention:
        // The saving is that of both: the loss of the fixed configuration is taken to be another, too.
        if (estimate::lossFollowsAttention(before.options))
            return QT_TRANSLATE_NOOP("core", "use flash attention and TransformerEngine's loss (--cross-entropy-fusion-impl te)");
        return QT_TRANSLATE_NOOP("core", "use flash attention");
    case FixKind::FusedNorm:
        return QT_TRANSLATE_NOOP("core", "fuse the norms");
    case FixKind::CudaGraphs:
        return QT_TRANSLATE_NOOP("core", "turn off CUDA graphs");
    case FixKind::Fsdp:
        return fsdpText(before.layout, layout);
    case FixKind::FsdpSharding:
        return {QT_TRANSLATE_NOOP("core", "use data_parallel_sharding_strategy %1"), {std::string(name(layout.fsdpSharding))}};
    case FixKind::TensorParallel:
        return tensorText(before.layout, layout);
    case FixKind::PipelineParallel:
        return pipelineText(before, after);
    case FixKind::VirtualPipeline:
        if (layout.virtualPipeline == 1)
            return QT_TRANSLATE_NOOP("core", "do not interleave the pipeline");
        return sized(QT_TRANSLATE_NOOP("core", "use virtual_pipeline %1"), layout.virtualPipeline);
    case FixKind::ContextParallel:
        return sized(QT_TRANSLATE_NOOP("core", "use context_parallel %1"), layout.contextParallel);
    case FixKind::ExpertParallel:
        return sized(QT_TRANSLATE_NOOP("core", "use expert_parallel %1"), layout.expertParallel);
    case FixKind::ExpertTensorParallel:
        return sized(QT_TRANSLATE_NOOP("core", "use expert_tensor_parallel %1"), layout.expertTensorParallel);
    case FixKind::MicroBatch:
        return sized(QT_TRANSLATE_NOOP("core", "use micro_batch_size %1"), after.batch.microBatchSize);
    case FixKind::GradDtype:
        return QT_TRANSLATE_NOOP("core", "keep gradients in bf16");
    case FixKind::Optimizer:
        return QT_TRANSLATE_NOOP("core", "use the precision-aware optimizer (bf16 moments)");
    case FixKind::OptimizerOffload:
        return {QT_TRANSLATE_NOOP("core", "keep %1 % of the optimizer's state in host memory"),
                {base::fixed(100 * after.options.optimizerOffloadFraction, 0)}};
    case FixKind::OffloadModules:
        return {QT_TRANSLATE_NOOP("core", "keep the inputs of %1 in host memory"),
                {joined(domain::offloadModuleNames(after.options.offloadModules))}};
    case FixKind::SelectiveRecompute:
        return modulesText(after);
    case FixKind::Recompute:
        return recomputeText(after);
    case FixKind::Offload:
        return after.options.activationOffloadLayers == 1
            ? sized(QT_TRANSLATE_NOOP("core", "keep the activations of %1 layer in host memory"), 1)
            : sized(QT_TRANSLATE_NOOP("core", "keep the activations of %1 layers in host memory"), after.options.activationOffloadLayers);
    }
    return {};
}

Text changeCaveat(FixKind kind)
{
    switch (kind) {
    case FixKind::GradDtype:
        return QT_TRANSLATE_NOOP("core", "sums gradients with fewer digits: watch the loss");
    case FixKind::Optimizer:
        return QT_TRANSLATE_NOOP("core", "keeps moments with fewer digits: watch the loss");
    case FixKind::OptimizerOffload:
        return QT_TRANSLATE_NOOP("core", "host memory and the processors' speed are taken to suffice");
    case FixKind::OffloadModules:
        return QT_TRANSLATE_NOOP("core", "needs a Megatron-Core with fine_grained_activation_offloading");
    case FixKind::Offload:
        return QT_TRANSLATE_NOOP("core", "host memory is taken to suffice");
    default:
        return {};
    }
}

} // namespace search

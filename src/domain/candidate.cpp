// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/candidate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace domain {

bool RecomputePlan::operator==(const RecomputePlan &other) const
{
    if (granularity != other.granularity)
        return false;
    switch (granularity) {
    case RecomputeGranularity::None:
        return true;
    case RecomputeGranularity::Selective:
        return modules == other.modules;
    case RecomputeGranularity::Full:
        return method == other.method && layers == other.layers;
    }
    return false;
}

int dataParallel(const ParallelLayout &layout, int numGpus)
{
    // Axis by axis: the product of hand-written sizes may not fit any integer.
    int left = numGpus > 0 ? numGpus : 0;
    for (const int size : {layout.tensorParallel, layout.pipelineParallel, layout.contextParallel}) {
        if (size < 1 || left % size != 0)
            return 0;
        left /= size;
    }
    return left;
}

int numMicroBatches(const Candidate &candidate, int numGpus)
{
    const std::int64_t perPass = std::int64_t(dataParallel(candidate.layout, numGpus)) * candidate.batch.microBatchSize;
    return perPass > 0 && candidate.batch.globalBatchSize % perPass == 0 ? static_cast<int>(candidate.batch.globalBatchSize / perPass) : 0;
}

namespace {

/// Where it is not the default, so that ids stay what they were before there was such a knob.
void appendNewer(std::string &id, const Candidate &c)
{
    if (c.layout.fsdpSharding != FsdpSharding::OptimGradsParams)
        id += fmt::format("-shard:{}", name(c.layout.fsdpSharding));
    if (c.layout.microBatchGroup)
        id += fmt::format("-group{}", c.layout.microBatchGroup);
    if (c.options.offloadModules)
        id += fmt::format("-offload:{}", offloadText(c.options.offloadModules));
    if (c.options.expertOverlap != ExpertOverlap::Habit)
        id += fmt::format("-epoverlap:{}", name(c.options.expertOverlap));
    if (c.options.optimizerOffloadFraction != 0)
        id += fmt::format("-optoffload{}", c.options.optimizerOffloadFraction);
    if (c.layout.contextExchange != ContextExchange::Auto)
        id += fmt::format("-cpcomm:{}", name(c.layout.contextExchange));
    if (c.layout.contextInner)
        id += fmt::format("-cpinner{}", c.layout.contextInner);
}

} // namespace

CandidateId candidateId(const Candidate &c)
{
    std::string id = fmt::format("tp{}-pp{}-vp{}-cp{}-ep{}-etp{}-mbs{}-gbs{}-seq{}-sp{}-do{}-fsdp{}-rc:{}-{}-grad:{}-{}-{}-{}",
                                 c.layout.tensorParallel, c.layout.pipelineParallel, c.layout.virtualPipeline, c.layout.contextParallel,
                                 c.layout.expertParallel, c.layout.expertTensorParallel, c.batch.microBatchSize, c.batch.globalBatchSize,
                                 c.batch.seqLength, int(c.layout.sequenceParallel), int(c.layout.distributedOptimizer), c.layout.fsdp,
                                 recomputeText(c.recompute), name(c.options.precision), name(c.options.gradDtype),
                                 name(c.options.optimizer), name(c.options.attention), name(c.options.framework));
    if (c.layout.firstStageLayers || c.layout.lastStageLayers)
        id += fmt::format("-first{}-last{}", c.layout.firstStageLayers, c.layout.lastStageLayers);
    if (!c.options.crossEntropyFusion)
        id += "-ce0";
    if (!c.options.fusedNorm)
        id += "-norm0";
    if (c.options.cudaGraphs)
        id += "-graphs1";
    if (c.options.activationOffloadLayers)
        id += fmt::format("-offload{}", c.options.activationOffloadLayers);
    if (c.options.moeCapacityFactor != 0)
        id += fmt::format("-cap{}", c.options.moeCapacityFactor);
    appendNewer(id, c);
    return id;
}

namespace {

/// recomputeText() with characters that file systems and shells leave alone.
std::string fileWord(const RecomputePlan &plan)
{
    std::string text = recomputeText(plan);
    for (char &c : text) {
        if (c == ':' || c == '+')
            c = '-';
    }
    return text;
}

void appendDifferences(std::string &out, const Candidate &c, const Candidate &base)
{
    const ParallelLayout &layout = c.layout;
    const TrainingOptions &options = c.options;
    const bool defaultSp = layout.tensorParallel > 1;
    if (!(c.recompute == base.recompute))
        out += "_rc_" + fileWord(c.recompute);
    if (options.precision != base.options.precision)
        out += fmt::format("_prec_{}", name(options.precision));
    if (layout.sequenceParallel != defaultSp)
        out += fmt::format("_sp_{}", int(layout.sequenceParallel));
    if (layout.expertTensorParallel != layout.tensorParallel)
        out += fmt::format("_etp_{}", layout.expertTensorParallel);
    if (layout.fsdp != base.layout.fsdp)
        out += fmt::format("_fsdp_{}", layout.fsdp);
    if (layout.fsdpSharding != base.layout.fsdpSharding)
        out += fmt::format("_shard_{}", name(layout.fsdpSharding));
    if (options.gradDtype != base.options.gradDtype)
        out += fmt::format("_grad_{}", name(options.gradDtype));
    if (layout.distributedOptimizer != base.layout.distributedOptimizer)
        out += fmt::format("_distopt_{}", int(layout.distributedOptimizer));
    if (options.optimizer != base.options.optimizer)
        out += fmt::format("_opt_{}", name(options.optimizer));
    // The base's split belongs to its pipeline size; at another size even stages are the rule.
    const bool samePipeline = layout.pipelineParallel == base.layout.pipelineParallel;
    const int usualFirst = samePipeline ? base.layout.firstStageLayers : 0;
    const int usualLast = samePipeline ? base.layout.lastStageLayers : 0;
    if (layout.firstStageLayers != usualFirst || layout.lastStageLayers != usualLast)
        out += fmt::format("_stages_{}-{}", layout.firstStageLayers, layout.lastStageLayers);
}

} // namespace

std::string configurationName(std::string_view model, int nodes, const Candidate &c, const Candidate &base)
{
    const std::string vp = c.layout.virtualPipeline > 1 ? std::to_string(c.layout.virtualPipeline) : "None";
    std::string out = fmt::format("{}_{}nodes_tp_{}_pp_{}_cp_{}_ep_{}_mbs_{}_vp_{}_seq_{}_gbs_{}", model, nodes, c.layout.tensorParallel,
                                  c.layout.pipelineParallel, c.layout.contextParallel, c.layout.expertParallel, c.batch.microBatchSize, vp,
                                  c.batch.seqLength, c.batch.globalBatchSize);
    appendDifferences(out, c, base);
    return out;
}

bool isFp8(Precision value) { return value != Precision::Bf16 && value != Precision::Fp16 && value != Precision::Nvfp4; }

bool isLowPrecision(Precision value) { return value != Precision::Bf16 && value != Precision::Fp16; }

bool isMegatronCore(Framework framework)
{
    return framework == Framework::Megatron || framework == Framework::Nemo || framework == Framework::Bridge;
}

} // namespace domain

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/alternative.h"

#include "tuning/normal.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tuning {
namespace {

/// Two troubles of a cluster that no closed form predicts, as they are a fault of its network or software, and
/// that grow with what a configuration does: a stall in every micro-batch, and a slow start of every tensor
/// parallel exchange, longer the more ranks take part. Their size before anything is measured, in seconds; what
/// the 1018 finished runs of the Ultra-Scale Playbook's H100 sweeps (huggingface/nanotron) show lies between a
/// millisecond and more than a second, and 0.4 to 20 ms for a stage's layer and eight ranks.
constexpr double kStallPerMicroBatch = 0.005;
constexpr double kTensorSyncPerLayer = 0.001;
constexpr double kTensorSyncRanks = 8;

/// A configuration that a framework is known to refuse is hardly worth a run: the rules may be wrong for it.
constexpr double kAcceptanceOfRefused = 0.05;

double microBatches(const domain::Candidate &c, int gpus)
{
    const domain::ParallelLayout &layout = c.layout;
    const double modelRanks = double(layout.tensorParallel) * layout.pipelineParallel * layout.contextParallel;
    return std::max(1.0, c.batch.globalBatchSize * modelRanks / (double(std::max(1, gpus)) * std::max(1, c.batch.microBatchSize)));
}

Terms termsOf(const domain::Candidate &c, const estimate::Prediction &prediction, const Surroundings &s)
{
    Terms terms{};
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        terms[i] = std::max(0.0, prediction.time.parts[i].value());
    const double batches = microBatches(c, s.cluster.numGpus());
    const double layersPerStage = double(s.model.numLayers()) / std::max(1, c.layout.pipelineParallel);
    terms[estimate::kTimeParts] = kStallPerMicroBatch * batches;
    if (c.layout.tensorParallel > 1)
        terms[estimate::kTimeParts + 1] = kTensorSyncPerLayer * batches * layersPerStage * c.layout.tensorParallel / kTensorSyncRanks;
    return terms;
}

double doublings(double size) { return std::log2(std::max(1.0, size)); }

/// Kinds of precision that compute alike lie together.
double precisionPlace(domain::Precision precision)
{
    if (!domain::isLowPrecision(precision))
        return 0;
    return domain::isFp8(precision) ? 1 : 2;
}

double recomputePlace(const domain::RecomputePlan &plan)
{
    switch (plan.granularity) {
    case domain::RecomputeGranularity::None:
        return 0;
    case domain::RecomputeGranularity::Selective:
        return 0.5;
    case domain::RecomputeGranularity::Full:
        return plan.method == domain::RecomputeMethod::Block ? 1.5 : 2;
    }
    return 0;
}

/// Weights: how far two configurations must differ in a setting before one says little about the other;
/// one unit is one length of the kernel (time model).
Features featuresOf(const domain::Candidate &c, int gpus)
{
    const domain::ParallelLayout &l = c.layout;
    const domain::TrainingOptions &o = c.options;
    return {doublings(l.tensorParallel),
            doublings(l.pipelineParallel),
            0.7 * doublings(c.batch.microBatchSize),
            doublings(l.contextParallel),
            doublings(l.expertParallel),
            doublings(l.virtualPipeline),
            0.5 * doublings(l.expertTensorParallel) - 0.5 * doublings(l.tensorParallel),
            recomputePlace(c.recompute),
            l.sequenceParallel ? 1.0 : 0.0,
            l.distributedOptimizer ? 0.5 : 0.0,
            l.fsdp > 0 ? 1 + 0.25 * doublings(l.fsdp) : 0.0,
            double(static_cast<int>(o.attention)),
            o.fusedNorm ? 0.5 : 0.0,
            precisionPlace(o.precision),
            o.gradDtype == domain::GradDtype::Bf16 ? 0.5 : 0.0,
            o.crossEntropyFusion ? 0.5 : 0.0,
            o.cudaGraphs ? 1.0 : 0.0,
            0.5 * doublings(1 + o.activationOffloadLayers),
            0.5 * doublings(c.batch.globalBatchSize),
            doublings(c.batch.seqLength),
            doublings(gpus),
            l.fsdp > 0 ? 0.5 * double(static_cast<int>(l.fsdpSharding)) : 0.0,
            l.microBatchGroup > 0 ? 0.5 * doublings(double(l.microBatchGroup) / std::max(1, l.pipelineParallel)) : 0.0,
            0.3 * std::popcount(o.offloadModules),
            o.expertOverlap == domain::ExpertOverlap::On ? 0.5 : 0.0,
            o.optimizerOffloadFraction,
            l.contextParallel > 1 && l.contextExchange > domain::ContextExchange::Ring ? 0.5 : 0.0};
}

} // namespace

Alternative makeAlternative(const domain::Candidate &candidate, const estimate::Prediction &prediction, const Surroundings &s)
{
    Alternative made;
    made.terms = termsOf(candidate, prediction, s);
    made.features = featuresOf(candidate, s.cluster.numGpus());
    made.fitMargin = -normalQuantile(std::clamp(prediction.oomProbability, 1e-9, 1 - 1e-9));
    made.memorySpread = prediction.memorySpread;
    made.peak = prediction.memory.total();
    made.acceptance = s.accepted ? 1 : kAcceptanceOfRefused;
    const double gpuHours = s.cluster.numGpus() / 3600.0;
    const base::Usd perSecond = s.cluster.pricePerGpuHour * gpuHours;
    const double tokens = double(candidate.batch.globalBatchSize) * candidate.batch.seqLength;
    made.logScale = std::log(gpuHours * std::max(1e-9, s.cluster.pricePerGpuHour.value()) / std::max(1.0, tokens));
    made.startCost = perSecond * kStartUpSeconds;
    const double step = std::max(1e-12, prediction.time.total().value());
    made.trialCostPerSecond = prediction.trialCost / step;
    made.trainingCostPerSecond = prediction.cost / step;
    return made;
}

} // namespace tuning

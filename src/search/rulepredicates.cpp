// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/rulepredicates.h"

#include "search/stagesplit.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace search::predicates {
namespace {

using domain::Candidate;

/// Product that stops at the largest number instead of overflowing: hand-written sizes can be anything.
std::int64_t product(std::initializer_list<std::int64_t> factors)
{
    std::int64_t result = 1;
    for (const std::int64_t factor : factors) {
        if (__builtin_mul_overflow(result, factor, &result))
            return std::numeric_limits<std::int64_t>::max();
    }
    return result;
}

Broken brokenIf(bool broken, RuleArgs args) { return broken ? Broken(args) : std::nullopt; }

bool hasStageSizes(const Candidate &c) { return c.layout.firstStageLayers > 0 || c.layout.lastStageLayers > 0; }

/// NeMo up to 25.07 carries Megatron-Core 0.13, which refuses fewer query groups than tensor ranks;
/// later cores (and Megatron Bridge) replicate the groups when they divide the ranks.
bool replicatesQueryGroups(domain::Framework framework) { return framework != domain::Framework::Nemo; }

/// The most layers that one model chunk holds.
std::int64_t largestChunk(const Facts &f, const Candidate &c)
{
    const StageSplit split{c.layout.firstStageLayers, c.layout.lastStageLayers};
    const std::int64_t stage = largestStage(split, f.layers, c.layout.pipelineParallel);
    return (stage + c.layout.virtualPipeline - 1) / c.layout.virtualPipeline;
}

RuleArgs problem(OffloadProblem kind, std::int64_t value = 0, std::int64_t limit = 0)
{
    return {static_cast<std::int64_t>(kind), value, limit};
}

/// Offload of whole layers' activations.
Broken layerOffload(const Facts &f, const Candidate &c)
{
    const int layers = c.options.activationOffloadLayers;
    if (layers == 0)
        return std::nullopt;
    if (c.layout.pipelineParallel > 1)
        return problem(OffloadProblem::LayersWithPipeline, layers, c.layout.pipelineParallel);
    if (c.recompute.granularity != domain::RecomputeGranularity::None)
        return problem(OffloadProblem::LayersWithRecompute, layers);
    if (c.options.offloadModules != 0)
        return problem(OffloadProblem::LayersAndModules, layers);
    return brokenIf(layers < 0 || layers >= f.layers, problem(OffloadProblem::TooManyLayers, layers, f.layers - 1));
}

/// Offload of single modules' inputs.
Broken moduleOffload(const Facts &f, const Candidate &c)
{
    const int modules = c.options.offloadModules;
    const int ofExperts = domain::OffloadExpertFc1 | domain::OffloadMoeAct;
    if (modules == 0)
        return std::nullopt;
    if (f.experts == 0 && (modules & ofExperts) != 0)
        return problem(OffloadProblem::MissingModules, modules & ofExperts);
    if ((modules & domain::OffloadAttnProj) != 0 && (modules & domain::OffloadCoreAttn) == 0)
        return problem(OffloadProblem::ProjectionAlone);
    return brokenIf(c.recompute.granularity == domain::RecomputeGranularity::Full, problem(OffloadProblem::ModulesWithRecompute));
}

Broken optimizerOffload(const Candidate &c)
{
    const double fraction = c.options.optimizerOffloadFraction;
    if (fraction == 0)
        return std::nullopt;
    if (!(fraction > 0 && fraction <= 1))
        return problem(OffloadProblem::FractionOutOfRange);
    if (c.options.optimizer == domain::Optimizer::Muon)
        return problem(OffloadProblem::FractionOfOptimizer, static_cast<std::int64_t>(c.options.optimizer));
    return brokenIf(!c.layout.distributedOptimizer && c.layout.fsdp == 0, problem(OffloadProblem::FractionWithoutSharding));
}

using domain::ContextExchange;

RuleArgs problem(ExchangeProblem kind, ContextExchange exchange, std::int64_t value = 0, std::int64_t limit = 0)
{
    return {static_cast<std::int64_t>(kind), static_cast<std::int64_t>(exchange), value, limit};
}

/// What the setting itself lacks, before any model. Megatron-Core asks for hierarchical_context_parallel_sizes with
/// a2a+p2p (training/arguments.py) and NeMo 2 sets up no groups for it (lightning/megatron_init.py).
Broken exchangeSetting(const Candidate &c, ContextExchange exchange)
{
    const domain::Framework framework = c.options.framework;
    const int ranks = c.layout.contextParallel;
    const int inner = c.layout.contextInner;
    if (c.layout.contextExchange != ContextExchange::Auto && !domain::isMegatronCore(framework))
        return problem(ExchangeProblem::Framework, exchange, static_cast<std::int64_t>(framework));
    if (exchange != ContextExchange::Hierarchical)
        return brokenIf(inner > 0, problem(ExchangeProblem::InnerWithout, exchange, inner));
    if (framework == domain::Framework::Nemo)
        return problem(ExchangeProblem::NoGroups, exchange);
    const ExchangeProblem size = inner == 0 ? ExchangeProblem::InnerMissing : ExchangeProblem::InnerSize;
    return brokenIf(inner < 2 || inner >= ranks || ranks % inner != 0, problem(size, exchange, inner, ranks));
}

/// Which of the attention's needs the exchange does not meet.
ExchangeProblem unmetNeed(const domain::AttentionNeeds &needs, ContextExchange exchange)
{
    if (needs.latent && !domain::runsAttention(exchange, {.latent = true}))
        return ExchangeProblem::Latent;
    return needs.sinks && !domain::runsAttention(exchange, {.sinks = true}) ? ExchangeProblem::Sinks : ExchangeProblem::Window;
}

} // namespace

Broken sizesPositive(const Facts &, const Candidate &c)
{
    // Nearly always so: the table below only says which one is not.
    const domain::ParallelLayout &l = c.layout;
    const int leastSize = std::min({l.tensorParallel, l.pipelineParallel, l.virtualPipeline, l.contextParallel, l.expertParallel,
                                    l.expertTensorParallel, c.batch.seqLength, c.batch.microBatchSize, c.batch.globalBatchSize});
    if (leastSize >= 1 && std::min({l.fsdp, l.firstStageLayers, l.lastStageLayers, l.microBatchGroup, l.contextInner}) >= 0)
        return std::nullopt;
    struct Bound {
        SizeField field;
        std::int64_t value, least;
    };
    const Bound bounds[] = {{SizeField::Tensor, c.layout.tensorParallel, 1},
                            {SizeField::Pipeline, c.layout.pipelineParallel, 1},
                            {SizeField::Virtual, c.layout.virtualPipeline, 1},
                            {SizeField::Context, c.layout.contextParallel, 1},
                            {SizeField::Expert, c.layout.expertParallel, 1},
                            {SizeField::ExpertTensor, c.layout.expertTensorParallel, 1},
                            {SizeField::SeqLength, c.batch.seqLength, 1},
                            {SizeField::MicroBatch, c.batch.microBatchSize, 1},
                            {SizeField::GlobalBatch, c.batch.globalBatchSize, 1},
                            {SizeField::Fsdp, c.layout.fsdp, 0},
                            {SizeField::FirstStage, c.layout.firstStageLayers, 0},
                            {SizeField::LastStage, c.layout.lastStageLayers, 0},
                            {SizeField::MicroBatchGroup, c.layout.microBatchGroup, 0},
                            {SizeField::ContextInner, c.layout.contextInner, 0}};
    for (const Bound &bound : bounds) {
        if (bound.value < bound.least)
            return RuleArgs{bound.value, static_cast<std::int64_t>(bound.field), bound.least};
    }
    return std::nullopt;
}

Broken worldSizeDivisible(const Facts &f, const Candidate &c)
{
    const std::int64_t ranks = product({c.layout.tensorParallel, c.layout.pipelineParallel, c.layout.contextParallel});
    return brokenIf(f.gpus % ranks != 0, {ranks, f.gpus});
}

Broken modelParallelRange(const Facts &f, const Candidate &c)
{
    const std::int64_t size =
        product({c.layout.tensorParallel, c.layout.pipelineParallel, c.layout.contextParallel, c.layout.expertParallel});
    return brokenIf(size < f.minModelParallel || size > f.maxModelParallel, {size, f.minModelParallel, f.maxModelParallel});
}

Broken tensorDividesHeads(const Facts &f, const Candidate &c)
{
    return brokenIf(f.heads > 0 && f.heads % c.layout.tensorParallel != 0, {c.layout.tensorParallel, f.heads});
}

Broken tensorDividesQueryGroups(const Facts &f, const Candidate &c)
{
    const bool replicates = replicatesQueryGroups(c.options.framework);
    const int tp = c.layout.tensorParallel;
    for (const int groups : f.queryGroups) {
        if (groups % tp != 0 && !(replicates && tp % groups == 0))
            return RuleArgs{tp, groups, replicates};
    }
    return std::nullopt;
}

Broken tensorDividesFfn(const Facts &f, const Candidate &c)
{
    for (const Facts::Width &width : f.tensorWidths) {
        if (width.value % c.layout.tensorParallel != 0)
            return RuleArgs{c.layout.tensorParallel, width.value, static_cast<std::int64_t>(width.kind)};
    }
    return std::nullopt;
}

Broken tensorWithinDomain(const Facts &f, const Candidate &c)
{
    const int tp = c.layout.tensorParallel;
    // On plain nodes a size that does not divide the node leaves groups that straddle two nodes.
    const bool straddles = f.domainIsNode && f.gpus > f.tensorDomain && f.tensorDomain % tp != 0;
    return brokenIf(tp > f.tensorDomain || straddles, {tp, f.tensorDomain});
}

Broken pipelineWithinLayers(const Facts &f, const Candidate &c)
{
    // Counting the embedding or the loss as a layer may leave a chunk at an end without any.
    const int ends = (c.layout.firstStageLayers > 0 ? 1 : 0) + (c.layout.lastStageLayers > 0 ? 1 : 0);
    return brokenIf(product({c.layout.pipelineParallel, c.layout.virtualPipeline}) > f.layers + ends,
                    {c.layout.pipelineParallel, c.layout.virtualPipeline, f.layers});
}

Broken layersDivisible(const Facts &f, const Candidate &c)
{
    const std::int64_t chunks = product({c.layout.pipelineParallel, c.layout.virtualPipeline});
    return brokenIf(!hasStageSizes(c) && f.layers % chunks != 0, {f.layers, c.layout.pipelineParallel, c.layout.virtualPipeline});
}

Broken unevenStagesFit(const Facts &f, const Candidate &c)
{
    if (!hasStageSizes(c))
        return std::nullopt;
    const StageSplit split{c.layout.firstStageLayers, c.layout.lastStageLayers};
    const auto problem = [&](UnevenProblem kind) {
        return RuleArgs{static_cast<std::int64_t>(kind), split.first, split.last,
                        kind == UnevenProblem::ChunksNotDivisible ? c.layout.virtualPipeline : f.layers};
    };
    if (c.layout.pipelineParallel < 2)
        return problem(UnevenProblem::NoPipeline);
    if (std::int64_t(split.first) + split.last > f.layers)
        return problem(UnevenProblem::TooManyLayers);
    const int middle = middleStageLayers(split, f.layers, c.layout.pipelineParallel);
    if (middle < 0)
        return problem(UnevenProblem::RestNotDivisible);
    // Megatron-Core get_num_layers_to_build(): every stage divides by the chunks, the ends counted
    // with their embedding or loss when those count as layers.
    const int vp = c.layout.virtualPipeline;
    const bool noMiddle = split.first > 0 && split.last > 0 && c.layout.pipelineParallel == 2;
    const bool plain = split.first % vp == 0 && split.last % vp == 0 && (noMiddle || middle % vp == 0);
    const bool counted = countsEndsAsLayers(split, middle) && middle % vp == 0;
    return plain || counted ? std::nullopt : Broken(problem(UnevenProblem::ChunksNotDivisible));
}

Broken virtualNeedsPipeline(const Facts &, const Candidate &c)
{
    return brokenIf(c.layout.virtualPipeline > 1 && c.layout.pipelineParallel < 2, {c.layout.virtualPipeline});
}

Broken virtualSupported(const Facts &f, const Candidate &c)
{
    return brokenIf(c.layout.virtualPipeline > 1 && f.virtualRefusal != Refusal::None,
                    {c.layout.virtualPipeline, static_cast<std::int64_t>(f.virtualRefusal)});
}

Broken interleavedMicroBatches(const Facts &f, const Candidate &c)
{
    if (c.layout.microBatchGroup > 0)
        return std::nullopt; // microBatchGroup() speaks
    const int pp = c.layout.pipelineParallel;
    const int count = domain::numMicroBatches(c, f.gpus); // 0: batchDivisible speaks
    const std::int64_t unit = product({domain::dataParallel(c.layout, f.gpus), c.batch.microBatchSize, pp});
    return brokenIf(c.layout.virtualPipeline > 1 && count % pp != 0, {count, pp, c.batch.globalBatchSize, unit});
}

Broken contextSupported(const Facts &f, const Candidate &c)
{
    return brokenIf(c.layout.contextParallel > 1 && f.contextRefusal != Refusal::None,
                    {c.layout.contextParallel, static_cast<std::int64_t>(f.contextRefusal)});
}

Broken contextDividesSequence(const Facts &f, const Candidate &c)
{
    const std::int64_t slices = 2 * std::int64_t(c.layout.contextParallel);
    if (c.layout.contextParallel < 2)
        return std::nullopt;
    for (const std::int64_t length : {c.batch.seqLength, f.decoderSeqLength}) {
        if (length % slices != 0)
            return RuleArgs{length, slices, c.layout.contextParallel};
    }
    return std::nullopt;
}

Broken sequenceByTensor(const Facts &f, const Candidate &c)
{
    const std::int64_t ranks = product({c.layout.contextParallel, c.layout.tensorParallel});
    if (!c.layout.sequenceParallel)
        return std::nullopt;
    for (const std::int64_t length : {c.batch.seqLength, f.decoderSeqLength}) {
        if (length % ranks != 0)
            return RuleArgs{length, c.layout.contextParallel, c.layout.tensorParallel};
    }
    return std::nullopt;
}

Broken sequenceParallelNeedsTensor(const Facts &, const Candidate &c)
{
    return brokenIf(c.layout.sequenceParallel && c.layout.tensorParallel < 2, {});
}

Broken sequenceParallelForMoe(const Facts &f, const Candidate &c)
{
    return brokenIf(f.experts > 0 && c.layout.tensorParallel > 1 && !c.layout.sequenceParallel, {c.layout.tensorParallel});
}

Broken expertsNeedMoe(const Facts &f, const Candidate &c)
{
    // Expert tensor size 1 or equal to TP is what frameworks fill in for dense models.
    const int etp = c.layout.expertTensorParallel;
    return brokenIf(f.experts == 0 && (c.layout.expertParallel > 1 || (etp != 1 && etp != c.layout.tensorParallel)),
                    {c.layout.expertParallel, etp});
}

Broken expertDividesExperts(const Facts &f, const Candidate &c)
{
    return brokenIf(f.experts > 0 && f.experts % c.layout.expertParallel != 0, {c.layout.expertParallel, f.experts});
}

Broken expertGridDivides(const Facts &f, const Candidate &c)
{
    const std::int64_t ranks = product({c.layout.expertParallel, c.layout.expertTensorParallel, c.layout.pipelineParallel});
    return brokenIf(f.experts > 0 && f.gpus % ranks != 0,
                    {ranks, f.gpus, c.layout.expertParallel, std::int64_t(c.layout.expertTensorParallel) * c.layout.pipelineParallel});
}

Broken expertTensorDividesFfn(const Facts &f, const Candidate &c)
{
    return brokenIf(f.experts > 0 && f.expertFfn % c.layout.expertTensorParallel != 0, {c.layout.expertTensorParallel, f.expertFfn});
}

Broken batchDivisible(const Facts &f, const Candidate &c)
{
    const int dp = domain::dataParallel(c.layout, f.gpus); // 0: worldSizeDivisible speaks
    const std::int64_t perPass = product({c.batch.microBatchSize, dp});
    return brokenIf(dp > 0 && c.batch.globalBatchSize % perPass != 0, {c.batch.globalBatchSize, c.batch.microBatchSize, dp});
}

Broken precisionSupported(const Facts &f, const Candidate &c)
{
    return brokenIf(!(f.precisions & precisionBit(c.options.precision)), {static_cast<std::int64_t>(c.options.precision), f.precisions});
}

Broken precisionShapes(const Facts &f, const Candidate &c)
{
    using domain::Precision;
    const Precision precision = c.options.precision;
    if (!domain::isLowPrecision(precision))
        return std::nullopt;
    const std::int64_t unit = precision == Precision::Fp8Mx || precision == Precision::Nvfp4 ? 32 : 16;
    const auto refuses = [unit](std::int64_t size) { return size % unit != 0; };
    const auto args = [unit](ShapeKind kind, std::int64_t size) { return RuleArgs{size, unit, static_cast<std::int64_t>(kind)}; };
    const int tp = c.layout.tensorParallel;
    if (refuses(f.hidden))
        return args(ShapeKind::Hidden, f.hidden);
    if (refuses(f.attentionWidth / tp))
        return args(ShapeKind::Attention, f.attentionWidth / tp);
    for (const Facts::Width &width : f.tensorWidths) {
        const bool shared = width.kind == WidthKind::SharedExpert;
        if ((shared || width.kind == WidthKind::FeedForward) && refuses(width.value / tp))
            return args(shared ? ShapeKind::SharedExpert : ShapeKind::FeedForward, width.value / tp);
    }
    if (refuses(f.expertFfn / c.layout.expertTensorParallel))
        return args(ShapeKind::Expert, f.expertFfn / c.layout.expertTensorParallel);
    const std::int64_t tokens = product({c.batch.microBatchSize, c.batch.seqLength}) / c.layout.contextParallel;
    return brokenIf(refuses(tokens), args(ShapeKind::Tokens, tokens));
}

Broken recomputeApplies(const Facts &f, const Candidate &c)
{
    const domain::RecomputePlan &plan = c.recompute;
    const auto problem = [](RecomputeProblem kind, std::int64_t value, std::int64_t limit) {
        return RuleArgs{static_cast<std::int64_t>(kind), value, limit};
    };
    switch (plan.granularity) {
    case domain::RecomputeGranularity::None:
        return std::nullopt;
    case domain::RecomputeGranularity::Selective: {
        const int missing = plan.modules & ~f.recomputable;
        if (plan.modules == 0)
            return problem(RecomputeProblem::NoModules, 0, f.recomputable);
        return brokenIf(missing != 0, problem(RecomputeProblem::MissingModules, missing, f.recomputable));
    }
    case domain::RecomputeGranularity::Full: {
        const std::int64_t chunk = largestChunk(f, c);
        return brokenIf(plan.layers < 1 || plan.layers > chunk, problem(RecomputeProblem::LayersOutOfRange, plan.layers, chunk));
    }
    }
    return std::nullopt;
}

Broken fsdpExclusive(const Facts &f, const Candidate &c)
{
    const int group = c.layout.fsdp;
    if (group == 0)
        return brokenIf(c.layout.fsdpSharding != domain::FsdpSharding::OptimGradsParams,
                        {static_cast<std::int64_t>(FsdpProblem::StrategyWithoutFsdp), static_cast<std::int64_t>(c.layout.fsdpSharding)});
    if (c.layout.pipelineParallel > 1)
        return RuleArgs{static_cast<std::int64_t>(FsdpProblem::WithPipeline), group, c.layout.pipelineParallel};
    const std::int64_t ranks = product({domain::dataParallel(c.layout, f.gpus), c.layout.contextParallel});
    return brokenIf(ranks > 0 && ranks % group != 0, {static_cast<std::int64_t>(FsdpProblem::GroupNotDivisible), group, ranks});
}

Broken sequenceWithinPositions(const Facts &f, const Candidate &c)
{
    return brokenIf(f.positions > 0 && c.batch.seqLength > f.positions, {c.batch.seqLength, f.positions});
}

Broken microBatchGroup(const Facts &f, const Candidate &c)
{
    const int group = c.layout.microBatchGroup;
    const int pp = c.layout.pipelineParallel;
    if (group == 0 || c.layout.virtualPipeline < 2 || pp < 2)
        return std::nullopt; // without interleaving there are no groups
    const int count = domain::numMicroBatches(c, f.gpus);
    if (count == 0)
        return std::nullopt; // batchDivisible speaks
    if (group < pp || group > count)
        return RuleArgs{static_cast<std::int64_t>(GroupProblem::OutOfRange), group, pp, count};
    const int rest = count % group;
    return brokenIf(rest > 0 && rest < pp, {static_cast<std::int64_t>(GroupProblem::SmallRest), group, pp, count});
}

Broken offloadApplies(const Facts &f, const Candidate &c)
{
    const domain::TrainingOptions &options = c.options;
    if (options.activationOffloadLayers == 0 && options.offloadModules == 0 && options.optimizerOffloadFraction == 0)
        return std::nullopt;
    if (const Broken layers = layerOffload(f, c))
        return layers;
    if (const Broken modules = moduleOffload(f, c))
        return modules;
    return optimizerOffload(c);
}

Broken expertOverlapApplies(const Facts &f, const Candidate &c)
{
    if (c.options.expertOverlap != domain::ExpertOverlap::On)
        return std::nullopt;
    const auto problem = [](OverlapProblem kind, std::int64_t value) { return RuleArgs{static_cast<std::int64_t>(kind), value}; };
    if (f.experts == 0 || c.layout.expertParallel < 2)
        return problem(OverlapProblem::NoExpertParallel, c.layout.expertParallel);
    if (c.layout.pipelineParallel > 1 && c.layout.virtualPipeline < 2)
        return problem(OverlapProblem::NoInterleaving, c.layout.pipelineParallel);
    if (c.recompute.granularity == domain::RecomputeGranularity::Full)
        return problem(OverlapProblem::WithRecompute, 0);
    return brokenIf(f.predictions > 1, problem(OverlapProblem::ManyPredictions, f.predictions));
}

Broken contextExchangeApplies(const Facts &f, const Candidate &c)
{
    if (c.layout.contextParallel < 2)
        return std::nullopt; // nothing is exchanged
    const ContextExchange exchange = domain::contextExchange(c.layout, f.attention);
    if (const Broken setting = exchangeSetting(c, exchange))
        return setting;
    if (!f.attends || !domain::isMegatronCore(c.options.framework))
        return std::nullopt;
    if (!domain::runsAttention(exchange, f.attention))
        return problem(unmetNeed(f.attention, exchange), exchange);
    const std::int64_t shares = domain::headRanks(exchange, c.layout);
    if (shares == 1)
        return std::nullopt;
    const int tp = c.layout.tensorParallel;
    const bool sinks = f.attention.sinks;
    if (f.heads > 0 && f.heads % product({tp, shares}) != 0)
        return problem(sinks ? ExchangeProblem::HeadsWithSinks : ExchangeProblem::Heads, exchange, product({tp, shares}), f.heads);
    for (const int groups : f.queryGroups) {
        // Fewer groups than tensor ranks are replicated: one on each.
        if (std::max(groups / tp, 1) % shares != 0)
            return problem(sinks ? ExchangeProblem::QueryGroupsWithSinks : ExchangeProblem::QueryGroups, exchange, product({tp, shares}),
                           groups);
    }
    return std::nullopt;
}

} // namespace search::predicates

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/referencerules.h"

#include <numeric>
#include <optional>
#include <vector>

namespace reference {
namespace {

using domain::Candidate;
using Names = std::set<std::string>;

/// Can `count` things be handed out evenly, so many to each of `ranks`?
bool dealsEvenly(long long count, long long ranks) { return ranks > 0 && count / ranks * ranks == count; }

/// Cuts GPUs into groups axis after axis, as parallel_state does; nothing when an axis does not fit.
std::optional<long long> ranksLeft(long long gpus, const std::vector<int> &axes)
{
    for (const int axis : axes) {
        if (!dealsEvenly(gpus, axis))
            return std::nullopt;
        gpus /= axis;
    }
    return gpus;
}

/// Layers of every stage by get_num_layers_to_build(), chunks not yet looked at.
std::optional<std::vector<int>> stageLayers(int layers, const Candidate &c)
{
    const int pp = c.layout.pipelineParallel;
    std::vector<int> stages(static_cast<std::size_t>(pp), 0);
    int rest = layers;
    int others = pp;
    const auto give = [&](std::size_t stage, int count) {
        if (count == 0)
            return;
        stages[stage] = count;
        rest -= count;
        --others;
    };
    give(0, c.layout.firstStageLayers);
    if (pp > 1)
        give(stages.size() - 1, c.layout.lastStageLayers);
    if (rest < 0 || others < 0 || (others == 0 && rest != 0) || (others > 0 && (rest == 0 || !dealsEvenly(rest, others))))
        return std::nullopt;
    for (int &stage : stages)
        stage = stage == 0 ? rest / others : stage;
    return stages;
}

void checkWidths(const Setup &s, const Candidate &c, Names &broken)
{
    const int tp = c.layout.tensorParallel;
    if (!dealsEvenly(s.model.numAttentionHeads, tp))
        broken.insert("tp_divides_heads");
    bool groups = true;
    bool widths = true;
    // Fewer groups than ranks: NeMo's core refuses, later ones give each group to several ranks.
    const auto fits = [&](int count) {
        return dealsEvenly(count, tp) || (c.options.framework != domain::Framework::Nemo && dealsEvenly(tp, count));
    };
    if (!s.model.mla)
        groups = fits(s.model.numQueryGroups);
    for (const domain::LayerSpec &layer : s.model.layers) {
        if (layer.mixer == domain::Mixer::Attention && !s.model.mla)
            groups = groups && fits(layer.numQueryGroups);
        if (layer.feedForward == domain::FeedForward::Dense)
            widths = widths && dealsEvenly(layer.ffnHiddenSize, tp);
        if (layer.mixer == domain::Mixer::Mamba)
            widths = widths && dealsEvenly(s.model.mamba->numHeads, tp) && dealsEvenly(s.model.mamba->numGroups, tp);
    }
    if (s.model.moe && s.model.moe->sharedExpertFfnHiddenSize > 0)
        widths = widths && dealsEvenly(s.model.moe->sharedExpertFfnHiddenSize, tp);
    if (s.model.vocabSizeIsPadded)
        widths = widths && dealsEvenly(s.model.vocabSize, tp);
    if (!groups)
        broken.insert("tp_divides_query_groups");
    if (!widths)
        broken.insert("tp_divides_widths");
}

/// Rank r's tensor group is [r / tp * tp, + tp): it may not leave its node or NVLink domain.
void checkPlacement(const Setup &s, const Candidate &c, Names &broken)
{
    const int gpus = s.cluster.nodes * s.cluster.gpusPerNode;
    const bool nodeBound = s.cluster.nvlinkDomain <= s.cluster.gpusPerNode;
    const int domain = nodeBound ? s.cluster.gpusPerNode : s.cluster.nvlinkDomain;
    const int tp = c.layout.tensorParallel;
    bool crosses = tp > domain;
    for (int first = 0; nodeBound && !crosses && first + tp <= gpus; first += tp)
        crosses = first / domain != (first + tp - 1) / domain;
    // A cut through the end of the cluster's last node counts too.
    if (nodeBound && gpus > domain && !dealsEvenly(domain, tp))
        crosses = true;
    if (crosses)
        broken.insert("tp_within_domain");
}

void checkPipeline(const Setup &s, const Candidate &c, Names &broken)
{
    const int layers = static_cast<int>(s.model.layers.size());
    const int pp = c.layout.pipelineParallel;
    const int vp = c.layout.virtualPipeline;
    const bool given = c.layout.firstStageLayers > 0 || c.layout.lastStageLayers > 0;
    const int ends = (c.layout.firstStageLayers > 0) + (c.layout.lastStageLayers > 0);
    if (1LL * pp * vp > layers + ends)
        broken.insert("pipeline_within_layers");
    if (!given && !dealsEvenly(layers, 1LL * pp * vp))
        broken.insert("layers_divisible");
    if (given) {
        const auto stages = pp > 1 ? stageLayers(layers, c) : std::nullopt;
        bool fits = stages.has_value();
        if (fits) {
            bool plain = true;
            for (const int stage : *stages)
                plain = plain && dealsEvenly(stage, vp);
            // Or embedding and loss take a layer's place: all stages equal once they are counted.
            std::vector<int> counted = *stages;
            counted.front() += c.layout.firstStageLayers > 0;
            counted.back() += c.layout.lastStageLayers > 0;
            bool equal = dealsEvenly(counted.front(), vp);
            for (const int stage : counted)
                equal = equal && stage == counted.front();
            fits = plain || equal;
        }
        if (!fits)
            broken.insert("uneven_stages_fit");
    }
    if (vp > 1 && pp == 1)
        broken.insert("vp_needs_pp");
    using domain::Architecture;
    const auto architecture = s.model.architecture;
    if (vp > 1
        && (architecture == Architecture::SsmHybrid || architecture == Architecture::Hyena || architecture == Architecture::EncoderDecoder
            || s.model.family == "gemma3"))
        broken.insert("vp_supported");
}

void checkSequence(const Setup &s, const Candidate &c, Names &broken)
{
    const int cp = c.layout.contextParallel;
    const int tp = c.layout.tensorParallel;
    if (cp > 1 && (s.model.family == "gemma2" || s.model.family == "gemma3"))
        broken.insert("cp_supported");
    std::vector<int> lengths{c.batch.seqLength};
    if (s.model.architecture == domain::Architecture::EncoderDecoder)
        lengths.push_back(s.model.decoderSeqLength);
    for (const int length : lengths) {
        if (cp > 1 && !dealsEvenly(length, 2LL * cp))
            broken.insert("cp_divides_sequence");
        if (c.layout.sequenceParallel && !dealsEvenly(length, 1LL * cp * tp))
            broken.insert("sequence_by_tp");
    }
    if (c.layout.sequenceParallel && tp == 1)
        broken.insert("sp_needs_tp");
    if (s.model.positionEmbedding == domain::PositionEmbedding::LearnedAbsolute && c.batch.seqLength > s.model.maxPositionEmbeddings)
        broken.insert("sequence_within_positions");
}

void checkExperts(const Setup &s, const Candidate &c, Names &broken)
{
    const domain::ParallelLayout &l = c.layout;
    if (!s.model.moe) {
        if (l.expertParallel != 1 || (l.expertTensorParallel != 1 && l.expertTensorParallel != l.tensorParallel))
            broken.insert("experts_need_moe");
        return;
    }
    if (l.tensorParallel > 1 && !l.sequenceParallel)
        broken.insert("sp_for_moe");
    if (!dealsEvenly(s.model.moe->numMoeExperts, l.expertParallel))
        broken.insert("ep_divides_experts");
    if (!ranksLeft(s.cluster.numGpus(), {l.expertTensorParallel, l.expertParallel, l.pipelineParallel}))
        broken.insert("expert_grid_divides");
    if (!dealsEvenly(s.model.moe->moeFfnHiddenSize, l.expertTensorParallel))
        broken.insert("etp_divides_expert_width");
}

/// What TransformerEngine's attention with context parallelism asserts, call by call.
void checkExchange(const Setup &s, const Candidate &c, Names &broken)
{
    using domain::ContextExchange;
    const domain::ParallelLayout &l = c.layout;
    const domain::Framework framework = c.options.framework;
    if (l.contextParallel == 1)
        return;
    bool window = false, attention = false, tradable = true;
    for (const domain::LayerSpec &layer : s.model.layers) {
        if (layer.mixer != domain::Mixer::Attention)
            continue;
        attention = true;
        window = window || layer.slidingWindow != 0;
        const long long ranks = 1LL * l.tensorParallel * l.contextParallel;
        const int groups = s.model.mla ? s.model.numAttentionHeads : layer.numQueryGroups;
        tradable = tradable && dealsEvenly(s.model.numAttentionHeads, ranks) && dealsEvenly(groups, ranks);
    }
    const bool plain = !window && !s.model.learnableSoftmax;
    const bool uneven = s.model.mla && s.model.mla->vHeadDim != s.model.mla->qkHeadDim + s.model.mla->qkPosEmbHeadDim;
    ContextExchange kind = l.contextExchange;
    if (kind == ContextExchange::Auto)
        kind = plain ? ContextExchange::Ring : ContextExchange::AllToAll;
    if (l.contextExchange == ContextExchange::Auto && !plain && !tradable && !s.model.learnableSoftmax && !uneven)
        kind = ContextExchange::AllGather;
    bool runs = kind == ContextExchange::Hierarchical ? framework != domain::Framework::Nemo && l.contextInner > 1
            && l.contextInner < l.contextParallel && dealsEvenly(l.contextParallel, l.contextInner)
                                                      : l.contextInner == 0;
    const bool core = framework <= domain::Framework::Bridge;
    runs = runs && (core || l.contextExchange == ContextExchange::Auto);
    if (core && attention) {
        const bool passesRound = kind == ContextExchange::Ring || kind == ContextExchange::Hierarchical;
        const bool trades = kind == ContextExchange::AllToAll || kind == ContextExchange::Hierarchical;
        runs = runs && (!passesRound || plain) && (passesRound || !uneven)
            && (kind != ContextExchange::AllGather || !s.model.learnableSoftmax);
        const long long shares = kind == ContextExchange::AllToAll ? l.contextParallel : l.contextInner;
        if (runs && trades) {
            runs = dealsEvenly(s.model.numAttentionHeads, shares * l.tensorParallel);
            for (const domain::LayerSpec &layer : s.model.layers) {
                if (layer.mixer == domain::Mixer::Attention && !s.model.mla)
                    runs = runs && dealsEvenly(std::max(layer.numQueryGroups / l.tensorParallel, 1), shares);
            }
        }
    }
    if (!runs)
        broken.insert("context_exchange_applies");
}

/// Deals the micro-batches to a chunk, group by group: none may be smaller than the pipeline.
void checkGroups(const domain::ParallelLayout &l, long long microBatches, Names &broken)
{
    if (l.microBatchGroup == 0) {
        if (!dealsEvenly(microBatches, l.pipelineParallel))
            broken.insert("interleaved_micro_batches");
        return;
    }
    if (l.pipelineParallel < 2)
        return;
    bool fits = l.microBatchGroup <= microBatches;
    for (long long left = microBatches; left > 0; left -= l.microBatchGroup)
        fits = fits && std::min<long long>(left, l.microBatchGroup) >= l.pipelineParallel;
    if (!fits)
        broken.insert("micro_batch_group");
}

/// Hands the batch out: data-parallel rank by rank, micro-batch by micro-batch.
void checkBatch(const Setup &s, const Candidate &c, Names &broken)
{
    const domain::ParallelLayout &l = c.layout;
    if (l.fsdp == 0 && l.fsdpSharding != domain::FsdpSharding::OptimGradsParams)
        broken.insert("fsdp_exclusive");
    if (l.fsdp > 0 && l.pipelineParallel > 1)
        broken.insert("fsdp_exclusive");
    const auto dataParallel = ranksLeft(s.cluster.numGpus(), {l.tensorParallel, l.contextParallel, l.pipelineParallel});
    if (!dataParallel) {
        broken.insert("world_size_divisible");
        return;
    }
    const auto perRank = ranksLeft(c.batch.globalBatchSize, {static_cast<int>(*dataParallel)});
    const auto microBatches = perRank ? ranksLeft(*perRank, {c.batch.microBatchSize}) : std::nullopt;
    if (!microBatches)
        broken.insert("batch_divisible");
    else if (l.virtualPipeline > 1)
        checkGroups(l, *microBatches, broken);
    if (l.fsdp > 0 && !dealsEvenly(*dataParallel * l.contextParallel, l.fsdp))
        broken.insert("fsdp_exclusive");
}

void checkPrecision(const Setup &s, const Candidate &c, Names &broken)
{
    using domain::Precision;
    const Precision p = c.options.precision;
    const bool blackwell = s.cluster.gpu.generation == "blackwell";
    const bool fp8 = s.cluster.gpu.generation == "hopper" || blackwell;
    const bool supported =
        p == Precision::Bf16 || p == Precision::Fp16 || (p == Precision::Fp8Mx || p == Precision::Nvfp4 ? blackwell : fp8);
    if (!supported)
        broken.insert("precision_supported");
    if (p == Precision::Bf16 || p == Precision::Fp16)
        return;
    const int unit = p == Precision::Fp8Mx || p == Precision::Nvfp4 ? 32 : 16;
    const int tp = c.layout.tensorParallel;
    std::vector<long long> sizes{s.model.hiddenSize, 1LL * c.batch.microBatchSize * c.batch.seqLength / c.layout.contextParallel};
    for (const domain::LayerSpec &layer : s.model.layers) {
        if (layer.mixer == domain::Mixer::Attention && !s.model.mla)
            sizes.push_back(1LL * s.model.numAttentionHeads * s.model.headDim / tp);
        if (layer.feedForward == domain::FeedForward::Dense)
            sizes.push_back(layer.ffnHiddenSize / tp);
    }
    if (s.model.moe) {
        sizes.push_back(s.model.moe->moeFfnHiddenSize / c.layout.expertTensorParallel);
        sizes.push_back(s.model.moe->sharedExpertFfnHiddenSize / tp);
    }
    for (const long long size : sizes) {
        if (!dealsEvenly(size, unit))
            broken.insert("precision_shapes");
    }
}

void checkRecompute(const Setup &s, const Candidate &c, Names &broken)
{
    const domain::RecomputePlan &plan = c.recompute;
    if (plan.granularity == domain::RecomputeGranularity::Selective) {
        const bool moe = s.model.moe.has_value();
        bool dense = false;
        bool attention = false;
        for (const domain::LayerSpec &layer : s.model.layers) {
            dense = dense || layer.feedForward == domain::FeedForward::Dense;
            attention = attention || layer.mixer == domain::Mixer::Attention;
        }
        const auto asks = [&](domain::RecomputeModule module) { return (plan.modules & module) != 0; };
        if ((asks(domain::RecomputeCoreAttn) && !attention) || (asks(domain::RecomputeMlp) && !dense)
            || ((asks(domain::RecomputeMoe) || asks(domain::RecomputeMoeAct)) && !moe) || (asks(domain::RecomputeMlaUpProj) && !s.model.mla)
            || (asks(domain::RecomputeSharedExperts) && (!moe || s.model.moe->sharedExpertFfnHiddenSize == 0)))
            broken.insert("recompute_applies");
    } else if (plan.granularity == domain::RecomputeGranularity::Full) {
        const auto stages = stageLayers(static_cast<int>(s.model.layers.size()), c);
        int most = (static_cast<int>(s.model.layers.size()) + c.layout.pipelineParallel - 1) / c.layout.pipelineParallel;
        if (stages && c.layout.pipelineParallel > 1) {
            for (const int stage : *stages)
                most = std::max(most, stage);
        }
        const int chunk = (most + c.layout.virtualPipeline - 1) / c.layout.virtualPipeline;
        if (plan.layers > chunk)
            broken.insert("recompute_applies");
    }
}

void checkHostMemory(const Setup &s, const Candidate &c, Names &broken)
{
    const domain::TrainingOptions &o = c.options;
    const auto granularity = c.recompute.granularity;
    const bool layersFit = o.activationOffloadLayers < static_cast<int>(s.model.layers.size()) && c.layout.pipelineParallel == 1
        && granularity == domain::RecomputeGranularity::None && o.offloadModules == 0;
    const auto asks = [&](domain::OffloadModule module) { return (o.offloadModules & module) != 0; };
    const bool lacksParts = !s.model.moe && (asks(domain::OffloadExpertFc1) || asks(domain::OffloadMoeAct));
    const bool halfKept = asks(domain::OffloadAttnProj) && !asks(domain::OffloadCoreAttn);
    const bool modulesFit = !lacksParts && !halfKept && granularity != domain::RecomputeGranularity::Full;
    const bool stateFits = o.optimizerOffloadFraction > 0 && o.optimizerOffloadFraction <= 1 && o.optimizer != domain::Optimizer::Muon
        && (c.layout.distributedOptimizer || c.layout.fsdp > 0);
    if ((o.activationOffloadLayers != 0 && !layersFit) || (o.offloadModules != 0 && !modulesFit)
        || (o.optimizerOffloadFraction != 0 && !stateFits))
        broken.insert("offload_applies");
    if (o.expertOverlap == domain::ExpertOverlap::On
        && (!s.model.moe || c.layout.expertParallel == 1 || (c.layout.pipelineParallel > 1 && c.layout.virtualPipeline == 1)
            || granularity == domain::RecomputeGranularity::Full || s.model.mtpNumLayers > 1))
        broken.insert("expert_overlap_applies");
}

} // namespace

Names brokenRules(const Setup &s, const Candidate &c)
{
    Names broken;
    const domain::ParallelLayout &l = c.layout;
    const long long modelParallel = 1LL * l.tensorParallel * l.pipelineParallel * l.contextParallel * l.expertParallel;
    if (modelParallel < s.minModelParallel || modelParallel > s.maxModelParallel)
        broken.insert("model_parallel_range");
    checkWidths(s, c, broken);
    checkPlacement(s, c, broken);
    checkPipeline(s, c, broken);
    checkSequence(s, c, broken);
    checkExchange(s, c, broken);
    checkExperts(s, c, broken);
    checkBatch(s, c, broken);
    checkPrecision(s, c, broken);
    checkRecompute(s, c, broken);
    checkHostMemory(s, c, broken);
    return broken;
}

} // namespace reference

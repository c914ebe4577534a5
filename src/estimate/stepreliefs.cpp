// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stepreliefs.h"

#include "base/format.h"
#include "estimate/steplimits.h"

#include <algorithm>
#include <array>

namespace estimate {

using base::Text;
using domain::Candidate;
using domain::Framework;
using domain::ParallelLayout;
using domain::Precision;
using domain::RecomputeGranularity;
using domain::RecomputePlan;

namespace {

constexpr double kWorthwhile = 0.005; // gain in training speed
constexpr int kMostChunks = 32;
constexpr int kFewerEndLayers = 4; // taken off the first and the last stage

/// Knobs as files and flags name them, in the order in which a change is told.
struct Knob {
    const char *name;
    std::string (*value)(const Candidate &);
};

std::string onOff(bool on) { return on ? "on" : "off"; }

constexpr std::array<Knob, 25> kKnobs{{
    {"tensor_parallel", [](const Candidate &c) { return std::to_string(c.layout.tensorParallel); }},
    {"pipeline_parallel", [](const Candidate &c) { return std::to_string(c.layout.pipelineParallel); }},
    {"virtual_pipeline", [](const Candidate &c) { return std::to_string(c.layout.virtualPipeline); }},
    {"microbatch_group_size", [](const Candidate &c) { return std::to_string(c.layout.microBatchGroup); }},
    {"first_stage_layers", [](const Candidate &c) { return std::to_string(c.layout.firstStageLayers); }},
    {"last_stage_layers", [](const Candidate &c) { return std::to_string(c.layout.lastStageLayers); }},
    {"context_parallel", [](const Candidate &c) { return std::to_string(c.layout.contextParallel); }},
    {"cp_comm_type", [](const Candidate &c) { return std::string(domain::name(c.layout.contextExchange)); }},
    {"cp_a2a_size", [](const Candidate &c) { return std::to_string(c.layout.contextInner); }},
    {"expert_parallel", [](const Candidate &c) { return std::to_string(c.layout.expertParallel); }},
    {"expert_tensor_parallel", [](const Candidate &c) { return std::to_string(c.layout.expertTensorParallel); }},
    {"sequence_parallel", [](const Candidate &c) { return onOff(c.layout.sequenceParallel); }},
    {"distributed_optimizer", [](const Candidate &c) { return onOff(c.layout.distributedOptimizer); }},
    {"micro_batch_size", [](const Candidate &c) { return std::to_string(c.batch.microBatchSize); }},
    {"recompute", [](const Candidate &c) { return domain::recomputeText(c.recompute); }},
    {"precision", [](const Candidate &c) { return std::string(domain::name(c.options.precision)); }},
    {"grad_dtype", [](const Candidate &c) { return std::string(domain::name(c.options.gradDtype)); }},
    {"attention", [](const Candidate &c) { return std::string(domain::name(c.options.attention)); }},
    {"cross_entropy_fusion", [](const Candidate &c) { return onOff(c.options.crossEntropyFusion); }},
    {"fused_norm", [](const Candidate &c) { return onOff(c.options.fusedNorm); }},
    {"cuda_graphs", [](const Candidate &c) { return onOff(c.options.cudaGraphs); }},
    {"activation_offload_layers", [](const Candidate &c) { return std::to_string(c.options.activationOffloadLayers); }},
    {"offload_modules", [](const Candidate &c) { return domain::offloadText(c.options.offloadModules); }},
    {"optimizer_offload_fraction", [](const Candidate &c) { return base::fixed(c.options.optimizerOffloadFraction, 2); }},
    {"expert_overlap", [](const Candidate &c) { return std::string(domain::name(c.options.expertOverlap)); }},
}};

/// "tensor_parallel 8 → 4, sequence_parallel on → off"
Text changeText(const Candidate &before, const Candidate &after)
{
    std::string text;
    for (const Knob &knob : kKnobs) {
        const std::string from = knob.value(before), to = knob.value(after);
        if (from != to)
            text += (text.empty() ? "" : ", ") + std::string(knob.name) + " " + from + " → " + to;
    }
    return {"%1", {text}};
}

/// Collects changed candidates.
class Changes {
public:
    Changes(const domain::ModelSpec &model, const Candidate &candidate)
        : m_model(model)
        , m_before(candidate)
        , m_core(domain::isMegatronCore(candidate.options.framework))
    {
    }

    void of(Limit limit);
    [[nodiscard]] const std::vector<Candidate> &all() const { return m_all; }

private:
    template <class Edit>
    void change(const Edit &edit)
    {
        Candidate after = m_before;
        edit(after);
        if (!(after == m_before) && std::find(m_all.begin(), m_all.end(), after) == m_all.end())
            m_all.push_back(after);
    }
    /// What the frameworks have that build on Megatron-Core.
    template <class Edit>
    void software(const Edit &edit)
    {
        if (m_core)
            change(edit);
    }

    void tensor(int size)
    {
        change([&](Candidate &c) {
            ParallelLayout &layout = c.layout;
            if (!m_model.moe || layout.expertTensorParallel == layout.tensorParallel)
                layout.expertTensorParallel = size;
            layout.tensorParallel = size;
            layout.sequenceParallel = layout.sequenceParallel && size > 1;
        });
    }
    void smallerTensor()
    {
        for (int size = m_before.layout.tensorParallel / 2; size >= 1; size /= 2)
            tensor(size);
    }
    void smallerContext()
    {
        for (int size = m_before.layout.contextParallel / 2; size >= 1; size /= 2)
            change([&](Candidate &c) { c.layout.contextParallel = size; });
    }
    void exchanges()
    {
        using domain::ContextExchange;
        for (const ContextExchange exchange : {ContextExchange::Ring, ContextExchange::AllToAll, ContextExchange::AllGather}) {
            software([&](Candidate &c) {
                c.layout.contextExchange = exchange;
                c.layout.contextInner = 0;
            });
        }
        for (int inner = m_before.layout.contextParallel / 2; inner > 1; inner /= 2) {
            software([&](Candidate &c) {
                c.layout.contextExchange = ContextExchange::Hierarchical;
                c.layout.contextInner = inner;
            });
        }
    }
    void expertSizes()
    {
        const int most = m_model.moe ? m_model.moe->numMoeExperts : 1;
        for (int size = 1; size <= most; ++size) {
            if (most % size == 0)
                change([&](Candidate &c) { c.layout.expertParallel = size; });
        }
    }
    void microBatches(bool larger)
    {
        const int size = m_before.batch.microBatchSize;
        if (larger || size > 1)
            change([&](Candidate &c) { c.batch.microBatchSize = larger ? size * 2 : size / 2; });
    }
    void chunks()
    {
        for (int count = 1; m_before.layout.pipelineParallel > 1 && count <= kMostChunks; ++count) {
            change([&](Candidate &c) {
                c.layout.virtualPipeline = count;
                c.layout.microBatchGroup = 0;
            });
        }
    }
    void fewerStages()
    {
        for (int size = m_before.layout.pipelineParallel / 2; size >= 1; size /= 2) {
            for (const int count : {m_before.layout.virtualPipeline, 2 * m_before.layout.virtualPipeline, 1}) {
                change([&](Candidate &c) {
                    c.layout.pipelineParallel = size;
                    c.layout.virtualPipeline = size > 1 ? count : 1;
                    c.layout.microBatchGroup = 0;
                    c.layout.firstStageLayers = c.layout.lastStageLayers = 0;
                });
            }
        }
    }
    void stageSplits();
    void precisions()
    {
        if (domain::isLowPrecision(m_before.options.precision))
            return;
        for (const Precision precision : {Precision::Fp8Current, Precision::Fp8Mx})
            software([&](Candidate &c) { c.options.precision = precision; });
    }
    void lessRecompute();
    void lessOffload()
    {
        for (int layers = m_before.options.activationOffloadLayers; layers > 0; layers /= 2)
            change([&](Candidate &c) { c.options.activationOffloadLayers = layers / 2; });
        for (int bit = 1; bit <= m_before.options.offloadModules; bit <<= 1)
            change([&](Candidate &c) { c.options.offloadModules = static_cast<std::uint8_t>(c.options.offloadModules & ~bit); });
        change([](Candidate &c) { c.options.offloadModules = 0; });
        for (const double share : {0.0, 0.25, 0.5, 0.75})
            change([&](Candidate &c) { c.options.optimizerOffloadFraction = std::min(share, c.options.optimizerOffloadFraction); });
    }

    const domain::ModelSpec &m_model;
    Candidate m_before;
    bool m_core;
    std::vector<Candidate> m_all;
};

/// A first and a last stage that hold a few layers fewer than the others, for the embedding and the output layer.
void Changes::stageSplits()
{
    const int stages = m_before.layout.pipelineParallel;
    if (stages < 2)
        return;
    const int even = (m_model.numLayers() + stages - 1) / stages;
    for (int first = 0; first <= kFewerEndLayers; ++first) {
        for (int last = 0; last <= kFewerEndLayers; ++last) {
            // 0 in the layout: the stage shares with the others, which are then a little larger.
            for (const int larger : {0, 1}) {
                change([&](Candidate &c) {
                    c.layout.firstStageLayers = first > 0 ? std::max(even + larger - first, 1) : 0;
                    c.layout.lastStageLayers = last > 0 ? std::max(even + larger - last, 1) : 0;
                });
            }
        }
    }
}

void Changes::lessRecompute()
{
    const RecomputePlan &plan = m_before.recompute;
    const auto use = [&](const RecomputePlan &less) { change([&](Candidate &c) { c.recompute = less; }); };
    use(RecomputePlan::none());
    if (plan.granularity == RecomputeGranularity::Selective) {
        for (int bit = 1; bit <= plan.modules; bit <<= 1) {
            if (const int rest = plan.modules & ~bit; rest != plan.modules && rest != 0)
                use(RecomputePlan::selective(static_cast<std::uint8_t>(rest)));
        }
        return;
    }
    use(RecomputePlan::selective(domain::RecomputeCoreAttn));
    const int chunk = std::max(1, m_model.numLayers() / std::max(1, m_before.layout.pipelineParallel * m_before.layout.virtualPipeline));
    const int most = plan.method == domain::RecomputeMethod::Block ? std::min(plan.layers, chunk) : chunk;
    for (int layers = most - 1; m_core && layers >= 1; --layers)
        use(RecomputePlan::block(layers));
}

void Changes::of(Limit limit)
{
    switch (limit) {
    case Limit::MatrixProducts:
        precisions();
        smallerTensor();
        microBatches(true);
        return;
    case Limit::ExpertProducts:
        precisions();
        expertSizes();
        microBatches(true);
        return;
    case Limit::Attention:
        change([](Candidate &c) { c.options.attention = domain::AttentionBackend::Flash; });
        smallerContext();
        smallerTensor();
        return;
    case Limit::SequenceMixing:
        smallerTensor();
        smallerContext();
        return;
    case Limit::MemoryBandwidth:
        software([](Candidate &c) { c.options.fusedNorm = true; });
        change([](Candidate &c) { c.layout.sequenceParallel = c.layout.tensorParallel > 1; });
        microBatches(true);
        return;
    case Limit::Head:
        software([](Candidate &c) { c.options.crossEntropyFusion = true; });
        microBatches(true);
        return;
    case Limit::Recompute:
        lessRecompute();
        return;
    case Limit::HostLaunches:
        software([](Candidate &c) { c.options.cudaGraphs = true; });
        microBatches(true);
        smallerTensor();
        return;
    case Limit::TensorParallel:
        smallerTensor();
        change([](Candidate &c) { c.layout.sequenceParallel = c.layout.tensorParallel > 1; });
        return;
    case Limit::ContextParallel:
        exchanges();
        smallerContext();
        return;
    case Limit::ExpertParallel:
        expertSizes();
        software([](Candidate &c) { c.options.expertOverlap = domain::ExpertOverlap::On; });
        return;
    case Limit::PipelineTransfers:
        chunks();
        return;
    case Limit::Bubble:
        chunks();
        fewerStages();
        microBatches(false);
        return;
    case Limit::StageImbalance:
        stageSplits();
        chunks();
        return;
    case Limit::GradientReduction:
        software([](Candidate &c) { c.options.gradDtype = domain::GradDtype::Bf16; });
        change([](Candidate &c) { c.layout.distributedOptimizer = true; });
        return;
    case Limit::ParameterGather:
    case Limit::Optimizer:
        change([](Candidate &c) { c.layout.distributedOptimizer = !c.layout.distributedOptimizer; });
        return;
    case Limit::Offloading:
        lessOffload();
        return;
    case Limit::Fixed:
        return;
    }
}

/// The first changes by name, so that a person sees what was tried.
Text withoutGain(const std::vector<std::string> &tried)
{
    constexpr std::size_t kNamed = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(tried.size(), kNamed); ++i)
        names += (i > 0 ? "; " : "") + tried[i];
    if (tried.size() <= kNamed)
        return {QT_TRANSLATE_NOOP("core", "Tried without gain: %1."), {names}};
    return {QT_TRANSLATE_NOOP("core", "Tried without gain: %1 and %2 more."), {names, std::to_string(tried.size() - kNamed)}};
}

} // namespace

Relieved relieve(Limit limit, const EstimatorContext &context, const Candidate &candidate,
                 const std::function<bool(const Candidate &)> &allowed)
{
    Changes changes(context.model(), candidate);
    changes.of(limit);
    const double speed = context.estimate(candidate).tokensPerSecondPerGpu;
    std::optional<Relief> best, bestTooLarge;
    std::vector<std::string> tried;
    for (const Candidate &changed : changes.all()) {
        if (!allowed(changed))
            continue;
        tried.push_back(changeText(candidate, changed).english());
        const Prediction prediction = context.estimate(changed);
        std::optional<Relief> &place = prediction.verdict == Verdict::Oom ? bestTooLarge : best;
        const double toBeat = place ? place->prediction.tokensPerSecondPerGpu : speed * (1 + kWorthwhile);
        if (prediction.tokensPerSecondPerGpu > toBeat)
            place = Relief{changeText(candidate, changed), changed, prediction};
    }
    if (tried.empty())
        return {};
    const auto args = [&](const Relief &relief) {
        return std::vector<std::string>{relief.change.english(), percentText(relief.prediction.tokensPerSecondPerGpu / speed - 1),
                                        durationText(relief.prediction.time.total()), base::gibText(relief.prediction.memory.total()),
                                        base::gibText(relief.prediction.capacity)};
    };
    if (best)
        return {
            best,
            Text(QT_TRANSLATE_NOOP("core", "With %1 training gets %2 % faster: a step of %3, and a peak of %4 of %5 GiB."), args(*best))};
    if (bestTooLarge)
        return {{},
                Text(QT_TRANSLATE_NOOP("core", "With %1 training would get %2 % faster, but run out of memory: a peak of %4 of %5 GiB."),
                     args(*bestTooLarge))};
    return {{}, withoutGain(tried)};
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/steplimits.h"

#include "base/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace estimate {

using base::Seconds;
using base::Text;

namespace {

struct LimitInfo {
    const char *name;
    const char *title;
    const char *share; ///< %1 time, %2 step, %3 percent
    const char *advice;
};

constexpr std::array<LimitInfo, kLimits> kInfo{{
    {"matrix_products", QT_TRANSLATE_NOOP("core", "Matrix products"),
     QT_TRANSLATE_NOOP("core", "Matrix products of the layers take %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "Useful work: lower precision makes it faster, and larger products do: a smaller tensor_parallel or a larger "
                       "micro_batch_size.")},
    {"expert_products", QT_TRANSLATE_NOOP("core", "Expert products"),
     QT_TRANSLATE_NOOP("core", "Matrix products of the experts take %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "Useful work: lower precision makes it faster, and more rows for each expert do: a larger expert_parallel or "
                       "micro_batch_size.")},
    {"attention", QT_TRANSLATE_NOOP("core", "Attention"), QT_TRANSLATE_NOOP("core", "Attention takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "It grows with the square of the sequence; the flash backend is the fastest, and shorter slices of a large "
                       "context_parallel run less well.")},
    {"sequence_mixing", QT_TRANSLATE_NOOP("core", "Sequence mixing"),
     QT_TRANSLATE_NOOP("core", "Scans and convolutions take %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "It follows from the model; only more GPUs for each sequence make it shorter: tensor_parallel or "
                       "context_parallel.")},
    {"memory_bandwidth", QT_TRANSLATE_NOOP("core", "Memory bandwidth"),
     QT_TRANSLATE_NOOP("core", "Norms, activations and other work that only moves memory takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "Fused norms and sequence_parallel move less.")},
    {"head", QT_TRANSLATE_NOOP("core", "Output layer and embedding"),
     QT_TRANSLATE_NOOP("core", "Output layer, loss and embedding take %1 of the step's %2 (%3 %), averaged over the pipeline stages."),
     QT_TRANSLATE_NOOP("core",
                       "They follow from the vocabulary; cross_entropy_fusion saves memory traffic, and tensor_parallel splits them.")},
    {"recompute", QT_TRANSLATE_NOOP("core", "Recompute"),
     QT_TRANSLATE_NOOP("core", "Forward work that the backward pass repeats takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "Recompute less, as far as memory allows: fewer layers, or selective recompute.")},
    {"host_launches", QT_TRANSLATE_NOOP("core", "Host launches"),
     QT_TRANSLATE_NOOP("core", "GPUs wait for the host to launch their kernels for %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "CUDA graphs launch many kernels at once; a larger micro_batch_size or a smaller tensor_parallel gives each "
                       "kernel more to do.")},
    {"tensor_parallel", QT_TRANSLATE_NOOP("core", "Tensor-parallel traffic"),
     QT_TRANSLATE_NOOP("core", "Tensor-parallel traffic that nothing hides takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A smaller tensor_parallel sends less, if memory allows.")},
    {"context_parallel", QT_TRANSLATE_NOOP("core", "Context-parallel traffic"),
     QT_TRANSLATE_NOOP("core", "Context-parallel traffic that attention does not hide takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "A smaller context_parallel sends less and hides more of it; another cp_comm_type may suit the wires better.")},
    {"expert_parallel", QT_TRANSLATE_NOOP("core", "Expert-parallel traffic"),
     QT_TRANSLATE_NOOP("core", "Sending tokens to their experts and back takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A smaller expert_parallel keeps it inside the NVLink domain; the overlap of expert traffic hides it.")},
    {"pipeline_transfers", QT_TRANSLATE_NOOP("core", "Pipeline transfers"),
     QT_TRANSLATE_NOOP("core", "Handing activations and gradients from stage to stage takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "Interleaving hides transfers; fewer pipeline stages need fewer.")},
    {"bubble", QT_TRANSLATE_NOOP("core", "Pipeline bubble"),
     QT_TRANSLATE_NOOP("core", "Filling and draining the pipeline leaves GPUs idle for %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A larger virtual_pipeline, fewer stages or more micro-batches make it smaller.")},
    {"stage_imbalance", QT_TRANSLATE_NOOP("core", "Unequal stages"),
     QT_TRANSLATE_NOOP("core", "Waiting for slower pipeline stages takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "Give the slowest stage fewer layers: num_layers_in_first_pipeline_stage and "
                       "num_layers_in_last_pipeline_stage, or other sizes of the pipeline.")},
    {"gradient_reduction", QT_TRANSLATE_NOOP("core", "Gradient reduction"),
     QT_TRANSLATE_NOOP("core",
                       "Summing gradients over data-parallel GPUs, where no backward pass hides it, takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A larger global batch spreads it over more tokens; gradients in bf16 are half as large.")},
    {"parameter_gather", QT_TRANSLATE_NOOP("core", "Parameter gathering"),
     QT_TRANSLATE_NOOP("core", "Gathering parameters from their shards, where no forward pass hides it, takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A larger global batch spreads it over more tokens; sharding over fewer GPUs gathers faster.")},
    {"optimizer", QT_TRANSLATE_NOOP("core", "Optimizer"),
     QT_TRANSLATE_NOOP("core", "The optimizer's update and the gradient buffers take %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core",
                       "The distributed optimizer gives each GPU a share of the update; a larger global batch needs fewer updates.")},
    {"offloading", QT_TRANSLATE_NOOP("core", "Offloading"),
     QT_TRANSLATE_NOOP("core", "Offloading to host memory takes %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "Offload fewer layers, fewer tensors, or a smaller share of the optimizer, as far as memory allows.")},
    {"fixed", QT_TRANSLATE_NOOP("core", "Between steps"),
     QT_TRANSLATE_NOOP("core", "Data, logging and Python between steps take %1 of the step's %2 (%3 %)."),
     QT_TRANSLATE_NOOP("core", "A larger global batch spreads it over more tokens.")},
}};

const LimitInfo &info(Limit limit) { return kInfo[static_cast<std::size_t>(limit)]; }

std::string count(std::int64_t number) { return std::to_string(number); }

/// Own figures of some limits: %1 to %3 as always.
Text bubbleText(std::vector<std::string> args, const ScheduleShape &shape)
{
    args.insert(args.end(), {count(shape.stages), count(shape.microBatches), count(shape.chunks)});
    if (shape.chunks > 1)
        return {
            QT_TRANSLATE_NOOP("core",
                              "Filling and draining %4 stages of %6 chunks with %5 micro-batches leaves GPUs idle for %1 of the step's %2 "
                              "(%3 %)."),
            std::move(args)};
    return {
        QT_TRANSLATE_NOOP("core", "Filling and draining %4 stages with %5 micro-batches leaves GPUs idle for %1 of the step's %2 (%3 %)."),
        std::move(args)};
}

Text imbalanceText(std::vector<std::string> args, const StepExplanation &explanation)
{
    int slowest = 0;
    Seconds longest, all;
    for (int stage = 0; stage < explanation.stages(); ++stage) {
        const ChunkTimes times = explanation.stageTimes(stage);
        const Seconds both = times.forward + times.backward;
        all += both;
        if (both > longest) {
            longest = both;
            slowest = stage;
        }
    }
    args.insert(args.end(), {count(slowest + 1), durationText(longest), durationText(all / explanation.stages())});
    return {
        QT_TRANSLATE_NOOP("core",
                          "Stage %4 needs %5 for a micro-batch and the mean stage %6: waiting for slower stages takes %1 of the step's %2 "
                          "(%3 %)."),
        std::move(args)};
}

/// GPUs that parameters are gathered from.
int shards(const LimitFacts &facts)
{
    const int group = facts.candidate.layout.fsdp;
    return group > 0 ? std::min(group, facts.copies) : facts.copies;
}

Text overRanks(const char *pattern, std::vector<std::string> args, std::int64_t ranks)
{
    args.push_back(count(ranks));
    return {pattern, std::move(args)};
}

Text trafficText(Limit limit, std::vector<std::string> args, const domain::ParallelLayout &layout)
{
    if (limit == Limit::TensorParallel && layout.tensorParallel > 1) {
        return overRanks(
            QT_TRANSLATE_NOOP("core", "Tensor-parallel traffic among %4 GPUs that nothing hides takes %1 of the step's %2 (%3 %)."),
            std::move(args), layout.tensorParallel);
    }
    if (limit == Limit::ContextParallel) {
        return overRanks(
            QT_TRANSLATE_NOOP("core",
                              "Context-parallel traffic among %4 GPUs that attention does not hide takes %1 of the step's %2 (%3 %)."),
            std::move(args), layout.contextParallel);
    }
    if (limit == Limit::ExpertParallel) {
        return overRanks(QT_TRANSLATE_NOOP("core", "Sending tokens to experts on %4 GPUs and back takes %1 of the step's %2 (%3 %)."),
                         std::move(args), layout.expertParallel);
    }
    return {info(limit).share, std::move(args)};
}

} // namespace

std::string_view name(Limit limit) { return info(limit).name; }

Text title(Limit limit) { return info(limit).title; }

std::string durationText(Seconds time)
{
    const double value = std::abs(time.value());
    const auto digits = [](double shown) { return shown >= 99.95 ? 0 : shown >= 9.995 ? 1 : 2; };
    if (value >= 0.9995 || value == 0)
        return base::fixed(time.value(), digits(value)) + " s";
    if (value >= 0.9995e-3)
        return base::fixed(time.value() * 1e3, digits(value * 1e3)) + " ms";
    return base::fixed(time.value() * 1e6, digits(value * 1e6)) + " us";
}

std::string percentText(double share) { return base::fixed(share * 100, 1); }

Text limitText(const LimitTime &limit, const LimitFacts &facts)
{
    const StepExplanation &explanation = facts.explanation;
    std::vector<std::string> args{durationText(limit.time), durationText(explanation.simulated),
                                  percentText(limit.time / explanation.simulated)};
    switch (limit.kind) {
    case Limit::Bubble:
        return bubbleText(std::move(args), explanation.shape);
    case Limit::StageImbalance:
        return imbalanceText(std::move(args), explanation);
    case Limit::PipelineTransfers:
        args.push_back(durationText(explanation.hop));
        return {QT_TRANSLATE_NOOP("core",
                                  "Handing activations and gradients from stage to stage, %4 each time, takes %1 of the step's %2 (%3 %)."),
                std::move(args)};
    case Limit::GradientReduction:
        return overRanks(QT_TRANSLATE_NOOP("core",
                                           "Summing gradients over %4 GPUs, where no backward pass hides it, takes %1 of the "
                                           "step's %2 (%3 %)."),
                         std::move(args), facts.copies);
    case Limit::ParameterGather:
        return overRanks(QT_TRANSLATE_NOOP("core",
                                           "Gathering parameters from %4 GPUs, where no forward pass hides it, takes %1 of the "
                                           "step's %2 (%3 %)."),
                         std::move(args), shards(facts));
    default:
        return trafficText(limit.kind, std::move(args), facts.candidate.layout);
    }
}

Text limitAdvice(Limit limit, const domain::Candidate &candidate)
{
    const domain::TrainingOptions &options = candidate.options;
    const domain::ParallelLayout &layout = candidate.layout;
    // Where the knob that eases it is turned already, other words.
    if (limit == Limit::Attention && options.attention == domain::AttentionBackend::Flash && layout.contextParallel <= 1)
        return QT_TRANSLATE_NOOP("core", "It grows with the square of the sequence; the flash backend, the fastest, is in use.");
    if (limit == Limit::MemoryBandwidth && options.fusedNorm && (layout.sequenceParallel || layout.tensorParallel <= 1))
        return QT_TRANSLATE_NOOP("core",
                                 "It follows from the model and the number of tokens: norms are fused, and no rank repeats another's.");
    if (limit == Limit::Head && options.crossEntropyFusion)
        return QT_TRANSLATE_NOOP("core", "They follow from the vocabulary and the number of tokens; tensor_parallel splits them.");
    if (limit == Limit::HostLaunches && options.cudaGraphs)
        return QT_TRANSLATE_NOOP(
            "core", "CUDA graphs are on; a larger micro_batch_size or a smaller tensor_parallel gives each kernel more to do.");
    if (limit == Limit::Optimizer && layout.distributedOptimizer)
        return QT_TRANSLATE_NOOP("core", "Each GPU has a share of the update already; a larger global batch needs fewer updates.");
    if (limit == Limit::GradientReduction && options.gradDtype == domain::GradDtype::Bf16)
        return QT_TRANSLATE_NOOP("core", "A larger global batch spreads it over more tokens.");
    return info(limit).advice;
}

} // namespace estimate

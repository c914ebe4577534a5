// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/steptimes.h"

#include "base/format.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace report {
namespace {

using estimate::Work;

struct WorkInfo {
    Work work;
    WorkGroup group;
    const char *title;
    const char *tooltip;
};

constexpr auto kWork = std::to_array<WorkInfo>({
    {Work::Gemm, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Matrix products"),
     QT_TRANSLATE_NOOP("core", "Dense matrix products of the layers, forward and backward")},
    {Work::GroupedGemm, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Experts"),
     QT_TRANSLATE_NOOP("core", "Grouped matrix products of the experts, forward and backward")},
    {Work::Attention, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Attention"),
     QT_TRANSLATE_NOOP("core", "The core of attention; its projections count as matrix products")},
    {Work::SequenceMixing, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Sequence mixing"),
     QT_TRANSLATE_NOOP("core", "Mamba scans and Hyena convolutions")},
    {Work::Norms, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Norms and residuals"),
     QT_TRANSLATE_NOOP("core", "Norms, residuals and dropout: limited by memory bandwidth")},
    {Work::Activations, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Activation functions"),
     QT_TRANSLATE_NOOP("core", "Activation functions and gates, those of experts included: limited by memory bandwidth")},
    {Work::Routing, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Routing"),
     QT_TRANSLATE_NOOP("core", "The router's scores, choice of experts and permutation of tokens: limited by memory bandwidth")},
    {Work::Casts, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Casts to low precision"),
     QT_TRANSLATE_NOOP("core", "Operands cast to 8 or 4 bits, with their scales and transposed copies: limited by memory bandwidth")},
    {Work::MemoryBound, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Other memory traffic"),
     QT_TRANSLATE_NOOP("core", "Rotary embedding, splitting and joining of heads: limited by memory bandwidth")},
    {Work::Embedding, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Embedding"),
     QT_TRANSLATE_NOOP("core", "Looking tokens up, and the gradient of the embedding")},
    {Work::Head, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Output layer"),
     QT_TRANSLATE_NOOP("core", "The output layer and extra prediction modules")},
    {Work::Loss, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Loss"), QT_TRANSLATE_NOOP("core", "Cross entropy over the vocabulary")},
    {Work::Recompute, WorkGroup::Recompute, QT_TRANSLATE_NOOP("core", "Recompute"),
     QT_TRANSLATE_NOOP("core", "Forward work that the backward pass repeats, since its activations were not kept")},
    {Work::HostBound, WorkGroup::Compute, QT_TRANSLATE_NOOP("core", "Waiting for launches"),
     QT_TRANSLATE_NOOP("core", "The GPU is done before the host has launched its next kernel")},
    {Work::ActivationOffload, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Activation offload"),
     QT_TRANSLATE_NOOP("core", "The GPU waits for activations on their way to host memory and back")},
    {Work::TpForward, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Tensor parallelism, forward"),
     QT_TRANSLATE_NOOP("core", "Exposed collectives of tensor parallelism in the forward pass")},
    {Work::TpBackward, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Tensor parallelism, backward"),
     QT_TRANSLATE_NOOP("core", "Exposed collectives of tensor parallelism in the backward pass")},
    {Work::Cp, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Context parallelism"),
     QT_TRANSLATE_NOOP("core", "Exposed exchange of keys and values between the parts of a sequence")},
    {Work::Ep, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Expert parallelism"),
     QT_TRANSLATE_NOOP("core", "Exposed dispatch of tokens to experts, and their way back")},
    {Work::PipelineTransfer, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Pipeline transfers"),
     QT_TRANSLATE_NOOP("core", "Exposed transfers of activations and gradients between stages")},
    {Work::Bubble, WorkGroup::Bubble, QT_TRANSLATE_NOOP("core", "Pipeline bubble"),
     QT_TRANSLATE_NOOP("core", "The slowest stage waits while the pipeline fills and drains")},
    {Work::GradientReduce, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Gradient reduction"),
     QT_TRANSLATE_NOOP("core", "What the backward pass does not hide of reducing gradients over data parallelism")},
    {Work::ParameterGather, WorkGroup::Communication, QT_TRANSLATE_NOOP("core", "Parameter gathering"),
     QT_TRANSLATE_NOOP("core", "What the forward pass does not hide of gathering parameters over data parallelism")},
    {Work::Optimizer, WorkGroup::Optimizer, QT_TRANSLATE_NOOP("core", "Optimizer update"),
     QT_TRANSLATE_NOOP("core", "The optimizer updates its share of the parameters")},
    {Work::OptimizerOffload, WorkGroup::Optimizer, QT_TRANSLATE_NOOP("core", "Optimizer offload"),
     QT_TRANSLATE_NOOP("core", "The share of the optimizer that is stepped in host memory: transfers, and the host's update")},
    {Work::GradientBuffers, WorkGroup::Optimizer, QT_TRANSLATE_NOOP("core", "Gradient buffers"),
     QT_TRANSLATE_NOOP("core", "Clearing gradients and taking their norm")},
    {Work::Fixed, WorkGroup::Fixed, QT_TRANSLATE_NOOP("core", "Between steps"),
     QT_TRANSLATE_NOOP("core", "What a step takes besides: data, logging, synchronisation")},
});
static_assert(kWork.size() == estimate::kWorkKinds);

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < kWork.size(); ++i) {
        if (kWork[i].work != static_cast<Work>(i))
            return false;
    }
    return true;
}
static_assert(areInOrder());

const WorkInfo &info(Work work) { return kWork[static_cast<std::size_t>(work)]; }

struct GroupInfo {
    std::string_view id;
    const char *title;
};

constexpr std::array<GroupInfo, kWorkGroups> kGroups{{
    {"compute", QT_TRANSLATE_NOOP("core", "Compute")},
    {"recompute", QT_TRANSLATE_NOOP("core", "Recompute")},
    {"communication", QT_TRANSLATE_NOOP("core", "Exposed communication")},
    {"bubble", QT_TRANSLATE_NOOP("core", "Pipeline bubble")},
    {"optimizer", QT_TRANSLATE_NOOP("core", "Optimizer")},
    {"fixed", QT_TRANSLATE_NOOP("core", "Between steps")},
}};

std::vector<Work> kindsOf(WorkGroup group)
{
    std::vector<Work> kinds;
    for (std::size_t i = 0; i < estimate::kWorkKinds; ++i) {
        if (kWork[i].group == group)
            kinds.push_back(kWork[i].work);
    }
    return kinds;
}

StepTimeRow rowOf(WorkGroup group, std::span<const Work> kinds, std::span<const NamedStep> steps)
{
    StepTimeRow row;
    row.group = group;
    if (kinds.size() == 1)
        row.work = kinds.front();
    for (const NamedStep &step : steps) {
        double seconds = 0;
        for (const Work work : kinds)
            seconds += step.work.at(work).value();
        const double total = step.work.total().value();
        row.seconds.push_back(seconds);
        row.shares.push_back(total > 0 ? seconds / total : 0);
    }
    return row;
}

bool takesTime(const StepTimeRow &row)
{
    return std::any_of(row.seconds.begin(), row.seconds.end(), [](double seconds) { return seconds > 0; });
}

/// "1-4, 9-12"
std::string layersText(std::span<const estimate::ChunkWork> chunks, int stage)
{
    std::string text;
    for (const estimate::ChunkWork &chunk : chunks) {
        if (chunk.stage != stage || chunk.layers.size() <= 0)
            continue;
        text += text.empty() ? "" : ", ";
        text +=
            chunk.layers.size() == 1 ? fmt::format("{}", chunk.layers.end) : fmt::format("{}-{}", chunk.layers.begin + 1, chunk.layers.end);
    }
    return text;
}

StageLine::Use useOf(const estimate::StageUse &use, base::Seconds total)
{
    return {use.busy().value(), use.idle().value(), total.value() > 0 ? use.idle() / total : 0, use.mostInFlight};
}

} // namespace

WorkGroup groupOf(Work work) { return info(work).group; }

std::string_view id(WorkGroup group) { return kGroups[static_cast<std::size_t>(group)].id; }

const char *title(WorkGroup group) { return kGroups[static_cast<std::size_t>(group)].title; }

const char *title(Work work) { return info(work).title; }

const char *tooltip(Work work) { return info(work).tooltip; }

StepTimes stepTimes(std::span<const NamedStep> steps)
{
    StepTimes times;
    for (const NamedStep &step : steps) {
        times.names.push_back(step.name);
        times.totals.push_back(step.work.total().value());
    }
    for (std::size_t i = 0; i < kWorkGroups; ++i) {
        const auto group = static_cast<WorkGroup>(i);
        const std::vector<Work> kinds = kindsOf(group);
        StepTimeRow sum = rowOf(group, kinds, steps);
        if (!takesTime(sum))
            continue;
        times.rows.push_back(std::move(sum));
        for (std::size_t kind = 0; kinds.size() > 1 && kind < kinds.size(); ++kind) {
            StepTimeRow row = rowOf(group, std::span(kinds).subspan(kind, 1), steps);
            if (takesTime(row))
                times.rows.push_back(std::move(row));
        }
    }
    return times;
}

std::vector<StageLine> stageLines(const estimate::StepExplanation &explanation)
{
    std::vector<StageLine> lines;
    for (int stage = 0; stage < explanation.stages(); ++stage) {
        const estimate::ChunkTimes times = explanation.stageTimes(stage);
        StageLine line{stage + 1, layersText(explanation.chunks, stage), times.forward.value(), times.backward.value(), {}};
        if (explanation.schedule)
            line.use = useOf(explanation.schedule->stages[static_cast<std::size_t>(stage)], explanation.schedule->total);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace report

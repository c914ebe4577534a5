// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/series.h"

#include "base/text.h"

#include <algorithm>

namespace report {

using estimate::MemoryPart;
using estimate::TimePart;

const char *title(MemoryPart part)
{
    switch (part) {
    case MemoryPart::Weights:
        return QT_TRANSLATE_NOOP("core", "Weights");
    case MemoryPart::Gradients:
        return QT_TRANSLATE_NOOP("core", "Gradients");
    case MemoryPart::Optimizer:
        return QT_TRANSLATE_NOOP("core", "Optimizer state");
    case MemoryPart::Activations:
        return QT_TRANSLATE_NOOP("core", "Activations");
    case MemoryPart::Logits:
        return QT_TRANSLATE_NOOP("core", "Logits and loss");
    case MemoryPart::Buffers:
        return QT_TRANSLATE_NOOP("core", "Buffers");
    case MemoryPart::Runtime:
        return QT_TRANSLATE_NOOP("core", "Runtime");
    }
    return "";
}

const char *title(TimePart part)
{
    switch (part) {
    case TimePart::Compute:
        return QT_TRANSLATE_NOOP("core", "Compute");
    case TimePart::Tp:
        return QT_TRANSLATE_NOOP("core", "Exposed TP communication");
    case TimePart::Cp:
        return QT_TRANSLATE_NOOP("core", "Exposed CP communication");
    case TimePart::Ep:
        return QT_TRANSLATE_NOOP("core", "Exposed EP communication");
    case TimePart::Pp:
        return QT_TRANSLATE_NOOP("core", "Exposed PP communication");
    case TimePart::Dp:
        return QT_TRANSLATE_NOOP("core", "Exposed DP communication");
    case TimePart::Bubble:
        return QT_TRANSLATE_NOOP("core", "Pipeline bubble");
    case TimePart::Optimizer:
        return QT_TRANSLATE_NOOP("core", "Optimizer");
    }
    return "";
}

MemoryChart memoryChart(const estimate::EstimatorContext &context, const domain::Candidate &candidate)
{
    const std::vector<estimate::MemoryBreakdown> stages = context.memoryByStage(candidate);
    MemoryChart chart{{QT_TRANSLATE_NOOP("core", "Pipeline stage"), ""}, {QT_TRANSLATE_NOOP("core", "Memory per GPU"), "GiB"}, {}, 0, 0, 0};
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i) {
        const auto part = static_cast<MemoryPart>(i);
        StackLayer layer{estimate::name(part), title(part), {}};
        for (const estimate::MemoryBreakdown &stage : stages)
            layer.values.push_back(base::inGib(stage.part(part)));
        chart.layers.push_back(std::move(layer));
    }
    const auto largest = std::max_element(stages.begin(), stages.end(), [](const auto &a, const auto &b) { return a.total() < b.total(); });
    chart.stages = static_cast<int>(stages.size());
    chart.limitingStage = static_cast<int>(largest - stages.begin());
    chart.capacityGib = base::inGib(context.cluster().memoryPerGpu);
    return chart;
}

TimeChart timeChart(const estimate::TimeBreakdown &time)
{
    TimeChart chart{{QT_TRANSLATE_NOOP("core", "Time per step"), "s"}, {}, time.total().value()};
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i) {
        const auto part = static_cast<TimePart>(i);
        const double seconds = time.part(part).value();
        chart.slices.push_back({estimate::name(part), title(part), seconds, chart.totalSeconds > 0 ? seconds / chart.totalSeconds : 0});
    }
    return chart;
}

} // namespace report

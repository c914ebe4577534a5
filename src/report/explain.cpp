// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/explain.h"

#include "base/format.h"
#include "report/odds.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace report {
namespace {

using base::Text;
using estimate::MemoryPart;
using estimate::PeakMoment;

/// How many of the parts are named.
constexpr std::size_t kNamedParts = 3;

const char *momentPattern(PeakMoment moment)
{
    switch (moment) {
    case PeakMoment::HeadBackward:
        return QT_TRANSLATE_NOOP(
            "core",
            "Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of the output layer and the loss.");
    case PeakMoment::LayerBackward:
        return QT_TRANSLATE_NOOP("core", "Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of a layer.");
    case PeakMoment::MoeForward:
        return QT_TRANSLATE_NOOP("core",
                                 "Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the forward pass of the experts.");
    case PeakMoment::Recompute:
        return QT_TRANSLATE_NOOP("core",
                                 "Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached while activations are computed again.");
    case PeakMoment::OptimizerStep:
        return QT_TRANSLATE_NOOP("core", "Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the optimizer step.");
    }
    return "";
}

const char *partPattern(MemoryPart part)
{
    switch (part) {
    case MemoryPart::Weights:
        return QT_TRANSLATE_NOOP("core", "Weights take %1 GiB of it (%2 %).");
    case MemoryPart::Gradients:
        return QT_TRANSLATE_NOOP("core", "Gradients take %1 GiB of it (%2 %).");
    case MemoryPart::Optimizer:
        return QT_TRANSLATE_NOOP("core", "Optimizer state takes %1 GiB of it (%2 %).");
    case MemoryPart::Activations:
        return QT_TRANSLATE_NOOP("core", "Activations in flight take %1 GiB of it (%2 %).");
    case MemoryPart::Logits:
        return QT_TRANSLATE_NOOP("core", "Logits and loss take %1 GiB of it (%2 %).");
    case MemoryPart::Buffers:
        return QT_TRANSLATE_NOOP("core", "Communication and work buffers take %1 GiB of it (%2 %).");
    case MemoryPart::Runtime:
        return QT_TRANSLATE_NOOP("core", "CUDA context, libraries and the allocator's reserve take %1 GiB of it (%2 %).");
    }
    return "";
}

std::string percent(double share) { return base::fixed(share * 100.0, 1); }

void appendLargestParts(std::vector<Text> &out, const estimate::MemoryBreakdown &memory)
{
    std::array<std::size_t, estimate::kMemoryParts> order{};
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return memory.parts[a] > memory.parts[b]; });
    for (std::size_t i = 0; i < kNamedParts; ++i) {
        const base::Bytes bytes = memory.parts[order[i]];
        if (bytes > base::Bytes(0))
            out.push_back({partPattern(static_cast<MemoryPart>(order[i])), {base::gibText(bytes), percent(bytes / memory.total())}});
    }
}

Text margin(base::Bytes peak, base::Bytes capacity)
{
    if (peak > capacity) {
        return {QT_TRANSLATE_NOOP("core", "That is %1 GiB more than the %2 GiB that a process can use on this GPU."),
                {base::gibText(peak - capacity), base::gibText(capacity)}};
    }
    return {QT_TRANSLATE_NOOP("core", "That leaves %1 GiB of the %2 GiB that a process can use on this GPU (%3 %)."),
            {base::gibText(capacity - peak), base::gibText(capacity), percent((capacity - peak) / capacity)}};
}

Text band(const estimate::Prediction &prediction)
{
    const MemoryBand band = memoryBand(prediction);
    return {QT_TRANSLATE_NOOP("core", "Predictions of this class scatter: 8 in 10 such runs need between %1 and %2 GiB."),
            {base::gibText(band.low), base::gibText(band.high)}};
}

Text odds(const estimate::Prediction &prediction, const domain::OomThresholds &thresholds)
{
    const std::string odds = percent(prediction.oomProbability);
    switch (prediction.verdict) {
    case estimate::Verdict::Safe:
        return {
            QT_TRANSLATE_NOOP("core", "The chance of running out of memory is %1 %, below the %2 % from which it counts as tight: safe."),
            {odds, percent(thresholds.tight)}};
    case estimate::Verdict::Tight:
        return {QT_TRANSLATE_NOOP("core", "The chance of running out of memory is %1 %, between %2 % and %3 %: tight. It is run."),
                {odds, percent(thresholds.tight), percent(thresholds.oom)}};
    case estimate::Verdict::Oom:
        return {QT_TRANSLATE_NOOP("core",
                                  "The chance of running out of memory is %1 %, at or above %2 %: potential OOM. It is skipped unless "
                                  "forced."),
                {odds, percent(thresholds.oom)}};
    }
    return {};
}

} // namespace

std::vector<Setting> effectiveSettings(const domain::Candidate &candidate, const domain::TrainingPlan &plan, int numGpus)
{
    std::vector<Setting> out;
    for (const CandidateField &field : candidateFields())
        out.push_back({field.id, field.title, field.flag, field.value(candidate), field.origin(plan.search)});
    out.push_back({"data_parallel", QT_TRANSLATE_NOOP("core", "Data parallel size"), "",
                   std::to_string(domain::dataParallel(candidate.layout, numGpus)), Origin::Derived});
    out.push_back({"micro_batches", QT_TRANSLATE_NOOP("core", "Micro-batches per step"), "",
                   std::to_string(domain::numMicroBatches(candidate, numGpus)), Origin::Derived});
    return out;
}

std::vector<Text> judgement(const estimate::Prediction &prediction, const domain::Candidate &candidate,
                            const domain::OomThresholds &thresholds)
{
    std::vector<Text> out;
    out.push_back({momentPattern(prediction.memory.moment),
                   {std::to_string(prediction.limitingStage + 1), std::to_string(candidate.layout.pipelineParallel),
                    base::gibText(prediction.memory.total())}});
    appendLargestParts(out, prediction.memory);
    out.push_back(margin(prediction.memory.total(), prediction.capacity));
    if (prediction.memorySpread > 0)
        out.push_back(band(prediction));
    out.push_back(odds(prediction, thresholds));
    return out;
}

} // namespace report

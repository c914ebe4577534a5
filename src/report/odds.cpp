// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odds.h"

#include "estimate/oom.h"

#include <cmath>
#include <string>

namespace report {

using base::Text;
using estimate::PeakMoment;

Text oddsText(double probability)
{
    constexpr double kLeast = 0.01;
    if (probability < kLeast)
        return QT_TRANSLATE_NOOP("core", "of 100 runs predicted like this one, fewer than 1 will run out of memory");
    if (probability > 1 - kLeast)
        return QT_TRANSLATE_NOOP("core", "of 100 runs predicted like this one, more than 99 will run out of memory");
    return {QT_TRANSLATE_NOOP("core", "of 100 runs predicted like this one, about %1 will run out of memory"),
            {std::to_string(std::lround(probability * 100))}};
}

Text momentText(PeakMoment moment)
{
    switch (moment) {
    case PeakMoment::HeadBackward:
        return QT_TRANSLATE_NOOP("core", "backward pass of the output layer and the loss");
    case PeakMoment::LayerBackward:
        return QT_TRANSLATE_NOOP("core", "backward pass of a layer");
    case PeakMoment::MoeForward:
        return QT_TRANSLATE_NOOP("core", "forward pass of the experts");
    case PeakMoment::Recompute:
        return QT_TRANSLATE_NOOP("core", "recomputation of activations");
    case PeakMoment::OptimizerStep:
        return QT_TRANSLATE_NOOP("core", "optimizer step");
    }
    return {};
}

Text stageText(int stage, int stages)
{
    if (stages < 2)
        return QT_TRANSLATE_NOOP("core", "every GPU");
    return {QT_TRANSLATE_NOOP("core", "pipeline stage %1 of %2"), {std::to_string(stage + 1), std::to_string(stages)}};
}

MemoryBand memoryBand(const estimate::Prediction &prediction)
{
    const double factor = std::exp(estimate::kMemoryBandSpreads * prediction.memorySpread);
    return {prediction.memory.total() / factor, prediction.memory.total() * factor};
}

} // namespace report

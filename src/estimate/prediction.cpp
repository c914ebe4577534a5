// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/prediction.h"

#include <numeric>

namespace estimate {

base::Bytes MemoryBreakdown::total() const { return std::accumulate(parts.begin(), parts.end(), base::Bytes()); }

base::Seconds TimeBreakdown::total() const { return std::accumulate(parts.begin(), parts.end(), base::Seconds()); }

std::string_view name(MemoryPart part)
{
    switch (part) {
    case MemoryPart::Weights:
        return "weights";
    case MemoryPart::Gradients:
        return "gradients";
    case MemoryPart::Optimizer:
        return "optimizer";
    case MemoryPart::Activations:
        return "activations";
    case MemoryPart::Logits:
        return "logits";
    case MemoryPart::Buffers:
        return "buffers";
    case MemoryPart::Runtime:
        return "runtime";
    }
    return "";
}

std::string_view name(TimePart part)
{
    switch (part) {
    case TimePart::Compute:
        return "compute";
    case TimePart::Tp:
        return "tp";
    case TimePart::Cp:
        return "cp";
    case TimePart::Ep:
        return "ep";
    case TimePart::Pp:
        return "pp";
    case TimePart::Dp:
        return "dp";
    case TimePart::Bubble:
        return "bubble";
    case TimePart::Optimizer:
        return "optimizer";
    }
    return "";
}

std::string_view name(PeakMoment moment)
{
    switch (moment) {
    case PeakMoment::HeadBackward:
        return "head_backward";
    case PeakMoment::LayerBackward:
        return "backward";
    case PeakMoment::MoeForward:
        return "moe_forward";
    case PeakMoment::Recompute:
        return "recompute";
    case PeakMoment::OptimizerStep:
        return "optimizer_step";
    }
    return "";
}

std::string_view name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Safe:
        return "safe";
    case Verdict::Tight:
        return "tight";
    case Verdict::Oom:
        return "oom";
    }
    return "";
}

} // namespace estimate

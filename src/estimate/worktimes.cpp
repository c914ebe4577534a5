// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/worktimes.h"

namespace estimate {

namespace {

struct WorkInfo {
    const char *name;
    TimePart part;
};

constexpr std::array<WorkInfo, kWorkKinds> kInfo{{
    {"gemm", TimePart::Compute},
    {"grouped_gemm", TimePart::Compute},
    {"attention", TimePart::Compute},
    {"sequence_mixing", TimePart::Compute},
    {"norms", TimePart::Compute},
    {"activations", TimePart::Compute},
    {"routing", TimePart::Compute},
    {"casts", TimePart::Compute},
    {"memory_bound", TimePart::Compute},
    {"embedding", TimePart::Compute},
    {"head", TimePart::Compute},
    {"loss", TimePart::Compute},
    {"recompute", TimePart::Compute},
    {"host_bound", TimePart::Compute},
    {"activation_offload", TimePart::Compute},
    {"tp_forward", TimePart::Tp},
    {"tp_backward", TimePart::Tp},
    {"cp", TimePart::Cp},
    {"ep", TimePart::Ep},
    {"pp_transfer", TimePart::Pp},
    {"bubble", TimePart::Bubble},
    {"gradient_reduce", TimePart::Dp},
    {"parameter_gather", TimePart::Dp},
    {"optimizer", TimePart::Optimizer},
    {"optimizer_offload", TimePart::Optimizer},
    {"gradient_buffers", TimePart::Optimizer},
    {"fixed", TimePart::Optimizer},
}};

} // namespace

namespace {

constexpr std::array<WorkRange, kTimeParts> ranges()
{
    std::array<WorkRange, kTimeParts> found{};
    for (std::size_t i = 0; i < kWorkKinds; ++i) {
        WorkRange &range = found[static_cast<std::size_t>(kInfo[i].part)];
        if (range.end == 0)
            range.begin = i;
        range.end = i + 1;
    }
    return found;
}

constexpr std::array<WorkRange, kTimeParts> kRanges = ranges();

constexpr bool partsAreContiguous()
{
    std::size_t kinds = 0;
    for (const WorkRange &range : kRanges)
        kinds += range.end - range.begin;
    return kinds == kWorkKinds;
}
static_assert(partsAreContiguous());

} // namespace

WorkRange kindsOf(TimePart part) { return kRanges[static_cast<std::size_t>(part)]; }

TimePart partOf(Work work) { return kInfo[static_cast<std::size_t>(work)].part; }

const char *name(Work work) { return kInfo[static_cast<std::size_t>(work)].name; }

} // namespace estimate

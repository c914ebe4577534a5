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

TimePart partOf(Work work) { return kInfo[static_cast<std::size_t>(work)].part; }

const char *name(Work work) { return kInfo[static_cast<std::size_t>(work)].name; }

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

namespace estimate {

/// Whether the candidate asks for expert traffic of one micro-batch under compute of another: as it says, or as
/// its framework's recipes do (TimeHabits::interleavesExperts, with MXFP8). It then happens where several
/// micro-batches are under way.
[[nodiscard]] bool overlapsExperts(const domain::Candidate &candidate);

} // namespace estimate

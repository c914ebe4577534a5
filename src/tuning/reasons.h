// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "tuning/advisor.h"

namespace tuning {

struct Belief;
class Beliefs;

/// Why a run is suggested, in a sentence.
[[nodiscard]] base::Text reasonFor(const Suggestion &suggestion, const Belief &belief, const Beliefs &beliefs);
/// Why to stop, in a sentence; empty for StopReason::None.
[[nodiscard]] base::Text reasonToStop(const Advice &advice, double stopBelow);

} // namespace tuning

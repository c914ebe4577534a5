// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"

namespace campaign {

enum class Fit : std::uint8_t { Changes, Repeats }; ///< Repeats: it was folded in before

/// Whether an event may follow; the error says why not. Changes nothing.
[[nodiscard]] base::Result<Fit> check(const Campaign &campaign, const Event &event);
/// Whether a tuning can run with these settings: a budget of some kind, each figure in its range.
[[nodiscard]] bool isPossible(const TuningSettings &settings);
/// Folds in an event that check() said Changes of.
void fold(Campaign &campaign, const Event &event);

} // namespace campaign

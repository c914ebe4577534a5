// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/workspace/tuning.h"
#include "search/search.h"

/// How "tune within budget" is spoken of.
namespace gui {

/// "2 of 6 runs · $12.40 of $50.00 · until nothing left saves 2 %": what was asked for, and what of it is used.
[[nodiscard]] QString budgetText(const campaign::Campaign &campaign, campaign::TimeMs now);
/// Why no further run is chosen, and that it is over; empty while it goes on.
[[nodiscard]] QString endText(const campaign::Tuning &mode);
/// Whether it ended with an answer rather than for want of money, memory or luck.
[[nodiscard]] bool endsWell(campaign::TuningEnd end);

/// The best so far and what it means, against the base configuration where that is known.
[[nodiscard]] QString bestText(const Tuning::Best &best, const tuning::Expectation *base, const search::SearchResult &result);
/// The run that was chosen last, and why.
[[nodiscard]] QString choiceText(const tuning::NextRun &next, const QString &run, const search::SearchResult &result);

} // namespace gui

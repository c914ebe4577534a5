// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "comparison/comparison.h"

#include <array>
#include <cstddef>
#include <vector>

/// What a comparison answers, in sentences of the user's language.
namespace gui {

/// Where figures come from.
enum class Origin : quint8 { None, Measured, Simulated, Mixed };
[[nodiscard]] Origin originOf(const comparison::Comparison &comparison);
[[nodiscard]] QString originWord(Origin origin); ///< "Measured", "SIMULATED", "Measured and SIMULATED"

/// The answer: what is best, what it takes, what it saves, how sure that is.
struct Decision {
    QString headline; ///< "tp4 mbs2 trains in 74.9 days for $345,230"; or that nothing usable was measured
    QString savings; ///< "190.4 days and $877,380 (71.8 %) less than the base"; empty when there is nothing to compare with
    QString ground; ///< what the headline rests on: steps, step time, spread, throughput
    QString cheapest; ///< another run that costs less; empty when the best is the cheapest
    QStringList warnings; ///< what makes it less sure
    bool usable = false; ///< there is a best
};
/// `labels` are the runs' short names, parallel to analysis.runs.
[[nodiscard]] Decision decisionOf(const comparison::Comparison &comparison, const std::vector<QString> &labels);

inline constexpr std::size_t kOutcomes = 4;
[[nodiscard]] QString outcomeText(const comparison::Comparison &comparison, std::size_t run); ///< as below, or "Still running"
[[nodiscard]] QString outcomeText(results::RunOutcome outcome); ///< "Measured", "Incomplete", "Failed", "No steps"
[[nodiscard]] std::array<std::size_t, kOutcomes> countOutcomes(const comparison::Comparison &comparison);
/// "Best, cheapest", "Base"; an em dash for most.
[[nodiscard]] QString roleText(const results::Analysis &analysis, std::size_t run);
/// What to mind about a run's figures: "few steps, above the hardware"; an em dash when there is nothing.
[[nodiscard]] QString flagsText(const comparison::Comparison &comparison, std::size_t run);
/// Why a run is not, or not without doubt, in the ranking; empty when nothing is wrong with it.
[[nodiscard]] QString reasonOf(const comparison::Comparison &comparison, std::size_t run);
/// What the settings of the analysis do, with the figures of the run that is best.
[[nodiscard]] QString methodText(const comparison::Comparison &comparison, const std::vector<QString> &labels);

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/trainingplan.h"
#include "estimate/prediction.h"
#include "report/candidatefields.h"

#include <string>
#include <string_view>
#include <vector>

namespace report {

/// One line of a configuration's effective settings.
struct Setting {
    std::string_view id;
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    std::string_view flag; ///< Megatron-Core's; empty when it has none of its own
    std::string value; ///< C locale
    Origin origin = Origin::Base;
};

/// Everything that a run of the candidate will use, with where each value comes from; at the end
/// what follows from it on a cluster of `numGpus` (data parallel size, micro-batches per step).
[[nodiscard]] std::vector<Setting> effectiveSettings(const domain::Candidate &candidate, const domain::TrainingPlan &plan, int numGpus);

/// Why the memory verdict is what it is: the limiting stage and moment, its largest parts, the
/// margin, how far such predictions scatter, the odds against the thresholds. Full sentences, figures predicted.
[[nodiscard]] std::vector<base::Text> judgement(const estimate::Prediction &prediction, const domain::Candidate &candidate,
                                                const domain::OomThresholds &thresholds);

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <QString>

namespace gui {

/// "llama31_8b on 8 x 8 H200": the plan in one line.
[[nodiscard]] QString planHeadline(const domain::TrainingPlan &plan);
/// "tp 4 · pp 1 · mbs 2 · gbs 256": the knobs that tell a configuration from its neighbours.
[[nodiscard]] QString shortConfiguration(const domain::Candidate &candidate);

/// A menu text without its mnemonic: "&Plan" and "方案(&P)" read "Plan" and "方案".
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace gui

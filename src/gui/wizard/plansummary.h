// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <QString>
#include <vector>

namespace gui {

struct SummaryRow {
    QString name;
    QString value;
};

/// A plan in words, one list of rows for each step of the wizard but the last.
struct PlanSummary {
    std::vector<SummaryRow> model, cluster, training, parallelism, launch;
};
[[nodiscard]] PlanSummary summarize(const domain::TrainingPlan &plan);

} // namespace gui

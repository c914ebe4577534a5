// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace/runs.h"

#include <QString>
#include <optional>
#include <vector>

class QTreeWidget;

namespace gui {

/// What a launch comes to, by prediction.
struct LaunchTotals {
    int runs = 0; ///< that will be launched
    int skipped = 0; ///< by prediction or because they equal the base
    int oomRisks = 0; ///< launched although they would run out of memory by prediction
    int tight = 0; ///< launched, may run out of memory
    int refused = 0; ///< cannot be launched at all
    base::Usd cost;
    base::Seconds time; ///< one after another
};
[[nodiscard]] LaunchTotals totalsOf(const Runs::Selection &selection, bool runAll);

/// Columns: configuration, memory, steps, time, cost. What will not be launched says why.
void fillLaunchList(QTreeWidget &tree, const Runs::Selection &selection, bool runAll);
[[nodiscard]] QString headlineOf(const LaunchTotals &totals, int atATime);
/// What a person should know about memory and budget; empty when there is nothing.
[[nodiscard]] QString riskOf(const LaunchTotals &totals, const domain::CampaignLimits &limits);
[[nodiscard]] base::Error nothingChosen();

/// Orders as `plan` would make them now, for the first runs of a selection.
[[nodiscard]] std::vector<launch::JobOrder> previewOrders(const Workspace &workspace, const domain::TrainingPlan &plan,
                                                          const Runs::Selection &selection,
                                                          const std::optional<launch::PlatformFacts> &facts);

} // namespace gui

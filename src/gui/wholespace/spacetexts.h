// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "gui/wholespace/spacerunner.h"
#include "report/gpucountadvice.h"

/// The best of the whole space and of numbers of GPUs in the user's language and locale.
namespace gui {

/// "Training time (days)"
[[nodiscard]] QString spaceColumnTitle(const report::SpaceColumn &column);
/// A cell; the step time has its band beside it.
[[nodiscard]] QString spaceCellText(const report::SpaceTable &table, const report::SpaceColumn &column, std::size_t row);
/// What is worth knowing of a row, a line each: for tooltips.
[[nodiscard]] QStringList spaceFacts(const report::SpaceTable &table, std::size_t row);
/// The same of every row, for a chart.
[[nodiscard]] std::vector<QStringList> allSpaceFacts(const report::SpaceTable &table);

/// "The best of the whole space trains in 29.9 days for $138,230 (predicted), 12 % sooner than …"; empty
/// when nothing was found.
[[nodiscard]] QString bestHeadline(const report::SpaceTable &table);
/// How the space was gone through, and that nothing better was passed over.
[[nodiscard]] QString searchedText(const SpaceOutcome &outcome);

/// The recommended number of GPUs and what twice as many and half as many would change; or why there is none.
[[nodiscard]] QString adviceText(const report::SpaceTable &table, const report::GpuCountAdvice &advice);
/// Which numbers of GPUs keep the limits; empty when all do, or none.
[[nodiscard]] QString reachText(const report::SpaceTable &table, const report::GpuCountAdvice &advice);

} // namespace gui

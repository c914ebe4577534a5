// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/explain/explaincontent.h"

namespace gui {

[[nodiscard]] QString stageText(int stage); ///< "Stage 3", from 1
/// "2.31 ms": times within a schedule, close together.
[[nodiscard]] QString millisecondsText(double seconds);
/// What an operation is and when, in two lines.
[[nodiscard]] QString operationText(const Gantt &gantt, const GanttPlace &place);
/// That a stage waits at a moment, from when to when and for what; empty where it does not.
[[nodiscard]] QString waitingText(const Gantt &gantt, int stage, double seconds);
/// What all stages do together at a moment; empty while they run passes.
[[nodiscard]] QString phaseText(const Gantt &gantt, double seconds);
/// The whole schedule in a sentence or two; empty without one.
[[nodiscard]] QString scheduleText(const Gantt &gantt);

/// "Predicted: 4.31 s per step; 8 in 10 runs take 3.9 s to 4.7 s."
[[nodiscard]] QString stepText(const estimate::Prediction &prediction);
/// What limits the step most, and what does besides the model's own arithmetic: a sentence each.
[[nodiscard]] QString limitText(const estimate::StepExplanation &explanation);
/// One row of the table in words: "Attention: 0.31 s, 12 % of the step".
[[nodiscard]] QString rowText(const report::StepTimes &times, std::size_t row, std::size_t step);
/// The title of a row: its kind of work, or its group.
[[nodiscard]] QString rowTitle(const report::StepTimeRow &row);

} // namespace gui

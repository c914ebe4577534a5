// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/comparisoncharts.h"

#include <cstddef>
#include <optional>
#include <vector>

/// The makers behind chart(), one per shape of data. `runs` are indices of Analysis::runs, in the order drawn.
namespace report {

/// What every maker reads.
struct ChartSource {
    const comparison::Comparison &comparison;
    std::vector<std::string> labels; ///< by run
    std::vector<std::size_t> runs; ///< to be shown

    [[nodiscard]] ChartRun mark(std::size_t run) const;
    [[nodiscard]] const results::RunRecord &record(std::size_t run) const { return comparison.record(run); }
    /// Null when the estimator said nothing of this run.
    [[nodiscard]] const estimate::Prediction *prediction(std::size_t run) const;
    /// Of the runs shown those with figures; all of `runs` but those of the memory chart are such.
    [[nodiscard]] const results::RunFigures &figures(std::size_t run) const { return *comparison.analysis.runs[run].figures; }
};

[[nodiscard]] BarChart tflopsBars(const ChartSource &source);
[[nodiscard]] BarChart dayBars(const ChartSource &source);
[[nodiscard]] BarChart costBars(const ChartSource &source);
[[nodiscard]] ScatterChart costAgainstDays(const ChartSource &source);
[[nodiscard]] ScatterChart predictedAgainstMeasured(const ChartSource &source);
[[nodiscard]] MemoryBarChart memoryBars(const ChartSource &source);
[[nodiscard]] LineChart stepLines(const ChartSource &source);
[[nodiscard]] BoxChart stepBoxes(const ChartSource &source);
[[nodiscard]] KnobChart knobLines(const ChartSource &source);

} // namespace report

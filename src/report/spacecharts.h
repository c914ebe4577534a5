// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/comparisoncharts.h"
#include "report/gpucountadvice.h"

/// Charts of predicted configurations. Marks are rows: ChartRun::run is an index into SpaceTable::rows().
namespace report {

/// Days against the odds of running out of memory (kOddsResolution at least) on one cluster, against dollars on
/// several, with the Pareto front; the first place and the plan's own best are marked.
[[nodiscard]] Chart bestChart(const SpaceTable &table);

/// Days and dollars over the number of GPUs, with the 80 % band of the days, the limits, what keeps them, and
/// the recommended number.
[[nodiscard]] Chart gpuCountsChart(const SpaceTable &table, const GpuCountAdvice &advice, const GpuLimits &limits);

} // namespace report

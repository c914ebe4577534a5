// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "estimate/estimator.h"
#include "estimate/prediction.h"

#include <string_view>
#include <vector>

/// The data of charts: numbers with titles and units, for any renderer.
namespace report {

struct Axis {
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    const char *unit; ///< "GiB"; empty for categories
};

/// One coloured layer of a stacked chart: a value per category.
struct StackLayer {
    std::string_view id; ///< "weights": colours and legends join by it
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    std::vector<double> values;
};

/// Pipeline stage x memory part, in GiB; predicted.
struct MemoryChart {
    Axis categories;
    Axis values;
    std::vector<StackLayer> layers; ///< in the order of estimate::MemoryPart
    int stages = 0; ///< categories are stages 1…n
    int limitingStage = 0; ///< counted from 0
    double capacityGib = 0; ///< to be drawn as a line
};
[[nodiscard]] MemoryChart memoryChart(const estimate::EstimatorContext &context, const domain::Candidate &candidate);

struct TimeSlice {
    std::string_view id; ///< "compute"
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    double seconds = 0;
    double share = 0; ///< of the step, 0…1
};

/// Where the time of one step goes; predicted.
struct TimeChart {
    Axis values;
    std::vector<TimeSlice> slices; ///< in the order of estimate::TimePart, zeros included
    double totalSeconds = 0;
};
[[nodiscard]] TimeChart timeChart(const estimate::TimeBreakdown &time);

[[nodiscard]] const char *title(estimate::MemoryPart part); ///< QT_TRANSLATE_NOOP("core", …)
[[nodiscard]] const char *title(estimate::TimePart part);

} // namespace report

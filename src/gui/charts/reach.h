// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gui/charts/plotaxis.h"

namespace gui {

/// The smallest and the largest of `values` that lie near the others. Far-off ones would press the rest
/// together (Tukey: more than three interquartile ranges from the quartiles).
struct Reach {
    double low = 0;
    double high = 1;
};
[[nodiscard]] Reach reachOf(std::vector<double> values);

/// An axis for step times: from zero, unless all lie close together far above it. `largest` of all
/// values: what is above the axis is cut off.
[[nodiscard]] PlotAxis stepAxis(const Reach &reach, double largest);

} // namespace gui

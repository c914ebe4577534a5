// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/qualitycolor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gui {
namespace {

// Eighths of viridis (S. van der Walt, N. Smith, 2015; CC0).
constexpr std::array<QRgb, 9> kStops{0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725};
// Ends that would vanish in the background are left out.
constexpr double kLightest = 0.74;
constexpr double kDarkest = 0.28;

} // namespace

QColor qualityColor(double quality, bool dark)
{
    const double share = std::isfinite(quality) ? std::clamp(quality, 0.0, 1.0) : 0;
    const double place = dark ? kDarkest + share * (1 - kDarkest) : kLightest * (1 - share);
    const double at = place * static_cast<double>(kStops.size() - 1);
    const auto from = std::min(static_cast<std::size_t>(at), kStops.size() - 2);
    const double part = at - static_cast<double>(from);
    const QColor low = QColor::fromRgb(kStops[from]);
    const QColor high = QColor::fromRgb(kStops[from + 1]);
    const auto mixed = [part](int a, int b) { return a + static_cast<int>(std::lround(part * (b - a))); };
    return QColor(mixed(low.red(), high.red()), mixed(low.green(), high.green()), mixed(low.blue(), high.blue()));
}

} // namespace gui

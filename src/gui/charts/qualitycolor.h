// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace gui {

/// A colour for how good a run is, 0 (slowest) … 1 (fastest). After viridis: its lightness rises
/// evenly, so that it is read in grey and by the colour-blind; the good end is the one that stands
/// out from the background.
[[nodiscard]] QColor qualityColor(double quality, bool dark);

} // namespace gui

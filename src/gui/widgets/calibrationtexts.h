// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace estimate {
struct MemoryCorrection;
}

/// What a calibration of memory is called on screen; empty for one that changes nothing.
namespace gui {

/// "calibrated on 3 runs"
[[nodiscard]] QString calibratedText(const estimate::MemoryCorrection &correction);
/// "calibrated on 3 runs: +1.2 GiB outside, reserve × 1.02, tensors −0.1 GiB"
[[nodiscard]] QString calibrationText(const estimate::MemoryCorrection &correction);

} // namespace gui

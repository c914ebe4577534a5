// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "estimate/prediction.h"

/// The memory verdict in words: how likely, where, when, and how sure the figure is.
namespace report {

/// "of 100 runs predicted like this one, about 93 will run out of memory"; at the ends "fewer than 1" and "more than 99".
[[nodiscard]] base::Text oddsText(double probability);
/// "backward pass of a layer"
[[nodiscard]] base::Text momentText(estimate::PeakMoment moment);
/// "pipeline stage 1 of 4"; "every GPU" where there is one stage.
[[nodiscard]] base::Text stageText(int stage, int stages);

/// Between what figures the true peak of 8 in 10 runs lies.
struct MemoryBand {
    base::Bytes low, high;
};
/// From Prediction::memorySpread, which is of the peak in the sense of MeasuredMemory::Device.
[[nodiscard]] MemoryBand memoryBand(const estimate::Prediction &prediction);

} // namespace report

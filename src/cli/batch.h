// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "cli/streams.h"

#include <iosfwd>

namespace cli {

/// Answers JSON lines of `in` on streams.out, one object a line in the same order, with bounded
/// memory. Empty lines are skipped. Returns Done, BadInput when any line was bad, or Interrupted.
[[nodiscard]] int runBatch(std::istream &in, const catalogue::Catalogue &catalogue, const domain::MemoryCalibration &calibration,
                           const Streams &streams);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/schedule.h"

#include <optional>
#include <string>

namespace cli {

/// A pipeline schedule drawn in characters, two lines for each stage: which micro-batch goes forward, and which
/// backward, over time. Micro-batches are 1…9, a…z; of an interleaved pipeline all chunks look alike. Nothing where
/// the picture could not be read: more than 35 micro-batches or 16 stages, or passes narrower than a character.
[[nodiscard]] std::optional<std::string> schedulePicture(const estimate::Schedule &schedule);

} // namespace cli

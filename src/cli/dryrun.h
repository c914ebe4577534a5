// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"
#include "launch/joborder.h"

#include <span>
#include <string>

namespace cli {

/// run --dry-run --output DIR: a folder per configuration with everything that would be sent, one
/// line about each on the output stream. Nothing is sent.
[[nodiscard]] base::Result<void> writeDryRun(const std::string &folder, std::span<const launch::JobOrder> orders, const Streams &streams);

} // namespace cli

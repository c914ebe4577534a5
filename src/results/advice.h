// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/evidence.h"
#include "results/oomtext.h"

#include <cstdint>
#include <optional>

namespace results {

/// What the log told before it failed, as far as it helps to advise.
struct AdviceFacts {
    const Evidence &evidence;
    OomText oom; ///< of the first "out of memory"
    std::optional<std::int64_t> tensorParallel; ///< as the log prints its settings
};

/// What happened, in words and with the log's figures, and what to try.
[[nodiscard]] base::Text adviceFor(const AdviceFacts &facts);

} // namespace results

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "results/memorypeaks.h"

#include <optional>
#include <string_view>

namespace results {

/// What the sentence behind "CUDA out of memory" says, in all its wordings since PyTorch 1.
struct OomText {
    std::optional<base::Bytes> asked;
    std::optional<base::Bytes> total; ///< of the GPU
    std::optional<base::Bytes> free;
    std::optional<base::Bytes> inUse; ///< of the GPU by this process, in and outside the allocator
    std::optional<base::Bytes> allocated; ///< by PyTorch, what was asked for not counted
    std::optional<base::Bytes> idle; ///< reserved by PyTorch, in use by nothing: fragmentation

    [[nodiscard]] bool complete() const { return asked && total && free && idle; }
};

/// `text` from "out of memory" on; a sentence that a terminal broke may be joined without blanks.
[[nodiscard]] OomText readOomText(std::string_view text);

/// What the run needed at least: what it had, and what it asked for.
[[nodiscard]] MemoryPeaks peaksOf(const OomText &oom);

} // namespace results

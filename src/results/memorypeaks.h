// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace results {

/// Memory peaks that belong together: what one rank logged, and which rank that is.
struct MemoryPeaks {
    enum class Rank : std::uint8_t {
        Untold, ///< any, or several of which these are the largest
        First, ///< NeMo prints rank 0
        Last, ///< Megatron's event files are the last rank's
        Numbered, ///< as printed: `number`
    };

    std::optional<base::Bytes> allocated; ///< torch's max_memory_allocated
    std::optional<base::Bytes> reserved; ///< torch's max_memory_reserved; NeMo's peak_memory_usage
    std::optional<base::Bytes> device; ///< everything on the device
    Rank rank = Rank::Untold;
    std::int64_t number = 0; ///< of Rank::Numbered
    bool ranOut = false; ///< with what the last allocation asked for and did not get: the true peaks are at least these

    [[nodiscard]] bool empty() const { return !allocated && !reserved && !device; }
    /// Peaks of the same rank rise; of different ranks the larger ones stay, as the largest of several.
    void take(const MemoryPeaks &other);
    bool operator==(const MemoryPeaks &) const = default;
};
[[nodiscard]] std::string_view name(MemoryPeaks::Rank rank); ///< "untold", "first", "last", "numbered"
[[nodiscard]] std::optional<MemoryPeaks::Rank> rankFromName(std::string_view text);

} // namespace results

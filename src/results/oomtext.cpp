// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/oomtext.h"

#include "results/stepsyntax.h"

#include <array>
#include <utility>

namespace results {

namespace {

std::optional<base::Bytes> takeSize(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, double>, 5> kUnits = {{
        {"bytes", 1.0},
        {"KiB", 1024.0},
        {"MiB", base::kBytesPerMib},
        {"GiB", base::kBytesPerGib},
        {"TiB", 1024.0 * base::kBytesPerGib},
    }};
    const std::optional<double> value = takeNumber(text);
    if (!value || !(*value >= 0))
        return std::nullopt;
    skipBlanks(text);
    for (const auto &[unit, bytes] : kUnits) {
        if (text.starts_with(unit))
            return base::Bytes(*value * bytes);
    }
    return std::nullopt;
}

std::optional<base::Bytes> sizeAfter(std::string_view text, std::string_view words)
{
    const std::size_t place = text.find(words);
    return place == std::string_view::npos ? std::nullopt : takeSize(text.substr(place + words.size()));
}

/// "23.70 GiB total capacity": the size in front of the words.
std::optional<base::Bytes> sizeBefore(std::string_view text, std::string_view words)
{
    const std::size_t place = text.find(words);
    if (place == std::string_view::npos)
        return std::nullopt;
    const std::size_t unit = text.substr(0, place).rfind(' ');
    if (unit == std::string_view::npos || unit == 0)
        return std::nullopt;
    const std::size_t begin = text.substr(0, unit).find_last_not_of("0123456789.") + 1;
    return takeSize(text.substr(begin, place - begin));
}

std::optional<base::Bytes> either(std::optional<base::Bytes> first, std::optional<base::Bytes> second) { return first ? first : second; }

} // namespace

OomText readOomText(std::string_view text)
{
    OomText oom;
    oom.asked = sizeAfter(text, "Tried to allocate ");
    oom.total =
        either(either(sizeAfter(text, "total capacity of "), sizeAfter(text, "total capacty of ")), sizeBefore(text, " total capacity"));
    oom.free = either(sizeBefore(text, " is free"), sizeBefore(text, " free;"));
    oom.inUse = sizeBefore(text, " memory in use");
    oom.allocated = either(sizeBefore(text, " is allocated by PyTorch"), sizeBefore(text, " already allocated"));
    oom.idle = sizeBefore(text, " is reserved by PyTorch but unallocated");
    if (!oom.idle) {
        const std::optional<base::Bytes> reserved = sizeBefore(text, " reserved in total by PyTorch");
        const std::optional<base::Bytes> allocated = sizeBefore(text, " already allocated");
        if (reserved && allocated && *reserved >= *allocated)
            oom.idle = *reserved - *allocated;
    }
    return oom;
}

MemoryPeaks peaksOf(const OomText &oom)
{
    MemoryPeaks peaks;
    peaks.ranOut = true;
    if (!oom.asked)
        return peaks;
    if (oom.allocated)
        peaks.allocated = *oom.allocated + *oom.asked;
    if (oom.allocated && oom.idle)
        peaks.reserved = *oom.allocated + *oom.idle + *oom.asked;
    if (oom.inUse)
        peaks.device = *oom.inUse + *oom.asked;
    else if (oom.total && oom.free && *oom.total >= *oom.free)
        peaks.device = *oom.total - *oom.free + *oom.asked;
    return peaks;
}

} // namespace results

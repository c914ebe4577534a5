// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cleaned.h"

#include <cstddef>
#include <cstdint>

namespace base {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::uint32_t kBroken = 0xFFFFFFFF;

/// One code point and how many bytes it takes; kBroken and 1 where the bytes are no UTF-8.
struct Decoded {
    std::uint32_t point = kBroken;
    std::size_t size = 1;
};

Decoded decodeAt(std::string_view text, std::size_t at)
{
    const auto byte = [text](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + size > text.size())
        return {};
    std::uint32_t point = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return {};
        point = point << 6U | (byte(at + i) & 0x3FU);
    }
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool valid = point >= kLeast[size] && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
    return valid ? Decoded{point, size} : Decoded{};
}

bool isBlank(std::uint32_t point) { return point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029; }

/// C0 and C1 controls, overrides of the direction of writing, and what XML does not allow.
bool isForbidden(std::uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E || point == 0x200F || point == 0xFEFF || (point & 0xFFFEU) == 0xFFFEU;
}

} // namespace

std::string cleaned(std::string_view text, const Replacements &instead)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decodeAt(text, at);
        if (next.point == kBroken)
            out += kReplacement;
        else if (isBlank(next.point))
            out += instead.blank;
        else if (isForbidden(next.point))
            out += instead.control;
        else
            out += text.substr(at, next.size);
        at += next.size;
    }
    return out;
}

} // namespace base

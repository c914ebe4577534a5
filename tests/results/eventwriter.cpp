// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/eventwriter.h"

#include <bit>

namespace eventwriter {

namespace {

std::string little(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return text;
}

std::string varint(std::uint64_t value)
{
    std::string text;
    for (; value > 0x7F; value >>= 7U)
        text += static_cast<char>((value & 0x7FU) | 0x80U);
    return text + static_cast<char>(value);
}

std::string field(int number, std::string_view content)
{
    return varint(static_cast<std::uint64_t>(number) << 3U | 2U) + varint(content.size()) + std::string(content);
}
std::string fixed32(int number, float value)
{
    return varint(static_cast<std::uint64_t>(number) << 3U | 5U) + little(std::bit_cast<std::uint32_t>(value), 4);
}

std::string event(std::uint64_t step, double wallTime, const std::string &value)
{
    std::string text = varint(1U << 3U | 1U) + little(std::bit_cast<std::uint64_t>(wallTime), 8);
    if (step > 0) // absent means 0
        text += varint(2U << 3U) + varint(step);
    return framed(text + field(5, field(1, value)));
}

} // namespace

std::uint32_t maskedSum(std::string_view bytes)
{
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0x82F63B78U : sum >> 1U;
    }
    sum = ~sum;
    return ((sum >> 15U) | (sum << 17U)) + 0xA282EAD8U;
}

std::string framed(std::string_view data)
{
    const std::string length = little(data.size(), 8);
    return length + little(maskedSum(length), 4) + std::string(data) + little(maskedSum(data), 4);
}

std::string scalar(std::string_view tag, std::uint64_t step, float value, double wallTime)
{
    return event(step, wallTime, field(1, tag) + fixed32(2, value));
}

std::string tensor(std::string_view tag, std::uint64_t step, float value)
{
    const std::string content = varint(1U << 3U) + varint(1) + field(4, little(std::bit_cast<std::uint32_t>(value), 4));
    return event(step, 1.0, field(1, tag) + field(8, content) + field(9, "plugin data"));
}

std::string version() { return framed(field(3, "brain.Event:2")); }

} // namespace eventwriter

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/textdecoder.h"

#include <utility>

namespace results {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::size_t kHead = 4;

std::uint32_t byteAt(std::string_view bytes, std::size_t place) { return static_cast<unsigned char>(bytes[place]); }

} // namespace

std::string_view TextDecoder::decode(std::string_view bytes)
{
    if (m_form == Form::Bytes)
        return bytes;
    m_held += bytes;
    if (m_form == Form::Unknown && m_held.size() >= kHead)
        m_form = formOf(m_held);
    m_text.clear();
    if (m_form == Form::Unknown)
        return m_text;
    if (m_form == Form::Bytes) {
        m_text = std::exchange(m_held, {});
        return m_text;
    }
    const std::size_t whole = m_held.size() / 2 * 2;
    for (std::size_t place = 0; place < whole; place += 2) {
        const std::uint32_t first = byteAt(m_held, place);
        const std::uint32_t second = byteAt(m_held, place + 1);
        takeUnit(m_form == Form::LittleEndian ? first | second << 8U : first << 8U | second);
    }
    m_held.erase(0, whole);
    return m_text;
}

std::string TextDecoder::takeRest() { return m_form == Form::Unknown ? std::exchange(m_held, {}) : std::string(); }

/// A text of Latin letters in UTF-16 has every other byte zero; one in any other form has none.
TextDecoder::Form TextDecoder::formOf(std::string &head)
{
    const bool marked = head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff");
    const bool little = marked ? head[0] == '\xff' : head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0;
    const bool big = marked ? head[0] == '\xfe' : head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0;
    if (marked)
        head.erase(0, 2);
    return little ? Form::LittleEndian : big ? Form::BigEndian : Form::Bytes;
}

void TextDecoder::takeUnit(std::uint32_t unit)
{
    const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
    const bool isLow = unit >= 0xDC00 && unit < 0xE000;
    const std::uint32_t high = std::exchange(m_highSurrogate, isHigh ? unit : 0);
    if (high != 0 && isLow) {
        append(0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
        return;
    }
    if (high != 0)
        append(kReplacement);
    if (!isHigh)
        append(isLow ? kReplacement : unit);
}

void TextDecoder::append(std::uint32_t character)
{
    const auto put = [this](std::uint32_t byte) { m_text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | character >> 6U);
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3FU));
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

} // namespace results

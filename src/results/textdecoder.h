// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace results {

/// Logs are ASCII in what counts, whatever they hold beside. Only UTF-16 hides that: a text that
/// begins with its byte-order mark, or as Latin letters in it do, is turned into UTF-8, every other is
/// passed on as it is.
class TextDecoder {
public:
    /// The text of these bytes, as far as it can be told yet. Valid until the next call.
    [[nodiscard]] std::string_view decode(std::string_view bytes);
    /// A first byte that waited for a second one.
    [[nodiscard]] std::string takeRest();

private:
    enum class Form : std::uint8_t { Unknown, Bytes, LittleEndian, BigEndian };

    [[nodiscard]] static Form formOf(std::string &head);
    void takeUnit(std::uint32_t unit);
    void append(std::uint32_t character);

    Form m_form = Form::Unknown;
    std::string m_held; // the beginning of the text or half a unit
    std::uint32_t m_highSurrogate = 0;
    std::string m_text;
};

} // namespace results

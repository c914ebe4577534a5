// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace cli {

/// Lines of a stream with bounded memory: of a line longer than the limit only the beginning is
/// kept, and the rest is skipped. Takes "\n" and "\r\n", a missing newline at the end and a UTF-8
/// byte-order mark at the start.
class LineReader {
public:
    static constexpr std::size_t kMaxLine = 1U << 20; ///< bytes

    explicit LineReader(std::istream &in)
        : m_in(in)
    {
    }

    /// Moves to the next line; false at the end of the stream.
    [[nodiscard]] bool next();
    [[nodiscard]] std::string_view line() const { return m_line; }
    [[nodiscard]] std::size_t number() const { return m_number; } ///< of the current line, from 1
    [[nodiscard]] bool tooLong() const { return m_tooLong; } ///< the current line was cut

private:
    void append(char byte);

    std::istream &m_in;
    std::string m_line;
    std::size_t m_number = 0;
    bool m_tooLong = false;
};

} // namespace cli

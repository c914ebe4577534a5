// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <string>
#include <string_view>

namespace cli {

/// Text of a log on its way to the reader: byte for byte into a file or pipe; to a terminal line by line,
/// without colours and commands, and of a progress bar what would stay on the screen.
class LogText {
public:
    explicit LogText(const Streams &streams)
        : m_streams(streams)
    {
    }
    ~LogText() { writeLine(false); }
    LogText(const LogText &) = delete;
    LogText &operator=(const LogText &) = delete;

    /// Any piece of it; the rest of a line may come later.
    void write(std::string_view text);

private:
    void writeLine(bool ended);

    const Streams &m_streams;
    std::string m_line;
};

} // namespace cli

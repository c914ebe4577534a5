// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <cstddef>
#include <string>

namespace cli {

/// One line on streams.err that is drawn over, where somebody looks; taken away at the end.
class ProgressLine {
public:
    explicit ProgressLine(const Streams &streams)
        : m_streams(streams)
    {
    }
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Cut to the terminal's width. Nothing without a terminal.
    void show(std::string line);
    void clear();

private:
    const Streams &m_streams;
    std::size_t m_width = 0; ///< of what stands there
};

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace results {

/// Cuts a stream into lines at LF and at CR, whatever the pieces it comes in. A line longer than
/// kLongestLine is given out in pieces of that length, so that hostile input cannot fill the memory.
class LineSplitter {
public:
    static constexpr std::size_t kLongestLine = std::size_t{1} << 20;

    /// Calls line(std::string_view) for every line that `bytes` completes.
    template <class Line>
    void feed(std::string_view bytes, Line &&line)
    {
        std::size_t lf = bytes.find('\n'); // kept: a progress bar has thousands of CRs before the next LF
        for (std::size_t begin = 0; begin < bytes.size();) {
            if (lf != std::string_view::npos && lf < begin)
                lf = bytes.find('\n', begin);
            const std::size_t room = kLongestLine - m_held.size();
            const std::string_view rest = bytes.substr(begin, std::min(room, lf - begin));
            const std::size_t cr = rest.find('\r');
            const std::string_view part = rest.substr(0, cr);
            const bool ended = begin + part.size() < bytes.size() && part.size() < room;
            if (!ended && part.size() < room) {
                m_held += part;
                return;
            }
            give(part, line);
            begin += part.size() + (ended ? 1 : 0);
        }
    }

    /// What came after the last line end; empty afterwards.
    [[nodiscard]] std::string takeRest();

private:
    template <class Line>
    void give(std::string_view part, Line &&line)
    {
        if (m_held.empty()) {
            line(part);
            return;
        }
        m_held += part;
        line(std::string_view(m_held));
        m_held.clear();
    }

    std::string m_held; // the beginning of a line whose end has not come
};

} // namespace results

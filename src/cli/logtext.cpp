// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/logtext.h"

#include "cli/problems.h"
#include "results/linetext.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::size_t kLongestLine = 1 << 20; // what never ends is shown in pieces

} // namespace

void LogText::write(std::string_view text)
{
    if (!m_streams.outIsTerminal) {
        m_streams.out.write(text.data(), static_cast<std::streamsize>(text.size()));
        m_streams.out.flush();
        return;
    }
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        m_line += text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (end != std::string_view::npos || m_line.size() > kLongestLine)
            writeLine(end != std::string_view::npos);
    }
    m_streams.out.flush();
}

void LogText::writeLine(bool ended)
{
    std::string kept;
    std::string_view line = m_line;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    line.remove_prefix(line.rfind('\r') + 1); // nothing before the first character: npos + 1 is 0
    m_streams.out << printable(results::withoutColours(line, kept)) << (ended ? "\n" : "");
    m_line.clear();
}

} // namespace cli

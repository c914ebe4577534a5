// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include <algorithm>
#include <ostream>

namespace cli {
namespace {

constexpr int kNarrowest = 40; // columns, also where the width is not known

} // namespace

void ProgressLine::show(std::string line)
{
    if (!m_streams.outIsTerminal)
        return;
    line = line.substr(0, static_cast<std::size_t>(std::max(kNarrowest, m_streams.width)) - 1);
    m_streams.err << '\r' << line << std::string(line.size() < m_width ? m_width - line.size() : 0, ' ') << std::flush;
    m_width = line.size();
}

void ProgressLine::clear()
{
    if (m_width > 0)
        m_streams.err << '\r' << std::string(m_width, ' ') << '\r' << std::flush;
    m_width = 0;
}

} // namespace cli

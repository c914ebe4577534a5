// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linereader.h"

#include <istream>
#include <streambuf>

namespace cli {

void LineReader::append(char byte)
{
    if (m_line.size() < kMaxLine)
        m_line.push_back(byte);
    else
        m_tooLong = true;
}

bool LineReader::next()
{
    m_line.clear();
    m_tooLong = false;
    // The stream buffer directly: istream::getline would need the whole line in memory.
    using Traits = std::streambuf::traits_type;
    std::streambuf *const buffer = m_in.rdbuf();
    bool any = false;
    for (auto c = buffer->sbumpc(); c != Traits::eof(); c = buffer->sbumpc()) {
        any = true;
        if (c == '\n')
            break;
        append(Traits::to_char_type(c));
    }
    if (!any)
        return false;
    ++m_number;
    if (m_line.ends_with('\r'))
        m_line.pop_back();
    if (m_number == 1 && m_line.starts_with("\xEF\xBB\xBF"))
        m_line.erase(0, 3);
    return true;
}

} // namespace cli

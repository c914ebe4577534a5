// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documenttext.h"

#include "base/cleaned.h"

namespace report {

std::string cleaned(std::string_view text) { return base::cleaned(text, {.control = {}}); }

std::string TextReader::operator()(const base::Text &text) const { return cleaned(m_translate ? m_translate(text) : text.english()); }

std::string TextReader::operator()(const Table::Column &column) const
{
    const std::string title = (*this)(column.title);
    return column.unit.empty() ? title : title + " [" + cleaned(column.unit) + "]";
}

std::string readableTime(std::string_view iso8601)
{
    constexpr std::string_view kShape = "0000-00-00T00:00";
    const auto fits = [&](std::size_t i) {
        const bool digit = iso8601[i] >= '0' && iso8601[i] <= '9';
        return kShape[i] == '0' ? digit : iso8601[i] == kShape[i];
    };
    bool shaped = iso8601.size() > kShape.size() && iso8601.ends_with('Z');
    for (std::size_t i = 0; shaped && i < kShape.size(); ++i)
        shaped = fits(i);
    if (!shaped)
        return cleaned(iso8601);
    return std::string(iso8601.substr(0, 10)) + ' ' + std::string(iso8601.substr(11, 5)) + " UTC";
}

} // namespace report

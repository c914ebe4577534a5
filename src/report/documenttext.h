// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/comparisonreport.h"

#include <string>
#include <string_view>

/// What the written forms of a document share.
namespace report {

/// The text in the reader's language, without what no page may hold: control characters (line breaks
/// and tabs become blanks), marks that turn the direction of writing around, broken UTF-8 (U+FFFD).
class TextReader {
public:
    explicit TextReader(const Translate &translate)
        : m_translate(translate)
    {
    }
    [[nodiscard]] std::string operator()(const base::Text &text) const;
    /// "Step time [s]"
    [[nodiscard]] std::string operator()(const Table::Column &column) const;

private:
    const Translate &m_translate;
};

[[nodiscard]] std::string cleaned(std::string_view text);
/// "2026-11-23 06:15 UTC" of ISO 8601; other text as it is.
[[nodiscard]] std::string readableTime(std::string_view iso8601);

} // namespace report

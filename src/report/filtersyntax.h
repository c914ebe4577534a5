// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/rowfilter.h"

#include <string>
#include <string_view>
#include <vector>

/// The typed form of a RowFilter, both ways. Words are separated by blanks; double quotes keep
/// blanks and operators together, \" and \\ stand for themselves inside. A word of the form
/// COLUMN OPERATOR VALUE[,VALUE…] with < <= > >= = != ~ is a condition, everything else free text.
namespace report {

struct FilterParts {
    std::vector<Condition> conditions;
    std::vector<std::string> words; ///< lower case
};

[[nodiscard]] base::Result<FilterParts> parseFilterText(std::string_view text);
[[nodiscard]] std::string filterText(const std::vector<Condition> &conditions, const std::vector<std::string> &words);
/// Free text alone: lower-case words, operators without meaning.
[[nodiscard]] std::vector<std::string> splitWords(std::string_view text);
/// Adds one typed value to a condition of AnyOf or NoneOf; false when the column cannot hold it.
bool addOperand(Condition &condition, std::string_view value);

} // namespace report

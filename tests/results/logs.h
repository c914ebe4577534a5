// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/logparser.h"

#include <string>
#include <string_view>
#include <vector>

/// A log of our own, made after the formats' grammar, and what it must be read as.
struct LogCase {
    std::string name; ///< says what is special about it
    std::string text;
    std::vector<std::int64_t> steps;
    std::vector<double> seconds;
    std::string failure; ///< class word; empty = none
    std::string keyLine; ///< part of the line that decides
};

/// Further ones: other releases, launchers and platforms; texts that look like failures and are none.
[[nodiscard]] std::vector<LogCase> logVariations();

/// At least one case for every format, prefix and failure class.
[[nodiscard]] const std::vector<LogCase> &logCases();

[[nodiscard]] results::LogParser parsed(std::string_view text);
/// Everything that a parser can say, as text: equal texts, equal answers.
[[nodiscard]] std::string answers(const results::LogParser &parser);

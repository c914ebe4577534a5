// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>
#include <vector>

/// What tests of written reports share.
namespace documents {

/// Texts that would break out of a page if they were not made harmless.
[[nodiscard]] std::vector<std::string> hostileTexts();
/// One block of every kind, each with `text` wherever a person's text can stand.
[[nodiscard]] report::Document everyBlock(const std::string &text);

/// Cells of RFC 4180 text, read by the RFC.
[[nodiscard]] std::vector<std::vector<std::string>> readCsv(const std::string &text);

/// Writes `content` to a file of its own and runs `program` on it ("xmllint --noout %"). Nothing when the
/// program is not installed.
struct ProgramRun {
    bool installed = false;
    int exitCode = -1;
    std::string output;
};
[[nodiscard]] ProgramRun runOn(const std::string &program, const std::string &arguments, const std::string &content);
/// How often `part` stands in `text`.
[[nodiscard]] std::size_t occurrences(std::string_view text, std::string_view part);

} // namespace documents

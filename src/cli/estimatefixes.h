// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/texttable.h"
#include "requests/estimatecache.h"
#include "search/memoryfixes.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cli {

/// Changes that would make a configuration fit, for the answer to a single question.
[[nodiscard]] search::MemoryFixes fixesFor(const requests::ResolvedEstimate &estimate);

/// One row for each fix: what changes, memory, time, odds. Precondition: there are some.
[[nodiscard]] TextTable fixesTable(const search::MemoryFixes &fixes);
/// What a person should know before making them, one line for each: "keep gradients in bf16: sums …".
[[nodiscard]] std::string fixNotes(const search::MemoryFixes &fixes);
/// Why nothing helps and what comes closest; empty when something does or nothing has to.
[[nodiscard]] std::string nothingHelps(const search::MemoryFixes &fixes);

/// The array "fixes" of the JSON answer for `candidate`; empty when the configuration is safe or nothing helps.
/// "set" of each has the keys of the question to change, so that the same question with these asks for the fix.
[[nodiscard]] nlohmann::ordered_json fixesJson(const search::MemoryFixes &fixes, const domain::Candidate &candidate);

} // namespace cli

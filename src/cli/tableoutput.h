// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"
#include "cli/texttable.h"
#include "estimate/prediction.h"

#include <string_view>

namespace cli {

class Arguments;

/// Prints a table as --format says: boxed, CSV or Markdown. (JSON is each command's own.)
void printTable(const TextTable &table, const Arguments &arguments, const Streams &streams);

/// "Safe", "Tight", "Potential OOM".
[[nodiscard]] std::string_view verdictWords(estimate::Verdict verdict);
[[nodiscard]] Tone verdictTone(estimate::Verdict verdict);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/journal.h"

namespace campaign {

/// First line of a journal, without its newline.
[[nodiscard]] std::string journalHeader();
/// One line back, as journalLine() wrote it.
[[nodiscard]] base::Result<JournalText::Entry> readJournalLine(std::string_view line);

} // namespace campaign

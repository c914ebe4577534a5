// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "cli/streams.h"
#include "tuning/advisor.h"

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// What `suggest` chooses from and what it knows.
struct SuggestInput {
    std::vector<std::string> ids; ///< of the alternatives, as given or the line's number
    std::vector<tuning::Alternative> alternatives;
    std::vector<tuning::Measurement> measurements;
    std::size_t notPossible = 0; ///< candidates left out: they describe no run, such as more stages than layers
};

/// Reads candidates (JSON lines as `estimate --batch` takes them) and measured runs ({"id", "outcome", "step_s",
/// "peak_gib"}, at most 1000 of them); "-" is standard input. Problems name file, line and key; all of them are reported, up to a limit.
/// Nothing when interrupted.
[[nodiscard]] tl::expected<std::optional<SuggestInput>, std::vector<base::Error>>
readSuggestInput(const std::string &candidates, const std::optional<std::string> &measured, const catalogue::Catalogue &catalogue,
                 const Streams &streams);

} // namespace cli

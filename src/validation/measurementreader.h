// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "validation/measurements.h"

#include <string>
#include <string_view>
#include <vector>

namespace validation {

/// A file of measurements as text.
struct MeasurementFile {
    std::string name; ///< for messages
    std::string text;
};

/// Reads measurements. `sources` is one JSON object {"sources": [{"id", "title", "reference", "settings",
/// "defaults"}], "models": {name: architecture object}}; `files` hold one JSON object a line:
///
///     {"id", "source", "group", "at", "request": {…}, "measured": {…}, "note"}
///
/// "request" has the keys of the batch interface and replaces the source's "defaults" key by key; its
/// model is a name of "models", else of the catalogue. "measured" has one or more of "peak_gib" (with
/// "stage": "first" or "last" where one stage was measured), "outcome" ("ok" or "oom") and "step_s".
/// Empty lines are skipped. Errors name file, line and key: unknown keys, sources and groups, ids that
/// come twice, requests that the batch interface would refuse, sources and models that no line uses.
[[nodiscard]] base::Result<MeasurementSet> readMeasurements(const MeasurementFile &sources, const std::vector<MeasurementFile> &files);

} // namespace validation

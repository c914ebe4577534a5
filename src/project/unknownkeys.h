// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

/// Keeps what a later version put into a file: a flat object of JSON pointer -> value.
namespace project {

/// Members of `file` that `known`, the same content as this version writes it, lacks. Architectures
/// have more than one spelling, so of them only "x_…" keys are taken.
[[nodiscard]] nlohmann::json unknownKeys(const nlohmann::json &file, const nlohmann::json &known);

/// Puts them back where the object around them still exists and has no such key.
void restoreUnknownKeys(nlohmann::ordered_json &document, const nlohmann::json &unknown);

} // namespace project

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/streams.h"
#include "domain/modelspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cli {

/// Reads a custom model: a Hugging Face config.json (it has "model_type" or "architectures") or an
/// architecture object. Unknown keys and assumptions of an import are warned about on streams.err.
/// `name` empty: named after the file.
[[nodiscard]] base::Result<domain::ModelSpec> loadModelFile(const std::string &path, std::string name, const Streams &streams);

/// The same as an architecture object of the batch interface.
[[nodiscard]] base::Result<nlohmann::json> architectureObject(const std::string &path, const Streams &streams);

/// A name that is safe in file names: letters, digits, "_", "-" and "." (not first) stay, others become "_".
[[nodiscard]] std::string safeName(std::string_view text);

} // namespace cli

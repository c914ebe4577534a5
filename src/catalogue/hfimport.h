// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/modelspec.h"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A model read from a Hugging Face config.json.
struct HfImport {
    domain::ModelSpec model;
    std::string modelType; ///< "llama", "qwen3_moe", …
    std::vector<std::string> unknownKeys; ///< keys that the importer does not know: reported, not ignored
    std::vector<std::string> assumptions; ///< what the file does not say and was assumed
};

/// Reads the text of a config.json: Llama, Mistral, Mixtral, Qwen2/3 and MoE, Gemma 1-3, DeepSeek
/// V2/V3, Nemotron, Phi, GPT-NeoX and GPT-2 styles. `name` becomes the model's name. Errors name
/// the key, its value and what is expected; hostile input (deep nesting, huge numbers) is refused.
[[nodiscard]] base::Result<HfImport> importHuggingFaceConfig(std::string_view json, std::string name);

} // namespace catalogue

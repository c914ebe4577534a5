// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"

#include <nlohmann/json.hpp>
#include <string>

namespace launch {

/// The framework's recipe that a job starts from.
struct Recipe {
    std::string name; ///< module below nemo.collections.llm, or the recipe function of Megatron Bridge
    std::string module; ///< Megatron Bridge only
    bool custom = false; ///< a recipe of a similar model whose config becomes the custom one
    nlohmann::ordered_json config = nlohmann::ordered_json::object(); ///< fields to set for a custom model
};

/// The recipe of the plan's model in the plan's stack. Errors: the stack has none for it; a custom
/// model that no recipe can be turned into.
[[nodiscard]] base::Result<Recipe> findRecipe(const domain::TrainingPlan &plan, domain::TrainingStack stack);

/// "NeMo 2.0", "Megatron Bridge".
[[nodiscard]] std::string_view title(domain::TrainingStack stack);

} // namespace launch

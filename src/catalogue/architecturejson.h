// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/modelspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace catalogue {

/// An architecture object with the keys of models.json and of the batch interface (num_layers,
/// hidden_size, …, moe {…}, mla {…}, mamba {…}, hybrid_override_pattern). Unknown keys are errors
/// unless they start with "x_". Also reads back what toJson() wrote (heterogeneous layers included).
[[nodiscard]] base::Result<domain::ModelSpec> modelFromJson(const nlohmann::json &object, std::string name);
/// Every field, such that modelFromJson(toJson(m)) == m.
[[nodiscard]] nlohmann::json toJson(const domain::ModelSpec &model);
/// The spec with single keys replaced ({"num_layers": 12}).
[[nodiscard]] base::Result<domain::ModelSpec> withOverrides(const domain::ModelSpec &model, const nlohmann::json &overrides);

} // namespace catalogue

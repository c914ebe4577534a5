// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace catalogue {

/// The entries of resources/catalogue/models.json; fails on the first one that is not as expected.
[[nodiscard]] base::Result<std::vector<ModelEntry>> modelEntries(const nlohmann::json &document);
/// The entries of resources/catalogue/gpus.json.
[[nodiscard]] base::Result<std::vector<domain::GpuSpec>> gpuEntries(const nlohmann::json &document);

} // namespace catalogue

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/gpuspec.h"
#include "domain/hardwareprofile.h"

#include <string_view>
#include <vector>

namespace catalogue {

/// The constants of a GPU: those of every GPU (resources/hardware/common.json), overridden by its
/// generation's file and there by the GPU's own entry. A generation without a file, or a broken
/// installation, gives the defaults of domain::HardwareProfile, which are Hopper's.
[[nodiscard]] domain::HardwareProfile loadHardwareProfile(const domain::GpuSpec &gpu);

/// The same from texts, later ones overriding earlier ones: {"generation", "about", "constants": {name:
/// {"value", "source"}}, "gpus": {key: {name: …}}}. Errors: unknown constant, value missing, of the
/// wrong type or out of range, no source.
[[nodiscard]] base::Result<domain::HardwareProfile> parseHardwareProfile(const std::vector<std::string_view> &texts,
                                                                         std::string_view gpuKey);

/// Names of all constants, as the files write them.
[[nodiscard]] std::vector<std::string_view> hardwareConstantNames();

} // namespace catalogue

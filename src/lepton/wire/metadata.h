// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/wire/job.h"

namespace lepton::wire {

/// Where only one of id and name was sent it stands for both.
[[nodiscard]] Metadata metadataFromJson(const nlohmann::json &value);
/// Why an item of a list is left out.
[[nodiscard]] base::Error unreadableItem(const char *pattern);

} // namespace lepton::wire

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"

namespace sandbox {

/// What has happened to a job so far, by time: {"type", "reason", "count", "last_observed_time", "regarding", "note"}.
[[nodiscard]] nlohmann::ordered_json eventsJson(const Engine &engine, const JobEntry &entry);

} // namespace sandbox

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/logtext.h"

namespace sandbox {

/// What the framework prints when a run breaks, in the words of real logs. `worker` decides whose ranks speak.
[[nodiscard]] std::vector<std::string> outOfMemoryText(const Work &work, int worker);
[[nodiscard]] std::vector<std::string> collectiveTimeoutText(const Work &work, int worker, std::int64_t step, double waitedSeconds);
[[nodiscard]] std::vector<std::string> nanText(const Work &work, std::int64_t step, const std::string &node);
[[nodiscard]] std::vector<std::string> assertionText(const Work &work, int worker);
/// torchrun's summary of the first failing rank.
[[nodiscard]] std::vector<std::string> elasticSummary(const Work &work, int worker, const std::string &host, Ns time);

} // namespace sandbox

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <optional>

namespace comparison {

/// The candidate that domain::candidateId() wrote as `id`. Nothing for text that it does not write.
[[nodiscard]] std::optional<domain::Candidate> candidateOfId(const domain::CandidateId &id);

} // namespace comparison

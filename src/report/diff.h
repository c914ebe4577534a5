// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A setting that two configurations do not share.
struct Difference {
    std::string_view field; ///< "tensor_parallel", the key that files use
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    std::string baseValue; ///< C locale
    std::string value;
};

/// What a candidate changes against the base, in the order of candidateFields(); empty = nothing.
[[nodiscard]] std::vector<Difference> differences(const domain::Candidate &candidate, const domain::Candidate &base);

} // namespace report

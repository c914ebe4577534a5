// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace report {

/// Where the value of a setting comes from.
enum class Origin : std::uint8_t {
    Plan, ///< one of the values that the plan lists
    Automatic, ///< one of the values that "auto" stood for
    Base, ///< the base configuration supplies it
    Derived, ///< it follows from the other settings and the cluster
};
[[nodiscard]] std::string_view name(Origin origin); ///< "plan", "auto", "base", "derived"

/// One setting of a candidate: what it is called and how its value reads. The settings list and
/// the differences both walk this table.
struct CandidateField {
    std::string_view id; ///< the key that files use
    const char *title; ///< QT_TRANSLATE_NOOP("core", …)
    std::string_view flag; ///< Megatron-Core's (megatron/training/arguments.py); empty when it has none of its own
    std::string (*value)(const domain::Candidate &); ///< C locale
    Origin (*origin)(const domain::SearchSpace &);
};
[[nodiscard]] std::span<const CandidateField> candidateFields();

} // namespace report

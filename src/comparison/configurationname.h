// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"

#include <optional>
#include <string_view>

/// Configuration names, read back: the inverse of domain::configurationName.
namespace comparison {

/// What a name says.
struct SpelledName {
    std::string_view model; ///< part of the name given
    int nodes = 1;
    domain::Candidate candidate; ///< what the name leaves out is the base's
};

/// MODEL_<N>nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None[_seq_8192_gbs_256[_rc_…][_prec_…]…][_<unix time>].
/// Without length and batch (as the original wrote until mid-2025): those that the plan searches, when
/// there is one only, else the base's. Nothing for any other text, and for numbers out of range.
[[nodiscard]] std::optional<SpelledName> readConfigurationName(std::string_view name, const domain::TrainingPlan &plan);

/// Whether the model part of a name means this model: its name, or the original's FAMILY_SIZE of it
/// ("llama_8b" for llama31_8b).
[[nodiscard]] bool meansModel(std::string_view text, std::string_view model);

} // namespace comparison

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/modelspec.h"

namespace estimate {

/// The candidate's layout with the layers of its first and last pipeline stage as its framework cuts
/// them where the candidate names none. Most frameworks cut evenly: the layout itself.
///
/// Nanotron gives layers in order to a stage until the costs so far exceed the stage's even share of the
/// whole (huggingface/nanotron: src/nanotron/models/base.py, build_model; costs per layer and output
/// layer: models/llama.py, get_block_compute_costs). Every boundary is passed by one layer: earlier
/// stages hold more, the last one less.
[[nodiscard]] domain::ParallelLayout stageLayout(const domain::ModelSpec &model, const domain::Candidate &candidate);

} // namespace estimate

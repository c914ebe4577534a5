// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hardwareprofile.h"
#include "domain/trainingplan.h"

/// Small models and clusters made by hand, so that the tests of the search need no catalogue.
namespace specs {

/// 32 layers, 32 heads in 8 groups: Llama 3.1 8B's figures (model card).
[[nodiscard]] domain::ModelSpec llama8b();
/// 126 layers, 128 heads in 8 groups: Llama 3.1 405B's.
[[nodiscard]] domain::ModelSpec llama405b();
/// Mixtral 8x7B's: 8 experts of width 14336.
[[nodiscard]] domain::ModelSpec mixtral();
/// Multi-head latent attention, 24 experts of width 1536 with a shared one, first layer dense.
[[nodiscard]] domain::ModelSpec latentMoe();
/// Mamba and attention layers by turns with feed-forward layers between: 12 layers.
[[nodiscard]] domain::ModelSpec hybrid();
/// Encoder-decoder with learned positions, 12 + 12 layers.
[[nodiscard]] domain::ModelSpec encoderDecoder();
[[nodiscard]] domain::ModelSpec gemma2();
[[nodiscard]] domain::ModelSpec gemma3();

[[nodiscard]] domain::ClusterSpec h200(int nodes, int gpusPerNode = 8);
[[nodiscard]] domain::ClusterSpec a100(int nodes, int gpusPerNode = 8);
[[nodiscard]] domain::ClusterSpec gb200(int nodes);
[[nodiscard]] domain::HardwareProfile profile();

/// A plan for `model` on `cluster` with the README's default lists; the base is its first value of each.
[[nodiscard]] domain::TrainingPlan plan(const domain::ModelSpec &model, const domain::ClusterSpec &cluster);
/// A candidate as the grid would make it.
[[nodiscard]] domain::Candidate candidate(int tp, int pp, int vp = 1, int cp = 1, int ep = 1);

} // namespace specs

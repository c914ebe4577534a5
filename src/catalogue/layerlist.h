// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/jsonfields.h"
#include "domain/modelspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace catalogue {

/// More layers than any model has; keeps hostile input from filling memory.
inline constexpr int kMaxLayers = 4096;

/// `count` layers of the model's usual kind: attention and a feed-forward half each; the first
/// model.encoderLayers of an encoder-decoder see both directions, the others attend to them.
[[nodiscard]] std::vector<domain::LayerSpec> usualLayers(const domain::ModelSpec &model, int count);

/// The same list cut or extended to `count` layers. What leads stays (first dense layers); the
/// tail goes on in its own period (dense and expert layers in turn, five local layers to one global).
[[nodiscard]] std::vector<domain::LayerSpec> resized(std::vector<domain::LayerSpec> layers, int count);

/// One layer per symbol. Mamba hybrids: M Mamba-2, * attention, - MLP, E experts. Hyena: S, D, H
/// short, medium and long convolution, * attention, each with an MLP.
[[nodiscard]] std::vector<domain::LayerSpec> layersFromPattern(const domain::ModelSpec &model, const std::string &pattern,
                                                               Problems &problems);

/// Runs of equal layers, as toJson() writes them, or in short: num_query_groups null = no
/// attention, ffn_hidden_size null = no MLP.
[[nodiscard]] std::vector<domain::LayerSpec> layersFromRuns(const domain::ModelSpec &model, const nlohmann::json &runs, Problems &problems);
[[nodiscard]] nlohmann::json runsOf(const std::vector<domain::LayerSpec> &layers);

/// Turns the feed-forward halves into expert layers or back: the first `firstDense` dense.
void setExpertLayers(domain::ModelSpec &model, int firstDense);
/// The same by a pattern with one entry a layer: 1 = experts, 0 = dense.
void setExpertPattern(domain::ModelSpec &model, const nlohmann::json &pattern, Problems &problems);

/// {"window_size": [before, after], "local_layers": n, "global_layers": m} or
/// {"attention_chunk_size": keys, …} or a number of keys for all layers.
void setSlidingWindow(domain::ModelSpec &model, const nlohmann::json &value, Problems &problems);

} // namespace catalogue

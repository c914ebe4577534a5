// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"

namespace search {

/// Layers of the first and last pipeline stage where they are set; 0 = as even as the others.
struct StageSplit {
    int first = 0;
    int last = 0;
    bool operator==(const StageSplit &) const = default;
};

/// The base configuration's uneven split for another pipeline size. At the base's own size it is
/// the base's. A split that counts the embedding and the loss as a layer each (Megatron-Core's
/// account_for_embedding_in_pipeline_split and …_loss_…: the ends have exactly one layer less than
/// the middle, as in Llama 3.1 405B's 126 + 2) holds for every size that it divides by. Any other
/// split names absolute counts, which say nothing about another size: {0, 0}.
[[nodiscard]] StageSplit stageSplitFor(const domain::ParallelLayout &base, int layers, int pipelineParallel);

/// The split that counts the embedding and the loss as a layer each, where the layers do not divide into
/// the stages' chunks but two more would: how recipes cut Llama 3.1 405B (126 layers) and Qwen3 235B (94).
/// {0, 0} otherwise, and where an end would be left without a layer.
[[nodiscard]] StageSplit countedEnds(int layers, int pipelineParallel, int virtualPipeline);

/// Layers of a stage between the ends, or -1 when the ends leave a rest that does not divide.
[[nodiscard]] int middleStageLayers(const StageSplit &split, int layers, int pipelineParallel);

/// Layers of the fullest stage; as even as possible when nothing is set or the split is impossible.
[[nodiscard]] int largestStage(const StageSplit &split, int layers, int pipelineParallel);

/// The ends hold one layer less than the middle: the embedding and the loss count as layers.
[[nodiscard]] bool countsEndsAsLayers(const StageSplit &split, int middleLayers);

} // namespace search

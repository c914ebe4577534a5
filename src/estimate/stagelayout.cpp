// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stagelayout.h"

#include "estimate/memoryhabits.h"

#include <algorithm>
#include <cmath>

namespace estimate {

namespace {

/// Of the output layer, in layers: 4 d H h + 3 f h each, V h.
double outputLayerCost(const domain::ModelSpec &model)
{
    const double layer = 4.0 * model.numAttentionHeads * model.headDim + 3.0 * double(model.ffnHiddenSize);
    return layer > 0 ? double(model.vocabSize) / layer : 0;
}

} // namespace

domain::ParallelLayout stageLayout(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    domain::ParallelLayout layout = candidate.layout;
    const int stages = layout.pipelineParallel;
    const int layers = model.numLayers();
    const bool given = layout.firstStageLayers > 0 || layout.lastStageLayers > 0;
    if (stages <= 1 || given || !memoryHabits(candidate.options.framework).splitsStagesByCost)
        return layout;
    const double perStage = (layers + outputLayerCost(model)) / stages;
    const auto upTo = [&](int count) { return std::min(int(std::floor(count * perStage)) + 1, layers); };
    layout.firstStageLayers = upTo(1);
    // A stage of the output layer alone cannot be said: it is given a layer of the stage before.
    layout.lastStageLayers = std::max(layers - upTo(stages - 1), layers > layout.firstStageLayers ? 1 : 0);
    return layout;
}

} // namespace estimate

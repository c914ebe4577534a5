// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/parameters.h"

#include "estimate/layerweights.h"

namespace estimate {

using domain::ModelSpec;

namespace {

std::int64_t sumOf(const std::vector<Weight> &weights)
{
    std::int64_t total = 0;
    for (const Weight &weight : weights)
        total += weight.count();
    return total;
}

/// Parameters of experts that a token does not visit.
std::int64_t idleIn(const ModelSpec &model, const std::vector<Weight> &weights)
{
    std::int64_t idle = 0;
    for (const Weight &weight : weights) {
        if (weight.axis == ShardAxis::Expert)
            idle += weight.outputs * weight.inputs * (weight.copies - model.moe->moeRouterTopk);
    }
    return idle;
}

} // namespace

ParameterCount countParameters(const ModelSpec &model)
{
    ParameterCount count;
    std::int64_t idle = 0;
    // Layers come in runs of equals: one walk per run.
    std::int64_t layerSize = 0;
    std::int64_t layerIdle = 0;
    const domain::LayerSpec *previous = nullptr;
    for (const domain::LayerSpec &layer : model.layers) {
        if (previous == nullptr || !(layer == *previous)) {
            const std::vector<Weight> weights = layerWeights(model, layer);
            layerSize = sumOf(weights);
            layerIdle = idleIn(model, weights);
        }
        previous = &layer;
        count.layers += layerSize;
        idle += layerIdle;
    }
    for (const Weight &weight : embeddingWeights(model, 1))
        (weight.role == WeightRole::PositionTable ? count.positionEmbedding : count.embedding) += weight.count();
    for (const Weight &weight : headWeights(model, 1))
        (weight.role == WeightRole::OutputLayer ? count.outputLayer : count.finalNorm) += weight.count();
    if (model.mtpNumLayers > 0)
        count.mtp = model.mtpNumLayers * sumOf(mtpWeights(model));
    count.active = count.withoutMtp() - idle;
    return count;
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/weightsums.h"

#include <algorithm>

namespace estimate {

namespace {

/// Splits weights that hold one or more numbers per vocabulary entry from the rest.
VocabularyCount vocabularyCount(std::span<const Weight> weights, std::int64_t paddedVocabulary)
{
    VocabularyCount count;
    for (const Weight &weight : weights) {
        const bool byVocabulary =
            weight.axis == ShardAxis::Tensor && (weight.role == WeightRole::Embedding || weight.role == WeightRole::OutputLayer);
        if (byVocabulary && paddedVocabulary > 0)
            count.perRow += double(weight.count()) / double(paddedVocabulary);
        else
            count.fixed.add(weight);
    }
    return count;
}

std::vector<Weight> mtpWeightsIfAny(const domain::ModelSpec &model)
{
    return model.mtpNumLayers > 0 ? mtpWeights(model) : std::vector<Weight>();
}

} // namespace

void ShardedCount::add(const Weight &weight)
{
    switch (weight.axis) {
    case ShardAxis::Replicated:
        replicated += double(weight.count());
        break;
    case ShardAxis::Tensor:
        tensor += double(weight.count());
        break;
    case ShardAxis::Expert:
        expert += double(weight.count());
        break;
    }
}

LayerCount::LayerCount(std::span<const Weight> weights)
{
    for (const Weight &weight : weights) {
        all.add(weight);
        if (weight.isMatrix && weight.role != WeightRole::Router)
            products.add(weight);
    }
}

double PlaceholderShape::elements(double tensorParallel, double expertTensorParallel) const
{
    const double whole = double(outputs) * double(inputs);
    switch (axis) {
    case ShardAxis::Replicated:
        return whole;
    case ShardAxis::Tensor:
        return whole / tensorParallel;
    case ShardAxis::Expert:
        return whole / expertTensorParallel;
    }
    return whole;
}

WeightSums::WeightSums(const domain::ModelSpec &model, const LayerKinds &kinds)
    : m_embedding(vocabularyCount(embeddingWeights(model, 1), model.paddedVocabSize(1)))
    , m_head(vocabularyCount(headWeights(model, 1), model.paddedVocabSize(1)))
    , m_mtp(mtpWeightsIfAny(model))
{
    for (int kind = 0; kind < kinds.count(); ++kind) {
        const std::vector<Weight> weights = layerWeights(model, kinds.kind(kind));
        m_layers.emplace_back(weights);
        for (const Weight &weight : weights)
            addPlaceholder(weight, kind);
    }
}

void WeightSums::addPlaceholder(const Weight &weight, int kind)
{
    if (!weight.isMatrix || weight.role == WeightRole::Router)
        return;
    PlaceholderShape shape{weight.outputs, weight.inputs, weight.axis, splitsInputs(weight), {kind}};
    for (PlaceholderShape &known : m_placeholders) {
        if (known.outputs == shape.outputs && known.inputs == shape.inputs && known.axis == shape.axis
            && known.splitsInputs == shape.splitsInputs) {
            if (known.kinds.back() != kind)
                known.kinds.push_back(kind);
            return;
        }
    }
    m_placeholders.push_back(std::move(shape));
}

} // namespace estimate

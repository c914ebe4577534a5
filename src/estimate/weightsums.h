// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"
#include "estimate/layerweights.h"
#include "estimate/stages.h"

#include <cstdint>
#include <span>
#include <vector>

namespace estimate {

/// Parameters of a part of the model by the axis that divides them.
struct ShardedCount {
    double replicated = 0;
    double tensor = 0;
    double expert = 0;

    void add(const Weight &weight);
    /// Outside the experts, on one rank.
    [[nodiscard]] double regular(double tensorParallel) const { return replicated + tensor / tensorParallel; }
    /// Of routed experts, on one rank; shards = EP x ETP.
    [[nodiscard]] double experts(double shards) const { return expert / shards; }
};

/// Parameters of one layer (or MTP module): all, and those of GEMMs that run in low precision.
struct LayerCount {
    ShardedCount all;
    ShardedCount products;

    explicit LayerCount(std::span<const Weight> weights);
};

/// Parameters whose number follows the padded vocabulary, and those beside them.
struct VocabularyCount {
    double perRow = 0; ///< for each vocabulary entry; divided over TP
    ShardedCount fixed;

    [[nodiscard]] double regular(double paddedVocabulary, double tensorParallel) const
    {
        return fixed.regular(tensorParallel) + perRow * paddedVocabulary / tensorParallel;
    }
};

/// One bf16 placeholder that TransformerEngine keeps for each distinct shape of a layer's weight.
struct PlaceholderShape {
    std::int64_t outputs = 0;
    std::int64_t inputs = 0;
    ShardAxis axis = ShardAxis::Replicated;
    bool splitsInputs = false; ///< row-parallel
    std::vector<int> kinds; ///< kinds of layers with such a weight

    [[nodiscard]] double elements(double tensorParallel, double expertTensorParallel) const;
};

/// The model's parameters, summed once from the walk over its layers (layerweights.h).
class WeightSums {
public:
    WeightSums(const domain::ModelSpec &model, const LayerKinds &kinds);

    [[nodiscard]] const LayerCount &layer(int kind) const { return m_layers[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const VocabularyCount &embedding() const { return m_embedding; }
    [[nodiscard]] const VocabularyCount &head() const { return m_head; }
    /// One multi-token-prediction module.
    [[nodiscard]] const LayerCount &mtp() const { return m_mtp; }
    [[nodiscard]] const std::vector<PlaceholderShape> &placeholders() const { return m_placeholders; }

private:
    void addPlaceholder(const Weight &weight, int kind);

    std::vector<LayerCount> m_layers;
    VocabularyCount m_embedding;
    VocabularyCount m_head;
    LayerCount m_mtp;
    std::vector<PlaceholderShape> m_placeholders;
};

} // namespace estimate

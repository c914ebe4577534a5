// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelspec.h"

#include <cstdint>

namespace estimate {

/// All parameters of a model, split as shared/facts names them; vocabulary padded at TP 1.
struct ParameterCount {
    std::int64_t embedding = 0;
    std::int64_t positionEmbedding = 0;
    std::int64_t layers = 0;
    std::int64_t finalNorm = 0;
    std::int64_t outputLayer = 0;
    std::int64_t mtp = 0;
    /// Only top-k and shared experts, embeddings included, MTP left out. Never sizes memory.
    std::int64_t active = 0;

    [[nodiscard]] std::int64_t total() const { return embedding + positionEmbedding + layers + finalNorm + outputLayer + mtp; }
    [[nodiscard]] std::int64_t withoutMtp() const { return total() - mtp; }
};

[[nodiscard]] ParameterCount countParameters(const domain::ModelSpec &model);

} // namespace estimate

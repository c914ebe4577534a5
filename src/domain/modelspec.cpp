// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelspec.h"

#include <algorithm>

namespace domain {

bool ModelSpec::hasAttention() const
{
    return std::any_of(layers.begin(), layers.end(), [](const LayerSpec &layer) { return layer.mixer == Mixer::Attention; });
}

std::int64_t ModelSpec::paddedVocabSize(int tensorParallel) const
{
    if (vocabSizeIsPadded)
        return vocabSize;
    const std::int64_t unit = std::int64_t(std::max(makeVocabSizeDivisibleBy, 1)) * std::max(tensorParallel, 1);
    return (vocabSize + unit - 1) / unit * unit;
}

} // namespace domain

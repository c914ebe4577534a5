// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/modelspec.h"

#include <cstddef>
#include <vector>

namespace estimate {

/// Model FLOPs per token of a training step, by the convention of the published Megatron-Bridge
/// tables (NVIDIA-NeMo/Megatron-Bridge: src/megatron/bridge/training/utils/flop_utils.py): matrix
/// products forward and backward, causal half of attention, logits with the padded vocabulary at
/// TP 1, no recompute, no element-wise work. For architectures without such a formula (encoder,
/// encoder-decoder, hyena) the same rule applied layer by layer.
[[nodiscard]] base::Flops modelFlopsPerToken(const domain::ModelSpec &model, int seqLength);

/// The same, prepared for many sequence lengths: walks over the weights once, then allocates nothing.
class ModelFlops {
public:
    explicit ModelFlops(const domain::ModelSpec &model);
    [[nodiscard]] base::Flops perToken(int seqLength) const;

private:
    /// Equal layers; the parts that do not depend on the sequence length, in FLOPs per token.
    struct Kind {
        domain::LayerSpec layer;
        bool encoder = false;
        double count = 0;
        double weightProducts = 0;
        double crossQueries = 0, crossKeys = 0; ///< products of cross attention on the decoder's and on the encoder's tokens
    };

    [[nodiscard]] Kind makeKind(const domain::LayerSpec &layer, bool encoder) const;
    [[nodiscard]] double layerFlops(const Kind &kind, double sequence) const;
    [[nodiscard]] double decoderPerToken(double sequence) const;
    [[nodiscard]] double encoderDecoderPerToken(double sequence) const;

    domain::ModelSpec m_model; ///< without its layers
    std::vector<Kind> m_kinds;
    std::size_t m_lastKind = 0; ///< of the last layer, which multi-token prediction repeats
};

/// The original AutoConfigurator's GPT formula (24 h^2 + 4 s h) 3 L + 6 h V, for comparison only.
[[nodiscard]] base::Flops autoConfiguratorFlopsPerToken(const domain::ModelSpec &model, int seqLength, double vocabSize);

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/inlinelist.h"
#include "estimate/layercost.h"
#include "estimate/pipelinetime.h"
#include "estimate/stages.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace estimate {

/// Something that stands on stages: the embedding, the head, or one layer of a kind.
struct TimedPart {
    LayerTimes times;
    base::Seconds total;
};

/// One micro-batch through the pipeline's stages, all chunks of a stage together.
struct StagePass {
    LayerTimes slowest; ///< of the stage that takes longest
    base::Seconds slowestTotal; ///< its forward + backward
    base::Seconds slowestInner; ///< the same of the slowest stage between the first and the last; 0 without any
    base::Seconds all; ///< forward + backward summed over the stages
    StagePaths paths; ///< over each stage, without interleaving
};

/// The model's layers, embedding and head, prepared for timing any split into stages. The embedding
/// stands on the first stage; final norm, output layer, loss and multi-token-prediction modules on
/// the last, where they often make it the slowest.
class StageCosts {
public:
    /// `model` and `kinds` must outlive this.
    StageCosts(const domain::ModelSpec &model, const LayerKinds &kinds);

    static constexpr std::size_t kMostKinds = 64; ///< kinds beyond this are timed like the last one
    using Parts = InlineList<TimedPart, kMostKinds + 2>;

    /// Embedding, head, and a layer of each kind.
    [[nodiscard]] std::size_t parts() const { return kFirstKind + m_timedKinds; }
    /// One of them; follows from the setting alone.
    [[nodiscard]] TimedPart time(std::size_t part, const LayerSetting &setting) const;
    /// The stages' times from those of their parts, of which there are parts().
    [[nodiscard]] StagePass pass(std::span<const TimedPart> parts, const StageMap &stages) const;
    /// One chunk of one stage alone; over all of them these sum to what pass() sums up.
    [[nodiscard]] LayerTimes chunk(std::span<const TimedPart> parts, const StageMap &stages, int stage, int chunk) const;

private:
    static constexpr std::size_t kEmbedding = 0, kHead = 1, kFirstKind = 2;

    [[nodiscard]] LayerTimes head(const LayerSetting &setting) const;
    [[nodiscard]] LayerTimes embedding(const LayerSetting &setting) const;
    [[nodiscard]] LayerTimes layer(std::size_t kind, const LayerSetting &setting) const;
    /// Layers of a kind on a stage.
    [[nodiscard]] int count(std::size_t kind, const StageMap &stages, int stage) const;
    /// The part that times a kind's layers.
    [[nodiscard]] std::size_t partOfKind(std::size_t kind) const { return kFirstKind + std::min(kind, m_timedKinds - 1); }

    const domain::ModelSpec &m_model;
    const LayerKinds &m_kinds;
    std::vector<LayerCost> m_costs; ///< per kind
    std::size_t m_timedKinds = 0;
};

} // namespace estimate

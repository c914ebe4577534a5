// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/layercost.h"
#include "estimate/stages.h"

#include <vector>

namespace estimate {

/// One micro-batch through the pipeline's stages, all chunks of a stage together.
struct StagePass {
    LayerTimes slowest; ///< of the stage that takes longest
    base::Seconds slowestTotal; ///< its forward + backward
    base::Seconds all; ///< forward + backward summed over the stages
};

/// The model's layers, embedding and head, prepared for timing any split into stages. The embedding
/// stands on the first stage; final norm, output layer, loss and multi-token-prediction modules on
/// the last, where they often make it the slowest.
class StageCosts {
public:
    /// `model` and `kinds` must outlive this.
    StageCosts(const domain::ModelSpec &model, const LayerKinds &kinds);

    [[nodiscard]] StagePass pass(const LayerSetting &setting, const StageMap &stages) const;

private:
    [[nodiscard]] LayerTimes head(const LayerSetting &setting) const;
    [[nodiscard]] LayerTimes embedding(const LayerSetting &setting) const;
    /// Layers of a kind on a stage.
    [[nodiscard]] int count(std::size_t kind, const StageMap &stages, int stage) const;

    const domain::ModelSpec &m_model;
    const LayerKinds &m_kinds;
    std::vector<LayerCost> m_costs; ///< per kind
};

} // namespace estimate

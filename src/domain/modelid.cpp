// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelid.h"

#include <fmt/format.h>

namespace domain {

std::string modelId(const ModelSpec &model)
{
    std::string id = fmt::format("{}:l{}-h{}-f{}-a{}-g{}-v{}", model.name, model.numLayers(), model.hiddenSize, model.ffnHiddenSize,
                                 model.numAttentionHeads, model.numQueryGroups, model.vocabSize);
    if (model.moe)
        id += fmt::format("-e{}-k{}-m{}", model.moe->numMoeExperts, model.moe->moeRouterTopk, model.moe->moeFfnHiddenSize);
    return id;
}

} // namespace domain

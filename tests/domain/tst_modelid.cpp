// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelid.h"

#include <functional>
#include <gtest/gtest.h>
#include <set>

namespace {

domain::ModelSpec llama()
{
    domain::ModelSpec model;
    model.name = "llama31_8b";
    model.layers.resize(32);
    model.hiddenSize = 4096;
    model.ffnHiddenSize = 14336;
    model.numAttentionHeads = 32;
    model.numQueryGroups = 8;
    model.vocabSize = 128256;
    return model;
}

TEST(ModelId, IsTheNameWithTheSizes)
{
    EXPECT_EQ(domain::modelId(llama()), "llama31_8b:l32-h4096-f14336-a32-g8-v128256");
    domain::ModelSpec experts = llama();
    experts.moe = domain::MoeSpec{};
    experts.moe->numMoeExperts = 8;
    experts.moe->moeRouterTopk = 2;
    experts.moe->moeFfnHiddenSize = 1024;
    EXPECT_EQ(domain::modelId(experts), "llama31_8b:l32-h4096-f14336-a32-g8-v128256-e8-k2-m1024");
}

TEST(ModelId, DiffersWithEverySizeThatStepsFollowFrom)
{
    const std::vector<std::function<void(domain::ModelSpec &)>> changes{
        [](auto &) {},
        [](auto &m) { m.name = "other"; },
        [](auto &m) { m.layers.pop_back(); },
        [](auto &m) { m.hiddenSize = 5120; },
        [](auto &m) { m.ffnHiddenSize = 1; },
        [](auto &m) { m.numAttentionHeads = 40; },
        [](auto &m) { m.numQueryGroups = 32; },
        [](auto &m) { m.vocabSize = 32000; },
        [](auto &m) { m.moe = domain::MoeSpec{}; },
    };
    std::set<std::string> ids;
    for (const auto &change : changes) {
        domain::ModelSpec model = llama();
        change(model);
        EXPECT_TRUE(ids.insert(domain::modelId(model)).second) << domain::modelId(model);
    }
}

} // namespace

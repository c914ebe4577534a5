// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stagelayout.h"

#include "estimate/stages.h"
#include "memoryfixtures.h"

#include <gtest/gtest.h>
#include <string>

namespace {

using domain::Candidate;
using domain::Framework;

Candidate nanotron(int pipeline)
{
    Candidate value = memoryfixtures::candidate(1, pipeline, 4096, 256);
    value.options.framework = Framework::Nanotron;
    return value;
}

std::string layersByStage(const domain::ModelSpec &model, const Candidate &candidate)
{
    const estimate::StageMap map(model.numLayers(), estimate::stageLayout(model, candidate));
    std::string text;
    for (int stage = 0; stage < map.stages(); ++stage)
        text += (text.empty() ? "" : " ") + std::to_string(map.layersOnStage(stage));
    return text;
}

struct CutRow {
    const char *what;
    int pipeline;
    const char *layers;
};

// A layer costs 4 h^2 + 3 f h, the output layer V h: of the 8B, 2.2 layers; of the 1B, 4 layers. A stage
// takes layers until their sum exceeds its share, so the first one holds floor(share) + 1.
TEST(StageLayout, CutsNanotronsStagesByCost)
{
    const domain::ModelSpec eight = memoryfixtures::dense(32, 4096, 14336, 32, 32, 131072);
    const domain::ModelSpec one = memoryfixtures::dense(16, 2048, 8192, 32, 32, 131072);
    const CutRow ofEight[] = {
        {"whole", 1, "32"},
        {"17.1 each", 2, "18 14"},
        {"8.55 each", 4, "9 9 8 6"},
        {"4.28 each", 8, "5 5 4 4 4 4 4 2"},
        {"1.07 each: one of the last holds none", 32, "2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 1"}};
    for (const CutRow &row : ofEight)
        EXPECT_EQ(layersByStage(eight, nanotron(row.pipeline)), row.layers) << row.what;
    const CutRow ofOne[] = {{"10 each", 2, "11 5"}, {"5 each: the last would hold the output layer alone", 4, "6 5 4 1"}};
    for (const CutRow &row : ofOne)
        EXPECT_EQ(layersByStage(one, nanotron(row.pipeline)), row.layers) << row.what;
}

TEST(StageLayout, LeavesOtherFrameworksAlone)
{
    const domain::ModelSpec model = memoryfixtures::dense(32, 4096, 14336, 32, 32, 131072);
    for (const auto framework : {Framework::Megatron, Framework::Nemo, Framework::Bridge, Framework::Scaling, Framework::Other}) {
        Candidate value = nanotron(4);
        value.options.framework = framework;
        EXPECT_EQ(estimate::stageLayout(model, value), value.layout);
    }
}

TEST(StageLayout, KeepsASplitThatIsGiven)
{
    Candidate value = nanotron(4);
    value.layout.firstStageLayers = 7;
    EXPECT_EQ(estimate::stageLayout(memoryfixtures::dense(32, 4096, 14336, 32, 32, 131072), value), value.layout);
}

TEST(StageLayout, EveryLayerHasAPlace)
{
    for (int layers : {1, 2, 16, 61}) {
        const domain::ModelSpec model = memoryfixtures::dense(layers, 2048, 8192, 32, 32, 131072);
        for (int pipeline : {1, 2, 3, 8, 64}) {
            const estimate::StageMap map(layers, estimate::stageLayout(model, nanotron(pipeline)));
            int sum = 0;
            for (int stage = 0; stage < map.stages(); ++stage)
                sum += map.layersOnStage(stage);
            EXPECT_EQ(sum, layers) << pipeline << " stages";
        }
    }
}

} // namespace

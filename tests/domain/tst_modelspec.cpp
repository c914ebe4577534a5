// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelspec.h"
#include "domain/trainingplan.h"

#include <gtest/gtest.h>

namespace {

using domain::ModelSpec;

TEST(ModelSpec, PadsTheVocabularyByTensorParallel)
{
    ModelSpec model;
    model.vocabSize = 128256; // Llama 3: a multiple of 128 x 2, not of 128 x 8
    EXPECT_EQ(model.paddedVocabSize(1), 128256);
    EXPECT_EQ(model.paddedVocabSize(2), 128256);
    EXPECT_EQ(model.paddedVocabSize(8), 129024);
    EXPECT_EQ(model.paddedVocabSize(0), 128256); // sizes below 1 count as 1
    model.vocabSize = 50257; // GPT-2
    EXPECT_EQ(model.paddedVocabSize(1), 50304);
    model.vocabSizeIsPadded = true;
    EXPECT_EQ(model.paddedVocabSize(8), 50257);
}

TEST(ModelSpec, VocabularyDivisorOfDeepSeek)
{
    ModelSpec model;
    model.vocabSize = 128815;
    model.makeVocabSizeDivisibleBy = 1280;
    EXPECT_EQ(model.paddedVocabSize(1), 129280); // the model card's size
    EXPECT_EQ(model.paddedVocabSize(2), 130560);
}

TEST(ModelSpec, KnowsWhetherItHasAttention)
{
    ModelSpec model;
    EXPECT_FALSE(model.hasAttention());
    model.layers = {{domain::Mixer::Mamba, domain::FeedForward::None}};
    EXPECT_FALSE(model.hasAttention());
    model.layers.push_back({domain::Mixer::Attention, domain::FeedForward::None});
    EXPECT_TRUE(model.hasAttention());
    EXPECT_EQ(model.numLayers(), 2);
}

TEST(TrainingPlan, DefaultsAreTheReadmeTable)
{
    const domain::SearchSpace search;
    EXPECT_EQ(search.tensorParallel.values, std::vector<int>{2});
    EXPECT_EQ(search.pipelineParallel.values, std::vector<int>{2});
    EXPECT_EQ(search.contextParallel.values, std::vector<int>{1});
    EXPECT_EQ(search.expertParallel.values, std::vector<int>{1});
    EXPECT_EQ(search.microBatchSizes.values, std::vector<int>{1});
    EXPECT_EQ(search.globalBatchSizes.values, std::vector<int>{256});
    EXPECT_EQ(search.seqLengths.values, std::vector<int>{8192});
    EXPECT_TRUE(search.virtualPipeline.values.empty());
    EXPECT_EQ(search.maxModelParallelSize, 64);
    EXPECT_EQ(domain::TrainingGoal().maxSteps, 50);
    EXPECT_EQ(domain::TrainingGoal().tokensInBillions, 1000);
}

TEST(TrainingPlan, ActiveClusterMustExist)
{
    domain::TrainingPlan plan;
    EXPECT_FALSE(plan.hasCluster());
    plan.clusters.resize(2);
    plan.activeCluster = 1;
    EXPECT_TRUE(plan.hasCluster());
    plan.activeCluster = 2;
    EXPECT_FALSE(plan.hasCluster());
    plan.activeCluster = -1;
    EXPECT_FALSE(plan.hasCluster());
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/weightsums.h"

#include "estimate/parameters.h"
#include "memoryfixtures.h"

#include <gtest/gtest.h>

namespace {

using domain::ModelSpec;
using estimate::LayerKinds;
using estimate::PlaceholderShape;
using estimate::WeightSums;

double total(const ModelSpec &model)
{
    const LayerKinds kinds(model.layers);
    const WeightSums sums(model, kinds);
    double sum = sums.embedding().regular(double(model.paddedVocabSize(1)), 1) + sums.head().regular(double(model.paddedVocabSize(1)), 1);
    for (int layer = 0; layer < kinds.numLayers(); ++layer) {
        const estimate::ShardedCount &count = sums.layer(kinds.kindOf(layer)).all;
        sum += count.regular(1) + count.experts(1);
    }
    return sum + model.mtpNumLayers * (sums.mtp().all.regular(1) + sums.mtp().all.experts(1));
}

TEST(WeightSums, AgreeWithTheParameterCount)
{
    ModelSpec mtp = memoryfixtures::deepseekV2Of4Layers();
    mtp.mtpNumLayers = 2;
    ModelSpec tied = memoryfixtures::llama8b();
    tied.tieEmbeddings = true;
    for (const ModelSpec &model :
         {memoryfixtures::llama8b(), memoryfixtures::mixtral8x7b(), memoryfixtures::gpt(24, 1024, 16, 50257), mtp, tied})
        EXPECT_EQ(total(model), double(estimate::countParameters(model).total())) << model.name;
}

TEST(WeightSums, DivideByTheAxisOfEachWeight)
{
    // Mixtral's layer: attention 4096 x 10240 over TP, router and norms whole, experts over EP x ETP.
    const ModelSpec model = memoryfixtures::mixtral8x7b();
    const WeightSums sums(model, LayerKinds(model.layers));
    const estimate::LayerCount &layer = sums.layer(0);
    EXPECT_EQ(layer.all.regular(2), 4096.0 * 10240 / 2 + 8 * 4096 + 2 * 4096);
    EXPECT_EQ(layer.products.regular(2), 4096.0 * 10240 / 2);
    EXPECT_EQ(layer.all.experts(4), 8 * 3 * 4096.0 * 14336 / 4);
}

TEST(WeightSums, HoldLatentDownProjectionsWhole)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const WeightSums sums(model, LayerKinds(model.layers));
    const double whole = sums.layer(0).all.regular(1);
    const double replicated = sums.layer(0).all.replicated;
    EXPECT_GE(replicated, 5120.0 * (1536 + 576));
    EXPECT_EQ(sums.layer(0).all.regular(4), replicated + (whole - replicated) / 4);
}

TEST(WeightSums, ShareOnePlaceholderPerShapeAmongKinds)
{
    const ModelSpec model = memoryfixtures::deepseekV2Of4Layers();
    const WeightSums sums(model, LayerKinds(model.layers)); // kind 0 dense, kind 1 MoE
    int shared = 0;
    int ofMoeOnly = 0;
    for (const PlaceholderShape &shape : sums.placeholders()) {
        shared += shape.kinds == std::vector<int>{0, 1};
        ofMoeOnly += shape.kinds == std::vector<int>{1};
    }
    EXPECT_EQ(shared, 5); // latent attention: two down, two up, one out
    EXPECT_EQ(ofMoeOnly, 4); // experts and shared expert; the router's gradient is its own
}

TEST(WeightSums, PlaceholdersShrinkWithTheirAxis)
{
    EXPECT_EQ((PlaceholderShape{100, 10, estimate::ShardAxis::Tensor, false, {0}}.elements(4, 2)), 250);
    EXPECT_EQ((PlaceholderShape{100, 10, estimate::ShardAxis::Expert, false, {0}}.elements(4, 2)), 500);
    EXPECT_EQ((PlaceholderShape{100, 10, estimate::ShardAxis::Replicated, false, {0}}.elements(4, 2)), 1000);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/specs.h"
#include "search/wholespace.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace {

using domain::Candidate;
using domain::RecomputePlan;
using search::SpaceChoices;
using search::WholeSpace;

WholeSpace space(const domain::ModelSpec &model, const domain::ClusterSpec &cluster, const SpaceChoices &choices = {})
{
    const auto built = WholeSpace::build(specs::plan(model, cluster), cluster, choices);
    EXPECT_TRUE(built) << (built ? "" : built.error().english());
    return *built;
}

/// Every leaf, in order.
template <class Visit>
void forEach(const WholeSpace &space, const Visit &visit)
{
    WholeSpace::Leaf leaf;
    for (leaf.core = 0; leaf.core < space.cores(); ++leaf.core) {
        const search::PipelineCut &cut = space.cut(leaf.core);
        for (leaf.recompute = 0; leaf.recompute < cut.recompute.size(); ++leaf.recompute) {
            for (leaf.sharding = 0; leaf.sharding < cut.shardings.size(); ++leaf.sharding) {
                for (leaf.globalBatch = 0; leaf.globalBatch < space.globalBatchSizes().size(); ++leaf.globalBatch)
                    visit(leaf);
            }
        }
    }
}

SpaceChoices small()
{
    SpaceChoices choices;
    choices.globalBatchSizes = {32, 64};
    choices.microBatchSizes = {1, 2};
    choices.contextParallel = {1, 2};
    return choices;
}

TEST(WholeSpace, HoldsEachConfigurationOnce)
{
    domain::ModelSpec model = specs::llama8b();
    model.layers.resize(4);
    const WholeSpace whole = space(model, specs::h200(1), small());
    std::set<std::string> ids;
    std::uint64_t leaves = 0;
    forEach(whole, [&](const WholeSpace::Leaf &leaf) {
        ids.insert(domain::candidateId(whole.candidate(leaf)));
        ++leaves;
    });
    EXPECT_EQ(leaves, whole.combinations());
    EXPECT_EQ(ids.size(), leaves);
}

TEST(WholeSpace, LayoutsDifferInMoreThanRecomputeShardingAndSequenceParallelism)
{
    domain::ModelSpec model = specs::llama8b();
    model.layers.resize(4);
    const WholeSpace whole = space(model, specs::h200(1), small());
    std::set<std::pair<std::uint64_t, std::string>> pairs;
    std::set<std::uint64_t> layouts;
    std::set<std::string> plain;
    forEach(whole, [&](const WholeSpace::Leaf &leaf) {
        Candidate c = whole.candidate(leaf);
        c.recompute = RecomputePlan::none();
        c.layout.sequenceParallel = false;
        WholeSpace::set(c, {});
        const std::string id = domain::candidateId(c);
        layouts.insert(whole.layout(leaf));
        plain.insert(id);
        pairs.insert({whole.layout(leaf), id});
    });
    EXPECT_GT(layouts.size(), 30u);
    EXPECT_EQ(pairs.size(), layouts.size()); // one to one
    EXPECT_EQ(pairs.size(), plain.size());
}

struct Knobs {
    std::set<int> tensor, pipeline, chunks, context, expert, expertTensor, micro, fsdp, kLayers, groups;
    std::set<std::string> recompute;
    bool sequenceOn = false, sequenceOff = false, optimizerOn = false, optimizerOff = false;
};
Knobs knobsOf(const WholeSpace &whole)
{
    Knobs knobs;
    forEach(whole, [&](const WholeSpace::Leaf &leaf) {
        const Candidate c = whole.candidate(leaf);
        knobs.tensor.insert(c.layout.tensorParallel);
        knobs.pipeline.insert(c.layout.pipelineParallel);
        knobs.chunks.insert(c.layout.virtualPipeline);
        knobs.context.insert(c.layout.contextParallel);
        knobs.expert.insert(c.layout.expertParallel);
        knobs.expertTensor.insert(c.layout.expertTensorParallel);
        knobs.micro.insert(c.batch.microBatchSize);
        knobs.fsdp.insert(c.layout.fsdp);
        if (c.recompute.granularity == domain::RecomputeGranularity::Full)
            (c.recompute.method == domain::RecomputeMethod::Block ? knobs.kLayers : knobs.groups).insert(c.recompute.layers);
        knobs.recompute.insert(domain::recomputeText(c.recompute));
        (c.layout.sequenceParallel ? knobs.sequenceOn : knobs.sequenceOff) = true;
        (c.layout.distributedOptimizer ? knobs.optimizerOn : knobs.optimizerOff) = true;
    });
    return knobs;
}

TEST(WholeSpace, AutoIsEveryValueThatCanBeOfUse)
{
    domain::ModelSpec model = specs::llama8b();
    model.layers.resize(8);
    SpaceChoices choices;
    choices.globalBatchSizes = {96};
    const Knobs knobs = knobsOf(space(model, specs::h200(3), choices)); // 24 GPUs, 8192 tokens
    EXPECT_EQ(knobs.tensor, (std::set<int>{1, 2, 4, 8}));
    EXPECT_EQ(knobs.pipeline, (std::set<int>{1, 2, 4, 8})); // 3 divides neither 8 nor 8 + 2 layers
    EXPECT_EQ(knobs.chunks, (std::set<int>{1, 2, 4, 5})); // 5: ten places on two stages
    EXPECT_EQ(knobs.context, (std::set<int>{1, 2, 4, 8})); // 1024 tokens each at 8; 3 and 6 do not cut the sequence
    EXPECT_EQ(knobs.expert, std::set<int>{1});
    EXPECT_EQ(knobs.expertTensor, knobs.tensor); // as without experts
    EXPECT_EQ(knobs.micro, (std::set<int>{1, 2, 4, 8, 16, 32}));
    EXPECT_EQ(knobs.fsdp, (std::set<int>{0, 2, 3, 4, 6, 8, 12, 24}));
    EXPECT_EQ(knobs.kLayers, (std::set<int>{1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(knobs.groups, (std::set<int>{1, 2, 4, 8}));
    for (const char *recompute : {"none", "selective", "selective:mlp", "selective:core_attn+mlp+layernorm", "full", "block:3"})
        EXPECT_EQ(knobs.recompute.count(recompute), 1u) << recompute;
    EXPECT_EQ(knobs.recompute.count("selective:moe"), 0u);
    EXPECT_TRUE(knobs.sequenceOn && knobs.sequenceOff && knobs.optimizerOn && knobs.optimizerOff);
}

TEST(WholeSpace, ExpertsHaveKnobsOfTheirOwn)
{
    domain::ModelSpec model = specs::mixtral();
    model.layers.resize(2);
    SpaceChoices choices = small();
    choices.fsdp = {0};
    const Knobs knobs = knobsOf(space(model, specs::h200(1), choices));
    EXPECT_EQ(knobs.expert, (std::set<int>{1, 2, 4, 8}));
    EXPECT_EQ(knobs.expertTensor, (std::set<int>{1, 2, 4, 8})); // 7 divides 14336 too, but not 8 GPUs
}

TEST(WholeSpace, EndsCountAsLayersWhereThatMakesThemDivide)
{
    domain::ModelSpec model = specs::llama405b(); // 126 layers
    SpaceChoices choices = small();
    choices.tensorParallel = {8};
    choices.recompute = {RecomputePlan::none()};
    const WholeSpace whole = space(model, specs::h200(16), choices);
    std::set<std::pair<int, int>> even, counted;
    forEach(whole, [&](const WholeSpace::Leaf &leaf) {
        const domain::ParallelLayout layout = whole.candidate(leaf).layout;
        (layout.firstStageLayers > 0 ? counted : even).insert({layout.pipelineParallel, layout.virtualPipeline});
        if (layout.firstStageLayers > 0) {
            EXPECT_EQ((layout.firstStageLayers + 1) * layout.pipelineParallel, 128);
        }
    });
    EXPECT_EQ(even.count({2, 7}), 1u);
    EXPECT_EQ(counted.count({8, 4}), 1u);
    EXPECT_EQ(counted.count({16, 8}), 1u); // one layer or none in a chunk at the ends
    EXPECT_EQ(even.count({8, 1}), 0u);
}

TEST(WholeSpace, NothingIsInterleavedOrSplitThatTheModelForbids)
{
    EXPECT_EQ(knobsOf(space(specs::hybrid(), specs::h200(1, 4), small())).chunks, std::set<int>{1});
    SpaceChoices choices = small();
    choices.contextParallel.reset();
    EXPECT_EQ(knobsOf(space(specs::gemma2(), specs::h200(1, 2), choices)).context, std::set<int>{1});
}

TEST(WholeSpace, GivenValuesStayEvenWhereNoRuleKeepsThem)
{
    SpaceChoices choices = small();
    choices.tensorParallel = {3, 3, 64};
    choices.pipelineParallel = {7};
    choices.virtualPipeline = {0, 1};
    choices.fsdp = {5};
    choices.recompute = {RecomputePlan::block(99)};
    choices.sequenceParallel = {true};
    const Knobs knobs = knobsOf(space(specs::llama8b(), specs::h200(1), choices));
    EXPECT_EQ(knobs.tensor, (std::set<int>{3, 64}));
    EXPECT_EQ(knobs.pipeline, std::set<int>{7});
    EXPECT_EQ(knobs.chunks, std::set<int>{1}); // 0 and 1 are both none
    EXPECT_EQ(knobs.fsdp, std::set<int>{5});
    EXPECT_EQ(knobs.kLayers, std::set<int>{99});
    EXPECT_FALSE(knobs.sequenceOff);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fixchanges.h"
#include "search/memoryfixes.h"
#include "search/specs.h"
#include "search/stagesplit.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace {

using domain::Candidate;
using domain::RecomputePlan;
using estimate::Verdict;
using search::FixKind;
using search::MemoryFix;
using search::MemoryFixes;
using testing::Contains;
using testing::HasSubstr;

/// A model on a cluster, with what answers about it.
struct Bench {
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    estimate::EstimatorContext context;
    search::Constraints constraints;

    Bench(domain::ModelSpec m, domain::ClusterSpec c)
        : model(std::move(m))
        , cluster(std::move(c))
        , context(model, cluster, specs::profile(), {})
        , constraints(model, cluster, {})
    {
    }

    [[nodiscard]] MemoryFixes fixes(const Candidate &candidate, std::size_t count = 6) const
    {
        return search::memoryFixes(context, constraints, {candidate, candidate.layout, count});
    }
};

Candidate batched(Candidate candidate, int mbs, int gbs, int seq = 8192)
{
    candidate.batch.microBatchSize = mbs;
    candidate.batch.globalBatchSize = gbs;
    candidate.batch.seqLength = seq;
    return candidate;
}

/// 8 B parameters over four of 80 GB: oom for its activations.
Candidate activationBound() { return batched(specs::candidate(2, 1), 4, 256); }

const MemoryFix *withKind(const MemoryFixes &found, FixKind kind)
{
    const auto fix =
        std::find_if(found.fixes.begin(), found.fixes.end(), [kind](const MemoryFix &f) { return f.kinds == std::vector{kind}; });
    return fix == found.fixes.end() ? nullptr : &*fix;
}

std::string inWords(const MemoryFix &fix)
{
    std::string text;
    for (const base::Text &change : fix.changes)
        text += (text.empty() ? "" : ", ") + change.english();
    return text;
}

/// Every promise of a fix, asked again of the estimator and the rules.
void expectKeepsItsPromises(const Bench &bench, const Candidate &before, const MemoryFix &fix)
{
    SCOPED_TRACE(inWords(fix));
    const estimate::Prediction was = bench.context.estimate(before);
    const estimate::Prediction is = bench.context.estimate(fix.candidate);
    EXPECT_FALSE(bench.constraints.check(fix.candidate)) << bench.constraints.check(fix.candidate)->message().english();
    EXPECT_LT(is.verdict, was.verdict);
    EXPECT_EQ(is.verdict, fix.prediction.verdict);
    EXPECT_DOUBLE_EQ(is.oomProbability, fix.prediction.oomProbability);
    EXPECT_DOUBLE_EQ(fix.saved.value(), (was.memory.total() - is.memory.total()).value());
    EXPECT_GE(fix.saved.value(), base::gib(0.05).value()) << "what is shown as nothing is no fix";
    EXPECT_DOUBLE_EQ(fix.stepTimeRatio, is.time.total() / was.time.total());
    EXPECT_EQ(fix.changes.size(), fix.kinds.size());
    EXPECT_TRUE(std::is_sorted(fix.kinds.begin(), fix.kinds.end()));
    EXPECT_EQ(std::set(fix.kinds.begin(), fix.kinds.end()).size(), fix.kinds.size());
    EXPECT_EQ(fix.candidate.batch.globalBatchSize, before.batch.globalBatchSize) << "what is trained stays";
    EXPECT_EQ(fix.candidate.batch.seqLength, before.batch.seqLength);
    EXPECT_EQ(fix.candidate.options.precision, before.options.precision);
    EXPECT_EQ(fix.candidate.options.moeCapacityFactor, before.options.moeCapacityFactor);
}

struct Case {
    const char *name;
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    Candidate candidate;
};

Candidate edited(Candidate candidate, void (*edit)(Candidate &))
{
    edit(candidate);
    return candidate;
}

std::vector<Case> cases()
{
    return {
        {"activations", specs::llama8b(), specs::a100(4), activationBound()},
        {"one GPU each", specs::llama8b(), specs::a100(4), batched(specs::candidate(1, 1), 2, 256)},
        {"interleaved", specs::llama8b(), specs::a100(4), batched(specs::candidate(1, 4, 2), 4, 256)},
        {"no distributed optimizer", specs::llama8b(), specs::a100(4),
         batched(edited(specs::candidate(1, 1), [](Candidate &c) { c.layout.distributedOptimizer = false; }), 1, 256)},
        {"unfused", specs::llama8b(), specs::a100(4),
         batched(edited(specs::candidate(2, 1),
                        [](Candidate &c) {
                            c.options.attention = domain::AttentionBackend::Unfused;
                            c.options.crossEntropyFusion = false;
                        }),
                 2, 256)},
        {"no sequence parallelism", specs::llama8b(), specs::a100(4),
         batched(edited(specs::candidate(8, 1), [](Candidate &c) { c.layout.sequenceParallel = false; }), 8, 256)},
        {"recomputed already", specs::llama8b(), specs::a100(4),
         batched(edited(specs::candidate(2, 1), [](Candidate &c) { c.recompute = RecomputePlan::block(4); }), 4, 256)},
        {"long sequence", specs::llama8b(), specs::h200(8), batched(specs::candidate(2, 1), 1, 64, 131072)},
        {"experts", specs::mixtral(), specs::a100(8), batched(specs::candidate(2, 1), 1, 256)},
        {"latent attention", specs::latentMoe(), specs::a100(4), batched(specs::candidate(1, 1), 4, 256, 4096)},
        {"hybrid", specs::hybrid(), specs::a100(4), batched(specs::candidate(1, 1), 8, 256, 4096)},
        {"405 B on few", specs::llama405b(), specs::h200(64), batched(specs::candidate(8, 1), 1, 512)},
    };
}

TEST(MemoryFixes, EachKeepsItsPromises)
{
    std::size_t seen = 0;
    for (const Case &entry : cases()) {
        SCOPED_TRACE(entry.name);
        const Bench bench(entry.model, entry.cluster);
        ASSERT_FALSE(bench.constraints.check(entry.candidate));
        const MemoryFixes found = bench.fixes(entry.candidate);
        ASSERT_NE(found.before.verdict, Verdict::Safe);
        EXPECT_FALSE(found.fixes.empty()) << found.reason.english();
        for (const MemoryFix &fix : found.fixes)
            expectKeepsItsPromises(bench, entry.candidate, fix);
        seen += found.fixes.size();
    }
    EXPECT_GT(seen, 30u);
}

TEST(MemoryFixes, NothingToFixWhereItIsSafe)
{
    const Bench bench(specs::llama8b(), specs::h200(8));
    const MemoryFixes found = bench.fixes(specs::candidate(4, 1));
    EXPECT_EQ(found.before.verdict, Verdict::Safe);
    EXPECT_TRUE(found.fixes.empty());
    EXPECT_FALSE(found.closest);
    EXPECT_TRUE(found.reason.empty());
}

TEST(MemoryFixes, RecomputesAsFewLayersAsWillDo)
{
    for (const Candidate &before :
         {activationBound(), batched(specs::candidate(1, 4, 2), 2, 256), batched(specs::candidate(1, 2), 2, 256)}) {
        const Bench bench(specs::llama8b(), specs::a100(4));
        const MemoryFixes found = bench.fixes(before, 100);
        SCOPED_TRACE(domain::candidateId(before));
        const MemoryFix *fix = withKind(found, FixKind::Recompute);
        ASSERT_NE(fix, nullptr);
        ASSERT_EQ(fix->candidate.recompute.method, domain::RecomputeMethod::Block) << inWords(*fix);
        ASSERT_GT(fix->candidate.recompute.layers, 1);
        for (int fewer = 1; fewer < fix->candidate.recompute.layers; ++fewer) {
            Candidate candidate = fix->candidate;
            candidate.recompute.layers = fewer;
            EXPECT_GT(bench.context.estimate(candidate).verdict, fix->prediction.verdict) << fewer << " layers fit as well";
        }
        const bool chunks = before.layout.virtualPipeline > 1;
        EXPECT_THAT(fix->changes.front().english(), HasSubstr("recompute " + std::to_string(fix->candidate.recompute.layers) + " layers"));
        EXPECT_EQ(fix->changes.front().english().ends_with("per model chunk"), chunks);
    }
}

TEST(MemoryFixes, AddsToLayersThatAreRecomputedAlready)
{
    const Bench bench(specs::llama8b(), specs::a100(4));
    Candidate before = activationBound();
    before.recompute = RecomputePlan::block(2);
    const MemoryFixes found = bench.fixes(before, 100);
    const MemoryFix *fix = withKind(found, FixKind::Recompute);
    ASSERT_NE(fix, nullptr);
    EXPECT_GT(fix->candidate.recompute.layers, 2);
    EXPECT_EQ(withKind(found, FixKind::SelectiveRecompute), nullptr) << "Megatron-Core recomputes layers or modules";
}

TEST(MemoryFixes, SafeComesFirstThenStepTime)
{
    for (const Case &entry : cases()) {
        SCOPED_TRACE(entry.name);
        const Bench bench(entry.model, entry.cluster);
        const MemoryFixes found = bench.fixes(entry.candidate);
        for (std::size_t i = 1; i < found.fixes.size(); ++i) {
            const MemoryFix &a = found.fixes[i - 1];
            const MemoryFix &b = found.fixes[i];
            EXPECT_LE(a.prediction.verdict, b.prediction.verdict);
            const bool offload = b.kinds.back() == FixKind::Offload;
            if (a.prediction.verdict == b.prediction.verdict && a.kinds.size() == b.kinds.size() && !offload) {
                EXPECT_LE(a.stepTimeRatio, b.stepTimeRatio) << inWords(a) << " before " << inWords(b);
            }
        }
        std::set<std::vector<FixKind>> kinds;
        for (const MemoryFix &fix : found.fixes)
            EXPECT_TRUE(kinds.insert(fix.kinds).second) << inWords(fix);
        EXPECT_LE(found.fixes.size(), 6u);
    }
}

TEST(MemoryFixes, TakesWhatIsOffAndCostsNothing)
{
    struct Switch {
        FixKind kind;
        const char *words;
        int tp, mbs;
        void (*off)(Candidate &);
    };
    const Switch switches[] = {
        {FixKind::SequenceParallel, "turn on sequence parallelism", 8, 8, [](Candidate &c) { c.layout.sequenceParallel = false; }},
        {FixKind::DistributedOptimizer, "turn on the distributed optimizer", 2, 1,
         [](Candidate &c) { c.layout.distributedOptimizer = false; }},
        {FixKind::Attention, "use flash attention", 2, 1, [](Candidate &c) { c.options.attention = domain::AttentionBackend::Unfused; }},
    };
    const Bench bench(specs::llama8b(), specs::a100(4));
    for (const Switch &entry : switches) {
        SCOPED_TRACE(entry.words);
        Candidate before = batched(specs::candidate(entry.tp, 1), entry.mbs, 256);
        entry.off(before);
        const MemoryFixes found = bench.fixes(before, 100);
        const MemoryFix *fix = withKind(found, entry.kind);
        ASSERT_NE(fix, nullptr);
        EXPECT_EQ(fix->changes.front().english(), entry.words);
    }
}

TEST(MemoryFixes, FlashAttentionNamesTheLossThatItsSavingIsAlsoFrom)
{
    const Bench bench(specs::llama8b(), specs::a100(4));
    Candidate before = batched(specs::candidate(2, 1), 1, 256);
    before.options.attention = domain::AttentionBackend::Unfused;
    const auto words = [&](domain::Framework framework, bool fusedLoss) {
        before.options.framework = framework;
        before.options.crossEntropyFusion = fusedLoss;
        Candidate after = before;
        after.options.attention = domain::AttentionBackend::Flash;
        return search::changeText(FixKind::Attention, before, after).english();
    };
    EXPECT_EQ(words(domain::Framework::Megatron, true),
              "use flash attention and TransformerEngine's loss (--cross-entropy-fusion-impl te)");
    EXPECT_EQ(words(domain::Framework::Megatron, false), "use flash attention");
    for (const auto framework : {domain::Framework::Nemo, domain::Framework::Bridge, domain::Framework::Scaling})
        EXPECT_EQ(words(framework, true), "use flash attention");
    before.options.framework = domain::Framework::Megatron;
    before.options.crossEntropyFusion = true;
    const MemoryFixes found = bench.fixes(before, 100);
    const MemoryFix *fix = withKind(found, FixKind::Attention);
    ASSERT_NE(fix, nullptr);
    EXPECT_THAT(fix->changes.front().english(), HasSubstr("--cross-entropy-fusion-impl te"));
}

TEST(MemoryFixes, ParallelSizesTakeAlongWhatFollowsThem)
{
    const Bench bench(specs::llama8b(), specs::a100(4));
    const MemoryFixes found = bench.fixes(batched(specs::candidate(1, 1), 2, 256), 100);
    const MemoryFix *tensor = withKind(found, FixKind::TensorParallel);
    ASSERT_NE(tensor, nullptr);
    EXPECT_TRUE(tensor->candidate.layout.sequenceParallel);
    EXPECT_EQ(tensor->candidate.layout.expertTensorParallel, tensor->candidate.layout.tensorParallel);
    const Candidate piped = batched(specs::candidate(1, 4, 2), 4, 256);
    const MemoryFixes flat = bench.fixes(piped, 100);
    const MemoryFix *sharded = withKind(flat, FixKind::Fsdp);
    if (sharded != nullptr) {
        EXPECT_EQ(sharded->candidate.layout.pipelineParallel, 1);
        EXPECT_EQ(sharded->candidate.layout.virtualPipeline, 1);
        EXPECT_THAT(sharded->changes.front().english(), HasSubstr("without pipeline"));
    }
}

TEST(MemoryFixes, UnevenSplitsFollowTheRecipe)
{
    const Bench bench(specs::llama405b(), specs::h200(64));
    Candidate before = batched(specs::candidate(8, 4), 1, 512);
    before.layout.firstStageLayers = before.layout.lastStageLayers = 31; // 126 + 2 over 4
    ASSERT_FALSE(bench.constraints.check(before));
    const MemoryFixes found = bench.fixes(before, 100);
    ASSERT_NE(found.before.verdict, Verdict::Safe);
    const MemoryFix *deeper = withKind(found, FixKind::PipelineParallel);
    ASSERT_NE(deeper, nullptr);
    const int size = deeper->candidate.layout.pipelineParallel;
    const search::StageSplit split = search::stageSplitFor(before.layout, 126, size);
    EXPECT_EQ(deeper->candidate.layout.firstStageLayers, split.first);
    EXPECT_EQ(deeper->candidate.layout.lastStageLayers, split.last);
}

TEST(MemoryFixes, SeveralTogetherOnlyWhereNoneAloneMakesItSafe)
{
    const Bench bench(specs::llama405b(), specs::h200(16));
    const Candidate before = batched(specs::candidate(1, 1), 1, 256);
    const MemoryFixes found = bench.fixes(before, 100);
    ASSERT_FALSE(found.fixes.empty());
    ASSERT_EQ(found.fixes.front().prediction.verdict, Verdict::Safe);
    const std::size_t together = found.fixes.front().kinds.size();
    for (const MemoryFix &fix : found.fixes) {
        if (fix.prediction.verdict == Verdict::Safe) {
            EXPECT_EQ(fix.kinds.size(), together) << inWords(fix);
        }
        expectKeepsItsPromises(bench, before, fix);
    }
    EXPECT_GT(together, 1u) << inWords(found.fixes.front());
}

TEST(MemoryFixes, SaysWhatStandsInTheWayWhenNothingHelps)
{
    const Bench bench(specs::llama405b(), specs::a100(1)); // 405 B parameters on eight of 80 GB
    const MemoryFixes found = bench.fixes(batched(specs::candidate(8, 1), 1, 256));
    EXPECT_EQ(found.before.verdict, Verdict::Oom);
    EXPECT_TRUE(found.fixes.empty());
    ASSERT_TRUE(found.closest);
    EXPECT_EQ(found.closest->prediction.verdict, Verdict::Oom);
    EXPECT_GT(found.closest->saved.value(), 0);
    EXPECT_FALSE(bench.constraints.check(found.closest->candidate));
    EXPECT_THAT(found.reason.english(), testing::StartsWith("Weights, gradients and optimizer state alone need"));
    EXPECT_THAT(found.reason.english(), HasSubstr("of the 79.3 GiB that a process can use: use more GPUs"));
}

TEST(MemoryFixes, WarnsOfFewerDigits)
{
    const Bench bench(specs::llama8b(), specs::a100(1));
    Candidate before = batched(specs::candidate(2, 1), 1, 256, 8192);
    before.layout.distributedOptimizer = true;
    for (int mbs = 1; mbs <= 8; mbs *= 2) {
        before.batch.microBatchSize = mbs;
        for (const MemoryFix &fix : bench.fixes(before, 100).fixes) {
            const bool fewer = std::ranges::any_of(fix.kinds, [](FixKind k) { return k == FixKind::GradDtype || k == FixKind::Optimizer; });
            const bool offload = std::ranges::any_of(fix.kinds, search::usesHostMemory);
            EXPECT_EQ(fix.caveats.empty(), !fewer && !offload) << inWords(fix);
        }
    }
}

TEST(FixChanges, SaysWhatElseASizeChanges)
{
    Candidate before = batched(specs::candidate(1, 1), 1, 256);
    Candidate after = before;
    after.layout.tensorParallel = 2;
    const auto words = [&](FixKind kind) { return search::changeText(kind, before, after).english(); };
    EXPECT_EQ(words(FixKind::TensorParallel), "use tensor_parallel 2");
    after.layout.sequenceParallel = true;
    EXPECT_EQ(words(FixKind::TensorParallel), "use tensor_parallel 2 with sequence parallelism");
    before.layout.tensorParallel = 2;
    before.layout.sequenceParallel = true;
    after.layout.tensorParallel = 4;
    EXPECT_EQ(words(FixKind::TensorParallel), "use tensor_parallel 4") << "it is on already";

    before = batched(specs::candidate(1, 2, 2), 1, 256);
    before.recompute = RecomputePlan::block(8);
    after = before;
    after.layout.pipelineParallel = 4;
    EXPECT_EQ(words(FixKind::PipelineParallel), "use pipeline_parallel 4");
    after.recompute.layers = 4;
    EXPECT_EQ(words(FixKind::PipelineParallel), "use pipeline_parallel 4 with recompute_num_layers 4");
    after.layout.virtualPipeline = 1;
    EXPECT_EQ(words(FixKind::PipelineParallel), "use pipeline_parallel 4 without interleaving and with recompute_num_layers 4");
}

TEST(MemoryFixes, SameQuestionSameAnswer)
{
    for (const Case &entry : cases()) {
        const Bench bench(entry.model, entry.cluster);
        const MemoryFixes once = bench.fixes(entry.candidate);
        const MemoryFixes again = bench.fixes(entry.candidate);
        ASSERT_EQ(once.fixes.size(), again.fixes.size()) << entry.name;
        for (std::size_t i = 0; i < once.fixes.size(); ++i)
            EXPECT_EQ(once.fixes[i].candidate, again.fixes[i].candidate) << entry.name;
    }
}

TEST(MemoryFixes, StopsWhenAsked)
{
    const Bench bench(specs::llama405b(), specs::a100(1));
    std::stop_source source;
    source.request_stop();
    const Candidate before = batched(specs::candidate(8, 1), 1, 256);
    const MemoryFixes found = search::memoryFixes(bench.context, bench.constraints, {before, before.layout, 6}, source.get_token());
    EXPECT_TRUE(found.cancelled);
    EXPECT_TRUE(found.fixes.empty());
    EXPECT_TRUE(found.reason.empty());
}

TEST(FixChanges, NeverTriesWhatIsThereAlready)
{
    for (const Case &entry : cases()) {
        const search::FixChanges changes(entry.model, entry.cluster, entry.candidate.layout);
        std::set<FixKind> kinds;
        for (const search::ChangeSeries &series : changes.of(entry.candidate)) {
            EXPECT_TRUE(kinds.insert(series.kind).second);
            EXPECT_FALSE(series.variants.empty());
            for (const Candidate &variant : series.variants) {
                EXPECT_NE(variant, entry.candidate) << entry.name;
                EXPECT_FALSE(search::changeText(series.kind, entry.candidate, variant).empty());
            }
        }
    }
}

TEST(FixChanges, OffloadsOnlyWhereTheFrameworkDoes)
{
    const auto offloads = [](const Candidate &candidate) {
        const search::FixChanges changes(specs::llama8b(), specs::a100(4), candidate.layout);
        const auto all = changes.of(candidate);
        return std::ranges::any_of(all, [](const auto &series) { return series.kind == FixKind::Offload; });
    };
    EXPECT_TRUE(offloads(specs::candidate(2, 1)));
    EXPECT_FALSE(offloads(specs::candidate(2, 2)));
    EXPECT_FALSE(offloads(edited(specs::candidate(2, 1), [](Candidate &c) { c.recompute = RecomputePlan::full(); })));
    EXPECT_FALSE(offloads(edited(specs::candidate(2, 1), [](Candidate &c) { c.options.framework = domain::Framework::Nanotron; })));
}

std::vector<Candidate> variantsOf(const domain::ModelSpec &model, FixKind kind, const Candidate &candidate)
{
    const search::FixChanges changes(model, specs::a100(4), candidate.layout);
    for (search::ChangeSeries &series : changes.of(candidate)) {
        if (series.kind == kind)
            return std::move(series.variants);
    }
    return {};
}

std::vector<std::string> wordsOf(const domain::ModelSpec &model, FixKind kind, const Candidate &candidate)
{
    std::vector<std::string> words;
    for (const Candidate &variant : variantsOf(model, kind, candidate))
        words.push_back(search::changeText(kind, candidate, variant).english());
    return words;
}

TEST(FixChanges, ModulesAreOffloadedAsFarAsTheModelHasThem)
{
    using testing::ElementsAre;
    const Candidate plain = specs::candidate(1, 1);
    EXPECT_THAT(wordsOf(specs::llama8b(), FixKind::OffloadModules, plain),
                ElementsAre("keep the inputs of core_attn + attn_proj in host memory",
                            "keep the inputs of qkv_linear + core_attn + attn_proj in host memory"));
    EXPECT_THAT(wordsOf(specs::mixtral(), FixKind::OffloadModules, plain),
                ElementsAre("keep the inputs of moe_act in host memory", "keep the inputs of expert_fc1 + moe_act in host memory",
                            "keep the inputs of core_attn + attn_proj in host memory",
                            "keep the inputs of qkv_linear + core_attn + attn_proj + mlp_norm + expert_fc1 + moe_act in host memory"));
    EXPECT_THAT(wordsOf(specs::latentMoe(), FixKind::OffloadModules, plain), Contains(HasSubstr("attn_norm")));
    const Candidate some =
        edited(plain, [](Candidate &c) { c.options.offloadModules = domain::OffloadCoreAttn | domain::OffloadAttnProj; });
    EXPECT_THAT(wordsOf(specs::llama8b(), FixKind::OffloadModules, some),
                ElementsAre("keep the inputs of qkv_linear + core_attn + attn_proj in host memory"));
    for (const auto &unfit : {edited(plain, [](Candidate &c) { c.recompute = RecomputePlan::full(); }),
                              edited(plain, [](Candidate &c) { c.options.activationOffloadLayers = 2; }),
                              edited(plain, [](Candidate &c) { c.options.framework = domain::Framework::Scaling; })})
        EXPECT_TRUE(variantsOf(specs::llama8b(), FixKind::OffloadModules, unfit).empty());
}

TEST(FixChanges, OptimizerLeavesByHalvesAndShardingGrowsStronger)
{
    using domain::FsdpSharding;
    using testing::ElementsAre;
    const auto llama = specs::llama8b();
    Candidate value = specs::candidate(1, 1);
    EXPECT_THAT(wordsOf(llama, FixKind::OptimizerOffload, value),
                ElementsAre("keep 50 % of the optimizer's state in host memory", "keep 100 % of the optimizer's state in host memory"));
    value.options.optimizerOffloadFraction = 0.5;
    EXPECT_EQ(variantsOf(llama, FixKind::OptimizerOffload, value).size(), 1u);
    EXPECT_TRUE(variantsOf(llama, FixKind::FsdpSharding, value).empty()) << "nothing is sharded";
    value.layout.fsdp = 8;
    EXPECT_TRUE(variantsOf(llama, FixKind::FsdpSharding, value).empty()) << "everything is";
    value.layout.fsdpSharding = FsdpSharding::Optim;
    EXPECT_THAT(wordsOf(llama, FixKind::FsdpSharding, value),
                ElementsAre("use data_parallel_sharding_strategy optim_grads", "use data_parallel_sharding_strategy optim_grads_params"));
    value.layout.fsdpSharding = FsdpSharding::OptimGrads;
    EXPECT_EQ(variantsOf(llama, FixKind::FsdpSharding, value).size(), 1u);
}

TEST(MemoryFixes, StrongerShardingMakesRoomForWeights)
{
    const Bench bench(specs::llama8b(), specs::a100(1, 8));
    Candidate before = batched(specs::candidate(1, 1), 1, 256, 4096);
    before.layout.fsdp = 8;
    before.layout.fsdpSharding = domain::FsdpSharding::Optim;
    before.batch.microBatchSize = 2;
    const MemoryFixes found = bench.fixes(before, 20);
    const MemoryFix *fix = withKind(found, FixKind::FsdpSharding);
    ASSERT_NE(fix, nullptr) << "of " << found.fixes.size();
    expectKeepsItsPromises(bench, before, *fix);
}

TEST(FixChanges, ModulesAreThoseOfTheModel)
{
    const Candidate candidate = specs::candidate(1, 1);
    const search::FixChanges changes(specs::latentMoe(), specs::a100(4), candidate.layout);
    const auto all = changes.of(candidate);
    const auto series = std::ranges::find_if(all, [](const auto &s) { return s.kind == FixKind::SelectiveRecompute; });
    ASSERT_NE(series, all.end());
    std::vector<std::string> words;
    for (const Candidate &variant : series->variants)
        words.push_back(search::changeText(FixKind::SelectiveRecompute, candidate, variant).english());
    EXPECT_THAT(words, Contains("recompute mla_up_proj (selective)"));
    EXPECT_THAT(words, Contains("recompute moe_act + shared_experts (selective)"));
    EXPECT_THAT(words, testing::Not(Contains("recompute moe + moe_act (selective)")));
}

TEST(FixChanges, WhatUndoesAnotherIsNotCombined)
{
    EXPECT_FALSE(search::compatible(FixKind::Fsdp, FixKind::PipelineParallel));
    EXPECT_FALSE(search::compatible(FixKind::Recompute, FixKind::SelectiveRecompute));
    EXPECT_FALSE(search::compatible(FixKind::Offload, FixKind::Recompute));
    EXPECT_FALSE(search::compatible(FixKind::GradDtype, FixKind::Optimizer));
    EXPECT_FALSE(search::compatible(FixKind::MicroBatch, FixKind::MicroBatch));
    EXPECT_FALSE(search::compatible(FixKind::OffloadModules, FixKind::Recompute));
    EXPECT_FALSE(search::compatible(FixKind::OffloadModules, FixKind::Offload));
    EXPECT_FALSE(search::compatible(FixKind::Fsdp, FixKind::FsdpSharding));
    EXPECT_TRUE(search::compatible(FixKind::OptimizerOffload, FixKind::Recompute));
    EXPECT_TRUE(search::compatible(FixKind::MicroBatch, FixKind::TensorParallel));
}

} // namespace

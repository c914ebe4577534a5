// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/best.h"
#include "search/bruteforce.h"
#include "search/specs.h"
#include "search/wholespace.h"

#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <ostream>
#include <random>

namespace {

using domain::ClusterSpec;
using domain::ModelSpec;
using domain::TrainingPlan;
using search::BestRequest;
using search::BestResult;
using search::Distinct;

/// A model small enough that each of its configurations can be tried.
ModelSpec shrunk(ModelSpec model, int layers, int hidden)
{
    model.layers.resize(static_cast<std::size_t>(layers), model.layers.back());
    model.hiddenSize = hidden;
    return model;
}

ClusterSpec withMemory(ClusterSpec cluster, double gib)
{
    cluster.memoryPerGpu = base::gib(gib);
    return cluster;
}

BestResult best(const TrainingPlan &plan, const ClusterSpec &cluster, const BestRequest &request = {},
                const domain::HardwareProfile &profile = specs::profile())
{
    auto result = search::findBest(plan, cluster, profile, request);
    EXPECT_TRUE(result) << (result ? "" : result.error().english());
    return result ? std::move(*result) : BestResult();
}

std::vector<std::string> ids(const std::vector<search::BestEntry> &entries)
{
    std::vector<std::string> names;
    for (const search::BestEntry &entry : entries)
        names.push_back(domain::candidateId(entry.candidate));
    return names;
}

std::vector<std::string> ids(const std::vector<tests::BruteForce::Entry> &entries)
{
    std::vector<std::string> names;
    for (const tests::BruteForce::Entry &entry : entries)
        names.push_back(domain::candidateId(entry.candidate));
    return names;
}

std::uint64_t sum(const search::BestCounts &counts) { return counts.ruledOut + counts.boundedOut + counts.tooLarge + counts.estimated; }

/// Compares ranking, front and closest with those of trying everything. Says how many leaves that were.
std::size_t compare(const TrainingPlan &plan, const ClusterSpec &cluster, BestRequest request,
                    const domain::HardwareProfile &profile = specs::profile())
{
    request.frontReach = 0.4;
    tests::BruteForce brute(plan, cluster, profile, request);
    for (const auto &[distinct, limit] :
         {std::pair(Distinct::All, std::optional<double>()), std::pair(Distinct::Layouts, std::optional<double>()),
          std::pair(Distinct::Layouts, std::optional(0.5)), std::pair(Distinct::All, std::optional(0.3))}) {
        request.distinct = distinct;
        request.oomLimit = limit;
        brute.setOomLimit(limit);
        const BestResult result = best(plan, cluster, request, profile);
        const std::vector<tests::BruteForce::Entry> ranking = brute.ranking(distinct);
        EXPECT_EQ(ids(result.ranking), ids(ranking));
        EXPECT_EQ(ids(result.trades), ids(brute.trades()));
        EXPECT_EQ(result.onlyTight, brute.onlyTight());
        EXPECT_EQ(ids(result.front), ids(brute.front(*request.frontReach)));
        EXPECT_EQ(result.closest.has_value(), brute.closest().has_value());
        if (result.closest && brute.closest()) {
            EXPECT_EQ(domain::candidateId(result.closest->candidate), domain::candidateId(brute.closest()->candidate));
        }
        EXPECT_EQ(result.counts.combinations, brute.combinations());
        EXPECT_EQ(sum(result.counts), brute.combinations());
        EXPECT_LE(result.counts.estimated, brute.valid());
        for (std::size_t i = 0; i < std::min(result.ranking.size(), ranking.size()); ++i) {
            EXPECT_EQ(result.ranking[i].prediction.days, ranking[i].prediction.days); // the same bits
            EXPECT_EQ(result.ranking[i].prediction.oomProbability, ranking[i].prediction.oomProbability);
        }
    }
    return brute.valid();
}

struct Case {
    const char *name;
    ModelSpec (*model)();
    ClusterSpec (*cluster)();
    std::vector<int> globalBatches;
    int seqLength = 0;
};
void PrintTo(const Case &c, std::ostream *out) { *out << c.name; }

const Case kCases[] = {
    {"one GPU", [] { return shrunk(specs::llama8b(), 4, 1024); }, [] { return withMemory(specs::h200(1, 1), 20); }, {8}},
    {"dense, one node", [] { return shrunk(specs::llama8b(), 8, 4096); }, [] { return withMemory(specs::h200(1), 40); }, {32}},
    {"dense, memory is short", [] { return shrunk(specs::llama8b(), 8, 4096); }, [] { return withMemory(specs::h200(1), 14); }, {32}},
    {"dense, two batches", [] { return shrunk(specs::llama8b(), 6, 4096); }, [] { return withMemory(specs::a100(2), 30); }, {48, 32, 48}},
    {"24 GPUs", [] { return shrunk(specs::llama8b(), 6, 4096); }, [] { return withMemory(specs::h200(3), 20); }, {24}},
    {"40 GPUs", [] { return shrunk(specs::llama8b(), 10, 4096); }, [] { return withMemory(specs::h200(5), 30); }, {40}},
    {"ends count as layers", [] { return shrunk(specs::llama8b(), 6, 4096); }, [] { return withMemory(specs::h200(1), 40); }, {16}},
    {"nothing fits", [] { return shrunk(specs::llama8b(), 4, 4096); }, [] { return withMemory(specs::h200(1), 3); }, {16}},
    {"experts", [] { return shrunk(specs::mixtral(), 2, 2048); }, [] { return withMemory(specs::h200(1, 4), 25); }, {8}},
    {"latent attention, experts",
     [] { return shrunk(specs::latentMoe(), 3, 2048); },
     [] { return withMemory(specs::h200(1, 2), 22); },
     {4}},
    {"Mamba", specs::hybrid, [] { return withMemory(specs::h200(1, 4), 60); }, {16}},
    {"encoder-decoder", specs::encoderDecoder, [] { return withMemory(specs::a100(1, 4), 12); }, {16}, 512},
    {"Gemma 2", [] { return shrunk(specs::gemma2(), 6, 3584); }, [] { return withMemory(specs::h200(1), 40); }, {16}},
};

class WholeSpaceOf : public testing::TestWithParam<Case> { };

TEST_P(WholeSpaceOf, BestIsThatOfTryingEverything)
{
    const Case &c = GetParam();
    const ClusterSpec cluster = c.cluster();
    const TrainingPlan plan = specs::plan(c.model(), cluster);
    BestRequest request;
    request.choices.globalBatchSizes = c.globalBatches;
    request.choices.seqLength = c.seqLength;
    request.count = 7;
    request.threads = 2;
    const std::size_t valid = compare(plan, cluster, request);
    EXPECT_GT(valid, 20u);
    RecordProperty("valid", std::to_string(valid));
}
INSTANTIATE_TEST_SUITE_P(Best, WholeSpaceOf, testing::ValuesIn(kCases));

/// What waits in host memory makes steps slower and takes room that recompute would otherwise make.
TEST(Best, IsThatOfTryingEverythingWithOffload)
{
    const ClusterSpec cluster = withMemory(specs::h200(1), 16);
    TrainingPlan plan = specs::plan(shrunk(specs::llama8b(), 6, 4096), cluster);
    BestRequest request;
    request.choices.globalBatchSizes = {16};
    request.count = 5;
    plan.base.options.optimizerOffloadFraction = 0.5;
    plan.base.options.offloadModules = domain::OffloadCoreAttn | domain::OffloadMlpNorm;
    domain::HardwareProfile profile = specs::profile();
    profile.hostLinkRate = 1e9; // so slow that steps wait for it
    EXPECT_GT(compare(plan, cluster, request, profile), 1000u);
    plan.base.options.offloadModules = 0;
    plan.base.options.activationOffloadLayers = 3; // rules out pipelines and recompute
    EXPECT_GT(compare(plan, cluster, request, profile), 20u);
}

/// Models, clusters and limits that nobody chose.
TEST(Best, IsThatOfTryingEverythingOnRandomModels)
{
    std::mt19937 random(2311); // any seed will do
    const auto one = [&random](std::initializer_list<int> values) {
        return values.begin()[std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random)];
    };
    std::size_t fitted = 0;
    for (int round = 0; round < 12; ++round) {
        const bool experts = round % 4 == 3;
        ModelSpec model =
            shrunk(experts ? specs::mixtral() : specs::llama8b(), experts ? one({1, 2}) : one({2, 3, 4, 6, 7}), one({1024, 2048, 5120}));
        model.vocabSize = one({1000, 32000, 256000});
        for (domain::LayerSpec &layer : model.layers)
            layer.ffnHiddenSize = layer.feedForward == domain::FeedForward::Dense ? one({4096, 11008}) : layer.ffnHiddenSize;
        const ClusterSpec cluster = withMemory(specs::a100(one({1, 2}), experts ? 2 : one({1, 2, 4, 6})), one({6, 10, 20, 40}));
        const TrainingPlan plan = specs::plan(model, cluster);
        BestRequest request;
        request.choices.globalBatchSizes = {one({8, 12}), one({16, 36})};
        request.choices.seqLength = one({2048, 4096});
        request.count = static_cast<std::size_t>(one({1, 3, 20}));
        request.oomLimit = one({1, 5, 7}) * 0.1; // above one half, sizes alone prove nothing
        compare(plan, cluster, request);
        fitted += best(plan, cluster, request).ranking.empty() ? 0 : 1;
    }
    EXPECT_GT(fitted, 4u);
    EXPECT_LT(fitted, 12u); // some do not fit
}

TrainingPlan mediumPlan() { return specs::plan(specs::llama8b(), specs::h200(8)); }

BestRequest withBatches(std::vector<int> batches)
{
    BestRequest request;
    request.choices.globalBatchSizes = std::move(batches);
    return request;
}

bool same(const search::BestCounts &a, const search::BestCounts &b)
{
    return a.combinations == b.combinations && a.ruledOut == b.ruledOut && a.boundedOut == b.boundedOut && a.tooLarge == b.tooLarge
        && a.estimated == b.estimated && a.outOfMemory == b.outOfMemory && a.ruledOutBy == b.ruledOutBy;
}

TEST(Best, DoesNotDependOnThreads)
{
    const TrainingPlan plan = mediumPlan();
    BestRequest request = withBatches({256, 512});
    request.frontReach = 0.2;
    request.count = 30;
    request.threads = 1;
    const BestResult one = best(plan, plan.cluster(), request);
    EXPECT_EQ(one.ranking.size(), 30u);
    EXPECT_GT(one.front.size(), 2u);
    for (const unsigned threads : {2u, 5u}) {
        request.threads = threads;
        const BestResult many = best(plan, plan.cluster(), request);
        EXPECT_EQ(ids(many.ranking), ids(one.ranking));
        EXPECT_EQ(ids(many.front), ids(one.front));
        EXPECT_TRUE(same(many.counts, one.counts));
    }
}

TEST(Best, LeavesMostOfALargeSpaceAlone)
{
    const TrainingPlan plan = specs::plan(specs::llama405b(), specs::h200(256));
    const BestResult result = best(plan, plan.cluster(), withBatches({1024}));
    ASSERT_FALSE(result.ranking.empty());
    EXPECT_GT(result.counts.combinations, 1'000'000u);
    EXPECT_LT(result.counts.estimated, result.counts.combinations / 10);
    EXPECT_EQ(sum(result.counts), result.counts.combinations);
}

TEST(Best, SafeOnesLeadAndTightOnesAreTrades)
{
    const TrainingPlan plan = mediumPlan();
    const ClusterSpec cluster = withMemory(plan.cluster(), 20);
    BestRequest request = withBatches({512});
    const BestResult usual = best(plan, cluster, request);
    ASSERT_FALSE(usual.ranking.empty());
    for (const search::BestEntry &entry : usual.ranking)
        EXPECT_EQ(entry.prediction.verdict, estimate::Verdict::Safe);
    ASSERT_FALSE(usual.trades.empty());
    for (const search::BestEntry &trade : usual.trades) {
        EXPECT_EQ(trade.prediction.verdict, estimate::Verdict::Tight);
        EXPECT_EQ(trade.place, search::Place::Trade);
        EXPECT_LT(trade.prediction.days, usual.ranking.front().prediction.days);
    }
    EXPECT_FALSE(usual.onlyTight);
    EXPECT_EQ(usual.oomLimit, plan.thresholds.tight);

    request.oomLimit = plan.thresholds.oom; // whoever asks for it: the fastest trade leads
    const BestResult any = best(plan, cluster, request);
    EXPECT_TRUE(any.trades.empty());
    EXPECT_EQ(any.oomLimit, plan.thresholds.oom);
    EXPECT_EQ(any.ranking.front().prediction.days, usual.trades.front().prediction.days);
    request.oomLimit = plan.thresholds.tight;
    const BestResult safe = best(plan, cluster, request);
    EXPECT_TRUE(safe.trades.empty());
    EXPECT_EQ(ids(safe.ranking), ids(usual.ranking));
}

/// One configuration, which is tight on a GPU of the right size.
TEST(Best, TightOnesAreRankedWhereNothingIsSafe)
{
    const TrainingPlan plan = mediumPlan();
    BestRequest request = withBatches({512});
    request.choices.tensorParallel = {4};
    request.choices.pipelineParallel = {2};
    request.choices.contextParallel = {1};
    request.choices.microBatchSizes = {1};
    request.choices.virtualPipeline = {1};
    request.choices.fsdp = {0};
    request.choices.recompute = {domain::RecomputePlan::full()};
    request.choices.distributedOptimizer = {true};
    request.choices.sequenceParallel = {true};
    const double peak = base::inGib(best(plan, plan.cluster(), request).ranking.front().prediction.memory.total());
    const ClusterSpec cluster = withMemory(plan.cluster(), peak * 1.02);
    const BestResult usual = best(plan, cluster, request);
    ASSERT_EQ(usual.ranking.size(), 1u);
    EXPECT_EQ(usual.ranking.front().prediction.verdict, estimate::Verdict::Tight);
    EXPECT_TRUE(usual.onlyTight);
    EXPECT_TRUE(usual.trades.empty());
    EXPECT_EQ(usual.oomLimit, plan.thresholds.oom);
    EXPECT_TRUE(search::whyNothing(usual).empty());
    request.oomLimit = plan.thresholds.tight; // said by hand, it is kept
    const BestResult safe = best(plan, cluster, request);
    EXPECT_TRUE(safe.ranking.empty());
    EXPECT_FALSE(safe.onlyTight);
    EXPECT_TRUE(safe.closest);
}

TEST(Best, SaysWhatPutsEachBehindTheOneBefore)
{
    const TrainingPlan plan = mediumPlan();
    BestRequest request = withBatches({512});
    request.distinct = Distinct::All;
    request.count = 200;
    request.choices.recompute = {domain::RecomputePlan::full(), *domain::recomputeFromText("full:2"), *domain::recomputeFromText("full:4")};
    const BestResult result = best(plan, plan.cluster(), request); // groups of layers change memory, not time
    ASSERT_EQ(result.ranking.size(), 200u);
    EXPECT_EQ(result.ranking.front().place, search::Place::First);
    std::size_t ties = 0;
    for (std::size_t i = 1; i < result.ranking.size(); ++i) {
        const search::BestEntry &a = result.ranking[i - 1];
        const search::BestEntry &b = result.ranking[i];
        EXPECT_NE(b.place, search::Place::First);
        EXPECT_FALSE(search::placeText(b.place).empty());
        if (b.place == search::Place::Slower) {
            EXPECT_GT(b.prediction.days, a.prediction.days);
            continue;
        }
        ++ties;
        EXPECT_NEAR(b.prediction.days / a.prediction.days, 1, 1e-6);
        if (b.place == search::Place::LikelierOom)
            EXPECT_GT(b.prediction.oomProbability, a.prediction.oomProbability);
        else
            EXPECT_EQ(b.prediction.oomProbability, a.prediction.oomProbability);
    }
    EXPECT_GT(ties, 0u);
}

TEST(Best, KeepsGivenValues)
{
    const TrainingPlan plan = mediumPlan();
    BestRequest request = withBatches({512});
    request.choices.tensorParallel = {4};
    request.choices.pipelineParallel = {2, 4};
    request.choices.recompute = {domain::RecomputePlan::full()};
    request.choices.distributedOptimizer = {false};
    request.choices.sequenceParallel = {true};
    request.choices.precisions = {domain::Precision::Fp8};
    request.choices.seqLength = 4096;
    const BestResult result = best(plan, plan.cluster(), request);
    ASSERT_FALSE(result.ranking.empty());
    for (const search::BestEntry &entry : result.ranking) {
        const domain::Candidate &c = entry.candidate;
        EXPECT_EQ(c.layout.tensorParallel, 4);
        EXPECT_TRUE(c.layout.pipelineParallel == 2 || c.layout.pipelineParallel == 4);
        EXPECT_EQ(c.recompute, domain::RecomputePlan::full());
        EXPECT_FALSE(c.layout.distributedOptimizer);
        EXPECT_TRUE(c.layout.sequenceParallel);
        EXPECT_EQ(c.options.precision, domain::Precision::Fp8);
        EXPECT_EQ(c.batch.seqLength, 4096);
        EXPECT_EQ(c.batch.globalBatchSize, 512);
    }
    ASSERT_TRUE(result.base); // compared with what trains on the same sequences
    EXPECT_EQ(result.base->candidate.batch.seqLength, 4096);
    EXPECT_EQ(best(plan, plan.cluster(), withBatches({512})).base->candidate.batch.seqLength, plan.base.batch.seqLength);
}

TEST(Best, TakesBatchesOfThePlanUnlessToldOtherwise)
{
    TrainingPlan plan = mediumPlan();
    plan.base.batch.globalBatchSize = 128;
    plan.search.globalBatchSizes = domain::KnobList::list({64});
    EXPECT_EQ(best(plan, plan.cluster()).ranking.front().candidate.batch.globalBatchSize, 64);
    plan.search.globalBatchSizes = domain::KnobList::autoValues();
    EXPECT_EQ(best(plan, plan.cluster()).ranking.front().candidate.batch.globalBatchSize, 128);
}

TEST(Best, IsNoWorseThanTheBase)
{
    const TrainingPlan plan = mediumPlan();
    const BestResult result = best(plan, plan.cluster());
    ASSERT_TRUE(result.base);
    EXPECT_TRUE(result.base->matchesBase);
    ASSERT_LT(result.base->prediction.oomProbability, result.oomLimit);
    EXPECT_LE(result.ranking.front().prediction.days, result.base->prediction.days);
}

TEST(Best, TellsWhyNothingIsFound)
{
    TrainingPlan plan = mediumPlan();
    const BestResult tight = best(plan, withMemory(plan.cluster(), 4), withBatches({512}));
    EXPECT_TRUE(tight.ranking.empty());
    ASSERT_TRUE(tight.closest);
    EXPECT_NE(search::whyNothing(tight).english().find("of 4.0 GiB"), std::string::npos) << search::whyNothing(tight).english();
    EXPECT_GE(tight.closest->prediction.oomProbability, tight.oomLimit);

    const BestResult odd = best(plan, plan.cluster(), withBatches({1})); // 64 GPUs and one sequence: no replicas, so TP x PP x CP = 64
    EXPECT_FALSE(odd.ranking.empty());
    BestRequest impossible = withBatches({7});
    impossible.choices.tensorParallel = {1};
    impossible.choices.pipelineParallel = {1};
    impossible.choices.contextParallel = {1};
    const BestResult none = best(plan, plan.cluster(), impossible);
    EXPECT_TRUE(none.ranking.empty());
    EXPECT_FALSE(none.closest);
    EXPECT_TRUE(search::nothingValid(none.counts));
    EXPECT_FALSE(search::nothingValid(tight.counts));
    EXPECT_EQ(search::whyNothing(none).english(),
              "No layout of 64 GPUs can share a global batch of 7: it must be a multiple of the micro batch times the data-parallel GPUs, "
              "which is 64 at least");
    impossible = withBatches({512});
    impossible.choices.pipelineParallel = {5};
    const BestResult ruled = best(plan, plan.cluster(), impossible);
    EXPECT_TRUE(search::nothingValid(ruled.counts));
    EXPECT_NE(search::whyNothing(ruled).english().find("world_size_divisible"), std::string::npos) << search::whyNothing(ruled).english();
    EXPECT_TRUE(search::whyNothing(best(plan, plan.cluster())).empty());
}

TEST(Best, RefusesPlansThatCannotBeTrained)
{
    const auto subject = [](const TrainingPlan &plan) {
        const auto result = search::findBest(plan, plan.cluster(), specs::profile());
        return result ? std::string("none") : result.error().subject;
    };
    TrainingPlan plan = mediumPlan();
    EXPECT_EQ(subject(plan), "none");
    plan.goal.tokensInBillions = std::nan("");
    EXPECT_EQ(subject(plan), "num-tokens-in-b");
    plan = mediumPlan();
    plan.search.seqLengths = domain::KnobList::list({0});
    EXPECT_EQ(subject(plan), "seq-length");
    plan = mediumPlan();
    plan.clusters.front().nodes = -1;
    EXPECT_EQ(subject(plan), "nodes");
}

TEST(Best, RefusesWhatCannotBeSearched)
{
    const TrainingPlan plan = mediumPlan();
    const auto refused = [&](const BestRequest &request, const char *subject) {
        const auto result = search::findBest(plan, plan.cluster(), specs::profile(), request);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().subject, subject);
        EXPECT_FALSE(result.error().english().empty());
    };
    BestRequest request;
    request.choices.tensorParallel.emplace();
    refused(request, "tensor-parallel-sizes");
    request = {};
    request.choices.microBatchSizes = {1, 0};
    refused(request, "micro-batch-sizes");
    request = {};
    request.choices.fsdp = {-1};
    refused(request, "fsdp");
    request = {};
    request.choices.recompute.emplace();
    refused(request, "recompute");
    request = {};
    request.choices.seqLength = -5;
    refused(request, "seq-length");
    request = {};
    request.count = 0;
    refused(request, "");
    for (const double limit : {0.0, -1.0, 1.5, std::nan("")}) {
        request = {};
        request.oomLimit = limit;
        refused(request, "");
    }
    request = {};
    request.frontReach = -0.1;
    refused(request, "");
    EXPECT_FALSE(search::findBest(TrainingPlan(), plan.cluster(), specs::profile()));
    ClusterSpec none = plan.cluster();
    none.nodes = 0;
    EXPECT_FALSE(search::findBest(plan, none, specs::profile()));
    request = {};
    std::vector<int> many;
    for (int size = 1; size <= 1000; ++size)
        many.push_back(size);
    request.choices.tensorParallel = request.choices.contextParallel = request.choices.microBatchSizes = many;
    refused(request, ""); // more layouts than can be gone through
}

TEST(Best, StopsWhenAsked)
{
    const TrainingPlan plan = specs::plan(specs::llama405b(), specs::h200(256));
    std::stop_source source;
    std::atomic<int> calls = 0;
    const auto stopAtOnce = [&](search::Progress) {
        ++calls;
        source.request_stop();
    };
    const auto stopped = search::findBest(plan, plan.cluster(), specs::profile(), withBatches({1024}), source.get_token(), stopAtOnce);
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->cancelled);
    EXPECT_GE(calls.load(), 1);
    EXPECT_LT(sum(stopped->counts), stopped->counts.combinations);
    EXPECT_FALSE(best(plan, plan.cluster(), withBatches({1024})).cancelled);
}

TEST(Best, ReportsProgressToTheEnd)
{
    const TrainingPlan plan = mediumPlan();
    std::vector<search::Progress> seen;
    ASSERT_TRUE(search::findBest(plan, plan.cluster(), specs::profile(), withBatches({512}), {},
                                 [&seen](search::Progress progress) { seen.push_back(progress); }));
    ASSERT_FALSE(seen.empty());
    for (std::size_t i = 1; i < seen.size(); ++i)
        EXPECT_GE(seen[i].done, seen[i - 1].done);
    EXPECT_EQ(seen.back().done, seen.back().total);
}

} // namespace

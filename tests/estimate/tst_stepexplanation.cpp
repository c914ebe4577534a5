// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stepexplanation.h"

#include "estimate/steplimits.h"
#include "estimate/stepreliefs.h"
#include "estimate/steptime.h"
#include "estimate/timefixtures.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <stop_token>

using base::Seconds;
using domain::Candidate;
using domain::RecomputePlan;
using estimate::EstimatorContext;
using estimate::explain;
using estimate::Limit;
using estimate::StepExplanation;
using estimate::StepLimit;
using estimate::Work;
using testing::HasSubstr;

namespace {

EstimatorContext contextOf(const domain::ModelSpec &model, int gpus, const domain::HardwareProfile &profile = {})
{
    return {model, tests::h100Cluster(gpus), profile, {}};
}

Candidate interleaved(int tensor, int stages, int chunks, int globalBatch = 128)
{
    Candidate c = tests::candidate(tensor, stages);
    c.layout.virtualPipeline = chunks;
    c.batch.globalBatchSize = globalBatch;
    return c;
}

const StepLimit *find(const StepExplanation &explanation, Limit kind)
{
    for (const StepLimit &limit : explanation.limits) {
        if (limit.kind == kind)
            return &limit;
    }
    return nullptr;
}

struct Case {
    const char *name;
    domain::ModelSpec model;
    int gpus;
    Candidate candidate;
};

std::vector<Case> cases()
{
    std::vector<Case> all{
        {"one stage", tests::llama8b(), 8, tests::candidate(2)},     {"1F1B", tests::llama8b(), 32, tests::candidate(1, 4)},
        {"interleaved", tests::llama8b(), 64, interleaved(2, 4, 4)}, {"context", tests::llama8b(), 64, tests::candidate(2, 2, 2)},
        {"experts", tests::mixtral(), 64, tests::candidate(1, 4)},   {"recompute", tests::llama8b(), 32, tests::candidate(1, 4)},
        {"uneven", tests::llama8b(30), 32, tests::candidate(1, 4)},  {"fsdp", tests::llama8b(), 32, tests::candidate()}};
    all[4].candidate.layout.expertParallel = 8;
    all[5].candidate.recompute = RecomputePlan::full();
    all[6].candidate.layout.firstStageLayers = 9;
    all[6].candidate.layout.lastStageLayers = 5;
    all[7].candidate.layout.fsdp = 8;
    return all;
}

} // namespace

TEST(StepExplanation, workSumsToThePrediction)
{
    for (const auto &[name, model, gpus, candidate] : cases()) {
        const EstimatorContext context = contextOf(model, gpus);
        const StepExplanation explanation = explain(context, candidate);
        const double step = context.estimate(candidate).time.total().value();
        EXPECT_NEAR(explanation.work.total().value(), step, step * 1e-12) << name;
        EXPECT_NEAR(explanation.closedForm.value(), step, step * 1e-12) << name;
    }
}

TEST(StepExplanation, limitsSumToTheSimulatedStep)
{
    for (const auto &[name, model, gpus, candidate] : cases()) {
        const StepExplanation explanation = explain(contextOf(model, gpus), candidate);
        double time = 0, share = 0;
        std::set<Limit> kinds;
        for (const StepLimit &limit : explanation.limits) {
            EXPECT_GT(limit.time.value(), 0) << name;
            EXPECT_GE(limit.saved.value(), 0) << name;
            EXPECT_LT(limit.saved, explanation.simulated) << name;
            EXPECT_TRUE(kinds.insert(limit.kind).second) << name;
            time += limit.time.value();
            share += limit.share;
        }
        EXPECT_NEAR(time, explanation.simulated.value(), explanation.simulated.value() * 1e-9) << name;
        EXPECT_NEAR(share, 1, 1e-9) << name;
        EXPECT_TRUE(std::is_sorted(explanation.limits.begin(), explanation.limits.end(), [](const StepLimit &a, const StepLimit &b) {
            return a.saved > b.saved;
        })) << name;
    }
}

TEST(StepExplanation, scheduleAndWhatLiesOutsideMakeTheStep)
{
    for (const auto &[name, model, gpus, candidate] : cases()) {
        const StepExplanation explanation = explain(contextOf(model, gpus), candidate);
        ASSERT_TRUE(explanation.schedule.has_value()) << name;
        EXPECT_NEAR((explanation.schedule->total + explanation.outside).value(), explanation.simulated.value(), 1e-9) << name;
        EXPECT_GT(explanation.outside.value(), 0) << name;
        EXPECT_EQ(explanation.schedule->stages.size(), static_cast<std::size_t>(candidate.layout.pipelineParallel)) << name;
        // A first stage that is the slowest works while the others fill, which the closed form does not know.
        const double tolerance = candidate.layout.firstStageLayers > candidate.layout.lastStageLayers ? 0.03 : 0.005;
        EXPECT_NEAR(explanation.simulated / explanation.closedForm, 1, tolerance) << name << ": " << explanation.difference().english();
        if (candidate.layout.pipelineParallel == 1) {
            EXPECT_NEAR(explanation.simulated / explanation.closedForm, 1, 1e-12) << name;
        }
    }
}

TEST(StepExplanation, chunksHoldTheWholeModelOnce)
{
    for (const auto &[name, model, gpus, candidate] : cases()) {
        const StepExplanation explanation = explain(contextOf(model, gpus), candidate);
        int layers = 0, embeddings = 0, heads = 0;
        Seconds slowest;
        for (const estimate::ChunkWork &chunk : explanation.chunks) {
            layers += chunk.layers.size();
            embeddings += chunk.embedding ? 1 : 0;
            heads += chunk.head ? 1 : 0;
            EXPECT_EQ(chunk.head, chunk.forward.at(Work::Head) > Seconds()) << name;
            EXPECT_GT(chunk.times().backward, chunk.times().forward) << name;
        }
        EXPECT_EQ(layers, model.numLayers()) << name;
        EXPECT_EQ(embeddings, 1) << name;
        EXPECT_EQ(heads, 1) << name;
        for (int stage = 0; stage < explanation.stages(); ++stage) {
            const estimate::ChunkTimes times = explanation.stageTimes(stage);
            slowest = std::max(slowest, times.forward + times.backward);
        }
        // The prediction counts the slowest stage for every micro-batch, and bubble, transfers and the rest beside it.
        Seconds inPasses =
            explanation.closedForm - explanation.outside - explanation.work.at(Work::Bubble) - explanation.work.at(Work::PipelineTransfer);
        EXPECT_NEAR(inPasses.value(), (slowest * explanation.shape.microBatches).value(), 1e-9) << name;
    }
}

TEST(StepExplanation, shapeAndGroupsAreTheCandidates)
{
    Candidate candidate = interleaved(2, 4, 4);
    candidate.layout.microBatchGroup = 8;
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 64), candidate);
    EXPECT_EQ(explanation.shape, (estimate::ScheduleShape{4, 4, 16, 8, false}));
    EXPECT_EQ(explanation.schedule->stages[0].warmUp, 2 * 3 + 3 * 8);
    EXPECT_GT(explanation.hop.value(), 0);
    EXPECT_EQ(explain(contextOf(tests::llama8b(), 8), tests::candidate(2)).hop.value(), 0) << "one stage hands nothing on";
}

TEST(StepExplanation, aScheduleThatIsRefusedIsSaidSoAndTheClosedFormStands)
{
    const EstimatorContext context = contextOf(tests::llama8b(), 32);
    const StepExplanation explanation = explain(context, interleaved(1, 8, 2, 4 * 10)); // 10 micro-batches
    ASSERT_FALSE(explanation.schedule.has_value());
    EXPECT_THAT(explanation.schedule.error().english(), HasSubstr("10 micro-batches in groups of 8"));
    EXPECT_EQ(explanation.simulated, explanation.closedForm);
    EXPECT_THAT(explanation.difference().english(), HasSubstr("no such schedule"));
    double time = 0;
    for (const StepLimit &limit : explanation.limits)
        time += limit.time.value();
    EXPECT_NEAR(time, explanation.simulated.value(), 1e-9);
}

TEST(StepExplanation, tooLongSchedulesAreNotSimulated)
{
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 8), interleaved(1, 8, 4, 8'000'000));
    ASSERT_FALSE(explanation.schedule.has_value());
    EXPECT_THAT(explanation.schedule.error().english(), HasSubstr("4000000 operations"));
    EXPECT_EQ(explanation.simulated, explanation.closedForm);
}

// What a limit's removal is said to save is what the step loses when its constant is set to cost nothing.
TEST(StepExplanation, savingsAreWhatTheStepLosesWithoutTheWork)
{
    const domain::ModelSpec model = tests::llama8b();
    const Candidate candidate = interleaved(2, 4, 2);
    domain::HardwareProfile slowLaunches;
    slowLaunches.hostPerLayer = 20e-3;
    const StepExplanation bound = explain(contextOf(model, 64, slowLaunches), candidate);
    const StepLimit *host = find(bound, Limit::HostLaunches);
    ASSERT_NE(host, nullptr);
    domain::HardwareProfile noLaunches;
    noLaunches.hostPerLayer = 0;
    const StepExplanation unbound = explain(contextOf(model, 64, noLaunches), candidate);
    EXPECT_EQ(find(unbound, Limit::HostLaunches), nullptr);
    EXPECT_NEAR(host->saved.value(), (bound.simulated - unbound.simulated).value(), host->saved.value() * 0.02);

    domain::HardwareProfile freeTensor = noLaunches;
    freeTensor.tpExposed = freeTensor.tpExposedUserBuffers = 0;
    const StepExplanation without = explain(contextOf(model, 64, freeTensor), candidate);
    const StepLimit *tensor = find(unbound, Limit::TensorParallel);
    ASSERT_NE(tensor, nullptr);
    EXPECT_NEAR(tensor->saved.value(), (unbound.simulated - without.simulated).value(), tensor->saved.value() * 0.02);
}

TEST(StepExplanation, workThatLaunchesHideSavesNothing)
{
    domain::HardwareProfile slowLaunches;
    slowLaunches.hostPerLayer = 50e-3;
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 64, slowLaunches), tests::candidate(2, 4));
    EXPECT_EQ(explanation.limits.front().kind, Limit::HostLaunches);
    const StepLimit *products = find(explanation, Limit::MatrixProducts);
    ASSERT_NE(products, nullptr);
    EXPECT_GT(products->share, 0.03);
    EXPECT_LT(products->saved / products->time, 0.05);
}

TEST(StepExplanation, savingMoreThanTheMeanWhereTheSlowestStageHasIt)
{
    // Four layers a stage: the output layer makes the last the slowest, so that it costs every micro-batch.
    const StepExplanation explanation = explain(contextOf(tests::llama8b(16), 32), tests::candidate(1, 4));
    const StepLimit *head = find(explanation, Limit::Head);
    ASSERT_NE(head, nullptr);
    EXPECT_GT(head->saved / head->time, 2);
    const StepLimit *imbalance = find(explanation, Limit::StageImbalance);
    ASSERT_NE(imbalance, nullptr);
    EXPECT_GT(imbalance->share, 0.1);
    EXPECT_THAT(imbalance->text.english(), HasSubstr("Stage 4 needs "));
}

TEST(StepExplanation, bubbleIsThatOfEqualStages)
{
    const StepExplanation explanation = explain(contextOf(tests::llama8b(64), 64), tests::candidate(2, 4));
    const StepLimit *bubble = find(explanation, Limit::Bubble);
    ASSERT_NE(bubble, nullptr);
    Seconds all;
    for (int stage = 0; stage < 4; ++stage)
        all += explanation.stageTimes(stage).forward + explanation.stageTimes(stage).backward;
    EXPECT_NEAR(bubble->time.value(), 3 * all.value() / 4, 1e-9);
    EXPECT_THAT(bubble->text.english(), HasSubstr("Filling and draining 4 stages with 16 micro-batches"));
    const StepExplanation chunked = explain(contextOf(tests::llama8b(64), 64), interleaved(2, 4, 4));
    EXPECT_NEAR(find(chunked, Limit::Bubble)->time / bubble->time, 0.25, 1e-9);
    EXPECT_THAT(find(chunked, Limit::Bubble)->text.english(), HasSubstr("of 4 chunks"));
}

TEST(StepExplanation, sentencesHoldTheFigures)
{
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 64), tests::candidate(2, 4));
    for (const StepLimit &limit : explanation.limits) {
        const std::string text = limit.text.english();
        EXPECT_THAT(text, HasSubstr(estimate::durationText(limit.time)));
        EXPECT_THAT(text, HasSubstr(estimate::durationText(explanation.simulated)));
        EXPECT_THAT(text, HasSubstr("(" + estimate::percentText(limit.share) + " %)"));
        EXPECT_THAT(text, testing::Not(HasSubstr("%1")));
        EXPECT_FALSE(limit.advice.empty());
        EXPECT_TRUE(limit.tried.empty()) << "nobody said what may be tried";
        EXPECT_FALSE(limit.relief.has_value());
    }
    EXPECT_THAT(find(explanation, Limit::TensorParallel)->text.english(), HasSubstr("among 2 GPUs"));
    EXPECT_THAT(find(explanation, Limit::GradientReduction)->text.english(), HasSubstr("over 8 GPUs"));
}

TEST(StepExplanation, limitsHaveIdsAndTitlesOfTheirOwn)
{
    std::set<std::string_view> names;
    std::set<std::string> titles, advice;
    Candidate plain = tests::candidate(2, 2, 2);
    plain.options.crossEntropyFusion = plain.options.fusedNorm = plain.layout.distributedOptimizer = false;
    for (std::size_t i = 0; i < estimate::kLimits; ++i) {
        const auto limit = static_cast<Limit>(i);
        names.insert(estimate::name(limit));
        titles.insert(estimate::title(limit).english());
        advice.insert(estimate::limitAdvice(limit, plain).english());
    }
    EXPECT_EQ(names.size(), estimate::kLimits);
    EXPECT_EQ(titles.size(), estimate::kLimits);
    EXPECT_EQ(advice.size(), estimate::kLimits);
}

TEST(StepReliefs, changesAreTriedAmongThoseAllowed)
{
    const EstimatorContext context = contextOf(tests::llama8b(), 64);
    Candidate candidate = tests::candidate(4, 1);
    int asked = 0;
    const auto relieved = estimate::relieve(Limit::TensorParallel, context, candidate, [&](const Candidate &changed) {
        ++asked;
        return changed.layout.tensorParallel == 2;
    });
    EXPECT_GE(asked, 2);
    ASSERT_TRUE(relieved.best.has_value());
    EXPECT_EQ(relieved.best->candidate.layout.tensorParallel, 2);
    EXPECT_THAT(relieved.best->change.english(), HasSubstr("tensor_parallel 4 → 2"));
    const estimate::Prediction predicted = context.estimate(relieved.best->candidate);
    EXPECT_EQ(relieved.best->prediction.time.total(), predicted.time.total());
    const double faster = predicted.tokensPerSecondPerGpu / context.estimate(candidate).tokensPerSecondPerGpu - 1;
    EXPECT_GT(faster, 0);
    EXPECT_THAT(relieved.told.english(), HasSubstr("gets " + estimate::percentText(faster) + " % faster"));

    const auto none = estimate::relieve(Limit::TensorParallel, context, candidate, [](const Candidate &) { return false; });
    EXPECT_FALSE(none.best.has_value());
    EXPECT_TRUE(none.told.empty());
}

TEST(StepReliefs, whatRunsOutOfMemoryIsToldAndNotProposed)
{
    const auto always = [](const Candidate &) { return true; };
    Candidate candidate = tests::candidate(1, 1);
    candidate.recompute = RecomputePlan::full();
    candidate.batch.microBatchSize = 4; // 8 B parameters on 80 GB: no room for the activations of four sequences
    const EstimatorContext context = contextOf(tests::llama8b(), 64);
    const auto relieved = estimate::relieve(Limit::Recompute, context, candidate, [&](const Candidate &changed) {
        return changed.recompute.granularity == domain::RecomputeGranularity::None;
    });
    EXPECT_FALSE(relieved.best.has_value());
    EXPECT_THAT(relieved.told.english(), HasSubstr("recompute full → none"));
    EXPECT_THAT(relieved.told.english(), HasSubstr("run out of memory"));

    candidate.batch.microBatchSize = 1;
    const EstimatorContext roomy = contextOf(tests::llama8b(4), 64);
    const auto freed = estimate::relieve(Limit::Recompute, roomy, candidate, always);
    ASSERT_TRUE(freed.best.has_value());
    EXPECT_EQ(freed.best->candidate.recompute, RecomputePlan::none());
    EXPECT_NE(freed.best->prediction.verdict, estimate::Verdict::Oom);
}

TEST(StepReliefs, uselessChangesAreCounted)
{
    const EstimatorContext context = contextOf(tests::llama8b(), 64);
    const auto relieved = estimate::relieve(Limit::GradientReduction, context, tests::candidate(2, 4), [](const Candidate &changed) {
        return !changed.layout.distributedOptimizer; // none of the changes
    });
    EXPECT_TRUE(relieved.told.empty());
    const auto slower = estimate::relieve(Limit::ParameterGather, context, tests::candidate(1, 1), [](const Candidate &) { return true; });
    EXPECT_FALSE(slower.best.has_value());
    EXPECT_EQ(slower.told.english(), "Tried without gain: distributed_optimizer on → off.");
}

TEST(StepExplanation, adviceDoesNotNameKnobsThatAreTurned)
{
    Candidate before = tests::candidate(2, 2, 2);
    before.options.crossEntropyFusion = before.options.fusedNorm = before.layout.distributedOptimizer = false;
    Candidate after = tests::candidate(2, 2);
    after.options.gradDtype = domain::GradDtype::Bf16;
    after.options.cudaGraphs = true;
    for (const Limit limit :
         {Limit::Attention, Limit::MemoryBandwidth, Limit::Head, Limit::HostLaunches, Limit::Optimizer, Limit::GradientReduction})
        EXPECT_NE(estimate::limitAdvice(limit, before).english(), estimate::limitAdvice(limit, after).english()) << estimate::name(limit);
    EXPECT_THAT(estimate::limitAdvice(Limit::Head, before).english(), HasSubstr("cross_entropy_fusion"));
    EXPECT_THAT(estimate::limitAdvice(Limit::Head, after).english(), testing::Not(HasSubstr("cross_entropy_fusion")));
}

TEST(StepReliefs, everyLimitsChangesDifferFromTheCandidate)
{
    const EstimatorContext context = contextOf(tests::mixtral(), 64);
    Candidate candidate = interleaved(2, 4, 2);
    candidate.layout.contextParallel = 2;
    candidate.layout.expertParallel = 4;
    candidate.recompute = RecomputePlan::selective(domain::RecomputeCoreAttn | domain::RecomputeMlp);
    candidate.options.activationOffloadLayers = 2;
    candidate.options.optimizerOffloadFraction = 0.5;
    for (std::size_t i = 0; i < estimate::kLimits; ++i) {
        int tried = 0;
        (void)estimate::relieve(static_cast<Limit>(i), context, candidate, [&](const Candidate &changed) {
            EXPECT_FALSE(changed == candidate) << i;
            EXPECT_EQ(changed.batch.globalBatchSize, candidate.batch.globalBatchSize) << i;
            EXPECT_EQ(changed.batch.seqLength, candidate.batch.seqLength) << i;
            ++tried;
            return false;
        });
        EXPECT_EQ(tried > 0, static_cast<Limit>(i) != Limit::Fixed) << i;
    }
}

/// Parameters come from the shard group where there is FSDP, and from all that hold a share without.
TEST(StepExplanation, gatheringNamesTheGpusThatHoldAShare)
{
    struct Row {
        int fsdp, copies;
        const char *from;
    };
    const EstimatorContext context = contextOf(tests::llama8b(), 32);
    for (const auto &[fsdp, copies, from] : {Row{0, 32, "from 32 GPUs"}, Row{8, 32, "from 8 GPUs"}, Row{64, 32, "from 32 GPUs"}}) {
        Candidate candidate = tests::candidate();
        candidate.layout.fsdp = fsdp;
        const StepExplanation explanation = explain(context, candidate);
        const base::Text text = estimate::limitText({Limit::ParameterGather, Seconds(1), Seconds(1)}, {candidate, explanation, copies});
        EXPECT_THAT(text.english(), HasSubstr(from)) << fsdp;
    }
}

TEST(StepExplanation, gatheringUnderFsdpTakesTime)
{
    Candidate candidate = tests::candidate();
    candidate.layout.fsdp = 32;
    candidate.batch.globalBatchSize = 32; // one micro-batch: nothing to hide behind but the pass itself
    candidate.batch.seqLength = 512;
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 32), candidate);
    const StepLimit *gather = find(explanation, Limit::ParameterGather);
    ASSERT_TRUE(gather);
    EXPECT_THAT(gather->text.english(), HasSubstr("from 32 GPUs"));
    EXPECT_NEAR(gather->time.value(), explanation.work.at(Work::ParameterGather).value(), 1e-12);
}

/// The output layer stands on the last stage alone, and holds all of them up.
TEST(StepExplanation, aLimitOfOneStageSavesMoreThanItsMean)
{
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 32), tests::candidate(1, 8));
    const StepLimit *head = find(explanation, Limit::Head);
    ASSERT_TRUE(head);
    EXPECT_GT(head->saved, head->time * 1.5);
}

TEST(StepExplanation, stopsWhenAsked)
{
    std::stop_source stopped;
    stopped.request_stop();
    int tried = 0;
    const auto allowed = [&tried](const Candidate &) { return ++tried > 0; };
    const StepExplanation explanation = explain(contextOf(tests::llama8b(), 64), interleaved(2, 4, 4), {allowed, stopped.get_token()});
    EXPECT_EQ(tried, 0);
    ASSERT_FALSE(explanation.schedule);
    EXPECT_THAT(explanation.schedule.error().english(), HasSubstr("stopped"));
    EXPECT_TRUE(explain(contextOf(tests::llama8b(), 64), interleaved(2, 4, 4), {allowed, {}}).schedule);
    EXPECT_GT(tried, 0);
}

TEST(DurationText, hasThreeDigitsAndAUnit)
{
    struct Row {
        double seconds;
        const char *text;
    };
    for (const auto &[seconds, text] : {Row{0, "0.00 s"},
                                        {12.345, "12.3 s"},
                                        {9.994, "9.99 s"},
                                        {9.996, "10.0 s"},
                                        {123.4, "123 s"},
                                        {0.9996, "1.00 s"},
                                        {0.0412, "41.2 ms"},
                                        {0.00999, "9.99 ms"},
                                        {8.1e-6, "8.10 us"}})
        EXPECT_EQ(estimate::durationText(Seconds(seconds)), text);
}

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/steptime.h"

#include "timefixtures.h"

#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <set>
#include <string>

using domain::Candidate;
using domain::Framework;
using domain::Precision;
using estimate::StepTimeModel;
using estimate::Work;
using estimate::WorkTimes;

namespace {

const domain::HardwareProfile kProfile;

WorkTimes step(const domain::ModelSpec &model, int gpus, const Candidate &candidate)
{
    return StepTimeModel(model, tests::h100Cluster(gpus), kProfile).step(candidate);
}

double seconds(const domain::ModelSpec &model, int gpus, const Candidate &candidate)
{
    return step(model, gpus, candidate).total().value();
}

double of(const WorkTimes &times, Work work) { return times.at(work).value(); }

Candidate with(Candidate candidate, const std::function<void(Candidate &)> &change)
{
    change(candidate);
    return candidate;
}

} // namespace

TEST(StepTime, oneGpuCommunicatesNothing)
{
    const WorkTimes times = step(tests::llama8b(8), 1, with(tests::candidate(), [](Candidate &c) { c.batch.globalBatchSize = 8; }));
    for (Work work : {Work::TpForward, Work::TpBackward, Work::Cp, Work::Ep, Work::PipelineTransfer, Work::Bubble, Work::GradientReduce,
                      Work::ParameterGather, Work::Recompute})
        EXPECT_EQ(of(times, work), 0) << name(work);
    for (Work work : {Work::Gemm, Work::Attention, Work::Norms, Work::Activations, Work::MemoryBound, Work::Embedding, Work::Head,
                      Work::Loss, Work::Optimizer, Work::GradientBuffers, Work::Fixed})
        EXPECT_GT(of(times, work), 0) << name(work);
}

// 6 x 6.98e9 weights of the layers x tokens at 0.69 of peak bounds the products from below.
TEST(StepTime, productsTakeTheirFlopsAtTheAchievableRate)
{
    const WorkTimes times = step(tests::llama8b(), 8, tests::candidate());
    const double weights = 32.0 * 4096 * (4096 * 2 + 2 * 1024 + 3 * 14336);
    const double ideal = 6 * weights * 128 * 8192 / 8 / (989.4e12 * kProfile.gemmBf16);
    EXPECT_GT(of(times, Work::Gemm), ideal);
    EXPECT_LT(of(times, Work::Gemm), 1.15 * ideal);
}

TEST(StepTime, eachAxisShowsItsOwnTraffic)
{
    const domain::ModelSpec model = tests::llama8b();
    const auto shows = [&](const Candidate &candidate, Work work) { return of(step(model, 16, candidate), work) > 0; };
    EXPECT_TRUE(shows(tests::candidate(2), Work::TpForward));
    EXPECT_TRUE(shows(tests::candidate(2), Work::TpBackward));
    EXPECT_FALSE(shows(tests::candidate(2), Work::Bubble));
    EXPECT_TRUE(shows(tests::candidate(1, 2), Work::Bubble));
    EXPECT_TRUE(shows(tests::candidate(1, 2), Work::PipelineTransfer));
    EXPECT_FALSE(shows(tests::candidate(1, 2), Work::TpForward));
    EXPECT_TRUE(shows(tests::candidate(1, 1, 2), Work::Cp));
    EXPECT_FALSE(shows(tests::candidate(), Work::Cp));
    EXPECT_TRUE(shows(tests::candidate(), Work::GradientReduce));
    EXPECT_TRUE(shows(tests::candidate(), Work::ParameterGather));
}

TEST(StepTime, expertsExchangeTokensOnlyAcrossRanks)
{
    const auto withExperts = [](int expert) {
        return with(tests::candidate(), [expert](Candidate &c) { c.layout.expertParallel = expert; });
    };
    EXPECT_EQ(of(step(tests::mixtral(), 8, withExperts(1)), Work::Ep), 0);
    const double inside = of(step(tests::mixtral(), 64, withExperts(8)), Work::Ep);
    EXPECT_GT(inside, 0);
    EXPECT_GT(of(step(tests::mixtral(), 64, withExperts(8)), Work::GroupedGemm), 0);

    // The same group over the network: one GPU in each node.
    domain::ClusterSpec apart = tests::h100Cluster(64);
    apart.gpusPerNode = 1;
    apart.nodes = 64;
    apart.nvlinkDomain = 1;
    EXPECT_GT(of(StepTimeModel(tests::mixtral(), apart, kProfile).step(withExperts(8)), Work::Ep), 2 * inside);
}

TEST(StepTime, moreGpusShortenAStepOfFixedBatch)
{
    double previous = std::numeric_limits<double>::infinity();
    for (int gpus : {8, 16, 32, 64, 128}) {
        const double now = seconds(tests::llama8b(), gpus, tests::candidate());
        EXPECT_LT(now, previous) << gpus;
        previous = now;
    }
}

TEST(StepTime, slowerNetworkIsNeverFaster)
{
    for (const Candidate &candidate : {tests::candidate(), tests::candidate(2, 2), tests::candidate(1, 1, 16), tests::candidate(16)}) {
        double previous = 0;
        for (double rate : {100e9, 50e9, 25e9, 5e9, 1e9}) {
            domain::ClusterSpec cluster = tests::h100Cluster(64);
            cluster.networkPerGpu = base::BytesPerSecond(rate);
            const double now = StepTimeModel(tests::llama8b(), cluster, kProfile).step(candidate).total().value();
            EXPECT_GE(now, previous) << rate;
            previous = now;
        }
    }
}

TEST(StepTime, tensorParallelAcrossNodesCostsMore)
{
    const WorkTimes inside = step(tests::llama8b(), 16, tests::candidate(8));
    const WorkTimes across = step(tests::llama8b(), 16, tests::candidate(16));
    EXPECT_GT(of(across, Work::TpForward), 1.5 * of(inside, Work::TpForward));
}

TEST(StepTime, moreStepsOfTheBatchTakeProportionallyLonger)
{
    const auto ofBatch = [](int gbs) {
        return seconds(tests::llama8b(), 8, with(tests::candidate(), [gbs](Candidate &c) { c.batch.globalBatchSize = gbs; }));
    };
    EXPECT_NEAR((ofBatch(512) - ofBatch(256)) / (ofBatch(256) - ofBatch(128)), 2.0, 1e-6);
}

TEST(StepTime, moreMicroBatchesDiluteTheBubble)
{
    const auto shareOfBubble = [](int gbs) {
        const WorkTimes times =
            step(tests::llama8b(), 8, with(tests::candidate(1, 8), [gbs](Candidate &c) { c.batch.globalBatchSize = gbs; }));
        return of(times, Work::Bubble) / times.total().value();
    };
    EXPECT_GT(shareOfBubble(8), 0.35); // 7 / 15 of equal stages; the output layer makes the last one longer
    EXPECT_LT(shareOfBubble(64), 0.12);
    EXPECT_GT(shareOfBubble(64), 0.04);
}

TEST(StepTime, interleavingShrinksTheBubble)
{
    const auto bubble = [](int chunks) {
        return of(step(tests::llama8b(), 8, with(tests::candidate(1, 4), [chunks](Candidate &c) { c.layout.virtualPipeline = chunks; })),
                  Work::Bubble);
    };
    EXPECT_NEAR(bubble(4), bubble(1) / 4, 1e-9);
}

// The output layer of a small model with a large vocabulary weighs several layers.
TEST(StepTime, outputLayerMakesTheLastStageTheSlowest)
{
    const WorkTimes times = step(tests::llama8b(), 8, with(tests::candidate(1, 8), [](Candidate &c) { c.batch.globalBatchSize = 64; }));
    EXPECT_GT(of(times, Work::Head), 0.2 * of(times, Work::Gemm));
    const Candidate relieved = with(tests::candidate(1, 8), [](Candidate &c) {
        c.batch.globalBatchSize = 64;
        c.layout.lastStageLayers = 2;
    });
    EXPECT_LT(seconds(tests::llama8b(30), 8, relieved), seconds(tests::llama8b(30), 8, with(relieved, [](Candidate &c) {
                                                                    c.layout.lastStageLayers = 0;
                                                                    c.layout.firstStageLayers = 2;
                                                                })));
}

TEST(StepTime, fullRecomputeAddsAThirdOfTheLayers)
{
    const Candidate plain = tests::candidate();
    const Candidate full = with(plain, [](Candidate &c) { c.recompute = domain::RecomputePlan::full(); });
    const WorkTimes before = step(tests::llama8b(), 8, plain);
    const WorkTimes after = step(tests::llama8b(), 8, full);
    double layers = 0;
    for (Work work : {Work::Gemm, Work::Attention, Work::Norms, Work::Activations, Work::MemoryBound})
        layers += of(before, work);
    EXPECT_NEAR(of(after, Work::Recompute) / layers, 1.0 / 3, 0.04);
    EXPECT_NEAR(of(after, Work::Gemm), of(before, Work::Gemm), 1e-9);
}

TEST(StepTime, recomputeOfFewerThingsCostsLess)
{
    const auto recompute = [](const domain::RecomputePlan &plan) {
        return of(step(tests::llama8b(), 8, with(tests::candidate(), [&plan](Candidate &c) { c.recompute = plan; })), Work::Recompute);
    };
    using domain::RecomputePlan;
    const double full = recompute(RecomputePlan::full());
    EXPECT_EQ(recompute(RecomputePlan::none()), 0);
    EXPECT_NEAR(recompute(RecomputePlan::block(8)), full / 4, 1e-9);
    EXPECT_NEAR(recompute(RecomputePlan::block(100)), full, 1e-9);
    const double attention = recompute(RecomputePlan::selective(domain::RecomputeCoreAttn));
    const double mlp = recompute(RecomputePlan::selective(domain::RecomputeMlp));
    const double norms = recompute(RecomputePlan::selective(domain::RecomputeLayernorm));
    EXPECT_GT(attention, 0);
    EXPECT_GT(mlp, attention);
    EXPECT_GT(norms, 0);
    EXPECT_LT(attention + mlp + norms, full);
    EXPECT_NEAR(recompute(RecomputePlan::selective(domain::RecomputeCoreAttn | domain::RecomputeMlp)), attention + mlp, 1e-9);
    EXPECT_EQ(recompute(RecomputePlan::selective(domain::RecomputeMoe)), 0); // a dense model has none
}

TEST(StepTime, eightBitsShortenTheStepButNotByHalf)
{
    const double wide = seconds(tests::llama8b(), 8, tests::candidate());
    for (Precision precision : {Precision::Fp8, Precision::Fp8Current, Precision::Fp8Delayed, Precision::Fp8Mx}) {
        const double narrow =
            seconds(tests::llama8b(), 8, with(tests::candidate(), [precision](Candidate &c) { c.options.precision = precision; }));
        EXPECT_LT(narrow, 0.95 * wide) << domain::name(precision);
        EXPECT_GT(narrow, 0.5 * wide) << domain::name(precision);
    }
}

TEST(StepTime, optimizerIsShardedOverDataParallelRanks)
{
    const auto optimizer = [](bool sharded) {
        return of(step(tests::llama8b(), 8, with(tests::candidate(), [sharded](Candidate &c) { c.layout.distributedOptimizer = sharded; })),
                  Work::Optimizer);
    };
    EXPECT_GT(optimizer(false) - kProfile.optimizerLaunch, 7.9 * (optimizer(true) - kProfile.optimizerLaunch));
}

TEST(StepTime, sixteenBitGradientsHalveTheReduction)
{
    const auto reduce = [](domain::GradDtype dtype) {
        const Candidate candidate = with(tests::candidate(), [dtype](Candidate &c) {
            c.options.gradDtype = dtype;
            c.options.framework = Framework::Scaling; // nothing hides it
        });
        return of(step(tests::llama8b(), 64, candidate), Work::GradientReduce);
    };
    EXPECT_NEAR(reduce(domain::GradDtype::Bf16) / reduce(domain::GradDtype::Fp32), 0.5, 0.01);
}

TEST(StepTime, fullyShardedTrafficGrowsWithMicroBatches)
{
    const auto traffic = [](int gbs) {
        const Candidate candidate = with(tests::candidate(), [gbs](Candidate &c) {
            c.layout.fsdp = 64;
            c.batch = {512, 1, gbs};
        });
        const WorkTimes times = step(tests::llama8b(), 64, candidate);
        return of(times, Work::GradientReduce) + of(times, Work::ParameterGather);
    };
    EXPECT_NEAR(traffic(256) / traffic(64), 4.0, 0.05);
}

TEST(StepTime, plainKernelsAreSlower)
{
    const double fused = seconds(tests::llama8b(), 8, tests::candidate());
    const auto changed = [](const std::function<void(Candidate &)> &change) {
        return seconds(tests::llama8b(), 8, with(tests::candidate(), change));
    };
    EXPECT_GT(changed([](Candidate &c) { c.options.fusedNorm = false; }), fused);
    EXPECT_GT(changed([](Candidate &c) { c.options.crossEntropyFusion = false; }), fused);
    const double fusedSoftmax = changed([](Candidate &c) { c.options.attention = domain::AttentionBackend::Fused; });
    EXPECT_GT(fusedSoftmax, fused);
    EXPECT_GT(changed([](Candidate &c) { c.options.attention = domain::AttentionBackend::Unfused; }), fusedSoftmax);
}

TEST(StepTime, smallLayersWaitForTheHostUnlessGraphed)
{
    const auto waiting = [](bool graphs) {
        const Candidate candidate = with(tests::candidate(8), [graphs](Candidate &c) {
            c.batch = {512, 1, 8};
            c.options.cudaGraphs = graphs;
        });
        return of(step(tests::llama8b(), 8, candidate), Work::HostBound);
    };
    EXPECT_GT(waiting(false), 0);
    EXPECT_LT(waiting(true), 0.3 * waiting(false));
}

TEST(StepTime, spreadIsWiderForExpertsAndUncalibratedTrainers)
{
    const domain::ClusterSpec cluster = tests::h100Cluster(8);
    const StepTimeModel dense(tests::llama8b(), cluster, kProfile), experts(tests::mixtral(), cluster, kProfile);
    const auto under = [](Framework framework) {
        return with(tests::candidate(), [framework](Candidate &c) { c.options.framework = framework; });
    };
    EXPECT_EQ(dense.spread(under(Framework::Nemo)), kProfile.spreadDense);
    EXPECT_EQ(experts.spread(under(Framework::Nemo)), kProfile.spreadMoe);
    EXPECT_GT(experts.spread(under(Framework::Other)), kProfile.spreadMoe);
    EXPECT_GT(dense.spread(under(Framework::Nanotron)), dense.spread(under(Framework::Other)));
}

namespace {

Candidate under(Framework framework, int tensor, int pipeline, int microBatches)
{
    return with(tests::candidate(tensor, pipeline), [&](Candidate &c) {
        c.options.framework = framework;
        c.batch = {4096, 1, microBatches}; // on one replica
    });
}

} // namespace

// An eager layer keeps the host busy for some 4 ms, as long on eight GPUs as on two.
TEST(Nanotron, smallLayersTakeAsLongAsTheHost)
{
    const auto layer = [](Framework framework, int tensor) {
        const WorkTimes times = step(tests::llama8b(), tensor, under(framework, tensor, 1, 8));
        return times.total().value() / (8 * 32);
    };
    EXPECT_NEAR(layer(Framework::Nanotron, 8), 4.3e-3, 0.5e-3);
    EXPECT_LT(layer(Framework::Megatron, 8), 0.7 * layer(Framework::Nanotron, 8));
}

TEST(Nanotron, ranksWaitForOneAnotherBesidePipelineExchanges)
{
    const auto perLayer = [](int tensor, int pipeline) {
        const int batches = 64;
        const WorkTimes times = step(tests::llama8b(), tensor * pipeline, under(Framework::Nanotron, tensor, pipeline, batches));
        WorkTimes layers = times;
        layers.at(Work::PipelineTransfer) = layers.at(Work::Bubble) = {};
        return layers.total().value() * pipeline / (batches * 32);
    };
    EXPECT_GT(perLayer(4, 2), 1.8 * perLayer(4, 1));
    EXPECT_GT(perLayer(8, 2), 1.4 * perLayer(4, 2)); // and longer for more of them
    EXPECT_LT(perLayer(1, 2), 1.2 * perLayer(1, 1));
}

TEST(Nanotron, tensorParallelOverNodesWaitsForEachRank)
{
    const auto shown = [](int tensor) {
        const WorkTimes times = step(tests::llama8b(), tensor, under(Framework::Nanotron, tensor, 1, 8));
        return of(times, Work::TpForward) / (8 * 32);
    };
    // Four collectives of a forward pass, each 57 us per further rank, of which 82 % show.
    EXPECT_GT(shown(16) - shown(8), 4 * 15 * 57e-6 * 0.8);
    EXPECT_GT(shown(32), 1.8 * shown(16));
}

TEST(Nanotron, pipelinesOfManyNodesAreHeldUp)
{
    const auto share = [](int replicas, Framework framework) {
        const Candidate candidate = with(under(framework, 1, 8, 16), [&](Candidate &c) { c.batch.globalBatchSize *= replicas; });
        const WorkTimes times = step(tests::llama8b(), 8 * replicas, candidate);
        return times.at(Work::PipelineTransfer) / times.total();
    };
    EXPECT_LT(share(1, Framework::Nanotron), 0.2);
    EXPECT_GT(share(64, Framework::Nanotron), 0.6);
    EXPECT_LT(share(64, Framework::Megatron), 0.2);
}

// Stages are cut by cost: the output layer's stage holds fewer layers and is not the slowest.
TEST(Nanotron, outputLayerDoesNotSlowItsStage)
{
    const auto head = [](Framework framework) { return of(step(tests::llama8b(), 8, under(framework, 1, 8, 64)), Work::Head); };
    EXPECT_GT(head(Framework::Megatron), 0);
    EXPECT_LT(head(Framework::Nanotron), 0.1 * head(Framework::Megatron));
}

TEST(Scaling, tensorParallelTrafficShowsInFull)
{
    const auto shown = [](Framework framework) { return of(step(tests::llama8b(), 4, under(framework, 4, 1, 8)), Work::TpForward); };
    EXPECT_NEAR(shown(Framework::Scaling) / shown(Framework::Megatron), 1.5 / kProfile.tpExposed, 1e-9);
}

// Candidates that break rules still get an answer, in bounded time.
TEST(StepTime, brokenCandidatesAreAnswered)
{
    constexpr int kHuge = 1 << 30;
    const std::function<void(Candidate &)> breaks[] = {
        [](Candidate &c) { c.layout.tensorParallel = 0; },
        [](Candidate &c) { c.layout.tensorParallel = -4; },
        [](Candidate &c) { c.layout.tensorParallel = kHuge; },
        [](Candidate &c) { c.layout.pipelineParallel = kHuge; },
        [](Candidate &c) { c.layout.pipelineParallel = 7; },
        [](Candidate &c) {
            c.layout.pipelineParallel = 3;
            c.layout.virtualPipeline = kHuge;
        },
        [](Candidate &c) { c.layout.contextParallel = kHuge; },
        [](Candidate &c) { c.layout.expertParallel = 3; },
        [](Candidate &c) { c.layout.expertParallel = kHuge; },
        [](Candidate &c) { c.layout.expertTensorParallel = c.layout.expertParallel = kHuge; },
        [](Candidate &c) { c.layout.fsdp = kHuge; },
        [](Candidate &c) { c.layout.fsdp = -1; },
        [](Candidate &c) { c.batch.globalBatchSize = 0; },
        [](Candidate &c) { c.batch.globalBatchSize = 7; },
        [](Candidate &c) { c.batch.microBatchSize = 0; },
        [](Candidate &c) { c.batch.seqLength = 0; },
        [](Candidate &c) { c.batch.seqLength = kHuge; },
        [](Candidate &c) { c.recompute = domain::RecomputePlan::block(-3); },
        [](Candidate &c) { c.options.moeCapacityFactor = -1; },
    };
    int number = 0;
    for (const auto &breakIt : breaks) {
        for (const domain::ModelSpec &model : {tests::llama8b(), tests::mixtral()}) {
            const double time = seconds(model, 16, with(tests::candidate(), breakIt));
            EXPECT_TRUE(std::isfinite(time) && time > 0) << "case " << number << ", " << model.name << ": " << time;
        }
        ++number;
    }
}

TEST(StepTime, everyFrameworkAndPrecisionIsTimed)
{
    const StepTimeModel model(tests::mixtral(), tests::h100Cluster(16), kProfile);
    for (int framework = 0; framework <= static_cast<int>(Framework::Other); ++framework) {
        for (int precision = 0; precision <= static_cast<int>(Precision::Nvfp4); ++precision) {
            const Candidate candidate = with(tests::candidate(2, 2), [&](Candidate &c) {
                c.options.framework = static_cast<Framework>(framework);
                c.options.precision = static_cast<Precision>(precision);
                c.layout.expertParallel = 4;
            });
            const double time = model.step(candidate).total().value();
            EXPECT_TRUE(std::isfinite(time) && time > 0) << framework << ' ' << precision;
        }
    }
}

TEST(Work, idsAreUnique)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < estimate::kWorkKinds; ++i)
        names.insert(name(static_cast<Work>(i)));
    EXPECT_EQ(names.size(), estimate::kWorkKinds);
    EXPECT_FALSE(names.contains(""));
}

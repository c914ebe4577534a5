// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/alternative.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace {

using tuning::Alternative;

struct Setting {
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    domain::Candidate candidate;
    estimate::Prediction prediction;

    Setting()
    {
        model.layers.resize(32);
        cluster.nodes = 8;
        cluster.gpusPerNode = 8;
        cluster.pricePerGpuHour = base::Usd(3);
        candidate.layout.tensorParallel = 4;
        candidate.layout.expertTensorParallel = 4;
        candidate.layout.pipelineParallel = 2;
        candidate.batch = {4096, 2, 256};
        prediction.time.parts[0] = base::Seconds(1.5);
        prediction.time.parts[6] = base::Seconds(0.5);
        prediction.oomProbability = 0.025;
        prediction.memorySpread = 0.08;
        prediction.memory.parts[0] = base::Bytes(6e10);
        prediction.trialCost = base::Usd(10);
        prediction.cost = base::Usd(4000);
    }
    [[nodiscard]] Alternative make(bool accepted = true) const
    {
        return tuning::makeAlternative(candidate, prediction, {model, cluster, accepted});
    }
};

TEST(Alternative, keepsThePartsOfTheStepAndAddsTheTwoFaults)
{
    const Alternative made = Setting().make();
    EXPECT_EQ(made.terms[0], 1.5);
    EXPECT_EQ(made.terms[6], 0.5);
    EXPECT_EQ(std::accumulate(made.terms.begin(), made.terms.begin() + estimate::kTimeParts, 0.0), 2.0);
    // 256 sequences over 8 data-parallel ranks of 2 each: 16 micro-batches.
    EXPECT_NEAR(made.terms[estimate::kTimeParts], 16 * 0.005, 1e-12);
    EXPECT_NEAR(made.terms[estimate::kTimeParts + 1], 16 * (32 / 2) * 0.001 * 4 / 8, 1e-12);
}

TEST(Alternative, withoutTensorParallelNoExchangeCanStall)
{
    Setting setting;
    setting.candidate.layout.tensorParallel = 1;
    EXPECT_EQ(setting.make().terms[estimate::kTimeParts + 1], 0);
    EXPECT_GT(setting.make().terms[estimate::kTimeParts], 0);
}

TEST(Alternative, marginIsThatOfTheOdds)
{
    Setting setting;
    EXPECT_NEAR(setting.make().fitMargin, 1.959964, 1e-5);
    setting.prediction.oomProbability = 0.5;
    EXPECT_NEAR(setting.make().fitMargin, 0, 1e-12);
    for (const double extreme : {0.0, 1.0}) {
        setting.prediction.oomProbability = extreme;
        EXPECT_TRUE(std::isfinite(setting.make().fitMargin));
    }
}

TEST(Alternative, costsAreForEachSecondOfAStep)
{
    const Alternative made = Setting().make();
    EXPECT_NEAR(made.trialCostPerSecond.value(), 5, 1e-12);
    EXPECT_NEAR(made.trainingCostPerSecond.value(), 2000, 1e-9);
    EXPECT_NEAR(made.startCost.value(), 64 * 3.0 * 300 / 3600, 1e-12);
    // What a token costs: twice the batch at the same step is half of it.
    Setting bigger;
    bigger.candidate.batch.globalBatchSize *= 2;
    EXPECT_NEAR(made.logScale - bigger.make().logScale, std::log(2), 1e-12);
}

TEST(Alternative, whatTheFrameworkRefusesIsHardlyAccepted)
{
    EXPECT_EQ(Setting().make().acceptance, 1);
    EXPECT_LT(Setting().make(false).acceptance, 0.1);
    EXPECT_GT(Setting().make(false).acceptance, 0);
}

TEST(Alternative, everySettingThatTellsConfigurationsApartMovesTheirPlace)
{
    const auto moved = [](auto change) {
        Setting setting;
        const tuning::Features before = setting.make().features;
        change(setting);
        return before != setting.make().features;
    };
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.tensorParallel = 8; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.pipelineParallel = 4; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.virtualPipeline = 2; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.contextParallel = 2; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.expertParallel = 2; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.expertTensorParallel = 1; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.sequenceParallel = true; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.distributedOptimizer = false; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.layout.fsdp = 8; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.batch.microBatchSize = 1; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.batch.globalBatchSize = 512; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.batch.seqLength = 8192; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.recompute = domain::RecomputePlan::full(); }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.options.precision = domain::Precision::Fp8; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.options.attention = domain::AttentionBackend::Unfused; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.options.fusedNorm = false; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.options.cudaGraphs = true; }));
    EXPECT_TRUE(moved([](Setting &s) { s.candidate.options.activationOffloadLayers = 4; }));
    EXPECT_TRUE(moved([](Setting &s) { s.cluster.nodes = 16; }));
    EXPECT_FALSE(moved([](Setting &s) { s.prediction.time.parts[0] = base::Seconds(9); }));
}

} // namespace

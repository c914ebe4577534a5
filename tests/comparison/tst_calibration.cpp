// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/calibration.h"

#include "comparison/logtree.h"
#include "support/comparisons.h"

#include <gtest/gtest.h>

#include <functional>

using base::gib;
using comparison::Comparison;
using comparison::offerCalibration;
using comparison::PeakOffer;
using results::MemoryPeaks;
using Rank = results::MemoryPeaks::Rank;

namespace {

/// One run of the base that logged what is predicted for the reserve, and 1 GiB.
Comparison oneRun()
{
    Comparison made = support::makeComparison({.runs = 1, .steps = 5});
    results::RunRecord &record = made.records[0];
    domain::MeasuredPeak peak;
    peak.candidate = record.candidate;
    peak.nodes = record.cluster.nodes;
    peak.gpusPerNode = record.cluster.gpusPerNode;
    peak.stage = 0;
    estimate::predictPeak(peak, made.plan.model, record.cluster, logtree::shipped().profile(record.cluster.gpu));
    record.peaks.reserved = peak.predictedReserved + gib(1);
    record.peaks.rank = Rank::First;
    return made;
}

PeakOffer offered(const Comparison &made, bool simulated = false)
{
    const auto offer = offerCalibration(made, logtree::shipped(), {0, simulated, {}});
    EXPECT_EQ(offer.runs.size(), made.records.size());
    return offer.runs.at(0);
}

} // namespace

TEST(Calibration, ARunBecomesAPeakBesideItsUncalibratedPrediction)
{
    Comparison made = oneRun();
    const PeakOffer offer = offered(made);
    ASSERT_TRUE(offer.peak) << offer.reason.english();
    const results::RunRecord &record = made.records[0];
    EXPECT_EQ(offer.peak->run, record.configuration);
    EXPECT_EQ(offer.peak->source, made.origins[0].path);
    EXPECT_EQ(offer.peak->model, made.plan.model.name);
    EXPECT_EQ(offer.peak->gpu, made.plan.cluster().gpu.key);
    EXPECT_EQ(offer.peak->candidate, record.candidate);
    EXPECT_EQ(offer.peak->stage, 0);
    EXPECT_EQ(offer.peak->reserved, record.peaks.reserved);
    EXPECT_FALSE(offer.peak->allocated);
    EXPECT_FALSE(offer.peak->simulated);
    EXPECT_NEAR((*record.peaks.reserved - offer.peak->predictedReserved).value(), gib(1).value(), 1);
    made.records[0].cluster.calibration.peaks = {*offer.peak};
    made.plan.clusters[0].calibration.peaks = {*offer.peak};
    EXPECT_EQ(offered(made).peak->predictedReserved, offer.peak->predictedReserved) << "a calibration is not built upon itself";
}

TEST(Calibration, SourcesAreKeptRelativeToTheFileThatHoldsThemWhereBothAreNear)
{
    struct Row {
        const char *source, *folder, *kept;
    };
    const Row rows[] = {
        {"/autotuner-test/work/logs/a.out", "/autotuner-test/work", "logs/a.out"},
        {"/autotuner-test/logs/a.out", "/autotuner-test/configs/llama", "../../logs/a.out"},
        {"/autotuner-test/logs/a.out", "/somewhere-else/configs", "/autotuner-test/logs/a.out"},
        {"/autotuner-test/logs/a.out", "", "/autotuner-test/logs/a.out"},
        {"/autotuner-test/logs/a.out", "/", "/autotuner-test/logs/a.out"},
    };
    for (const Row &row : rows) {
        Comparison made = oneRun();
        made.origins[0].path = row.source;
        const auto offer = offerCalibration(made, logtree::shipped(), {0, false, row.folder});
        ASSERT_TRUE(offer.runs[0].peak);
        EXPECT_EQ(offer.runs[0].peak->source, row.kept) << row.folder;
        domain::MeasuredPeak whole = *offer.runs[0].peak;
        whole.source = row.source;
        EXPECT_TRUE(comparison::sameRun(whole, *offer.runs[0].peak)) << "kept before the file had a folder";
        whole.source = "/autotuner-test/other/b.out";
        EXPECT_FALSE(comparison::sameRun(whole, *offer.runs[0].peak));
    }
}

TEST(Calibration, EachRunThatSaysNothingIsLeftOutWithItsReason)
{
    struct Row {
        const char *reason; ///< a part of it
        std::function<void(Comparison &)> change;
    };
    const std::vector<Row> rows = {
        {"simulated", [](Comparison &c) { c.records[0].simulated = true; }},
        {"logs are gone", [](Comparison &c) { c.origins[0].noted = campaign::Measured(); }},
        {"still runs", [](Comparison &c) { c.records[0].underWay = true; }},
        {"another reason than memory",
         [](Comparison &c) {
             c.records[0].failure = results::Failure{results::FailureClass::Nccl, {}, {}};
         }},
        {"fewer than two steps", [](Comparison &c) { c.records[0].steps.resize(1); }},
        {"print no memory", [](Comparison &c) { c.records[0].peaks = {}; }},
        {"more than an overhead", [](Comparison &c) { c.records[0].peaks.reserved = gib(500); }},
        {"more than an overhead", [](Comparison &c) { c.records[0].peaks.reserved = base::Bytes(1e300); }},
        {"more is allocated", [](Comparison &c) { c.records[0].peaks.allocated = *c.records[0].peaks.reserved + gib(2); }},
        {"ran on",
         [](Comparison &c) {
             c.records[0].cluster.gpu.key = "a100";
             c.records[0].cluster.label = "other machines";
         }},
        {"does not fit its machines", [](Comparison &c) { c.records[0].candidate.layout.tensorParallel = 7; }},
    };
    for (const Row &row : rows) {
        Comparison made = oneRun();
        row.change(made);
        const PeakOffer offer = offered(made);
        EXPECT_FALSE(offer.peak) << row.reason;
        EXPECT_NE(offer.reason.english().find(row.reason), std::string::npos) << offer.reason.english();
    }
}

TEST(Calibration, SimulatedRunsAreTakenOnlyWhenAskedForAndSaySo)
{
    Comparison made = oneRun();
    made.records[0].simulated = true;
    EXPECT_FALSE(offered(made).peak);
    ASSERT_TRUE(offered(made, true).peak);
    EXPECT_TRUE(offered(made, true).peak->simulated);
}

TEST(Calibration, ARunThatRanOutIsALowerBoundAtLeastOfWhatThereIs)
{
    Comparison made = oneRun();
    results::RunRecord &record = made.records[0];
    record.failure = results::Failure{results::FailureClass::CudaOom, "CUDA out of memory", {}};
    record.steps.clear();
    record.cluster.memoryPerGpu = *record.peaks.reserved + gib(4);
    PeakOffer offer = offered(made);
    ASSERT_TRUE(offer.peak) << offer.reason.english();
    EXPECT_TRUE(offer.peak->ranOut);
    EXPECT_EQ(offer.peak->device, record.cluster.memoryPerGpu) << "its message had no figures";
    EXPECT_FALSE(offer.peak->reserved) << "of before it ran out";
    record.peaks.ranOut = true;
    record.peaks.device = record.cluster.memoryPerGpu + gib(1);
    offer = offered(made);
    EXPECT_EQ(offer.peak->device, record.peaks.device);
    EXPECT_EQ(offer.peak->reserved, record.peaks.reserved);
}

TEST(Calibration, TheStageIsThatOfTheRankThatPrinted)
{
    domain::Candidate candidate = logtree::candidateOf(2, 4);
    const auto stage = [&](Rank rank, std::int64_t number = 0) {
        MemoryPeaks peaks;
        peaks.rank = rank;
        peaks.number = number;
        return comparison::stageOf(peaks, candidate, 64).value_or(-1);
    };
    EXPECT_EQ(stage(Rank::First), 0);
    EXPECT_EQ(stage(Rank::Last), 3);
    EXPECT_EQ(stage(Rank::Untold), -1);
    EXPECT_EQ(stage(Rank::Numbered, 0), 0);
    EXPECT_EQ(stage(Rank::Numbered, 15), 0);
    EXPECT_EQ(stage(Rank::Numbered, 16), 1);
    EXPECT_EQ(stage(Rank::Numbered, 63), 3);
    EXPECT_EQ(stage(Rank::Numbered, 64), -1) << "more ranks than there are";
    EXPECT_EQ(stage(Rank::Numbered, -1), -1);
    candidate.layout.pipelineParallel = 1;
    EXPECT_EQ(stage(Rank::Last), 0);
}

TEST(Calibration, TheSameRunReplacesItselfAndOthersGetNamesOfTheirOwn)
{
    const Comparison made = oneRun();
    domain::MeasuredPeak peak = *offered(made).peak;
    domain::MemoryCalibration calibration = comparison::withPeaks({}, {peak});
    ASSERT_EQ(calibration.peaks.size(), 1U);
    peak.reserved = gib(70);
    calibration = comparison::withPeaks(calibration, {peak});
    ASSERT_EQ(calibration.peaks.size(), 1U);
    EXPECT_EQ(calibration.peaks[0].reserved, gib(70));
    peak.source = "/elsewhere";
    calibration.used = false;
    calibration = comparison::withPeaks(calibration, {peak, peak});
    ASSERT_EQ(calibration.peaks.size(), 2U);
    EXPECT_NE(calibration.peaks[0].run, calibration.peaks[1].run);
    EXPECT_TRUE(calibration.used) << "who adds runs wants them";
    calibration.used = false;
    EXPECT_FALSE(comparison::withPeaks(calibration, {}).used);
}

TEST(Calibration, CountsWhichVerdictsChange)
{
    const Comparison made = oneRun();
    const domain::TrainingPlan &plan = made.plan;
    const domain::HardwareProfile profile = logtree::shipped().profile(plan.cluster().gpu);
    const auto result = search::run(plan, plan.cluster(), profile);
    ASSERT_TRUE(result);
    const auto same = comparison::verdictChanges(*result, plan.cluster(), profile);
    EXPECT_EQ(same.changed(), 0U);
    EXPECT_EQ(same.before(estimate::Verdict::Oom), result->summary.oom);
    EXPECT_EQ(same.after(estimate::Verdict::Safe), result->summary.safe);
    domain::ClusterSpec smaller = plan.cluster();
    smaller.memoryPerGpu = smaller.memoryPerGpu * 0.3;
    const auto worse = comparison::verdictChanges(*result, smaller, profile);
    EXPECT_GT(worse.after(estimate::Verdict::Oom), same.after(estimate::Verdict::Oom));
    EXPECT_EQ(worse.changed(), worse.after(estimate::Verdict::Oom) - worse.before(estimate::Verdict::Oom) + worse.counts[0][1]);
    EXPECT_EQ(comparison::verdictChanges(*result, smaller, profile, [] { return false; }).changed(), 0U) << "stopped";
}

TEST(Calibration, LogsBecomePeaks)
{
    const logtree::Tree tree;
    const std::string name = logtree::nameOf(4);
    const std::string line = "Training epoch 0, iteration 1/19 | global_step: 1 | max_memory_reserved: 30000000000 | max_memory_allocated: "
                             "28000000000 | reduced_train_loss: 11.9 | train_step_timing in s: 2.0\n";
    tree.write(std::filesystem::path(name) / "log-a_0.out", logtree::nemo({0, 20, 2}) + line);
    tree.write(std::filesystem::path(logtree::nameOf(2)) / "log-a_0.out", logtree::keptSimulated(logtree::nemo({0, 20, 2}) + line));
    const auto made = comparison::compare(logtree::inputsOf(tree.root()));
    ASSERT_TRUE(made);
    for (const results::RunRecord &record : made->records) {
        EXPECT_EQ(record.peaks.allocated, base::Bytes(28e9)) << record.configuration;
        EXPECT_EQ(record.peaks.rank, Rank::First);
    }
    for (const results::RunRecord &record : made->records) {
        domain::MeasuredPeak like;
        like.candidate = record.candidate;
        like.nodes = record.cluster.nodes;
        like.gpusPerNode = record.cluster.gpusPerNode;
        like.stage = 0;
        estimate::predictPeak(like, made->plan.model, record.cluster, logtree::shipped().profile(record.cluster.gpu));
        EXPECT_EQ(record.predictedMemory, like.predictedAllocated) << "tensors are compared with tensors";
    }
    const auto offer = offerCalibration(*made, logtree::shipped(), {});
    for (const PeakOffer &run : offer.runs)
        EXPECT_TRUE(!run.peak || !made->records[run.record].simulated);
    EXPECT_TRUE(offerCalibration(*made, logtree::shipped(), {99, false, {}}).runs.empty()) << "no such cluster";
}

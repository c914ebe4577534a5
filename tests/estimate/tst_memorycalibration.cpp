// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimator.h"
#include "estimate/memorycalibration.h"
#include "memoryfixtures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

using base::Bytes;
using base::gib;
using base::inGib;
using domain::ClusterSpec;
using domain::Framework;
using domain::MeasuredPeak;
using estimate::MeasuredMemory;
using estimate::PeakUse;

namespace {

/// 60 GiB of tensors, 5 % of reserve, 2 GiB outside.
MeasuredPeak peakOf(const std::string &run, std::optional<double> allocated, std::optional<double> reserved, std::optional<double> device)
{
    const auto bytes = [](std::optional<double> value) { return value ? std::optional(gib(*value)) : std::nullopt; };
    MeasuredPeak peak;
    peak.run = run;
    peak.model = "dense";
    peak.nodes = 1;
    peak.gpusPerNode = 8;
    peak.candidate = memoryfixtures::candidate(2, 1, 8192, 16);
    peak.allocated = bytes(allocated);
    peak.reserved = bytes(reserved);
    peak.device = bytes(device);
    peak.predictedAllocated = gib(60);
    peak.predictedReserved = gib(63);
    peak.predictedDevice = gib(65);
    peak.estimatorVersion = estimate::kEstimatorVersion;
    return peak;
}

ClusterSpec clusterWith(std::vector<MeasuredPeak> peaks)
{
    ClusterSpec cluster = memoryfixtures::gpus(8);
    cluster.calibration.peaks = std::move(peaks);
    return cluster;
}

estimate::MemoryCorrection learned(const ClusterSpec &cluster)
{
    const domain::ModelSpec model = memoryfixtures::llama8b();
    return estimate::correctionOf({model, cluster, Framework::Megatron});
}

estimate::MemoryCorrection learned(std::vector<MeasuredPeak> peaks) { return learned(clusterWith(std::move(peaks))); }

estimate::EstimatorContext contextOf(const ClusterSpec &cluster, MeasuredMemory measured = MeasuredMemory::Device)
{
    estimate::EstimatorSettings settings;
    settings.measured = measured;
    return {memoryfixtures::llama8b(), cluster, memoryfixtures::blackwell(), settings};
}

double sum(const estimate::MemoryBreakdown &breakdown)
{
    double total = 0;
    for (const Bytes part : breakdown.parts)
        total += part.value();
    return total;
}

} // namespace

TEST(MemoryCalibration, ChangesNotABitWithoutPeaksOrWhenOff)
{
    ClusterSpec off = clusterWith({peakOf("a", 62, 67, 71)});
    off.calibration.used = false;
    const auto plain = contextOf(memoryfixtures::gpus(8));
    const auto kept = contextOf(off);
    for (const int tensor : {1, 2, 4, 8}) {
        const auto candidate = memoryfixtures::candidate(tensor, 1, 8192, 64);
        const auto a = plain.estimate(candidate);
        const auto b = kept.estimate(candidate);
        EXPECT_EQ(a.memory.parts, b.memory.parts) << tensor;
        EXPECT_EQ(a.oomProbability, b.oomProbability) << tensor;
        EXPECT_EQ(a.memorySpread, b.memorySpread) << tensor;
    }
}

TEST(MemoryCalibration, TakingPeaksBackGivesThePublishedPrediction)
{
    const auto candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    const auto before = contextOf(memoryfixtures::gpus(8)).estimate(candidate);
    ClusterSpec cluster = clusterWith({peakOf("a", 62, 67, 71)});
    EXPECT_GT(contextOf(cluster).estimate(candidate).memory.total(), before.memory.total());
    cluster.calibration.peaks.clear();
    EXPECT_EQ(contextOf(cluster).estimate(candidate).memory.parts, before.memory.parts);
}

// By hand: prior N(0, 0.5 GiB), one residual of +0.4 GiB with 0.6 % of 60 GiB = 0.36 GiB from run to run.
TEST(MemoryCalibration, TensorsAreAPosteriorMean)
{
    const double weight = 0.25 / (0.25 + 0.36 * 0.36);
    EXPECT_NEAR(inGib(learned({peakOf("a", 60.4, {}, {})}).tensors), 0.4 * weight, 1e-9);
    const double ofThree = 0.25 / (0.25 + 0.36 * 0.36 / 3);
    const auto three = learned({peakOf("a", 60.3, {}, {}), peakOf("b", 60.4, {}, {}), peakOf("c", 60.5, {}, {})});
    EXPECT_NEAR(inGib(three.tensors), 0.4 * ofThree, 1e-9);
    EXPECT_EQ(three.runs, 3);
    EXPECT_DOUBLE_EQ(three.reserve, 1.0) << "nothing was said of it";
    EXPECT_DOUBLE_EQ(three.outside.value(), 0.0);
}

// ln(64 / 60 / 1.05) with 1 % from run to run against 2.5 % before; (67 - 64) - 2 GiB with 0.25 against 1.
TEST(MemoryCalibration, EachFigureInformsItsOwnOverhead)
{
    const auto correction = learned({peakOf("a", 60, 64, 67)});
    EXPECT_NEAR(inGib(correction.tensors), 0.0, 1e-9);
    EXPECT_NEAR(std::log(correction.reserve), std::log(64.0 / 63.0) * 6.25 / 7.25, 1e-9);
    EXPECT_NEAR(inGib(correction.outside), 1.0 * 1 / 1.0625, 1e-9);
}

// NeMo's peak_memory_usage alone: 1.5 % above; tensors and reserve share it as uncertain as they are.
TEST(MemoryCalibration, AReserveAloneIsSharedByWhatMayExplainIt)
{
    const double surprise = std::log(64.0 / 63.0);
    const double tensors = 0.25 / 3600; // as shares of 60 GiB
    const double reserve = 0.025 * 0.025;
    const double noise = 0.01 * 0.01 + 0.006 * 0.006;
    const auto correction = learned({peakOf("a", {}, 64, {})});
    const double all = tensors + reserve + noise;
    EXPECT_NEAR(inGib(correction.tensors), 60 * tensors / all * surprise, 1e-9);
    EXPECT_NEAR(std::log(correction.reserve), reserve / all * surprise, 1e-9);
}

TEST(MemoryCalibration, ADeviceFigureMovesThePredictionOfItsOwnRunTowardsIt)
{
    for (const double device : {62.0, 66.0, 68.0}) {
        const auto correction = learned({peakOf("a", {}, {}, device)});
        const double after = (60 + inGib(correction.tensors)) * 1.05 * correction.reserve + 2 + inGib(correction.outside);
        EXPECT_GT((after - 65) / (device - 65), 0.7) << device;
        EXPECT_LT((after - 65) / (device - 65), 1.0) << device;
    }
}

TEST(MemoryCalibration, MoreMeasuredIsNeverLessPredicted)
{
    const auto candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    constexpr double kRounding = 1024;
    struct Row {
        std::function<MeasuredPeak(double)> peak;
        double from;
    };
    const std::vector<Row> rows = {
        {[](double more) { return peakOf("tensors", 60 + more, {}, {}); }, -10},
        {[](double more) { return peakOf("reserve", {}, 63 + more, {}); }, -10},
        {[](double more) { return peakOf("device", {}, {}, 65 + more); }, -10},
        {[](double more) { return peakOf("outside", 60, 63, 65 + more); }, -1},
    };
    for (const Row &row : rows) {
        double last = 0;
        for (double more = row.from; more <= 10; more += 0.25) {
            const auto cluster = clusterWith({row.peak(more), peakOf("another", 60.2, 63.3, 65.5)});
            const double total = contextOf(cluster).estimate(candidate).memory.total().value();
            EXPECT_GE(total, last - kRounding) << row.peak(more).run << " at " << more;
            last = total;
        }
        EXPECT_GT(last, contextOf(memoryfixtures::gpus(8)).estimate(candidate).memory.total().value());
    }
}

TEST(MemoryCalibration, OneOddRunAmongFourCountsLittle)
{
    std::vector<MeasuredPeak> peaks = {peakOf("a", {}, 63, 66.9), peakOf("b", {}, 63, 67.0), peakOf("c", {}, 63, 67.1)};
    const double agreed = inGib(learned(peaks).outside);
    peaks.push_back(peakOf("odd", {}, 63, 80));
    const auto with = learned(peaks);
    EXPECT_NEAR(inGib(with.outside), agreed, 0.2);
    EXPECT_NEAR(agreed, 2.0, 0.1);
}

TEST(MemoryCalibration, OneRunSaysNoMoreThanItMayAndSeveralMore)
{
    const auto outside = [](int runs) {
        std::vector<MeasuredPeak> peaks;
        for (int i = 0; i < runs; ++i)
            peaks.push_back(peakOf("run " + std::to_string(i), {}, 63, 80)); // 15 GiB more than predicted
        return inGib(learned(peaks).outside);
    };
    EXPECT_LT(outside(1), 2.6);
    EXPECT_GT(outside(1), 2.0);
    EXPECT_GT(outside(3), outside(1) + 1.5);
    EXPECT_LT(outside(50), 6.0);
}

TEST(MemoryCalibration, ALogCannotMakeWhatDoesNotFitSafeNorAllImpossible)
{
    const auto model = memoryfixtures::llama8b();
    ClusterSpec cluster = memoryfixtures::gpus(8);
    const auto candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    const auto allocated = memoryfixtures::allocated(model, 8, candidate).total();
    cluster.memoryPerGpu = allocated * 0.999; // its tensors alone are more than there is
    for (int runs = 1; runs <= 8; ++runs) {
        cluster.calibration.peaks.assign(static_cast<std::size_t>(runs), peakOf("a", 38, 38.1, 38.2));
        EXPECT_NE(contextOf(cluster).estimate(candidate).verdict, estimate::Verdict::Safe) << runs;
    }
    cluster.memoryPerGpu = allocated * 1.0 + gib(20);
    cluster.calibration.peaks = {peakOf("a", 82, 86, 89)};
    EXPECT_NE(contextOf(cluster).estimate(candidate).verdict, estimate::Verdict::Oom);
}

TEST(MemoryCalibration, BelowTheContextAndTheTensorsNothingGoes)
{
    const auto candidate = memoryfixtures::candidate(1, 1, 2048, 8);
    const auto profile = memoryfixtures::blackwell();
    std::vector<MeasuredPeak> peaks;
    for (int i = 0; i < 6; ++i)
        peaks.push_back(peakOf("run " + std::to_string(i), 45, 45, 45));
    const ClusterSpec cluster = clusterWith(peaks);
    const estimate::MemoryModel memory(memoryfixtures::llama8b(), cluster, profile);
    const Bytes allocated = memory.peak(candidate, MeasuredMemory::Allocated).breakdown.total();
    const Bytes reserved = memory.peak(candidate, MeasuredMemory::Reserved).breakdown.total();
    EXPECT_GE(reserved, allocated);
    EXPECT_GE((memory.peak(candidate, MeasuredMemory::Device).breakdown.total() - reserved).value(), profile.contextBytes * 0.999);
}

TEST(MemoryCalibration, PartsAreSizesAndSumToThePeak)
{
    for (const double tensors : {57.0, 63.0}) {
        const ClusterSpec cluster = clusterWith({peakOf("a", tensors, tensors * 1.06, tensors * 1.06 + 3)});
        for (const auto measured : {MeasuredMemory::Allocated, MeasuredMemory::Reserved, MeasuredMemory::Device}) {
            const auto context = contextOf(cluster, measured);
            for (const int stages : {1, 2, 4}) {
                const auto candidate = memoryfixtures::candidate(2, stages, 4096, 64);
                const auto prediction = context.estimate(candidate);
                EXPECT_DOUBLE_EQ(sum(prediction.memory), prediction.memory.total().value());
                for (const Bytes part : prediction.memory.parts)
                    EXPECT_GE(part.value(), 0) << tensors;
                const auto all = context.memoryByStage(candidate);
                EXPECT_EQ(all[static_cast<std::size_t>(prediction.limitingStage)].parts, prediction.memory.parts);
            }
        }
    }
}

TEST(MemoryCalibration, CorrectsEachQuantityBySteps)
{
    const ClusterSpec cluster = clusterWith({peakOf("a", 60.4, 65, 69)});
    const auto correction = learned(cluster);
    const auto candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    const estimate::MemoryModel plain(memoryfixtures::llama8b(), memoryfixtures::gpus(8), memoryfixtures::blackwell());
    const estimate::MemoryModel calibrated(memoryfixtures::llama8b(), cluster, memoryfixtures::blackwell());
    const auto totals = [&](const estimate::MemoryModel &memory) {
        std::array<double, 3> found{};
        for (std::size_t i = 0; i < 3; ++i)
            found[i] = inGib(memory.peak(candidate, static_cast<MeasuredMemory>(i)).breakdown.total());
        return found;
    };
    const auto before = totals(plain);
    const auto after = totals(calibrated);
    EXPECT_NEAR(after[0], before[0] + inGib(correction.tensors), 1e-9);
    EXPECT_NEAR(after[1] / after[0], before[1] / before[0] * correction.reserve, 1e-9);
    EXPECT_NEAR(after[2] - after[1], before[2] - before[1] + inGib(correction.outside), 1e-9);
}

TEST(MemoryCalibration, SpreadShrinksWithRunsThatAgreeAndNotWithRunsThatDoNot)
{
    double last = 0.04;
    std::vector<MeasuredPeak> peaks;
    for (const char *run : {"a", "b", "c", "d"}) {
        peaks.push_back(peakOf(run, 60.1, 63.5, 66));
        const double spread = learned(peaks).spread(0.04, gib(70));
        EXPECT_LT(spread, last) << run;
        last = spread;
    }
    EXPECT_GT(last, 0.01) << "runs differ from one another all the same";
    const auto contrary = learned({peakOf("a", 57, 60, 61.5), peakOf("b", 63, 69, 75), peakOf("c", 57, 63, 64), peakOf("d", 63, 65, 71)});
    EXPECT_GT(contrary.spread(0.04, gib(70)), last);
    EXPECT_LE(contrary.spread(0.04, gib(70)), 0.06);
    EXPECT_EQ(estimate::MemoryCorrection().spread(0.04, gib(70)), 0.04);
}

TEST(MemoryCalibration, KnowingOnlyTheTensorsLeavesMostOfTheSpread)
{
    const auto tensors = learned({peakOf("a", 60, {}, {})}).spread(0.04, gib(70));
    const auto device = learned({peakOf("a", 60, 63, 65)}).spread(0.04, gib(70));
    EXPECT_GT(tensors, 0.038);
    EXPECT_LT(device, 0.03);
}

TEST(MemoryCalibration, ARunThatRanOutIsALowerBound)
{
    auto died = peakOf("died", {}, {}, 69);
    died.ranOut = true;
    const auto more = learned({died});
    EXPECT_GT(more.reserve, 1.0);
    EXPECT_GT(more.outside.value(), 0.0);
    died.device = gib(55); // it died before it had allocated all of 65
    const auto less = learned({died});
    EXPECT_EQ(less.runs, 1);
    EXPECT_DOUBLE_EQ(less.reserve, 1.0);
    EXPECT_DOUBLE_EQ(less.outside.value(), 0.0);
    EXPECT_EQ(less.known.covariance, estimate::publishedOverheads().covariance) << "no news";
    const auto beside = learned({died, peakOf("ran", 60, 63, 67)});
    EXPECT_DOUBLE_EQ(beside.outside.value(), learned({peakOf("ran", 60, 63, 67)}).outside.value());
}

TEST(MemoryCalibration, TheOrderOfRunsDoesNotMatter)
{
    std::vector<MeasuredPeak> peaks = {peakOf("a", 60.4, 64, 69), peakOf("b", {}, 62, {}), peakOf("c", 59, {}, 68),
                                       peakOf("d", 61, 66, 70)};
    const auto first = learned(peaks);
    std::mt19937 random(7);
    for (int i = 0; i < 10; ++i) {
        std::shuffle(peaks.begin(), peaks.end(), random);
        const auto again = learned(peaks);
        EXPECT_NEAR(again.tensors.value(), first.tensors.value(), 1.0);
        EXPECT_NEAR(again.reserve, first.reserve, 1e-9);
        EXPECT_NEAR(again.outside.value(), first.outside.value(), 1.0);
    }
}

TEST(MemoryCalibration, SaysOfEachPeakWhetherItCounts)
{
    struct Row {
        const char *what;
        std::function<void(MeasuredPeak &)> change;
        PeakUse use;
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Row> rows = {
        {"as it is", [](MeasuredPeak &) {}, PeakUse::Counts},
        {"another model", [](MeasuredPeak &p) { p.model = "other"; }, PeakUse::CountsOutside},
        {"another model, tensors alone",
         [](MeasuredPeak &p) {
             p.model = "other";
             p.reserved = p.device = std::nullopt;
         },
         PeakUse::NothingTold},
        {"another GPU", [](MeasuredPeak &p) { p.gpu = "h200"; }, PeakUse::OtherGpu},
        {"NeMo has the same kernels", [](MeasuredPeak &p) { p.candidate.options.framework = Framework::Nemo; }, PeakUse::Counts},
        {"nanotron", [](MeasuredPeak &p) { p.candidate.options.framework = Framework::Nanotron; }, PeakUse::OtherSoftware},
        {"another version", [](MeasuredPeak &p) { p.estimatorVersion = 1; }, PeakUse::NotPredicted},
        {"no prediction", [](MeasuredPeak &p) { p.predictedAllocated = Bytes(); }, PeakUse::NotPredicted},
        {"NaN predicted", [nan](MeasuredPeak &p) { p.predictedReserved = Bytes(nan); }, PeakUse::NotPredicted},
        {"NaN measured", [nan](MeasuredPeak &p) { p.device = Bytes(nan); }, PeakUse::Implausible},
        {"negative", [](MeasuredPeak &p) { p.allocated = gib(-1); }, PeakUse::Implausible},
        {"huge", [](MeasuredPeak &p) { p.device = Bytes(1e300); }, PeakUse::Implausible},
        {"half of it", [](MeasuredPeak &p) { p.allocated = gib(30); }, PeakUse::Implausible},
        {"allocated beyond reserved", [](MeasuredPeak &p) { p.allocated = gib(64); }, PeakUse::Implausible},
        {"reserved beyond the device", [](MeasuredPeak &p) { p.reserved = gib(66); }, PeakUse::Implausible},
        {"no figure", [](MeasuredPeak &p) { p.allocated = p.reserved = p.device = std::nullopt; }, PeakUse::NothingTold},
    };
    const domain::ModelSpec model = memoryfixtures::llama8b();
    for (const Row &row : rows) {
        MeasuredPeak peak = peakOf("a", 60, 63, 65);
        row.change(peak);
        const ClusterSpec cluster = clusterWith({peak});
        EXPECT_EQ(estimate::useOf({model, cluster, Framework::Megatron}, 0), row.use) << row.what;
        EXPECT_EQ(learned(cluster).runs, estimate::isCounted(row.use) ? 1 : 0) << row.what;
        EXPECT_FALSE(estimate::title(row.use).empty());
    }
}

TEST(MemoryCalibration, SimulatedRunsCountOnlyWhereNothingWasMeasured)
{
    MeasuredPeak simulated = peakOf("sandbox", 60, 63, 69);
    simulated.simulated = true;
    const auto alone = learned({simulated});
    EXPECT_EQ(alone.runs, 1);
    EXPECT_TRUE(alone.simulated);
    const ClusterSpec both = clusterWith({simulated, peakOf("real", 60, 63, 65)});
    const domain::ModelSpec model = memoryfixtures::llama8b();
    EXPECT_EQ(estimate::useOf({model, both, Framework::Megatron}, 0), PeakUse::BesideMeasured);
    EXPECT_EQ(learned(both).runs, 1);
    EXPECT_FALSE(learned(both).simulated);
    EXPECT_NEAR(inGib(learned(both).outside), 0, 1e-9);
}

TEST(MemoryCalibration, PredictsThePeakOfTheStageThatLoggedIt)
{
    const domain::ModelSpec model = memoryfixtures::llama8b();
    const ClusterSpec cluster = clusterWith({peakOf("a", 60, 63, 69)});
    MeasuredPeak peak = peakOf("a", 60, 63, 69);
    peak.candidate = memoryfixtures::candidate(1, 4, 8192, 64);
    const auto stages = estimate::MemoryModel(model, memoryfixtures::gpus(8), memoryfixtures::blackwell())
                            .byStage(peak.candidate, MeasuredMemory::Allocated);
    ASSERT_EQ(stages.size(), 4u);
    for (const int stage : {0, 3}) {
        peak.stage = stage;
        estimate::predictPeak(peak, model, cluster, memoryfixtures::blackwell());
        EXPECT_EQ(peak.predictedAllocated, stages[static_cast<std::size_t>(stage)].total()) << "calibration is left out";
        EXPECT_GT(peak.predictedReserved, peak.predictedAllocated);
        EXPECT_GT(peak.predictedDevice, peak.predictedReserved);
    }
    peak.stage.reset();
    estimate::predictPeak(peak, model, cluster, memoryfixtures::blackwell());
    EXPECT_EQ(peak.predictedAllocated, stages[0].total()) << "the largest";
    EXPECT_EQ(peak.estimatorVersion, estimate::kEstimatorVersion);
    peak.stage = 99; // a file may say so
    estimate::predictPeak(peak, model, cluster, memoryfixtures::blackwell());
    EXPECT_EQ(peak.predictedAllocated, stages[3].total());
}

TEST(MemoryCalibration, PredictionsOfAnotherVersionAreMadeAnew)
{
    const domain::ModelSpec model = memoryfixtures::llama8b();
    MeasuredPeak peak = peakOf("a", {}, {}, {});
    peak.candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    estimate::predictPeak(peak, model, memoryfixtures::gpus(8), memoryfixtures::blackwell());
    peak.device = peak.predictedDevice + gib(1.5);
    const auto with = [&](const MeasuredPeak &kept) {
        return contextOf(clusterWith({kept})).estimate(memoryfixtures::candidate(4, 1, 8192, 64)).memory.total();
    };
    const Bytes fresh = with(peak);
    MeasuredPeak old = peak;
    old.estimatorVersion = 1;
    old.predictedDevice = gib(1);
    EXPECT_EQ(with(old), fresh);
    old.candidate.layout.pipelineParallel = 1'000'000'000; // of a hostile file: stays as it is
    EXPECT_EQ(with(old), contextOf(memoryfixtures::gpus(8)).estimate(memoryfixtures::candidate(4, 1, 8192, 64)).memory.total());
}

TEST(MemoryCalibration, CountsForItsOwnSoftwareOnly)
{
    const ClusterSpec cluster = clusterWith({peakOf("a", 60, 63, 69)});
    auto candidate = memoryfixtures::candidate(2, 1, 8192, 64);
    const auto changed = [&](Framework framework) {
        candidate.options.framework = framework;
        return contextOf(cluster).estimate(candidate).memory.total()
            != contextOf(memoryfixtures::gpus(8)).estimate(candidate).memory.total();
    };
    EXPECT_TRUE(changed(Framework::Megatron));
    EXPECT_TRUE(changed(Framework::Nemo));
    EXPECT_FALSE(changed(Framework::Nanotron));
    EXPECT_FALSE(changed(Framework::Scaling));
}

// Peaks of one node of B200, of Llama 3 70B with 12 layers (MooreThreads/SimuMax, release v1.2): each run is
// predicted with what the others teach. Where predictions are right already, nothing gets worse.
TEST(MemoryCalibration, PublishedRunsOfOneMachineDoOneAnotherNoHarm)
{
    struct Run {
        int tensor, pipeline, globalBatch;
        double allocated, reserved; ///< GiB
    };
    const std::vector<Run> runs = {{1, 2, 16, 66.55, 70.88}, {2, 1, 16, 60.68, 62.53}, {4, 1, 8, 39.07, 40.18}};
    const domain::ModelSpec model = memoryfixtures::llama70bOf12Layers();
    ClusterSpec all = memoryfixtures::gpus(8);
    for (const Run &run : runs) {
        MeasuredPeak peak = peakOf("tp " + std::to_string(run.tensor), run.allocated, run.reserved, {});
        peak.model = model.name;
        peak.candidate = memoryfixtures::candidate(run.tensor, run.pipeline, 4096, run.globalBatch);
        estimate::predictPeak(peak, model, all, memoryfixtures::blackwell());
        all.calibration.peaks.push_back(peak);
    }
    for (std::size_t left = 0; left < runs.size(); ++left) {
        ClusterSpec others = all;
        others.calibration.peaks.erase(others.calibration.peaks.begin() + static_cast<std::ptrdiff_t>(left));
        const MeasuredPeak &peak = all.calibration.peaks[left];
        const auto correction = estimate::correctionOf({model, others, Framework::Megatron});
        ASSERT_EQ(correction.runs, 2);
        const auto error = [&](const estimate::PeakPrediction &predicted) { return std::abs(predicted.reserved / *peak.reserved - 1); };
        EXPECT_LT(error(estimate::corrected(peak, correction)), error(estimate::published(peak)) + 0.01) << peak.run;
        EXPECT_LT(error(estimate::corrected(peak, correction)), 0.03) << peak.run;
        EXPECT_LT(correction.spread(0.04, *peak.reserved), 0.04) << peak.run;
    }
}

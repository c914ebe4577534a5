// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "estimate/stages.h"
#include "estimate/timehabits.h"
#include "requests/estimatecache.h"
#include "validation/measurements.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

// The constants of the H100 sweep's trainer (src/estimate/timehabits.cpp), read off single runs among the
// measurements that come with the program, and how its predictions rank the runs of each sweep.

namespace {

using validation::Measurement;
using validation::Subject;

/// A run of the sweep: one model on one number of GPUs with one batch.
struct SweepRun {
    std::string sweep;
    int gpus = 1;
    int micro = 1; ///< sequences of a micro-batch
    int steps = 1; ///< micro-batches of a rank
    domain::ParallelLayout layout;
    int layers = 1; ///< of the model
    double measured = 0, predicted = 0; ///< seconds

    /// Time of one layer and micro-batch, forward and backward.
    [[nodiscard]] double perLayer() const
    {
        const int passes = steps + layout.pipelineParallel - 1; // filling and draining the pipeline included
        return measured * layout.pipelineParallel / (double(passes) * layers);
    }
};

std::vector<SweepRun> readRuns()
{
    const auto set = validation::publishedMeasurements();
    const auto catalogue = catalogue::Catalogue::load();
    if (!set || !catalogue) {
        ADD_FAILURE() << "the measurements or the catalogue cannot be read";
        return {};
    }
    requests::EstimateCache cache(*catalogue);
    std::vector<SweepRun> runs;
    for (const Measurement &m : set->measurements) {
        if (m.subject != Subject::StepTime || m.group != "h100-sweep")
            continue;
        const auto resolved = cache.resolve(m.request);
        if (!resolved) {
            ADD_FAILURE() << m.id;
            continue;
        }
        const domain::Candidate &candidate = resolved->candidate;
        SweepRun run;
        run.gpus = m.request.cluster.numGpus.value_or(1);
        run.sweep = m.model + " on " + std::to_string(run.gpus);
        run.micro = candidate.batch.microBatchSize;
        run.layout = candidate.layout;
        run.steps = estimate::microBatches(candidate, run.gpus);
        run.layers = resolved->setup->context.model().numLayers();
        run.measured = m.value;
        run.predicted = resolved->setup->context.estimate(candidate).time.total().value();
        runs.push_back(run);
    }
    return runs;
}

const std::vector<SweepRun> &runs()
{
    static const std::vector<SweepRun> all = readRuns();
    return all;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class Take, class Value>
double medianOf(const Take &take, const Value &value)
{
    std::vector<double> values;
    for (const SweepRun &run : runs()) {
        if (take(run))
            values.push_back(value(run));
    }
    EXPECT_GE(values.size(), 3U);
    return median(std::move(values));
}

/// Ranks from 0; equal values share the mean of theirs.
std::vector<double> ranks(const std::vector<double> &values)
{
    std::vector<double> result;
    for (const double value : values) {
        double rank = -0.5;
        for (const double other : values)
            rank += other < value ? 1 : other == value ? 0.5 : 0;
        result.push_back(rank);
    }
    return result;
}

/// Spearman's rank correlation.
double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b)
{
    const std::vector<double> x = ranks(a), y = ranks(b);
    const double mean = (double(x.size()) - 1) / 2;
    double both = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        both += (x[i] - mean) * (y[i] - mean);
        first += (x[i] - mean) * (x[i] - mean);
        second += (y[i] - mean) * (y[i] - mean);
    }
    return first > 0 && second > 0 ? both / std::sqrt(first * second) : 0;
}

const domain::HardwareProfile kProfile; // Hopper's constants
const estimate::TimeHabits &habits() { return estimate::timeHabits(domain::Framework::Nanotron); }

/// Of a layer, forward and backward.
double hostSeconds() { return kProfile.hostPerLayer * habits().hostTime * (1 + kProfile.hostBackwardFactor); }

} // namespace

TEST(SweepTimes, areCarried) { EXPECT_GE(runs().size(), 100U); }

// One stage, small pieces of work: what is measured is the host's launches.
TEST(SweepTimes, smallLayersShowTheHost)
{
    const double host = medianOf(
        [](const SweepRun &run) {
            return run.layout.pipelineParallel == 1 && run.layout.tensorParallel > 1 && run.layout.tensorParallel <= 8 && run.micro == 1
                && run.steps >= 8;
        },
        [](const SweepRun &run) { return run.perLayer(); });
    EXPECT_NEAR(hostSeconds() / host, 1, 0.25) << host;
}

// One stage over several nodes: ten collectives a layer, of which the visible share waits for each rank.
TEST(SweepTimes, ringsOverNodesShowTheirHops)
{
    const auto takes = [](const SweepRun &run) {
        return run.layout.pipelineParallel == 1 && run.layout.tensorParallel > 8 && run.micro == 1;
    };
    const double hop =
        medianOf(takes, [](const SweepRun &run) { return run.perLayer() / (10 * habits().tpExposed * (run.layout.tensorParallel - 1)); });
    EXPECT_NEAR(habits().networkHop / hop, 1, 0.25) << hop;
}

// Several stages: beyond the host's time, layers wait in proportion to the tensor-parallel ranks. Runs
// on few nodes, which hardly meet a slow one.
TEST(SweepTimes, pipelinedLayersShowTheirRanks)
{
    const auto takes = [](const SweepRun &run) {
        return run.layout.pipelineParallel > 1 && run.layout.tensorParallel >= 4 && run.layout.tensorParallel <= 8 && run.micro <= 2
            && run.gpus <= 64;
    };
    const double wait = medianOf(takes, [](const SweepRun &run) { return (run.perLayer() - hostSeconds()) / run.layout.tensorParallel; });
    EXPECT_NEAR(habits().pipelinedRankWait * (1 + kProfile.hostBackwardFactor) / wait, 1, 0.5) << wait;
}

// A slow node costs a second per micro-batch: the share of runs that lose more than half of one.
TEST(SweepTimes, slowNodesAreMetInProportionToTheNodes)
{
    for (const auto &[least, most] : {std::pair(8, 64), std::pair(512, 512)}) {
        double slow = 0, all = 0, expected = 0;
        for (const SweepRun &run : runs()) {
            if (run.layout.pipelineParallel <= 2 || run.layout.tensorParallel > 8 || run.gpus < least || run.gpus > most)
                continue;
            ++all;
            slow += run.measured / run.steps > 0.5 * 4 * habits().slowNodeExchange ? 1 : 0;
            expected += 1 - std::pow(1 - habits().slowNodeChance, run.gpus / 8.0);
        }
        ASSERT_GE(all, 5);
        EXPECT_NEAR(slow / all, expected / all, 0.35) << least << " to " << most << " GPUs, " << all << " runs";
    }
}

TEST(SweepTimes, predictionsRankTheRunsOfEachSweep)
{
    std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> sweeps;
    for (const SweepRun &run : runs()) {
        sweeps[run.sweep].first.push_back(run.measured);
        sweeps[run.sweep].second.push_back(run.predicted);
    }
    double sum = 0, count = 0;
    for (const auto &[name, times] : sweeps) {
        if (times.first.size() < 5)
            continue;
        sum += rankCorrelation(times.first, times.second);
        ++count;
    }
    ASSERT_GE(count, 8);
    EXPECT_GE(sum / count, 0.75);
}

TEST(SweepTimes, fourOfFiveLieInTheBand)
{
    std::vector<double> errors;
    for (const SweepRun &run : runs())
        errors.push_back(std::abs(std::log(run.measured / run.predicted)));
    ASSERT_FALSE(errors.empty());
    std::sort(errors.begin(), errors.end());
    EXPECT_NEAR(errors[errors.size() * 4 / 5] / (1.2816 * habits().spread), 1, 0.4);
}

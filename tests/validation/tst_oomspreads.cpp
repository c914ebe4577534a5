// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/oom.h"

#include "requests/estimatecache.h"
#include "validation/measurements.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <map>
#include <string>
#include <vector>

// The constants behind the odds of running out of memory (src/estimate/oom.cpp) against the errors of
// the measurements that come with the program. Whoever changes what memory is predicted finds here
// whether the odds still say what was seen.

namespace {

using validation::Measurement;
using validation::Subject;

/// What was predicted of one run.
struct Predicted {
    const Measurement *run = nullptr;
    double excess = 0; ///< ln(predicted / capacity), device memory
    double spread = 0;
    double odds = 0;
    double error = 0; ///< ln(measured / predicted) of memory figures
    estimate::MemoryErrors errors;
    bool called = false; ///< oom
    std::string cause; ///< what sets a class apart: "dense", "dropless", "graphs", …
};

std::string causeOf(const domain::ModelSpec &model, const domain::Candidate &candidate)
{
    if (candidate.options.cudaGraphs)
        return "graphs";
    if (candidate.layout.fsdp > 0)
        return "sharded";
    const bool capacity = candidate.options.moeCapacityFactor > 0 || (model.moe && model.moe->capacityFactor.value_or(0) > 0);
    return model.moe && !capacity ? "dropless" : "dense";
}

double peakOf(const Measurement &run, const requests::ResolvedEstimate &resolved)
{
    const auto stages = resolved.setup->context.memoryByStage(resolved.candidate);
    if (run.stage == validation::StageScope::First)
        return base::inGib(stages.front().total());
    if (run.stage == validation::StageScope::Last)
        return base::inGib(stages.back().total());
    double largest = 0;
    for (const auto &stage : stages)
        largest = std::max(largest, base::inGib(stage.total()));
    return largest;
}

std::vector<Predicted> predictAll(const validation::MeasurementSet &set, const catalogue::Catalogue &catalogue)
{
    requests::EstimateCache cache(catalogue);
    std::vector<Predicted> all;
    for (const Measurement &run : set.measurements) {
        const auto resolved = cache.resolve(run.request);
        if (!resolved || !requests::isDefined(*resolved))
            continue;
        const domain::ModelSpec &model = resolved->setup->context.model();
        const estimate::Prediction prediction = resolved->setup->context.estimate(resolved->candidate);
        Predicted one;
        one.run = &run;
        one.spread = prediction.memorySpread;
        one.odds = prediction.oomProbability;
        one.errors = estimate::memoryErrors(model, resolved->candidate);
        one.called = prediction.verdict == estimate::Verdict::Oom;
        one.cause = causeOf(model, resolved->candidate);
        if (run.subject == Subject::PeakMemory)
            one.error = std::log(run.value / peakOf(run, *resolved));
        else
            one.excess = std::log(prediction.memory.total() / prediction.capacity);
        all.push_back(one);
    }
    return all;
}

const std::vector<Predicted> &predictions()
{
    static const validation::MeasurementSet set = validation::publishedMeasurements().value();
    static const catalogue::Catalogue catalogue = catalogue::Catalogue::load().value();
    static const std::vector<Predicted> all = predictAll(set, catalogue);
    return all;
}

std::vector<Predicted> select(Subject subject, const std::function<bool(const Predicted &)> &take)
{
    std::vector<Predicted> some;
    for (const Predicted &one : predictions()) {
        if (one.run->subject == subject && take(one))
            some.push_back(one);
    }
    return some;
}

std::vector<Predicted> sweep()
{
    return select(Subject::OutOfMemory, [](const Predicted &one) { return one.run->group == "a100-sweep"; });
}

using Distribution = double (*)(double);

double student(double t) { return 0.5 + t / (2 * std::sqrt(2 + t * t)); }
double normal(double t) { return 0.5 * std::erfc(-t / std::sqrt(2.0)); }

/// Logarithm of the chance of the outcomes, were every spread so many times as large.
double logLikelihood(const std::vector<Predicted> &runs, Distribution distribution, double scale)
{
    double sum = 0;
    for (const Predicted &one : runs) {
        const double odds = std::clamp(distribution(one.excess / (one.spread * scale)), 1e-12, 1 - 1e-12);
        sum += std::log(one.run->ranOutOfMemory ? odds : 1 - odds);
    }
    return sum;
}

double bestLikelihood(const std::vector<Predicted> &runs, Distribution distribution)
{
    double best = -std::numeric_limits<double>::infinity();
    for (double scale = 0.2; scale <= 6; scale *= 1.05)
        best = std::max(best, logLikelihood(runs, distribution, scale));
    return best;
}

TEST(OomSpreads, OddsFollowTheDocumentedDistribution)
{
    for (const Predicted &one : select(Subject::OutOfMemory, [](const Predicted &) { return true; }))
        EXPECT_NEAR(one.odds, student(one.excess / one.spread), 1e-9) << one.run->id;
}

TEST(OomSpreads, OutcomesAskForHeavierTailsThanANormalDistributionHas)
{
    const auto runs = sweep();
    ASSERT_GT(runs.size(), 300u);
    EXPECT_GT(logLikelihood(runs, student, 1), bestLikelihood(runs, normal) + 3);
}

// Twice the logarithm of a likelihood ratio follows chi-squared: 1.92 is the 95 % limit of one parameter.
TEST(OomSpreads, TheSweepsSpreadIsAmongTheLikelyOnes)
{
    const auto runs = sweep();
    EXPECT_GT(logLikelihood(runs, student, 1), bestLikelihood(runs, student) - 1.92);
}

struct Bin {
    double low, high;
};

TEST(OomSpreads, AsManyRunsFailAsTheOddsSay)
{
    const auto runs = sweep();
    for (const Bin &bin : {Bin{0, 0.03}, Bin{0.03, 0.1}, Bin{0.1, 0.3}, Bin{0.3, 0.7}, Bin{0.7, 0.9}, Bin{0.9, 1}}) {
        double expected = 0, variance = 0;
        int failed = 0, count = 0;
        for (const Predicted &one : runs) {
            if (one.odds < bin.low || one.odds >= bin.high)
                continue;
            ++count;
            expected += one.odds;
            variance += one.odds * (1 - one.odds);
            failed += one.run->ranOutOfMemory ? 1 : 0;
        }
        EXPECT_NEAR(failed, expected, 3 * std::sqrt(variance) + 1) << "of " << count << " runs with odds from " << bin.low;
    }
}

TEST(OomSpreads, OddsScoreWell)
{
    double sum = 0;
    const auto runs = sweep();
    for (const Predicted &one : runs)
        sum += std::pow(one.odds - (one.run->ranOutOfMemory ? 1 : 0), 2);
    EXPECT_LT(sum / double(runs.size()), 0.04);
}

/// The distribution's scale from errors: its median lies at 0.8165 spreads. Figures of one source and
/// model that agree within a percent count once.
double scaleOf(const std::vector<Predicted> &figures)
{
    std::map<std::string, std::vector<double>> distinct;
    std::vector<double> sizes;
    for (const Predicted &one : figures) {
        auto &known = distinct[one.run->source + ' ' + one.run->model];
        if (std::any_of(known.begin(), known.end(), [&](double error) { return std::abs(error - one.error) < 0.01; }))
            continue;
        known.push_back(one.error);
        sizes.push_back(std::abs(one.error));
    }
    std::sort(sizes.begin(), sizes.end());
    const std::size_t middle = sizes.size() / 2;
    return (sizes[middle] + sizes[(sizes.size() - 1) / 2]) / 2 / 0.8165;
}

TEST(OomSpreads, TensorErrorsAreThoseOfPublishedPeaks)
{
    for (const char *const cause : {"dense", "dropless"}) {
        const auto figures = select(Subject::PeakMemory, [&](const Predicted &one) {
            return one.run->request.measured == estimate::MeasuredMemory::Allocated && one.cause == cause && one.errors.reserve > 0;
        });
        ASSERT_GE(figures.size(), 8u) << cause;
        const double seen = scaleOf(figures);
        EXPECT_LT(figures.front().errors.tensors, seen * 2) << cause;
        EXPECT_GT(figures.front().errors.tensors, seen / 1.5) << cause;
    }
}

TEST(OomSpreads, ReservedPeaksLieWithinTheirSpread)
{
    const auto figures =
        select(Subject::PeakMemory, [](const Predicted &one) { return one.run->request.measured == estimate::MeasuredMemory::Reserved; });
    ASSERT_FALSE(figures.empty());
    for (const Predicted &one : figures)
        EXPECT_LT(std::abs(one.error), estimate::kMemoryBandSpreads * std::hypot(one.errors.tensors, one.errors.reserve)) << one.run->id;
}

struct RanRow {
    const char *what;
    bool otherTrainer;
    std::size_t least; ///< runs there must be
    double called; ///< share that may be called oom
};

bool ofOtherTrainer(const Predicted &one)
{
    for (const validation::MeasurementGroup &group : validation::measurementGroups()) {
        if (group.id == one.run->group)
            return group.otherTrainer;
    }
    return false;
}

TEST(OomSpreads, RunsThatRanAreNotCalledOom)
{
    for (const RanRow &row : {RanRow{"Megatron-Core", false, 300, 0.01}, RanRow{"other trainers", true, 250, 0.02}}) {
        const auto ran = select(Subject::OutOfMemory,
                                [&](const Predicted &one) { return !one.run->ranOutOfMemory && ofOtherTrainer(one) == row.otherTrainer; });
        ASSERT_GE(ran.size(), row.least) << row.what;
        const auto called = std::count_if(ran.begin(), ran.end(), [](const Predicted &one) { return one.called; });
        EXPECT_LE(double(called) / double(ran.size()), row.called) << row.what;
    }
}

// Published runs are those that ran: of these, fewer may have had odds than the odds themselves say.
TEST(OomSpreads, RunsThatRanHadLowOdds)
{
    double sum = 0, safe = 0;
    const auto ran = select(Subject::OutOfMemory, [](const Predicted &one) { return !one.run->ranOutOfMemory; });
    for (const Predicted &one : ran) {
        sum += one.odds;
        safe += one.odds < domain::OomThresholds().tight ? 1 : 0;
    }
    EXPECT_LT(sum / double(ran.size()), 0.06);
    EXPECT_GT(safe / double(ran.size()), 0.75);
}

} // namespace

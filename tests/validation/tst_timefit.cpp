// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/timefit.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <vector>

// The constants in resources/hardware against the published step times that come with the program, and the band
// that predictions give. Whoever changes the time model finds here whether its constants still are what a fit gives;
// autotuner-fit-times (fittimes.cpp) says what they should be.

namespace {

using timefit::Constant;
using timefit::constants;
using timefit::PublishedRun;
using timefit::Values;

constexpr double kBandDeviations = 1.2816; // of a normal distribution, beyond which 10 % lie on either side

const std::vector<PublishedRun> &runs()
{
    static const std::vector<PublishedRun> all = timefit::publishedRuns();
    return all;
}

const Values &committed()
{
    static const Values values = timefit::committedValues(runs());
    return values;
}

/// Share of the runs taken whose error the band covers.
double covered(const std::vector<double> &errors, const timefit::Take &take)
{
    double inside = 0, all = 0;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        if (!take(runs()[i]))
            continue;
        ++all;
        inside += std::abs(errors[i]) <= kBandDeviations * timefit::spreadOf(runs()[i]) ? 1 : 0;
    }
    return inside / all;
}

bool all(const PublishedRun &) { return true; }
bool dense(const PublishedRun &run) { return !run.experts; }
bool expert(const PublishedRun &run) { return run.experts; }

double meanError(const std::vector<double> &errors, bool experts)
{
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        if (runs()[i].experts == experts) {
            sum += std::abs(std::expm1(errors[i]));
            ++all;
        }
    }
    return sum / all;
}

std::vector<double> errorsNow()
{
    std::vector<double> errors;
    for (const PublishedRun &run : runs())
        errors.push_back(timefit::errorOf(run, committed()));
    return errors;
}

} // namespace

TEST(TimeFit, hasRunsOfBothClassesAndAllFittedGenerations)
{
    std::map<std::string, int> generations;
    int experts = 0;
    for (const PublishedRun &run : runs()) {
        ++generations[run.cluster.gpu.generation];
        experts += run.experts ? 1 : 0;
        EXPECT_GT(run.measured, 0) << run.id;
        EXPECT_GT(run.weight, 0) << run.id;
        EXPECT_LE(run.weight, 1) << run.id;
    }
    EXPECT_GE(runs().size(), 350U);
    EXPECT_GE(experts, 100);
    for (const char *generation : {"ampere", "hopper", "blackwell", "blackwell_ultra"})
        EXPECT_GE(generations[generation], 10) << generation;
}

// Every fitted constant is asked of some run: else its value would be the start's and no fit.
TEST(TimeFit, eachConstantConcernsRuns)
{
    std::set<std::string> labels;
    for (std::size_t i = 0; i < constants().size(); ++i) {
        const Constant &constant = constants()[i];
        EXPECT_TRUE(labels.insert(constant.label()).second) << constant.label();
        EXPECT_LE(constant.low, constant.start) << constant.label();
        EXPECT_GE(constant.high, constant.start) << constant.label();
        int moved = 0;
        Values values = committed();
        values[i] *= 1.2;
        for (const PublishedRun &run : runs())
            moved += std::abs(timefit::errorOf(run, values) - timefit::errorOf(run, committed())) > 1e-6 ? 1 : 0;
        EXPECT_GE(moved, 3) << constant.label();
    }
}

TEST(TimeFit, predictsAsTheEstimatorDoes)
{
    for (const PublishedRun &run : {runs().front(), runs().back()}) {
        const domain::HardwareProfile profile = timefit::profileOf(run, committed());
        EXPECT_EQ(profile.gemmBf16, run.profile.gemmBf16);
        EXPECT_EQ(profile.epExposed, run.profile.epExposed);
    }
}

// No constant gains anything from a move of 3 or 10 %, on the rows of its class: beyond 0.3 % of the loss.
TEST(TimeFit, committedConstantsLieAtTheOptimum)
{
    for (const bool experts : {false, true}) {
        const auto take = [experts](const PublishedRun &run) { return run.experts == experts; };
        const double least = timefit::loss(runs(), committed(), take);
        for (std::size_t i = 0; i < constants().size(); ++i) {
            if (constants()[i].experts != experts)
                continue;
            for (const double factor : {0.90, 0.97, 1.03, 1.10}) {
                Values moved = committed();
                moved[i] *= factor;
                if (moved[i] < constants()[i].low || moved[i] > constants()[i].high)
                    continue;
                EXPECT_GT(timefit::loss(runs(), moved, take), least * 0.997) << constants()[i].label() << " x " << factor;
            }
        }
    }
}

TEST(TimeFit, errorsKeepWhatWasPromised)
{
    EXPECT_LT(meanError(errorsNow(), false), 0.06);
    EXPECT_LT(meanError(errorsNow(), true), 0.17);
}

// Four of five published step times lie in the band of their prediction, within 5 points. The constants were fitted on
// them, so that somewhat more do than of runs that nobody has seen, below; dense models, which are fitted closest, most.
TEST(TimeBand, coversFourOfFivePublishedRuns)
{
    const std::vector<double> errors = errorsNow();
    EXPECT_NEAR(covered(errors, all), 0.80, 0.05);
    EXPECT_NEAR(covered(errors, dense), 0.80, 0.06);
    EXPECT_NEAR(covered(errors, expert), 0.80, 0.05);
}

#ifdef TIMEFIT_REFITS // some twenty fits: seconds with optimization, many minutes without

TEST(TimeFit, comesToTheCommittedConstantsFromAnotherStart)
{
    const Values fitted = timefit::fit(runs(), timefit::startValues(), all);
    for (std::size_t i = 0; i < constants().size(); ++i)
        EXPECT_NEAR(committed()[i] / fitted[i], 1, 0.05) << constants()[i].label();
    for (const bool experts : {false, true}) {
        const auto take = [experts](const PublishedRun &run) { return run.experts == experts; };
        EXPECT_LT(timefit::loss(runs(), committed(), take), 1.01 * timefit::loss(runs(), fitted, take));
    }
}

// What would have been said of a model before any of its runs was known.
TEST(TimeBand, coversFourOfFiveRunsOfModelsLeftOutOfTheFit)
{
    const std::vector<double> errors = timefit::errorsLeftOut(runs(), committed());
    EXPECT_NEAR(covered(errors, all), 0.80, 0.06);
    EXPECT_NEAR(covered(errors, dense), 0.80, 0.07);
    EXPECT_NEAR(covered(errors, expert), 0.80, 0.05);
    EXPECT_LT(meanError(errors, false), 0.08);
    EXPECT_LT(meanError(errors, true), 0.19);
}

#endif

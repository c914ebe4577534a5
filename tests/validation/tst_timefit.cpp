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

using timefit::kBandDeviations;

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

// Four of five step times of models that nobody has run before lie in the band, below. Of those that the constants were
// fitted on, which a band must not be judged by, about as many do: a fit that had swallowed its own rows would show here.
TEST(TimeBand, holdsAboutAsManyOfTheRunsInTheFit)
{
    const std::vector<double> errors = errorsNow();
    for (const auto &take : {all, dense, expert}) {
        EXPECT_GE(covered(errors, take), 0.77);
        EXPECT_LE(covered(errors, take), 0.90);
    }
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
    EXPECT_NEAR(covered(errors, all), 0.80, 0.02);
    EXPECT_NEAR(covered(errors, dense), 0.80, 0.02);
    EXPECT_NEAR(covered(errors, expert), 0.80, 0.02);
    EXPECT_LT(meanError(errors, false), 0.065);
    EXPECT_LT(meanError(errors, true), 0.175);
}

// The committed spreads are what the errors of models left out give, class by class and generation by generation.
TEST(TimeBand, spreadsAreThoseOfModelsLeftOut)
{
    const std::vector<double> errors = timefit::errorsLeftOut(runs(), committed());
    std::map<std::pair<std::string, bool>, std::vector<double>> classes;
    std::map<std::pair<std::string, bool>, double> stated;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        const std::pair key{runs()[i].cluster.gpu.generation, runs()[i].experts};
        classes[key].push_back(errors[i]);
        stated[key] = timefit::spreadOf(runs()[i]);
    }
    EXPECT_EQ(classes.size(), 7U);
    for (const auto &[key, values] : classes)
        EXPECT_NEAR(stated[key] / timefit::spreadOfErrors(values), 1, 0.05) << key.first << (key.second ? " experts" : " dense");
}

#endif

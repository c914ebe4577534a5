// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/policies.h"

#include "tuning/randomnumbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace policies {
namespace {

using Order = std::vector<std::size_t>;

double predicted(const tuning::Alternative &alternative)
{
    const auto &terms = alternative.terms;
    return std::log(std::accumulate(terms.begin(), terms.begin() + estimate::kTimeParts, 1e-12)) + alternative.logScale;
}

/// Cheapest token first, those that should fit before the others.
Order predictedOrder(const Sweep &sweep)
{
    Order order(sweep.alternatives.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const tuning::Alternative &first = sweep.alternatives[a];
        const tuning::Alternative &second = sweep.alternatives[b];
        const bool fits = first.fitMargin > 0;
        return fits != (second.fitMargin > 0) ? fits : predicted(first) < predicted(second);
    });
    return order;
}

Order randomOrder(const Sweep &sweep, std::uint64_t seed, bool thatFits)
{
    Order order(sweep.alternatives.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    tuning::RandomNumbers random(seed * 0x9e3779b97f4a7c15ULL);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.bits() % i)]);
    if (thatFits)
        std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return sweep.alternatives[i].fitMargin > 0; });
    return order;
}

Order advised(const Sweep &sweep, std::uint64_t seed)
{
    tuning::AdviceSettings settings;
    settings.seed = seed;
    std::vector<tuning::Measurement> runs;
    Order order;
    while (order.size() < kAfter.back()) {
        const tuning::Advice advice = tuning::advise(sweep.alternatives, runs, settings);
        if (advice.next.empty())
            break;
        order.push_back(advice.next.front().alternative);
        runs.push_back(sweep.run(order.back()));
    }
    return order;
}

Order orderOf(const Sweep &sweep, Policy policy, std::uint64_t seed)
{
    switch (policy) {
    case Policy::Advice:
        return advised(sweep, seed);
    case Policy::PredictedOrder:
        return predictedOrder(sweep);
    case Policy::RandomThatFits:
        return randomOrder(sweep, seed, true);
    case Policy::Random:
        return randomOrder(sweep, seed, false);
    }
    return {};
}

double cost(const Sweep &sweep, std::size_t index)
{
    const double seconds = sweep.seconds[index];
    return seconds > 0 ? seconds * std::exp(sweep.alternatives[index].logScale) : std::numeric_limits<double>::infinity();
}

} // namespace

tuning::Measurement Sweep::run(std::size_t index) const
{
    tuning::Measurement run;
    run.alternative = index;
    run.outcome = seconds[index] > 0 ? tuning::Outcome::Ok : tuning::Outcome::Oom;
    run.step = base::Seconds(seconds[index]);
    return run;
}

const char *name(Policy policy)
{
    switch (policy) {
    case Policy::Advice:
        return "advice";
    case Policy::PredictedOrder:
        return "order of predictions";
    case Policy::RandomThatFits:
        return "random among those predicted to fit";
    case Policy::Random:
        return "random";
    }
    return "?";
}

Regrets regretsOf(const Sweep &sweep, Policy policy, std::uint64_t seed)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < sweep.seconds.size(); ++i)
        best = std::min(best, cost(sweep, i));
    const Order order = orderOf(sweep, policy, seed);
    Regrets regrets{};
    double found = std::numeric_limits<double>::infinity();
    for (std::size_t made = 0, column = 0; column < kAfter.size(); ++made) {
        if (made < order.size())
            found = std::min(found, cost(sweep, order[made]));
        if (made + 1 == kAfter[column])
            regrets[column++] = std::min(1.0, found / best - 1);
    }
    return regrets;
}

Regrets meanRegrets(const std::vector<Sweep> &sweeps, Policy policy, int seeds)
{
    Regrets mean{};
    for (const Sweep &sweep : sweeps) {
        for (int seed = 1; seed <= seeds; ++seed) {
            const Regrets one = regretsOf(sweep, policy, static_cast<std::uint64_t>(seed));
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean[i] += one[i] / (double(seeds) * double(sweeps.size()));
        }
    }
    return mean;
}

} // namespace policies

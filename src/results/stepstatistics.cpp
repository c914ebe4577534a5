// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/stepstatistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace results {

namespace {

std::vector<double> timesOf(std::span<const StepRecord> steps)
{
    std::vector<double> times;
    times.reserve(steps.size());
    for (const StepRecord &step : steps)
        times.push_back(step.time.value());
    return times;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

/// Two-sided 95 % quantile of Student's t; beyond the table the normal one with its first correction.
double studentQuantile(std::size_t freedom)
{
    static constexpr std::array<double, 30> kTable = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                                      2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                                                      2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    if (freedom == 0)
        return 0;
    if (freedom <= kTable.size())
        return kTable[freedom - 1];
    constexpr double kNormal = 1.95996;
    constexpr double kCorrection = 2.3723; // (z^3 + z) / 4
    return kNormal + kCorrection / static_cast<double>(freedom);
}

/// Further from the median than 3.5 robust deviations (1.4826 times the median distance) and by more
/// than 5 %: steps are so even that the first alone would mark noise.
bool isOutlier(double time, double median, double medianDistance)
{
    constexpr double kRobust = 1.4826;
    constexpr double kFar = 3.5;
    constexpr double kWorthTelling = 0.05;
    const double distance = std::abs(time - median);
    return distance > kFar * kRobust * medianDistance && distance > kWorthTelling * median;
}

std::size_t settledAfter(const std::vector<double> &times, double tolerance)
{
    const std::size_t most = std::max<std::size_t>(times.size() / 3, 1);
    const double settled = medianOf({times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end()});
    const auto near = [&](double time) { return std::abs(time - settled) <= tolerance * settled; };
    std::size_t warmup = 1;
    while (warmup < most && !(near(times[warmup]) && near(times[warmup + 1])))
        ++warmup;
    return warmup;
}

} // namespace

double quantile(std::span<const double> sorted, double share)
{
    if (sorted.empty())
        return 0;
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = place - static_cast<double>(below);
    return sorted[below] * (1 - part) + sorted[above] * part;
}

std::size_t warmupLength(std::span<const StepRecord> steps, const WarmupRule &rule)
{
    if (steps.size() < 2)
        return 0;
    if (rule.kind == WarmupRule::Kind::Fixed)
        return std::min(static_cast<std::size_t>(std::max(rule.steps, 0)), steps.size() - 1);
    return settledAfter(timesOf(steps), rule.tolerance);
}

bool hasFewSteps(const StepStatistics &statistics)
{
    return statistics.warmup + statistics.used < kEnoughSteps || statistics.used < kEnoughUsed;
}

bool hasFewAfterWarmup(const StepStatistics &statistics)
{
    return statistics.warmup + statistics.used >= kEnoughSteps && statistics.used < kEnoughUsed;
}

std::optional<StepStatistics> stepStatistics(std::span<const StepRecord> steps, const WarmupRule &rule)
{
    if (steps.empty())
        return std::nullopt;
    StepStatistics statistics;
    statistics.warmup = warmupLength(steps, rule);
    const std::vector<double> times = timesOf(steps.subspan(statistics.warmup));
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    const auto count = static_cast<double>(times.size());
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / count;
    const double median = quantile(sorted, 0.5);
    double squares = 0;
    std::vector<double> distances;
    for (const double time : times) {
        squares += (time - mean) * (time - mean);
        distances.push_back(std::abs(time - median));
    }
    const double deviation = times.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
    const double half = studentQuantile(times.size() - 1) * deviation / std::sqrt(count);
    const double medianDistance = medianOf(distances);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (isOutlier(times[i], median, medianDistance))
            statistics.outliers.push_back(statistics.warmup + i);
    }
    statistics.used = times.size();
    statistics.mean = base::Seconds(mean);
    statistics.median = base::Seconds(median);
    statistics.deviation = base::Seconds(deviation);
    statistics.shortest = base::Seconds(sorted.front());
    statistics.longest = base::Seconds(sorted.back());
    statistics.lowerQuartile = base::Seconds(quantile(sorted, 0.25));
    statistics.upperQuartile = base::Seconds(quantile(sorted, 0.75));
    statistics.meanLow = base::Seconds(mean - half);
    statistics.meanHigh = base::Seconds(mean + half);
    return statistics;
}

} // namespace results

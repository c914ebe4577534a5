// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/madeup.h"

#include "tuning/randomnumbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace {

constexpr int kGpus = 64;
constexpr int kSequences = 256;
constexpr double kGib = 1024.0 * 1024 * 1024;
constexpr double kCapacity = 79 * kGib;
constexpr double kMemorySpread = 0.1;

struct Shape {
    int tensor, pipeline, micro;
};

/// Parts of the step and the peak of a made-up dense model, good enough to have trade-offs.
estimate::Prediction predict(const Shape &s)
{
    const double data = double(kGpus) / (s.tensor * s.pipeline);
    const double batches = std::max(1.0, kSequences / (data * s.micro));
    estimate::Prediction p;
    using enum estimate::TimePart;
    p.time.part(Compute) = base::Seconds(4 * (1 + 0.06 / s.micro + 0.03 * std::log2(s.tensor)));
    p.time.part(Tp) = base::Seconds(0.25 * (s.tensor - 1.0) / s.tensor * std::log2(2.0 * s.tensor));
    p.time.part(Pp) = base::Seconds(0.03 * (s.pipeline - 1));
    p.time.part(Dp) = base::Seconds(0.9 / (s.tensor * s.pipeline));
    p.time.part(Bubble) = base::Seconds(4 * (s.pipeline - 1) / batches);
    p.time.part(Optimizer) = base::Seconds(0.1);
    const double states = 60 * kGib / (s.tensor * s.pipeline) + 14 * kGib;
    const double activations = 34 * kGib * s.micro / s.tensor;
    p.memory.parts[0] = base::Bytes(states + activations);
    p.capacity = base::Bytes(kCapacity);
    p.memorySpread = kMemorySpread;
    p.oomProbability = 0.5 * std::erfc(-std::log((states + activations) / kCapacity) / kMemorySpread / std::sqrt(2.0));
    p.trialCost = base::Usd(p.time.total().value());
    p.cost = base::Usd(1000 * p.time.total().value());
    return p;
}

domain::Candidate candidateOf(const Shape &s)
{
    domain::Candidate c;
    c.layout.tensorParallel = c.layout.expertTensorParallel = s.tensor;
    c.layout.pipelineParallel = s.pipeline;
    c.layout.sequenceParallel = s.tensor > 1;
    c.batch = {4096, s.micro, kSequences};
    return c;
}

} // namespace

tuning::Measurement MadeUpSweep::run(std::size_t index) const
{
    tuning::Measurement run;
    run.alternative = index;
    run.outcome = fits[index] ? tuning::Outcome::Ok : tuning::Outcome::Oom;
    if (fits[index])
        run.step = base::Seconds(trueSeconds[index]);
    return run;
}

double MadeUpSweep::best() const
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < trueSeconds.size(); ++i)
        least = fits[i] ? std::min(least, trueSeconds[i]) : least;
    return least;
}

double MadeUpSweep::regret(const std::vector<tuning::Measurement> &runs) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const tuning::Measurement &run : runs)
        least = run.outcome == tuning::Outcome::Ok ? std::min(least, run.step.value()) : least;
    return std::min(1.0, least / best() - 1);
}

MadeUpSweep madeUpSweep(std::uint64_t seed, bool stalls)
{
    tuning::RandomNumbers random(seed * 7919 + 17);
    const double memoryError = std::exp(kMemorySpread * 0.7 * random.normal());
    std::array<double, estimate::kTimeParts> factor{};
    constexpr std::array<double, estimate::kTimeParts> spreads{0.1, 0.5, 0, 0, 0.5, 0.9, 0.3, 0.3};
    for (std::size_t i = 0; i < factor.size(); ++i)
        factor[i] = std::exp(spreads[i] * random.normal());
    domain::ModelSpec model;
    model.layers.resize(32);
    domain::ClusterSpec cluster;
    cluster.nodes = kGpus / 8;
    MadeUpSweep sweep;
    for (const int tensor : {1, 2, 4, 8}) {
        for (const int pipeline : {1, 2, 4}) {
            for (const int micro : {1, 2, 4, 8}) {
                const Shape shape{tensor, pipeline, micro};
                const estimate::Prediction p = predict(shape);
                sweep.alternatives.push_back(tuning::makeAlternative(candidateOf(shape), p, {model, cluster}));
                double seconds = 0;
                for (std::size_t i = 0; i < factor.size(); ++i)
                    seconds += factor[i] * p.time.parts[i].value();
                seconds += stalls ? 0.1 * kSequences * tensor * pipeline / double(kGpus * micro) : 0;
                sweep.trueSeconds.push_back(seconds * std::exp(0.03 * random.normal()));
                sweep.fits.push_back(p.memory.total().value() * memoryError * std::exp(0.03 * random.normal()) < kCapacity);
            }
        }
    }
    return sweep;
}

std::vector<tuning::Measurement> runsAdvised(const MadeUpSweep &sweep, int count, tuning::AdviceSettings settings)
{
    std::vector<tuning::Measurement> runs;
    for (int i = 0; i < count; ++i) {
        const tuning::Advice advice = tuning::advise(sweep.alternatives, runs, settings);
        if (advice.next.empty())
            break;
        runs.push_back(sweep.run(advice.next.front().alternative));
    }
    return runs;
}

std::vector<tuning::Measurement> runsInOrder(const MadeUpSweep &sweep, int count)
{
    std::vector<std::size_t> order(sweep.alternatives.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto predicted = [&](std::size_t i) {
        const tuning::Terms &terms = sweep.alternatives[i].terms;
        return std::accumulate(terms.begin(), terms.begin() + estimate::kTimeParts, 0.0);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool fitsA = sweep.alternatives[a].fitMargin > 0;
        const bool fitsB = sweep.alternatives[b].fitMargin > 0;
        return fitsA != fitsB ? fitsA : predicted(a) < predicted(b);
    });
    std::vector<tuning::Measurement> runs;
    for (int i = 0; i < count; ++i)
        runs.push_back(sweep.run(order[static_cast<std::size_t>(i)]));
    return runs;
}

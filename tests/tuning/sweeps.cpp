// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps of which the truth is known: published ones, and those of simulated clusters.
#include "requests/estimatecache.h"
#include "sandbox/training.h"
#include "search/search.h"
#include "tuning/policies.h"
#include "tuning/searches.h"
#include "validation/measurements.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <tuple>

namespace policies {
namespace {

constexpr int kLeastFinished = 10;

[[noreturn]] void giveUp(const base::Error &error)
{
    std::cerr << error.english() << '\n';
    std::abort();
}

/// Outcome and step time of one run, which the measurements have as two.
struct PublishedRun {
    const validation::Measurement *any = nullptr;
    double seconds = 0;
};

std::map<std::string, PublishedRun> runsOf(const validation::MeasurementSet &set)
{
    std::map<std::string, PublishedRun> runs;
    for (const validation::Measurement &measurement : set.measurements) {
        if (measurement.group != "a100-sweep")
            continue;
        PublishedRun &run = runs[measurement.run];
        run.any = &measurement;
        if (measurement.subject == validation::Subject::StepTime)
            run.seconds = measurement.value;
    }
    return runs;
}

/// On machines whose network, kernels and memory are off the predictions, alike for all configurations.
Sweep differentSweep(const search::SearchResult &result, std::uint64_t seed)
{
    const searches::Cluster cluster(seed);
    Sweep sweep;
    sweep.name = result.plan.model.name + " on a different cluster " + std::to_string(seed);
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::Candidate candidate = result.candidate(row);
        sweep.alternatives.push_back(
            tuning::makeAlternative(candidate, result.prediction(row), {result.context->model(), result.cluster, true}));
        sweep.seconds.push_back(cluster.fits(result, candidate) ? cluster.seconds(result, candidate) : 0);
    }
    return sweep;
}

Sweep simulatedSweep(const search::SearchResult &result, std::uint64_t seed)
{
    Sweep sweep;
    sweep.name = result.plan.model.name + " on a simulated cluster " + std::to_string(seed);
    sandbox::JobSettings settings;
    settings.model = result.plan.model;
    settings.gpu = result.cluster.gpu.key;
    settings.nvlinkDomain = result.cluster.nvlinkDomain;
    const sandbox::Machines machines{result.cluster.gpu.key, result.cluster.nodes, result.cluster.gpusPerNode};
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        settings.candidate = result.candidate(row);
        const sandbox::Work work = sandbox::trainingWork(settings, machines, searches::catalogue(), seed);
        sweep.alternatives.push_back(
            tuning::makeAlternative(settings.candidate, result.prediction(row), {result.context->model(), result.cluster, true}));
        sweep.seconds.push_back(work.oom.step < 0 && work.assertion.empty() ? work.stepSeconds : 0);
    }
    return sweep;
}

} // namespace

std::vector<Sweep> publishedSweeps()
{
    const auto set = validation::publishedMeasurements();
    if (!set)
        giveUp(set.error());
    requests::EstimateCache cache(searches::catalogue());
    std::map<std::tuple<std::string, int, int, bool>, Sweep> sweeps;
    for (const auto &[id, run] : runsOf(*set)) {
        const auto resolved = cache.resolve(run.any->request);
        if (!resolved)
            giveUp(resolved.error());
        const estimate::EstimatorContext &context = resolved->setup->context;
        const bool recomputes = resolved->candidate.recompute != domain::RecomputePlan::none();
        Sweep &sweep = sweeps[{run.any->model, context.cluster().numGpus(), resolved->candidate.batch.seqLength, recomputes}];
        sweep.name = run.any->model + " on " + std::to_string(context.cluster().numGpus()) + " GPUs, "
            + std::to_string(resolved->candidate.batch.seqLength) + " tokens" + (recomputes ? ", recomputing" : "");
        sweep.alternatives.push_back(tuning::makeAlternative(resolved->candidate, context.estimate(resolved->candidate),
                                                             {context.model(), context.cluster(), true}));
        sweep.seconds.push_back(run.seconds);
    }
    std::vector<Sweep> all;
    for (auto &[key, sweep] : sweeps) {
        if (std::count_if(sweep.seconds.begin(), sweep.seconds.end(), [](double x) { return x > 0; }) >= kLeastFinished)
            all.push_back(std::move(sweep));
    }
    return all;
}

namespace {

std::vector<Sweep> sweepsOf(Sweep (*make)(const search::SearchResult &, std::uint64_t), int clusters)
{
    std::vector<Sweep> all;
    for (const auto &plan : {searches::smallPlan(), searches::expertPlan(), searches::deepPlan()}) {
        const auto result = searches::run(plan);
        for (int seed = 1; seed <= clusters; ++seed)
            all.push_back(make(*result, static_cast<std::uint64_t>(seed)));
    }
    return all;
}

} // namespace

std::vector<Sweep> simulatedSweeps(int clusters) { return sweepsOf(&simulatedSweep, clusters); }

std::vector<Sweep> differentSweeps(int clusters) { return sweepsOf(&differentSweep, clusters); }

} // namespace policies

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QString>

#include "catalogue/catalogue.h"
#include "gui/wholespace/spacerunner.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

/// A whole space of four configurations, made by hand, that remembers what it was asked.
namespace fixture {

inline domain::Candidate spaceCandidate(const domain::TrainingPlan &plan, int tensor, int pipeline, int microBatch = 1)
{
    domain::Candidate made = plan.base;
    made.layout.tensorParallel = made.layout.expertTensorParallel = tensor;
    made.layout.pipelineParallel = pipeline;
    made.layout.virtualPipeline = 1;
    made.layout.sequenceParallel = tensor > 1;
    made.batch = {8192, microBatch, plan.search.globalBatchSizes.values.empty() ? 512 : plan.search.globalBatchSizes.values.front()};
    return made;
}

inline search::BestEntry spaceEntry(const domain::Candidate &candidate, double days, double odds, double usd)
{
    search::BestEntry made;
    made.candidate = candidate;
    estimate::Prediction &prediction = made.prediction;
    prediction.days = days;
    prediction.cost = base::Usd(usd);
    prediction.oomProbability = odds;
    prediction.verdict = odds < 0.05 ? estimate::Verdict::Safe : estimate::Verdict::Tight;
    prediction.time.part(estimate::TimePart::Compute) = base::Seconds(days / 10);
    prediction.stepLow = base::Seconds(days / 10 * 0.92);
    prediction.stepHigh = base::Seconds(days / 10 * 1.08);
    prediction.capacity = base::gib(140);
    prediction.memory.part(estimate::MemoryPart::Weights) = base::gib(100);
    prediction.modelTflopsPerGpu = 400;
    prediction.mfu = 0.42;
    return made;
}

struct SpaceFake {
    struct Asked {
        std::mutex guard;
        std::vector<search::BestRequest> best;
        std::vector<std::string> clusters;
        std::vector<search::GpuCountsRequest> counts;
        std::size_t stopped = 0; ///< searches that were told to stop
        std::size_t stops()
        {
            const std::lock_guard lock(guard);
            return stopped;
        }
        std::size_t bests()
        {
            const std::lock_guard lock(guard);
            return best.size();
        }
        std::size_t sweeps()
        {
            const std::lock_guard lock(guard);
            return counts.size();
        }
        search::BestRequest lastBest()
        {
            const std::lock_guard lock(guard);
            return best.back();
        }
    };
    std::shared_ptr<Asked> asked = std::make_shared<Asked>();
    bool nothingFits = false;
    bool nothingValid = false;
    bool findsLate = false; ///< who is stopped has found nothing
    bool trades = false; ///< the first place has a faster one beside it that is tight
    bool fails = false;
    bool free = false; ///< a GPU hour costs nothing
    bool splits = false; ///< the first place has stages of its own, which no list can hold
    bool offloads = false; ///< the first place offloads activations, which does not suit the pipelines that the plan lists
    std::shared_ptr<QSemaphore> held; ///< the worker waits for it, or to be stopped

    [[nodiscard]] search::BestResult best(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster) const
    {
        search::BestResult result;
        result.cluster = cluster;
        result.counts.combinations = 12345;
        result.counts.ruledOut = 12000;
        result.counts.estimated = 345;
        if (nothingFits) {
            result.closest = spaceEntry(spaceCandidate(plan, 8, 1), 20, 0.97, 1);
            return result;
        }
        if (nothingValid) {
            result.counts = {};
            result.counts.combinations = result.counts.ruledOut = 12;
            result.contradiction = base::Text("No layout can share a global batch of 7");
            return result;
        }
        const double price = cluster.pricePerGpuHour.value() / 3;
        result.ranking = {spaceEntry(spaceCandidate(plan, 1, 1, 2), 12, 0.03, 55296 * price),
                          spaceEntry(spaceCandidate(plan, 8, 1), 13, 0.01, 59904 * price),
                          spaceEntry(spaceCandidate(plan, 1, 4), 14, 0.04, 64512 * price)};
        if (splits) {
            result.ranking[0].candidate.layout.pipelineParallel = 4;
            result.ranking[0].candidate.layout.firstStageLayers = 5;
        }
        if (offloads)
            result.ranking[0].candidate.options.activationOffloadLayers = 4;
        result.ranking[1].place = search::Place::Slower;
        result.front = {result.ranking[0], result.ranking[1]};
        if (trades) {
            result.trades = {spaceEntry(spaceCandidate(plan, 1, 1, 4), 11, 0.3, 50688 * price)};
            result.trades[0].place = search::Place::Trade;
            result.front.insert(result.front.begin(), result.trades[0]);
        }
        return result;
    }

    [[nodiscard]] static search::GpuCountsResult counts(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster)
    {
        search::GpuCountsResult result;
        const std::vector<double> days{0, 83.5, 42, 25, 20};
        const std::vector<double> usd{0, 100000, 100500, 118000, 190000};
        for (std::size_t i = 0; i < days.size(); ++i) {
            search::GpuCountRow &row = result.rows.emplace_back();
            row.cluster = *search::withGpus(cluster, 16 << i);
            if (i == 0) {
                row.whyNothing = base::Text("None of 7 valid configurations fits");
                continue;
            }
            row.best = spaceEntry(spaceCandidate(plan, 2, 1), days[i], 0.01, usd[i]);
            row.gpuHours = days[i] * 24 * row.gpus();
            row.scalingEfficiency = 1;
        }
        return result;
    }

    /// True: it was told to stop.
    [[nodiscard]] bool waits(const std::stop_token &stop) const
    {
        while (held && !stop.stop_requested() && !held->tryAcquire(1, 20)) { }
        if (!stop.stop_requested())
            return false;
        const std::lock_guard lock(asked->guard);
        ++asked->stopped;
        return true;
    }

    [[nodiscard]] gui::SpaceSource source() const
    {
        const SpaceFake fake = *this;
        return {
            [fake](const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::HardwareProfile &,
                   const search::BestRequest &request, std::stop_token stop,
                   const search::ProgressCallback &progress) -> base::Result<search::BestResult> {
                {
                    const std::lock_guard lock(fake.asked->guard);
                    fake.asked->best.push_back(request);
                    fake.asked->clusters.push_back(cluster.label);
                }
                progress({1, 2});
                if (fake.fails)
                    return base::fail({base::ErrorKind::Input, "fsdp", base::Text("the list is empty"), base::Text("Give a value."), {}});
                const bool stopped = fake.waits(stop);
                search::BestResult result = fake.best(plan, cluster);
                result.cancelled = stopped;
                if (stopped && fake.findsLate)
                    result.ranking.clear();
                return result;
            },
            [fake](const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::HardwareProfile &,
                   const search::GpuCountsRequest &request, std::stop_token stop,
                   const search::ProgressCallback &progress) -> base::Result<search::GpuCountsResult> {
                {
                    const std::lock_guard lock(fake.asked->guard);
                    fake.asked->counts.push_back(request);
                }
                progress({1, 5});
                search::GpuCountsResult result = counts(plan, cluster);
                for (search::GpuCountRow &row : result.rows) {
                    if (fake.free && row.best)
                        row.best->prediction.cost = base::Usd(0);
                }
                result.cancelled = fake.waits(stop);
                if (result.cancelled)
                    result.rows.resize(fake.findsLate ? 0 : 3);
                std::erase_if(result.rows, [&request](const auto &row) { return row.gpus() < request.least || row.gpus() > request.most; });
                return result;
            }};
    }
};

} // namespace fixture

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"

#include "search/baseconfig.h"
#include "search/progressreporter.h"
#include "search/searchable.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace search {
namespace {

using estimate::Verdict;

struct Chunk {
    std::vector<Row> rows;
    std::vector<Rejection> rejections;
    Summary counts; ///< all but fastest and cheapest
};

/// Hands chunks of the grid to workers; each chunk writes its own slot, so that joining the slots
/// gives grid order for any number of workers.
class Sweep {
public:
    Sweep(const SearchResult &target, const Constraints &constraints, const ProgressCallback &progress)
        : m_grid(target.grid)
        , m_context(*target.context)
        , m_constraints(constraints)
        , m_base(baseCandidate(target.plan))
        , m_progress(progress, target.grid.size())
        , m_chunkSize(std::clamp<std::uint64_t>(target.grid.size() / 4096, 64, 65536))
        , m_chunks((target.grid.size() + m_chunkSize - 1) / m_chunkSize)
    {
    }

    [[nodiscard]] std::size_t chunkCount() const { return m_chunks.size(); }

    void work(const std::stop_token &stop)
    {
        estimate::BulkEstimator estimator(m_context);
        while (!stop.stop_requested()) {
            // Read before taking a chunk: then only earlier chunks are counted, and what is left
            // out lies behind the first kMaxRejections in grid order.
            const bool keepRejections = m_rejectionsKept.load() < kMaxRejections;
            const std::size_t number = m_next.fetch_add(1);
            if (number >= m_chunks.size())
                return;
            sweepChunk(number, keepRejections, stop, estimator);
        }
    }

    [[nodiscard]] std::vector<Chunk> takeChunks() && { return std::move(m_chunks); }

private:
    void sweepChunk(std::size_t number, bool keepRejections, const std::stop_token &stop, estimate::BulkEstimator &estimator)
    {
        Chunk &chunk = m_chunks[number];
        const std::uint64_t first = number * m_chunkSize;
        const std::uint64_t end = std::min(first + m_chunkSize, m_grid.size());
        GridWalk walk(m_grid, first);
        for (std::uint64_t index = first; index < end && !stop.stop_requested(); ++index, walk.next())
            visit({static_cast<std::uint32_t>(index), walk.candidate()}, keepRejections, estimator, chunk);
        m_rejectionsKept += chunk.rejections.size();
        m_progress.add(end - first);
    }

    struct Combination {
        std::uint32_t index;
        const domain::Candidate &candidate;
    };
    void visit(const Combination &combination, bool keepRejections, estimate::BulkEstimator &estimator, Chunk &chunk) const
    {
        const auto &[index, candidate] = combination;
        ++chunk.counts.combinations;
        if (const auto violation = m_constraints.check(candidate)) {
            ++chunk.counts.rejectedByRule[static_cast<std::size_t>(violation->rule)];
            if (keepRejections)
                chunk.rejections.push_back({index, violation->rule});
            return;
        }
        chunk.rows.push_back(makeRow(index, estimator.estimate(candidate), matchesBase(candidate, m_base)));
    }

    const Grid &m_grid;
    const estimate::EstimatorContext &m_context;
    const Constraints &m_constraints;
    const domain::Candidate m_base;
    ProgressReporter m_progress;
    const std::uint64_t m_chunkSize;
    std::vector<Chunk> m_chunks;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_rejectionsKept{0};
};

void reserve(SearchResult &result, const std::vector<Chunk> &chunks)
{
    std::size_t rows = 0, rejections = 0;
    for (const Chunk &chunk : chunks) {
        rows += chunk.rows.size();
        rejections += chunk.rejections.size();
    }
    result.rows.reserve(rows);
    result.rejections.reserve(std::min(rejections, kMaxRejections));
}

void append(SearchResult &result, const Chunk &chunk)
{
    Summary &summary = result.summary;
    summary.combinations += chunk.counts.combinations;
    for (std::size_t rule = 0; rule < kRuleCount; ++rule)
        summary.rejectedByRule[rule] += chunk.counts.rejectedByRule[rule];
    result.rows.insert(result.rows.end(), chunk.rows.begin(), chunk.rows.end());
    const std::size_t room = kMaxRejections - result.rejections.size();
    const auto kept = static_cast<std::ptrdiff_t>(std::min(room, chunk.rejections.size()));
    result.rejections.insert(result.rejections.end(), chunk.rejections.begin(), chunk.rejections.begin() + kept);
}

void summarise(SearchResult &result)
{
    Summary &summary = result.summary;
    summary.valid = result.rows.size();
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        const Row &row = result.rows[i];
        summary.safe += row.verdict == Verdict::Safe;
        summary.tight += row.verdict == Verdict::Tight;
        summary.oom += row.verdict == Verdict::Oom;
        if (row.verdict == Verdict::Oom)
            continue;
        const auto better = [&](std::int64_t best, float Row::*figure) {
            return best < 0 || row.*figure < result.rows[static_cast<std::size_t>(best)].*figure;
        };
        if (better(summary.fastest, &Row::days))
            summary.fastest = static_cast<std::int64_t>(i);
        if (better(summary.cheapest, &Row::costUsd))
            summary.cheapest = static_cast<std::int64_t>(i);
    }
}

} // namespace

Row makeRow(std::uint32_t gridIndex, const estimate::Prediction &prediction, bool matchesBase)
{
    const auto number = [](double value) { return static_cast<float>(value); };
    Row row;
    row.gridIndex = gridIndex;
    row.peakGib = number(base::inGib(prediction.memory.total()));
    row.stepSeconds = number(prediction.time.total().value());
    row.stepLowSeconds = number(prediction.stepLow.value());
    row.stepHighSeconds = number(prediction.stepHigh.value());
    row.modelTflopsPerGpu = number(prediction.modelTflopsPerGpu);
    row.mfu = number(prediction.mfu);
    row.tokensPerSecondPerGpu = number(prediction.tokensPerSecondPerGpu);
    row.days = number(prediction.days);
    row.costUsd = number(prediction.cost.value());
    row.oomProbability = number(prediction.oomProbability);
    row.verdict = prediction.verdict;
    row.matchesBase = matchesBase;
    return row;
}

base::Result<SearchResult> run(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::HardwareProfile &profile,
                               std::stop_token stop, const ProgressCallback &progress, unsigned threads)
{
    if (const base::Result<void> ready = searchable(plan, cluster); !ready)
        return base::fail(ready.error());
    base::Result<Grid> grid = Grid::build(plan, cluster);
    if (!grid)
        return base::fail(grid.error());

    SearchResult result{plan, cluster, std::move(*grid), nullptr, {}, {}, {}, false};
    estimate::EstimatorSettings settings;
    settings.goal = plan.goal;
    settings.thresholds = plan.thresholds;
    result.context = std::make_shared<const estimate::EstimatorContext>(plan.model, cluster, profile, settings);
    const Constraints constraints(plan.model, cluster, {plan.search.minModelParallelSize, plan.search.maxModelParallelSize});
    Sweep sweep(result, constraints, progress);
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < workerCount(threads, sweep.chunkCount()); ++i)
            workers.emplace_back([&sweep, stop] { sweep.work(stop); });
        sweep.work(stop); // the caller's thread is a worker too
    }
    std::vector<Chunk> chunks = std::move(sweep).takeChunks();
    reserve(result, chunks);
    for (Chunk &chunk : chunks)
        append(result, std::exchange(chunk, {}));
    result.cancelled = result.summary.combinations < result.grid.size();
    summarise(result);
    return result;
}

} // namespace search

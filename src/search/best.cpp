// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/best.h"

#include "estimate/parameters.h"
#include "search/baseconfig.h"
#include "search/coresearch.h"
#include "search/crew.h"
#include "search/planvalidation.h"
#include "search/progressreporter.h"
#include "search/searchable.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace search {
namespace {

// Cores whose bounds are worked out, or that are searched, between two looks at limits and clock. The first
// rounds of a search are short, as they set the limits for the rest.
constexpr std::size_t kBoundRound = 8192;
constexpr std::size_t kFirstRound = 16, kLongestRound = 2048;

/// Branch and bound over the cores of one space. Limits only change between rounds and each core writes
/// its own slot, so that neither findings nor counts depend on the number of threads.
class BranchAndBound {
public:
    BranchAndBound(const SpaceSearch &search, const BestRequest &request, const std::stop_token &stop, const ProgressCallback &progress)
        : m_search(search)
        , m_request(request)
        , m_stop(stop)
        , m_crew(workerCount(request.threads, search.space.cores()))
        , m_reporter(progress, 2 * std::uint64_t(search.space.cores()))
        , m_findings(search.count, search.distinct)
    {
        for (unsigned worker = 0; worker < m_crew.workers(); ++worker)
            m_workers.emplace_back(search);
    }

    void run()
    {
        findBounds();
        searchCores();
        if (ranked().empty())
            findClosest();
        m_reporter.reach(2 * std::uint64_t(m_search.space.cores()));
    }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] const CoreFindings &findings() const { return m_findings; }
    [[nodiscard]] PaceLimits limits() const;
    /// What is safe; where nothing is, what is tight.
    [[nodiscard]] const std::vector<Found> &ranked() const { return onlyTight() ? m_findings.tight.found() : m_findings.ranking.found(); }
    [[nodiscard]] double frontReach() const { return m_request.frontReach.value_or(0); }
    [[nodiscard]] bool onlyTight() const { return m_findings.ranking.found().empty() && !m_findings.tight.found().empty(); }

private:
    [[nodiscard]] bool stopped() { return m_cancelled = m_cancelled || m_stop.stop_requested(); }
    void findBounds();
    void searchCores();
    void searchRound(std::size_t first, std::size_t end);
    void findClosest();

    const SpaceSearch &m_search;
    const BestRequest &m_request;
    std::stop_token m_stop;
    Crew m_crew;
    ProgressReporter m_reporter;
    std::vector<CoreSearch> m_workers;
    std::vector<CoreBound> m_bounds; ///< of cores that the rules leave, most promising first
    CoreFindings m_findings;
    bool m_cancelled = false;
};

PaceLimits BranchAndBound::limits() const
{
    PaceLimits limits;
    limits.ranking = m_findings.ranking.limit();
    if (m_search.withFront) {
        const std::vector<Found> &safe = m_findings.ranking.found();
        limits.front = safe.empty() ? kNoPace : safe.front().pace * static_cast<Pace>(1 + frontReach());
    }
    return limits;
}

void BranchAndBound::findBounds()
{
    const std::size_t cores = m_search.space.cores();
    std::vector<CoreFindings> found(m_crew.workers(), CoreFindings(1, Distinct::All));
    for (std::size_t first = 0; first < cores && !stopped(); first += kBoundRound) {
        constexpr std::size_t kRow = 64; // neighbours share the figures of their layers
        const std::size_t end = std::min(first + kBoundRound, cores);
        std::vector<CoreBound> bounds(end - first);
        m_crew.run((bounds.size() + kRow - 1) / kRow, [&](unsigned worker, std::size_t row) {
            for (std::size_t i = row * kRow; i < std::min((row + 1) * kRow, bounds.size()); ++i)
                bounds[i] = m_workers[worker].bound(static_cast<std::uint32_t>(first + i), found[worker]);
        });
        std::copy_if(bounds.begin(), bounds.end(), std::back_inserter(m_bounds), [](const CoreBound &bound) { return bound.leaves > 0; });
        m_reporter.reach(end);
    }
    for (const CoreFindings &findings : found)
        m_findings.add(findings);
    std::sort(m_bounds.begin(), m_bounds.end(),
              [](const CoreBound &a, const CoreBound &b) { return std::tie(a.pace, a.core) < std::tie(b.pace, b.core); });
}

void BranchAndBound::searchCores()
{
    const std::uint64_t cores = m_search.space.cores();
    std::size_t first = 0;
    for (std::size_t round = kFirstRound; first < m_bounds.size() && !stopped(); round = std::min(2 * round, kLongestRound)) {
        if (m_bounds[first].pace > limits().slowest())
            break; // and so are all behind it
        const std::size_t end = std::min(first + round, m_bounds.size());
        searchRound(first, end);
        first = end;
        m_reporter.reach(cores + cores * first / m_bounds.size());
    }
    if (stopped())
        return;
    for (; first < m_bounds.size(); ++first)
        m_findings.counts.boundedOut += m_bounds[first].leaves;
}

void BranchAndBound::searchRound(std::size_t first, std::size_t end)
{
    const PaceLimits limits = this->limits();
    std::vector<CoreFindings> found(end - first, CoreFindings(m_search.count, m_search.distinct));
    m_crew.run(end - first, [&](unsigned worker, std::size_t piece) {
        const CoreBound &bound = m_bounds[first + piece];
        if (bound.pace > limits.slowest())
            found[piece].counts.boundedOut += bound.leaves;
        else if (!m_stop.stop_requested())
            m_workers[worker].search(bound, limits, found[piece]);
    });
    for (const CoreFindings &findings : found)
        m_findings.add(findings);
}

/// Best first again, by the least peaks: what cannot be below the lowest peak so far is left alone.
void BranchAndBound::findClosest()
{
    std::vector<LargeLeaves> large = std::exchange(m_findings.tooLarge, {});
    std::sort(large.begin(), large.end());
    for (std::size_t first = 0; first < large.size() && !stopped(); first += kFirstRound) {
        if (m_findings.closest && large[first].leastGib > m_findings.closest->peakGib)
            break;
        const std::size_t pieces = std::min(kFirstRound, large.size() - first);
        CoreFindings known(1, Distinct::All);
        known.closest = m_findings.closest;
        std::vector<CoreFindings> found(pieces, known);
        m_crew.run(pieces, [&](unsigned worker, std::size_t piece) { m_workers[worker].searchLarge(large[first + piece], found[piece]); });
        for (const CoreFindings &findings : found)
            m_findings.add(findings);
    }
}

BestEntry entryOf(const SpaceSearch &search, const domain::Candidate &base, const WholeSpace::Leaf &leaf)
{
    BestEntry entry;
    entry.candidate = search.space.candidate(leaf);
    entry.prediction = search.context.estimate(entry.candidate);
    entry.matchesBase = matchesBase(entry.candidate, base);
    return entry;
}

std::vector<BestEntry> entriesOf(const SpaceSearch &search, const domain::Candidate &base, const std::vector<Found> &found)
{
    std::vector<BestEntry> entries;
    entries.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        entries.push_back(entryOf(search, base, found[i].leaf));
        if (i > 0)
            entries.back().place = placeAfter(found[i - 1], found[i]);
    }
    return entries;
}

std::vector<Found> within(const std::vector<Found> &front, Pace limit)
{
    const auto end = std::find_if(front.begin(), front.end(), [limit](const Found &found) { return found.pace > limit; });
    return {front.begin(), end};
}

/// Those of a front that are enough faster than `pace` and than the next safer one that is kept.
std::vector<Found> worthwhile(const std::vector<Found> &front, Pace pace)
{
    std::vector<Found> kept;
    for (auto trade = front.rbegin(); trade != front.rend(); ++trade) { // safest first
        if (trade->pace > pace * (1 - BestResult::kWorthATrade))
            continue;
        kept.push_back(*trade);
        pace = trade->pace;
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

base::Result<void> checked(const BestRequest &request)
{
    const auto refused = [](const char *what) { return base::fail({base::ErrorKind::Input, "", what, {}, ""}); };
    if (request.count < 1)
        return refused(QT_TRANSLATE_NOOP("core", "the ranking needs a length of at least 1"));
    if (request.oomLimit && !(*request.oomLimit > 0 && *request.oomLimit <= 1))
        return refused(QT_TRANSLATE_NOOP("core", "the limit of the odds of running out of memory must be above 0 and at most 1"));
    if (request.frontReach && !(*request.frontReach >= 0 && std::isfinite(*request.frontReach)))
        return refused(QT_TRANSLATE_NOOP("core", "the reach of the front must be 0 or more"));
    return {};
}

/// Whether the state of the model, spread over all GPUs, fills half of them or more: bf16 weights and gradients, two moments
/// and a copy in fp32. A guess at what pays off: the answer is the same either way.
bool isMemoryShort(const domain::ModelSpec &model, const domain::ClusterSpec &cluster)
{
    constexpr double kBytesPerParameter = 16;
    const double state = kBytesPerParameter * static_cast<double>(estimate::countParameters(model).total());
    return state > 0.5 * static_cast<double>(cluster.memoryPerGpu.value()) * cluster.numGpus();
}

/// The first error of the plan; fields are those of validate().
base::Result<void> sound(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, int seqLength)
{
    for (const domain::Issue &issue : validateTraining(plan, cluster, seqLength)) {
        if (issue.severity == domain::Issue::Severity::Error)
            return base::fail({base::ErrorKind::Input, issue.field, issue.message, issue.suggestion, ""});
    }
    return {};
}

BestResult answer(const SpaceSearch &search, const domain::Candidate &base, const BranchAndBound &tree)
{
    const auto reach = static_cast<Pace>(1 + tree.frontReach());
    const CoreFindings &findings = tree.findings();
    BestResult result;
    result.cluster = search.context.cluster();
    result.ranking = entriesOf(search, base, tree.ranked());
    result.onlyTight = tree.onlyTight();
    if (!result.onlyTight && !result.ranking.empty()) {
        result.trades = entriesOf(search, base, worthwhile(findings.trades.found(), tree.ranked().front().pace));
        for (BestEntry &trade : result.trades)
            trade.place = Place::Trade;
    }
    if (search.withFront && !result.ranking.empty())
        result.front = entriesOf(search, base, within(findings.front.found(), tree.ranked().front().pace * reach));
    if (result.ranking.empty() && findings.closest)
        result.closest = entryOf(search, base, findings.closest->leaf);
    if (!search.constraints.check(base))
        result.base = BestEntry{base, search.context.estimate(base), Place::First, true};
    result.counts = findings.counts;
    result.counts.combinations = search.space.combinations();
    result.oomLimit = result.onlyTight ? search.tightLimit : search.oomLimit;
    result.cancelled = tree.cancelled();
    return result;
}

} // namespace

base::Result<BestResult> findBest(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster,
                                  const domain::HardwareProfile &profile, const BestRequest &request, std::stop_token stop,
                                  const ProgressCallback &progress)
{
    domain::Candidate base = baseCandidate(plan);
    if (request.choices.seqLength > 0)
        base.batch.seqLength = request.choices.seqLength; // compared with what trains on the same sequences
    if (const base::Result<void> ready = sound(plan, cluster, base.batch.seqLength).and_then([&] { return checked(request); }); !ready)
        return base::fail(ready.error());
    const base::Result<WholeSpace> space = WholeSpace::build(plan, cluster, request.choices);
    if (!space)
        return base::fail(space.error());
    estimate::EstimatorSettings settings;
    settings.goal = plan.goal;
    settings.thresholds = plan.thresholds;
    const estimate::EstimatorContext context(plan.model, cluster, profile, settings);
    const Constraints constraints(plan.model, cluster, {}); // the plan's bounds keep grids small, which is not needed here
    const SpaceSearch search{*space,
                             constraints,
                             context,
                             request.count,
                             request.distinct,
                             request.oomLimit.value_or(plan.thresholds.tight),
                             request.oomLimit.value_or(plan.thresholds.oom),
                             request.frontReach.has_value(),
                             isMemoryShort(plan.model, cluster)};
    BranchAndBound tree(search, request, stop, progress);
    tree.run();
    BestResult result = answer(search, base, tree);
    if (nothingValid(result.counts) && !result.cancelled)
        result.contradiction = space->batchProblem(cluster.numGpus());
    return result;
}

} // namespace search

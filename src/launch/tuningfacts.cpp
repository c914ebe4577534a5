// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/tuningfacts.h"

#include "domain/modelid.h"
#include "results/stepstatistics.h"
#include "search/baseconfig.h"

#include <algorithm>

namespace launch {
namespace {

/// Steps that make a figure of a run that did not reach its end.
constexpr std::int64_t kEnoughOfACutRun = static_cast<std::int64_t>(results::kEnoughSteps);

/// The pipeline stage of the rank whose peaks these are. Megatron-Core numbers ranks with the pipeline outermost.
std::optional<int> stageOf(const results::MemoryPeaks &peaks, const domain::Candidate &candidate, int gpus)
{
    using Rank = results::MemoryPeaks::Rank;
    const int stages = std::max(1, candidate.layout.pipelineParallel);
    switch (peaks.rank) {
    case Rank::First:
        return 0;
    case Rank::Last:
        return stages - 1;
    case Rank::Numbered:
        return peaks.number >= 0 && peaks.number < gpus ? std::optional<int>(static_cast<int>(peaks.number * stages / gpus)) : std::nullopt;
    case Rank::Untold:
        break;
    }
    return std::nullopt;
}

std::optional<tuning::PeakSeen> peakOf(const results::MemoryPeaks &peaks, const domain::Candidate &candidate, int gpus)
{
    using enum estimate::MeasuredMemory;
    if (peaks.ranOut)
        return std::nullopt;
    const std::optional<int> stage = stageOf(peaks, candidate, gpus);
    if (peaks.allocated)
        return tuning::PeakSeen{*peaks.allocated, Allocated, stage};
    if (peaks.reserved)
        return tuning::PeakSeen{*peaks.reserved, Reserved, stage};
    if (peaks.device)
        return tuning::PeakSeen{*peaks.device, Device, stage};
    return std::nullopt;
}

/// What a failure says of the configuration's memory; nothing: it says nothing of it.
std::optional<tuning::Outcome> outcomeOf(std::optional<results::FailureClass> failure)
{
    if (failure == results::FailureClass::CudaOom)
        return tuning::Outcome::Oom;
    // A worker that the kernel of its machine or an unexplained fault has ended may have run out of memory.
    if (!failure || failure == results::FailureClass::Unknown || failure == results::FailureClass::CudaError)
        return tuning::Outcome::Failed;
    return std::nullopt;
}

void takeTimes(const campaign::Run &run, tuning::RunFact &fact)
{
    const campaign::Measured &measured = run.measured;
    fact.step = measured.settledStep.value_or(measured.medianStep);
    if (measured.peaks)
        fact.peak = peakOf(*measured.peaks, fact.candidate, run.gpus());
    const base::Seconds onMachines(double(run.attempt()->machineMs(0)) / 1000.0);
    if (run.state == campaign::RunState::Completed && measured.steps > 0)
        fact.startUp = std::max(base::Seconds(), onMachines - measured.medianStep * double(measured.steps));
}

tuning::RunFact factOfRun(const campaign::Run &run, const domain::Candidate &candidate)
{
    tuning::RunFact fact;
    fact.run = run.id;
    fact.candidate = candidate;
    fact.gpus = run.gpus();
    fact.model = run.model;
    fact.gpu = run.gpu;
    fact.simulated = run.simulated;
    fact.cost = run.costSoFar(0);
    const campaign::Attempt *last = run.attempt();
    if (!last) // skipped before it began
        return fact;
    const bool completed = run.state == campaign::RunState::Completed;
    if (run.measured.medianStep.value() > 0 && (completed || run.measured.steps >= kEnoughOfACutRun)) {
        fact.outcome = tuning::Outcome::Ok;
        takeTimes(run, fact);
    } else if (completed) {
        fact.outcome = tuning::Outcome::Ok;
    } else if (run.state == campaign::RunState::Failed && !last->infrastructureFailure && !last->jobId.empty()) {
        fact.outcome = outcomeOf(last->failure);
    }
    return fact;
}

/// What live runs that the tuning does not pay for are still expected to take from the campaign's limit.
base::Usd promisedToOthers(const campaign::Campaign &campaign, campaign::TimeMs now)
{
    base::Usd sum;
    for (const campaign::Run &run : campaign.runs) {
        if (campaign::isLive(run.state) && !campaign.isPaidByTuning(run))
            sum += std::max(base::Usd(), run.predictedCost - run.costSoFar(now));
    }
    return sum;
}

} // namespace

std::vector<tuning::RunFact> factsOf(const campaign::Campaign &campaign, const CandidateOf &candidateOf)
{
    std::vector<tuning::RunFact> facts;
    for (const campaign::Run &run : campaign.runs) {
        const bool skippedByTuning = run.attempts.empty() && run.tuned;
        if (!campaign::isFinal(run.state) || (run.attempts.empty() && !skippedByTuning) || run.role == campaign::RunRole::Training)
            continue;
        const auto candidate = candidateOf(run.candidate);
        if (!candidate)
            continue;
        facts.push_back(factOfRun(run, *candidate));
        facts.back().counted = campaign.isPaidByTuning(run) && !run.attempts.empty();
    }
    return facts;
}

std::vector<tuning::RunUnderWay> runsUnderWay(const campaign::Campaign &campaign, const CandidateOf &candidateOf)
{
    std::vector<tuning::RunUnderWay> runs;
    for (const campaign::Run &run : campaign.runs) {
        if (campaign::isFinal(run.state) || run.role == campaign::RunRole::Training)
            continue;
        if (const auto candidate = candidateOf(run.candidate))
            runs.push_back({*candidate, campaign.isPaidByTuning(run), run.model, run.gpu, run.predictedCost, run.gpus()});
    }
    return runs;
}

tuning::SessionSettings sessionSettings(const campaign::Campaign &campaign, campaign::TimeMs now)
{
    const campaign::Tuning &tuning = *campaign.tuning;
    tuning::SessionSettings settings;
    settings.advice.stopBelow = tuning.settings.stopBelow;
    settings.advice.seed = tuning.settings.seed;
    // Runs that were taken from the list have been paid for.
    if (tuning.settings.budgetRuns)
        settings.advice.budgetRuns = *tuning.settings.budgetRuns - tuning.removedRuns;
    if (tuning.settings.budgetUsd)
        settings.advice.budget = base::Usd(*tuning.settings.budgetUsd) - tuning.spentOnRemoved;
    if (const auto &limit = campaign.limits.budgetUsd) {
        const base::Usd others = campaign.costSoFar(now) - campaign.tuningSpent(now) + promisedToOthers(campaign, now);
        const base::Usd left = base::Usd(*limit) - others - tuning.spentOnRemoved;
        settings.advice.budget = std::min(settings.advice.budget.value_or(left), left);
    }
    return settings;
}

campaign::TuningSet tuningOver(const search::SearchResult &result, const campaign::TuningSettings &settings, bool anew)
{
    return {settings, anew, true, domain::modelId(result.plan.model), result.cluster.gpu.key, result.cluster.numGpus()};
}

bool awaitsBase(const campaign::Campaign &campaign, const domain::TrainingPlan &plan)
{
    if (!campaign.tuning || !campaign.tuning->settings.baseFirst)
        return false;
    const auto &most = campaign.tuning->settings.budgetRuns;
    const domain::CandidateId id = domain::candidateId(search::baseCandidate(plan));
    const std::string model = domain::modelId(plan.model);
    const domain::ClusterSpec &cluster = plan.cluster();
    const bool there = std::any_of(campaign.runs.begin(), campaign.runs.end(), [&](const campaign::Run &run) {
        // One that the budget did not pay for stays so: it is not added again and again.
        return run.candidate == id && (run.model.empty() || run.model == model) && (run.gpu.empty() || run.gpu == cluster.gpu.key)
            && run.gpus() == cluster.numGpus()
            && (run.state != campaign::RunState::Skipped || !run.attempts.empty() || campaign.isPaidByTuning(run));
    });
    return !there && (!most || campaign.tuningRuns() < *most);
}

std::optional<tuning::RunFact> factOf(const results::RunRecord &record)
{
    if (record.underWay)
        return std::nullopt;
    tuning::RunFact fact;
    fact.run = record.configuration;
    fact.candidate = record.candidate;
    fact.gpus = record.cluster.numGpus();
    fact.simulated = record.simulated;
    fact.counted = false;
    const auto statistics = results::stepStatistics(record.steps, results::WarmupRule());
    const auto count = static_cast<std::int64_t>(record.steps.size());
    if (statistics && (!record.failure || count >= kEnoughOfACutRun)) {
        fact.outcome = tuning::Outcome::Ok;
        fact.step = statistics->median;
        fact.peak = peakOf(record.peaks, record.candidate, fact.gpus);
    } else if (record.failure) {
        fact.outcome = outcomeOf(record.failure->kind);
    }
    return fact;
}

} // namespace launch

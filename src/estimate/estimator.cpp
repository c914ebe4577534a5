// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimator.h"

#include "estimate/cost.h"
#include "estimate/flops.h"
#include "estimate/inputs.h"
#include "estimate/keptmemory.h"
#include "estimate/kepttime.h"
#include "estimate/memory.h"
#include "estimate/memorycalibration.h"
#include "estimate/oom.h"
#include "estimate/operators.h"
#include "estimate/stages.h"
#include "estimate/steptime.h"

#include <algorithm>
#include <cmath>

namespace estimate {

using base::Seconds;
using domain::Candidate;

namespace {

// Measured step times lie log-normally around the prediction; 10 % of a normal distribution lie
// beyond this many standard deviations on either side.
constexpr double kBandDeviations = 1.2816;
constexpr double kTera = 1e12;
constexpr double kTokensPerBillion = 1e9;

TimeBreakdown timeOf(const WorkTimes &work)
{
    TimeBreakdown time;
    for (std::size_t i = 0; i < kTimeParts; ++i) {
        const auto part = static_cast<TimePart>(i);
        const WorkRange kinds = kindsOf(part);
        Seconds sum;
        for (std::size_t kind = kinds.begin; kind < kinds.end; ++kind)
            sum += work.at(static_cast<Work>(kind));
        time.part(part) = sum;
    }
    return time;
}

} // namespace

struct EstimatorContext::Impl {
    domain::ModelSpec model;
    domain::ClusterSpec cluster;
    EstimatorSettings settings;
    MemoryModel memory;
    StepTimeModel stepTime;
    ModelFlops flops;

    [[nodiscard]] Prediction judgeMemory(const CandidateInputs &inputs, KeptMemory *kept) const;
    void timeAndCost(const Candidate &candidate, Prediction &prediction, KeptTime *kept) const;
    [[nodiscard]] Prediction estimate(const Candidate &candidate) const;
};

Prediction EstimatorContext::Impl::judgeMemory(const CandidateInputs &inputs, KeptMemory *kept) const
{
    const Candidate &candidate = inputs.candidate;
    Prediction prediction;
    const MemoryModel::Answer device = memory.peak(candidate, MeasuredMemory::Device, kept);
    prediction.memorySpread =
        memory.correction(candidate.options.framework).spread(memorySpread(model, candidate), device.breakdown.total());
    prediction.oomProbability = oomProbability(device.breakdown.total(), cluster.memoryPerGpu, prediction.memorySpread);
    prediction.verdict = verdict(prediction.oomProbability, settings.thresholds);
    prediction.capacity = cluster.memoryPerGpu;
    const MemoryModel::Answer asked =
        settings.measured == MeasuredMemory::Device ? device : memory.peak(candidate, settings.measured, kept);
    prediction.memory = asked.breakdown;
    prediction.limitingStage = asked.limitingStage;
    return prediction;
}

void EstimatorContext::Impl::timeAndCost(const Candidate &candidate, Prediction &prediction, KeptTime *kept) const
{
    prediction.time = timeOf(stepTime.step(candidate, kept));
    const Seconds step = prediction.time.total();
    const double band = std::exp(kBandDeviations * stepTime.spread(candidate));
    prediction.stepLow = step / band;
    prediction.stepHigh = step * band;

    const double gpus = gpusOccupied(candidate.layout, cluster.numGpus());
    const double tokens = double(std::max(candidate.batch.globalBatchSize, 1)) * std::max(candidate.batch.seqLength, 1);
    prediction.tokensPerSecondPerGpu = tokens / (step.value() * gpus);
    const double flopRate = prediction.tokensPerSecondPerGpu * flops.perToken(candidate.batch.seqLength).value();
    prediction.modelTflopsPerGpu = flopRate / kTera;
    prediction.mfu = flopRate / peakRate(cluster.gpu, candidate.options.precision);

    const base::Tokens goal(settings.goal.tokensInBillions * kTokensPerBillion);
    const Seconds training = trainingTime(trainingSteps(goal, candidate.batch), step);
    prediction.days = base::inDays(training);
    prediction.cost = rent(cluster.pricePerGpuHour, gpus, training);
    prediction.trialCost = rent(cluster.pricePerGpuHour, gpus, trainingTime(settings.goal.maxStepsPerRun, step));
}

Prediction EstimatorContext::Impl::estimate(const Candidate &candidate) const
{
    Prediction prediction = judgeMemory(memoryInputs(candidate, cluster.numGpus()), nullptr);
    timeAndCost(candidate, prediction, nullptr);
    return prediction;
}

EstimatorContext::EstimatorContext(const domain::ModelSpec &model, const domain::ClusterSpec &cluster,
                                   const domain::HardwareProfile &profile, const EstimatorSettings &settings)
    : m_impl(std::make_unique<const Impl>(
        Impl{model, cluster, settings, MemoryModel(model, cluster, profile), StepTimeModel(model, cluster, profile), ModelFlops(model)}))
{
}
EstimatorContext::~EstimatorContext() = default;
EstimatorContext::EstimatorContext(EstimatorContext &&) noexcept = default;
EstimatorContext &EstimatorContext::operator=(EstimatorContext &&) noexcept = default;

Prediction EstimatorContext::estimate(const Candidate &candidate) const { return m_impl->estimate(candidate); }

void EstimatorContext::estimate(std::span<const Candidate> candidates, std::span<Prediction> predictions) const
{
    BulkEstimator bulk(*this);
    const std::size_t count = std::min(candidates.size(), predictions.size());
    for (std::size_t i = 0; i < count; ++i)
        predictions[i] = bulk.estimate(candidates[i]);
}

std::vector<MemoryBreakdown> EstimatorContext::memoryByStage(const Candidate &candidate) const
{
    return m_impl->memory.byStage(memoryInputs(candidate, m_impl->cluster.numGpus()).candidate, m_impl->settings.measured);
}

std::vector<TimeDetail> EstimatorContext::timeDetails(const Candidate &candidate) const
{
    const WorkTimes work = m_impl->stepTime.step(candidate);
    std::vector<TimeDetail> details;
    for (std::size_t i = 0; i < kWorkKinds; ++i) {
        const Work kind = static_cast<Work>(i);
        if (work.at(kind) > Seconds())
            details.push_back({name(kind), partOf(kind), work.at(kind)});
    }
    return details;
}

const MemoryCorrection &EstimatorContext::memoryCorrection(domain::Framework framework) const
{
    return m_impl->memory.correction(framework);
}

const StepTimeModel &EstimatorContext::stepTimeModel() const { return m_impl->stepTime; }
const domain::ModelSpec &EstimatorContext::model() const { return m_impl->model; }
const domain::ClusterSpec &EstimatorContext::cluster() const { return m_impl->cluster; }
const EstimatorSettings &EstimatorContext::settings() const { return m_impl->settings; }

struct BulkEstimator::Kept {
    KeptMemory memory;
    KeptTime time;
    LastKey<CandidateInputs> verdictInputs;
    Prediction verdict; ///< without time and cost

    explicit Kept(const EstimatorContext::Impl &context)
        : memory(context.memory.makeKept())
        , time(context.stepTime.makeKept())
    {
    }
};

BulkEstimator::BulkEstimator(const EstimatorContext &context)
    : m_context(&context)
    , m_kept(std::make_unique<Kept>(*context.m_impl))
{
}
BulkEstimator::~BulkEstimator() = default;
BulkEstimator::BulkEstimator(BulkEstimator &&) noexcept = default;
BulkEstimator &BulkEstimator::operator=(BulkEstimator &&) noexcept = default;

const Prediction &BulkEstimator::judgeMemory(const Candidate &candidate)
{
    const EstimatorContext::Impl &context = *m_context->m_impl;
    const CandidateInputs inputs = memoryInputs(candidate, context.cluster.numGpus());
    if (!m_kept->verdictInputs.known(inputs))
        m_kept->verdict = context.judgeMemory(inputs, &m_kept->memory);
    return m_kept->verdict;
}

Prediction BulkEstimator::estimate(const Candidate &candidate)
{
    Prediction prediction = judgeMemory(candidate);
    m_context->m_impl->timeAndCost(candidate, prediction, &m_kept->time);
    return prediction;
}

Seconds BulkEstimator::stepTime(const Candidate &candidate)
{
    return timeOf(m_context->m_impl->stepTime.step(candidate, &m_kept->time)).total();
}

Seconds BulkEstimator::pipelineTime(const Candidate &candidate)
{
    return m_context->m_impl->stepTime.pipelineTime(candidate, &m_kept->time);
}

BulkEstimator::ReuseOfParts BulkEstimator::reuse() const
{
    return {m_kept->verdictInputs.reuse(), m_kept->memory.layerReuse(), m_kept->memory.stageReuse(), m_kept->time.partReuse(),
            m_kept->time.stepReuse()};
}

Reuse BulkEstimator::ReuseOfParts::total() const
{
    Reuse sum;
    for (const Reuse &part : {verdicts, layerMemory, stageParameters, layerTimes, steps}) {
        sum.asked += part.asked;
        sum.found += part.found;
    }
    return sum;
}

} // namespace estimate

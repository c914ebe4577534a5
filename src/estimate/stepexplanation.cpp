// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stepexplanation.h"

#include "estimate/pipelinetime.h"
#include "estimate/steplimits.h"
#include "estimate/stepreliefs.h"
#include "estimate/steptime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace estimate {

using base::Seconds;
using base::Text;
using domain::Candidate;

namespace {

/// A schedule is played again for each kind of work that is left out; beyond so many operations that
/// would take a second or more, and the closed form answers.
constexpr std::int64_t kReplayedOperations = 400'000;
constexpr double kSameStep = 0.001; // relative difference of two step times that are called equal

/// The limit that work inside forward and backward passes is told under.
constexpr std::array<std::pair<Work, Limit>, 19> kInPasses{{{Work::Gemm, Limit::MatrixProducts},
                                                            {Work::GroupedGemm, Limit::ExpertProducts},
                                                            {Work::Attention, Limit::Attention},
                                                            {Work::SequenceMixing, Limit::SequenceMixing},
                                                            {Work::Norms, Limit::MemoryBandwidth},
                                                            {Work::Activations, Limit::MemoryBandwidth},
                                                            {Work::Routing, Limit::MemoryBandwidth},
                                                            {Work::Casts, Limit::MemoryBandwidth},
                                                            {Work::MemoryBound, Limit::MemoryBandwidth},
                                                            {Work::Embedding, Limit::Head},
                                                            {Work::Head, Limit::Head},
                                                            {Work::Loss, Limit::Head},
                                                            {Work::Recompute, Limit::Recompute},
                                                            {Work::HostBound, Limit::HostLaunches},
                                                            {Work::ActivationOffload, Limit::Offloading},
                                                            {Work::TpForward, Limit::TensorParallel},
                                                            {Work::TpBackward, Limit::TensorParallel},
                                                            {Work::Cp, Limit::ContextParallel},
                                                            {Work::Ep, Limit::ExpertParallel}}};
/// The same of work outside them.
constexpr std::array<std::pair<Work, Limit>, 6> kOutside{{{Work::GradientReduce, Limit::GradientReduction},
                                                          {Work::ParameterGather, Limit::ParameterGather},
                                                          {Work::Optimizer, Limit::Optimizer},
                                                          {Work::OptimizerOffload, Limit::Offloading},
                                                          {Work::GradientBuffers, Limit::Optimizer},
                                                          {Work::Fixed, Limit::Fixed}}};

/// All micro-batches through the pipeline: simulated, or in closed form.
class PassTime {
public:
    PassTime(const ScheduleShape &shape, bool simulates, std::stop_token stop)
        : m_shape(shape)
        , m_simulates(simulates)
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] Seconds operator()(std::vector<ChunkTimes> times, Seconds hop, Transfers transfers = Transfers::Meeting) const
    {
        if (!m_simulates)
            return closedForm(times, hop);
        const auto simulated = simulatedTime({m_shape, times, hop, transfers}, m_stop);
        return simulated ? *simulated : closedForm(times, hop);
    }

private:
    [[nodiscard]] Seconds closedForm(const std::vector<ChunkTimes> &times, Seconds hop) const
    {
        const auto chunks = static_cast<std::size_t>(m_shape.chunks);
        Seconds slowest, slowestInner, all;
        StagePaths paths(m_shape.stages);
        for (std::size_t first = times.size(); first >= chunks && first > 0;) {
            first -= chunks;
            Seconds stage;
            for (std::size_t chunk = 0; chunk < chunks; ++chunk)
                stage += times[first + chunk].forward + times[first + chunk].backward;
            all += stage;
            paths.add(stage);
            slowest = std::max(slowest, stage);
            if (first > 0 && first + chunks < times.size())
                slowestInner = std::max(slowestInner, stage);
        }
        const PipelineShape shape{m_shape.stages, m_shape.chunks, m_shape.microBatches};
        return slowest * m_shape.microBatches + pipelineBubble(shape, slowest, all, paths)
            + pipelineTransfers(shape, hop, slowest - slowestInner);
    }

    ScheduleShape m_shape;
    bool m_simulates;
    std::stop_token m_stop;
};

std::vector<ChunkTimes> timesOf(const PipelineWork &work)
{
    std::vector<ChunkTimes> times;
    for (const LayerTimes &chunk : work.chunks)
        times.push_back({chunk.forward.total(), chunk.backward.total()});
    return times;
}

class Explainer {
public:
    Explainer(const EstimatorContext &context, const Candidate &candidate, const ExplainQuestion &question)
        : m_context(context)
        , m_model(context.stepTimeModel())
        , m_candidate(candidate)
        , m_question(question)
        , m_pipeline(m_model.pipeline(candidate))
        , m_times(timesOf(m_pipeline))
    {
    }

    StepExplanation explain()
    {
        m_result.work = m_model.step(m_candidate);
        m_result.closedForm = m_result.work.total();
        m_result.outside = m_result.closedForm - m_model.pipelineTime(m_candidate, nullptr);
        m_result.shape = {m_pipeline.stages.stages(), m_pipeline.stages.chunks(), m_pipeline.microBatches, group(), m_pipeline.extraWarmUp};
        m_result.hop = m_pipeline.hop;
        chunks();
        m_result.schedule = simulate({m_result.shape, m_times, m_result.hop, Transfers::Meeting}, m_question.stop);
        m_result.simulated = m_result.schedule ? m_result.schedule->total + m_result.outside : m_result.closedForm;
        limits();
        return std::move(m_result);
    }

private:
    [[nodiscard]] int copies() const
    {
        return dataParallelRanks(m_candidate.layout, m_context.cluster().numGpus())
            * std::clamp(m_candidate.layout.contextParallel, 1, 1 << 15);
    }
    [[nodiscard]] int group() const { return m_pipeline.stages.chunks() > 1 ? m_candidate.layout.microBatchGroup : 0; }

    void chunks()
    {
        const StageMap &stages = m_pipeline.stages;
        const auto last = std::pair(stages.stages() - 1, stages.chunks() - 1);
        std::size_t next = 0;
        for (int stage = 0; stage < stages.stages(); ++stage) {
            for (int chunk = 0; chunk < stages.chunks(); ++chunk, ++next) {
                const LayerTimes &times = m_pipeline.chunks[next];
                m_result.chunks.push_back({stage, chunk, stages.chunk(stage, chunk), stage == 0 && chunk == 0,
                                           std::pair(stage, chunk) == last, times.forward, times.backward});
            }
        }
    }

    void limits()
    {
        inPasses();
        ofPipeline();
        for (const auto &[work, limit] : kOutside)
            add(limit, m_result.work.at(work), m_result.work.at(work));
        // Slow nodes hold up exchanges: what they add to a step is no part of its schedule.
        Seconds lost = m_result.outside;
        for (const auto &[work, limit] : kOutside)
            lost -= m_result.work.at(work);
        if (lost > m_result.outside * 1e-9)
            add(Limit::PipelineTransfers, lost, lost);
        std::erase_if(m_limits, [](const LimitTime &limit) { return limit.time <= Seconds(); });
        std::stable_sort(m_limits.begin(), m_limits.end(), [](const LimitTime &a, const LimitTime &b) { return a.saved > b.saved; });
        for (const LimitTime &limit : m_limits)
            m_result.limits.push_back(told(limit));
    }

    /// Work of the passes: what the stages do of it on average, and how much shorter the pipeline is without.
    void inPasses()
    {
        const ScheduleShape &shape = m_result.shape;
        const bool replays =
            m_result.schedule.has_value() && double(shape.stages) * shape.chunks * shape.microBatches * 2 <= kReplayedOperations;
        const PassTime passTime(shape, replays, m_question.stop);
        const Seconds all = passTime(m_times, m_pipeline.hop);
        const double times = double(shape.microBatches) / shape.stages;
        for (std::size_t kind = 0; kind < kLimits; ++kind) {
            const Limit limit = static_cast<Limit>(kind);
            std::vector<Work> works;
            Seconds mean;
            for (const auto &[work, of] : kInPasses) {
                if (of != limit)
                    continue;
                works.push_back(work);
                for (const LayerTimes &chunk : m_pipeline.chunks)
                    mean += (chunk.forward.at(works.back()) + chunk.backward.at(works.back())) * times;
            }
            if (mean > Seconds())
                add(limit, mean, all - passTime(timesOf(m_model.pipeline(m_candidate, works)), m_pipeline.hop));
        }
    }

    /// Time without work: a pipeline of equal stages, what unequal ones add, what transfers add.
    void ofPipeline()
    {
        if (m_result.shape.stages == 1)
            return;
        const PassTime passTime(m_result.shape, m_result.schedule.has_value(), m_question.stop);
        const Seconds all = m_result.simulated - m_result.outside;
        const Seconds immediate = passTime(m_times, Seconds(), Transfers::Delay);
        ChunkTimes mean;
        for (const ChunkTimes &times : m_times) {
            mean.forward += times.forward / double(m_times.size());
            mean.backward += times.backward / double(m_times.size());
        }
        const Seconds work = (mean.forward + mean.backward) * m_result.shape.chunks * m_result.shape.microBatches;
        // Stages of which the first chunks are the lighter ones fill faster than equal ones.
        const Seconds balanced = std::min(passTime(std::vector(m_times.size(), mean), Seconds(), Transfers::Delay), immediate);
        add(Limit::Bubble, balanced - work, balanced - work);
        add(Limit::StageImbalance, immediate - balanced, immediate - balanced);
        add(Limit::PipelineTransfers, all - immediate, all - immediate);
    }

    void add(Limit kind, Seconds time, Seconds saved)
    {
        const auto known = std::find_if(m_limits.begin(), m_limits.end(), [&](const LimitTime &limit) { return limit.kind == kind; });
        if (known == m_limits.end()) {
            m_limits.push_back({kind, time, saved});
            return;
        }
        known->time += time;
        known->saved += saved;
    }

    [[nodiscard]] StepLimit told(const LimitTime &limit) const
    {
        const LimitFacts facts{m_candidate, m_result, copies()};
        StepLimit told{limit.kind,
                       limit.time,
                       limit.time / m_result.simulated,
                       std::max(limit.saved, Seconds()),
                       limitText(limit, facts),
                       limitAdvice(limit.kind, m_candidate),
                       {},
                       std::nullopt};
        if (m_question.allowed && !m_question.stop.stop_requested()) {
            Relieved relieved = relieve(limit.kind, m_context, m_candidate, m_question.allowed);
            told.tried = std::move(relieved.told);
            told.relief = std::move(relieved.best);
        }
        return told;
    }

    const EstimatorContext &m_context;
    const StepTimeModel &m_model;
    const Candidate &m_candidate;
    const ExplainQuestion &m_question;
    PipelineWork m_pipeline;
    std::vector<ChunkTimes> m_times;
    StepExplanation m_result;
    std::vector<LimitTime> m_limits;
};

} // namespace

ChunkTimes StepExplanation::stageTimes(int stage) const
{
    ChunkTimes sum;
    for (const ChunkWork &chunk : chunks) {
        if (chunk.stage != stage)
            continue;
        const ChunkTimes times = chunk.times();
        sum.forward += times.forward;
        sum.backward += times.backward;
    }
    return sum;
}

Text StepExplanation::difference() const
{
    if (!schedule)
        return QT_TRANSLATE_NOOP("core", "There is no such schedule to simulate; the closed form stands in for it.");
    const double difference = simulated / closedForm - 1;
    std::vector<std::string> args{durationText(simulated), durationText(closedForm), percentText(std::abs(difference))};
    if (std::abs(difference) < kSameStep)
        return {QT_TRANSLATE_NOOP("core", "The simulated step takes %1, as the closed form says."), {args[0]}};
    return difference > 0
        ? Text(QT_TRANSLATE_NOOP(
                   "core",
                   "The simulated step takes %1, %3 % longer than the closed form says (%2): it sums up unequal stages and transfers."),
               std::move(args))
        : Text(
            QT_TRANSLATE_NOOP(
                "core", "The simulated step takes %1, %3 % less than the closed form says (%2): it sums up unequal stages and transfers."),
            std::move(args));
}

StepExplanation explain(const EstimatorContext &context, const Candidate &candidate, const ExplainQuestion &question)
{
    return Explainer(context, candidate, question).explain();
}

} // namespace estimate

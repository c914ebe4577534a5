// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stagecosts.h"

#include "estimate/offloadtime.h"

namespace estimate {

using base::Seconds;

namespace {

constexpr double kEmbeddingForward = 8.0 / 3, kEmbeddingBackward = 16.0 / 3; // bytes per element: gather, scatter-add

void add(LayerTimes &sum, const LayerTimes &times, double count)
{
    sum.forward.add(times.forward, count);
    sum.backward.add(times.backward, count);
}

} // namespace

StageCosts::StageCosts(const domain::ModelSpec &model, const LayerKinds &kinds)
    : m_model(model)
    , m_kinds(kinds)
{
    for (int kind = 0; kind < kinds.count(); ++kind)
        m_costs.emplace_back(model, kinds.kind(kind));
    m_timedKinds = std::min(m_costs.size(), kMostKinds);
}

int StageCosts::count(std::size_t kind, const StageMap &stages, int stage) const
{
    if (m_costs.size() == 1)
        return stages.layersOnStage(stage);
    int layers = 0;
    for (int chunk = 0; chunk < stages.chunks(); ++chunk)
        layers += m_kinds.countIn(static_cast<int>(kind), stages.chunk(stage, chunk));
    return layers;
}

LayerTimes StageCosts::embedding(const LayerSetting &s) const
{
    const double elements = s.microBatch * s.sequence / s.context * m_model.hiddenSize;
    LayerTimes times;
    times.forward.add(Work::Embedding, s.operators.traffic(elements * kEmbeddingForward));
    times.backward.add(Work::Embedding, s.operators.traffic(elements * kEmbeddingBackward));
    return times;
}

LayerTimes StageCosts::layer(std::size_t kind, const LayerSetting &setting) const
{
    LayerTimes times = m_costs[kind].times(setting);
    addActivationOffload(times, offloadedTraffic(m_model, m_kinds.kind(static_cast<int>(kind)), setting), setting.profile);
    return times;
}

LayerTimes StageCosts::head(const LayerSetting &s) const
{
    const double hidden = m_model.hiddenSize;
    const double tokens = s.microBatch * s.decoderSequence / s.context;
    const double vocabulary = double(m_model.paddedVocabSize(s.tensor)) / s.tensor;
    const auto linear = [&](double inputs, double outputs) {
        return s.operators.linear({.rows = tokens, .inputs = inputs, .outputs = outputs, .lowPrecision = false, .gradBytes = s.gradBytes})
            .products;
    };
    const PassTimes logits = linear(hidden, vocabulary);
    const double lossBytes = s.candidate.options.crossEntropyFusion ? s.habits.lossBytes : s.habits.lossBytesPlain;
    const Seconds halfLoss = s.operators.traffic(tokens * vocabulary * lossBytes / 2);
    LayerTimes times;
    times.forward.add(Work::Head, logits.forward);
    times.backward.add(Work::Head, logits.backward);
    times.forward.add(Work::Loss, halfLoss);
    times.backward.add(Work::Loss, halfLoss);
    if (m_model.mtpNumLayers <= 0 || m_costs.empty())
        return times;

    // Each module: projection of two hidden states onto one, a layer of the last kind, logits and loss.
    LayerTimes module = m_costs.back().times(s);
    const PassTimes projection = linear(2 * hidden, hidden / s.tensor);
    add(module, times, 1);
    module.forward.add(Work::Head, projection.forward);
    module.backward.add(Work::Head, projection.backward);
    add(times, module, m_model.mtpNumLayers);
    return times;
}

TimedPart StageCosts::time(std::size_t part, const LayerSetting &setting) const
{
    TimedPart timed;
    if (part == kEmbedding)
        timed.times = embedding(setting);
    else if (part == kHead)
        timed.times = head(setting);
    else
        timed.times = layer(part - kFirstKind, setting);
    timed.total = timed.times.total();
    return timed;
}

StagePass StageCosts::pass(std::span<const TimedPart> parts, const StageMap &stages) const
{
    const int last = stages.stages() - 1;
    StagePass result;
    result.paths = StagePaths(stages.stages());
    const bool follow = last > 0 && stages.chunks() == 1;
    int slowest = last;
    for (int stage = last; stage >= 0; --stage) {
        Seconds time;
        for (std::size_t kind = 0; kind < m_costs.size(); ++kind)
            time += parts[partOfKind(kind)].total * count(kind, stages, stage);
        if (stage == 0)
            time += parts[kEmbedding].total;
        if (stage == last)
            time += parts[kHead].total;
        result.all += time;
        if (follow)
            result.paths.add(time);
        if (stage > 0 && stage < last)
            result.slowestInner = std::max(result.slowestInner, time);
        if (time >= result.slowestTotal) { // the first of equals
            result.slowestTotal = time;
            slowest = stage;
        }
    }
    for (std::size_t kind = 0; kind < m_costs.size(); ++kind) {
        if (const int layers = count(kind, stages, slowest))
            add(result.slowest, parts[partOfKind(kind)].times, layers);
    }
    if (slowest == 0)
        add(result.slowest, parts[kEmbedding].times, 1);
    if (slowest == last)
        add(result.slowest, parts[kHead].times, 1);
    return result;
}

LayerTimes StageCosts::chunk(std::span<const TimedPart> parts, const StageMap &stages, int stage, int chunk) const
{
    const LayerRange layers = stages.chunk(stage, chunk);
    LayerTimes result;
    for (std::size_t kind = 0; kind < m_costs.size(); ++kind) {
        if (const int count = m_kinds.countIn(static_cast<int>(kind), layers))
            add(result, parts[partOfKind(kind)].times, count);
    }
    if (stage == 0 && chunk == 0)
        add(result, parts[kEmbedding].times, 1);
    if (stage == stages.stages() - 1 && chunk == stages.chunks() - 1)
        add(result, parts[kHead].times, 1);
    return result;
}

} // namespace estimate

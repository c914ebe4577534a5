// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stagecosts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace estimate {

using base::Seconds;

namespace {

constexpr std::size_t kMaxKinds = 64; // kinds beyond this are timed like the last one
constexpr std::size_t kKeptKinds = 4; // most models have one to three; further ones are timed again when needed
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
    times.forward.add(Work::Head, s.operators.traffic(elements * kEmbeddingForward));
    times.backward.add(Work::Head, s.operators.traffic(elements * kEmbeddingBackward));
    return times;
}

LayerTimes StageCosts::head(const LayerSetting &s) const
{
    const double hidden = m_model.hiddenSize;
    const double tokens = s.microBatch * s.decoderSequence / s.context;
    const double vocabulary = double(m_model.paddedVocabSize(s.tensor)) / s.tensor;
    const auto linear = [&](double inputs, double outputs) {
        return s.operators.linear({.rows = tokens, .inputs = inputs, .outputs = outputs, .lowPrecision = false, .gradBytes = s.gradBytes});
    };
    const PassTimes logits = linear(hidden, vocabulary);
    const double lossBytes = s.candidate.options.crossEntropyFusion ? s.habits.lossBytes : s.habits.lossBytesPlain;
    const Seconds halfLoss = s.operators.traffic(tokens * vocabulary * lossBytes / 2);
    LayerTimes times;
    times.forward.add(Work::Head, logits.forward + halfLoss);
    times.backward.add(Work::Head, logits.backward + halfLoss);
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

StagePass StageCosts::pass(const LayerSetting &setting, const StageMap &stages) const
{
    std::array<std::optional<LayerTimes>, kKeptKinds> kept;
    std::array<double, kMaxKinds> totals; // of a layer, seconds; filled as far as there are kinds
    const std::size_t timed = std::min(m_costs.size(), kMaxKinds);
    for (std::size_t kind = 0; kind < timed; ++kind) {
        const LayerTimes times = m_costs[kind].times(setting);
        totals[kind] = times.total().value();
        if (kind < kKeptKinds)
            kept[kind] = times;
    }
    const LayerTimes first = embedding(setting);
    const LayerTimes last = head(setting);

    StagePass result;
    int slowest = 0;
    for (int stage = 0; stage < stages.stages(); ++stage) {
        Seconds time;
        for (std::size_t kind = 0; kind < m_costs.size(); ++kind)
            time += Seconds(totals[std::min(kind, timed - 1)] * count(kind, stages, stage));
        if (stage == 0)
            time += first.total();
        if (stage == stages.stages() - 1)
            time += last.total();
        result.all += time;
        if (time > result.slowestTotal) {
            result.slowestTotal = time;
            slowest = stage;
        }
    }
    for (std::size_t kind = 0; kind < m_costs.size(); ++kind) {
        if (const int layers = count(kind, stages, slowest))
            add(result.slowest, kind < kKeptKinds ? *kept[kind] : m_costs[std::min(kind, timed - 1)].times(setting), layers);
    }
    if (slowest == 0)
        add(result.slowest, first, 1);
    if (slowest == stages.stages() - 1)
        add(result.slowest, last, 1);
    return result;
}

} // namespace estimate

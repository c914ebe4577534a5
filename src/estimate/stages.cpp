// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/stages.h"

#include <algorithm>
#include <limits>

namespace estimate {

namespace {

/// Part `index` of `total` cut into `parts`, the first ones one larger.
LayerRange share(int total, int parts, int index)
{
    if (parts == 1)
        return {0, total};
    const int base = total / parts;
    const int rest = total % parts;
    const int begin = index * base + std::min(index, rest);
    return {begin, begin + base + (index < rest ? 1 : 0)};
}

/// The same for a first stage: its first parts are the smaller ones, as the embedding may take a layer's place there.
LayerRange shareOfFirst(int total, int parts, int index)
{
    const LayerRange mirrored = share(total, parts, parts - 1 - index);
    return {total - mirrored.end, total - mirrored.begin};
}

} // namespace

StageMap::StageMap(int numLayers, const domain::ParallelLayout &layout)
    : m_layers(std::max(numLayers, 0))
    , m_stages(std::max(layout.pipelineParallel, 1))
    , m_chunks(std::max(layout.virtualPipeline, 1))
{
    const std::int64_t runs = std::int64_t(m_stages) * m_chunks; // hand-written sizes can be anything
    m_run = static_cast<int>(m_layers / runs);
    m_longerRuns = static_cast<int>(m_layers % runs);
    if (m_stages == 1)
        return;
    m_first = std::clamp(layout.firstStageLayers, 0, m_layers);
    m_last = std::clamp(layout.lastStageLayers, 0, m_layers - m_first);
    if (m_stages == 2 && m_first > 0)
        m_last = m_layers - m_first; // nobody else could take the rest
    const int sharing = m_stages - (m_first > 0 ? 1 : 0) - (m_last > 0 ? 1 : 0);
    if (sharing > 0) {
        m_shared = (m_layers - m_first - m_last) / sharing;
        m_longer = (m_layers - m_first - m_last) % sharing;
    }
}

bool StageMap::even() const
{
    if (m_first == 0 && m_last == 0)
        return m_layers % (m_stages * m_chunks) == 0;
    const int each = stageLayers(0);
    if (each % m_chunks != 0)
        return false;
    for (int stage = 1; stage < m_stages; ++stage) {
        if (stageLayers(stage) != each)
            return false;
    }
    return true;
}

LayerRange StageMap::chunk(int stage, int chunk) const
{
    if (m_first > 0 || m_last > 0)
        return explicitChunk(stage, chunk);
    const int run = chunk * m_stages + stage;
    const int begin = run * m_run + std::min(run, m_longerRuns);
    return {begin, begin + m_run + (run < m_longerRuns ? 1 : 0)};
}

int StageMap::stageLayers(int stage) const
{
    if (stage == 0 && m_first > 0)
        return m_first;
    if (stage == m_stages - 1 && m_last > 0)
        return m_last;
    if (m_stages == 1)
        return m_layers;
    return m_shared + (stage - (m_first > 0 ? 1 : 0) < m_longer ? 1 : 0);
}

LayerRange StageMap::explicitChunk(int stage, int chunk) const
{
    // Whole rounds of all stages first, then this round's chunks of the stages before this one. Stages
    // that share the rest come in two sizes, the larger ones first, so that both sums are short.
    int begin = 0;
    const auto count = [&](LayerRange part, int copies, int copiesBefore) { begin += copies * part.begin + copiesBefore * part.size(); };
    const int ownFirst = m_first > 0 ? 1 : 0;
    const int ownLast = m_last > 0 ? 1 : 0;
    const int sharing = m_stages - ownFirst - ownLast;
    if (ownFirst > 0)
        count(shareOfFirst(m_first, m_chunks, chunk), 1, std::min(stage, 1));
    if (sharing > 0) {
        const int before = std::clamp(stage - ownFirst, 0, sharing); // sharing stages before this one
        if (m_longer > 0)
            count(share(m_shared + 1, m_chunks, chunk), m_longer, std::min(before, m_longer));
        count(share(m_shared, m_chunks, chunk), sharing - m_longer, std::max(before - m_longer, 0));
    }
    if (ownLast > 0)
        count(share(m_last, m_chunks, chunk), 1, 0);
    return {begin, begin + layersInChunk(stage, chunk)};
}

int StageMap::layersInChunk(int stage, int chunk) const
{
    if (stage == 0 && m_first > 0)
        return shareOfFirst(m_first, m_chunks, chunk).size();
    if (m_first > 0 || m_last > 0)
        return share(stageLayers(stage), m_chunks, chunk).size();
    return this->chunk(stage, chunk).size();
}

int StageMap::layersOnStage(int stage) const
{
    if (m_first > 0 || m_last > 0)
        return stageLayers(stage);
    // Runs go round the stages and the first ones are one layer longer.
    if (m_longerRuns == 0)
        return m_run * m_chunks;
    const int longer = std::max(m_longerRuns - stage + m_stages - 1, 0) / m_stages;
    return m_run * m_chunks + longer;
}

int StageMap::nextDistinct(int stage) const
{
    // Longer stages come first among those that share layers, and longer runs in a round of the stages.
    int shorter = m_layers % (m_stages * m_chunks) % m_stages;
    if (m_first > 0 || m_last > 0) {
        const int ownFirst = m_first > 0 ? 1 : 0;
        const int sharing = m_stages - ownFirst - (m_last > 0 ? 1 : 0);
        shorter = ownFirst + (sharing > 0 ? (m_layers - m_first - m_last) % sharing : 0);
    }
    int next = m_stages;
    for (const int distinct : {1, shorter, m_stages - 1}) {
        if (distinct > stage)
            next = std::min(next, distinct);
    }
    return next;
}

LayerKinds::LayerKinds(std::span<const domain::LayerSpec> layers)
{
    m_kindOf.reserve(layers.size());
    for (const domain::LayerSpec &layer : layers) {
        const auto known = std::find(m_kinds.begin(), m_kinds.end(), layer);
        m_kindOf.push_back(static_cast<std::int32_t>(known - m_kinds.begin()));
        if (known == m_kinds.end())
            m_kinds.push_back(layer);
    }
    const std::size_t row = layers.size() + 1;
    m_before.assign(m_kinds.size() * row, 0);
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        for (std::size_t layer = 0; layer < layers.size(); ++layer)
            m_before[kind * row + layer + 1] = m_before[kind * row + layer] + (m_kindOf[layer] == static_cast<std::int32_t>(kind) ? 1 : 0);
    }
}

int dataParallelRanks(const domain::ParallelLayout &layout, int numGpus)
{
    // Axis by axis: the product of hand-written sizes may not fit any integer.
    int ranks = numGpus;
    for (const int size : {layout.tensorParallel, layout.pipelineParallel, layout.contextParallel})
        ranks /= std::max(1, size);
    return std::max(1, ranks);
}

double gpusOccupied(const domain::ParallelLayout &layout, int numGpus)
{
    double replica = 1;
    for (const int size : {layout.tensorParallel, layout.pipelineParallel, layout.contextParallel})
        replica *= std::max(1, size);
    return std::max({replica, double(numGpus), 1.0});
}

int microBatches(const domain::Candidate &candidate, int numGpus)
{
    const std::int64_t perPass = std::int64_t(dataParallelRanks(candidate.layout, numGpus)) * std::max(1, candidate.batch.microBatchSize);
    return static_cast<int>(std::max<std::int64_t>(1, (candidate.batch.globalBatchSize + perPass - 1) / perPass));
}

std::int64_t microBatchGroup(const domain::ParallelLayout &layout)
{
    return layout.microBatchGroup > 0 ? layout.microBatchGroup : std::max(layout.pipelineParallel, 1);
}

int chunkPassesInFlight(const domain::ParallelLayout &layout, int microBatches, int stage)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    const std::int64_t stages = std::max(layout.pipelineParallel, 1);
    const std::int64_t chunks = std::max(layout.virtualPipeline, 1);
    const std::int64_t after = stages - stage - 1;
    if (chunks == 1)
        return static_cast<int>(std::min<std::int64_t>(microBatches, after + 1));
    const std::int64_t warmUp = 2 * after + (chunks - 1) * microBatchGroup(layout);
    return static_cast<int>(std::min({std::int64_t(microBatches) * chunks, warmUp + 1, kMost}));
}

int passesOfChunk(const domain::ParallelLayout &layout, int passesInFlight, int chunk)
{
    const std::int64_t group = microBatchGroup(layout);
    const std::int64_t round = group * std::max(layout.virtualPipeline, 1);
    const std::int64_t rest = passesInFlight % round - chunk * group;
    return static_cast<int>(passesInFlight / round * group + std::clamp<std::int64_t>(rest, 0, group));
}

} // namespace estimate

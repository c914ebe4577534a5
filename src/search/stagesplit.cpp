// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stagesplit.h"

#include <algorithm>
#include <cstdint>

namespace search {

int middleStageLayers(const StageSplit &split, int layers, int pipelineParallel)
{
    const int ends = (split.first > 0 ? 1 : 0) + (split.last > 0 ? 1 : 0);
    const int stages = pipelineParallel - ends;
    if (stages < 0 || std::int64_t(split.first) + split.last > layers)
        return -1;
    const int rest = layers - split.first - split.last;
    if (stages == 0) // both ends of two stages: the stage size that counting the ends as layers would give
        return rest == 0 ? (layers + ends) / pipelineParallel : -1;
    return rest % stages == 0 && rest > 0 ? rest / stages : -1;
}

int largestStage(const StageSplit &split, int layers, int pipelineParallel)
{
    const int ends = std::max(split.first, split.last);
    const bool onlyEnds = pipelineParallel == 2 && split.first > 0 && split.last > 0;
    if (ends > 0 && onlyEnds)
        return ends;
    const int middle = ends > 0 ? middleStageLayers(split, layers, pipelineParallel) : -1;
    return middle > 0 ? std::max(ends, middle) : static_cast<int>((std::int64_t(layers) + pipelineParallel - 1) / pipelineParallel);
}

bool countsEndsAsLayers(const StageSplit &split, int middleLayers)
{
    const auto oneLess = [middleLayers](int end) { return end == 0 || end == middleLayers - 1; };
    return (split.first > 0 || split.last > 0) && oneLess(split.first) && oneLess(split.last);
}

StageSplit stageSplitFor(const domain::ParallelLayout &base, int layers, int pipelineParallel)
{
    const StageSplit own{base.firstStageLayers, base.lastStageLayers};
    if (pipelineParallel == base.pipelineParallel)
        return own;
    const int middle = middleStageLayers(own, layers, base.pipelineParallel);
    if (pipelineParallel < 2 || middle < 1 || !countsEndsAsLayers(own, middle))
        return {};
    const int slots = layers + (own.first > 0 ? 1 : 0) + (own.last > 0 ? 1 : 0);
    const int each = slots / pipelineParallel;
    if (slots % pipelineParallel != 0 || each < 2)
        return {};
    return {own.first > 0 ? each - 1 : 0, own.last > 0 ? each - 1 : 0};
}

StageSplit countedEnds(int layers, int pipelineParallel, int virtualPipeline)
{
    const std::int64_t chunks = std::int64_t(pipelineParallel) * virtualPipeline;
    if (pipelineParallel < 2 || chunks < 1 || layers % chunks == 0 || (layers + 2) % chunks != 0)
        return {};
    const int each = (layers + 2) / pipelineParallel - 1;
    return {each, each};
}

} // namespace search

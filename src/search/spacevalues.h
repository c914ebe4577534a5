// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trainingplan.h"
#include "search/facts.h"
#include "search/wholespace.h"

#include <vector>

namespace search {

/// What auto stands for in the whole space (search/wholespace.h). Lists are plainer first and hold at least
/// one value; values that a rule refuses whatever the others are, are left out.
class SpaceValues {
public:
    SpaceValues(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, const domain::Candidate &base);

    [[nodiscard]] std::vector<int> tensorParallel() const;
    [[nodiscard]] std::vector<int> pipelineParallel() const;
    [[nodiscard]] std::vector<int> virtualPipeline(int stages) const;
    [[nodiscard]] std::vector<int> contextParallel() const;
    [[nodiscard]] std::vector<int> expertParallel() const;
    [[nodiscard]] std::vector<int> expertTensorParallel() const;
    [[nodiscard]] std::vector<int> microBatchSizes(const std::vector<int> &globalBatches) const;
    [[nodiscard]] std::vector<domain::RecomputePlan> recompute(const PipelineCut &cut) const;
    [[nodiscard]] std::vector<int> fsdp(int stages) const;
    /// Ways of giving the layers to so many stages and chunks: evenly, with embedding and loss counted as
    /// layers, as the base configuration does. Evenly, which the rules refuse, where nothing makes them divide.
    [[nodiscard]] std::vector<StageSplit> splits(int stages, int chunks) const;

private:
    [[nodiscard]] bool divides(int stages, int chunks) const;

    const domain::TrainingPlan &m_plan;
    const domain::ClusterSpec &m_cluster;
    const domain::Candidate &m_base;
    Facts m_facts;
};

} // namespace search

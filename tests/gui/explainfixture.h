// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "catalogue/catalogue.h"
#include "gui/explain/explaincontent.h"
#include "gui/workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>

/// Schedules to draw, and a plan with pipelines to explain.
namespace fixture {

/// p stages of v chunks each, m micro-batches; a chunk's forward pass takes 1 ms on stage 1 and a little more on each
/// further one, its backward pass twice as long.
inline gui::Gantt gantt(int stages, int chunks, int microBatches)
{
    estimate::ScheduleInput input;
    input.shape = {stages, chunks, microBatches};
    for (int i = 0; i < stages * chunks; ++i) {
        const double forward = 1e-3 * (1 + 0.01 * (i / chunks));
        input.times.push_back({base::Seconds(forward), base::Seconds(2 * forward)});
    }
    const estimate::Schedule schedule = *estimate::simulate(input);
    std::vector<gui::Gantt::Stage> made;
    for (int stage = 0; stage < stages; ++stage) {
        gui::Gantt::Stage operations;
        for (const estimate::Operation &one : schedule.onStage(stage))
            operations.push_back({one.start.value(), one.end.value(), one.microBatch, one.chunk, one.pass == estimate::Pass::Forward});
        made.push_back(std::move(operations));
    }
    const double end = schedule.total.value();
    return gui::Gantt(std::move(made), {{QStringLiteral("Optimizer"), end, end * 1.1}});
}

inline domain::KnobList list(std::vector<int> values) { return domain::KnobList::list(std::move(values)); }

/// Llama 3.1 8B on 16 GPUs: one stage, or four with and without interleaving.
inline domain::TrainingPlan pipelinedPlan(const catalogue::Catalogue &catalogue)
{
    domain::TrainingPlan plan = catalogue::makePlan(**catalogue.model("llama31_8b"));
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 2;
    plan.clusters = {*catalogue::makeCluster(request, catalogue)};
    plan.search.tensorParallel = list({1, 2});
    plan.search.pipelineParallel = list({1, 4});
    plan.search.virtualPipeline = list({1, 2});
    plan.search.globalBatchSizes = list({64});
    plan.search.microBatchSizes = list({1, 2});
    return plan;
}

/// False when the search does not end.
inline bool openPlan(gui::Workspace &workspace, const domain::TrainingPlan &plan)
{
    project::Project project;
    project.plan = plan;
    workspace.open(project, {});
    return QTest::qWaitFor([&] { return workspace.result() && !workspace.isSearching(); }, 60'000);
}

/// The first row of a result with so many stages and chunks.
inline std::optional<std::size_t> rowWith(const search::SearchResult &result, int stages, int chunks)
{
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::ParallelLayout layout = result.candidate(row).layout;
        if (layout.pipelineParallel == stages && layout.virtualPipeline == chunks)
            return row;
    }
    return std::nullopt;
}

} // namespace fixture

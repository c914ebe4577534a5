// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/campaignfixture.h"
#include "gui/fakedialogs.h"
#include "gui/shell/example.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/tuning.h"
#include "lepton/faketokenstore.h"
#include "support/faketarget.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// A project of a few configurations on one node, its campaign on a platform that does as the test says, and what
/// chooses the next runs. Made anew on the same folder it is what a person meets after the program ended.
struct TuningFixture {
    static constexpr int kPatience = 30'000; ///< ms; sanitizers and a busy machine are slow

    static domain::TrainingPlan plan(const catalogue::Catalogue &catalogue)
    {
        domain::TrainingPlan plan = *gui::examplePlan(catalogue);
        plan.clusters.resize(1);
        plan.clusters[0].nodes = 1;
        plan.search.tensorParallel = domain::KnobList::list({1, 2, 4, 8});
        plan.search.pipelineParallel = domain::KnobList::list({1, 2});
        plan.search.contextParallel = domain::KnobList::list({1});
        plan.search.microBatchSizes = domain::KnobList::list({1, 2});
        plan.search.globalBatchSizes = domain::KnobList::list({64});
        plan.infrastructure.trainingNodeGroup = "team-h200";
        plan.infrastructure.mountFrom.clear();
        plan.infrastructure.mountPath.clear();
        plan.infrastructure.mountSourcePath.clear();
        plan.infrastructure.logsSubdir.clear();
        plan.goal.maxSteps = plan.goal.maxStepsPerRun = 20;
        return plan;
    }

    TuningFixture(const catalogue::Catalogue &catalogue, const QTemporaryDir &folder)
        : workspace(catalogue)
        , cloud(std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json")))
        , runs(workspace, cloud)
        , measurements(workspace, runs)
        , tuning({workspace, cloud, runs, measurements})
        , next(workspace, runs, measurements)
    {
        const QString path = folder.filePath(QStringLiteral("plan.autotuner"));
        project::Project project;
        project.plan = plan(catalogue);
        if (auto saved = project::loadProjectFile(path))
            project = std::move(*saved);
        else
            saveOrDie(path, project);
        workspace.open(std::move(project), path);
        if (!QTest::qWaitFor([this] { return workspace.result() && !workspace.isSearching(); }, kPatience))
            qFatal("no result");
    }

    /// The runs go to the fake platform from now on; it lives as long as the fixture.
    void connectPlatform(bool simulated = false)
    {
        auto target = std::make_unique<support::FakeTarget>();
        target->simulated = simulated;
        if (platform != nullptr)
            target->clock = platform->clock; // time goes on
        platform = target.get();
        runs.driveOn(std::move(target));
    }

    [[nodiscard]] const campaign::Run &lastRun() const { return runs.campaign().runs.back(); }
    [[nodiscard]] std::string job() const
    {
        const campaign::Attempt *attempt = runs.campaign().runs.empty() ? nullptr : lastRun().attempt();
        return attempt ? attempt->jobId : std::string();
    }
    bool launchRow(std::size_t row)
    {
        auto request = runs.trial(*workspace.result(), workspace.result()->candidate(row), workspace.plan().launch, nullptr);
        return request && runs.prepare() && runs.runner()->add({std::move(*request)}) && runs.runner()->start()
            && QTest::qWaitFor([this] { return !job().empty(); }, kPatience);
    }
    /// The newest run goes to its end with this step time, or out of memory.
    bool finish(double stepSeconds)
    {
        play(stepSeconds);
        return ended(launch::JobPhase::Completed, campaign::RunState::Completed);
    }
    bool runOutOfMemory()
    {
        platform->setPhase(job(), launch::JobPhase::Running);
        platform->look();
        platform->print(job(), "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.\n");
        return ended(launch::JobPhase::Failed, campaign::RunState::Failed);
    }
    void play(double stepSeconds)
    {
        platform->setPhase(job(), launch::JobPhase::Running);
        platform->look();
        for (int step = 0; step < 20; ++step)
            platform->print(job(), QByteArray::fromStdString(fixture::stepLine(step, stepSeconds, 9.0)));
        platform->clock += 300'000;
    }
    /// An advice that knows of so many runs.
    bool advised(std::size_t runsKnown)
    {
        return QTest::qWaitFor(
            [&] { return next.state() == gui::NextRuns::State::Ready && next.answer()->measured + next.answer()->simulated == runsKnown; },
            kPatience);
    }

    gui::Workspace workspace;
    gui::Cloud cloud;
    FakeDialogs dialogs;
    gui::Runs runs;
    gui::Measurements measurements;
    gui::Tuning tuning;
    gui::NextRuns next;
    support::FakeTarget *platform = nullptr;

private:
    static void saveOrDie(const QString &path, const project::Project &project)
    {
        if (!project::saveProjectFile(path, project))
            qFatal("not saved");
    }
    bool ended(launch::JobPhase phase, campaign::RunState state)
    {
        const campaign::RunId run = lastRun().id;
        platform->setPhase(job(), phase);
        platform->look();
        return QTest::qWaitFor([&] { return runs.campaign().find(run)->state == state; }, kPatience);
    }
};

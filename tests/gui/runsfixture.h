// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fakedialogs.h"
#include "gui/jobs/runspage.h"
#include "gui/shell/example.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/runs.h"
#include "lepton/faketokenstore.h"
#include "support/faketarget.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// The monitor of a project in a folder of its own, on a platform that does as the test says. Made
/// anew on the same folder it is what a person meets after the program ended.
struct RunsFixture {
    RunsFixture(const catalogue::Catalogue &catalogue, const QTemporaryDir &folder, bool readOnly = false)
        : workspace(catalogue)
        , cloud(std::make_unique<FakeTokenStore>(), folder.filePath(QStringLiteral("workspaces.json")))
        , path(folder.filePath(QStringLiteral("plan.autotuner")))
        , launch(QStringLiteral("launch"), nullptr)
        , choose(QStringLiteral("choose"), nullptr)
        , logIn(QStringLiteral("log in"), nullptr)
        , sandbox(QStringLiteral("sandbox"), nullptr)
    {
        project::Project project;
        project.plan = *gui::examplePlan(catalogue);
        project.plan.infrastructure.logsSubdir = folder.filePath(QStringLiteral("logs")).toStdString();
        project.plan.infrastructure.trainingNodeGroup = "h200-a";
        if (auto saved = project::loadProjectFile(path))
            project = std::move(*saved);
        workspace.open(std::move(project), path);
        workspace.setReadOnly(readOnly);
        runs = std::make_unique<gui::Runs>(workspace, cloud);
        page =
            std::make_unique<gui::RunsPage>(gui::RunsPage::Parts{workspace, cloud, *runs, dialogs, {&launch, &choose, &logIn, &sandbox}});
        page->resize(1280, 760);
        page->show();
    }

    /// The runs go to the fake platform from now on; it lives as long as the fixture.
    void connectPlatform(bool simulated = false)
    {
        auto target = std::make_unique<support::FakeTarget>();
        target->simulated = simulated;
        platform = target.get();
        runs->driveOn(std::move(target));
    }

    [[nodiscard]] static launch::RunRequest request(int number)
    {
        launch::RunRequest made;
        made.run.configuration = number == 0 ? "base_config" : "llama31_8b_8nodes_tp_" + std::to_string(number) + "_pp_1";
        made.run.candidate = "candidate " + std::to_string(number);
        made.run.role = number == 0 ? campaign::RunRole::Base : campaign::RunRole::Trial;
        made.run.steps = 50;
        made.run.nodes = 2;
        made.run.gpusPerNode = 8;
        made.run.pricePerGpuHour = base::Usd(3.0);
        made.run.predictedStep = base::Seconds(2.0);
        made.run.predictedCost = base::Usd(1.5);
        made.order.spec.image = "nemo";
        made.order.spec.completions = 2;
        made.order.spec.command = {"echo", made.run.configuration};
        made.order.configuration = made.run.configuration;
        made.order.candidate = made.run.candidate;
        made.order.files = {{"train.py", "print('trains " + made.run.configuration + "')\n", false}};
        return made;
    }
    bool add(int count, int parallel = 1)
    {
        if (!runs->prepare())
            return false;
        domain::CampaignLimits limits;
        limits.parallel = parallel;
        std::vector<launch::RunRequest> requests;
        for (int i = 0; i < count; ++i)
            requests.push_back(request(i));
        return runs->runner()->setLimits(limits) && runs->runner()->add(std::move(requests)) && runs->runner()->start();
    }
    [[nodiscard]] std::string jobOf(const std::string &run) const
    {
        const campaign::Run *known = runs->campaign().find(run);
        const campaign::Attempt *attempt = known ? known->attempt() : nullptr;
        return attempt ? attempt->jobId : std::string();
    }
    [[nodiscard]] campaign::RunState state(const std::string &run) const { return runs->campaign().find(run)->state; }
    [[nodiscard]] QAction *action(const char *name) const { return page->findChild<QAction *>(QLatin1String(name)); }

    gui::Workspace workspace;
    gui::Cloud cloud;
    FakeDialogs dialogs;
    QString path;
    QAction launch, choose, logIn, sandbox;
    std::unique_ptr<gui::Runs> runs;
    std::unique_ptr<gui::RunsPage> page;
    support::FakeTarget *platform = nullptr;
};

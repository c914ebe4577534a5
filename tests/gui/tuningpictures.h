// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/campaignfixture.h"
#include "gui/sessionfixture.h"
#include "gui/tuning/tunedialog.h"
#include "gui/workspace/nextruns.h"
#include "gui/workspace/tuning.h"
#include "support/faketarget.h"

#include "gui/shell/example.h"

#include <QDir>
#include <functional>

/// Pictures of the next best run and of tuning within a budget, in the whole app on a platform that plays along.
class TuningPictures {
public:
    using Shoot = std::function<void(QWidget &widget, const QString &path)>;

    TuningPictures(const catalogue::Catalogue &catalogue, const gui::Preferences &preferences, QDir out, Shoot shoot)
        : m_app(catalogue, m_folder)
        , m_out(std::move(out))
        , m_shoot(std::move(shoot))
    {
        m_app.session->usePreferences(preferences);
        project::Project project;
        project.plan = *gui::examplePlan(catalogue);
        project.plan.clusters.resize(1);
        project.plan.search.microBatchSizes = domain::KnobList::list({1, 2, 4});
        project.plan.infrastructure.trainingNodeGroup = "team-h200";
        project.plan.infrastructure.logsSubdir.clear();
        project.plan.goal.maxStepsPerRun = 20;
        const QString path = m_folder.filePath(QStringLiteral("llama.autotuner"));
        if (!project::saveProjectFile(path, project))
            qFatal("not saved");
        m_app.session->start({path});
        if (!m_app.searched())
            qFatal("not searched");
        auto target = std::make_unique<support::FakeTarget>();
        m_platform = target.get();
        m_app.session->runs().driveOn(std::move(target));
    }

    void shootAll()
    {
        m_app.window().resize(1400, 860);
        m_app.window().showStep(gui::Step::Runs);
        waitForAdvice();
        shootWindow("next-run");
        shootSmall("next-run-small");
        shootDialog();
        if (!begin())
            return;
        play(0.94);
        play(0);
        waitForRun(3);
        shootWindow("tuning");
        shootSmall("tuning-small");
        play(1.02);
        play(0.97);
        (void)QTest::qWaitFor([this] { return !m_app.session->tuning().isTuning(); }, kPatience);
        waitForAdvice();
        shootWindow("tuning-ended");
        m_app.window().showStep(gui::Step::Results);
        waitForAdvice();
        QTest::qWait(2500); // charts are drawn one after another
        shootWindow("next-run-results");
        shootSmall("next-run-results-small");
    }

private:
    void shootWindow(const char *name) { m_shoot(m_app.window(), m_out.filePath(QLatin1String(name) + QStringLiteral(".png"))); }
    void shootSmall(const char *name)
    {
        m_app.window().resize(1100, 700);
        QTest::qWait(400);
        shootWindow(name);
        m_app.window().resize(1400, 860);
        QTest::qWait(400);
    }
    void shootDialog()
    {
        gui::TuneDialog dialog({m_app.workspace(), m_app.cloud, m_app.session->runs(), m_app.session->tuning()}, &m_app.window());
        dialog.show();
        QTest::qWait(2500);
        m_shoot(dialog, m_out.filePath(QStringLiteral("tune-dialog.png")));
    }
    void waitForAdvice()
    {
        QTest::qWait(400);
        (void)QTest::qWaitFor([this] { return m_app.session->nextRuns().state() == gui::NextRuns::State::Ready; }, kPatience);
    }
    bool begin()
    {
        if (!m_app.session->runs().prepare())
            return false;
        campaign::TuningSettings settings;
        settings.budgetRuns = 4;
        settings.budgetUsd = 250;
        return m_app.session->tuning().begin({settings, true, {}, {}}) && waitForRun(1);
    }
    bool waitForRun(std::size_t number)
    {
        const auto &runs = m_app.session->runs().campaign().runs;
        return QTest::qWaitFor(
            [&] { return runs.size() == number && runs.back().attempt() != nullptr && !runs.back().attempt()->jobId.empty(); }, kPatience);
    }
    /// The newest run ends, so many times as slow as predicted; 0 = out of memory.
    void play(double slower)
    {
        const campaign::Run run = m_app.session->runs().campaign().runs.back();
        const std::string job = run.attempt()->jobId;
        const std::size_t before = m_app.session->runs().campaign().runs.size();
        m_platform->setPhase(job, launch::JobPhase::Running);
        m_platform->look();
        if (slower > 0) {
            for (int step = 0; step < 20; ++step)
                m_platform->print(job,
                                  QByteArray::fromStdString(fixture::stepLine(step, run.predictedStep.value() * slower, 11 - 0.05 * step)));
        } else {
            m_platform->print(job, "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.\n");
        }
        m_platform->clock += 240'000;
        QTest::qWait(800); // logs are written a few times a second
        m_platform->setPhase(job, slower > 0 ? launch::JobPhase::Completed : launch::JobPhase::Failed);
        m_platform->look();
        (void)QTest::qWaitFor([&] { return m_app.session->runs().campaign().runs.size() > before || !m_app.session->tuning().isTuning(); },
                              kPatience);
        QTest::qWait(600);
    }

    QTemporaryDir m_folder;
    SessionFixture m_app;
    QDir m_out;
    Shoot m_shoot;
    support::FakeTarget *m_platform = nullptr;
};

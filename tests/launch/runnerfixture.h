// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/journal.h"
#include "launch/campaignrunner.h"
#include "support/faketarget.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// A campaign's folder and a platform that outlive the runners that a test opens on them.
class RunnerFixture {
public:
    RunnerFixture()
        : m_dir((QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath())
                + QStringLiteral("/runner-XXXXXX"))
    {
        folder.journal = m_dir.filePath(QStringLiteral("campaign.journal"));
        folder.folder = m_dir.filePath(QStringLiteral("campaign"));
        folder.logsRoot = m_dir.filePath(QStringLiteral("logs/llama3_8b"));
        options.tick = std::chrono::milliseconds(2);
        options.firstBackoff = std::chrono::milliseconds(1);
        options.createGrace = std::chrono::milliseconds(2);
        options.logSilence = std::chrono::milliseconds(5000);
        options.details = std::chrono::milliseconds(5);
        options.random = [this] { return ++m_random; };
    }

    /// Drives it from now on; the one before is gone.
    launch::CampaignRunner &open(bool withTarget = true)
    {
        runner.reset();
        auto opened = launch::CampaignRunner::open(folder, {}, options);
        if (!opened)
            qFatal("%s", opened.error().english().c_str());
        runner = std::move(*opened);
        if (withTarget)
            runner->setTarget(&target);
        return *runner;
    }

    static launch::RunRequest request(const std::string &configuration, campaign::RunRole role = campaign::RunRole::Trial)
    {
        launch::RunRequest made;
        made.run.configuration = configuration;
        made.run.candidate = configuration;
        made.run.role = role;
        made.run.steps = 3;
        made.run.pricePerGpuHour = base::Usd(3.0);
        made.run.predictedCost = base::Usd(1.0);
        made.order.spec.image = "nemo";
        made.order.spec.command = {"echo", configuration};
        made.order.configuration = configuration;
        made.order.resolved = true;
        made.order.files = {{"train.py", "print(1)\n", false}};
        return made;
    }
    std::vector<campaign::RunId> add(int count)
    {
        std::vector<launch::RunRequest> requests;
        for (int i = 0; i < count; ++i)
            requests.push_back(request("conf" + std::to_string(i)));
        auto added = runner->add(std::move(requests));
        return added ? *added : std::vector<campaign::RunId>();
    }

    [[nodiscard]] const campaign::Run &run(const std::string &id) const { return *runner->campaign().find(id); }
    [[nodiscard]] campaign::RunState state(const std::string &id) const { return run(id).state; }
    [[nodiscard]] std::string jobId(const std::string &id) const { return run(id).attempt() ? run(id).attempt()->jobId : std::string(); }

    static QByteArray step(int number)
    {
        return QStringLiteral(
                   "Training epoch 0, iteration %1/2 | lr: 1e-06 | global_batch_size: 256 | global_step: %1 | reduced_train_loss: "
                   "11.%1 | train_step_timing in s: 2.5\n")
            .arg(number)
            .toUtf8();
    }
    static QByteArray steps() { return step(0) + step(1) + step(2); }

    /// The platform goes one step on with every job: queued, running, three steps, completed.
    void platformMoves()
    {
        target.clock += 60'000;
        for (auto &job : target.jobs) {
            if (job.removed || support::FakeTarget::isOver(job.seen.phase))
                continue;
            const std::string id = job.seen.id;
            if (job.seen.phase == launch::JobPhase::Queued) {
                target.setPhase(id, launch::JobPhase::Running);
            } else {
                if (job.logs[0].isEmpty())
                    target.print(id, steps());
                target.setPhase(id, launch::JobPhase::Completed);
            }
        }
        target.look();
    }
    /// Until every run is over, or nothing more happens.
    bool driveToTheEnd()
    {
        return QTest::qWaitFor(
            [this] {
                platformMoves();
                return runner->campaign().isFinished();
            },
            10000);
    }
    void bringToRunning(const std::string &id)
    {
        (void)QTest::qWaitFor([&] { return !jobId(id).empty(); }, 5000);
        target.setPhase(jobId(id), launch::JobPhase::Running);
        target.look();
    }
    void end(const std::string &id, launch::JobPhase phase)
    {
        target.setPhase(jobId(id), phase);
        target.look();
        (void)QTest::qWaitFor([&] { return !campaign::isLive(state(id)); }, 5000);
    }

    [[nodiscard]] QByteArray logOf(const std::string &id, std::size_t attempt = 0) const
    {
        const campaign::Run &one = run(id);
        QFile file(QDir(QString::fromStdString(one.logFolder)).filePath(launch::logFileName(one.attempts[attempt].jobName, 0)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir; // outlives the runner, which keeps its lock in it

public:
    support::FakeTarget target;
    launch::CampaignFolder folder;
    launch::RunnerOptions options;
    std::unique_ptr<launch::CampaignRunner> runner;

private:
    quint64 m_random = 0;
};

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What run tells while it watches, and what Ctrl+C does.
#include "cli/clirun.h"
#include "cli/runsession.h"
#include "cli/texttable.h"
#include "support/faketarget.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace {

using support::FakeTarget;
using testing::HasSubstr;
using testing::Not;

std::string logOf(int steps)
{
    std::string text;
    for (int i = 0; i < steps; ++i)
        text += "Training epoch 0, iteration " + std::to_string(i) + "/9 | lr: 1e-05 | global_batch_size: 32 | global_step: "
            + std::to_string(i) + " | reduced_train_loss: 9.5 | train_step_timing in s: 2.0\n";
    return text;
}

/// A campaign of two runs on a stand-in platform, and a person who looks at it.
class RunProgress : public testing::Test {
protected:
    void SetUp() override
    {
        m_place.files.journal = QString::fromStdString(m_folder / "campaign.journal");
        m_place.files.folder = QString::fromStdString(m_folder / "campaign");
        m_place.files.logsRoot = QString::fromStdString(m_folder / "logs");
        m_place.files.model = QStringLiteral("m");
        m_place.configDir = "configs";
        m_place.model = "m";
        launch::RunnerOptions options;
        options.tick = std::chrono::milliseconds(5);
        auto opened = launch::CampaignRunner::open(m_place.files, {}, options);
        ASSERT_TRUE(opened) << opened.error().english();
        m_runner = std::move(*opened);
        m_target.simulated = true;
        ASSERT_TRUE(m_runner->add({request("base_config"), request("other")}));
        m_runner->setTarget(&m_target);
        ASSERT_TRUE(m_runner->start());
    }

    static launch::RunRequest request(const std::string &configuration)
    {
        launch::RunRequest request;
        request.run.configuration = configuration;
        request.run.candidate = configuration;
        request.run.steps = 10;
        request.run.pricePerGpuHour = base::Usd(3);
        return request;
    }

    /// Lets the event loop work until `done`.
    template <class Done>
    [[nodiscard]] static bool waitFor(Done done)
    {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        return done();
    }

    cli::ProgressStyle style(bool redraws) const
    {
        cli::ProgressStyle style;
        style.redraws = redraws;
        style.width = 100;
        style.simulated = true;
        return style;
    }

    [[nodiscard]] const campaign::Run &run(std::size_t index) const { return m_runner->campaign().runs[index]; }

    /// Brings the live run to `phase`.
    void bring(std::size_t index, launch::JobPhase phase)
    {
        ASSERT_TRUE(waitFor([&] { return run(index).attempt() && !run(index).attempt()->jobId.empty(); }));
        m_target.clock += 600'000;
        m_target.setPhase(run(index).attempt()->jobId, phase);
        m_target.look();
    }

    TempFolder m_folder;
    std::istringstream m_in;
    std::ostringstream m_out;
    std::ostringstream m_err;
    volatile std::sig_atomic_t m_interrupt = 0;
    cli::Streams m_streams{m_in, m_out, m_err, false, 0, &m_interrupt};
    cli::RemoteScope m_scope{m_streams};
    FakeTarget m_target;
    cli::CampaignPlace m_place;
    std::unique_ptr<launch::CampaignRunner> m_runner;
};

TEST_F(RunProgress, plainLinesAtChangesAndEveryFifth)
{
    cli::RunProgress progress(*m_runner, style(false), m_streams);
    progress.follow();
    bring(0, launch::JobPhase::Running);
    ASSERT_TRUE(waitFor([&] { return m_out.str().find("r001 base_config: Running") != std::string::npos; })) << m_out.str();
    m_target.print(run(0).attempt()->jobId, QByteArray::fromStdString(logOf(4)));
    ASSERT_TRUE(waitFor([&] { return m_out.str().find("step 4/10") != std::string::npos; })) << m_out.str();
    EXPECT_THAT(m_out.str(), HasSubstr("step 4/10, 2.000 s per step, loss 9.500, ETA 12 s"));
    EXPECT_THAT(m_out.str(), HasSubstr("(simulated)"));
    EXPECT_THAT(m_out.str(), Not(HasSubstr("\x1b["))) << "no cursor movements where nobody watches";
    m_target.print(run(0).attempt()->jobId, QByteArray::fromStdString(logOf(10)));
    bring(0, launch::JobPhase::Completed);
    ASSERT_TRUE(waitFor([&] { return m_out.str().find("r001 base_config: Completed") != std::string::npos; })) << m_out.str();
}

TEST_F(RunProgress, theBlockFitsTheTerminal)
{
    cli::RunProgress progress(*m_runner, style(true), m_streams);
    progress.follow();
    bring(0, launch::JobPhase::Running);
    ASSERT_TRUE(waitFor([&] { return run(0).state == campaign::RunState::Running; }));
    cli::ProgressStyle narrow = style(true);
    narrow.width = 60;
    const std::vector<std::string> lines = cli::progressBlock(*m_runner, narrow);
    ASSERT_EQ(lines.size(), 2U) << "one live run and the total";
    for (const std::string &line : lines)
        EXPECT_LT(cli::displayWidth(line), 60U) << line;
    EXPECT_THAT(lines.front(), HasSubstr("r001"));
    EXPECT_THAT(cli::progressBlock(*m_runner, style(true)).back(), HasSubstr("0 of 2 runs are done, 1 under way, 1 waiting"));
    ASSERT_TRUE(waitFor([&] { return m_out.str().find("\x1b[1A\x1b[2K") != std::string::npos; })) << "drawn again in place";
}

TEST_F(RunProgress, ctrlCWithoutTerminalLeavesTheRuns)
{
    cli::RunProgress progress(*m_runner, style(false), m_streams);
    cli::RunSession session(m_scope, *m_runner, progress, m_place);
    bring(0, launch::JobPhase::Running);
    m_interrupt = 1;
    EXPECT_EQ(session.run(), cli::RunSession::End::Detached);
    EXPECT_EQ(m_target.liveJobs(), 1);
}

TEST_F(RunProgress, ctrlCAsksOnATerminalAndStops)
{
    m_streams.inIsTerminal = true;
    m_in.str("x\n\nS\n"); // nonsense, nothing, then an answer
    cli::RunProgress progress(*m_runner, style(false), m_streams);
    cli::RunSession session(m_scope, *m_runner, progress, m_place);
    bring(0, launch::JobPhase::Running);
    QTimer looker; // the platform tells what became of the stop
    QObject::connect(&looker, &QTimer::timeout, &m_target, [this] { m_target.look(); });
    looker.start(20);
    m_interrupt = 1;
    EXPECT_EQ(session.run(), cli::RunSession::End::Stopped);
    EXPECT_EQ(m_target.liveJobs(), 0);
    EXPECT_EQ(run(0).state, campaign::RunState::Stopped);
    EXPECT_EQ(run(1).state, campaign::RunState::Skipped);
}

TEST_F(RunProgress, continuingGoesOnToTheEnd)
{
    m_streams.inIsTerminal = true;
    m_in.str("c\n");
    cli::RunProgress progress(*m_runner, style(false), m_streams);
    cli::RunSession session(m_scope, *m_runner, progress, m_place);
    QTimer finisher; // whatever runs is completed
    QObject::connect(&finisher, &QTimer::timeout, &m_target, [this] {
        for (FakeTarget::Job &job : m_target.jobs) {
            if (!FakeTarget::isOver(job.seen.phase))
                m_target.setPhase(job.seen.id, launch::JobPhase::Completed);
        }
        m_target.look();
    });
    finisher.start(50);
    m_interrupt = 1;
    EXPECT_EQ(session.run(), cli::RunSession::End::Finished);
    EXPECT_EQ(m_target.jobs.size(), 2U);
}

TEST_F(RunProgress, aRefusedLoginEndsTheWatching)
{
    cli::RunProgress progress(*m_runner, style(false), m_streams);
    cli::RunSession session(m_scope, *m_runner, progress, m_place);
    base::Error error;
    error.kind = base::ErrorKind::Remote;
    error.message = base::Text("the token has expired");
    QTimer::singleShot(0, &m_target, [&] { emit m_target.loginNeeded(error); });
    EXPECT_EQ(session.run(), cli::RunSession::End::Failed);
    ASSERT_TRUE(session.error());
    EXPECT_EQ(session.error()->message.english(), "the token has expired");
}

} // namespace

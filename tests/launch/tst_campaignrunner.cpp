// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaignrunner.h"

#include "runnerfixture.h"

#include <QSignalSpy>
#include <csignal>
#include <sys/resource.h>

using campaign::RunState;
using launch::JobPhase;
using Fate = support::FakeTarget::Fate;

namespace {

/// A platform that looks into the journal whenever something is asked of it.
class SuspiciousTarget : public support::FakeTarget {
public:
    launch::CampaignFolder folder;
    QStringList found; ///< what was not journalled in time

    void submit(const std::string &jobName, const launch::JobOrder &order, QObject *context,
                std::function<void(base::Result<launch::JobSeen>)> then) override
    {
        expect("submit_intended", jobName);
        FakeTarget::submit(jobName, order, context, std::move(then));
    }
    void stop(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) override
    {
        expect("stop_intended", "\"r00");
        FakeTarget::stop(jobId, context, std::move(then));
    }
    void watch(const std::vector<std::string> &jobIds) override
    {
        for (const std::string &id : jobIds)
            expect("submitted", id);
        FakeTarget::watch(jobIds);
    }

private:
    void expect(const QByteArray &event, const std::string &text)
    {
        QFile file(folder.journal);
        const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &line : all.split('\n')) {
            if (line.contains("\"" + event + "\"") && line.contains(QByteArray::fromStdString(text)))
                return;
        }
        found.append(QString::fromUtf8(event) + QLatin1Char(' ') + QString::fromStdString(text));
    }
};

} // namespace

class TestCampaignRunner : public QObject {
    Q_OBJECT

private slots:
    void runsOneAfterAnotherBaseFirst();
    void runsSeveralAtATime();
    void journalsBeforeItActs();
    void sendsTheOrderAsItWasAdded();
    void survivesAnEndAtEveryOperation_data();
    void survivesAnEndAtEveryOperation();
    void survivesAnEndAfterEveryEvent();
    void refusedJobsFailWithThePlatformsWords();
    void createsThatNeverArriveAreGivenUp();
    void costsSinceTheMachinesWereTaken();
    void looksAgainUntilThePlatformCanBeAsked();
    void retriesWhatTheMachinesSpoilt();
    void outOfMemoryIsAResult();
    void stopsRunsAndCancelsWaitingOnes();
    void stopsBeforeThePlatformAnswered();
    void stopsWhatASecondProcessAsksFor();
    void keepsToTheBudgetWhileRunning();
    void keepsToTheWallTime();
    void pausesAndGoesOn();
    void aVanishedJobIsNoticedOnce();
    void jobsOfAnotherPlaceAreLeftAlone();
    void repeatsRetriesAndRemoves();
    void aSecondRunnerIsRefusedAndMayRead();
    void aBrokenJournalHaltsEverythingUntilStart();
    void tellsWhatHappensInOrder();
    void anOrderThatCannotBeReadFailsItsRun();
    void namesMustBePlainFileNames();
};

void TestCampaignRunner::runsOneAfterAnotherBaseFirst()
{
    RunnerFixture f;
    f.open();
    std::vector<launch::RunRequest> requests{f.request("conf1"), f.request("base_config", campaign::RunRole::Base), f.request("conf2")};
    const auto ids = f.runner->add(std::move(requests));
    QVERIFY(ids.has_value());
    QCOMPARE(ids->size(), std::size_t(3));
    int most = 0;
    QVERIFY(QTest::qWaitFor([&] {
        most = std::max(most, f.target.liveJobs());
        f.platformMoves();
        return f.runner->campaign().isFinished();
    }));
    QCOMPARE(most, 1);
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
    QCOMPARE(f.target.jobs[0].order.configuration, std::string("base_config"));
    QCOMPARE(f.target.jobs[1].order.configuration, std::string("conf1"));
    for (const auto &run : f.runner->campaign().runs) {
        QCOMPARE(run.state, RunState::Completed);
        QCOMPARE(run.measured.steps, 3);
        QCOMPARE(run.measured.medianStep.value(), 2.5);
        QCOMPARE(run.measured.loss, std::optional(11.2));
        QVERIFY(run.costSoFar(0).value() > 0);
        QVERIFY(run.attempt()->jobName.rfind("at-llama3-8b-" + run.id, 0) == 0);
        QVERIFY2(lepton::wire::isValidJobName(run.attempt()->jobName), run.attempt()->jobName.c_str());
    }
}

void TestCampaignRunner::runsSeveralAtATime()
{
    RunnerFixture f;
    f.open();
    domain::CampaignLimits limits;
    limits.parallel = 3;
    QVERIFY(f.runner->setLimits(limits).has_value());
    f.add(7);
    QTRY_COMPARE(f.target.liveJobs(), 3);
    int most = 0;
    QVERIFY(QTest::qWaitFor([&] {
        most = std::max(most, f.target.liveJobs());
        f.platformMoves();
        return f.runner->campaign().isFinished();
    }));
    QCOMPARE(most, 3);
    QCOMPARE(f.target.jobs.size(), std::size_t(7));
}

void TestCampaignRunner::journalsBeforeItActs()
{
    RunnerFixture f;
    SuspiciousTarget target;
    target.folder = f.folder;
    f.open(false);
    f.runner->setTarget(&target);
    f.add(2);
    QTRY_VERIFY(!f.jobId("r001").empty());
    QVERIFY(f.runner->stop("r001").has_value());
    QVERIFY(QTest::qWaitFor([&] {
        target.look();
        return !f.jobId("r002").empty();
    }));
    QCOMPARE(target.found, QStringList());
    f.runner.reset();
}

void TestCampaignRunner::sendsTheOrderAsItWasAdded()
{
    RunnerFixture f;
    f.open();
    launch::RunRequest request = f.request("conf");
    request.order.spec.envs = {{"A", "$(B) \"quoted\" \\ ü", {}}, {"HF_TOKEN", {}, "HF_TOKEN.ana"}};
    request.order.spec.completions = request.order.spec.parallelism = 4;
    request.order.candidate = "tp4";
    const auto ids = f.runner->add({request});
    QTRY_COMPARE(f.target.jobs.size(), std::size_t(1));
    const launch::JobOrder &sent = f.target.jobs.front().order;
    QCOMPARE(lepton::wire::toJson(sent.spec).dump(), lepton::wire::toJson(request.order.spec).dump());
    QCOMPARE(sent.resolved, true);
    QCOMPARE(sent.candidate, std::string("tp4"));
    const auto kept = f.runner->order(ids->front());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->files.size(), std::size_t(1));
    QCOMPARE(kept->files[0].content, std::string("print(1)\n"));
}

void TestCampaignRunner::survivesAnEndAtEveryOperation_data()
{
    QTest::addColumn<int>("fate");
    QTest::addColumn<int>("operation");
    const std::vector<std::pair<const char *, Fate>> fates{{"the answer never came", Fate::Silent},
                                                           {"it never arrived", Fate::SilentBefore},
                                                           {"the answer was lost", Fate::LostAfter},
                                                           {"it was lost", Fate::LostBefore}};
    for (const auto &[title, fate] : fates) {
        for (int operation = 0; operation < 4; ++operation)
            QTest::addRow("%s, submit %d", title, operation) << static_cast<int>(fate) << operation;
    }
}

/// The process ends while a create is under way; whatever became of that, the next process finishes
/// the campaign with one job per run.
void TestCampaignRunner::survivesAnEndAtEveryOperation()
{
    QFETCH(int, fate);
    QFETCH(int, operation);
    RunnerFixture f;
    f.open();
    domain::CampaignLimits limits;
    limits.parallel = 2;
    QVERIFY(f.runner->setLimits(limits).has_value());
    f.add(4);
    f.target.submitFates.assign(static_cast<std::size_t>(operation), Fate::Answered);
    f.target.submitFates.push_back(static_cast<Fate>(fate));
    QVERIFY(QTest::qWaitFor([&] {
        if (f.target.submitFates.empty())
            return true;
        f.platformMoves();
        return false;
    }));
    f.open(); // ends the first
    f.target.findFates = {Fate::LostBefore, Fate::LostAfter};
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(4));
    QCOMPARE(f.target.liveJobs(), 0);
    for (const auto &run : f.runner->campaign().runs) {
        QCOMPARE(run.state, RunState::Completed);
        QCOMPARE(run.attempts.size(), std::size_t(1));
        QCOMPARE(f.logOf(run.id), f.steps());
    }
}

/// The process ends right after its n-th event was journalled, for every n.
void TestCampaignRunner::survivesAnEndAfterEveryEvent()
{
    for (std::uint64_t last = 1; last < 100; ++last) {
        RunnerFixture f;
        f.open();
        f.add(2);
        const bool ended = QTest::qWaitFor([&] {
            if (f.runner->campaign().sequence >= last || f.runner->campaign().isFinished())
                return true;
            f.platformMoves();
            return false;
        });
        QVERIFY(ended);
        const bool whole = f.runner->campaign().isFinished();
        f.open();
        QVERIFY2(f.driveToTheEnd(), qPrintable(QStringLiteral("ended after event %1").arg(last)));
        QCOMPARE(f.target.jobs.size(), std::size_t(2));
        for (const auto &run : f.runner->campaign().runs) {
            QCOMPARE(run.state, RunState::Completed);
            QCOMPARE(run.measured.steps, 3);
            QCOMPARE(f.logOf(run.id), f.steps());
        }
        if (whole)
            return;
    }
    QFAIL("the campaign never came to its end");
}

void TestCampaignRunner::refusedJobsFailWithThePlatformsWords()
{
    RunnerFixture f;
    f.open();
    f.target.submitFates = {Fate::Refused};
    f.add(2);
    QTRY_COMPARE(f.state("r001"), RunState::Failed);
    QVERIFY(f.run("r001").attempt()->endReason.find("no such node group") != std::string::npos);
    QCOMPARE(f.run("r001").attempts.size(), std::size_t(1));
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.state("r002"), RunState::Completed);
}

void TestCampaignRunner::createsThatNeverArriveAreGivenUp()
{
    RunnerFixture f;
    f.open();
    f.target.submitFates.assign(50, Fate::LostBefore);
    f.add(1);
    QTRY_COMPARE(f.state("r001"), RunState::Failed);
    QVERIFY(f.run("r001").attempt()->endReason.find("connection was lost") != std::string::npos);
    QCOMPARE(f.target.jobs.size(), std::size_t(0));

    // The last of them takes effect all the same: it is found, not forgotten.
    RunnerFixture g;
    g.open();
    g.target.submitFates.assign(4, Fate::LostBefore);
    g.target.submitFates.push_back(Fate::LostAfter);
    g.add(1);
    QVERIFY(g.driveToTheEnd());
    QCOMPARE(g.state("r001"), RunState::Completed);
    QCOMPARE(g.target.jobs.size(), std::size_t(1));
}

void TestCampaignRunner::costsSinceTheMachinesWereTaken()
{
    RunnerFixture f;
    f.target.clock = 1'000'000'000;
    f.open();
    f.add(1);
    f.bringToRunning("r001");
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    f.target.jobs.front().events = {{f.target.clock - 3'600'000, false, QStringLiteral("Scheduled"), {}}};
    f.end("r001", JobPhase::Completed);
    QCOMPARE(f.run("r001").costSoFar(0).value(), 24.0);
}

void TestCampaignRunner::looksAgainUntilThePlatformCanBeAsked()
{
    RunnerFixture f;
    f.open();
    f.target.submitFates = {Fate::LostAfter};
    f.target.findFates.assign(20, Fate::LostBefore);
    QSignalSpy warnings(f.runner.get(), &launch::CampaignRunner::warning);
    f.add(1);
    QTRY_VERIFY(!f.jobId("r001").empty());
    QCOMPARE(f.target.findFates.size(), std::size_t(0));
    QCOMPARE(f.target.jobs.size(), std::size_t(1));
    QCOMPARE(warnings.size(), 1); // said, and not once a look
}

void TestCampaignRunner::retriesWhatTheMachinesSpoilt()
{
    struct Row {
        const char *reason;
        const char *text;
        QByteArray log;
        results::FailureClass expected;
        bool retried;
    };
    const QByteArray oom = "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.63 GiB. GPU 7 has a total capacity of "
                           "79.11 GiB of which 2.61 GiB is free.\n";
    const std::vector<Row> rows{
        {"Preempted", "to accommodate a workload", {}, results::FailureClass::Preempted, true},
        {"NodeNotReady", "Node node-1 is not ready", {}, results::FailureClass::Preempted, true},
        {"Failed", "Failed to pull image \"nemo\": not found", {}, results::FailureClass::ImagePull, true},
        {"BackoffLimitExceeded", "Container main ended with exit code 1", {}, results::FailureClass::Unknown, false},
        {"Preempted", "to accommodate a workload", oom, results::FailureClass::CudaOom, false},
    };
    for (const Row &row : rows) {
        RunnerFixture f;
        f.open();
        f.add(1);
        f.bringToRunning("r001");
        const std::string first = f.jobId("r001");
        f.target.byId(first)->events = {{f.target.clock, true, QString::fromLatin1(row.reason), QString::fromLatin1(row.text)}};
        if (!row.log.isEmpty())
            f.target.print(first, row.log);
        f.target.setPhase(first, JobPhase::Failed);
        f.target.look();
        QTRY_VERIFY(!f.run("r001").attempts.front().endReason.empty());
        QCOMPARE(f.run("r001").attempts.front().failure, std::optional(row.expected));
        if (!row.retried) {
            QCOMPARE(f.state("r001"), RunState::Failed);
            continue;
        }
        QTRY_COMPARE(f.run("r001").attempts.size(), std::size_t(2));
        QVERIFY(f.run("r001").attempts[0].jobName != f.run("r001").attempts[1].jobName);
        QVERIFY(f.driveToTheEnd());
        QCOMPARE(f.state("r001"), RunState::Completed);
        QCOMPARE(f.target.jobs.size(), std::size_t(2));
        QCOMPARE(f.logOf("r001", 1), f.steps());
    }
}

void TestCampaignRunner::outOfMemoryIsAResult()
{
    RunnerFixture f;
    f.open();
    f.add(2);
    f.bringToRunning("r001");
    f.target.print(f.jobId("r001"),
                   f.step(0)
                       + "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.63 GiB. GPU 7 has a total capacity of "
                         "79.11 GiB of which 2.61 GiB is free.\n");
    f.end("r001", JobPhase::Failed);
    QCOMPARE(f.state("r001"), RunState::Failed);
    QCOMPARE(f.run("r001").attempt()->failure, std::optional(results::FailureClass::CudaOom));
    QVERIFY(f.run("r001").attempt()->failureLine.find("CUDA out of memory") != std::string::npos);
    QCOMPARE(f.run("r001").measured.steps, 1);
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.run("r001").attempts.size(), std::size_t(1));
    QCOMPARE(f.state("r002"), RunState::Completed);
}

void TestCampaignRunner::stopsRunsAndCancelsWaitingOnes()
{
    RunnerFixture f;
    f.open();
    f.add(3);
    f.bringToRunning("r001");
    f.target.stopFates = {Fate::LostBefore, Fate::LostBefore};
    QVERIFY(f.runner->stop("r001").has_value());
    QCOMPARE(f.state("r001"), RunState::Stopping);
    QVERIFY(f.runner->stop("r002").has_value());
    QCOMPARE(f.state("r002"), RunState::Skipped);
    QVERIFY(!f.runner->stop("r002").has_value());
    QVERIFY(!f.runner->stop("r099").has_value());
    QTRY_COMPARE(f.target.jobs.front().stops, 1);
    f.target.look();
    QTRY_COMPARE(f.state("r001"), RunState::Stopped);
    QCOMPARE(f.run("r001").attempt()->endReason, std::string("stopped by you"));
    QTRY_VERIFY(!f.jobId("r003").empty());
    QVERIFY(f.runner->stopAll().has_value());
    QTRY_COMPARE(f.target.liveJobs(), 0);
    f.target.look();
    QTRY_VERIFY(f.runner->campaign().isFinished());
}

void TestCampaignRunner::stopsBeforeThePlatformAnswered()
{
    for (const Fate fate : {Fate::LostAfter, Fate::LostBefore}) {
        RunnerFixture f;
        f.open();
        f.target.submitFates = {fate};
        f.add(1);
        QTRY_COMPARE(f.state("r001"), RunState::Submitting);
        QVERIFY(f.runner->stop("r001").has_value());
        QVERIFY(QTest::qWaitFor([&] {
            f.target.look();
            return f.state("r001") == RunState::Stopped;
        }));
        QCOMPARE(f.target.liveJobs(), 0);
        QCOMPARE(f.target.jobs.size(), std::size_t(fate == Fate::LostAfter ? 1 : 0));
    }
}

void TestCampaignRunner::stopsWhatASecondProcessAsksFor()
{
    RunnerFixture f;
    f.open();
    f.add(3);
    f.bringToRunning("r001");
    const auto request = launch::requestStop(f.folder, {"r001", "r003", "r777"});
    QVERIFY(request.has_value());
    QTRY_VERIFY(!QFile::exists(*request));
    f.target.look();
    QTRY_COMPARE(f.state("r001"), RunState::Stopped);
    QCOMPARE(f.state("r003"), RunState::Skipped);
    QTRY_VERIFY(!f.jobId("r002").empty());

    // Nobody drives it: the next one takes the request before it does anything else.
    f.runner.reset();
    QVERIFY(launch::requestStop(f.folder, {"r002"}).has_value());
    f.open();
    f.target.look();
    QCOMPARE(f.state("r002"), RunState::Stopping);
    QTRY_COMPARE(f.target.liveJobs(), 0);
}

void TestCampaignRunner::keepsToTheBudgetWhileRunning()
{
    RunnerFixture f;
    f.open();
    domain::CampaignLimits limits;
    limits.budgetUsd = 24.0; // an hour of 8 GPUs at 3 USD
    QVERIFY(f.runner->setLimits(limits).has_value());
    f.add(2);
    f.bringToRunning("r001");
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    f.target.clock += 3'599'000;
    QTest::qWait(20);
    QCOMPARE(f.state("r001"), RunState::Running);
    f.target.clock += 2'000;
    QTRY_COMPARE(f.target.jobs.front().stops, 1);
    f.target.look();
    QTRY_COMPARE(f.state("r001"), RunState::Stopped);
    QVERIFY(f.run("r001").attempt()->endReason.find("budget") != std::string::npos);
    QTRY_COMPARE(f.state("r002"), RunState::Skipped);
    QCOMPARE(f.run("r002").skipReason, campaign::SkipReason::Budget);
    QCOMPARE(f.target.jobs.size(), std::size_t(1));
}

void TestCampaignRunner::keepsToTheWallTime()
{
    RunnerFixture f;
    f.open();
    domain::CampaignLimits limits;
    limits.wallSecondsPerRun = 600;
    QVERIFY(f.runner->setLimits(limits).has_value());
    f.add(1);
    f.bringToRunning("r001");
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    f.target.clock += 600'000;
    QTRY_COMPARE(f.target.jobs.front().stops, 1);
    f.target.look();
    QTRY_COMPARE(f.state("r001"), RunState::Stopped);
    QVERIFY(f.run("r001").attempt()->endReason.find("wall time") != std::string::npos);
}

void TestCampaignRunner::pausesAndGoesOn()
{
    RunnerFixture f;
    f.open();
    QVERIFY(f.runner->pause().has_value());
    f.add(2);
    QTest::qWait(20);
    QCOMPARE(f.target.jobs.size(), std::size_t(0));
    f.open();
    QVERIFY(f.runner->campaign().paused);
    QVERIFY(f.runner->setRunPaused("r001", true).has_value());
    QVERIFY(f.runner->start().has_value());
    QTRY_VERIFY(!f.jobId("r002").empty());
    QCOMPARE(f.state("r001"), RunState::Planned);
    QVERIFY(f.runner->setRunPaused("r001", false).has_value());
    QVERIFY(f.driveToTheEnd());
}

void TestCampaignRunner::aVanishedJobIsNoticedOnce()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    f.bringToRunning("r001");
    f.target.print(f.jobId("r001"), f.step(0));
    QTRY_COMPARE(f.state("r001"), RunState::Running);
    QTRY_COMPARE(f.logOf("r001"), f.step(0));
    f.target.jobs.front().removed = true;
    f.target.followersFinish = true;
    f.target.look();
    QTest::qWait(20);
    QCOMPARE(f.state("r001"), RunState::Running); // one look may be too early
    f.runner->setTarget(&f.target); // the follower of a job that is gone comes to its end
    f.target.look();
    f.target.look();
    QTRY_COMPARE(f.state("r001"), RunState::Stopped);
    QVERIFY(f.run("r001").attempt()->endReason.find("no longer on the platform") != std::string::npos);
    QCOMPARE(f.run("r001").measured.steps, 1);
}

void TestCampaignRunner::jobsOfAnotherPlaceAreLeftAlone()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    f.bringToRunning("r001");
    f.runner.reset();
    support::FakeTarget elsewhere;
    elsewhere.placeName = QStringLiteral("another workspace");
    f.open(false);
    QSignalSpy warnings(f.runner.get(), &launch::CampaignRunner::warning);
    f.runner->setTarget(&elsewhere);
    QTRY_COMPARE(warnings.size(), 1);
    QVERIFY(elsewhere.watched.empty());
    QVERIFY(f.runner->stop("r001").has_value());
    QTest::qWait(20);
    QVERIFY(elsewhere.calls.empty());
    QCOMPARE(f.state("r001"), RunState::Stopping);
    f.runner->setTarget(&f.target);
    QTRY_COMPARE(f.target.jobs.front().stops, 1);
    f.runner.reset();
}

void TestCampaignRunner::repeatsRetriesAndRemoves()
{
    RunnerFixture f;
    f.open();
    f.add(1);
    QVERIFY(!f.runner->remove("r099").has_value());
    f.bringToRunning("r001");
    QVERIFY(!f.runner->remove("r001").has_value());
    QVERIFY(!f.runner->repeat("r001", {}).has_value());
    QVERIFY(!f.runner->retry("r001").has_value());
    f.end("r001", JobPhase::Failed);

    auto order = f.runner->order("r001");
    QVERIFY(order.has_value());
    order->spec.command = {"echo", "changed"};
    const auto again = f.runner->repeat("r001", *order);
    QVERIFY(again.has_value());
    QCOMPARE(*again, std::string("r002"));
    QTRY_VERIFY(!f.jobId("r002").empty());
    QCOMPARE(f.target.byId(f.jobId("r002"))->order.spec.command.back(), std::string("changed"));
    QVERIFY(f.driveToTheEnd());

    QVERIFY(f.runner->retry("r001").has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.run("r001").attempts.size(), std::size_t(2));

    QSignalSpy removed(f.runner.get(), &launch::CampaignRunner::runsRemoved);
    QVERIFY(f.runner->remove("r001").has_value());
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(f.runner->campaign().find("r001"), nullptr);
    QVERIFY(f.target.jobs.front().removed);
}

void TestCampaignRunner::aSecondRunnerIsRefusedAndMayRead()
{
    RunnerFixture f;
    f.open();
    f.add(2);
    const auto second = launch::CampaignRunner::open(f.folder, {});
    QVERIFY(!second.has_value());
    QVERIFY(second.error().english().find(std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
    const auto seen = launch::readCampaign(f.folder);
    QVERIFY(seen.has_value());
    QCOMPARE(seen->campaign, f.runner->campaign());
    QVERIFY(seen->driver.contains(QString::number(QCoreApplication::applicationPid())));
    f.runner.reset();
    QCOMPARE(launch::readCampaign(f.folder)->driver, QString());
}

void TestCampaignRunner::aBrokenJournalHaltsEverythingUntilStart()
{
    RunnerFixture f;
    f.open();
    f.add(2);
    QTRY_VERIFY(!f.jobId("r001").empty());
    QSignalSpy failed(f.runner.get(), &launch::CampaignRunner::journalFailed);

    // No file can grow beyond the journal's size: a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    rlimit tight = old;
    tight.rlim_cur = static_cast<rlim_t>(QFileInfo(f.folder.journal).size());
    setrlimit(RLIMIT_FSIZE, &tight);
    const campaign::Campaign before = f.runner->campaign();
    f.target.setPhase(f.jobId("r001"), JobPhase::Stopped);
    f.target.look();
    const bool told = QTest::qWaitFor([&] { return failed.size() == 1; });
    QVERIFY(!f.runner->stop("r002").has_value());
    const std::size_t calls = f.target.calls.size();
    QTest::qWait(30);
    setrlimit(RLIMIT_FSIZE, &old);
    QVERIFY(told);
    QCOMPARE(failed.size(), 1);
    QVERIFY(f.runner->campaign() == before);
    QCOMPARE(f.target.calls.size(), calls); // nothing new was asked of the platform

    QVERIFY(f.runner->start().has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.state("r001"), RunState::Stopped);
    QCOMPARE(f.state("r002"), RunState::Completed);
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
}

void TestCampaignRunner::tellsWhatHappensInOrder()
{
    RunnerFixture f;
    f.open();
    QStringList told;
    using Runner = launch::CampaignRunner;
    const auto note = [&](const QString &what) { told.append(what); };
    connect(f.runner.get(), &Runner::runsAdded, this, [&](const auto &ids) { note(QStringLiteral("added %1").arg(ids.size())); });
    connect(f.runner.get(), &Runner::campaignChanged, this, [&] { note(QStringLiteral("campaign")); });
    connect(f.runner.get(), &Runner::runEnded, this, [&](const auto &id) { note(QStringLiteral("ended ") + QString::fromStdString(id)); });
    connect(f.runner.get(), &Runner::finished, this, [&] { note(QStringLiteral("finished")); });
    QVERIFY(f.runner->pause().has_value());
    QVERIFY(f.runner->start().has_value());
    f.add(2);
    QVERIFY(told.isEmpty()); // never from within a call
    QVERIFY(f.driveToTheEnd());
    QTRY_COMPARE(told.join(QStringLiteral(", ")), QStringLiteral("campaign, campaign, added 2, ended r001, ended r002, finished"));
}

void TestCampaignRunner::anOrderThatCannotBeReadFailsItsRun()
{
    RunnerFixture f;
    f.open(false);
    f.add(2);
    QFile file(f.path(QStringLiteral("campaign/orders/r001.json")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"format\":");
    file.close();
    f.runner->setTarget(&f.target);
    QTRY_COMPARE(f.state("r001"), RunState::Failed);
    QVERIFY(f.run("r001").attempt()->endReason.find("r001.json") != std::string::npos);
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.state("r002"), RunState::Completed);
}

void TestCampaignRunner::namesMustBePlainFileNames()
{
    RunnerFixture f;
    f.open();
    for (const std::string &name : {std::string(), std::string(".."), std::string("."), std::string("a/b"), std::string("/etc"),
                                    std::string("a\0b", 3), std::string(300, 'x')})
        QVERIFY2(!f.runner->add({f.request(name)}).has_value(), name.c_str());
    QVERIFY(f.runner->campaign().runs.empty());
}

QTEST_GUILESS_MAIN(TestCampaignRunner)
#include "tst_campaignrunner.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaigntuner.h"

#include "comparison/candidateids.h"
#include "launch/tuningfacts.h"
#include "runnerfixture.h"
#include "search/baseconfig.h"
#include "tuning/searches.h"

#include <QSignalSpy>
#include <set>

using campaign::RunState;
using campaign::TuningEnd;
using launch::JobPhase;

Q_DECLARE_METATYPE(campaign::TuningEnd)

namespace {

const std::shared_ptr<const search::SearchResult> &result()
{
    static const auto made = searches::run(searches::smallPlan());
    return made;
}

/// A campaign that is tuned on a platform whose machines differ from the predictions.
class TunedCampaign : public RunnerFixture {
public:
    TunedCampaign()
    {
        qRegisterMetaType<campaign::TuningEnd>("campaign::TuningEnd");
        source.result = result();
        source.candidateOf = &comparison::candidateOfId;
        source.makeRequest = [this](const domain::Candidate &candidate) { return requestFor(candidate); };
    }

    base::Result<launch::RunRequest> requestFor(const domain::Candidate &candidate)
    {
        if (refusesAll || refused.contains(domain::candidateId(candidate)))
            return base::fail({base::ErrorKind::Input, {}, base::Text("no recipe"), {}, {}});
        launch::RunRequest made = request("conf");
        made.run.candidate = domain::candidateId(candidate);
        made.run.configuration = "conf" + std::to_string(++requests);
        const bool isBase = search::matchesBase(candidate, search::baseCandidate(source.result->plan));
        made.run.role = isBase ? campaign::RunRole::Base : campaign::RunRole::Trial;
        made.run.gpu = source.result->cluster.gpu.key;
        made.run.nodes = source.result->cluster.nodes;
        made.run.gpusPerNode = source.result->cluster.gpusPerNode;
        made.run.pricePerGpuHour = source.result->cluster.pricePerGpuHour;
        made.run.steps = 3;
        made.run.predictedStep = source.result->context->estimate(candidate).time.total();
        return made;
    }

    /// As after a crash: whoever drove it is gone.
    launch::CampaignTuner &openTuner()
    {
        tuner.reset();
        launch::CampaignRunner &driver = open();
        tuner = std::make_unique<launch::CampaignTuner>(driver, source);
        QObject::connect(tuner.get(), &launch::CampaignTuner::finished, tuner.get(), [this](TuningEnd end) { ends.push_back(end); });
        QObject::connect(tuner.get(), &launch::CampaignTuner::runChosen, tuner.get(),
                         [this](const campaign::RunId &, const tuning::NextRun &) { ++chosen; });
        return *tuner;
    }
    void closeTuner()
    {
        tuner.reset();
        runner.reset();
    }

    static campaign::TuningSettings runs(int count)
    {
        campaign::TuningSettings settings;
        settings.budgetRuns = count;
        settings.stopBelow = 0; // goes on to the end of its budget
        return settings;
    }
    static campaign::TuningSettings dollars(double amount)
    {
        campaign::TuningSettings settings;
        settings.budgetUsd = amount;
        return settings;
    }

    /// Every job goes one step on, as its configuration does on this cluster.
    void move()
    {
        target.clock += 60'000;
        for (auto &job : target.jobs) {
            if (job.removed || support::FakeTarget::isOver(job.seen.phase))
                continue;
            const std::string id = job.seen.id;
            if (job.seen.phase == JobPhase::Queued)
                target.setPhase(id, JobPhase::Running);
            else
                finish(id);
        }
        target.look();
    }

    void finish(const std::string &jobId)
    {
        const auto &all = runner->campaign().runs;
        const auto run =
            std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.attempt() && one.attempt()->jobId == jobId; });
        const auto candidate = run == all.end() ? std::nullopt : comparison::candidateOfId(run->candidate);
        if (!candidate)
            return;
        if (everythingRunsOut || !cluster.fits(*source.result, *candidate)) {
            target.print(jobId, "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.63 GiB.\n");
            target.setPhase(jobId, JobPhase::Failed);
            return;
        }
        for (int step = 0; step < 3; ++step) {
            target.print(jobId,
                         QStringLiteral("Training epoch 0, iteration %1/2 | lr: 1e-06 | global_batch_size: 256 | global_step: %1 | "
                                        "reduced_train_loss: 11.%1 | train_step_timing in s: %2\n")
                             .arg(step)
                             .arg(cluster.seconds(*source.result, *candidate), 0, 'f', 6)
                             .toUtf8());
        }
        target.setPhase(jobId, JobPhase::Completed);
    }

    template <class Condition>
    bool driveUntil(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                if (condition())
                    return true;
                move();
                return false;
            },
            20000);
    }
    bool driveToTheEnd()
    {
        return driveUntil([this] { return !ends.empty() && runner->campaign().isFinished(); });
    }

    [[nodiscard]] const campaign::Campaign &campaign() const { return runner->campaign(); }
    [[nodiscard]] std::set<std::string> candidates() const
    {
        std::set<std::string> all;
        for (const campaign::Run &run : campaign().runs)
            all.insert(run.candidate);
        return all;
    }

    launch::TuningSource source;
    searches::Cluster cluster{5};
    std::unique_ptr<launch::CampaignTuner> tuner; ///< goes before the runner
    std::vector<TuningEnd> ends;
    int chosen = 0;
    int requests = 0;
    bool refusesAll = false;
    bool everythingRunsOut = false;
    std::set<std::string> refused;
};

} // namespace

class TestCampaignTuner : public QObject {
    Q_OBJECT

private slots:
    void makesAsManyRunsAsTheBudgetPaysFor();
    void learnsFromEachRun();
    void endsWhenNothingLeftIsWorthARun();
    void runsOutOfMemoryCount();
    void keepsToTheDollars();
    void aBudgetTooSmallForOneRunEndsAtOnce();
    void goesOnAfterAnEndAtAnyEvent();
    void aLargerBudgetGoesOn();
    void anewBeginsAnotherBudget();
    void severalAtATime();
    void pausedAddsNothing();
    void stopAllEndsIt();
    void aStoppedRunIsNotTriedAgain();
    void removedRunsStayPaid();
    void theBaseFirst();
    void aBaseThatIsTooDearIsAddedOnce();
    void theBasesStartUpIsPaidToo_data();
    void theBasesStartUpIsPaidToo();
    void aBaseOnOtherMachinesIsNotThisPlans();
    void aRunThatIsHeldBackTakesNoTurn();
    void nothingIsAddedWhenThePlaceGoesMeanwhile();
    void whatCannotBeLaunchedIsPassedOver();
    void nothingThatCanBeLaunchedIsAnError();
    void tooManyFailuresEndIt();
    void settingsAreChecked();
    void factsOfRuns();
};

void TestCampaignTuner::makesAsManyRunsAsTheBudgetPaysFor()
{
    TunedCampaign f;
    QVERIFY(f.openTuner().begin(TunedCampaign::runs(4)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.ends, std::vector{TuningEnd::BudgetSpent});
    QCOMPARE(f.target.jobs.size(), std::size_t(4));
    QCOMPARE(f.candidates().size(), std::size_t(4));
    QCOMPARE(f.chosen, 4);
    QCOMPARE(f.campaign().tuningRuns(), 4);
    for (const campaign::Run &run : f.campaign().runs)
        QVERIFY(run.tuned);
    QVERIFY(!f.campaign().tuning->endWhy.empty());
    QVERIFY(!f.tuner->isTuning());
}

void TestCampaignTuner::learnsFromEachRun()
{
    TunedCampaign f;
    f.cluster.factors.fill(1.5); // all predictions are a third too fast
    launch::CampaignTuner &tuner = f.openTuner();
    std::vector<tuning::SessionAdvice> advices;
    connect(&tuner, &launch::CampaignTuner::advised, &tuner, [&](const tuning::SessionAdvice &advice) { advices.push_back(advice); });
    QVERIFY(tuner.begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(advices.size(), std::size_t(4)); // before each run, and at the end
    QVERIFY(!advices.front().best);
    const tuning::Expectation &last = advices[2].next.front().belief;
    QVERIFY(last.expected.value() > 1.3 * last.predicted.value());
    QVERIFY(advices.back().best.has_value());
    QCOMPARE(advices.back().runsLeft, std::optional<std::size_t>(0));
}

void TestCampaignTuner::endsWhenNothingLeftIsWorthARun()
{
    TunedCampaign f;
    campaign::TuningSettings settings = TunedCampaign::runs(60);
    settings.stopBelow = 0.1;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.ends, std::vector{TuningEnd::Converged});
    QVERIFY(f.target.jobs.size() < 20);
}

void TestCampaignTuner::runsOutOfMemoryCount()
{
    TunedCampaign f;
    f.everythingRunsOut = true;
    QVERIFY(f.openTuner().begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
    QVERIFY(!f.tuner->advice()->best);
    for (const campaign::Run &run : f.campaign().runs)
        QCOMPARE(run.attempt()->failure, std::optional(results::FailureClass::CudaOom));
}

void TestCampaignTuner::keepsToTheDollars()
{
    TunedCampaign f;
    QVERIFY(f.openTuner().begin(TunedCampaign::dollars(25)).has_value());
    QVERIFY(f.driveToTheEnd());
    QVERIFY(f.target.jobs.size() >= 2);
    QVERIFY(f.campaign().tuningSpent(f.runner->now()).value() <= 25);
    const std::set<TuningEnd> sensible{TuningEnd::BudgetSpent, TuningEnd::Converged, TuningEnd::NotWorthIt};
    QVERIFY(sensible.contains(f.ends.front()));
    QVERIFY2(f.campaign().runs.front().predictedCost.value() > 4, "start-up is counted: 16 GPUs for five minutes and the steps");
}

void TestCampaignTuner::aBudgetTooSmallForOneRunEndsAtOnce()
{
    TunedCampaign f;
    QVERIFY(f.openTuner().begin(TunedCampaign::dollars(1)).has_value());
    QTRY_COMPARE(f.ends, std::vector{TuningEnd::BudgetSpent});
    QVERIFY(f.target.jobs.empty());
    QVERIFY(f.campaign().isFinished());
    const std::string &why = f.campaign().tuning->endWhy;
    QVERIFY2(why.starts_with("the budget pays for no run: the cheapest may cost up to "), why.c_str());
}

void TestCampaignTuner::goesOnAfterAnEndAtAnyEvent()
{
    for (std::uint64_t last = 1; last < 30; ++last) {
        TunedCampaign f;
        QVERIFY(f.openTuner().begin(TunedCampaign::runs(3)).has_value());
        const bool reached = f.driveUntil([&] { return f.campaign().sequence >= last || !f.ends.empty(); });
        QVERIFY(reached);
        const bool over = !f.ends.empty();
        f.closeTuner();
        f.ends.clear();
        f.openTuner().resume();
        if (over)
            QTRY_COMPARE(f.ends.size(), std::size_t(1));
        else
            QVERIFY2(f.driveToTheEnd(), qPrintable(QString::number(last)));
        QCOMPARE(f.target.jobs.size(), std::size_t(3));
        QCOMPARE(f.candidates().size(), std::size_t(3));
        QCOMPARE(f.campaign().tuningRuns(), 3);
        if (over)
            break;
    }
}

void TestCampaignTuner::aLargerBudgetGoesOn()
{
    TunedCampaign f;
    QVERIFY(f.openTuner().begin(TunedCampaign::runs(2)).has_value());
    QVERIFY(f.driveToTheEnd());
    f.ends.clear();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
    QCOMPARE(f.candidates().size(), std::size_t(3));
}

void TestCampaignTuner::anewBeginsAnotherBudget()
{
    TunedCampaign f;
    QVERIFY(f.openTuner().begin(TunedCampaign::runs(2)).has_value());
    QVERIFY(f.driveToTheEnd());
    f.ends.clear();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(2), true).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(4));
    QCOMPARE(f.candidates().size(), std::size_t(4)); // what ran is known
    QCOMPARE(f.campaign().tuningRuns(), 2);
}

void TestCampaignTuner::severalAtATime()
{
    TunedCampaign f;
    f.openTuner();
    domain::CampaignLimits limits;
    limits.parallel = 3;
    QVERIFY(f.runner->setLimits(limits).has_value());
    int most = 0;
    QVERIFY(f.tuner->begin(TunedCampaign::runs(7)).has_value());
    QVERIFY(f.driveUntil([&] {
        most = std::max(most, f.target.liveJobs());
        return !f.ends.empty() && f.campaign().isFinished();
    }));
    QCOMPARE(most, 3);
    QCOMPARE(f.target.jobs.size(), std::size_t(7));
    QCOMPARE(f.candidates().size(), std::size_t(7));
}

void TestCampaignTuner::pausedAddsNothing()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(f.driveUntil([&] { return f.target.jobs.size() == 1; }));
    QVERIFY(f.runner->pause().has_value());
    QVERIFY(f.driveUntil([&] { return campaign::isFinal(f.campaign().runs.front().state); }));
    QTest::qWait(50); // there is nothing to wait for: it must stay so
    QCOMPARE(f.campaign().runs.size(), std::size_t(1));
    QVERIFY(!f.campaign().isFinished());
    QVERIFY(f.runner->start().has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
}

void TestCampaignTuner::stopAllEndsIt()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(5)).has_value());
    QVERIFY(f.driveUntil([&] { return f.target.jobs.size() == 2; }));
    QVERIFY(f.runner->stopAll().has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.ends, std::vector{TuningEnd::Stopped});
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
}

void TestCampaignTuner::aStoppedRunIsNotTriedAgain()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(QTest::qWaitFor([&] { return f.target.jobs.size() == 1 && !f.jobId("r001").empty(); }, 10000));
    QVERIFY(f.runner->stop("r001").has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.state("r001"), RunState::Stopped);
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
    QCOMPARE(f.candidates().size(), std::size_t(3));
}

void TestCampaignTuner::removedRunsStayPaid()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY(f.tuner->begin(TunedCampaign::runs(3)).has_value());
    QVERIFY(f.driveUntil([&] { return !f.campaign().runs.empty() && campaign::isFinal(f.campaign().runs.front().state); }));
    QVERIFY(f.runner->remove("r001").has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(3));
    QCOMPARE(f.campaign().tuningRuns(), 3);
}

void TestCampaignTuner::theBaseFirst()
{
    TunedCampaign f;
    campaign::TuningSettings settings = TunedCampaign::runs(2);
    settings.baseFirst = true;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
    QCOMPARE(f.campaign().runs.front().role, campaign::RunRole::Base);
    QCOMPARE(f.chosen, 1);
    QCOMPARE(f.campaign().tuningRuns(), 2);
}

void TestCampaignTuner::aBaseThatIsTooDearIsAddedOnce()
{
    TunedCampaign f;
    f.source.makeRequest = [make = f.source.makeRequest](const domain::Candidate &candidate) {
        auto made = make(candidate);
        if (made)
            made->run.predictedCost = base::Usd(100);
        return made;
    };
    campaign::TuningSettings settings = TunedCampaign::dollars(1);
    settings.baseFirst = true;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QTRY_COMPARE(f.ends, std::vector{TuningEnd::BudgetSpent});
    QCOMPARE(f.campaign().runs.size(), std::size_t(1));
    QCOMPARE(f.campaign().runs.front().skipReason, campaign::SkipReason::Budget);
    QVERIFY(f.target.jobs.empty());
}

void TestCampaignTuner::theBasesStartUpIsPaidToo_data()
{
    QTest::addColumn<double>("startUps"); // that the budget pays for beside the steps
    QTest::addColumn<bool>("runs");
    QTest::newRow("the steps alone") << 0.5 << false;
    QTest::newRow("start-up and steps") << 1.1 << true;
}

void TestCampaignTuner::theBasesStartUpIsPaidToo()
{
    QFETCH(double, startUps);
    QFETCH(bool, runs);
    TunedCampaign f;
    const domain::ClusterSpec &cluster = result()->cluster;
    const double startUp = cluster.pricePerGpuHour.value() * cluster.numGpus() * tuning::kStartUpSeconds / 3600;
    campaign::TuningSettings settings = TunedCampaign::dollars(1 + startUps * startUp); // the steps are taken for 1 USD
    settings.baseFirst = true;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QTRY_VERIFY(!f.campaign().runs.empty());
    QCOMPARE(f.campaign().runs.front().role, campaign::RunRole::Base);
    QVERIFY(std::abs(f.campaign().runs.front().predictedCost.value() - 1 - startUp) < 1e-9);
    QTRY_COMPARE(f.state("r001") == RunState::Skipped, !runs);
    QTRY_COMPARE(f.target.jobs.size(), std::size_t(runs ? 1 : 0));
}

void TestCampaignTuner::aBaseOnOtherMachinesIsNotThisPlans()
{
    TunedCampaign f;
    campaign::TuningSettings settings = TunedCampaign::dollars(0.5);
    settings.baseFirst = true;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QTRY_COMPARE(f.ends, std::vector{TuningEnd::BudgetSpent});
    QCOMPARE(f.campaign().runs.size(), std::size_t(1));
    QCOMPARE(f.campaign().runs.front().nodes, 2);
    QCOMPARE(f.state("r001"), RunState::Skipped);
    f.ends.clear();
    f.source.result = searches::run(searches::smallPlan(1));
    settings.budgetUsd = 500;
    settings.budgetRuns = 2;
    QVERIFY(f.openTuner().begin(settings).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.state("r001"), RunState::Skipped); // nothing is paid for other machines
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
    int bases = 0;
    for (const campaign::Run &run : f.campaign().runs) {
        if (run.attempt() == nullptr)
            continue;
        QCOMPARE(run.nodes, 1);
        bases += run.role == campaign::RunRole::Base ? 1 : 0;
    }
    QCOMPARE(bases, 1);
}

void TestCampaignTuner::aRunThatIsHeldBackTakesNoTurn()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY(f.runner->pause().has_value());
    const auto added = f.runner->add({TunedCampaign::request("by_hand")});
    QVERIFY(added.has_value());
    QVERIFY(f.runner->setRunPaused(added->front(), true).has_value());
    QVERIFY(f.runner->start().has_value());
    QVERIFY(f.tuner->begin(TunedCampaign::runs(2)).has_value());
    QVERIFY(f.driveUntil([&] { return !f.ends.empty(); }));
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
    QCOMPARE(f.campaign().find(added->front())->state, campaign::RunState::Planned);
}

void TestCampaignTuner::nothingIsAddedWhenThePlaceGoesMeanwhile()
{
    TunedCampaign f;
    launch::CampaignTuner &tuner = f.openTuner();
    int thoughts = 0;
    connect(&tuner, &launch::CampaignTuner::thinkingChanged, &tuner, [&](bool thinking) {
        if (thinking && ++thoughts == 1)
            f.runner->setTarget(nullptr);
    });
    QVERIFY(tuner.begin(TunedCampaign::runs(2)).has_value());
    QTRY_VERIFY(thoughts == 1 && !tuner.isThinking());
    QVERIFY(f.campaign().runs.empty());
    f.runner->setTarget(&f.target);
    tuner.resume();
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
}

void TestCampaignTuner::whatCannotBeLaunchedIsPassedOver()
{
    TunedCampaign f;
    const tuning::Session session(result());
    const auto first = session.advise({}, {}, {}).next.front().belief.candidate;
    f.refused = {domain::candidateId(first)};
    launch::CampaignTuner &tuner = f.openTuner();
    std::vector<std::string> passed;
    connect(&tuner, &launch::CampaignTuner::passedOver, &tuner, [&](const std::string &id, const base::Error &) { passed.push_back(id); });
    QVERIFY(tuner.begin(TunedCampaign::runs(2)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(passed, std::vector{domain::candidateId(first)});
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
    QVERIFY(!f.candidates().contains(domain::candidateId(first)));
}

void TestCampaignTuner::nothingThatCanBeLaunchedIsAnError()
{
    TunedCampaign f;
    f.refusesAll = true;
    launch::CampaignTuner &tuner = f.openTuner();
    int failures = 0;
    connect(&tuner, &launch::CampaignTuner::failed, &tuner, [&](const base::Error &) { ++failures; });
    QVERIFY(tuner.begin(TunedCampaign::runs(2)).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(failures, 1, 20000);
    QVERIFY(f.target.jobs.empty());
    QVERIFY2(f.campaign().isTuning(), "it can be taken up again");
}

void TestCampaignTuner::tooManyFailuresEndIt()
{
    TunedCampaign f;
    f.everythingRunsOut = true;
    f.openTuner();
    domain::CampaignLimits limits;
    limits.stopAfterFailures = 2;
    QVERIFY(f.runner->setLimits(limits).has_value());
    QVERIFY(f.tuner->begin(TunedCampaign::runs(9)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.ends, std::vector{TuningEnd::TooManyFailures});
    QCOMPARE(f.target.jobs.size(), std::size_t(2));
    // A person has looked into it, and goes on: as many may fail again.
    QVERIFY(f.tuner->begin(TunedCampaign::runs(9)).has_value());
    QVERIFY(f.driveToTheEnd());
    QCOMPARE(f.ends, std::vector(2, TuningEnd::TooManyFailures));
    QCOMPARE(f.target.jobs.size(), std::size_t(4));
}

void TestCampaignTuner::settingsAreChecked()
{
    TunedCampaign f;
    f.openTuner();
    QVERIFY2(!f.tuner->begin({}).has_value(), "no budget");
    QVERIFY(!f.tuner->begin(TunedCampaign::runs(0)).has_value());
    QVERIFY(!f.tuner->begin(TunedCampaign::dollars(-1)).has_value());
    campaign::TuningSettings all = TunedCampaign::runs(2);
    all.stopBelow = 1.5;
    QVERIFY(!f.tuner->begin(all).has_value());
    QVERIFY(!f.tuner->isTuning());
}

void TestCampaignTuner::factsOfRuns()
{
    struct Case {
        RunState state;
        std::optional<results::FailureClass> failure;
        int steps;
        std::optional<tuning::Outcome> outcome;
    };
    using results::FailureClass;
    using tuning::Outcome;
    const std::vector<Case> cases{
        {RunState::Completed, {}, 50, Outcome::Ok},
        {RunState::Failed, FailureClass::CudaOom, 0, Outcome::Oom},
        {RunState::Failed, FailureClass::CudaOom, 1, Outcome::Oom},
        {RunState::Failed, FailureClass::Unknown, 0, Outcome::Failed},
        {RunState::Failed, FailureClass::ConfigError, 0, std::nullopt},
        {RunState::Failed, FailureClass::Nccl, 0, std::nullopt},
        {RunState::Failed, FailureClass::NanLoss, 30, Outcome::Ok},
        {RunState::Stopped, {}, 30, Outcome::Ok},
        {RunState::Stopped, {}, 3, std::nullopt},
    };
    for (const Case &one : cases) {
        campaign::Campaign campaign;
        campaign::Run run;
        run.id = "r001";
        run.candidate = domain::candidateId(result()->candidate(0));
        run.state = one.state;
        run.nodes = 2;
        run.pricePerGpuHour = base::Usd(3);
        campaign::Attempt attempt;
        attempt.jobId = "job";
        attempt.state = one.state;
        attempt.started = 1'000'000;
        attempt.ended = 1'600'000;
        attempt.failure = one.failure;
        run.attempts = {attempt};
        run.measured.steps = one.steps;
        run.measured.medianStep = base::Seconds(one.steps > 0 ? 4 : 0);
        run.measured.settledStep = base::Seconds(3.9);
        run.measured.peaks = results::MemoryPeaks{};
        run.measured.peaks->allocated = base::gib(60);
        run.measured.peaks->rank = results::MemoryPeaks::Rank::First;
        campaign.runs = {run};
        const auto facts = launch::factsOf(campaign, &comparison::candidateOfId);
        QCOMPARE(facts.size(), std::size_t(1));
        const tuning::RunFact &fact = facts.front();
        QCOMPARE(fact.outcome, one.outcome);
        QCOMPARE(fact.gpus, 16);
        QVERIFY(!fact.counted);
        QCOMPARE(fact.cost->value(), 8.0); // ten minutes of 16 GPUs
        if (one.outcome == Outcome::Ok) {
            QCOMPARE(fact.step.value(), 3.9);
            QCOMPARE(fact.peak->bytes.value(), base::gib(60).value());
            QCOMPARE(fact.peak->stage, std::optional<int>(0));
        }
        QCOMPARE(fact.startUp.has_value(), one.state == RunState::Completed);
        if (fact.startUp)
            QCOMPARE(fact.startUp->value(), 600.0 - 50 * 4);
    }
}

QTEST_GUILESS_MAIN(TestCampaignTuner)
#include "tst_campaigntuner.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as the app makes them, and logs as it reads them: the sandbox understands the one and writes the other.
#include "launch/joborder.h"
#include "results/failure.h"
#include "results/logparser.h"
#include "sandbox/harness.h"

#include "catalogue/catalogue.h"
#include "estimate/estimator.h"

using sandboxtest::Harness;
using sandboxtest::Json;

namespace {

const catalogue::Catalogue &known()
{
    static const catalogue::Catalogue catalogue = catalogue::Catalogue::load().value();
    return catalogue;
}

domain::TrainingPlan planFor(const char *model, const char *shape, int nodes)
{
    domain::TrainingPlan plan = catalogue::makePlan(**known().model(model));
    catalogue::ClusterRequest request;
    request.resourceShape = shape;
    request.nodes = nodes;
    plan.clusters = {catalogue::makeCluster(request, known()).value()};
    plan.infrastructure.mountPath = "/team";
    plan.infrastructure.mountFrom = "node-nfs:lepton-shared-fs";
    plan.infrastructure.mountSourcePath = "/";
    return plan;
}

/// The job's body with the sandbox's group in it.
Json bodyOf(const Harness &box, const domain::TrainingPlan &plan, const domain::Candidate &candidate, const char *group)
{
    const auto order =
        launch::makeJobOrder({plan, plan.launch, candidate, "base_config", launch::Purpose::Trial, 20, {}, nullptr, nullptr});
    if (!order)
        qFatal("%s", order.error().english().c_str());
    lepton::wire::JobSpec spec = order->spec;
    spec.allowedNodeGroups = {box.groupId(group)};
    return lepton::wire::createBody("trial-x7k2", {}, spec);
}

results::LogParser read(const std::vector<std::string> &lines)
{
    results::LogParser parser;
    for (const std::string &line : lines)
        parser.feed(line + "\n");
    parser.finish();
    return parser;
}

std::string reasonOf(const results::LogParser &log)
{
    const auto failure = log.failure();
    return failure ? std::string(results::name(failure->kind)) : std::string("none");
}

} // namespace

class TestSandboxJobs : public QObject {
    Q_OBJECT

private slots:
    void ordersAreSimulatedFromTheirOwnSettings()
    {
        Harness box;
        domain::TrainingPlan plan = planFor("llama31_8b", "gpu.8xh200", 2);
        domain::Candidate candidate = plan.base;
        candidate.layout.tensorParallel = candidate.layout.expertTensorParallel = 2;
        candidate.layout.sequenceParallel = true;
        candidate.layout.contextParallel = 1;
        candidate.batch.globalBatchSize = 128;
        const auto made = box.send("POST", QStringLiteral("/jobs"), bodyOf(box, plan, candidate, "sandbox-h200"));
        QVERIFY2(made.status == 201, made.body.constData());
        const auto id = made.json()["metadata"]["id"].get<std::string>();
        box.pass(3600);
        QCOMPARE(box.state(id), std::string("Completed"));
        const results::LogParser log = read(box.history(id));
        const estimate::EstimatorContext estimator(plan.model, plan.cluster(), known().profile(plan.cluster().gpu), {});
        const double predicted = estimator.estimate(candidate).time.total().value();
        QCOMPARE(log.steps().size(), std::size_t(20));
        QCOMPARE(log.plannedSteps().value_or(0), std::int64_t(20));
        const double median = results::medianStepTime(log.steps())->value();
        QVERIFY(median > 0.7 * predicted && median < 1.4 * predicted);
        QVERIFY(log.steps().front().time.value() > 1.5 * median);
        QVERIFY(log.tflopsPerGpu() > 50.0);
        QVERIFY(log.peakMemory() && log.peakMemory()->value() < plan.cluster().memoryPerGpu.value());
        QVERIFY(*log.lastLoss() < *log.steps().front().loss);
        QCOMPARE(reasonOf(log), std::string("none"));
    }

    void tooLargeOnesRunOutOfMemory()
    {
        Harness box;
        const domain::TrainingPlan plan = planFor("llama31_70b", "gpu.8xh100", 2);
        domain::Candidate candidate = plan.base;
        candidate.layout = domain::ParallelLayout();
        candidate.layout.tensorParallel = candidate.layout.expertTensorParallel = 2;
        candidate.batch.globalBatchSize = 128;
        const auto made = box.send("POST", QStringLiteral("/jobs"), bodyOf(box, plan, candidate, "sandbox-h100"));
        QVERIFY2(made.status == 201, made.body.constData());
        const auto id = made.json()["metadata"]["id"].get<std::string>();
        box.pass(3600);
        QCOMPARE(box.state(id), std::string("Failed"));
        const results::LogParser log = read(box.history(id));
        QCOMPARE(reasonOf(log), std::string("cuda_oom"));
        QVERIFY(log.steps().size() <= 1);
    }

    void brokenRunsAreReadAsWhatTheyAre_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("reason");
        QTest::newRow("hang") << QStringLiteral("nccl_hang") << QStringLiteral("nccl");
        QTest::newRow("nan") << QStringLiteral("nan") << QStringLiteral("nan_loss");
        QTest::newRow("preempted") << QStringLiteral("preemption") << QStringLiteral("preempted");
        QTest::newRow("lost node") << QStringLiteral("node_loss") << QStringLiteral("nccl"); // what the others see; the events say why
        QTest::newRow("memory") << QStringLiteral("oom") << QStringLiteral("cuda_oom");
        QTest::newRow("stopped") << QString() << QStringLiteral("none"); // its log ends in the middle
    }
    void brokenRunsAreReadAsWhatTheyAre()
    {
        QFETCH(QString, fault);
        QFETCH(QString, reason);
        Harness box;
        const std::string id = box.create("broken", 500, 1, 2);
        box.pass(30);
        if (fault.isEmpty())
            QCOMPARE(box.ask("PATCH", QStringLiteral("/jobs/") + QString::fromStdString(id), R"({"spec": {"stopped": true}})").status, 200);
        else
            QCOMPARE(box.fault({{"kind", fault.toStdString()}}).status, 200);
        box.pass(3000);
        const std::string replica =
            box.get(QStringLiteral("/jobs/%1/replicas").arg(QString::fromStdString(id))).json()[0]["id"].get<std::string>();
        const auto lines = box.history(id, QStringLiteral("&direction=forward&replica=") + QString::fromStdString(replica));
        QCOMPARE(QString::fromStdString(reasonOf(read(lines))), reason);
    }

    void settingsThatCannotRunAreRefusedByTheFramework()
    {
        Harness box;
        const domain::TrainingPlan plan = planFor("llama31_8b", "gpu.8xh200", 2);
        domain::Candidate candidate = plan.base;
        candidate.batch.globalBatchSize = 128;
        Json body = bodyOf(box, plan, candidate, "sandbox-h200");
        body["spec"]["completions"] = 3; // not the machines that the settings were made for
        body["spec"]["parallelism"] = 3;
        const auto id = box.send("POST", QStringLiteral("/jobs"), body).json()["metadata"]["id"].get<std::string>();
        box.pass(3600);
        QCOMPARE(box.state(id), std::string("Failed"));
        QCOMPARE(reasonOf(read(box.history(id))), std::string("config_error"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxJobs)
#include "tst_sandboxjobs.moc"

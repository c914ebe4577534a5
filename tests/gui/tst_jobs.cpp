// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs table without anybody who drives runs: model, filter, table, words, timeline, chart.
#include "gui/campaignfixture.h"
#include "gui/jobs/campaignbar.h"
#include "gui/jobs/nodegroups.h"
#include "gui/jobs/rundetails.h"
#include "gui/jobs/runsfilter.h"
#include "gui/jobs/runsmodel.h"
#include "gui/jobs/runstable.h"
#include "gui/jobs/runtimeline.h"
#include "gui/jobs/stepchart.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "results/logparser.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <cmath>

using campaign::RunState;
using gui::RunsModel;

namespace {

constexpr campaign::TimeMs kNow = 1'120'000; // a minute after the machines were taken

int column(const char *id) { return gui::runColumnOf(id); }

QString cell(const RunsModel &model, int row, const char *id) { return model.index(row, column(id)).data().toString(); }

results::LogParser parserOf(int steps, double seconds)
{
    results::LogParser parser;
    for (int step = 0; step < steps; ++step)
        parser.feed(fixture::stepLine(step, seconds + step * 0.001, 10.0 - step * 0.01));
    return parser;
}

} // namespace

class TestJobs : public QObject {
    Q_OBJECT

private slots:
    void everyStateHasWordIconAndContrast();
    void rowsSayWhatTheRunDoes();
    void logFiguresArriveAndStartAnew();
    void tflopsFollowFromTheWork();
    void changesTouchTheirRowsOnly();
    void runsComeAndGoAtTheirPlace();
    void clockTicksOnMachinesOnly();
    void missingValuesSortLast_data();
    void missingValuesSortLast();
    void filtersByGroupAndWords();
    void totalsAddUp();
    void copiesWhatIsSeen();
    void columnsSurviveRestart();
    void lastColumnCannotBeHidden();
    void thousandRunsAreQuick();
    void seriesStaysBounded();
    void seriesKeepsSpikes();
    void chartIsBoundedAndClipsWarmUp();
    void timelineIsInOrder();
    void detailsNameTheFailure();
    void limitsReadAsWords();
    void agesReadAsWords_data();
    void agesReadAsWords();
    void nodeGroupsShowWhatIsFree();
};

void TestJobs::everyStateHasWordIconAndContrast()
{
    for (const gui::ThemeChoice theme : {gui::ThemeChoice::Light, gui::ThemeChoice::Dark}) {
        gui::applyTheme(*qApp, theme);
        const QPalette palette = QApplication::palette();
        QSet<QString> words;
        for (const campaign::Run &run : fixture::oneOfEach().runs) {
            QVERIFY(!gui::stateText(run.state).isEmpty());
            words << gui::stateText(run.state);
            QVERIFY(!gui::stateIcon(run.state).pixmap(16).isNull());
            QVERIFY(!gui::stateIcon(run.state).pixmap(16).toImage().isNull());
            const double contrast = gui::contrastRatio(gui::stateColor(run.state, palette), palette.color(QPalette::Base));
            QVERIFY2(contrast >= 4.5, qPrintable(gui::stateText(run.state) + QString::number(contrast)));
        }
        QCOMPARE(words.size(), 10);
    }
    gui::applyTheme(*qApp, gui::ThemeChoice::Light);
}

void TestJobs::rowsSayWhatTheRunDoes()
{
    RunsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(fixture::oneOfEach(), kNow);
    QCOMPARE(model.rowCount(), 10);
    const int running = int(RunState::Running);
    QCOMPARE(cell(model, running, "state"), QStringLiteral("Running"));
    QCOMPARE(cell(model, running, "elapsed"), QStringLiteral("1 min 0 s"));
    QCOMPARE(model.index(running, column("cost")).data(RunsModel::ValueRole).toDouble(), 16 * 3.0 / 60); // 16 GPUs, a minute
    QCOMPARE(cell(model, running, "remaining"), QStringLiteral("40 s")); // 50 predicted steps of 2 s, a minute gone
    QCOMPARE(cell(model, int(RunState::Planned), "elapsed"), gui::missing());
    QCOMPARE(cell(model, int(RunState::Planned), "cost"), gui::missing());
    QCOMPARE(cell(model, int(RunState::Completed), "progress"), QStringLiteral("50 of 50"));
    QCOMPARE(cell(model, int(RunState::Completed), "difference"), QStringLiteral("+10.0 %"));
    QVERIFY(cell(model, int(RunState::Failed), "state").contains(QStringLiteral("memory"), Qt::CaseInsensitive));
    QVERIFY(
        model.index(int(RunState::Failed), column("state")).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Tried to allocate")));
    QVERIFY(cell(model, int(RunState::Skipped), "state").contains(QStringLiteral("memory")));
    QCOMPARE(cell(model, 0, "source"), QStringLiteral("measured"));
    for (int section = 0; section < model.columnCount(); ++section) {
        QVERIFY(!model.headerData(section, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!model.index(0, section).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TestJobs::logFiguresArriveAndStartAnew()
{
    RunsModel model;
    campaign::Campaign campaign;
    campaign.runs = {fixture::run(1, RunState::Running)};
    model.reset(campaign, kNow);
    const results::LogParser parser = parserOf(10, 1.5);
    model.readLog("r001", parser);
    QCOMPARE(cell(model, 0, "progress"), QStringLiteral("10 of 50"));
    QVERIFY(std::abs(model.rows()[0].stepTime()->value() - 1.505) < 0.01);
    QCOMPARE(model.index(0, column("trend")).data(RunsModel::SparkRole).value<QVector<double>>().size(), 10);
    model.readLog("r001", parser); // the same again changes nothing
    QCOMPARE(model.rows()[0].live.stepTimes.count(), std::size_t(10));
    model.readLog("r001", parserOf(3, 2.5)); // another log
    QCOMPARE(model.rows()[0].live.stepTimes.count(), std::size_t(3));
    campaign.runs[0].attempts.push_back(campaign.runs[0].attempts[0]);
    model.update(campaign, {"r001"}); // another attempt
    QCOMPARE(model.rows()[0].live.consumed, std::size_t(0));
    QCOMPARE(cell(model, 0, "attempts"), QStringLiteral("2"));
}

void TestJobs::tflopsFollowFromTheWork()
{
    RunsModel model;
    campaign::Campaign campaign;
    campaign.runs = {fixture::run(1, RunState::Running)};
    model.reset(campaign, kNow);
    model.readLog("r001", parserOf(1, 2.0));
    QCOMPARE(cell(model, 0, "tflops"), gui::missing());
    model.setKnown("r001", QStringLiteral("h200-a"), 800.0);
    QCOMPARE(cell(model, 0, "tflops"), QStringLiteral("400.0"));
    QCOMPARE(cell(model, 0, "node_group"), QStringLiteral("h200-a"));
}

void TestJobs::changesTouchTheirRowsOnly()
{
    RunsModel model;
    campaign::Campaign campaign = fixture::many(100);
    model.reset(campaign, kNow);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    campaign.runs[41].state = RunState::Submitting;
    model.update(campaign, {campaign.runs[41].id, "r999"});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 41);
    QCOMPARE(changed[0][1].toModelIndex().row(), 41);
    QCOMPARE(reset.size(), 0);
}

void TestJobs::runsComeAndGoAtTheirPlace()
{
    RunsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    campaign::Campaign campaign;
    campaign.runs = {fixture::run(3, RunState::Planned), fixture::run(5, RunState::Planned)};
    model.reset(campaign, kNow);
    campaign.runs = {fixture::run(1, RunState::Planned), fixture::run(3, RunState::Planned), fixture::run(4, RunState::Planned),
                     fixture::run(5, RunState::Planned), fixture::run(6, RunState::Planned)};
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.add(campaign);
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(reset.size(), 0);
    for (std::size_t i = 0; i < campaign.runs.size(); ++i)
        QCOMPARE(model.rows()[i].run.id, campaign.runs[i].id);
    model.remove({"r004", "r001", "r777"});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf("r005"), std::optional(1));
    QVERIFY(!model.rowOf("r004"));
    std::swap(campaign.runs[0], campaign.runs[4]); // another order: everything anew
    model.add(campaign);
    QCOMPARE(model.rows()[0].run.id, std::string("r006"));
}

void TestJobs::clockTicksOnMachinesOnly()
{
    RunsModel model;
    model.reset(fixture::oneOfEach(), kNow);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(kNow + 5000);
    QCOMPARE(changed.size(), 3); // starting, running, stopping
    QCOMPARE(cell(model, int(RunState::Running), "elapsed"), QStringLiteral("1 min 5 s"));
    QCOMPARE(cell(model, int(RunState::Completed), "elapsed"), QStringLiteral("5 min 0 s"));
}

void TestJobs::missingValuesSortLast_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const gui::RunColumn &descriptor : gui::runColumns())
        QTest::newRow(std::string(descriptor.id).c_str()) << QByteArray(descriptor.id.data(), qsizetype(descriptor.id.size()));
}

void TestJobs::missingValuesSortLast()
{
    QFETCH(QByteArray, id);
    RunsModel model;
    gui::RunsFilter filter;
    filter.setSourceModel(&model);
    model.reset(fixture::oneOfEach(), kNow);
    const int wanted = column(id.constData());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(wanted, order);
        bool missingSeen = false;
        QVariant before;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QVariant value = filter.index(row, wanted).data(RunsModel::ValueRole);
            if (!value.isValid()) {
                missingSeen = true;
                continue;
            }
            QVERIFY(!missingSeen);
            if (before.isValid() && value.userType() == QMetaType::Double)
                QVERIFY(order == Qt::AscendingOrder ? before.toDouble() <= value.toDouble() : before.toDouble() >= value.toDouble());
            before = value;
        }
    }
    filter.sort(-1);
    QCOMPARE(filter.index(0, 0).data(RunsModel::RunIdRole).toString(), QStringLiteral("r001"));
}

void TestJobs::filtersByGroupAndWords()
{
    RunsModel model;
    gui::RunsFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    model.reset(fixture::oneOfEach(), kNow);
    QVERIFY(!filter.isFiltering());
    gui::RunsFilter::Groups groups{};
    groups[std::size_t(gui::RunGroup::Failed)] = true;
    filter.setGroups(groups);
    QCOMPARE(filter.rowCount(), 1);
    groups[std::size_t(gui::RunGroup::Waiting)] = true;
    filter.setGroups(groups);
    QCOMPARE(filter.rowCount(), 4);
    filter.setGroups({});
    filter.setSearchedColumns({column("configuration"), column("state")});
    filter.setText(QStringLiteral("TP_4"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(QStringLiteral("llama31 memory"));
    QCOMPARE(filter.rowCount(), 2); // failed and skipped
    filter.setText(QStringLiteral("x7k2"));
    QCOMPARE(filter.rowCount(), 0); // the job's id is not among the searched columns
}

void TestJobs::totalsAddUp()
{
    RunsModel model;
    model.reset(fixture::many(100), kNow);
    const gui::CampaignTotals totals = model.totals();
    QCOMPARE(totals.runs, 100);
    for (std::size_t group = 0; group < gui::kRunGroups; ++group)
        QCOMPARE(totals.count[group], 20);
    double spent = 0;
    for (const gui::RunRow &row : model.rows())
        spent += row.run.costSoFar(kNow).value();
    QVERIFY(std::abs(totals.spent.value() - spent) < 1e-9);
    QCOMPARE(totals.predicted.value(), 80 * 12.5);
    QCOMPARE(totals.progress, 0.5); // 20 done and 20 failed, of 80 that are not skipped
    const QString text = gui::totalsText(totals);
    QVERIFY(text.contains(QStringLiteral("20 running")) && text.contains(QStringLiteral("20 failed")));
}

void TestJobs::copiesWhatIsSeen()
{
    RunsModel model;
    gui::RunsFilter filter;
    filter.setSourceModel(&model);
    gui::RunsTable table(model, filter);
    campaign::Campaign campaign = fixture::oneOfEach();
    campaign.runs[0].configuration = "with\ttab";
    model.reset(campaign, kNow);
    for (int logical = 0; logical < model.columnCount(); ++logical)
        table.setColumnShown(logical, logical == column("configuration") || logical == column("step_time") || logical == column("cost"));
    table.horizontalHeader()->moveSection(table.horizontalHeader()->visualIndex(column("cost")), 1);
    table.selectAll();
    const QStringList lines = table.selectionAsTsv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 11);
    QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), 3);
    QVERIFY(lines[0].split(QLatin1Char('\t'))[1].startsWith(QStringLiteral("Cost")));
    QCOMPARE(lines[1], QStringLiteral("with tab\t\t")); // missing values are empty
    QCOMPARE(lines[1 + int(RunState::Completed)].split(QLatin1Char('\t'))[2], QStringLiteral("2.2"));
    table.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), table.selectionAsTsv());
}

void TestJobs::columnsSurviveRestart()
{
    RunsModel model;
    gui::RunsFilter filter;
    filter.setSourceModel(&model);
    QByteArray state;
    {
        gui::RunsTable table(model, filter);
        table.setColumnShown(column("loss"), false);
        table.setColumnShown(column("job_id"), true);
        table.setColumnWidth(column("state"), 321);
        table.horizontalHeader()->moveSection(table.horizontalHeader()->visualIndex(column("cost")), 1);
        state = table.headerState();
    }
    gui::RunsTable table(model, filter);
    table.restoreHeaderState(state);
    QVERIFY(table.isColumnHidden(column("loss")) && !table.isColumnHidden(column("job_id")));
    QCOMPARE(table.columnWidth(column("state")), 321);
    QCOMPARE(table.horizontalHeader()->visualIndex(column("cost")), 1);
    for (const char *bad :
         {"", "{", "[]", "{\"version\": 99}", "{\"version\":1,\"columns\":[{\"id\":\"gone\"},{\"id\":\"loss\",\"width\":-5}]}"})
        table.restoreHeaderState(bad);
    QVERIFY(!table.visibleColumns().empty());
}

void TestJobs::lastColumnCannotBeHidden()
{
    RunsModel model;
    gui::RunsFilter filter;
    filter.setSourceModel(&model);
    gui::RunsTable table(model, filter);
    for (int logical = 0; logical < model.columnCount(); ++logical)
        table.setColumnShown(logical, false);
    QCOMPARE(table.visibleColumns().size(), std::size_t(1));
    QMenu menu;
    table.fillColumnMenu(menu);
    QCOMPARE(menu.actions().size(), model.columnCount() + 2); // separator and reset
}

void TestJobs::thousandRunsAreQuick()
{
    RunsModel model;
    gui::RunsFilter filter;
    filter.setSourceModel(&model);
    gui::RunsTable table(model, filter);
    table.resize(1200, 600);
    table.show();
    campaign::Campaign campaign = fixture::many(1000);
    model.reset(campaign, kNow);
    table.sortByColumn(column("elapsed"), Qt::DescendingOrder);
    std::vector<campaign::RunId> all;
    for (campaign::Run &run : campaign.runs)
        all.push_back(run.id);
    QElapsedTimer clock;
    clock.start();
    model.update(campaign, all);
    const qint64 updated = clock.restart();
    model.setNow(kNow + 1000);
    (void)model.totals();
    qInfo("1,000 runs: all rows updated in %lld ms, a tick in %lld ms (sorted, on screen)", updated, clock.elapsed());
    QCOMPARE(filter.rowCount(), 1000);
}

void TestJobs::seriesStaysBounded()
{
    gui::BoundedSeries series(64);
    for (int i = 0; i < 1'000'000; ++i)
        series.add(i, 1.0 + (i % 2));
    QCOMPARE(series.count(), std::size_t(1'000'000));
    QVERIFY(series.buckets().size() <= 64 && series.buckets().size() >= 32);
    std::size_t values = 0;
    std::int64_t next = 0;
    for (const auto &bucket : series.buckets()) {
        QCOMPARE(bucket.first, next);
        next = bucket.last + 1;
        values += bucket.count;
    }
    QCOMPARE(values, std::size_t(1'000'000));
    for (const double mean : series.means(7))
        QVERIFY(std::abs(mean - 1.5) < 1e-3);
    QCOMPARE(series.means(7).size(), std::size_t(7));
    series.add(5, std::nan(""));
    series.add(5, INFINITY);
    QCOMPARE(series.count(), std::size_t(1'000'000));
}

void TestJobs::seriesKeepsSpikes()
{
    gui::BoundedSeries series(8);
    for (int i = 0; i < 10'000; ++i)
        series.add(i, i == 1234 ? 99.0 : i == 4321 ? 0.01 : 1.0);
    double least = 1e9;
    double largest = 0;
    for (const auto &bucket : series.buckets()) {
        least = std::min(least, bucket.least);
        largest = std::max(largest, bucket.largest);
    }
    QCOMPARE(largest, 99.0);
    QCOMPARE(least, 0.01);
}

void TestJobs::chartIsBoundedAndClipsWarmUp()
{
    gui::StepChart chart;
    QCOMPARE(chart.pointCount(), 0);
    gui::StepChartData shown;
    shown.name = QStringLiteral("tp_2");
    shown.predictedStep = 2.0;
    for (int i = 0; i < 200'000; ++i)
        shown.stepTimes.add(i, i == 0 ? 60.0 : 2.0);
    shown.losses = shown.stepTimes;
    shown.simulated = true;
    chart.setData(shown);
    QVERIFY(chart.pointCount() > 100 && chart.pointCount() <= 1024);
    QVERIFY2(chart.upperEnd() < 10, "one slow first step must not flatten the rest");
    QVERIFY(chart.chart()->title().contains(QStringLiteral("simulated")));
    QVERIFY(chart.chart()->title().contains(QStringLiteral("cut off")));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("2.00 s")));
}

void TestJobs::timelineIsInOrder()
{
    campaign::Run run = fixture::run(7, RunState::Failed);
    run.attempts.push_back(run.attempts[0]);
    run.attempts[1].number = 2;
    run.attempts[1].submitted = 2'000'000;
    run.attempts[1].started = 0;
    run.attempts[1].ended = 0;
    run.attempts[1].state = RunState::Queued;
    const std::vector<launch::EventSeen> events{{1'030'000, false, QStringLiteral("Pulled"), QStringLiteral("image")},
                                                {1'350'000, true, QStringLiteral("BackOff"), {}},
                                                {0, false, QStringLiteral("Unknown when"), {}}};
    const auto moments = gui::timelineOf(run, events);
    QCOMPARE(moments.size(), std::size_t(7));
    QCOMPARE(moments[1].what, QStringLiteral("Pulled"));
    QVERIFY(moments[3].warning && moments[3].what == QStringLiteral("BackOff"));
    QVERIFY(moments[5].what.contains(QStringLiteral("Attempt 2")));
    QCOMPARE(moments[6].what, QStringLiteral("Unknown when"));
    for (std::size_t i = 1; i + 1 < moments.size(); ++i)
        QVERIFY(moments[i - 1].at <= moments[i].at);
    const auto skipped = gui::timelineOf(fixture::run(8, RunState::Skipped), {});
    QCOMPARE(skipped.size(), std::size_t(1));
    QVERIFY(!skipped[0].text.isEmpty());
}

void TestJobs::detailsNameTheFailure()
{
    gui::RunDetails details({});
    launch::LiveRun live;
    live.workers = {{QStringLiteral("w-0"), 0, QStringLiteral("node-a"), QStringLiteral("Running")},
                    {QStringLiteral("w-1"), 1, QStringLiteral("node-b"), QStringLiteral("Failed")}};
    gui::RunRow row{fixture::run(2, RunState::Failed), {}};
    details.showRun(row, live, kNow);
    QVERIFY(!details.failureShown().isEmpty());
    QVERIFY(details.findChild<QLabel *>(QStringLiteral("failureLine"))->text().contains(QStringLiteral("Tried to allocate")));
    QVERIFY(!details.findChild<QLabel *>(QStringLiteral("failureAdvice"))->text().isEmpty());
    QCOMPARE(details.workers().topLevelItemCount(), 2);
    QCOMPARE(details.workers().topLevelItem(1)->text(1), QStringLiteral("node-b"));
    // The same again keeps the rows: whoever selected one does not lose it every second.
    const QTreeWidgetItem *first = details.timeline().topLevelItem(0);
    details.showRun(row, live, kNow + 1000);
    QCOMPARE(details.timeline().topLevelItem(0), first);
    details.showRun({fixture::run(3, RunState::Completed), {}}, {}, kNow);
    QVERIFY(details.failureShown().isEmpty());
    QVERIFY(details.factsText().contains(QStringLiteral("predicted 2.00 s (+10.0 %)")));
    QCOMPARE(details.workers().topLevelItemCount(), 0);
}

void TestJobs::limitsReadAsWords()
{
    domain::CampaignLimits limits;
    QCOMPARE(gui::limitsText(limits), QStringLiteral("one at a time"));
    limits.parallel = 4;
    limits.budgetUsd = 500;
    limits.wallSecondsPerRun = 3600;
    limits.stopAfterFailures = 3;
    const QString text = gui::limitsText(limits);
    for (const char *part : {"4 at a time", "$500", "1 h 0 min", "3 failure"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
}

void TestJobs::agesReadAsWords_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(4999) << QStringLiteral("just now");
    QTest::newRow("seconds") << qint64(65'000) << QStringLiteral("65 s ago");
    QTest::newRow("minutes") << qint64(121'000) << QStringLiteral("2 min ago");
    QTest::newRow("hours") << qint64(3 * 3'600'000) << QStringLiteral("3 h ago");
}

void TestJobs::agesReadAsWords()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(gui::agoText(ms), text);
}

void TestJobs::nodeGroupsShowWhatIsFree()
{
    gui::GroupSeen seen;
    seen.group.metadata.id = "g1";
    seen.group.metadata.name = "h200-a";
    seen.group.desiredNodes = 3;
    seen.group.readyNodes = 2;
    seen.group.volumes = {{"nfs", "team-fs", "", "/mnt", 0}};
    seen.shapes = {{"gpu.8xh200", "gpu.8xh200", "", {}, 192, 2'000'000, "H200", 8, 141'000}};
    seen.reservations = {{"res-1", "march", "Reserved", 2, {}}};
    for (int i = 0; i < 3; ++i) {
        lepton::wire::Node node;
        node.id = node.name = "node-" + std::to_string(i);
        node.gpusTotal = 8;
        node.gpusAllocated = i == 1 ? 8 : 0;
        node.unschedulable = i == 2;
        node.conditions = {"Ready"};
        if (i == 1)
            node.workloads = {{"job", "someone-else", "j1", "j1-0", 8}};
        seen.nodes.push_back(node);
    }
    QCOMPARE(seen.freeNodes(), 1);
    QCOMPARE(seen.freeGpus(), 8.0);
    gui::GroupSeen broken;
    broken.group.metadata.id = broken.group.metadata.name = "g2";
    broken.error = base::Error{base::ErrorKind::Remote, {}, "the server does not answer", {}, {}};
    gui::NodeGroups groups;
    groups.setGroups({seen, broken});
    QCOMPARE(groups.tree().topLevelItemCount(), 2);
    QTreeWidgetItem *first = groups.tree().topLevelItem(0);
    QCOMPARE(first->text(2), QStringLiteral("2 of 3"));
    QCOMPARE(first->text(3), QStringLiteral("1"));
    QCOMPARE(first->child(1)->text(6), QStringLiteral("someone-else (8 GPU(s))"));
    QVERIFY(groups.tree().topLevelItem(1)->text(5).contains(QStringLiteral("does not answer")));
    QCOMPARE(groups.offers().topLevelItemCount(), 3); // shapes, reservations, volumes
    groups.tree().setCurrentItem(first->child(1));
    groups.setGroups({seen, broken}); // a refresh keeps what is selected
    QCOMPARE(groups.tree().currentItem()->text(0), QStringLiteral("node-1"));
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"

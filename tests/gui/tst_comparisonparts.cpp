// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the results page on comparisons made in memory: filter, model, order, sentences, charts.
#include "gui/charts/chartpane.h"
#include "gui/comparison/chartgrid.h"
#include "gui/comparison/decisionheader.h"
#include "gui/comparison/methodbar.h"
#include "gui/comparison/resultsmodel.h"
#include "gui/comparison/resultsorder.h"
#include "gui/comparison/resultstable.h"
#include "gui/comparison/runpanel.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/fakedialogs.h"
#include "gui/workspace/workspace.h"
#include "support/comparisons.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>
#include <algorithm>

using report::ChartKind;

namespace {

gui::ContentPointer content(const support::ComparisonShape &shape, const gui::RunFilter &filter = {})
{
    const auto comparison = std::make_shared<const comparison::Comparison>(support::makeComparison(shape));
    return std::make_shared<const gui::ResultsContent>(gui::makeContent(comparison, filter));
}

gui::RunFilter words(const char *text)
{
    gui::RunFilter filter;
    filter.setText(QString::fromLatin1(text));
    return filter;
}

std::size_t shownCount(const gui::ContentPointer &content)
{
    return content->shown ? static_cast<std::size_t>(std::count(content->shown->begin(), content->shown->end(), true))
                          : content->comparison->analysis.runs.size();
}

} // namespace

class TestComparisonParts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void filterFinds_data();
    void filterFinds();
    void filterByOutcome();
    void keepsMarksOfShownRuns();
    void modelHoldsToItsContract();
    void ordersFailedLast();
    void copiesAsFilesHaveIt();
    void saysTheDecision();
    void saysWhyThereIsNone();
    void marksSimulated();
    void listsFactsAndFailure();
    void answersTheLatestWish();
    void chartsFollowTheWidth();
    void drawsOnlyWhatIsInSight();
    void methodSpeaksOnce();
    void fiveHundredRunsAreQuick();
    void readsDroppedPaths();

private:
    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<gui::Workspace> m_workspace;
};

void TestComparisonParts::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
    m_workspace = std::make_unique<gui::Workspace>(*m_catalogue);
}

void TestComparisonParts::filterFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tp"); ///< of every run that is found; 0 = any
    QTest::newRow("exact setting") << "tp1" << 1;
    QTest::newRow("with equals sign") << "tp=8" << 8;
    QTest::newRow("as in names") << "TP_4" << 4;
    QTest::newRow("word of the name") << "llama31" << 0;
    QTest::newRow("two words") << "tp2 llama31" << 2;
}

void TestComparisonParts::filterFinds()
{
    QFETCH(QString, text);
    QFETCH(int, tp);
    gui::RunFilter filter;
    filter.setText(text);
    const auto found = content({60}, filter);
    QVERIFY(found->shown.has_value());
    for (std::size_t run = 0; run < found->shown->size(); ++run) {
        const results::RunRecord &record = found->comparison->record(run);
        const bool expected =
            (tp == 0 || record.candidate.layout.tensorParallel == tp) && (tp == 1 || tp == 8 || tp == 4 || !record.isBase);
        QCOMPARE((*found->shown)[run], expected);
    }
    QVERIFY(shownCount(found) > 0);
}

void TestComparisonParts::filterByOutcome()
{
    gui::RunFilter filter;
    QVERIFY(!filter.isFiltering());
    QVERIFY(!content({10}, filter)->shown);
    filter.setOutcomes({false, false, true, true});
    QVERIFY(filter.isFiltering());
    QCOMPARE(shownCount(content({10, false, true}, filter)), std::size_t(2));
    filter.setText(QStringLiteral("nowhere"));
    QCOMPARE(shownCount(content({10, false, true}, filter)), std::size_t(0));
}

void TestComparisonParts::keepsMarksOfShownRuns()
{
    const auto all = content({40, false, false, true});
    const auto some = content({40, false, false, true}, words("tp2"));
    const std::size_t left = shownCount(some);
    QVERIFY(left > 0 && left < 40);
    for (std::size_t i = 0; i < all->charts.size(); ++i) {
        QVERIFY2(some->charts[i].marks() <= left, report::name(some->charts[i].kind).data());
        QVERIFY(some->charts[i].marks() < all->charts[i].marks());
    }
    for (const report::Chart &chart : some->charts) {
        if (const auto *scatter = std::get_if<report::ScatterChart>(&chart.data)) {
            for (const std::size_t point : scatter->front)
                QVERIFY(point < scatter->points.size());
        }
    }
    QCOMPARE(content({40}, words("nowhere"))->charts[0].marks(), std::size_t(0));
}

void TestComparisonParts::modelHoldsToItsContract()
{
    gui::ResultsModel model(*m_workspace);
    gui::ResultsOrder order;
    order.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester orderTester(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(content({12, true, true}));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.columnCount(), static_cast<int>(report::resultColumns().size()));
    order.setShown(std::vector<bool>(12, false));
    QCOMPARE(order.rowCount(), 0);
    order.setShown(std::nullopt);
    order.sort(gui::ResultsModel::columnOf("days"), Qt::DescendingOrder);
    const QModelIndex origin = model.index(0, gui::ResultsModel::columnOf("origin"));
    QCOMPARE(origin.data().toString(), QStringLiteral("SIMULATED"));
    model.setContent(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid() && !model.headerData(999, Qt::Horizontal).isValid());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TestComparisonParts::ordersFailedLast()
{
    gui::ResultsModel model(*m_workspace);
    gui::ResultsOrder order;
    order.setSourceModel(&model);
    model.setContent(content({12, false, true}));
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            order.sort(column, direction);
            bool missingSeen = false;
            for (int row = 0; row < order.rowCount() - 2; ++row) {
                QCOMPARE(order.index(row, 0).data(gui::ResultsModel::GroupRole).toInt(), 0);
                const bool missing = !order.index(row, column).data(gui::ResultsModel::ValueRole).isValid();
                QVERIFY(missing || !missingSeen);
                missingSeen = missingSeen || missing;
            }
            QVERIFY(order.index(11, 0).data(gui::ResultsModel::GroupRole).toInt() > 0);
        }
    }
}

/// Whatever the language of the screen: what is pasted is what an export holds.
void TestComparisonParts::copiesAsFilesHaveIt()
{
    gui::ResultsModel model(*m_workspace);
    gui::ResultsOrder order;
    order.setSourceModel(&model);
    gui::ResultsTable table(order);
    model.setContent(content({4, true, true}));
    table.selectAll();
    const QString text = table.selectionAsTsv();
    QCOMPARE(text.count(QLatin1Char('\n')), 5);
    QVERIFY(text.contains(QStringLiteral("simulated")) && text.contains(QStringLiteral("failed")));
    QVERIFY(!text.contains(QStringLiteral("SIMULATED")) && !text.contains(QStringLiteral("—")));
}

void TestComparisonParts::saysTheDecision()
{
    const auto shown = content({20});
    const gui::Decision decision = gui::decisionOf(*shown->comparison, shown->labels);
    const results::Analysis &analysis = shown->comparison->analysis;
    QVERIFY(decision.usable);
    QVERIFY(decision.headline.contains(shown->labels[*analysis.best]));
    QVERIFY(decision.savings.contains(QLatin1Char('$')) && decision.savings.contains(QLatin1Char('%')));
    QVERIFY(decision.ground.contains(QStringLiteral("64 GPU")));
    QVERIFY(decision.warnings.isEmpty());
    const auto few = content({5, false, false, false, 6});
    QVERIFY(!gui::decisionOf(*few->comparison, few->labels).warnings.isEmpty());
    const auto onlyBase = content({1});
    QVERIFY(gui::decisionOf(*onlyBase->comparison, onlyBase->labels).savings.contains(QStringLiteral("base configuration itself")));
}

void TestComparisonParts::saysWhyThereIsNone()
{
    comparison::Comparison none = support::makeComparison({3, false, true});
    none.records.erase(none.records.begin());
    none.origins.erase(none.origins.begin());
    none.predictions.erase(none.predictions.begin());
    none.analysis = results::analyse(none.records, none.plan.model, none.analysis.settings);
    const std::vector<QString> labels(2, QStringLiteral("x"));
    const gui::Decision decision = gui::decisionOf(none, labels);
    QVERIFY(!decision.usable && decision.savings.isEmpty());
    QVERIFY(!decision.headline.isEmpty());
    QCOMPARE(decision.warnings.size(), 2); // one failed, one is silent
    gui::DecisionHeader header({});
    header.showDecision(decision, gui::originOf(none));
    QVERIFY(header.text().startsWith(decision.headline));
    QVERIFY(!gui::methodText(none, labels).isEmpty());
}

void TestComparisonParts::marksSimulated()
{
    QCOMPARE(gui::originOf(content({3, true})->comparison->records.empty() ? comparison::Comparison() : *content({3, true})->comparison),
             gui::Origin::Simulated);
    QCOMPARE(gui::originOf(*content({3})->comparison), gui::Origin::Measured);
    comparison::Comparison mixed = support::makeComparison({4});
    mixed.records[1].simulated = true;
    QCOMPARE(gui::originOf(mixed), gui::Origin::Mixed);
    gui::DecisionHeader header({});
    const auto simulated = content({3, true});
    header.showDecision(gui::decisionOf(*simulated->comparison, simulated->labels), gui::Origin::Simulated);
    QVERIFY(header.text().contains(QStringLiteral("SIMULATED")));
}

void TestComparisonParts::listsFactsAndFailure()
{
    const auto shown = content({6, true, true});
    gui::RunPanel panel({});
    panel.show();
    panel.showRun(*shown->comparison, 0);
    auto *facts = panel.findChild<QTreeWidget *>();
    QVERIFY(facts->topLevelItemCount() >= static_cast<int>(report::runFacts(*shown->comparison, 0).size()));
    QVERIFY(!panel.findChild<QLabel *>(QStringLiteral("resultFailure"))->isVisible());
    panel.showRun(*shown->comparison, 4);
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("resultFailure"))->isVisible());
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("runPanelState"))->text().contains(QStringLiteral("SIMULATED")));
    panel.showNothing();
    QVERIFY(!facts->isVisible());
}

void TestComparisonParts::answersTheLatestWish()
{
    gui::ContentMaker maker;
    gui::ContentPointer last;
    int answers = 0;
    connect(&maker, &gui::ContentMaker::made, &maker, [&](const gui::ContentPointer &made) {
        last = made;
        ++answers;
    });
    const auto comparison = std::make_shared<const comparison::Comparison>(support::makeComparison({30}));
    maker.make(comparison, {}, {});
    maker.make(comparison, words("tp1"), {});
    QVERIFY(maker.isMaking());
    QTRY_VERIFY(!maker.isMaking());
    QCOMPARE(answers, 1);
    QVERIFY(last->shown.has_value());
    maker.make(comparison, {}, last);
    maker.forget();
    QVERIFY(!maker.isMaking());
    maker.make(comparison, words("tp2"), last);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(last->labels.size(), std::size_t(30));
}

void TestComparisonParts::chartsFollowTheWidth()
{
    FakeDialogs dialogs;
    gui::ChartGrid grid(dialogs);
    grid.resize(400, 400);
    grid.show();
    grid.showContent(content({5}));
    QCOMPARE(grid.columnCount(), 1);
    grid.resize(1500, 400);
    QTRY_VERIFY(grid.columnCount() >= 3);
    grid.setKinds({ChartKind::Days});
    QCOMPARE(grid.columnCount(), 1);
    QTRY_VERIFY(grid.isDrawn(ChartKind::Days));
    const QSignalSpy activated(&grid, &gui::ChartGrid::runActivated);
    emit grid.pane(ChartKind::Days)->runActivated(2);
    QCOMPARE(activated.size(), 1);
    grid.enlarge(ChartKind::Days);
    grid.setKinds({ChartKind::Cost});
    QVERIFY(!grid.enlarged());
}

void TestComparisonParts::drawsOnlyWhatIsInSight()
{
    FakeDialogs dialogs;
    gui::ChartGrid grid(dialogs);
    grid.resize(500, 260);
    grid.showContent(content({5}));
    QVERIFY(!grid.isDrawn(ChartKind::Tflops)); // nobody looks
    grid.show();
    QTRY_VERIFY(grid.isDrawn(ChartKind::Tflops));
    QVERIFY(!grid.isDrawn(ChartKind::Knobs));
    grid.ensureWidgetVisible(grid.pane(ChartKind::Knobs));
    QTRY_VERIFY(grid.isDrawn(ChartKind::Knobs));
    grid.setSelectedRun(3);
    grid.setEmphasis(std::vector<std::size_t>{3, 4});
    QCOMPARE(grid.pane(ChartKind::Knobs)->view()->selectedRun(), std::optional<std::size_t>(3));
    grid.ensureWidgetVisible(grid.pane(ChartKind::Days));
    QTRY_VERIFY(grid.isDrawn(ChartKind::Days));
    QCOMPARE(grid.pane(ChartKind::Days)->view()->selectedRun(), std::optional<std::size_t>(3)); // told while it was not there
}

void TestComparisonParts::methodSpeaksOnce()
{
    gui::MethodBar bar;
    bar.show();
    QSignalSpy chosen(&bar, &gui::MethodBar::methodChosen);
    bar.showMethod({results::WarmupRule::Kind::Fixed, 7, 0.2}, results::StepMeasure::Mean);
    QCOMPARE(chosen.size(), 0); // shown, not chosen
    auto *steps = bar.findChild<QSpinBox *>(QStringLiteral("warmupSteps"));
    QVERIFY(steps->isVisible());
    steps->setValue(8);
    steps->setValue(9);
    QTRY_COMPARE(chosen.size(), 1);
    bar.showMethod({}, results::StepMeasure::Median);
    QVERIFY(!steps->isVisible());
}

void TestComparisonParts::fiveHundredRunsAreQuick()
{
    const auto shown = content({500, false, true, true});
    gui::ResultsModel model(*m_workspace);
    gui::ResultsOrder order;
    order.setSourceModel(&model);
    gui::ResultsTable table(order);
    table.resize(1200, 400);
    table.show();
    QElapsedTimer timer;
    timer.start();
    model.setContent(shown);
    order.setShown(shown->shown);
    table.selectRun(250);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // a sanitized build on a busy machine
    QCOMPARE(order.rowCount(), 500);
    QCOMPARE(table.currentRun(), std::optional<std::size_t>(250));
    QCOMPARE(table.runsInOrder().front(), *shown->comparison->analysis.best);
}

void TestComparisonParts::readsDroppedPaths()
{
    const QTemporaryDir folder;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(folder.path()), QUrl::fromLocalFile(folder.filePath(QStringLiteral("gone"))),
                  QUrl(QStringLiteral("https://example.org/log.txt"))});
    QCOMPARE(gui::droppedPaths(mime), QStringList{folder.path()});
    QVERIFY(gui::droppedPaths(QMimeData()).isEmpty());
}

QTEST_MAIN(TestComparisonParts)
#include "tst_comparisonparts.moc"

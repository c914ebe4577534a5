// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The results page in the whole app: from a folder that is dropped to an answer, through the widgets
// that a person uses.
#include "gui/charts/chartpane.h"
#include "gui/comparison/chartgrid.h"
#include "gui/comparison/resultsmodel.h"
#include "gui/comparison/resultstable.h"
#include "gui/comparison/sourcesdialog.h"
#include "gui/jobs/logdocument.h"
#include "gui/jobs/logpanel.h"
#include "gui/resultsfixture.h"
#include "gui/shell/runlogwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

using report::ChartKind;

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhatMakesItComeAlive();
    void readsADroppedFolder();
    void keepsWhatFailed();
    void linksChartsTableAndConfigurations();
    void filtersTableAndCharts();
    void brushesAndClears();
    void takesLogsByHand();
    void leavesLogsOut();
    void changesTheMethod();
    void exportsAndCopies();
    void sortsMissingLast();
    void opensTheLog();
    void showsOneChartAlone();
    void scrollsByTheWheel();
    void removesSources();
    void addsFilesAndPrefix();
    void keepsItsLook();
    void survivesClosing();

private:
    [[nodiscard]] gui::ResultsTable &table() const { return *m->part<gui::ResultsTable>("resultsTable"); }
    [[nodiscard]] gui::ChartGrid &charts() const { return *m->part<gui::ChartGrid>("chartGrid"); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, const char *column) const
    {
        return table().model()->index(row, gui::ResultsModel::columnOf(column)).data().toString();
    }
    [[nodiscard]] const comparison::Comparison &compared() const { return *m->measurements().comparison(); }
    void act(const char *action) const { m->part<QAction>(action)->trigger(); }
    void dropLogs();
    gui::SourcesDialog *openSources();

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ResultsFixture> m;
};

void TestComparison::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

void TestComparison::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m = std::make_unique<ResultsFixture>(*m_catalogue, *m_folder);
    QVERIFY(m->saved && m->writeLogs());
}

void TestComparison::cleanup()
{
    m.reset();
    m_folder.reset();
}

void TestComparison::dropLogs()
{
    m->drop({m->logFolder});
    QTRY_VERIFY_WITH_TIMEOUT(m->measurements().comparison() && !m->measurements().comparison()->empty(), kPatience);
    QVERIFY(m->settled());
}

gui::SourcesDialog *TestComparison::openSources()
{
    act("resultsSources");
    return m->part<gui::SourcesDialog>("sourcesDialog");
}

void TestComparison::saysWhatMakesItComeAlive()
{
    QVERIFY(m->settled());
    QStringList buttons;
    for (const QPushButton *button : m->page().findChildren<QPushButton *>()) {
        if (button->isVisible())
            buttons << button->text();
    }
    QCOMPARE(buttons.size(), 3); // configurations, sandbox, logs
    QVERIFY(!m->part<QAction>("resultsExport")->isEnabled());
    QVERIFY(!m->part<QAction>("resultsTrain")->isEnabled());
    QVERIFY(m->part<QAction>("resultsAddFolder")->isEnabled());
}

void TestComparison::readsADroppedFolder()
{
    m->app.window().showStep(gui::Step::Plan);
    dropLogs();
    QCOMPARE(m->app.window().step(), gui::Step::Results);
    QCOMPARE(rows(), 6);
    QVERIFY2(m->headline().startsWith(QStringLiteral("Best: tp1")), qPrintable(m->headline()));
    QVERIFY(m->part<QLabel>("decisionSavings")->text().contains(QStringLiteral("against the base")));
    QVERIFY(m->part<QLabel>("decisionGround")->text().contains(QStringLiteral("6.1")));
    QCOMPARE(m->part<QLabel>("decisionOrigin")->text(), QStringLiteral("Measured"));
    QCOMPARE(cell(0, "rank"), QStringLiteral("1"));
    QCOMPARE(cell(0, "role"), QStringLiteral("best, cheapest"));
    QCOMPARE(cell(3, "role"), QStringLiteral("base, worst"));
    QVERIFY(m->part<QLabel>("resultsNotice")->text().contains(QStringLiteral("1 log"))); // friday evening
    QVERIFY(m->app.workspace().isDirty()); // the folder is part of the project
}

void TestComparison::keepsWhatFailed()
{
    dropLogs();
    QVERIFY2(cell(4, "outcome").startsWith(QStringLiteral("Failed: ")), qPrintable(cell(4, "outcome")));
    QVERIFY2(cell(5, "outcome").startsWith(QStringLiteral("No steps: ")), qPrintable(cell(5, "outcome")));
    QCOMPARE(m->part<QToolButton>("resultsOutcome_2")->text(), QStringLiteral("Failed 1"));
    table().selectRow(4);
    QTRY_VERIFY(m->part<QLabel>("resultFailureLine")->isVisible());
    QVERIFY(m->part<QLabel>("resultFailureLine")->text().contains(QStringLiteral("Tried to allocate 2.30 GiB")));
    QVERIFY(!m->part<QLabel>("resultAdvice")->text().isEmpty());
    table().selectRow(0);
    QTRY_VERIFY(!m->part<QLabel>("resultFailureLine")->isVisible());
}

void TestComparison::linksChartsTableAndConfigurations()
{
    dropLogs();
    QTRY_VERIFY(charts().isDrawn(ChartKind::Tflops));
    gui::ComparisonChart *bars = charts().pane(ChartKind::Tflops)->view();
    const std::size_t third = compared().analysis.bySpeed[2];
    QTRY_VERIFY(bars->markOf(third).has_value());
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->markOf(third)->center().toPoint());
    QTRY_COMPARE(table().currentRun(), std::optional(third));
    QCOMPARE(m->app.workspace().currentCandidate(), compared().record(third).id);
    table().selectRow(0);
    const std::size_t best = *compared().analysis.best;
    QTRY_COMPARE(bars->selectedRun(), std::optional(best));
    QCOMPARE(m->app.workspace().currentCandidate(), compared().record(best).id);
    m->app.workspace().setCurrentCandidate(compared().record(third).id);
    QTRY_COMPARE(table().currentRun(), std::optional(third));
    QVERIFY(m->part<QTreeWidget>("resultFacts")->topLevelItemCount() > 5);
}

void TestComparison::filtersTableAndCharts()
{
    dropLogs();
    QTRY_VERIFY(charts().isDrawn(ChartKind::Tflops));
    const int all = charts().pane(ChartKind::Tflops)->view()->markCount();
    auto *filter = m->part<QLineEdit>("resultsFilter");
    QTest::keyClicks(filter, QStringLiteral("tp2 mbs=2"));
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(charts().pane(ChartKind::Tflops)->view()->markCount() < all);
    QCOMPARE(m->part<QLabel>("resultsShown")->text(), QStringLiteral("1 of 6"));
    filter->setText(QStringLiteral("tp99"));
    QTRY_COMPARE(rows(), 0);
    act("resultsResetFilter");
    QTRY_COMPARE(rows(), 6);
    QTest::mouseClick(m->part<QToolButton>("resultsOutcome_2"), Qt::LeftButton);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m->headline().startsWith(QStringLiteral("Best: "))); // the answer is about all runs
}

void TestComparison::brushesAndClears()
{
    dropLogs();
    auto *clear = m->part<QToolButton>("resultsClearBrush");
    QVERIFY(!clear->isVisible());
    emit charts().emphasisWanted({compared().analysis.bySpeed[0], compared().analysis.bySpeed[1]}, false);
    QCOMPARE(rows(), 2);
    QVERIFY(clear->isVisible() && clear->text().contains(QLatin1Char('2')));
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(rows(), 6);
    QVERIFY(!clear->isVisible());
}

void TestComparison::takesLogsByHand()
{
    dropLogs();
    gui::SourcesDialog *dialog = openSources();
    QVERIFY(dialog && dialog->isVisible());
    auto *unknown = dialog->findChild<QTreeWidget *>(QStringLiteral("unassigned"));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("configuration"));
    auto *assign = dialog->findChild<QPushButton *>(QStringLiteral("assign"));
    QCOMPARE(unknown->topLevelItemCount(), 1);
    QVERIFY(!assign->isEnabled());
    unknown->topLevelItem(0)->setSelected(true);
    QTest::keyClicks(name, QStringLiteral("no such thing"));
    QTest::mouseClick(assign, Qt::LeftButton);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("assignNote"))->isVisible());
    QVERIFY(m->measurements().settings().assigned.empty());
    name->setText(QString::fromStdString(m->name(2, 4)));
    QTest::mouseClick(assign, Qt::LeftButton);
    QVERIFY(m->settled());
    QTRY_COMPARE(rows(), 7);
    QVERIFY(m->part<QAction>("resultsAssign")->isEnabled()); // it hides its button, not itself: hidden actions are dead everywhere
    QTRY_VERIFY2(m->headline().contains(QStringLiteral("mbs4")), qPrintable(m->headline()));
    QVERIFY(m->part<QWidget>("resultsNotice")->isHidden() || !m->part<QWidget>("resultsNotice")->isVisible());
    m->app.workspace().undoStack().undo();
    QTRY_COMPARE(rows(), 6);
}

void TestComparison::leavesLogsOut()
{
    dropLogs();
    gui::SourcesDialog *dialog = openSources();
    auto *unknown = dialog->findChild<QTreeWidget *>(QStringLiteral("unassigned"));
    unknown->topLevelItem(0)->setSelected(true);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("leaveOut")), Qt::LeftButton);
    QVERIFY(m->settled());
    QTRY_VERIFY(compared().unassigned.empty());
    QTRY_COMPARE(unknown->topLevelItemCount(), 1);
    QVERIFY(unknown->topLevelItem(0)->text(3).contains(QStringLiteral("left out")));
    unknown->topLevelItem(0)->setSelected(true);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("takeBack")), Qt::LeftButton);
    QTRY_COMPARE(compared().unassigned.size(), std::size_t(1));
}

void TestComparison::changesTheMethod()
{
    dropLogs();
    act("resultsMethod");
    auto *rule = m->part<QComboBox>("warmupRule");
    auto *steps = m->part<QSpinBox>("warmupSteps");
    QVERIFY(rule->isVisible() && !steps->isVisible());
    const auto choose = [](QComboBox *box, int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(rule, 1);
    QVERIFY(steps->isVisible());
    steps->setValue(20);
    QTRY_COMPARE(m->measurements().settings().warmup.steps, 20);
    choose(m->part<QComboBox>("stepMeasure"), 2);
    QCOMPARE(m->measurements().settings().measure, results::StepMeasure::RoundedMean);
    QVERIFY(m->settled());
    QTRY_VERIFY2(m->part<QLabel>("methodEffect")->text().contains(QStringLiteral("20 left out")),
                 qPrintable(m->part<QLabel>("methodEffect")->text()));
    QTRY_COMPARE(compared().analysis.runs[*compared().analysis.best].figures->statistics.warmup, std::size_t(20));
}

void TestComparison::exportsAndCopies()
{
    dropLogs();
    for (const char *suffix : {"csv", "tsv", "json", "md"}) {
        m->app.dialogs.path = m_folder->filePath(QStringLiteral("table.") + QLatin1String(suffix));
        act("resultsExport");
        QTRY_VERIFY(QFile::exists(m->app.dialogs.path));
        QFile file(m->app.dialogs.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("cuda_oom") || text.contains("tp1"), text.constData());
    }
    QVERIFY(m->app.dialogs.errors.isEmpty());
    m->app.dialogs.path = m_folder->filePath(QStringLiteral("not/there.csv"));
    act("resultsExport");
    QTRY_COMPARE(m->app.dialogs.errors.size(), 1);
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0].count(QLatin1Char('\t')), lines[6].count(QLatin1Char('\t')));
    act("resultsCopyAnswer");
    QVERIFY(QApplication::clipboard()->text().startsWith(m->headline()));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Measured")));
}

void TestComparison::sortsMissingLast()
{
    dropLogs();
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table().sortByColumn(gui::ResultsModel::columnOf("step_seconds"), order);
        QVERIFY(cell(4, "outcome").startsWith(QStringLiteral("Failed")));
        QVERIFY(cell(5, "outcome").startsWith(QStringLiteral("No steps")));
    }
    QCOMPARE(cell(0, "role"), QStringLiteral("base, worst"));
}

void TestComparison::opensTheLog()
{
    dropLogs();
    table().selectRow(4);
    QTRY_VERIFY(m->part<QAction>("resultsOpenLog")->isEnabled());
    act("resultsOpenLog");
    auto *window = m->part<gui::RunLogWindow>("runLogWindow");
    QVERIFY(window && window->isVisible());
    QTRY_VERIFY(window->panel().document().lineCount() > 0);
    window->close();
}

void TestComparison::showsOneChartAlone()
{
    dropLogs();
    QTRY_VERIFY(charts().isDrawn(ChartKind::Tflops));
    const int columns = charts().columnCount();
    charts().resize(charts().width(), 400);
    act("enlarge_tflops");
    QCOMPARE(charts().enlarged(), std::optional(ChartKind::Tflops));
    QCOMPARE(charts().columnCount(), 1);
    QVERIFY(!charts().pane(ChartKind::Days)->isVisible());
    QTest::keyClick(&charts(), Qt::Key_Escape);
    QVERIFY(!charts().enlarged());
    QCOMPARE(charts().columnCount(), columns);
    QMenu menu;
    charts().fillMenu(menu);
    menu.actions()[0]->setChecked(false);
    QVERIFY(std::find(charts().kinds().begin(), charts().kinds().end(), ChartKind::Tflops) == charts().kinds().end());
    QVERIFY(!charts().pane(ChartKind::Tflops)->isVisible());
}

void TestComparison::scrollsByTheWheel()
{
    dropLogs();
    QTRY_VERIFY(charts().isDrawn(ChartKind::Tflops));
    QVERIFY(charts().height() > table().height()); // the charts have the larger part from the start
    QWidget *viewport = charts().pane(ChartKind::Tflops)->view()->viewport();
    const QPointF middle = QRectF(viewport->rect()).center();
    QWheelEvent down(middle, viewport->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &down);
    QVERIFY(charts().verticalScrollBar()->value() > 0);
}

void TestComparison::removesSources()
{
    dropLogs();
    gui::SourcesDialog *dialog = openSources();
    auto *sources = dialog->findChild<QTreeWidget *>(QStringLiteral("sources"));
    QCOMPARE(sources->topLevelItemCount(), 2); // the campaign, the folder
    QVERIFY(sources->topLevelItem(1)->text(1).startsWith(QStringLiteral("6 run")));
    sources->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!m->measurements().settings().campaignRuns);
    sources->setCurrentItem(sources->topLevelItem(1));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("remove")), Qt::LeftButton);
    QVERIFY(m->measurements().settings().sources.empty());
    QVERIFY(m->settled());
    QTRY_VERIFY(!table().isVisible()); // empty again
}

void TestComparison::addsFilesAndPrefix()
{
    const QString run = m->logFolder + QLatin1Char('/') + QString::fromStdString(m->name(1, 1));
    QVERIFY(logs::write(run + QStringLiteral("/other.txt"), "Traceback (most recent call last):\nKeyError: 'x'\n"));
    gui::SourcesDialog *dialog = openSources();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("prefix")), QStringLiteral("log"));
    m->app.dialogs.path = m->logFolder;
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addFolder")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m->measurements().settings().sources.size(), std::size_t(1), kPatience);
    QCOMPARE(m->measurements().settings().sources[0].logPrefix, std::string("log"));
    m->app.dialogs.path = m->logFolder + QStringLiteral("/friday evening/log.txt");
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addFiles")), Qt::LeftButton);
    QCOMPARE(m->measurements().settings().sources.size(), std::size_t(2));
    QVERIFY(!m->measurements().settings().sources[1].isFolder);
    QVERIFY(m->settled());
}

void TestComparison::keepsItsLook()
{
    dropLogs();
    charts().setKinds({ChartKind::Days, ChartKind::Memory});
    table().setColumnShown(gui::ResultsModel::columnOf("mfu_percent"), false);
    const QByteArray state = m->page().viewState();
    charts().setKinds({});
    table().showDefaultColumns();
    m->page().restoreViewState(state);
    QCOMPARE(charts().kinds(), (std::vector{ChartKind::Days, ChartKind::Memory}));
    QVERIFY(table().isColumnHidden(gui::ResultsModel::columnOf("mfu_percent")));
    for (const char *bad : {"", "{", "[]", "{\"version\":99}", "{\"version\":1,\"charts\":[\"gone\"]}"})
        m->page().restoreViewState(bad);
    QVERIFY(!charts().kinds().empty());
    QVERIFY(!table().visibleColumns().empty());
}

void TestComparison::survivesClosing()
{
    m->drop({m->logFolder});
    m->app.workspace().close(); // while it is read
    QTRY_VERIFY(!m->measurements().comparison());
    QVERIFY(m->page().detailsWidget() != nullptr);
    QVERIFY(!m->part<QAction>("resultsSources")->isEnabled());
}

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"

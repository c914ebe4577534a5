// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "gui/configurations/bardelegate.h"
#include "gui/configurations/configurationmodel.h"
#include "gui/configurations/configurationspage.h"
#include "gui/configurations/configurationtable.h"
#include "gui/configurations/copyrows.h"
#include "gui/configurations/detailspanel.h"
#include "gui/configurations/filterbar.h"
#include "gui/configurations/rejectionmodel.h"
#include "gui/configurations/remediespanel.h"
#include "gui/configurations/whynotdialog.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>
#include <ranges>

namespace {

/// Answers every question with what the test prepared.
class FakeDialogs : public gui::Dialogs {
public:
    QString nextPath;
    QString lastError;

    QString openFile(QWidget *, const gui::FileRequest &) override { return nextPath; }
    QString saveFile(QWidget *, const gui::FileRequest &) override { return nextPath; }
    QString chooseFolder(QWidget *, const gui::FileRequest &) override { return nextPath; }
    int ask(QWidget *, const gui::Question &) override { return 0; }
    void showError(QWidget *, const QString &, const base::Error &error) override { lastError = QString::fromStdString(error.english()); }
};

domain::KnobList list(std::vector<int> values) { return domain::KnobList::list(std::move(values)); }

} // namespace

class TestConfigurations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void modelKeepsItsPromises();
    void tableShowsTheWorkedExample();
    void filtersAsTyped();
    void filterErrorsAreShown();
    void emptyFilterIsResetOnTheSpot();
    void timeAndCostStandBesideTheMemory();
    void boundsAndVerdictsAgreeWithTheText();
    void sortsBothWays();
    void checksRowsByKeyboard();
    void copiesVisibleColumnsInOrder();
    void headerStateSurvives();
    void lastColumnStays();
    void detailsFollowTheCurrentRow();
    void whyNotCountsEveryRule();
    void exportsToTheChosenFormat();
    void failedExportIsReported();
    void offersRemediesWhenNothingFits();
    void largeResultsStayOffTheGuiThread();

private:
    domain::TrainingPlan example() const;
    void openPlan(const domain::TrainingPlan &plan);
    gui::ConfigurationTable *table() const { return m_page->findChild<gui::ConfigurationTable *>(); }
    int rows() const { return table()->model()->rowCount(); }
    QLineEdit *filterText() const { return m_page->findChild<QLineEdit *>(QStringLiteral("filterText")); }
    std::vector<double> columnValues(const char *id) const;
    void setFilter(const QString &text, int expectedRows);

    std::unique_ptr<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<gui::Workspace> m_workspace;
    std::unique_ptr<gui::ConfigurationsPage> m_page;
    FakeDialogs m_dialogs;
};

void TestConfigurations::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::make_unique<catalogue::Catalogue>(std::move(*loaded));
}

domain::TrainingPlan TestConfigurations::example() const
{
    domain::TrainingPlan plan = catalogue::makePlan(**m_catalogue->model("llama31_8b"));
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 8;
    plan.clusters = {*catalogue::makeCluster(request, *m_catalogue)};
    plan.search.globalBatchSizes = list({256, 512});
    plan.search.microBatchSizes = list({1, 2});
    plan.search.virtualPipeline = list({1, 2});
    return plan;
}

void TestConfigurations::openPlan(const domain::TrainingPlan &plan)
{
    m_page.reset();
    m_workspace = std::make_unique<gui::Workspace>(*m_catalogue);
    m_page = std::make_unique<gui::ConfigurationsPage>(*m_workspace, m_dialogs);
    m_page->resize(1200, 700);
    m_page->show();
    QSignalSpy searched(m_workspace.get(), &gui::Workspace::searchFinished);
    project::Project project;
    project.plan = plan;
    m_workspace->open(project, {});
    QVERIFY(searched.count() > 0 || searched.wait(20000));
}

std::vector<double> TestConfigurations::columnValues(const char *id) const
{
    std::vector<double> values;
    for (int row = 0; row < rows(); ++row)
        values.push_back(
            table()->model()->index(row, gui::ConfigurationModel::columnOf(id)).data(gui::ConfigurationModel::ValueRole).toDouble());
    return values;
}

void TestConfigurations::setFilter(const QString &text, int expectedRows)
{
    filterText()->selectAll();
    QTest::keyClicks(filterText(), text);
    QTRY_COMPARE(rows(), expectedRows);
}

void TestConfigurations::modelKeepsItsPromises()
{
    openPlan(example());
    gui::ConfigurationModel model(*m_workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const auto result = m_workspace->result();
    QVERIFY(result);
    model.setRows(result, {7, 3, 0});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.viewRow(3), std::optional<int>(1));
    QCOMPARE(model.viewRow(1), std::optional<int>());
    QVERIFY(!model.index(0, model.columnCount()).isValid());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
    const std::size_t row = 3;
    m_workspace->setRowsChecked({&row, 1}, true);
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    model.setRows(nullptr, {});

    gui::RejectionModel rejections;
    QAbstractItemModelTester rejectionTester(&rejections, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy shown(&rejections, &gui::RejectionModel::shown);
    rejections.show({result, std::nullopt, {}});
    QVERIFY(shown.count() > 0 || shown.wait());
    QCOMPARE(rejections.rowCount(), static_cast<int>(result->rejections.size()));
}

void TestConfigurations::tableShowsTheWorkedExample()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    const auto cell = [&](int row, const char *id) {
        return table()->model()->index(row, gui::ConfigurationModel::columnOf(id)).data().toString();
    };
    const auto *model = m_page->findChild<gui::ConfigurationModel *>();
    const int first = model->viewRow(0).value(); // the first of the grid; the table begins with the fastest that fits
    QCOMPARE(cell(first, "name"), QStringLiteral("llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256"));
    QCOMPARE(cell(first, "tensor_parallel"), QStringLiteral("2"));
    QVERIFY(!cell(first, "memory_gib").isEmpty());
    QVERIFY(cell(first, "verdict").startsWith(QStringLiteral("Safe · ")));
    QVERIFY(std::ranges::is_sorted(columnValues("days")));
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        QVERIFY(!table()->model()->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestConfigurations::filtersAsTyped()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    setFilter(QStringLiteral("micro_batch_size=2"), 4);
    setFilter(QStringLiteral("micro_batch_size=2 global_batch_size=512"), 2);
    setFilter(QStringLiteral("gbs_256"), 4);
    setFilter(QStringLiteral("nothing-like-it"), 0);
    QTest::mouseClick(m_page->findChild<QToolButton *>(QStringLiteral("filterReset")), Qt::LeftButton);
    QTRY_COMPARE(rows(), 8);
    QVERIFY(filterText()->text().isEmpty());
}

void TestConfigurations::emptyFilterIsResetOnTheSpot()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    QTest::keyClicks(filterText(), QStringLiteral("tp=77"));
    QTRY_COMPARE(rows(), 0);
    auto *empty = m_page->findChild<gui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    button->click();
    QTRY_COMPARE(rows(), 8);
    QVERIFY(filterText()->text().isEmpty());
}

void TestConfigurations::timeAndCostStandBesideTheMemory()
{
    openPlan(example());
    std::vector<int> wanted;
    for (const char *id : {"name", "verdict", "memory_gib", "days", "cost_usd"})
        wanted.push_back(gui::ConfigurationModel::columnOf(id));
    const std::vector<int> shown = table()->visibleColumns();
    QVERIFY(std::ranges::equal(wanted, shown | std::views::take(wanted.size())));
}

void TestConfigurations::filterErrorsAreShown()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    auto *error = m_page->findChild<QLabel *>(QStringLiteral("filterError"));
    QTest::keyClicks(filterText(), QStringLiteral("tensr_parallel=2"));
    QVERIFY(error->isVisible());
    QVERIFY2(error->text().contains(QStringLiteral("tensor_parallel")), qPrintable(error->text()));
    QCOMPARE(rows(), 8); // the last valid filter stays
    filterText()->clear();
    QTest::keyClicks(filterText(), QStringLiteral("mbs_1"));
    QVERIFY(!error->isVisible());
}

void TestConfigurations::boundsAndVerdictsAgreeWithTheText()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    auto *memory = m_page->findChild<QLineEdit *>(QStringLiteral("filterMax_memory_gib"));
    const std::vector<double> used = columnValues("memory_gib");
    const double middle = (*std::min_element(used.begin(), used.end()) + *std::max_element(used.begin(), used.end())) / 2;
    QTest::keyClicks(memory, QLocale().toString(middle, 'f', 1));
    QTRY_VERIFY(rows() > 0 && rows() < 8);
    QVERIFY2(filterText()->text().contains(QStringLiteral("memory<=")), qPrintable(filterText()->text()));
    for (const double value : columnValues("memory_gib"))
        QVERIFY(value <= middle + 0.06);

    m_page->findChild<gui::FilterBar *>()->setFilter({});
    QTRY_COMPARE(rows(), 8);
    QTest::mouseClick(m_page->findChild<QToolButton *>(QStringLiteral("filterVerdict_oom")), Qt::LeftButton);
    QTRY_COMPARE(rows(), 0);
    QVERIFY2(filterText()->text().contains(QStringLiteral("oom")), qPrintable(filterText()->text()));
}

void TestConfigurations::sortsBothWays()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    const int column = gui::ConfigurationModel::columnOf("days");
    table()->sortByColumn(column, Qt::AscendingOrder);
    QTRY_VERIFY(std::ranges::is_sorted(columnValues("days")));
    table()->sortByColumn(column, Qt::DescendingOrder);
    QTRY_VERIFY(std::ranges::is_sorted(columnValues("days"), std::greater<>()));
}

void TestConfigurations::checksRowsByKeyboard()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    table()->setFocus();
    table()->selectRow(1);
    table()->selectionModel()->select(table()->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_workspace->checkedCount(), std::size_t(2));
    QVERIFY(m_page->findChild<gui::ElidedLabel *>(QStringLiteral("selectionText"))->text().contains(QLatin1Char('2')));
    m_workspace->undoStack().undo();
    QCOMPARE(m_workspace->checkedCount(), std::size_t(0));
}

void TestConfigurations::copiesVisibleColumnsInOrder()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    table()->selectRow(0);
    const QStringList lines = gui::selectionAsTsv(*table()).result().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).split(QLatin1Char('\t')).size(), static_cast<int>(table()->visibleColumns().size()));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("llama31_8b_8nodes")));
}

void TestConfigurations::headerStateSurvives()
{
    openPlan(example());
    table()->setColumnShown(gui::ConfigurationModel::columnOf("mfu_percent"), false);
    table()->setColumnShown(gui::ConfigurationModel::columnOf("headroom_gib"), true);
    table()->horizontalHeader()->moveSection(5, 2);
    const auto before = table()->visibleColumns();
    const QByteArray state = m_page->viewState();
    table()->showDefaultColumns();
    QVERIFY(table()->visibleColumns() != before);
    m_page->restoreViewState(state);
    QCOMPARE(table()->visibleColumns(), before);
    m_page->restoreViewState("not json");
    m_page->restoreViewState(R"({"version":1,"columns":[{"id":"gone","shown":true},{"id":7}]})");
    QVERIFY(!table()->visibleColumns().empty());
}

void TestConfigurations::lastColumnStays()
{
    openPlan(example());
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        table()->setColumnShown(column, false);
    QCOMPARE(table()->visibleColumns().size(), std::size_t(1));
    QMenu menu;
    table()->fillColumnMenu(menu);
    QCOMPARE(std::ranges::count_if(menu.actions(), [](const QAction *action) { return action->isChecked(); }), 1);
}

void TestConfigurations::detailsFollowTheCurrentRow()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    table()->selectRow(4);
    auto *details = m_page->detailsWidget();
    const auto *tabs = details->findChild<QTabWidget *>(QStringLiteral("detailsTabs"));
    QCOMPARE(tabs->count(), 6);
    QVERIFY(details->findChild<QLabel *>(QStringLiteral("detailsVerdict"))->text().contains(QStringLiteral("Safe")));
    QVERIFY(details->findChild<QLabel *>(QStringLiteral("detailsFigures"))->text().contains(QStringLiteral("Predicted")));
    QVERIFY(!details->findChild<QLabel *>(QStringLiteral("detailsWhy"))->text().isEmpty());
    for (auto *tree : details->findChildren<QTreeWidget *>())
        QVERIFY(tree->topLevelItemCount() > 0);
}

void TestConfigurations::whyNotCountsEveryRule()
{
    domain::TrainingPlan plan = example();
    plan.search.tensorParallel = list({2, 6});
    openPlan(plan);
    gui::WhyNotDialog dialog(*m_workspace);
    auto *rules = dialog.findChild<QTreeWidget *>(QStringLiteral("whyNotRules"));
    const auto &summary = m_workspace->result()->summary;
    QVERIFY(summary.valid < summary.combinations);
    qulonglong sum = 0;
    for (int row = 1; row < rules->topLevelItemCount(); ++row)
        sum += QLocale().toULongLong(rules->topLevelItem(row)->text(1));
    QCOMPARE(sum, qulonglong(summary.combinations - summary.valid));
    auto *model = dialog.findChild<gui::RejectionModel *>();
    QTRY_COMPARE(model->rowCount(), static_cast<int>(summary.combinations - summary.valid));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("whyNotSearch")), QStringLiteral("no such thing"));
    QTRY_COMPARE(model->rowCount(), 0);
}

void TestConfigurations::exportsToTheChosenFormat()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    const QTemporaryDir folder;
    auto *exportAction = m_page->findChild<QAction *>(QStringLiteral("actionExportRows"));
    m_dialogs.nextPath = folder.filePath(QStringLiteral("rows.json"));
    exportAction->trigger();
    QTRY_VERIFY(QFile::exists(m_dialogs.nextPath));
    QFile json(m_dialogs.nextPath);
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).object().value(QStringLiteral("format")).toString(),
             QStringLiteral("autotuner-configurations"));
    m_dialogs.nextPath = folder.filePath(QStringLiteral("rows.csv"));
    exportAction->trigger();
    QTRY_VERIFY(QFile::exists(m_dialogs.nextPath));
    QFile csv(m_dialogs.nextPath);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().count('\n'), 8);
}

void TestConfigurations::failedExportIsReported()
{
    openPlan(example());
    QTRY_COMPARE(rows(), 8);
    m_dialogs.lastError.clear();
    m_dialogs.nextPath = QStringLiteral("/nonexistent-folder/rows.csv");
    m_page->findChild<QAction *>(QStringLiteral("actionExportRows"))->trigger();
    QTRY_VERIFY2(m_dialogs.lastError.contains(QStringLiteral("rows.csv")), qPrintable(m_dialogs.lastError));
}

void TestConfigurations::offersRemediesWhenNothingFits()
{
    domain::TrainingPlan plan = example();
    const auto base = catalogue::makePlan(**m_catalogue->model("llama31_70b"));
    plan.model = base.model;
    plan.base = base.base;
    plan.search.tensorParallel = list({1}); // 70 B parameters on one GPU each
    openPlan(plan);
    auto *panel = m_page->findChild<gui::RemediesPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!panel->findChildren<QPushButton *>().isEmpty(), 20000);
    QTest::mouseClick(panel->findChildren<QPushButton *>().first(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isVisible(), 20000);
    QVERIFY(m_workspace->result()->summary.safe + m_workspace->result()->summary.tight > 0);
    QVERIFY(m_workspace->undoStack().canUndo());
}

/// A hundred thousand rows: while they are filtered and sorted the event loop keeps turning.
void TestConfigurations::largeResultsStayOffTheGuiThread()
{
    domain::TrainingPlan plan = example();
    plan.search.tensorParallel = list({1, 2, 4, 8});
    plan.search.pipelineParallel = list({1, 2, 4, 8});
    plan.search.contextParallel = list({1, 2, 4});
    plan.search.microBatchSizes = list({1, 2, 4, 8});
    std::vector<int> batches;
    for (int batch = 1; batch <= 600; ++batch)
        batches.push_back(batch * 64);
    plan.search.globalBatchSizes = list(batches);
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    openPlan(plan);
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 50000, 60000);
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(1);
    const int all = rows();
    table()->sortByColumn(gui::ConfigurationModel::columnOf("name"), Qt::AscendingOrder);
    QTest::keyClicks(filterText(), QStringLiteral("tp_4"));
    QTRY_VERIFY_WITH_TIMEOUT(rows() < all, 60000);
    QVERIFY(turns > 0);

    m_page->findChild<gui::FilterBar *>()->setFilter({});
    QTRY_VERIFY_WITH_TIMEOUT(rows() == all, 60000);
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_Space); // too many to mark: refused, and said
    QCOMPARE(m_workspace->checkedCount(), std::size_t(0));
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("actionCheck"))->isEnabled());
    QSignalSpy arranged(table()->model(), &QAbstractItemModel::modelReset);
    table()->sortByColumn(gui::ConfigurationModel::columnOf("days"), Qt::DescendingOrder);
    QVERIFY(arranged.wait(60000));
    QTRY_COMPARE(table()->selectionModel()->selection().size(), 1); // all of it, as one range
}

QTEST_MAIN(TestConfigurations)
#include "tst_configurations.moc"

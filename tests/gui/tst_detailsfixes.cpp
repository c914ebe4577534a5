// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "gui/configurations/configurationmodel.h"
#include "gui/configurations/configurationspage.h"
#include "gui/configurations/configurationtable.h"
#include "gui/configurations/detailspanel.h"
#include "gui/configurations/fixespanel.h"
#include "gui/configurations/spreadbar.h"
#include "gui/configurations/verdicttexts.h"
#include "gui/fakedialogs.h"
#include "gui/widgets/notelabel.h"
#include "gui/workspace/workspace.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>

namespace {

domain::KnobList list(std::vector<int> values) { return domain::KnobList::list(std::move(values)); }

} // namespace

/// What the details say of a verdict, and the changes that make a configuration fit, by click and key.
class TestDetailsFixes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void verdictTellsOddsPlaceAndMoment();
    void oddsStandBesideTheWordInTheTable();
    void safeRowsNeedNothing();
    void everyFixCanBeReachedAndSaysWhatItDoes();
    void appliesWhatThePlanSearchesAlready();
    void addsToThePlanWhatItDoesNotSearchAndUndoes();
    void resetsAFilterThatWouldHideTheFix();
    void refusesWhatThePlanCannotHold();
    void saysWhyNothingHelps();
    void staleAnswersAreDropped();
    void trustLinkLeadsSomewhere();
    void oddsAreNoSurerThanTheyAre();

private:
    domain::TrainingPlan crowded(const char *model = "llama31_8b") const;
    void openPlan(const domain::TrainingPlan &plan);
    gui::ConfigurationTable *table() const { return m_page->findChild<gui::ConfigurationTable *>(); }
    QWidget *details() const { return m_page->detailsWidget(); }
    template <class W>
    W *part(const char *name) const
    {
        return details()->findChild<W *>(QLatin1String(name));
    }
    gui::FixesPanel *fixes() const { return details()->findChild<gui::FixesPanel *>(); }
    QList<QPushButton *> applyButtons() const;
    void selectVerdict(estimate::Verdict verdict);
    void waitForFixes();
    QPushButton *buttonFor(search::FixKind kind) const;
    domain::Candidate current() const { return m_workspace->result()->candidate(*m_workspace->currentRow()); }

    std::unique_ptr<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<gui::Workspace> m_workspace;
    std::unique_ptr<gui::ConfigurationsPage> m_page;
    FakeDialogs m_dialogs;
};

void TestDetailsFixes::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::make_unique<catalogue::Catalogue>(std::move(*loaded));
}

/// Micro batches of 1, which fit, and of 16, which do not.
domain::TrainingPlan TestDetailsFixes::crowded(const char *model) const
{
    domain::TrainingPlan plan = catalogue::makePlan(**m_catalogue->model(model));
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 2;
    plan.clusters = {*catalogue::makeCluster(request, *m_catalogue)};
    plan.search.tensorParallel = list({1});
    plan.search.pipelineParallel = list({1});
    plan.search.globalBatchSizes = list({256});
    plan.search.microBatchSizes = list({1, 16});
    return plan;
}

void TestDetailsFixes::openPlan(const domain::TrainingPlan &plan)
{
    m_page.reset();
    m_workspace = std::make_unique<gui::Workspace>(*m_catalogue);
    m_page = std::make_unique<gui::ConfigurationsPage>(*m_workspace, m_dialogs);
    m_page->resize(1200, 700);
    m_page->show();
    details()->resize(520, 800);
    details()->show();
    QSignalSpy searched(m_workspace.get(), &gui::Workspace::searchFinished);
    project::Project project;
    project.plan = plan;
    m_workspace->open(project, {});
    QVERIFY(searched.count() > 0 || searched.wait(20000));
}

void TestDetailsFixes::selectVerdict(estimate::Verdict verdict)
{
    QTRY_VERIFY(table()->model()->rowCount() > 0);
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (table()->model()->index(row, 0).data(gui::ConfigurationModel::VerdictRole).toInt() == int(verdict))
            return table()->selectRow(row);
    }
    QFAIL("no row with that verdict");
}

QList<QPushButton *> TestDetailsFixes::applyButtons() const
{
    QList<QPushButton *> buttons;
    for (auto *button : fixes()->findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(QStringLiteral("Apply: ")) && button->isVisibleTo(fixes()))
            buttons << button;
    }
    return buttons;
}

void TestDetailsFixes::waitForFixes()
{
    QTRY_VERIFY_WITH_TIMEOUT(!fixes()->fixes().fixes.empty() || !fixes()->fixes().reason.empty(), 20000);
    QCOMPARE(applyButtons().size(), int(fixes()->fixes().fixes.size()));
}

QPushButton *TestDetailsFixes::buttonFor(search::FixKind kind) const
{
    for (const search::MemoryFix &fix : fixes()->fixes().fixes) {
        if (fix.kinds != std::vector{kind})
            continue;
        const QString wanted = QStringLiteral("Apply: ") + gui::changesText(fix.changes);
        for (auto *button : applyButtons()) {
            if (button->accessibleName() == wanted)
                return button;
        }
    }
    return nullptr;
}

void TestDetailsFixes::verdictTellsOddsPlaceAndMoment()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    QCOMPARE(part<QLabel>("detailsVerdict")->text(),
             QStringLiteral("Potential OOM (>99 %): of 100 runs predicted like this one, more than 99 will run out of memory"));
    QVERIFY(part<QLabel>("detailsPeak")->text().contains(QStringLiteral("every GPU · reached in: ")));
    auto *spread = details()->findChild<gui::SpreadBar *>();
    QVERIFY(spread->accessibleDescription().startsWith(QStringLiteral("8 in 10 runs predicted like this one need between ")));
    QVERIFY(part<QLabel>("detailsWhy")->text().contains(QStringLiteral("Predictions of this class scatter")));

    domain::TrainingPlan piped = crowded();
    piped.search.pipelineParallel = list({4});
    openPlan(piped);
    selectVerdict(estimate::Verdict::Oom);
    QVERIFY(part<QLabel>("detailsPeak")->text().contains(QStringLiteral("pipeline stage 1 of 4")));
}

void TestDetailsFixes::oddsStandBesideTheWordInTheTable()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    const QModelIndex cell = table()->currentIndex().siblingAtColumn(gui::ConfigurationModel::columnOf("verdict"));
    QCOMPARE(cell.data().toString(), QStringLiteral("Potential OOM · >99 %"));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("predicted like this one, more than 99")));
    QCOMPARE(cell.data(gui::ConfigurationModel::ValueRole).toString(), QStringLiteral("oom"));
}

void TestDetailsFixes::safeRowsNeedNothing()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Safe);
    auto *text = part<QLabel>("fixesText");
    QTRY_COMPARE(text->text(), QStringLiteral("It is safe: nothing has to change."));
    QVERIFY(applyButtons().isEmpty());
    QVERIFY(!part<QPushButton>("detailsFixes")->isVisible());
    QVERIFY(!part<gui::NoteLabel>("fixNotice")->isVisible());
}

void TestDetailsFixes::everyFixCanBeReachedAndSaysWhatItDoes()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    waitForFixes();
    auto *door = part<QPushButton>("detailsFixes");
    QVERIFY(door->isVisible());
    QVERIFY(door->text().contains(QString::number(applyButtons().size())));
    QTest::keyClick(door, Qt::Key_Space);
    QCOMPARE(part<QTabWidget>("detailsTabs")->currentWidget(), fixes());
    for (auto *button : applyButtons()) {
        QVERIFY(button->isVisible());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY2(button->accessibleDescription().contains(QStringLiteral("GiB · step time about ")),
                 qPrintable(button->accessibleDescription()));
    }
    for (const search::MemoryFix &fix : fixes()->fixes().fixes)
        QVERIFY(m_workspace->result()->context->estimate(fix.candidate).verdict < estimate::Verdict::Oom);
}

void TestDetailsFixes::appliesWhatThePlanSearchesAlready()
{
    domain::TrainingPlan plan = crowded();
    plan.search.tensorParallel = list({1, 2, 4, 8});
    openPlan(plan);
    QTRY_COMPARE(table()->model()->rowCount(), 8);
    for (int row = 0; row < table()->model()->rowCount(); ++row) { // that of the other tests
        table()->selectRow(row);
        if (current().layout.tensorParallel == 1 && current().batch.microBatchSize == 16)
            break;
    }
    waitForFixes();
    auto *button = buttonFor(search::FixKind::TensorParallel);
    QVERIFY(button != nullptr);
    button->click();
    QTRY_VERIFY(current().layout.tensorParallel > 1);
    QCOMPARE(current().batch.microBatchSize, 16);
    QVERIFY(!m_workspace->undoStack().canUndo());
    QCOMPARE(table()->model()->data(table()->currentIndex(), gui::ConfigurationModel::ResultRowRole).toULongLong(),
             qulonglong(*m_workspace->currentRow()));
    auto *notice = part<gui::NoteLabel>("fixNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("The plan searched it already.")));
    QVERIFY(!part<QPushButton>("fixUndo")->isVisible());
}

void TestDetailsFixes::addsToThePlanWhatItDoesNotSearchAndUndoes()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    const domain::Candidate before = current();
    const domain::TrainingPlan plan = m_workspace->plan();
    waitForFixes();
    auto *button = buttonFor(search::FixKind::TensorParallel);
    QVERIFY(button != nullptr);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(m_workspace->undoStack().canUndo());
    QVERIFY(m_workspace->undoStack().undoText().startsWith(QStringLiteral("Make it fit: use tensor_parallel ")));
    QVERIFY(part<gui::NoteLabel>("fixNotice")->isVisible()); // while it is searched
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->currentRow().has_value() && current().layout.tensorParallel > 1, 20000);
    QCOMPARE(current().batch.microBatchSize, 16);
    QTRY_COMPARE(table()->model()->data(table()->currentIndex(), gui::ConfigurationModel::ResultRowRole).toULongLong(),
                 qulonglong(*m_workspace->currentRow()));
    QCOMPARE(m_workspace->result()->rows[*m_workspace->currentRow()].verdict, estimate::Verdict::Safe);
    QTRY_VERIFY(part<gui::NoteLabel>("fixNotice")->text().contains(QStringLiteral("tensor-parallel-sizes: ")));
    QCOMPARE(m_workspace->plan().search.tensorParallel.values.size(), std::size_t(2));
    QVERIFY(part<QLabel>("detailsVerdict")->text().startsWith(QStringLiteral("Safe")));

    auto *undo = part<QPushButton>("fixUndo");
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(m_workspace->plan() == plan);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->currentRow().has_value() && current() == before, 20000);
    QTRY_VERIFY(!part<gui::NoteLabel>("fixNotice")->isVisible());
    m_workspace->undoStack().redo();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->currentRow().has_value() && current().layout.tensorParallel > 1, 20000);
}

void TestDetailsFixes::resetsAFilterThatWouldHideTheFix()
{
    openPlan(crowded());
    auto *filter = m_page->findChild<QLineEdit *>(QStringLiteral("filterText"));
    filter->selectAll();
    QTest::keyClicks(filter, QStringLiteral("verdict=oom"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    selectVerdict(estimate::Verdict::Oom);
    waitForFixes();
    auto *button = buttonFor(search::FixKind::MicroBatch);
    QVERIFY(button != nullptr);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->currentRow().has_value() && current().batch.microBatchSize < 16, 20000);
    QTRY_COMPARE(table()->model()->data(table()->currentIndex(), gui::ConfigurationModel::ResultRowRole).toULongLong(),
                 qulonglong(*m_workspace->currentRow()));
    QVERIFY(filter->text().isEmpty());
}

void TestDetailsFixes::refusesWhatThePlanCannotHold()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    search::MemoryFix odd;
    odd.candidate = current();
    odd.candidate.layout.firstStageLayers = 3; // a split of its own
    emit fixes()->applyRequested(odd);
    auto *notice = part<gui::NoteLabel>("fixNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->kind(), gui::NoteLabel::Kind::Warning);
    QVERIFY(notice->text().contains(QStringLiteral("The plan cannot hold this configuration")));
    QVERIFY(!m_workspace->undoStack().canUndo());
    selectVerdict(estimate::Verdict::Safe);
    QVERIFY(!notice->isVisible());
}

void TestDetailsFixes::saysWhyNothingHelps()
{
    domain::TrainingPlan plan = crowded("llama31_405b"); // 405 billion parameters on sixteen GPUs
    plan.search.tensorParallel = list({8});
    plan.search.microBatchSizes = list({1});
    openPlan(plan);
    selectVerdict(estimate::Verdict::Oom);
    waitForFixes();
    QVERIFY(applyButtons().isEmpty());
    const QString text = part<QLabel>("fixesText")->text();
    QVERIFY2(text.startsWith(QStringLiteral("No change of settings makes it fit. Closest: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("use more GPUs")), qPrintable(text));
    QVERIFY(part<QPushButton>("detailsFixes")->isVisible());
}

/// Looking at a row that fits before the answer for the other is there: no fix of the other appears.
void TestDetailsFixes::staleAnswersAreDropped()
{
    openPlan(crowded());
    for (int turn = 0; turn < 20; ++turn) {
        selectVerdict(estimate::Verdict::Oom);
        selectVerdict(estimate::Verdict::Safe);
    }
    QTRY_COMPARE(part<QLabel>("fixesText")->text(), QStringLiteral("It is safe: nothing has to change."));
    QCoreApplication::processEvents();
    QVERIFY(applyButtons().isEmpty());
    selectVerdict(estimate::Verdict::Oom);
    m_page.reset(); // closing the window under way is safe
    m_workspace.reset();
}

void TestDetailsFixes::trustLinkLeadsSomewhere()
{
    openPlan(crowded());
    selectVerdict(estimate::Verdict::Oom);
    auto *link = part<QToolButton>("detailsTrust");
    QVERIFY(!link->isVisible());
    QAction action(QStringLiteral("Accuracy"));
    QSignalSpy opened(&action, &QAction::triggered);
    m_page->setTrustAction(&action);
    QVERIFY(link->isVisible());
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(opened.count(), 1);
}

void TestDetailsFixes::oddsAreNoSurerThanTheyAre()
{
    QCOMPARE(gui::oddsPercentText(0), QStringLiteral("<1 %"));
    QCOMPARE(gui::oddsPercentText(0.01), QStringLiteral("1 %"));
    QCOMPARE(gui::oddsPercentText(0.926), QStringLiteral("93 %"));
    QCOMPARE(gui::oddsPercentText(0.99), QStringLiteral("99 %"));
    QCOMPARE(gui::oddsPercentText(0.9999), QStringLiteral(">99 %"));
}

QTEST_MAIN(TestDetailsFixes)
#include "tst_detailsfixes.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The best over the whole space and how many GPUs to rent, in the real window with the real search.
#include "gui/configurations/configurationtable.h"
#include "gui/sessionfixture.h"
#include "gui/shell/help.h"
#include "gui/wholespace/spaceview.h"
#include "gui/wholespace/wholespacewindow.h"
#include "gui/widgets/notelabel.h"
#include "gui/wizarddriver.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

using gui::SpaceView;
using gui::WholeSpaceWindow;
using report::SpaceKind;

class TestWholeSpaceShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensFromThePlanMenuWithAProjectOnly();
    void bestIsAtLeastAsGoodAsThePlansOwn();
    void everyPlaceCanBeUsed();
    void aFilterGivesWayToWhatIsUsed();
    void clustersLeadToTheirCounts();
    void usedCountIsSearched();
    void configurationsLeadThere();
    void wizardLeadsThere();
    void helpOpensItsPage();
    void closesWithTheAppWhileItSearches();

private:
    void openExample();
    WholeSpaceWindow *space() const { return m_app->window().findChild<WholeSpaceWindow *>(); }
    QWidget *page() const { return space()->findChild<QTabWidget *>(QStringLiteral("tabs"))->currentWidget(); }
    SpaceView *table() const { return page()->findChild<SpaceView *>(QStringLiteral("spaceTable")); }
    const report::SpaceTable &rows() const { return *page()->findChild<gui::SpaceModel *>()->table(); }
    QPushButton *button(const char *name) const { return page()->findChild<QPushButton *>(QLatin1String(name)); }
    bool hasRows() const
    {
        const auto ready = [this] {
            return table()->model()->rowCount() > 0 && !page()->findChild<QProgressBar *>(QStringLiteral("progress"))->isVisible();
        };
        return QTest::qWaitFor(ready, kPatience) && m_app->searched();
    }
    gui::ConfigurationTable *configurations() const { return m_app->window().findChild<gui::ConfigurationTable *>(); }

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionFixture> m_app;
};

void TestWholeSpaceShell::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::move(*loaded);
}

void TestWholeSpaceShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<SessionFixture>(*m_catalogue, *m_folder);
    m_app->window().show();
}

void TestWholeSpaceShell::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

void TestWholeSpaceShell::openExample()
{
    m_app->window().actions().example->trigger();
    QVERIFY(m_app->searched());
}

void TestWholeSpaceShell::opensFromThePlanMenuWithAProjectOnly()
{
    const gui::Actions &actions = m_app->window().actions();
    QMenu *plan = nullptr;
    for (QAction *menu : m_app->window().menuBar()->actions()) {
        if (menu->text().remove(QLatin1Char('&')) == QLatin1String("Plan"))
            plan = menu->menu();
    }
    QVERIFY(plan);
    for (QAction *action : {actions.wholeSpace, actions.gpuCounts}) {
        QVERIFY(plan->actions().contains(action));
        QVERIFY(!action->shortcut().isEmpty());
        QVERIFY(!action->isEnabled());
    }
    openExample();
    QVERIFY(actions.wholeSpace->isEnabled() && actions.gpuCounts->isEnabled());
    actions.gpuCounts->trigger();
    QVERIFY(space() && space()->isVisible() && !space()->isModal());
    QCOMPARE(space()->kind(), SpaceKind::GpuCounts);
    actions.wholeSpace->trigger();
    QCOMPARE(space()->kind(), SpaceKind::Best);
    QCOMPARE(m_app->window().findChildren<WholeSpaceWindow *>().size(), 1);
    m_app->workspace().undoStack().setClean();
    m_app->workspace().close();
    QVERIFY(!space()->isVisible());
    QVERIFY(!actions.wholeSpace->isEnabled());
}

void TestWholeSpaceShell::bestIsAtLeastAsGoodAsThePlansOwn()
{
    openExample();
    m_app->window().actions().wholeSpace->trigger();
    QVERIFY(hasRows());
    const auto own = m_app->workspace().result();
    QVERIFY(own->summary.fastest >= 0);
    const double days = double(own->rows[static_cast<std::size_t>(own->summary.fastest)].days);
    const auto first = std::find_if(rows().rows().begin(), rows().rows().end(), [](const auto &row) { return row.rank == 1; });
    QVERIFY(first != rows().rows().end());
    QVERIFY(first->entry->prediction.days <= days * (1 + 1e-6));
    QVERIFY(first->daysMore && *first->daysMore <= 1e-6);
    QCOMPARE(std::count_if(rows().rows().begin(), rows().rows().end(), [](const auto &row) { return row.isPlans; }), 1);
}

/// What the search finds the plan can hold, beside its other values or as the base, and undo takes all of it back.
void TestWholeSpaceShell::everyPlaceCanBeUsed()
{
    openExample();
    m_app->window().actions().wholeSpace->trigger();
    QVERIFY(hasRows());
    const domain::TrainingPlan before = m_app->workspace().plan();
    for (const char *how : {"use", "makeBase"}) {
        table()->selectRow(std::optional<std::size_t>(0));
        const domain::Candidate wanted = rows().rows()[0].entry->candidate;
        button(how)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace().currentCandidate() == domain::candidateId(wanted), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace().currentRow().has_value(), kPatience);
        QCOMPARE(m_app->workspace().result()->candidate(*m_app->workspace().currentRow()), wanted);
        QTRY_COMPARE(page()->findChild<gui::NoteLabel *>(QStringLiteral("notice"))->kind(), gui::NoteLabel::Kind::Good);
        while (m_app->workspace().undoStack().canUndo())
            m_app->workspace().undoStack().undo();
        QCOMPARE(m_app->workspace().plan(), before);
        QVERIFY(hasRows());
    }
}

void TestWholeSpaceShell::aFilterGivesWayToWhatIsUsed()
{
    openExample();
    m_app->window().showStep(gui::Step::Configurations);
    auto *filter = m_app->window().findChild<QWidget *>(QStringLiteral("configurationsPage"))->findChild<QLineEdit *>();
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("no_such_configuration"));
    QTRY_COMPARE(configurations()->model()->rowCount(), 0);
    m_app->window().actions().wholeSpace->trigger();
    QVERIFY(hasRows());
    table()->selectRow(std::optional<std::size_t>(0));
    button("use")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace().currentRow().has_value(), kPatience);
    QTRY_VERIFY(configurations()->model()->rowCount() > 0);
}

void TestWholeSpaceShell::clustersLeadToTheirCounts()
{
    openExample();
    auto *wanted = m_app->window().findChild<QPushButton *>(QStringLiteral("gpuCountsButton"));
    QVERIFY(wanted);
    m_app->window().showStep(gui::Step::Plan);
    QVERIFY(wanted->isVisible());
    wanted->click();
    QVERIFY(space() && space()->isVisible());
    QCOMPARE(space()->kind(), SpaceKind::GpuCounts);
    QVERIFY(hasRows());
    QVERIFY(rows().rows().size() > 5);
    QVERIFY(page()->findChild<gui::NoteLabel *>(QStringLiteral("advice"))->text().contains(QStringLiteral("GPU")));
}

void TestWholeSpaceShell::usedCountIsSearched()
{
    openExample();
    m_app->window().actions().gpuCounts->trigger();
    QVERIFY(hasRows());
    const domain::TrainingPlan before = m_app->workspace().plan();
    std::optional<std::size_t> other;
    for (std::size_t row = 0; row < rows().rows().size(); ++row) {
        if (rows().cluster(row).numGpus() == 2 * before.cluster().numGpus() && rows().rows()[row].entry)
            other = row;
    }
    QVERIFY(other);
    const double days = rows().rows()[*other].entry->prediction.days;
    table()->selectRow(other);
    button("use")->click();
    QCOMPARE(m_app->workspace().plan().cluster().numGpus(), 2 * before.cluster().numGpus());
    QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace().currentRow().has_value(), kPatience);
    QVERIFY(m_app->searched());
    const auto result = m_app->workspace().result();
    QVERIFY(std::abs(double(result->rows[*m_app->workspace().currentRow()].days) / days - 1) < 1e-5); // the same estimate
    m_app->workspace().undoStack().undo();
    QCOMPARE(m_app->workspace().plan(), before);
}

void TestWholeSpaceShell::configurationsLeadThere()
{
    openExample();
    m_app->window().showStep(gui::Step::Configurations);
    auto *inBar = m_app->window().findChild<QToolButton *>(QStringLiteral("wholeSpaceButton"));
    QVERIFY(inBar && inBar->isVisible());
    domain::TrainingPlan plan = m_app->workspace().plan();
    for (const auto knob : {&domain::SearchSpace::tensorParallel, &domain::SearchSpace::pipelineParallel,
                            &domain::SearchSpace::contextParallel, &domain::SearchSpace::microBatchSizes})
        plan.search.*knob = domain::KnobList::list({1});
    plan.search.virtualPipeline = {};
    plan.search.minModelParallelSize = 2; // which TP 1, PP 1, CP 1 do not reach
    m_app->workspace().setPlan(plan, QStringLiteral("nothing valid"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->workspace().result() && !m_app->workspace().isSearching(), kPatience);
    const QString text = m_app->window().actions().wholeSpace->text();
    QPushButton *wayOn = nullptr;
    for (QPushButton *one : m_app->window().findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == text)
            wayOn = one;
    }
    QVERIFY(wayOn);
    wayOn->click();
    QVERIFY(space() && space()->isVisible());
}

void TestWholeSpaceShell::wizardLeadsThere()
{
    openExample();
    bool pressed = false;
    QTimer::singleShot(0, this, [&pressed] { // while the dialog waits
        auto *wizard = qobject_cast<gui::PlanWizard *>(QApplication::activeModalWidget());
        if (!wizard)
            return;
        const WizardDriver driver(*wizard);
        auto *wayOn = driver.find<QPushButton>("wholeSpace");
        pressed = wayOn && wayOn->isEnabled();
        if (pressed)
            wayOn->click();
        else
            wizard->reject();
    });
    m_app->window().actions().edit.back()->trigger(); // the review
    QVERIFY(pressed);
    QVERIFY(space() && space()->isVisible());
    QCOMPARE(space()->kind(), SpaceKind::Best);
}

void TestWholeSpaceShell::helpOpensItsPage()
{
    openExample();
    m_app->window().actions().wholeSpace->trigger();
    space()->findChild<QPushButton *>(QStringLiteral("help"))->click();
    const auto *help = m_app->window().findChild<gui::HelpWindow *>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->findChild<QListWidget *>()->currentRow(), static_cast<int>(gui::HelpTopic::WholeSpace));
}

void TestWholeSpaceShell::closesWithTheAppWhileItSearches()
{
    openExample();
    m_app->window().actions().gpuCounts->trigger();
    m_app.reset();
    QVERIFY(!m_app);
}

QTEST_MAIN(TestWholeSpaceShell)
#include "tst_wholespaceshell.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to the explanation of a step in the real app, and back from it to the table.
#include "gui/configurations/configurationspage.h"
#include "gui/configurations/configurationtable.h"
#include "gui/explain/explainwindow.h"
#include "gui/explain/limitspanel.h"
#include "gui/explainfixture.h"
#include "gui/sessionfixture.h"
#include "gui/shell/help.h"

#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

using gui::ExplainWindow;

class TestExplainShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void openedFromTheViewMenu();
    void openedFromTheDetails();
    void openedFromTheTablesMenu();
    void leadsToTheConfigurations();
    void followsTheTable();
    void aReliefStandsInTheTableAndCanBeUndone();
    void helpOpensItsPage();
    void closesWithTheApp();

private:
    QAction *action() const { return m_app->window().actions().explain; }
    ExplainWindow *window() const { return m_app->window().findChild<ExplainWindow *>(); }
    gui::ConfigurationTable *table() const { return m_app->window().findChild<gui::ConfigurationTable *>(); }
    bool answered() const
    {
        const auto current = [this] {
            const auto row = m_app->workspace().currentRow();
            return row && window() && window()->content()
                && window()->content()->question.candidate == m_app->workspace().result()->candidate(*row);
        };
        return QTest::qWaitFor(current, kPatience);
    }
    void openPlan();

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionFixture> m_app;
};

void TestExplainShell::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::move(*loaded);
}

void TestExplainShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<SessionFixture>(*m_catalogue, *m_folder);
    m_app->window().resize(1400, 860);
    m_app->window().show();
}

void TestExplainShell::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

/// With a configuration of four stages selected.
void TestExplainShell::openPlan()
{
    QVERIFY(fixture::openPlan(m_app->workspace(), fixture::pipelinedPlan(*m_catalogue)));
    m_app->window().showStep(gui::Step::Configurations);
    m_app->workspace().setCurrentRow(fixture::rowWith(*m_app->workspace().result(), 4, 1));
    QTRY_VERIFY(table()->currentIndex().isValid());
}

void TestExplainShell::openedFromTheViewMenu()
{
    QVERIFY(!action()->isEnabled()); // no plan is open
    openPlan();
    QVERIFY(action()->isEnabled());
    QVERIFY(!action()->shortcut().isEmpty());
    for (const QAction *other : m_app->window().findChildren<QAction *>())
        QVERIFY2(other == action() || other->shortcut() != action()->shortcut(), qPrintable(other->text()));
    QMenu *view = nullptr;
    for (QAction *menu : m_app->window().menuBar()->actions()) {
        if (menu->text().remove(QLatin1Char('&')) == QLatin1String("View"))
            view = menu->menu();
    }
    QVERIFY(view && view->actions().contains(action()));
    action()->trigger();
    QVERIFY(window() && window()->isVisible() && !window()->isModal());
    QVERIFY(answered());
    ExplainWindow *first = window();
    first->close();
    action()->trigger();
    QCOMPARE(window(), first); // the same, with what it was set to
    QVERIFY(first->isVisible());
}

void TestExplainShell::openedFromTheDetails()
{
    openPlan();
    auto *tabs = m_app->window().findChild<QTabWidget *>(QStringLiteral("detailsTabs"));
    auto *button = m_app->window().findChild<QPushButton *>(QStringLiteral("detailsExplain"));
    QVERIFY(tabs && button);
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->isAncestorOf(button))
            tabs->setCurrentIndex(i);
    }
    QVERIFY(button->isVisible());
    QVERIFY(!button->text().contains(QLatin1Char('&')));
    button->click();
    QVERIFY(window() && window()->isVisible());
}

void TestExplainShell::openedFromTheTablesMenu()
{
    openPlan();
    bool found = false;
    QTimer::singleShot(0, this, [&] { // while the menu waits
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        found = menu && menu->actions().contains(action());
        if (menu)
            menu->close();
        if (found)
            action()->trigger();
    });
    emit table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
    QVERIFY(found);
    QVERIFY(window() && window()->isVisible());
}

void TestExplainShell::leadsToTheConfigurations()
{
    openPlan();
    m_app->workspace().setCurrentRow(std::nullopt);
    m_app->window().showStep(gui::Step::Plan);
    action()->trigger();
    QPushButton *way = nullptr;
    for (QPushButton *button : window()->findChild<QWidget *>(QStringLiteral("explainEmpty"))->findChildren<QPushButton *>()) {
        if (button->isVisible())
            way = button;
    }
    QVERIFY(way);
    way->click();
    QCOMPARE(m_app->window().step(), gui::Step::Configurations);
}

void TestExplainShell::followsTheTable()
{
    openPlan();
    action()->trigger();
    QVERIFY(answered());
    const domain::Candidate before = window()->content()->question.candidate;
    const int other = table()->currentIndex().row() == 0 ? 1 : 0;
    table()->selectRow(other);
    QVERIFY(answered());
    QVERIFY(!(window()->content()->question.candidate == before));
}

void TestExplainShell::aReliefStandsInTheTableAndCanBeUndone()
{
    openPlan();
    action()->trigger();
    QVERIFY(answered());
    const domain::Candidate before = window()->content()->question.candidate;
    const domain::TrainingPlan plan = m_app->workspace().plan();
    const auto buttons = window()->findChild<gui::LimitsPanel *>()->findChildren<QPushButton *>(QStringLiteral("limitRelief"));
    QVERIFY(!buttons.isEmpty());
    buttons.front()->click();
    QVERIFY(QTest::qWaitFor([&] { return answered() && !(window()->content()->question.candidate == before); }, kPatience));
    QTRY_VERIFY_WITH_TIMEOUT(table()->currentIndex().isValid(), kPatience);
    QVERIFY(QTest::qWaitFor([&] { return !m_app->workspace().isSearching(); }, kPatience));
    if (m_app->workspace().plan() == plan)
        return; // it was searched already
    m_app->workspace().undoStack().undo();
    QCOMPARE(m_app->workspace().plan() == plan, true);
    QVERIFY(QTest::qWaitFor([&] { return answered() && window()->content()->question.candidate == before; }, kPatience));
}

void TestExplainShell::helpOpensItsPage()
{
    openPlan();
    action()->trigger();
    window()->findChild<QPushButton *>(QStringLiteral("help"))->click();
    const auto *help = m_app->window().findChild<gui::HelpWindow *>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->findChild<QListWidget *>()->currentRow(), static_cast<int>(gui::HelpTopic::StepTime));
}

void TestExplainShell::closesWithTheApp()
{
    openPlan();
    action()->trigger(); // the worker is busy
    m_app.reset();
    QVERIFY(!m_app);
}

QTEST_MAIN(TestExplainShell)
#include "tst_explainshell.moc"

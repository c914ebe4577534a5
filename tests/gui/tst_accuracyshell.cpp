// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far predictions can be trusted, in the real window and with the measurements that come with the program.
#include "gui/accuracy/accuracytable.h"
#include "gui/accuracy/accuracywindow.h"
#include "gui/accuracy/subjectview.h"
#include "gui/sessionfixture.h"
#include "gui/shell/aboutdialog.h"
#include "gui/shell/help.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

using gui::AccuracyWindow;

class TestAccuracyShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void openedFromTheHelpMenu();
    void everyPublishedFigureHasARow();
    void keepsItsReportWhenClosed();
    void helpOpensItsPage();
    void aboutLeadsThere();
    void closesWithTheApp();

private:
    AccuracyWindow *accuracy() const { return m_app->window().findChild<AccuracyWindow *>(); }
    QStackedWidget *states() const { return accuracy()->findChild<QStackedWidget *>(QStringLiteral("stack"), Qt::FindDirectChildrenOnly); }
    bool hasReport() const
    {
        const auto shown = [this] { return states()->currentWidget()->objectName() == QLatin1String("report"); };
        return QTest::qWaitFor(shown, kPatience);
    }

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionFixture> m_app;
};

void TestAccuracyShell::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue = std::move(*loaded);
}

void TestAccuracyShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<SessionFixture>(*m_catalogue, *m_folder);
    m_app->window().show();
}

void TestAccuracyShell::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

void TestAccuracyShell::openedFromTheHelpMenu()
{
    QMenu *help = nullptr;
    for (QAction *menu : m_app->window().menuBar()->actions()) {
        if (menu->text().remove(QLatin1Char('&')) == QLatin1String("Help"))
            help = menu->menu();
    }
    QVERIFY(help);
    QAction *action = m_app->window().actions().accuracy;
    QVERIFY(help->actions().contains(action));
    QVERIFY(action->isEnabled()); // no project is open: it is about the program
    QVERIFY(!action->shortcut().isEmpty());
    action->trigger();
    QVERIFY(accuracy());
    QVERIFY(accuracy()->isVisible() && !accuracy()->isModal());
    QVERIFY(hasReport());
    QVERIFY(accuracy()->findChild<QLabel *>(QStringLiteral("headline"))->text().contains(QLatin1String("Peak memory")));
}

void TestAccuracyShell::everyPublishedFigureHasARow()
{
    const auto set = validation::publishedMeasurements();
    QVERIFY(set.has_value());
    m_app->window().actions().accuracy->trigger();
    QVERIFY(hasReport());
    int rows = 0;
    for (const auto *table : accuracy()->findChildren<gui::AccuracyTable *>()) {
        QVERIFY(table->model()->rowCount() > 0); // every tab has something to show
        rows += table->model()->rowCount();
    }
    QCOMPARE(static_cast<std::size_t>(rows), set->measurements.size());
}

void TestAccuracyShell::keepsItsReportWhenClosed()
{
    QAction *action = m_app->window().actions().accuracy;
    action->trigger();
    QVERIFY(hasReport());
    accuracy()->findChild<QTabWidget *>(QStringLiteral("subjects"))->setCurrentIndex(1);
    accuracy()->close();
    action->trigger();
    QVERIFY(accuracy()->isVisible());
    QCOMPARE(states()->currentWidget()->objectName(), QStringLiteral("report"));
    QCOMPARE(accuracy()->subject(), validation::Subject::OutOfMemory);
}

void TestAccuracyShell::helpOpensItsPage()
{
    m_app->window().actions().accuracy->trigger();
    accuracy()->findChild<QPushButton *>(QStringLiteral("help"))->click();
    const auto *help = m_app->window().findChild<gui::HelpWindow *>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->findChild<QListWidget *>()->currentRow(), static_cast<int>(gui::HelpTopic::Accuracy));
}

void TestAccuracyShell::aboutLeadsThere()
{
    bool pressed = false;
    QTimer::singleShot(0, this, [&] { // while the dialog waits
        auto *about = qobject_cast<gui::AboutDialog *>(QApplication::activeModalWidget());
        for (QPushButton *button : about ? about->findChildren<QPushButton *>() : QList<QPushButton *>()) {
            if (button->text() == m_app->window().actions().accuracy->text()) {
                pressed = true;
                button->click();
            }
        }
        if (about && !pressed)
            about->reject();
    });
    m_app->window().actions().about->trigger();
    QVERIFY(pressed);
    QTRY_VERIFY(accuracy() && accuracy()->isVisible());
}

void TestAccuracyShell::closesWithTheApp()
{
    m_app->window().actions().accuracy->trigger(); // the worker is busy
    m_app.reset();
    QVERIFY(!m_app);
}

QTEST_MAIN(TestAccuracyShell)
#include "tst_accuracyshell.moc"

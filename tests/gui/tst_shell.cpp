// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with real files, driven as a person would.
#include "gui/sessionfixture.h"
#include "gui/shell/clustermodel.h"
#include "gui/shell/example.h"
#include "gui/shell/plantexts.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/numbers.h"
#include "project/artifacts.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>

using gui::Step;

class TestShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void welcomeLeadsToTheExample();
    void statusCountsAreTheResults();
    void newPlanStartsFromThePreferences();
    void savesAndOpensAgain();
    void undoTakesTheTitleMark();
    void closingAsksWhenDirty();
    void recentProjectsGreyWhatIsGone();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void droppedProjectOpens();
    void exportedArgsOpenAsANewPlan();
    void lostWorkIsOfferedAgain();
    void lostWorkCanBeDiscarded();
    void neverSavedWorkIsOfferedAtStart();
    void secondInstanceIsReadOnly();
    void languageChangeKeepsTheProject();
    void clusterTableEdits();
    void clusterTableRefusesNonsense_data();
    void clusterTableRefusesNonsense();
    void laterStepsSayWhatHelps();
    void everyHelpPageHasText();
    void everyControlHasAName();
    void fitsASmallScreen();
    void actionsHaveUniqueShortcuts();
    void textsLoseTheirMnemonics();

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] std::unique_ptr<SessionFixture> start() const;
    [[nodiscard]] std::unique_ptr<SessionFixture> startWithExample() const;

    std::optional<catalogue::Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShell::initTestCase()
{
    auto loaded = catalogue::Catalogue::load();
    QVERIFY(loaded.has_value());
    m_catalogue.emplace(std::move(*loaded));
}

std::unique_ptr<SessionFixture> TestShell::start() const
{
    auto app = std::make_unique<SessionFixture>(*m_catalogue, *m_folder);
    app->session->start({});
    return app;
}

std::unique_ptr<SessionFixture> TestShell::startWithExample() const
{
    auto app = start();
    app->window().actions().example->trigger();
    return app;
}

void TestShell::welcomeLeadsToTheExample()
{
    const auto app = start();
    auto *door = app->window().findChild<QAbstractButton *>(QStringLiteral("tryExample"));
    QVERIFY(door && door->isVisible());
    QVERIFY(!app->window().actions().save->isEnabled());
    QTest::mouseClick(door, Qt::LeftButton);
    QVERIFY(app->searched());
    QVERIFY(!door->isVisible());
    QCOMPARE(app->window().step(), Step::Configurations);
    QVERIFY(app->window().actions().save->isEnabled());
    QVERIFY(app->window().isWindowModified());
}

void TestShell::statusCountsAreTheResults()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    const search::Summary &summary = app->workspace().result()->summary;
    const QString text = app->window().status().countsText();
    for (const std::size_t number : {summary.valid, summary.safe, summary.tight, summary.oom})
        QVERIFY2(text.contains(gui::count(number)), qPrintable(text));
    QVERIFY(summary.valid > 0 && summary.valid == summary.safe + summary.tight + summary.oom);
    QVERIFY(app->window().status().selectionText().isEmpty());
    const std::vector<std::size_t> rows{0, 1};
    app->workspace().setRowsChecked(rows, true);
    QVERIFY(app->window().status().selectionText().contains(gui::usdText(*app->workspace().checkedTrialCost())));
    QCOMPARE(app->workspace().undoStack().undoText(), QStringLiteral("select 2 configurations to run")); // a plural, not "(s)"
}

void TestShell::newPlanStartsFromThePreferences()
{
    const auto app = start();
    gui::Preferences preferences = app->session->preferences();
    preferences.pricePerGpuHour = base::Usd(1.75);
    preferences.thresholds = {0.2, 0.6};
    app->session->usePreferences(preferences);
    domain::TrainingPlan offered;
    QTimer::singleShot(0, this, [&] {
        if (auto *wizard = qobject_cast<gui::PlanWizard *>(QApplication::activeModalWidget())) {
            offered = wizard->plan();
            wizard->reject();
        }
    });
    app->window().actions().newPlan->trigger();
    QCOMPARE(offered.clusters.size(), std::size_t(1));
    QCOMPARE(offered.cluster().pricePerGpuHour.value(), 1.75);
    QVERIFY(offered.thresholds == preferences.thresholds);
    QVERIFY(offered.search.tensorParallel.automatic && offered.search.expertParallel.automatic); // any model may come
    QVERIFY(!app->workspace().isOpen());
}

void TestShell::savesAndOpensAgain()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    app->workspace().setRowsChecked(std::vector<std::size_t>{2}, true);
    const project::Project saved = app->workspace().project();
    app->dialogs.path = file("llama.autotuner");
    app->window().actions().save->trigger();
    QVERIFY(QFile::exists(file("llama.autotuner")));
    QVERIFY(!app->window().isWindowModified());
    QVERIFY(app->window().windowTitle().contains(QStringLiteral("llama")));
    app->window().actions().close->trigger();
    QVERIFY(!app->workspace().isOpen());
    auto *recent = app->window().findChild<QListWidget *>(QStringLiteral("recentList"));
    QCOMPARE(recent->count(), 1);
    QTest::keyClick(recent, Qt::Key_Return);
    QVERIFY(app->workspace().isOpen());
    QVERIFY(app->workspace().project() == saved);
    QVERIFY(app->dialogs.asked.isEmpty());
}

void TestShell::undoTakesTheTitleMark()
{
    const auto app = startWithExample();
    app->dialogs.path = file("p.autotuner");
    app->window().actions().save->trigger();
    domain::TrainingPlan plan = app->workspace().plan();
    plan.goal.tokensInBillions = 2;
    app->workspace().setPlan(plan, QStringLiteral("change tokens"));
    QVERIFY(app->window().isWindowModified());
    QVERIFY(app->window().actions().undo->text().contains(QStringLiteral("change tokens")));
    app->window().actions().undo->trigger();
    QVERIFY(!app->window().isWindowModified());
    QVERIFY(app->window().actions().redo->isEnabled());
}

void TestShell::closingAsksWhenDirty()
{
    const auto app = startWithExample();
    app->dialogs.answers = {2}; // cancel
    QVERIFY(!app->window().close());
    QVERIFY(app->window().isVisible());
    app->dialogs.answers = {1}; // discard
    QVERIFY(app->window().close());
    QCOMPARE(app->dialogs.asked.size(), 2);
}

void TestShell::recentProjectsGreyWhatIsGone()
{
    const auto app = startWithExample();
    app->dialogs.path = file("gone.autotuner");
    app->window().actions().save->trigger();
    app->window().actions().close->trigger();
    QVERIFY(QFile::remove(file("gone.autotuner")));
    const auto again = start();
    auto *recent = again->window().findChild<QListWidget *>(QStringLiteral("recentList"));
    QCOMPARE(recent->count(), 1);
    QVERIFY(recent->item(0)->text().contains(QStringLiteral("not found")));
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(again->dialogs.errors.size(), 1);
    recent->setFocus();
    recent->actions().first()->trigger(); // remove from this list
    QCOMPARE(recent->count(), 0);
}

void TestShell::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("truncated project") << "a.autotuner" << QByteArray("{\"format\": \"autotuner-pro");
    QTest::newRow("newer project") << "b.autotuner" << QByteArray("{\"format\": \"autotuner-project\", \"version\": 999}");
    QTest::newRow("empty args") << "args.json" << QByteArray();
    QTest::newRow("something else") << "other.json" << QByteArray("[1, 2, 3]");
    QTest::newRow("no model") << "config.json" << QByteArray("{\"model_type\": \"toaster\"}");
}

void TestShell::badFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFile bad(m_folder->filePath(name));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(content);
    bad.close();
    const auto app = startWithExample();
    const domain::TrainingPlan before = app->workspace().plan();
    QVERIFY(!app->session->files().open(bad.fileName()));
    QCOMPARE(app->dialogs.errors.size(), 1);
    QVERIFY(!app->dialogs.errors.first().isEmpty());
    QVERIFY(app->workspace().plan() == before); // what was open stays
}

void TestShell::droppedProjectOpens()
{
    {
        const auto app = startWithExample();
        app->dialogs.path = file("dropped.autotuner");
        app->window().actions().save->trigger();
        QVERIFY(app->window().close());
    }
    const auto app = start();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file("dropped.autotuner"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(&app->window(), &enter) && enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&app->window(), &drop);
    QTRY_VERIFY(app->workspace().isOpen());
    QCOMPARE(app->workspace().filePath(), file("dropped.autotuner"));

    QMimeData picture;
    picture.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/cat.png"))});
    QDragEnterEvent refused(QPoint(10, 10), Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(&app->window(), &refused);
    QVERIFY(!refused.isAccepted());
}

void TestShell::exportedArgsOpenAsANewPlan()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    app->dialogs.path = file("export");
    QVERIFY(QDir().mkpath(app->dialogs.path));
    const QString args = file("export/llama31_8b/args.json");
    app->dialogs.answers = {0};
    app->window().actions().exportConfigurations->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(args) && app->window().actions().exportConfigurations->isEnabled(), kPatience);
    QCOMPARE(app->dialogs.errors, QStringList());

    app->dialogs.answers = {1}; // discard the example
    QVERIFY(app->session->files().open(args));
    QCOMPARE(app->workspace().plan().model.name, std::string("llama31_8b"));
    QVERIFY(app->workspace().isDirty() && app->workspace().filePath().isEmpty());
}

void TestShell::lostWorkIsOfferedAgain()
{
    const QString path = file("crash.autotuner");
    {
        const auto app = startWithExample();
        app->dialogs.path = path;
        app->window().actions().save->trigger();
        domain::TrainingPlan plan = app->workspace().plan();
        plan.goal.tokensInBillions = 7;
        app->workspace().setPlan(plan, QStringLiteral("edit"));
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_folder->path()).entryList({QStringLiteral(".*autosave")}, QDir::Files | QDir::Hidden).size() == 1,
                                 kPatience);
    } // ends without closing, as a crash does
    const auto app = start();
    app->dialogs.answers = {0};
    QVERIFY(app->session->files().open(path));
    QCOMPARE(app->dialogs.asked.size(), 1);
    QCOMPARE(app->workspace().plan().goal.tokensInBillions, 7.0);
    QVERIFY(app->workspace().isDirty());
}

void TestShell::lostWorkCanBeDiscarded()
{
    lostWorkIsOfferedAgain(); // leaves the restored work unsaved again
    if (QTest::currentTestFailed())
        return;
    const auto app = start();
    app->dialogs.answers = {1};
    QVERIFY(app->session->files().open(file("crash.autotuner")));
    QCOMPARE(app->workspace().plan().goal.tokensInBillions, 1000.0);
    QVERIFY(!app->workspace().isDirty());
}

void TestShell::neverSavedWorkIsOfferedAtStart()
{
    {
        const auto app = startWithExample();
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(file("state")).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral("autosave")).isEmpty(),
                                 kPatience);
    }
    SessionFixture app(*m_catalogue, *m_folder);
    app.dialogs.answers = {0};
    app.session->start({});
    QCOMPARE(app.dialogs.asked.size(), 1);
    QCOMPARE(app.workspace().plan().model.name, std::string("llama31_8b"));
    QVERIFY(app.workspace().isDirty());
    app.dialogs.answers = {1};
    QVERIFY(app.window().close()); // given up: not offered a second time
    SessionFixture third(*m_catalogue, *m_folder);
    third.session->start({});
    QVERIFY(third.dialogs.asked.isEmpty());
}

void TestShell::secondInstanceIsReadOnly()
{
    const auto first = startWithExample();
    first->dialogs.path = file("shared.autotuner");
    first->window().actions().save->trigger();
    SessionFixture second(*m_catalogue, *m_folder);
    second.session->start({file("shared.autotuner")});
    QVERIFY(second.workspace().isReadOnly());
    QVERIFY(second.window().windowTitle().contains(QStringLiteral("read-only")));
    second.dialogs.path = file("shared.autotuner");
    QVERIFY(!second.session->files().save()); // asks for a name; this one is taken
    QCOMPARE(second.dialogs.errors.size(), 1);
    second.dialogs.path = file("mine.autotuner");
    QVERIFY(second.session->files().save());
    QVERIFY(!second.workspace().isReadOnly());
}

void TestShell::languageChangeKeepsTheProject()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    const QString english = app->window().menuBar()->actions().first()->text();
    gui::Preferences preferences = app->session->preferences();
    preferences.language = QStringLiteral("de");
    app->session->usePreferences(preferences);
    QVERIFY(app->window().isVisible());
    QVERIFY(app->workspace().result());
    QCOMPARE(app->window().step(), Step::Configurations);
    QCOMPARE(QLocale().language(), QLocale::German);
    QVERIFY(app->window().menuBar()->actions().first()->text() != english);
    preferences.language = QStringLiteral("en");
    app->session->usePreferences(preferences);
    QCOMPARE(app->window().menuBar()->actions().first()->text(), english);
}

void TestShell::clusterTableEdits()
{
    const auto app = startWithExample();
    gui::ClusterModel model(app->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(model.index(0, gui::ClusterModel::Price), 1.5));
    QCOMPARE(app->workspace().plan().clusters[0].pricePerGpuHour.value(), 1.5);
    const QString label = model.index(0, gui::ClusterModel::Label).data().toString();
    QVERIFY(model.setData(model.index(0, gui::ClusterModel::Nodes), 16));
    QVERIFY(label.startsWith(QStringLiteral("8 x")));
    QCOMPARE(model.index(0, gui::ClusterModel::Label).data().toString(), QStringLiteral("16") + label.mid(1));
    QCOMPARE(model.duplicate(0), 1);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(app->workspace().plan().clusters[1].label != app->workspace().plan().clusters[0].label);
    model.remove(0);
    model.remove(0);
    model.remove(0); // the last one stays
    QCOMPARE(model.rowCount(), 1);
    while (app->workspace().undoStack().canUndo())
        app->workspace().undoStack().undo();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(app->searched());
    QTRY_VERIFY_WITH_TIMEOUT(model.index(1, gui::ClusterModel::BestDays).data().toString() != gui::missing(), kPatience);
}

void TestShell::clusterTableRefusesNonsense_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("no nodes") << int(gui::ClusterModel::Nodes) << QVariant(0);
    QTest::newRow("negative price") << int(gui::ClusterModel::Price) << QVariant(-1.0);
    QTest::newRow("empty name") << int(gui::ClusterModel::Label) << QVariant(QStringLiteral("  "));
    QTest::newRow("the other's name") << int(gui::ClusterModel::Label) << QVariant(QStringLiteral("OTHER"));
    QTest::newRow("computed column") << int(gui::ClusterModel::BestDays) << QVariant(1.0);
}

void TestShell::clusterTableRefusesNonsense()
{
    QFETCH(int, column);
    QFETCH(QVariant, value);
    const auto app = startWithExample();
    gui::ClusterModel model(app->workspace());
    if (value.toString() == QLatin1String("OTHER"))
        value = model.index(1, gui::ClusterModel::Label).data();
    QVERIFY(!model.setData(model.index(0, column), value));
    QCOMPARE(app->workspace().undoStack().count(), 0);
}

void TestShell::laterStepsSayWhatHelps()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    for (const Step step : {Step::Runs, Step::Results, Step::Report}) {
        app->window().actions().steps[std::size_t(step)]->trigger();
        QCOMPARE(app->window().step(), step);
        int buttons = 0;
        for (const QWidget *page : app->window().findChildren<gui::EmptyState *>())
            buttons += page->isVisible() && page->findChild<QPushButton *>()->isEnabled() ? 1 : 0;
        QCOMPARE(buttons, 1);
    }
}

void TestShell::everyHelpPageHasText()
{
    const auto app = start();
    app->window().actions().help->trigger();
    auto *help = app->window().findChild<gui::HelpWindow *>();
    QVERIFY(help && help->isVisible());
    for (int i = 0; i < gui::kHelpTopics; ++i) {
        const auto topic = static_cast<gui::HelpTopic>(i);
        help->showTopic(topic);
        QVERIFY(!gui::helpTitle(topic).isEmpty());
        const QString text = help->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY2(text.contains(gui::helpTitle(topic)) && text.size() > 100, qPrintable(text));
    }
}

void TestShell::everyControlHasAName()
{
    const auto app = startWithExample();
    QVERIFY(app->searched());
    for (const Step step : {Step::Plan, Step::Configurations}) {
        app->window().showStep(step);
        for (const QWidget *widget : app->window().findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
            const QWidget *parent = widget->parentWidget();
            const bool isPart = parent
                && (parent->inherits("QAbstractItemView") || parent->inherits("QLineEdit") || parent->inherits("QComboBox")
                    || parent->inherits("QAbstractSpinBox"));
            if (!isControl || isPart || !widget->isVisible() || widget->inherits("QHeaderView")
                || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                         || widget->inherits("QDockWidgetTitleButton"),
                     qPrintable(QStringLiteral("%1 '%2' in %3")
                                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                         QLatin1String(widget->parentWidget()->metaObject()->className()))));
        }
    }
}

void TestShell::fitsASmallScreen()
{
    const auto app = startWithExample();
    for (std::size_t i = 0; i < gui::kSteps; ++i) {
        app->window().showStep(static_cast<Step>(i));
        const QSize least = app->window().minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
}

void TestShell::actionsHaveUniqueShortcuts()
{
    const auto app = startWithExample();
    QSet<QString> seen;
    for (const QAction *action : app->window().findChildren<QAction *>()) {
        const QString keys = action->shortcut().toString();
        if (keys.isEmpty() || action->shortcutContext() == Qt::WidgetShortcut
            || action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
            continue;
        QVERIFY2(!seen.contains(keys), qPrintable(keys + QStringLiteral(" ") + action->text()));
        seen << keys;
    }
    QVERIFY(seen.size() > 15);
}

void TestShell::textsLoseTheirMnemonics()
{
    QCOMPARE(gui::withoutMnemonic(QStringLiteral("Re&sults")), QStringLiteral("Results"));
    QCOMPARE(gui::withoutMnemonic(QStringLiteral("方案(&P)")), QStringLiteral("方案"));
    QCOMPARE(gui::withoutMnemonic(QStringLiteral("Size (GiB)")), QStringLiteral("Size (GiB)"));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"

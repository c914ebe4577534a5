// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the app's pages into a folder: for the manual, and to look at after a change.
//   screenshots FOLDER [light|dark] [language] [tuning: that part alone]
#include "gui/accuracy/accuracywindow.h"
#include "gui/campaignfixture.h"
#include "gui/comparison/chartgrid.h"
#include "gui/comparison/resultstable.h"
#include "gui/configurations/configurationmodel.h"
#include "gui/explain/explainwindow.h"
#include "gui/explainfixture.h"
#include "gui/jobs/runspage.h"
#include "gui/reporting/pageview.h"
#include "gui/reporting/reportpage.h"
#include "gui/resultsfixture.h"
#include "gui/runsfixture.h"
#include "gui/sessionfixture.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/aboutdialog.h"
#include "gui/tuningpictures.h"
#include "gui/wholespace/wholespacewindow.h"
#include "gui/wizard/planwizard.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QProgressBar>
#include <QTabWidget>
#include <QTableView>
#include <cmath>

namespace {

void shoot(QWidget &widget, const QString &path)
{
    QTest::qWait(200); // layouts and fonts settle
    widget.grab().save(path);
}

/// The table in an order that shows every verdict, and the details on their own.
void shootConfigurations(SessionFixture &fixture, const QDir &out)
{
    fixture.window().showStep(gui::Step::Configurations);
    auto *table = fixture.window().findChild<QTableView *>(QStringLiteral("configurationTable"));
    table->sortByColumn(gui::ConfigurationModel::columnOf("days"), Qt::AscendingOrder);
    QTest::qWait(500);
    table->scrollToTop();
    shoot(fixture.window(), out.filePath(QStringLiteral("configurations.png")));
    shoot(*fixture.window().findChild<QWidget *>(QStringLiteral("detailsPanel")), out.filePath(QStringLiteral("details.png")));
}

void shootWizard(SessionFixture &fixture, const catalogue::Catalogue &catalogue, const QDir &out)
{
    gui::PlanWizard wizard(catalogue, fixture.workspace().plan(), gui::PlanWizard::Step::Parallelism, fixture.dialogs);
    wizard.resize(1240, 690);
    wizard.show();
    QTest::qWait(1500); // the search at the side
    shoot(wizard, out.filePath(QStringLiteral("wizard.png")));
}

/// The monitor over a campaign of which one run is done, two go on and one ran out of memory.
void playCampaign(RunsFixture &monitor)
{
    support::FakeTarget &platform = *monitor.platform;
    const std::vector<std::string> runs{"r001", "r002", "r003", "r004"};
    for (const std::string &run : runs) {
        platform.setPhase(monitor.jobOf(run), launch::JobPhase::Running);
        platform.byId(monitor.jobOf(run))->workers = {{QStringLiteral("w0"), 0, QStringLiteral("node-a1"), QStringLiteral("Running")},
                                                      {QStringLiteral("w1"), 1, QStringLiteral("node-a2"), QStringLiteral("Running")}};
    }
    platform.look();
    for (int step = 0; step < 40; ++step) {
        for (std::size_t i = 0; i < 3; ++i)
            platform.print(
                monitor.jobOf(runs[i]),
                QByteArray::fromStdString(fixture::stepLine(step, step == 0 ? 14.0 : 2.1 + 0.2 * std::sin(step), 11 - 0.05 * step)));
    }
    platform.print(monitor.jobOf("r004"), "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.\n");
    platform.clock += 95'000;
    QTest::qWait(1000); // logs are written a few times a second
    platform.setPhase(monitor.jobOf("r004"), launch::JobPhase::Failed);
    platform.setPhase(monitor.jobOf("r001"), launch::JobPhase::Completed);
    platform.look();
    QTest::qWait(2000);
}

/// Published measurements beside their predictions, a picture per subject.
void shootAccuracy(const SessionFixture &fixture, const QDir &out)
{
    fixture.window().actions().accuracy->trigger();
    auto *window = fixture.window().findChild<gui::AccuracyWindow *>();
    window->resize(1280, 690);
    const char *const names[] = {"memory", "oom", "time"};
    auto *tabs = window->findChild<QTabWidget *>(QStringLiteral("subjects"));
    if (!QTest::qWaitFor([tabs] { return tabs->isVisible(); }, kPatience))
        return;
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        shoot(*window, out.filePath(QStringLiteral("accuracy-%1.png").arg(QLatin1String(names[i]))));
    }
    window->close();
}

/// The best over the whole space and the numbers of GPUs, without limits and with them.
void shootWholeSpace(const SessionFixture &fixture, const QDir &out)
{
    fixture.window().actions().wholeSpace->trigger();
    auto *window = fixture.window().findChild<gui::WholeSpaceWindow *>();
    auto *tabs = window->findChild<QTabWidget *>(QStringLiteral("tabs"));
    const auto ready = [tabs] {
        const auto *page = tabs->currentWidget();
        return page->findChild<QTableView *>(QStringLiteral("spaceTable"))->model()->rowCount() > 0
            && !page->findChild<QProgressBar *>(QStringLiteral("progress"))->isVisible();
    };
    window->resize(1280, 690);
    if (!QTest::qWaitFor(ready, kPatience))
        return;
    shoot(*window, out.filePath(QStringLiteral("whole-space.png")));
    tabs->setCurrentIndex(1);
    if (!QTest::qWaitFor(ready, kPatience))
        return;
    shoot(*window, out.filePath(QStringLiteral("gpu-counts.png")));
    window->findChild<QDoubleSpinBox *>(QStringLiteral("deadline"))->setValue(14);
    window->findChild<QDoubleSpinBox *>(QStringLiteral("budget"))->setValue(90000);
    shoot(*window, out.filePath(QStringLiteral("gpu-counts-limits.png")));
    window->close();
}

/// Where a step's time goes beside the base configuration's, and a pipeline's schedule.
void shootExplanation(SessionFixture &fixture, const QDir &out)
{
    const auto row = fixture::rowWith(*fixture.workspace().result(), 4, 2);
    const auto before = fixture.workspace().currentRow();
    fixture.workspace().setCurrentRow(row ? row : before);
    fixture.window().actions().explain->trigger();
    auto *window = fixture.window().findChild<gui::ExplainWindow *>();
    window->resize(1190, 760);
    window->setComparison(gui::ExplainWindow::Comparison::Base);
    if (!QTest::qWaitFor([window] { return window->content() && window->content()->times.names.size() > 1; }, kPatience))
        return;
    auto *tabs = window->findChild<QTabWidget *>(QStringLiteral("views"));
    const char *const names[] = {"time", "pipeline"};
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        shoot(*window, out.filePath(QStringLiteral("explain-%1.png").arg(QLatin1String(names[i]))));
    }
    window->resize(800, 500);
    shoot(*window, out.filePath(QStringLiteral("explain-small.png")));
    window->close();
    fixture.workspace().setCurrentRow(before);
}

void shootMonitor(const catalogue::Catalogue &catalogue, const QDir &out)
{
    QTemporaryDir folder;
    RunsFixture monitor(catalogue, folder);
    monitor.page->resize(1400, 820);
    monitor.connectPlatform(true);
    if (!monitor.add(7, 4) || !QTest::qWaitFor([&] { return !monitor.jobOf("r004").empty(); }, kPatience))
        return;
    playCampaign(monitor);
    auto *tabs = monitor.page->findChild<QTabWidget *>(QStringLiteral("runTabs"));
    const char *const names[] = {"monitor", "monitor-log", "monitor-chart", "monitor-order"};
    for (int tab = 0; tab < tabs->count(); ++tab) {
        monitor.runs->setCurrentRun(tab == 0 ? "r004" : "r002");
        tabs->setCurrentIndex(tab);
        QTest::qWait(800);
        shoot(*monitor.page, out.filePath(QStringLiteral("%1.png").arg(QLatin1String(names[tab]))));
    }
}

/// The report's page once its preview is painted.
void shootReport(const ResultsFixture &results, const QString &path)
{
    results.app.window().showStep(gui::Step::Report);
    auto *page = results.part<gui::ReportPage>("reportPage");
    if (QTest::qWaitFor([page] { return page->isUpToDate() && page->preview().isPainted(); }, kPatience))
        shoot(results.app.window(), path);
}

/// The results of measured and of simulated runs: the page, one chart alone, the failed run, the logs.
void shootResults(const catalogue::Catalogue &catalogue, const QDir &out, const gui::Preferences &preferences, bool simulated)
{
    QTemporaryDir folder;
    const ResultsFixture results(catalogue, folder);
    results.app.session->usePreferences(preferences);
    if (!results.writeLogs(simulated))
        return;
    const QString suffix = simulated ? QStringLiteral("-simulated") : QString();
    const auto path = [&](const char *name) { return out.filePath(QLatin1String(name) + suffix + QStringLiteral(".png")); };
    results.app.window().actions().resetLayout->trigger();
    results.drop({results.logFolder});
    if (!results.settled() || !results.app.searched())
        return;
    results.measurements().setCurrentRun(results.measurements().comparison()->analysis.best);
    QTest::qWait(1000); // charts are drawn one after another
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 720)}) {
        results.app.window().resize(size);
        QTest::qWait(600);
        shoot(results.app.window(), path(size.width() == 1280 ? "results-1280" : "results-page"));
    }
    results.app.window().resize(1400, 900);
    auto *charts = results.part<gui::ChartGrid>("chartGrid");
    results.part<QAction>("resultsMethod")->trigger();
    charts->enlarge(report::ChartKind::Knobs);
    results.part<gui::ResultsTable>("resultsTable")->selectRow(4);
    QTest::qWait(600);
    shoot(results.app.window(), path("results-failed"));
    results.part<QAction>("resultsSources")->trigger();
    shoot(*results.part<QWidget>("sourcesDialog"), path("results-logs"));
    results.part<QWidget>("sourcesDialog")->close();
    shootReport(results, path("report-page"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    const QDir out(args.value(1, QStringLiteral(".")));
    const auto catalogue = catalogue::Catalogue::load();
    QTemporaryDir folder;
    if (!catalogue || !QDir().mkpath(out.path()))
        return 2;
    SessionFixture fixture(*catalogue, folder);
    gui::Preferences preferences;
    preferences.theme = args.value(2) == QLatin1String("dark") ? gui::ThemeChoice::Dark : gui::ThemeChoice::Light;
    preferences.language = args.value(3, QStringLiteral("en"));
    fixture.session->usePreferences(preferences);
    TuningPictures(*catalogue, preferences, out, shoot).shootAll();
    if (args.value(4) == QLatin1String("tuning"))
        return 0;
    fixture.session->start({});
    fixture.window().resize(1400, 860);
    shoot(fixture.window(), out.filePath(QStringLiteral("welcome.png")));

    fixture.window().actions().resetLayout->trigger();
    fixture.window().actions().example->trigger();
    if (!fixture.searched())
        return 1;
    const auto result = fixture.workspace().result();
    if (result->summary.fastest >= 0) {
        fixture.workspace().setCurrentRow(static_cast<std::size_t>(result->summary.fastest));
        fixture.workspace().setRowsChecked(std::vector<std::size_t>{static_cast<std::size_t>(result->summary.fastest)}, true);
    }
    const char *const names[] = {"plan", "configurations", "runs", "results", "report"};
    for (std::size_t i = 0; i < gui::kSteps; ++i) {
        fixture.window().showStep(static_cast<gui::Step>(i));
        shoot(fixture.window(), out.filePath(QStringLiteral("%1.png").arg(QLatin1String(names[i]))));
    }
    shootConfigurations(fixture, out);
    shootWizard(fixture, *catalogue, out);
    shootAccuracy(fixture, out);
    shootExplanation(fixture, out);
    shootWholeSpace(fixture, out);
    shootMonitor(*catalogue, out);
    shootResults(*catalogue, out, preferences, false);
    shootResults(*catalogue, out, preferences, true);
    gui::SettingsDialog settings(preferences, fixture.dialogs);
    settings.show();
    shoot(settings, out.filePath(QStringLiteral("settings.png")));
    gui::AboutDialog about;
    about.show();
    shoot(about, out.filePath(QStringLiteral("about.png")));
    gui::HelpWindow help;
    help.showTopic(gui::HelpTopic::Configurations);
    shoot(help, out.filePath(QStringLiteral("help.png")));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the app's pages into a folder: for the manual, and to look at after a change.
//   screenshots FOLDER [light|dark] [language]
#include "gui/configurations/configurationmodel.h"
#include "gui/sessionfixture.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/aboutdialog.h"
#include "gui/wizard/planwizard.h"

#include <QDir>
#include <QTableView>

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

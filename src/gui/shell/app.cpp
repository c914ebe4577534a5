// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/app.h"

#include "gui/shell/logfile.h"
#include "gui/shell/session.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"
#include "gui/workspace/cloud.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QSysInfo>

namespace gui {
namespace {

void nameApp()
{
    QCoreApplication::setApplicationName(QStringLiteral("autotuner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AUTOTUNER_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("AutoTuner"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.autotuner.AutoTuner"));
}

/// $XDG_STATE_HOME/autotuner, or where the platform keeps such files.
QString stateFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return state.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : state + QStringLiteral("/autotuner");
}

} // namespace

int runApp(int &argc, char **argv)
{
    QApplication app(argc, argv);
    nameApp();
    QGuiApplication::setWindowIcon(appIcon());
    const QString state = stateFolder();
    LogFile log(state + QStringLiteral("/autotuner.log"));
    qInfo("AutoTuner %s started, Qt %s, %s", AUTOTUNER_VERSION, qVersion(), qUtf8Printable(QSysInfo::prettyProductName()));
    DesktopDialogs dialogs;
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue) {
        dialogs.showError(nullptr, QStringLiteral("AutoTuner"), catalogue.error());
        return 2;
    }
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("autotuner"), QStringLiteral("autotuner"));
    Cloud cloud(lepton::makeTokenStore(false), lepton::KnownWorkspaces::defaultFile());
    Session session({app, *catalogue, settings, dialogs, cloud, state, log.path()});
    session.start(QCoreApplication::arguments().mid(1));
    if (cloud.state() == Cloud::State::LoggedOut) // else the project that was opened has chosen its place
        cloud.restore();
    return QApplication::exec();
}

} // namespace gui

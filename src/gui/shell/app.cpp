// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/app.h"

#include "gui/shell/logfile.h"
#include "gui/shell/session.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"

#include <QApplication>
#include <QSettings>

namespace gui {
namespace {

void nameApp()
{
    QCoreApplication::setApplicationName(QStringLiteral("autotuner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AUTOTUNER_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("AutoTuner"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.autotuner.AutoTuner"));
}

} // namespace

int runApp(int &argc, char **argv)
{
    QApplication app(argc, argv);
    nameApp();
    QGuiApplication::setWindowIcon(appIcon());
    LogFile log(LogFile::defaultPath());
    DesktopDialogs dialogs;
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue) {
        dialogs.showError(nullptr, QStringLiteral("AutoTuner"), catalogue.error());
        return 2;
    }
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("autotuner"), QStringLiteral("autotuner"));
    Session session({app, *catalogue, settings, dialogs, log.path()});
    session.start(QCoreApplication::arguments().mid(1));
    return QApplication::exec();
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/builtinfiles.h"

#include <QFile>

// Qt's resources of a static library are linked only when something asks for them.
static void registerLaunchResources() { Q_INIT_RESOURCE(launch); }

namespace launch {

base::Result<std::string> builtinFile(const char *name)
{
    registerLaunchResources();
    QFile file(QLatin1String(":/launch/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail({base::ErrorKind::File, name, base::Text(QT_TRANSLATE_NOOP("core", "built-in data is missing")),
                           base::Text(QT_TRANSLATE_NOOP("core", "Install the program again")), file.errorString().toStdString()});
    return file.readAll().toStdString();
}

} // namespace launch

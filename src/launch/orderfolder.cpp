// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orderfolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

namespace launch {

namespace {

constexpr const char *kNames[] = {"job.json", "settings.json", "train.py", "launch.sh", "prelaunch.sh", "slurm.sbatch"};

tl::unexpected<base::Error> cannotWrite(const QString &path, const QString &why)
{
    return base::fail({base::ErrorKind::File, path.toStdString(), QT_TRANSLATE_NOOP("core", "cannot be written"),
                       QT_TRANSLATE_NOOP("core", "Choose another folder, or check its permissions and free space"), why.toStdString()});
}

base::Result<void> writeFile(const QString &path, const OrderFile &content)
{
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(content.content);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return cannotWrite(path, file.errorString());
    if (content.executable)
        file.setPermissions(file.permissions() | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther);
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

} // namespace

base::Result<QString> writeOrderFolder(const QString &folder, const JobOrder &order)
{
    const QString place = QDir(folder).filePath(QString::fromStdString(order.configuration));
    if (!QDir().mkpath(place))
        return cannotWrite(place, {});
    for (const char *name : kNames) {
        const bool wanted = std::ranges::any_of(order.files, [&](const OrderFile &file) { return file.name == name; });
        const QString path = QDir(place).filePath(QLatin1String(name));
        if (!wanted && QFile::exists(path) && !QFile::remove(path))
            return cannotWrite(path, {});
    }
    for (const OrderFile &file : order.files) {
        if (auto written = writeFile(QDir(place).filePath(QString::fromStdString(file.name)), file); !written)
            return base::fail(written.error());
    }
    return place;
}

} // namespace launch

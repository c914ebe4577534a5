// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablefile.h"

#include "gui/widgets/dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QSaveFile>
#include <QWidget>
#include <QtConcurrentRun>
#include <optional>
#include <utility>

namespace gui {
namespace {

report::TableFormat formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("json"))
        return report::TableFormat::Json;
    if (suffix == QLatin1String("tsv") || suffix == QLatin1String("txt"))
        return report::TableFormat::Tsv;
    return suffix == QLatin1String("md") ? report::TableFormat::Markdown : report::TableFormat::Csv;
}

/// Nothing when it is written.
std::optional<base::Error> write(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
        return std::nullopt;
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = path.toStdString();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "the file could not be written"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Choose another folder, or free some space."));
    error.cause = file.errorString().toStdString();
    return error;
}

} // namespace

bool saveTable(QWidget &parent, Dialogs &dialogs, const QString &title, const QString &name, MakeTable make)
{
    FileRequest request;
    request.title = title;
    request.filter = QCoreApplication::translate("gui::TableExport", "CSV (*.csv);;TSV (*.tsv);;JSON (*.json);;Markdown (*.md)");
    request.defaultSuffix = QStringLiteral("csv");
    request.startAt = QDir::home().filePath(name + QStringLiteral(".csv"));
    const QString path = dialogs.saveFile(&parent, request);
    if (path.isEmpty())
        return false;
    QtConcurrent::run([make = std::move(make), path] {
        return write(path, make(formatOf(path)));
    }).then(&parent, [&parent, &dialogs, title](const std::optional<base::Error> &error) {
        if (error)
            dialogs.showError(&parent, title, *error);
    });
    return true;
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/tableexport.h"

#include "gui/widgets/dialogs.h"
#include "report/tableexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QSaveFile>
#include <QWidget>
#include <QtConcurrentRun>
#include <optional>
#include <string>
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

void exportTable(QWidget &parent, Dialogs &dialogs, std::shared_ptr<const search::SearchResult> result, std::vector<std::size_t> rows,
                 const std::vector<int> &columns)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("gui::TableExport", text); };
    FileRequest request;
    request.title = tr(QT_TRANSLATE_NOOP("gui::TableExport", "Export configurations"));
    request.filter = tr(QT_TRANSLATE_NOOP("gui::TableExport", "CSV (*.csv);;TSV (*.tsv);;JSON (*.json);;Markdown (*.md)"));
    request.defaultSuffix = QStringLiteral("csv");
    request.startAt = QDir::home().filePath(QString::fromStdString(result->plan.model.name) + QStringLiteral(".csv"));
    const QString path = dialogs.saveFile(&parent, request);
    if (path.isEmpty())
        return;
    std::vector<const report::Column *> descriptors;
    for (const int column : columns)
        descriptors.push_back(&report::configurationColumns()[static_cast<std::size_t>(column)]);
    QtConcurrent::run([result = std::move(result), rows = std::move(rows), descriptors = std::move(descriptors), path] {
        return write(path, report::exportRows(*result, rows, descriptors, formatOf(path)));
    }).then(&parent, [&parent, &dialogs, title = request.title](const std::optional<base::Error> &error) {
        if (error)
            dialogs.showError(&parent, title, *error);
    });
}

} // namespace gui

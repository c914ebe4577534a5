// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/logsave.h"

#include "gui/jobs/logstore.h"

#include <QSaveFile>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr std::size_t kLinesAtOnce = 16'384;

base::Error cannotWrite(const QSaveFile &file)
{
    return {base::ErrorKind::File, file.fileName().toStdString(), QT_TRANSLATE_NOOP("core", "the file cannot be written"),
            QT_TRANSLATE_NOOP("core", "Choose another folder, or make room on the disk."), file.errorString().toStdString()};
}

base::Result<void> writeAll(const LogStore &store, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(cannotWrite(file));
    const bool merged = store.sources().size() > 1;
    const std::uint64_t end = store.lineCount();
    for (std::uint64_t next = 0; next < end;) {
        const auto lines = store.read(next, static_cast<std::size_t>(std::min<std::uint64_t>(kLinesAtOnce, end - next)));
        if (lines.empty())
            break;
        for (const RawLogLine &line : lines) {
            const QByteArray worker = merged ? "[worker " + QByteArray::number(line.worker) + "] " : QByteArray();
            file.write(worker + line.bytes + '\n');
        }
        next += lines.size();
    }
    if (!file.commit())
        return base::fail(cannotWrite(file));
    return {};
}

} // namespace

QFuture<base::Result<void>> saveLog(std::shared_ptr<const LogStore> store, const QString &path)
{
    return QtConcurrent::run([store = std::move(store), path] { return writeAll(*store, path); });
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"

#include "cli/arguments.h"
#include "project/files.h"

#include <QFile>
#include <QString>
#include <algorithm>
#include <filesystem>

namespace cli {

namespace fs = std::filesystem;

std::optional<base::Error> outputProblem(const std::string &path)
{
    std::error_code ignored;
    if (path.empty())
        return flagError("output", "", base::Text(QT_TRANSLATE_NOOP("core", "is empty")));
    base::Error error = flagError("output", path, {});
    error.kind = base::ErrorKind::File;
    if (fs::is_directory(path, ignored)) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "is a folder, not a file"));
        return error;
    }
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored)) {
        error.message = base::Text(QT_TRANSLATE_NOOP("core", "there is no folder %1"), {folder.string()});
        return error;
    }
    return std::nullopt;
}

bool isDevice(const std::string &path)
{
    std::error_code unknown;
    const fs::file_status status = fs::status(path, unknown);
    return !unknown && fs::exists(status) && !fs::is_regular_file(status);
}

base::Result<void> writeOutput(const std::string &path, std::string_view content)
{
    const QString name = QString::fromStdString(path);
    if (!isDevice(path))
        return project::writeFileAtomically(name, content);
    QFile device(name);
    const auto size = static_cast<qint64>(content.size());
    if (device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(content.data(), size) == size)
        return {};
    return base::fail({base::ErrorKind::File,
                       path,
                       base::Text(QT_TRANSLATE_NOOP("core", "the file could not be written")),
                       {},
                       device.errorString().toStdString()});
}

std::string extensionOf(const std::string &path)
{
    std::string extension = fs::path(path).extension().string();
    extension.erase(0, extension.empty() ? 0 : 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return extension;
}

} // namespace cli

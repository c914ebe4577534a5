// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/configurationlist.h"

#include "base/format.h"
#include "cli/arguments.h"

#include <QString>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cli {
namespace {

namespace fs = std::filesystem;

/// Folders of `configDir` that have an args.json.
std::vector<std::string> modelsIn(const fs::path &configDir)
{
    std::vector<std::string> models;
    std::error_code status;
    for (fs::directory_iterator entry(configDir, status), end; !status && entry != end; entry.increment(status)) {
        if (fs::exists(entry->path() / "args.json", status))
            models.push_back(entry->path().filename().string());
    }
    std::sort(models.begin(), models.end());
    return models;
}

base::Error noFolder(const fs::path &configDir, const std::string &model)
{
    const std::vector<std::string> models = modelsIn(configDir);
    base::Text hint = base::Text(QT_TRANSLATE_NOOP("core", "Run autotuner generate first"));
    if (const auto near = base::closest(model, models))
        hint = base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near});
    else if (!models.empty())
        hint = base::Text(QT_TRANSLATE_NOOP("core", "There are %1"), {fmt::format("{}", fmt::join(models, ", "))});
    base::Error error =
        flagError("model", model, base::Text(QT_TRANSLATE_NOOP("core", "no configurations in %1"), {configDir.string()}), hint);
    error.kind = base::ErrorKind::Input;
    return error;
}

base::Error inputError(const std::string &subject, base::Text message, base::Text hint, std::string cause = {})
{
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.subject = subject;
    error.message = std::move(message);
    error.hint = std::move(hint);
    error.cause = std::move(cause);
    return error;
}

bool isPlainName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

base::Result<std::vector<ConfigurationFile>> filesIn(const fs::path &folder)
{
    std::vector<ConfigurationFile> files;
    std::error_code status;
    for (fs::directory_iterator entry(folder, status), end; !status && entry != end; entry.increment(status)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored; // a file that vanishes meanwhile is not listed
        if (!name.ends_with(".json") || name == "args.json" || !entry->is_regular_file(ignored))
            continue;
        const std::uintmax_t bytes = entry->file_size(ignored);
        if (!ignored)
            files.push_back({name, bytes});
    }
    if (status)
        return base::fail(
            inputError(folder.string(), base::Text(QT_TRANSLATE_NOOP("core", "cannot read the folder")), {}, status.message()));
    std::sort(files.begin(), files.end(), [](const ConfigurationFile &a, const ConfigurationFile &b) { return a.name < b.name; });
    return files;
}

} // namespace

base::Result<StoredFolder> openFolder(const std::string &configDir, const std::string &model)
{
    std::error_code status;
    if (!fs::is_directory(configDir, status)) {
        return base::fail(inputError("--config-dir " + configDir, base::Text(QT_TRANSLATE_NOOP("core", "there is no such folder")),
                                     base::Text(QT_TRANSLATE_NOOP("core", "Run autotuner generate first"))));
    }
    const fs::path folder = fs::path(configDir) / model;
    if (!isPlainName(model) || !fs::is_directory(folder, status))
        return base::fail(noFolder(configDir, model));
    const fs::path argsFile = folder / "args.json";
    if (!fs::exists(argsFile, status)) {
        return base::fail(inputError(argsFile.string(), base::Text(QT_TRANSLATE_NOOP("core", "there is no such file")),
                                     base::Text(QT_TRANSLATE_NOOP("core", "Run autotuner generate again"))));
    }
    auto args = project::loadArgsFile(QString::fromStdString(argsFile.string()));
    if (!args)
        return base::fail(std::move(args.error()));
    auto files = filesIn(folder);
    if (!files)
        return base::fail(std::move(files.error()));
    return StoredFolder{model, folder.string(), std::move(*files), std::move(*args)};
}

std::string fileStatus(const std::string &fileName, const project::StoredArgs &args)
{
    const std::string name = fileName.substr(0, fileName.rfind(".json"));
    const auto found = std::find_if(args.configurations.begin(), args.configurations.end(),
                                    [&](const project::StoredConfiguration &configuration) { return configuration.name == name; });
    if (found == args.configurations.end())
        return name == "base_config" ? "Base Config" : "Unknown";
    if (found->isBase) {
        return args.baseMatches.empty() ? "Base Config" : fmt::format("Base Config (equivalent to: {})", fmt::join(args.baseMatches, ", "));
    }
    return found->matchesBase ? "Base Config Match" : "Generated";
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaignplace.h"

#include <QDir>
#include <QFileInfo>
#include <filesystem>

namespace cli {
namespace {

namespace fs = std::filesystem;

CampaignPlace placeIn(const Arguments &arguments, const fs::path &folder, bool sandbox)
{
    CampaignPlace place;
    const QDir dir(QString::fromStdString(folder.string()));
    const QString name = sandbox ? QStringLiteral("sandbox") : QStringLiteral("campaign");
    place.files.journal = dir.absoluteFilePath(name + QStringLiteral(".journal"));
    place.files.folder = dir.absoluteFilePath(name);
    if (sandbox)
        place.sandboxFolder = dir.absoluteFilePath(QStringLiteral("sandbox/cluster"));
    place.configDir = arguments.textOr("config-dir", "");
    place.model = arguments.textOr("model", folder.filename().string());
    place.files.model = QString::fromStdString(place.model);
    return place;
}

} // namespace

QString logsRoot(const domain::Infrastructure &infrastructure, const std::string &model)
{
    if (infrastructure.logsSubdir.empty())
        return {};
    std::error_code ignored;
    const bool mounted = !infrastructure.mountPath.empty() && fs::is_directory(infrastructure.mountPath, ignored);
    const fs::path folder = mounted ? fs::path(infrastructure.mountPath) / infrastructure.logsSubdir : fs::path(infrastructure.logsSubdir);
    return QDir(QString::fromStdString((folder / model).string())).absolutePath();
}

std::string CampaignPlace::flags() const { return "--config-dir " + configDir + " --model " + model + (isSandbox() ? " --sandbox" : ""); }

CampaignPlace campaignPlace(const Arguments &arguments, const StoredPlan &stored, bool sandbox)
{
    CampaignPlace place = placeIn(arguments, stored.folder.path, sandbox);
    place.model = stored.folder.model;
    place.files.model = QString::fromStdString(place.model);
    const QString logs = logsRoot(stored.plan.infrastructure, stored.folder.model);
    place.files.logsRoot = logs.isEmpty() ? place.files.folder + QStringLiteral("/logs") : logs;
    return place;
}

base::Result<CampaignPlace> findCampaign(const Arguments &arguments)
{
    const fs::path folder = fs::path(arguments.textOr("config-dir", "")) / arguments.textOr("model", "");
    const CampaignPlace real = placeIn(arguments, folder, false);
    const CampaignPlace simulated = placeIn(arguments, folder, true);
    const bool realThere = QFileInfo::exists(real.files.journal);
    const bool simulatedThere = QFileInfo::exists(simulated.files.journal);
    if (simulatedThere && (arguments.has("sandbox") || !realThere))
        return simulated;
    if (realThere && !arguments.has("sandbox"))
        return real;
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.subject = folder.string();
    error.message = arguments.has("sandbox") ? base::Text(QT_TRANSLATE_NOOP("core", "nothing was run on the sandbox here"))
                                             : base::Text(QT_TRANSLATE_NOOP("core", "nothing was run here"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Run autotuner run first"));
    return base::fail(std::move(error));
}

} // namespace cli

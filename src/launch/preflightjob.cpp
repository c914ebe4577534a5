// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/preflightchecks.h"

#include "base/format.h"
#include "launch/settingsjson.h"
#include "launch/texts.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <cctype>

namespace launch {

namespace wire = lepton::wire;

namespace {

base::Text titleOfMount() { return QT_TRANSLATE_NOOP("core", "Storage"); }

/// Release of a NeMo container ("nvcr.io/nvidia/nemo:25.07.02" = 2507), or nothing for other images.
std::optional<int> nemoRelease(const std::string &image)
{
    const std::size_t tag = image.rfind("/nemo:");
    if (tag == std::string::npos)
        return std::nullopt;
    const std::string text = image.substr(tag + 6);
    if (text.size() < 5 || text[2] != '.')
        return std::nullopt;
    const auto year = base::parseInteger(text.substr(0, 2));
    const auto month = base::parseInteger(text.substr(3, 2));
    return year && month ? std::optional(static_cast<int>(*year * 100 + *month)) : std::nullopt;
}

/// A variable whose plain value looks like something that should not travel in a job.
bool looksSecret(const domain::EnvironmentVariable &variable)
{
    std::string name = variable.name;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const bool named = name.find("TOKEN") != std::string::npos || name.find("SECRET") != std::string::npos
        || name.find("PASSWORD") != std::string::npos || name.find("API_KEY") != std::string::npos;
    return named && name != "TOKENIZERS_PARALLELISM" && variable.secretName.empty() && !variable.value.empty();
}

} // namespace

void checkMount(const Check &check)
{
    const domain::Infrastructure &place = check.request.plan.infrastructure;
    if (place.mountPath.empty() && place.mountFrom.empty())
        return check.warn(
            "mount", titleOfMount(), QT_TRANSLATE_NOOP("core", "nothing is mounted: metrics and checkpoints end with the job"),
            QT_TRANSLATE_NOOP("core", "Mount a volume of the node group if they should stay; logs are kept on this machine anyway"));
    if (const auto wrong = mountPathProblem(place.mountPath))
        return check.problem("mount", titleOfMount(), {QT_TRANSLATE_NOOP("core", "mount path %1: %2"), {place.mountPath, wrong->english()}},
                             QT_TRANSLATE_NOOP("core", "Choose a folder such as /workspace-data"));
    if (place.mountFrom.empty())
        return check.problem("mount", titleOfMount(), QT_TRANSLATE_NOOP("core", "the mount has a path in the container but no source"),
                             QT_TRANSLATE_NOOP("core", "Give the storage, for example node-nfs:NAME"));
    const wire::NodeGroup *group = check.group();
    if (!group || place.mountFrom == "node-local")
        return check.ok("mount", titleOfMount(), {QT_TRANSLATE_NOOP("core", "%1 at %2"), {place.mountFrom, place.mountPath}});
    std::vector<std::string> sources;
    for (const wire::Volume &volume : group->volumes)
        sources.push_back(volume.mountSource());
    if (sources.empty())
        return check.unknown("mount", titleOfMount(), QT_TRANSLATE_NOOP("core", "the node group lists no volumes"));
    if (std::ranges::find(sources, place.mountFrom) == sources.end())
        return check.problem("mount", titleOfMount(), {QT_TRANSLATE_NOOP("core", "the node group has no volume %1"), {place.mountFrom}},
                             {QT_TRANSLATE_NOOP("core", "There are: %1"), {someNames(sources)}});
    check.ok("mount", titleOfMount(), {QT_TRANSLATE_NOOP("core", "%1 at %2"), {place.mountFrom, place.mountPath}});
}

void checkImage(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Container image"));
    const std::string &image = check.request.plan.infrastructure.containerImage;
    if (const auto wrong = imageProblem(image))
        return check.problem("image", title, image.empty() || textProblem(image) ? *wrong : base::Text("%1 %2", {image, wrong->english()}),
                             QT_TRANSLATE_NOOP("core", "A NeMo image is, for example, nvcr.io/nvidia/nemo:25.07"));
    constexpr int kFirstBridge = 2511;
    const auto release = nemoRelease(image);
    const bool bridge = check.request.settings.stack == domain::TrainingStack::MegatronBridge;
    if (release && bridge && *release < kFirstBridge)
        return check.problem("image", title, {QT_TRANSLATE_NOOP("core", "%1 is too old for Megatron Bridge recipes"), {image}},
                             QT_TRANSLATE_NOOP("core", "Use nvcr.io/nvidia/nemo:25.11 or newer, or the NeMo 2.0 stack"));
    if (release && !bridge && *release >= kFirstBridge)
        return check.warn("image", title, {QT_TRANSLATE_NOOP("core", "%1 may no longer hold NeMo 2.0 recipes"), {image}},
                          QT_TRANSLATE_NOOP("core", "Use nvcr.io/nvidia/nemo:25.07 or a version near it, or the Megatron Bridge stack"));
    check.ok("image", title, {"%1", {image}});
}

void checkSecrets(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Secrets"));
    std::vector<std::string> wanted;
    for (const domain::EnvironmentVariable &variable : check.request.settings.environment) {
        if (looksSecret(variable))
            check.warn("secrets", title,
                       {QT_TRANSLATE_NOOP("core", "%1 looks like a secret, but its value would be kept in the job"), {variable.name}},
                       QT_TRANSLATE_NOOP("core", "Store it as a secret of the workspace and refer to it"));
        if (!variable.secretName.empty())
            wanted.push_back(variable.secretName);
    }
    if (wanted.empty())
        return;
    if (!check.facts.secrets)
        return check.unknown("secrets", title, QT_TRANSLATE_NOOP("core", "the workspace does not list its secrets"),
                             {QT_TRANSLATE_NOOP("core", "Make sure that it has: %1"), {someNames(wanted)}});
    std::vector<std::string> names;
    for (const wire::Secret &secret : *check.facts.secrets)
        names.push_back(secret.name);
    std::erase_if(wanted, [&](const std::string &name) { return std::ranges::find(names, name) != names.end(); });
    if (wanted.empty())
        return check.ok("secrets", title, QT_TRANSLATE_NOOP("core", "all secrets that the job refers to are there"));
    check.problem("secrets", title, {QT_TRANSLATE_NOOP("core", "the workspace has no secret %1"), {someNames(wanted)}},
                  names.empty()
                      ? base::Text(QT_TRANSLATE_NOOP("core", "Create it on the dashboard, or remove the variable"))
                      : base::Text(QT_TRANSLATE_NOOP("core", "Create it on the dashboard, or use one of: %1"), {someNames(names)}));
}

void checkRegistry(const Check &check)
{
    std::vector<std::string> wanted = check.request.settings.imagePullSecrets;
    if (wanted.empty())
        return;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Registry login"));
    if (!check.facts.registryCredentials)
        return check.unknown("registry", title, QT_TRANSLATE_NOOP("core", "the workspace does not list its registry logins"),
                             {QT_TRANSLATE_NOOP("core", "Make sure that it has: %1"), {someNames(wanted)}});
    std::vector<std::string> names;
    for (const wire::RegistryCredential &each : *check.facts.registryCredentials)
        names.push_back(each.id);
    std::erase_if(wanted, [&](const std::string &name) { return std::ranges::find(names, name) != names.end(); });
    if (wanted.empty())
        return check.ok("registry", title, QT_TRANSLATE_NOOP("core", "the registry login is there"));
    check.problem("registry", title, {QT_TRANSLATE_NOOP("core", "the workspace has no registry login %1"), {someNames(wanted)}},
                  {QT_TRANSLATE_NOOP("core", "Create it on the dashboard. There are: %1"), {someNames(names)}});
}

void checkJob(const Check &check)
{
    const domain::TrainingPlan &plan = check.request.plan;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Job"));
    const OrderRequest request{.plan = plan, .settings = check.request.settings, .candidate = plan.base, .configuration = "base_config"};
    const auto recipe = findRecipe(plan, check.request.settings.stack);
    if (!recipe)
        return check.problem("job", title, recipe.error().message, recipe.error().hint);
    // The base may be invalid on this cluster, which says nothing about the job's settings.
    const auto order = makeJobOrder(request);
    if (!order && order.error().subject != "base_config")
        return check.problem("job", title, {"%1", {order.error().english()}}, order.error().hint);
    const std::string folder = logFolder(request);
    const std::string mount = normalisedPath(plan.infrastructure.mountPath);
    if (!folder.empty() && !mount.empty() && !isBelow(normalisedPath(folder), mount))
        return check.warn(
            "job", title,
            {QT_TRANSLATE_NOOP("core", "the logs folder %1 is not below the mount %2: metrics end with the job"), {folder, mount}},
            QT_TRANSLATE_NOOP("core", "Choose a logs folder below the mount path"));
    check.ok("job", title,
             {QT_TRANSLATE_NOOP("core", "recipe %1 of %2"), {recipe->name, std::string(launch::title(check.request.settings.stack))}});
}

void checkLogDisk(const Check &check)
{
    if (check.request.logsFolder.empty())
        return;
    const base::Text title(QT_TRANSLATE_NOOP("core", "Disk for logs"));
    const QString folder = QString::fromStdString(check.request.logsFolder);
    QFileInfo place(folder);
    while (!place.exists() && place.absolutePath() != place.absoluteFilePath())
        place.setFile(place.absolutePath());
    const base::Text remedy(QT_TRANSLATE_NOOP("core", "Choose another logs folder, or free some space"));
    const QStorageInfo disk(place.absoluteFilePath());
    const bool pseudo = disk.isValid() && disk.bytesTotal() == 0; // /proc and the like
    if (!place.isDir() || !place.isWritable() || disk.isReadOnly() || pseudo)
        return check.warn("log_disk", title,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be written on this machine; logs go to the campaign's own folder"),
                           {check.request.logsFolder}},
                          QT_TRANSLATE_NOOP("core", "Nothing needs to be done, unless the logs should lie there"));
    constexpr qint64 kLittle = qint64(1) << 30;
    constexpr qint64 kTooLittle = qint64(50) << 20;
    const qint64 free = disk.bytesAvailable();
    const std::string gib = base::gibText(base::Bytes(static_cast<double>(free)));
    if (free >= 0 && free < kTooLittle)
        return check.problem("log_disk", title, {QT_TRANSLATE_NOOP("core", "only %1 GiB are free for logs"), {gib}}, remedy);
    if (free >= 0 && free < kLittle)
        return check.warn("log_disk", title, {QT_TRANSLATE_NOOP("core", "only %1 GiB are free for logs"), {gib}}, remedy);
    check.ok("log_disk", title, {QT_TRANSLATE_NOOP("core", "%1 GiB are free"), {gib}});
}

} // namespace launch

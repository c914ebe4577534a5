// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/sandboxfiles.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace launch {
namespace {

using nlohmann::json;

constexpr auto kWorkspaceId = "sandbox";
constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

base::Error fileError(const QString &path, const QString &cause)
{
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = path.toStdString();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "the file could not be written"));
    error.cause = cause.toStdString();
    return error;
}

/// Nobody but the user reads the file, not even for the moment between its making and its end.
base::Result<void> writePrivately(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kPrivate)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.commit())
        return base::fail(fileError(path, file.errorString()));
    return {};
}

std::string readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

json volumesOf(const SandboxGroup &group)
{
    static constexpr std::string_view kPrefix = "node-";
    const std::size_t colon = group.mountFrom.find(':');
    if (!group.mountFrom.starts_with(kPrefix) || colon == std::string::npos || colon <= kPrefix.size()
        || colon + 1 == group.mountFrom.size())
        return json::array();
    json volume{{"from", group.mountFrom.substr(kPrefix.size(), colon - kPrefix.size())}, {"name", group.mountFrom.substr(colon + 1)}};
    if (!group.mountPath.empty())
        volume["default_mount_path"] = group.mountPath;
    return json::array({volume});
}

json groupJson(const SandboxGroup &group)
{
    const json shapes = json::array({{{"id", group.resourceShape},
                                      {"cpu", 192},
                                      {"memory_in_mb", 1843200},
                                      {"ephemeral_storage_in_gb", 2000},
                                      {"gpus", group.gpusPerNode}},
                                     {{"id", "cpu.small"}, {"cpu", 4}, {"memory_in_mb", 16384}, {"gpus", 0}}});
    return {{"name", group.name},          {"gpu", group.gpuKey}, {"nodes", group.nodes}, {"gpus_per_node", group.gpusPerNode},
            {"volumes", volumesOf(group)}, {"shapes", shapes}};
}

std::string clusterText(const std::vector<SandboxGroup> &groups)
{
    json list = json::array();
    for (const SandboxGroup &group : groups)
        list.push_back(groupJson(group));
    return json{{"node_groups", list}}.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace

SandboxGroup sandboxGroupOf(const domain::TrainingPlan &plan, int runsAtATime)
{
    const domain::Infrastructure &infrastructure = plan.infrastructure;
    SandboxGroup group;
    group.name = infrastructure.trainingNodeGroup.empty() ? "sandbox" : infrastructure.trainingNodeGroup;
    group.mountFrom = infrastructure.mountFrom;
    group.mountPath = infrastructure.mountPath;
    if (!plan.hasCluster())
        return group;
    const domain::ClusterSpec &cluster = plan.cluster();
    group.gpuKey = cluster.gpu.key;
    group.gpusPerNode = cluster.gpusPerNode;
    group.resourceShape =
        cluster.resourceShape.empty() ? "gpu." + std::to_string(cluster.gpusPerNode) + "x" + cluster.gpu.key : cluster.resourceShape;
    group.nodes = cluster.nodes * std::clamp(runsAtATime, 2, 64);
    return group;
}

double sandboxClockFactor(double expectedSeconds)
{
    constexpr double kWallSeconds = 60.0;
    const double factor = expectedSeconds / kWallSeconds;
    return std::isfinite(factor) ? std::clamp(factor, 20.0, 3600.0) : 3600.0;
}

lepton::Workspace SandboxEndpoint::workspace() const
{
    lepton::Workspace workspace;
    workspace.id = QString::fromLatin1(kWorkspaceId);
    workspace.displayName = QStringLiteral("Sandbox (simulated)");
    workspace.url = QUrl(url + QStringLiteral("/api/v2/workspaces/") + workspace.id);
    workspace.token = lepton::Token(token);
    workspace.source = lepton::CredentialSource::Sandbox;
    return workspace;
}

int SandboxEndpoint::port() const { return QUrl(url).port(0); }

SandboxFiles::SandboxFiles(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{
}

base::Result<void> SandboxFiles::makeFolder() const
{
    if (!QDir().mkpath(stateFolder()))
        return base::fail(fileError(m_folder, {}));
    QFile::setPermissions(m_folder, kPrivate | QFileDevice::ExeOwner);
    return {};
}

QString SandboxFiles::stateFolder() const { return m_folder + QStringLiteral("/state"); }
QString SandboxFiles::outputFile() const { return m_folder + QStringLiteral("/sandbox.log"); }
QString SandboxFiles::clusterFile() const { return m_folder + QStringLiteral("/cluster.json"); }
QString SandboxFiles::lockFile() const { return m_folder + QStringLiteral("/starting.lock"); }

std::optional<SandboxEndpoint> SandboxFiles::endpoint() const
{
    const json text = json::parse(readAll(m_folder + QStringLiteral("/endpoint.json")), nullptr, false);
    if (!text.is_object())
        return std::nullopt;
    SandboxEndpoint endpoint;
    try {
        endpoint.url = QString::fromStdString(text.at("url").get<std::string>());
        endpoint.token = QByteArray::fromStdString(text.at("token").get<std::string>());
        endpoint.pid = text.at("pid").get<qint64>();
        endpoint.clockFactor = text.at("clock").get<double>();
        endpoint.seed = text.at("seed").get<quint64>();
    } catch (const json::exception &) {
        return std::nullopt;
    }
    return endpoint;
}

base::Result<void> SandboxFiles::writeEndpoint(const SandboxEndpoint &endpoint) const
{
    const json text{{"url", endpoint.url.toStdString()},
                    {"token", endpoint.token.toStdString()},
                    {"pid", endpoint.pid},
                    {"clock", endpoint.clockFactor},
                    {"seed", endpoint.seed}};
    return writePrivately(m_folder + QStringLiteral("/endpoint.json"), text.dump(2) + "\n");
}

bool SandboxFiles::hasGroups(const std::vector<SandboxGroup> &groups) const { return readAll(clusterFile()) == clusterText(groups); }

base::Result<void> SandboxFiles::writeGroups(const std::vector<SandboxGroup> &groups) const
{
    return writePrivately(clusterFile(), clusterText(groups));
}

} // namespace launch

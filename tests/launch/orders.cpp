// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orders.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <algorithm>
#include <gtest/gtest.h>

namespace orders {

const catalogue::Catalogue &catalogueOnce()
{
    static const catalogue::Catalogue catalogue = catalogue::Catalogue::load().value();
    return catalogue;
}

domain::TrainingPlan plan(std::string_view model)
{
    const catalogue::Catalogue &catalogue = catalogueOnce();
    domain::TrainingPlan plan = catalogue::makePlan(**catalogue.model(model));
    catalogue::ClusterRequest request;
    request.resourceShape = "gpu.8xh200";
    request.nodes = 8;
    request.gpusPerNode = 8;
    plan.clusters = {catalogue::makeCluster(request, catalogue).value()};
    plan.infrastructure.trainingNodeGroup = "team-h200";
    plan.infrastructure.mountFrom = "node-nfs:lepton-shared-fs";
    plan.infrastructure.mountSourcePath = "/";
    plan.infrastructure.mountPath = "/nemo-workspace";
    plan.infrastructure.logsSubdir = "/nemo-workspace/logs";
    return plan;
}

domain::Candidate simple()
{
    domain::Candidate candidate;
    candidate.batch = {4096, 1, 64};
    return candidate;
}

launch::JobOrder make(const launch::OrderRequest &request)
{
    auto order = launch::makeJobOrder(request);
    EXPECT_TRUE(order.has_value()) << (order ? "" : order.error().english());
    return order.value_or(launch::JobOrder());
}

launch::JobOrder trial(const domain::TrainingPlan &plan, const domain::Candidate &candidate, const std::string &configuration)
{
    return make({.plan = plan, .settings = plan.launch, .candidate = candidate, .configuration = configuration});
}

std::string file(const launch::JobOrder &order, std::string_view name)
{
    const auto found = std::ranges::find(order.files, name, &launch::OrderFile::name);
    return found == order.files.end() ? std::string() : found->content;
}

nlohmann::json settings(const launch::JobOrder &order) { return nlohmann::json::parse(file(order, "settings.json")); }

Ran run(const QString &program, const QStringList &arguments, const QString &folder, const QStringList &environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &each : environment)
        variables.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    constexpr int kLongest = 120'000;
    const bool ended = process.waitForFinished(kLongest);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void write(const QString &path, const std::string &content, bool executable)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(content));
    file.close();
    if (executable)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

std::string read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const std::vector<std::string> kHostile = {"plain",
                                           "'; touch /tmp/pwned; '",
                                           "$(touch pwned)",
                                           "`touch pwned`",
                                           "\"quoted\" \\ \\n %s %d {} {{x}}",
                                           "--flag-looking",
                                           "-n",
                                           "$PATH ${HOME} $$ $(NAME) !!",
                                           "ünïcode π 日本語 \U0001F600",
                                           "a  b\tc",
                                           "*?[a-z]~",
                                           "'''\"\"\""};

QString tool(const char *name) { return QStandardPaths::findExecutable(QString::fromLatin1(name)); }

} // namespace orders

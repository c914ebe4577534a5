// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/artifacts.h"

#include "project/argsreader.h"
#include "project/artifactjson.h"
#include "project/files.h"
#include "project/jsontext.h"
#include "search/baseconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace project {
namespace {

QString fileNameOf(const std::string &name) { return QString::fromStdString(name) + QStringLiteral(".json"); }

/// A name that stays inside its folder: names come from plans, and plans from files of others.
bool isPlainFileName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos
        && name.find('\0') == std::string::npos;
}

std::vector<NamedConfiguration> allConfigurations(const search::SearchResult &result, const estimate::Prediction &basePrediction)
{
    const domain::Candidate base = search::baseCandidate(result.plan);
    std::vector<NamedConfiguration> all;
    all.reserve(result.rows.size() + 1);
    all.push_back({std::string(kBaseName), base, basePrediction, true, true});
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::Candidate candidate = result.candidate(row);
        all.push_back({domain::configurationName(result.plan.model.name, result.cluster.nodes, candidate, base), candidate,
                       result.context->estimate(candidate), false, result.rows[row].matchesBase});
    }
    return all;
}

/// What an earlier generate of this program left in the folder; nothing of anybody else's.
std::set<std::string> filesOfEarlierRun(const QString &argsFile)
{
    if (!QFileInfo::exists(argsFile))
        return {};
    const auto earlier = loadArgsFile(argsFile);
    if (!earlier || earlier->fromOriginal)
        return {};
    std::set<std::string> names;
    for (const StoredConfiguration &configuration : earlier->configurations) {
        if (isPlainFileName(configuration.name))
            names.insert(configuration.name);
    }
    return names;
}

void removeStale(const QDir &folder, std::set<std::string> earlier, const std::vector<NamedConfiguration> &current, ArtifactReport &report)
{
    for (const NamedConfiguration &configuration : current)
        earlier.erase(configuration.name);
    for (const std::string &name : earlier) {
        const QString path = folder.filePath(fileNameOf(name));
        if (QFileInfo::exists(path) && !QFile::remove(path))
            report.staleFilesLeft << path;
    }
}

base::Result<void> checkNames(const search::SearchResult &result)
{
    if (isPlainFileName(result.plan.model.name))
        return {};
    return base::fail({base::ErrorKind::Input,
                       "model",
                       {QT_TRANSLATE_NOOP("core", "\"%1\" cannot name a folder"), {result.plan.model.name}},
                       QT_TRANSLATE_NOOP("core", "Give the model a name of letters, digits, dots and underscores"),
                       {}});
}

/// Takes back what was written so far; only the command line asks for it, and that speaks English.
base::Error stopped(const QStringList &added)
{
    for (const QString &path : added)
        QFile::remove(path);
    return {base::ErrorKind::Cancelled, {}, {"interrupted; args.json was not written"}, {}, {}};
}

} // namespace

base::Result<ArtifactReport> writeArtifacts(const search::SearchResult &result, const estimate::Prediction &basePrediction,
                                            const QString &configDir, const ArtifactOptions &options)
{
    if (auto named = checkNames(result); !named)
        return base::fail(std::move(named.error()));
    const QDir folder(QDir(configDir).filePath(QString::fromStdString(result.plan.model.name)));
    if (auto made = makeFolder(folder.path()); !made)
        return base::fail(std::move(made.error()));
    ArtifactReport report{folder.path(), folder.filePath(QString::fromUtf8(kArgsFileName)), {}, {}};
    std::set<std::string> earlier = filesOfEarlierRun(report.argsFile);
    const std::vector<NamedConfiguration> configurations = allConfigurations(result, basePrediction);
    QStringList added;
    for (const NamedConfiguration &configuration : configurations) {
        if (options.stopWanted && options.stopWanted())
            return base::fail(stopped(added));
        report.configurationFiles << folder.filePath(fileNameOf(configuration.name));
        if (!QFileInfo::exists(report.configurationFiles.back()))
            added << report.configurationFiles.back();
        const std::string text = jsonText(configurationJson(configuration, result));
        if (auto written = writeFileAtomically(report.configurationFiles.back(), text); !written)
            return base::fail(std::move(written.error()));
    }
    // Last, because it is what declares the others to exist.
    const std::string time = options.generatedAt.toUTC().toString(Qt::ISODate).toStdString();
    if (auto written = writeFileAtomically(report.argsFile, jsonText(argsJson(configurations, result, time))); !written)
        return base::fail(std::move(written.error()));
    removeStale(folder, std::move(earlier), configurations, report);
    return report;
}

} // namespace project

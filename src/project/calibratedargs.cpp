// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/calibratedargs.h"

#include "estimate/estimator.h"
#include "project/argsreader.h"
#include "project/artifactjson.h"
#include "project/calibrationjson.h"
#include "project/files.h"
#include "project/jsontext.h"
#include "project/project.h"

#include <QFileInfo>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace project {
namespace {

using Json = nlohmann::ordered_json;

base::Error errorOf(const QString &path, base::Text message, base::Text hint = {})
{
    return {base::ErrorKind::Input, path.toStdString(), std::move(message), std::move(hint), {}};
}

/// In the order of the file. Precondition: parseJson() has accepted the text.
Json ordered(std::string_view text)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    return Json::parse(text.starts_with(kMark) ? text.substr(kMark.size()) : text);
}

/// A file being changed.
struct Document {
    QString path;
    Json content;
};

base::Result<Document> openDocument(const QString &path)
{
    const auto text = readFile(path, kArgsLimits.bytes);
    if (!text)
        return base::fail(text.error());
    if (const auto checked = parseJson(*text, kArgsLimits); !checked)
        return base::fail(checked.error());
    return Document{path, ordered(*text)};
}

void putCalibration(Json &cluster, const domain::MemoryCalibration &calibration)
{
    if (!cluster.is_object())
        return;
    if (calibration == domain::MemoryCalibration{})
        cluster.erase("calibration");
    else
        cluster["calibration"] = toJson(calibration);
}

/// Both places where args.json has the cluster: it is told by being equal in both.
void putIntoClusters(Json &args, const domain::MemoryCalibration &calibration, int active)
{
    if (args.contains("cluster"))
        putCalibration(args["cluster"], calibration);
    const Json::json_pointer clusters("/plan/clusters");
    if (args.contains(clusters) && args[clusters].is_array() && static_cast<std::size_t>(active) < args[clusters].size())
        putCalibration(args[clusters][static_cast<std::size_t>(active)], calibration);
}

/// The stored configurations on the calibrated cluster; those that cannot be predicted keep what they have.
std::vector<NamedConfiguration> predicted(const StoredArgs &args, const domain::ClusterSpec &cluster,
                                          const domain::HardwareProfile &profile)
{
    const estimate::EstimatorContext context(args.plan.model, cluster, profile, {args.plan.goal, args.plan.thresholds});
    std::vector<NamedConfiguration> made;
    for (const StoredConfiguration &stored : args.configurations) {
        const bool fits = stored.candidate && domain::numMicroBatches(*stored.candidate, cluster.numGpus()) > 0
            && stored.candidate->layout.pipelineParallel <= args.plan.model.numLayers();
        if (fits)
            made.push_back({stored.name, *stored.candidate, context.estimate(*stored.candidate), stored.isBase, stored.matchesBase});
    }
    return made;
}

/// An object that figures go into, made where there is none. Files are edited by hand too.
base::Result<Json *> objectAt(const Document &file, Json &parent, const std::string &key, const std::string &pointer)
{
    Json &object = parent[key];
    if (object.is_null())
        object = Json::object();
    if (!object.is_object())
        return base::fail(errorOf(file.path, {QT_TRANSLATE_NOOP("core", "%1 is no object, so that nothing can be put there"), {pointer}},
                                  QT_TRANSLATE_NOOP("core", "Take it out, or run autotuner generate again")));
    return &object;
}

base::Result<void> putFigures(Document &args, const std::vector<NamedConfiguration> &configurations, const domain::ClusterSpec &cluster)
{
    const auto metadata = objectAt(args, args.content, "metadata", "/metadata");
    if (!metadata)
        return base::fail(metadata.error());
    const auto analysis = objectAt(args, **metadata, "memory_analysis", "/metadata/memory_analysis");
    if (!analysis)
        return base::fail(analysis.error());
    // By their keys: what is put beside moves what was found before.
    const auto estimates = objectAt(args, **metadata, "estimates", "/metadata/estimates");
    if (!estimates)
        return base::fail(estimates.error());
    Json &memory = (**metadata)["memory_analysis"];
    for (const NamedConfiguration &configuration : configurations) {
        memory[configuration.name] = memoryAnalysisJson(configuration, cluster);
        (**estimates)[configuration.name] = predictionJson(configuration.prediction);
    }
    return {};
}

/// The configurations' own files, where they are there and are what they should be.
std::vector<Document> configurationFiles(const QString &argsFile, const std::vector<NamedConfiguration> &configurations)
{
    std::vector<Document> files;
    const QFileInfo args(argsFile);
    for (const NamedConfiguration &configuration : configurations) {
        if (configuration.name.find_first_of("/\\") != std::string::npos)
            continue; // names come from files of others
        auto file = openDocument(args.path() + QLatin1Char('/') + QString::fromStdString(configuration.name) + QStringLiteral(".json"));
        if (!file || !file->content.is_object() || !file->content.contains("predicted"))
            continue;
        file->content["predicted"] = predictionJson(configuration.prediction);
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace

StoredVerdicts verdictsOf(const StoredArgs &args)
{
    StoredVerdicts verdicts;
    for (const StoredConfiguration &configuration : args.configurations)
        ++(configuration.willOom ? verdicts.oom : configuration.verdict == "tight" ? verdicts.tight : verdicts.safe);
    return verdicts;
}

base::Result<CalibratedArgs> predictCalibrated(const QString &argsFile, const domain::MemoryCalibration &calibration,
                                               const catalogue::Catalogue &catalogue)
{
    const auto stored = loadArgsFile(argsFile);
    if (!stored)
        return base::fail(stored.error());
    if (stored->fromOriginal || !stored->plan.hasCluster() || stored->plan.model.layers.empty() || stored->plan.cluster().numGpus() < 1)
        return base::fail(errorOf(argsFile, QT_TRANSLATE_NOOP("core", "there is no plan in it that could be predicted anew"),
                                  QT_TRANSLATE_NOOP("core", "Run autotuner generate again")));
    auto args = openDocument(argsFile);
    if (!args)
        return base::fail(args.error());
    domain::ClusterSpec cluster = stored->plan.cluster();
    cluster.calibration = calibration;
    const auto configurations = predicted(*stored, cluster, catalogue.profile(cluster.gpu));
    putIntoClusters(args->content, calibration, stored->plan.activeCluster);
    if (auto put = putFigures(*args, configurations, cluster); !put)
        return base::fail(std::move(put.error()));
    CalibratedArgs made;
    for (const Document &file : configurationFiles(argsFile, configurations))
        made.files.push_back({file.path, jsonText(file.content)});
    made.files.push_back({argsFile, jsonText(args->content)});
    auto read = readArgs(made.files.back().text);
    if (!read)
        return base::fail(std::move(read.error()));
    made.args = std::move(*read);
    return made;
}

base::Result<void> writeCalibrated(const CalibratedArgs &calibrated)
{
    for (const CalibratedArgs::File &file : calibrated.files) {
        if (auto written = writeFileAtomically(file.path, file.text); !written)
            return base::fail(std::move(written.error()));
    }
    return {};
}

base::Result<domain::MemoryCalibration> loadCalibration(const QString &path)
{
    const auto text = readFile(path, kArgsLimits.bytes);
    if (!text)
        return base::fail(text.error());
    domain::TrainingPlan plan;
    if (auto asProject = readProject(*text)) {
        plan = std::move(asProject->plan);
    } else {
        auto asArgs = readArgs(*text);
        if (!asArgs)
            return base::fail(
                errorOf(path, {QT_TRANSLATE_NOOP("core", "neither an args.json nor a project: %1"), {asArgs.error().english()}}));
        plan = std::move(asArgs->plan);
    }
    if (!plan.hasCluster() || plan.cluster().calibration.peaks.empty())
        return base::fail(errorOf(path, QT_TRANSLATE_NOOP("core", "its cluster is not calibrated"),
                                  QT_TRANSLATE_NOOP("core", "autotuner calibrate does it from logs")));
    return plan.cluster().calibration;
}

} // namespace project

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "base/format.h"
#include "catalogue/entries.h"
#include "catalogue/hardwareprofiles.h"
#include "catalogue/jsonfields.h"

#include <QDir>
#include <QFile>
#include <algorithm>

// Qt's resources of a static library are linked only when something asks for them.
static void registerCatalogueResources() { Q_INIT_RESOURCE(catalogue); }

namespace catalogue {

using nlohmann::json;

namespace {

constexpr std::size_t kMaxBytes = 16u << 20;

base::Result<json> readResource(const char *name)
{
    const QString path = QLatin1String(":/catalogue/") + QLatin1String(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail({base::ErrorKind::File, path.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "built-in data is missing")),
                           base::Text(QT_TRANSLATE_NOOP("core", "Install the program again")), file.errorString().toStdString()});
    const QByteArray bytes = file.readAll();
    return parseJson({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path.toStdString(), kMaxBytes);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// Names that share a start with the wanted one, or the closest by spelling.
std::vector<std::string> similarNames(std::string_view wanted, const std::vector<std::string> &known)
{
    std::vector<std::string> similar;
    if (const auto closest = base::closest(wanted, known))
        similar.push_back(*closest);
    const std::string_view stem = wanted.substr(0, std::min(wanted.find('_'), wanted.size()));
    for (const std::string &name : known) {
        const bool listed = std::find(similar.begin(), similar.end(), name) != similar.end();
        if (similar.size() < 5 && !listed && stem.size() >= 3 && name.starts_with(stem))
            similar.push_back(name);
    }
    return similar;
}

std::string joinedNames(const std::vector<std::string> &names)
{
    std::string out;
    for (const std::string &name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

} // namespace

base::Result<Catalogue> Catalogue::load()
{
    registerCatalogueResources();
    const auto modelFile = readResource("models.json");
    const auto gpuFile = readResource("gpus.json");
    if (!modelFile || !gpuFile)
        return base::fail(modelFile ? gpuFile.error() : modelFile.error());
    auto models = modelEntries(*modelFile);
    if (!models)
        return base::fail(models.error());
    auto gpus = gpuEntries(*gpuFile);
    if (!gpus)
        return base::fail(gpus.error());
    Catalogue catalogue;
    catalogue.m_models = std::move(*models);
    catalogue.m_gpus = std::move(*gpus);
    for (const domain::GpuSpec &gpu : catalogue.m_gpus)
        catalogue.m_profiles.push_back(loadHardwareProfile(gpu));
    return catalogue;
}

base::Result<const ModelEntry *> Catalogue::model(std::string_view name) const
{
    std::vector<std::string> known;
    for (const ModelEntry &entry : m_models) {
        if (entry.spec.name == name)
            return &entry;
        known.push_back(entry.spec.name);
    }
    const std::string similar = joinedNames(similarNames(name, known));
    return base::fail({base::ErrorKind::Input,
                       "model",
                       base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not in the catalogue"), {std::string(name)}),
                       similar.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "The command list-models shows all names"))
                                       : base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1? list-models shows all names"), {similar}),
                       {}});
}

base::Result<const domain::GpuSpec *> Catalogue::gpu(std::string_view keyOrAlias) const
{
    const std::string wanted = lower(keyOrAlias);
    std::vector<std::string> keys;
    for (const domain::GpuSpec &gpu : m_gpus) {
        if (gpu.key == wanted || std::find(gpu.aliases.begin(), gpu.aliases.end(), wanted) != gpu.aliases.end())
            return &gpu;
        keys.push_back(gpu.key);
    }
    return base::fail({base::ErrorKind::Input,
                       "gpu",
                       base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not a known GPU"), {std::string(keyOrAlias)}),
                       base::Text(QT_TRANSLATE_NOOP("core", "Known are %1"), {joinedNames(keys)}),
                       {}});
}

domain::HardwareProfile Catalogue::profile(const domain::GpuSpec &gpu) const
{
    for (std::size_t i = 0; i < m_gpus.size(); ++i) {
        if (m_gpus[i].key == gpu.key)
            return m_profiles[i];
    }
    return loadHardwareProfile(gpu);
}

domain::TrainingPlan makePlan(const domain::ModelSpec &custom, std::string source)
{
    domain::TrainingPlan plan;
    plan.model = custom;
    plan.modelSource = std::move(source);
    domain::ParallelLayout &layout = plan.base.layout;
    layout.tensorParallel = plan.search.tensorParallel.values.front();
    layout.pipelineParallel = plan.search.pipelineParallel.values.front();
    layout.contextParallel = plan.search.contextParallel.values.front();
    layout.expertParallel = plan.search.expertParallel.values.front();
    layout.expertTensorParallel = layout.tensorParallel;
    layout.sequenceParallel = layout.tensorParallel > 1;
    plan.base.batch = {plan.search.seqLengths.values.front(), plan.search.microBatchSizes.values.front(),
                       plan.search.globalBatchSizes.values.front()};
    return plan;
}

domain::TrainingPlan makePlan(const ModelEntry &entry)
{
    domain::TrainingPlan plan = makePlan(entry.spec, "catalogue");
    if (entry.recipe)
        plan.base = *entry.recipe;
    plan.baseNodes = entry.recipeNodes;
    return plan;
}

} // namespace catalogue

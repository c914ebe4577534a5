// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/estimatecache.h"

#include "catalogue/architecturejson.h"
#include "search/stagesplit.h"

#include <fmt/format.h>
#include <utility>

namespace requests {
namespace {

/// Setups kept at a time; a full cache is emptied, which costs one setup per distinct pair again.
constexpr std::size_t kMaxSetups = 512;

template <class T>
std::string keyText(const std::optional<T> &value)
{
    return value ? fmt::format("{}", *value) : std::string("-");
}

/// Everything of a request that a setup depends on, as one text.
std::string setupKey(const EstimateRequest &r)
{
    const catalogue::ClusterRequest &c = r.cluster;
    return fmt::format("{}\n{}\n{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", r.model.dump(), r.modelOverrides.dump(), c.resourceShape, c.gpu,
                       keyText(c.memoryPerGpuGb), keyText(c.numGpus), keyText(c.gpusPerNode), keyText(c.nvlinkDomain),
                       keyText(c.networkGbitPerGpu), keyText(c.pricePerGpuHour), r.tokensInBillions, int(r.measured));
}

struct ResolvedModel {
    domain::ModelSpec spec;
    std::optional<domain::Candidate> recipe;
};

/// The lower room's error under the key that a person wrote; its own subject becomes part of the text.
base::Error blame(std::string_view key, base::Error error)
{
    if (!error.subject.empty() && error.subject != key) {
        error.message = base::Text("%1: %2", {error.subject, error.message.english()});
    }
    error.subject = key;
    return error;
}

base::Result<ResolvedModel> resolveModel(const EstimateRequest &r, const catalogue::Catalogue &catalogue)
{
    ResolvedModel model;
    if (r.model.is_string()) {
        const auto entry = catalogue.model(r.model.get_ref<const std::string &>());
        if (!entry)
            return base::fail(blame("model", entry.error()));
        model = {(*entry)->spec, (*entry)->recipe};
    } else {
        auto spec = catalogue::modelFromJson(r.model, "custom");
        if (!spec)
            return base::fail(blame("model", std::move(spec.error())));
        model.spec = std::move(*spec);
    }
    if (r.modelOverrides.is_object() && !r.modelOverrides.empty()) {
        const int layers = model.spec.numLayers();
        auto spec = catalogue::withOverrides(model.spec, r.modelOverrides);
        if (!spec)
            return base::fail(blame("model_overrides", std::move(spec.error())));
        model.spec = std::move(*spec);
        if (model.spec.numLayers() != layers)
            model.recipe.reset(); // its stage sizes are for another depth
    }
    return model;
}

/// Which key of the request an error about the cluster belongs to.
base::Error blameCluster(base::Error error, const EstimateRequest &r)
{
    std::string key = error.subject;
    for (char &c : key) {
        if (c == '-')
            c = '_';
    }
    if (key == "network_gbit_per_gpu")
        key = "network_gbit_s"; // the key names the unit in full
    for (const EstimateKey &known : estimateKeys()) {
        if (!key.empty() && known.key.starts_with(key)) { // in part abbreviated
            error.subject = known.key;
            return error;
        }
    }
    const bool aboutGpu = key.empty() || key.starts_with("resource_shape") || key == r.cluster.gpu || key == r.cluster.resourceShape;
    return blame(aboutGpu ? "gpu" : "num_gpus", std::move(error));
}

/// The recipe's uneven split at the recipe's own number of stages; else, where layers do not divide, the split
/// that counts the ends as layers as Megatron-Core can, if that divides. A split that the request names stands, also an even one.
void fillInStageSplit(const EstimateRequest &request, const EstimateSetup &setup, domain::Candidate &candidate)
{
    domain::ParallelLayout &layout = candidate.layout;
    layout.firstStageLayers = request.firstStageLayers.value_or(0);
    layout.lastStageLayers = request.lastStageLayers.value_or(0);
    if (request.firstStageLayers || request.lastStageLayers)
        return;
    search::StageSplit split;
    if (setup.hasRecipeSplit && layout.pipelineParallel == setup.recipeLayout.pipelineParallel)
        split = {setup.recipeLayout.firstStageLayers, setup.recipeLayout.lastStageLayers};
    else if (domain::isMegatronCore(candidate.options.framework))
        split = search::countedEnds(setup.context.model().numLayers(), layout.pipelineParallel, layout.virtualPipeline);
    layout.firstStageLayers = split.first;
    layout.lastStageLayers = split.last;
}

} // namespace

bool isDefined(const ResolvedEstimate &estimate)
{
    const domain::ParallelLayout &layout = estimate.candidate.layout;
    const int layers = estimate.setup->context.model().numLayers();
    const std::int64_t chunks = std::int64_t(layout.pipelineParallel) * layout.virtualPipeline;
    return layout.pipelineParallel <= layers && chunks <= layers + 2;
}

base::Result<std::shared_ptr<const EstimateSetup>> EstimateCache::makeSetup(const EstimateRequest &request) const
{
    auto model = resolveModel(request, m_catalogue);
    if (!model)
        return base::fail(std::move(model.error()));
    auto cluster = catalogue::makeCluster(request.cluster, m_catalogue);
    if (!cluster)
        return base::fail(blameCluster(std::move(cluster.error()), request));
    cluster->calibration = m_calibration;
    estimate::EstimatorSettings settings;
    settings.goal.tokensInBillions = request.tokensInBillions;
    settings.measured = request.measured;
    const domain::ParallelLayout recipe = model->recipe ? model->recipe->layout : domain::ParallelLayout{};
    return std::make_shared<const EstimateSetup>(
        EstimateSetup{estimate::EstimatorContext(model->spec, *cluster, m_catalogue.profile(cluster->gpu), settings),
                      search::Constraints(model->spec, *cluster, {}), recipe, recipe.firstStageLayers > 0 || recipe.lastStageLayers > 0});
}

base::Result<ResolvedEstimate> EstimateCache::resolve(const EstimateRequest &request)
{
    std::string key = setupKey(request);
    auto found = m_setups.find(key);
    if (found == m_setups.end()) {
        auto setup = makeSetup(request);
        if (!setup)
            return base::fail(std::move(setup.error()));
        if (m_setups.size() >= kMaxSetups)
            m_setups.clear();
        found = m_setups.emplace(std::move(key), std::move(*setup)).first;
    }
    const EstimateSetup &setup = *found->second;
    domain::Candidate candidate = request.candidate;
    domain::ParallelLayout &layout = candidate.layout;
    layout.expertTensorParallel = request.expertTensorParallel.value_or(layout.tensorParallel);
    layout.sequenceParallel = request.sequenceParallel.value_or(layout.tensorParallel > 1);
    fillInStageSplit(request, setup, candidate);
    return ResolvedEstimate{found->second, candidate};
}

} // namespace requests

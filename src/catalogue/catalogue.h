// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hardwareprofile.h"
#include "domain/trainingplan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A shipped model: architecture, recipe defaults, published figures, provenance.
struct ModelEntry {
    domain::ModelSpec spec;
    std::optional<domain::Candidate> recipe; ///< the NeMo pre-training recipe's own configuration
    int recipeNodes = 1;
    int recipeGpusPerNode = 8;
    int recipeMinGpus = 1; ///< smallest GPU count that the recipe's parallel sizes allow
    bool recipeFitsDefaultGpus = true;
    bool hasPretrainRecipe = false;
    std::string note; ///< e.g. why there is no pre-training recipe
    std::string description; ///< one line for list-models
    std::int64_t publishedParameters = 0; ///< as the recipe builds them, MTP included
    double nominalBillion = 0; ///< size in the name or model card
    std::string nominalMismatch; ///< why the nominal size differs from what is built, if it does
    std::vector<std::string> sources;
};

/// The shipped models and GPUs, read once from the resources and then immutable.
class Catalogue {
public:
    /// Reads the built-in data. Fails only when the installation is broken.
    [[nodiscard]] static base::Result<Catalogue> load();

    [[nodiscard]] const std::vector<ModelEntry> &models() const { return m_models; }
    [[nodiscard]] const std::vector<domain::GpuSpec> &gpus() const { return m_gpus; }
    /// By exact name; the error lists the closest names.
    [[nodiscard]] base::Result<const ModelEntry *> model(std::string_view name) const;
    /// By key or alias, case-insensitive; the error lists what is known.
    [[nodiscard]] base::Result<const domain::GpuSpec *> gpu(std::string_view keyOrAlias) const;
    /// The constants for a GPU (its generation's file with the GPU's own overrides).
    [[nodiscard]] domain::HardwareProfile profile(const domain::GpuSpec &gpu) const;

private:
    std::vector<ModelEntry> m_models;
    std::vector<domain::GpuSpec> m_gpus;
    std::vector<domain::HardwareProfile> m_profiles; ///< parallel to m_gpus
};

/// A parsed resource shape: "gpu.8xh200", "gpu.a100-40gb", "gpu.a10.6xlarge".
struct ResourceShape {
    std::string text;
    std::string gpuKey; ///< key of the catalogue's GPU
    int gpusPerNode = 1;
    bool countGiven = false; ///< the text names the count; without one it is 1
    std::string hostSize; ///< "6xlarge", may be empty
};
/// Grammar: <kind>.[<count>x]<type>[.<host size>]. Errors: not a GPU shape, unknown type (with the
/// closest), count out of 1…72.
[[nodiscard]] base::Result<ResourceShape> parseResourceShape(std::string_view text, const Catalogue &catalogue);

/// What the user said about the machines; everything optional is taken from the GPU.
struct ClusterRequest {
    std::string resourceShape; ///< one of resourceShape, gpu, memoryPerGpuGb must be given
    std::string gpu; ///< key or alias
    std::optional<double> memoryPerGpuGb; ///< datasheet GB; a known GPU's label (141) means that GPU's usable memory
    std::optional<int> nodes, gpusPerNode, numGpus;
    std::optional<int> nvlinkDomain;
    std::optional<double> networkGbitPerGpu;
    std::optional<double> pricePerGpuHour;
};
/// Shape or GPU, nodes x GPUs, custom memory, price and network as one cluster. All problems are
/// reported at once, joined in the error's message. `gpu` may hold a resource shape too. With
/// numGpus alone the nodes are those of the reference design, as full as the number allows. Memory
/// alone means the GPU with that datasheet memory, else the nearest one's figures with that memory;
/// the label says so. A GPU without a known network gets the slowest one of the catalogue.
[[nodiscard]] base::Result<domain::ClusterSpec> makeCluster(const ClusterRequest &request, const Catalogue &catalogue);

/// A plan for a catalogue model with the recipe's base configuration; search space at its defaults.
[[nodiscard]] domain::TrainingPlan makePlan(const ModelEntry &entry);
/// The same for a custom model: the base is the first value of each default list.
[[nodiscard]] domain::TrainingPlan makePlan(const domain::ModelSpec &custom, std::string source);

} // namespace catalogue

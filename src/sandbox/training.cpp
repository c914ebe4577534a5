// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/training.h"

#include "estimate/estimator.h"
#include "estimate/parameters.h"
#include "sandbox/noise.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace sandbox {

namespace {

constexpr double kParts[] = {0.06, 0.20, 0.20, 0.25, 0.15, 0.20, 0.08, 0.20}; // compute, tp, cp, ep, pp, dp, bubble, optimizer
static_assert(std::size(kParts) == estimate::kTimeParts);
constexpr double kWholeCluster = 0.12;
constexpr double kMemory = 0.04;
constexpr double kOwnTime = 0.02;
constexpr double kOwnMemory = 0.015;
constexpr double kStepNoise = 0.006;
constexpr double kBarely = 1.03; // above this share of the device a run breaks in its first step, below in its second
constexpr double kImagePull = 100; // seconds for a NeMo image where it is new

domain::ClusterSpec clusterOf(const JobSettings &settings, const Machines &given, const catalogue::Catalogue &catalogue)
{
    catalogue::ClusterRequest request;
    request.gpu = given.gpuKey.empty() ? settings.gpu : given.gpuKey;
    request.nodes = given.workers;
    request.gpusPerNode = std::max(1, given.gpusPerWorker);
    auto cluster = catalogue::makeCluster(request, catalogue);
    if (!cluster) {
        request.gpu = "h100";
        cluster = catalogue::makeCluster(request, catalogue);
    }
    domain::ClusterSpec machines = cluster.value_or(domain::ClusterSpec());
    if (settings.gpu == machines.gpu.key) { // the plan's own figures for the same GPU
        machines.nvlinkDomain = std::clamp(settings.nvlinkDomain, 1, std::max(1, machines.numGpus()));
        if (settings.memoryPerGpu > 0)
            machines.memoryPerGpu = base::Bytes(settings.memoryPerGpu);
        if (settings.networkPerGpu > 0)
            machines.networkPerGpu = base::BytesPerSecond(settings.networkPerGpu);
    }
    return machines;
}

double bentSeconds(const estimate::Prediction &prediction, const Bias &bias)
{
    double total = 0;
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        total += prediction.time.parts[i].value() * bias.parts[i];
    return std::max(1e-4, total * bias.time);
}

void takeMemory(const estimate::Prediction &prediction, const Bias &bias, Work &work)
{
    const double wanted = prediction.memory.total().value() * bias.memory;
    const double capacity = prediction.capacity.value();
    // What is bent is the tensors' share: contexts and buffers outside the allocator are what they are.
    work.figures.reservedBytes = std::floor(std::max(0.0, wanted - prediction.memory.outside.value()));
    work.figures.allocatedBytes = std::floor(std::max(0.0, work.figures.reservedBytes - prediction.memory.reserve.value()));
    work.oom.capacityBytes = capacity;
    work.oom.wantedBytes = wanted;
    if (wanted > capacity)
        work.oom.step = wanted > capacity * kBarely ? 0 : 1;
}

} // namespace

Bias clusterBias(std::uint64_t seed, std::string_view gpuKey)
{
    const std::uint64_t base = mix(mix(seed, "bias"), gpuKey);
    Bias bias;
    bias.time = 1 + kWholeCluster * spread(mix(base, 100));
    for (std::size_t i = 0; i < estimate::kTimeParts; ++i)
        bias.parts[i] = 1 + kParts[i] * spread(mix(base, i));
    bias.memory = 1 + kMemory * spread(mix(base, 101));
    return bias;
}

Bias candidateBias(std::uint64_t seed, std::string_view gpuKey, std::string_view candidateId)
{
    Bias bias = clusterBias(seed, gpuKey);
    const std::uint64_t own = mix(mix(seed, gpuKey), candidateId);
    bias.time *= 1 + kOwnTime * spread(mix(own, 1));
    bias.memory *= 1 + kOwnMemory * spread(mix(own, 2));
    return bias;
}

Work trainingWork(const JobSettings &settings, const Machines &given, const catalogue::Catalogue &catalogue, std::uint64_t seed)
{
    const domain::ClusterSpec cluster = clusterOf(settings, given, catalogue);
    const std::string id = domain::candidateId(settings.candidate);
    const double parameters = static_cast<double>(estimate::countParameters(settings.model).total());
    Work work;
    work.kind = WorkKind::Training;
    work.steps = settings.steps;
    work.noise = kStepNoise;
    work.pullSeconds = kImagePull;
    work.startSeconds = 25 + 3 * std::log2(std::max(1, cluster.numGpus())) + std::min(60.0, parameters / 1e9 * 0.5);
    work.firstStepFactor = 2.2 + 1.5 * uniform(mix(mix(seed, id), 3));
    work.notes = {fmt::format("Simulated {}: {} on {} x {} {}; speeds and memory are the estimator's, bent by seed {}.", settings.purpose,
                              settings.configuration, given.workers, cluster.gpusPerNode, cluster.gpu.name, seed)};
    work.figures.globalBatchSize = settings.candidate.batch.globalBatchSize;
    work.figures.seqLength = settings.candidate.batch.seqLength;
    work.figures.firstLoss = std::log(std::max<double>(2, static_cast<double>(settings.model.vocabSize))) + 0.3;
    work.assertion = assertionOf(settings, cluster.numGpus());
    if (!work.assertion.empty())
        return work;
    const estimate::EstimatorContext estimator(settings.model, cluster, catalogue.profile(cluster.gpu), {});
    const estimate::Prediction prediction = estimator.estimate(settings.candidate);
    const Bias bias = candidateBias(seed, cluster.gpu.key, id);
    work.stepSeconds = bentSeconds(prediction, bias);
    work.figures.tflopsPerGpu = prediction.modelTflopsPerGpu * prediction.time.total().value() / work.stepSeconds;
    takeMemory(prediction, bias, work);
    return work;
}

} // namespace sandbox

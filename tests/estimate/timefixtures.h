// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"

/// Models, GPUs and candidates for the time tests, written out so that a test's figures can be
/// followed without the catalogue.
namespace tests {

/// H100 SXM5 datasheet figures; domain::HardwareProfile's defaults are this GPU's constants.
inline domain::GpuSpec h100()
{
    domain::GpuSpec gpu;
    gpu.key = "h100";
    gpu.generation = "hopper";
    gpu.usableMemory = base::gib(79);
    gpu.memoryBandwidth = base::BytesPerSecond(3.35e12);
    gpu.peakBf16 = gpu.peakFp16 = 989.4e12;
    gpu.peakFp8 = 1978.9e12;
    gpu.nvlinkBandwidth = base::BytesPerSecond(450e9);
    gpu.nvlinkDomain = 8;
    gpu.networkBandwidth = base::BytesPerSecond(50e9);
    gpu.smCount = 132;
    return gpu;
}

inline domain::ClusterSpec h100Cluster(int gpus)
{
    domain::ClusterSpec cluster;
    cluster.gpu = h100();
    cluster.gpusPerNode = gpus < 8 ? gpus : 8;
    cluster.nodes = gpus / cluster.gpusPerNode;
    cluster.nvlinkDomain = cluster.gpusPerNode;
    cluster.memoryPerGpu = cluster.gpu.usableMemory;
    cluster.networkPerGpu = cluster.gpu.networkBandwidth;
    cluster.pricePerGpuHour = base::Usd(3.0);
    return cluster;
}

/// Llama 3 8B (arXiv:2407.21783, table 3), or its shape with another number of layers.
inline domain::ModelSpec llama8b(int layers = 32)
{
    domain::ModelSpec model;
    model.name = "llama3_8b";
    model.hiddenSize = 4096;
    model.ffnHiddenSize = 14336;
    model.numAttentionHeads = 32;
    model.numQueryGroups = 8;
    model.headDim = 128;
    model.gatedLinearUnit = true;
    model.vocabSize = 128256;
    model.vocabSizeIsPadded = true;
    model.seqLength = 8192;
    domain::LayerSpec layer;
    layer.numQueryGroups = 8;
    layer.ffnHiddenSize = 14336;
    model.layers.assign(static_cast<std::size_t>(layers), layer);
    return model;
}

/// Mixtral 8x7B (arXiv:2401.04088).
inline domain::ModelSpec mixtral()
{
    domain::ModelSpec model = llama8b();
    model.name = "mixtral_8x7b";
    model.architecture = domain::Architecture::MoeGpt;
    model.vocabSize = 32000;
    domain::MoeSpec &moe = model.moe.emplace();
    moe.numMoeExperts = 8;
    moe.moeRouterTopk = 2;
    moe.moeFfnHiddenSize = 14336;
    for (domain::LayerSpec &layer : model.layers)
        layer.feedForward = domain::FeedForward::Moe;
    return model;
}

inline domain::Candidate candidate(int tensor = 1, int pipeline = 1, int context = 1)
{
    domain::Candidate value;
    value.layout.tensorParallel = tensor;
    value.layout.pipelineParallel = pipeline;
    value.layout.contextParallel = context;
    value.layout.expertTensorParallel = 1;
    value.layout.sequenceParallel = tensor > 1;
    value.batch = {8192, 1, 128};
    return value;
}

} // namespace tests

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidate.h"
#include "domain/clusterspec.h"
#include "domain/hardwareprofile.h"
#include "domain/modelspec.h"
#include "estimate/memory.h"

#include <algorithm>

/// Architectures of published memory measurements, and candidates on one node.
namespace memoryfixtures {

inline domain::ModelSpec dense(int layers, int hidden, int ffn, int heads, int groups, int vocabulary)
{
    domain::ModelSpec model;
    model.name = "dense";
    model.hiddenSize = hidden;
    model.ffnHiddenSize = ffn;
    model.numAttentionHeads = heads;
    model.numQueryGroups = groups;
    model.headDim = hidden / heads;
    model.gatedLinearUnit = true;
    model.vocabSize = vocabulary;
    domain::LayerSpec layer;
    layer.numQueryGroups = groups;
    layer.ffnHiddenSize = ffn;
    model.layers.assign(static_cast<std::size_t>(layers), layer);
    return model;
}

/// Llama 3 70B with 12 layers, end-of-document token counted.
inline domain::ModelSpec llama70bOf12Layers() { return dense(12, 8192, 28672, 64, 8, 128257); }
inline domain::ModelSpec llama8b() { return dense(32, 4096, 14336, 32, 8, 128256); }

inline void makeMoe(domain::ModelSpec &model, const domain::MoeSpec &moe, int denseLayers)
{
    model.architecture = domain::Architecture::MoeGpt;
    model.moe = moe;
    for (std::size_t i = static_cast<std::size_t>(denseLayers); i < model.layers.size(); ++i) {
        model.layers[i].feedForward = domain::FeedForward::Moe;
        model.layers[i].ffnHiddenSize = 0;
    }
}

inline domain::MlaSpec deepseekMla() { return {1536, 512, 128, 64, 128}; }

inline domain::MoeSpec moe(int experts, int topk, int ffn, int sharedFfn)
{
    domain::MoeSpec spec;
    spec.numMoeExperts = experts;
    spec.moeRouterTopk = topk;
    spec.moeFfnHiddenSize = ffn;
    spec.sharedExpertFfnHiddenSize = sharedFfn;
    return spec;
}

/// DeepSeek-V2 with 4 layers, the first dense.
inline domain::ModelSpec deepseekV2Of4Layers()
{
    domain::ModelSpec model = dense(4, 5120, 12288, 128, 128, 102401);
    model.headDim = 128;
    model.mla = deepseekMla();
    makeMoe(model, moe(160, 6, 1536, 3072), 1);
    return model;
}

inline domain::ModelSpec mixtral8x7b(int vocabulary = 32000)
{
    domain::ModelSpec model = dense(32, 4096, 14336, 32, 8, vocabulary);
    makeMoe(model, moe(8, 2, 14336, 0), 0);
    return model;
}

/// A GPT-3 style model: plain MLP, biases, LayerNorm, learned positions, dropout.
inline domain::ModelSpec gpt(int layers, int hidden, int heads, int vocabulary)
{
    domain::ModelSpec model = dense(layers, hidden, 4 * hidden, heads, heads, vocabulary);
    model.gatedLinearUnit = false;
    model.addBiasLinear = true;
    model.normalization = domain::Normalization::LayerNorm;
    model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
    model.maxPositionEmbeddings = 2048;
    model.hiddenDropout = model.attentionDropout = 0.1;
    return model;
}

inline domain::ClusterSpec gpus(int count)
{
    domain::ClusterSpec cluster;
    cluster.nodes = 1;
    cluster.gpusPerNode = count;
    cluster.nvlinkDomain = std::min(count, 8);
    cluster.memoryPerGpu = base::gib(79.1);
    return cluster;
}

/// Blackwell: no transposed fp8 copies.
inline domain::HardwareProfile blackwell()
{
    domain::HardwareProfile profile;
    profile.fp8TransposeCopy = false;
    return profile;
}

/// Megatron-LM, bf16, fp32 gradients, sequence parallel with TP, 1 sequence per micro-batch.
inline domain::Candidate candidate(int tensor, int pipeline, int sequence, int globalBatch)
{
    domain::Candidate value;
    value.layout.tensorParallel = tensor;
    value.layout.pipelineParallel = pipeline;
    value.layout.sequenceParallel = tensor > 1;
    value.batch.seqLength = sequence;
    value.batch.globalBatchSize = globalBatch;
    value.options.framework = domain::Framework::Megatron;
    return value;
}

inline estimate::MemoryBreakdown allocated(const domain::ModelSpec &model, int gpuCount, const domain::Candidate &value)
{
    return estimate::MemoryModel(model, gpus(gpuCount), blackwell()).peak(value, estimate::MeasuredMemory::Allocated).breakdown;
}

} // namespace memoryfixtures

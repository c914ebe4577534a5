// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/specs.h"

#include <algorithm>

namespace specs {
namespace {

using domain::FeedForward;
using domain::LayerSpec;
using domain::Mixer;
using domain::ModelSpec;

LayerSpec layer(Mixer mixer, FeedForward feedForward, int groups, std::int64_t ffn)
{
    LayerSpec spec;
    spec.mixer = mixer;
    spec.feedForward = feedForward;
    spec.numQueryGroups = groups;
    spec.ffnHiddenSize = ffn;
    return spec;
}

struct Dense {
    const char *name, *family;
    int layers, hidden, heads, groups;
    std::int64_t ffn, vocab;
};

ModelSpec dense(const Dense &d)
{
    ModelSpec model;
    model.name = d.name;
    model.family = d.family;
    model.hiddenSize = d.hidden;
    model.ffnHiddenSize = d.ffn;
    model.numAttentionHeads = d.heads;
    model.numQueryGroups = d.groups;
    model.headDim = d.hidden / d.heads;
    model.gatedLinearUnit = true;
    model.activation = "swiglu";
    model.vocabSize = d.vocab;
    model.seqLength = 8192;
    model.maxPositionEmbeddings = 8192;
    model.layers.assign(static_cast<std::size_t>(d.layers), layer(Mixer::Attention, FeedForward::Dense, d.groups, d.ffn));
    return model;
}

domain::MoeSpec experts(int count, int topk, std::int64_t width, std::int64_t sharedWidth)
{
    domain::MoeSpec moe;
    moe.numMoeExperts = count;
    moe.moeRouterTopk = topk;
    moe.moeFfnHiddenSize = width;
    moe.sharedExpertFfnHiddenSize = sharedWidth;
    return moe;
}

domain::ClusterSpec cluster(const char *label, int nodes, int gpusPerNode, int domainSize)
{
    domain::ClusterSpec spec;
    spec.label = label;
    spec.nodes = nodes;
    spec.gpusPerNode = gpusPerNode;
    spec.nvlinkDomain = std::min(domainSize, spec.numGpus());
    spec.networkPerGpu = base::BytesPerSecond(50e9);
    return spec;
}

void setGpu(domain::ClusterSpec &spec, const char *generation, double usableGib, double bf16)
{
    domain::GpuSpec &gpu = spec.gpu;
    gpu.key = generation;
    gpu.generation = generation;
    gpu.usableMemory = base::gib(usableGib);
    gpu.marketingMemory = base::gigabytes(usableGib);
    gpu.memoryBandwidth = base::BytesPerSecond(4e12);
    gpu.peakBf16 = bf16;
    gpu.peakFp16 = bf16;
    gpu.nvlinkBandwidth = base::BytesPerSecond(450e9);
    gpu.nvlinkDomain = 8;
    gpu.networkBandwidth = base::BytesPerSecond(50e9);
    gpu.smCount = 132;
    gpu.l2Megabytes = 50;
    spec.memoryPerGpu = gpu.usableMemory;
    spec.marketingMemoryPerGpu = gpu.marketingMemory;
}

} // namespace

ModelSpec llama8b() { return dense({"llama31_8b", "llama3.1", 32, 4096, 32, 8, 14336, 128256}); }

ModelSpec llama405b() { return dense({"llama31_405b", "llama3.1", 126, 16384, 128, 8, 53248, 128256}); }

ModelSpec mixtral()
{
    ModelSpec model = dense({"mixtral_8x7b", "mixtral", 32, 4096, 32, 8, 14336, 32000});
    model.architecture = domain::Architecture::MoeGpt;
    model.moe = experts(8, 2, 14336, 0);
    for (LayerSpec &l : model.layers)
        l.feedForward = FeedForward::Moe;
    return model;
}

ModelSpec latentMoe()
{
    ModelSpec model = dense({"latent", "deepseek_v2", 28, 2048, 16, 16, 10944, 102400});
    model.architecture = domain::Architecture::MoeGpt;
    model.moe = experts(24, 6, 1536, 3072);
    model.mla = domain::MlaSpec{0, 512, 128, 64, 128};
    for (std::size_t i = 1; i < model.layers.size(); ++i)
        model.layers[i].feedForward = FeedForward::Moe;
    return model;
}

ModelSpec hybrid()
{
    ModelSpec model = dense({"hybrid", "nemotron_h", 12, 4096, 32, 8, 21504, 131072});
    model.architecture = domain::Architecture::SsmHybrid;
    model.positionEmbedding = domain::PositionEmbedding::None;
    model.vocabSizeIsPadded = true;
    model.mamba = domain::MambaSpec{128, 64, 8, 128, 8192, 4, 128};
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        LayerSpec &l = model.layers[i];
        if (i % 2 == 1)
            l = layer(Mixer::None, FeedForward::Dense, 0, 21504);
        else
            l = i == 6 ? layer(Mixer::Attention, FeedForward::None, 8, 0) : layer(Mixer::Mamba, FeedForward::None, 0, 0);
    }
    return model;
}

ModelSpec encoderDecoder()
{
    ModelSpec model = dense({"t5", "t5", 24, 768, 12, 12, 2048, 29184});
    model.architecture = domain::Architecture::EncoderDecoder;
    model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
    model.maxPositionEmbeddings = 512;
    model.seqLength = 512;
    model.decoderSeqLength = 128;
    model.encoderLayers = 12;
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        model.layers[i].causal = i >= 12;
        model.layers[i].crossAttention = i >= 12;
    }
    return model;
}

ModelSpec gemma2() { return dense({"gemma2_9b", "gemma2", 42, 3584, 16, 8, 14336, 256000}); }

ModelSpec gemma3() { return dense({"gemma3_1b", "gemma3", 26, 1152, 4, 1, 6912, 262144}); }

domain::ClusterSpec h200(int nodes, int gpusPerNode)
{
    domain::ClusterSpec spec = cluster("h200", nodes, gpusPerNode, std::min(8, gpusPerNode));
    setGpu(spec, "hopper", 140.4, 989.4e12);
    spec.gpu.peakFp8 = 1978.9e12;
    return spec;
}

domain::ClusterSpec a100(int nodes, int gpusPerNode)
{
    domain::ClusterSpec spec = cluster("a100", nodes, gpusPerNode, std::min(8, gpusPerNode));
    setGpu(spec, "ampere", 79.3, 312e12);
    return spec;
}

domain::ClusterSpec gb200(int nodes)
{
    domain::ClusterSpec spec = cluster("gb200", nodes, 4, 72);
    setGpu(spec, "blackwell", 184, 2500e12);
    spec.gpu.peakFp8 = 5000e12;
    spec.gpu.peakFp4 = 10000e12;
    spec.gpu.nvlinkDomain = 72;
    return spec;
}

domain::HardwareProfile profile()
{
    domain::HardwareProfile profile;
    profile.generation = "hopper";
    return profile;
}

domain::TrainingPlan plan(const ModelSpec &model, const domain::ClusterSpec &cluster)
{
    domain::TrainingPlan plan;
    plan.model = model;
    plan.modelSource = "test";
    plan.clusters = {cluster};
    plan.base = candidate(2, 2);
    return plan;
}

domain::Candidate candidate(int tp, int pp, int vp, int cp, int ep)
{
    domain::Candidate c;
    c.layout.tensorParallel = tp;
    c.layout.pipelineParallel = pp;
    c.layout.virtualPipeline = vp;
    c.layout.contextParallel = cp;
    c.layout.expertParallel = ep;
    c.layout.expertTensorParallel = tp;
    c.layout.sequenceParallel = tp > 1;
    return c;
}

} // namespace specs

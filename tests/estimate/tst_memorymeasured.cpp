// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memory.h"

#include "estimate/oom.h"
#include "memoryfixtures.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using domain::Candidate;
using domain::ModelSpec;
using estimate::MeasuredMemory;
using estimate::MemoryModel;
using memoryfixtures::candidate;

enum class Gpu { A100, H100, Blackwell };

/// A published peak of one stage and how near the prediction has to be.
struct MeasuredRow {
    const char *what;
    ModelSpec model;
    Candidate candidate;
    int gpus;
    int stage;
    double gib; ///< peak of max_memory_allocated
    double tolerance; ///< relative
    Gpu gpu = Gpu::Blackwell;
};

/// Workspaces and fp8 copies of the generation, as resources/hardware has them.
domain::HardwareProfile profileOf(Gpu gpu)
{
    domain::HardwareProfile profile;
    profile.gemmWorkspaceBytes = (gpu == Gpu::A100 ? 4 : 32) * base::kBytesPerMib;
    profile.frameworkWorkspaceBytes = (gpu == Gpu::H100 ? 32 : 8.125) * base::kBytesPerMib;
    profile.fp8TransposeCopy = gpu != Gpu::Blackwell;
    return profile;
}

Candidate with(Candidate value, int chunks, int context, int expert, int expertTensor)
{
    value.layout.virtualPipeline = chunks;
    value.layout.contextParallel = context;
    value.layout.expertParallel = expert;
    value.layout.expertTensorParallel = expertTensor;
    return value;
}

Candidate capacity(Candidate value)
{
    value.options.moeCapacityFactor = 1;
    return value;
}

Candidate unfusedLoss(Candidate value)
{
    value.options.crossEntropyFusion = false;
    return value;
}

Candidate withoutSequenceParallel(Candidate value)
{
    value.layout.sequenceParallel = false;
    return value;
}

ModelSpec gpt7b()
{
    ModelSpec model = memoryfixtures::gpt(32, 4096, 32, 131074);
    model.numQueryGroups = 8;
    model.maxPositionEmbeddings = 8192;
    for (domain::LayerSpec &layer : model.layers)
        layer.numQueryGroups = 8;
    return model;
}

/// The small mixture of experts with latent attention of Megatron-LM's functional tests.
ModelSpec smallMoe(int denseLayers)
{
    ModelSpec model = memoryfixtures::dense(16, 1024, 4096, 32, 32, 50257);
    model.headDim = 128;
    model.mla = memoryfixtures::deepseekMla();
    memoryfixtures::makeMoe(model, memoryfixtures::moe(32, 4, 1024, 1024), denseLayers);
    model.makeVocabSizeDivisibleBy = 3232;
    model.mtpNumLayers = 1;
    return model;
}

/// Its settings: TP 2, PP 2, VP 4, EP 4, 4 sequences per micro-batch, unfused attention.
Candidate smallMoeCandidate()
{
    Candidate value = with(candidate(2, 2, 4096, 32), 4, 1, 4, 1);
    value.batch.microBatchSize = 4;
    value.options.attention = domain::AttentionBackend::Unfused;
    return value;
}

Candidate inFp8(Candidate value)
{
    value.options.precision = domain::Precision::Fp8Current;
    return value;
}

Candidate recomputing(Candidate value, int modules)
{
    value.recompute = domain::RecomputePlan::selective(static_cast<std::uint8_t>(modules));
    return value;
}

// MooreThreads/SimuMax, docs/b200 @ 4dcaae5: 8 B200, Megatron-LM 23e00ed09, TransformerEngine 2.11.
std::vector<MeasuredRow> simumaxRows()
{
    const ModelSpec llama = memoryfixtures::llama70bOf12Layers();
    const ModelSpec deepseek = memoryfixtures::deepseekV2Of4Layers();
    const Candidate twoStages = candidate(1, 2, 4096, 16);
    const Candidate twoMoeStages = capacity(with(twoStages, 1, 1, 4, 1));
    return {
        {"70B-shape, PP 2, first stage", llama, twoStages, 8, 0, 66.552, 1e-3},
        {"70B-shape, PP 2, last stage", llama, twoStages, 8, 1, 62.9682, 1e-3},
        {"70B-shape, TP 2", llama, candidate(2, 1, 4096, 16), 8, 0, 60.6801, 1e-3},
        {"70B-shape, TP 4", llama, candidate(4, 1, 4096, 16), 8, 0, 39.07, 1e-3},
        {"70B-shape, 32k tokens, TP 2, CP 4", llama, with(candidate(2, 1, 32768, 4), 1, 4, 1, 1), 8, 0, 68.43, 1e-3},
        {"70B-shape, 32k tokens, CP 8", llama, with(candidate(1, 1, 32768, 4), 1, 8, 1, 1), 8, 0, 104.51, 1e-3},
        {"DeepSeek-V2 shape, EP 8", deepseek, capacity(with(candidate(1, 1, 4096, 32), 1, 1, 8, 1)), 8, 0, 45.63, 5e-4},
        {"DeepSeek-V2 shape, EP 4, PP 2, first stage", deepseek, twoMoeStages, 8, 0, 31.585, 5e-4},
        {"DeepSeek-V2 shape, EP 4, PP 2, last stage", deepseek, twoMoeStages, 8, 1, 44.7027, 5e-4},
    };
}

// NVIDIA/Megatron-LM, tests/functional_tests/test_cases @ d98e8a64d: golden values, written by the last
// rank. What no candidate says widens the tolerances: the 7B runs turn gradient-accumulation fusion off
// (no placeholder gradients: 1.4 GiB less at PP 4) and those of A100 and GB200 at PP 1 hold two bytes
// more per logit than H100's; experts' loads vary with the run; the last small model has a layout of its own
// with 13 layers on the last stage where an even split has 14. Runs with CUDA graphs are left out:
// their graphs' intermediates are not counted as allocated.
std::vector<MeasuredRow> goldenRows()
{
    Candidate large = candidate(4, 1, 8192, 8);
    large.batch.microBatchSize = 2;
    const Candidate gptTensor = withoutSequenceParallel(unfusedLoss(large));
    const Candidate gptPipeline = unfusedLoss(with(candidate(1, 4, 8192, 8), 8, 1, 1, 1));
    const ModelSpec mixtral = memoryfixtures::mixtral8x7b();
    const Candidate mixtralInterleaved = unfusedLoss(with(candidate(2, 4, 4096, 256), 8, 1, 8, 1));
    const ModelSpec mixtral256k = memoryfixtures::mixtral8x7b(256000);
    const Candidate mixtralSplitExperts = unfusedLoss(with(candidate(2, 4, 4096, 1024), 1, 1, 4, 2));
    const int modules = domain::RecomputeLayernorm | domain::RecomputeMlaUpProj | domain::RecomputeMlp | domain::RecomputeMoeAct;
    return {
        {"7B GPT, PP 4, VP 8, H100", gpt7b(), gptPipeline, 8, 3, 56.5507, 0.025, Gpu::H100},
        {"7B GPT, PP 4, VP 8, A100", gpt7b(), gptPipeline, 8, 3, 56.3348, 0.025, Gpu::A100},
        {"7B GPT, PP 4, VP 8, GB200", gpt7b(), gptPipeline, 8, 3, 56.363, 0.025, Gpu::Blackwell},
        {"7B GPT, TP 4 without sequence parallel, H100", gpt7b(), gptTensor, 8, 0, 53.2193, 0.005, Gpu::H100},
        {"7B GPT, TP 4 without sequence parallel, A100", gpt7b(), gptTensor, 8, 0, 54.1919, 0.025, Gpu::A100},
        {"7B GPT, TP 4 without sequence parallel, GB200", gpt7b(), gptTensor, 8, 0, 54.2192, 0.025, Gpu::Blackwell},
        {"Mixtral, TP 2, PP 4, VP 8, EP 8, H100", mixtral, mixtralInterleaved, 64, 3, 33.0674, 0.01, Gpu::H100},
        {"Mixtral, TP 2, PP 4, VP 8, EP 8, A100", mixtral, mixtralInterleaved, 64, 3, 33.4345, 0.015, Gpu::A100},
        {"Mixtral 256k, TP 2, PP 4, EP 4, ETP 2, H100", mixtral256k, mixtralSplitExperts, 128, 3, 24.6763, 0.015, Gpu::H100},
        {"Mixtral 256k, TP 2, PP 4, EP 4, ETP 2, A100", mixtral256k, mixtralSplitExperts, 128, 3, 24.9223, 0.015, Gpu::A100},
        {"the same, second H100 run", mixtral256k, mixtralSplitExperts, 128, 3, 25.7403, 0.04, Gpu::H100},
        {"MLA experts, MTP, unfused attention", smallMoe(1), smallMoeCandidate(), 8, 1, 55.9833, 0.04, Gpu::H100},
        {"MLA experts, MTP, unfused attention, fp8", smallMoe(1), inFp8(smallMoeCandidate()), 8, 1, 53.6239, 0.02, Gpu::H100},
        {"MLA experts, MTP, recompute of four modules", smallMoe(3), recomputing(smallMoeCandidate(), modules), 8, 1, 45.8316, 0.06,
         Gpu::H100},
    };
}

// NVIDIA-NeMo/Megatron-Bridge, skills/nemo-mbridge-perf-expert-parallel-overlap/SKILL.md @ 067f987df:
// Qwen3 30B-A3B on 16 H100, EP 16, forced balance, CUDA graphs on the router only.
std::vector<MeasuredRow> bridgeRows()
{
    ModelSpec qwen = memoryfixtures::dense(48, 2048, 6144, 32, 4, 151936);
    qwen.headDim = 128;
    qwen.qkLayernorm = true;
    memoryfixtures::makeMoe(qwen, memoryfixtures::moe(128, 8, 768, 0), 0);
    Candidate value = with(candidate(1, 1, 4096, 1024), 1, 1, 16, 1);
    value.options.framework = domain::Framework::Bridge;
    return {{"Qwen3 30B-A3B, EP 16", qwen, value, 16, 0, 62.166, 0.025, Gpu::H100}};
}

class MeasuredPeaks : public testing::TestWithParam<std::vector<MeasuredRow> (*)()> { };

TEST_P(MeasuredPeaks, AreMetPerStage)
{
    for (const MeasuredRow &row : GetParam()()) {
        const MemoryModel memory(row.model, memoryfixtures::gpus(row.gpus), profileOf(row.gpu));
        const auto stages = memory.byStage(row.candidate, MeasuredMemory::Allocated);
        const double predicted = base::inGib(stages.at(std::size_t(row.stage)).total());
        EXPECT_NEAR(predicted / row.gib, 1, row.tolerance) << row.what << ": " << predicted << " GiB, measured " << row.gib;
    }
}

INSTANTIATE_TEST_SUITE_P(Simumax, MeasuredPeaks, testing::Values(&simumaxRows));
INSTANTIATE_TEST_SUITE_P(MegatronLm, MeasuredPeaks, testing::Values(&goldenRows));
INSTANTIATE_TEST_SUITE_P(Bridge, MeasuredPeaks, testing::Values(&bridgeRows));

struct PaperRow {
    const char *what;
    int layers, hidden, heads, microBatch, gpus, pipeline, chunks;
    bool selectiveAndSequenceParallel;
    double gib;
    double transients = 0.04; ///< share of it that the worst moment may add
};

// Korthikanti et al., arXiv:2205.05198, figure 1: activations of the first stage, TP 8, 2048 tokens, with
// attention that keeps its scores and dropout. Predicted ones hold the worst moment's transients too: on
// one stage, where a recomputed layer's scores come on top, the most.
TEST(PaperActivations, AreMetByWholeModels)
{
    const PaperRow rows[] = {
        {"22B", 48, 6144, 64, 4, 8, 1, 1, false, 59.25},
        {"22B, selective and sequence parallel", 48, 6144, 64, 4, 8, 1, 1, true, 9.5625, 0.12},
        {"175B", 96, 12288, 96, 1, 64, 8, 3, false, 66.84375},
        {"175B, selective and sequence parallel", 96, 12288, 96, 1, 64, 8, 3, true, 12.3515625},
        {"1T", 128, 25600, 160, 1, 512, 64, 1, false, 131.25},
        {"1T, selective and sequence parallel", 128, 25600, 160, 1, 512, 64, 1, true, 26.5625},
    };
    for (const PaperRow &row : rows) {
        Candidate value = with(candidate(8, row.pipeline, 2048, 512), row.chunks, 1, 1, 1);
        value.batch.microBatchSize = row.microBatch;
        value.options.attention = domain::AttentionBackend::Unfused;
        value.layout.sequenceParallel = row.selectiveAndSequenceParallel;
        if (row.selectiveAndSequenceParallel)
            value.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn);
        const MemoryModel memory(memoryfixtures::gpt(row.layers, row.hidden, row.heads, 51200), memoryfixtures::gpus(row.gpus),
                                 profileOf(Gpu::A100));
        const auto first = memory.byStage(value, MeasuredMemory::Allocated).front();
        const double ratio = base::inGib(first.part(estimate::MemoryPart::Activations)) / row.gib;
        EXPECT_GE(ratio, 1) << row.what;
        EXPECT_LE(ratio, 1 + row.transients) << row.what;
    }
}

// NeMo 25.02 on 8 H100 (NVIDIA/dgxc-benchmarking, llama3.1/README.md @ v25.04): Llama 3.1 8B, CP 2,
// bf16 gradients, 41.231 GiB at the end of a step (weights, gradients, optimizer state and a workspace).
TEST(MeasuredState, OfANeMoRunIsMet)
{
    Candidate value = candidate(1, 1, 8192, 128);
    value.layout.contextParallel = 2;
    value.options.gradDtype = domain::GradDtype::Bf16;
    value.options.framework = domain::Framework::Nemo;
    const auto memory = memoryfixtures::allocated(memoryfixtures::llama8b(), 8, value);
    const base::Bytes state = memory.part(estimate::MemoryPart::Weights) + memory.part(estimate::MemoryPart::Gradients)
        + memory.part(estimate::MemoryPart::Optimizer);
    EXPECT_NEAR(base::inGib(state), 41.231, 0.1);
}

// ---- The layout sweep of arXiv:2311.05610: 390 runs on A100 that fitted or ran out of memory.

struct SweepRow {
    const char *what;
    int layers, hidden, ffn, heads; ///< Llama 1 shapes with a vocabulary of 128,000
    int gpus, tensor, pipeline, microBatch, globalBatch, sequence;
    domain::AttentionBackend attention;
    bool rmsKernel, recompute, outOfMemory;
};

Candidate sweepCandidate(const SweepRow &row)
{
    Candidate value = candidate(row.tensor, row.pipeline, row.sequence, row.globalBatch);
    value.layout.sequenceParallel = false;
    value.batch.microBatchSize = row.microBatch;
    value.options.framework = domain::Framework::Scaling;
    value.options.attention = row.attention;
    value.options.fusedNorm = row.rmsKernel;
    value.options.crossEntropyFusion = false;
    if (row.recompute)
        value.recompute = domain::RecomputePlan::full();
    return value;
}

bool predictsOom(const SweepRow &row)
{
    domain::ClusterSpec cluster = memoryfixtures::gpus(row.gpus);
    cluster.nvlinkDomain = 8;
    const ModelSpec model = memoryfixtures::dense(row.layers, row.hidden, row.ffn, row.heads, row.heads, 128000);
    const Candidate value = sweepCandidate(row);
    const base::Bytes device = MemoryModel(model, cluster, domain::HardwareProfile()).peak(value, MeasuredMemory::Device).breakdown.total();
    return estimate::oomProbability(device, cluster.memoryPerGpu, estimate::memorySpread(model, value)) >= 0.5;
}

TEST(LayoutSweep, ClearRunsGetTheRightVerdict)
{
    using enum domain::AttentionBackend;
    const SweepRow rows[] = {
        {"lay-0001", 40, 5120, 13824, 40, 64, 2, 2, 8, 2048, 2048, Flash, true, false, true},
        {"lay-0017", 40, 5120, 13824, 40, 64, 2, 2, 4, 2048, 2048, Flash, false, false, true},
        {"lay-0075", 40, 5120, 13824, 40, 64, 2, 1, 2, 2048, 2048, Flash, false, false, false},
        {"lay-0112", 40, 5120, 13824, 40, 64, 2, 2, 1, 2048, 2048, Unfused, false, false, false},
        {"lay-0482", 60, 6656, 17920, 52, 256, 1, 2, 4, 2048, 2048, Fused, false, true, true},
        {"lay-0519", 60, 6656, 17920, 52, 256, 2, 1, 2, 2048, 2048, Flash, false, false, true},
        {"lay-0556", 60, 6656, 17920, 52, 256, 2, 2, 1, 2048, 2048, Flash, true, false, false},
        {"lay-0593", 60, 6656, 17920, 52, 256, 4, 2, 4, 2048, 2048, Flash, false, true, false},
    };
    for (const SweepRow &row : rows)
        EXPECT_EQ(predictsOom(row), row.outOfMemory) << row.what;
}

std::vector<std::string> fields(const std::string &line)
{
    std::vector<std::string> out(1);
    bool quoted = false;
    for (char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else if (c != '\r')
            out.back() += c;
    }
    return out;
}

/// The published sweep where a copy of it lies beside the sources; empty elsewhere.
std::vector<SweepRow> publishedSweep()
{
    const std::map<std::string, std::array<int, 4>> shapes = {
        {"llama_13B", {40, 5120, 13824, 40}}, {"llama_30B", {60, 6656, 17920, 52}}, {"llama_65B", {80, 8192, 22016, 64}}};
    std::ifstream file(AUTOTUNER_SOURCE_DIR "/../shared/truth/layouts.csv");
    std::vector<SweepRow> rows;
    std::string line;
    if (!std::getline(file, line))
        return rows;
    const std::vector<std::string> header = fields(line);
    while (std::getline(file, line)) {
        std::map<std::string, std::string> row;
        const std::vector<std::string> values = fields(line);
        for (std::size_t i = 0; i < std::min(header.size(), values.size()); ++i)
            row[header[i]] = values[i];
        const auto shape = shapes.find(row["model"]);
        if (shape == shapes.end() || (row["outcome"] != "ok" && row["outcome"] != "oom") || row["sequence_parallel"] == "True")
            continue;
        const std::string &kernel = row["kernel"];
        const auto has = [&](const char *word) { return kernel.find(word) != std::string::npos; };
        const auto attention = has("flash") ? domain::AttentionBackend::Flash
            : has("fused")                  ? domain::AttentionBackend::Fused
                                            : domain::AttentionBackend::Unfused;
        const auto number = [&](const char *key) { return int(std::stod(row[key])); };
        const auto &[layers, hidden, ffn, heads] = shape->second;
        rows.push_back({"", layers, hidden, ffn, heads, number("num_gpus"), number("tp"), number("pp"), number("mbs"), number("gbs"),
                        number("seq_length"), attention, has("RMS"), row["activation_checkpointing"] == "every_layer",
                        row["outcome"] == "oom"});
    }
    return rows;
}

TEST(LayoutSweep, VerdictIsRightOnNearlyAllPublishedRuns)
{
    const std::vector<SweepRow> rows = publishedSweep();
    if (rows.empty())
        GTEST_SKIP() << "no copy of the published sweep beside the sources";
    int right = 0;
    for (const SweepRow &row : rows)
        right += predictsOom(row) == row.outOfMemory;
    EXPECT_GE(right, 0.93 * double(rows.size())) << right << " of " << rows.size();
}

} // namespace

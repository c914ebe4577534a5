// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/constraints.h"
#include "search/specs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <ostream>
#include <set>
#include <string>

namespace {

using domain::Candidate;
using domain::Framework;
using domain::ModelSpec;
using domain::Precision;
using search::Constraints;
using search::RuleId;

/// A candidate that keeps a rule, or breaks it with this message and suggestion.
struct Case {
    RuleId rule;
    std::string what;
    ModelSpec model;
    domain::ClusterSpec cluster;
    Candidate candidate;
    std::string message; ///< empty: the rule is kept
    std::string suggestion = "";
    int maxModelParallel = 1 << 20;
    int minModelParallel = 1;
};
void PrintTo(const Case &c, std::ostream *out) { *out << search::rule(c.rule).name << ": " << c.what; }

Candidate with(Candidate c, const std::function<void(Candidate &)> &change)
{
    change(c);
    return c;
}

std::vector<Case> sizeCases()
{
    const auto llama = specs::llama8b();
    const auto cluster = specs::h200(8);
    const Candidate good = specs::candidate(2, 2);
    return {
        {RuleId::SizesPositive, "all at least 1", llama, cluster, good, ""},
        {RuleId::SizesPositive, "tensor 0", llama, cluster, specs::candidate(0, 2), "tensor_parallel is 0 but must be at least 1", "use 1"},
        {RuleId::SizesPositive, "negative micro batch", llama, cluster, with(good, [](Candidate &c) { c.batch.microBatchSize = -4; }),
         "micro_batch_size is -4 but must be at least 1", "use 1"},
        {RuleId::SizesPositive, "negative fsdp", llama, cluster, with(good, [](Candidate &c) { c.layout.fsdp = -1; }),
         "fsdp is -1 but must be at least 0", "use 0"},
        {RuleId::WorldSizeDivisible, "4 of 64", llama, cluster, good, ""},
        {RuleId::WorldSizeDivisible, "12 of 64", llama, cluster, specs::candidate(4, 3),
         "tensor x pipeline x context parallel = 12 does not divide 64 GPUs", "bring the product to 8 or 16"},
        {RuleId::WorldSizeDivisible, "more ranks than GPUs", llama, specs::h200(1), specs::candidate(4, 4),
         "tensor x pipeline x context parallel = 16 does not divide 8 GPUs", "bring the product to 8"},
        {RuleId::ModelParallelRange, "at the limit", llama, cluster, good, "", "", 4},
        {RuleId::ModelParallelRange, "expert parallel counts", specs::mixtral(), cluster, specs::candidate(2, 2, 1, 1, 8),
         "tensor x pipeline x context x expert parallel = 32 is above the model parallel limit 16",
         "lower a parallel size or raise the maximum model parallel size to 32", 16},
        {RuleId::ModelParallelRange, "below the minimum", llama, cluster, good,
         "tensor x pipeline x context x expert parallel = 4 is below the model parallel minimum 8",
         "raise a parallel size or lower the minimum model parallel size to 4", 64, 8},
    };
}

std::vector<Case> tensorCases()
{
    const auto llama = specs::llama8b();
    const auto cluster = specs::h200(12); // 96 GPUs: divisible by 3
    ModelSpec oddFfn = llama;
    oddFfn.layers[5].ffnHiddenSize = 14337;
    ModelSpec fixedVocabulary = llama;
    fixedVocabulary.vocabSizeIsPadded = true;
    fixedVocabulary.vocabSize = 50257;
    ModelSpec mixedGroups = llama; // one layer with fewer groups, as in searched architectures
    mixedGroups.layers[3].numQueryGroups = 2;
    ModelSpec linear = llama;
    linear.layers[0].mixer = domain::Mixer::Linear;
    linear.hiddenSize = 4100;
    const auto onBridge = [](Candidate c) { return with(c, [](Candidate &x) { x.options.framework = Framework::Bridge; }); };
    return {
        {RuleId::TensorDividesHeads, "8 of 32", llama, cluster, specs::candidate(8, 1), ""},
        {RuleId::TensorDividesHeads, "6 of 32", llama, cluster, specs::candidate(6, 1),
         "tensor_parallel 6 does not divide 32 attention heads", "use 4 or 8"},
        {RuleId::TensorDividesHeads, "more than all heads", specs::gemma3(), cluster, specs::candidate(8, 1),
         "tensor_parallel 8 does not divide 4 attention heads", "use 4"},
        {RuleId::TensorDividesQueryGroups, "8 of 8", llama, cluster, specs::candidate(8, 1), ""},
        {RuleId::TensorDividesQueryGroups, "NeMo 25.07 refuses fewer groups than ranks", llama, cluster, specs::candidate(16, 1),
         "tensor_parallel 16 does not divide 8 query groups", "use 8"},
        {RuleId::TensorDividesQueryGroups, "later cores replicate groups", llama, cluster, onBridge(specs::candidate(16, 1)), ""},
        {RuleId::TensorDividesQueryGroups, "replicated groups must divide the ranks", llama, cluster, onBridge(specs::candidate(12, 1)),
         "tensor_parallel 12 neither divides nor is a multiple of 8 query groups", "use 8 or 16"},
        {RuleId::TensorDividesQueryGroups, "one layer has fewer groups", mixedGroups, cluster, specs::candidate(4, 1),
         "tensor_parallel 4 does not divide 2 query groups", "use 2"},
        {RuleId::TensorDividesQueryGroups, "latent attention has none", specs::latentMoe(), cluster, specs::candidate(16, 1), ""},
        {RuleId::TensorDividesFfn, "even widths", llama, cluster, specs::candidate(8, 1), ""},
        {RuleId::TensorDividesFfn, "one odd layer", oddFfn, cluster, specs::candidate(2, 1),
         "tensor_parallel 2 does not divide the feed-forward width 14337", "use 1 or 3"},
        {RuleId::TensorDividesFfn, "shared expert", specs::latentMoe(), cluster, specs::candidate(5, 1),
         "tensor_parallel 5 does not divide the feed-forward width 10944", "use 4 or 6"},
        {RuleId::TensorDividesFfn, "Mamba groups", specs::hybrid(), cluster, specs::candidate(16, 1),
         "tensor_parallel 16 does not divide 8 Mamba groups", "use 8"},
        {RuleId::TensorDividesFfn, "unpadded vocabulary", fixedVocabulary, cluster, specs::candidate(2, 1),
         "tensor_parallel 2 does not divide the fixed vocabulary of 50257", "use 1 or 29"},
        {RuleId::TensorDividesFfn, "linear attention", linear, cluster, specs::candidate(8, 1),
         "tensor_parallel 8 does not divide the hidden size 4100 of linear attention layers", "use 5 or 10"},
        {RuleId::TensorWithinDomain, "a whole node", llama, cluster, specs::candidate(8, 1), ""},
        {RuleId::TensorWithinDomain, "two nodes", llama, cluster, specs::candidate(16, 1),
         "tensor_parallel 16 does not fit evenly into the 8 GPUs of a node or NVLink domain",
         "use at most 8, and split the rest over the pipeline"},
        {RuleId::TensorWithinDomain, "straddles nodes", llama, cluster, specs::candidate(6, 1),
         "tensor_parallel 6 does not fit evenly into the 8 GPUs of a node or NVLink domain", "use 4 or 8"},
        {RuleId::TensorWithinDomain, "one node has no border", llama, specs::h200(1, 6), specs::candidate(4, 1), ""},
        {RuleId::TensorWithinDomain, "NVLink reaches beyond a node", llama, specs::gb200(8), specs::candidate(16, 1), ""},
    };
}

std::vector<Case> pipelineCases()
{
    const auto llama = specs::llama8b();
    const auto large = specs::llama405b();
    const auto cluster = specs::h200(32);
    const auto stages = [](int first, int last, Candidate c) {
        c.layout.firstStageLayers = first;
        c.layout.lastStageLayers = last;
        return c;
    };
    return {
        {RuleId::PipelineWithinLayers, "one layer per chunk", llama, cluster, specs::candidate(1, 8, 4), ""},
        {RuleId::PipelineWithinLayers, "more chunks than layers", llama, cluster, specs::candidate(1, 8, 8),
         "pipeline_parallel 8 x virtual_pipeline 8 needs more than the model's 32 layers"},
        {RuleId::LayersDivisible, "32 over 4 x 2", llama, cluster, specs::candidate(1, 4, 2), ""},
        {RuleId::LayersDivisible, "126 over 8", large, cluster, specs::candidate(8, 8),
         "126 layers do not divide into pipeline_parallel 8 x virtual_pipeline 1", "use pipeline_parallel 7 or 9"},
        {RuleId::LayersDivisible, "8 per stage in 3 chunks", llama, cluster, specs::candidate(1, 4, 3),
         "32 layers do not divide into pipeline_parallel 4 x virtual_pipeline 3", "use virtual_pipeline 2 or 4"},
        {RuleId::LayersDivisible, "given stage sizes", large, cluster, stages(15, 15, specs::candidate(8, 8)), ""},
        {RuleId::UnevenStagesFit, "not given", large, cluster, specs::candidate(8, 8), ""},
        {RuleId::UnevenStagesFit, "405B: 15, 6 x 16, 15", large, cluster, stages(15, 15, specs::candidate(8, 8)), ""},
        {RuleId::UnevenStagesFit, "405B: embedding and loss count, in 2 chunks", large, cluster, stages(15, 15, specs::candidate(8, 8, 2)),
         ""},
        {RuleId::UnevenStagesFit, "405B: an end chunk may be empty", large, cluster, stages(15, 15, specs::candidate(8, 8, 16)), ""},
        {RuleId::UnevenStagesFit, "only the last stage", llama, cluster, stages(0, 5, specs::candidate(1, 4)), ""},
        {RuleId::UnevenStagesFit, "two stages, both given", llama, cluster, stages(18, 14, specs::candidate(1, 2)), ""},
        {RuleId::UnevenStagesFit, "two stages in chunks", llama, cluster, stages(18, 14, specs::candidate(1, 2, 2)), ""},
        {RuleId::UnevenStagesFit, "no pipeline", llama, cluster, stages(16, 0, specs::candidate(1, 1)),
         "stage sizes (first 16, last 0) need pipeline_parallel above 1"},
        {RuleId::UnevenStagesFit, "too many layers", llama, cluster, stages(20, 20, specs::candidate(1, 4)),
         "first_stage_layers 20 and last_stage_layers 20 exceed the model's 32 layers"},
        {RuleId::UnevenStagesFit, "sizes beyond int", llama, cluster, stages(2147483647, 2147483647, specs::candidate(1, 4)),
         "first_stage_layers 2147483647 and last_stage_layers 2147483647 exceed the model's 32 layers"},
        {RuleId::UnevenStagesFit, "rest of 27 over 3", llama, cluster, stages(5, 0, specs::candidate(1, 4)), ""},
        {RuleId::UnevenStagesFit, "rest of 26 over 3", llama, cluster, stages(6, 0, specs::candidate(1, 4)),
         "first_stage_layers 6 and last_stage_layers 0 of 32 layers leave a rest that the other stages cannot share"},
        {RuleId::UnevenStagesFit, "nothing left for the middle", llama, cluster, stages(16, 16, specs::candidate(1, 4)),
         "first_stage_layers 16 and last_stage_layers 16 of 32 layers leave a rest that the other stages cannot share"},
        {RuleId::UnevenStagesFit, "stages of 5 and 9 in 2 chunks", llama, cluster, stages(5, 0, specs::candidate(1, 4, 2)),
         "stages with first_stage_layers 5 and last_stage_layers 0 do not divide into virtual_pipeline 2 chunks"},
        {RuleId::VirtualNeedsPipeline, "with a pipeline", llama, cluster, specs::candidate(1, 2, 2), ""},
        {RuleId::VirtualNeedsPipeline, "without", llama, cluster, specs::candidate(1, 1, 2),
         "virtual_pipeline 2 needs pipeline_parallel above 1"},
        {RuleId::VirtualSupported, "Gemma 2 can", specs::gemma2(), cluster, specs::candidate(1, 2, 3), ""},
        {RuleId::VirtualSupported, "Gemma 3 cannot", specs::gemma3(), cluster, specs::candidate(1, 2, 13),
         "Gemma 3 has no interleaved pipeline: virtual_pipeline 13"},
        {RuleId::VirtualSupported, "Mamba cannot", specs::hybrid(), cluster, specs::candidate(1, 2, 2),
         "Mamba models have no interleaved pipeline: virtual_pipeline 2"},
        {RuleId::VirtualSupported, "T5 cannot", specs::encoderDecoder(), cluster, specs::candidate(1, 2, 2),
         "encoder-decoder models have no interleaved pipeline: virtual_pipeline 2"},
        {RuleId::VirtualSupported, "not interleaved", specs::hybrid(), cluster, specs::candidate(1, 2), ""},
    };
}

std::vector<Case> batchCases()
{
    const auto llama = specs::llama8b();
    const auto cluster = specs::h200(8);
    const auto batch = [](int mbs, int gbs, Candidate c) {
        c.batch.microBatchSize = mbs;
        c.batch.globalBatchSize = gbs;
        return c;
    };
    const auto length = [](int seq, Candidate c) {
        c.batch.seqLength = seq;
        return c;
    };
    return {
        {RuleId::InterleavedMicroBatches, "16 over 2", llama, cluster, specs::candidate(2, 2, 2), ""},
        // time.md 1.3 lists 8 ranks with 10 and 20 micro-batches as deadlocks.
        {RuleId::InterleavedMicroBatches, "10 over 8", llama, cluster, batch(1, 80, specs::candidate(1, 8, 2)),
         "10 micro-batches per step are no multiple of pipeline_parallel 8, which interleaving needs",
         "use global_batch_size 64 or 128, or no virtual pipeline"},
        {RuleId::InterleavedMicroBatches, "fewer than stages", llama, cluster, batch(1, 32, specs::candidate(1, 8, 2)),
         "4 micro-batches per step are no multiple of pipeline_parallel 8, which interleaving needs",
         "use global_batch_size 64, or no virtual pipeline"},
        {RuleId::InterleavedMicroBatches, "10 over 8 without interleaving", llama, cluster, batch(1, 80, specs::candidate(1, 8)), ""},
        {RuleId::BatchDivisible, "256 over 16", llama, cluster, batch(2, 256, specs::candidate(2, 2)), ""},
        {RuleId::BatchDivisible, "not over micro batch x data parallel", llama, cluster, batch(3, 256, specs::candidate(2, 2)),
         "global_batch_size 256 is no multiple of micro_batch_size 3 x data parallel 16", "use 240 or 288"},
        {RuleId::BatchDivisible, "smaller than one pass", llama, cluster, batch(1, 8, specs::candidate(2, 2)),
         "global_batch_size 8 is no multiple of micro_batch_size 1 x data parallel 16", "use 16"},
        // The original divides by expert parallel too and loses this one (upstream-behaviour 9.6).
        {RuleId::BatchDivisible, "expert parallel has no part in it", specs::mixtral(), cluster,
         batch(1, 64, specs::candidate(1, 1, 1, 1, 8)), ""},
        {RuleId::BatchDivisible, "context parallel has", llama, cluster, batch(1, 16, specs::candidate(2, 1, 1, 2)), ""},
        {RuleId::ContextSupported, "Llama", llama, cluster, specs::candidate(1, 1, 1, 2), ""},
        {RuleId::ContextSupported, "Gemma 2", specs::gemma2(), cluster, specs::candidate(1, 1, 1, 2),
         "Gemma 2's attention cannot be split over the sequence: context_parallel 2"},
        {RuleId::ContextSupported, "Gemma 3", specs::gemma3(), cluster, specs::candidate(1, 1, 1, 4),
         "Gemma 3's attention cannot be split over the sequence: context_parallel 4"},
        {RuleId::ContextDividesSequence, "8192 by 2 x 4", llama, cluster, specs::candidate(1, 1, 1, 4), ""},
        {RuleId::ContextDividesSequence, "any length without context parallel", llama, cluster, length(8191, specs::candidate(1, 1)), ""},
        {RuleId::ContextDividesSequence, "8198 by 2 x 2", llama, cluster, length(8198, specs::candidate(1, 1, 1, 2)),
         "sequence length 8198 does not divide into 2 x context_parallel = 4 slices", "use seq_length 8196 or 8200"},
        {RuleId::ContextDividesSequence, "the decoder's sequence",
         [] {
             ModelSpec model = specs::encoderDecoder();
             model.decoderSeqLength = 114;
             return model;
         }(),
         cluster, length(512, specs::candidate(1, 1, 1, 2)), "sequence length 114 does not divide into 2 x context_parallel = 4 slices",
         "use seq_length 112 or 116"},
        {RuleId::SequenceByTensor, "8192 by 2", llama, cluster, specs::candidate(2, 1), ""},
        {RuleId::SequenceByTensor, "8196 over cp 2 by tp 4", llama, cluster, length(8196, specs::candidate(4, 1, 1, 2)),
         "sequence length 8196 over context_parallel 2 does not divide by tensor_parallel 4, which sequence parallelism needs",
         "use seq_length 8192 or 8200"},
        {RuleId::SequenceByTensor, "only with sequence parallel", llama, cluster,
         with(length(8196, specs::candidate(4, 1, 1, 2)), [](Candidate &c) { c.layout.sequenceParallel = false; }), ""},
        {RuleId::SequenceWithinPositions, "at the table's end", specs::encoderDecoder(), cluster, length(512, specs::candidate(1, 1)), ""},
        {RuleId::SequenceWithinPositions, "beyond it", specs::encoderDecoder(), cluster, length(1024, specs::candidate(1, 1)),
         "sequence length 1024 exceeds the model's 512 learned positions"},
        {RuleId::SequenceWithinPositions, "rotary positions have no end", llama, cluster, length(1 << 20, specs::candidate(1, 1)), ""},
    };
}

std::vector<Case> expertCases()
{
    const auto llama = specs::llama8b();
    const auto moe = specs::mixtral();
    const auto latent = specs::latentMoe();
    const auto cluster = specs::h200(8);
    const auto expertTensor = [](int etp, Candidate c) {
        c.layout.expertTensorParallel = etp;
        return c;
    };
    const auto withoutSp = [](Candidate c) { return with(c, [](Candidate &x) { x.layout.sequenceParallel = false; }); };
    return {
        {RuleId::SequenceParallelNeedsTensor, "tp 2", llama, cluster, specs::candidate(2, 1), ""},
        {RuleId::SequenceParallelNeedsTensor, "tp 1", llama, cluster,
         with(specs::candidate(1, 1), [](Candidate &c) { c.layout.sequenceParallel = true; }),
         "sequence parallelism needs tensor_parallel above 1"},
        {RuleId::SequenceParallelForMoe, "dense model", llama, cluster, withoutSp(specs::candidate(2, 1)), ""},
        {RuleId::SequenceParallelForMoe, "experts, tp 1", moe, cluster, specs::candidate(1, 1), ""},
        {RuleId::SequenceParallelForMoe, "experts, tp 2", moe, cluster, withoutSp(specs::candidate(2, 1)),
         "a model with experts needs sequence parallelism at tensor_parallel 2"},
        {RuleId::ExpertsNeedMoe, "experts", moe, cluster, specs::candidate(1, 1, 1, 1, 8), ""},
        {RuleId::ExpertsNeedMoe, "dense, ep 2", llama, cluster, specs::candidate(1, 1, 1, 1, 2),
         "expert_parallel 2 needs a model with experts, but this one is dense"},
        {RuleId::ExpertsNeedMoe, "dense, etp 2", llama, cluster, expertTensor(2, specs::candidate(4, 1)),
         "expert_tensor_parallel 2 needs a model with experts, but this one is dense"},
        {RuleId::ExpertsNeedMoe, "dense, etp 1 as recipes write it", llama, cluster, expertTensor(1, specs::candidate(4, 1)), ""},
        {RuleId::ExpertDividesExperts, "4 of 8", moe, cluster, specs::candidate(1, 1, 1, 1, 4), ""},
        {RuleId::ExpertDividesExperts, "16 of 24", latent, cluster, specs::candidate(1, 1, 1, 1, 16),
         "expert_parallel 16 does not divide 24 experts", "use 12 or 24"},
        {RuleId::ExpertGridDivides, "8 x 2 x 4 of 64", moe, cluster, specs::candidate(2, 4, 1, 1, 8), ""},
        {RuleId::ExpertGridDivides, "8 x 4 x 4 of 64", moe, cluster, specs::candidate(4, 4, 1, 1, 8),
         "expert x expert tensor x pipeline parallel = 128 does not divide 64 GPUs", "use 4"},
        {RuleId::ExpertGridDivides, "expert tensor 1 makes room", moe, cluster, expertTensor(1, specs::candidate(4, 4, 1, 1, 8)), ""},
        {RuleId::ExpertTensorDividesFfn, "1536 by 2", latent, cluster, specs::candidate(2, 1), ""},
        {RuleId::ExpertTensorDividesFfn, "1536 by 7", latent, cluster, expertTensor(7, specs::candidate(1, 1)),
         "expert_tensor_parallel 7 does not divide the expert width 1536", "use 6 or 8"},
    };
}

std::vector<Case> softwareCases()
{
    const auto llama = specs::llama8b();
    const auto hopper = specs::h200(8);
    const auto precision = [](Precision p, Candidate c) {
        c.options.precision = p;
        return c;
    };
    const auto recompute = [](domain::RecomputePlan plan, Candidate c) {
        c.recompute = plan;
        return c;
    };
    const auto fsdp = [](int group, Candidate c) {
        c.layout.fsdp = group;
        return c;
    };
    ModelSpec narrow = llama;
    for (auto &layer : narrow.layers)
        layer.ffnHiddenSize = 14344; // 8 x 1793
    return {
        {RuleId::PrecisionSupported, "bf16 on Ampere", llama, specs::a100(8), specs::candidate(2, 1), ""},
        {RuleId::PrecisionSupported, "fp8 on Ampere", llama, specs::a100(8), precision(Precision::Fp8, specs::candidate(2, 1)),
         "the GPU has no hardware for fp8", "use one of: bf16, fp16"},
        {RuleId::PrecisionSupported, "blockwise fp8 on Hopper", llama, hopper, precision(Precision::Fp8Subchannel, specs::candidate(2, 1)),
         ""},
        {RuleId::PrecisionSupported, "MX on Hopper", llama, hopper, precision(Precision::Fp8Mx, specs::candidate(2, 1)),
         "the GPU has no hardware for fp8_mx", "use one of: bf16, fp16, fp8, fp8_cs, fp8_ds, fp8_sc"},
        {RuleId::PrecisionSupported, "fp4 on Blackwell", llama, specs::gb200(8), precision(Precision::Nvfp4, specs::candidate(2, 1)), ""},
        {RuleId::PrecisionShapes, "Llama in fp8", llama, hopper, precision(Precision::Fp8, specs::candidate(8, 1)), ""},
        {RuleId::PrecisionShapes, "feed-forward parts of 1793", narrow, hopper, precision(Precision::Fp8, specs::candidate(8, 1)),
         "feed-forward width 1793 per tensor rank is no multiple of 16, which low-precision matrix products need",
         "use a smaller tensor parallel size or train in bf16"},
        {RuleId::PrecisionShapes, "the same in bf16", narrow, hopper, specs::candidate(8, 1), ""},
        {RuleId::PrecisionShapes, "few tokens", llama, hopper,
         with(precision(Precision::Fp8, specs::candidate(1, 1)), [](Candidate &c) { c.batch.seqLength = 1000; }),
         "1000 tokens of a micro batch on one rank are no multiple of 16, which low-precision matrix products need",
         "use a larger micro batch or a sequence that is a multiple of 16 per rank"},
        {RuleId::PrecisionShapes, "hidden size", specs::gemma3(), specs::gb200(8), precision(Precision::Fp8Mx, specs::candidate(1, 1)), ""},
        {RuleId::RecomputeApplies, "full", llama, hopper, recompute(domain::RecomputePlan::full(), specs::candidate(1, 4)), ""},
        {RuleId::RecomputeApplies, "8 of 8 layers", llama, hopper, recompute(domain::RecomputePlan::block(8), specs::candidate(1, 4)), ""},
        {RuleId::RecomputeApplies, "9 of 8 layers", llama, hopper, recompute(domain::RecomputePlan::block(9), specs::candidate(1, 4)),
         "recompute of 9 layers, but a model chunk has 8", "use 1 to 8 layers"},
        {RuleId::RecomputeApplies, "5 of 4 layers in a chunk", llama, hopper,
         recompute(domain::RecomputePlan::block(5), specs::candidate(1, 4, 2)), "recompute of 5 layers, but a model chunk has 4",
         "use 1 to 4 layers"},
        {RuleId::RecomputeApplies, "core attention", llama, hopper,
         recompute(domain::RecomputePlan::selective(domain::RecomputeCoreAttn), specs::candidate(1, 1)), ""},
        {RuleId::RecomputeApplies, "experts of a dense model", llama, hopper,
         recompute(domain::RecomputePlan::selective(domain::RecomputeMoeAct | domain::RecomputeMlaUpProj), specs::candidate(1, 1)),
         "the model has no part to recompute for: moe_act, mla_up_proj", "use one of: core_attn, mlp, layernorm"},
        {RuleId::RecomputeApplies, "no module", llama, hopper, recompute(domain::RecomputePlan::selective(0), specs::candidate(1, 1)),
         "selective recompute names no module", "use one of: core_attn, mlp, layernorm"},
        {RuleId::FsdpExclusive, "all 64 ranks", llama, hopper, fsdp(64, specs::candidate(1, 1)), ""},
        {RuleId::FsdpExclusive, "context ranks count", llama, hopper, fsdp(32, specs::candidate(2, 1, 1, 2)), ""},
        {RuleId::FsdpExclusive, "with a pipeline", llama, hopper, fsdp(8, specs::candidate(1, 2)),
         "fsdp 8 cannot be combined with pipeline_parallel 2", "use pipeline_parallel 1 or no FSDP"},
        {RuleId::FsdpExclusive, "24 of 32", llama, hopper, fsdp(24, specs::candidate(2, 1)),
         "fsdp 24 does not divide the 32 data x context parallel ranks", "use 16 or 32"},
        {RuleId::FsdpExclusive, "gradients and optimizer", llama, hopper,
         with(fsdp(64, specs::candidate(1, 1)), [](Candidate &c) { c.layout.fsdpSharding = domain::FsdpSharding::OptimGrads; }), ""},
        {RuleId::FsdpExclusive, "a strategy without a group", llama, hopper,
         with(specs::candidate(1, 1), [](Candidate &c) { c.layout.fsdpSharding = domain::FsdpSharding::OptimGrads; }),
         "data_parallel_sharding_strategy optim_grads needs fsdp above 0",
         "set fsdp to the size of a shard group, or leave the strategy out"},
    };
}

/// Megatron-Core's checks of microbatch_group_size_per_vp_stage: 64 GPUs, PP 4, VP 2, so DP 16.
std::vector<Case> groupCases()
{
    const auto grouped = [](int group, int globalBatch, int vp = 2) {
        return with(specs::candidate(1, 4, vp), [&](Candidate &c) {
            c.layout.microBatchGroup = group;
            c.batch.globalBatchSize = globalBatch;
        });
    };
    const auto llama = specs::llama8b();
    const auto cluster = specs::h200(8);
    return {
        {RuleId::SizesPositive, "negative group", llama, cluster, grouped(-2, 256),
         "microbatch_group_size_per_vp_stage is -2 but must be at least 0", "use 0"},
        {RuleId::MicroBatchGroup, "not given", llama, cluster, grouped(0, 256), ""},
        {RuleId::MicroBatchGroup, "two groups of 8", llama, cluster, grouped(8, 256), ""},
        {RuleId::MicroBatchGroup, "10 and 6", llama, cluster, grouped(10, 256), ""},
        {RuleId::MicroBatchGroup, "no interleaving, no groups", llama, cluster, grouped(3, 256, 1), ""},
        {RuleId::MicroBatchGroup, "below the pipeline", llama, cluster, grouped(3, 256),
         "microbatch_group_size_per_vp_stage 3 must lie between pipeline_parallel 4 and the 16 micro-batches per step", "use 4"},
        {RuleId::MicroBatchGroup, "above all", llama, cluster, grouped(17, 256),
         "microbatch_group_size_per_vp_stage 17 must lie between pipeline_parallel 4 and the 16 micro-batches per step", "use 16"},
        {RuleId::MicroBatchGroup, "15 and 1", llama, cluster, grouped(15, 256),
         "16 micro-batches in groups of microbatch_group_size_per_vp_stage 15 leave a last group below pipeline_parallel 4",
         "use 12 or 16"},
        {RuleId::MicroBatchGroup, "too few for any", llama, cluster, grouped(4, 32),
         "microbatch_group_size_per_vp_stage 4 must lie between pipeline_parallel 4 and the 2 micro-batches per step",
         "use a larger global_batch_size, or no virtual pipeline"},
        {RuleId::InterleavedMicroBatches, "18 are two groups of 9", llama, cluster, grouped(9, 288), ""},
    };
}

std::vector<Case> offloadCases()
{
    const auto llama = specs::llama8b();
    const auto cluster = specs::h200(8);
    const auto rule = RuleId::OffloadApplies;
    const Candidate flat = specs::candidate(1, 1);
    const auto layers = [&](int count, Candidate c) {
        c.options.activationOffloadLayers = count;
        return c;
    };
    const auto modules = [&](int bits, Candidate c) {
        c.options.offloadModules = static_cast<std::uint8_t>(bits);
        return c;
    };
    const auto share = [&](double fraction, Candidate c) {
        c.options.optimizerOffloadFraction = fraction;
        return c;
    };
    const auto full = [](Candidate &c) { c.recompute = domain::RecomputePlan::full(); };
    const auto muon = [](Candidate &c) { c.options.optimizer = domain::Optimizer::Muon; };
    const auto whole = [](Candidate &c) { c.layout.distributedOptimizer = false; };
    return {
        {rule, "31 of 32 layers", llama, cluster, layers(31, flat), ""},
        {rule, "all layers", llama, cluster, layers(32, flat), "activation_offload_layers 32 is not from 1 to 31, all layers but one",
         "use 1 to 31 layers"},
        {rule, "negative", llama, cluster, layers(-1, flat), "activation_offload_layers -1 is not from 1 to 31, all layers but one",
         "use 1 to 31 layers"},
        {rule, "layers and pipeline", llama, cluster, layers(4, specs::candidate(1, 2)),
         "activation_offload_layers 4 cannot be combined with pipeline_parallel 2",
         "use pipeline_parallel 1, or offload_modules in its place"},
        {rule, "layers and recompute", llama, cluster, layers(4, with(flat, full)),
         "activation_offload_layers 4 cannot be combined with recompute", "use one of the two"},
        {rule, "layers and modules", llama, cluster, layers(4, modules(domain::OffloadCoreAttn, flat)),
         "activation_offload_layers 4 cannot be combined with offload_modules", "use one of the two"},
        {rule, "attention, with a pipeline", llama, cluster,
         modules(domain::OffloadCoreAttn | domain::OffloadAttnProj, specs::candidate(1, 2)), ""},
        {rule, "experts' parts", specs::mixtral(), cluster, modules(domain::OffloadExpertFc1 | domain::OffloadMoeAct, flat), ""},
        {rule, "experts' parts of a dense model", llama, cluster, modules(domain::OffloadMoeAct | domain::OffloadCoreAttn, flat),
         "the model has no experts, so it has no part to offload for: moe_act", "leave them out"},
        {rule, "projection without attention", llama, cluster, modules(domain::OffloadAttnProj, flat),
         "attn_proj in offload_modules needs core_attn, which keeps the same tensor", "use core_attn+attn_proj, or leave attn_proj out"},
        {rule, "modules and full recompute", llama, cluster, modules(domain::OffloadCoreAttn, with(flat, full)),
         "offload_modules has nothing to offload under full recompute", "use one of the two"},
        {rule, "half of Adam", llama, cluster, share(0.5, flat), ""},
        {rule, "more than all", llama, cluster, share(1.5, flat), "optimizer_offload_fraction must be from 0 to 1",
         "use a share such as 0.5"},
        {rule, "no number", llama, cluster, share(std::nan(""), flat), "optimizer_offload_fraction must be from 0 to 1",
         "use a share such as 0.5"},
        {rule, "Muon", llama, cluster, share(0.5, with(flat, muon)), "optimizer muon cannot be offloaded to host memory",
         "use optimizer adam, or keep its state on the GPU"},
        {rule, "without sharding", llama, cluster, share(0.5, with(flat, whole)),
         "optimizer_offload_fraction needs the distributed optimizer", "turn the distributed optimizer on"},
        {rule, "sharded by FSDP", llama, cluster, share(0.5, with(flat, [&](Candidate &c) { whole(c), c.layout.fsdp = 8; })), ""},
    };
}

std::vector<Case> overlapCases()
{
    const auto rule = RuleId::ExpertOverlapApplies;
    const auto cluster = specs::h200(8);
    const auto on = [](Candidate c) {
        c.options.expertOverlap = domain::ExpertOverlap::On;
        return c;
    };
    ModelSpec predicts = specs::mixtral();
    predicts.mtpNumLayers = 2;
    return {
        {rule, "habit of a dense model", specs::llama8b(), cluster, specs::candidate(1, 2), ""},
        {rule, "experts on one stage", specs::mixtral(), cluster, on(specs::candidate(1, 1, 1, 1, 8)), ""},
        {rule, "interleaved", specs::mixtral(), cluster, on(specs::candidate(1, 4, 2, 1, 8)), ""},
        {rule, "dense", specs::llama8b(), cluster, on(specs::candidate(1, 1)),
         "overlap_moe_expert_parallel_comm needs expert_parallel above 1, but it is 1",
         "turn the overlap off, or use expert_parallel above 1"},
        {rule, "1F1B", specs::mixtral(), cluster, on(specs::candidate(1, 4, 1, 1, 8)),
         "overlap_moe_expert_parallel_comm with pipeline_parallel 4 needs virtual_pipeline above 1",
         "use virtual_pipeline 2 or more, or turn the overlap off"},
        {rule, "full recompute", specs::mixtral(), cluster,
         with(on(specs::candidate(1, 1, 1, 1, 8)), [](Candidate &c) { c.recompute = domain::RecomputePlan::full(); }),
         "overlap_moe_expert_parallel_comm cannot be combined with full recompute", "recompute modules only, or turn the overlap off"},
        {rule, "two predictions", predicts, cluster, on(specs::candidate(1, 1, 1, 1, 8)),
         "overlap_moe_expert_parallel_comm takes at most one module of multi-token prediction, but the model has 2",
         "turn the overlap off"},
    };
}

/// 16 GPUs, so that DP is what TP and CP leave; Llama 3.1 8B has 32 heads in 8 groups.
struct Exchanges {
    using Exchange = domain::ContextExchange;
    static constexpr auto rule = RuleId::ContextExchangeApplies;
    static constexpr auto ring = Exchange::Ring, gather = Exchange::AllGather, trade = Exchange::AllToAll;
    static constexpr auto levels = Exchange::Hierarchical, automatic = Exchange::Auto;

    Exchanges()
    {
        evenLatent.mla->vHeadDim = latent.mla->qkHeadDim + latent.mla->qkPosEmbHeadDim;
        windowed.layers[1].slidingWindow = sinks.layers[1].slidingWindow = 4096;
        sinks.learnableSoftmax = true;
    }

    static Candidate by(Exchange exchange, int tp, int cp, int inner = 0, domain::Framework framework = domain::Framework::Bridge)
    {
        Candidate c = specs::candidate(tp, 1, 1, cp);
        c.layout.contextExchange = exchange;
        c.layout.contextInner = inner;
        c.options.framework = framework;
        return c;
    }
    std::vector<Case> kept() const;
    std::vector<Case> ofSettings() const;
    std::vector<Case> ofAttention() const;

    domain::ClusterSpec cluster = specs::h200(2);
    ModelSpec llama = specs::llama8b(), windowed = llama, sinks = llama;
    ModelSpec latent = specs::latentMoe(), evenLatent = latent;
};

std::vector<Case> Exchanges::kept() const
{
    return {
        {rule, "automatic", llama, cluster, by(automatic, 1, 16), ""},
        {rule, "ring", llama, cluster, by(ring, 2, 8), ""},
        {rule, "ring of latent attention", latent, cluster, by(ring, 1, 2), ""},
        {rule, "gather with more ranks than groups", llama, cluster, by(gather, 1, 16), ""},
        {rule, "gather of a window", windowed, cluster, by(gather, 1, 2), ""},
        {rule, "heads over 8", llama, cluster, by(trade, 2, 4), ""},
        {rule, "automatic for a window", windowed, cluster, by(automatic, 2, 4), ""},
        {rule, "automatic for sinks", sinks, cluster, by(automatic, 1, 8), ""},
        {rule, "two levels", llama, cluster, by(levels, 1, 16, 8), ""},
        {rule, "two levels of latent attention", latent, cluster, by(levels, 1, 4, 2), ""},
        {rule, "nothing to exchange", sinks, cluster, by(ring, 2, 1, 5, domain::Framework::Nanotron), ""},
        {rule, "another framework's own", llama, cluster, by(automatic, 1, 2, 0, domain::Framework::Nanotron), ""},
        {rule, "all-to-all of latent attention with values as wide as keys", evenLatent, cluster, by(trade, 1, 2), ""},
        {rule, "gather of the same", evenLatent, cluster, by(gather, 1, 2), ""},
        {rule, "automatic with more ranks than groups", windowed, cluster, by(automatic, 1, 16), ""},
    };
}

std::vector<Case> Exchanges::ofSettings() const
{
    return {
        {rule, "another framework", llama, cluster, by(trade, 1, 2, 0, domain::Framework::Nanotron),
         "cp_comm_type a2a needs a framework on Megatron-Core, which nanotron is not", "leave cp_comm_type out"},
        {rule, "levels in NeMo", llama, cluster, by(levels, 1, 4, 2, domain::Framework::Nemo),
         "framework nemo sets up no groups for cp_comm_type a2a+p2p", "use framework bridge, or cp_comm_type p2p or a2a"},
        {rule, "inner size alone", llama, cluster, by(automatic, 1, 4, 2), "cp_a2a_size 2 needs cp_comm_type a2a+p2p, but it is p2p",
         "leave cp_a2a_size out"},
        {rule, "no inner size", llama, cluster, by(levels, 1, 8),
         "cp_comm_type a2a+p2p needs a cp_a2a_size above 1 that divides context_parallel 8 and is smaller, but none is given",
         "use 2 or 4"},
        {rule, "inner size of odd ranks", llama, specs::h200(15), by(levels, 1, 15, 2),
         "cp_comm_type a2a+p2p needs a cp_a2a_size above 1 that divides context_parallel 15 and is smaller, but it is 2", "use 3 or 5"},
        {rule, "inner size of all", llama, cluster, by(levels, 1, 8, 8),
         "cp_comm_type a2a+p2p needs a cp_a2a_size above 1 that divides context_parallel 8 and is smaller, but it is 8", "use 2 or 4"},
        {rule, "no size between", llama, cluster, by(levels, 1, 2, 2),
         "cp_comm_type a2a+p2p needs a cp_a2a_size above 1 that divides context_parallel 2 and is smaller, but it is 2",
         "use cp_comm_type p2p or a2a"},
        {RuleId::SizesPositive, "inner size below none", llama, cluster, by(levels, 1, 4, -2), "cp_a2a_size is -2 but must be at least 0",
         "use 0"},
    };
}

std::vector<Case> Exchanges::ofAttention() const
{
    const std::string smaller = "use a smaller context_parallel or tensor_parallel";
    const std::string orGather = smaller + ", or cp_comm_type all_gather", orRing = smaller + ", or cp_comm_type p2p";
    return {
        {rule, "ring of a window", windowed, cluster, by(ring, 1, 2), "cp_comm_type p2p does not run attention with a sliding window",
         "use cp_comm_type a2a or all_gather"},
        {rule, "levels of a window", windowed, cluster, by(levels, 1, 4, 2),
         "cp_comm_type a2a+p2p does not run attention with a sliding window", "use cp_comm_type a2a or all_gather"},
        {rule, "gather of sinks", sinks, cluster, by(gather, 1, 2), "cp_comm_type all_gather does not run attention with learned sinks",
         "use cp_comm_type a2a"},
        {rule, "gather of latent attention", latent, cluster, by(gather, 1, 2),
         "cp_comm_type all_gather does not run multi-head latent attention", "use cp_comm_type p2p"},
        {rule, "all-to-all of latent attention", latent, cluster, by(trade, 1, 2),
         "cp_comm_type a2a does not run multi-head latent attention", "use cp_comm_type p2p"},
        {rule, "more than groups", llama, cluster, by(trade, 1, 16),
         "cp_comm_type a2a splits query groups over 16 GPUs, tensor parallel ones included, but there are 8 groups", orGather},
        {rule, "groups spent on tensor parallelism", llama, cluster, by(trade, 8, 2),
         "cp_comm_type a2a splits query groups over 16 GPUs, tensor parallel ones included, but there are 8 groups", orGather},
        {rule, "odd heads", llama, specs::h200(3), by(trade, 1, 3),
         "cp_comm_type a2a splits heads over 3 GPUs, tensor parallel ones included, but there are 32 heads", orGather},
        {rule, "automatic for sinks with more ranks than groups", sinks, cluster, by(automatic, 1, 16),
         "cp_comm_type a2a splits query groups over 16 GPUs, tensor parallel ones included, but there are 8 groups", smaller},
        {rule, "levels with groups spent on tensor parallelism", llama, specs::h200(4), by(levels, 8, 4, 2),
         "cp_comm_type a2a+p2p splits query groups over 16 GPUs, tensor parallel ones included, but there are 8 groups", orRing},
    };
}

std::vector<Case> allCases()
{
    const Exchanges exchanges;
    std::vector<Case> all;
    for (const auto &part : {sizeCases(), tensorCases(), pipelineCases(), batchCases(), expertCases(), softwareCases(), groupCases(),
                             offloadCases(), overlapCases(), exchanges.kept(), exchanges.ofSettings(), exchanges.ofAttention()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

class RuleTest : public testing::TestWithParam<Case> { };

TEST_P(RuleTest, IsKeptOrBrokenAsStated)
{
    const Case &c = GetParam();
    const Constraints constraints(c.model, c.cluster, {c.minModelParallel, c.maxModelParallel});
    const auto violations = constraints.checkAll(c.candidate);
    const auto found = std::find_if(violations.begin(), violations.end(), [&](const auto &v) { return v.rule == c.rule; });
    EXPECT_EQ((constraints.brokenRules(c.candidate) & search::ruleBit(c.rule)) != 0, !c.message.empty());
    if (c.message.empty()) {
        EXPECT_EQ(found, violations.end()) << found->message().english();
        return;
    }
    ASSERT_NE(found, violations.end());
    EXPECT_EQ(found->message().english(), c.message);
    EXPECT_EQ(found->suggestion().english(), c.suggestion);
    EXPECT_EQ(constraints.checkRule(c.rule, c.candidate), *found);
    // The first of all broken rules is what generation reports.
    EXPECT_EQ(constraints.check(c.candidate), violations.front());
}
INSTANTIATE_TEST_SUITE_P(Table, RuleTest, testing::ValuesIn(allCases()));

TEST(Rules, EachHasAnAcceptedAndARejectedCase)
{
    std::set<RuleId> accepted, rejected;
    for (const Case &c : allCases())
        (c.message.empty() ? accepted : rejected).insert(c.rule);
    for (const search::RuleInfo &rule : search::rules()) {
        EXPECT_TRUE(accepted.contains(rule.id)) << rule.name;
        EXPECT_TRUE(rejected.contains(rule.id)) << rule.name;
    }
}

TEST(Rules, NamesAreStableAndUnique)
{
    std::set<std::string_view> names;
    for (const search::RuleInfo &rule : search::rules()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        EXPECT_EQ(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << rule.name;
        EXPECT_GT(std::string_view(rule.title).size(), 10u) << rule.name;
        EXPECT_GT(std::string_view(rule.explanation).size(), 20u) << rule.name;
        EXPECT_EQ(&search::rule(rule.id), &rule);
    }
    EXPECT_EQ(names.size(), search::kRuleCount);
    // Files and scripts use these.
    EXPECT_EQ(search::rule(RuleId::TensorDividesHeads).name, "tp_divides_heads");
    EXPECT_EQ(search::rule(RuleId::BatchDivisible).name, "batch_divisible");
}

TEST(Rules, AbsurdSizesAreAnsweredNotComputedWith)
{
    Candidate absurd = specs::candidate(2147483647, 2147483647, 2147483647, 2147483647, 2147483647);
    absurd.layout.expertTensorParallel = 2147483647;
    absurd.layout.fsdp = 2147483647;
    absurd.layout.microBatchGroup = 2147483647;
    absurd.layout.contextExchange = domain::ContextExchange::Hierarchical;
    absurd.layout.contextInner = 2147483647;
    absurd.options.activationOffloadLayers = 2147483647;
    absurd.options.expertOverlap = domain::ExpertOverlap::On;
    absurd.layout.firstStageLayers = 2147483647;
    absurd.batch = {2147483647, 2147483647, 2147483647};
    absurd.recompute = domain::RecomputePlan::block(2147483647);
    for (const ModelSpec &model : {specs::llama8b(), specs::mixtral(), specs::hybrid(), specs::encoderDecoder()}) {
        const Constraints constraints(model, specs::h200(8), {});
        for (const search::Violation &violation : constraints.checkAll(absurd)) {
            EXPECT_FALSE(violation.message().empty());
            EXPECT_EQ(violation.message().english().find('%'), std::string::npos) << violation.message().english();
            (void)violation.suggestion();
        }
    }
}

TEST(Rules, SizesBelowOneHideTheRulesThatDivideByThem)
{
    const Constraints constraints(specs::llama8b(), specs::h200(8), {});
    const auto violations = constraints.checkAll(specs::candidate(0, 0));
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations[0].rule, RuleId::SizesPositive);
}

TEST(Rules, AllBrokenRulesAreListedInTableOrder)
{
    const Constraints constraints(specs::llama8b(), specs::h200(8), {});
    const auto violations = constraints.checkAll(specs::candidate(6, 5, 3, 1, 2));
    std::vector<RuleId> ids;
    for (const auto &violation : violations)
        ids.push_back(violation.rule);
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_GE(ids.size(), 5u);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the search, one entry each, in the order they are tried.
#include "search/ruletable.h"

#include "search/rulepredicates.h"
#include "search/ruletexts.h"

namespace search {
namespace {

namespace advice = texts::advice;
using texts::withNumbers;

constexpr std::array<RuleEntry, kRuleCount> kTable{{
    {{RuleId::SizesPositive, "sizes_positive", QT_TRANSLATE_NOOP("core", "Sizes are at least 1"),
      QT_TRANSLATE_NOOP("core", "A parallel or batch size below 1 describes no run.")},
     predicates::sizesPositive,
     texts::sizesPositive,
     advice::sizesPositive},
    {{RuleId::WorldSizeDivisible, "world_size_divisible",
      QT_TRANSLATE_NOOP("core", "Tensor x pipeline x context parallel divides the GPUs"),
      QT_TRANSLATE_NOOP("core",
                        "Megatron-Core builds its groups from equal blocks of tensor x context x pipeline ranks; what is left over is data "
                        "parallel (parallel_state.initialize_model_parallel).")},
     predicates::worldSizeDivisible,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "tensor x pipeline x context parallel = %1 does not divide %2 GPUs"), args);
     },
     advice::worldSizeDivisible},
    {{RuleId::ModelParallelRange, "model_parallel_range", QT_TRANSLATE_NOOP("core", "Model parallel size is within the plan's limits"),
      QT_TRANSLATE_NOOP("core",
                        "The plan bounds tensor x pipeline x context x expert parallel (max-model-parallel-size), as the original "
                        "AutoTuner does, to keep the search small.")},
     predicates::modelParallelRange,
     texts::modelParallelRange,
     advice::modelParallelRange},
    {{RuleId::TensorDividesHeads, "tp_divides_heads", QT_TRANSLATE_NOOP("core", "Tensor parallel divides the attention heads"),
      QT_TRANSLATE_NOOP(
          "core", "Each tensor rank holds whole attention heads; Megatron-Core refuses otherwise (TransformerConfig.__post_init__).")},
     predicates::tensorDividesHeads,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide %2 attention heads"), args);
     },
     advice::divisorOfSecond},
    {{RuleId::TensorDividesQueryGroups, "tp_divides_query_groups", QT_TRANSLATE_NOOP("core", "Tensor parallel divides the query groups"),
      QT_TRANSLATE_NOOP("core",
                        "Key and value heads are split over tensor ranks. Megatron-Core up to 0.13 (NeMo 25.07) refuses a tensor parallel "
                        "size that does not divide num_query_groups; later versions also take a multiple of it and replicate the groups "
                        "(TransformerConfig.__post_init__).")},
     predicates::tensorDividesQueryGroups,
     texts::tensorDividesQueryGroups,
     advice::tensorDividesQueryGroups},
    {{RuleId::TensorDividesFfn, "tp_divides_widths", QT_TRANSLATE_NOOP("core", "Tensor parallel divides the layer widths"),
      QT_TRANSLATE_NOOP("core",
                        "Feed-forward, shared expert, Mamba and Hyena dimensions and a fixed vocabulary are cut into equal parts, one per "
                        "tensor rank (megatron.core.utils.divide).")},
     predicates::tensorDividesFfn,
     texts::tensorDividesFfn,
     advice::divisorOfSecond},
    {{RuleId::TensorWithinDomain, "tp_within_domain", QT_TRANSLATE_NOOP("core", "Tensor parallel stays inside a node or NVLink domain"),
      QT_TRANSLATE_NOOP("core",
                        "Tensor parallelism exchanges activations in every layer; across the slower network it stalls the GPUs. This is "
                        "AutoTuner's rule: the framework would run it (Megatron-LM, arXiv:2104.04473, takeaway 1).")},
     predicates::tensorWithinDomain,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not fit evenly into the %2 GPUs of a node or NVLink domain"),
                            args);
     },
     advice::tensorWithinDomain},
    {{RuleId::PipelineWithinLayers, "pipeline_within_layers", QT_TRANSLATE_NOOP("core", "Every pipeline chunk has a layer"),
      QT_TRANSLATE_NOOP("core",
                        "A pipeline stage, or a chunk of one, without a layer has nothing to compute "
                        "(megatron.core.transformer.transformer_block.get_num_layers_to_build).")},
     predicates::pipelineWithinLayers,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "pipeline_parallel %1 x virtual_pipeline %2 needs more than the model's %3 layers"),
                            args);
     },
     advice::none},
    {{RuleId::LayersDivisible, "layers_divisible", QT_TRANSLATE_NOOP("core", "Layers divide over pipeline stages and chunks"),
      QT_TRANSLATE_NOOP("core",
                        "Megatron-Core gives every stage and chunk the same number of layers and refuses otherwise, unless the sizes of "
                        "the first and last stage are given (get_num_layers_to_build).")},
     predicates::layersDivisible,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "%1 layers do not divide into pipeline_parallel %2 x virtual_pipeline %3"), args);
     },
     advice::layersDivisible},
    {{RuleId::UnevenStagesFit, "uneven_stages_fit", QT_TRANSLATE_NOOP("core", "Given stage sizes leave a rest that divides"),
      QT_TRANSLATE_NOOP("core",
                        "With num_layers_in_first_pipeline_stage or …_last_…, the other stages share the rest equally and every stage "
                        "divides into the virtual chunks. Ends with one layer less than the middle stand for "
                        "account_for_embedding_in_pipeline_split and account_for_loss_in_pipeline_split (get_num_layers_to_build).")},
     predicates::unevenStagesFit,
     texts::unevenStagesFit,
     advice::none},
    {{RuleId::VirtualNeedsPipeline, "vp_needs_pp", QT_TRANSLATE_NOOP("core", "Virtual pipeline needs a pipeline"),
      QT_TRANSLATE_NOOP("core",
                        "Interleaving splits the stages of a pipeline; with one stage there is nothing to interleave "
                        "(megatron.core.parallel_state: pipeline size must be above 1 with the interleaved schedule).")},
     predicates::virtualNeedsPipeline,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "virtual_pipeline %1 needs pipeline_parallel above 1"), args);
     },
     advice::none},
    {{RuleId::VirtualSupported, "vp_supported", QT_TRANSLATE_NOOP("core", "The model class can be interleaved"),
      QT_TRANSLATE_NOOP("core", "Mamba, Hyena, T5 and Gemma 3 models of NeMo and Megatron-Core do not build virtual pipeline chunks.")},
     predicates::virtualSupported,
     texts::virtualSupported,
     advice::none},
    {{RuleId::InterleavedMicroBatches, "interleaved_micro_batches",
      QT_TRANSLATE_NOOP("core", "Interleaving: micro-batches are a multiple of the pipeline size"),
      QT_TRANSLATE_NOOP(
          "core",
          "The interleaved schedule works through groups of pipeline-size micro-batches (microbatch_group_size_per_vp_stage); a remainder "
          "would deadlock and is refused (megatron.core.pipeline_parallel.schedules).")},
     predicates::interleavedMicroBatches,
     [](const RuleArgs &args) {
         return withNumbers(
             QT_TRANSLATE_NOOP("core", "%1 micro-batches per step are no multiple of pipeline_parallel %2, which interleaving needs"),
             args);
     },
     advice::interleavedMicroBatches},
    {{RuleId::ContextSupported, "cp_supported", QT_TRANSLATE_NOOP("core", "The attention can be split over the sequence"),
      QT_TRANSLATE_NOOP("core", "NeMo's Gemma 2 and Gemma 3 attention forbids context parallelism.")},
     predicates::contextSupported,
     texts::contextSupported,
     advice::none},
    {{RuleId::ContextDividesSequence, "cp_divides_sequence",
      QT_TRANSLATE_NOOP("core", "The sequence divides into 2 x context parallel slices"),
      QT_TRANSLATE_NOOP("core",
                        "Every context rank takes two slices, one from each end, so that causal attention is balanced "
                        "(megatron.core.utils.get_batch_on_this_cp_rank; TransformerEngine context parallelism).")},
     predicates::contextDividesSequence,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "sequence length %1 does not divide into 2 x context_parallel = %2 slices"), args);
     },
     advice::contextDividesSequence},
    {{RuleId::SequenceByTensor, "sequence_by_tp", QT_TRANSLATE_NOOP("core", "Sequence parallel: the sequence divides over tensor ranks"),
      QT_TRANSLATE_NOOP(
          "core", "Sequence parallelism splits a context rank's tokens over the tensor ranks (megatron.core.tensor_parallel.mappings).")},
     predicates::sequenceByTensor,
     [](const RuleArgs &args) {
         return withNumbers(
             QT_TRANSLATE_NOOP(
                 "core",
                 "sequence length %1 over context_parallel %2 does not divide by tensor_parallel %3, which sequence parallelism needs"),
             args);
     },
     advice::sequenceByTensor},
    {{RuleId::SequenceParallelNeedsTensor, "sp_needs_tp", QT_TRANSLATE_NOOP("core", "Sequence parallel needs tensor parallel"),
      QT_TRANSLATE_NOOP("core",
                        "Sequence parallelism splits work over the tensor ranks; with one rank there is nothing to split "
                        "(ModelParallelConfig.__post_init__).")},
     predicates::sequenceParallelNeedsTensor,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "sequence parallelism needs tensor_parallel above 1"), args);
     },
     advice::none},
    {{RuleId::SequenceParallelForMoe, "sp_for_moe", QT_TRANSLATE_NOOP("core", "Experts with tensor parallel need sequence parallel"),
      QT_TRANSLATE_NOOP("core",
                        "Megatron-Core refuses to train experts with tensor parallelism unless sequence parallelism is on "
                        "(megatron.core.transformer.moe.moe_layer).")},
     predicates::sequenceParallelForMoe,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "a model with experts needs sequence parallelism at tensor_parallel %1"), args);
     },
     advice::none},
    {{RuleId::ExpertsNeedMoe, "experts_need_moe", QT_TRANSLATE_NOOP("core", "Expert parallel needs experts"),
      QT_TRANSLATE_NOOP("core", "A dense model has no experts to distribute.")},
     predicates::expertsNeedMoe,
     texts::expertsNeedMoe,
     advice::none},
    {{RuleId::ExpertDividesExperts, "ep_divides_experts", QT_TRANSLATE_NOOP("core", "Expert parallel divides the experts"),
      QT_TRANSLATE_NOOP("core", "Every expert rank holds the same number of experts (TransformerConfig.__post_init__).")},
     predicates::expertDividesExperts,
     [](const RuleArgs &args) { return withNumbers(QT_TRANSLATE_NOOP("core", "expert_parallel %1 does not divide %2 experts"), args); },
     advice::divisorOfSecond},
    {{RuleId::ExpertGridDivides, "expert_grid_divides",
      QT_TRANSLATE_NOOP("core", "Expert x expert tensor x pipeline parallel divides the GPUs"),
      QT_TRANSLATE_NOOP("core",
                        "Expert layers have their own grid of ranks over all GPUs: expert parallel x expert tensor x pipeline x expert "
                        "data parallel (parallel_state.initialize_model_parallel).")},
     predicates::expertGridDivides,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "expert x expert tensor x pipeline parallel = %1 does not divide %2 GPUs"), args);
     },
     advice::expertGridDivides},
    {{RuleId::ExpertTensorDividesFfn, "etp_divides_expert_width",
      QT_TRANSLATE_NOOP("core", "Expert tensor parallel divides the expert width"),
      QT_TRANSLATE_NOOP("core",
                        "Expert weights are cut into equal parts, one per expert tensor rank (megatron.core.transformer.moe.experts).")},
     predicates::expertTensorDividesFfn,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "expert_tensor_parallel %1 does not divide the expert width %2"), args);
     },
     advice::divisorOfSecond},
    {{RuleId::BatchDivisible, "batch_divisible",
      QT_TRANSLATE_NOOP("core", "Global batch divides over micro-batches and data-parallel ranks"),
      QT_TRANSLATE_NOOP("core",
                        "Every data-parallel rank runs the same number of micro-batches; data parallel = GPUs / (tensor x pipeline x "
                        "context). Expert parallelism has no part in it (megatron.core.num_microbatches_calculator).")},
     predicates::batchDivisible,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "global_batch_size %1 is no multiple of micro_batch_size %2 x data parallel %3"),
                            args);
     },
     advice::batchDivisible},
    {{RuleId::PrecisionSupported, "precision_supported", QT_TRANSLATE_NOOP("core", "The GPU has the training precision"),
      QT_TRANSLATE_NOOP("core",
                        "fp8 needs Ada, Hopper or Blackwell tensor cores, MX formats and fp4 need Blackwell, blockwise fp8 Hopper or newer "
                        "(TransformerEngine's support table).")},
     predicates::precisionSupported,
     texts::precisionSupported,
     advice::precisionSupported},
    {{RuleId::PrecisionShapes, "precision_shapes", QT_TRANSLATE_NOOP("core", "Dimensions fit the low-precision matrix products"),
      QT_TRANSLATE_NOOP(
          "core",
          "TransformerEngine's fp8 products need dimensions that are multiples of 16; block-scaled formats (MX, fp4) multiples of 32.")},
     predicates::precisionShapes,
     texts::precisionShapes,
     advice::precisionShapes},
    {{RuleId::RecomputeApplies, "recompute_applies", QT_TRANSLATE_NOOP("core", "Recompute names parts that the model has"),
      QT_TRANSLATE_NOOP("core",
                        "Selective recompute of a part that the model lacks, or of more layers than a chunk holds, does nothing or is "
                        "refused (TransformerConfig.__post_init__).")},
     predicates::recomputeApplies,
     texts::recomputeApplies,
     advice::recomputeApplies},
    {{RuleId::FsdpExclusive, "fsdp_exclusive",
      QT_TRANSLATE_NOOP("core", "FSDP runs without a pipeline and divides the data-parallel ranks"),
      QT_TRANSLATE_NOOP("core",
                        "Fully sharded data parallelism splits parameters over data x context parallel ranks; with pipeline stages it is "
                        "refused (Megatron FSDP).")},
     predicates::fsdpExclusive,
     texts::fsdpExclusive,
     advice::fsdpExclusive},
    {{RuleId::SequenceWithinPositions, "sequence_within_positions",
      QT_TRANSLATE_NOOP("core", "The sequence fits the learned position table"),
      QT_TRANSLATE_NOOP("core", "Models with learned absolute positions have no embedding for later tokens.")},
     predicates::sequenceWithinPositions,
     [](const RuleArgs &args) {
         return withNumbers(QT_TRANSLATE_NOOP("core", "sequence length %1 exceeds the model's %2 learned positions"), args);
     },
     advice::none},
    {{RuleId::MicroBatchGroup, "micro_batch_group", QT_TRANSLATE_NOOP("core", "Interleaving: a given group of micro-batches fits"),
      QT_TRANSLATE_NOOP("core",
                        "microbatch_group_size_per_vp_stage lies between the pipeline size and the micro-batches per step, and a last "
                        "group that is not full holds at least as many as the pipeline has stages "
                        "(megatron.core.pipeline_parallel.schedules).")},
     predicates::microBatchGroup,
     texts::microBatchGroup,
     advice::microBatchGroup},
    {{RuleId::OffloadApplies, "offload_applies", QT_TRANSLATE_NOOP("core", "What is offloaded can be offloaded"),
      QT_TRANSLATE_NOOP("core",
                        "Megatron-Core offloads layers without pipeline and recompute only, attention's output from both operations that "
                        "keep it or from none, and the state of Adam and SGD where the distributed optimizer shards it "
                        "(TransformerConfig.__post_init__; megatron.core.optimizer).")},
     predicates::offloadApplies,
     texts::offloadApplies,
     advice::offloadApplies},
    {{RuleId::ExpertOverlapApplies, "expert_overlap_applies", QT_TRANSLATE_NOOP("core", "Overlap of expert traffic has what it needs"),
      QT_TRANSLATE_NOOP("core",
                        "Expert traffic of one micro-batch runs under compute of another only with expert parallelism, with interleaved "
                        "stages where there is a pipeline, and without full recompute (TransformerConfig.__post_init__).")},
     predicates::expertOverlapApplies,
     texts::expertOverlapApplies,
     advice::expertOverlapApplies},
    {{RuleId::ContextExchangeApplies, "context_exchange_applies", QT_TRANSLATE_NOOP("core", "Context parallel exchange runs the attention"),
      QT_TRANSLATE_NOOP("core",
                        "All-to-all needs heads and query groups that divide by tensor parallel size x the GPUs that trade heads; the ring "
                        "runs no sliding windows or learned sinks, all-gather no sinks, and neither all-gather nor all-to-all latent "
                        "attention (TransformerEngine: attn_forward_func_with_cp).")},
     predicates::contextExchangeApplies,
     texts::contextExchangeApplies,
     advice::contextExchangeApplies},
}};

constexpr std::array<RuleInfo, kRuleCount> kInfos = [] {
    std::array<RuleInfo, kRuleCount> infos{};
    for (std::size_t i = 0; i < kRuleCount; ++i)
        infos[i] = kTable[i].info;
    return infos;
}();

constexpr bool inIdOrder()
{
    for (std::size_t i = 0; i < kRuleCount; ++i) {
        if (static_cast<std::size_t>(kTable[i].info.id) != i)
            return false;
    }
    return true;
}
static_assert(inIdOrder(), "the table is indexed by RuleId");

} // namespace

const std::array<RuleEntry, kRuleCount> &ruleTable() { return kTable; }

std::span<const RuleInfo> rules() { return kInfos; }

const RuleInfo &rule(RuleId id) { return kInfos[static_cast<std::size_t>(id)]; }

} // namespace search

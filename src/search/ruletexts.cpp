// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ruletexts.h"

#include "search/rulepredicates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace search::texts {

using base::Text;
using predicates::ExchangeProblem;
using predicates::FsdpProblem;
using predicates::GroupProblem;
using predicates::OffloadProblem;
using predicates::OverlapProblem;
using predicates::RecomputeProblem;
using predicates::ShapeKind;
using predicates::SizeField;
using predicates::UnevenProblem;

namespace {

std::string number(std::int64_t value) { return std::to_string(value); }

/// Field names are the words of the configuration files, so they are not translated.
std::string fieldName(std::int64_t field)
{
    switch (static_cast<SizeField>(field)) {
    case SizeField::Tensor:
        return "tensor_parallel";
    case SizeField::Pipeline:
        return "pipeline_parallel";
    case SizeField::Virtual:
        return "virtual_pipeline";
    case SizeField::Context:
        return "context_parallel";
    case SizeField::Expert:
        return "expert_parallel";
    case SizeField::ExpertTensor:
        return "expert_tensor_parallel";
    case SizeField::SeqLength:
        return "seq_length";
    case SizeField::MicroBatch:
        return "micro_batch_size";
    case SizeField::GlobalBatch:
        return "global_batch_size";
    case SizeField::Fsdp:
        return "fsdp";
    case SizeField::FirstStage:
        return "first_stage_layers";
    case SizeField::LastStage:
        return "last_stage_layers";
    case SizeField::MicroBatchGroup:
        return "microbatch_group_size_per_vp_stage";
    case SizeField::ContextInner:
        return "cp_a2a_size";
    }
    return {};
}

std::string precisionName(std::int64_t precision) { return std::string(domain::name(static_cast<domain::Precision>(precision))); }

std::string moduleNames(std::int64_t modules)
{
    return fmt::format("{}", fmt::join(domain::recomputeModuleNames(static_cast<std::uint8_t>(modules)), ", "));
}

const char *shapePattern(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Hidden:
        return QT_TRANSLATE_NOOP("core", "hidden size %1 is no multiple of %2, which low-precision matrix products need");
    case ShapeKind::Attention:
        return QT_TRANSLATE_NOOP("core",
                                 "attention width %1 per tensor rank is no multiple of %2, which low-precision matrix products need");
    case ShapeKind::FeedForward:
        return QT_TRANSLATE_NOOP("core",
                                 "feed-forward width %1 per tensor rank is no multiple of %2, which low-precision matrix products need");
    case ShapeKind::SharedExpert:
        return QT_TRANSLATE_NOOP("core",
                                 "shared expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need");
    case ShapeKind::Expert:
        return QT_TRANSLATE_NOOP("core", "expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need");
    case ShapeKind::Tokens:
        return QT_TRANSLATE_NOOP("core",
                                 "%1 tokens of a micro batch on one rank are no multiple of %2, which low-precision matrix products need");
    }
    return "";
}

} // namespace

Text withNumbers(const char *pattern, const RuleArgs &args)
{
    return Text(pattern, {number(args[0]), number(args[1]), number(args[2]), number(args[3])});
}

Text sizesPositive(const RuleArgs &args)
{
    return Text(QT_TRANSLATE_NOOP("core", "%1 is %2 but must be at least %3"), {fieldName(args[1]), number(args[0]), number(args[2])});
}

Text modelParallelRange(const RuleArgs &args)
{
    return args[0] > args[2]
        ? withNumbers(QT_TRANSLATE_NOOP("core", "tensor x pipeline x context x expert parallel = %1 is above the model parallel limit %3"),
                      args)
        : withNumbers(
            QT_TRANSLATE_NOOP("core", "tensor x pipeline x context x expert parallel = %1 is below the model parallel minimum %2"), args);
}

Text tensorDividesQueryGroups(const RuleArgs &args)
{
    return args[2] ? withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 neither divides nor is a multiple of %2 query groups"), args)
                   : withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide %2 query groups"), args);
}

Text tensorDividesFfn(const RuleArgs &args)
{
    switch (static_cast<WidthKind>(args[2])) {
    case WidthKind::FeedForward:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide the feed-forward width %2"), args);
    case WidthKind::SharedExpert:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide the shared expert's width %2"), args);
    case WidthKind::MambaHeads:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide %2 Mamba heads"), args);
    case WidthKind::MambaGroups:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide %2 Mamba groups"), args);
    case WidthKind::HyenaGroups:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide %2 Hyena groups"), args);
    case WidthKind::LinearAttention:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide the hidden size %2 of linear attention layers"),
                           args);
    case WidthKind::FixedVocabulary:
        return withNumbers(QT_TRANSLATE_NOOP("core", "tensor_parallel %1 does not divide the fixed vocabulary of %2"), args);
    }
    return {};
}

Text unevenStagesFit(const RuleArgs &args)
{
    switch (static_cast<UnevenProblem>(args[0])) {
    case UnevenProblem::NoPipeline:
        return withNumbers(QT_TRANSLATE_NOOP("core", "stage sizes (first %2, last %3) need pipeline_parallel above 1"), args);
    case UnevenProblem::TooManyLayers:
        return withNumbers(QT_TRANSLATE_NOOP("core", "first_stage_layers %2 and last_stage_layers %3 exceed the model's %4 layers"), args);
    case UnevenProblem::RestNotDivisible:
        return withNumbers(
            QT_TRANSLATE_NOOP(
                "core", "first_stage_layers %2 and last_stage_layers %3 of %4 layers leave a rest that the other stages cannot share"),
            args);
    case UnevenProblem::ChunksNotDivisible:
        return withNumbers(
            QT_TRANSLATE_NOOP("core",
                              "stages with first_stage_layers %2 and last_stage_layers %3 do not divide into virtual_pipeline %4 chunks"),
            args);
    }
    return {};
}

Text virtualSupported(const RuleArgs &args)
{
    switch (static_cast<Refusal>(args[1])) {
    case Refusal::Mamba:
        return withNumbers(QT_TRANSLATE_NOOP("core", "Mamba models have no interleaved pipeline: virtual_pipeline %1"), args);
    case Refusal::Hyena:
        return withNumbers(QT_TRANSLATE_NOOP("core", "Hyena models have no interleaved pipeline: virtual_pipeline %1"), args);
    case Refusal::EncoderDecoder:
        return withNumbers(QT_TRANSLATE_NOOP("core", "encoder-decoder models have no interleaved pipeline: virtual_pipeline %1"), args);
    default:
        return withNumbers(QT_TRANSLATE_NOOP("core", "Gemma 3 has no interleaved pipeline: virtual_pipeline %1"), args);
    }
}

Text contextSupported(const RuleArgs &args)
{
    return static_cast<Refusal>(args[1]) == Refusal::Gemma2
        ? withNumbers(QT_TRANSLATE_NOOP("core", "Gemma 2's attention cannot be split over the sequence: context_parallel %1"), args)
        : withNumbers(QT_TRANSLATE_NOOP("core", "Gemma 3's attention cannot be split over the sequence: context_parallel %1"), args);
}

Text expertsNeedMoe(const RuleArgs &args)
{
    return args[0] > 1
        ? withNumbers(QT_TRANSLATE_NOOP("core", "expert_parallel %1 needs a model with experts, but this one is dense"), args)
        : withNumbers(QT_TRANSLATE_NOOP("core", "expert_tensor_parallel %2 needs a model with experts, but this one is dense"), args);
}

Text precisionSupported(const RuleArgs &args)
{
    return Text(QT_TRANSLATE_NOOP("core", "the GPU has no hardware for %1"), {precisionName(args[0])});
}

Text precisionShapes(const RuleArgs &args) { return withNumbers(shapePattern(static_cast<ShapeKind>(args[2])), args); }

Text recomputeApplies(const RuleArgs &args)
{
    switch (static_cast<RecomputeProblem>(args[0])) {
    case RecomputeProblem::MissingModules:
        return Text(QT_TRANSLATE_NOOP("core", "the model has no part to recompute for: %1"), {moduleNames(args[1])});
    case RecomputeProblem::NoModules:
        return Text(QT_TRANSLATE_NOOP("core", "selective recompute names no module"));
    case RecomputeProblem::LayersOutOfRange:
        return withNumbers(QT_TRANSLATE_NOOP("core", "recompute of %2 layers, but a model chunk has %3"), args);
    }
    return {};
}

Text fsdpExclusive(const RuleArgs &args)
{
    switch (static_cast<FsdpProblem>(args[0])) {
    case FsdpProblem::WithPipeline:
        return withNumbers(QT_TRANSLATE_NOOP("core", "fsdp %2 cannot be combined with pipeline_parallel %3"), args);
    case FsdpProblem::GroupNotDivisible:
        return withNumbers(QT_TRANSLATE_NOOP("core", "fsdp %2 does not divide the %3 data x context parallel ranks"), args);
    case FsdpProblem::StrategyWithoutFsdp:
        return Text(QT_TRANSLATE_NOOP("core", "data_parallel_sharding_strategy %1 needs fsdp above 0"),
                    {std::string(domain::name(static_cast<domain::FsdpSharding>(args[1])))});
    }
    return {};
}

Text microBatchGroup(const RuleArgs &args)
{
    return static_cast<GroupProblem>(args[0]) == GroupProblem::OutOfRange
        ? withNumbers(QT_TRANSLATE_NOOP("core",
                                        "microbatch_group_size_per_vp_stage %2 must lie between pipeline_parallel %3 and the %4 "
                                        "micro-batches per step"),
                      args)
        : withNumbers(QT_TRANSLATE_NOOP("core",
                                        "%4 micro-batches in groups of microbatch_group_size_per_vp_stage %2 leave a last group below "
                                        "pipeline_parallel %3"),
                      args);
}

Text offloadApplies(const RuleArgs &args)
{
    switch (static_cast<OffloadProblem>(args[0])) {
    case OffloadProblem::LayersWithPipeline:
        return withNumbers(QT_TRANSLATE_NOOP("core", "activation_offload_layers %2 cannot be combined with pipeline_parallel %3"), args);
    case OffloadProblem::LayersWithRecompute:
        return withNumbers(QT_TRANSLATE_NOOP("core", "activation_offload_layers %2 cannot be combined with recompute"), args);
    case OffloadProblem::TooManyLayers:
        return withNumbers(QT_TRANSLATE_NOOP("core", "activation_offload_layers %2 is not from 1 to %3, all layers but one"), args);
    case OffloadProblem::LayersAndModules:
        return withNumbers(QT_TRANSLATE_NOOP("core", "activation_offload_layers %2 cannot be combined with offload_modules"), args);
    case OffloadProblem::MissingModules:
        return Text(QT_TRANSLATE_NOOP("core", "the model has no experts, so it has no part to offload for: %1"),
                    {fmt::format("{}", fmt::join(domain::offloadModuleNames(static_cast<std::uint8_t>(args[1])), ", "))});
    case OffloadProblem::ProjectionAlone:
        return Text(QT_TRANSLATE_NOOP("core", "attn_proj in offload_modules needs core_attn, which keeps the same tensor"));
    case OffloadProblem::ModulesWithRecompute:
        return Text(QT_TRANSLATE_NOOP("core", "offload_modules has nothing to offload under full recompute"));
    case OffloadProblem::FractionOutOfRange:
        return Text(QT_TRANSLATE_NOOP("core", "optimizer_offload_fraction must be from 0 to 1"));
    case OffloadProblem::FractionOfOptimizer:
        return Text(QT_TRANSLATE_NOOP("core", "optimizer %1 cannot be offloaded to host memory"),
                    {std::string(domain::name(static_cast<domain::Optimizer>(args[1])))});
    case OffloadProblem::FractionWithoutSharding:
        return Text(QT_TRANSLATE_NOOP("core", "optimizer_offload_fraction needs the distributed optimizer"));
    }
    return {};
}

Text expertOverlapApplies(const RuleArgs &args)
{
    switch (static_cast<OverlapProblem>(args[0])) {
    case OverlapProblem::NoExpertParallel:
        return withNumbers(QT_TRANSLATE_NOOP("core", "overlap_moe_expert_parallel_comm needs expert_parallel above 1, but it is %2"), args);
    case OverlapProblem::NoInterleaving:
        return withNumbers(
            QT_TRANSLATE_NOOP("core", "overlap_moe_expert_parallel_comm with pipeline_parallel %2 needs virtual_pipeline above 1"), args);
    case OverlapProblem::WithRecompute:
        return Text(QT_TRANSLATE_NOOP("core", "overlap_moe_expert_parallel_comm cannot be combined with full recompute"));
    case OverlapProblem::ManyPredictions:
        return withNumbers(
            QT_TRANSLATE_NOOP("core",
                              "overlap_moe_expert_parallel_comm takes at most one module of multi-token prediction, but the model has %2"),
            args);
    }
    return {};
}

namespace {

const char *exchangePattern(ExchangeProblem problem)
{
    switch (problem) {
    case ExchangeProblem::Framework:
        return QT_TRANSLATE_NOOP("core", "cp_comm_type %1 needs a framework on Megatron-Core, which %2 is not");
    case ExchangeProblem::NoGroups:
        return QT_TRANSLATE_NOOP("core", "framework nemo sets up no groups for cp_comm_type %1");
    case ExchangeProblem::InnerWithout:
        return QT_TRANSLATE_NOOP("core", "cp_a2a_size %2 needs cp_comm_type a2a+p2p, but it is %1");
    case ExchangeProblem::InnerMissing:
        return QT_TRANSLATE_NOOP(
            "core", "cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but none is given");
    case ExchangeProblem::InnerSize:
        return QT_TRANSLATE_NOOP(
            "core", "cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but it is %2");
    case ExchangeProblem::Window:
        return QT_TRANSLATE_NOOP("core", "cp_comm_type %1 does not run attention with a sliding window");
    case ExchangeProblem::Sinks:
        return QT_TRANSLATE_NOOP("core", "cp_comm_type %1 does not run attention with learned sinks");
    case ExchangeProblem::Latent:
        return QT_TRANSLATE_NOOP("core", "cp_comm_type %1 does not run multi-head latent attention");
    case ExchangeProblem::Heads:
    case ExchangeProblem::HeadsWithSinks:
        return QT_TRANSLATE_NOOP("core",
                                 "cp_comm_type %1 splits heads over %2 GPUs, tensor parallel ones included, but there are %3 heads");
    case ExchangeProblem::QueryGroups:
    case ExchangeProblem::QueryGroupsWithSinks:
        return QT_TRANSLATE_NOOP(
            "core", "cp_comm_type %1 splits query groups over %2 GPUs, tensor parallel ones included, but there are %3 groups");
    }
    return "";
}

} // namespace

Text contextExchangeApplies(const RuleArgs &args)
{
    const auto problem = static_cast<ExchangeProblem>(args[0]);
    const bool ofFramework = problem == ExchangeProblem::Framework;
    const std::string second = ofFramework ? std::string(domain::name(static_cast<domain::Framework>(args[2]))) : number(args[2]);
    return Text(exchangePattern(problem),
                {std::string(domain::name(static_cast<domain::ContextExchange>(args[1]))), second, number(args[3])});
}

} // namespace search::texts

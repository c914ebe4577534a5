// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of files, flags and the batch interface for the enumerations of a candidate.
#include "base/format.h"
#include "domain/candidate.h"
#include "domain/launchsettings.h"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace domain {
namespace {

template <class E, std::size_t N>
using Words = std::array<std::pair<E, std::string_view>, N>;

constexpr Words<Precision, 8> kPrecisions{{{Precision::Bf16, "bf16"},
                                           {Precision::Fp16, "fp16"},
                                           {Precision::Fp8, "fp8"},
                                           {Precision::Fp8Current, "fp8_cs"},
                                           {Precision::Fp8Delayed, "fp8_ds"},
                                           {Precision::Fp8Mx, "fp8_mx"},
                                           {Precision::Fp8Subchannel, "fp8_sc"},
                                           {Precision::Nvfp4, "nvfp4"}}};
constexpr Words<GradDtype, 2> kGradDtypes{{{GradDtype::Fp32, "fp32"}, {GradDtype::Bf16, "bf16"}}};
constexpr Words<Optimizer, 4> kOptimizers{{{Optimizer::Adam, "adam"},
                                           {Optimizer::PrecisionAwareAdam, "precision_aware_adam"},
                                           {Optimizer::Muon, "muon"},
                                           {Optimizer::Sgd, "sgd"}}};
constexpr Words<AttentionBackend, 3> kAttention{
    {{AttentionBackend::Flash, "flash"}, {AttentionBackend::Fused, "fused"}, {AttentionBackend::Unfused, "unfused"}}};
constexpr Words<Framework, kFrameworkCount> kFrameworks{{{Framework::Megatron, "megatron"},
                                                         {Framework::Nemo, "nemo"},
                                                         {Framework::Bridge, "bridge"},
                                                         {Framework::Scaling, "scaling"},
                                                         {Framework::Nanotron, "nanotron"},
                                                         {Framework::Other, "other"}}};
constexpr Words<FsdpSharding, 3> kSharding{
    {{FsdpSharding::OptimGradsParams, "optim_grads_params"}, {FsdpSharding::OptimGrads, "optim_grads"}, {FsdpSharding::Optim, "optim"}}};
constexpr Words<ExpertOverlap, 3> kExpertOverlap{{{ExpertOverlap::Habit, "habit"}, {ExpertOverlap::Off, "off"}, {ExpertOverlap::On, "on"}}};
constexpr Words<ContextExchange, 5> kContextExchange{{{ContextExchange::Auto, "auto"},
                                                      {ContextExchange::Ring, "p2p"},
                                                      {ContextExchange::AllGather, "all_gather"},
                                                      {ContextExchange::AllToAll, "a2a"},
                                                      {ContextExchange::Hierarchical, "a2a+p2p"}}};
constexpr Words<TrainingStack, 2> kStacks{{{TrainingStack::Nemo2, "nemo2"}, {TrainingStack::MegatronBridge, "megatron_bridge"}}};
constexpr Words<RecomputeGranularity, 3> kGranularities{
    {{RecomputeGranularity::None, "none"}, {RecomputeGranularity::Selective, "selective"}, {RecomputeGranularity::Full, "full"}}};
constexpr Words<RecomputeMethod, 2> kMethods{{{RecomputeMethod::Uniform, "uniform"}, {RecomputeMethod::Block, "block"}}};
constexpr Words<RecomputeModule, 7> kModules{{{RecomputeCoreAttn, "core_attn"},
                                              {RecomputeMlp, "mlp"},
                                              {RecomputeMoe, "moe"},
                                              {RecomputeMoeAct, "moe_act"},
                                              {RecomputeLayernorm, "layernorm"},
                                              {RecomputeMlaUpProj, "mla_up_proj"},
                                              {RecomputeSharedExperts, "shared_experts"}}};
constexpr Words<OffloadModule, 7> kOffloadModules{{{OffloadAttnNorm, "attn_norm"},
                                                   {OffloadQkvLinear, "qkv_linear"},
                                                   {OffloadCoreAttn, "core_attn"},
                                                   {OffloadAttnProj, "attn_proj"},
                                                   {OffloadMlpNorm, "mlp_norm"},
                                                   {OffloadExpertFc1, "expert_fc1"},
                                                   {OffloadMoeAct, "moe_act"}}};

template <class E, std::size_t N>
std::string_view word(const Words<E, N> &words, E value)
{
    for (const auto &[known, text] : words) {
        if (known == value)
            return text;
    }
    return "?";
}

template <class E, std::size_t N>
std::optional<E> value(const Words<E, N> &words, std::string_view text)
{
    for (const auto &[known, word] : words) {
        if (word == text)
            return known;
    }
    return std::nullopt;
}

std::optional<int> positive(std::string_view text)
{
    const auto number = base::parseInteger(text);
    return number && *number >= 1 && *number <= 100000 ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

/// Names joined by plus signs as bits.
template <class E, std::size_t N>
std::optional<std::uint8_t> bits(const Words<E, N> &words, std::string_view list)
{
    std::uint8_t modules = 0;
    for (bool more = true; more;) {
        const std::size_t plus = list.find('+');
        const auto module = value(words, list.substr(0, plus));
        if (!module)
            return std::nullopt;
        modules = static_cast<std::uint8_t>(modules | *module);
        more = plus != std::string_view::npos;
        list.remove_prefix(more ? plus + 1 : list.size());
    }
    return modules;
}

template <class E, std::size_t N>
std::vector<std::string> namesOf(const Words<E, N> &words, std::uint8_t modules)
{
    std::vector<std::string> names;
    for (const auto &[module, text] : words) {
        if (modules & module)
            names.emplace_back(text);
    }
    return names;
}

} // namespace

std::string_view name(Precision v) { return word(kPrecisions, v); }
std::string_view name(GradDtype v) { return word(kGradDtypes, v); }
std::string_view name(Optimizer v) { return word(kOptimizers, v); }
std::string_view name(AttentionBackend v) { return word(kAttention, v); }
std::string_view name(Framework v) { return word(kFrameworks, v); }
std::string_view name(FsdpSharding v) { return word(kSharding, v); }
std::string_view name(ExpertOverlap v) { return word(kExpertOverlap, v); }
std::string_view name(ContextExchange v) { return word(kContextExchange, v); }
std::string_view name(TrainingStack v) { return word(kStacks, v); }
std::string_view name(RecomputeGranularity v) { return word(kGranularities, v); }
std::string_view name(RecomputeMethod v) { return word(kMethods, v); }
std::optional<Precision> precisionFromName(std::string_view t) { return value(kPrecisions, t); }
std::optional<GradDtype> gradDtypeFromName(std::string_view t) { return value(kGradDtypes, t); }
std::optional<Optimizer> optimizerFromName(std::string_view t) { return value(kOptimizers, t); }
std::optional<AttentionBackend> attentionFromName(std::string_view t) { return value(kAttention, t); }
std::optional<Framework> frameworkFromName(std::string_view t) { return value(kFrameworks, t); }
std::optional<FsdpSharding> fsdpShardingFromName(std::string_view t) { return value(kSharding, t); }
std::optional<ExpertOverlap> expertOverlapFromName(std::string_view t) { return value(kExpertOverlap, t); }
std::optional<ContextExchange> contextExchangeFromName(std::string_view t) { return value(kContextExchange, t); }
std::optional<TrainingStack> trainingStackFromName(std::string_view t) { return value(kStacks, t); }
std::optional<RecomputeModule> recomputeModuleFromName(std::string_view t) { return value(kModules, t); }

std::vector<std::string> recomputeModuleNames(std::uint8_t modules) { return namesOf(kModules, modules); }

std::optional<OffloadModule> offloadModuleFromName(std::string_view t) { return value(kOffloadModules, t); }
std::vector<std::string> offloadModuleNames(std::uint8_t modules) { return namesOf(kOffloadModules, modules); }

std::string offloadText(std::uint8_t modules)
{
    return modules == 0 ? "none" : fmt::format("{}", fmt::join(offloadModuleNames(modules), "+"));
}

std::optional<std::uint8_t> offloadFromText(std::string_view text)
{
    return text == "none" ? std::optional<std::uint8_t>(std::uint8_t(0)) : bits(kOffloadModules, text);
}

std::string recomputeText(const RecomputePlan &plan)
{
    switch (plan.granularity) {
    case RecomputeGranularity::None:
        return "none";
    case RecomputeGranularity::Selective:
        return plan.modules == RecomputeCoreAttn ? "selective"
                                                 : fmt::format("selective:{}", fmt::join(recomputeModuleNames(plan.modules), "+"));
    case RecomputeGranularity::Full:
        if (plan.method == RecomputeMethod::Block)
            return fmt::format("block:{}", plan.layers);
        return plan.layers == 1 ? "full" : fmt::format("full:{}", plan.layers);
    }
    return "none";
}

std::optional<RecomputePlan> recomputeFromText(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view head = text.substr(0, colon);
    if (colon == std::string_view::npos) {
        if (head == "none")
            return RecomputePlan::none();
        if (head == "full")
            return RecomputePlan::full();
        return head == "selective" ? std::optional(RecomputePlan::selective(RecomputeCoreAttn)) : std::nullopt;
    }
    const std::string_view tail = text.substr(colon + 1);
    if (head == "selective") {
        const auto modules = bits(kModules, tail);
        return modules ? std::optional(RecomputePlan::selective(*modules)) : std::nullopt;
    }
    const auto layers = positive(tail);
    if (!layers || (head != "full" && head != "block"))
        return std::nullopt;
    RecomputePlan plan = head == "block" ? RecomputePlan::block(*layers) : RecomputePlan::full();
    plan.layers = *layers;
    return plan;
}

} // namespace domain

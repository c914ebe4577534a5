// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about a broken rule: the nearest values that keep it.
#include "search/rulepredicates.h"
#include "search/ruletexts.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <tuple>

namespace search::texts {

using base::Text;

Text useOneOf(const std::vector<std::int64_t> &values)
{
    switch (values.size()) {
    case 0:
        return {};
    case 1:
        return Text(QT_TRANSLATE_NOOP("core", "use %1"), {std::to_string(values[0])});
    case 2:
        return Text(QT_TRANSLATE_NOOP("core", "use %1 or %2"), {std::to_string(values[0]), std::to_string(values[1])});
    default:
        return Text(QT_TRANSLATE_NOOP("core", "use %1, %2 or %3"),
                    {std::to_string(values[0]), std::to_string(values[1]), std::to_string(values[2])});
    }
}

/// Those from 2 to `of` / 2, in order.
std::vector<std::int64_t> divisorsBetween(std::int64_t of)
{
    std::vector<std::int64_t> small, large;
    for (std::int64_t size = 2; size * size <= of; ++size) {
        if (of % size != 0)
            continue;
        small.push_back(size);
        if (of / size != size)
            large.push_back(of / size);
    }
    small.insert(small.end(), large.rbegin(), large.rend());
    return small;
}

std::vector<std::int64_t> nearestDivisors(std::int64_t value, std::int64_t of)
{
    // Far beyond any real number of heads, layers or GPUs; keeps a hostile file from spinning here.
    constexpr std::int64_t kLargest = 1 << 22;
    std::vector<std::int64_t> found;
    if (of < 1 || of > kLargest)
        return found;
    for (std::int64_t below = std::min(value - 1, of); below >= 1 && found.empty(); --below) {
        if (of % below == 0)
            found.push_back(below);
    }
    for (std::int64_t above = std::max<std::int64_t>(std::min(value, of) + 1, 1); above <= of; ++above) {
        if (of % above == 0) {
            found.push_back(above);
            break;
        }
    }
    return found;
}

std::vector<std::int64_t> nearestMultiples(std::int64_t value, std::int64_t unit)
{
    if (unit < 1)
        return {};
    const std::int64_t below = value / unit * unit;
    std::vector<std::int64_t> found;
    if (below > 0)
        found.push_back(below);
    if (below != value)
        found.push_back(below + unit);
    return found;
}

namespace advice {

using predicates::ExchangeProblem;
using predicates::FsdpProblem;
using predicates::GroupProblem;
using predicates::OffloadProblem;
using predicates::OverlapProblem;
using predicates::RecomputeProblem;
using predicates::ShapeKind;
using predicates::SizeField;

Text none(const RuleArgs &) { return {}; }

Text sizesPositive(const RuleArgs &args) { return useOneOf({args[2]}); }

Text worldSizeDivisible(const RuleArgs &args)
{
    const auto divisors = nearestDivisors(args[0], args[1]);
    const auto text = [](std::int64_t value) { return std::to_string(value); };
    if (divisors.size() == 2)
        return Text(QT_TRANSLATE_NOOP("core", "bring the product to %1 or %2"), {text(divisors[0]), text(divisors[1])});
    return divisors.empty() ? Text() : Text(QT_TRANSLATE_NOOP("core", "bring the product to %1"), {text(divisors[0])});
}

Text modelParallelRange(const RuleArgs &args)
{
    return args[0] > args[2]
        ? withNumbers(QT_TRANSLATE_NOOP("core", "lower a parallel size or raise the maximum model parallel size to %1"), args)
        : withNumbers(QT_TRANSLATE_NOOP("core", "raise a parallel size or lower the minimum model parallel size to %1"), args);
}

Text divisorOfSecond(const RuleArgs &args) { return useOneOf(nearestDivisors(args[0], args[1])); }

Text tensorDividesQueryGroups(const RuleArgs &args)
{
    // Replicated groups: multiples of the group count are right as well.
    if (args[2] && args[0] > args[1])
        return useOneOf(nearestMultiples(args[0], args[1]));
    return divisorOfSecond(args);
}

Text tensorWithinDomain(const RuleArgs &args)
{
    if (args[0] > args[1])
        return withNumbers(QT_TRANSLATE_NOOP("core", "use at most %2, and split the rest over the pipeline"), args);
    return divisorOfSecond(args);
}

Text layersDivisible(const RuleArgs &args)
{
    const auto [layers, pp, vp] = std::tuple(args[0], args[1], args[2]);
    if (layers % pp == 0) {
        const auto chunks = nearestDivisors(vp, layers / pp);
        if (chunks.size() == 2)
            return Text(QT_TRANSLATE_NOOP("core", "use virtual_pipeline %1 or %2"), {std::to_string(chunks[0]), std::to_string(chunks[1])});
        return chunks.empty() ? Text() : Text(QT_TRANSLATE_NOOP("core", "use virtual_pipeline %1"), {std::to_string(chunks[0])});
    }
    const auto stages = nearestDivisors(pp, layers);
    if (stages.size() == 2)
        return Text(QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1 or %2"), {std::to_string(stages[0]), std::to_string(stages[1])});
    return stages.empty() ? Text() : Text(QT_TRANSLATE_NOOP("core", "use pipeline_parallel %1"), {std::to_string(stages[0])});
}

Text interleavedMicroBatches(const RuleArgs &args)
{
    const auto batches = nearestMultiples(args[2], args[3]);
    if (batches.size() == 2)
        return Text(QT_TRANSLATE_NOOP("core", "use global_batch_size %1 or %2, or no virtual pipeline"),
                    {std::to_string(batches[0]), std::to_string(batches[1])});
    return batches.empty()
        ? Text()
        : Text(QT_TRANSLATE_NOOP("core", "use global_batch_size %1, or no virtual pipeline"), {std::to_string(batches[0])});
}

Text contextDividesSequence(const RuleArgs &args)
{
    const auto lengths = nearestMultiples(args[0], args[1]);
    if (lengths.size() == 2)
        return Text(QT_TRANSLATE_NOOP("core", "use seq_length %1 or %2"), {std::to_string(lengths[0]), std::to_string(lengths[1])});
    return lengths.empty() ? Text() : Text(QT_TRANSLATE_NOOP("core", "use seq_length %1"), {std::to_string(lengths[0])});
}

Text sequenceByTensor(const RuleArgs &args) { return contextDividesSequence({args[0], args[1] * args[2]}); }

Text expertGridDivides(const RuleArgs &args)
{
    // Expert sizes that fit beside the given pipeline and expert tensor sizes.
    return args[1] % args[3] == 0 ? useOneOf(nearestDivisors(args[2], args[1] / args[3]))
                                  : Text(QT_TRANSLATE_NOOP("core", "lower expert_tensor_parallel or pipeline_parallel"));
}

Text batchDivisible(const RuleArgs &args) { return useOneOf(nearestMultiples(args[0], args[1] * args[2])); }

Text precisionSupported(const RuleArgs &args)
{
    std::vector<std::string> names;
    for (std::int64_t precision = 0; precision <= static_cast<std::int64_t>(domain::Precision::Nvfp4); ++precision) {
        if (args[1] >> precision & 1)
            names.emplace_back(domain::name(static_cast<domain::Precision>(precision)));
    }
    return names.empty() ? Text() : Text(QT_TRANSLATE_NOOP("core", "use one of: %1"), {fmt::format("{}", fmt::join(names, ", "))});
}

Text precisionShapes(const RuleArgs &args)
{
    switch (static_cast<ShapeKind>(args[2])) {
    case ShapeKind::Hidden:
        return Text(QT_TRANSLATE_NOOP("core", "train in bf16"));
    case ShapeKind::Tokens:
        return Text(QT_TRANSLATE_NOOP("core", "use a larger micro batch or a sequence that is a multiple of %1 per rank"),
                    {std::to_string(args[1])});
    default:
        return Text(QT_TRANSLATE_NOOP("core", "use a smaller tensor parallel size or train in bf16"));
    }
}

Text recomputeApplies(const RuleArgs &args)
{
    if (static_cast<RecomputeProblem>(args[0]) == RecomputeProblem::LayersOutOfRange)
        return Text(QT_TRANSLATE_NOOP("core", "use 1 to %1 layers"), {std::to_string(args[2])});
    const auto modules = domain::recomputeModuleNames(static_cast<std::uint8_t>(args[2]));
    return Text(QT_TRANSLATE_NOOP("core", "use one of: %1"), {fmt::format("{}", fmt::join(modules, ", "))});
}

Text fsdpExclusive(const RuleArgs &args)
{
    switch (static_cast<FsdpProblem>(args[0])) {
    case FsdpProblem::WithPipeline:
        return Text(QT_TRANSLATE_NOOP("core", "use pipeline_parallel 1 or no FSDP"));
    case FsdpProblem::GroupNotDivisible:
        return useOneOf(nearestDivisors(args[1], args[2]));
    case FsdpProblem::StrategyWithoutFsdp:
        return Text(QT_TRANSLATE_NOOP("core", "set fsdp to the size of a shard group, or leave the strategy out"));
    }
    return {};
}

Text microBatchGroup(const RuleArgs &args)
{
    const std::int64_t pp = args[2];
    const std::int64_t count = args[3];
    if (count < pp)
        return Text(QT_TRANSLATE_NOOP("core", "use a larger global_batch_size, or no virtual pipeline"));
    // The nearest sizes on both sides whose last group is full or holds at least PP.
    const auto keeps = [&](std::int64_t group) { return count % group == 0 || count % group >= pp; };
    std::vector<std::int64_t> sizes;
    for (std::int64_t group = std::min(args[1] - 1, count); group >= pp && sizes.empty(); --group) {
        if (keeps(group))
            sizes.push_back(group);
    }
    const std::size_t below = sizes.size();
    for (std::int64_t group = std::max(args[1] + 1, pp); group <= count && sizes.size() == below; ++group) {
        if (keeps(group))
            sizes.push_back(group);
    }
    return useOneOf(sizes);
}

Text offloadApplies(const RuleArgs &args)
{
    switch (static_cast<OffloadProblem>(args[0])) {
    case OffloadProblem::LayersWithPipeline:
        return Text(QT_TRANSLATE_NOOP("core", "use pipeline_parallel 1, or offload_modules in its place"));
    case OffloadProblem::LayersWithRecompute:
    case OffloadProblem::ModulesWithRecompute:
        return Text(QT_TRANSLATE_NOOP("core", "use one of the two"));
    case OffloadProblem::TooManyLayers:
        return Text(QT_TRANSLATE_NOOP("core", "use 1 to %1 layers"), {std::to_string(args[2])});
    case OffloadProblem::LayersAndModules:
        return Text(QT_TRANSLATE_NOOP("core", "use one of the two"));
    case OffloadProblem::MissingModules:
        return Text(QT_TRANSLATE_NOOP("core", "leave them out"));
    case OffloadProblem::ProjectionAlone:
        return Text(QT_TRANSLATE_NOOP("core", "use core_attn+attn_proj, or leave attn_proj out"));
    case OffloadProblem::FractionOutOfRange:
        return Text(QT_TRANSLATE_NOOP("core", "use a share such as 0.5"));
    case OffloadProblem::FractionOfOptimizer:
        return Text(QT_TRANSLATE_NOOP("core", "use optimizer adam, or keep its state on the GPU"));
    case OffloadProblem::FractionWithoutSharding:
        return Text(QT_TRANSLATE_NOOP("core", "turn the distributed optimizer on"));
    }
    return {};
}

Text expertOverlapApplies(const RuleArgs &args)
{
    switch (static_cast<OverlapProblem>(args[0])) {
    case OverlapProblem::NoExpertParallel:
        return Text(QT_TRANSLATE_NOOP("core", "turn the overlap off, or use expert_parallel above 1"));
    case OverlapProblem::NoInterleaving:
        return Text(QT_TRANSLATE_NOOP("core", "use virtual_pipeline 2 or more, or turn the overlap off"));
    case OverlapProblem::WithRecompute:
        return Text(QT_TRANSLATE_NOOP("core", "recompute modules only, or turn the overlap off"));
    case OverlapProblem::ManyPredictions:
        return Text(QT_TRANSLATE_NOOP("core", "turn the overlap off"));
    }
    return {};
}

Text contextExchangeApplies(const RuleArgs &args)
{
    using domain::ContextExchange;
    switch (static_cast<ExchangeProblem>(args[0])) {
    case ExchangeProblem::Framework:
        return Text(QT_TRANSLATE_NOOP("core", "leave cp_comm_type out"));
    case ExchangeProblem::NoGroups:
        return Text(QT_TRANSLATE_NOOP("core", "use framework bridge, or cp_comm_type p2p or a2a"));
    case ExchangeProblem::InnerWithout:
        return Text(QT_TRANSLATE_NOOP("core", "leave cp_a2a_size out"));
    case ExchangeProblem::InnerMissing:
    case ExchangeProblem::InnerSize: {
        const auto sizes = divisorsBetween(args[3]);
        return sizes.empty() ? Text(QT_TRANSLATE_NOOP("core", "use cp_comm_type p2p or a2a")) : useOneOf(sizes);
    }
    case ExchangeProblem::Window:
        return Text(QT_TRANSLATE_NOOP("core", "use cp_comm_type a2a or all_gather"));
    case ExchangeProblem::Sinks:
        return Text(QT_TRANSLATE_NOOP("core", "use cp_comm_type a2a"));
    case ExchangeProblem::Latent:
        return Text(QT_TRANSLATE_NOOP("core", "use cp_comm_type p2p"));
    case ExchangeProblem::Heads:
    case ExchangeProblem::QueryGroups: {
        // Where levels run, so does the ring; where all-to-all runs without sinks, so does all-gather.
        const bool levels = static_cast<ContextExchange>(args[1]) == ContextExchange::Hierarchical;
        return Text(QT_TRANSLATE_NOOP("core", "use a smaller context_parallel or tensor_parallel, or cp_comm_type %1"),
                    {std::string(domain::name(levels ? ContextExchange::Ring : ContextExchange::AllGather))});
    }
    case ExchangeProblem::HeadsWithSinks:
    case ExchangeProblem::QueryGroupsWithSinks:
        return Text(QT_TRANSLATE_NOOP("core", "use a smaller context_parallel or tensor_parallel"));
    }
    return {};
}

} // namespace advice
} // namespace search::texts

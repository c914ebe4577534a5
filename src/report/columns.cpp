// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/columns.h"

#include "base/format.h"
#include "base/text.h"
#include "search/baseconfig.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace report {
namespace {

using domain::BatchPlan;
using domain::ParallelLayout;
using estimate::MemoryPart;
using search::Row;

const Row &rowOf(const RowView &view) { return view.result->rows[view.row]; }

CellValue finite(double value) { return std::isfinite(value) ? CellValue(value) : CellValue(); }
CellValue word(std::string_view text) { return std::string(text); }

template <auto Member>
CellValue layoutValue(const RowView &view)
{
    return static_cast<double>(view.candidate.layout.*Member);
}
template <auto Member>
CellValue batchValue(const RowView &view)
{
    return static_cast<double>(view.candidate.batch.*Member);
}
template <auto Member>
float rowKey(const Row &row)
{
    return row.*Member;
}
template <auto Member>
CellValue rowValue(const RowView &view)
{
    return finite(static_cast<double>(rowOf(view).*Member));
}
template <auto Member>
float percentKey(const Row &row)
{
    return row.*Member * 100.0F;
}
template <auto Member>
CellValue percentValue(const RowView &view)
{
    return finite(static_cast<double>(rowOf(view).*Member) * 100.0);
}
template <MemoryPart Part>
CellValue memoryPart(const RowView &view)
{
    return finite(base::inGib(view.result->context->estimate(view.candidate).memory.part(Part)));
}

CellValue configurationNameOf(const RowView &view)
{
    const search::SearchResult &result = *view.result;
    return domain::configurationName(result.plan.model.name, result.cluster.nodes, view.candidate, search::baseCandidate(result.plan));
}
CellValue headroom(const RowView &view)
{
    return finite(base::inGib(view.result->cluster.memoryPerGpu) - static_cast<double>(rowOf(view).peakGib));
}
CellValue dataParallelOf(const RowView &view)
{
    return static_cast<double>(domain::dataParallel(view.candidate.layout, view.result->cluster.numGpus()));
}
CellValue microBatchesOf(const RowView &view)
{
    return static_cast<double>(domain::numMicroBatches(view.candidate, view.result->cluster.numGpus()));
}
CellValue sequenceParallelOf(const RowView &view) { return word(view.candidate.layout.sequenceParallel ? "on" : "off"); }
CellValue precisionOf(const RowView &view) { return word(domain::name(view.candidate.options.precision)); }
CellValue gradDtypeOf(const RowView &view) { return word(domain::name(view.candidate.options.gradDtype)); }
CellValue shardingOf(const RowView &view)
{
    return word(view.candidate.layout.fsdp > 0 ? domain::name(view.candidate.layout.fsdpSharding) : "none");
}
CellValue fsdpShardingOf(const RowView &view)
{
    const domain::ParallelLayout &layout = view.candidate.layout;
    return word(layout.fsdp > 0 ? domain::name(layout.fsdpSharding) : "none");
}
CellValue recomputeOf(const RowView &view) { return domain::recomputeText(view.candidate.recompute); }
CellValue verdictOf(const RowView &view) { return word(estimate::name(rowOf(view).verdict)); }
float verdictKey(const Row &row) { return static_cast<float>(row.verdict); }
CellValue matchesBaseOf(const RowView &view) { return word(rowOf(view).matchesBase ? "yes" : "no"); }
CellValue trialCostOf(const RowView &view) { return finite(view.result->context->estimate(view.candidate).trialCost.value()); }

constexpr auto kIdentity = std::to_array<Column>({
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("core", "Configuration"),
     .unit = "",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Name of the configuration and of its file: the model, the nodes and every knob that was searched."),
     .kind = ColumnKind::Text,
     .value = configurationNameOf},
    {.id = "verdict",
     .title = QT_TRANSLATE_NOOP("core", "Memory verdict"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Whether the configuration fits into GPU memory, judged by the probability of running out: safe, "
                                  "tight (runs, but closely) or oom (skipped unless forced)."),
     .kind = ColumnKind::Verdict,
     .value = verdictOf,
     .fastKey = verdictKey,
     .predicted = true},
    {.id = "oom_percent",
     .title = QT_TRANSLATE_NOOP("core", "OOM probability"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Probability that the run ends with CUDA out of memory, from the predicted peak, the capacity and the "
                                  "spread of the estimator's memory error."),
     .kind = ColumnKind::Share,
     .decimals = 1,
     .shownByDefault = false,
     .value = percentValue<&Row::oomProbability>,
     .fastKey = percentKey<&Row::oomProbability>,
     .alias = "oom",
     .predicted = true},
    {.id = "memory_gib",
     .title = QT_TRANSLATE_NOOP("core", "Peak memory"),
     .unit = "GiB",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Largest device memory of any GPU during a step, everything included: the peak of the limiting pipeline "
                                  "stage. 1 GiB = 2^30 bytes."),
     .decimals = 1,
     .value = rowValue<&Row::peakGib>,
     .fastKey = rowKey<&Row::peakGib>,
     .alias = "memory",
     .predicted = true},
    {.id = "headroom_gib",
     .title = QT_TRANSLATE_NOOP("core", "Headroom"),
     .unit = "GiB",
     .tooltip = QT_TRANSLATE_NOOP("core", "Usable GPU memory minus the predicted peak; negative when it does not fit."),
     .decimals = 1,
     .shownByDefault = false,
     .value = headroom,
     .alias = "headroom",
     .predicted = true},
});

constexpr auto kKnobs = std::to_array<Column>({
    {.id = "tensor_parallel",
     .title = QT_TRANSLATE_NOOP("core", "TP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Tensor parallel size: GPUs that share every layer's matrices."),
     .kind = ColumnKind::Integer,
     .value = layoutValue<&ParallelLayout::tensorParallel>,
     .alias = "tp"},
    {.id = "pipeline_parallel",
     .title = QT_TRANSLATE_NOOP("core", "PP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Pipeline parallel size: stages that the layers are cut into."),
     .kind = ColumnKind::Integer,
     .value = layoutValue<&ParallelLayout::pipelineParallel>,
     .alias = "pp"},
    {.id = "virtual_pipeline",
     .title = QT_TRANSLATE_NOOP("core", "VP"),
     .unit = "",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Virtual pipeline size: model chunks per stage of the interleaved schedule; 1 means no interleaving."),
     .kind = ColumnKind::Integer,
     .value = layoutValue<&ParallelLayout::virtualPipeline>,
     .alias = "vp"},
    {.id = "context_parallel",
     .title = QT_TRANSLATE_NOOP("core", "CP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Context parallel size: GPUs that share every sequence."),
     .kind = ColumnKind::Integer,
     .value = layoutValue<&ParallelLayout::contextParallel>,
     .alias = "cp"},
    {.id = "expert_parallel",
     .title = QT_TRANSLATE_NOOP("core", "EP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Expert parallel size: GPUs that the experts of a mixture-of-experts layer are spread over."),
     .kind = ColumnKind::Integer,
     .value = layoutValue<&ParallelLayout::expertParallel>,
     .alias = "ep"},
    {.id = "expert_tensor_parallel",
     .title = QT_TRANSLATE_NOOP("core", "ETP"),
     .unit = "",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Expert tensor parallel size: GPUs that share the matrices of one expert; equal to TP unless set."),
     .kind = ColumnKind::Integer,
     .shownByDefault = false,
     .value = layoutValue<&ParallelLayout::expertTensorParallel>,
     .alias = "etp"},
    {.id = "data_parallel",
     .title = QT_TRANSLATE_NOOP("core", "DP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Data parallel size: copies of the model. GPUs / (TP x PP x CP)."),
     .kind = ColumnKind::Integer,
     .value = dataParallelOf,
     .alias = "dp"},
    {.id = "micro_batch_size",
     .title = QT_TRANSLATE_NOOP("core", "MBS"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Micro batch size: sequences that one pass through the model carries."),
     .kind = ColumnKind::Integer,
     .value = batchValue<&BatchPlan::microBatchSize>,
     .alias = "mbs"},
    {.id = "global_batch_size",
     .title = QT_TRANSLATE_NOOP("core", "GBS"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Global batch size: sequences per optimizer step over all GPUs."),
     .kind = ColumnKind::Integer,
     .value = batchValue<&BatchPlan::globalBatchSize>,
     .alias = "gbs"},
    {.id = "micro_batches",
     .title = QT_TRANSLATE_NOOP("core", "Micro-batches"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Micro-batches per step and data parallel copy: GBS / (MBS x DP). More of them make the pipeline "
                                  "bubble smaller."),
     .kind = ColumnKind::Integer,
     .shownByDefault = false,
     .value = microBatchesOf,
     .alias = "nmb"},
    {.id = "seq_length",
     .title = QT_TRANSLATE_NOOP("core", "Sequence"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Sequence length in tokens."),
     .kind = ColumnKind::Integer,
     .value = batchValue<&BatchPlan::seqLength>,
     .alias = "seq"},
    {.id = "precision",
     .title = QT_TRANSLATE_NOOP("core", "Precision"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Number format of the matrix products: bf16, fp16, an fp8 recipe or nvfp4."),
     .kind = ColumnKind::Text,
     .value = precisionOf},
    {.id = "recompute",
     .title = QT_TRANSLATE_NOOP("core", "Recompute"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "Activations dropped in the forward pass and computed again in the backward pass: none, selective "
                                  "(named modules), full, or block with a number of layers."),
     .kind = ColumnKind::Text,
     .value = recomputeOf,
     .alias = "rc"},
    {.id = "sequence_parallel",
     .title = QT_TRANSLATE_NOOP("core", "SP"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Sequence parallelism: norms and dropouts split over the tensor parallel GPUs, on or off."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = sequenceParallelOf,
     .alias = "sp"},
    {.id = "fsdp",
     .title = QT_TRANSLATE_NOOP("core", "FSDP"),
     .unit = "",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Group of GPUs over which optimizer state, gradients and parameters are sharded; 0 means no FSDP."),
     .kind = ColumnKind::Integer,
     .shownByDefault = false,
     .value = layoutValue<&ParallelLayout::fsdp>},
    {.id = "fsdp_sharding",
     .title = QT_TRANSLATE_NOOP("core", "FSDP shards"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core",
                                  "What an FSDP group shards: the optimizer's state (optim, ZeRO-1), gradients too (optim_grads, ZeRO-2), "
                                  "or parameters as well (optim_grads_params, ZeRO-3); none without FSDP."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = fsdpShardingOf},
    {.id = "data_parallel_sharding_strategy",
     .title = QT_TRANSLATE_NOOP("core", "Sharding"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP(
         "core", "What FSDP shards: optim (ZeRO-1), optim_grads (ZeRO-2), optim_grads_params (ZeRO-3); none without FSDP."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = shardingOf,
     .alias = "sharding"},
    {.id = "grad_dtype",
     .title = QT_TRANSLATE_NOOP("core", "Gradients"),
     .unit = "",
     .tooltip = QT_TRANSLATE_NOOP("core", "Number format in which gradients are accumulated and reduced: fp32 or bf16."),
     .kind = ColumnKind::Text,
     .shownByDefault = false,
     .value = gradDtypeOf,
     .alias = "grad"},
});

constexpr auto kFigures = std::to_array<Column>({
    {.id = "step_seconds",
     .title = QT_TRANSLATE_NOOP("core", "Step time"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Time of one optimizer step: compute, exposed communication, pipeline bubble and optimizer."),
     .decimals = 3,
     .value = rowValue<&Row::stepSeconds>,
     .fastKey = rowKey<&Row::stepSeconds>,
     .alias = "step",
     .predicted = true},
    {.id = "step_low_seconds",
     .title = QT_TRANSLATE_NOOP("core", "Step time, low"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Lower end of the 80 % band of the step time."),
     .decimals = 3,
     .shownByDefault = false,
     .value = rowValue<&Row::stepLowSeconds>,
     .fastKey = rowKey<&Row::stepLowSeconds>,
     .predicted = true},
    {.id = "step_high_seconds",
     .title = QT_TRANSLATE_NOOP("core", "Step time, high"),
     .unit = "s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Upper end of the 80 % band of the step time."),
     .decimals = 3,
     .shownByDefault = false,
     .value = rowValue<&Row::stepHighSeconds>,
     .fastKey = rowKey<&Row::stepHighSeconds>,
     .predicted = true},
    {.id = "tokens_per_second_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "Tokens/s/GPU"),
     .unit = "tokens/s",
     .tooltip = QT_TRANSLATE_NOOP("core", "Training throughput per GPU: GBS x sequence length / (step time x GPUs)."),
     .decimals = 0,
     .value = rowValue<&Row::tokensPerSecondPerGpu>,
     .fastKey = rowKey<&Row::tokensPerSecondPerGpu>,
     .alias = "tokens",
     .predicted = true},
    {.id = "model_tflops_per_gpu",
     .title = QT_TRANSLATE_NOOP("core", "Model TFLOPS/GPU"),
     .unit = "TFLOP/s",
     .tooltip =
         QT_TRANSLATE_NOOP("core",
                           "Model floating-point operations per second and GPU, in 10^12: matrix products forward and backward, causal "
                           "half of attention, recompute not counted."),
     .decimals = 1,
     .value = rowValue<&Row::modelTflopsPerGpu>,
     .fastKey = rowKey<&Row::modelTflopsPerGpu>,
     .alias = "tflops",
     .predicted = true},
    {.id = "mfu_percent",
     .title = QT_TRANSLATE_NOOP("core", "MFU"),
     .unit = "%",
     .tooltip = QT_TRANSLATE_NOOP("core", "Model FLOPS utilisation: model TFLOPS/GPU over the GPU's dense peak in the training precision."),
     .kind = ColumnKind::Share,
     .decimals = 1,
     .value = percentValue<&Row::mfu>,
     .fastKey = percentKey<&Row::mfu>,
     .alias = "mfu",
     .predicted = true},
    {.id = "days",
     .title = QT_TRANSLATE_NOOP("core", "Training time"),
     .unit = QT_TRANSLATE_NOOP("core", "days"),
     .tooltip = QT_TRANSLATE_NOOP("core", "Days to train on all tokens of the plan without interruption: steps x step time."),
     .decimals = 1,
     .value = rowValue<&Row::days>,
     .fastKey = rowKey<&Row::days>,
     .predicted = true},
    {.id = "cost_usd",
     .title = QT_TRANSLATE_NOOP("core", "Total cost"),
     .unit = "USD",
     .tooltip = QT_TRANSLATE_NOOP("core", "Cost of the whole training: hours x GPUs x price per GPU-hour."),
     .decimals = 0,
     .value = rowValue<&Row::costUsd>,
     .fastKey = rowKey<&Row::costUsd>,
     .alias = "cost",
     .predicted = true},
    {.id = "trial_cost_usd",
     .title = QT_TRANSLATE_NOOP("core", "Trial cost"),
     .unit = "USD",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Cost of one trial of this configuration with the plan's steps per run; start-up is not counted."),
     .decimals = 2,
     .value = trialCostOf,
     .alias = "trial_cost",
     .predicted = true},
    {.id = "matches_base",
     .title = QT_TRANSLATE_NOOP("core", "Base"),
     .unit = "",
     .tooltip =
         QT_TRANSLATE_NOOP("core", "Whether the configuration equals the recipe's own (base) configuration in every knob: yes or no."),
     .kind = ColumnKind::Text,
     .value = matchesBaseOf,
     .alias = "base"},
});

constexpr Column memoryColumn(std::string_view id, const char *title, const char *tooltip, CellValue (*value)(const RowView &))
{
    return {.id = id,
            .title = title,
            .unit = "GiB",
            .tooltip = tooltip,
            .decimals = 2,
            .shownByDefault = false,
            .value = value,
            .predicted = true};
}

constexpr auto kMemoryParts = std::to_array<Column>({
    memoryColumn("memory_weights_gib", QT_TRANSLATE_NOOP("core", "Weights"),
                 QT_TRANSLATE_NOOP("core", "Memory of the parameters on the limiting stage's GPUs."), memoryPart<MemoryPart::Weights>),
    memoryColumn("memory_gradients_gib", QT_TRANSLATE_NOOP("core", "Gradient memory"),
                 QT_TRANSLATE_NOOP("core", "Memory of the gradient buffers on the limiting stage's GPUs."),
                 memoryPart<MemoryPart::Gradients>),
    memoryColumn("memory_optimizer_gib", QT_TRANSLATE_NOOP("core", "Optimizer state"),
                 QT_TRANSLATE_NOOP("core", "Memory of master weights and moments on the limiting stage's GPUs."),
                 memoryPart<MemoryPart::Optimizer>),
    memoryColumn("memory_activations_gib", QT_TRANSLATE_NOOP("core", "Activations"),
                 QT_TRANSLATE_NOOP("core", "Memory of the activations in flight at the peak moment of the limiting stage."),
                 memoryPart<MemoryPart::Activations>),
    memoryColumn("memory_logits_gib", QT_TRANSLATE_NOOP("core", "Logits and loss"),
                 QT_TRANSLATE_NOOP("core", "Memory of the logits and the loss at the peak moment of the limiting stage."),
                 memoryPart<MemoryPart::Logits>),
    memoryColumn("memory_buffers_gib", QT_TRANSLATE_NOOP("core", "Buffers"),
                 QT_TRANSLATE_NOOP("core", "Memory of communication and work buffers on the limiting stage's GPUs."),
                 memoryPart<MemoryPart::Buffers>),
    memoryColumn("memory_runtime_gib", QT_TRANSLATE_NOOP("core", "Runtime"),
                 QT_TRANSLATE_NOOP("core", "Memory of the CUDA context, kernels, libraries and what the allocator reserves without using."),
                 memoryPart<MemoryPart::Runtime>),
});

constexpr std::size_t kColumnCount = kIdentity.size() + kKnobs.size() + kFigures.size() + kMemoryParts.size();

/// The table in its display order, put together at compile time from the groups above.
constexpr std::array<Column, kColumnCount> kColumns = [] {
    std::array<Column, kColumnCount> all{};
    auto end = std::copy(kIdentity.begin(), kIdentity.end(), all.begin());
    end = std::copy(kKnobs.begin(), kKnobs.end(), end);
    end = std::copy(kFigures.begin(), kFigures.end(), end);
    std::copy(kMemoryParts.begin(), kMemoryParts.end(), end);
    return all;
}();

} // namespace

RowView rowView(const search::SearchResult &result, std::size_t row) { return {&result, row, result.candidate(row)}; }

std::span<const Column> configurationColumns() { return kColumns; }

const Column *findColumn(std::string_view idOrAlias)
{
    const auto named = [idOrAlias](const Column &column) {
        return column.id == idOrAlias || (!idOrAlias.empty() && column.alias == idOrAlias);
    };
    const auto found = std::find_if(kColumns.begin(), kColumns.end(), named);
    return found == kColumns.end() ? nullptr : &*found;
}

std::string cellText(const Column &column, const CellValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return base::fixed(*number, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

} // namespace report

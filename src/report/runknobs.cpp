// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/runknobs.h"

#include "base/text.h"

#include <array>
#include <fmt/format.h>

namespace report {
namespace {

using domain::BatchPlan;
using domain::ParallelLayout;
using results::RunRecord;
using Kind = RunKnob::Kind;

template <auto Field>
CellValue layoutValue(const RunRecord &record)
{
    return static_cast<double>(record.candidate.layout.*Field);
}
template <auto Field>
CellValue batchValue(const RunRecord &record)
{
    return static_cast<double>(record.candidate.batch.*Field);
}
template <auto Field>
CellValue clusterValue(const RunRecord &record)
{
    return static_cast<double>(record.cluster.*Field);
}
template <auto Field>
CellValue optionWord(const RunRecord &record)
{
    return std::string(domain::name(record.candidate.options.*Field));
}
CellValue dataParallelOf(const RunRecord &record)
{
    const int size = domain::dataParallel(record.candidate.layout, record.cluster.numGpus());
    return size > 0 ? CellValue(static_cast<double>(size)) : CellValue();
}
CellValue gpusOf(const RunRecord &record) { return static_cast<double>(record.cluster.numGpus()); }
CellValue recomputeOf(const RunRecord &record) { return domain::recomputeText(record.candidate.recompute); }
CellValue sequenceParallelOf(const RunRecord &record) { return std::string(record.candidate.layout.sequenceParallel ? "on" : "off"); }
CellValue gpuOf(const RunRecord &record) { return record.cluster.gpu.key; }
CellValue priceOf(const RunRecord &record) { return record.cluster.pricePerGpuHour.value(); }

constexpr auto kKnobs = std::to_array<RunKnob>({
    {"tensor_parallel", "tp", QT_TRANSLATE_NOOP("core", "TP"),
     QT_TRANSLATE_NOOP("core", "Tensor parallel size: GPUs that share every layer's matrices."), Kind::Doubling,
     layoutValue<&ParallelLayout::tensorParallel>},
    {"pipeline_parallel", "pp", QT_TRANSLATE_NOOP("core", "PP"),
     QT_TRANSLATE_NOOP("core", "Pipeline parallel size: stages that the layers are cut into."), Kind::Doubling,
     layoutValue<&ParallelLayout::pipelineParallel>},
    {"context_parallel", "cp", QT_TRANSLATE_NOOP("core", "CP"),
     QT_TRANSLATE_NOOP("core", "Context parallel size: GPUs that share every sequence."), Kind::Doubling,
     layoutValue<&ParallelLayout::contextParallel>},
    {"expert_parallel", "ep", QT_TRANSLATE_NOOP("core", "EP"),
     QT_TRANSLATE_NOOP("core", "Expert parallel size: GPUs that the experts of a mixture-of-experts layer are spread over."),
     Kind::Doubling, layoutValue<&ParallelLayout::expertParallel>},
    {"virtual_pipeline", "vp", QT_TRANSLATE_NOOP("core", "VP"),
     QT_TRANSLATE_NOOP("core", "Virtual pipeline size: model chunks per stage of the interleaved schedule; 1 means no interleaving."),
     Kind::Number, layoutValue<&ParallelLayout::virtualPipeline>},
    {"micro_batch_size", "mbs", QT_TRANSLATE_NOOP("core", "MBS"),
     QT_TRANSLATE_NOOP("core", "Micro batch size: sequences that one pass through the model carries."), Kind::Doubling,
     batchValue<&BatchPlan::microBatchSize>},
    {"global_batch_size", "gbs", QT_TRANSLATE_NOOP("core", "GBS"),
     QT_TRANSLATE_NOOP("core", "Global batch size: sequences per optimizer step over all GPUs."), Kind::Doubling,
     batchValue<&BatchPlan::globalBatchSize>},
    {"seq_length", "seq", QT_TRANSLATE_NOOP("core", "Sequence"), QT_TRANSLATE_NOOP("core", "Sequence length in tokens."), Kind::Doubling,
     batchValue<&BatchPlan::seqLength>},
    {"recompute", "rc", QT_TRANSLATE_NOOP("core", "Recompute"),
     QT_TRANSLATE_NOOP("core",
                       "Activations dropped in the forward pass and computed again in the backward pass: none, selective "
                       "(named modules), full, or block with a number of layers."),
     Kind::Word, recomputeOf},
    {"precision", "", QT_TRANSLATE_NOOP("core", "Precision"),
     QT_TRANSLATE_NOOP("core", "Number format of the matrix products: bf16, fp16, an fp8 recipe or nvfp4."), Kind::Word,
     optionWord<&domain::TrainingOptions::precision>},
    {"nodes", "nodes", QT_TRANSLATE_NOOP("core", "Nodes"), QT_TRANSLATE_NOOP("core", "Machines that the run used."), Kind::Doubling,
     clusterValue<&domain::ClusterSpec::nodes>, true, "", 0, false, true},
    {"gpus", "gpus", QT_TRANSLATE_NOOP("core", "GPUs"), QT_TRANSLATE_NOOP("core", "GPUs that the run used: nodes x GPUs per node."),
     Kind::Doubling, gpusOf, true, "", 0, true, true},
    {"gpu_type", "", QT_TRANSLATE_NOOP("core", "GPU type"), QT_TRANSLATE_NOOP("core", "Type of the GPUs that the run used."), Kind::Word,
     gpuOf, false, "", 0, false, true},
    {"price_per_gpu_hour", "usd", QT_TRANSLATE_NOOP("core", "Price"),
     QT_TRANSLATE_NOOP("core", "Price of one GPU for one hour, USD: what the cost is computed with."), Kind::Number, priceOf, false, "USD",
     2},
    {"fsdp", "fsdp", QT_TRANSLATE_NOOP("core", "FSDP"),
     QT_TRANSLATE_NOOP("core", "Group size over which parameters, gradients and optimizer state are sharded; 0 means no FSDP."),
     Kind::Number, layoutValue<&ParallelLayout::fsdp>, false},
    {"sequence_parallel", "sp", QT_TRANSLATE_NOOP("core", "SP"),
     QT_TRANSLATE_NOOP("core", "Sequence parallelism: norms and dropouts split over the tensor parallel GPUs, on or off."), Kind::Word,
     sequenceParallelOf, false, "", 0, true},
    {"expert_tensor_parallel", "etp", QT_TRANSLATE_NOOP("core", "ETP"),
     QT_TRANSLATE_NOOP("core", "Expert tensor parallel size: GPUs that share the matrices of one expert; equal to TP unless set."),
     Kind::Doubling, layoutValue<&ParallelLayout::expertTensorParallel>, false, "", 0, true},
    {"grad_dtype", "grad", QT_TRANSLATE_NOOP("core", "Gradients"),
     QT_TRANSLATE_NOOP("core", "Number format in which gradients are accumulated and reduced: fp32 or bf16."), Kind::Word,
     optionWord<&domain::TrainingOptions::gradDtype>, false},
    {"data_parallel", "dp", QT_TRANSLATE_NOOP("core", "DP"),
     QT_TRANSLATE_NOOP("core", "Data parallel size: copies of the model. GPUs / (TP x PP x CP)."), Kind::Doubling, dataParallelOf, false,
     "", 0, true},
});
static_assert(kKnobs.size() == kRunKnobCount);

} // namespace

std::span<const RunKnob> runKnobs() { return kKnobs; }

std::string labelWord(const RunKnob &knob, const RunRecord &record)
{
    const CellValue value = knob.value(record);
    std::string word(knob.shortName);
    if (const auto *number = std::get_if<double>(&value))
        return word + fmt::format("{:g}", *number);
    if (const auto *text = std::get_if<std::string>(&value))
        return word.empty() ? *text : word + '-' + *text;
    return word + '?';
}

} // namespace report

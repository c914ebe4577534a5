// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figuretexts.h"

#include "base/format.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace report {

base::Text verbatim(std::string text) { return {"%1", {std::move(text)}}; }

base::Text figure(std::string text, Provenance provenance)
{
    switch (provenance) {
    case Provenance::Predicted:
        return {QT_TRANSLATE_NOOP("core", "%1 (predicted)"), {std::move(text)}};
    case Provenance::Measured:
        return {QT_TRANSLATE_NOOP("core", "%1 (measured)"), {std::move(text)}};
    case Provenance::Simulated:
        return {QT_TRANSLATE_NOOP("core", "%1 (SIMULATED)"), {std::move(text)}};
    case Provenance::Mixed:
        return {QT_TRANSLATE_NOOP("core", "%1 (measured against predicted)"), {std::move(text)}};
    case Provenance::None:
        break;
    }
    return verbatim(std::move(text));
}

Provenance measuredOf(const results::RunRecord &record) { return record.simulated ? Provenance::Simulated : Provenance::Measured; }

std::string daysText(base::Seconds time)
{
    const double days = base::inDays(time);
    return base::grouped(days, std::abs(days) < 1 ? 2 : 1);
}

std::string billionsText(base::Tokens tokens)
{
    const double billions = tokens.value() / 1e9;
    return billions == std::round(billions) ? base::grouped(billions) : fmt::format("{:.6g}", billions);
}

std::string hoursText(base::Seconds time) { return base::grouped(base::inHours(time), 1); }

std::string secondsText(base::Seconds time) { return base::fixed(time.value(), time.value() < 0.1 ? 5 : 3) + " s"; }

std::string shareText(double share, int decimals) { return base::fixed(share * 100, decimals) + " %"; }

std::string signedShareText(double share, int decimals)
{
    if (!std::isfinite(share))
        return base::fixed(share, decimals);
    const std::string text = shareText(share, decimals);
    return text.front() == '-' ? text : '+' + text;
}

std::string gibUnitText(base::Bytes bytes) { return base::gibText(bytes) + " GiB"; }

std::string gpusText(const domain::ClusterSpec &cluster)
{
    const std::string &gpu = cluster.gpu.name.empty() ? cluster.gpu.key : cluster.gpu.name;
    return fmt::format("{} x {} ({} x {})", base::grouped(cluster.numGpus()), gpu, cluster.nodes, cluster.gpusPerNode);
}

namespace {

/// A named exchange between context-parallel ranks, with the sizes of its levels; empty where there is none.
std::string exchangeText(const domain::ParallelLayout &layout)
{
    if (layout.contextParallel < 2 || layout.contextExchange == domain::ContextExchange::Auto)
        return {};
    std::string text = fmt::format("cp_comm_type {}", domain::name(layout.contextExchange));
    if (layout.contextExchange == domain::ContextExchange::Hierarchical && layout.contextInner > 0)
        text += fmt::format(" ({} x {})", layout.contextInner, layout.contextParallel / layout.contextInner);
    return text + ", ";
}

/// What most layouts do without, each with a comma behind it.
std::string rarerSettings(const domain::ParallelLayout &layout)
{
    std::string text = exchangeText(layout);
    if (layout.expertParallel > 1 && layout.expertTensorParallel != layout.tensorParallel)
        text += fmt::format("ETP {}, ", layout.expertTensorParallel);
    if (layout.firstStageLayers > 0 || layout.lastStageLayers > 0)
        text += fmt::format("first and last stage {} and {}, ", layout.firstStageLayers, layout.lastStageLayers);
    if (layout.fsdp > 0)
        text += fmt::format("FSDP {} ({}), ", layout.fsdp, domain::name(layout.fsdpSharding));
    return text;
}

} // namespace

std::string settingsText(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    const std::string chunks = layout.virtualPipeline > 1 ? std::to_string(layout.virtualPipeline) : "none";
    return fmt::format("TP {}, PP {}, CP {}, EP {}, VP {}, {}MBS {}, GBS {}, sequence {}, recompute {}, {}", layout.tensorParallel,
                       layout.pipelineParallel, layout.contextParallel, layout.expertParallel, chunks, rarerSettings(layout),
                       candidate.batch.microBatchSize, candidate.batch.globalBatchSize, candidate.batch.seqLength,
                       domain::recomputeText(candidate.recompute), domain::name(candidate.options.precision));
}

double relativeConfidence(const results::StepStatistics &statistics)
{
    return statistics.mean.value() > 0 ? (statistics.meanHigh - statistics.meanLow) / statistics.mean / 2 : 0;
}

} // namespace report

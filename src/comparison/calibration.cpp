// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/calibration.h"

#include "estimate/estimator.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace comparison {
namespace {

using domain::ClusterSpec;
using domain::MeasuredPeak;
using results::MemoryPeaks;
using results::RunRecord;

constexpr std::size_t kSettledSteps = 2; // the optimizer's state is made in the first
constexpr std::size_t kBetweenQuestions = 4096; // configurations

/// The machines that a record's own may be one of: by name, else by their GPUs.
bool ranOn(const RunRecord &record, const domain::TrainingPlan &plan, const ClusterSpec &cluster)
{
    if (record.cluster.label == cluster.label)
        return true;
    const bool another = std::any_of(plan.clusters.begin(), plan.clusters.end(),
                                     [&](const ClusterSpec &other) { return other.label == record.cluster.label; });
    return !another && record.cluster.gpu.key == cluster.gpu.key;
}

bool ranOutOfMemory(const RunRecord &record) { return record.failure && record.failure->kind == results::FailureClass::CudaOom; }

/// Why a run says nothing of memory, whatever its figures are.
std::optional<base::Text> whyLeftOut(const RunRecord &record, const RunOrigin &origin, bool simulated)
{
    if (record.simulated && !simulated)
        return base::Text(QT_TRANSLATE_NOOP("core", "simulated: its memory is predicted, not measured"));
    if (origin.noted)
        return base::Text(QT_TRANSLATE_NOOP("core", "its logs are gone"));
    if (record.underWay)
        return base::Text(QT_TRANSLATE_NOOP("core", "it still runs"));
    if (ranOutOfMemory(record))
        return std::nullopt;
    if (record.failure)
        return base::Text(QT_TRANSLATE_NOOP("core", "it failed for another reason than memory"));
    if (record.steps.size() < kSettledSteps)
        return base::Text(QT_TRANSLATE_NOOP("core", "fewer than two steps: the optimizer's state is made in the first"));
    if (record.peaks.empty())
        return base::Text(QT_TRANSLATE_NOOP(
            "core", "its logs print no memory; NeMo does with NEMO_LOG_MEMORY_USAGE=1, Megatron-LM after its first steps"));
    return std::nullopt;
}

/// As files are handed on: without what only this machine has above both, where they have anything in common.
std::string storedSource(const std::string &source, const std::string &folder)
{
    if (folder.empty())
        return source;
    std::error_code failure;
    const std::filesystem::path from = std::filesystem::weakly_canonical(folder, failure);
    const std::filesystem::path to = std::filesystem::weakly_canonical(source, failure);
    const auto top = [](const std::filesystem::path &path) { return path.relative_path().empty() ? path : *path.relative_path().begin(); };
    if (failure || !from.is_absolute() || !to.is_absolute() || top(from) != top(to))
        return source;
    const std::string relative = to.lexically_relative(from).generic_string();
    return relative.empty() ? source : relative;
}

MeasuredPeak peakOf(const RunRecord &record, const RunOrigin &origin, const domain::TrainingPlan &plan)
{
    MeasuredPeak peak;
    peak.run = record.configuration;
    peak.source = origin.path;
    peak.model = plan.model.name;
    peak.gpu = record.cluster.gpu.key;
    peak.nodes = record.cluster.nodes;
    peak.gpusPerNode = record.cluster.gpusPerNode;
    peak.candidate = record.candidate;
    peak.simulated = record.simulated;
    peak.stage = stageOf(record.peaks, record.candidate, record.cluster.numGpus());
    peak.allocated = record.peaks.allocated;
    peak.reserved = record.peaks.reserved;
    peak.device = record.peaks.device;
    if (!ranOutOfMemory(record))
        return peak;
    peak.ranOut = true;
    peak.stage.reset();
    if (!record.peaks.ranOut) // its message has no figures: more than there is was wanted
        peak.allocated = peak.reserved = peak.device = std::nullopt;
    if (!peak.device && !peak.reserved && !peak.allocated)
        peak.device = record.cluster.memoryPerGpu;
    return peak;
}

PeakOffer offerOf(std::size_t index, const Comparison &comparison, const catalogue::Catalogue &catalogue, const OfferChoices &choices)
{
    const RunRecord &record = comparison.records[index];
    const RunOrigin &origin = comparison.origins[index];
    const domain::TrainingPlan &plan = comparison.plan;
    const ClusterSpec &cluster = plan.clusters[choices.cluster];
    PeakOffer offer{index, std::nullopt, {}};
    if (!ranOn(record, plan, cluster)) {
        offer.reason = {QT_TRANSLATE_NOOP("core", "it ran on %1"), {record.cluster.label}};
    } else if (const auto reason = whyLeftOut(record, origin, choices.simulated)) {
        offer.reason = *reason;
    } else if (domain::numMicroBatches(record.candidate, record.cluster.numGpus()) < 1) {
        offer.reason = QT_TRANSLATE_NOOP("core", "its configuration does not fit its machines");
    } else {
        MeasuredPeak peak = peakOf(record, origin, plan);
        peak.source = storedSource(peak.source, choices.folder);
        estimate::predictPeak(peak, plan.model, record.cluster, catalogue.profile(record.cluster.gpu));
        if (const auto implausible = estimate::whyImplausible(peak)) {
            offer.reason = *implausible;
        } else {
            if (peak.ranOut)
                offer.reason = QT_TRANSLATE_NOOP("core", "it ran out of memory: it needs at least this");
            offer.peak = std::move(peak);
        }
    }
    return offer;
}

/// Behind what leads out of a folder.
std::string_view insideOf(std::string_view path)
{
    while (path.starts_with("../"))
        path.remove_prefix(3);
    return path;
}

bool samePlace(const std::string &a, const std::string &b)
{
    const bool fullA = a.starts_with('/');
    if (a == b || fullA == b.starts_with('/'))
        return a == b;
    const std::string &full = fullA ? a : b;
    const std::string_view inside = insideOf(fullA ? b : a);
    return !inside.empty() && full.ends_with("/" + std::string(inside));
}

std::string freeName(const std::string &wanted, const std::vector<MeasuredPeak> &peaks)
{
    const auto taken = [&](const std::string &name) {
        return std::any_of(peaks.begin(), peaks.end(), [&](const MeasuredPeak &peak) { return peak.run == name; });
    };
    std::string name = wanted;
    for (int number = 2; taken(name); ++number)
        name = wanted + " (" + std::to_string(number) + ")";
    return name;
}

std::size_t index(estimate::Verdict verdict) { return static_cast<std::size_t>(verdict); }

} // namespace

std::vector<MeasuredPeak> CalibrationOffer::peaks() const
{
    std::vector<MeasuredPeak> found;
    for (const PeakOffer &offer : runs) {
        if (offer.peak)
            found.push_back(*offer.peak);
    }
    return found;
}

CalibrationOffer offerCalibration(const Comparison &comparison, const catalogue::Catalogue &catalogue, const OfferChoices &choices)
{
    CalibrationOffer offer;
    if (choices.cluster >= comparison.plan.clusters.size())
        return offer;
    for (std::size_t record = 0; record < comparison.records.size(); ++record)
        offer.runs.push_back(offerOf(record, comparison, catalogue, choices));
    return offer;
}

bool sameRun(const MeasuredPeak &a, const MeasuredPeak &b) { return samePlace(a.source, b.source) && a.candidate == b.candidate; }

domain::MemoryCalibration withPeaks(domain::MemoryCalibration known, const std::vector<MeasuredPeak> &more)
{
    for (MeasuredPeak peak : more) {
        const auto there =
            std::find_if(known.peaks.begin(), known.peaks.end(), [&](const MeasuredPeak &other) { return sameRun(other, peak); });
        if (there != known.peaks.end()) {
            peak.run = there->run;
            *there = std::move(peak);
        } else {
            peak.run = freeName(peak.run, known.peaks);
            known.peaks.push_back(std::move(peak));
        }
    }
    known.used = known.used || !more.empty();
    return known;
}

std::optional<std::int32_t> stageOf(const MemoryPeaks &peaks, const domain::Candidate &candidate, int gpus)
{
    const std::int32_t stages = std::max(candidate.layout.pipelineParallel, 1);
    switch (peaks.rank) {
    case MemoryPeaks::Rank::First:
        return 0;
    case MemoryPeaks::Rank::Last:
        return stages - 1;
    case MemoryPeaks::Rank::Numbered: {
        // Megatron-Core numbers stages last: ranks of one stage follow one another.
        const std::int64_t ofStage = gpus / stages;
        if (ofStage < 1 || peaks.number < 0 || peaks.number >= ofStage * stages)
            return std::nullopt;
        return static_cast<std::int32_t>(peaks.number / ofStage);
    }
    case MemoryPeaks::Rank::Untold:
        break;
    }
    return std::nullopt;
}

std::size_t VerdictChanges::before(estimate::Verdict verdict) const
{
    std::size_t sum = 0;
    for (const std::size_t count : counts[index(verdict)])
        sum += count;
    return sum;
}

std::size_t VerdictChanges::after(estimate::Verdict verdict) const
{
    std::size_t sum = 0;
    for (const auto &row : counts)
        sum += row[index(verdict)];
    return sum;
}

std::size_t VerdictChanges::changed() const
{
    std::size_t sum = 0;
    for (std::size_t before = 0; before < counts.size(); ++before) {
        for (std::size_t after = 0; after < counts.size(); ++after)
            sum += before == after ? 0 : counts[before][after];
    }
    return sum;
}

VerdictChanges verdictChanges(const search::SearchResult &result, const ClusterSpec &after, const domain::HardwareProfile &profile,
                              const std::function<bool()> &goOn)
{
    VerdictChanges changes;
    const estimate::EstimatorContext context(result.plan.model, after, profile,
                                             estimate::EstimatorSettings{result.plan.goal, result.plan.thresholds});
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        if (goOn && row % kBetweenQuestions == 0 && !goOn())
            break;
        const estimate::Verdict now = context.estimate(result.candidate(row)).verdict;
        ++changes.counts[index(result.rows[row].verdict)][index(now)];
    }
    return changes;
}

} // namespace comparison

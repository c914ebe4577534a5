// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/memorycalibration.h"

#include "base/format.h"
#include "estimate/memory.h"
#include "estimate/prediction.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace estimate {

using base::Bytes;
using domain::Framework;
using domain::MeasuredPeak;

namespace {

// From run to run on one cluster, beside what its overheads have in common:
constexpr double kDenseNoise = 0.006; // of the tensors; what unlike configurations were found off
constexpr double kDroplessNoise = 0.02; // natural routing moves the hottest rank
constexpr double kOtherNoise = 0.03; // of trainers and models of which less was measured
constexpr double kReserveNoise = 0.01; // ratio of 1.028 to 1.030 for like runs, 1.053 to 1.071 for unlike ones
constexpr double kOutsideNoise = 0.25; // GiB: a communicator more or less

// An overhead is no more than this. Beyond, the log is of another configuration, or in another unit.
constexpr double kPlausibleShare = 0.35;
constexpr Bytes kPlausibleBytes = base::gib(2);
constexpr Bytes kRounding = base::mib(64); // logs print GB with three digits

constexpr std::int64_t kMostGpus = 10'000'000;

double square(double x) { return x * x; }

bool transformerEngine(Framework framework)
{
    return framework == Framework::Megatron || framework == Framework::Nemo || framework == Framework::Bridge;
}

bool sameSoftware(Framework a, Framework b) { return a == b || (transformerEngine(a) && transformerEngine(b)); }

/// `capacityFactor`: of the experts, of a configuration; 0: the model's own
double tensorNoise(const domain::ModelSpec &model, Framework framework, double capacityFactor = 0)
{
    if (!transformerEngine(framework))
        return kOtherNoise;
    return model.moe && capacityFactor <= 0 && model.moe->capacityFactor.value_or(0) <= 0 ? kDroplessNoise : kDenseNoise;
}

/// What the figures of one run say. `own`: it ran the model that is asked about.
class PeakReader {
public:
    PeakReader(const MeasuredPeak &peak, double noise, bool own, std::vector<OverheadObservation> &out)
        : m_peak(peak)
        , m_tensors(base::inGib(peak.predictedAllocated))
        , m_reserve(base::inGib(peak.predictedReserved))
        , m_ratio(peak.predictedReserved / peak.predictedAllocated)
        , m_outside(base::inGib(peak.predictedDevice - peak.predictedReserved))
        , m_own(own ? 1 : 0)
        , m_variance(square(noise * m_tensors) + (own ? 0 : publishedOverheads().covariance[0][0]))
        , m_out(out)
    {
    }

    void read()
    {
        if (m_peak.ranOut) {
            readLowerBound();
            return;
        }
        if (m_peak.allocated && m_own > 0)
            m_out.push_back({{1, 0, 0}, base::inGib(*m_peak.allocated) - m_tensors, m_variance});
        if (m_peak.reserved)
            m_out.push_back(m_peak.allocated ? reserveOfTensors() : reserveAlone());
        if (m_peak.device)
            m_out.push_back(m_peak.reserved ? outsideOfReserve() : m_peak.allocated ? outsideOfTensors() : deviceAlone());
    }

private:
    [[nodiscard]] OverheadObservation reserveOfTensors() const
    {
        return {{0, 1, 0}, std::log(*m_peak.reserved / *m_peak.allocated / m_ratio), square(kReserveNoise)};
    }
    [[nodiscard]] OverheadObservation reserveAlone() const
    {
        return {{m_own / m_tensors, 1, 0},
                std::log(*m_peak.reserved / m_peak.predictedReserved),
                square(kReserveNoise) + m_variance / square(m_tensors)};
    }
    [[nodiscard]] OverheadObservation outsideOfReserve() const
    {
        return {{0, 0, 1}, base::inGib(*m_peak.device - *m_peak.reserved) - m_outside, square(kOutsideNoise)};
    }
    [[nodiscard]] OverheadObservation outsideOfTensors() const
    {
        const double reserve = base::inGib(*m_peak.allocated) * m_ratio;
        return {
            {0, reserve, 1}, base::inGib(*m_peak.device) - reserve - m_outside, square(kOutsideNoise) + square(kReserveNoise * reserve)};
    }
    [[nodiscard]] OverheadObservation deviceAlone() const
    {
        return {{m_own * m_ratio, m_reserve, 1},
                base::inGib(*m_peak.device - m_peak.predictedDevice),
                square(kOutsideNoise) + square(kReserveNoise * m_reserve) + square(m_ratio) * m_variance};
    }

    /// It needed more than it got to: the largest sum that is known, and what lay outside by then.
    void readLowerBound()
    {
        const std::size_t first = m_out.size();
        if (m_peak.device)
            m_out.push_back(deviceAlone());
        else if (m_peak.reserved)
            m_out.push_back(reserveAlone());
        else if (m_peak.allocated && m_own > 0)
            m_out.push_back({{1, 0, 0}, base::inGib(*m_peak.allocated) - m_tensors, m_variance});
        if (m_peak.device && m_peak.reserved)
            m_out.push_back(outsideOfReserve());
        for (std::size_t i = first; i < m_out.size(); ++i)
            m_out[i].atLeast = true;
    }

    const MeasuredPeak &m_peak;
    double m_tensors, m_reserve, m_ratio, m_outside; ///< predicted; GiB and a ratio
    double m_own; ///< 1 or 0
    double m_variance; ///< of the tensors, GiB^2
    std::vector<OverheadObservation> &m_out;
};

std::vector<OverheadObservation> toldBy(const CalibrationScope &scope, const MeasuredPeak &peak)
{
    std::vector<OverheadObservation> told;
    const bool own = peak.model == scope.model.name;
    const double noise = own ? tensorNoise(scope.model, scope.framework, peak.candidate.options.moeCapacityFactor) : kOtherNoise;
    PeakReader(peak, noise, own, told).read();
    return told;
}

bool isSize(Bytes bytes) { return std::isfinite(bytes.value()) && bytes.value() > 0; }

bool isPredicted(const MeasuredPeak &peak)
{
    return peak.estimatorVersion == kEstimatorVersion && isSize(peak.predictedAllocated)
        && peak.predictedReserved >= peak.predictedAllocated && isSize(peak.predictedReserved)
        && peak.predictedDevice >= peak.predictedReserved && isSize(peak.predictedDevice);
}

/// Leaving aside that simulated runs do not count beside measured ones.
PeakUse useAlone(const CalibrationScope &scope, const MeasuredPeak &peak)
{
    if (peak.gpu != scope.cluster.gpu.key)
        return PeakUse::OtherGpu;
    if (!sameSoftware(peak.candidate.options.framework, scope.framework))
        return PeakUse::OtherSoftware;
    if (!isPredicted(peak))
        return PeakUse::NotPredicted;
    if (whyImplausible(peak))
        return PeakUse::Implausible;
    if (toldBy(scope, peak).empty())
        return PeakUse::NothingTold;
    return peak.model == scope.model.name ? PeakUse::Counts : PeakUse::CountsOutside;
}

bool anyMeasured(const CalibrationScope &scope)
{
    const auto &peaks = scope.cluster.calibration.peaks;
    return std::any_of(peaks.begin(), peaks.end(),
                       [&](const MeasuredPeak &peak) { return !peak.simulated && isCounted(useAlone(scope, peak)); });
}

PeakUse useBeside(const CalibrationScope &scope, const MeasuredPeak &peak, bool measured)
{
    const PeakUse use = useAlone(scope, peak);
    return peak.simulated && measured && isCounted(use) ? PeakUse::BesideMeasured : use;
}

/// A file may say anything of a candidate.
bool canBePredicted(const MeasuredPeak &peak, const domain::ModelSpec &model)
{
    const auto layers = static_cast<std::int64_t>(model.layers.size());
    const bool stages = std::int64_t{peak.candidate.layout.pipelineParallel} * std::max(peak.candidate.layout.virtualPipeline, 1) <= layers;
    const std::int64_t gpus = std::int64_t{peak.nodes} * peak.gpusPerNode;
    return layers > 0 && model.hiddenSize > 0 && stages && gpus > 0 && gpus <= kMostGpus
        && domain::numMicroBatches(peak.candidate, static_cast<int>(gpus)) > 0;
}

base::Text tooFar(Bytes measured, Bytes predicted)
{
    return {QT_TRANSLATE_NOOP("core",
                              "%1 GiB where %2 GiB are predicted: more than an overhead. Is it another configuration, or another unit?"),
            {base::gibText(measured), base::gibText(predicted)}};
}

} // namespace

double MemoryCorrection::spread(double published, Bytes predicted) const
{
    if (!changes())
        return published;
    const double total = base::inGib(predicted);
    const OverheadVector weights = {1, total, 1}; // the reserve is a few percent less than all
    const double runToRun = square(tensorNoise * total) + square(kReserveNoise * total) + square(kOutsideNoise);
    const double before = varianceOf(weights, publishedOverheads().covariance) + runToRun;
    const double after = known.disagreement * (varianceOf(weights, known.covariance) + runToRun);
    return published * std::sqrt(after / before);
}

PeakUse useOf(const CalibrationScope &scope, std::size_t peak)
{
    return useBeside(scope, scope.cluster.calibration.peaks[peak], anyMeasured(scope));
}

MemoryCorrection correctionOf(const CalibrationScope &scope)
{
    MemoryCorrection correction;
    const domain::MemoryCalibration &calibration = scope.cluster.calibration;
    if (!calibration.used || calibration.peaks.empty())
        return correction;
    const bool measured = anyMeasured(scope);
    std::vector<OverheadObservation> told;
    for (const MeasuredPeak &peak : calibration.peaks) {
        if (!isCounted(useBeside(scope, peak, measured)))
            continue;
        const auto more = toldBy(scope, peak);
        told.insert(told.end(), more.begin(), more.end());
        correction.simulated = peak.simulated;
        ++correction.runs;
    }
    if (!correction.changes())
        return correction;
    correction.known = learnOverheads(std::move(told), correction.runs);
    correction.tensors = base::gib(correction.known.mean[0]);
    correction.reserve = std::exp(correction.known.mean[1]);
    correction.outside = base::gib(correction.known.mean[2]);
    correction.tensorNoise = tensorNoise(scope.model, scope.framework);
    return correction;
}

MemoryCorrection currentCorrection(const CalibrationScope &scope, const domain::HardwareProfile &profile)
{
    if (scope.cluster.calibration.peaks.empty())
        return {};
    const domain::ClusterSpec current = refreshed(scope.cluster, scope.model, profile);
    return correctionOf({scope.model, current, scope.framework});
}

PeakPrediction published(const MeasuredPeak &peak) { return {peak.predictedAllocated, peak.predictedReserved, peak.predictedDevice}; }

PeakPrediction corrected(const MeasuredPeak &peak, const MemoryCorrection &correction)
{
    if (!correction.changes() || !isPredicted(peak))
        return published(peak);
    PeakPrediction after;
    after.allocated = std::max(peak.predictedAllocated + correction.tensors, Bytes());
    after.reserved = after.allocated * std::max(peak.predictedReserved / peak.predictedAllocated * correction.reserve, 1.0);
    after.device = after.reserved + std::max(peak.predictedDevice - peak.predictedReserved + correction.outside, Bytes());
    return after;
}

std::optional<base::Text> whyImplausible(const MeasuredPeak &peak)
{
    const Bytes none;
    for (const auto &figure : {peak.allocated, peak.reserved, peak.device}) {
        if (figure && !isSize(*figure))
            return base::Text(QT_TRANSLATE_NOOP("core", "a peak is no positive number of bytes"));
    }
    if (peak.allocated && peak.reserved && *peak.allocated > *peak.reserved + kRounding)
        return base::Text(QT_TRANSLATE_NOOP("core", "more is allocated (%1 GiB) than reserved (%2 GiB)"),
                          {base::gibText(*peak.allocated), base::gibText(*peak.reserved)});
    const std::optional<Bytes> inAllocator = peak.reserved ? peak.reserved : peak.allocated;
    if (inAllocator && peak.device && *inAllocator > *peak.device + kRounding)
        return base::Text(QT_TRANSLATE_NOOP("core", "the allocator has more (%1 GiB) than the device shows (%2 GiB)"),
                          {base::gibText(*inAllocator), base::gibText(*peak.device)});
    const auto isFar = [&](const std::optional<Bytes> &figure, Bytes predicted) {
        const Bytes slack = kPlausibleShare * predicted + kPlausibleBytes;
        return figure && (*figure - predicted > slack || (!peak.ranOut && predicted - *figure > slack));
    };
    if (isFar(peak.allocated, peak.predictedAllocated))
        return tooFar(*peak.allocated, peak.predictedAllocated);
    if (isFar(peak.reserved, peak.predictedReserved))
        return tooFar(*peak.reserved, peak.predictedReserved);
    if (isFar(peak.device, peak.predictedDevice))
        return tooFar(*peak.device, peak.predictedDevice);
    return std::nullopt;
}

void predictPeak(MeasuredPeak &peak, const domain::ModelSpec &model, domain::ClusterSpec cluster, const domain::HardwareProfile &profile)
{
    cluster.nodes = peak.nodes;
    cluster.gpusPerNode = peak.gpusPerNode;
    cluster.nvlinkDomain = std::min(cluster.nvlinkDomain, cluster.numGpus());
    cluster.calibration = {};
    const MemoryModel memory(model, cluster, profile);
    const auto predicted = [&](MeasuredMemory measured) {
        if (!peak.stage)
            return memory.peak(peak.candidate, measured).breakdown.total();
        const auto stages = memory.byStage(peak.candidate, measured);
        const std::size_t stage = std::min(static_cast<std::size_t>(std::max(*peak.stage, 0)), stages.size() - 1);
        return stages[stage].total();
    };
    peak.predictedAllocated = predicted(MeasuredMemory::Allocated);
    peak.predictedReserved = predicted(MeasuredMemory::Reserved);
    peak.predictedDevice = predicted(MeasuredMemory::Device);
    peak.estimatorVersion = kEstimatorVersion;
}

domain::ClusterSpec refreshed(domain::ClusterSpec cluster, const domain::ModelSpec &model, const domain::HardwareProfile &profile)
{
    std::vector<MeasuredPeak> &peaks = cluster.calibration.peaks;
    for (MeasuredPeak &peak : peaks) {
        const bool known = peak.model == model.name && peak.gpu == cluster.gpu.key && canBePredicted(peak, model);
        if (known && peak.estimatorVersion != kEstimatorVersion)
            predictPeak(peak, model, cluster, profile);
    }
    return cluster;
}

} // namespace estimate

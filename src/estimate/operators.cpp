// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/operators.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace estimate {

using base::Seconds;
using domain::Precision;

namespace {

constexpr double kBytes16 = 2;
constexpr double kBytesLow = 1; // fp4 operands are counted like fp8: scales and row-wise copies
constexpr double kLowDepthFactor = 2; // k0 in bytes stays the same
constexpr double kSmallTile = 128;
constexpr double kSmallTileRate = 0.9; // a 128 x 128 tile reads its operands more often
constexpr double kSplitDepth = 1024; // of K, that a part along it has at least to be worth its partial sums
constexpr double kPartialSumBytes = 8; // written and read in fp32
// Heads of 192 for queries and keys and 128 for values: MooreThreads/SimuMax, kernel tables of A100 and B200.
constexpr double kWideHead = 0.9, kWideHeadBackward = 0.78;
constexpr double kRowBlock = 128; // query rows that one SM works on
constexpr double kBackwardFlops = 2.5; // five products against two
constexpr double kStoredBackward = 1.6; // passes over stored scores, backward against forward
constexpr int kFallbackSms = 108;

double gemmShare(const domain::HardwareProfile &profile, Precision precision)
{
    switch (precision) {
    case Precision::Bf16:
        return profile.gemmBf16;
    case Precision::Fp16:
        return profile.gemmFp16;
    case Precision::Fp8:
    case Precision::Fp8Current:
    case Precision::Fp8Delayed:
        return profile.gemmFp8;
    case Precision::Fp8Mx:
    case Precision::Fp8Subchannel:
        return profile.gemmMxfp8;
    case Precision::Nvfp4:
        return profile.gemmFp4;
    }
    return profile.gemmBf16;
}

double castBytes(const domain::HardwareProfile &profile, Precision precision)
{
    switch (precision) {
    case Precision::Bf16:
    case Precision::Fp16:
        return 0;
    case Precision::Fp8Delayed:
        return profile.castBytesDelayed;
    case Precision::Fp8:
    case Precision::Fp8Current:
        return profile.castBytesCurrent;
    case Precision::Fp8Mx:
    case Precision::Fp8Subchannel:
    case Precision::Nvfp4:
        return profile.castBytesBlock;
    }
    return 0;
}

/// std::ceil of a count, inlined: the hot path rounds nine times per product.
double roundedUp(double count)
{
    const double whole = static_cast<double>(static_cast<std::int64_t>(count));
    return whole < count ? whole + 1 : whole;
}

/// Output elements that the launched waves of tiles could hold.
double waves(double rows, double columns, double tileRows, double tileColumns, double groups, double sms)
{
    const double tiles = groups * roundedUp(rows / tileRows) * roundedUp(columns / tileColumns);
    return roundedUp(tiles / sms) * sms * tileRows * tileColumns;
}

} // namespace

double peakRate(const domain::GpuSpec &gpu, Precision precision)
{
    const double sixteen = gpu.peakBf16.value_or(gpu.peakFp16.value_or(1e12));
    if (precision == Precision::Fp16)
        return gpu.peakFp16.value_or(sixteen);
    if (!domain::isLowPrecision(precision))
        return sixteen;
    const double eight = gpu.peakFp8.value_or(sixteen);
    return precision == Precision::Nvfp4 ? gpu.peakFp4.value_or(eight) : eight;
}

Operators::Operators(const domain::GpuSpec &gpu, const domain::HardwareProfile &profile, Precision precision)
    : m_low(domain::isLowPrecision(precision))
    , m_peak16(peakRate(gpu, precision == Precision::Fp16 ? Precision::Fp16 : Precision::Bf16) * profile.rateFactor)
    , m_depth(profile.gemmDepthHalf)
    , m_launch(profile.gemmLaunch)
    , m_alpha(profile.gemmQuantisationPower)
    , m_edge(profile.gemmEdgeHalf)
    , m_groupedShare(profile.groupedGemmShare)
    , m_castBytes(castBytes(profile, precision))
    , m_kernelLaunch(profile.kernelLaunch)
    , m_sms(gpu.smCount > 0 ? gpu.smCount : kFallbackSms)
    , m_tileRows(profile.tileRows)
    , m_tileColumns(profile.tileColumns)
    , m_attention(profile.attentionForward)
    , m_attentionBackward(profile.attentionBackward)
    , m_workHalf(profile.attentionWorkHalf)
    , m_sequenceHalf(profile.attentionSequenceHalf)
    , m_headPower(profile.attentionHeadPower)
{
    m_flop16 = 1 / (m_peak16 * (precision == Precision::Fp16 ? profile.gemmFp16 : profile.gemmBf16));
    m_flopLow = 1 / (peakRate(gpu, precision) * profile.rateFactor * gemmShare(profile, precision));
    const double bandwidth = gpu.memoryBandwidth.value() > 0 ? gpu.memoryBandwidth.value() : 1e12;
    m_perByte = 1 / (bandwidth * profile.memoryShare);
}

void Operators::scaleRates(double gemm, double memory, double attention)
{
    m_flop16 /= gemm;
    m_flopLow /= gemm;
    m_perByte /= memory;
    m_attention *= attention;
}

double Operators::tileUse(double rows, double columns, double groups) const
{
    const double large = waves(rows, columns, m_tileRows, m_tileColumns, groups, m_sms);
    if (groups > 1)
        return groups * rows * columns / large;
    const double turned = waves(rows, columns, m_tileColumns, m_tileRows, 1, m_sms);
    const double small = waves(rows, columns, kSmallTile, kSmallTile, 1, m_sms) / kSmallTileRate;
    return rows * columns / std::min({large, turned, small});
}

Seconds Operators::gemm(const GemmShape &s, bool lowPrecision, double extraBytes) const
{
    if (s.m <= 0 || s.n <= 0 || s.k <= 0)
        return {};
    const bool low = lowPrecision && m_low;
    const double use = tileUse(s.m, s.n, s.groups);
    const double depth = (1 + m_depth * (low ? kLowDepthFactor : 1) / s.k) * (1 + m_edge / s.m) * (1 + m_edge / s.n);
    const double full = 2 * s.groups * s.m * s.n * s.k * (low ? m_flopLow : m_flop16) * depth / (s.groups > 1 ? m_groupedShare : 1);
    const double operand = low ? kBytesLow : kBytes16;
    const double bytes = s.groups * (operand * (s.m * s.k + s.k * s.n) + (kBytes16 + extraBytes) * s.m * s.n);
    double time = std::max(full / filled(use), bytes * m_perByte);
    if (const double parts = mostParts(s); parts > 1) {
        const double sums = kPartialSumBytes * parts * s.m * s.n;
        time = std::min(time, std::max(full / filled(std::min(1.0, use * parts)), bytes * m_perByte) + sums * m_perByte);
    }
    return Seconds(time + m_launch);
}

double Operators::filled(double use) const { return m_alpha == 0.5 ? std::sqrt(use) : std::pow(use, m_alpha); }

double Operators::mostParts(const GemmShape &s) const
{
    const double tiles = roundedUp(s.m / kSmallTile) * roundedUp(s.n / kSmallTile);
    if (s.groups > 1 || 2 * tiles > m_sms)
        return 1;
    return std::max(1.0, std::min(std::floor(m_sms / tiles), std::floor(s.k / kSplitDepth)));
}

LinearTimes Operators::linear(const Linear &l) const
{
    const double accumulate = 2 * l.gradBytes - kBytes16; // read and write the main gradient instead of writing 16 bits
    LinearTimes times;
    times.products.forward = gemm({l.rows, l.outputs, l.inputs, l.groups}, l.lowPrecision);
    times.products.backward = gemm({l.rows, l.inputs, l.outputs, l.groups}, l.lowPrecision)
        + gemm({l.inputs, l.outputs, l.rows, l.groups}, l.lowPrecision, accumulate);
    if (l.lowPrecision && m_low) {
        times.casts.forward = Seconds(l.groups * l.rows * l.inputs * m_castBytes * m_perByte);
        times.casts.backward = Seconds(l.groups * l.rows * l.outputs * m_castBytes * m_perByte);
    }
    return times;
}

PassTimes Operators::attention(const AttentionShape &s) const
{
    if (s.queries <= 0 || s.heads <= 0)
        return {};
    const double flops = s.batch * s.heads * s.queries * s.keys * (s.queryKeyDim + s.valueDim) * s.visible;
    const double work = s.batch * s.heads * s.queries / (kRowBlock * m_sms);
    const bool wide = s.queryKeyDim > s.valueDim;
    const double head = wide ? kWideHead : s.queryKeyDim >= 128 ? 1.0 : std::pow(s.queryKeyDim / 128, m_headPower);
    const double share = m_attention * head * work / (work + m_workHalf) * s.queries / (s.queries + m_sequenceHalf);
    const Seconds forward = tensorWork(flops, share);
    return {forward, forward * (kBackwardFlops / (m_attentionBackward * (wide ? kWideHeadBackward / kWideHead : 1)))};
}

PassTimes Operators::storedScores(const AttentionShape &s, double passBytes) const
{
    const Seconds forward(s.batch * s.heads * s.queries * s.keys * passBytes * m_perByte);
    return {forward, forward * kStoredBackward};
}

} // namespace estimate

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "domain/candidate.h"
#include "domain/gpuspec.h"
#include "domain/hardwareprofile.h"

namespace estimate {

/// Dense peak of a precision in FLOP/s: the next wider type's where the GPU lacks it.
[[nodiscard]] double peakRate(const domain::GpuSpec &gpu, domain::Precision precision);

/// A matrix product with M x N outputs and depth K; `groups` equal ones in one launch (experts).
struct GemmShape {
    double m = 0;
    double n = 0;
    double k = 0;
    double groups = 1;
};

/// Attention of one rank and micro-batch: heads and tokens after tensor and context parallelism.
struct AttentionShape {
    double batch = 1;
    double heads = 1; ///< per rank
    double queries = 0; ///< tokens of the rank's own slice
    double keys = 0; ///< tokens of the whole sequence
    double visible = 1; ///< share of the causal half that is computed: 2 without causal mask, less with a window
    double queryKeyDim = 128;
    double valueDim = 128;
};

struct PassTimes {
    base::Seconds forward;
    base::Seconds backward;
};

/// A linear layer's matrix products, and the casts of their operands.
struct LinearTimes {
    PassTimes products;
    PassTimes casts;
};

/// Times of single operators on one GPU in one training precision. Rates are the profile's
/// achievable shares of the datasheet peaks.
class Operators {
public:
    Operators(const domain::GpuSpec &gpu, const domain::HardwareProfile &profile, domain::Precision precision);

    /// The same GPU under software that reaches other shares of the rates.
    void scaleRates(double gemm, double memory, double attention);

    /// max(2MNK / (P e q^alpha) (1 + k0/K) (1 + d1/M) (1 + d1/N), bytes / BW) + t0, where q is the share of the
    /// SMs' tiles that hold work (tile and wave quantisation; NVIDIA: "Matrix multiplication background
    /// user's guide"). Outputs of fewer tiles than SMs are split along K where their partial sums cost less than
    /// idle SMs. `extraBytes` per output element: accumulation into the main gradient.
    [[nodiscard]] base::Seconds gemm(const GemmShape &shape, bool lowPrecision, double extraBytes = 0) const;

    /// A linear layer of `inputs` x `outputs` on `rows` rows per group: forward, then data and weight
    /// gradient (main gradients of `gradBytes`), with the casts that are not fused elsewhere.
    struct Linear {
        double rows = 0;
        double inputs = 0;
        double outputs = 0;
        double groups = 1;
        bool lowPrecision = true;
        double gradBytes = 4;
    };
    [[nodiscard]] LinearTimes linear(const Linear &layer) const;

    /// FLOPs 2 b a q k (D_qk + D_v)/2 forward, 2.5 x that backward (FlashAttention-2, arXiv:2307.08691,
    /// recomputes the scores), at a rate that falls with few row blocks per SM and short slices.
    [[nodiscard]] PassTimes attention(const AttentionShape &shape) const;
    /// Traffic of attention that stores its scores, `passBytes` per score and forward pass.
    [[nodiscard]] PassTimes storedScores(const AttentionShape &shape, double passBytes) const;

    /// A kernel that only moves data: bytes / (share of BW) + launches.
    [[nodiscard]] base::Seconds traffic(double bytes, double kernels = 1) const
    {
        return base::Seconds(bytes * m_perByte + kernels * m_kernelLaunch);
    }
    /// Work on the tensor cores at a given share of the 16-bit peak.
    [[nodiscard]] base::Seconds tensorWork(double flops, double share) const { return base::Seconds(flops / (m_peak16 * share)); }

    [[nodiscard]] bool lowPrecision() const { return m_low; }

private:
    [[nodiscard]] double tileUse(double rows, double columns, double groups) const;
    /// Into how many parts along K a product can be split that leaves SMs idle; 1 = none.
    [[nodiscard]] double mostParts(const GemmShape &shape) const;
    /// By which the rate falls when the share q of tiles holds work.
    [[nodiscard]] double filled(double use) const;

    bool m_low = false;
    double m_flop16 = 0, m_flopLow = 0; ///< seconds per FLOP at e and q = 1
    double m_peak16 = 1; ///< with the system's rate factor
    double m_perByte = 0; ///< seconds per byte of device memory
    double m_depth = 0; ///< k0
    double m_launch = 0; ///< t0
    double m_alpha = 0.5;
    double m_edge = 0; ///< d1
    double m_groupedShare = 1;
    double m_castBytes = 0;
    double m_kernelLaunch = 0;
    double m_sms = 108;
    double m_tileRows = 128, m_tileColumns = 256;
    double m_attention = 0.5, m_attentionBackward = 0.8;
    double m_workHalf = 0.6, m_sequenceHalf = 600, m_headPower = 0.35;
};

} // namespace estimate

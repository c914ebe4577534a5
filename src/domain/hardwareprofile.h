// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace domain {

/// Achievable rates of one GPU generation: the constants of the time and memory model that are
/// measured or fitted rather than printed on a datasheet. Loaded from
/// resources/hardware/<generation>.json, where each value names its source or fit.
/// Shares are fractions of the datasheet peak in 0…1, times are seconds, rates bytes per second.
struct HardwareProfile {
    std::string generation;

    // GEMM: time = max(2MNK / (peak e q^alpha) (1 + k0/K), bytes / (memoryShare BW)) + t0
    double gemmBf16 = 0.7; ///< e, bf16 and fp16
    double gemmFp8 = 0.6; ///< e, per-tensor scaling
    double gemmMxfp8 = 0.6;
    double gemmFp4 = 0.5;
    double gemmQuantisationPower = 0.5; ///< alpha
    double gemmDepthHalf = 135; ///< k0, elements of K
    double gemmLaunch = 4e-6; ///< t0
    double groupedGemmShare = 0.8; ///< grouped (expert) GEMM against a plain one
    int tileRows = 128; ///< largest output tile
    int tileColumns = 256;
    double rateFactor = 1.0; ///< clock and power of this system against its generation

    // attention core
    double attentionForward = 0.5; ///< share of the bf16 peak on causal-half FLOPs
    double attentionBackward = 0.82; ///< backward rate against forward
    double attentionWorkHalf = 0.6; ///< w0, row blocks per SM at half speed

    // memory-bound kernels and host
    double memoryShare = 0.8; ///< of device bandwidth
    double kernelLaunch = 3e-6; ///< per memory-bound kernel
    double hostPerLayer = 2.5e-4; ///< host launch time per dense layer and pass

    // collectives, one direction per GPU, large messages
    double nvlinkBusRate = 360e9; ///< ring all-gather / reduce-scatter inside the NVLink domain
    double nvlinkAllToAllRate = 300e9;
    double nvlinkLatency = 6e-6;
    double networkShare = 0.85; ///< of the network's line rate
    double networkLatency = 2e-5;

    // memory outside the tensors, bytes
    double contextBytes = 6.5e8; ///< CUDA context and loaded kernels
    double gemmWorkspaceBytes = 33554432; ///< TransformerEngine cuBLAS workspace
    double frameworkWorkspaceBytes = 8519680; ///< framework cuBLAS workspace per handle
    bool fp8TransposeCopy = true; ///< Hopper keeps a transposed fp8 weight; Blackwell does not
};

} // namespace domain

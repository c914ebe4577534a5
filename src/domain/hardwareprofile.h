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

    // GEMM: time = max(2MNK / (peak e q^alpha) (1 + k0/K) (1 + d1/M) (1 + d1/N), bytes / (memoryShare BW)) + t0
    double gemmBf16 = 0.654; ///< e
    double gemmFp16 = 0.654; ///< e, fp16
    double gemmFp8 = 0.609; ///< e, per-tensor scaling
    double gemmMxfp8 = 0.609;
    double gemmFp4 = 0.609;
    double gemmQuantisationPower = 0.5; ///< alpha
    double gemmEdgeHalf = 1; ///< d1, rows or columns at half speed beside what tiles explain
    double gemmDepthHalf = 122; ///< k0, elements of K; double that below 16 bits
    double gemmLaunch = 4e-6; ///< t0
    double groupedGemmShare = 0.891; ///< grouped (expert) GEMM against a plain one
    int tileRows = 128; ///< largest output tile
    int tileColumns = 256;
    double rateFactor = 1.0; ///< clock and power of this system against its generation
    /// Bytes per operand element that casts to low precision move, by scaling recipe.
    double castBytesDelayed = 3, castBytesCurrent = 5, castBytesBlock = 6;

    // attention core: e x min(1, (D/128)^headPower) x W/(W + w0) x S/(S + s0)
    double attentionForward = 0.565; ///< share of the bf16 peak on causal-half FLOPs
    double attentionBackward = 0.82; ///< backward rate against forward
    double attentionWorkHalf = 0.603; ///< w0, row blocks per SM at half speed
    double attentionSequenceHalf = 504; ///< s0, tokens of a rank's slice at half speed
    double attentionHeadPower = 0.35;
    double scanShare = 0.0362; ///< Mamba-2 scan, share of the bf16 peak

    // memory-bound kernels and host
    double memoryShare = 0.728; ///< of device bandwidth
    double kernelLaunch = 3e-6; ///< per memory-bound kernel
    double moeMemoryFactor = 1.265; ///< traffic of routing, permutation and expert activation against the minimum
    double mlaMemoryFactor = 0.784; ///< traffic around latent attention against one pass per kernel
    double hostPerLayer = 2.5e-4; ///< host launch time per dense layer and forward pass
    double hostBackwardFactor = 1.2; ///< backward launches against forward ones
    double hostMoeFactor = 3.0; ///< an expert layer without its experts against a dense one
    double hostPerExpert = 6.27e-05; ///< host launch time of each expert of the rank, forward pass
    double hostCastFactor = 3.16; ///< the same below 16 bits, where each expert's operands are cast, against 16 bits
    double hostGraphShare = 0.25; ///< what CUDA graphs leave of it
    double stepFixed = 0.03; ///< per step: data, logging, loss reduction, Python
    double stepFixedPerDoubling = 1e-3; ///< the same per doubling of the number of GPUs
    double optimizerLaunch = 2e-3; ///< per step

    // collectives, one direction per GPU, large messages
    double nvlinkBusRate = 360e9; ///< ring all-gather / reduce-scatter inside the NVLink domain
    double nvlinkAllToAllRate = 270e9;
    double nvlinkAllReduceRate = 470e9; ///< all-reduce inside the domain: in the switches (NVLS) where they can
    double nvlinkLatency = 6e-6;
    double nvlinkHopLatency = 1e-6; ///< per rank of a ring
    double nvlinkSharedShare = 0.8; ///< of the bus rate, for data-parallel traffic that runs beside others
    double nvlinkPointToPointShare = 0.6; ///< of the bus rate, for single transfers
    double pcieBusRate = 12e9; ///< between GPUs of a node that NVLink does not join
    double networkShare = 0.85; ///< of the network's line rate
    double networkLatency = 2e-5;
    double networkHopLatency = 4e-6;
    double networkFallbackRate = 1.5625e9; ///< line rate per GPU where the cluster names none

    // host memory, per GPU
    double hostLinkRate = 50e9; ///< between GPU and host memory, one direction
    double hostMemoryRate = 35e9; ///< host memory bandwidth that an update on the host's cores reaches

    // shares of communication that stay visible
    double tpExposedUserBuffers = 0.346; ///< with TransformerEngine's user buffers
    double tpExposed = 0.78; ///< without
    double cpExposed = 0.15; ///< of ring exchange that attention hides
    double epExposed = 0.824;
    double epExposedOverlapped = 0.146; ///< when two micro-batches are interleaved
    double dpExposed = 0.149; ///< of hidden gradient and parameter traffic: first and last buckets

    // spread of measured step times around the prediction, natural logarithm
    double spreadDense = 0.074;
    double spreadMoe = 0.292;

    // memory outside the tensors, bytes
    double contextBytes = 6.5e8; ///< CUDA context and loaded kernels
    double gemmWorkspaceBytes = 33554432; ///< TransformerEngine cuBLAS workspace
    double frameworkWorkspaceBytes = 8519680; ///< framework cuBLAS workspace per handle
    bool fp8TransposeCopy = true; ///< Hopper keeps a transposed fp8 weight; Blackwell does not
};

} // namespace domain

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Names of a plan's fields in domain::Issue: the flag of the command line without dashes. The
/// wizard finds the entry to mark by them.
namespace search::fields {

inline constexpr std::string_view kModel = "model";
inline constexpr std::string_view kCluster = "resource-shape";
inline constexpr std::string_view kNodes = "nodes";
inline constexpr std::string_view kGpusPerNode = "gpus-per-node";
inline constexpr std::string_view kNvlinkDomain = "nvlink-domain";
inline constexpr std::string_view kMemoryPerGpu = "memory-per-gpu";
inline constexpr std::string_view kNetwork = "network-gbit-per-gpu";
inline constexpr std::string_view kPrice = "price-per-gpu-hour";

inline constexpr std::string_view kTokens = "num-tokens-in-b";
inline constexpr std::string_view kMaxSteps = "max-steps";
inline constexpr std::string_view kMaxStepsPerRun = "max-steps-per-run";
inline constexpr std::string_view kOomThresholds = "oom-thresholds";

inline constexpr std::string_view kTensorParallel = "tensor-parallel-sizes";
inline constexpr std::string_view kPipelineParallel = "pipeline-parallel-sizes";
inline constexpr std::string_view kVirtualPipeline = "virtual-pipeline-model-parallel-sizes";
inline constexpr std::string_view kContextParallel = "context-parallel-sizes";
inline constexpr std::string_view kExpertParallel = "expert-parallel-sizes";
inline constexpr std::string_view kExpertTensorParallel = "expert-tensor-parallel-sizes";
inline constexpr std::string_view kMinModelParallel = "min-model-parallel-size";
inline constexpr std::string_view kMaxModelParallel = "max-model-parallel-size";
inline constexpr std::string_view kMicroBatch = "micro-batch-sizes";
inline constexpr std::string_view kGlobalBatch = "global-batch-sizes";
inline constexpr std::string_view kSeqLength = "seq-length";
inline constexpr std::string_view kPrecision = "precision";
inline constexpr std::string_view kGradDtype = "grad-dtype";
inline constexpr std::string_view kRecompute = "recompute";
inline constexpr std::string_view kFsdp = "fsdp";
inline constexpr std::string_view kFsdpSharding = "data-parallel-sharding-strategy";
inline constexpr std::string_view kSequenceParallel = "sequence-parallel";

} // namespace search::fields

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"
#include "launch/recipes.h"

#include <nlohmann/json_fwd.hpp>

/// settings.json: everything a job needs to know, as data. The scripts beside it are the same for
/// every job; they read this file and nothing else. Whoever simulates a job reads it too.
///
/// {
///   "format": "autotuner-job", "version": 1,
///   "autotuner_version": "0.1.0",
///   "purpose": "trial" | "training",
///   "configuration": "llama31_8b_2nodes_tp_2_…",    // "base_config" for the base
///   "candidate_id": "tp2-pp2-…",                     // domain::candidateId
///   "stack": "nemo2" | "megatron_bridge",
///   "model": {
///     "name": "llama31_8b",                          // catalogue name, or a custom model's
///     "custom": false,
///     "recipe": "llama31_8b",                        // module below nemo.collections.llm, or the function of Megatron Bridge
///     "recipe_module": "megatron.bridge.recipes.…",  // Megatron Bridge only
///     "architecture": {…},                           // catalogue::toJson(ModelSpec), always there
///     "vocab_size": 128256,                          // padded as the candidate needs it
///     "config": {"num_layers": 24, …}                // fields that make the recipe's model the custom one; {} otherwise
///   },
///   "cluster": {
///     "label": "8 x 8 H200", "gpu": "h200", "resource_shape": "gpu.8xh200",
///     "nodes": 8, "gpus_per_node": 8, "nvlink_domain": 8,
///     "memory_per_gpu_bytes": 150754820096, "network_per_gpu_bytes_per_s": 5e10, "price_per_gpu_hour_usd": 3.0
///   },
///   "candidate": {                                   // words and units of the command line
///     "tensor_parallel": 2, "pipeline_parallel": 2, "virtual_pipeline": 1,   // 1 = no interleaving
///     "context_parallel": 1, "expert_parallel": 1, "expert_tensor_parallel": 2,
///     "sequence_parallel": true, "distributed_optimizer": true,
///     "fsdp": 0,                                     // 0 = none; n = sharded over n ranks
///     "data_parallel_sharding_strategy": "optim_grads_params",   // what FSDP shards
///     "microbatch_group_size_per_vp_stage": 0,       // 0 = the pipeline size
///     "first_stage_layers": 0, "last_stage_layers": 0,   // 0 = not set
///     "seq_length": 8192, "micro_batch_size": 1, "global_batch_size": 256,
///     "recompute": {"granularity": "none" | "selective" | "full",
///                   "method": "uniform" | "block", "layers": 1, "modules": ["core_attn"]},
///     "precision": "bf16", "grad_dtype": "fp32", "optimizer": "adam", "attention": "flash",
///     "framework": "nemo", "cross_entropy_fusion": true, "fused_norm": true, "cuda_graphs": false,
///     "offload_modules": [], "optimizer_offload_fraction": 0,
///     "overlap_moe_expert_parallel_comm": "habit" | "on" | "off",
///     "activation_offload_layers": 0, "moe_capacity_factor": 0   // 0 = dropless
///   },
///   "data_parallel": 4,
///   "pipeline_split": {"first_stage_layers": null, "last_stage_layers": null,   // null = as even as the others
///                      "count_embedding": false, "count_loss": false},          // as a layer each
///   "overlap": {"tensor_parallel": true, "grad_reduce": true, "param_gather": true, "pipeline": false,
///               "experts": false},
///   "run": {
///     "steps": 50,
///     "log_folder": "/mount/logs/llama31_8b/CONFIGURATION",   // "" = the job's own folder
///     "dataset_path": "",                            // "" = mock data
///     "validate_every_steps": 0, "validation_batches": 0,      // 0 = never
///     "checkpoints": null | {"folder": "/mount/…", // logs and checkpoints of a full run
///                             "every_steps": 500, "keep": 3, "resume": true}
///   },
///   "source": {"repository": "", "ref": ""},         // NeMo from source; "" = the image's own
///   "environment": {"PYTORCH_CUDA_ALLOC_CONF": "expandable_segments:True", …}   // defaults, set where nothing else is
/// }
///
/// How it travels. A job's container command is exactly
///   ["/bin/bash", "-c", "set -eo pipefail; d=$(mktemp -d); echo PAYLOAD | base64 -d | tar -xz -C \"$d\"; cd \"$d\"; exec bash launch.sh"]
/// where PAYLOAD is one word: the base64 text (RFC 4648, no line breaks) of a gzipped ustar archive with
/// the plain files settings.json, train.py, launch.sh and, when there are commands, prelaunch.sh.
/// A payload above 96 KiB travels in the variables AT_PAYLOAD_0, AT_PAYLOAD_1, … of the job, in this
/// order, each of at most 96 KiB; then the command has
///   printf %s "$AT_PAYLOAD_0" "$AT_PAYLOAD_1" …
/// in place of "echo PAYLOAD".
namespace launch {

inline constexpr std::string_view kSettingsFormat = "autotuner-job";
inline constexpr int kSettingsVersion = 1;

[[nodiscard]] nlohmann::ordered_json settingsJson(const OrderRequest &request, const Recipe &recipe);

/// Folder of the run's own logs and metrics in the container: MOUNT/LOGS_SUBDIR/MODEL/CONFIGURATION (an
/// absolute LOGS_SUBDIR stands for itself), with "training" below it for a full run. Empty without
/// a logs folder in the plan.
[[nodiscard]] std::string logFolder(const OrderRequest &request);

} // namespace launch

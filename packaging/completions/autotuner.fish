# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Printed by: autotuner completions fish
complete -c autotuner -n __fish_use_subcommand -f -a generate -d 'Find every valid configuration of a model on a cluster and write them'
complete -c autotuner -n __fish_use_subcommand -f -a list-configs -d 'List generated configurations with their memory verdicts'
complete -c autotuner -n __fish_use_subcommand -f -a list-models -d 'List the models that have a pre-training recipe'
complete -c autotuner -n __fish_use_subcommand -f -a estimate -d 'Predict memory, step time, days and cost of one configuration, or of many'
complete -c autotuner -n __fish_use_subcommand -f -a completions -d 'Print the completion script of a shell, or the manual page'
complete -c autotuner -n __fish_use_subcommand -l version -d 'print the version'
complete -c autotuner -l help -d 'explain the command'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l config-dir -d 'folder for the generated files, DIR/MODEL/' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l model -d 'catalogue name of the model (see list-models); not with --model-config' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l nodes -d 'number of nodes' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l gpus-per-node -d 'GPUs in each node' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l mount-from -d 'storage to mount, e.g. node-nfs:lepton-shared-fs' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l container-image -d 'container image of the jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l logs-subdir -d 'folder for training logs' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l resource-shape -d 'GPU type and count of a node, e.g. gpu.8xh200' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l gpu -d 'GPU, e.g. h200' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l memory-per-gpu -d 'memory of one GPU in datasheet GB' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l nvlink-domain -d 'GPUs that reach one another by NVLink' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l network-gbit-per-gpu -d 'network rate per GPU between NVLink domains, Gbit/s' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l seq-length -d 'sequence lengths, tokens' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l global-batch-sizes -d 'global batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l micro-batch-sizes -d 'micro batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l max-steps-per-run -d 'steps of each generated configuration\'s run' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l max-steps -d 'steps of the base configuration\'s run' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l tensor-parallel-sizes -d 'tensor parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l pipeline-parallel-sizes -d 'pipeline parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l context-parallel-sizes -d 'context parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l expert-parallel-sizes -d 'expert parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l virtual-pipeline-model-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l virtual-pipeline-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l max-model-parallel-size -d 'largest TP x PP x CP x EP' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l min-model-parallel-size -d 'smallest TP x PP x CP x EP' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l expert-tensor-parallel-sizes -d 'tensor parallel sizes of the experts; None: equal to the tensor parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l sequence-parallel -d 'sequence parallelism; auto: whenever tensor parallel > 1' -x -a 'auto off both'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l fsdp -d 'sizes of FSDP shard groups; 0: no FSDP' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l precision -d 'number formats of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l grad-dtype -d 'formats of the main gradient buffer' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l recompute -d 'activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l filter -d 'only configurations that match, e.g. \'memory<70 tp=2,4 verdict=safe\'' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l sort -d 'order by a column of --format csv, e.g. days; -COLUMN: largest first' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l top -d 'only the first N; without --sort those with the fewest days that fit' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l explain -d 'show how many combinations were rejected by which rule, and why'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l mount-from -d 'storage to mount' -x
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from list-configs' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from list-models' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from list-models' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l model -d 'catalogue name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l model-overrides -d 'architecture keys to replace, e.g. \'{"num_layers": 12}\'' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l gpu -d 'GPU (h200) or resource shape (gpu.8xh200)' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l memory-per-gpu-gb -d 'custom capacity in datasheet GB' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l num-gpus -d 'GPUs in all' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l gpus-per-node -d 'GPUs in one node' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l nvlink-domain -d 'GPUs that reach one another by NVLink' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l network-gbit-s-per-gpu -d 'network rate per GPU between NVLink domains, Gbit/s' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l seq-length -d 'tokens per sequence' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l global-batch-size -d 'sequences per optimizer step' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l micro-batch-size -d 'sequences per forward pass' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l tensor-parallel -d 'tensor parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l pipeline-parallel -d 'pipeline parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l context-parallel -d 'context parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l expert-parallel -d 'expert parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l virtual-pipeline -d 'model chunks per pipeline stage; 1 is the same as none' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l expert-tensor-parallel -d 'tensor parallel size of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l sequence-parallel -d 'split activations outside attention and MLP along the sequence' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l first-stage-layers -d 'layers of the first pipeline stage' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l last-stage-layers -d 'layers of the last pipeline stage' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l precision -d 'number format of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l grad-dtype -d 'main gradient buffer and its reduction' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l optimizer -d 'optimizer' -x -a 'adam precision_aware_adam muon sgd'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks (ZeRO-1)' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l fsdp -d '0: no; n: parameters, gradients and optimizer sharded over groups of n GPUs' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l recompute -d 'none, full, full:N, block:N, selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cross-entropy-fusion -d 'fused cross entropy' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l attention -d 'attention kernel; unfused keeps the s x s scores' -x -a 'flash fused unfused'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l fused-norm -d 'fused normalisation' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l moe-capacity-factor -d 'capacity factor of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cuda-graphs -d 'CUDA graphs' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l framework -d 'whose habits and overheads apply' -x -a 'megatron nemo bridge scaling nanotron other'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l price-per-gpu-hour -d 'US dollars per GPU and hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l measured -d 'which peak memory is meant: tensors, torch\'s allocator, or all on the device' -x -a 'allocated reserved device'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l batch -d 'answer the JSON lines of FILE; - reads standard input' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'

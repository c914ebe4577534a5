# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Printed by: autotuner completions fish
complete -c autotuner -n __fish_use_subcommand -f -a generate -d 'Find every valid configuration of a model on a cluster and write them'
complete -c autotuner -n __fish_use_subcommand -f -a list-configs -d 'List generated configurations with their memory verdicts'
complete -c autotuner -n __fish_use_subcommand -f -a list-models -d 'List the models that have a pre-training recipe'
complete -c autotuner -n __fish_use_subcommand -f -a estimate -d 'Predict memory, step time, days and cost of one configuration, or of many'
complete -c autotuner -n __fish_use_subcommand -f -a best -d 'Find the best configurations of a model on a cluster, every knob on auto'
complete -c autotuner -n __fish_use_subcommand -f -a gpu-counts -d 'Say how many GPUs to rent: days and dollars of the best configuration at each number'
complete -c autotuner -n __fish_use_subcommand -f -a run -d 'Run generated configurations as training jobs and watch them'
complete -c autotuner -n __fish_use_subcommand -f -a status -d 'Show the runs of a folder: state, progress, cost'
complete -c autotuner -n __fish_use_subcommand -f -a logs -d 'Print the log of a run, and follow it'
complete -c autotuner -n __fish_use_subcommand -f -a stop -d 'Stop runs; waiting ones are skipped'
complete -c autotuner -n __fish_use_subcommand -f -a results -d 'Compare what the runs measured: fastest, cheapest, days, dollars, savings'
complete -c autotuner -n __fish_use_subcommand -f -a calibrate -d 'Correct memory predictions by the peaks that own runs logged'
complete -c autotuner -n __fish_use_subcommand -f -a report -d 'Write a report on the runs to hand on: HTML, PDF or Markdown'
complete -c autotuner -n __fish_use_subcommand -f -a chart -d 'Draw one chart of the runs into a file: PNG, SVG, PDF, or its data as CSV'
complete -c autotuner -n __fish_use_subcommand -f -a tune -d 'Generate, run and compare in one command, all configurations or few chosen within a budget'
complete -c autotuner -n __fish_use_subcommand -f -a suggest -d 'Choose the next configuration to run, to find the best in few runs'
complete -c autotuner -n __fish_use_subcommand -f -a login -d 'Log in to a workspace and keep its token in the system\'s keychain'
complete -c autotuner -n __fish_use_subcommand -f -a logout -d 'Remove a workspace\'s token from the system\'s keychain'
complete -c autotuner -n __fish_use_subcommand -f -a doctor -d 'Check everything that a launch needs, before anything is billed'
complete -c autotuner -n __fish_use_subcommand -f -a parse-log -d 'Show what is read from one training log'
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
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l data-parallel-sharding-strategy -d 'what FSDP shards: ZeRO-1, ZeRO-2 or ZeRO-3' -x -a 'optim optim_grads optim_grads_params'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l framework -d 'whose habits and limits hold: nemo (NeMo 2) or bridge (Megatron Bridge)' -x -a 'nemo bridge'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l cp-comm-type -d 'how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot' -x -a 'auto p2p all_gather a2a a2a+p2p'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l cp-a2a-size -d 'GPUs of an inner all-to-all group with --cp-comm-type a2a+p2p; the ring runs over such groups' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l microbatch-group-size-per-vp-stage -d 'micro-batches that a chunk of a virtual pipeline runs in a row' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l overlap-moe-expert-parallel-comm -d 'expert traffic of one micro-batch under compute of another' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l precision -d 'number formats of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l grad-dtype -d 'formats of the main gradient buffer' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l recompute -d 'activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l optimizer-offload-fraction -d 'share of the optimizer\'s state in host memory, 0 to 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from generate' -l offload-modules -d 'whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act' -x
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
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cp-comm-type -d 'how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot' -x -a 'auto p2p all_gather a2a a2a+p2p'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cp-a2a-size -d 'GPUs of an inner all-to-all group with cp_comm_type a2a+p2p; the ring runs over such groups' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l expert-parallel -d 'expert parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l virtual-pipeline -d 'model chunks per pipeline stage; 1 is the same as none' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l microbatch-group-size-per-vp-stage -d 'micro-batches that a model chunk runs in a row, with virtual_pipeline' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l expert-tensor-parallel -d 'tensor parallel size of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l sequence-parallel -d 'split activations outside attention and MLP along the sequence' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l first-stage-layers -d 'layers of the first pipeline stage' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l last-stage-layers -d 'layers of the last pipeline stage' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l precision -d 'number format of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l grad-dtype -d 'main gradient buffer and its reduction' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l optimizer -d 'optimizer' -x -a 'adam precision_aware_adam muon sgd'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks (ZeRO-1)' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l optimizer-offload-fraction -d 'share of the optimizer\'s state in host memory, 0 to 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l fsdp -d '0: no; n: sharded over groups of n GPUs, by default parameters, gradients and optimizer' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l data-parallel-sharding-strategy -d 'what FSDP shards: ZeRO-1, ZeRO-2 or ZeRO-3' -x -a 'optim optim_grads optim_grads_params'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l recompute -d 'none, full, full:N, block:N, selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l offload-modules -d 'whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cross-entropy-fusion -d 'fused cross entropy' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l attention -d 'attention kernel; unfused keeps the s x s scores' -x -a 'flash fused unfused'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l fused-norm -d 'fused normalisation' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l moe-capacity-factor -d 'capacity factor of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l overlap-moe-expert-parallel-comm -d 'expert traffic of one micro-batch under compute of another' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l cuda-graphs -d 'CUDA graphs' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l framework -d 'whose habits and overheads apply' -x -a 'megatron nemo bridge scaling nanotron other'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l price-per-gpu-hour -d 'US dollars per GPU and hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l measured -d 'which peak memory is meant: tensors, torch\'s allocator, or all on the device' -x -a 'allocated reserved device'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l calibration -d 'correct memory by the runs that calibrate took into this args.json, or the app into this project' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l batch -d 'answer the JSON lines of FILE; - reads standard input' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l explain -d 'also tell where the step\'s time goes, what limits it, and how its pipeline runs'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l schedule -d 'list every pass of the simulated pipeline: in the explanation with --format json, alone with --format csv'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l validate -d 'compare predictions with the published measurements that come with the program'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l only -d 'figures to compare: peak memory, verdicts, step times' -x -a 'memory oom time'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l group -d 'classes of models, machines and trainers' -x -a 'dense moe mla dense-ampere dense-hopper dense-blackwell moe-hopper moe-blackwell a100-sweep h100-sweep'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l rows -d 'list every measurement, not only the worst; CSV and JSON always do'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from estimate' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l model -d 'catalogue name of the model (see list-models); not with --model-config' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from best' -l nodes -d 'number of nodes' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l gpus-per-node -d 'GPUs in each node' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l resource-shape -d 'GPU type and count of a node, e.g. gpu.8xh200' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l gpu -d 'GPU, e.g. h200' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l memory-per-gpu -d 'memory of one GPU in datasheet GB' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l nvlink-domain -d 'GPUs that reach one another by NVLink' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l network-gbit-per-gpu -d 'network rate per GPU between NVLink domains, Gbit/s' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l seq-length -d 'sequence length, tokens' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l global-batch-sizes -d 'global batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l tensor-parallel-sizes -d 'tensor parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l pipeline-parallel-sizes -d 'pipeline parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l virtual-pipeline-model-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l virtual-pipeline-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l context-parallel-sizes -d 'context parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l expert-parallel-sizes -d 'expert parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l expert-tensor-parallel-sizes -d 'tensor parallel sizes of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l micro-batch-sizes -d 'micro batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l recompute -d 'activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l fsdp -d 'sizes of FSDP shard groups; 0: no FSDP' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l sequence-parallel -d 'sequence parallelism; auto: with and without; on: whenever tensor parallel > 1' -x -a 'auto on off'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks; auto: with and without' -x -a 'auto on off'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l data-parallel-sharding-strategy -d 'what FSDP shards: some of optim, optim_grads, optim_grads_params' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l precision -d 'number formats of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l grad-dtype -d 'formats of the main gradient buffer' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l framework -d 'whose habits and limits hold: nemo (NeMo 2) or bridge (Megatron Bridge)' -x -a 'nemo bridge'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l cp-comm-type -d 'how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot' -x -a 'auto p2p all_gather a2a a2a+p2p'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l cp-a2a-size -d 'GPUs of an inner all-to-all group with --cp-comm-type a2a+p2p; the ring runs over such groups' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l overlap-moe-expert-parallel-comm -d 'expert traffic of one micro-batch under compute of another' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l optimizer-offload-fraction -d 'share of the optimizer\'s state in host memory, 0 to 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l offload-modules -d 'whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l oom-limit -d 'rank everything whose probability of running out of memory is below this, 0 to 1; 0.05: safe ones only; default: safe ones, and what is tight where nothing is safe' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l top -d 'configurations to show' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l distinct -d 'layouts: of those that share parallel sizes and batches only the best; all: every configuration' -x -a 'layouts all'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l pareto -d 'show the front of days against the probability of running out of memory instead'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l pareto-reach -d 'follow the front to configurations that take up to so much longer than the best' -x
complete -c autotuner -n '__fish_seen_subcommand_from best' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from best' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l model -d 'catalogue name of the model (see list-models); not with --model-config' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l gpus-per-node -d 'GPUs in each node' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l resource-shape -d 'GPU type and count of a node, e.g. gpu.8xh200' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l gpu -d 'GPU, e.g. h200' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l memory-per-gpu -d 'memory of one GPU in datasheet GB' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l nvlink-domain -d 'GPUs that reach one another by NVLink' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l network-gbit-per-gpu -d 'network rate per GPU between NVLink domains, Gbit/s' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l seq-length -d 'sequence length, tokens' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l global-batch-sizes -d 'global batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l tensor-parallel-sizes -d 'tensor parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l pipeline-parallel-sizes -d 'pipeline parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l virtual-pipeline-model-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l virtual-pipeline-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l context-parallel-sizes -d 'context parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l expert-parallel-sizes -d 'expert parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l expert-tensor-parallel-sizes -d 'tensor parallel sizes of the experts' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l micro-batch-sizes -d 'micro batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l recompute -d 'activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l fsdp -d 'sizes of FSDP shard groups; 0: no FSDP' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l sequence-parallel -d 'sequence parallelism; auto: with and without; on: whenever tensor parallel > 1' -x -a 'auto on off'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks; auto: with and without' -x -a 'auto on off'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l data-parallel-sharding-strategy -d 'what FSDP shards: some of optim, optim_grads, optim_grads_params' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l precision -d 'number formats of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l grad-dtype -d 'formats of the main gradient buffer' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l framework -d 'whose habits and limits hold: nemo (NeMo 2) or bridge (Megatron Bridge)' -x -a 'nemo bridge'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l cp-comm-type -d 'how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot' -x -a 'auto p2p all_gather a2a a2a+p2p'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l cp-a2a-size -d 'GPUs of an inner all-to-all group with --cp-comm-type a2a+p2p; the ring runs over such groups' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l overlap-moe-expert-parallel-comm -d 'expert traffic of one micro-batch under compute of another' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l optimizer-offload-fraction -d 'share of the optimizer\'s state in host memory, 0 to 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l offload-modules -d 'whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l oom-limit -d 'rank everything whose probability of running out of memory is below this, 0 to 1; 0.05: safe ones only; default: safe ones, and what is tight where nothing is safe' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l gpu-counts -d 'numbers of GPUs to try: whole nodes, or part of one; auto: one node doubled again and again, and what lies between where something is valid' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l min-gpus -d 'fewest GPUs of --gpu-counts auto' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l max-gpus -d 'most GPUs of --gpu-counts auto' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l deadline-days -d 'name the cheapest number that is done in time' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l budget-usd -d 'name the fastest number that the money pays for' -x
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from gpu-counts' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l launcher-node-group -d 'node group of launcher jobs; accepted, not needed: nothing but the training jobs runs on the cluster' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l mount-from -d 'storage to mount, e.g. node-nfs:lepton-shared-fs' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l container-image -d 'container image of the jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l logs-subdir -d 'folder for training logs; kept under PATH/MODEL/CONFIGURATION where that can be written on this machine' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l sequential -d 'one run at a time; the same as --parallel 1'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l parallel -d 'runs at a time' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l run-all -d 'run also what would run out of memory by prediction'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l only -d 'run these configurations only: names, or patterns with * and ?' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l again -d 'run once more what has run, as new runs; without it only what is new or unfinished is run'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l budget -d 'most that all runs together may cost: nothing is started that would exceed it, and running jobs are stopped when it is spent' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l wall-time -d 'most that one run may take, from the start of its machines' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l stop-after-failures -d 'launch nothing more after K failed runs' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l retries -d 'further attempts after failures of the machines (preemption, lost node, image pull)' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l sandbox -d 'run on the built-in sandbox cluster, which needs no login and costs nothing; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l detach -d 'go on in the background; see autotuner status, logs and stop'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l yes -d 'do not ask before launching'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l skip-checks -d 'launch although the checks before it found a problem'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l stack -d 'what trains: NeMo 2.0 recipes, or Megatron Bridge recipes (images since 25.11)' -x -a 'nemo2 megatron_bridge'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l dataset -d 'data inside the container; None: mock data' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l nemo-repo -d 'install NeMo from this repository before training' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l nemo-ref -d 'branch, tag or commit of --nemo-repo' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l pre-launch -d 'shell lines that every node runs before training' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from run' -l env -d 'variables of the jobs: NAME=VALUE,NAME=VALUE; no secrets: a job can be read' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l secrets -d 'variables whose values the workspace keeps: NAME or NAME=SECRET, e.g. HF_TOKEN=HF_TOKEN.ana' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l image-pull-secrets -d 'registry credentials of the workspace' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l shared-memory -d '/dev/shm of each node, MiB' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l queue-priority -d 'priority in the queue, 1 to 9' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l can-be-preempted -d 'jobs may give way to others'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l can-preempt -d 'jobs may push others aside'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l reservation -d 'reservation whose nodes are used' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l allowed-nodes -d 'ids of the nodes to use' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l ttl -d 'how long the platform lists a job after its end' -x
complete -c autotuner -n '__fish_seen_subcommand_from run' -l dry-run -d 'send nothing; show, or write with --output, what would be sent'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l output -d 'with --dry-run: write job.json, train.py, launch.sh and slurm.sbatch of each configuration here' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from run' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from status' -l offline -d 'do not ask the workspace'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from status' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l follow -d 'go on until the run ends'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -s f -d 'go on until the run ends'
complete -c autotuner -n '__fish_seen_subcommand_from logs' -l worker -d 'worker whose log is shown' -x
complete -c autotuner -n '__fish_seen_subcommand_from stop' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from stop' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from stop' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from stop' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from stop' -l all -d 'every run that has not ended'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l logs-path -d 'folder of logs: one folder for each configuration, or NeMo\'s layout' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l log-prefix -d 'logs are the files whose name begins so; needs --logs-path' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l assign -d 'which configuration a folder or file of logs is of, where its name does not tell; PATH=None leaves it out' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l from-workspace -d '--logs-path is a folder of the workspace, as jobs see it: its logs are fetched first'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l warmup -d 'first steps that are left out: settled (until the steps are steady, at most a third), or their number' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l step-time -d 'the step time of a run; rounded-mean: to 1/100 s, as the Python AutoTuner' -x -a 'median mean rounded-mean'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l mount-from -d 'storage to mount' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l original-formula -d 'show TFLOPS by the Python AutoTuner\'s formula too'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l top-n -d 'rows of the ranking' -x
complete -c autotuner -n '__fish_seen_subcommand_from results' -l format -d 'form of the output' -x -a 'table json csv markdown html'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l output -d 'write the answer to this file' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from results' -l no-record -d 'write neither the two CSV files nor args.json'
complete -c autotuner -n '__fish_seen_subcommand_from results' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l logs-path -d 'folder of logs: one folder for each configuration, or NeMo\'s layout' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l log-prefix -d 'logs are the files whose name begins so; needs --logs-path' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l assign -d 'which configuration a folder or file of logs is of, where its name does not tell; PATH=None leaves it out' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l from-workspace -d '--logs-path is a folder of the workspace, as jobs see it: its logs are fetched first'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l mount-from -d 'storage to mount' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l simulated -d 'take runs of the sandbox too, where there are no others'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l dry-run -d 'show what would be taken; write nothing'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l show -d 'show the calibration'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l off -d 'keep the peaks, predict without them'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l on -d 'predict with them again'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l remove -d 'forget the peak of this run' -x
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l reset -d 'forget all peaks'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l format -d 'form of the output' -x -a 'table json'
complete -c autotuner -n '__fish_seen_subcommand_from calibrate' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l logs-path -d 'folder of logs: one folder for each configuration, or NeMo\'s layout' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l log-prefix -d 'logs are the files whose name begins so; needs --logs-path' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l assign -d 'which configuration a folder or file of logs is of, where its name does not tell; PATH=None leaves it out' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l from-workspace -d '--logs-path is a folder of the workspace, as jobs see it: its logs are fetched first'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l warmup -d 'first steps that are left out: settled (until the steps are steady, at most a third), or their number' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l step-time -d 'the step time of a run; rounded-mean: to 1/100 s, as the Python AutoTuner' -x -a 'median mean rounded-mean'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l mount-from -d 'storage to mount' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l sections -d 'parts of the report' -x -a 'decision plan method ranking savings charts knobs predictions failures appendix'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l charts -d 'charts of the report' -x -a 'tflops days cost cost-days memory step-times step-boxes predicted-measured knobs none'
complete -c autotuner -n '__fish_seen_subcommand_from report' -l title -d 'title in place of the report\'s own' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l comment -d 'a paragraph of your own after the decision' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l top-n -d 'rows of the ranking' -x
complete -c autotuner -n '__fish_seen_subcommand_from report' -l output -d 'file to write: .html, .pdf or .md' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from report' -l format -d 'form of the file' -x -a 'html pdf markdown'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l logs-path -d 'folder of logs: one folder for each configuration, or NeMo\'s layout' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l log-prefix -d 'logs are the files whose name begins so; needs --logs-path' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l assign -d 'which configuration a folder or file of logs is of, where its name does not tell; PATH=None leaves it out' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l from-workspace -d '--logs-path is a folder of the workspace, as jobs see it: its logs are fetched first'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l sandbox -d 'the runs on the built-in sandbox cluster; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l warmup -d 'first steps that are left out: settled (until the steps are steady, at most a third), or their number' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l step-time -d 'the step time of a run; rounded-mean: to 1/100 s, as the Python AutoTuner' -x -a 'median mean rounded-mean'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l mount-from -d 'storage to mount' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l width -d 'width at scale 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l height -d 'height at scale 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l scale -d 'sharpness of a PNG, 1 to 4' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l dark -d 'light marks on a dark ground'
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l top-n -d 'with more runs than this: the fastest, the base and the slowest' -x
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l output -d 'file to write: .png, .svg, .pdf or .csv' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from chart' -l format -d 'form of the file' -x -a 'png svg pdf csv'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l config-dir -d 'folder for the generated files, DIR/MODEL/' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l model -d 'catalogue name of the model (see list-models); not with --model-config' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l nodes -d 'number of nodes' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l gpus-per-node -d 'GPUs in each node' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l launcher-node-group -d 'node group of launcher jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l mount-from -d 'storage to mount, e.g. node-nfs:lepton-shared-fs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l container-image -d 'container image of the jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l logs-subdir -d 'folder for training logs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l resource-shape -d 'GPU type and count of a node, e.g. gpu.8xh200' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l gpu -d 'GPU, e.g. h200' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l memory-per-gpu -d 'memory of one GPU in datasheet GB' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l nvlink-domain -d 'GPUs that reach one another by NVLink' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l network-gbit-per-gpu -d 'network rate per GPU between NVLink domains, Gbit/s' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l price-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l cost-per-gpu-hour -d 'price of one GPU for one hour' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l seq-length -d 'sequence lengths, tokens' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l global-batch-sizes -d 'global batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l micro-batch-sizes -d 'micro batch sizes, sequences' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l num-tokens-in-b -d 'training tokens in 10^9, for days and cost' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l max-steps-per-run -d 'steps of each generated configuration\'s run' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l max-steps -d 'steps of the base configuration\'s run' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l model-config -d 'custom model instead of --model: a Hugging Face config.json, or an architecture object' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l tensor-parallel-sizes -d 'tensor parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l pipeline-parallel-sizes -d 'pipeline parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l context-parallel-sizes -d 'context parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l expert-parallel-sizes -d 'expert parallel sizes' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l virtual-pipeline-model-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l virtual-pipeline-parallel-sizes -d 'model chunks per pipeline stage; 1 is the same as None' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l max-model-parallel-size -d 'largest TP x PP x CP x EP' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l min-model-parallel-size -d 'smallest TP x PP x CP x EP' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l expert-tensor-parallel-sizes -d 'tensor parallel sizes of the experts; None: equal to the tensor parallel size' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l sequence-parallel -d 'sequence parallelism; auto: whenever tensor parallel > 1' -x -a 'auto off both'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l fsdp -d 'sizes of FSDP shard groups; 0: no FSDP' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l data-parallel-sharding-strategy -d 'what FSDP shards: ZeRO-1, ZeRO-2 or ZeRO-3' -x -a 'optim optim_grads optim_grads_params'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l framework -d 'whose habits and limits hold: nemo (NeMo 2) or bridge (Megatron Bridge)' -x -a 'nemo bridge'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l cp-comm-type -d 'how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot' -x -a 'auto p2p all_gather a2a a2a+p2p'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l cp-a2a-size -d 'GPUs of an inner all-to-all group with --cp-comm-type a2a+p2p; the ring runs over such groups' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l microbatch-group-size-per-vp-stage -d 'micro-batches that a chunk of a virtual pipeline runs in a row' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l overlap-moe-expert-parallel-comm -d 'expert traffic of one micro-batch under compute of another' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l precision -d 'number formats of the matrix products' -x -a 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l grad-dtype -d 'formats of the main gradient buffer' -x -a 'fp32 bf16'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l recompute -d 'activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, selective:MODULE+MODULE' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l distributed-optimizer -d 'shard the optimizer over data x context parallel ranks' -x -a 'on off'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l optimizer-offload-fraction -d 'share of the optimizer\'s state in host memory, 0 to 1' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l activation-offload-layers -d 'layers whose activations are kept in host memory' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l offload-modules -d 'whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, moe_act' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l budget-runs -d 'run at most N configurations, each chosen by what the ones before have shown; runs that fail or run out of memory count' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l budget-usd -d 'the same within so many dollars, start-up and failed runs included; may be given together with --budget-runs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l stop-below -d 'end before the budget is spent when hardly anything left can beat the best by more than this' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l seed -d 'of the choice; the same runs and seed, the same choice' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l base-first -d 'run the base configuration first, within the budget: then what is saved is a comparison of two runs'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l filter -d 'only configurations that match, e.g. \'memory<70 tp=2,4 verdict=safe\'' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l sort -d 'order by a column of --format csv, e.g. days; -COLUMN: largest first' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l top -d 'only the first N; without --sort those with the fewest days that fit' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l sequential -d 'one run at a time; the same as --parallel 1'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l parallel -d 'runs at a time' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l run-all -d 'run also what would run out of memory by prediction'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l only -d 'run these configurations only: names, or patterns with * and ?' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l again -d 'run once more what has run, as new runs; without it only what is new or unfinished is run'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l budget -d 'most that all runs together may cost: nothing is started that would exceed it, and running jobs are stopped when it is spent' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l wall-time -d 'most that one run may take, from the start of its machines' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l stop-after-failures -d 'launch nothing more after K failed runs' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l retries -d 'further attempts after failures of the machines (preemption, lost node, image pull)' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l sandbox -d 'run on the built-in sandbox cluster, which needs no login and costs nothing; all its figures are simulated'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l detach -d 'go on in the background; see autotuner status, logs and stop'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l yes -d 'do not ask before launching'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l skip-checks -d 'launch although the checks before it found a problem'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l stack -d 'what trains: NeMo 2.0 recipes, or Megatron Bridge recipes (images since 25.11)' -x -a 'nemo2 megatron_bridge'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l dataset -d 'data inside the container; None: mock data' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l nemo-repo -d 'install NeMo from this repository before training' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l nemo-ref -d 'branch, tag or commit of --nemo-repo' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l pre-launch -d 'shell lines that every node runs before training' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l env -d 'variables of the jobs: NAME=VALUE,NAME=VALUE; no secrets: a job can be read' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l secrets -d 'variables whose values the workspace keeps: NAME or NAME=SECRET, e.g. HF_TOKEN=HF_TOKEN.ana' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l image-pull-secrets -d 'registry credentials of the workspace' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l shared-memory -d '/dev/shm of each node, MiB' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l queue-priority -d 'priority in the queue, 1 to 9' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l can-be-preempted -d 'jobs may give way to others'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l can-preempt -d 'jobs may push others aside'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l reservation -d 'reservation whose nodes are used' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l allowed-nodes -d 'ids of the nodes to use' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l ttl -d 'how long the platform lists a job after its end' -x
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l format -d 'form of the output' -x -a 'table json csv markdown jsonl'
complete -c autotuner -n '__fish_seen_subcommand_from tune' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l candidates -d 'configurations to choose from, JSON lines as estimate --batch takes them; - reads standard input' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l measured -d 'runs so far, JSON lines {"id", "outcome": "ok"|"oom"|"failed", "step_s", "peak_gib"}, the peak that "measured" of its candidate names; - reads standard input' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l count -d 'runs to choose, to be run side by side' -x
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l budget-runs -d 'runs that may be made, those measured included' -x
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l budget-usd -d 'dollars that may be spent on runs, those measured included; runs are then chosen by what they bring for each dollar' -x
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l stop-below -d 'stop when hardly anything left can beat the best by more than this' -x
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l seed -d 'of the random draws; same input and seed, same answer' -x
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l format -d 'JSON lines for scripts, or a table' -x -a 'json table'
complete -c autotuner -n '__fish_seen_subcommand_from suggest' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from login' -l workspace -d 'workspace to log in to' -x
complete -c autotuner -n '__fish_seen_subcommand_from login' -l url -d 'address of the workspace: https, or http for a server on this computer' -x
complete -c autotuner -n '__fish_seen_subcommand_from login' -l token-stdin -d 'read the token, or id:token, from standard input'
complete -c autotuner -n '__fish_seen_subcommand_from login' -l wait -d 'how long a refused token is tried again: one that was just made can take minutes to be accepted' -x
complete -c autotuner -n '__fish_seen_subcommand_from logout' -l workspace -d 'workspace to log out of' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l config-dir -d 'folder that generate wrote to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l model -d 'name of the model' -x -a '(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l launcher-node-group -d 'node group of launcher jobs; accepted, not needed: nothing but the training jobs runs on the cluster' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l training-node-group -d 'node group of training jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l mount-from -d 'storage to mount, e.g. node-nfs:lepton-shared-fs' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l mount-source-path -d 'path on that storage' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l mount-path -d 'where the container sees it' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l container-image -d 'container image of the jobs' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l logs-subdir -d 'folder for training logs; kept under PATH/MODEL/CONFIGURATION where that can be written on this machine' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l stack -d 'what trains: NeMo 2.0 recipes, or Megatron Bridge recipes (images since 25.11)' -x -a 'nemo2 megatron_bridge'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l dataset -d 'data inside the container; None: mock data' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l nemo-repo -d 'install NeMo from this repository before training' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l nemo-ref -d 'branch, tag or commit of --nemo-repo' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l pre-launch -d 'shell lines that every node runs before training' -r -F
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l env -d 'variables of the jobs: NAME=VALUE,NAME=VALUE; no secrets: a job can be read' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l secrets -d 'variables whose values the workspace keeps: NAME or NAME=SECRET, e.g. HF_TOKEN=HF_TOKEN.ana' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l image-pull-secrets -d 'registry credentials of the workspace' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l shared-memory -d '/dev/shm of each node, MiB' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l queue-priority -d 'priority in the queue, 1 to 9' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l can-be-preempted -d 'jobs may give way to others'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l can-preempt -d 'jobs may push others aside'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l reservation -d 'reservation whose nodes are used' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l allowed-nodes -d 'ids of the nodes to use' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l ttl -d 'how long the platform lists a job after its end' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l parallel -d 'runs at a time that nodes and quota should suffice for' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l logs-folder -d 'folder on this machine that logs go to' -x -a '(__fish_complete_directories)'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l workspace -d 'workspace to use, when there are several logins' -x
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l format -d 'form of the output' -x -a 'table json csv markdown'
complete -c autotuner -n '__fish_seen_subcommand_from doctor' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'
complete -c autotuner -n '__fish_seen_subcommand_from parse-log' -l format -d 'form of the output' -x -a 'table json'
complete -c autotuner -n '__fish_seen_subcommand_from parse-log' -l color -d 'colours; auto: on a terminal unless NO_COLOR is set' -x -a 'auto always never'

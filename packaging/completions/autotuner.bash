# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Printed by: autotuner completions bash
_autotuner()
{
    local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W 'generate list-configs list-models estimate best gpu-counts run status logs stop results calibrate report chart tune suggest login logout doctor parse-log completions help --help --version' -- "$word") $(compgen -f -X '!*.autotuner' -- "$word"))
        return
    fi
    case "${COMP_WORDS[1]}" in
    help) COMPREPLY=($(compgen -W 'generate list-configs list-models estimate best gpu-counts run status logs stop results calibrate report chart tune suggest login logout doctor parse-log completions' -- "$word")) ;;
    generate)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --nodes) COMPREPLY=(); return ;;
        --gpus-per-node) COMPREPLY=(); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --container-image) COMPREPLY=(); return ;;
        --logs-subdir) COMPREPLY=(); return ;;
        --resource-shape) COMPREPLY=(); return ;;
        --gpu) COMPREPLY=(); return ;;
        --memory-per-gpu) COMPREPLY=(); return ;;
        --nvlink-domain) COMPREPLY=(); return ;;
        --network-gbit-per-gpu) COMPREPLY=(); return ;;
        --price-per-gpu-hour|--cost-per-gpu-hour) COMPREPLY=(); return ;;
        --seq-length) COMPREPLY=(); return ;;
        --global-batch-sizes) COMPREPLY=(); return ;;
        --micro-batch-sizes) COMPREPLY=(); return ;;
        --num-tokens-in-b) COMPREPLY=(); return ;;
        --max-steps-per-run) COMPREPLY=(); return ;;
        --max-steps) COMPREPLY=(); return ;;
        --model-config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --tensor-parallel-sizes) COMPREPLY=(); return ;;
        --pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --context-parallel-sizes) COMPREPLY=(); return ;;
        --expert-parallel-sizes) COMPREPLY=(); return ;;
        --virtual-pipeline-model-parallel-sizes|--virtual-pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --max-model-parallel-size) COMPREPLY=(); return ;;
        --min-model-parallel-size) COMPREPLY=(); return ;;
        --expert-tensor-parallel-sizes) COMPREPLY=(); return ;;
        --sequence-parallel) COMPREPLY=($(compgen -W 'auto off both' -- "$word")); return ;;
        --fsdp) COMPREPLY=(); return ;;
        --data-parallel-sharding-strategy) COMPREPLY=($(compgen -W 'optim optim_grads optim_grads_params' -- "$word")); return ;;
        --framework) COMPREPLY=($(compgen -W 'nemo bridge' -- "$word")); return ;;
        --cp-comm-type) COMPREPLY=($(compgen -W 'auto p2p all_gather a2a a2a+p2p' -- "$word")); return ;;
        --cp-a2a-size) COMPREPLY=(); return ;;
        --microbatch-group-size-per-vp-stage) COMPREPLY=(); return ;;
        --overlap-moe-expert-parallel-comm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --precision) COMPREPLY=($(compgen -W 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4' -- "$word")); return ;;
        --grad-dtype) COMPREPLY=($(compgen -W 'fp32 bf16' -- "$word")); return ;;
        --recompute) COMPREPLY=(); return ;;
        --distributed-optimizer) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --optimizer-offload-fraction) COMPREPLY=(); return ;;
        --activation-offload-layers) COMPREPLY=(); return ;;
        --offload-modules) COMPREPLY=(); return ;;
        --filter) COMPREPLY=(); return ;;
        --sort) COMPREPLY=(); return ;;
        --top) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --nodes --gpus-per-node --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --container-image --logs-subdir --resource-shape --gpu --memory-per-gpu --nvlink-domain --network-gbit-per-gpu --price-per-gpu-hour --cost-per-gpu-hour --seq-length --global-batch-sizes --micro-batch-sizes --num-tokens-in-b --max-steps-per-run --max-steps --model-config --tensor-parallel-sizes --pipeline-parallel-sizes --context-parallel-sizes --expert-parallel-sizes --virtual-pipeline-model-parallel-sizes --virtual-pipeline-parallel-sizes --max-model-parallel-size --min-model-parallel-size --expert-tensor-parallel-sizes --sequence-parallel --fsdp --data-parallel-sharding-strategy --framework --cp-comm-type --cp-a2a-size --microbatch-group-size-per-vp-stage --overlap-moe-expert-parallel-comm --precision --grad-dtype --recompute --distributed-optimizer --optimizer-offload-fraction --activation-offload-layers --offload-modules --filter --sort --top --explain --format --color' -- "$word")) ;;
    list-configs)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --launcher-node-group --mount-from --mount-source-path --mount-path --format --color' -- "$word")) ;;
    list-models)
        case "$previous" in
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --format --color' -- "$word")) ;;
    estimate)
        case "$previous" in
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --model-overrides) COMPREPLY=(); return ;;
        --gpu) COMPREPLY=(); return ;;
        --memory-per-gpu-gb) COMPREPLY=(); return ;;
        --num-gpus) COMPREPLY=(); return ;;
        --gpus-per-node) COMPREPLY=(); return ;;
        --nvlink-domain) COMPREPLY=(); return ;;
        --network-gbit-s-per-gpu) COMPREPLY=(); return ;;
        --seq-length) COMPREPLY=(); return ;;
        --global-batch-size) COMPREPLY=(); return ;;
        --micro-batch-size) COMPREPLY=(); return ;;
        --tensor-parallel) COMPREPLY=(); return ;;
        --pipeline-parallel) COMPREPLY=(); return ;;
        --context-parallel) COMPREPLY=(); return ;;
        --cp-comm-type) COMPREPLY=($(compgen -W 'auto p2p all_gather a2a a2a+p2p' -- "$word")); return ;;
        --cp-a2a-size) COMPREPLY=(); return ;;
        --expert-parallel) COMPREPLY=(); return ;;
        --virtual-pipeline) COMPREPLY=(); return ;;
        --microbatch-group-size-per-vp-stage) COMPREPLY=(); return ;;
        --expert-tensor-parallel) COMPREPLY=(); return ;;
        --sequence-parallel) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --first-stage-layers) COMPREPLY=(); return ;;
        --last-stage-layers) COMPREPLY=(); return ;;
        --precision) COMPREPLY=($(compgen -W 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4' -- "$word")); return ;;
        --grad-dtype) COMPREPLY=($(compgen -W 'fp32 bf16' -- "$word")); return ;;
        --optimizer) COMPREPLY=($(compgen -W 'adam precision_aware_adam muon sgd' -- "$word")); return ;;
        --distributed-optimizer) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --optimizer-offload-fraction) COMPREPLY=(); return ;;
        --fsdp) COMPREPLY=(); return ;;
        --data-parallel-sharding-strategy) COMPREPLY=($(compgen -W 'optim optim_grads optim_grads_params' -- "$word")); return ;;
        --recompute) COMPREPLY=(); return ;;
        --activation-offload-layers) COMPREPLY=(); return ;;
        --offload-modules) COMPREPLY=(); return ;;
        --cross-entropy-fusion) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --attention) COMPREPLY=($(compgen -W 'flash fused unfused' -- "$word")); return ;;
        --fused-norm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --moe-capacity-factor) COMPREPLY=(); return ;;
        --overlap-moe-expert-parallel-comm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --cuda-graphs) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --framework) COMPREPLY=($(compgen -W 'megatron nemo bridge scaling nanotron other' -- "$word")); return ;;
        --price-per-gpu-hour) COMPREPLY=(); return ;;
        --num-tokens-in-b) COMPREPLY=(); return ;;
        --measured) COMPREPLY=($(compgen -W 'allocated reserved device' -- "$word")); return ;;
        --model-config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --calibration) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --batch) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --only) COMPREPLY=($(compgen -W 'memory oom time' -- "$word")); return ;;
        --group) COMPREPLY=($(compgen -W 'dense moe mla dense-ampere dense-hopper dense-blackwell moe-hopper moe-blackwell a100-sweep h100-sweep' -- "$word")); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --model --model-overrides --gpu --memory-per-gpu-gb --num-gpus --gpus-per-node --nvlink-domain --network-gbit-s-per-gpu --seq-length --global-batch-size --micro-batch-size --tensor-parallel --pipeline-parallel --context-parallel --cp-comm-type --cp-a2a-size --expert-parallel --virtual-pipeline --microbatch-group-size-per-vp-stage --expert-tensor-parallel --sequence-parallel --first-stage-layers --last-stage-layers --precision --grad-dtype --optimizer --distributed-optimizer --optimizer-offload-fraction --fsdp --data-parallel-sharding-strategy --recompute --activation-offload-layers --offload-modules --cross-entropy-fusion --attention --fused-norm --moe-capacity-factor --overlap-moe-expert-parallel-comm --cuda-graphs --framework --price-per-gpu-hour --num-tokens-in-b --measured --model-config --calibration --batch --explain --schedule --validate --only --group --rows --format --color' -- "$word")) ;;
    best)
        case "$previous" in
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --model-config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --nodes) COMPREPLY=(); return ;;
        --gpus-per-node) COMPREPLY=(); return ;;
        --resource-shape) COMPREPLY=(); return ;;
        --gpu) COMPREPLY=(); return ;;
        --memory-per-gpu) COMPREPLY=(); return ;;
        --nvlink-domain) COMPREPLY=(); return ;;
        --network-gbit-per-gpu) COMPREPLY=(); return ;;
        --price-per-gpu-hour|--cost-per-gpu-hour) COMPREPLY=(); return ;;
        --seq-length) COMPREPLY=(); return ;;
        --global-batch-sizes) COMPREPLY=(); return ;;
        --num-tokens-in-b) COMPREPLY=(); return ;;
        --tensor-parallel-sizes) COMPREPLY=(); return ;;
        --pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --virtual-pipeline-model-parallel-sizes|--virtual-pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --context-parallel-sizes) COMPREPLY=(); return ;;
        --expert-parallel-sizes) COMPREPLY=(); return ;;
        --expert-tensor-parallel-sizes) COMPREPLY=(); return ;;
        --micro-batch-sizes) COMPREPLY=(); return ;;
        --recompute) COMPREPLY=(); return ;;
        --fsdp) COMPREPLY=(); return ;;
        --sequence-parallel) COMPREPLY=($(compgen -W 'auto on off' -- "$word")); return ;;
        --distributed-optimizer) COMPREPLY=($(compgen -W 'auto on off' -- "$word")); return ;;
        --data-parallel-sharding-strategy) COMPREPLY=(); return ;;
        --precision) COMPREPLY=($(compgen -W 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4' -- "$word")); return ;;
        --grad-dtype) COMPREPLY=($(compgen -W 'fp32 bf16' -- "$word")); return ;;
        --framework) COMPREPLY=($(compgen -W 'nemo bridge' -- "$word")); return ;;
        --cp-comm-type) COMPREPLY=($(compgen -W 'auto p2p all_gather a2a a2a+p2p' -- "$word")); return ;;
        --cp-a2a-size) COMPREPLY=(); return ;;
        --overlap-moe-expert-parallel-comm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --optimizer-offload-fraction) COMPREPLY=(); return ;;
        --activation-offload-layers) COMPREPLY=(); return ;;
        --offload-modules) COMPREPLY=(); return ;;
        --oom-limit) COMPREPLY=(); return ;;
        --top) COMPREPLY=(); return ;;
        --distinct) COMPREPLY=($(compgen -W 'layouts all' -- "$word")); return ;;
        --pareto-reach) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --model --model-config --nodes --gpus-per-node --resource-shape --gpu --memory-per-gpu --nvlink-domain --network-gbit-per-gpu --price-per-gpu-hour --cost-per-gpu-hour --seq-length --global-batch-sizes --num-tokens-in-b --tensor-parallel-sizes --pipeline-parallel-sizes --virtual-pipeline-model-parallel-sizes --virtual-pipeline-parallel-sizes --context-parallel-sizes --expert-parallel-sizes --expert-tensor-parallel-sizes --micro-batch-sizes --recompute --fsdp --sequence-parallel --distributed-optimizer --data-parallel-sharding-strategy --precision --grad-dtype --framework --cp-comm-type --cp-a2a-size --overlap-moe-expert-parallel-comm --optimizer-offload-fraction --activation-offload-layers --offload-modules --oom-limit --top --distinct --pareto --pareto-reach --format --color' -- "$word")) ;;
    gpu-counts)
        case "$previous" in
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --model-config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --gpus-per-node) COMPREPLY=(); return ;;
        --resource-shape) COMPREPLY=(); return ;;
        --gpu) COMPREPLY=(); return ;;
        --memory-per-gpu) COMPREPLY=(); return ;;
        --nvlink-domain) COMPREPLY=(); return ;;
        --network-gbit-per-gpu) COMPREPLY=(); return ;;
        --price-per-gpu-hour|--cost-per-gpu-hour) COMPREPLY=(); return ;;
        --seq-length) COMPREPLY=(); return ;;
        --global-batch-sizes) COMPREPLY=(); return ;;
        --num-tokens-in-b) COMPREPLY=(); return ;;
        --tensor-parallel-sizes) COMPREPLY=(); return ;;
        --pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --virtual-pipeline-model-parallel-sizes|--virtual-pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --context-parallel-sizes) COMPREPLY=(); return ;;
        --expert-parallel-sizes) COMPREPLY=(); return ;;
        --expert-tensor-parallel-sizes) COMPREPLY=(); return ;;
        --micro-batch-sizes) COMPREPLY=(); return ;;
        --recompute) COMPREPLY=(); return ;;
        --fsdp) COMPREPLY=(); return ;;
        --sequence-parallel) COMPREPLY=($(compgen -W 'auto on off' -- "$word")); return ;;
        --distributed-optimizer) COMPREPLY=($(compgen -W 'auto on off' -- "$word")); return ;;
        --data-parallel-sharding-strategy) COMPREPLY=(); return ;;
        --precision) COMPREPLY=($(compgen -W 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4' -- "$word")); return ;;
        --grad-dtype) COMPREPLY=($(compgen -W 'fp32 bf16' -- "$word")); return ;;
        --framework) COMPREPLY=($(compgen -W 'nemo bridge' -- "$word")); return ;;
        --cp-comm-type) COMPREPLY=($(compgen -W 'auto p2p all_gather a2a a2a+p2p' -- "$word")); return ;;
        --cp-a2a-size) COMPREPLY=(); return ;;
        --overlap-moe-expert-parallel-comm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --optimizer-offload-fraction) COMPREPLY=(); return ;;
        --activation-offload-layers) COMPREPLY=(); return ;;
        --offload-modules) COMPREPLY=(); return ;;
        --oom-limit) COMPREPLY=(); return ;;
        --gpu-counts) COMPREPLY=(); return ;;
        --min-gpus) COMPREPLY=(); return ;;
        --max-gpus) COMPREPLY=(); return ;;
        --deadline-days) COMPREPLY=(); return ;;
        --budget-usd) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --model --model-config --gpus-per-node --resource-shape --gpu --memory-per-gpu --nvlink-domain --network-gbit-per-gpu --price-per-gpu-hour --cost-per-gpu-hour --seq-length --global-batch-sizes --num-tokens-in-b --tensor-parallel-sizes --pipeline-parallel-sizes --virtual-pipeline-model-parallel-sizes --virtual-pipeline-parallel-sizes --context-parallel-sizes --expert-parallel-sizes --expert-tensor-parallel-sizes --micro-batch-sizes --recompute --fsdp --sequence-parallel --distributed-optimizer --data-parallel-sharding-strategy --precision --grad-dtype --framework --cp-comm-type --cp-a2a-size --overlap-moe-expert-parallel-comm --optimizer-offload-fraction --activation-offload-layers --offload-modules --oom-limit --gpu-counts --min-gpus --max-gpus --deadline-days --budget-usd --format --color' -- "$word")) ;;
    run)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --container-image) COMPREPLY=(); return ;;
        --logs-subdir) COMPREPLY=(); return ;;
        --parallel) COMPREPLY=(); return ;;
        --only) COMPREPLY=(); return ;;
        --budget) COMPREPLY=(); return ;;
        --wall-time) COMPREPLY=(); return ;;
        --stop-after-failures) COMPREPLY=(); return ;;
        --retries) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --stack) COMPREPLY=($(compgen -W 'nemo2 megatron_bridge' -- "$word")); return ;;
        --dataset) COMPREPLY=(); return ;;
        --nemo-repo) COMPREPLY=(); return ;;
        --nemo-ref) COMPREPLY=(); return ;;
        --pre-launch) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --env) COMPREPLY=(); return ;;
        --secrets) COMPREPLY=(); return ;;
        --image-pull-secrets) COMPREPLY=(); return ;;
        --shared-memory) COMPREPLY=(); return ;;
        --queue-priority) COMPREPLY=(); return ;;
        --reservation) COMPREPLY=(); return ;;
        --allowed-nodes) COMPREPLY=(); return ;;
        --ttl) COMPREPLY=(); return ;;
        --output) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --container-image --logs-subdir --sequential --parallel --run-all --only --again --budget --wall-time --stop-after-failures --retries --sandbox --workspace --detach --yes --skip-checks --stack --dataset --nemo-repo --nemo-ref --pre-launch --env --secrets --image-pull-secrets --shared-memory --queue-priority --can-be-preempted --can-preempt --reservation --allowed-nodes --ttl --dry-run --output --format --color' -- "$word")) ;;
    status)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --workspace) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --sandbox --workspace --offline --format --color' -- "$word")) ;;
    logs)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --workspace) COMPREPLY=(); return ;;
        --worker) COMPREPLY=(); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --sandbox --workspace --follow -f --worker' -- "$word")) ;;
    stop)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --workspace) COMPREPLY=(); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --sandbox --workspace --all' -- "$word")) ;;
    results)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --logs-path) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --log-prefix) COMPREPLY=(); return ;;
        --assign) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --cost-per-gpu-hour|--price-per-gpu-hour) COMPREPLY=(); return ;;
        --num-tokens-in-b|--tokens-in-b) COMPREPLY=(); return ;;
        --warmup) COMPREPLY=(); return ;;
        --step-time) COMPREPLY=($(compgen -W 'median mean rounded-mean' -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --top-n) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown html' -- "$word")); return ;;
        --output) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --logs-path --log-prefix --assign --from-workspace --workspace --sandbox --cost-per-gpu-hour --price-per-gpu-hour --num-tokens-in-b --tokens-in-b --warmup --step-time --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --original-formula --top-n --format --output --no-record --color' -- "$word")) ;;
    calibrate)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --logs-path) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --log-prefix) COMPREPLY=(); return ;;
        --assign) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --remove) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --logs-path --log-prefix --assign --from-workspace --workspace --sandbox --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --simulated --dry-run --show --off --on --remove --reset --format --color' -- "$word")) ;;
    report)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --logs-path) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --log-prefix) COMPREPLY=(); return ;;
        --assign) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --cost-per-gpu-hour|--price-per-gpu-hour) COMPREPLY=(); return ;;
        --num-tokens-in-b|--tokens-in-b) COMPREPLY=(); return ;;
        --warmup) COMPREPLY=(); return ;;
        --step-time) COMPREPLY=($(compgen -W 'median mean rounded-mean' -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --sections) COMPREPLY=($(compgen -W 'decision plan method ranking savings charts knobs predictions failures appendix' -- "$word")); return ;;
        --charts) COMPREPLY=($(compgen -W 'tflops days cost cost-days memory step-times step-boxes predicted-measured knobs none' -- "$word")); return ;;
        --title) COMPREPLY=(); return ;;
        --comment) COMPREPLY=(); return ;;
        --top-n) COMPREPLY=(); return ;;
        --output) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --format) COMPREPLY=($(compgen -W 'html pdf markdown' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --logs-path --log-prefix --assign --from-workspace --workspace --sandbox --cost-per-gpu-hour --price-per-gpu-hour --num-tokens-in-b --tokens-in-b --warmup --step-time --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --sections --charts --title --comment --top-n --output --format' -- "$word")) ;;
    chart)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --logs-path) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --log-prefix) COMPREPLY=(); return ;;
        --assign) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --cost-per-gpu-hour|--price-per-gpu-hour) COMPREPLY=(); return ;;
        --num-tokens-in-b|--tokens-in-b) COMPREPLY=(); return ;;
        --warmup) COMPREPLY=(); return ;;
        --step-time) COMPREPLY=($(compgen -W 'median mean rounded-mean' -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --width) COMPREPLY=(); return ;;
        --height) COMPREPLY=(); return ;;
        --scale) COMPREPLY=(); return ;;
        --top-n) COMPREPLY=(); return ;;
        --output) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --format) COMPREPLY=($(compgen -W 'png svg pdf csv' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --logs-path --log-prefix --assign --from-workspace --workspace --sandbox --cost-per-gpu-hour --price-per-gpu-hour --num-tokens-in-b --tokens-in-b --warmup --step-time --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --width --height --scale --dark --top-n --output --format' -- "$word")) ;;
    tune)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --nodes) COMPREPLY=(); return ;;
        --gpus-per-node) COMPREPLY=(); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --container-image) COMPREPLY=(); return ;;
        --logs-subdir) COMPREPLY=(); return ;;
        --resource-shape) COMPREPLY=(); return ;;
        --gpu) COMPREPLY=(); return ;;
        --memory-per-gpu) COMPREPLY=(); return ;;
        --nvlink-domain) COMPREPLY=(); return ;;
        --network-gbit-per-gpu) COMPREPLY=(); return ;;
        --price-per-gpu-hour|--cost-per-gpu-hour) COMPREPLY=(); return ;;
        --seq-length) COMPREPLY=(); return ;;
        --global-batch-sizes) COMPREPLY=(); return ;;
        --micro-batch-sizes) COMPREPLY=(); return ;;
        --num-tokens-in-b) COMPREPLY=(); return ;;
        --max-steps-per-run) COMPREPLY=(); return ;;
        --max-steps) COMPREPLY=(); return ;;
        --model-config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --tensor-parallel-sizes) COMPREPLY=(); return ;;
        --pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --context-parallel-sizes) COMPREPLY=(); return ;;
        --expert-parallel-sizes) COMPREPLY=(); return ;;
        --virtual-pipeline-model-parallel-sizes|--virtual-pipeline-parallel-sizes) COMPREPLY=(); return ;;
        --max-model-parallel-size) COMPREPLY=(); return ;;
        --min-model-parallel-size) COMPREPLY=(); return ;;
        --expert-tensor-parallel-sizes) COMPREPLY=(); return ;;
        --sequence-parallel) COMPREPLY=($(compgen -W 'auto off both' -- "$word")); return ;;
        --fsdp) COMPREPLY=(); return ;;
        --data-parallel-sharding-strategy) COMPREPLY=($(compgen -W 'optim optim_grads optim_grads_params' -- "$word")); return ;;
        --framework) COMPREPLY=($(compgen -W 'nemo bridge' -- "$word")); return ;;
        --cp-comm-type) COMPREPLY=($(compgen -W 'auto p2p all_gather a2a a2a+p2p' -- "$word")); return ;;
        --cp-a2a-size) COMPREPLY=(); return ;;
        --microbatch-group-size-per-vp-stage) COMPREPLY=(); return ;;
        --overlap-moe-expert-parallel-comm) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --precision) COMPREPLY=($(compgen -W 'bf16 fp16 fp8 fp8_cs fp8_ds fp8_mx fp8_sc nvfp4' -- "$word")); return ;;
        --grad-dtype) COMPREPLY=($(compgen -W 'fp32 bf16' -- "$word")); return ;;
        --recompute) COMPREPLY=(); return ;;
        --distributed-optimizer) COMPREPLY=($(compgen -W 'on off' -- "$word")); return ;;
        --optimizer-offload-fraction) COMPREPLY=(); return ;;
        --activation-offload-layers) COMPREPLY=(); return ;;
        --offload-modules) COMPREPLY=(); return ;;
        --budget-runs) COMPREPLY=(); return ;;
        --budget-usd) COMPREPLY=(); return ;;
        --stop-below) COMPREPLY=(); return ;;
        --seed) COMPREPLY=(); return ;;
        --filter) COMPREPLY=(); return ;;
        --sort) COMPREPLY=(); return ;;
        --top) COMPREPLY=(); return ;;
        --parallel) COMPREPLY=(); return ;;
        --only) COMPREPLY=(); return ;;
        --budget) COMPREPLY=(); return ;;
        --wall-time) COMPREPLY=(); return ;;
        --stop-after-failures) COMPREPLY=(); return ;;
        --retries) COMPREPLY=(); return ;;
        --workspace) COMPREPLY=(); return ;;
        --stack) COMPREPLY=($(compgen -W 'nemo2 megatron_bridge' -- "$word")); return ;;
        --dataset) COMPREPLY=(); return ;;
        --nemo-repo) COMPREPLY=(); return ;;
        --nemo-ref) COMPREPLY=(); return ;;
        --pre-launch) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --env) COMPREPLY=(); return ;;
        --secrets) COMPREPLY=(); return ;;
        --image-pull-secrets) COMPREPLY=(); return ;;
        --shared-memory) COMPREPLY=(); return ;;
        --queue-priority) COMPREPLY=(); return ;;
        --reservation) COMPREPLY=(); return ;;
        --allowed-nodes) COMPREPLY=(); return ;;
        --ttl) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown jsonl' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --nodes --gpus-per-node --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --container-image --logs-subdir --resource-shape --gpu --memory-per-gpu --nvlink-domain --network-gbit-per-gpu --price-per-gpu-hour --cost-per-gpu-hour --seq-length --global-batch-sizes --micro-batch-sizes --num-tokens-in-b --max-steps-per-run --max-steps --model-config --tensor-parallel-sizes --pipeline-parallel-sizes --context-parallel-sizes --expert-parallel-sizes --virtual-pipeline-model-parallel-sizes --virtual-pipeline-parallel-sizes --max-model-parallel-size --min-model-parallel-size --expert-tensor-parallel-sizes --sequence-parallel --fsdp --data-parallel-sharding-strategy --framework --cp-comm-type --cp-a2a-size --microbatch-group-size-per-vp-stage --overlap-moe-expert-parallel-comm --precision --grad-dtype --recompute --distributed-optimizer --optimizer-offload-fraction --activation-offload-layers --offload-modules --budget-runs --budget-usd --stop-below --seed --base-first --filter --sort --top --sequential --parallel --run-all --only --again --budget --wall-time --stop-after-failures --retries --sandbox --workspace --detach --yes --skip-checks --stack --dataset --nemo-repo --nemo-ref --pre-launch --env --secrets --image-pull-secrets --shared-memory --queue-priority --can-be-preempted --can-preempt --reservation --allowed-nodes --ttl --format --color' -- "$word")) ;;
    suggest)
        case "$previous" in
        --candidates) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --measured) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --count) COMPREPLY=(); return ;;
        --budget-runs) COMPREPLY=(); return ;;
        --budget-usd) COMPREPLY=(); return ;;
        --stop-below) COMPREPLY=(); return ;;
        --seed) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'json table' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --candidates --measured --count --budget-runs --budget-usd --stop-below --seed --format --color' -- "$word")) ;;
    login)
        case "$previous" in
        --workspace) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        --wait) COMPREPLY=(); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --workspace --url --token-stdin --wait' -- "$word")) ;;
    logout)
        case "$previous" in
        --workspace) COMPREPLY=(); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --workspace' -- "$word")) ;;
    doctor)
        case "$previous" in
        --config-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --model) COMPREPLY=($(compgen -W "$(autotuner list-models --format csv 2>/dev/null | cut -d, -f1 | tail -n +2)" -- "$word")); return ;;
        --launcher-node-group) COMPREPLY=(); return ;;
        --training-node-group) COMPREPLY=(); return ;;
        --mount-from) COMPREPLY=(); return ;;
        --mount-source-path) COMPREPLY=(); return ;;
        --mount-path) COMPREPLY=(); return ;;
        --container-image) COMPREPLY=(); return ;;
        --logs-subdir) COMPREPLY=(); return ;;
        --stack) COMPREPLY=($(compgen -W 'nemo2 megatron_bridge' -- "$word")); return ;;
        --dataset) COMPREPLY=(); return ;;
        --nemo-repo) COMPREPLY=(); return ;;
        --nemo-ref) COMPREPLY=(); return ;;
        --pre-launch) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --env) COMPREPLY=(); return ;;
        --secrets) COMPREPLY=(); return ;;
        --image-pull-secrets) COMPREPLY=(); return ;;
        --shared-memory) COMPREPLY=(); return ;;
        --queue-priority) COMPREPLY=(); return ;;
        --reservation) COMPREPLY=(); return ;;
        --allowed-nodes) COMPREPLY=(); return ;;
        --ttl) COMPREPLY=(); return ;;
        --parallel) COMPREPLY=(); return ;;
        --logs-folder) COMPREPLY=($(compgen -d -- "$word")); return ;;
        --workspace) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W 'table json csv markdown' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --config-dir --model --launcher-node-group --training-node-group --mount-from --mount-source-path --mount-path --container-image --logs-subdir --stack --dataset --nemo-repo --nemo-ref --pre-launch --env --secrets --image-pull-secrets --shared-memory --queue-priority --can-be-preempted --can-preempt --reservation --allowed-nodes --ttl --parallel --logs-folder --workspace --format --color' -- "$word")) ;;
    parse-log)
        case "$previous" in
        --format) COMPREPLY=($(compgen -W 'table json' -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        esac
        COMPREPLY=($(compgen -W '--help --format --color' -- "$word")) ;;
    completions)
        case "$previous" in
        esac
        COMPREPLY=($(compgen -W '--help' -- "$word")) ;;
    esac
}
complete -F _autotuner autotuner

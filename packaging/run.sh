#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, plans the worked example and runs it on the built-in sandbox
# cluster (simulated), compares the runs and writes a report; with a display it then opens the app with it. --build-only stops after the build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/setup.sh
. packaging/setup.sh

build_only=false
case "${1:-}" in
"") ;;
--build-only) build_only=true ;;
-h | --help)
    echo "usage: packaging/run.sh [--build-only]"
    exit 0
    ;;
*) die "unknown argument '$1'; usage: packaging/run.sh [--build-only]" ;;
esac

install_missing "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}"
configure release
build release autotuner autotuner-sandbox autotuner-bench
$build_only && exit 0

bin=build/release/bin/autotuner
out=$PWD/build/example
launch=(--launcher-node-group tme-nebius-h200-01 --training-node-group tme-nebius-h200-01
    --mount-from node-nfs:lepton-shared-fs --mount-source-path / --mount-path /nemo-workspace)
plan=(--config-dir "$out/generated_configs" --model llama31_8b)
say "Planning the worked example: llama31_8b on 8 nodes of 8 H200"
"$bin" generate "${plan[@]}" "${launch[@]}" \
    --nodes 8 --gpus-per-node 8 --resource-shape gpu.8xh200 --container-image nvcr.io/nvidia/nemo:25.07 \
    --seq-length 8192 --global-batch-sizes 256,512 --micro-batch-sizes 1,2 \
    --tensor-parallel-sizes 2 --pipeline-parallel-sizes 2 --context-parallel-sizes 1 --expert-parallel-sizes 1 \
    --max-model-parallel-size 64 \
    --num-tokens-in-b 1000 --max-steps-per-run 50 --max-steps 50 --logs-subdir "$out/logs"
"$bin" list-configs "${plan[@]}"
say "Running them one after another on the sandbox cluster: every figure is simulated"
"$bin" run "${plan[@]}" "${launch[@]}" --sequential --sandbox --yes
"$bin" status "${plan[@]}"
say "Comparing them: from simulated logs to days and dollars"
"$bin" results "${plan[@]}" "${launch[@]}" --logs-path "$out/logs/llama31_8b" --top-n 5 --cost-per-gpu-hour 3.0
"$bin" report "${plan[@]}" --logs-path "$out/logs/llama31_8b" --output "$out/report.html"
say "The configurations are in $out/generated_configs/llama31_8b, the runs' logs in $out/logs/llama31_8b, the report is $out/report.html"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the app"
    exec "$bin" "$out/generated_configs/llama31_8b/args.json"
fi
say "There is no display; run $bin on one to open the app"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes the parsers with libFuzzer under ASan and UBSan: tests/fuzz/fuzz.sh [SECONDS per target, 30].
# Needs clang++. What breaks a parser stays in build/fuzz as crash-*.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-30}
clang=$(command -v clang++ || compgen -c clang++- | sort -V | tail -n 1) || true
if [ -z "$clang" ]; then
    echo "no clang++ here: the seeds alone are replayed, by ctest -R fuzz_replay" >&2
    exit 0
fi
build=build/fuzz
mkdir -p "$build/gen/results"
protoc -I src/results --cpp_out="$build/gen/results" src/results/tensorboard.proto
sanitizers=address,undefined
flags=(-std=c++20 -g -O1 -I src -I tests -I "$build/gen" "-fsanitize=$sanitizers,fuzzer-no-link" -fno-sanitize-recover=undefined)
objects=()
for source in src/results/*.cpp src/base/*.cpp src/domain/*.cpp src/estimate/*.cpp tests/results/logs.cpp tests/results/eventwriter.cpp \
    "$build/gen/results/tensorboard.pb.cc"; do
    object=$build/$(basename "$source").o
    if [ ! "$object" -nt "$source" ]; then "$clang" "${flags[@]}" -c "$source" -o "$object"; fi
    objects+=("$object")
done
for target in logs events; do
    "$clang" "${flags[@]}" -fsanitize=fuzzer "tests/fuzz/fuzz_$target.cpp" "${objects[@]}" -lprotobuf-lite -lfmt -lpthread -o "$build/fuzz_$target"
    mkdir -p "$build/corpus_$target"
    "$build/fuzz_$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 -artifact_prefix="$build/crash-$target-" -print_final_stats=1 \
        "$build/corpus_$target" "tests/fuzz/seeds/$target" 2>&1 | tail -n 12
done

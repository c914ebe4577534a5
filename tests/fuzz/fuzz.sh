#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes the parsers with libFuzzer under ASan and UBSan: tests/fuzz/fuzz.sh [SECONDS per target, 30].
# Needs a clang++ with libFuzzer. What breaks a parser stays in build/fuzz as crash-*.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-30}
build=build/fuzz
mkdir -p "$build/gen/results"

echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' >"$build/probe.cpp"
clang=""
for candidate in clang++ $(compgen -c clang++- | sort -Vu); do
    if "$candidate" -fsanitize=address,undefined,fuzzer "$build/probe.cpp" -o "$build/probe" 2>/dev/null; then
        clang=$candidate
        break
    fi
done
if [ -z "$clang" ]; then
    echo "no clang++ with libFuzzer here: the seeds alone are replayed, by ctest -R fuzz_replay" >&2
    exit 0
fi

protoc -I src/results --cpp_out="$build/gen/results" src/results/tensorboard.proto
flags=$build/flags
printf '%s\n' -std=c++20 -g -O1 -I src -I tests -I "$build/gen" -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined >"$flags"
# The parsers, without the analysis that has the estimator below it.
sources=()
for source in src/results/*.cpp; do
    case $source in */analysis.cpp | */knobeffects.cpp) ;; *) sources+=("$source") ;; esac
done
sources+=(src/base/*.cpp src/domain/*.cpp tests/results/logs.cpp tests/results/logvariations.cpp tests/results/eventwriter.cpp "$build/gen/results/tensorboard.pb.cc")
objects=()
for source in "${sources[@]}"; do
    object=$build/$(basename "$source").o
    objects+=("$object")
    if [ ! "$object" -nt "$source" ] || [ -n "$(find src/results src/base tests/results -name '*.h' -newer "$object" -print -quit)" ]; then
        echo "-c $source -o $object"
    fi
done >"$build/outdated"
xargs -r -L 1 -P "$(nproc)" "$clang" "@$flags" <"$build/outdated"

for target in logs events; do
    "$clang" "@$flags" -fsanitize=fuzzer "tests/fuzz/fuzz_$target.cpp" "${objects[@]}" -lprotobuf-lite -lfmt -lpthread -o "$build/fuzz_$target"
    mkdir -p "$build/corpus_$target"
    log=$build/fuzz_$target.log
    if ! "$build/fuzz_$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 -artifact_prefix="$build/crash-$target-" -print_final_stats=1 \
        "$build/corpus_$target" "tests/fuzz/seeds/$target" >"$log" 2>&1; then
        tail -n 60 "$log"
        echo "error: fuzz_$target broke; its input is $build/crash-$target-*" >&2
        exit 1
    fi
    grep -E 'number_of_executed_units|new_units_added' "$log" | sed "s/^/fuzz_$target: /"
done

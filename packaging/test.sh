#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test: the whole suite in release, and the part
# below the GUI again under AddressSanitizer and UndefinedBehaviorSanitizer; then the parsers against
# a short run of libFuzzer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/setup.sh
. packaging/setup.sh

[ $# -eq 0 ] || die "usage: packaging/test.sh (it takes no arguments)"

install_missing "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"

say "Checking the formatting"
git ls-files '*.cpp' '*.h' | xargs -r clang-format-14 --dry-run -Werror || die "run clang-format-14 -i on the files above"

configure release
build release
say "Testing build/release"
ctest --preset release

configure asan
build asan
say "Testing build/asan"
ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 ctest --preset asan

say "Fuzzing the parsers"
tests/fuzz/fuzz.sh 10
say "All tests passed"

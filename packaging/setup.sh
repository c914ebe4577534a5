# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: installs what is missing, configures, builds.
# shellcheck shell=bash

say() { printf '==> %s\n' "$*"; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Alternatives are separated by "|": names differ between Debian and Ubuntu releases. A "?" at the
# end marks a package that newer releases have merged into another.
readonly BUILD_PACKAGES=(
    g++ cmake ninja-build
    qt6-base-dev libqt6opengl6-dev? qt6-charts-dev qt6-httpserver-dev qt6-websockets-dev qtkeychain-qt6-dev "qt6-svg-dev|libqt6svg6-dev" qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    nlohmann-json3-dev libfmt-dev libexpected-dev libprotobuf-dev protobuf-compiler libyaml-cpp-dev zlib1g-dev libbenchmark-dev dpkg-dev file
)
readonly RUN_PACKAGES=("qt6-translations-l10n" "fonts-dejavu-core")
readonly TEST_PACKAGES=(libgtest-dev libgmock-dev desktop-file-utils appstream clang-format-14
    python3 shellcheck dbus-daemon gnome-keyring clang-14 libclang-rt-14-dev libxml2-utils poppler-utils)

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

any_installed() {
    local name
    for name in ${1//|/ }; do
        if installed "$name"; then return 0; fi
    done
    return 1
}

first_known() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

check_system() {
    local id="" version=""
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release && printf '%s' "${ID:-}")
        version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
    fi
    case "$id:$version" in
    debian:12 | debian:13 | ubuntu:24.* | ubuntu:25.* | ubuntu:26.*) ;;
    *) die "this script sets up Debian 12 or Ubuntu 24.04 and newer; this is ${id:-an unknown system} ${version}.
Install by hand: a C++20 compiler, CMake 3.22, Ninja, Qt 6.4 (Base, Charts, Svg, Tools), nlohmann-json, fmt, tl-expected,
Google Benchmark and GoogleTest; then: cmake --preset release && cmake --build --preset release" ;;
    esac
}

# install_missing PACKAGE…: touches the network only when a package is not there.
install_missing() {
    local wanted missing=() names=() sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    for wanted in "$@"; do
        [ "${wanted%\?}" = "$wanted" ] && ! any_installed "$wanted" && missing+=("$wanted")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        check_system
        [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null \
            || die "these packages are missing and neither root nor sudo is at hand: ${missing[*]}"
        say "Updating the package lists"
        "${sudo[@]}" apt-get update -qq || die "apt-get update failed; is the network there?"
    fi
    for wanted in "$@"; do
        if [ "${wanted%\?}" != "$wanted" ] && ! any_installed "${wanted%\?}" && first_known "${wanted%\?}" >/dev/null; then
            missing+=("${wanted%\?}")
        fi
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    for wanted in "${missing[@]}"; do
        names+=("$(first_known "$wanted")") || die "no package of this system provides: $wanted"
    done
    say "Installing ${names[*]}"
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null \
        || die "apt-get could not install: ${names[*]}"
}

# configure PRESET [cmake options…]
configure() {
    local preset=$1
    shift
    say "Configuring build/$preset"
    cmake --preset "$preset" "$@" >"build-$preset.log" 2>&1 || {
        cat "build-$preset.log" >&2
        die "cmake could not configure build/$preset"
    }
    mkdir -p "build/$preset"
    mv "build-$preset.log" "build/$preset/configure.log"
}

# build PRESET [targets…]
build() {
    local preset=$1
    shift
    say "Building build/$preset (a first build takes several minutes)"
    if [ $# -gt 0 ]; then
        cmake --build "build/$preset" --target "$@"
    else
        cmake --build "build/$preset"
    fi
}

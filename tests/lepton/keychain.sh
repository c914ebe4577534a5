#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# keychain.sh PROGRAM [ARGS…]: runs a program on a session bus of its own with an unlocked, empty
# keyring. Exit code 77 (skipped) with a reason where that cannot be had.
set -eu
for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
unset DBUS_SESSION_BUS_ADDRESS
# The daemon ends with the bus; the password is of this throw-away keyring only.
dbus-run-session -- bash -c '
    echo -n "test" | gnome-keyring-daemon --unlock --components=secrets >/dev/null || { echo "skipped: the keyring does not start"; exit 77; }
    AUTOTUNER_TEST_KEYRING=1 "$@"' keychain "$@"

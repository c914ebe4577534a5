// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lepton/workspace.h"

#include <QObject>
#include <QString>
#include <functional>

namespace launch {

/// autotuner-sandbox as a program of its own, started beside this one. It keeps its cluster in a
/// folder, so that a campaign finds its jobs again, and ends by itself when nobody asks any more.
struct SandboxOptions {
    QString stateFolder;
    double clockFactor = 60; ///< its minutes per minute of ours
    quint64 seed = 1;
    QString program; ///< empty = beside this program
};

/// How fast its clock must run for `expectedSeconds` of runs to be over in about a minute; 20…3600.
[[nodiscard]] double sandboxClockFactor(double expectedSeconds);

/// Starts it, or finds the one that already serves the folder. The workspace has source Sandbox and a
/// random token that lives in this process and the folder's private file (0600) only.
void startSandbox(const SandboxOptions &options, QObject *context, std::function<void(base::Result<lepton::Workspace>)> then);

} // namespace launch

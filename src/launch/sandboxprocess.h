// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/trainingplan.h"
#include "lepton/workspace.h"

#include <QObject>
#include <QString>
#include <functional>
#include <string>
#include <vector>

class QNetworkAccessManager;

namespace launch {

/// Machines that a sandbox is to have under a name of the plan's, with its shape and mount.
struct SandboxGroup {
    std::string name;
    std::string gpuKey; ///< of the catalogue
    std::string resourceShape; ///< "gpu.8xh200"
    int nodes = 2;
    int gpusPerNode = 8;
    std::string mountFrom; ///< "node-nfs:team-fs"; may be empty
    std::string mountPath;
    bool operator==(const SandboxGroup &) const = default;
};
/// The plan's node group (named "sandbox" when it names none), with nodes for so many runs at a time,
/// at least two.
[[nodiscard]] SandboxGroup sandboxGroupOf(const domain::TrainingPlan &plan, int runsAtATime);

/// autotuner-sandbox as a program of its own, started beside this one. It keeps its cluster in a
/// folder, so that a campaign finds its jobs again, and ends by itself when nobody asks any more.
struct SandboxOptions {
    QString stateFolder;
    double clockFactor = 60; ///< its minutes per minute of ours
    quint64 seed = 1;
    QString program; ///< empty = beside this program
    /// What its cluster must have; empty = whatever it has had, and a running one is taken as it is. A
    /// running one with other groups is started again on the same folder.
    std::vector<SandboxGroup> groups;
    /// To ask a running one whether it answers; null = only its process is looked at. Outlives the start.
    QNetworkAccessManager *network = nullptr;
};

/// How fast its clock must run for `expectedSeconds` of runs to be over in about a minute; 20…3600.
[[nodiscard]] double sandboxClockFactor(double expectedSeconds);

/// Starts it, or finds the one that already serves the folder. The workspace has source Sandbox and a
/// random token that lives in this process, the sandbox's environment and the folder's private file (0600) only.
void startSandbox(const SandboxOptions &options, QObject *context, std::function<void(base::Result<lepton::Workspace>)> then);

} // namespace launch

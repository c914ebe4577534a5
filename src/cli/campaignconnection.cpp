// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaignconnection.h"

#include "launch/sandboxprocess.h"

namespace cli {
namespace {

/// Queueing, image pull and start of a simulated run, in its own seconds; for the speed of its clock.
constexpr double kSimulatedStartSeconds = 300.0;

base::Result<lepton::Workspace> workspaceOf(RemoteScope &scope, const ConnectionWanted &wanted)
{
    if (!wanted.choices.sandbox)
        return chooseWorkspace(scope, wanted.choices.workspace);
    const int atATime = wanted.choices.parallel.value_or(2);
    launch::SandboxOptions options;
    options.stateFolder = wanted.place.sandboxFolder;
    options.groups = {launch::sandboxGroupOf(wanted.plan, atATime)};
    const double seconds = wanted.stepSeconds + kSimulatedStartSeconds * static_cast<double>(wanted.runs);
    options.clockFactor = launch::sandboxClockFactor(seconds / atATime);
    options.network = scope.network();
    return scope.await<lepton::Workspace>([&](QObject *context, std::function<void(base::Result<lepton::Workspace>)> then) {
        launch::startSandbox(options, context, std::move(then));
    });
}

} // namespace

base::Result<std::unique_ptr<Remote>> connectCampaign(RemoteScope &scope, const ConnectionWanted &wanted)
{
    auto found = workspaceOf(scope, wanted);
    if (!found)
        return base::fail(found.error());
    return Remote::open(scope, std::move(*found));
}

} // namespace cli

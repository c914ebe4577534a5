// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/campaignview.h"
#include "cli/problems.h"
#include "cli/runprogress.h"
#include "cli/tableoutput.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

std::optional<campaign::RunState> stateOf(launch::JobPhase phase)
{
    switch (phase) {
    case launch::JobPhase::Queued:
        return campaign::RunState::Queued;
    case launch::JobPhase::Starting:
        return campaign::RunState::Starting;
    case launch::JobPhase::Running:
        return campaign::RunState::Running;
    case launch::JobPhase::Stopping:
        return campaign::RunState::Stopping;
    case launch::JobPhase::Completed:
        return campaign::RunState::Completed;
    case launch::JobPhase::Failed:
        return campaign::RunState::Failed;
    case launch::JobPhase::Stopped:
        return campaign::RunState::Stopped;
    case launch::JobPhase::Gone:
    case launch::JobPhase::Unknown:
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<std::string> liveJobs(const campaign::Campaign &campaign)
{
    std::vector<std::string> ids;
    for (const campaign::Run &run : campaign.runs) {
        if (campaign::isLive(run.state) && run.attempt() && !run.attempt()->jobId.empty())
            ids.push_back(run.attempt()->jobId);
    }
    return ids;
}

using Looked = std::vector<launch::JobSeen>;

/// One look at the jobs, for a campaign that nobody watches.
base::Result<Looked> look(RemoteScope &scope, launch::Target &target, const std::vector<std::string> &jobs)
{
    return scope.await<Looked>([&](QObject *context, std::function<void(base::Result<Looked>)> then) {
        QObject::connect(&target, &launch::Target::seen, context, [then](const Looked &seen) { then(seen); });
        QObject::connect(&target, &launch::Target::unreachable, context, [then](const base::Error &why) { then(base::fail(why)); });
        QObject::connect(&target, &launch::Target::loginNeeded, context, [then](const base::Error &why) { then(base::fail(why)); });
        target.watch(jobs);
    });
}

/// Shows in `seen` what the platform says now; the journal is the runner's and is left alone.
void show(const Looked &jobs, CampaignFigures &seen)
{
    for (campaign::Run &run : seen.campaign.runs) {
        const auto job = std::find_if(jobs.begin(), jobs.end(), [&](const launch::JobSeen &one) {
            return run.attempt() && !one.id.empty() && one.id == run.attempt()->jobId;
        });
        if (job == jobs.end() || !campaign::isLive(run.state))
            continue;
        run.state = stateOf(job->phase).value_or(run.state);
        run.attempts.back().platformState = job->platformState;
    }
}

/// The place's own clock, and what it says about jobs that nobody watches. Errors are told, not fatal.
base::Result<void> refresh(RemoteScope &scope, const CampaignPlace &place, const std::string &workspaceId, bool watched,
                           CampaignFigures &seen)
{
    const std::vector<std::string> jobs = liveJobs(seen.campaign);
    auto remote = openRemote(scope, place, workspaceId);
    if (!remote)
        return base::fail(remote.error());
    if (!watched && !jobs.empty()) {
        const auto looked = look(scope, (*remote)->target(), jobs);
        if (!looked)
            return base::fail(looked.error());
        show(*looked, seen);
    }
    // Any answer tells the time there; a sandbox's runs faster than ours.
    lepton::Client &client = (*remote)->client();
    const auto info = scope.ask<lepton::wire::WorkspaceInfo>(
        [&](QObject *context, lepton::Then<lepton::wire::WorkspaceInfo> then) { client.workspaceInfo(context, std::move(then)); });
    if (!info)
        return base::fail(info.error().error);
    seen.now = std::max<campaign::TimeMs>(seen.now, client.serverNowMs());
    return {};
}

void print(const CampaignFigures &seen, const QString &driver, const CampaignPlace &place, const Arguments &arguments,
           const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "json") {
        nlohmann::ordered_json json = runsJson(seen);
        json["watched_by"] = driver.toStdString();
        streams.out << json.dump(2) << '\n';
        return;
    }
    if (format != "table")
        return printTable(withOrigin(runTable(seen), seen.simulated), arguments, streams);
    printTable(runTable(seen), arguments, streams);
    streams.out << totalLine(seen.campaign, seen.now) << (seen.simulated ? " (simulated)" : "") << '\n';
    if (seen.campaign.tuning)
        streams.out << tuningLine(seen) << '\n';
    if (!driver.isEmpty())
        streams.out << "Watched by " << printable(driver.toStdString()) << '\n';
    else if (!seen.campaign.isFinished())
        streams.out << "Nobody watches these runs: autotuner " << (seen.campaign.isTuning() ? "tune " : "run ") << place.flags()
                    << (seen.campaign.isTuning() ? " with its budget takes them up again\n" : " takes them up again\n");
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto place = findCampaign(arguments);
    if (!place)
        return report({place.error()}, "status", streams);
    const auto known = launch::readCampaign(place->files);
    if (!known)
        return report({known.error()}, "status", streams);
    CampaignFigures seen = figuresFromFiles(*place, known->campaign);
    const bool anyLive = std::any_of(seen.campaign.runs.begin(), seen.campaign.runs.end(),
                                     [](const campaign::Run &run) { return campaign::isLive(run.state); });
    if (anyLive && !arguments.has("offline")) {
        RemoteScope scope(streams);
        const auto refreshed = refresh(scope, *place, arguments.textOr("workspace", ""), !known->driver.isEmpty(), seen);
        if (!refreshed && refreshed.error().kind == base::ErrorKind::Cancelled)
            return report({refreshed.error()}, "status", streams);
        if (!refreshed) {
            reportWarning(refreshed.error(), streams);
            streams.err << "note: live runs are shown as they were seen last\n";
        }
    }
    print(seen, known->driver, *place, arguments, streams);
    return Done;
}

} // namespace

Command statusCommand()
{
    Command command;
    command.name = "status";
    command.summary = "Show the runs of a folder: state, progress, cost";
    command.description = "Shows what the campaign's journal and the kept logs say. Runs that are under way and that nobody watches are "
                          "looked up on the workspace; when it cannot be reached, they are shown as they were seen last.";
    command.options = campaignViewOptions();
    command.options.push_back({"offline", ValueKind::Switch, "", "", false, "Workspace", "do not ask the workspace"});
    command.options.push_back(formatOption());
    command.options.push_back(colorOption());
    command.examples = {"autotuner status --config-dir configs --model llama31_8b"};
    command.run = &run;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/campaignview.h"
#include "cli/problems.h"
#include "launch/campaignrunner.h"

#include <QFileInfo>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <ostream>

namespace cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 100ms;

using RunIds = std::vector<campaign::RunId>;

RunIds notEnded(const campaign::Campaign &campaign, const RunIds &chosen)
{
    RunIds ids;
    for (const campaign::RunId &id : chosen) {
        const campaign::Run *const run = campaign.find(id);
        if (run && !campaign::isFinal(run->state))
            ids.push_back(id);
    }
    return ids;
}

base::Result<RunIds> chosenRuns(const Arguments &arguments, const campaign::Campaign &campaign)
{
    if (!arguments.has("all")) {
        if (arguments.positional().empty()) {
            return base::fail(flagError("all", "", base::Text(QT_TRANSLATE_NOOP("core", "give the runs to stop, or --all")),
                                        base::Text(QT_TRANSLATE_NOOP("core", "See autotuner status"))));
        }
        return namedRuns(campaign, arguments.positional());
    }
    RunIds ids;
    for (const campaign::Run &run : campaign.runs)
        ids.push_back(run.id);
    return ids;
}

/// Asks the process that watches the campaign and waits until the runs have ended. False: that process
/// has gone away meanwhile.
base::Result<bool> stopThroughDriver(RemoteScope &scope, const CampaignPlace &place, const RunIds &ids, bool all)
{
    // A run that was chosen since the journal was read is meant too.
    const auto request = launch::requestStop(place.files, all ? RunIds{launch::kEveryRun} : ids);
    if (!request)
        return base::fail(request.error());
    return scope.await<bool>([&](QObject *context, std::function<void(base::Result<bool>)> then) {
        auto *const timer = new QTimer(context);
        QObject::connect(timer, &QTimer::timeout, context, [&place, ids, all, then] {
            const auto seen = launch::readCampaign(place.files);
            if (!seen)
                return then(base::fail(seen.error()));
            if (notEnded(seen->campaign, ids).empty() && !(all && seen->campaign.isTuning()))
                return then(true);
            if (seen->driver.isEmpty())
                then(false);
        });
        timer->start(kLook);
    });
}

/// Nobody watches: this process takes the campaign over, paused, for as long as stopping takes.
base::Result<void> stopDirectly(RemoteScope &scope, const CampaignPlace &place, const Arguments &arguments, const RunIds &ids)
{
    auto opened = launch::CampaignRunner::open(place.files, {});
    if (!opened)
        return base::fail(opened.error());
    launch::CampaignRunner &runner = **opened;
    if (auto paused = runner.pause(); !paused)
        return paused;
    const bool live = std::any_of(runner.campaign().runs.begin(), runner.campaign().runs.end(),
                                  [](const campaign::Run &run) { return campaign::isLive(run.state); });
    std::unique_ptr<Remote> remote;
    if (live) {
        auto made = openRemote(scope, place, arguments.textOr("workspace", ""));
        if (!made)
            return base::fail(made.error());
        remote = std::move(*made);
        runner.setTarget(&remote->target());
    }
    if (arguments.has("all")) {
        if (auto stopped = runner.stopAll(); !stopped)
            return stopped;
    }
    for (const campaign::RunId &id : notEnded(runner.campaign(), ids)) {
        if (auto stopped = runner.stop(id); !stopped)
            return stopped;
    }
    const auto ended = scope.await<void>([&](QObject *context, std::function<void(base::Result<void>)> then) {
        auto *const timer = new QTimer(context);
        QObject::connect(timer, &QTimer::timeout, context, [&runner, ids, then] {
            if (notEnded(runner.campaign(), ids).empty())
                then({});
        });
        QObject::connect(&runner, &launch::CampaignRunner::journalFailed, context,
                         [then](const base::Error &why) { then(base::fail(why)); });
        timer->start(kLook);
    });
    runner.setTarget(nullptr);
    return ended;
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto place = findCampaign(arguments);
    if (!place)
        return report({place.error()}, "stop", streams);
    const auto seen = launch::readCampaign(place->files);
    if (!seen)
        return report({seen.error()}, "stop", streams);
    const auto chosen = chosenRuns(arguments, seen->campaign);
    if (!chosen)
        return report({chosen.error()}, "stop", streams);
    const RunIds ids = notEnded(seen->campaign, *chosen);
    const bool endsTuning = arguments.has("all") && seen->campaign.isTuning();
    if (ids.empty() && !endsTuning) {
        streams.out << "Nothing to stop: these runs have ended\n";
        return Done;
    }
    RemoteScope scope(streams);
    bool stopped = false;
    if (!seen->driver.isEmpty()) {
        streams.out << "Asking " << printable(seen->driver.toStdString()) << std::endl;
        const auto answer = stopThroughDriver(scope, *place, ids, arguments.has("all"));
        if (!answer)
            return report({answer.error()}, "stop", streams);
        stopped = *answer;
    }
    if (!stopped) {
        if (const auto done = stopDirectly(scope, *place, arguments, ids); !done)
            return report({done.error()}, "stop", streams);
    }
    streams.out << "Stopped " << ids.size() << (ids.size() == 1 ? " run\n" : " runs\n");
    if (endsTuning)
        streams.out << "Ended the tuning: nothing further is chosen\n";
    return Done;
}

} // namespace

Command stopCommand()
{
    Command command;
    command.name = "stop";
    command.summary = "Stop runs; waiting ones are skipped";
    command.description = "Stops runs by the process that watches them, or, when nobody does, on the workspace itself. Returns when they "
                          "have ended. Stopped runs keep what they have measured.";
    command.positional = "[RUN...]";
    command.options = campaignViewOptions();
    command.options.push_back({"all", ValueKind::Switch, "", "", false, "Runs", "every run that has not ended"});
    command.examples = {"autotuner stop --config-dir configs --model llama31_8b --all",
                        "autotuner stop --config-dir configs --model llama31_8b r003"};
    command.run = &run;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/launchchecks.h"
#include "cli/launchflags.h"
#include "cli/problems.h"
#include "cli/remote.h"
#include "cli/tableoutput.h"

#include <QDateTime>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

using launch::Finding;

/// What doctor looks at.
struct Visit {
    domain::TrainingPlan plan;
    int runsAtATime = 1;
    std::string logsFolder;
};

std::string_view levelWord(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Ok:
        return "ok";
    case Finding::Level::Warning:
        return "warning";
    case Finding::Level::Problem:
        return "problem";
    case Finding::Level::Unknown:
        break;
    }
    return "unknown";
}

TextTable::Cell levelCell(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Ok:
        return {"✓ ok", Tone::Good};
    case Finding::Level::Warning:
        return {"! warning", Tone::Caution};
    case Finding::Level::Problem:
        return {"✕ problem", Tone::Bad};
    case Finding::Level::Unknown:
        break;
    }
    return {"? unknown", Tone::Faint};
}

TextTable tableOf(const std::vector<Finding> &findings)
{
    TextTable table;
    table.columns = {{"Check"}, {"Result"}, {"Found", TextTable::Align::Left, true}, {"What to do", TextTable::Align::Left, true}};
    for (const Finding &finding : findings)
        table.rows.push_back({finding.title.english(), levelCell(finding.level), finding.detail.english(), finding.remedy.english()});
    return table;
}

nlohmann::ordered_json jsonOf(const std::vector<Finding> &findings, bool simulated)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Finding &finding : findings)
        list.push_back({{"check", finding.check},
                        {"level", levelWord(finding.level)},
                        {"title", finding.title.english()},
                        {"detail", finding.detail.english()},
                        {"remedy", finding.remedy.english()}});
    return {{"format", "autotuner-findings"},
            {"version", 1},
            {"simulated", simulated},
            {"problem", launch::hasProblem(findings)},
            {"findings", std::move(list)}};
}

/// Failures that say nothing about the plan: the workspace could not be asked, or did not take the login.
bool unreachable(const launch::PlatformFacts &facts)
{
    using lepton::FailureKind;
    for (const auto &[call, failure] : facts.failures) {
        const bool away = failure.kind == FailureKind::Unreachable || failure.kind == FailureKind::Timeout
            || failure.kind == FailureKind::Tls || failure.kind == FailureKind::Redirected || failure.kind == FailureKind::Server
            || failure.kind == FailureKind::BadAnswer || failure.kind == FailureKind::RateLimited;
        const bool refused = (failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::TokenExpired
                              || failure.kind == FailureKind::Forbidden)
            && failure.httpStatus != 0; // 0: there is no login
        if (call == "workspace" && (away || refused))
            return true;
    }
    return false;
}

tl::expected<Visit, std::vector<base::Error>> readVisit(const Arguments &arguments, const catalogue::Catalogue &catalogue)
{
    std::vector<base::Error> errors;
    int atATime = 1;
    if (const auto text = arguments.text("parallel")) {
        const auto value = base::parseInteger(*text);
        if (value && *value >= 1 && *value <= 1000)
            atATime = static_cast<int>(*value);
        else
            errors.push_back(flagError("parallel", *text, QT_TRANSLATE_NOOP("core", "is not a whole number from 1 to 1000")));
    }
    auto stored = storedPlan(arguments, catalogue);
    if (!stored)
        errors.insert(errors.end(), stored.error().begin(), stored.error().end());
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return Visit{std::move(stored->plan), atATime, arguments.textOr("logs-folder", stored->folder.path)};
}

void print(const std::vector<Finding> &findings, bool simulated, const Arguments &arguments, const Streams &streams)
{
    const std::string format = arguments.textOr("format", "table");
    if (format == "json")
        streams.out << jsonOf(findings, simulated).dump(2) << '\n';
    else
        printTable(tableOf(findings), arguments, streams);
    if (format != "table")
        return;
    const bool problem = launch::hasProblem(findings);
    streams.out
        << paletteFor(arguments, streams).paint(problem ? Tone::Bad : Tone::Good, problem ? "A launch would fail." : "Ready to launch.");
    streams.out << (simulated ? " This is a sandbox: everything on it is simulated.\n" : "\n");
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "doctor", streams);
    const auto visit = readVisit(arguments, *catalogue);
    if (!visit)
        return report(visit.error(), "doctor", streams);
    RemoteScope scope(streams);
    launch::PlatformFacts facts;
    std::int64_t now = 0;
    auto workspace = chooseWorkspace(scope, arguments.textOr("workspace", ""));
    if (!workspace && workspace.error().kind == base::ErrorKind::Cancelled)
        return report({workspace.error()}, {}, streams);
    if (workspace) {
        lepton::Client::Options patience;
        patience.maxTries = 2;
        const Remote remote(scope, std::move(*workspace), false, patience);
        auto fetched = fetchFacts(scope, remote.client(), visit->plan.infrastructure.trainingNodeGroup);
        if (!fetched)
            return report({fetched.error()}, {}, streams);
        facts = std::move(*fetched);
        now = remote.client().serverNowMs();
    } else {
        facts.failures.emplace_back("workspace", lepton::Failure{lepton::FailureKind::Unauthorized, 0, {}, {}, workspace.error()});
    }
    const bool simulated = facts.workspace && facts.workspace->simulated;
    const auto findings = launch::preflight({visit->plan, visit->plan.launch, visit->runsAtATime, visit->logsFolder, now}, facts);
    print(findings, simulated, arguments, streams);
    if (unreachable(facts))
        return RemoteFailed;
    return launch::hasProblem(findings) ? NothingUsable : Done;
}

} // namespace

Command doctorCommand()
{
    Command command;
    command.name = "doctor";
    command.summary = "Check everything that a launch needs, before anything is billed";
    command.description =
        "Looks at login and its expiry, node group, shape, free nodes, reservation, queue, quota, storage, image, secrets, the job itself "
        "and the disk for logs, for the plan that generate wrote. Every finding says what to do about it. Launches nothing.\n\n"
        "Exit code: 0 ready, 1 a launch would fail, 2 bad usage or input, 3 the workspace refused or could not be "
        "reached.";
    command.options = campaignFolderOptions();
    for (const auto &more : {infrastructureOptions(), launchOptions()})
        command.options.insert(command.options.end(), more.begin(), more.end());
    command.options.push_back(
        {"parallel", ValueKind::Integer, "N", "1", false, "Campaign", "runs at a time that nodes and quota should suffice for"});
    command.options.push_back(
        {"logs-folder", ValueKind::Folder, "DIR", "CONFIG_DIR/MODEL", false, "Campaign", "folder on this machine that logs go to"});
    command.options.push_back(workspaceOption());
    command.options.push_back(formatOption());
    command.options.push_back(colorOption());
    command.examples = {"autotuner doctor --config-dir configs --model llama31_8b --training-node-group team-h200"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/preflight.h"

#include "base/format.h"
#include "launch/preflightchecks.h"

#include <algorithm>

namespace launch {

const lepton::wire::NodeGroup *Check::group() const
{
    const std::string &wanted = request.plan.infrastructure.trainingNodeGroup;
    const auto found = std::ranges::find_if(
        facts.nodeGroups, [&](const lepton::wire::NodeGroup &each) { return each.metadata.name == wanted || each.metadata.id == wanted; });
    return found == facts.nodeGroups.end() ? nullptr : &*found;
}

const lepton::Failure *Check::failure(std::string_view call) const
{
    const auto found = std::ranges::find(facts.failures, call, &std::pair<std::string, lepton::Failure>::first);
    return found == facts.failures.end() ? nullptr : &found->second;
}

std::string someNames(const std::vector<std::string> &names)
{
    constexpr std::size_t kMost = 6;
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        out += (i == 0 ? "" : ", ") + names[i];
    return names.size() > kMost ? out + ", …" : out;
}

void checkCredentials(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Login"));
    if (check.facts.workspace) {
        const lepton::wire::WorkspaceInfo &workspace = *check.facts.workspace;
        if (!workspace.state.empty() && workspace.state != "normal")
            return check.problem("credentials", title, {QT_TRANSLATE_NOOP("core", "workspace %1 is %2"), {workspace.name, workspace.state}},
                                 QT_TRANSLATE_NOOP("core", "Ask the workspace's administrator"));
        return check.ok("credentials", title,
                        workspace.simulated
                            ? base::Text(QT_TRANSLATE_NOOP("core", "sandbox %1: simulated, nothing is billed"), {workspace.name})
                            : base::Text(QT_TRANSLATE_NOOP("core", "logged in to workspace %1"), {workspace.name}));
    }
    const lepton::Failure *failure = check.failure("workspace");
    if (!failure)
        return check.problem("credentials", title, QT_TRANSLATE_NOOP("core", "not logged in"),
                             QT_TRANSLATE_NOOP("core", "Log in to a workspace first"));
    check.problem("credentials", title, failure->error.message, failure->error.hint);
}

void checkExpiry(const Check &check)
{
    const base::Text title(QT_TRANSLATE_NOOP("core", "Token's end"));
    const auto end = check.facts.tokenExpiresAtMs;
    if (!end || check.request.nowMs == 0)
        return check.unknown("expiry", title, QT_TRANSLATE_NOOP("core", "the workspace does not say when the token ends"));
    constexpr double kMsPerHour = 3.6e6;
    const double hours = static_cast<double>(*end - check.request.nowMs) / kMsPerHour;
    const base::Text remedy(QT_TRANSLATE_NOOP("core", "Make a new token on the dashboard's credentials page and log in with it"));
    if (hours <= 0)
        return check.problem("expiry", title, QT_TRANSLATE_NOOP("core", "the token has expired"), remedy);
    constexpr double kSoon = 24;
    if (hours < kSoon)
        return check.warn(
            "expiry", title,
            {QT_TRANSLATE_NOOP("core", "the token ends in %1 hours; runs go on, but are no longer watched then"), {base::fixed(hours, 1)}},
            remedy);
    check.ok("expiry", title, {QT_TRANSLATE_NOOP("core", "the token is good for %1 more days"), {base::fixed(hours / 24, 0)}});
}

std::vector<Finding> preflight(const PreflightRequest &request, const PlatformFacts &facts)
{
    std::vector<Finding> findings;
    const Check check{request, facts, findings};
    checkCredentials(check);
    if (facts.workspace) {
        for (const auto each : {checkExpiry, checkNodeGroup, checkShape, checkFreeNodes, checkReservation, checkQueue, checkQuota})
            each(check);
    }
    for (const auto each : {checkMount, checkImage, checkSecrets, checkRegistry, checkJob, checkLogDisk})
        each(check);
    return findings;
}

bool hasProblem(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) { return finding.level == Finding::Level::Problem; });
}

} // namespace launch

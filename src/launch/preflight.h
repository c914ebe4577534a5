// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"
#include "lepton/client.h"

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

namespace launch {

/// One thing that was checked before anything is billed.
struct Finding {
    enum class Level : std::uint8_t { Ok, Warning, Problem, Unknown };
    Level level = Level::Ok;
    std::string check; ///< stable id: "credentials", "expiry", "node_group", "free_nodes", "shape", "quota", "mount", "image", "secrets",
                       ///< "log_disk", …
    base::Text title;
    base::Text detail; ///< what was found
    base::Text remedy; ///< empty when fine
};

/// The platform's facts that checks and launches need, fetched once.
struct PlatformFacts {
    std::optional<lepton::wire::WorkspaceInfo> workspace;
    std::vector<lepton::wire::NodeGroup> nodeGroups;
    std::vector<lepton::wire::Node> nodes; ///< of the training group
    std::vector<lepton::wire::Shape> shapes; ///< that it offers
    std::optional<std::vector<lepton::wire::Secret>> secrets; ///< nothing = cannot be told
    std::optional<std::vector<lepton::wire::RegistryCredential>> registryCredentials;
    std::optional<std::vector<lepton::wire::Reservation>> reservations;
    std::optional<std::int64_t> tokenExpiresAtMs;
    std::vector<std::pair<std::string, lepton::Failure>> failures; ///< which call could not be answered
};
void fetchPlatformFacts(lepton::Client &client, const std::string &nodeGroupName, QObject *context,
                        std::function<void(PlatformFacts)> then);

struct PreflightRequest {
    const domain::TrainingPlan &plan;
    const domain::LaunchSettings &settings;
    int runsAtATime = 1;
    std::string logsFolder; ///< on this machine; empty = not checked
    std::int64_t nowMs = 0; ///< for expiry
};
/// Pure: facts in, findings out, in the order of the checks.
[[nodiscard]] std::vector<Finding> preflight(const PreflightRequest &request, const PlatformFacts &facts);
[[nodiscard]] bool hasProblem(const std::vector<Finding> &findings);

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/preflight.h"

#include <string>
#include <string_view>
#include <vector>

namespace launch {

/// What a check is given and where it writes its findings.
struct Check {
    const PreflightRequest &request;
    const PlatformFacts &facts;
    std::vector<Finding> &findings;

    void ok(std::string id, base::Text title, base::Text detail = {}) const { add(Finding::Level::Ok, std::move(id), title, detail, {}); }
    void warn(std::string id, base::Text title, base::Text detail, base::Text remedy) const
    {
        add(Finding::Level::Warning, std::move(id), title, detail, remedy);
    }
    void problem(std::string id, base::Text title, base::Text detail, base::Text remedy) const
    {
        add(Finding::Level::Problem, std::move(id), title, detail, remedy);
    }
    void unknown(std::string id, base::Text title, base::Text detail, base::Text remedy = {}) const
    {
        add(Finding::Level::Unknown, std::move(id), title, detail, remedy);
    }
    void add(Finding::Level level, std::string id, const base::Text &title, const base::Text &detail, const base::Text &remedy) const
    {
        findings.push_back({level, std::move(id), title, detail, remedy});
    }

    [[nodiscard]] const domain::ClusterSpec *cluster() const { return request.plan.hasCluster() ? &request.plan.cluster() : nullptr; }
    /// The training node group by name or id; null when it is not there.
    [[nodiscard]] const lepton::wire::NodeGroup *group() const;
    /// Why a call could not be answered; null when it was.
    [[nodiscard]] const lepton::Failure *failure(std::string_view call) const;
};

// Each writes one finding or more; in the order they are shown.
void checkCredentials(const Check &check);
void checkExpiry(const Check &check);
void checkNodeGroup(const Check &check);
void checkShape(const Check &check);
void checkFreeNodes(const Check &check);
void checkReservation(const Check &check);
void checkQueue(const Check &check);
void checkQuota(const Check &check);
void checkMount(const Check &check);
void checkImage(const Check &check);
void checkSecrets(const Check &check);
void checkRegistry(const Check &check);
void checkJob(const Check &check);
void checkLogDisk(const Check &check);

/// "a, b, c", the first few of them.
[[nodiscard]] std::string someNames(const std::vector<std::string> &names);

} // namespace launch

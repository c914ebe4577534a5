// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runplan.h"
#include "launch/campaignfolder.h"

#include <QString>

namespace cli {

/// The files of a folder's campaign. Runs on a workspace and runs on the sandbox are two campaigns.
struct CampaignPlace {
    launch::CampaignFolder files; ///< CONFIG_DIR/MODEL/campaign.journal and campaign/, or sandbox.journal and sandbox/
    QString sandboxFolder; ///< of the sandbox's process; empty on a workspace
    std::string configDir; ///< as given, for hints
    std::string model;

    [[nodiscard]] bool isSandbox() const { return !sandboxFolder.isEmpty(); }
    /// "--config-dir DIR --model NAME [--sandbox]", for hints.
    [[nodiscard]] std::string flags() const;
};

/// LOGS_SUBDIR/MODEL on this machine. A relative folder lies below the mount, as inside the container,
/// where the mount is here too, else below the current folder. Empty when none was given.
[[nodiscard]] QString logsRoot(const domain::Infrastructure &infrastructure, const std::string &model);

[[nodiscard]] CampaignPlace campaignPlace(const Arguments &arguments, const StoredPlan &stored, bool sandbox);

/// For commands that look at a campaign: of the workspace, unless --sandbox asks for the other or only
/// the other is there. Needs --config-dir and --model to name a folder that has one.
[[nodiscard]] base::Result<CampaignPlace> findCampaign(const Arguments &arguments);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "campaign/campaign.h"

#include <QString>
#include <QStringList>
#include <vector>

/// The files of a campaign, for whoever drives it and for whoever only looks.
namespace launch {

/// Where a campaign keeps its files.
struct CampaignFolder {
    QString journal; ///< "<project>.journal" or CONFIG_DIR/MODEL/campaign.journal
    QString folder; ///< orders, requests, lock: "<project>.runs" or CONFIG_DIR/MODEL/campaign
    QString logsRoot; ///< LOGS_SUBDIR/MODEL; runs log there when it can be written, else in `folder`/logs (said by warning())
    QString model = {}; ///< for job names; empty = the last part of logsRoot
};

/// A campaign seen from outside.
struct CampaignSeen {
    campaign::Campaign campaign;
    QString driver; ///< "autotuner (process 4711 on host)" that drives it now; empty = nobody
};
/// Reads the journal and changes nothing, also while another process writes it. A missing journal is
/// `known` as it is. Errors: a damaged journal, one of a newer version.
[[nodiscard]] base::Result<CampaignSeen> readCampaign(const CampaignFolder &folder, campaign::Campaign known = {});

/// In a request to stop: all runs, those that are still to be chosen by a tuning included.
inline constexpr const char *kEveryRun = "all";

/// Asks the process that drives the campaign to stop these runs (waiting ones are skipped), or kEveryRun. The file
/// that is returned is gone when the request was taken; a request that nobody took is taken by the next
/// CampaignRunner on the folder.
[[nodiscard]] base::Result<QString> requestStop(const CampaignFolder &folder, const std::vector<campaign::RunId> &runs);

/// What is asked for and not yet taken; runs in no particular order. Takes the requests away.
[[nodiscard]] std::vector<campaign::RunId> takeStopRequests(const CampaignFolder &folder);
[[nodiscard]] QString requestsFolder(const CampaignFolder &folder);
[[nodiscard]] QString lockFile(const CampaignFolder &folder);

/// log_<job name>_<worker>.out in a run's log folder.
[[nodiscard]] QString logFileName(const std::string &jobName, int worker);
/// Folders that a run's logs may be in, the preferred one first.
[[nodiscard]] QStringList logFolders(const CampaignFolder &folder, const campaign::Run &run);
/// The existing log files of a run's last attempt, worker 0 first.
[[nodiscard]] QStringList runLogFiles(const CampaignFolder &folder, const campaign::Run &run);

} // namespace launch

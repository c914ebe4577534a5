// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"

#include <QString>

namespace launch {

/// Writes FOLDER/CONFIGURATION/ with job.json (for `lep job create -f`), settings.json, train.py, launch.sh,
/// slurm.sbatch and, when there are commands, prelaunch.sh. Every file is replaced as a whole; one of
/// these names that the order does not have (any more) is removed. Answers the folder it wrote.
[[nodiscard]] base::Result<QString> writeOrderFolder(const QString &folder, const JobOrder &order);

} // namespace launch

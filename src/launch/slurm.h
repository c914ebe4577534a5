// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"

#include <string>

namespace launch {

/// An sbatch script that runs the same files (launch.sh, train.py, settings.json of its folder) under
/// Slurm, in the job's container where the cluster has pyxis. Partition, account and time are given on
/// sbatch's command line. Secrets become variables that must be exported before.
[[nodiscard]] base::Result<std::string> slurmScript(const OrderRequest &request, const lepton::wire::JobSpec &spec);

} // namespace launch

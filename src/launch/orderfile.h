// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"

#include <QString>

namespace launch {

/// A job order as a campaign keeps it, complete: sent as it stands when the run's turn comes.
[[nodiscard]] base::Result<void> writeOrder(const QString &path, const JobOrder &order);
[[nodiscard]] base::Result<JobOrder> readOrder(const QString &path);

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

namespace gui {

class Workspace;

/// Names of all configurations of the active search result, the base's first; spelled on a worker
/// thread. Only the base's without a result.
[[nodiscard]] QFuture<QStringList> configurationNames(const Workspace &workspace);

} // namespace gui

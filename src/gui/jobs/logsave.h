// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "base/result.h"

#include <memory>

namespace gui {

class LogStore;

/// Writes all lines read so far into a file, on a worker thread; lines of several workers get theirs
/// in front. Bytes are kept as they are, colours too. Written whole or not at all.
[[nodiscard]] QFuture<base::Result<void>> saveLog(std::shared_ptr<const LogStore> store, const QString &path);

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <cstddef>
#include <string>
#include <string_view>

/// Whole files. Errors name the path and carry the system's reason.
namespace project {

/// Missing files, folders and files larger than `limit` bytes are errors.
[[nodiscard]] base::Result<std::string> readFile(const QString &path, std::size_t limit);
/// Written beside the target and renamed over it: an interrupted save leaves the old content.
[[nodiscard]] base::Result<void> writeFileAtomically(const QString &path, std::string_view content);
/// Makes the folder and its parents.
[[nodiscard]] base::Result<void> makeFolder(const QString &path);

} // namespace project

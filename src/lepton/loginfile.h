// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/workspace.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace lepton {

/// What the `lep` command line's login file holds. It is read only, never written.
struct LoginFile {
    std::vector<Workspace> workspaces; ///< with a token; the current one first
    std::vector<base::Error> problems; ///< entries that cannot be used
};

/// $LEPTON_CACHE_DIR/workspace_info.yaml, else ~/.cache/lepton/workspace_info.yaml.
[[nodiscard]] QString loginFilePath();

/// A missing file is an empty one. Anything but a regular file of modest size is an error.
[[nodiscard]] base::Result<LoginFile> readLoginFile(const QString &path);

/// The text is untrusted: anchors, nesting beyond what the file has, and floods of entries are refused
/// as they are met. Entries without a token are passed over; after `lep logout` (no current
/// workspace) all are. `path` is for messages.
[[nodiscard]] base::Result<LoginFile> parseLoginFile(const QByteArray &text, const QString &path);

} // namespace lepton

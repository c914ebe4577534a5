// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "launch/sandboxprocess.h"

#include <QByteArray>
#include <QString>
#include <optional>

/// The files of a sandbox's folder.
namespace launch {

/// Where a sandbox of this folder was started last; it may be gone since.
struct SandboxEndpoint {
    QString url; ///< "http://127.0.0.1:40123"
    QByteArray token;
    qint64 pid = 0;
    double clockFactor = 60;
    quint64 seed = 1;

    [[nodiscard]] lepton::Workspace workspace() const;
    [[nodiscard]] int port() const; ///< 0 = the URL has none
};

/// Everything below one folder; all private to the user.
class SandboxFiles {
public:
    explicit SandboxFiles(const QString &folder);

    [[nodiscard]] base::Result<void> makeFolder() const;
    [[nodiscard]] QString stateFolder() const; ///< the server's own
    [[nodiscard]] QString outputFile() const; ///< what it prints
    [[nodiscard]] QString clusterFile() const;
    [[nodiscard]] QString lockFile() const; ///< held while one is being started

    /// Nothing when there is none or it cannot be read: then one is started anew.
    [[nodiscard]] std::optional<SandboxEndpoint> endpoint() const;
    [[nodiscard]] base::Result<void> writeEndpoint(const SandboxEndpoint &endpoint) const;
    /// Whether the cluster file holds exactly these groups.
    [[nodiscard]] bool hasGroups(const std::vector<SandboxGroup> &groups) const;
    [[nodiscard]] base::Result<void> writeGroups(const std::vector<SandboxGroup> &groups) const;

private:
    QString m_folder;
};

} // namespace launch

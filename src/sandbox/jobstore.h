// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/job.h"

#include <QLockFile>
#include <QString>
#include <memory>
#include <vector>

namespace sandbox {

/// The folder that outlives a kill: a file for each job, replaced as a whole and synced before its answer is sent.
class JobStore {
public:
    /// Makes the folder and holds it: a second sandbox on it is an error.
    [[nodiscard]] static base::Result<std::unique_ptr<JobStore>> open(const QString &folder);

    [[nodiscard]] base::Result<void> save(const JobRecord &job);
    /// By creation. Files that cannot be read are left alone and named in `broken`.
    [[nodiscard]] std::vector<JobRecord> load(std::vector<std::string> *broken) const;

    /// Small texts beside the jobs ("clock.json"). Missing: empty.
    [[nodiscard]] std::string text(const QString &name) const;
    [[nodiscard]] base::Result<void> saveText(const QString &name, const std::string &text);
    [[nodiscard]] QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

private:
    explicit JobStore(QString folder);

    QString m_folder;
    QLockFile m_lock;
};

} // namespace sandbox

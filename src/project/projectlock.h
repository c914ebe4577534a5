// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <memory>

class QLockFile;

namespace project {

/// Keeps two instances from writing the same project. The lock is a small file beside it, which
/// names host, process and program; its owner and age are those of the file itself.
class ProjectLock {
public:
    enum class Outcome {
        Acquired,
        AcquiredAfterCrash, ///< a lock of a dead process was in the way: it ended without closing the project
        HeldElsewhere, ///< another living instance, here or on another machine: open read-only, see holder()
        Unavailable, ///< no lock can be written there (read-only folder): open read-only
    };
    struct Holder {
        QString host;
        QString user; ///< may be empty
        QString program;
        qint64 pid = 0;
        QDateTime since;
    };

    explicit ProjectLock(const QString &projectFile);
    ~ProjectLock(); ///< releases
    ProjectLock(ProjectLock &&) noexcept;
    ProjectLock &operator=(ProjectLock &&) noexcept;

    /// Tries once, without waiting.
    [[nodiscard]] Outcome acquire();
    void release();
    [[nodiscard]] bool isHeld() const;
    /// Who holds it; meaningful after HeldElsewhere.
    [[nodiscard]] Holder holder() const;
    [[nodiscard]] QString lockFile() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace project

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jobstore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

namespace sandbox {

namespace {

base::Error cannotWrite(const QString &path, const QString &reason)
{
    return {base::ErrorKind::File, path.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "cannot be written")),
            base::Text(QT_TRANSLATE_NOOP("core", "Name a folder with --state that can be written and has room")), reason.toStdString()};
}

} // namespace

JobStore::JobStore(QString folder)
    : m_folder(std::move(folder))
    , m_lock(m_folder + QStringLiteral("/sandbox.lock"))
{
    m_lock.setStaleLockTime(0); // held for as long as the process lives
}

base::Result<std::unique_ptr<JobStore>> JobStore::open(const QString &folder)
{
    if (!QDir().mkpath(folder + QStringLiteral("/jobs")))
        return base::fail(cannotWrite(folder, QString()));
    std::unique_ptr<JobStore> store(new JobStore(QDir(folder).absolutePath()));
    if (store->m_lock.tryLock(2000)) // a killed holder is noticed by its process id
        return store;
    if (store->m_lock.error() != QLockFile::LockFailedError)
        return base::fail(cannotWrite(folder, QString()));
    return base::fail({base::ErrorKind::File,
                       folder.toStdString(),
                       base::Text(QT_TRANSLATE_NOOP("core", "another sandbox works in this folder")),
                       base::Text(QT_TRANSLATE_NOOP("core", "End it, or name another folder with --state")),
                       {}});
}

base::Result<void> JobStore::save(const JobRecord &job)
{
    return saveText(QStringLiteral("jobs/") + QString::fromStdString(job.id) + QStringLiteral(".json"),
                    toJson(job).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

base::Result<void> JobStore::saveText(const QString &name, const std::string &text)
{
    QSaveFile file(path(name));
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    if (!written || !file.commit())
        return base::fail(cannotWrite(path(name), file.errorString()));
    return {};
}

std::string JobStore::text(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<JobRecord> JobStore::load(std::vector<std::string> *broken) const
{
    std::vector<JobRecord> jobs;
    const QDir folder(path(QStringLiteral("jobs")));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        auto job = jobRecordFromJson(nlohmann::ordered_json::parse(text(QStringLiteral("jobs/") + name), nullptr, false));
        if (job && QString::fromStdString(job->id) + QStringLiteral(".json") == name)
            jobs.push_back(std::move(*job));
        else
            broken->push_back(folder.filePath(name).toStdString());
    }
    std::sort(jobs.begin(), jobs.end(),
              [](const JobRecord &a, const JobRecord &b) { return std::tie(a.created, a.id) < std::tie(b.created, b.id); });
    return jobs;
}

} // namespace sandbox

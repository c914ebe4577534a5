// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaignfolder.h"

#include "campaign/journal.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QSysInfo>
#include <QUuid>
#include <algorithm>
#include <cerrno>
#include <csignal>

namespace launch {
namespace {

constexpr qint64 kLargestRequest = 1 << 20;
const QString kRequestFormat = QStringLiteral("autotuner-request");

base::Error cannotWrite(const QString &path, const QString &cause)
{
    return {base::ErrorKind::File, QDir::toNativeSeparators(path).toStdString(), QT_TRANSLATE_NOOP("core", "the file could not be written"),
            QT_TRANSLATE_NOOP("core", "Check the permissions of its folder and the free space, or choose another place"),
            cause.toStdString()};
}

/// Who holds the lock, without touching it: trying to take it could keep the driver out.
QString driverOf(const CampaignFolder &folder)
{
    QLockFile lock(lockFile(folder));
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program) || pid <= 0)
        return {};
    const bool here = host == QSysInfo::machineHostName();
    if (here && ::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)
        return {};
    return QStringLiteral("%1 (process %2 on %3)").arg(program).arg(pid).arg(host);
}

std::vector<campaign::RunId> runsOfRequest(const QByteArray &content)
{
    const QJsonObject request = QJsonDocument::fromJson(content).object();
    std::vector<campaign::RunId> runs;
    if (request[u"format"].toString() != kRequestFormat || request[u"request"].toString() != u"stop")
        return runs;
    for (const auto &run : request[u"runs"].toArray())
        runs.push_back(run.toString().toStdString());
    return runs;
}

} // namespace

QString requestsFolder(const CampaignFolder &folder) { return QDir(folder.folder).filePath(QStringLiteral("requests")); }
QString lockFile(const CampaignFolder &folder) { return QDir(folder.folder).filePath(QStringLiteral("runner.lock")); }

base::Result<CampaignSeen> readCampaign(const CampaignFolder &folder, campaign::Campaign known)
{
    CampaignSeen seen{std::move(known), driverOf(folder)};
    QFile file(folder.journal);
    if (!file.exists())
        return seen;
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail({base::ErrorKind::Input, folder.journal.toStdString(), QT_TRANSLATE_NOOP("core", "the file could not be read"),
                           QT_TRANSLATE_NOOP("core", "Check its permissions"), file.errorString().toStdString()});
    }
    const QByteArray content = file.readAll();
    const auto journal = campaign::readJournal({content.constData(), static_cast<std::size_t>(content.size())});
    const auto folded = journal ? campaign::foldJournal(*journal, seen.campaign) : base::fail(journal.error());
    if (!folded) {
        base::Error error = folded.error();
        error.subject = folder.journal.toStdString() + (error.subject.empty() ? "" : ": ") + error.subject;
        return base::fail(std::move(error));
    }
    return seen;
}

base::Result<QString> requestStop(const CampaignFolder &folder, const std::vector<campaign::RunId> &runs)
{
    const QDir requests(requestsFolder(folder));
    QJsonArray list;
    for (const campaign::RunId &run : runs)
        list.append(QString::fromStdString(run));
    const QJsonObject request{
        {QStringLiteral("format"), kRequestFormat}, {QStringLiteral("request"), QStringLiteral("stop")}, {QStringLiteral("runs"), list}};
    const QString path = requests.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".json"));
    if (!requests.mkpath(QStringLiteral(".")))
        return base::fail(cannotWrite(path, {}));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(request).toJson()) > 0 && file.commit();
    if (!written)
        return base::fail(cannotWrite(path, file.errorString()));
    return path;
}

std::vector<campaign::RunId> takeStopRequests(const CampaignFolder &folder)
{
    std::vector<campaign::RunId> runs;
    const QDir requests(requestsFolder(folder));
    for (const QString &name : requests.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(requests.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto asked = runsOfRequest(file.read(kLargestRequest));
        runs.insert(runs.end(), asked.begin(), asked.end());
        file.remove();
    }
    return runs;
}

QString logFileName(const std::string &jobName, int worker)
{
    return QStringLiteral("log_%1_%2.out").arg(QString::fromStdString(jobName)).arg(worker);
}

QStringList logFolders(const CampaignFolder &folder, const campaign::Run &run)
{
    const QString own = QDir(folder.folder).filePath(QStringLiteral("logs/") + QString::fromStdString(run.configuration));
    QStringList folders{QString::fromStdString(run.logFolder), own};
    folders.removeAll(QString());
    folders.removeDuplicates();
    return folders;
}

QStringList runLogFiles(const CampaignFolder &folder, const campaign::Run &run)
{
    if (!run.attempt())
        return {};
    const QString job = QString::fromStdString(run.attempt()->jobName);
    for (const QString &place : logFolders(folder, run)) {
        const QDir dir(place);
        QStringList names = dir.entryList({QStringLiteral("log_%1_*.out").arg(job)}, QDir::Files);
        if (names.isEmpty())
            continue;
        QCollator byNumber(QLocale::c());
        byNumber.setNumericMode(true);
        std::sort(names.begin(), names.end(), byNumber);
        for (QString &name : names)
            name = dir.filePath(name);
        return names;
    }
    return {};
}

} // namespace launch

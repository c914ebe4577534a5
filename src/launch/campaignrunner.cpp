// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaignrunner.h"

#include "launch/runnerprivate.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <utility>

namespace launch {
namespace {

using namespace std::chrono_literals;

constexpr auto kRequestsLookedAt = 2s; ///< where the file system tells of no changes
constexpr auto kAnnounced = 0ms;

campaign::TimeMs lastTimeIn(const campaign::Campaign &campaign)
{
    campaign::TimeMs last = 0;
    for (const campaign::Run &run : campaign.runs) {
        for (const campaign::Attempt &each : run.attempts)
            last = std::max({last, each.submitted, each.started, each.ended});
    }
    return last;
}

base::Error folderError(const QString &path)
{
    return {base::ErrorKind::File,
            QDir::toNativeSeparators(path).toStdString(),
            QT_TRANSLATE_NOOP("core", "the folder could not be made"),
            QT_TRANSLATE_NOOP("core", "Check the permissions of the folder above it, or choose another place"),
            {}};
}

} // namespace

CampaignRunner::Private::Private(CampaignRunner *runner, CampaignFolder place, RunnerOptions choice)
    : q(runner)
    , folder(std::move(place))
    , options(std::move(choice))
{
    wakeTimer.setSingleShot(true);
    QObject::connect(&wakeTimer, &QTimer::timeout, q, [this] { decide(); });
    tickTimer.setInterval(options.tick);
    QObject::connect(&tickTimer, &QTimer::timeout, q, [this] { tick(); });
    announceTimer.setSingleShot(true);
    announceTimer.setInterval(kAnnounced);
    QObject::connect(&announceTimer, &QTimer::timeout, q, [this] { announce(); });
    auto *look = new QTimer(q);
    look->start(kRequestsLookedAt);
    QObject::connect(look, &QTimer::timeout, q, [this] { takeRequests(); });
    QObject::connect(&requests, &QFileSystemWatcher::directoryChanged, q, [this] { takeRequests(); });
}

base::Result<void> CampaignRunner::Private::takeLock()
{
    if (!QDir().mkpath(requestsFolder(folder)))
        return base::fail(folderError(requestsFolder(folder)));
    lock = std::make_unique<QLockFile>(lockFile(folder));
    lock->setStaleLockTime(0); // a campaign may run for days: only a dead process makes a lock stale
    if (lock->tryLock(0))
        return {};
    if (lock->error() != QLockFile::LockFailedError)
        return base::fail(folderError(folder.folder));
    qint64 pid = 0;
    QString host;
    QString program;
    lock->getLockInfo(&pid, &host, &program);
    return base::fail({base::ErrorKind::File,
                       QDir::toNativeSeparators(folder.folder).toStdString(),
                       {QT_TRANSLATE_NOOP("core", "the campaign is driven by %1 (process %2 on %3)"),
                        {program.toStdString(), std::to_string(pid), host.toStdString()}},
                       QT_TRANSLATE_NOOP("core", "It can be watched here; end the other program to drive it from here"),
                       {}});
}

base::Result<void> CampaignRunner::Private::openFiles()
{
    if (auto locked = takeLock(); !locked)
        return locked;
    QDir().mkpath(QFileInfo(folder.journal).absolutePath());
    auto opened = campaign::Journal::open(folder.journal.toStdString(), campaign);
    if (!opened)
        return base::fail(opened.error());
    journal.emplace(std::move(*opened));
    lastNow = lastTimeIn(campaign);
    saidFinished = campaign.isFinished();
    requests.addPath(requestsFolder(folder));
    return {};
}

base::Result<void> CampaignRunner::Private::tryRecord(const campaign::Event &event)
{
    auto appended = journal->append(campaign, event);
    if (!appended && appended.error().kind == base::ErrorKind::File)
        journalBroke(appended.error());
    if (appended)
        wake();
    return appended;
}

base::Result<void> CampaignRunner::Private::tryRecordAll(const std::vector<campaign::Event> &events)
{
    auto appended = journal->appendAll(campaign, events);
    if (!appended && appended.error().kind == base::ErrorKind::File)
        journalBroke(appended.error());
    if (appended)
        wake();
    return appended;
}

bool CampaignRunner::Private::record(const campaign::Event &event)
{
    if (halted)
        return false;
    const auto recorded = tryRecord(event);
    if (!recorded && recorded.error().kind != base::ErrorKind::File)
        warn(recorded.error());
    return recorded.has_value();
}

void CampaignRunner::Private::journalBroke(const base::Error &why)
{
    if (std::exchange(halted, true))
        return;
    later([this, why] { emit q->journalFailed(why); });
}

void CampaignRunner::Private::changed(const campaign::RunId &run)
{
    toTell.insert(run);
    announceTimer.start();
}

void CampaignRunner::Private::later(std::function<void()> tell)
{
    tellings.push_back(std::move(tell));
    announceTimer.start();
}

void CampaignRunner::Private::warn(base::Error what)
{
    later([this, what = std::move(what)] { emit q->warning(what); });
}

void CampaignRunner::Private::announce()
{
    const auto runsToTell = std::exchange(toTell, {});
    const auto others = std::exchange(tellings, {});
    const QPointer<CampaignRunner> alive(q);
    if (!runsToTell.empty())
        emit q->runsChanged({runsToTell.begin(), runsToTell.end()});
    for (const auto &tell : others) {
        if (!alive)
            return;
        tell();
    }
    if (!alive)
        return;
    const bool over = !campaign.runs.empty() && campaign.isFinished();
    if (over && !std::exchange(saidFinished, over))
        emit q->finished();
    else
        saidFinished = over;
}

void CampaignRunner::Private::tick()
{
    std::vector<campaign::RunId> over;
    for (auto &[id, run] : runs) {
        if (run.log)
            run.log->flush();
        for (auto &[worker, log] : run.workerLogs)
            log->flush();
        if (run.over)
            over.push_back(id);
    }
    for (const campaign::RunId &id : over)
        concludeIfKnown(id);
    askDueDetails();
    decide();
}

campaign::TimeMs CampaignRunner::Private::now()
{
    // A server's clock is guessed from its answers and may seem to step back: costs and times never do.
    if (target)
        lastNow = std::max(lastNow, target->now());
    return lastNow;
}

QString CampaignRunner::Private::pathInFolder(const std::string &relative) const
{
    return QDir(folder.folder).filePath(QString::fromStdString(relative));
}

CampaignRunner::CampaignRunner() = default;

CampaignRunner::~CampaignRunner()
{
    m_d->runs.clear();
    m_d->session.reset();
}

base::Result<std::unique_ptr<CampaignRunner>> CampaignRunner::open(const CampaignFolder &folder, campaign::Campaign known, QObject *parent)
{
    return open(folder, std::move(known), RunnerOptions(), parent);
}

base::Result<std::unique_ptr<CampaignRunner>> CampaignRunner::open(const CampaignFolder &folder, campaign::Campaign known,
                                                                   RunnerOptions options, QObject *parent)
{
    std::unique_ptr<CampaignRunner> runner(new CampaignRunner);
    runner->setParent(parent);
    runner->m_d = std::make_unique<Private>(runner.get(), folder, std::move(options));
    runner->m_d->campaign = std::move(known);
    if (auto opened = runner->m_d->openFiles(); !opened)
        return base::fail(opened.error());
    runner->m_d->takeRequests();
    return runner;
}

const campaign::Campaign &CampaignRunner::campaign() const { return m_d->campaign; }
const CampaignFolder &CampaignRunner::folder() const { return m_d->folder; }
campaign::TimeMs CampaignRunner::now() const { return m_d->now(); }
Target *CampaignRunner::target() const { return m_d->target; }

LiveRun CampaignRunner::live(const campaign::RunId &id) const
{
    LiveRun live;
    const campaign::Run *run = m_d->find(id);
    const auto found = m_d->runs.find(id);
    if (!run)
        return live;
    if (found == m_d->runs.end() || !found->second.log) {
        auto &kept = m_d->attended(id).keptFiles;
        if (!kept || !campaign::isFinal(run->state))
            kept = runLogFiles(m_d->folder, *run);
        live.logFiles = *kept;
        return live;
    }
    const Attended &attended = found->second;
    live.parser = attended.log->parser();
    live.logFiles.append(attended.log->file());
    for (const auto &[worker, log] : attended.workerLogs)
        live.logFiles.append(log->file());
    live.logComplete = attended.log->isComplete();
    live.events = attended.events;
    live.workers = attended.workers;
    live.logTrouble = attended.log->trouble();
    return live;
}

void CampaignRunner::setTarget(Target *target)
{
    for (auto &[id, run] : m_d->runs) {
        if (run.log)
            run.log->unfollow();
        run.workerLogs.clear();
        run.busy = false;
        run.detailsAwaited = 0;
        run.over.reset();
        run.timesGone = 0;
        run.toldOfOtherPlace = false;
    }
    m_d->session.reset();
    m_d->target = target;
    m_d->tickTimer.stop();
    if (!target)
        return;
    m_d->lastNow = target->now(); // another place has another clock
    m_d->session = std::make_unique<QObject>();
    QObject *session = m_d->session.get();
    connect(target, &Target::seen, session, [this](const std::vector<JobSeen> &jobs) { m_d->seen(jobs); });
    connect(target, &Target::unreachable, session, [this](const base::Error &why) { m_d->warn(why); });
    connect(target, &Target::loginNeeded, session, [this](const base::Error &why) { m_d->warn(why); });
    connect(target, &Target::reachable, session, [this] { m_d->wake(); });
    m_d->attendAll();
    m_d->tickTimer.start();
    m_d->wake();
}

} // namespace launch

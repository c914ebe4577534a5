// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaignrunner.h"
#include "launch/orderfile.h"
#include "launch/runnerprivate.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <utility>

/// What people ask of a campaign. Each is journalled before anything is done about it.
namespace launch {
namespace {

constexpr std::size_t kLongestName = 200; ///< of a folder, with room for what file systems add

tl::unexpected<base::Error> noSuchRun(const campaign::RunId &id)
{
    return base::fail({base::ErrorKind::Input,
                       id,
                       QT_TRANSLATE_NOOP("core", "there is no such run in this campaign"),
                       QT_TRANSLATE_NOOP("core", "Take a run from the list of runs"),
                       {}});
}

bool isFolderName(const std::string &name)
{
    return !name.empty() && name.size() <= kLongestName && name != "." && name != ".."
        && name.find_first_of(std::string("/\\\0", 3)) == std::string::npos;
}

bool canBeWritten(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QTemporaryFile probe(QDir(folder).filePath(QStringLiteral(".autotuner-XXXXXX")));
    return probe.open();
}

/// Whoever was killed while it wrote leaves half a line.
bool endsWithLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1) && file.read(1) == "\n";
}

campaign::Run plannedRun(campaign::Run run)
{
    run.state = campaign::RunState::Planned;
    run.attempts.clear();
    run.measured = {};
    run.pausedByUser = false;
    if (run.skipReason != campaign::SkipReason::MatchesBase && run.skipReason != campaign::SkipReason::PredictedOom)
        run.skipReason = campaign::SkipReason::None;
    return run;
}

} // namespace

base::Result<std::vector<campaign::RunId>> CampaignRunner::add(std::vector<RunRequest> requests)
{
    campaign::RunsAdded event;
    std::vector<campaign::RunId> ids;
    const QDir logs(m_d->folder.logsRoot);
    const QDir ownLogs(m_d->pathInFolder("logs"));
    const bool logsWritable = requests.empty() || (!m_d->folder.logsRoot.isEmpty() && canBeWritten(logs.absolutePath()));
    for (RunRequest &request : requests) {
        campaign::Run run = plannedRun(std::move(request.run));
        if (!isFolderName(run.configuration)) {
            return base::fail({base::ErrorKind::Input,
                               run.configuration,
                               QT_TRANSLATE_NOOP("core", "a configuration's name must be a plain file name"),
                               {},
                               {}});
        }
        run.id = campaign::runId(m_d->campaign.runsEverAdded + static_cast<int>(ids.size()) + 1);
        run.orderFile = "orders/" + run.id + ".json";
        const QString name = QString::fromStdString(run.configuration);
        run.logFolder = (logsWritable ? logs : ownLogs).absoluteFilePath(name).toStdString();
        if (m_d->target)
            run.simulated = m_d->target->isSimulated();
        if (auto written = writeOrder(m_d->pathInFolder(run.orderFile), request.order); !written)
            return base::fail(written.error());
        ids.push_back(run.id);
        event.runs.push_back(std::move(run));
    }
    if (auto recorded = m_d->tryRecord(event); !recorded)
        return base::fail(recorded.error());
    if (!logsWritable) {
        m_d->warn({base::ErrorKind::File,
                   QDir::toNativeSeparators(m_d->folder.logsRoot).toStdString(),
                   {QT_TRANSLATE_NOOP("core", "logs cannot be written there; they are kept in %1"),
                    {QDir::toNativeSeparators(ownLogs.absolutePath()).toStdString()}},
                   {},
                   {}});
    }
    m_d->saidFinished = false;
    if (!ids.empty())
        m_d->later([this, ids] { emit runsAdded(ids); });
    return ids;
}

base::Result<void> CampaignRunner::setLimits(const domain::CampaignLimits &limits)
{
    auto recorded = m_d->tryRecord(campaign::LimitsSet{limits});
    if (!recorded)
        return recorded;
    for (const campaign::Run &run : m_d->campaign.runs)
        m_d->changed(run.id);
    m_d->later([this] { emit campaignChanged(); });
    return {};
}

base::Result<void> CampaignRunner::start()
{
    if (m_d->halted) {
        // The file's end is unknown after a failed write: read anew what is there.
        auto journal = campaign::Journal::open(m_d->folder.journal.toStdString(), m_d->campaign);
        if (!journal)
            return base::fail(journal.error());
        m_d->journal.emplace(std::move(*journal));
        m_d->halted = false;
    }
    auto recorded = m_d->tryRecord(campaign::PausedSet{false});
    m_d->wake();
    m_d->later([this] { emit campaignChanged(); });
    return recorded;
}

base::Result<void> CampaignRunner::pause()
{
    auto recorded = m_d->tryRecord(campaign::PausedSet{true});
    m_d->later([this] { emit campaignChanged(); });
    return recorded;
}

base::Result<void> CampaignRunner::setRunPaused(const campaign::RunId &run, bool paused)
{
    auto recorded = m_d->tryRecord(campaign::RunPaused{run, paused});
    if (recorded)
        m_d->changed(run);
    return recorded;
}

base::Result<void> CampaignRunner::stop(const campaign::RunId &id)
{
    const campaign::Run *run = m_d->find(id);
    if (!run)
        return noSuchRun(id);
    if (campaign::isFinal(run->state)) {
        return base::fail({base::ErrorKind::Input,
                           id,
                           {QT_TRANSLATE_NOOP("core", "the run has ended (%1); there is nothing to stop"), {std::string(name(run->state))}},
                           {},
                           {}});
    }
    const bool waits = run->state == campaign::RunState::Planned;
    auto recorded = waits ? m_d->tryRecord(campaign::RunSkipped{id, campaign::SkipReason::Cancelled})
                          : m_d->tryRecord(campaign::StopIntended{id, "stopped by you", m_d->now()});
    if (recorded)
        m_d->changed(id);
    return recorded;
}

base::Result<void> CampaignRunner::stopAll()
{
    std::vector<campaign::Event> events;
    std::vector<campaign::RunId> ids;
    if (m_d->campaign.isTuning())
        events.emplace_back(campaign::TuningEnded{campaign::TuningEnd::Stopped, "stopped by you"});
    for (const campaign::Run &run : m_d->campaign.runs) {
        if (campaign::isFinal(run.state))
            continue;
        ids.push_back(run.id);
        if (run.state == campaign::RunState::Planned)
            events.emplace_back(campaign::RunSkipped{run.id, campaign::SkipReason::Cancelled});
        else
            events.emplace_back(campaign::StopIntended{run.id, "stopped by you", m_d->now()});
    }
    auto recorded = m_d->tryRecordAll(events);
    for (const campaign::RunId &id : ids)
        m_d->changed(id);
    m_d->later([this] { emit campaignChanged(); });
    return recorded;
}

base::Result<void> CampaignRunner::setTuning(const campaign::TuningSet &tuning)
{
    auto recorded = m_d->tryRecord(tuning);
    if (recorded) {
        m_d->saidFinished = false;
        m_d->later([this] { emit campaignChanged(); });
    }
    return recorded;
}

base::Result<void> CampaignRunner::endTuning(campaign::TuningEnd end, const std::string &why)
{
    auto recorded = m_d->tryRecord(campaign::TuningEnded{end, why});
    if (recorded)
        m_d->later([this] { emit campaignChanged(); });
    return recorded;
}

base::Result<void> CampaignRunner::retry(const campaign::RunId &id)
{
    auto recorded = m_d->tryRecord(campaign::RunReset{id});
    if (recorded) {
        m_d->runs.erase(id);
        m_d->saidFinished = false;
        m_d->changed(id);
    }
    return recorded;
}

base::Result<campaign::RunId> CampaignRunner::repeat(const campaign::RunId &id, const JobOrder &order)
{
    const campaign::Run *run = m_d->find(id);
    if (!run)
        return noSuchRun(id);
    if (!campaign::isFinal(run->state)) {
        return base::fail(
            {base::ErrorKind::Input,
             id,
             {QT_TRANSLATE_NOOP("core", "the run is %1; it can be repeated when it has ended"), {std::string(name(run->state))}},
             {},
             {}});
    }
    RunRequest request{*run, order};
    request.run.skipReason = campaign::SkipReason::None;
    request.run.insisted = true;
    request.run.tuned = false; // a person pays for it
    std::vector<RunRequest> requests;
    requests.push_back(std::move(request));
    auto added = add(std::move(requests));
    if (!added)
        return base::fail(added.error());
    return added->front();
}

base::Result<void> CampaignRunner::remove(const campaign::RunId &id)
{
    const campaign::Run *run = m_d->find(id);
    if (!run)
        return noSuchRun(id);
    const campaign::Run removed = *run;
    const bool here = m_d->isHere(removed);
    if (auto recorded = m_d->tryRecord(campaign::RunRemoved{id}); !recorded)
        return recorded;
    m_d->runs.erase(id);
    m_d->updateWatch();
    for (const campaign::Attempt &each : removed.attempts) {
        if (here && m_d->target && !each.jobId.empty()) {
            m_d->target->remove(each.jobId, m_d->session.get(), [this](const base::Result<void> &done) {
                if (!done)
                    m_d->warn(done.error());
            });
        }
    }
    m_d->later([this, id] { emit runsRemoved({id}); });
    return {};
}

base::Result<JobOrder> CampaignRunner::order(const campaign::RunId &id) const
{
    const campaign::Run *run = m_d->find(id);
    return run ? readOrder(m_d->pathInFolder(run->orderFile)) : base::Result<JobOrder>(noSuchRun(id));
}

base::Result<void> CampaignRunner::savedUpTo(std::uint64_t sequence) { return m_d->journal->forget(sequence); }

void CampaignRunner::followWorker(const campaign::RunId &id, int worker)
{
    const campaign::Run *run = m_d->find(id);
    if (!run || worker <= 0 || !m_d->target || !run->attempt() || run->attempt()->jobId.empty() || !m_d->isHere(*run))
        return;
    auto &log = m_d->attended(id).workerLogs[worker];
    if (log)
        return;
    log = std::make_unique<RunLog>(m_d->keeping(*run, worker));
    m_d->listenTo(*log, id);
    log->follow(m_d->target, run->attempt()->jobId, worker);
}

void CampaignRunner::loadLog(const campaign::RunId &id)
{
    const campaign::Run *run = m_d->find(id);
    if (!run || !run->attempt() || m_d->attended(id).log)
        return;
    const bool canFetch = campaign::isFinal(run->state) && m_d->target && !run->attempt()->jobId.empty() && m_d->isHere(*run);
    const QStringList files = runLogFiles(m_d->folder, *run);
    const QString file = files.value(0);
    const bool isWhole = file.endsWith(logFileName(run->attempt()->jobName, 0)) && endsWithLine(file);
    if (canFetch && !isWhole)
        return m_d->followLog(*run);
    if (files.isEmpty())
        return;
    Attended &attended = m_d->attended(id);
    attended.log = std::make_unique<RunLog>(LogKeeping{{file}, run->simulated, true});
    attended.logJob = run->attempt()->jobName;
    m_d->listenTo(*attended.log, id);
    // Steps that were measured and are not in the file: it was cut since.
    if (canFetch)
        connect(
            attended.log.get(), &RunLog::completed, this, [this, id] { m_d->completeLog(id); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    attended.log->load();
}

void CampaignRunner::Private::completeLog(const campaign::RunId &id)
{
    const campaign::Run *run = find(id);
    const results::LogParser *parser = run && attended(id).log ? attended(id).log->parser() : nullptr;
    const auto steps = parser ? static_cast<std::int64_t>(parser->steps().size()) : 0;
    if (run && target && isHere(*run) && campaign::isFinal(run->state) && steps < run->measured.steps)
        followLog(*run);
}

} // namespace launch

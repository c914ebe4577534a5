// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/jobwatch.h"

#include "launch/jobphase.h"

#include <algorithm>
#include <utility>

namespace launch {

namespace {

using std::chrono::milliseconds;

constexpr auto kPrefix = "at-"; ///< of all names that jobName() gives
constexpr qint64 kLateMs = 180'000; ///< a create may take effect this long after it was sent
constexpr int kTries = 2; ///< of a look; the next look is the next try

/// "<name>-<four>" without its last part.
std::string nameOfId(const std::string &id)
{
    const std::size_t dash = id.rfind('-');
    return dash == std::string::npos || dash == 0 ? id : id.substr(0, dash);
}

bool isMoving(JobPhase phase) { return !isSettled(phase) && phase != JobPhase::Queued && phase != JobPhase::Gone; }

} // namespace

JobWatch::JobWatch(lepton::Client &client, PollPace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobWatch::look);
    // Before the first job is there, nothing is looked at: then only a refused create tells that the token has ended.
    connect(&client, &lepton::Client::unauthorized, this, &JobWatch::stopFor);
    m_sinceChange.start();
}

void JobWatch::watch(const std::vector<std::string> &jobIds)
{
    bool anyNew = false;
    std::map<std::string, Watched> jobs;
    for (const std::string &id : jobIds) {
        const auto known = m_jobs.find(id);
        anyNew = anyNew || known == m_jobs.end();
        jobs.emplace(id, known == m_jobs.end() ? Watched() : known->second);
    }
    m_jobs = std::move(jobs);
    if (anyNew)
        lookSoon();
    else if (m_jobs.empty())
        m_timer.stop();
}

void JobWatch::setAttention(bool visible)
{
    if (m_visible == visible)
        return;
    m_visible = visible;
    if (visible)
        lookSoon();
}

void JobWatch::lookSoon()
{
    m_soon = true;
    m_sinceChange.restart();
    if (m_open == 0)
        schedule();
}

void JobWatch::noteSubmitted(const JobSeen &job)
{
    Submitted &entry = m_submitted[job.name];
    entry.id = job.id;
    entry.since.start();
}

milliseconds JobWatch::interval() const
{
    if (m_failures > 0) {
        milliseconds wait = m_pace.active;
        for (int i = 0; i < m_failures && wait < m_pace.most; ++i)
            wait *= 2;
        return std::min(wait, m_pace.most);
    }
    if (!m_visible)
        return m_pace.hidden;
    const bool moving = std::any_of(m_jobs.begin(), m_jobs.end(),
                                    [](const auto &entry) { return !entry.second.last || isMoving(entry.second.last->phase); });
    return moving || !m_sinceChange.hasExpired(m_pace.idle.count() * 2) ? m_pace.active : m_pace.idle;
}

void JobWatch::schedule()
{
    if (m_stopped || m_jobs.empty())
        return;
    const milliseconds wait = m_soon && m_failures == 0 ? m_pace.active / 10 : interval();
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void JobWatch::look()
{
    if (m_open > 0 || m_jobs.empty() || m_stopped)
        return;
    m_soon = false;
    m_failure.reset();
    lepton::JobQuery query;
    query.tries = kTries;
    const bool allOurs = std::all_of(m_jobs.begin(), m_jobs.end(), [](const auto &entry) { return entry.first.starts_with(kPrefix); });
    if (allOurs)
        query.nameContains = QLatin1String(kPrefix);
    m_open = 1;
    m_client.listJobs(query, this, [this](lepton::Answer<std::vector<lepton::wire::Job>> answer) { takeList(std::move(answer)); });
}

void JobWatch::takeList(lepton::Answer<std::vector<lepton::wire::Job>> answer)
{
    if (!answer)
        return oneDone(answer.error());
    for (auto &[id, watched] : m_jobs)
        watched.inRound = false;
    for (const lepton::wire::Job &job : *answer)
        take(job.metadata.id, job);
    removeLateDoubles(*answer);
    lookForMissing();
    oneDone(std::nullopt);
}

void JobWatch::lookForMissing()
{
    for (auto &[id, watched] : m_jobs) {
        if (watched.inRound)
            continue;
        if (watched.last && isSettled(watched.last->phase))
            watched.inRound = true; // finished jobs leave the list
        else
            askForId(id);
    }
}

void JobWatch::askForId(const std::string &id)
{
    ++m_open;
    m_client.job(QString::fromStdString(id), this, [this, id](lepton::Answer<lepton::wire::Job> answer) {
        if (answer)
            take(id, *answer);
        else if (answer.error().kind == lepton::FailureKind::NotFound)
            askForName(id);
        const bool unknown = !answer && answer.error().kind != lepton::FailureKind::NotFound;
        oneDone(unknown ? std::optional(answer.error()) : std::nullopt);
    });
}

void JobWatch::askForName(const std::string &id)
{
    const auto watched = m_jobs.find(id);
    const std::string name = watched != m_jobs.end() && watched->second.last ? watched->second.last->name : nameOfId(id);
    ++m_open;
    m_client.findJob(name, this, [this, id](lepton::Answer<std::optional<lepton::wire::Job>> answer) {
        if (answer && *answer)
            take(id, **answer);
        else if (answer)
            takeGone(id);
        oneDone(answer ? std::nullopt : std::optional(answer.error()));
    });
}

void JobWatch::take(const std::string &id, const lepton::wire::Job &job)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    Watched &watched = found->second;
    JobSeen now = jobSeen(job, watched.last ? watched.last->phase : JobPhase::Unknown);
    now.id = id;
    if (!watched.last || watched.last->phase != now.phase || watched.last->workersReady != now.workersReady)
        m_sinceChange.restart();
    watched.last = std::move(now);
    watched.inRound = true;
}

void JobWatch::takeGone(const std::string &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    JobSeen gone = found->second.last.value_or(JobSeen());
    gone.id = id;
    gone.name = gone.name.empty() ? nameOfId(id) : gone.name;
    gone.phase = JobPhase::Gone;
    found->second.last = std::move(gone);
    found->second.inRound = true;
}

void JobWatch::removeLateDoubles(const std::vector<lepton::wire::Job> &jobs)
{
    std::erase_if(m_submitted, [](const auto &entry) { return entry.second.since.hasExpired(kLateMs); });
    for (const lepton::wire::Job &job : jobs) {
        const auto ours = m_submitted.find(job.metadata.name);
        const bool isDouble = ours != m_submitted.end() && ours->second.id != job.metadata.id && !m_jobs.contains(job.metadata.id);
        if (isDouble && !isSettled(jobSeen(job).phase))
            m_client.deleteJob(QString::fromStdString(job.metadata.id), this, [](const lepton::Answer<void> &) {});
    }
}

void JobWatch::oneDone(const std::optional<lepton::Failure> &failure)
{
    if (failure && !m_failure)
        m_failure = failure;
    if (--m_open > 0)
        return;
    if (m_failure)
        fail(*m_failure);
    else
        conclude();
}

void JobWatch::conclude()
{
    std::vector<JobSeen> jobs;
    for (const auto &[id, watched] : m_jobs) {
        if (watched.inRound && watched.last)
            jobs.push_back(*watched.last);
    }
    const bool back = m_failures > 0;
    m_failures = 0;
    schedule();
    QPointer<JobWatch> self(this);
    if (back)
        emit reachable();
    if (self)
        emit seen(jobs);
}

void JobWatch::stopFor(const lepton::Failure &refusal)
{
    if (std::exchange(m_stopped, true))
        return;
    m_timer.stop();
    emit loginNeeded(refusal.error);
}

void JobWatch::fail(const lepton::Failure &failure)
{
    if (failure.kind == lepton::FailureKind::Unauthorized || failure.kind == lepton::FailureKind::TokenExpired) {
        stopFor(failure);
        return;
    }
    ++m_failures;
    schedule();
    if (m_failures == 1)
        emit unreachable(failure.error);
}

} // namespace launch

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/leptontarget.h"

#include "launch/jobphase.h"
#include "launch/jobwatch.h"
#include "launch/leptonlog.h"

#include <algorithm>
#include <array>
#include <map>

namespace launch {

namespace {

using Labels = std::vector<std::pair<std::string, std::string>>;

class LeptonTarget : public Target {
public:
    LeptonTarget(lepton::Client &client, bool simulated, PollPace pace);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] std::string place() const override { return m_client.workspace().id.toStdString(); }
    [[nodiscard]] bool isSimulated() const override { return m_simulated; }
    [[nodiscard]] campaign::TimeMs now() const override { return m_client.serverNowMs(); }

    void submit(const std::string &jobName, const JobOrder &order, QObject *context,
                std::function<void(base::Result<JobSeen>)> then) override;
    void find(const std::string &jobName, QObject *context, std::function<void(base::Result<std::optional<JobSeen>>)> then) override;
    void stop(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) override;
    void remove(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then) override;
    void watch(const std::vector<std::string> &jobIds) override { m_watch.watch(jobIds); }
    void setAttention(bool visible) override { m_watch.setAttention(visible); }
    LogFollower *followLog(const std::string &jobId, int worker, QObject *parent) override;
    void events(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<EventSeen>>)> then) override;
    void workers(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<WorkerSeen>>)> then) override;
    [[nodiscard]] QUrl dashboard(const std::string &jobId) const override;

private:
    void create(const std::string &jobName, const lepton::wire::JobSpec &spec, QObject *context,
                std::function<void(base::Result<JobSeen>)> then);
    [[nodiscard]] JobSeen takeFound(const std::vector<lepton::wire::Job> &jobs);
    void lookAtRefusedStop(const std::string &jobId, const base::Error &why, QObject *context,
                           std::function<void(base::Result<void>)> then);
    void tellFollowers(const std::vector<JobSeen> &jobs);

    lepton::Client &m_client;
    bool m_simulated;
    PollPace m_pace;
    JobWatch m_watch;
    std::vector<QPointer<LeptonLog>> m_followers;
};

/// Target::submit() tells what was refused (kind Input) from what did not arrive.
base::Error createError(const lepton::Failure &failure)
{
    using Kind = lepton::FailureKind;
    constexpr std::array kRefusals{Kind::Rejected,  Kind::NodeGroupUnknown, Kind::ShapeUnknown, Kind::QuotaExceeded, Kind::NameTaken,
                                   Kind::Forbidden, Kind::Conflict,         Kind::NotFound,     Kind::NotOffered};
    base::Error error = failure.error;
    if (std::find(kRefusals.begin(), kRefusals.end(), failure.kind) != kRefusals.end())
        error.kind = base::ErrorKind::Input;
    return error;
}

LeptonTarget::LeptonTarget(lepton::Client &client, bool simulated, PollPace pace)
    : m_client(client)
    , m_simulated(simulated)
    , m_pace(pace)
    , m_watch(client, pace, nullptr)
{
    connect(&m_watch, &JobWatch::seen, this, [this](const std::vector<JobSeen> &jobs) {
        tellFollowers(jobs);
        emit seen(jobs);
    });
    connect(&m_watch, &JobWatch::unreachable, this, &Target::unreachable);
    connect(&m_watch, &JobWatch::reachable, this, &Target::reachable);
    connect(&m_watch, &JobWatch::loginNeeded, this, &Target::loginNeeded);
}

QString LeptonTarget::name() const
{
    const lepton::Workspace &workspace = m_client.workspace();
    return workspace.displayName.isEmpty() ? workspace.id : workspace.displayName;
}

void LeptonTarget::submit(const std::string &jobName, const JobOrder &order, QObject *context,
                          std::function<void(base::Result<JobSeen>)> then)
{
    // Looked for first: an earlier process may have created it and been killed before it knew.
    lepton::JobQuery query;
    query.nameContains = QString::fromStdString(jobName);
    query.mode = QStringLiteral("alive_and_archive");
    QPointer<LeptonTarget> self(this);
    QPointer<QObject> receiver(context);
    m_client.listJobs(query, context, [=, spec = order.spec](lepton::Answer<std::vector<lepton::wire::Job>> answer) {
        if (!answer)
            return then(base::fail(answer.error().error));
        std::erase_if(*answer, [&](const lepton::wire::Job &job) { return job.metadata.name != jobName; });
        if (!self || !receiver)
            return;
        if (answer->empty())
            self->create(jobName, spec, receiver, then);
        else
            then(self->takeFound(*answer));
    });
}

void LeptonTarget::create(const std::string &jobName, const lepton::wire::JobSpec &spec, QObject *context,
                          std::function<void(base::Result<JobSeen>)> then)
{
    static const Labels kLabels{{"autotuner", "1"}};
    QPointer<LeptonTarget> self(this);
    m_client.createJob(jobName, kLabels, spec, context, [self, then = std::move(then)](const lepton::Answer<lepton::wire::Job> &answer) {
        if (!answer)
            return then(base::fail(createError(answer.error())));
        const JobSeen seen = jobSeen(*answer);
        if (self) {
            self->m_watch.noteSubmitted(seen);
            self->m_watch.lookSoon();
        }
        then(seen);
    });
}

/// The newest one; any other of the name that still lives came from the same order and is deleted.
JobSeen LeptonTarget::takeFound(const std::vector<lepton::wire::Job> &jobs)
{
    const auto newest = std::max_element(jobs.begin(), jobs.end(), [](const lepton::wire::Job &a, const lepton::wire::Job &b) {
        return a.metadata.createdAtMs < b.metadata.createdAtMs;
    });
    for (const lepton::wire::Job &job : jobs) {
        if (job.metadata.id != newest->metadata.id && !isSettled(jobSeen(job).phase) && jobSeen(job).phase != JobPhase::Gone)
            m_client.deleteJob(QString::fromStdString(job.metadata.id), this, [](const lepton::Answer<void> &) {});
    }
    const JobSeen seen = jobSeen(*newest);
    m_watch.noteSubmitted(seen);
    return seen;
}

void LeptonTarget::find(const std::string &jobName, QObject *context, std::function<void(base::Result<std::optional<JobSeen>>)> then)
{
    m_client.findJob(jobName, context, [then = std::move(then)](const lepton::Answer<std::optional<lepton::wire::Job>> &answer) {
        if (!answer)
            return then(base::fail(answer.error().error));
        then(*answer ? std::optional(jobSeen(**answer)) : std::optional<JobSeen>());
    });
}

void LeptonTarget::stop(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then)
{
    QPointer<LeptonTarget> self(this);
    QPointer<QObject> receiver(context);
    m_client.stopJob(QString::fromStdString(jobId), context, [=](const lepton::Answer<void> &answer) {
        if (self)
            self->m_watch.lookSoon();
        if (answer || answer.error().kind == lepton::FailureKind::NotFound)
            return then({}); // nothing runs
        if (self && receiver && answer.error().kind == lepton::FailureKind::Conflict)
            return self->lookAtRefusedStop(jobId, answer.error().error, receiver, then);
        then(base::fail(answer.error().error));
    });
}

/// A conflict is no failure when the job has ended or is ending anyway.
void LeptonTarget::lookAtRefusedStop(const std::string &jobId, const base::Error &why, QObject *context,
                                     std::function<void(base::Result<void>)> then)
{
    m_client.job(QString::fromStdString(jobId), context, [why, then = std::move(then)](const lepton::Answer<lepton::wire::Job> &job) {
        const JobPhase phase = job ? jobSeen(*job).phase : JobPhase::Unknown;
        if (isSettled(phase) || phase == JobPhase::Stopping || phase == JobPhase::Gone)
            return then({});
        then(base::fail(why));
    });
}

void LeptonTarget::remove(const std::string &jobId, QObject *context, std::function<void(base::Result<void>)> then)
{
    QPointer<LeptonTarget> self(this);
    m_client.deleteJob(QString::fromStdString(jobId), context, [self, then = std::move(then)](const lepton::Answer<void> &answer) {
        if (self)
            self->m_watch.lookSoon();
        if (!answer)
            return then(base::fail(answer.error().error));
        then({});
    });
}

LogFollower *LeptonTarget::followLog(const std::string &jobId, int worker, QObject *parent)
{
    constexpr int kUnitsPerLook = 5; // one second at the usual pace
    auto *follower = new LeptonLog(m_client, jobId, worker, m_pace.active / kUnitsPerLook, parent);
    std::erase_if(m_followers, [](const QPointer<LeptonLog> &other) { return other.isNull(); });
    m_followers.emplace_back(follower);
    return follower;
}

void LeptonTarget::tellFollowers(const std::vector<JobSeen> &jobs)
{
    for (const JobSeen &job : jobs) {
        if (!isSettled(job.phase) && job.phase != JobPhase::Gone)
            continue;
        for (const QPointer<LeptonLog> &follower : m_followers) {
            if (follower && follower->jobId() == job.id)
                follower->noteOver();
        }
    }
}

void LeptonTarget::events(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<EventSeen>>)> then)
{
    m_client.events(QString::fromStdString(jobId), context,
                    [then = std::move(then)](const lepton::Answer<std::vector<lepton::wire::JobEvent>> &answer) {
                        if (!answer)
                            return then(base::fail(answer.error().error));
                        std::vector<EventSeen> seen;
                        for (const lepton::wire::JobEvent &event : *answer)
                            seen.push_back({event.timeMs, event.type == "Warning", QString::fromStdString(event.reason),
                                            QString::fromStdString(event.text)});
                        then(std::move(seen));
                    });
}

void LeptonTarget::workers(const std::string &jobId, QObject *context, std::function<void(base::Result<std::vector<WorkerSeen>>)> then)
{
    m_client.replicas(
        QString::fromStdString(jobId), context, [then = std::move(then)](lepton::Answer<std::vector<lepton::wire::Replica>> answer) {
            if (!answer)
                return then(base::fail(answer.error().error));
            std::stable_sort(answer->begin(), answer->end(), [](const auto &a, const auto &b) { return a.createdAtMs < b.createdAtMs; });
            std::map<int, WorkerSeen> newest; // a later attempt of a worker takes its place
            for (const lepton::wire::Replica &replica : *answer) {
                const int index = replica.index.value_or(static_cast<int>(newest.size()));
                newest[index] = {QString::fromStdString(replica.id), index, QString::fromStdString(replica.nodeName),
                                 QString::fromStdString(replica.readinessReason)};
            }
            std::vector<WorkerSeen> seen;
            for (auto &[index, worker] : newest)
                seen.push_back(std::move(worker));
            then(std::move(seen));
        });
}

QUrl LeptonTarget::dashboard(const std::string &jobId) const { return m_client.workspace().dashboardJob(QString::fromStdString(jobId)); }

} // namespace

std::unique_ptr<Target> makeLeptonTarget(lepton::Client &client, bool simulated, PollPace pace)
{
    return std::make_unique<LeptonTarget>(client, simulated, pace);
}

} // namespace launch

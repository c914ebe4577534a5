// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/jobcalls.h"

#include <algorithm>

namespace lepton {

namespace {

constexpr int kMostPages = 100;
constexpr int kPageSize = 100;
constexpr int kSmallestPage = 4;
constexpr int kLooks = 3; // for a job that may appear late

Request listRequest(const JobQuery &query, int page, int pageSize)
{
    Request request;
    request.path = "/jobs";
    request.tries = query.tries;
    request.query = {{"job_query_mode", query.mode.toUtf8()}};
    if (!query.nameContains.isEmpty())
        request.query.emplace_back("q", query.nameContains.toUtf8());
    if (!query.labelSelector.isEmpty())
        request.query.emplace_back("query", query.labelSelector.toUtf8());
    for (const QString &state : query.states)
        request.query.emplace_back("status", state.toUtf8());
    for (const QString &group : query.nodeGroups)
        request.query.emplace_back("node_groups", group.toUtf8());
    request.query.emplace_back("page", QByteArray::number(page));
    request.query.emplace_back("page_size", QByteArray::number(pageSize));
    return request;
}

bool isOver(const wire::Job &job)
{
    for (const char *word : {"Stopped", "Completed", "Failed", "Deleting", "Deleted", "Archived", "Terminating"}) {
        if (job.status.state == word)
            return true;
    }
    return false;
}

} // namespace

ListJobsCall::ListJobsCall(Transport &transport, JobQuery query, QObject *context, Then<std::vector<wire::Job>> then)
    : TypedCall(transport, context, std::move(then))
    , m_query(std::move(query))
    , m_pageSize(kPageSize)
{
    askPage();
}

void ListJobsCall::askPage()
{
    const Request request = listRequest(m_query, m_page, m_pageSize);
    ask(request, [this, request](TryResult result) { take(request, std::move(result)); });
}

void ListJobsCall::take(const Request &request, TryResult result)
{
    if (!result && result.error().tooLarge && m_pageSize / 5 >= kSmallestPage) {
        // Jobs carry their scripts: fewer at a time. What is known already is skipped.
        m_pageSize /= 5;
        m_page = 1;
        askPage();
        return;
    }
    if (!result)
        return finish(tl::unexpected(result.error().failure));
    const auto json = transport().json(request, *result);
    if (!json)
        return finish(tl::unexpected(json.error()));
    auto jobs = readList<wire::Job>(transport(), request, *json, "jobs", wire::jobFromJson);
    if (!jobs)
        return finish(tl::unexpected(jobs.error()));
    const std::size_t before = m_ids.size();
    bool anyBefore = false;
    for (wire::Job &job : *jobs) {
        if (m_ids.insert(job.metadata.id).second)
            m_jobs.push_back(std::move(job));
        else
            anyBefore = true;
    }
    const bool startedOver = anyBefore && m_pageSize != kPageSize;
    if (jobs->empty() || (m_ids.size() == before && !startedOver) || m_page >= kMostPages)
        return finish(std::move(m_jobs));
    ++m_page;
    askPage();
}

JobQuery queryForName(const std::string &name)
{
    JobQuery query;
    query.nameContains = QString::fromStdString(name);
    query.mode = QStringLiteral("alive_and_archive");
    return query;
}

std::vector<wire::Job> jobsNamed(std::vector<wire::Job> jobs, const std::string &name)
{
    std::erase_if(jobs, [&](const wire::Job &job) { return job.metadata.name != name; });
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const wire::Job &a, const wire::Job &b) { return a.metadata.createdAtMs > b.metadata.createdAtMs; });
    return jobs;
}

CreateJobCall::CreateJobCall(Transport &transport, std::string name, QByteArray body, QObject *context, Then<wire::Job> then)
    : TypedCall(transport, context, std::move(then))
    , m_name(std::move(name))
{
    m_request.method = "POST";
    m_request.path = "/jobs";
    m_request.body = std::move(body);
    m_request.contentType = "application/json";
    m_request.traits.createsJob = true;
    m_request.tries = 1;
    post();
}

void CreateJobCall::cancel()
{
    if (m_looking)
        delete m_looking;
    TypedCall::cancel();
}

void CreateJobCall::post()
{
    ++m_posts;
    m_looks = 0;
    ask(m_request, [this](TryResult result) { whenPosted(std::move(result)); });
}

void CreateJobCall::whenPosted(TryResult result)
{
    if (!result)
        return whenFailed(result.error());
    const auto json = transport().json(m_request, *result);
    auto job = json ? wire::jobFromJson(*json) : base::fail({});
    if (job)
        return accept(std::move(*job));
    // It was created, but the answer does not tell its id.
    m_last = {json ? transport().failure(FailureKind::BadAnswer, result->status, m_request, QString()) : json.error(), false, false,
              std::nullopt};
    m_mayBeThere = true;
    look();
}

void CreateJobCall::whenFailed(const TryFailure &failure)
{
    m_last = failure;
    const FailureKind kind = failure.failure.kind;
    const bool lost = !failure.notSent
        && (kind == FailureKind::Server || kind == FailureKind::Timeout || kind == FailureKind::Unreachable
            || kind == FailureKind::BadAnswer);
    m_mayBeThere = m_mayBeThere || lost;
    if (lost || kind == FailureKind::NameTaken || (m_mayBeThere && failure.isPassing()))
        look();
    else if (failure.isPassing() && m_posts < transport().options().maxTries)
        postAgain(); // not sent, or refused for the moment: nothing can be there
    else
        finish(tl::unexpected(failure.failure));
}

void CreateJobCall::postAgain()
{
    later(pause(m_posts + 1, m_last), [this] { post(); });
}

void CreateJobCall::look()
{
    ++m_looks;
    m_looking = new ListJobsCall(transport(), queryForName(m_name), this,
                                 [this](Answer<std::vector<wire::Job>> answer) { whenLooked(std::move(answer)); });
}

void CreateJobCall::whenLooked(Answer<std::vector<wire::Job>> answer)
{
    if (!answer && !m_mayBeThere)
        return finish(tl::unexpected(m_last.failure));
    if (!answer)
        return finish(tl::unexpected(makeFailure(FailureKind::OutcomeUnknown, 0, m_request.title(), answer.error().error.cause)));
    std::vector<wire::Job> found = jobsNamed(std::move(*answer), m_name);
    if (found.empty())
        return whenNotThere();
    removeDoubles(found.front(), found);
    finish(std::move(found.front()));
}

void CreateJobCall::whenNotThere()
{
    if (m_last.failure.kind == FailureKind::NameTaken)
        return finish(tl::unexpected(m_last.failure)); // by something that the list does not show
    if (m_looks < kLooks)
        return later(pause(m_looks + 1, TryFailure{}), [this] { look(); });
    if (m_posts < transport().options().maxTries)
        return postAgain();
    // A request that nobody answered may still take effect; one that was answered with an error will not.
    const FailureKind kind = m_last.failure.kind == FailureKind::Server ? FailureKind::Server : FailureKind::OutcomeUnknown;
    finish(tl::unexpected(makeFailure(kind, m_last.failure.httpStatus, m_request.title(), m_last.failure.serverText)));
}

void CreateJobCall::accept(wire::Job job)
{
    if (!m_mayBeThere)
        return finish(std::move(job));
    // An earlier POST may have taken effect after it was looked for.
    m_looking = new ListJobsCall(transport(), queryForName(m_name), this, [this, job](Answer<std::vector<wire::Job>> answer) {
        if (answer)
            removeDoubles(job, jobsNamed(std::move(*answer), m_name));
        finish(job);
    });
}

void CreateJobCall::removeDoubles(const wire::Job &kept, const std::vector<wire::Job> &all)
{
    for (const wire::Job &job : all) {
        if (job.metadata.id == kept.metadata.id || isOver(job) || m_posts < 2)
            continue;
        Request request;
        request.method = "DELETE";
        request.path = pathOf({QStringLiteral("jobs"), QString::fromStdString(job.metadata.id)});
        request.query = {{"job_query_mode", "alive_only"}};
        // Outlives this call: the transport is its context.
        new SimpleCall<void>(
            transport(), request, &transport(), [](Answer<void>) {},
            [](Transport &, const Request &, TryResult) { return Answer<void>(); });
    }
}

} // namespace lepton

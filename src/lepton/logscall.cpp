// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/logscall.h"

#include <algorithm>

namespace lepton {

namespace {

constexpr int kMostPages = 100;
constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kMarginMs = 60'000;
constexpr std::int64_t kUnknownStartMs = std::int64_t{30} * 24 * 3600 * 1000; // before now, for a job that tells no time

} // namespace

LogsCall::LogsCall(Transport &transport, QString jobId, LogQuery query, QObject *context, Then<std::vector<wire::LogLine>> then)
    : TypedCall(transport, context, std::move(then))
    , m_jobId(std::move(jobId))
    , m_query(std::move(query))
{
    // The server takes both ends or none: what is open is filled in by the job's life.
    if (m_query.startNs > 0 && m_query.endNs > 0) {
        m_end = m_query.endNs;
        askWindow();
    } else {
        askJob();
    }
}

void LogsCall::askJob()
{
    Request request;
    request.path = pathOf({QStringLiteral("jobs"), m_jobId});
    request.query = {{"job_query_mode", "alive_and_archive"}};
    ask(request, [this, request](TryResult result) { takeJob(request, result); });
}

void LogsCall::takeJob(const Request &request, const TryResult &result)
{
    if (!result && result.error().failure.kind != FailureKind::NotFound)
        return finish(tl::unexpected(result.error().failure));
    const auto json = result ? transport().json(request, *result) : tl::unexpected(result.error().failure);
    const auto job = json ? wire::jobFromJson(*json) : base::fail({});
    std::int64_t created = 0;
    if (job) {
        created = job->metadata.createdAtMs;
        if (job->status.creationTimeMs > 0 && (created == 0 || job->status.creationTimeMs < created))
            created = job->status.creationTimeMs;
    }
    const std::int64_t now = transport().serverNowMs();
    if (m_query.startNs <= 0)
        m_query.startNs = (created > 0 ? created - kMarginMs : now - kUnknownStartMs) * kNsPerMs;
    m_end = m_query.endNs > 0 ? m_query.endNs : (now + kMarginMs) * kNsPerMs;
    askWindow();
}

void LogsCall::askWindow()
{
    if (m_end <= m_query.startNs || m_pages >= kMostPages)
        return conclude();
    ++m_pages;
    Request request;
    request.path = "/logs";
    request.query = {{"job", m_jobId.toUtf8()}, {"job_query_mode", "alive_and_archive"}};
    if (!m_query.replica.isEmpty())
        request.query.emplace_back("replica", m_query.replica.toUtf8());
    request.query.insert(request.query.end(),
                         {{"start", QByteArray::number(static_cast<qint64>(m_query.startNs))},
                          {"end", QByteArray::number(static_cast<qint64>(m_end))},
                          {"limit", QByteArray::number(std::max(1, m_query.pageLimit))},
                          {"direction", "backward"},
                          {"timestamps", "True"},
                          // Always there: without it the server answers with a live stream of text.
                          {"q", m_query.contains.toUtf8()}});
    ask(request, [this, request](TryResult result) { takeWindow(request, result); });
}

void LogsCall::takeWindow(const Request &request, const TryResult &result)
{
    if (!result)
        return finish(tl::unexpected(result.error().failure));
    const auto json = transport().json(request, *result);
    if (!json || !json->is_object())
        return finish(tl::unexpected(
            json ? transport().failure(FailureKind::BadAnswer, result->status, request, QStringLiteral("not an object")) : json.error()));
    std::vector<wire::LogLine> lines = wire::logLinesFromJson(*json);
    const bool any = !lines.empty();
    lines = fresh(std::move(lines));
    if (lines.empty()) {
        // Nothing new: either all has been read, or more lines than the limit share one time.
        const bool stuck = any && !m_windows.empty() && m_windows.back().front().timeNs + 1 == m_end;
        if (!stuck)
            return conclude();
        --m_end;
        return askWindow();
    }
    const std::int64_t oldest = lines.front().timeNs;
    m_end = oldest + 1 < m_end ? oldest + 1 : oldest;
    m_windows.push_back(std::move(lines));
    askWindow();
}

std::vector<wire::LogLine> LogsCall::fresh(std::vector<wire::LogLine> lines) const
{
    // A server that ignores the window must not make us read for ever.
    std::erase_if(lines, [this](const wire::LogLine &line) { return line.timeNs < m_query.startNs || line.timeNs >= m_end; });
    if (m_windows.empty())
        return lines;
    // Each known line of the shared time takes one equal line away; equal lines of a job stay.
    for (auto known = m_windows.rbegin(); known != m_windows.rend() && known->front().timeNs == m_end - 1; ++known) {
        for (const wire::LogLine &line : *known) {
            if (line.timeNs != m_end - 1)
                break;
            const auto same = std::find_if(lines.rbegin(), lines.rend(), [&](const wire::LogLine &other) {
                return other.timeNs == line.timeNs && other.text == line.text && other.replica == line.replica;
            });
            if (same != lines.rend())
                lines.erase(std::next(same).base());
        }
    }
    return lines;
}

void LogsCall::conclude()
{
    std::vector<wire::LogLine> all;
    for (auto window = m_windows.rbegin(); window != m_windows.rend(); ++window)
        std::move(window->begin(), window->end(), std::back_inserter(all));
    finish(std::move(all));
}

} // namespace lepton

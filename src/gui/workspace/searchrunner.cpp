// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/searchrunner.h"

#include <QMetaObject>
#include <algorithm>

namespace gui {
namespace {

/// Leaves one core to the GUI thread where there is more than one.
unsigned workerThreads() { return std::max(1U, std::thread::hardware_concurrency() - 1U); }

RowIndex locate(const search::SearchResult &result, const std::vector<domain::CandidateId> &wanted, const std::stop_token &stop)
{
    RowIndex rows;
    for (const domain::CandidateId &id : wanted)
        rows.emplace(id, std::nullopt);
    std::size_t left = rows.size();
    for (std::size_t row = 0; row < result.rows.size() && left > 0 && !stop.stop_requested(); ++row) {
        const auto found = rows.find(domain::candidateId(result.candidate(row)));
        if (found != rows.end()) {
            found->second = row;
            --left;
        }
    }
    return rows;
}

SearchAnswer work(const SearchRequest &request, const std::stop_token &stop, const search::ProgressCallback &progress)
{
    SearchAnswer answer;
    answer.tag = request.tag;
    answer.result = request.finished;
    if (!answer.result) {
        auto result = search::run(request.plan, request.cluster, request.profile, stop, progress, workerThreads());
        if (result)
            answer.result = std::make_shared<const search::SearchResult>(std::move(*result));
        else
            answer.error = result.error();
    }
    if (answer.result && !request.wanted.empty())
        answer.rows = locate(*answer.result, request.wanted, stop);
    return answer;
}

} // namespace

SearchRunner::SearchRunner(QObject *parent)
    : QObject(parent)
{
}

SearchRunner::~SearchRunner()
{
    m_worker.request_stop();
    if (m_worker.joinable())
        m_worker.join(); // before QObject drops the events that the worker still posts
}

void SearchRunner::start(std::vector<SearchRequest> requests)
{
    ++m_generation;
    m_waiting = std::move(requests);
    if (m_running)
        m_worker.request_stop(); // workerDone() launches what waits
    else
        launch();
}

void SearchRunner::cancel()
{
    ++m_generation;
    stop();
}

void SearchRunner::stop()
{
    m_waiting.clear();
    m_worker.request_stop();
}

void SearchRunner::launch()
{
    if (m_waiting.empty())
        return;
    m_running = true;
    m_worker = std::jthread([this, generation = m_generation, requests = std::move(m_waiting)](const std::stop_token &stop) {
        // Only the latest generation may speak; the comparison happens on the GUI thread.
        const auto post = [this, generation](auto &&say) {
            QMetaObject::invokeMethod(
                this,
                [this, generation, say] {
                    if (generation == m_generation)
                        say();
                },
                Qt::QueuedConnection);
        };
        const search::ProgressCallback progress = [&](search::Progress p) { post([this, p] { emit progressed(p.done, p.total); }); };
        for (const SearchRequest &request : requests) {
            if (stop.stop_requested())
                break;
            post([this, answer = work(request, stop, progress)] { emit answered(answer); });
        }
        QMetaObject::invokeMethod(this, &SearchRunner::workerDone, Qt::QueuedConnection);
    });
    m_waiting.clear();
}

void SearchRunner::workerDone()
{
    m_running = false;
    if (!m_waiting.empty())
        launch(); // joins the old thread, which has nothing left to do
    else
        emit finished();
}

} // namespace gui

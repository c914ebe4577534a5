// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/nextruns.h"

#include "comparison/candidateids.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/workspace.h"
#include "launch/tuningfacts.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <utility>

namespace gui {
namespace {

constexpr auto kPause = std::chrono::milliseconds(200); // gathers changes that come together
constexpr int kMostSideBySide = 4; // more would not be looked through one by one

} // namespace

/// What a worker needs, by value or immutable: nothing is shared with the GUI thread.
struct NextRuns::Job {
    std::shared_ptr<const search::SearchResult> result;
    std::shared_ptr<const comparison::Comparison> comparison; ///< null: nothing read
    campaign::Campaign campaign;
    int sideBySide = 1;

    [[nodiscard]] std::vector<tuning::RunFact> facts() const;
    [[nodiscard]] std::shared_ptr<const NextRunsAnswer> answer(const std::stop_token &stop) const;
};

/// The campaign knows its runs as they end; logs from elsewhere come with the comparison.
std::vector<tuning::RunFact> NextRuns::Job::facts() const
{
    std::vector<tuning::RunFact> facts = launch::factsOf(campaign, comparison::candidateOfId);
    for (std::size_t i = 0; comparison && i < comparison->records.size(); ++i) {
        if (comparison->origins[i].kind == comparison::RunOrigin::Kind::Campaign)
            continue;
        if (auto fact = launch::factOf(comparison->records[i]))
            facts.push_back(std::move(*fact));
    }
    return facts;
}

std::shared_ptr<const NextRunsAnswer> NextRuns::Job::answer(const std::stop_token &stop) const
{
    const std::vector<tuning::RunFact> known = facts();
    const auto tells = [this](const tuning::RunFact &fact) { return tuning::isEvidence(fact, *result); };
    auto made = std::make_shared<NextRunsAnswer>();
    made->result = result;
    made->simulated = static_cast<std::size_t>(
        std::count_if(known.begin(), known.end(), [&](const tuning::RunFact &fact) { return tells(fact) && fact.simulated; }));
    made->measured = static_cast<std::size_t>(std::count_if(known.begin(), known.end(), tells)) - made->simulated;
    tuning::SessionSettings settings;
    settings.advice.count = static_cast<std::size_t>(sideBySide);
    settings.simulated = made->measured == 0 && made->simulated > 0;
    made->stopBelow = settings.advice.stopBelow;
    made->advice = tuning::Session(result).advise(known, launch::runsUnderWay(campaign, comparison::candidateOfId), settings, stop);
    return made;
}

NextRuns::NextRuns(Workspace &workspace, Runs &runs, Measurements &measurements, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_measurements(measurements)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &NextRuns::think);
    connect(&workspace, &Workspace::opened, this, &NextRuns::reopen);
    for (const auto signal : {&Workspace::planChanged, &Workspace::activeClusterChanged})
        connect(&workspace, signal, this, &NextRuns::changedSoon);
    connect(&workspace, &Workspace::searchFinished, this, &NextRuns::changedSoon);
    for (const auto signal : {&Runs::runsAdded, &Runs::runsRemoved})
        connect(&runs, signal, this, &NextRuns::changedSoon);
    connect(&runs, &Runs::runEnded, this, &NextRuns::changedSoon);
    connect(&runs, &Runs::reset, this, &NextRuns::changedSoon);
    connect(&measurements, &Measurements::changed, this, [this] {
        if (m_measurements.comparison() != m_comparison)
            changedSoon();
    });
}

NextRuns::~NextRuns() = default;

bool NextRuns::canThink() const
{
    const auto result = m_workspace.result();
    return m_workspace.isOpen() && result && !result->rows.empty() && m_workspace.isUpToDate(m_workspace.plan().activeCluster);
}

void NextRuns::reopen()
{
    stop();
    m_answer.reset();
    m_comparison.reset();
    m_stale = true;
    setState(State::Nothing);
    emit changed();
    changedSoon();
}

void NextRuns::changedSoon()
{
    m_stale = true;
    if (m_watchers > 0)
        m_soon.start();
}

void NextRuns::watch()
{
    if (m_watchers++ == 0 && m_stale)
        m_soon.start();
}

/// What is under way goes on: it is asked for again soon enough.
void NextRuns::unwatch()
{
    if (--m_watchers == 0)
        m_soon.stop();
}

void NextRuns::askAgain()
{
    m_stale = true;
    think();
}

void NextRuns::think()
{
    m_soon.stop();
    if (!canThink()) { // searchFinished() tells when it can
        stop();
        setState(m_workspace.isSearching() ? State::Thinking : State::Nothing);
        return;
    }
    m_stale = false;
    ++m_generation;
    setState(State::Thinking);
    if (m_running) {
        m_again = true;
        m_worker.request_stop(); // done() thinks once more
    } else {
        launch();
    }
}

NextRuns::Job NextRuns::nextJob() const
{
    return {m_workspace.result(), m_measurements.comparison(), m_runs.campaign(),
            std::clamp(m_workspace.plan().limits.parallel, 1, kMostSideBySide)};
}

void NextRuns::launch()
{
    m_again = false;
    m_running = true;
    Job job = nextJob();
    m_comparison = job.comparison;
    m_worker = std::jthread([this, ofGeneration = m_generation, job = std::move(job)](const std::stop_token &stopToken) {
        QMetaObject::invokeMethod(
            this, [this, ofGeneration, answer = job.answer(stopToken)] { done(ofGeneration, answer); }, Qt::QueuedConnection);
    });
}

void NextRuns::done(quint64 ofGeneration, std::shared_ptr<const NextRunsAnswer> answer)
{
    m_running = false;
    if (m_again) {
        launch(); // joins the old thread, which has nothing left to do
    } else if (ofGeneration == m_generation && !answer->advice.cancelled) {
        m_answer = std::move(answer);
        m_state = State::Ready;
        emit changed();
    }
}

void NextRuns::stop()
{
    m_soon.stop();
    ++m_generation;
    m_again = false;
    m_worker.request_stop();
}

void NextRuns::cancel()
{
    if (m_state != State::Thinking)
        return;
    stop();
    m_stale = true;
    setState(State::Cancelled);
}

void NextRuns::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit changed();
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spacerunner.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

namespace gui {
namespace {

/// Leaves one core to the GUI thread where there is more than one.
unsigned workerThreads() { return std::max(1U, std::thread::hardware_concurrency() - 1U); }

/// Machines count one after the other: each is as far as its own search says.
void findBest(const SpaceSource &source, SpaceOutcome &outcome, const std::stop_token &stop, const search::ProgressCallback &progress)
{
    const std::vector<SpaceQuestion::Machine> &machines = outcome.question.machines;
    for (std::size_t i = 0; i < machines.size() && !stop.stop_requested(); ++i) {
        const auto part = [&](search::Progress p) { progress({i * p.total + p.done, machines.size() * p.total}); };
        auto found =
            source.best(outcome.question.plan, machines[i].cluster, machines[i].profile, outcome.question.request.best, stop, part);
        if (!found) {
            outcome.error = found.error();
            return;
        }
        outcome.cancelled = outcome.cancelled || found->cancelled;
        outcome.best.push_back(std::move(*found));
    }
}

void sweep(const SpaceSource &source, SpaceOutcome &outcome, const std::stop_token &stop, const search::ProgressCallback &progress)
{
    const SpaceQuestion::Machine &machine = outcome.question.machines.front();
    auto found = source.counts(outcome.question.plan, machine.cluster, machine.profile, outcome.question.request, stop, progress);
    if (!found) {
        outcome.error = found.error();
        return;
    }
    outcome.cancelled = found->cancelled;
    outcome.counts = std::move(*found);
}

std::shared_ptr<const SpaceOutcome> work(const SpaceSource &source, SpaceQuestion question, const std::stop_token &stop,
                                         const search::ProgressCallback &progress)
{
    auto outcome = std::make_shared<SpaceOutcome>();
    outcome->question = std::move(question);
    if (outcome->question.kind == report::SpaceKind::Best)
        findBest(source, *outcome, stop, progress);
    else if (!outcome->question.machines.empty())
        sweep(source, *outcome, stop, progress);
    outcome->cancelled = outcome->cancelled || stop.stop_requested();
    return outcome;
}

} // namespace

SpaceSource wholeSpaceSearch() { return {&search::findBest, &search::sweepGpuCounts}; }

SpaceRunner::SpaceRunner(SpaceSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

SpaceRunner::~SpaceRunner()
{
    m_worker.request_stop();
    if (m_worker.joinable())
        m_worker.join(); // before QObject drops the events that the worker still posts
}

void SpaceRunner::start(SpaceQuestion question)
{
    question.request.best.threads = workerThreads();
    ++m_generation;
    m_waiting = std::move(question);
    if (m_running)
        m_worker.request_stop(); // workerDone() launches what waits
    else
        launch();
}

void SpaceRunner::stop()
{
    m_worker.request_stop();
    if (!m_waiting)
        return; // the worker answers
    auto outcome = std::make_shared<SpaceOutcome>();
    outcome->question = std::move(*m_waiting);
    outcome->cancelled = true;
    m_waiting.reset();
    say([this, outcome = std::shared_ptr<const SpaceOutcome>(std::move(outcome))] { emit finished(outcome); });
}

/// Later, on the GUI thread, unless another question was asked meanwhile. The question itself is begun now.
void SpaceRunner::say(std::function<void()> what)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, what = std::move(what)] {
            if (generation == m_generation)
                what();
        },
        Qt::QueuedConnection);
}

void SpaceRunner::drop()
{
    ++m_generation;
    m_waiting.reset();
    m_worker.request_stop();
}

void SpaceRunner::launch()
{
    m_running = true;
    m_worker = std::jthread([this, generation = m_generation, question = std::move(*m_waiting)](const std::stop_token &stop) mutable {
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
        const auto outcome = work(m_source, std::move(question), stop,
                                  [this, post](search::Progress p) { post([this, p] { emit progressed(p.done, p.total); }); });
        QMetaObject::invokeMethod(this, &SpaceRunner::workerDone, Qt::QueuedConnection);
        post([this, outcome] { emit finished(outcome); });
    });
    m_waiting.reset();
}

void SpaceRunner::workerDone()
{
    m_running = false;
    if (m_waiting)
        launch(); // joins the old thread, which has nothing left to do
}

} // namespace gui

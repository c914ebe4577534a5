// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/campaigntuner.h"

#include "estimate/cost.h"
#include "launch/tuningfacts.h"
#include "search/baseconfig.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace launch {
namespace {

using campaign::TuningEnd;

constexpr int kMostRefused = 10;

TuningEnd endOf(tuning::StopReason reason)
{
    switch (reason) {
    case tuning::StopReason::None:
        return TuningEnd::None;
    case tuning::StopReason::Converged:
        return TuningEnd::Converged;
    case tuning::StopReason::NothingLeft:
        return TuningEnd::NothingLeft;
    case tuning::StopReason::NothingFits:
        return TuningEnd::NothingFits;
    case tuning::StopReason::BudgetSpent:
        return TuningEnd::BudgetSpent;
    case tuning::StopReason::NotWorthIt:
        return TuningEnd::NotWorthIt;
    }
    return TuningEnd::None;
}

/// Runs now, or as soon as it is its turn: one that a person holds back takes no turn from others.
bool isOnItsWay(const campaign::Run &run)
{
    return !campaign::isFinal(run.state) && !(run.state == campaign::RunState::Planned && run.pausedByUser);
}

} // namespace

struct CampaignTuner::Private {
    Private(CampaignTuner *tuner, CampaignRunner &driver, TuningSource from)
        : q(tuner)
        , runner(driver)
        , source(std::move(from))
        , session(std::make_shared<const tuning::Session>(source.result, source.rows))
    {
    }

    [[nodiscard]] const campaign::Campaign &campaign() const { return runner.campaign(); }

    void consider();
    void think(std::size_t count);
    void take(tuning::SessionAdvice made);
    void act(const tuning::SessionAdvice &made);
    /// False when none of them can be launched.
    bool launch(const std::vector<tuning::NextRun> &chosen);
    bool addBase();
    /// `expected`: cost of the run, start-up included; nothing = as the request has it, and a usual start-up.
    [[nodiscard]] base::Result<campaign::RunId> add(const domain::Candidate &candidate, std::optional<base::Usd> expected);
    void finishWith(TuningEnd end, const std::string &why);
    void failWith(const base::Error &why);
    void noticeEnd();

    [[nodiscard]] std::size_t freeTurns() const;
    [[nodiscard]] bool anyUnderWay() const;
    [[nodiscard]] bool hasFailedTooOften() const;
    [[nodiscard]] std::vector<tuning::RunFact> facts() const;
    [[nodiscard]] tuning::SessionSettings settings(std::size_t count) const;

    CampaignTuner *q;
    CampaignRunner &runner;
    TuningSource source;
    std::shared_ptr<const tuning::Session> session;
    std::vector<tuning::RunFact> passedOver; ///< configurations that cannot be launched
    std::optional<tuning::SessionAdvice> advice;
    int refusedInARow = 0;
    bool thinking = false;
    const Target *thoughtFor = nullptr; ///< the place that is thought about; only compared
    bool follows = false; ///< begin() or resume() was called, and the end was not yet told
    bool considersAgain = false; ///< something changed while it was thinking
    std::vector<std::size_t> lastSeen; ///< what the last advice was made of; the same again changes nothing
    std::jthread worker; ///< last: gone first
};

CampaignTuner::CampaignTuner(CampaignRunner &runner, TuningSource source, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, runner, std::move(source)))
{
    const auto look = [this] { m_d->consider(); };
    connect(&runner, &CampaignRunner::runEnded, this, look);
    connect(&runner, &CampaignRunner::runsChanged, this, look);
    connect(&runner, &CampaignRunner::runsAdded, this, look);
    connect(&runner, &CampaignRunner::runsRemoved, this, look);
    connect(&runner, &CampaignRunner::campaignChanged, this, look);
}

CampaignTuner::~CampaignTuner() = default;

bool CampaignTuner::isTuning() const { return m_d->campaign().isTuning(); }
bool CampaignTuner::isThinking() const { return m_d->thinking; }
const std::optional<tuning::SessionAdvice> &CampaignTuner::advice() const { return m_d->advice; }
const TuningSource &CampaignTuner::source() const { return m_d->source; }

base::Result<void> CampaignTuner::begin(const campaign::TuningSettings &settings, bool anew)
{
    if (auto set = m_d->runner.setTuning(tuningOver(*m_d->source.result, settings, anew)); !set)
        return set;
    resume();
    return {};
}

void CampaignTuner::resume()
{
    m_d->follows = true;
    m_d->lastSeen.clear();
    // From the event loop, like everything that it does.
    QMetaObject::invokeMethod(
        this, [this] { m_d->consider(); }, Qt::QueuedConnection);
}

base::Result<void> CampaignTuner::end() { return m_d->runner.endTuning(TuningEnd::Stopped, "stopped by you"); }

std::size_t CampaignTuner::Private::freeTurns() const
{
    const auto taken = static_cast<std::size_t>(
        std::count_if(campaign().runs.begin(), campaign().runs.end(), [](const campaign::Run &run) { return isOnItsWay(run); }));
    const auto turns = static_cast<std::size_t>(std::max(1, campaign().limits.parallel));
    return turns - std::min(turns, taken);
}

bool CampaignTuner::Private::anyUnderWay() const
{
    return std::any_of(campaign().runs.begin(), campaign().runs.end(),
                       [this](const campaign::Run &run) { return campaign().isPaidByTuning(run) && isOnItsWay(run); });
}

bool CampaignTuner::Private::hasFailedTooOften() const
{
    const auto failures = std::count_if(campaign().runs.begin(), campaign().runs.end(), [this](const campaign::Run &run) {
        return campaign().isPaidByTuning(run) && run.state == campaign::RunState::Failed
            && campaign::runNumber(run.id).value_or(0) > campaign().tuning->forgivenUpTo;
    });
    return campaign().limits.stopAfterFailures > 0 && failures >= campaign().limits.stopAfterFailures;
}

void CampaignTuner::Private::noticeEnd()
{
    if (!std::exchange(follows, false))
        return;
    emit q->finished(campaign().tuning ? campaign().tuning->end : TuningEnd::Stopped);
}

void CampaignTuner::Private::consider()
{
    if (!follows)
        return;
    if (!campaign().isTuning()) {
        noticeEnd();
        return;
    }
    if (thinking) {
        considersAgain = true;
        return;
    }
    const std::size_t turns = freeTurns();
    if (!runner.target() || campaign().paused || turns == 0)
        return;
    if (hasFailedTooOften() && !anyUnderWay()) {
        finishWith(TuningEnd::TooManyFailures, "too many runs have failed");
        return;
    }
    std::vector<std::size_t> seen{turns, passedOver.size()};
    for (const campaign::Run &run : campaign().runs)
        seen.push_back(campaign::isFinal(run.state) ? 1 : 0);
    if (seen == lastSeen)
        return;
    lastSeen = std::move(seen);
    if (!addBase() && follows)
        think(turns);
}

bool CampaignTuner::Private::addBase()
{
    const domain::Candidate base = search::baseCandidate(source.result->plan);
    const auto isPassedOver = [&](const tuning::RunFact &fact) { return fact.candidate == base; };
    if (!awaitsBase(campaign(), source.result->plan) || std::any_of(passedOver.begin(), passedOver.end(), isPassedOver))
        return false;
    return add(base, std::nullopt).has_value();
}

std::vector<tuning::RunFact> CampaignTuner::Private::facts() const
{
    std::vector<tuning::RunFact> all = factsOf(campaign(), source.candidateOf);
    all.insert(all.end(), source.known.begin(), source.known.end());
    all.insert(all.end(), passedOver.begin(), passedOver.end());
    return all;
}

tuning::SessionSettings CampaignTuner::Private::settings(std::size_t count) const
{
    tuning::SessionSettings settings = sessionSettings(campaign(), runner.now());
    settings.simulated = runner.target()->isSimulated();
    settings.mostAlternatives = source.mostAlternatives;
    settings.advice.count = count;
    return settings;
}

void CampaignTuner::Private::think(std::size_t count)
{
    thinking = true;
    considersAgain = false;
    thoughtFor = runner.target();
    worker = std::jthread([this, session = session, facts = facts(), live = runsUnderWay(campaign(), source.candidateOf),
                           settings = settings(count)](const std::stop_token &stop) {
        tuning::SessionAdvice made = session->advise(facts, live, settings, stop);
        if (stop.stop_requested())
            return;
        // The tuner waits for this thread before it goes, and what was posted to it goes with it.
        QMetaObject::invokeMethod(
            q, [this, made = std::move(made)]() mutable { take(std::move(made)); }, Qt::QueuedConnection);
    });
    emit q->thinkingChanged(true);
}

void CampaignTuner::Private::take(tuning::SessionAdvice made)
{
    thinking = false;
    emit q->thinkingChanged(false);
    if (std::exchange(considersAgain, false)) {
        consider();
        if (thinking)
            return; // what it was thinking about has changed
    }
    if (!follows || !campaign().isTuning())
        return noticeEnd();
    if (!runner.target() || runner.target() != thoughtFor) { // gone meanwhile, or another one
        lastSeen.clear();
        return consider();
    }
    advice = std::move(made);
    emit q->advised(*advice);
    // Whoever listens may have stopped it.
    if (follows && campaign().isTuning() && !campaign().paused && runner.target() && freeTurns() > 0)
        act(*advice);
    else
        lastSeen.clear();
}

void CampaignTuner::Private::act(const tuning::SessionAdvice &made)
{
    const bool goesOn = made.stop == tuning::StopReason::None && !made.next.empty() && !hasFailedTooOften();
    if (goesOn) {
        if (launch(made.next))
            return;
        lastSeen.clear();
        consider(); // among the others
        return;
    }
    // What is still under way may change the picture.
    if (anyUnderWay())
        return;
    if (hasFailedTooOften())
        finishWith(TuningEnd::TooManyFailures, "too many runs have failed");
    else
        finishWith(made.stop == tuning::StopReason::None ? TuningEnd::BudgetSpent : endOf(made.stop), made.stopWhy.english());
}

base::Result<campaign::RunId> CampaignTuner::Private::add(const domain::Candidate &candidate, std::optional<base::Usd> expected)
{
    auto request = source.makeRequest(candidate);
    if (!request) {
        tuning::RunFact fact;
        fact.candidate = candidate;
        fact.counted = false;
        fact.simulated = runner.target()->isSimulated();
        passedOver.push_back(fact);
        emit q->passedOver(domain::candidateId(candidate), request.error());
        // What holds for so many in a row holds for all: a missing recipe, no node group.
        if (++refusedInARow >= kMostRefused)
            failWith(request.error());
        return base::fail(request.error());
    }
    refusedInARow = 0;
    campaign::Run &run = request->run;
    if (expected)
        run.predictedCost = *expected;
    else // the request counts its steps alone
        run.predictedCost += estimate::rent(run.pricePerGpuHour, run.gpus(), base::Seconds(tuning::kStartUpSeconds));
    run.tuned = true;
    run.insisted = true; // the advice has weighed what a prediction alone would skip it for
    run.simulated = runner.target()->isSimulated();
    std::vector<RunRequest> requests;
    requests.push_back(std::move(*request));
    auto added = runner.add(std::move(requests));
    if (!added) {
        failWith(added.error());
        return base::fail(added.error());
    }
    return added->front();
}

bool CampaignTuner::Private::launch(const std::vector<tuning::NextRun> &chosen)
{
    bool any = false;
    for (const tuning::NextRun &next : chosen) {
        const auto added = add(next.belief.candidate, next.runCost);
        if (!follows)
            return true; // it cannot go on, and that was told
        if (added) {
            any = true;
            emit q->runChosen(*added, next);
        }
    }
    return any;
}

void CampaignTuner::Private::finishWith(TuningEnd end, const std::string &why)
{
    if (const auto ended = runner.endTuning(end, why); !ended)
        failWith(ended.error());
    else
        noticeEnd();
}

void CampaignTuner::Private::failWith(const base::Error &why)
{
    follows = false;
    emit q->failed(why);
}

} // namespace launch

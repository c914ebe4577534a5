// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/tuning.h"

#include "comparison/candidateids.h"
#include "gui/workspace/cloud.h"
#include "gui/workspace/measurements.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/workspace.h"
#include "launch/tuningfacts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace gui {
namespace {

constexpr auto kRetryPace = std::chrono::seconds(10);

/// The run that a tuning has chosen last; null: none yet.
const campaign::Run *lastChosen(const campaign::Campaign &campaign)
{
    const auto found =
        std::find_if(campaign.runs.rbegin(), campaign.runs.rend(), [&](const campaign::Run &run) { return campaign.isPaidByTuning(run); });
    return found == campaign.runs.rend() ? nullptr : &*found;
}

base::Error elsewhere(bool simulated)
{
    if (simulated)
        return {base::ErrorKind::Usage,
                {},
                QT_TRANSLATE_NOOP("core", "the tuning was begun on the sandbox, and this is a workspace that bills"),
                QT_TRANSLATE_NOOP("core", "Nothing is launched by itself here. Use the sandbox again, or begin a tuning anew."),
                {}};
    return {base::ErrorKind::Usage,
            {},
            QT_TRANSLATE_NOOP("core", "the tuning was begun on another workspace"),
            QT_TRANSLATE_NOOP("core", "Nothing is launched by itself here. Log in there again, or begin a tuning anew."),
            {}};
}

base::Error notLaunchedYet()
{
    return {base::ErrorKind::Usage,
            {},
            QT_TRANSLATE_NOOP("core", "no run of the tuning has been launched yet, so that it is not known where it may"),
            QT_TRANSLATE_NOOP("core", "Nothing is launched by itself here. Open Tune within budget to begin."),
            {}};
}

base::Error noRunner()
{
    return {base::ErrorKind::Usage,
            {},
            QT_TRANSLATE_NOOP("core", "the campaign cannot be driven from here"),
            QT_TRANSLATE_NOOP("core", "Save the project first, or drive it where it was opened first."),
            {}};
}

base::Error noAnswer()
{
    return {base::ErrorKind::Remote,
            {},
            QT_TRANSLATE_NOOP("core", "the workspace does not say which machines it has"),
            QT_TRANSLATE_NOOP("core", "It is asked again by itself; the tuning goes on when it answers."),
            {}};
}

base::Error noConfigurations()
{
    return {base::ErrorKind::Input,
            {},
            QT_TRANSLATE_NOOP("core", "there are no configurations to choose from"),
            QT_TRANSLATE_NOOP("core", "Wait until the search is done; the Plan page says what keeps it from starting."),
            {}};
}

} // namespace

Tuning::Tuning(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(parts.workspace)
    , m_cloud(parts.cloud)
    , m_runs(parts.runs)
    , m_measurements(parts.measurements)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryPace);
    connect(&m_retry, &QTimer::timeout, this, &Tuning::follow);
    connect(&m_runs, &Runs::runnerAboutToGo, this, &Tuning::drop);
    connect(&m_runs, &Runs::reset, this, [this] {
        m_advice.reset();
        m_choice.reset();
        follow();
    });
    for (const auto signal : {&Runs::contactChanged, &Runs::campaignChanged})
        connect(&m_runs, signal, this, &Tuning::follow);
    connect(&m_cloud, &Cloud::clientAboutToChange, this, &Tuning::drop); // what was asked there is not answered any more
    connect(&m_workspace, &Workspace::searchFinished, this, &Tuning::follow);
    for (const auto signal : {&Workspace::planChanged, &Workspace::activeClusterChanged})
        connect(&m_workspace, signal, this, &Tuning::follow);
    connect(&m_measurements, &Measurements::changed, this, &Tuning::follow);
    follow();
}

Tuning::~Tuning() { drop(); }

const campaign::Tuning *Tuning::mode() const
{
    const auto &tuning = m_runs.campaign().tuning;
    return tuning ? &*tuning : nullptr;
}

bool Tuning::isTuning() const { return m_runs.campaign().isTuning(); }

bool Tuning::isThinking() const { return m_tuner && m_tuner->isThinking(); }

/// As the tuner believes; in a later session, when it is over, as the runs are compared.
std::optional<Tuning::Best> Tuning::best() const
{
    if (m_advice) {
        const auto &best = m_advice->best;
        return best ? std::optional(Best{best->candidate, best->expected, best->days, best->cost, m_advice->simulated}) : std::nullopt;
    }
    const auto comparison = m_measurements.comparison();
    if (!comparison || !comparison->analysis.best)
        return std::nullopt;
    const results::RunRecord &record = comparison->record(*comparison->analysis.best);
    const results::RunFigures &figures = *comparison->analysis.runs[*comparison->analysis.best].figures;
    return Best{record.candidate, figures.step, base::inDays(figures.time), figures.cost, record.simulated};
}

void Tuning::drop()
{
    m_retry.stop();
    m_question.reset();
    m_facts.reset();
    m_failure.reset();
    if (m_tuner)
        m_tuner->disconnect(this);
    m_tuner.reset();
}

/// Why nobody may choose runs now.
std::optional<base::Error> Tuning::obstacle() const
{
    const launch::CampaignRunner *runner = m_runs.runner();
    if (runner == nullptr)
        return noRunner();
    const launch::Target *target = runner->target();
    const campaign::Run *chosen = lastChosen(m_runs.campaign());
    if (target == nullptr || chosen == nullptr)
        return std::nullopt;
    const std::string place = chosen->attempt() ? chosen->attempt()->place : std::string();
    if (chosen->simulated != target->isSimulated() || (!chosen->simulated && !place.empty() && place != target->place()))
        return elsewhere(chosen->simulated);
    return std::nullopt;
}

/// Takes the tuning up where it stands, as soon as all that it needs is there.
void Tuning::follow()
{
    const auto result = m_workspace.result();
    const bool known = result && m_workspace.isUpToDate(m_workspace.plan().activeCluster);
    m_trouble = isTuning() ? obstacle() : std::nullopt;
    if (isTuning() && !m_tuner && !m_trouble && lastChosen(m_runs.campaign()) == nullptr)
        m_trouble = notLaunchedYet();
    if (isTuning() && (m_trouble || (m_tuner && known && m_tuner->source().result != result)))
        drop(); // another plan: chosen among its configurations from now on
    if (isTuning() && !m_trouble)
        m_trouble = m_retry.isActive() ? std::optional(noAnswer()) : m_failure;
    const bool reachable = m_runs.runner() != nullptr && m_runs.runner()->target() != nullptr;
    const bool read = m_measurements.comparison() || m_measurements.error();
    if (isTuning() && !m_trouble && !m_tuner && known && reachable && read)
        askFacts();
    emit changed();
}

/// An order names its machines as the platform knows them.
void Tuning::askFacts()
{
    if (m_question || m_retry.isActive())
        return;
    if (m_cloud.client() == nullptr) {
        takeUp();
        return;
    }
    m_question = std::make_unique<QObject>();
    launch::fetchPlatformFacts(*m_cloud.client(), m_workspace.plan().infrastructure.trainingNodeGroup, m_question.get(),
                               [this](launch::PlatformFacts facts) {
                                   m_question.release()->deleteLater();
                                   takeFacts(std::move(facts));
                               });
}

/// Without the machines' names an order would be refused, and the run lost to the budget.
void Tuning::takeFacts(launch::PlatformFacts facts)
{
    if (facts.nodeGroups.empty() && !facts.failures.empty()) {
        m_trouble = noAnswer();
        m_retry.start();
        emit changed();
        return;
    }
    m_facts = std::move(facts);
    takeUp();
}

void Tuning::takeUp()
{
    if (m_tuner || !isTuning() || obstacle())
        return;
    m_tuner = std::make_unique<launch::CampaignTuner>(*m_runs.runner(), source());
    connectTuner();
    m_tuner->resume();
    emit changed();
}

std::vector<tuning::RunFact> Tuning::factsSoFar() const
{
    std::vector<tuning::RunFact> facts;
    const auto comparison = m_measurements.comparison();
    for (std::size_t i = 0; comparison && i < comparison->records.size(); ++i) {
        if (comparison->origins[i].kind == comparison::RunOrigin::Kind::Campaign)
            continue; // the tuner reads the campaign itself
        if (auto fact = launch::factOf(comparison->records[i]))
            facts.push_back(std::move(*fact));
    }
    return facts;
}

launch::TuningSource Tuning::source() const
{
    launch::TuningSource source;
    source.result = m_workspace.result();
    source.makeRequest = [this, result = source.result](const domain::Candidate &candidate) {
        return m_runs.trial(*result, candidate, m_workspace.plan().launch, m_facts ? &*m_facts : nullptr);
    };
    source.candidateOf = comparison::candidateOfId;
    source.known = factsSoFar();
    return source;
}

void Tuning::connectTuner()
{
    using Tuner = launch::CampaignTuner;
    connect(m_tuner.get(), &Tuner::thinkingChanged, this, &Tuning::changed);
    connect(m_tuner.get(), &Tuner::advised, this, [this](const tuning::SessionAdvice &advice) {
        m_advice = advice;
        if (advice.bestRow && m_tuner->source().result == m_workspace.result())
            static_cast<void>(m_workspace.candidateOfRow(*advice.bestRow)); // whoever trains with it finds it
        emit changed();
    });
    connect(m_tuner.get(), &Tuner::runChosen, this, [this](const campaign::RunId &run, const tuning::NextRun &next) {
        m_choice = Choice{run, next};
        emit changed();
    });
    connect(m_tuner.get(), &Tuner::passedOver, this, [this](const std::string &configuration, const base::Error &why) {
        base::Error said = why;
        if (said.subject.empty())
            said.subject = configuration;
        emit warning(said);
    });
    connect(m_tuner.get(), &Tuner::finished, this, [this] {
        emit changed();
        emit finished();
    });
    connect(m_tuner.get(), &Tuner::failed, this, [this](const base::Error &why) {
        m_failure = why;
        // Not at once: it may let go of the tuner, which is still telling this.
        QMetaObject::invokeMethod(this, &Tuning::follow, Qt::QueuedConnection);
    });
}

base::Result<void> Tuning::begin(const Order &order)
{
    launch::CampaignRunner *runner = m_runs.runner();
    if (runner == nullptr)
        return base::fail(noRunner());
    if (const auto why = order.anew ? std::nullopt : obstacle())
        return base::fail(*why);
    const auto result = m_workspace.result();
    if (!result || result->rows.empty())
        return base::fail(noConfigurations());
    if (auto set = runner->setLimits(order.limits); !set)
        return set;
    drop();
    m_facts = order.facts;
    m_advice.reset();
    m_choice.reset();
    m_tuner = std::make_unique<launch::CampaignTuner>(*runner, source());
    connectTuner();
    auto begun = m_tuner->begin(order.settings, order.anew);
    if (begun)
        begun = runner->start();
    emit changed();
    return begun;
}

base::Result<void> Tuning::end()
{
    if (m_runs.runner() == nullptr)
        return base::fail(noRunner());
    if (m_tuner)
        return m_tuner->end();
    return m_runs.runner()->endTuning(campaign::TuningEnd::Stopped, "stopped by you"); // nobody chooses at the moment
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tuningcampaign.h"

#include "base/format.h"
#include "cli/campaignconnection.h"
#include "cli/detach.h"
#include "cli/launchchecks.h"
#include "cli/problems.h"
#include "cli/question.h"
#include "cli/runsession.h"
#include "cli/tableoutput.h"
#include "cli/tuningoptions.h"
#include "cli/tuningprogress.h"
#include "cli/tuningsummary.h"
#include "comparison/candidateids.h"
#include "launch/tuningfacts.h"
#include "search/ranking.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

/// Runs that a budget in dollars is taken for where the speed of the sandbox's clock is chosen.
constexpr std::size_t kUsualRuns = 8;

/// One call, step by step; each step is an error or what the next one needs.
class TuningCampaign {
public:
    TuningCampaign(const CampaignCall &call, const StoredPlan &stored, const campaign::TuningSettings &settings, const Command &command)
        : m_call(call)
        , m_stored(stored)
        , m_settings(settings)
        , m_command(command)
        , m_streams(call.streams)
        , m_words(call.arguments.textOr("format", "table") == "table")
        , m_talk{m_streams.in,
                 m_words ? m_streams.out : m_streams.err,
                 m_streams.err,
                 m_words && m_streams.outIsTerminal,
                 m_streams.width,
                 m_streams.interruptFlag,
                 m_streams.inIsTerminal,
                 m_streams.inDescriptor,
                 m_streams.rearmInterrupt}
        , m_lines(call.arguments.textOr("format", "table") == "jsonl" ? &m_streams.out : nullptr)
    {
    }

    int run();
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    [[nodiscard]] base::Result<void> plan();
    [[nodiscard]] base::Result<void> openCampaign();
    [[nodiscard]] base::Result<void> connect();
    [[nodiscard]] base::Result<void> check();
    [[nodiscard]] base::Result<void> confirm();
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] int watch();
    [[nodiscard]] int leave(RunSession::End end, const std::optional<base::Error> &error);
    [[nodiscard]] int detach();
    [[nodiscard]] int nothingNew();
    [[nodiscard]] bool hasEndedLikeThis() const;
    [[nodiscard]] TuningOutcome outcome() const;
    void print(const TuningOutcome &made);
    [[nodiscard]] const campaign::Campaign &campaign() const { return m_runner->campaign(); }

    const CampaignCall &m_call;
    const StoredPlan &m_stored;
    const campaign::TuningSettings &m_settings;
    const Command &m_command;
    const Streams &m_streams;
    bool m_words;
    Streams m_talk; ///< what is told on the way: on out only where it does not mix with data
    std::ostream *m_lines; ///< of JSON; may be null
    bool m_ended = false;
    bool m_resumed = false; ///< an earlier call has begun it
    bool m_forgives = false; ///< which ended after too many failures
    RunChoices m_choices;
    TuningPlan m_plan;
    CampaignPlace m_place;
    std::optional<RemoteScope> m_scope;
    std::unique_ptr<Remote> m_remote;
    std::optional<launch::PlatformFacts> m_facts;
    std::unique_ptr<launch::CampaignRunner> m_runner;
    std::unique_ptr<launch::CampaignTuner> m_tuner; ///< before the runner goes
};

base::Error nodeGroupMissing()
{
    return flagError("training-node-group", "", base::Text(QT_TRANSLATE_NOOP("core", "is required: the plan has none")),
                     base::Text(QT_TRANSLATE_NOOP("core", "Give the node group's name, or try it with --sandbox")));
}

base::Result<void> TuningCampaign::plan()
{
    std::vector<base::Error> errors;
    m_choices = readRunChoices(m_call.arguments, m_stored.plan.limits, errors);
    if (!errors.empty())
        return base::fail(errors.front());
    auto made = makeTuningPlan(m_stored, m_call.arguments, m_call.catalogue, m_streams);
    if (!made)
        return base::fail(made.error());
    m_plan = std::move(*made);
    m_place = campaignPlace(m_call.arguments, m_stored, m_choices.sandbox);
    std::string &group = m_plan.plan.infrastructure.trainingNodeGroup;
    if (m_choices.sandbox && group.empty())
        group = "sandbox";
    if (group.empty())
        return base::fail(nodeGroupMissing());
    return {};
}

base::Result<void> TuningCampaign::openCampaign()
{
    auto runner = launch::CampaignRunner::open(m_place.files, {});
    if (!runner)
        return base::fail(runner.error());
    m_runner = std::move(*runner);
    m_resumed = campaign().tuning.has_value() && !m_choices.again;
    m_forgives = m_resumed && campaign().tuning->end == campaign::TuningEnd::TooManyFailures;
    if (!campaign().runs.empty() && !campaign().isFinished()) {
        // What an interrupted call had set holds on, unless this one says otherwise.
        std::vector<base::Error> none;
        m_choices = readRunChoices(m_call.arguments, campaign().limits, none);
    }
    // One at a time unless asked: each run is chosen by what the ones before have shown.
    m_choices.limits.parallel = m_choices.parallel.value_or(m_resumed ? campaign().limits.parallel : 1);
    return {};
}

/// The same budget has been spent before, or was not needed. After too many failures, asking again is to go on.
bool TuningCampaign::hasEndedLikeThis() const
{
    const auto &tuning = campaign().tuning;
    return !m_choices.again && tuning && campaign().isFinished() && tuning->settings == m_settings
        && tuning->end != campaign::TuningEnd::Stopped && tuning->end != campaign::TuningEnd::TooManyFailures;
}

base::Result<void> TuningCampaign::connect()
{
    const std::vector<std::size_t> best = search::bestRows(*m_plan.result, search::Goal::Days, 1);
    const double step = best.empty() ? 0.0 : double(m_plan.result->rows[best.front()].stepSeconds);
    const std::size_t runs = m_settings.budgetRuns ? static_cast<std::size_t>(*m_settings.budgetRuns) : kUsualRuns;
    const double steps = double(runs) * m_plan.plan.goal.maxStepsPerRun;
    m_choices.parallel = m_choices.limits.parallel;
    auto remote = connectCampaign(*m_scope, {m_choices, m_plan.plan, m_place, step * steps, runs});
    if (!remote)
        return base::fail(remote.error());
    m_remote = std::move(*remote);
    return {};
}

base::Result<void> TuningCampaign::check()
{
    auto facts = fetchFacts(*m_scope, m_remote->client(), m_plan.plan.infrastructure.trainingNodeGroup);
    if (!facts)
        return base::fail(facts.error());
    m_facts = std::move(*facts);
    if (m_choices.sandbox || m_choices.skipChecks)
        return {};
    return reportFindings(launch::preflight({m_plan.plan, m_plan.plan.launch, m_choices.limits.parallel,
                                             m_place.files.logsRoot.toStdString(), m_remote->client().serverNowMs()},
                                            *m_facts),
                          m_streams);
}

base::Result<void> TuningCampaign::confirm()
{
    if (m_choices.yes || m_remote->isSimulated() || !m_streams.inIsTerminal)
        return {};
    m_talk.out << fmt::format("Up to {} on {}, {} at a time, each about {} steps\n", budgetText(m_settings),
                              printable(m_plan.plan.infrastructure.trainingNodeGroup), m_choices.limits.parallel,
                              m_plan.plan.goal.maxStepsPerRun);
    m_talk.out.flush();
    if (ask(*m_scope, "Begin? [y/n] ", "yn") == 'y')
        return {};
    base::Error refused = interruptedError();
    refused.message = base::Text(QT_TRANSLATE_NOOP("core", "nothing was launched"));
    return base::fail(std::move(refused));
}

base::Result<void> TuningCampaign::begin()
{
    if (auto set = m_runner->setLimits(m_choices.limits); !set)
        return set;
    m_runner->setTarget(&m_remote->target());
    if (auto started = m_runner->start(); !started)
        return started;
    m_tuner = std::make_unique<launch::CampaignTuner>(*m_runner, tuningSource(m_plan, m_facts ? &*m_facts : nullptr));
    return m_tuner->begin(m_settings, m_choices.again && !campaign().isTuning());
}

int TuningCampaign::watch()
{
    ProgressStyle style;
    style.redraws = m_talk.outIsTerminal;
    style.width = m_streams.width > 0 ? static_cast<std::size_t>(m_streams.width) : 80;
    style.palette = paletteFor(m_call.arguments, m_talk);
    style.simulated = m_remote->isSimulated();
    RunProgress progress(*m_runner, std::move(style), m_talk);
    TuningProgress tuning(*m_runner, *m_tuner, progress, m_lines);
    RunSession session(*m_scope, *m_runner, progress, m_place);
    QObject context;
    QObject::connect(m_tuner.get(), &launch::CampaignTuner::failed, &context, [&](const base::Error &why) { session.failWith(why); });
    QObject::connect(m_tuner.get(), &launch::CampaignTuner::finished, &context, [this] {
        if (campaign().isFinished()) // the runner tells it of campaigns with runs only
            m_scope->quit();
    });
    progress.follow();
    if (m_forgives && campaign().limits.stopAfterFailures > 0)
        m_talk.out << fmt::format("Earlier failures no longer count: it ends after {} further\n", campaign().limits.stopAfterFailures);
    tuning.started(m_plan, m_resumed);
    const RunSession::End end = session.run();
    progress.hide();
    return leave(end, session.error());
}

TuningOutcome TuningCampaign::outcome() const
{
    const auto simulated = [](const campaign::Run &run) { return run.simulated; };
    tuning::SessionSettings settings;
    settings.simulated = m_choices.sandbox || std::any_of(campaign().runs.begin(), campaign().runs.end(), simulated);
    settings.advice.seed = m_settings.seed;
    settings.advice.stopBelow = m_settings.stopBelow;
    const tuning::Session session(m_plan.result, m_plan.rows);
    return {campaign(), *m_plan.result, session.advise(launch::factsOf(campaign(), &comparison::candidateOfId), {}, settings),
            m_runner->now()};
}

void TuningCampaign::print(const TuningOutcome &made)
{
    if (m_words && !made.campaign.runs.empty())
        printTable(tuningTable(made), m_call.arguments, m_streams);
    for (const std::string &line : tuningWords(made))
        m_talk.out << line << '\n';
    if (m_lines)
        *m_lines << tuningJson(made).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

int TuningCampaign::leave(RunSession::End end, const std::optional<base::Error> &error)
{
    if (end == RunSession::End::Detached) {
        m_talk.out << "interrupted: what runs goes on, and nothing further is chosen until the same command takes the tuning up again; "
                      "autotuner status "
                   << m_place.flags() << " shows it, autotuner stop " << m_place.flags() << " --all ends it\n";
        return Interrupted;
    }
    const TuningOutcome made = outcome();
    m_ended = true;
    print(made);
    if (error)
        return report({*error}, m_call.command, m_streams);
    if (end == RunSession::End::Stopped)
        return Interrupted;
    return made.advice.best ? Done : NothingUsable;
}

int TuningCampaign::nothingNew()
{
    const TuningOutcome made = outcome();
    m_ended = true;
    print(made);
    m_talk.out << "A larger budget goes on; --again begins a new one\n";
    return made.advice.best ? Done : NothingUsable;
}

int TuningCampaign::detach()
{
    m_runner.reset();
    const auto output = startInBackground(*m_scope, m_place, m_call.arguments, m_command);
    if (!output)
        return report({output.error()}, m_call.command, m_streams);
    m_talk.out << "The tuning goes on in the background: autotuner status " << m_place.flags()
               << "\nOutput: " << printable(output->toStdString()) << '\n';
    return Done;
}

int TuningCampaign::run()
{
    const auto failed = [&](const base::Result<void> &step) { return report({step.error()}, m_call.command, m_streams); };
    if (const auto planned = plan(); !planned)
        return failed(planned);
    m_scope.emplace(m_talk);
    if (const auto opened = openCampaign(); !opened)
        return failed(opened);
    if (hasEndedLikeThis())
        return nothingNew();
    for (const auto step : {&TuningCampaign::connect, &TuningCampaign::check, &TuningCampaign::confirm}) {
        if (const auto done = (this->*step)(); !done)
            return failed(done);
    }
    if (m_choices.detach)
        return detach();
    if (const auto begun = begin(); !begun)
        return failed(begun);
    return watch();
}

} // namespace

int tuneWithinBudget(const CampaignCall &call, const StoredPlan &stored, const campaign::TuningSettings &settings, const Command &command,
                     bool *ended)
{
    TuningCampaign campaign(call, stored, settings, command);
    const int code = campaign.run();
    if (ended)
        *ended = campaign.ended();
    return code;
}

} // namespace cli

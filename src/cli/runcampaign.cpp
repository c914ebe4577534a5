// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcampaign.h"

#include "base/format.h"
#include "cli/campaignconnection.h"
#include "cli/detach.h"
#include "cli/dryrun.h"
#include "cli/launchchecks.h"
#include "cli/problems.h"
#include "cli/question.h"
#include "cli/runbatch.h"
#include "cli/runsession.h"
#include "cli/tableoutput.h"

#include <QFileInfo>
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

/// One call of run, step by step; each step is an error or what the next one needs.
class CampaignRun {
public:
    CampaignRun(const CampaignCall &call, const StoredPlan &stored)
        : m_call(call)
        , m_stored(stored)
        , m_streams(call.streams)
        , m_format(call.arguments.textOr("format", "table"))
        , m_talk{m_streams.in,
                 m_format == "table" ? m_streams.out : m_streams.err,
                 m_streams.err,
                 m_format == "table" && m_streams.outIsTerminal,
                 m_streams.width,
                 m_streams.interruptFlag,
                 m_streams.inIsTerminal,
                 m_streams.inDescriptor,
                 m_streams.rearmInterrupt}
    {
    }

    int run();
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    [[nodiscard]] base::Result<void> plan();
    [[nodiscard]] base::Result<void> openCampaign();
    [[nodiscard]] base::Result<void> connect();
    [[nodiscard]] base::Result<void> check();
    [[nodiscard]] base::Result<void> dryRun();
    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<void> confirm();
    [[nodiscard]] base::Result<void> launch();
    [[nodiscard]] int watch();
    [[nodiscard]] int leave(RunSession::End end, const std::optional<base::Error> &error);
    [[nodiscard]] int detach();
    [[nodiscard]] int nothingNew();
    [[nodiscard]] const campaign::Campaign &campaign() const { return m_runner ? m_runner->campaign() : m_seen; }
    [[nodiscard]] CampaignFigures figures() const;
    void printNotes();
    void printRuns(const CampaignFigures &seen);

    const CampaignCall &m_call;
    const StoredPlan &m_stored;
    const Streams &m_streams;
    std::string m_format;
    bool m_ended = false;
    Streams m_talk; ///< what is told on the way: on out only where it does not mix with data
    RunChoices m_choices;
    RunPlan m_plan;
    CampaignPlace m_place;
    campaign::Campaign m_seen; ///< while there is no runner
    RunBatch m_batch;
    std::vector<launch::JobOrder> m_orders;
    std::optional<RemoteScope> m_scope;
    std::unique_ptr<Remote> m_remote;
    std::optional<launch::PlatformFacts> m_facts;
    std::unique_ptr<launch::CampaignRunner> m_runner;
};

std::size_t tableWidth(const Streams &streams) { return streams.outIsTerminal && streams.width > 0 ? std::size_t(streams.width) : 0; }

base::Error alreadyDriven(const QString &driver, const CampaignPlace &place)
{
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = place.files.folder.toStdString();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "these runs are watched already by %1"), {driver.toStdString()});
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "See autotuner status %1"), {place.flags()});
    return error;
}

/// All of them at once would spend what a budget was set for.
base::Error chosenOneByOne(const CampaignPlace &place)
{
    base::Error error;
    error.subject = place.files.folder.toStdString();
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "these runs are chosen one after the other, within a budget"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core",
                                              "Go on with autotuner tune %1 and --budget-runs or --budget-usd, or end it with autotuner "
                                              "stop %1 --all"),
                            {place.flags()});
    return error;
}

base::Error nodeGroupMissing()
{
    base::Error error = flagError("training-node-group", "", base::Text(QT_TRANSLATE_NOOP("core", "is required: generate has stored none")),
                                  base::Text(QT_TRANSLATE_NOOP("core", "Give the node group's name, or try it with --sandbox")));
    return error;
}

base::Result<void> CampaignRun::plan()
{
    std::vector<base::Error> errors;
    m_choices = readRunChoices(m_call.arguments, m_stored.plan.limits, errors);
    if (!errors.empty())
        return base::fail(errors.front());
    auto planned = planRuns(m_stored, m_call.catalogue, m_choices.only);
    if (!planned)
        return base::fail(planned.error());
    m_plan = std::move(*planned);
    m_place = campaignPlace(m_call.arguments, m_stored, m_choices.sandbox);
    std::string &group = m_plan.plan.infrastructure.trainingNodeGroup;
    if (m_choices.sandbox && group.empty())
        group = "sandbox";
    if (group.empty() && !m_choices.dryRun)
        return base::fail(nodeGroupMissing());
    return {};
}

base::Result<void> CampaignRun::openCampaign()
{
    if (m_choices.detach) {
        auto seen = launch::readCampaign(m_place.files);
        if (!seen)
            return base::fail(seen.error());
        if (!seen->driver.isEmpty())
            return base::fail(alreadyDriven(seen->driver, m_place));
        m_seen = std::move(seen->campaign);
    } else {
        auto runner = launch::CampaignRunner::open(m_place.files, {});
        if (!runner)
            return base::fail(runner.error());
        m_runner = std::move(*runner);
    }
    if (campaign().isTuning())
        return base::fail(chosenOneByOne(m_place));
    if (!campaign().runs.empty() && !campaign().isFinished()) {
        // What an interrupted call had set holds on, unless this one says otherwise.
        std::vector<base::Error> none;
        m_choices = readRunChoices(m_call.arguments, campaign().limits, none);
    }
    m_batch = chooseBatch(m_plan.runs, campaign(), m_choices.limits, m_choices.again);
    return {};
}

base::Result<void> CampaignRun::connect()
{
    const std::vector<PlannedRun> launched = launchedOf(m_plan.runs, m_choices.limits.runAll);
    auto remote = connectCampaign(*m_scope, {m_choices, m_plan.plan, m_place, predictedSeconds(launched), launched.size()});
    if (!remote)
        return base::fail(remote.error());
    m_remote = std::move(*remote);
    return {};
}

base::Result<void> CampaignRun::check()
{
    const std::string &group = m_plan.plan.infrastructure.trainingNodeGroup;
    auto facts = fetchFacts(*m_scope, m_remote->client(), group);
    if (!facts)
        return base::fail(facts.error());
    m_facts = std::move(*facts);
    domain::CampaignLimits &limits = m_choices.limits;
    if (m_choices.parallel)
        limits.parallel = *m_choices.parallel;
    else if (!m_batch.unfinished)
        limits.parallel = runsThatFit(*m_facts, m_plan.plan.cluster());
    if (m_choices.sandbox || m_choices.skipChecks || m_batch.fresh.empty())
        return {};
    return reportFindings(launch::preflight({m_plan.plan, m_plan.plan.launch, limits.parallel, m_place.files.logsRoot.toStdString(),
                                             m_remote->client().serverNowMs()},
                                            *m_facts),
                          m_streams);
}

base::Result<void> CampaignRun::prepare()
{
    auto orders = makeOrders(m_batch, m_plan.plan, m_facts ? &*m_facts : nullptr, m_plan.notes);
    if (!orders)
        return base::fail(orders.error());
    m_orders = std::move(*orders);
    printNotes();
    return {};
}

void CampaignRun::printNotes()
{
    for (const std::string &note : m_plan.notes)
        m_streams.err << "note: " << printable(note) << '\n';
    m_plan.notes.clear();
}

base::Result<void> CampaignRun::confirm()
{
    if (m_batch.unfinished)
        m_talk.out << "Taking up the runs of " << printable(m_place.files.folder.toStdString()) << " again\n";
    if (m_batch.fresh.empty() && m_batch.revived.empty())
        return {};
    m_talk.out << boxed(launchTable(m_batch.fresh, m_choices.limits.runAll), tableWidth(m_talk), paletteFor(m_call.arguments, m_talk));
    m_talk.out << launchTotal(m_batch.fresh, m_choices.limits, m_remote->isSimulated()) << '\n';
    if (!m_batch.revived.empty())
        m_talk.out << fmt::format("{} skipped earlier get their turn now\n", m_batch.revived.size());
    m_talk.out.flush();
    if (m_choices.yes || m_remote->isSimulated() || !m_streams.inIsTerminal)
        return {};
    if (ask(*m_scope, "Launch them? [y/n] ", "yn") == 'y')
        return {};
    base::Error refused = interruptedError();
    refused.message = base::Text(QT_TRANSLATE_NOOP("core", "nothing was launched"));
    return base::fail(std::move(refused));
}

base::Result<void> CampaignRun::launch()
{
    std::vector<launch::RunRequest> requests;
    for (std::size_t i = 0; i < m_batch.fresh.size(); ++i) {
        m_batch.fresh[i].run.simulated = m_remote->isSimulated();
        requests.push_back({m_batch.fresh[i].run, std::move(m_orders[i])});
    }
    if (auto set = m_runner->setLimits(m_choices.limits); !set)
        return set;
    if (!requests.empty()) {
        if (auto added = m_runner->add(std::move(requests)); !added)
            return base::fail(added.error());
    }
    for (const campaign::RunId &id : m_batch.revived) {
        if (auto revived = m_runner->retry(id); !revived)
            return revived;
    }
    m_runner->setTarget(&m_remote->target());
    return m_runner->start();
}

CampaignFigures CampaignRun::figures() const
{
    CampaignFigures seen{campaign(), {}, m_runner ? m_runner->now() : 0, m_choices.sandbox};
    for (const campaign::Run &run : seen.campaign.runs) {
        const auto planned =
            std::find_if(m_plan.runs.begin(), m_plan.runs.end(), [&](const PlannedRun &one) { return one.run.candidate == run.candidate; });
        const double work = planned == m_plan.runs.end() ? 0.0 : planned->teraflopsPerStep;
        seen.figures[run.id] = figuresOf(run, m_runner ? m_runner->live(run.id).parser : nullptr, work);
        seen.simulated = seen.simulated || run.simulated;
    }
    return seen;
}

void CampaignRun::printRuns(const CampaignFigures &seen)
{
    if (m_call.resultsFollow && m_format != "table")
        return;
    if (m_format == "json")
        m_streams.out << runsJson(seen).dump(2) << '\n';
    else
        printTable(m_format == "table" ? runTable(seen) : withOrigin(runTable(seen), seen.simulated), m_call.arguments, m_streams);
}

int CampaignRun::watch()
{
    ProgressStyle style;
    style.redraws = m_talk.outIsTerminal;
    style.width = m_streams.width > 0 ? static_cast<std::size_t>(m_streams.width) : 80;
    style.palette = paletteFor(m_call.arguments, m_talk);
    style.simulated = m_remote->isSimulated();
    for (const PlannedRun &planned : m_plan.runs)
        style.teraflopsPerStep[planned.run.candidate] = planned.teraflopsPerStep;
    RunProgress progress(*m_runner, std::move(style), m_talk);
    RunSession session(*m_scope, *m_runner, progress, m_place);
    progress.follow();
    const RunSession::End end = session.run();
    progress.hide();
    return leave(end, session.error());
}

int CampaignRun::leave(RunSession::End end, const std::optional<base::Error> &error)
{
    if (end == RunSession::End::Detached) {
        m_talk.out << "interrupted: the runs go on. The same command takes them up again; autotuner status " << m_place.flags()
                   << " shows them, autotuner stop " << m_place.flags() << " --all ends them\n";
        return Interrupted;
    }
    const CampaignFigures seen = figures();
    m_ended = true;
    printRuns(seen);
    m_talk.out << totalLine(seen.campaign, seen.now) << (seen.simulated ? " (simulated)" : "") << '\n';
    if (!seen.campaign.runs.empty() && !seen.campaign.runs.front().logFolder.empty())
        m_talk.out << "Logs: " << printable(QFileInfo(QString::fromStdString(seen.campaign.runs.front().logFolder)).path().toStdString())
                   << '\n';
    if (error)
        return report({*error}, m_call.command, m_streams);
    return end == RunSession::End::Stopped ? Interrupted : campaignExitCode(seen.campaign);
}

int CampaignRun::nothingNew()
{
    const CampaignFigures seen = figures();
    m_ended = true;
    printRuns(seen);
    m_talk.out << "Every chosen configuration has been run; --again runs them once more\n";
    return campaignExitCode(seen.campaign);
}

int CampaignRun::detach()
{
    const auto output = startInBackground(*m_scope, m_place, m_call.arguments, runCommand());
    if (!output)
        return report({output.error()}, m_call.command, m_streams);
    m_talk.out << "The runs go on in the background: autotuner status " << m_place.flags()
               << "\nOutput: " << printable(output->toStdString()) << '\n';
    return Done;
}

base::Result<void> CampaignRun::dryRun()
{
    m_batch.fresh = launchedOf(m_plan.runs, m_choices.limits.runAll);
    if (auto found = m_choices.sandbox ? base::fail(interruptedError()) : chooseWorkspace(*m_scope, m_choices.workspace); found) {
        lepton::Client::Options once;
        once.maxTries = 1;
        m_remote = std::make_unique<Remote>(*m_scope, std::move(*found), false, once);
        auto facts = fetchFacts(*m_scope, m_remote->client(), m_plan.plan.infrastructure.trainingNodeGroup);
        if (!facts)
            return base::fail(facts.error());
        if (facts->failures.empty())
            m_facts = std::move(*facts);
        else
            m_streams.err << "note: the workspace did not answer: " << printable(facts->failures.front().second.error.english()) << '\n';
    }
    if (auto prepared = prepare(); !prepared)
        return prepared;
    if (!m_choices.output.empty())
        return writeDryRun(m_choices.output, m_orders, m_streams);
    printTable(launchTable(m_plan.runs, m_choices.limits.runAll), m_call.arguments, m_streams);
    m_streams.out << launchTotal(m_plan.runs, m_choices.limits, m_choices.sandbox)
                  << "\nNothing was sent; --output DIR writes what would be\n";
    return {};
}

int CampaignRun::run()
{
    const auto failed = [&](const base::Result<void> &step) { return report({step.error()}, m_call.command, m_streams); };
    if (const auto planned = plan(); !planned)
        return failed(planned);
    if (m_choices.dryRun) {
        m_scope.emplace(m_talk);
        const auto written = dryRun();
        return written ? static_cast<int>(Done) : failed(written);
    }
    m_scope.emplace(m_talk);
    if (const auto opened = openCampaign(); !opened)
        return failed(opened);
    if (m_batch.isEmpty()) {
        printNotes();
        return nothingNew();
    }
    for (const auto step : {&CampaignRun::connect, &CampaignRun::check, &CampaignRun::prepare, &CampaignRun::confirm}) {
        if (const auto done = (this->*step)(); !done)
            return failed(done);
    }
    if (m_choices.detach)
        return detach();
    if (const auto launched = launch(); !launched)
        return failed(launched);
    return watch();
}

} // namespace

int campaignExitCode(const campaign::Campaign &campaign)
{
    const bool usable = std::any_of(campaign.runs.begin(), campaign.runs.end(), [](const campaign::Run &run) {
        return run.state == campaign::RunState::Completed || (run.simulated && ranOutOfMemory(run));
    });
    return usable ? Done : NothingUsable;
}

int runCampaign(const CampaignCall &call, const StoredPlan &stored, bool *ended)
{
    CampaignRun campaign(call, stored);
    const int code = campaign.run();
    if (ended)
        *ended = campaign.ended();
    return code;
}

} // namespace cli

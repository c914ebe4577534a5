// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/runs.h"

#include "gui/widgets/translated.h"
#include "launch/leptontarget.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <utility>

namespace gui {
namespace {

constexpr auto kReadAgainPace = std::chrono::seconds(2);

base::Error notSavedYet()
{
    return {base::ErrorKind::Usage,
            {},
            QT_TRANSLATE_NOOP("core", "the project has no file yet"),
            QT_TRANSLATE_NOOP("core", "Save it first: runs are kept beside the project's file."),
            {}};
}

base::Error isReadOnlyError()
{
    return {base::ErrorKind::Usage,
            {},
            QT_TRANSLATE_NOOP("core", "the project is open read-only"),
            QT_TRANSLATE_NOOP("core", "Runs are launched and stopped where it was opened first, or save it under another name."),
            {}};
}

} // namespace

Runs::Runs(Workspace &workspace, Cloud &cloud, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_cloud(cloud)
{
    m_readAgain.setInterval(kReadAgainPace);
    connect(&m_readAgain, &QTimer::timeout, this, &Runs::readAgain);
    connect(&workspace, &Workspace::opened, this, &Runs::reopen);
    connect(&workspace, &Workspace::titleChanged, this, &Runs::follow);
    connect(&workspace, &Workspace::selectionChanged, this, &Runs::followCandidate);
    connect(&cloud, &Cloud::stateChanged, this, &Runs::takeClient);
    connect(&cloud, &Cloud::clientAboutToChange, this, [this] {
        if (!m_ownTarget)
            dropTarget();
    });
    reopen();
    takeClient();
}

Runs::~Runs()
{
    if (m_runner)
        m_runner->disconnect(this);
    close();
}

const campaign::Campaign &Runs::campaign() const { return m_runner ? m_runner->campaign() : m_known; }

bool Runs::isReadOnly() const { return !m_runner && hasCampaign(); }

bool Runs::hasCampaign() const
{
    const QString journal = folderOf(m_filePath).journal;
    return !m_filePath.isEmpty() && (!m_workspace.project().campaign.runs.empty() || QFile::exists(journal));
}

int Runs::liveRuns() const
{
    const auto &runs = campaign().runs;
    return static_cast<int>(std::count_if(runs.begin(), runs.end(), [](const campaign::Run &run) { return campaign::isLive(run.state); }));
}

int Runs::billedRuns() const
{
    const auto &runs = campaign().runs;
    return static_cast<int>(
        std::count_if(runs.begin(), runs.end(), [](const campaign::Run &run) { return campaign::isLive(run.state) && !run.simulated; }));
}

bool Runs::wantsSandbox() const
{
    const auto &runs = campaign().runs;
    // A tuning chooses its next run only where its last one was.
    const bool tuned = campaign().isTuning() && !runs.empty() && runs.back().simulated;
    return m_runner && (tuned || std::any_of(runs.begin(), runs.end(), [](const campaign::Run &run) {
                            return run.simulated && !campaign::isFinal(run.state);
                        }));
}

launch::CampaignFolder Runs::folderOf(const QString &filePath) const
{
    if (filePath.isEmpty())
        return {};
    const QFileInfo file(filePath);
    const QString beside = file.absoluteDir().filePath(file.completeBaseName());
    const domain::TrainingPlan &plan = m_workspace.plan();
    const QString logs = fromStd(plan.infrastructure.logsSubdir);
    const QString model = fromStd(plan.model.name);
    launch::CampaignFolder folder{beside + QStringLiteral(".journal"), beside + QStringLiteral(".runs"),
                                  logs.isEmpty() ? QString() : QDir(logs).filePath(model), model};
    if (folder.logsRoot.isEmpty())
        folder.logsRoot = folder.folder + QStringLiteral("/logs");
    return folder;
}

/// The same project may have got another file, or become read-only.
void Runs::follow()
{
    if (m_workspace.filePath() != m_filePath || m_workspace.isReadOnly() != m_wasReadOnly)
        reopen();
}

void Runs::close()
{
    m_readAgain.stop();
    if (m_runner)
        emit runnerAboutToGo();
    m_runner.reset();
    m_known = {};
    m_trouble.reset();
    m_driver.clear();
    m_nodeGroups.clear();
}

void Runs::reopen()
{
    close();
    m_filePath = m_workspace.isOpen() ? m_workspace.filePath() : QString();
    m_wasReadOnly = m_workspace.isReadOnly();
    m_current.clear();
    if (hasCampaign()) {
        const auto opened = m_workspace.isReadOnly() ? base::Result<void>(base::fail(isReadOnlyError())) : openRunner();
        if (!opened) {
            m_trouble = opened.error();
            readAgain();
            m_readAgain.start();
        }
    }
    emit reset();
    followCandidate();
}

base::Result<void> Runs::prepare()
{
    if (m_runner)
        return {};
    if (m_filePath.isEmpty())
        return base::fail(notSavedYet());
    if (m_workspace.isReadOnly())
        return base::fail(isReadOnlyError());
    const auto opened = openRunner();
    if (opened) {
        m_readAgain.stop();
        m_trouble.reset();
        m_driver.clear();
        emit reset();
    }
    return opened;
}

base::Result<void> Runs::openRunner()
{
    auto runner = launch::CampaignRunner::open(folderOf(m_filePath), m_workspace.project().campaign);
    if (!runner)
        return base::fail(runner.error());
    m_runner = std::move(*runner);
    m_known = {};
    connectRunner();
    useTarget();
    return {};
}

void Runs::useTarget()
{
    if (!m_runner || !m_target)
        return;
    if (!m_ownTarget)
        holdBackStrangers();
    m_runner->setTarget(m_target.get());
}

/// What waits for the sandbox must not be billed because another project or login came in between, and
/// what waits for a workspace must not pass for done on the sandbox: only a person lets it go there.
void Runs::holdBackStrangers()
{
    std::vector<campaign::RunId> strangers;
    for (const campaign::Run &run : m_runner->campaign().runs) {
        if (!campaign::isFinal(run.state) && !campaign::isLive(run.state) && !run.pausedByUser && run.simulated != m_target->isSimulated())
            strangers.push_back(run.id);
    }
    for (const campaign::RunId &run : strangers) {
        if (const auto held = m_runner->setRunPaused(run, true); !held) {
            emit warning(held.error());
            return;
        }
    }
    if (!strangers.empty()) {
        emit warning({base::ErrorKind::Usage,
                      {},
                      {m_target->isSimulated()
                           ? QT_TRANSLATE_NOOP("core", "%1 waiting run(s) were meant for a workspace, and this is the sandbox")
                           : QT_TRANSLATE_NOOP("core", "%1 waiting run(s) were meant for the sandbox, and this is a workspace that bills"),
                       {std::to_string(strangers.size())}},
                      QT_TRANSLATE_NOOP("core", "They are held back. Let them go in the Run menu if they are to run here."),
                      {}});
    }
}

void Runs::connectRunner()
{
    using Runner = launch::CampaignRunner;
    connect(m_runner.get(), &Runner::runsChanged, this, &Runs::runsChanged);
    connect(m_runner.get(), &Runner::runsAdded, this, &Runs::runsAdded);
    connect(m_runner.get(), &Runner::runsRemoved, this, &Runs::runsRemoved);
    connect(m_runner.get(), &Runner::campaignChanged, this, &Runs::campaignChanged);
    connect(m_runner.get(), &Runner::logGrew, this, &Runs::logGrew);
    connect(m_runner.get(), &Runner::liveChanged, this, &Runs::liveChanged);
    connect(m_runner.get(), &Runner::runEnded, this, &Runs::runEnded);
    connect(m_runner.get(), &Runner::finished, this, &Runs::finished);
    connect(m_runner.get(), &Runner::warning, this, &Runs::warning);
    connect(m_runner.get(), &Runner::journalFailed, this, [this](const base::Error &why) {
        m_trouble = why;
        emit campaignChanged();
        emit warning(why);
    });
}

/// What another process has written since.
void Runs::readAgain()
{
    const auto seen = launch::readCampaign(folderOf(m_filePath), m_workspace.project().campaign);
    if (!seen) {
        m_trouble = seen.error();
        emit campaignChanged();
        return;
    }
    const bool same = seen->campaign == m_known && seen->driver == m_driver;
    m_driver = seen->driver;
    if (same)
        return;
    std::vector<campaign::RunId> ids;
    const bool sameRuns = std::equal(m_known.runs.begin(), m_known.runs.end(), seen->campaign.runs.begin(), seen->campaign.runs.end(),
                                     [](const campaign::Run &a, const campaign::Run &b) { return a.id == b.id; });
    for (std::size_t i = 0; sameRuns && i < m_known.runs.size(); ++i) {
        if (!(m_known.runs[i] == seen->campaign.runs[i]))
            ids.push_back(m_known.runs[i].id);
    }
    m_known = seen->campaign;
    if (!sameRuns) {
        emit reset();
        return;
    }
    emit runsChanged(ids);
    emit campaignChanged();
}

campaign::TimeMs Runs::now() const { return m_runner ? m_runner->now() : QDateTime::currentMSecsSinceEpoch(); }

launch::LiveRun Runs::live(const campaign::RunId &run) const { return m_runner ? m_runner->live(run) : launch::LiveRun(); }

QStringList Runs::logFiles(const campaign::RunId &run) const
{
    QStringList files = live(run).logFiles;
    const campaign::Run *known = campaign().find(run);
    if (files.isEmpty() && known != nullptr && !m_filePath.isEmpty())
        files = launch::runLogFiles(folderOf(m_filePath), *known);
    return files;
}

QString Runs::nodeGroup(const campaign::RunId &run) const
{
    if (const auto found = m_nodeGroups.find(run); found != m_nodeGroups.end())
        return found->second;
    QString name = fromStd(m_workspace.plan().infrastructure.trainingNodeGroup);
    if (m_runner) {
        const auto order = m_runner->order(run);
        // A group that could not be resolved is still a name; an id says less than the plan does.
        if (order && !order->resolved && !order->spec.allowedNodeGroups.empty())
            name = fromStd(order->spec.allowedNodeGroups.front());
    }
    m_nodeGroups[run] = name;
    return name;
}

QUrl Runs::dashboard(const campaign::RunId &run) const
{
    const campaign::Run *known = campaign().find(run);
    const campaign::Attempt *attempt = known ? known->attempt() : nullptr;
    if (attempt == nullptr || attempt->jobId.empty())
        return {};
    if (m_target && m_target->place() == attempt->place)
        return m_target->dashboard(attempt->jobId);
    return {};
}

void Runs::setCurrentRun(const campaign::RunId &run)
{
    if (m_current == run)
        return;
    m_current = run;
    emit currentRunChanged();
    const campaign::Run *known = campaign().find(run);
    if (known != nullptr && !known->candidate.empty())
        m_workspace.setCurrentCandidate(known->candidate);
}

/// A configuration was chosen elsewhere: its newest run is the current one. Without a run of it, what
/// is shown stays.
void Runs::followCandidate()
{
    const domain::CandidateId &candidate = m_workspace.currentCandidate();
    const auto &runs = campaign().runs;
    if (candidate.empty())
        return;
    if (const campaign::Run *current = campaign().find(m_current); current != nullptr && current->candidate == candidate)
        return;
    const auto found = std::find_if(runs.rbegin(), runs.rend(), [&](const campaign::Run &run) { return run.candidate == candidate; });
    if (found != runs.rend())
        setCurrentRun(found->id);
}

void Runs::takeClient()
{
    if (m_ownTarget)
        return;
    if (m_cloud.client() == nullptr) {
        dropTarget();
        return;
    }
    if (m_target || m_cloud.state() != Cloud::State::Online)
        return;
    const bool sandbox = m_cloud.isSandbox();
    m_target = launch::makeLeptonTarget(*m_cloud.client(), sandbox, sandbox ? launch::PollPace::sandbox() : launch::PollPace());
    connectTarget();
}

void Runs::driveOn(std::unique_ptr<launch::Target> target)
{
    dropTarget();
    m_ownTarget = true;
    m_target = std::move(target);
    connectTarget();
}

void Runs::connectTarget()
{
    connect(m_target.get(), &launch::Target::seen, this, [this] {
        m_seen.start();
        if (m_contact != Contact::Reached)
            setContact(Contact::Reached);
    });
    connect(m_target.get(), &launch::Target::reachable, this, [this] { setContact(Contact::Reached); });
    connect(m_target.get(), &launch::Target::unreachable, this, [this](const base::Error &why) { setContact(Contact::Lost, why); });
    connect(m_target.get(), &launch::Target::loginNeeded, this, [this](const base::Error &why) { setContact(Contact::LoginNeeded, why); });
    m_target->setAttention(m_attention);
    useTarget();
    setContact(Contact::Reached);
}

void Runs::dropTarget()
{
    if (m_runner)
        m_runner->setTarget(nullptr);
    m_target.reset();
    if (m_contact != Contact::None)
        setContact(Contact::None);
}

void Runs::setContact(Contact contact, const base::Error &error)
{
    m_contact = contact;
    m_contactError = error;
    emit contactChanged();
}

qint64 Runs::sinceSeen() const { return m_seen.isValid() ? m_seen.elapsed() : -1; }

void Runs::setAttention(bool visible)
{
    m_attention = visible;
    if (m_target)
        m_target->setAttention(visible);
}

void Runs::foldIntoProject(const QString &filePath)
{
    m_movedOn = filePath != m_filePath && !m_filePath.isEmpty();
    campaign::Campaign folded = campaign();
    if (m_movedOn) {
        // Two projects must not drive the same jobs.
        std::erase_if(folded.runs, [](const campaign::Run &run) { return !campaign::isFinal(run.state); });
        if (folded.isTuning()) {
            folded.tuning->end = campaign::TuningEnd::Stopped;
            folded.tuning->endWhy = "the project was saved under another name";
        }
    }
    if (m_runner || m_movedOn)
        m_workspace.setCampaign(std::move(folded));
}

void Runs::projectSaved(const QString &filePath)
{
    if (!m_runner || m_movedOn || filePath != m_filePath)
        return;
    if (const auto forgotten = m_runner->savedUpTo(m_workspace.project().campaign.sequence); !forgotten)
        emit warning(forgotten.error());
}

} // namespace gui

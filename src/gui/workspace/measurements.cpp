// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/measurements.h"

#include "comparison/logcache.h"
#include "gui/workspace/runs.h"
#include "gui/workspace/workspace.h"
#include "search/baseconfig.h"

#include <QDir>
#include <QFileInfo>
#include <QMetaObject>
#include <QScopedValueRollback>
#include <algorithm>
#include <chrono>
#include <map>
#include <stop_token>
#include <thread>
#include <utility>

namespace gui {
namespace {

using comparison::Comparison;
using comparison::RunOrigin;
using Clock = std::chrono::steady_clock;

constexpr auto kPause = std::chrono::milliseconds(150); // gathers changes that come together
constexpr auto kLivePace = std::chrono::seconds(5); // logs of live runs grow several times a second
constexpr auto kProgressPace = std::chrono::milliseconds(50);

/// What a worker is to do, by value: nothing is shared with the GUI thread but the cache, which locks.
struct Job {
    comparison::Inputs inputs;
    std::shared_ptr<const Comparison> known; ///< only to be analysed once more; null: read the files
};

struct Answer {
    std::shared_ptr<const Comparison> comparison;
    std::optional<base::Error> error;
};

Answer work(const Job &job, const comparison::Progress &progress)
{
    if (job.known) {
        auto again = std::make_shared<Comparison>(*job.known);
        comparison::analyseAgain(*again, job.inputs.settings.warmup, job.inputs.settings.measure);
        return {std::move(again), {}};
    }
    auto made = comparison::compare(job.inputs, progress);
    if (!made)
        return {{}, std::move(made.error())};
    return {std::make_shared<const Comparison>(std::move(*made)), {}};
}

/// Which run it is, whatever its place in the next comparison.
std::string keyOf(const RunOrigin &origin) { return origin.run + "\n" + origin.path; }

bool sameSources(results::ComparisonSettings a, const results::ComparisonSettings &b)
{
    a.warmup = b.warmup;
    a.measure = b.measure;
    return a == b;
}

} // namespace

struct Measurements::Private {
    Private(Measurements &owner, Workspace &openWorkspace, Runs &itsRuns)
        : q(owner)
        , workspace(openWorkspace)
        , runs(itsRuns)
    {
    }

    void reopen();
    void readSoon();
    void takeSettings();
    void start();
    void launch();
    void stop();
    void done(quint64 ofGeneration, Answer answer);
    void show(Answer answer);
    [[nodiscard]] Job nextJob() const;
    [[nodiscard]] comparison::Inputs inputs() const;
    void change(results::ComparisonSettings settings, const QString &undoText);

    void followCandidate();
    void followCampaign();
    void lead(const std::optional<std::size_t> &run);
    [[nodiscard]] std::optional<std::size_t> runWithKey(const std::string &key) const;
    [[nodiscard]] std::optional<std::size_t> runOf(const domain::CandidateId &candidate) const;
    [[nodiscard]] const RunOrigin &origin(std::size_t run) const { return shown->origins[shown->analysis.runs[run].record]; }

    Measurements &q;
    Workspace &workspace;
    Runs &runs;
    QTimer soon;
    QTimer live; ///< while logs of live runs wait to be read
    std::shared_ptr<const Comparison> shown;
    std::optional<base::Error> error;
    results::ComparisonSettings asked; ///< settings that were last listened to
    std::shared_ptr<comparison::LogCache> cache = std::make_shared<comparison::LogCache>();
    bool filesWanted = true; ///< the next job reads files
    bool running = false;
    bool again = false; ///< start once more when the worker rests
    quint64 generation = 0; ///< of the latest job; older answers are dropped

    std::string currentKey;
    std::optional<std::size_t> current;
    std::map<domain::CandidateId, std::string> chosen; ///< of several runs of a configuration the last one
    bool leading = false;
    std::jthread worker; ///< last: joined before the rest goes
};

void Measurements::Private::reopen()
{
    stop();
    shown.reset();
    error.reset();
    asked = workspace.project().comparison;
    cache = std::make_shared<comparison::LogCache>();
    chosen.clear();
    currentKey.clear();
    current.reset();
    emit q.settingsChanged();
    emit q.changed();
    emit q.currentRunChanged();
    if (workspace.isOpen())
        readSoon();
}

void Measurements::Private::readSoon()
{
    filesWanted = true;
    if (workspace.isOpen())
        soon.start();
}

void Measurements::Private::takeSettings()
{
    const results::ComparisonSettings &now = workspace.project().comparison;
    if (!sameSources(asked, now))
        filesWanted = true;
    asked = now;
    emit q.settingsChanged();
    soon.start();
}

void Measurements::Private::start()
{
    ++generation;
    if (running) {
        again = true;
        worker.request_stop(); // done() starts once more
    } else {
        launch();
    }
}

void Measurements::Private::stop()
{
    soon.stop();
    live.stop();
    ++generation;
    again = false;
    worker.request_stop();
}

comparison::Inputs Measurements::Private::inputs() const
{
    comparison::Inputs in;
    in.plan = workspace.plan();
    in.settings = workspace.project().comparison;
    in.catalogue = &workspace.catalogue();
    in.cache = cache;
    in.configurations.push_back({"base_config", search::baseCandidate(in.plan), true, false});
    for (const campaign::Run &run : runs.campaign().runs) {
        comparison::CampaignRun &added = in.runs.emplace_back();
        added.run = run;
        const QStringList files = in.settings.campaignRuns ? runs.logFiles(run.id) : QStringList();
        for (const QString &file : files)
            added.logs.emplace_back(file.toStdString());
    }
    return in;
}

Job Measurements::Private::nextJob() const
{
    Job job{inputs(), nullptr};
    if (!filesWanted)
        job.known = shown;
    return job;
}

void Measurements::Private::launch()
{
    again = false;
    running = true;
    Job job = nextJob();
    filesWanted = false;
    worker = std::jthread([this, ofGeneration = generation, job = std::move(job)](const std::stop_token &stopToken) {
        Clock::time_point told;
        const comparison::Progress progress = [&](std::size_t finished, std::size_t total) {
            if (const auto now = Clock::now(); now - told >= kProgressPace) {
                told = now;
                QMetaObject::invokeMethod(
                    &q, [this, finished, total] { emit q.readingProgress(finished, total); }, Qt::QueuedConnection);
            }
            return !stopToken.stop_requested();
        };
        QMetaObject::invokeMethod(
            &q, [this, ofGeneration, answer = work(job, progress)] { done(ofGeneration, answer); }, Qt::QueuedConnection);
    });
    emit q.readingStarted();
}

void Measurements::Private::done(quint64 ofGeneration, Answer answer)
{
    running = false;
    if (again) {
        filesWanted = true; // the job that was stopped may have read only some of them
        launch();
    } else if (ofGeneration == generation) {
        show(std::move(answer));
    } else {
        filesWanted = true;
        emit q.changed(); // cancelled: what was there stays
    }
}

void Measurements::Private::show(Answer answer)
{
    if (!answer.error || answer.error->kind != base::ErrorKind::Cancelled) {
        shown = std::move(answer.comparison);
        error = std::move(answer.error);
    }
    const auto before = std::exchange(current, shown ? runWithKey(currentKey) : std::nullopt);
    emit q.changed();
    if (current != before)
        emit q.currentRunChanged();
    if (!current)
        followCandidate();
}

void Measurements::Private::change(results::ComparisonSettings settings, const QString &undoText)
{
    workspace.setComparisonSettings(std::move(settings), undoText);
}

std::optional<std::size_t> Measurements::Private::runWithKey(const std::string &key) const
{
    for (std::size_t run = 0; !key.empty() && run < shown->analysis.runs.size(); ++run) {
        if (keyOf(origin(run)) == key)
            return run;
    }
    return std::nullopt;
}

/// Of several runs of a configuration the one chosen last, else the fastest, else the last.
std::optional<std::size_t> Measurements::Private::runOf(const domain::CandidateId &candidate) const
{
    if (!shown || candidate.empty())
        return std::nullopt;
    const auto is = [&](std::size_t run) { return shown->record(run).id == candidate; };
    if (const auto last = chosen.find(candidate); last != chosen.end()) {
        if (const auto run = runWithKey(last->second); run && is(*run))
            return run;
    }
    const auto &order = shown->analysis.bySpeed;
    if (const auto fastest = std::find_if(order.begin(), order.end(), is); fastest != order.end())
        return *fastest;
    for (std::size_t run = shown->analysis.runs.size(); run-- > 0;) {
        if (is(run))
            return run;
    }
    return std::nullopt;
}

/// A configuration was chosen elsewhere.
void Measurements::Private::followCandidate()
{
    const domain::CandidateId &candidate = workspace.currentCandidate();
    if (leading || (current && shown->record(*current).id == candidate))
        return;
    lead(runOf(candidate));
}

/// A run was chosen in the monitor.
void Measurements::Private::followCampaign()
{
    if (leading || !shown || runs.currentRun().empty() || (current && origin(*current).run == runs.currentRun()))
        return;
    for (std::size_t run = 0; run < shown->analysis.runs.size(); ++run) {
        if (origin(run).run == runs.currentRun()) {
            lead(run);
            return;
        }
    }
}

void Measurements::Private::lead(const std::optional<std::size_t> &run)
{
    if (run == current)
        return;
    const QScopedValueRollback<bool> guard(leading, true);
    current = run;
    currentKey = run ? keyOf(origin(*run)) : std::string();
    if (run) {
        const RunOrigin chosenOrigin = origin(*run);
        const domain::CandidateId candidate = shown->record(*run).id;
        chosen[candidate] = currentKey;
        workspace.setCurrentCandidate(candidate);
        if (!chosenOrigin.run.empty())
            runs.setCurrentRun(chosenOrigin.run);
    }
    emit q.currentRunChanged();
}

Measurements::Measurements(Workspace &workspace, Runs &runs, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, workspace, runs))
{
    const auto readSoon = [this] { d->readSoon(); };
    d->soon.setSingleShot(true);
    d->soon.setInterval(kPause);
    connect(&d->soon, &QTimer::timeout, this, [this] { d->start(); });
    d->live.setSingleShot(true);
    d->live.setInterval(kLivePace);
    connect(&d->live, &QTimer::timeout, this, readSoon);
    connect(&workspace, &Workspace::opened, this, [this] { d->reopen(); });
    connect(&workspace, &Workspace::planChanged, this, readSoon);
    connect(&workspace, &Workspace::activeClusterChanged, this, readSoon);
    connect(&workspace, &Workspace::comparisonSettingsChanged, this, [this] { d->takeSettings(); });
    connect(&workspace, &Workspace::selectionChanged, this, [this] { d->followCandidate(); });
    connect(&runs, &Runs::reset, this, readSoon);
    connect(&runs, &Runs::runsAdded, this, readSoon);
    connect(&runs, &Runs::runsRemoved, this, readSoon);
    connect(&runs, &Runs::runEnded, this, readSoon);
    connect(&runs, &Runs::logGrew, this, [this] {
        if (!d->live.isActive())
            d->live.start();
    });
    connect(&runs, &Runs::runsChanged, this, [this, readSoon](const std::vector<campaign::RunId> &changed) {
        const campaign::Campaign &campaign = d->runs.campaign();
        const bool ended = std::any_of(changed.begin(), changed.end(), [&](const campaign::RunId &id) {
            const campaign::Run *run = campaign.find(id);
            return run != nullptr && campaign::isFinal(run->state);
        });
        if (ended)
            readSoon();
    });
    connect(&runs, &Runs::currentRunChanged, this, [this] { d->followCampaign(); });
    if (workspace.isOpen())
        d->reopen();
}

Measurements::~Measurements()
{
    d->soon.stop();
    d->live.stop();
    d->worker.request_stop();
    if (d->worker.joinable())
        d->worker.join(); // before QObject drops what the worker still posts
}

std::shared_ptr<const Comparison> Measurements::comparison() const { return d->shown; }
const std::optional<base::Error> &Measurements::error() const { return d->error; }
bool Measurements::isReading() const { return d->running || d->soon.isActive(); }
const results::ComparisonSettings &Measurements::settings() const { return d->workspace.project().comparison; }

void Measurements::addPaths(const QStringList &paths, const QString &logPrefix)
{
    results::ComparisonSettings changed = settings();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const std::string absolute = QDir::cleanPath(info.absoluteFilePath()).toStdString();
        results::LogSource source{absolute, info.isDir(), info.isDir() ? logPrefix.toStdString() : std::string()};
        const auto known = std::find_if(changed.sources.begin(), changed.sources.end(),
                                        [&](const results::LogSource &other) { return other.path == absolute; });
        if (known == changed.sources.end())
            changed.sources.push_back(std::move(source));
        else
            *known = std::move(source);
    }
    const bool news = changed.sources != settings().sources;
    d->change(std::move(changed), tr("add logs"));
    if (!news)
        readAgain(); // dropped once more: somebody expects news of them
}

void Measurements::removeSource(const QString &path)
{
    results::ComparisonSettings changed = settings();
    std::erase_if(changed.sources, [&](const results::LogSource &source) { return source.path == path.toStdString(); });
    d->change(std::move(changed), tr("remove logs"));
}

void Measurements::assign(const QString &path, const QString &configuration)
{
    results::ComparisonSettings changed = settings();
    changed.assigned[path.toStdString()] = configuration.toStdString();
    d->change(std::move(changed), configuration.isEmpty() ? tr("leave out logs") : tr("assign logs"));
}

void Measurements::unassign(const QString &path)
{
    results::ComparisonSettings changed = settings();
    changed.assigned.erase(path.toStdString());
    d->change(std::move(changed), tr("take back an assignment"));
}

void Measurements::setCampaignRuns(bool shown)
{
    results::ComparisonSettings changed = settings();
    changed.campaignRuns = shown;
    d->change(std::move(changed), shown ? tr("show the campaign's runs") : tr("hide the campaign's runs"));
}

void Measurements::setWarmup(const results::WarmupRule &rule, results::StepMeasure measure)
{
    results::ComparisonSettings changed = settings();
    changed.warmup = rule;
    changed.measure = measure;
    d->change(std::move(changed), tr("change how steps are measured"));
}

void Measurements::readAgain()
{
    d->filesWanted = true;
    if (d->workspace.isOpen())
        d->start();
}

void Measurements::cancel()
{
    const bool waiting = d->soon.isActive() && !d->running;
    d->stop();
    if (waiting)
        emit changed();
}

std::optional<std::size_t> Measurements::currentRun() const { return d->current; }

void Measurements::setCurrentRun(std::optional<std::size_t> run)
{
    const bool known = run && d->shown && *run < d->shown->analysis.runs.size();
    d->lead(known ? run : std::nullopt);
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/campaignview.h"
#include "cli/logtext.h"
#include "cli/problems.h"
#include "cli/values.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>
#include <chrono>
#include <ostream>

namespace cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 200ms;
constexpr qint64 kChunk = 1 << 16;
constexpr int kMostWorkers = 100'000;

/// Copies what has been added to a file since the last time.
class Tail {
public:
    explicit Tail(const Streams &streams)
        : m_streams(streams)
        , m_text(streams)
    {
    }

    /// True when there was something. A new path starts at its beginning.
    bool copy(const QString &path)
    {
        if (path != m_path) {
            m_path = path;
            m_offset = 0;
        }
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || !file.seek(m_offset))
            return false;
        const qint64 before = m_offset;
        while (m_streams.out.good()) {
            const QByteArray chunk = file.read(kChunk);
            if (chunk.isEmpty())
                break;
            m_text.write({chunk.constData(), static_cast<std::size_t>(chunk.size())});
            m_offset += chunk.size();
        }
        return m_offset > before;
    }

private:
    const Streams &m_streams;
    LogText m_text;
    QString m_path;
    qint64 m_offset = 0;
};

base::Error nothingYet(const campaign::Run &run, int worker)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    error.subject = worker == 0 ? run.configuration : run.configuration + ", --worker " + std::to_string(worker);
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "has no log (%1)"), {std::string(stateWord(run.state))});
    return error;
}

struct LogRequest {
    CampaignPlace place;
    campaign::RunId run;
    int worker = 0;
    bool follow = false;
    std::string workspace;
};

/// The kept file of one worker's log; empty when there is none.
QString keptFile(const LogRequest &request, const campaign::Run &run)
{
    if (!run.attempt())
        return {};
    const QString wanted = launch::logFileName(run.attempt()->jobName, request.worker);
    for (const QString &path : launch::runLogFiles(request.place.files, run)) {
        if (QFileInfo(path).fileName() == wanted)
            return path;
    }
    return {};
}

/// Follows the kept file until the run is over and all is written.
base::Result<void> followFile(RemoteScope &scope, const LogRequest &request)
{
    Tail tail(scope.streams());
    return scope.await<void>([&](QObject *context, std::function<void(base::Result<void>)> then) {
        auto *const timer = new QTimer(context);
        QObject::connect(timer, &QTimer::timeout, context, [&request, &tail, then] {
            // First the state, then the text: what is written until the end of the run is not missed.
            const auto seen = launch::readCampaign(request.place.files);
            if (!seen)
                return then(base::fail(seen.error()));
            const campaign::Run *const run = seen->campaign.find(request.run);
            const bool grew = run && tail.copy(keptFile(request, *run));
            if (!run || (campaign::isFinal(run->state) && !grew))
                then({});
        });
        timer->start(kLook);
    });
}

/// Text of a run that nobody watches, from the workspace.
base::Result<void> readRemotely(RemoteScope &scope, const LogRequest &request, const campaign::Run &run)
{
    auto remote = openRemote(scope, request.place, request.workspace);
    if (!remote)
        return base::fail(remote.error());
    launch::Target &target = (*remote)->target();
    LogText out(scope.streams());
    return scope.await<void>([&](QObject *context, std::function<void(base::Result<void>)> then) {
        target.watch({run.attempt()->jobId});
        launch::LogFollower *const follower = target.followLog(run.attempt()->jobId, request.worker, context);
        QObject::connect(follower, &launch::LogFollower::lines, context, [&out](const QByteArray &text) {
            out.write({text.constData(), static_cast<std::size_t>(text.size())});
        });
        QObject::connect(follower, &launch::LogFollower::finished, context, [then] { then({}); });
    });
}

/// All that the platform has of it until now.
base::Result<void> readHistory(RemoteScope &scope, const LogRequest &request, const campaign::Run &run)
{
    auto remote = openRemote(scope, request.place, request.workspace);
    if (!remote)
        return base::fail(remote.error());
    const QString job = QString::fromStdString(run.attempt()->jobId);
    lepton::Client &client = (*remote)->client();
    const auto replicas = scope.ask<std::vector<lepton::wire::Replica>>(
        [&](QObject *context, lepton::Then<std::vector<lepton::wire::Replica>> then) { client.replicas(job, context, std::move(then)); });
    if (!replicas)
        return base::fail(replicas.error().error);
    lepton::LogQuery query;
    for (const lepton::wire::Replica &replica : *replicas) {
        if (replica.index == request.worker)
            query.replica = QString::fromStdString(replica.id);
    }
    if (query.replica.isEmpty())
        return base::fail(nothingYet(run, request.worker));
    const auto lines =
        scope.ask<std::vector<lepton::wire::LogLine>>([&](QObject *context, lepton::Then<std::vector<lepton::wire::LogLine>> then) {
            client.logs(job, query, context, std::move(then));
        });
    if (!lines)
        return base::fail(lines.error().error);
    LogText out(scope.streams());
    for (const lepton::wire::LogLine &line : *lines)
        out.write(line.text + '\n');
    return {};
}

base::Result<void> show(const LogRequest &request, const launch::CampaignSeen &seen, const Streams &streams)
{
    const campaign::Run &run = *seen.campaign.find(request.run);
    const QString kept = keptFile(request, run);
    const bool live = campaign::isLive(run.state) && run.attempt() && !run.attempt()->jobId.empty();
    // Only worker 0 is followed by whoever watches; the others are on the workspace.
    const bool watched = !seen.driver.isEmpty() && (request.worker == 0 || !kept.isEmpty());
    const bool endedButLost = campaign::isFinal(run.state) && kept.isEmpty() && run.attempt() && !run.attempt()->jobId.empty();
    if ((live && !watched) || endedButLost) {
        RemoteScope scope(streams);
        return request.follow && live ? readRemotely(scope, request, run) : readHistory(scope, request, run);
    }
    if (request.follow && !campaign::isFinal(run.state) && !seen.driver.isEmpty()) {
        RemoteScope scope(streams);
        return followFile(scope, request);
    }
    if (kept.isEmpty())
        return base::fail(nothingYet(run, request.worker));
    Tail(streams).copy(kept);
    return {};
}

base::Result<LogRequest> requestFrom(const Arguments &arguments)
{
    LogRequest request;
    if (const auto text = arguments.text("worker")) {
        const auto worker = parseCount(*text, 0);
        if (!worker || *worker > kMostWorkers)
            return base::fail(flagError("worker", *text, base::Text(QT_TRANSLATE_NOOP("core", "is not the number of a worker"))));
        request.worker = *worker;
    }
    if (arguments.positional().size() != 1) {
        base::Error error;
        error.kind = base::ErrorKind::Usage;
        error.message = QT_TRANSLATE_NOOP("core", "name one run: its id or its configuration");
        error.hint = QT_TRANSLATE_NOOP("core", "See autotuner status");
        return base::fail(std::move(error));
    }
    auto place = findCampaign(arguments);
    if (!place)
        return base::fail(place.error());
    request.place = std::move(*place);
    request.follow = arguments.has("follow");
    request.workspace = arguments.textOr("workspace", "");
    return request;
}

int run(const Arguments &arguments, const Streams &streams)
{
    auto request = requestFrom(arguments);
    if (!request)
        return report({request.error()}, "logs", streams);
    const auto seen = launch::readCampaign(request->place.files);
    if (!seen)
        return report({seen.error()}, "logs", streams);
    const auto runs = namedRuns(seen->campaign, arguments.positional());
    if (!runs)
        return report({runs.error()}, "logs", streams);
    request->run = runs->front();
    const auto shown = show(*request, *seen, streams);
    return shown ? static_cast<int>(Done) : report({shown.error()}, "logs", streams);
}

} // namespace

Command logsCommand()
{
    Command command;
    command.name = "logs";
    command.summary = "Print the log of a run, and follow it";
    command.description = "Prints the kept log of a run: of its last attempt, worker 0, unless --worker names another one. With -f it goes "
                          "on until the run ends. A run that nobody watches is read from the workspace.";
    command.positional = "RUN";
    command.options = campaignViewOptions();
    command.options.push_back({"follow", ValueKind::Switch, "", "", false, "Output", "go on until the run ends", {}, "f"});
    command.options.push_back({"worker", ValueKind::Integer, "N", "0", false, "Output", "worker whose log is shown"});
    command.examples = {"autotuner logs --config-dir configs --model llama31_8b -f base_config"};
    command.run = &run;
    return command;
}

} // namespace cli

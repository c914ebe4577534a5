// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/remote.h"

#include "launch/leptontarget.h"
#include "lepton/keptlogins.h"
#include "lepton/networklog.h"
#include "lepton/tokenstore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <clocale>
#include <utility>

namespace cli {
namespace {

/// How long Ctrl+C may stay unseen; the handler can only set a flag.
constexpr std::chrono::milliseconds kInterruptCheck{50};
constexpr std::chrono::milliseconds kFirstAnswer{15000};

/// The application object of a command; it keeps references to its arguments.
struct ApplicationArguments {
    int count = 1;
    char name[10] = "autotuner";
    char *values[2] = {name, nullptr};
};

base::Error noLogin(const std::string &id)
{
    base::Error error;
    error.kind = base::ErrorKind::Input;
    error.message = id.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "there is no login to a workspace"))
                               : base::Text(QT_TRANSLATE_NOOP("core", "there is no login to the workspace %1"), {id});
    error.hint = base::Text(QT_TRANSLATE_NOOP(
        "core", "Use autotuner login, set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or try it with --sandbox"));
    return error;
}

/// The first kept login that fits and still has its token. The one used last comes first.
std::optional<lepton::Workspace> keptLogin(RemoteScope &scope, const QString &id)
{
    const std::unique_ptr<lepton::TokenStore> store = lepton::makeTokenStore(false);
    lepton::KeptLogins kept(*store, lepton::KnownWorkspaces::defaultFile());
    for (const lepton::Workspace &entry : kept.list()) {
        if (!id.isEmpty() && entry.id != id)
            continue;
        auto workspace = scope.await<lepton::Workspace>(
            [&](QObject *, std::function<void(base::Result<lepton::Workspace>)> then) { kept.open(entry, std::move(then)); });
        if (workspace)
            return std::move(*workspace);
        if (scope.streams().interrupted())
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

struct RemoteScope::Parts {
    ApplicationArguments arguments;
    std::unique_ptr<QCoreApplication> application;
    std::unique_ptr<lepton::NetworkLog> log;
    std::unique_ptr<QNetworkAccessManager> network;
    QEventLoop *loop = nullptr;
};

RemoteScope::RemoteScope(const Streams &streams)
    : m_streams(streams)
    , m_parts(std::make_unique<Parts>())
{
    if (!QCoreApplication::instance()) {
        m_parts->application = std::make_unique<QCoreApplication>(m_parts->arguments.count, m_parts->arguments.values);
        QCoreApplication::setApplicationName(QStringLiteral("AutoTuner"));
        std::setlocale(LC_ALL, "C.UTF-8"); // the application object takes the system's; the command line speaks C
    }
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    m_parts->log = std::make_unique<lepton::NetworkLog>();
    m_parts->network = std::make_unique<QNetworkAccessManager>();
}

RemoteScope::~RemoteScope()
{
    // What was to be deleted by the loop, which runs no more: replies, streams and their managers.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QNetworkAccessManager *RemoteScope::network() const { return m_parts->network.get(); }

lepton::NetworkLog *RemoteScope::log() const { return m_parts->log.get(); }

bool RemoteScope::run()
{
    bool finished = std::exchange(m_quit, false);
    if (finished || interrupted())
        return finished;
    QEventLoop loop;
    QTimer interruptTimer;
    QObject::connect(&interruptTimer, &QTimer::timeout, &loop, [&] {
        if (interrupted())
            loop.exit(1);
    });
    interruptTimer.start(kInterruptCheck);
    QEventLoop *const outer = std::exchange(m_parts->loop, &loop);
    finished = loop.exec() == 0;
    m_parts->loop = outer;
    return std::exchange(m_quit, false) || finished;
}

void RemoteScope::quit()
{
    m_quit = true;
    if (m_parts->loop)
        m_parts->loop->exit(0);
}

void RemoteScope::goOn()
{
    if (m_streams.rearmInterrupt)
        m_streams.rearmInterrupt();
    else
        ignoreInterrupts();
}

base::Error interruptedError()
{
    base::Error error;
    error.kind = base::ErrorKind::Cancelled;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "interrupted"));
    return error;
}

Option workspaceOption()
{
    return {"workspace", ValueKind::Text, "ID", "the login in use", false, "Workspace", "workspace to use, when there are several logins"};
}

base::Result<lepton::Workspace> chooseWorkspace(RemoteScope &scope, const std::string &id)
{
    const QString wanted = QString::fromStdString(id);
    if (auto kept = keptLogin(scope, wanted))
        return std::move(*kept);
    if (scope.streams().interrupted())
        return base::fail(interruptedError());
    lepton::FoundWorkspaces found = lepton::findWorkspaces();
    const auto first = std::find_if(found.workspaces.begin(), found.workspaces.end(),
                                    [&](const lepton::Workspace &workspace) { return wanted.isEmpty() || workspace.id == wanted; });
    if (first != found.workspaces.end()) {
        if (const auto usable = first->check(); !usable)
            return base::fail(usable.error());
        return std::move(*first);
    }
    if (!found.problems.empty())
        return base::fail(std::move(found.problems.front()));
    return base::fail(noLogin(id));
}

base::Result<std::unique_ptr<Remote>> Remote::open(RemoteScope &scope, lepton::Workspace workspace)
{
    // Somebody waits for the first word: a dead network is told of soon.
    lepton::Client::Options options;
    options.timeout = kFirstAnswer;
    options.maxTries = 3;
    lepton::Client client(workspace, scope.network(), scope.log(), options);
    const auto info = scope.ask<lepton::wire::WorkspaceInfo>(
        [&](QObject *context, lepton::Then<lepton::wire::WorkspaceInfo> then) { client.workspaceInfo(context, std::move(then)); });
    if (!info)
        return base::fail(info.error().error);
    return std::make_unique<Remote>(scope, std::move(workspace), info->simulated);
}

Remote::Remote(RemoteScope &scope, lepton::Workspace workspace, bool simulated, lepton::Client::Options options)
    : m_client(std::make_unique<lepton::Client>(std::move(workspace), scope.network(), scope.log(), std::move(options)))
    , m_target(launch::makeLeptonTarget(*m_client, simulated, simulated ? launch::PollPace::sandbox() : launch::PollPace{}))
{
}

Remote::~Remote() = default;

} // namespace cli

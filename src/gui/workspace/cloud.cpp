// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/cloud.h"

#include "gui/widgets/translated.h"
#include "gui/workspace/preferences.h"
#include "launch/sandboxprocess.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace gui {
namespace {

constexpr int kFirstPause = 5; // seconds until an unreachable workspace is asked again; doubled each time
constexpr int kLongestPause = 120;

/// The proxy of the preferences; programs on this computer are reached without one.
class ProxyRule : public QNetworkProxyFactory {
public:
    explicit ProxyRule(ProxyPreferences preferences)
        : m_preferences(std::move(preferences))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl host;
        host.setHost(query.peerHostName());
        if (m_preferences.mode == ProxyMode::None || lepton::isLoopback(host))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (m_preferences.mode == ProxyMode::System)
            return systemProxyForQuery(query);
        return {QNetworkProxy(QNetworkProxy::HttpProxy, m_preferences.host, static_cast<quint16>(m_preferences.port))};
    }

private:
    ProxyPreferences m_preferences;
};

/// Whether asking again later may help without anybody's doing.
bool mayPass(lepton::FailureKind kind)
{
    using Kind = lepton::FailureKind;
    return kind == Kind::Unreachable || kind == Kind::Timeout || kind == Kind::Server || kind == Kind::RateLimited;
}

} // namespace

Cloud::Cloud(std::unique_ptr<lepton::TokenStore> tokens, QString knownWorkspacesFile, QObject *parent)
    : QObject(parent)
    , m_tokens(std::move(tokens))
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_logins(*m_tokens, std::move(knownWorkspacesFile))
    , m_startSandbox(&launch::startSandbox)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Cloud::connectNow);
    connect(m_tokens.get(), &lepton::TokenStore::persistenceLost, this, &Cloud::availableChanged);
    setProxy({});
}

Cloud::~Cloud() = default;

bool Cloud::isSandbox() const { return m_client && (m_simulated || m_workspace.source == lepton::CredentialSource::Sandbox); }

const lepton::Workspace *Cloud::workspace() const { return m_client ? &m_workspace : nullptr; }

bool Cloud::keepsTokens() const { return m_tokens->isPersistent(); }

std::optional<std::int64_t> Cloud::tokenExpiresAtMs() const { return m_client ? m_workspace.tokenExpiresAtMs : std::nullopt; }

QString Cloud::title() const
{
    if (!m_client)
        return {};
    if (m_workspace.source == lepton::CredentialSource::Sandbox)
        return tr("Sandbox");
    return m_workspace.displayName.isEmpty() ? m_workspace.id : m_workspace.displayName;
}

std::vector<lepton::Workspace> Cloud::available() const
{
    std::vector<lepton::Workspace> all;
    if (keepsTokens())
        all = m_logins.list();
    std::vector<lepton::Workspace> found = lepton::findWorkspaces().workspaces;
    std::move(found.begin(), found.end(), std::back_inserter(all));
    return all;
}

std::vector<base::Error> Cloud::problems() const { return lepton::findWorkspaces().problems; }

void Cloud::setProxy(const ProxyPreferences &proxy)
{
    m_network->setProxyFactory(new ProxyRule(proxy)); // owned by the manager
    if (m_state == State::Offline)
        retry();
}

void Cloud::restore()
{
    const std::vector<lepton::Workspace> all = available();
    const QString current = m_logins.currentId();
    const auto usable = [&](const lepton::Workspace &one) { return !one.token.isEmpty() || one.id == current; };
    const auto first = std::find_if(all.begin(), all.end(), usable);
    if (first != all.end())
        logInTo(*first);
}

void Cloud::test(const lepton::Workspace &workspace, QObject *context,
                 std::function<void(lepton::Answer<lepton::wire::WorkspaceInfo>)> then)
{
    auto *holder = new QObject(context); // the check goes with the context, or with its answer
    const auto deliver = [holder, then = std::move(then)](const lepton::Answer<lepton::LoginFacts> &facts) {
        holder->deleteLater();
        then(facts.map([](const lepton::LoginFacts &all) { return all.info; }));
    };
    std::ignore = check(workspace, {}, deliver, holder);
}

lepton::LoginCheck *Cloud::check(const lepton::Workspace &workspace, const lepton::LoginCheck::Options &options,
                                 lepton::Then<lepton::LoginFacts> then, QObject *parent)
{
    lepton::LoginCheck::Options impatient = options;
    impatient.client = m_clientOptions;
    impatient.client.maxTries = std::min(impatient.client.maxTries, 2); // somebody is waiting for the answer
    return new lepton::LoginCheck(workspace, m_network.get(), &m_log, impatient, std::move(then), parent);
}

void Cloud::withToken(const lepton::Workspace &workspace, QObject *context, std::function<void(base::Result<lepton::Workspace>)> then)
{
    m_logins.open(workspace, [guard = QPointer<QObject>(context), then = std::move(then)](base::Result<lepton::Workspace> opened) {
        if (guard)
            then(std::move(opened));
    });
}

void Cloud::dropClient()
{
    ++m_attempt;
    m_again.stop();
    m_pauseSeconds = 0;
    m_keep = false;
    m_simulated = false;
    if (!m_client)
        return;
    emit clientAboutToChange();
    m_retired.push_back(std::move(m_client));
    QTimer::singleShot(0, this, [this] { m_retired.clear(); });
}

void Cloud::takeWorkspace(const lepton::Workspace &workspace)
{
    dropClient();
    m_workspace = workspace;
    m_client = std::make_unique<lepton::Client>(workspace, m_network.get(), &m_log, m_clientOptions);
    connect(m_client.get(), &lepton::Client::unauthorized, this, [this](const lepton::Failure &failure) {
        if (m_state != State::Connecting) // else the answer itself says so
            failed(failure);
    });
}

void Cloud::logIn(const lepton::Workspace &workspace, bool keep)
{
    if (const auto usable = workspace.check(); !usable) {
        dropClient();
        setState(State::LoginNeeded, usable.error());
        return;
    }
    takeWorkspace(workspace);
    m_keep = keep && workspace.source != lepton::CredentialSource::Sandbox;
    connectNow();
}

void Cloud::logInTo(const lepton::Workspace &workspace)
{
    if (!workspace.token.isEmpty()) {
        logIn(workspace, false);
        return;
    }
    dropClient();
    setState(State::Connecting);
    m_logins.open(workspace, [this, attempt = m_attempt](const base::Result<lepton::Workspace> &opened) {
        if (attempt != m_attempt)
            return;
        if (opened)
            logIn(*opened, false);
        else
            setState(State::LoginNeeded, opened.error());
    });
}

void Cloud::connectNow()
{
    if (!m_client)
        return;
    const quint64 attempt = ++m_attempt;
    setState(State::Connecting);
    m_client->workspaceInfo(this, [this, attempt](const lepton::Answer<lepton::wire::WorkspaceInfo> &answer) {
        if (attempt != m_attempt)
            return;
        if (answer)
            connected(*answer);
        else
            failed(answer.error());
    });
}

void Cloud::connected(const lepton::wire::WorkspaceInfo &info)
{
    m_pauseSeconds = 0;
    if (m_workspace.displayName.isEmpty())
        m_workspace.displayName = fromStd(info.name).simplified().left(200);
    m_simulated = info.simulated;
    setState(State::Online);
    if (std::exchange(m_keep, false))
        keepLogin();
    else if (m_workspace.source == lepton::CredentialSource::Keychain)
        std::ignore = m_logins.setCurrent(m_workspace.id); // a convenience: the next start opens it
    askExpiry();
}

void Cloud::askExpiry()
{
    m_client->tokenExpiry(this, [this, attempt = m_attempt](const lepton::Answer<std::optional<std::int64_t>> &expiry) {
        if (attempt != m_attempt || !expiry || !*expiry)
            return;
        m_workspace.tokenExpiresAtMs = **expiry;
        emit stateChanged();
    });
}

void Cloud::keepLogin()
{
    m_logins.keep(m_workspace, [this](const base::Result<void> &kept) {
        if (!kept)
            emit said(translated(kept.error()));
        emit availableChanged();
    });
}

void Cloud::failed(const lepton::Failure &failure)
{
    if (failure.kind == lepton::FailureKind::Cancelled)
        return;
    if (!mayPass(failure.kind)) {
        setState(State::LoginNeeded, lepton::loginError(failure));
        return;
    }
    m_pauseSeconds = std::clamp(2 * m_pauseSeconds, kFirstPause, kLongestPause);
    m_again.start(std::chrono::seconds(m_pauseSeconds));
    setState(State::Offline, failure.error);
}

void Cloud::logOut()
{
    const bool forget = m_client && m_workspace.source != lepton::CredentialSource::Sandbox;
    const QString id = m_workspace.id;
    dropClient();
    m_workspace = {};
    setState(State::LoggedOut);
    if (!forget)
        return;
    m_logins.forget(id, [this](const base::Result<void> &gone) {
        if (!gone)
            emit said(translated(gone.error()));
        emit availableChanged();
    });
}

void Cloud::retry()
{
    m_again.stop();
    if (m_client)
        connectNow();
}

void Cloud::useSandbox(const QString &stateFolder, double expectedSeconds)
{
    launch::SandboxOptions options;
    options.stateFolder = stateFolder;
    options.clockFactor = launch::sandboxClockFactor(expectedSeconds);
    useSandbox(options);
}

void Cloud::useSandbox(const launch::SandboxOptions &options)
{
    dropClient();
    setState(State::Connecting);
    launch::SandboxOptions asked = options;
    if (asked.network == nullptr)
        asked.network = m_network.get(); // so that one which does not answer, or has other machines, is replaced
    m_startSandbox(asked, this, [this, attempt = m_attempt](const base::Result<lepton::Workspace> &started) {
        if (attempt != m_attempt)
            return;
        if (started)
            logIn(*started, false);
        else
            setState(State::LoginNeeded, started.error());
    });
}

void Cloud::setState(State state, const base::Error &error)
{
    m_state = state;
    m_error = error;
    emit stateChanged();
}

} // namespace gui

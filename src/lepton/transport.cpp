// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/transport.h"

#include "base/nesting.h"
#include "lepton/exchange.h"
#include "lepton/failuretexts.h"
#include "lepton/networklog.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <algorithm>

namespace lepton {

namespace {

Q_LOGGING_CATEGORY(kLog, "autotuner.lepton")

constexpr int kMostAtOnce = 6; // what Qt opens to one host
constexpr long kStreamsPerNetwork = 6;
constexpr std::size_t kDeepestJson = 100;
constexpr qsizetype kShortestSearched = 8; // letters of a token

int portOf(const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); }

/// The proxy of the manager that the app set up; none to this computer itself.
class SameProxy : public QNetworkProxyFactory {
public:
    explicit SameProxy(QNetworkAccessManager *other)
        : m_other(other)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (!m_other || isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (QNetworkProxyFactory *factory = m_other->proxyFactory())
            return factory->queryProxy(query);
        if (m_other->proxy().type() != QNetworkProxy::DefaultProxy)
            return {m_other->proxy()};
        return QNetworkProxyFactory::proxyForQuery(query);
    }

private:
    QPointer<QNetworkAccessManager> m_other;
};

QByteArray encodedQuery(const std::vector<std::pair<QByteArray, QByteArray>> &query)
{
    QByteArray out;
    for (const auto &[key, value] : query) {
        out += out.isEmpty() ? '?' : '&';
        out += key.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return out;
}

/// By the gateway's rule: scheme, host and port, and only where its address has "dgxc" in it.
QByteArray originHeader(const Workspace &workspace)
{
    if (!workspace.origin.isEmpty())
        return workspace.origin.toUtf8();
    if (!workspace.url.toString().contains(QLatin1String("dgxc")))
        return {};
    return workspace.url.toEncoded(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

std::string Request::title() const { return method.toStdString() + ' ' + (path.isEmpty() ? std::string("?") : path.toStdString()); }

QByteArray pathOf(const QStringList &segments)
{
    QByteArray path;
    for (const QString &segment : segments) {
        if (segment.isEmpty() || segment == QLatin1String(".") || segment == QLatin1String(".."))
            return {};
        path += '/' + QUrl::toPercentEncoding(segment);
    }
    return path;
}

bool TryFailure::isPassing() const
{
    switch (failure.kind) {
    case FailureKind::RateLimited:
    case FailureKind::Server:
    case FailureKind::Timeout:
    case FailureKind::Unreachable:
        return true;
    default:
        return false;
    }
}

Transport::Transport(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, Client::Options options)
    : m_workspace(std::move(workspace))
    , m_network(network)
    , m_ownLog(log ? nullptr : std::make_unique<NetworkLog>(1))
    , m_log(log ? log : m_ownLog.get())
    , m_options(std::move(options))
{
    QString text = m_workspace.url.toString(QUrl::FullyEncoded);
    while (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    m_workspace.url = QUrl(text, QUrl::StrictMode);
    m_log->addSecret(m_workspace.token.reveal());
    if (isLoopback(m_workspace.url) || !network)
        m_direct = makeNetwork();
}

Transport::~Transport()
{
    // Calls and their exchanges go first: they use the managers and the log.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

std::unique_ptr<QNetworkAccessManager> Transport::makeNetwork()
{
    auto made = std::make_unique<QNetworkAccessManager>();
    made->setProxyFactory(new SameProxy(m_network));
    if (m_network)
        connect(made.get(), &QNetworkAccessManager::proxyAuthenticationRequired, m_network,
                &QNetworkAccessManager::proxyAuthenticationRequired);
    return made;
}

std::shared_ptr<QNetworkAccessManager> Transport::streamNetwork()
{
    std::erase_if(m_streamNetworks, [](const auto &weak) { return weak.expired(); });
    for (const auto &weak : m_streamNetworks) {
        // lock() itself counts as one use.
        if (auto strong = weak.lock(); strong && strong.use_count() <= kStreamsPerNetwork)
            return strong;
    }
    std::shared_ptr<QNetworkAccessManager> made(makeNetwork().release(), [](QNetworkAccessManager *manager) { manager->deleteLater(); });
    m_streamNetworks.push_back(made);
    return made;
}

std::int64_t Transport::serverNowMs() const { return QDateTime::currentMSecsSinceEpoch() + m_clockOffsetMs; }

void Transport::noteDate(const QByteArray &header)
{
    const auto date = header.isEmpty() ? std::nullopt : httpDateMs(header);
    if (!date)
        return;
    // The header has whole seconds: the clock is moved only as far as that proves it wrong.
    const std::int64_t now = serverNowMs();
    if (now < *date)
        m_clockOffsetMs += *date - now;
    else if (now > *date + 999)
        m_clockOffsetMs -= now - (*date + 999);
}

QUrl Transport::urlOf(const Request &request) const
{
    return QUrl::fromEncoded(m_workspace.url.toEncoded() + request.path + encodedQuery(request.query), QUrl::StrictMode);
}

QNetworkRequest Transport::networkRequest(const QUrl &url, const Request &request) const
{
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // HTTP/1.1 only: the log streams live on connections of their own, and no request shares another's fate.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setRawHeader("Authorization", "Bearer " + m_workspace.token.reveal());
    out.setRawHeader("User-Agent", m_options.userAgent.isEmpty() ? QByteArray("AutoTuner/" AUTOTUNER_VERSION) : m_options.userAgent);
    if (const QByteArray origin = originHeader(m_workspace); request.withOrigin && !origin.isEmpty())
        out.setRawHeader("Origin", origin);
    if (!request.contentType.isEmpty())
        out.setRawHeader("Content-Type", request.contentType);
    return out;
}

bool Transport::isOwnOrigin(const QUrl &url) const
{
    const QUrl &own = m_workspace.url;
    return url.isValid() && url.scheme() == own.scheme() && url.host() == own.host() && portOf(url) == portOf(own)
        && url.userInfo().isEmpty();
}

bool Transport::tokenEnded() const { return m_workspace.tokenExpiresAtMs && *m_workspace.tokenExpiresAtMs <= serverNowMs(); }

Failure Transport::failure(FailureKind kind, int status, const Request &request, const QString &text) const
{
    return makeFailure(kind, status, m_log->redacted(QString::fromStdString(request.title())).toStdString(),
                       m_log->redacted(text).toStdString());
}

std::optional<Failure> Transport::refusal(const Request &request) const
{
    if (const auto good = m_workspace.check(); !good) {
        Failure refused = failure(m_workspace.token.isEmpty() ? FailureKind::Unauthorized : FailureKind::Tls, 0, request, QString());
        refused.error = good.error();
        return refused;
    }
    if (request.path.isEmpty() || !urlOf(request).isValid())
        return failure(FailureKind::Rejected, 0, request, QStringLiteral("the name or path cannot stand in a request"));
    // A job can be read by others; a short token may be a part of a word.
    const QByteArray &token = m_workspace.token.reveal();
    if (request.traits.createsJob && token.size() >= kShortestSearched && request.body.contains(token))
        return failure(FailureKind::Rejected, 0, request, QStringLiteral("the job holds the workspace's token; it was not sent"));
    return std::nullopt;
}

void Transport::noteAnswer(const std::optional<Failure> &failed)
{
    if (!failed) {
        m_refused = false;
        return;
    }
    if ((failed->kind != FailureKind::Unauthorized && failed->kind != FailureKind::TokenExpired) || m_refused)
        return;
    m_refused = true;
    emit unauthorized(*failed);
}

tl::expected<nlohmann::json, Failure> Transport::json(const Request &request, const RawAnswer &answer) const
{
    const auto bad = [&](const QString &text) { return tl::unexpected(failure(FailureKind::BadAnswer, answer.status, request, text)); };
    const auto parse = [](const QByteArray &text) {
        return nlohmann::json::parse(text.constData(), text.constData() + text.size(), nullptr, false);
    };
    if (answer.body.trimmed().isEmpty())
        return bad(QStringLiteral("empty answer"));
    if (base::nestingDepth({answer.body.constData(), static_cast<std::size_t>(answer.body.size())}) > kDeepestJson)
        return bad(QStringLiteral("nested too deeply"));
    nlohmann::json value = parse(answer.body);
    if (value.is_discarded()) // a log line may hold bytes that are no text; they become U+FFFD
        value = parse(QString::fromUtf8(answer.body).toUtf8());
    if (value.is_discarded())
        return bad(serverText(answer.body));
    return value;
}

void Transport::noteSkipped(const Request &request, std::size_t items)
{
    const QString title = QString::fromStdString(request.title());
    if (items == 0 || m_skipped.contains(title))
        return;
    m_skipped.push_back(title);
    qCWarning(kLog, "%zu items of the answer to %s could not be read and are left out", items, qPrintable(m_log->redacted(title)));
}

Exchange *Transport::send(const Request &request, int attempt, QObject *parent, std::function<void(TryResult)> done)
{
    auto *exchange = new Exchange(*this, request, attempt, std::move(done), parent);
    enqueue(exchange);
    return exchange;
}

void Transport::enqueue(Exchange *exchange)
{
    // What a person or the campaign commands does not wait behind what is only looked at.
    const auto place = exchange->isCommand()
        ? std::find_if(m_waiting.begin(), m_waiting.end(), [](const Exchange *other) { return !other->isCommand(); })
        : m_waiting.end();
    m_waiting.insert(place, exchange);
    startNext();
}

void Transport::leave(Exchange *exchange)
{
    const auto found = std::find(m_waiting.begin(), m_waiting.end(), exchange);
    if (found != m_waiting.end()) {
        m_waiting.erase(found);
        return;
    }
    if (!exchange->isStarted())
        return;
    exchange->setOver();
    --m_underWay;
    startNext();
}

void Transport::startNext()
{
    while (m_underWay < kMostAtOnce && !m_waiting.empty()) {
        Exchange *next = m_waiting.front();
        m_waiting.pop_front();
        ++m_underWay;
        next->start(m_direct ? m_direct.get() : m_network.data());
    }
}

} // namespace lepton

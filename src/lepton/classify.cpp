// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/classify.h"

#include "base/nesting.h"
#include "lepton/wire/fields.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <initializer_list>

namespace lepton {

namespace {

using std::chrono::milliseconds;

bool saysAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

/// What a refusal is about, by the server's words: the API has no codes for it.
std::optional<FailureKind> kindOfWords(const QString &text)
{
    if (saysAny(text, {"quota", "insufficient capacity"}))
        return FailureKind::QuotaExceeded;
    if (saysAny(text, {"node group", "node_group", "nodegroup", "node-group"}))
        return FailureKind::NodeGroupUnknown;
    if (saysAny(text, {"resource shape", "resource_shape", "resourceshape", "unknown shape"}))
        return FailureKind::ShapeUnknown;
    if (saysAny(text, {"already exists", "already in use", "name is taken", "duplicate name"}))
        return FailureKind::NameTaken;
    return std::nullopt;
}

FailureKind refusalOfJob(int status, const QString &text)
{
    if (const auto kind = kindOfWords(text))
        return *kind;
    if (status == 409)
        return FailureKind::NameTaken;
    return status == 403 ? FailureKind::Forbidden : status == 404 ? FailureKind::NotFound : FailureKind::Rejected;
}

} // namespace

FailureKind kindOfStatus(int status, const QString &text, RequestTraits traits, bool tokenEnded)
{
    const bool ofToken = status == 401 || (status == 403 && tokenEnded);
    if (ofToken)
        return tokenEnded ? FailureKind::TokenExpired : FailureKind::Unauthorized;
    if (status == 405 || status == 501 || (status == 404 && traits.optional && !traits.isPath))
        return traits.optional ? FailureKind::NotOffered : FailureKind::Rejected;
    if (status == 408 || status == 504)
        return FailureKind::Timeout;
    if (status == 429)
        return FailureKind::RateLimited;
    if (status >= 500)
        return FailureKind::Server;
    if (traits.createsJob)
        return refusalOfJob(status, text);
    if (status == 403)
        return FailureKind::Forbidden;
    if (status == 404 || status == 410)
        return FailureKind::NotFound;
    return status == 409 ? FailureKind::Conflict : FailureKind::Rejected;
}

FailureKind kindOfError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return FailureKind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return FailureKind::Timeout;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
        return FailureKind::BadAnswer;
    default:
        return FailureKind::Unreachable;
    }
}

bool certainlyNotSent(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError || error == QNetworkReply::ProxyAuthenticationRequiredError;
}

QString serverText(const QByteArray &body)
{
    constexpr qsizetype kMost = 300;
    constexpr std::size_t kDeepest = 50;
    const QByteArray start = body.left(16384);
    QString text = QString::fromUtf8(start);
    if (body.size() == start.size() && base::nestingDepth({body.constData(), static_cast<std::size_t>(body.size())}) <= kDeepest) {
        const auto json = nlohmann::json::parse(body.constData(), body.constData() + body.size(), nullptr, false);
        for (const char *key : {"message", "detail", "error"}) {
            if (const std::string message = wire::textAt(json, key); !message.empty()) {
                text = QString::fromStdString(message);
                break;
            }
        }
    }
    // One line; what cannot be seen has no place in a message.
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, QLatin1Char(' '));
    text = text.simplified();
    return text.size() <= kMost ? text : text.left(kMost - 1) + QChar(0x2026);
}

std::optional<std::int64_t> httpDateMs(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header).trimmed();
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

std::optional<milliseconds> retryAfter(const QByteArray &header, std::int64_t nowMs)
{
    constexpr std::int64_t kMost = 60000;
    bool isNumber = false;
    const double seconds = header.trimmed().toDouble(&isNumber);
    if (isNumber && seconds >= 0)
        return milliseconds(seconds > 60 ? kMost : static_cast<std::int64_t>(seconds * 1000));
    if (const auto date = httpDateMs(header))
        return milliseconds(std::clamp<std::int64_t>(*date - nowMs, 0, kMost));
    return std::nullopt;
}

milliseconds backoff(milliseconds first, int next, double random)
{
    constexpr double kLongest = 30;
    double factor = 1;
    for (int i = 2; i < next && factor < kLongest; ++i)
        factor *= 2;
    return milliseconds(static_cast<std::int64_t>(static_cast<double>(first.count()) * std::min(factor, kLongest) * (0.75 + 0.5 * random)));
}

} // namespace lepton

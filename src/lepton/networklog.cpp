// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/networklog.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace lepton {

namespace {

const QString &mask()
{
    static const QString kMask = QStringLiteral("•••");
    return kMask;
}

/// What carries a credential by its form, whoever's it is.
QString withoutCredentials(QString text)
{
    static const QRegularExpression bearer(QStringLiteral("\\b(bearer|basic)\\s+[^\\s\"',;]+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameter(QStringLiteral("([?&](?:access_|auth_)?token=)[^&\\s\"']+"),
                                              QRegularExpression::CaseInsensitiveOption);
    return text.replace(bearer, QStringLiteral("\\1 ") + mask()).replace(parameter, QStringLiteral("\\1") + mask());
}

} // namespace

NetworkLog::NetworkLog(std::size_t capacity, QObject *parent)
    : QObject(parent)
    , m_capacity(std::max<std::size_t>(capacity, 1))
{
}

void NetworkLog::addSecret(const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    // As it is, and as it would stand in a URL.
    for (const QByteArray &form : {secret, QUrl::toPercentEncoding(QString::fromUtf8(secret))}) {
        if (std::find(m_secrets.begin(), m_secrets.end(), form) == m_secrets.end())
            m_secrets.push_back(form);
    }
    // The longest first: one secret may be a part of another.
    std::stable_sort(m_secrets.begin(), m_secrets.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
}

QString NetworkLog::redacted(QString text) const
{
    for (const QByteArray &secret : m_secrets)
        text.replace(QString::fromUtf8(secret), mask());
    return withoutCredentials(std::move(text));
}

quint64 NetworkLog::begin(NetworkLogEntry entry)
{
    entry.number = m_next++;
    entry.startedAt = entry.startedAt.isValid() ? entry.startedAt : QDateTime::currentDateTimeUtc();
    entry.url = redacted(std::move(entry.url));
    entry.outcome = redacted(std::move(entry.outcome));
    const quint64 number = entry.number;
    m_entries.push_back(std::move(entry));
    emit added(number);
    if (m_entries.size() > m_capacity) {
        m_entries.pop_front();
        emit trimmed();
    }
    return number;
}

void NetworkLog::finish(quint64 number, int httpStatus, qint64 answerBytes, const QString &outcome)
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), number,
                                        [](const NetworkLogEntry &entry, quint64 wanted) { return entry.number < wanted; });
    if (found == m_entries.end() || found->number != number)
        return; // trimmed meanwhile
    found->httpStatus = httpStatus;
    found->answerBytes = answerBytes;
    found->milliseconds = std::max<qint64>(0, found->startedAt.msecsTo(QDateTime::currentDateTimeUtc()));
    found->outcome = redacted(outcome);
    emit changed(number);
}

void NetworkLog::clear()
{
    m_entries.clear();
    emit trimmed();
}

} // namespace lepton

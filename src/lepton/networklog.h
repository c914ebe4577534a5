// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <deque>
#include <vector>

namespace lepton {

/// One request as support may see it: no token, no body. Bodies and answers appear as sizes.
struct NetworkLogEntry {
    quint64 number = 0;
    QDateTime startedAt;
    QString method;
    QString url; ///< query included, redacted
    int httpStatus = 0; ///< 0 = no answer (yet)
    int attempt = 1;
    qint64 requestBytes = 0;
    qint64 answerBytes = 0;
    qint64 milliseconds = -1; ///< -1 = still under way
    QString outcome; ///< failure kind and server text, redacted; empty = fine
};

/// The last requests, newest last; redaction happens here and nowhere else.
class NetworkLog : public QObject {
    Q_OBJECT

public:
    explicit NetworkLog(std::size_t capacity = 2000, QObject *parent = nullptr);

    /// Whatever equals one of these is replaced by "•••" wherever it stands.
    void addSecret(const QByteArray &secret);
    [[nodiscard]] QString redacted(QString text) const;

    quint64 begin(NetworkLogEntry entry); ///< returns its number
    void finish(quint64 number, int httpStatus, qint64 answerBytes, const QString &outcome);
    [[nodiscard]] const std::deque<NetworkLogEntry> &entries() const { return m_entries; }
    void clear();

signals:
    void added(quint64 number);
    void changed(quint64 number);
    void trimmed(); ///< old entries went, or clear()

private:
    std::deque<NetworkLogEntry> m_entries;
    std::vector<QByteArray> m_secrets;
    std::size_t m_capacity;
    quint64 m_next = 1;
};

} // namespace lepton

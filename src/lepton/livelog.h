// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/transport.h"

#include <QNetworkReply>

namespace lepton {

/// The live log over a connection of its own. No limit on silence: a job may print nothing for hours.
class LiveLog : public LogStream {
    Q_OBJECT

public:
    LiveLog(Transport &transport, const QString &jobId, const QString &replicaId, QObject *parent);
    ~LiveLog() override;
    void cancel() override;

private:
    void start();
    void read();
    void whenFinished();
    void drop();
    void end(bool cleanly, const Failure &failure);

    QPointer<Transport> m_transport;
    Request m_request;
    std::shared_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_reply;
    quint64 m_logNumber = 0;
    qint64 m_bytes = 0;
    QByteArray m_refusal; ///< body of an error
    bool m_ended = false;
};

} // namespace lepton

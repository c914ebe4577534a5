// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/classify.h"
#include "lepton/client.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace lepton {

class Exchange;

/// One request, below the workspace's URL.
struct Request {
    QByteArray method = "GET";
    QByteArray path; ///< percent-encoded, with leading slash; see pathOf
    std::vector<std::pair<QByteArray, QByteArray>> query; ///< plain; encoded when sent
    QByteArray body;
    QByteArray contentType;
    RequestTraits traits;
    int tries = 0; ///< 0 = as the client's options say; 1 = never repeated
    bool withOrigin = true;
    qint64 limit = 10 * 1024 * 1024; ///< bytes of the answer

    [[nodiscard]] std::string title() const; ///< "POST /jobs"
};

/// "/jobs/<id>/events": each segment percent-encoded. Empty when a segment is empty, "." or "..",
/// which would make it another path; such a request is refused before it is sent.
[[nodiscard]] QByteArray pathOf(const QStringList &segments);

struct RawAnswer {
    int status = 0;
    QByteArray body;
    wire::FileFacts facts = {}; ///< as the headers say
};

/// Why one try failed, and what that means for another.
struct TryFailure {
    Failure failure;
    bool notSent = false; ///< it cannot have reached the server
    bool tooLarge = false; ///< the answer was, so that a smaller question may help
    std::optional<std::chrono::milliseconds> retryAfter;

    [[nodiscard]] bool isPassing() const; ///< another try may succeed
};
using TryResult = tl::expected<RawAnswer, TryFailure>;

/// Sends requests with the workspace's token, to the workspace's origin and nowhere else. Holds what
/// all calls of a client share; calls are its children.
class Transport : public QObject {
    Q_OBJECT

public:
    Transport(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, Client::Options options);
    ~Transport() override;

    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const Client::Options &options() const { return m_options; }
    [[nodiscard]] NetworkLog &log() { return *m_log; }
    [[nodiscard]] std::int64_t serverNowMs() const;
    void noteDate(const QByteArray &header);

    /// One try; waits while too many are under way. Deleting the exchange cancels it without an answer.
    Exchange *send(const Request &request, int attempt, QObject *parent, std::function<void(TryResult)> done);
    void leave(Exchange *exchange); ///< called by an exchange when it is over
    /// A manager with room for one more stream: the usual one opens only six connections to a host.
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> streamNetwork();

    [[nodiscard]] QUrl urlOf(const Request &request) const;
    [[nodiscard]] QNetworkRequest networkRequest(const QUrl &url, const Request &request) const;
    [[nodiscard]] bool isOwnOrigin(const QUrl &url) const;
    [[nodiscard]] bool tokenEnded() const; ///< by its known end
    [[nodiscard]] Failure failure(FailureKind kind, int status, const Request &request, const QString &text) const; ///< redacts
    /// Nothing when it may be sent.
    [[nodiscard]] std::optional<Failure> refusal(const Request &request) const;
    void noteAnswer(const std::optional<Failure> &failure); ///< for unauthorized()
    [[nodiscard]] tl::expected<nlohmann::json, Failure> json(const Request &request, const RawAnswer &answer) const;
    void noteSkipped(const Request &request, std::size_t items); ///< said once per kind of request

signals:
    void unauthorized(const lepton::Failure &failure);

private:
    void enqueue(Exchange *exchange);
    void startNext();
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeNetwork();

    Workspace m_workspace;
    QPointer<QNetworkAccessManager> m_network;
    std::unique_ptr<QNetworkAccessManager> m_direct; ///< to loopback, past any proxy
    std::unique_ptr<NetworkLog> m_ownLog;
    NetworkLog *m_log;
    Client::Options m_options;
    std::int64_t m_clockOffsetMs = 0;
    bool m_refused = false; ///< unauthorized() was emitted
    std::deque<Exchange *> m_waiting;
    int m_underWay = 0;
    std::vector<std::weak_ptr<QNetworkAccessManager>> m_streamNetworks;
    QStringList m_skipped;
};

} // namespace lepton

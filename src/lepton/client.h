// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/failure.h"
#include "lepton/wire/cluster.h"
#include "lepton/wire/job.h"
#include "lepton/workspace.h"

#include <QObject>
#include <QPointer>
#include <chrono>
#include <functional>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

class QNetworkAccessManager;

namespace lepton {

class NetworkLog;

template <class T>
using Answer = tl::expected<T, Failure>;
template <class T>
using Then = std::function<void(Answer<T>)>;

/// Handle of a call that is under way. Deletes itself after its answer was delivered.
class Call : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0; ///< the answer is FailureKind::Cancelled, delivered before this returns
};

/// Text of one worker as it is written, until the worker ends or cancel().
class LogStream : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0; ///< nothing is emitted afterwards

signals:
    void received(const QByteArray &bytes); ///< pieces of any size
    /// The last signal. A connection that was closed in good order between two chunks counts as clean:
    /// whether the worker has ended is for the job to say.
    void ended(bool cleanly, const lepton::Failure &failure);
};

struct JobQuery {
    QString nameContains; ///< q
    QString labelSelector; ///< query
    QString mode = QStringLiteral("alive_only"); ///< alive_only, archive_only, alive_and_archive
    std::vector<QString> states;
    std::vector<QString> nodeGroups;
    int tries = 0; ///< of each page; 0 = as the options say
};

struct LogQuery {
    QString replica; ///< empty = all
    std::int64_t startNs = 0; ///< 0 = from the beginning
    std::int64_t endNs = 0; ///< exclusive; 0 = until now
    QString contains;
    int pageLimit = 5000; ///< lines per request
};

/// The workspace API. Asynchronous: `then` is called once, from the event loop, in the context
/// object's thread, and never after `context` is gone. Reads are retried with exponential backoff,
/// jitter and Retry-After; creates never are (see createJob). HTTPS only, except to loopback; TLS errors are
/// fatal; redirects to another origin are refused; the token goes nowhere else.
class Client : public QObject {
    Q_OBJECT

public:
    /// What tests replace.
    struct Options {
        std::chrono::milliseconds timeout{30000}; ///< of silence, per try
        std::chrono::milliseconds firstBackoff{1000};
        int maxTries = 6; ///< of reads
        double retryAfterScale = 1.0; ///< tests shorten Retry-After with it
        QByteArray userAgent; ///< empty = AutoTuner/VERSION
    };

    /// `log` may be null; both outlive the client. The network manager's proxy applies.
    Client(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, QObject *parent = nullptr);
    Client(Workspace workspace, QNetworkAccessManager *network, NetworkLog *log, Options options, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] const Workspace &workspace() const;
    /// The server's clock, from the Date header of its answers; our own before the first. Milliseconds since 1970.
    [[nodiscard]] std::int64_t serverNowMs() const;

    Call *workspaceInfo(QObject *context, Then<wire::WorkspaceInfo> then);
    Call *tokens(QObject *context, Then<std::vector<wire::TokenInfo>> then);
    /// Earliest end among the tokens that fit ours; nothing = unknown.
    Call *tokenExpiry(QObject *context, Then<std::optional<std::int64_t>> then);
    Call *nodeGroups(QObject *context, Then<std::vector<wire::NodeGroup>> then);
    Call *nodes(const QString &groupId, QObject *context, Then<std::vector<wire::Node>> then);
    Call *reservations(const QString &groupId, QObject *context, Then<std::vector<wire::Reservation>> then);
    Call *shapes(const QString &groupId, QObject *context, Then<std::vector<wire::Shape>> then); ///< for jobs; empty group = all

    /// One POST. When its answer is lost, the job is looked for by its name (which must be unique: a
    /// random part); found: that job; certainly not there: posted again, at most `maxTries`; not
    /// knowable: FailureKind::OutcomeUnknown.
    Call *createJob(const std::string &name, const std::vector<std::pair<std::string, std::string>> &labels, const wire::JobSpec &spec,
                    QObject *context, Then<wire::Job> then);
    Call *listJobs(const JobQuery &query, QObject *context, Then<std::vector<wire::Job>> then); ///< all pages
    Call *job(const QString &id, QObject *context, Then<wire::Job> then); ///< archived ones too
    /// The newest job of exactly this name, archived ones too; nothing = not there.
    Call *findJob(const std::string &name, QObject *context, Then<std::optional<wire::Job>> then);
    Call *stopJob(const QString &id, QObject *context, Then<void> then);
    Call *startJob(const QString &id, QObject *context, Then<void> then);
    Call *deleteJob(const QString &id, QObject *context, Then<void> then); ///< 404 is success
    Call *replicas(const QString &jobId, QObject *context, Then<std::vector<wire::Replica>> then);
    Call *events(const QString &jobId, QObject *context, Then<std::vector<wire::JobEvent>> then); ///< by time
    Call *logs(const QString &jobId, const LogQuery &query, QObject *context, Then<std::vector<wire::LogLine>> then); ///< by time, complete
    LogStream *openLog(const QString &jobId, const QString &replicaId, QObject *parent);

    Call *secrets(QObject *context, Then<std::vector<wire::Secret>> then);
    Call *registryCredentials(QObject *context, Then<std::vector<wire::RegistryCredential>> then);

    Call *storages(QObject *context, Then<std::vector<QString>> then);
    Call *listFolder(const QString &storage, const QString &path, QObject *context, Then<std::vector<wire::StorageEntry>> then);
    Call *readFile(const QString &storage, const QString &path, QObject *context, Then<QByteArray> then);
    Call *writeFile(const QString &storage, const QString &path, const QByteArray &content, QObject *context, Then<void> then);
    Call *makeFolder(const QString &storage, const QString &path, QObject *context, Then<void> then);
    Call *removePath(const QString &storage, const QString &path, bool recursively, QObject *context, Then<void> then);
    /// What the server tells of a file without its content; often nothing.
    Call *fileFacts(const QString &storage, const QString &path, QObject *context, Then<wire::FileFacts> then);
    Call *pathExists(const QString &storage, const QString &path, QObject *context, Then<bool> then);

signals:
    /// Any request was refused for the token's sake: all polling stops until there is a new login.
    void unauthorized(const lepton::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace lepton

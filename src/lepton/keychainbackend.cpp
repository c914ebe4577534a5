// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/secretbackend.h"

#include <QFileInfo>
#include <QObject>
#include <qt6keychain/keychain.h>
#include <utility>

namespace lepton {
namespace {

SecretAnswer::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretAnswer::Outcome::Done;
    case QKeychain::EntryNotFound:
        return SecretAnswer::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return SecretAnswer::Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return SecretAnswer::Outcome::Unavailable;
    }
    return SecretAnswer::Outcome::Unavailable;
}

/// Jobs have no owner: libsecret writes its answer into a job however late, so that it must live until
/// then; it deletes itself afterwards.
class KeychainBackend : public SecretBackend {
public:
    explicit KeychainBackend(QString service)
        : m_service(std::move(service))
    {
    }

    void read(const QString &key, Then then) override
    {
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        start(job, key, [job, then = std::move(then)](SecretAnswer answer) {
            answer.secret = job->binaryData();
            then(answer);
        });
    }

    void write(const QString &key, const QByteArray &secret, Then then) override
    {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setTextData(QString::fromLatin1(secret)); // checked to be ASCII; text can be read by other tools
        start(job, key, std::move(then));
    }

    void remove(const QString &key, Then then) override { start(new QKeychain::DeletePasswordJob(m_service), key, std::move(then)); }

private:
    static void start(QKeychain::Job *job, const QString &key, std::function<void(SecretAnswer)> then)
    {
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [then = std::move(then)](QKeychain::Job *done) {
            then({outcomeOf(done->error()), {}, done->errorString()});
        });
        job->start();
    }

    QString m_service;
};

/// Where secrets are served over the session bus there must be such a bus.
bool hasSessionBus()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
#else
    return true;
#endif
}

} // namespace

std::unique_ptr<SecretBackend> makeSystemBackend(const QString &service)
{
    return hasSessionBus() ? std::make_unique<KeychainBackend>(service) : nullptr;
}

} // namespace lepton

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/keychainstore.h"

#include <QPointer>
#include <QTimer>
#include <utility>

namespace lepton {
namespace {

// No token is kept under it: asking for it shows whether anybody answers, without unlocking anything.
QString probeKey() { return QStringLiteral("autotuner-probe"); }

base::Error storeError(const SecretAnswer &answer, base::Text message)
{
    base::Error error;
    error.kind = base::ErrorKind::File;
    error.subject = "keychain";
    error.message = std::move(message);
    error.cause = answer.text.toStdString();
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Unlock the system's keychain and try again"));
    return error;
}

} // namespace

KeychainStore::KeychainStore(std::unique_ptr<SecretBackend> backend, Limits limits, QObject *parent)
    : TokenStore(parent)
    , m_backend(std::move(backend))
    , m_limits(limits)
{
    if (m_backend)
        probe();
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::probe()
{
    run(
        m_limits.probe, [this](SecretBackend::Then then) { m_backend->read(probeKey(), std::move(then)); },
        [this](const SecretAnswer &answer) {
            if (answer.outcome == SecretAnswer::Outcome::Unavailable)
                giveUp();
        });
}

void KeychainStore::run(std::chrono::milliseconds limit, const Job &job, SecretBackend::Then then)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto answerOnce = [guard = QPointer<QTimer>(timer), open = std::make_shared<bool>(true),
                             then = std::move(then)](const SecretAnswer &answer) {
        if (!guard || !std::exchange(*open, false))
            return;
        guard->stop();
        guard->deleteLater();
        then(answer);
    };
    connect(timer, &QTimer::timeout, this, [answerOnce] {
        answerOnce({SecretAnswer::Outcome::Unavailable, {}, QStringLiteral("no answer")});
    });
    timer->start(limit);
    job(answerOnce);
}

void KeychainStore::giveUp()
{
    if (!m_backend)
        return;
    // An answer may be on its way through the backend: it goes when the stack is empty.
    QTimer::singleShot(0, this, [gone = std::shared_ptr<SecretBackend>(std::move(m_backend))] {});
    for (QTimer *waiting : findChildren<QTimer *>())
        waiting->start(0); // no answer will come: nobody waits for it
    emit persistenceLost();
}

void KeychainStore::write(const QString &workspaceId, const Token &token, std::function<void(base::Result<void>)> then)
{
    m_session[workspaceId] = token;
    if (!m_backend) {
        QTimer::singleShot(0, this, [then = std::move(then)] { then({}); });
        return;
    }
    run(
        m_limits.job, [&](SecretBackend::Then answered) { m_backend->write(workspaceId, token.reveal(), std::move(answered)); },
        [this, then = std::move(then)](const SecretAnswer &answer) {
            if (answer.outcome == SecretAnswer::Outcome::Done)
                return then({});
            if (answer.outcome == SecretAnswer::Outcome::Unavailable)
                giveUp();
            then(base::fail(
                storeError(answer, QT_TRANSLATE_NOOP("core", "the token could not be kept; it is used until this program ends"))));
        });
}

void KeychainStore::read(const QString &workspaceId, std::function<void(base::Result<Token>)> then)
{
    const auto written = m_session.find(workspaceId);
    if (written != m_session.end() || !m_backend) {
        const Token token = written != m_session.end() ? written->second : Token();
        QTimer::singleShot(0, this, [then = std::move(then), token] { then(token); });
        return;
    }
    run(
        m_limits.job, [&](SecretBackend::Then answered) { m_backend->read(workspaceId, std::move(answered)); },
        [this, then = std::move(then)](const SecretAnswer &answer) {
            switch (answer.outcome) {
            case SecretAnswer::Outcome::Done:
                return then(Token(answer.secret));
            case SecretAnswer::Outcome::NotFound:
                return then(Token());
            case SecretAnswer::Outcome::Unavailable:
                giveUp();
                break;
            case SecretAnswer::Outcome::Denied:
                break;
            }
            then(base::fail(storeError(answer, QT_TRANSLATE_NOOP("core", "the kept token could not be read"))));
        });
}

void KeychainStore::remove(const QString &workspaceId, std::function<void(base::Result<void>)> then)
{
    m_session.erase(workspaceId);
    if (!m_backend) {
        QTimer::singleShot(0, this, [then = std::move(then)] { then({}); });
        return;
    }
    run(
        m_limits.job, [&](SecretBackend::Then answered) { m_backend->remove(workspaceId, std::move(answered)); },
        [this, then = std::move(then)](const SecretAnswer &answer) {
            if (answer.outcome == SecretAnswer::Outcome::Done || answer.outcome == SecretAnswer::Outcome::NotFound)
                return then({});
            if (answer.outcome == SecretAnswer::Outcome::Unavailable)
                giveUp();
            then(base::fail(storeError(answer, QT_TRANSLATE_NOOP("core", "the kept token could not be removed"))));
        });
}

} // namespace lepton

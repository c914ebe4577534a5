// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/calls.h"

#include "lepton/exchange.h"

#include <QRandomGenerator>

namespace lepton {

BasicCall::BasicCall(Transport &transport, QObject *context)
    : Call(&transport)
    , m_transport(transport)
    , m_context(context)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const auto next = std::exchange(m_afterPause, nullptr);
        next();
    });
    // Nobody is left to hear the answer.
    if (context)
        connect(context, &QObject::destroyed, this, [this] {
            quiet();
            deleteLater();
        });
}

void BasicCall::ask(Request request, std::function<void(TryResult)> next)
{
    m_request = std::move(request);
    m_next = std::move(next);
    if (auto refused = m_transport.refusal(m_request)) {
        // From the event loop, as every answer.
        later(std::chrono::milliseconds(0), [this, refused = std::move(*refused)] {
            const auto done = std::exchange(m_next, nullptr);
            done(tl::unexpected(TryFailure{refused, true, false, std::nullopt}));
        });
        return;
    }
    tryOnce(1);
}

void BasicCall::later(std::chrono::milliseconds delay, std::function<void()> next)
{
    m_afterPause = std::move(next);
    m_timer.start(delay);
}

std::chrono::milliseconds BasicCall::pause(int nextTry, const TryFailure &failure) const
{
    const Client::Options &options = m_transport.options();
    const auto usual = backoff(options.firstBackoff, nextTry, QRandomGenerator::global()->generateDouble());
    if (!failure.retryAfter)
        return usual;
    const auto asked =
        std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(failure.retryAfter->count()) * options.retryAfterScale));
    return std::max(asked, std::chrono::milliseconds(1));
}

void BasicCall::tryOnce(int attempt)
{
    m_exchange = m_transport.send(m_request, attempt, this, [this, attempt](TryResult result) {
        const int tries = m_request.tries > 0 ? m_request.tries : m_transport.options().maxTries;
        if (!result && result.error().isPassing() && attempt < tries) {
            later(pause(attempt + 1, result.error()), [this, attempt] { tryOnce(attempt + 1); });
            return;
        }
        const auto done = std::exchange(m_next, nullptr);
        done(std::move(result));
    });
}

void BasicCall::quiet()
{
    m_timer.stop();
    m_afterPause = nullptr;
    m_next = nullptr;
    delete m_exchange;
}

Answer<void> onlyStatus(Transport &, const Request &, TryResult result)
{
    if (!result)
        return tl::unexpected(result.error().failure);
    return {};
}

Answer<void> goneOrStatus(Transport &transport, const Request &request, TryResult result)
{
    if (!result && result.error().failure.kind == FailureKind::NotFound)
        return {};
    return onlyStatus(transport, request, std::move(result));
}

} // namespace lepton

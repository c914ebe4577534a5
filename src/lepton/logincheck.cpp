// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/logincheck.h"

#include <utility>

namespace lepton {

LoginCheck::LoginCheck(const Workspace &workspace, QNetworkAccessManager *network, NetworkLog *log, Options options, Then<LoginFacts> then,
                       QObject *parent)
    : QObject(parent)
    , m_client(std::make_unique<Client>(workspace, network, log, options.client))
    , m_options(std::move(options))
    , m_then(std::move(then))
    , m_left(m_options.patience)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LoginCheck::ask);
    ask();
}

LoginCheck::~LoginCheck()
{
    m_then = nullptr; // what the client cancels at its end reaches nobody
}

void LoginCheck::ask()
{
    m_client->workspaceInfo(this, [this](Answer<wire::WorkspaceInfo> answer) {
        if (answer)
            askExpiry(*answer);
        else
            takeFailure(answer.error());
    });
}

void LoginCheck::takeFailure(const Failure &failure)
{
    if (failure.kind != FailureKind::Unauthorized || m_left <= std::chrono::milliseconds::zero())
        return finish(tl::unexpected(failure));
    emit refusedForNow(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_left).count()));
    m_left -= m_options.pause;
    m_again.start(m_options.pause);
}

void LoginCheck::askExpiry(const wire::WorkspaceInfo &info)
{
    m_client->tokenExpiry(this, [this, info](const Answer<std::optional<std::int64_t>> &expiry) {
        finish(LoginFacts{info, expiry.value_or(std::nullopt)}); // not every server tells: no reason to refuse a login
    });
}

void LoginCheck::finish(Answer<LoginFacts> answer)
{
    const auto then = std::exchange(m_then, nullptr); // it may delete this object
    if (then)
        then(std::move(answer));
}

base::Error loginError(const Failure &failure)
{
    base::Error error = failure.error;
    switch (failure.kind) {
    case FailureKind::Unauthorized:
        error.hint = base::Text(QT_TRANSLATE_NOOP("core",
                                                  "Tokens end after a day unless you chose more: make a new one on the credentials "
                                                  "page. One that was just made can take 2 to 3 minutes to be accepted"));
        break;
    case FailureKind::Forbidden:
        error.hint = base::Text(QT_TRANSLATE_NOOP("core",
                                                  "The token may have expired, or belong to another workspace or environment than "
                                                  "the URL: compare both with the credentials page"));
        break;
    case FailureKind::NotFound:
        error.hint = base::Text(
            QT_TRANSLATE_NOOP("core", "Compare workspace id and URL with the dashboard; a new workspace can take 10 minutes to be ready"));
        break;
    case FailureKind::BadAnswer:
        error.hint = base::Text(
            QT_TRANSLATE_NOOP("core", "There is something else at this URL: leave it empty for the usual gateway, or compare it"));
        break;
    default:
        break;
    }
    return error;
}

} // namespace lepton

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/failuretexts.h"

#include <array>

namespace lepton {

namespace {

/// %1 is the request, %2 the HTTP status or 0.
struct KindText {
    FailureKind kind;
    std::string_view word;
    const char *message;
    const char *hint;
};

constexpr std::array kTexts{
    KindText{
        FailureKind::Unauthorized, "unauthorized",
        QT_TRANSLATE_NOOP("core", "The workspace does not accept the token: it is wrong, has expired or is not known yet"),
        QT_TRANSLATE_NOOP("core", "Create a token on the dashboard's credentials page and log in again; a new one may need a few minutes")},
    KindText{FailureKind::TokenExpired, "token_expired", QT_TRANSLATE_NOOP("core", "The workspace's token has expired"),
             QT_TRANSLATE_NOOP("core", "Create a new token on the dashboard's credentials page and log in again")},
    KindText{FailureKind::Forbidden, "forbidden", QT_TRANSLATE_NOOP("core", "The workspace does not permit this (%1)"),
             QT_TRANSLATE_NOOP("core", "Ask the workspace's administrator for the permission, or log in with another token")},
    KindText{FailureKind::NotFound, "not_found", QT_TRANSLATE_NOOP("core", "The workspace does not know what was asked for (%1)"),
             QT_TRANSLATE_NOOP("core", "It may have been removed meanwhile; also check the workspace's id")},
    KindText{FailureKind::NotOffered, "not_offered", QT_TRANSLATE_NOOP("core", "This workspace does not offer %1"),
             QT_TRANSLATE_NOOP("core", "Everything else works without it")},
    KindText{FailureKind::Conflict, "conflict",
             QT_TRANSLATE_NOOP("core", "The workspace refused %1 because of the present state of the object"),
             QT_TRANSLATE_NOOP("core", "Look at its present state and try again")},
    KindText{FailureKind::Rejected, "rejected", QT_TRANSLATE_NOOP("core", "The workspace refused the content of %1"),
             QT_TRANSLATE_NOOP("core", "Correct what the workspace names, then try again")},
    KindText{FailureKind::NodeGroupUnknown, "node_group_unknown", QT_TRANSLATE_NOOP("core", "There is no such node group"),
             QT_TRANSLATE_NOOP("core", "Choose one of the workspace's node groups")},
    KindText{FailureKind::ShapeUnknown, "shape_unknown", QT_TRANSLATE_NOOP("core", "The node group does not offer this resource shape"),
             QT_TRANSLATE_NOOP("core", "Choose a resource shape that the node group offers")},
    KindText{FailureKind::QuotaExceeded, "quota_exceeded", QT_TRANSLATE_NOOP("core", "The workspace's quota is used up"),
             QT_TRANSLATE_NOOP("core", "Stop other jobs, use fewer nodes, or ask for more quota")},
    KindText{FailureKind::NameTaken, "name_taken", QT_TRANSLATE_NOOP("core", "There is a job of this name already"),
             QT_TRANSLATE_NOOP("core", "Launch under another name, or delete the other job")},
    KindText{FailureKind::RateLimited, "rate_limited", QT_TRANSLATE_NOOP("core", "The workspace takes no more requests for the moment"),
             QT_TRANSLATE_NOOP("core", "Wait a minute, then try again")},
    KindText{FailureKind::Server, "server", QT_TRANSLATE_NOOP("core", "The workspace's server is in trouble"),
             QT_TRANSLATE_NOOP("core", "Try again later")},
    KindText{FailureKind::Timeout, "timeout", QT_TRANSLATE_NOOP("core", "The workspace's server did not answer in time"),
             QT_TRANSLATE_NOOP("core", "Check the network connection, then try again")},
    KindText{FailureKind::Unreachable, "unreachable", QT_TRANSLATE_NOOP("core", "The workspace cannot be reached"),
             QT_TRANSLATE_NOOP("core", "Check the network connection and the proxy settings")},
    KindText{FailureKind::Tls, "tls",
             QT_TRANSLATE_NOOP("core", "There is no trusted, encrypted connection to the workspace; nothing was sent"),
             QT_TRANSLATE_NOOP("core", "Check the URL, this computer's clock and its certificates; a proxy may stand in between")},
    KindText{
        FailureKind::Redirected, "redirected",
        QT_TRANSLATE_NOOP("core", "The server sends requests on to another address; they were not followed, so that the token stays here"),
        QT_TRANSLATE_NOOP("core", "Check the workspace's URL; a network's login page may stand in between")},
    KindText{FailureKind::BadAnswer, "bad_answer", QT_TRANSLATE_NOOP("core", "The answer to %1 cannot be understood"),
             QT_TRANSLATE_NOOP("core", "Check the workspace's URL; a proxy or login page may answer in its place")},
    KindText{FailureKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("core", "The request was cancelled"), ""},
    KindText{FailureKind::OutcomeUnknown, "outcome_unknown",
             QT_TRANSLATE_NOOP("core", "The connection broke while the job was created; whether it exists cannot be told now"),
             QT_TRANSLATE_NOOP("core", "It is looked for by its name before it is created again")},
};

const KindText &textOf(FailureKind kind)
{
    for (const KindText &text : kTexts) {
        if (text.kind == kind)
            return text;
    }
    return kTexts.front();
}

} // namespace

std::string_view name(FailureKind kind) { return textOf(kind).word; }

Failure makeFailure(FailureKind kind, int httpStatus, std::string request, std::string serverText)
{
    const KindText &text = textOf(kind);
    std::string cause = httpStatus == 0 ? std::string() : "HTTP " + std::to_string(httpStatus);
    if (!serverText.empty())
        cause += (cause.empty() ? "" : ": ") + serverText;
    base::Error error{kind == FailureKind::Cancelled ? base::ErrorKind::Cancelled : base::ErrorKind::Remote,
                      {},
                      base::Text(text.message, {request}),
                      *text.hint ? base::Text(text.hint) : base::Text(),
                      std::move(cause)};
    return {kind, httpStatus, std::move(request), std::move(serverText), std::move(error)};
}

} // namespace lepton

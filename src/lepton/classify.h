// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/failure.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QString>
#include <chrono>
#include <optional>

namespace lepton {

/// What kind of request it was, as far as its failures mean different things.
struct RequestTraits {
    bool optional = false; ///< 404 means that the workspace does not offer it
    bool isPath = false; ///< in storage: only 405 and 501 mean that
    bool createsJob = false;
};

/// Of an answer with a status of 400 or more. `text` is the server's own words.
[[nodiscard]] FailureKind kindOfStatus(int status, const QString &text, RequestTraits traits, bool tokenEnded);
/// Of a request without answer.
[[nodiscard]] FailureKind kindOfError(QNetworkReply::NetworkError error);
/// True when the request cannot have reached the server.
[[nodiscard]] bool certainlyNotSent(QNetworkReply::NetworkError error);

/// The message of {"code", "message"}, else the body as text; one line, at most 300 characters.
[[nodiscard]] QString serverText(const QByteArray &body);

/// Retry-After in seconds or as a date, from 0 to 60 s; nothing when there is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, std::int64_t nowMs);
/// An HTTP date as milliseconds since 1970.
[[nodiscard]] std::optional<std::int64_t> httpDateMs(const QByteArray &header);
/// Before try number `next` (from 2): doubling from `first`, at most 30 times it, with jitter of -25 to +25 percent.
[[nodiscard]] std::chrono::milliseconds backoff(std::chrono::milliseconds first, int next, double random);

} // namespace lepton

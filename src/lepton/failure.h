// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

namespace lepton {

enum class FailureKind : std::uint8_t {
    Unauthorized, ///< 401: wrong, expired or not yet known token
    TokenExpired, ///< 401 or 403 after the token's known end
    Forbidden, ///< 403
    NotFound, ///< 404
    NotOffered, ///< 404, 405 or 501 on an optional call
    Conflict, ///< 409
    Rejected, ///< 400, 422: the body was refused
    NodeGroupUnknown, ///< a rejection that names the node group
    ShapeUnknown,
    QuotaExceeded,
    NameTaken,
    RateLimited, ///< 429 after all retries
    Server, ///< 5xx after all retries
    Timeout,
    Unreachable, ///< no connection, no name, connection lost
    Tls, ///< certificate or handshake: never overridden
    Redirected, ///< to another origin: refused
    BadAnswer, ///< no JSON, wrong shape, or larger than the limit
    Cancelled,
    OutcomeUnknown, ///< a create whose answer was lost and that could not be looked for
};
[[nodiscard]] std::string_view name(FailureKind kind);

/// What went wrong with one request. Never holds a token.
struct Failure {
    FailureKind kind = FailureKind::Unreachable;
    int httpStatus = 0; ///< 0 = no answer
    std::string request; ///< "POST /jobs"
    std::string serverText; ///< the server's own words, redacted, at most 300 characters
    base::Error error; ///< for people: message, hint; kind Remote (or Cancelled)
};

} // namespace lepton

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>

namespace lepton {

/// How soon a token ends, in words. Tokens live for a day unless somebody chose more, so that the
/// last day is told in hours and the last hour in minutes.
struct Expiry {
    enum class Kind : std::uint8_t { Unknown, Far, Soon, Expired };
    Kind kind = Kind::Unknown;
    base::Text text; ///< "the token expires in 3 days"; empty while unknown

    [[nodiscard]] bool isWarning() const { return kind == Kind::Soon || kind == Kind::Expired; }
};

/// Times in milliseconds since 1970. Soon = less than ten days. Days are rounded up, as the `lep`
/// command line does; hours and minutes down.
[[nodiscard]] Expiry expiryOf(std::optional<std::int64_t> expiresAtMs, std::int64_t nowMs);

} // namespace lepton

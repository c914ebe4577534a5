// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/expiry.h"

#include <string>

namespace lepton {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kSoon = 10 * kDay;

base::Text counted(std::int64_t count, const char *one, const char *many)
{
    return count == 1 ? base::Text(one) : base::Text(many, {std::to_string(count)});
}

base::Text remaining(std::int64_t left)
{
    if (left < kMinute)
        return QT_TRANSLATE_NOOP("core", "the token expires in less than a minute");
    if (left < kHour)
        return counted(left / kMinute, QT_TRANSLATE_NOOP("core", "the token expires in 1 minute"),
                       QT_TRANSLATE_NOOP("core", "the token expires in %1 minutes"));
    if (left <= kDay)
        return counted(left / kHour, QT_TRANSLATE_NOOP("core", "the token expires in 1 hour"),
                       QT_TRANSLATE_NOOP("core", "the token expires in %1 hours"));
    return counted((left + kDay - 1) / kDay, QT_TRANSLATE_NOOP("core", "the token expires in 1 day"),
                   QT_TRANSLATE_NOOP("core", "the token expires in %1 days"));
}

} // namespace

Expiry expiryOf(std::optional<std::int64_t> expiresAtMs, std::int64_t nowMs)
{
    if (!expiresAtMs)
        return {};
    const std::int64_t left = *expiresAtMs - nowMs;
    if (left <= 0)
        return {Expiry::Kind::Expired, QT_TRANSLATE_NOOP("core", "the token has expired")};
    return {left < kSoon ? Expiry::Kind::Soon : Expiry::Kind::Far, remaining(left)};
}

} // namespace lepton

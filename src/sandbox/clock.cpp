// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/clock.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

namespace sandbox {

namespace {

constexpr Ns kLatest = 9'000'000'000'000'000'000; // the year 2255: sums of times stay in range

std::tm broken(Ns time) { return fmt::gmtime(static_cast<std::time_t>(time / 1'000'000'000)); }

} // namespace

Clock::Clock(double factor, Source real)
    : m_factor(factor)
    , m_real(std::move(real))
    , m_realStart(m_real())
    , m_start(m_realStart)
{
}

Ns Clock::now()
{
    const double passed = static_cast<double>(m_real() - m_realStart) * m_factor;
    const double room = static_cast<double>(kLatest - m_start);
    const Ns time = m_start + static_cast<Ns>(std::min(passed, room));
    m_last = std::max(m_last, time);
    return m_last;
}

bool Clock::resume(const std::string &text)
{
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("real_ns") || !json.contains("sandbox_ns") || !json.contains("factor"))
        return false;
    const auto &real = json["real_ns"];
    const auto &start = json["sandbox_ns"];
    const auto &factor = json["factor"];
    if (!real.is_number_integer() || !start.is_number_integer() || !factor.is_number() || !std::isfinite(factor.get<double>()))
        return false;
    Clock earlier(factor.get<double>(), m_real);
    earlier.m_realStart = std::clamp<Ns>(real.get<Ns>(), 0, kLatest);
    earlier.m_start = std::clamp<Ns>(start.get<Ns>(), 0, kLatest);
    m_realStart = m_real();
    m_start = std::max(earlier.m_start, earlier.now());
    m_last = m_start;
    return true;
}

std::string Clock::toText() const { return nlohmann::json{{"real_ns", m_realStart}, {"sandbox_ns", m_start}, {"factor", m_factor}}.dump(); }

Ns Clock::systemTime()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string rfc3339(Ns time) { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", broken(time)); }

std::string httpDate(Ns time)
{
    static constexpr const char *kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::tm t = broken(time);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[t.tm_wday], t.tm_mday, kMonths[t.tm_mon], t.tm_year + 1900, t.tm_hour,
                       t.tm_min, t.tm_sec);
}

std::string plainDate(Ns time) { return fmt::format("{:%Y-%m-%d %H:%M:%S}", broken(time)); }

} // namespace sandbox

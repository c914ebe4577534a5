// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace sandbox {

/// Nanoseconds since 1970.
using Ns = std::int64_t;
inline constexpr double kNsPerSecond = 1e9;
[[nodiscard]] constexpr Ns seconds(double value) { return static_cast<Ns>(value * kNsPerSecond); }

/// The cluster's time: starts at the real time and runs `factor` times as fast. Never runs backwards,
/// whatever the machine's own clock does.
class Clock {
public:
    using Source = std::function<Ns()>;

    explicit Clock(double factor, Source real = systemTime);

    [[nodiscard]] Ns now();
    [[nodiscard]] double factor() const { return m_factor; }

    /// What a later process needs to go on with the same time: `text` is what toText() gave. The time
    /// in between has passed at the old speed, as on a cluster that runs on while nobody looks.
    /// False when the text cannot be read; nothing is changed then.
    bool resume(const std::string &text);
    [[nodiscard]] std::string toText() const;

    [[nodiscard]] static Ns systemTime();

private:
    double m_factor;
    Source m_real;
    Ns m_realStart;
    Ns m_start;
    Ns m_last = 0;
};

/// "2026-07-20T11:53:04Z"
[[nodiscard]] std::string rfc3339(Ns time);
/// "Mon, 20 Jul 2026 11:53:04 GMT", for the Date header.
[[nodiscard]] std::string httpDate(Ns time);
/// "2026-07-20 11:53:04", as NeMo's messages carry it.
[[nodiscard]] std::string plainDate(Ns time);

} // namespace sandbox

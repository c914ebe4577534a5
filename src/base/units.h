// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace base {

/// A number with a unit in its type. Quantities of the same unit add, subtract and compare;
/// plain numbers scale them; the ratio of two is a plain number. Everything else, such as adding
/// bytes to seconds, does not compile. The stored unit is the SI unit named by the alias below.
template <class Tag>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double value)
        : m_value(value)
    {
    }

    /// The bare number, in the alias's unit.
    [[nodiscard]] constexpr double value() const { return m_value; }

    constexpr auto operator<=>(const Quantity &) const = default;

    constexpr Quantity &operator+=(Quantity other)
    {
        m_value += other.m_value;
        return *this;
    }
    constexpr Quantity &operator-=(Quantity other)
    {
        m_value -= other.m_value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_value + b.m_value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_value - b.m_value); }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_value); }
    friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity(a.m_value * factor); }
    friend constexpr Quantity operator*(double factor, Quantity a) { return Quantity(a.m_value * factor); }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity(a.m_value / divisor); }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.m_value / b.m_value; }

private:
    double m_value = 0.0;
};

/// Memory or traffic in bytes. Held as a double: exact up to 2^53, far beyond any device.
using Bytes = Quantity<struct BytesTag>;
/// Time in seconds.
using Seconds = Quantity<struct SecondsTag>;
/// Floating-point operations (not a rate).
using Flops = Quantity<struct FlopsTag>;
/// US dollars.
using Usd = Quantity<struct UsdTag>;
/// Tokens of text.
using Tokens = Quantity<struct TokensTag>;
/// Bytes per second.
using BytesPerSecond = Quantity<struct BytesPerSecondTag>;

inline constexpr double kBytesPerMib = 1024.0 * 1024.0;
inline constexpr double kBytesPerGib = 1024.0 * 1024.0 * 1024.0;
inline constexpr double kBytesPerGb = 1e9;
inline constexpr double kSecondsPerHour = 3600.0;
inline constexpr double kSecondsPerDay = 86400.0;

/// GiB = 2^30 bytes: the unit of every memory figure on screen.
[[nodiscard]] constexpr Bytes gib(double value) { return Bytes(value * kBytesPerGib); }
[[nodiscard]] constexpr Bytes mib(double value) { return Bytes(value * kBytesPerMib); }
/// GB = 10^9 bytes: the unit of datasheets.
[[nodiscard]] constexpr Bytes gigabytes(double value) { return Bytes(value * kBytesPerGb); }
[[nodiscard]] constexpr double inGib(Bytes bytes) { return bytes.value() / kBytesPerGib; }
[[nodiscard]] constexpr double inGb(Bytes bytes) { return bytes.value() / kBytesPerGb; }
[[nodiscard]] constexpr double inDays(Seconds time) { return time.value() / kSecondsPerDay; }
[[nodiscard]] constexpr double inHours(Seconds time) { return time.value() / kSecondsPerHour; }

} // namespace base

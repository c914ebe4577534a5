// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace gui {

/// A figure with about three digits that count, in the user's locale: "74.9", "345,230", "1.2 M".
[[nodiscard]] QString figureText(double value);

/// An axis of numbers: its whole range, and round ticks of any part of it. Shares are 0 at the low end
/// and 1 at the high one; sizes over more than a decade are better read on a logarithmic axis.
class PlotAxis {
public:
    /// Around the values, with room at the ends; never empty. Logarithmic where the largest is many
    /// times the least.
    [[nodiscard]] static PlotAxis around(const std::vector<double> &values);
    /// From zero to what the values need. A few values far beyond the others end at its end: see cut().
    [[nodiscard]] static PlotAxis fromZero(const std::vector<double> &values);

    /// Around the values, logarithmic whatever they are: sizes that double. Values are positive.
    [[nodiscard]] static PlotAxis doubling(const std::vector<double> &values);

    /// As told; values above `high` are cut off when `cut`.
    [[nodiscard]] static PlotAxis spanning(double low, double high, bool cut);

    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }
    /// Values above it are not drawn in full.
    [[nodiscard]] std::optional<double> cut() const { return m_cut; }
    [[nodiscard]] bool isCut(double value) const { return m_cut && value > *m_cut; }

    [[nodiscard]] double shareOf(double value) const;
    [[nodiscard]] double valueAt(double share) const;

    struct Tick {
        double share = 0; ///< of the whole
        QString text;
    };
    /// Between two shares of the whole, at most `most`.
    [[nodiscard]] std::vector<Tick> ticks(double fromShare, double toShare, int most) const;

private:
    [[nodiscard]] std::vector<Tick> linearTicks(double from, double to, int most) const;
    [[nodiscard]] std::vector<Tick> logarithmicTicks(double from, double to, int most) const;

    double m_low = 0;
    double m_high = 1;
    bool m_logarithmic = false;
    std::optional<double> m_cut;
};

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "report/comparisoncharts.h"

namespace gui {

/// Where the values of a knob lie on its axis: shares, 0 at the bottom and 1 at the top. Sizes that
/// double are evenly apart; words are, too. Far-off values of a measured figure get a short stretch
/// of their own at the end, behind a break, so that they do not press the others together.
class KnobScale {
public:
    /// `values`: those that are there; may be empty.
    KnobScale(const report::KnobChart::KnobAxis &axis, std::vector<double> values);

    [[nodiscard]] double shareOf(double value) const;
    [[nodiscard]] double valueAt(double share) const;
    [[nodiscard]] QString text(double value) const;
    /// The least and the largest value between two shares, for people.
    struct Ends {
        QString low, high;
    };
    [[nodiscard]] Ends endsWithin(double low, double high) const;

    struct Tick {
        double share = 0;
        QString text;
    };
    /// At most about `most`: every value of a knob where there is room, round figures otherwise.
    [[nodiscard]] std::vector<Tick> ticks(int most) const;
    [[nodiscard]] const std::vector<double> &breaks() const { return m_breaks; } ///< shares where the scale changes
    /// How far apart the lines of one value may be drawn; 0 where each has its own.
    [[nodiscard]] double spread() const;
    /// Shares where the edge of a range makes sense: between neighbouring values, or in twentieths;
    /// 0 and 1 among them.
    [[nodiscard]] const std::vector<double> &stops() const { return m_stops; }

private:
    struct Knot {
        double value = 0;
        double share = 0;
    };
    [[nodiscard]] double inward(double value) const;
    [[nodiscard]] double outward(double value) const;
    void placeKnots(double low, double high);
    void setFarApart(const std::vector<double> &sorted);
    void placeStops();

    std::vector<std::string> m_words;
    std::vector<double> m_values; ///< sorted, each once
    std::vector<Knot> m_knots; ///< rising in both; straight between
    std::vector<double> m_breaks;
    std::vector<double> m_stops;
    bool m_logarithmic = false;
    bool m_discrete = false;
};

} // namespace gui

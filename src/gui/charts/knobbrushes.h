// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace gui {

/// Ranges laid on axes, one per axis, each by the axis' id and in shares of its length. A run passes
/// when it lies within every one of them.
class KnobBrushes {
public:
    struct Range {
        double low = 0;
        double high = 1;
        bool operator==(const Range &) const = default;
    };

    [[nodiscard]] bool empty() const { return m_ranges.empty(); }
    [[nodiscard]] std::optional<Range> on(const QString &axis) const;
    /// In any order of its ends; cut to the axis.
    void set(const QString &axis, double one, double other);
    void clear(const QString &axis) { m_ranges.erase(axis); }
    void clear() { m_ranges.clear(); }
    /// Axes that are no longer there.
    void keepOnly(const std::vector<QString> &axes);

    /// To the next of `stops`, both ends or the upper one alone; without a range, one is laid on the
    /// first step from that end.
    void move(const QString &axis, const std::vector<double> &stops, bool up);
    void resize(const QString &axis, const std::vector<double> &stops, bool up);

    /// `share` of a run on an axis; nothing = it has no value there, and does not pass.
    [[nodiscard]] bool passes(const QString &axis, std::optional<double> share) const;

    bool operator==(const KnobBrushes &) const = default;

private:
    bool lay(const QString &axis, const std::vector<double> &stops, bool up);
    std::map<QString, Range> m_ranges;
};

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "gui/comparison/decisiontexts.h"

#include <array>
#include <optional>
#include <vector>

namespace gui {

/// Which runs are shown, parallel to analysis.runs; nothing = all.
using ShownRuns = std::optional<std::vector<bool>>;

/// Which runs are shown: by how they came out and by words. A plain value: table and charts are
/// filtered by the same one.
class RunFilter {
public:
    using Outcomes = std::array<bool, kOutcomes>;

    /// Words that a run must have, all of them: in its name or label, or as a setting ("tp4", "mbs=2").
    void setText(const QString &text);
    void setOutcomes(const Outcomes &outcomes) { m_outcomes = outcomes; } ///< none chosen means all
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] ShownRuns apply(const comparison::Comparison &comparison, const std::vector<QString> &labels) const;

private:
    QStringList m_words;
    Outcomes m_outcomes{};
};

} // namespace gui

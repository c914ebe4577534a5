// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "report/columns.h"
#include "report/tableexport.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A comparison as the columns read it, with what is worked out once for all runs.
struct ResultView {
    const comparison::Comparison *comparison = nullptr; ///< outlives the view; never null
    std::vector<std::string> labels; ///< shortLabels(); by run
    std::vector<std::size_t> ranks; ///< place in the ranking by speed, from 1; 0 = not ranked; by run
};
[[nodiscard]] ResultView resultView(const comparison::Comparison &comparison);

/// What kind of figure a column holds. Measured ones are simulated in runs of a sandbox: the column
/// "origin" says so of each.
enum class FigureOrigin : std::uint8_t {
    Setting, ///< no figure: what was set, or words about the run
    Measured,
    Predicted,
    Both, ///< measured against predicted
};

/// Everything about one column of measured results in one place: the table, chooser, copy, CSV, TSV,
/// JSON and reports all read this list. See Column for the fields of the same names.
struct ResultColumn {
    std::string_view id; ///< stable: "step_seconds", …
    const char *title = ""; ///< QT_TRANSLATE_NOOP("core", …)
    const char *unit = ""; ///< "GiB", "s", "" …
    const char *tooltip = ""; ///< QT_TRANSLATE_NOOP("core", …): definition and formula
    ColumnKind kind = ColumnKind::Number;
    int decimals = 0;
    bool shownByDefault = true;
    FigureOrigin origin = FigureOrigin::Setting;
    CellValue (*value)(const ResultView &view, std::size_t run) = nullptr; ///< `run`: index into Analysis::runs
    std::string_view alias = {}; ///< short word for flags ("tp"); may be empty

    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text; }
};

/// In the order shown: rank, configuration, settings, figures, flags.
[[nodiscard]] std::span<const ResultColumn> resultColumns();
/// By id or alias; null when there is none.
[[nodiscard]] const ResultColumn *findResultColumn(std::string_view idOrAlias);
/// C-locale text of a cell, as files have it; missing values are empty.
[[nodiscard]] std::string cellText(const ResultColumn &column, const CellValue &value);

/// Runs in the order of the ranking by speed, then those that have no place in it.
[[nodiscard]] std::vector<std::size_t> rankedRuns(const comparison::Comparison &comparison);

/// Version of the JSON form.
inline constexpr int kResultsVersion = 1;

/// Runs as text in the C locale, with a header, in the given column and run order. Every format says
/// of each figure whether it is measured, simulated or predicted: by the header where all runs agree,
/// else by the column "origin", which is added if it is not among `columns`.
[[nodiscard]] std::string exportResults(const comparison::Comparison &comparison, std::span<const std::size_t> runs,
                                        std::span<const ResultColumn *const> columns, TableFormat format);

} // namespace report

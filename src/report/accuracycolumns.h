// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/resultcolumns.h"
#include "validation/accuracy.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// An accuracy report with the measurements that it is about, as the columns read them.
struct AccuracyView {
    const validation::MeasurementSet *set = nullptr; ///< outlives the view; never null
    const validation::AccuracyReport *report = nullptr; ///< outlives the view; never null

    [[nodiscard]] const validation::AccuracyRow &row(std::size_t row) const { return report->rows[row]; }
    [[nodiscard]] const validation::Measurement &measurement(std::size_t row) const;
    [[nodiscard]] const validation::Source *source(std::size_t row) const; ///< null when the set has none of that id
    [[nodiscard]] base::Text groupTitle(std::size_t row) const; ///< of the class; its id when nobody gave it a title
};

/// Rows of one subject, in the order of the measurements.
[[nodiscard]] std::vector<std::size_t> rowsOf(const AccuracyView &view, validation::Subject subject);
/// Classes (Measurement::group) of one subject in the order of its summaries, without the sums over them.
[[nodiscard]] std::vector<std::string> classesOf(const AccuracyView &view, validation::Subject subject);
/// Whether the summary of that id counts the row: its class, or one of the sums over classes.
[[nodiscard]] bool isCountedIn(const AccuracyView &view, std::size_t row, std::string_view summary);

/// Everything about one column of measurements beside their predictions: table, chooser, copy and
/// files all read this list. See ResultColumn for the fields of the same names.
struct AccuracyColumn {
    std::string_view id; ///< stable: "measured_gib", …
    const char *title = ""; ///< QT_TRANSLATE_NOOP("core", …)
    const char *unit = "";
    const char *tooltip = ""; ///< QT_TRANSLATE_NOOP("core", …): definition and formula
    ColumnKind kind = ColumnKind::Number;
    int decimals = 0;
    bool shownByDefault = true;
    FigureOrigin origin = FigureOrigin::Setting;
    CellValue (*value)(const AccuracyView &view, std::size_t row) = nullptr; ///< `row`: index into AccuracyReport::rows

    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text && kind != ColumnKind::Verdict; }
};
/// Those that say something of the subject, in the order shown; the first names the row.
[[nodiscard]] std::vector<const AccuracyColumn *> accuracyColumns(validation::Subject subject);

/// One column of the table that sums errors (or verdicts) up by class. The class itself is no column.
template <class Summary>
struct SummaryColumn {
    std::string_view id;
    const char *title = ""; ///< QT_TRANSLATE_NOOP("core", …)
    const char *unit = "";
    const char *tooltip = ""; ///< QT_TRANSLATE_NOOP("core", …)
    int decimals = 0;
    CellValue (*value)(const Summary &summary) = nullptr; ///< a number, or missing
};
[[nodiscard]] std::span<const SummaryColumn<validation::ErrorSummary>> errorSummaryColumns();
[[nodiscard]] std::span<const SummaryColumn<validation::VerdictSummary>> verdictSummaryColumns();

/// Runs that ran, that went out of memory, and both; how much of them was judged rightly. Tight counts
/// as fitting.
[[nodiscard]] std::size_t ran(const validation::VerdictSummary &summary);
[[nodiscard]] std::size_t failed(const validation::VerdictSummary &summary);
[[nodiscard]] std::size_t judged(const validation::VerdictSummary &summary);
[[nodiscard]] double rightShare(const validation::VerdictSummary &summary); ///< 0 when nothing was judged

/// The only class that has runs which ran out of memory: what verdicts are tested on. Null when there is none
/// or more than one.
[[nodiscard]] const validation::VerdictSummary *sweepOf(std::span<const validation::VerdictSummary> summaries);

/// Version of the JSON form.
inline constexpr int kAccuracyTableVersion = 1;

/// Rows as text in the C locale, with a header that says what is measured and what predicted, in the
/// given column and row order.
[[nodiscard]] std::string exportAccuracy(const AccuracyView &view, std::span<const std::size_t> rows,
                                         std::span<const AccuracyColumn *const> columns, TableFormat format);

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "report/accuracycolumns.h"

namespace gui {

/// The words of the accuracy window, in the app's language. No figure is worked out here.

[[nodiscard]] QString subjectTitle(validation::Subject subject); ///< "Peak memory"
/// One sentence: how far predictions of the subject can be trusted.
[[nodiscard]] QString headline(const validation::AccuracyReport &report, validation::Subject subject);
/// How to read the figures of the subject: what an error is, what counts as right, what the Brier score means.
[[nodiscard]] QString readingHint(validation::Subject subject);
/// Why there is nothing to show of the subject.
[[nodiscard]] QString emptyHint(validation::Subject subject);

/// "Error [%]"
template <class Column>
[[nodiscard]] QString columnTitle(const Column &column);
extern template QString columnTitle(const report::AccuracyColumn &);
extern template QString columnTitle(const report::SummaryColumn<validation::ErrorSummary> &);
extern template QString columnTitle(const report::SummaryColumn<validation::VerdictSummary> &);

/// A cell as people read it: words translated, numbers in the user's locale, a sign before errors.
[[nodiscard]] QString cellText(const report::AccuracyView &view, const report::AccuracyColumn &column, std::size_t row);
/// "+0.30": with its sign, unless it rounds to nothing.
[[nodiscard]] QString signedNumber(double value, int decimals);
/// What a chart's tooltip says of a row.
[[nodiscard]] QStringList rowFacts(const report::AccuracyView &view, std::size_t row);

} // namespace gui

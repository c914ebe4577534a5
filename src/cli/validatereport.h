// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/palette.h"
#include "validation/accuracy.h"

#include <cstddef>
#include <string>

/// Published measurements beside their predictions, as `estimate --validate` writes them.
namespace cli {

/// The measurements and what was predicted for them.
struct ValidationView {
    const validation::MeasurementSet &set;
    const validation::AccuracyReport &report;
};

struct ValidationStyle {
    bool markdown = false; ///< else boxed tables
    bool allRows = false; ///< every row, else the worst ones
    Palette palette = Palette();
    std::size_t width = 0; ///< columns of the terminal; 0 = nothing is shortened
};

/// Summaries by class with the meaning of each figure, the worst (or all) rows, the sources.
[[nodiscard]] std::string validationText(const ValidationView &view, const ValidationStyle &style);

/// Version of the JSON form: "format" is "autotuner-validation".
inline constexpr int kValidationVersion = 1;
/// Everything: definitions, summaries, sources and every row; pretty-printed. Errors are fractions.
[[nodiscard]] std::string validationJson(const ValidationView &view);
/// One line per measurement, all subjects in one table; errors are fractions. Absent is empty.
[[nodiscard]] std::string validationCsv(const ValidationView &view);

/// "allocated", "reserved" or "device".
[[nodiscard]] std::string_view measuredWord(estimate::MeasuredMemory measured);
/// What figures of a subject are and how they are compared, in a few sentences.
/// How far predictions know the measurements already; resources/measurements/README.md lists what.
[[nodiscard]] std::string fittedOn();
[[nodiscard]] std::string meaningOf(validation::Subject subject);

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace report {

struct ReportOptions {
    std::set<Section> sections; ///< empty: all
    std::vector<ChartKind> charts; ///< empty: those that have something to show
    std::size_t topN = 10; ///< rows of the ranking; all others are counted, not dropped silently
    std::size_t chartRuns = 25; ///< see chart()
    std::string createdAt; ///< ISO 8601, UTC
    std::string title; ///< a person's own; empty: "Configuration report: MODEL on CLUSTER"
    std::string comment; ///< a person's own paragraph after the decision
};
/// The report on a comparison. One without runs says what is missing and holds the plan alone.
[[nodiscard]] Document comparisonReport(const comparison::Comparison &comparison, const ReportOptions &options);
[[nodiscard]] std::string_view name(Section section); ///< "decision", "plan", …
[[nodiscard]] std::optional<Section> sectionFromName(std::string_view text);
[[nodiscard]] base::Text title(Section section);

/// Translates a text; english() when empty.
using Translate = std::function<std::string(const base::Text &)>;
/// What stands for a figure in the text: inline SVG, an image's link; "" = its description alone.
using DrawFigure = std::function<std::string(const Figure &)>;

/// One file that needs no other: style inside, figures as `draw` gives them (inline SVG), no script, no
/// link to anywhere. Well-formed as XML too. All text is escaped. Light and dark by the reader's choice, prints well.
[[nodiscard]] std::string html(const Document &document, const DrawFigure &draw = {}, const Translate &translate = {});
/// GitHub's Markdown; figures as `draw` gives them ("![…](report-tflops.svg)").
[[nodiscard]] std::string markdown(const Document &document, const DrawFigure &draw = {}, const Translate &translate = {});

} // namespace report

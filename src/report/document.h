// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "report/comparisoncharts.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// A report as content, for any renderer. All texts are base::Text, to be translated at the edge.
namespace report {

/// Where a figure comes from; every table, fact and chart says so.
enum class Provenance : std::uint8_t {
    None, ///< no figure
    Predicted,
    Measured,
    Simulated, ///< at least some of the runs behind it ran on a sandbox
    Mixed, ///< measured and predicted side by side
};
[[nodiscard]] base::Text title(Provenance provenance); ///< "Measured"; empty for None

struct Heading {
    int level = 1; ///< 1…3
    base::Text text;
};
struct Paragraph {
    base::Text text;
};
/// Set apart, with a word of its severity in front.
struct Callout {
    enum class Kind : std::uint8_t { Result, Hint, Warning };
    Kind kind = Kind::Hint;
    base::Text text;
};
struct Bullets {
    std::vector<base::Text> items;
};
/// Name and value, one a line.
struct Facts {
    struct Fact {
        base::Text name;
        base::Text value;
        Provenance provenance = Provenance::None;
    };
    std::vector<Fact> facts;
};
struct Table {
    struct Column {
        base::Text title;
        bool numeric = false; ///< right-aligned
        std::string unit = {}; ///< "s", "GiB": written in brackets after the title; may be empty
    };
    struct Row {
        std::vector<base::Text> cells;
        bool strong = false; ///< the best, say
    };
    base::Text caption;
    Provenance provenance = Provenance::None;
    std::vector<Column> columns;
    std::vector<Row> rows;
};
/// A chart with what it shows in words, for those who do not see it.
struct Figure {
    Chart chart;
    base::Text caption;
    base::Text description;
    Provenance provenance = Provenance::None;
};
[[nodiscard]] base::Text title(Callout::Kind kind); ///< "Result", "Note", "Warning"
using Block = std::variant<Heading, Paragraph, Callout, Bullets, Facts, Table, Figure>;

/// A part that can be left out.
enum class Section : std::uint8_t { Decision, Plan, Method, Ranking, Savings, Charts, Knobs, Predictions, Failures, Appendix };

struct Document {
    base::Text title;
    base::Text subtitle;
    std::string createdAt; ///< ISO 8601, UTC
    std::string generator; ///< "AutoTuner 0.1.0, estimator 3"
    bool simulated = false; ///< says so at the top and in the running head
    std::vector<Block> blocks;
};

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "comparison/comparison.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The charts of a comparison as data: values, marks and axes. Whoever draws adds shape and colour only.
namespace report {

enum class ChartKind : std::uint8_t {
    Tflops, ///< bars, predicted behind measured
    Days, ///< bars
    Cost, ///< bars
    CostAgainstDays, ///< scatter with the Pareto front
    Memory, ///< predicted parts stacked per run, measured peak as a mark, capacity as a line
    StepTimes, ///< a line per run over the steps
    StepBoxes, ///< a box per run
    PredictedAgainstMeasured, ///< scatter with the diagonal
    Knobs, ///< parallel coordinates
    PredictionErrors, ///< scatter about 1; of published measurements only: report/accuracycharts.h
    Odds, ///< bars, odds of running out of memory beside what happened; of published measurements only
    WholeSpace, ///< scatter of predicted configurations with the Pareto front; of a whole space only
    GpuCounts, ///< days and dollars over the number of GPUs; of a whole space only
};
[[nodiscard]] std::span<const ChartKind> chartKinds(); ///< those of a comparison, in the order shown
[[nodiscard]] std::string_view
name(ChartKind kind); ///< "tflops", "days", "cost", "cost-days", "memory", "step-times", "step-boxes", "predicted-measured", "knobs"
[[nodiscard]] std::optional<ChartKind> chartKindFromName(std::string_view text);
[[nodiscard]] base::Text title(ChartKind kind);

struct ChartAxis {
    base::Text title;
    std::string unit; ///< "s", "GiB", "USD", "TFLOPS/GPU"; empty for categories
};

/// What a mark stands for: everything else about it is found with `run`.
struct ChartRun {
    std::size_t run = 0; ///< index into Analysis::runs; selection joins by it
    std::string label; ///< short: what tells the runs apart, "tp4 mbs2"
    std::string name; ///< full configuration name
    bool isBest = false;
    bool isBase = false;
    bool simulated = false;
    bool flagged = false; ///< fewer than kEnoughSteps steps, incomplete, or above the hardware
};

struct BarChart {
    ChartAxis categories, values;
    struct Bar {
        ChartRun run;
        std::optional<double> measured;
        std::optional<double> predicted;
    };
    std::vector<Bar> bars; ///< in the ranking's order
};
struct ScatterChart {
    ChartAxis x, y;
    struct Point {
        ChartRun run;
        double x = 0, y = 0;
        bool onFront = false;
        std::size_t group = 0; ///< index of `groups`
    };
    std::vector<Point> points;
    std::vector<std::size_t> front; ///< indices of `points`, joined by a line; empty = none
    bool diagonal = false; ///< draw x = y
    std::vector<base::Text> groups = {}; ///< classes of points, told apart by shape and colour; empty: no classes
    std::optional<double> level = {}; ///< draw y = level
};
struct MemoryBarChart {
    ChartAxis categories, values;
    struct Part {
        std::string_view id; ///< report::StackLayer::id
        base::Text title;
    };
    struct Bar {
        ChartRun run;
        std::vector<double> parts; ///< GiB on the limiting stage, parallel to `parts` below; predicted; all 0: nothing is
        std::optional<double> measured; ///< GiB
    };
    std::vector<Part> parts;
    std::vector<Bar> bars;
    double capacity = 0; ///< GiB
};
struct LineChart {
    ChartAxis x, y;
    struct Line {
        ChartRun run;
        std::vector<std::pair<double, double>> points; ///< step, seconds; at most a few thousand
        std::size_t warmup = 0; ///< of the first points
        std::vector<std::size_t> outliers; ///< indices of points
        std::optional<double> predicted; ///< seconds
    };
    std::vector<Line> lines;
};
struct BoxChart {
    ChartAxis categories, values;
    struct Box {
        ChartRun run;
        double low = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, high = 0; ///< whiskers: without outliers
        std::vector<double> outliers;
        std::optional<double> predicted;
    };
    std::vector<Box> boxes;
};
/// Parallel coordinates: an axis per knob that differs between runs, and the measured figures last.
struct KnobChart {
    struct KnobAxis {
        std::string id; ///< "tp", …, "tflops", "days"
        base::Text title;
        std::string unit;
        std::vector<std::string> words; ///< values of a knob that is no quantity, at 0, 1, 2, …; empty: numbers
        bool logarithmic = false; ///< sizes that double
        bool measured = false;
        double low = 0, high = 0; ///< range of the values
    };
    struct Line {
        ChartRun run;
        std::vector<std::optional<double>> values; ///< parallel to axes
        double quality = 0; ///< 0 (slowest)…1 (fastest)
    };
    std::vector<KnobAxis> axes;
    std::vector<Line> lines;
};

/// Two figures over one size, each with an axis of its own: days and dollars over GPUs.
struct TwinChart {
    ChartAxis x, left, right;
    struct Point {
        ChartRun run; ///< isBest: the one recommended; isBase: as it is now
        double x = 0;
        std::optional<double> left, right; ///< nothing: there is no answer at this size
        std::optional<std::pair<double, double>> leftBand; ///< where the left figure lies most likely, low and high
        bool inReach = true; ///< keeps the limits
    };
    std::vector<Point> points; ///< by ascending x
    std::optional<double> leftLimit, rightLimit; ///< drawn as lines across
};

struct Chart {
    ChartKind kind = ChartKind::Tflops;
    base::Text title;
    std::variant<BarChart, ScatterChart, MemoryBarChart, LineChart, BoxChart, KnobChart, TwinChart> data;
    bool simulated = false; ///< some of its figures are; drawn into the chart
    bool predicted = false; ///< no run stands behind any of its figures; drawn into the chart

    [[nodiscard]] bool empty() const; ///< nothing to draw
    [[nodiscard]] std::size_t marks() const; ///< bars, points, boxes or lines
};

/// `most`: with more runs than that, the ranking's first ones, the base and the worst (a page of a
/// report has no scroll bar); 0 = all. The points of a scatter need no room of their own: all are there.
[[nodiscard]] Chart chart(ChartKind kind, const comparison::Comparison &comparison, std::size_t most = 0);

/// The data as RFC 4180, C locale: one line per mark (per point of a line), with units and origin
/// ("measured", "simulated", "predicted") in the header.
[[nodiscard]] std::string chartCsv(const Chart &chart);

/// Everything known of one run, for tooltips and details.
struct RunFact {
    base::Text name;
    base::Text value; ///< with unit
};
[[nodiscard]] std::vector<RunFact> runFacts(const comparison::Comparison &comparison, std::size_t run);
/// "tp4 mbs2": the shortest label that tells this run from the others; parallel to analysis.runs.
[[nodiscard]] std::vector<std::string> shortLabels(const comparison::Comparison &comparison);

} // namespace report

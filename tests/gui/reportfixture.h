// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/comparisonreport.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <cmath>
#include <string>
#include <vector>

/// Reports made by hand, and other programs' eyes on what was exported.
namespace fixture {

/// A text as it is.
inline base::Text verbatim(std::string text) { return {"%1", {std::move(text)}}; }

inline report::ChartRun chartRun(std::size_t run)
{
    const std::string label = "tp" + std::to_string(1 + run);
    return {run, label, "llama31_8b_" + label, run == 1, run == 0, false, false};
}

/// A chart of the kind with three runs.
inline report::Chart chartOf(report::ChartKind kind)
{
    using report::ChartKind;
    report::Chart chart;
    chart.kind = kind;
    chart.title = report::title(kind);
    report::BarChart bars{{"Configuration", ""}, {"Value", "s"}, {}};
    report::ScatterChart points{{"Days", "d"}, {"Cost", "USD"}, {}, {0, 1}, kind == ChartKind::PredictedAgainstMeasured};
    report::MemoryBarChart memory{
        {"Configuration", ""}, {"Memory", "GiB"}, {{"weights", "Weights"}, {"activations", "Activations"}}, {}, 80};
    report::LineChart lines{{"Step", ""}, {"Step time", "s"}, {}};
    report::BoxChart boxes{{"Configuration", ""}, {"Step time", "s"}, {}};
    report::KnobChart knobs{{{"tp", "TP", "", {}, true, false, 1, 4}, {"days", "Days", "d", {}, false, true, 60, 90}}, {}};
    for (std::size_t run = 0; run < 3; ++run) {
        const double value = 2.0 + 0.4 * double(run);
        bars.bars.push_back({chartRun(run), value, value * 0.9});
        points.points.push_back({chartRun(run), value, 4 - value / 2, run < 2});
        memory.bars.push_back({chartRun(run), {20, 12 * value}, 55});
        report::LineChart::Line line{chartRun(run), {}, 2, {7}, value};
        for (int step = 0; step < 40; ++step)
            line.points.emplace_back(step, value + 0.1 * std::sin(step) + (step == 7 ? 1 : 0));
        lines.lines.push_back(std::move(line));
        boxes.boxes.push_back({chartRun(run), value - 0.2, value - 0.1, value, value + 0.1, value + 0.2, {value + 1}, value});
        knobs.lines.push_back({chartRun(run), {double(1U << run), 60 + 10 * value}, 0.5});
    }
    switch (kind) {
    case ChartKind::Tflops:
    case ChartKind::Days:
    case ChartKind::Cost:
    case ChartKind::Odds:
        chart.data = bars;
        break;
    case ChartKind::CostAgainstDays:
    case ChartKind::PredictedAgainstMeasured:
    case ChartKind::PredictionErrors:
    case ChartKind::WholeSpace:
        chart.data = points;
        break;
    case ChartKind::Memory:
        chart.data = memory;
        break;
    case ChartKind::StepTimes:
        chart.data = lines;
        break;
    case ChartKind::StepBoxes:
        chart.data = boxes;
        break;
    case ChartKind::Knobs:
        chart.data = knobs;
        break;
    case ChartKind::GpuCounts:
        break;
    }
    return chart;
}

inline report::Table tableOf(std::size_t rows)
{
    report::Table table;
    table.caption = "Ranking";
    table.provenance = report::Provenance::Measured;
    table.columns = {{"#", true}, {"Configuration", false}, {"Step time (s)", true}, {"Days", true}, {"Cost (USD)", true}};
    for (std::size_t i = 0; i < rows; ++i)
        table.rows.push_back({{verbatim(std::to_string(i + 1)), verbatim("row_" + std::to_string(i) + "_of_the_table"),
                               verbatim("2." + std::to_string(100 + i)), verbatim("74.9"), verbatim("345,230.10")},
                              i == 0});
    return table;
}

/// Everything that a report can hold.
inline report::Document documentOf(bool simulated, std::size_t rows = 12)
{
    report::Document document;
    document.title = "Configuration report: Llama 3.1 8B";
    document.subtitle = "64 x H200, 1,000 B tokens";
    document.createdAt = "2026-11-23T05:10:00Z";
    document.generator = "AutoTuner 0.1.0, estimator 3";
    document.simulated = simulated;
    document.blocks = {
        report::Heading{1, "Decision"},
        report::Callout{report::Callout::Kind::Result, "tp4 trains in 74.9 days for $345,230.10."},
        report::Callout{report::Callout::Kind::Warning, "Two runs failed."},
        report::Paragraph{"A paragraph that is long enough to take more than one line of an A4 page, because it says at length what "
                          "could be said in a few words, and repeats that it is long enough to take more than one line."},
        report::Heading{2, "Ranking"},
        tableOf(rows),
        report::Bullets{{"First point", "Second point"}},
        report::Facts{{{"Model", "Llama 3.1 8B", report::Provenance::None},
                       {"Step time", "2.3 s", report::Provenance::Measured},
                       {"Memory", "61.2 GiB", report::Provenance::Predicted}}},
        report::Heading{1, "Charts"},
    };
    for (const report::ChartKind kind : report::chartKinds())
        document.blocks.push_back(report::Figure{chartOf(kind), verbatim("Caption of " + std::string(report::name(kind))),
                                                 verbatim("What the chart shows"), report::Provenance::Mixed});
    return document;
}

/// What a program prints on its standard output; "failed: …" when it is missing or complains.
inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return QStringLiteral("failed: %1 %2").arg(process.errorString(), QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace fixture

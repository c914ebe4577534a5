// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartmakers.h"
#include "report/series.h"

#include <algorithm>

namespace report {
namespace {

using results::RunFigures;

const ChartAxis kRuns{QT_TRANSLATE_NOOP("core", "Run"), {}};

BarChart bars(const ChartSource &source, ChartAxis values, double (*measured)(const RunFigures &),
              double (*predicted)(const estimate::Prediction &))
{
    BarChart chart{kRuns, std::move(values), {}};
    for (const std::size_t run : source.runs) {
        BarChart::Bar bar{source.mark(run), measured(source.figures(run)), std::nullopt};
        if (const estimate::Prediction *prediction = source.prediction(run))
            bar.predicted = predicted(*prediction);
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

} // namespace

BarChart tflopsBars(const ChartSource &source)
{
    return bars(
        source, {QT_TRANSLATE_NOOP("core", "Model TFLOPS per GPU"), "TFLOPS/GPU"},
        [](const RunFigures &figures) { return figures.modelTflopsPerGpu; },
        [](const estimate::Prediction &prediction) { return prediction.modelTflopsPerGpu; });
}

BarChart dayBars(const ChartSource &source)
{
    return bars(
        source, {QT_TRANSLATE_NOOP("core", "Training time"), "days"}, [](const RunFigures &figures) { return base::inDays(figures.time); },
        [](const estimate::Prediction &prediction) { return prediction.days; });
}

BarChart costBars(const ChartSource &source)
{
    return bars(
        source, {QT_TRANSLATE_NOOP("core", "Total cost"), "USD"}, [](const RunFigures &figures) { return figures.cost.value(); },
        [](const estimate::Prediction &prediction) { return prediction.cost.value(); });
}

MemoryBarChart memoryBars(const ChartSource &source)
{
    MemoryBarChart chart{kRuns, {QT_TRANSLATE_NOOP("core", "Memory per GPU"), "GiB"}, {}, {}, 0};
    for (std::size_t i = 0; i < estimate::kMemoryParts; ++i) {
        const auto part = static_cast<estimate::MemoryPart>(i);
        chart.parts.push_back({estimate::name(part), title(part)});
    }
    for (const std::size_t run : source.runs) {
        const results::RunRecord &record = source.record(run);
        const estimate::Prediction *prediction = source.prediction(run);
        if (!prediction && !record.peakMemory)
            continue;
        MemoryBarChart::Bar bar{source.mark(run), std::vector<double>(estimate::kMemoryParts, 0), std::nullopt};
        for (std::size_t i = 0; prediction && i < estimate::kMemoryParts; ++i)
            bar.parts[i] = base::inGib(prediction->memory.parts[i]);
        if (record.peakMemory)
            bar.measured = base::inGib(*record.peakMemory);
        const double capacity = base::inGib(record.cluster.memoryPerGpu);
        chart.capacity = chart.bars.empty() ? capacity : std::min(chart.capacity, capacity);
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/barschart.h"
#include "gui/charts/knoblines.h"
#include "gui/charts/memorybars.h"
#include "gui/charts/scatterplot.h"
#include "gui/charts/stepboxes.h"
#include "gui/charts/steplines.h"
#include "gui/charts/twinplot.h"

namespace gui {
namespace {

/// Which view draws which data: a new one is an include and a line here.
struct ViewOf {
    using View = std::unique_ptr<ComparisonChart>;
    View operator()(const report::BarChart &) const { return std::make_unique<BarsChart>(); }
    View operator()(const report::ScatterChart &) const { return std::make_unique<ScatterPlot>(); }
    View operator()(const report::MemoryBarChart &) const { return std::make_unique<MemoryBars>(); }
    View operator()(const report::LineChart &) const { return std::make_unique<StepLines>(); }
    View operator()(const report::BoxChart &) const { return std::make_unique<StepBoxes>(); }
    View operator()(const report::KnobChart &) const { return std::make_unique<KnobLines>(); }
    View operator()(const report::TwinChart &) const { return std::make_unique<TwinPlot>(); }
};

} // namespace

std::unique_ptr<ComparisonChart> makeChart(const report::Chart &chart)
{
    auto view = std::visit(ViewOf{}, chart.data);
    view->setChart(chart);
    return view;
}

} // namespace gui

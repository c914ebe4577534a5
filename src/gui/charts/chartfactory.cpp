// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/comparisonchart.h"

#include "gui/widgets/translated.h"

// Which view draws which kind: a new kind is one include and one line of viewOf().
namespace gui {
namespace {

/// A kind without a view: says in words what there is.
class WordsChart final : public ComparisonChart {
public:
    void setChart(const report::Chart &shown) override
    {
        m_chart = shown;
        setDescription(translated(shown.title), {});
    }
    [[nodiscard]] std::vector<Series> seriesList() const override { return {}; }
    void setSeriesShown(const QString &, bool) override { }
    [[nodiscard]] int markCount() const override { return 0; }
    [[nodiscard]] std::optional<QRectF> markOf(std::size_t) const override { return {}; }

protected:
    [[nodiscard]] std::vector<std::size_t> markedRuns() const override { return {}; }
    [[nodiscard]] std::optional<std::size_t> runAt(const QPointF &) const override { return {}; }
    void applySelection() override { }
};

std::unique_ptr<ComparisonChart> viewOf(report::ChartKind kind)
{
    switch (kind) {
    case report::ChartKind::Tflops:
    case report::ChartKind::Days:
    case report::ChartKind::Cost:
    case report::ChartKind::CostAgainstDays:
    case report::ChartKind::PredictedAgainstMeasured:
    case report::ChartKind::Memory:
    case report::ChartKind::StepTimes:
    case report::ChartKind::StepBoxes:
    case report::ChartKind::Knobs:
        return std::make_unique<WordsChart>();
    }
    return std::make_unique<WordsChart>();
}

} // namespace

std::unique_ptr<ComparisonChart> makeChart(const report::Chart &chart)
{
    auto view = viewOf(chart.kind);
    view->setChart(chart);
    return view;
}

} // namespace gui

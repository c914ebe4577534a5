// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/themedchart.h"
#include "gui/jobs/boundedseries.h"

#include <optional>

class QLineSeries;
class QValueAxis;

namespace gui {

/// What the chart of one run shows.
struct StepChartData {
    QString name; ///< of the run
    BoundedSeries stepTimes; ///< seconds by step
    BoundedSeries losses;
    std::optional<double> predictedStep; ///< seconds
    bool simulated = false;
};

/// Step time, and loss, of a run while it goes on, with the predicted step time as a line. However
/// long the run, a thousand points at most; steps far above the rest (warm-up) do not flatten it.
class StepChart : public ThemedChart {
    Q_OBJECT

public:
    explicit StepChart(QWidget *parent = nullptr);

    void setData(const StepChartData &data);
    void setLossShown(bool shown);
    [[nodiscard]] int pointCount() const; ///< drawn now, of step times
    [[nodiscard]] double upperEnd() const; ///< of the step time axis

protected:
    void applyColors() override;

private:
    void showAxes();
    void describe();

    StepChartData m_data;
    bool m_lossShown = true;
    QLineSeries *m_times = nullptr;
    QLineSeries *m_losses = nullptr;
    QLineSeries *m_predicted = nullptr;
    QValueAxis *m_steps = nullptr;
    QValueAxis *m_seconds = nullptr;
    QValueAxis *m_loss = nullptr;
};

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QChartView>

namespace gui {

/// A chart in the palette's colours, light or dark, whenever the palette changes; a fixed margin,
/// no animation, and the whole of it in words for screen readers.
class ThemedChart : public QChartView {
    Q_OBJECT

public:
    explicit ThemedChart(QWidget *parent = nullptr);

    /// What the chart shows, in words.
    void setDescription(const QString &name, const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    /// Colours of series and axes; called after every change of palette or data.
    virtual void applyColors();

private:
    bool m_applying = false;
};

} // namespace gui

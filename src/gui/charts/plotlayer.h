// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>
#include <functional>

class QChart;

namespace gui {

/// What is drawn by hand into a chart, above its axes. Part of the chart's scene: wherever the chart
/// is shown, printed or exported, it is there, as vectors.
class PlotLayer final : public QGraphicsObject {
public:
    PlotLayer(QChart *chart, std::function<void(QPainter &)> draw);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void follow();

    QChart *m_chart;
    QRectF m_bounds;
    std::function<void(QPainter &)> m_draw;
};

} // namespace gui

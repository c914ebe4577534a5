// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotlayer.h"

#include <QPainter>
#include <QtCharts/QChart>

namespace gui {
namespace {

constexpr double kAboveSeries = 50; // Qt Charts numbers its own layers from -1 to about 15

} // namespace

PlotLayer::PlotLayer(QChart *chart, std::function<void(QPainter &)> draw)
    : QGraphicsObject(chart)
    , m_chart(chart)
    , m_draw(std::move(draw))
{
    setZValue(kAboveSeries);
    setAcceptedMouseButtons(Qt::NoButton);
    connect(chart, &QGraphicsWidget::geometryChanged, this, &PlotLayer::follow);
    connect(chart, &QChart::plotAreaChanged, this, &PlotLayer::follow);
    follow();
}

void PlotLayer::follow()
{
    if (const QRectF bounds = m_chart->rect(); bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    update();
}

void PlotLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    m_draw(*painter);
    painter->restore();
}

} // namespace gui

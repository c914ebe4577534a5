// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/themedchart.h"

#include "gui/widgets/theme.h"

#include <QEvent>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace gui {

ThemedChart::ThemedChart(QWidget *parent)
    : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins(4, 4, 4, 4));
    chart()->legend()->setAlignment(Qt::AlignBottom);
}

void ThemedChart::setDescription(const QString &name, const QString &text)
{
    setAccessibleName(name);
    setAccessibleDescription(text);
}

void ThemedChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    if (m_applying)
        return;
    m_applying = true; // setting brushes may send a palette change of its own
    applyColors();
    m_applying = false;
}

void ThemedChart::applyColors()
{
    const QPalette colours = palette();
    const ThemeColors &theme = themeColors(colours);
    const QBrush text(colours.color(QPalette::Text));
    setBackgroundBrush(colours.color(QPalette::Base)); // around the chart, which leaves a margin
    chart()->setBackgroundBrush(colours.color(QPalette::Base));
    chart()->setTitleBrush(text);
    chart()->legend()->setLabelBrush(text);
    chart()->legend()->setFont(font());
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsBrush(text);
        axis->setTitleBrush(text);
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setLinePenColor(theme.border);
        axis->setGridLineColor(theme.border);
    }
}

} // namespace gui

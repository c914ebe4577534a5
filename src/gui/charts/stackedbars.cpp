// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/stackedbars.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QCursor>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace gui {
namespace {

double largestStack(const StackedBarsData &data)
{
    double largest = data.limit ? data.limit->value : 0;
    for (qsizetype category = 0; category < data.categories.size(); ++category) {
        double sum = 0;
        for (const StackedBarsData::Part &part : data.parts)
            sum += part.values[static_cast<std::size_t>(category)];
        largest = std::max(largest, sum);
    }
    return largest;
}

QString inWords(const StackedBarsData &data)
{
    QStringList lines;
    for (qsizetype category = 0; category < data.categories.size(); ++category) {
        QStringList cells;
        for (const StackedBarsData::Part &part : data.parts)
            cells << QStringLiteral("%1 %2 %3").arg(part.name, number(part.values[static_cast<std::size_t>(category)], 2), data.unit);
        lines << QStringLiteral("%1 %2: %3").arg(data.categoryTitle, data.categories.at(category), cells.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StackedBars::StackedBars(QWidget *parent)
    : ThemedChart(parent)
{
    setMinimumHeight(fontMetrics().height() * 14);
    chart()->legend()->hide(); // the list beside it names the colours, and has room for the names
}

void StackedBars::setData(const StackedBarsData &shown)
{
    m_data = shown;
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        axis->deleteLater();
    }
    m_sets.clear();
    m_limit = nullptr;
    if (!m_data.categories.isEmpty()) {
        addBars();
        addLimit();
    }
    setDescription(m_data.name, inWords(m_data));
    applyColors();
}

void StackedBars::addBars()
{
    auto *series = new QStackedBarSeries;
    series->setBarWidth(m_data.categories.size() > 12 ? 0.85 : 0.55);
    for (const StackedBarsData::Part &part : m_data.parts) {
        auto *set = new QBarSet(part.name, series);
        for (const double value : part.values)
            set->append(value);
        connect(set, &QBarSet::hovered, this, [this, set](bool inside, int category) { showTip(inside, category, set); });
        series->append(set);
        m_sets.push_back(set);
    }
    chart()->addSeries(series);
    auto *across = new QBarCategoryAxis;
    across->append(m_data.categories);
    across->setTitleText(m_data.categoryTitle);
    across->setGridLineVisible(false);
    auto *up = new QValueAxis;
    up->setRange(0, std::max(1e-9, largestStack(m_data) * 1.05));
    up->setLabelFormat(QStringLiteral("%.0f"));
    up->setTitleText(m_data.unit);
    up->applyNiceNumbers();
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

void StackedBars::addLimit()
{
    if (!m_data.limit)
        return;
    m_limit = new QLineSeries;
    m_limit->setName(m_data.limit->name);
    m_limit->append(-0.5, m_data.limit->value);
    m_limit->append(double(m_data.categories.size()) - 0.5, m_data.limit->value);
    chart()->addSeries(m_limit);
    for (QAbstractAxis *axis : chart()->axes())
        m_limit->attachAxis(axis);
}

void StackedBars::applyColors()
{
    ThemedChart::applyColors();
    const ThemeColors &theme = themeColors(palette());
    for (std::size_t i = 0; i < m_sets.size() && !theme.series.empty(); ++i) {
        m_sets[i]->setBrush(theme.series[i % theme.series.size()]);
        m_sets[i]->setPen(QPen(palette().color(QPalette::Base), 1)); // a gap between parts, so that hue is not the only cue
    }
    if (m_limit)
        m_limit->setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::DashLine));
}

void StackedBars::showTip(bool inside, int category, QBarSet *set)
{
    if (!inside || category < 0 || category >= m_data.categories.size()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(
        QCursor::pos(),
        QStringLiteral("%1 %2\n%3: %4 %5")
            .arg(m_data.categoryTitle, m_data.categories.at(category), set->label(), number(set->at(category), 2), m_data.unit),
        this);
}

} // namespace gui

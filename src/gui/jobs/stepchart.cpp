// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/stepchart.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"

#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr double kOutlier = 2.5; // times the median: above it, values are cut off at the axis' end
constexpr double kHeadroom = 1.15;

/// Both ends of every bucket, so that spikes stay; single values once.
QVector<QPointF> pointsOf(const BoundedSeries &series)
{
    QVector<QPointF> points;
    for (const BoundedSeries::Bucket &bucket : series.buckets()) {
        points.append({double(bucket.first), bucket.least});
        if (bucket.count > 1)
            points.append({double(bucket.last), bucket.largest});
    }
    return points;
}

double medianOf(const BoundedSeries &series)
{
    std::vector<double> means = series.means(series.buckets().size());
    if (means.empty())
        return 0;
    const auto middle = means.begin() + static_cast<std::ptrdiff_t>(means.size() / 2);
    std::nth_element(means.begin(), middle, means.end());
    return *middle;
}

double largestOf(const BoundedSeries &series)
{
    double largest = 0;
    for (const BoundedSeries::Bucket &bucket : series.buckets())
        largest = std::max(largest, bucket.largest);
    return largest;
}

constexpr double kTicks = 5; // about as many labels on an axis

/// 1, 2 or 5 times a power of ten: what a person would write on an axis of this range.
double roundInterval(double range, double least)
{
    const double rough = range / kTicks;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double lead = rough / power;
    return std::max(least, power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10));
}

void setAxis(QValueAxis &axis, double from, double to, double leastInterval = 0)
{
    const double interval = roundInterval(to - from, leastInterval);
    // In the order in which there are never more ticks than either end needs.
    if (interval > axis.tickInterval()) {
        axis.setTickInterval(interval);
        axis.setRange(from, to);
    } else {
        axis.setRange(from, to);
        axis.setTickInterval(interval);
    }
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(interval) - 1e-9)), 0, 9);
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

} // namespace

StepChart::StepChart(QWidget *parent)
    : ThemedChart(parent)
    , m_times(new QLineSeries(this))
    , m_losses(new QLineSeries(this))
    , m_predicted(new QLineSeries(this))
    , m_steps(new QValueAxis(this))
    , m_seconds(new QValueAxis(this))
    , m_loss(new QValueAxis(this))
{
    setObjectName(QStringLiteral("stepChart"));
    setMinimumHeight(fontMetrics().height() * 8);
    setFocusPolicy(Qt::StrongFocus);
    chart()->addAxis(m_steps, Qt::AlignBottom);
    chart()->addAxis(m_seconds, Qt::AlignLeft);
    chart()->addAxis(m_loss, Qt::AlignRight);
    for (QLineSeries *series : {m_times, m_predicted, m_losses}) {
        chart()->addSeries(series);
        series->attachAxis(m_steps);
        series->attachAxis(series == m_losses ? m_loss : m_seconds);
    }
    m_times->setName(tr("Step time"));
    m_losses->setName(tr("Loss"));
    m_predicted->setName(tr("Predicted step time"));
    m_steps->setTitleText(tr("Step"));
    for (QValueAxis *axis : {m_steps, m_seconds, m_loss}) {
        axis->setTickAnchor(0);
        axis->setTickInterval(1);
        axis->setTickType(QValueAxis::TicksDynamic);
    }
    m_seconds->setTitleText(tr("Step time (s)"));
    m_loss->setTitleText(tr("Loss"));
    m_loss->setGridLineVisible(false);
    setData({});
}

void StepChart::setData(const StepChartData &shown)
{
    m_data = shown;
    m_times->replace(pointsOf(shown.stepTimes));
    m_losses->replace(pointsOf(shown.losses));
    showAxes();
    describe();
    applyColors();
}

void StepChart::setLossShown(bool shown)
{
    m_lossShown = shown;
    showAxes();
    applyColors();
}

void StepChart::showAxes()
{
    const auto &buckets = m_data.stepTimes.buckets();
    const double first = buckets.empty() ? 0 : double(buckets.front().first);
    const double last = buckets.empty() ? 1 : std::max(first + 1, double(buckets.back().last));
    setAxis(*m_steps, first, last, 1);
    const double predicted = m_data.predictedStep.value_or(0);
    const double largest = largestOf(m_data.stepTimes);
    const double median = medianOf(m_data.stepTimes);
    const double top = std::max({std::min(largest, kOutlier * median), predicted, 1e-3}) * kHeadroom;
    setAxis(*m_seconds, 0, top);
    m_predicted->clear();
    if (predicted > 0)
        m_predicted->replace(QVector<QPointF>{{first, predicted}, {last, predicted}});
    m_predicted->setVisible(predicted > 0);

    const bool loss = m_lossShown && !m_data.losses.empty();
    m_losses->setVisible(loss);
    m_loss->setVisible(loss);
    if (loss) {
        double least = m_data.losses.buckets().front().least;
        for (const BoundedSeries::Bucket &bucket : m_data.losses.buckets())
            least = std::min(least, bucket.least);
        const double most = std::max(largestOf(m_data.losses), least + 1e-6);
        setAxis(*m_loss, least - (most - least) * 0.05, most + (most - least) * 0.05);
    }
    QStringList notes;
    if (m_data.simulated)
        notes << tr("simulated");
    if (largest > top)
        notes << tr("steps up to %1 are cut off").arg(secondsText(base::Seconds(largest)));
    chart()->setTitle(notes.join(QStringLiteral(" · ")));
}

void StepChart::describe()
{
    const QString name = m_data.name.isEmpty() ? tr("Step time") : tr("Step time of %1").arg(m_data.name);
    QString text = tr("No steps yet");
    if (!m_data.stepTimes.empty()) {
        text =
            tr("%n step(s), median %1, last %2", nullptr, static_cast<int>(std::min<std::size_t>(m_data.stepTimes.count(), 2'000'000'000)))
                .arg(secondsText(base::Seconds(medianOf(m_data.stepTimes))),
                     secondsText(base::Seconds(m_data.stepTimes.buckets().back().mean())));
    }
    if (m_data.predictedStep)
        text += tr("; predicted %1").arg(secondsText(base::Seconds(*m_data.predictedStep)));
    setDescription(name, text);
}

int StepChart::pointCount() const { return m_times->count(); }

double StepChart::upperEnd() const { return m_seconds->max(); }

void StepChart::applyColors()
{
    ThemedChart::applyColors();
    const ThemeColors &theme = themeColors(palette());
    m_times->setPen(QPen(theme.series[0], 2));
    m_losses->setPen(QPen(theme.series[5], 1.5, Qt::DotLine));
    m_predicted->setPen(QPen(palette().color(QPalette::Text), 1.2, Qt::DashLine));
    // A single point has no line: drawn as a mark.
    m_times->setPointsVisible(m_times->count() < 3);
    m_losses->setPointsVisible(m_losses->count() < 3);
}

} // namespace gui

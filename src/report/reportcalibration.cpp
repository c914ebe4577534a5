// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// That memory predictions rest on own runs as well, and on which.
#include "base/format.h"
#include "estimate/memorycalibration.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>
#include <array>

namespace report {
namespace {

struct Figure {
    const char *name;
    std::optional<base::Bytes> domain::MeasuredPeak::*logged;
    base::Bytes estimate::PeakPrediction::*predicted;
};
constexpr std::array<Figure, 3> kFigures = {{
    {QT_TRANSLATE_NOOP("core", "allocated"), &domain::MeasuredPeak::allocated, &estimate::PeakPrediction::allocated},
    {QT_TRANSLATE_NOOP("core", "reserved"), &domain::MeasuredPeak::reserved, &estimate::PeakPrediction::reserved},
    {QT_TRANSLATE_NOOP("core", "device"), &domain::MeasuredPeak::device, &estimate::PeakPrediction::device},
}};

estimate::CalibrationScope scopeOf(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster)
{
    return {plan.model, cluster, plan.base.options.framework};
}

void addPeaks(const domain::TrainingPlan &plan, const domain::ClusterSpec &cluster, Table &table)
{
    const estimate::MemoryCorrection correction = estimate::correctionOf(scopeOf(plan, cluster));
    for (std::size_t i = 0; i < cluster.calibration.peaks.size(); ++i) {
        const domain::MeasuredPeak &peak = cluster.calibration.peaks[i];
        const estimate::PeakPrediction published = estimate::published(peak);
        const estimate::PeakPrediction corrected = estimate::corrected(peak, correction);
        for (const Figure &figure : kFigures) {
            const std::optional<base::Bytes> &logged = peak.*figure.logged;
            if (!logged)
                continue;
            Table::Row line = row({peak.run, "", "", (peak.ranOut ? "≥ " : "") + base::gibText(*logged),
                                   base::gibText(published.*figure.predicted), base::gibText(corrected.*figure.predicted), ""});
            line.cells[1] = figure.name;
            line.cells[2] = peak.simulated ? QT_TRANSLATE_NOOP("core", "SIMULATED") : QT_TRANSLATE_NOOP("core", "measured");
            line.cells[6] = estimate::title(estimate::useOf(scopeOf(plan, cluster), i));
            table.rows.push_back(std::move(line));
        }
    }
}

} // namespace

bool isCalibrated(const comparison::Comparison &comparison)
{
    const domain::TrainingPlan &plan = comparison.plan;
    return std::any_of(plan.clusters.begin(), plan.clusters.end(),
                       [&](const auto &cluster) { return estimate::correctionOf(scopeOf(plan, cluster)).changes(); });
}

void addCalibrationMethod(ReportBuilder &report)
{
    const domain::TrainingPlan &plan = report.comparison().plan;
    Bullets bullets;
    for (const domain::ClusterSpec &cluster : plan.clusters) {
        const base::Text words = estimate::summary(estimate::correctionOf(scopeOf(plan, cluster)));
        if (!words.empty())
            bullets.items.push_back({QT_TRANSLATE_NOOP("core", "Memory predictions of %1 are %2."), {cluster.label, words.english()}});
    }
    if (!bullets.items.empty())
        report.add(std::move(bullets));
}

void addCalibrationPeaks(ReportBuilder &report)
{
    const domain::TrainingPlan &plan = report.comparison().plan;
    for (const domain::ClusterSpec &cluster : plan.clusters) {
        if (!cluster.calibration.used || cluster.calibration.peaks.empty())
            continue;
        report.heading(2, {QT_TRANSLATE_NOOP("core", "Calibration of memory on %1"), {cluster.label}});
        Table table;
        table.caption = QT_TRANSLATE_NOOP("core", "Peaks that runs logged beside their predictions without and with calibration");
        table.columns = {{QT_TRANSLATE_NOOP("core", "Run"), false, {}},         {QT_TRANSLATE_NOOP("core", "Memory"), false, {}},
                         {QT_TRANSLATE_NOOP("core", "Origin"), false, {}},      {QT_TRANSLATE_NOOP("core", "Logged"), true, "GiB"},
                         {QT_TRANSLATE_NOOP("core", "Predicted"), true, "GiB"}, {QT_TRANSLATE_NOOP("core", "Calibrated"), true, "GiB"},
                         {QT_TRANSLATE_NOOP("core", "Use"), false, {}}};
        table.provenance = Provenance::Mixed;
        addPeaks(plan, cluster, table);
        report.add(std::move(table));
    }
}

} // namespace report

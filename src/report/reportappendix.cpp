// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "report/candidatefields.h"
#include "report/figuretexts.h"
#include "report/nemosettings.h"
#include "report/reportbuilder.h"

#include <algorithm>
#include <set>

namespace report {
namespace {

constexpr std::size_t kMostSources = 40;

void addSettings(ReportBuilder &report, const domain::Candidate &candidate)
{
    Table table;
    table.caption = QT_TRANSLATE_NOOP("core", "Every setting of the best configuration");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Setting"), false},
                     {QT_TRANSLATE_NOOP("core", "Value"), false},
                     {QT_TRANSLATE_NOOP("core", "Megatron-Core flag"), false}};
    for (const CandidateField &field : candidateFields()) {
        Table::Row line = row({"", field.value(candidate), std::string(field.flag.empty() ? "–" : field.flag)});
        line.cells.front() = field.title;
        table.rows.push_back(std::move(line));
    }
    report.add(std::move(table));
}

void addNemo(ReportBuilder &report, const results::RunRecord &record)
{
    report.heading(2, QT_TRANSLATE_NOOP("core", "The best configuration for NeMo 2.0"));
    report.paragraph(
        QT_TRANSLATE_NOOP("core", "Overrides of the model's pretrain_recipe, one a line, as NeMo-Run's command line takes them:"));
    Bullets bullets;
    for (const NemoSetting &setting : nemoSettings(record.candidate, record.cluster, report.comparison().plan.model))
        bullets.items.push_back(verbatim(setting.field + "=" + setting.value));
    report.add(std::move(bullets));
}

/// Short labels to full names, of every run that a table names.
void addFullNames(ReportBuilder &report)
{
    const comparison::Comparison &comparison = report.comparison();
    std::vector<std::size_t> runs = rankedRuns(comparison);
    const std::size_t most = std::max(report.options().topN, report.options().chartRuns);
    std::erase_if(runs, [&, place = std::size_t(0)](std::size_t run) mutable {
        const bool named = ++place <= most || run == comparison.analysis.base || run == comparison.analysis.worst
            || !comparison.analysis.runs[run].figures;
        return !named;
    });
    if (runs.empty())
        return;
    report.heading(2, QT_TRANSLATE_NOOP("core", "Full names and logs"));
    Table table;
    table.caption = base::Text(QT_TRANSLATE_NOOP("core", "Runs that this report names: %1 of %2"),
                               {std::to_string(runs.size()), std::to_string(comparison.analysis.runs.size())});
    table.columns = {{QT_TRANSLATE_NOOP("core", "Run"), false},
                     {QT_TRANSLATE_NOOP("core", "Configuration"), false},
                     {QT_TRANSLATE_NOOP("core", "Origin"), false},
                     {QT_TRANSLATE_NOOP("core", "Logs"), false}};
    for (const std::size_t run : runs) {
        const results::RunRecord &record = comparison.record(run);
        const std::size_t index = comparison.analysis.runs[run].record;
        const std::string path = index < comparison.origins.size() ? comparison.origins[index].path : std::string();
        Table::Row line = row({report.label(run), record.configuration, "", path});
        line.cells[2] = record.simulated ? QT_TRANSLATE_NOOP("core", "SIMULATED") : QT_TRANSLATE_NOOP("core", "measured");
        line.strong = comparison.analysis.best == run;
        table.rows.push_back(std::move(line));
    }
    report.add(std::move(table));
}

void addSources(ReportBuilder &report)
{
    const comparison::Comparison &comparison = report.comparison();
    std::vector<std::string> sources;
    for (const results::LogSource &source : comparison.settings.sources)
        sources.push_back(source.path);
    if (sources.empty())
        return;
    report.paragraph(QT_TRANSLATE_NOOP("core", "Places that were looked through for logs:"));
    const std::size_t all = sources.size();
    Bullets bullets;
    for (std::size_t i = 0; i < std::min(all, kMostSources); ++i)
        bullets.items.push_back(verbatim(sources[i]));
    report.add(std::move(bullets));
    if (all > kMostSources)
        report.paragraph({QT_TRANSLATE_NOOP("core", "… and %1 more."), {std::to_string(all - kMostSources)}});
}

void addVersions(ReportBuilder &report)
{
    report.heading(2, QT_TRANSLATE_NOOP("core", "Versions"));
    Facts facts;
    facts.facts = {{QT_TRANSLATE_NOOP("core", "AutoTuner"), verbatim(AUTOTUNER_VERSION), Provenance::None},
                   {QT_TRANSLATE_NOOP("core", "Estimator"), verbatim(std::to_string(estimate::kEstimatorVersion)), Provenance::None}};
    const domain::Infrastructure &infrastructure = report.comparison().plan.infrastructure;
    if (!infrastructure.containerImage.empty())
        facts.facts.push_back(
            {QT_TRANSLATE_NOOP("core", "Container image of the plan"), verbatim(infrastructure.containerImage), Provenance::None});
    if (!report.options().createdAt.empty())
        facts.facts.push_back({QT_TRANSLATE_NOOP("core", "Made at"), verbatim(report.options().createdAt), Provenance::None});
    report.add(std::move(facts));
}

} // namespace

void addAppendix(ReportBuilder &report)
{
    if (const auto best = report.analysis().best) {
        report.heading(2, QT_TRANSLATE_NOOP("core", "Settings of the best configuration"));
        addSettings(report, report.comparison().record(*best).candidate);
        addNemo(report, report.comparison().record(*best));
    }
    addFullNames(report);
    addSources(report);
    addCalibrationPeaks(report);
    addVersions(report);
}

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"
#include "report/runknobs.h"

#include <algorithm>

namespace report {
namespace {

constexpr std::size_t kMostEffects = 20;

/// The first `most` of the ranking, and the base wherever it stands.
std::vector<std::size_t> topRuns(const results::Analysis &analysis, std::size_t most)
{
    std::vector<std::size_t> runs(analysis.bySpeed.begin(),
                                  analysis.bySpeed.begin() + static_cast<std::ptrdiff_t>(std::min(most, analysis.bySpeed.size())));
    if (analysis.base && std::find(runs.begin(), runs.end(), *analysis.base) == runs.end())
        runs.push_back(*analysis.base);
    return runs;
}

bool runsOnAsManyGpus(const ReportBuilder &report, const std::vector<std::size_t> &runs)
{
    const auto gpus = [&](std::size_t run) { return report.comparison().record(run).cluster.numGpus(); };
    return std::all_of(runs.begin(), runs.end(), [&](std::size_t run) { return gpus(run) == gpus(runs.front()); });
}

void addRest(ReportBuilder &report, std::size_t shown, std::size_t all)
{
    if (shown < all)
        report.paragraph({QT_TRANSLATE_NOOP("core", "%1 of the %2 ranked runs are shown: the fastest, and the base. Left out here: %3."),
                          {std::to_string(shown), std::to_string(all), std::to_string(all - shown)}});
}

base::Text knobTitle(const std::string &shortName)
{
    for (const RunKnob &knob : runKnobs()) {
        if (knob.shortName == shortName || knob.id == shortName)
            return knob.title;
    }
    return verbatim(shortName);
}

} // namespace

void addRanking(ReportBuilder &report)
{
    const results::Analysis &analysis = report.analysis();
    if (analysis.bySpeed.empty()) {
        report.paragraph(QT_TRANSLATE_NOOP("core", "No run has figures to rank by."));
        return;
    }
    const std::vector<std::size_t> runs = topRuns(analysis, std::max<std::size_t>(report.options().topN, 1));
    std::vector<std::string_view> columns{"rank", "label", "role"};
    if (!runsOnAsManyGpus(report, runs)) // the width of paper is better given to figures that differ
        columns.emplace_back("gpus");
    for (const char *const id : {"days", "cost_usd", "cost_vs_base_percent", "step_seconds", "step_ci_seconds", "tokens_per_second_per_gpu",
                                 "model_tflops_per_gpu", "mfu_percent", "peak_memory_gib", "steps", "flags"})
        columns.emplace_back(id);
    Table table = resultTable(report, runs, columns);
    table.caption = QT_TRANSLATE_NOOP("core", "Runs by training time, fastest first");
    report.add(std::move(table));
    addRest(report, runs.size(), analysis.bySpeed.size());
    if (!analysis.failed.empty())
        report.paragraph({QT_TRANSLATE_NOOP("core", "Not ranked, because they failed or have no steps: %1. See the section on failures."),
                          {std::to_string(analysis.failed.size())}});
}

void addKnobs(ReportBuilder &report)
{
    const std::vector<results::KnobEffect> &effects = report.comparison().knobs;
    if (effects.empty()) {
        report.paragraph(QT_TRANSLATE_NOOP("core", "No two runs differ in one setting alone, so no effect can be told from the others."));
        return;
    }
    report.paragraph(
        QT_TRANSLATE_NOOP("core",
                          "Speed after changing one setting, everything else equal: the geometric mean over pairs of runs. One "
                          "pair is an example, several are evidence."));
    Table table;
    table.caption = QT_TRANSLATE_NOOP("core", "What each setting did to tokens/s/GPU, strongest first");
    table.provenance = report.measured();
    table.columns = {{QT_TRANSLATE_NOOP("core", "Setting"), false},
                     {QT_TRANSLATE_NOOP("core", "From"), true},
                     {QT_TRANSLATE_NOOP("core", "To"), true},
                     {QT_TRANSLATE_NOOP("core", "Pairs of runs"), true},
                     {QT_TRANSLATE_NOOP("core", "Speed"), true}};
    for (std::size_t i = 0; i < std::min(effects.size(), kMostEffects); ++i) {
        const results::KnobEffect &effect = effects[i];
        Table::Row line = row({"", effect.from, effect.to, std::to_string(effect.pairs), signedShareText(effect.speed - 1)});
        line.cells.front() = knobTitle(effect.knob);
        table.rows.push_back(std::move(line));
    }
    report.add(std::move(table));
    if (effects.size() > kMostEffects)
        report.paragraph({QT_TRANSLATE_NOOP("core", "%1 weaker effects are left out."), {std::to_string(effects.size() - kMostEffects)}});
}

void addPredictions(ReportBuilder &report)
{
    const results::Analysis &analysis = report.analysis();
    const results::PredictionError &error = analysis.stepPrediction;
    if (error.runs == 0) {
        report.paragraph(QT_TRANSLATE_NOOP("core", "No run has both a measured and a predicted step time."));
        return;
    }
    Facts facts;
    facts.facts = {{QT_TRANSLATE_NOOP("core", "Runs with both"), verbatim(std::to_string(error.runs)), Provenance::None},
                   {QT_TRANSLATE_NOOP("core", "Mean error of the step time"), verbatim(shareText(error.meanAbsolute)), report.mixed()},
                   {QT_TRANSLATE_NOOP("core", "Bias"),
                    base::Text(error.bias < 1 ? QT_TRANSLATE_NOOP("core", "%1: runs are faster than predicted on average")
                                              : QT_TRANSLATE_NOOP("core", "%1: runs are slower than predicted on average"),
                               {signedShareText(error.bias - 1)}),
                    report.mixed()}};
    report.add(std::move(facts));
    const std::vector<std::size_t> runs = topRuns(analysis, std::max<std::size_t>(report.options().topN, 1));
    Table table = resultTable(report, runs,
                              {"rank", "label", "predicted_step_seconds", "step_seconds", "step_error_percent", "predicted_tflops_per_gpu",
                               "model_tflops_per_gpu", "predicted_memory_gib", "peak_memory_gib", "memory_error_percent"});
    table.caption = QT_TRANSLATE_NOOP("core", "Predicted against measured; an error above zero: slower, or more memory, than predicted");
    table.provenance = report.mixed();
    report.add(std::move(table));
    addRest(report, runs.size(), analysis.bySpeed.size());
}

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"

#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace report {
namespace {

struct SectionRow {
    Section section;
    std::string_view name;
    const char *title;
    void (*add)(ReportBuilder &);
};

constexpr auto kSections = std::to_array<SectionRow>({
    {Section::Decision, "decision", QT_TRANSLATE_NOOP("core", "Decision"), addDecision},
    {Section::Plan, "plan", QT_TRANSLATE_NOOP("core", "Plan and cluster"), addPlan},
    {Section::Method, "method", QT_TRANSLATE_NOOP("core", "Method"), addMethod},
    {Section::Ranking, "ranking", QT_TRANSLATE_NOOP("core", "Ranking"), addRanking},
    {Section::Savings, "savings", QT_TRANSLATE_NOOP("core", "Savings against the base configuration"), addSavings},
    {Section::Charts, "charts", QT_TRANSLATE_NOOP("core", "Charts"), addCharts},
    {Section::Knobs, "knobs", QT_TRANSLATE_NOOP("core", "Effect of each setting"), addKnobs},
    {Section::Predictions, "predictions", QT_TRANSLATE_NOOP("core", "Predicted against measured"), addPredictions},
    {Section::Failures, "failures", QT_TRANSLATE_NOOP("core", "Failures and gaps"), addFailures},
    {Section::Appendix, "appendix", QT_TRANSLATE_NOOP("core", "Appendix"), addAppendix},
});

base::Text simulatedWarning(const ReportBuilder &report)
{
    if (report.partlySimulated())
        return QT_TRANSLATE_NOOP(
            "core",
            "PARTLY SIMULATED: some of the runs come from a sandbox, which measures nothing. They are called simulated in "
            "every table. Decide nothing by them.");
    return QT_TRANSLATE_NOOP(
        "core",
        "SIMULATED: the runs come from a sandbox. No figure in this report is a measurement of real GPUs. Decide nothing "
        "by it.");
}

base::Text titleOf(const ReportBuilder &report)
{
    const std::string &own = report.options().title;
    const domain::TrainingPlan &plan = report.comparison().plan;
    const std::string &model = plan.model.name;
    if (report.partlySimulated())
        return own.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "PARTLY SIMULATED: configuration report for %1"), {model})
                           : base::Text(QT_TRANSLATE_NOOP("core", "PARTLY SIMULATED: %1"), {own});
    if (report.comparison().anySimulated())
        return own.empty() ? base::Text(QT_TRANSLATE_NOOP("core", "SIMULATED: configuration report for %1"), {model})
                           : base::Text(QT_TRANSLATE_NOOP("core", "SIMULATED: %1"), {own});
    if (!own.empty())
        return verbatim(own);
    return plan.hasCluster() ? base::Text(QT_TRANSLATE_NOOP("core", "Configuration report: %1 on %2"), {model, plan.cluster().label})
                             : base::Text(QT_TRANSLATE_NOOP("core", "Configuration report: %1"), {model});
}

base::Text subtitleOf(const comparison::Comparison &comparison)
{
    const domain::TrainingPlan &plan = comparison.plan;
    const std::string tokens = billionsText(base::Tokens(plan.goal.tokensInBillions * 1e9));
    const std::string runs = std::to_string(comparison.analysis.runs.size());
    if (!plan.hasCluster())
        return {QT_TRANSLATE_NOOP("core", "%1 billion tokens, %2 runs"), {tokens, runs}};
    return {QT_TRANSLATE_NOOP("core", "%1, %2 billion tokens, %3 runs"), {gpusText(plan.cluster()), tokens, runs}};
}

} // namespace

std::string_view name(Section section) { return kSections[static_cast<std::size_t>(section)].name; }

std::optional<Section> sectionFromName(std::string_view text)
{
    const auto found = std::find_if(kSections.begin(), kSections.end(), [text](const SectionRow &row) { return row.name == text; });
    return found == kSections.end() ? std::nullopt : std::optional(found->section);
}

base::Text title(Section section) { return kSections[static_cast<std::size_t>(section)].title; }

Document comparisonReport(const comparison::Comparison &comparison, const ReportOptions &options)
{
    ReportBuilder report(comparison, options);
    if (comparison.anySimulated())
        report.callout(Callout::Kind::Warning, simulatedWarning(report));
    for (const SectionRow &section : kSections) {
        if (!options.sections.empty() && !options.sections.contains(section.section))
            continue;
        report.heading(1, section.title);
        section.add(report);
    }
    Document document;
    document.title = titleOf(report);
    document.subtitle = subtitleOf(comparison);
    document.createdAt = options.createdAt;
    document.generator = fmt::format("AutoTuner {}, estimator {}", AUTOTUNER_VERSION, estimate::kEstimatorVersion);
    document.simulated = comparison.anySimulated();
    document.blocks = report.take();
    return document;
}

} // namespace report

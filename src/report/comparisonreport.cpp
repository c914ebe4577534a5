// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"

#include <algorithm>
#include <array>

namespace report {
namespace {

struct SectionRow {
    Section section;
    std::string_view name;
    const char *title;
};

constexpr auto kSections = std::to_array<SectionRow>({
    {Section::Decision, "decision", QT_TRANSLATE_NOOP("core", "Decision")},
    {Section::Plan, "plan", QT_TRANSLATE_NOOP("core", "Plan and cluster")},
    {Section::Method, "method", QT_TRANSLATE_NOOP("core", "Method")},
    {Section::Ranking, "ranking", QT_TRANSLATE_NOOP("core", "Ranking")},
    {Section::Savings, "savings", QT_TRANSLATE_NOOP("core", "Savings against the base configuration")},
    {Section::Charts, "charts", QT_TRANSLATE_NOOP("core", "Charts")},
    {Section::Knobs, "knobs", QT_TRANSLATE_NOOP("core", "Effect of each setting")},
    {Section::Predictions, "predictions", QT_TRANSLATE_NOOP("core", "Predicted against measured")},
    {Section::Failures, "failures", QT_TRANSLATE_NOOP("core", "Failures and gaps")},
    {Section::Appendix, "appendix", QT_TRANSLATE_NOOP("core", "Appendix")},
});

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
    Document document;
    document.title = base::Text(QT_TRANSLATE_NOOP("core", "Configuration report: %1"), {comparison.plan.model.name});
    document.createdAt = options.createdAt;
    document.simulated = comparison.anySimulated();
    document.generator = "AutoTuner " AUTOTUNER_VERSION;
    return document;
}

std::string html(const Document &, const DrawFigure &, const Translate &)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>-</title></head><body/></html>\n";
}
std::string markdown(const Document &, const DrawFigure &, const Translate &) { return "\n"; }
std::string richText(const Document &, const Translate &) { return "<html><body/></html>"; }

} // namespace report

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>

namespace report {
namespace {

using results::RunOutcome;

constexpr std::size_t kMostListed = 50;
constexpr std::size_t kLongestLine = 240; // bytes of a log's line; the log has the rest

/// Cut between characters.
std::string shortened(std::string text)
{
    if (text.size() <= kLongestLine)
        return text;
    std::size_t end = kLongestLine;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

void addRest(ReportBuilder &report, std::size_t all)
{
    if (all > kMostListed)
        report.paragraph({QT_TRANSLATE_NOOP("core", "… and %1 more."), {std::to_string(all - kMostListed)}});
}

Table::Row failureRow(const ReportBuilder &report, std::size_t run)
{
    const results::RunRecord &record = report.comparison().record(run);
    Table::Row line = row({report.label(run), "", std::to_string(record.steps.size()), "", ""});
    if (record.failure) {
        line.cells[1] = results::title(record.failure->kind);
        line.cells[3] = verbatim(shortened(record.failure->line));
        line.cells[4] = record.failure->advice;
    } else {
        line.cells[1] = QT_TRANSLATE_NOOP("core", "No steps and no sign of a failure");
        line.cells[4] = QT_TRANSLATE_NOOP("core", "See whether the log is whole, and whether it is the one of worker 0.");
    }
    return line;
}

void addFailed(ReportBuilder &report)
{
    const std::vector<std::size_t> &failed = report.analysis().failed;
    if (failed.empty()) {
        report.paragraph(QT_TRANSLATE_NOOP("core", "No run failed."));
        return;
    }
    Table table;
    table.caption = base::Text(QT_TRANSLATE_NOOP("core", "Failed runs and runs without steps: %1 of %2"),
                               {std::to_string(failed.size()), std::to_string(report.analysis().runs.size())});
    if (report.measured() == Provenance::Simulated)
        table.provenance = Provenance::Simulated;
    table.columns = {{QT_TRANSLATE_NOOP("core", "Run"), false},
                     {QT_TRANSLATE_NOOP("core", "Failure"), false},
                     {QT_TRANSLATE_NOOP("core", "Steps"), true},
                     {QT_TRANSLATE_NOOP("core", "Line of the log"), false},
                     {QT_TRANSLATE_NOOP("core", "Advice"), false}};
    for (std::size_t i = 0; i < std::min(failed.size(), kMostListed); ++i)
        table.rows.push_back(failureRow(report, failed[i]));
    report.add(std::move(table));
    addRest(report, failed.size());
}

/// Runs that count, but not without a word.
void addFlagged(ReportBuilder &report)
{
    std::vector<std::size_t> flagged;
    const ResultColumn *flags = findResultColumn("flags");
    for (const std::size_t run : report.analysis().bySpeed) {
        if (!std::holds_alternative<std::monostate>(flags->value(report.view(), run)))
            flagged.push_back(run);
    }
    if (flagged.empty())
        return;
    const std::size_t all = flagged.size();
    flagged.resize(std::min(all, kMostListed));
    Table table = resultTable(report, flagged, {"rank", "label", "flags", "steps", "mfu_percent", "failure"});
    table.caption = base::Text(QT_TRANSLATE_NOOP("core", "Runs that are ranked but flagged: %1"), {std::to_string(all)});
    report.add(std::move(table));
    addRest(report, all);
}

void addNames(ReportBuilder &report, base::Text intro, const std::vector<std::string> &names)
{
    if (names.empty())
        return;
    report.paragraph(std::move(intro));
    Bullets bullets;
    for (std::size_t i = 0; i < std::min(names.size(), kMostListed); ++i)
        bullets.items.push_back(verbatim(names[i]));
    report.add(std::move(bullets));
    addRest(report, names.size());
}

void addUnassigned(ReportBuilder &report)
{
    const auto &unassigned = report.comparison().unassigned;
    if (unassigned.empty())
        return;
    Table table;
    table.caption =
        base::Text(QT_TRANSLATE_NOOP("core", "Logs that belong to no configuration of the plan: %1. Assign them by hand to count them."),
                   {std::to_string(unassigned.size())});
    table.columns = {{QT_TRANSLATE_NOOP("core", "Folder or file"), false},
                     {QT_TRANSLATE_NOOP("core", "Steps"), true},
                     {QT_TRANSLATE_NOOP("core", "Median step time"), true, "s"},
                     {QT_TRANSLATE_NOOP("core", "Failure"), false}};
    for (std::size_t i = 0; i < std::min(unassigned.size(), kMostListed); ++i) {
        const comparison::Unassigned &logs = unassigned[i];
        Table::Row line = row({logs.path, std::to_string(logs.steps), logs.medianStep.empty() ? "–" : logs.medianStep, "–"});
        if (logs.failure)
            line.cells[3] = results::title(logs.failure->kind);
        table.rows.push_back(std::move(line));
    }
    report.add(std::move(table));
    addRest(report, unassigned.size());
}

void addProblems(ReportBuilder &report)
{
    std::vector<std::string> texts;
    for (const base::Error &problem : report.comparison().problems)
        texts.push_back(problem.english());
    addNames(report, QT_TRANSLATE_NOOP("core", "Could not be read:"), texts);
}

} // namespace

void addFailures(ReportBuilder &report)
{
    addFailed(report);
    addFlagged(report);
    addNames(
        report,
        {QT_TRANSLATE_NOOP("core", "Configurations whose runs are on the way: %1"), {std::to_string(report.comparison().onTheWay.size())}},
        report.comparison().onTheWay);
    addNames(report,
             {QT_TRANSLATE_NOOP("core", "Configurations that were to run and have no logs: %1"),
              {std::to_string(report.comparison().missing.size())}},
             report.comparison().missing);
    addUnassigned(report);
    addProblems(report);
}

} // namespace report

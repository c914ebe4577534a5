// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/validatereport.h"

#include "base/format.h"
#include "cli/tableoutput.h"
#include "cli/texttable.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cli {
namespace {

using validation::AccuracyRow;
using validation::ErrorSummary;
using validation::Measurement;
using validation::Subject;
using validation::VerdictSummary;
using Align = TextTable::Align;
using Cells = std::vector<TextTable::Cell>;

constexpr std::size_t kWorstRows = 5;
constexpr std::size_t kTextWidth = 100; ///< where no terminal says its own

std::string percent(double share, int decimals) { return base::fixed(share * 100, decimals) + " %"; }
std::string signedPercent(double share, int decimals) { return (share > 0 ? "+" : "") + percent(share, decimals); }
std::string shareOf(std::size_t part, std::size_t all) { return all > 0 ? percent(double(part) / double(all), 1) : "–"; }

/// Memory errors are far below one percent at best, those of times are not.
int decimalsOf(Subject subject) { return subject == Subject::PeakMemory ? 2 : 1; }

TextTable::Column left(std::string header, bool shrinks = false) { return {std::move(header), Align::Left, shrinks}; }
TextTable::Column right(std::string header) { return {std::move(header), Align::Right, false}; }

/// A sum over groups stands out.
TextTable::Cell className(const std::string &id, const base::Text &title)
{
    return {title.english(), id == validation::kAllId || id == validation::kMegatronId ? Tone::Strong : Tone::Plain};
}

TextTable errorTable(const ValidationView &view, Subject subject, const std::vector<ErrorSummary> &summaries)
{
    const bool unanswered = std::any_of(summaries.begin(), summaries.end(), [](const auto &s) { return s.unanswered > 0; });
    const bool repeats = std::any_of(summaries.begin(), summaries.end(), [](const auto &s) { return s.distinct < s.count; });
    const int decimals = decimalsOf(subject);
    TextTable table;
    table.title = subject == Subject::PeakMemory ? "Peak memory: predicted / measured - 1" : "Step time: predicted / measured - 1";
    table.columns = {left("Class", true), right("Rows"),     right("Median"), right("90th percentile"),
                     right("Worst"),      left("Worst row"), right("Bias")};
    if (repeats)
        table.columns.insert(table.columns.begin() + 2, right("Distinct"));
    if (subject == Subject::StepTime)
        table.columns.push_back(right("In 80 % band"));
    if (unanswered)
        table.columns.push_back(right("Unanswered"));
    for (const ErrorSummary &s : summaries) {
        const auto figure = [&s](std::string text) { return s.distinct > 0 ? std::move(text) : std::string("–"); };
        const std::string worst = s.worstRow ? view.set.measurements[view.report.rows[*s.worstRow].measurement].run : "–";
        Cells cells{className(s.id, s.title),
                    std::to_string(s.count),
                    figure(percent(s.median, decimals)),
                    figure(percent(s.p90, decimals)),
                    figure(signedPercent(s.worst, decimals)),
                    worst,
                    figure(signedPercent(s.bias, decimals))};
        if (repeats)
            cells.insert(cells.begin() + 2, std::to_string(s.distinct));
        if (subject == Subject::StepTime)
            cells.emplace_back(s.insideBand ? percent(*s.insideBand, 0) : "–");
        if (unanswered)
            cells.emplace_back(std::to_string(s.unanswered), s.unanswered > 0 ? Tone::Caution : Tone::Plain);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

TextTable verdictTable(const std::vector<VerdictSummary> &summaries)
{
    const bool unanswered = std::any_of(summaries.begin(), summaries.end(), [](const auto &s) { return s.unanswered > 0; });
    TextTable table;
    table.title = "Verdicts: did it run, and was it called OOM?";
    table.columns = {left("Class", true),     right("Ran"),        right("Ran, called OOM"), right("False alarms"), right("Out of memory"),
                     right("and called OOM"), right("and missed"), right("Verdict right"),   right("Brier")};
    if (unanswered)
        table.columns.push_back(right("Unanswered"));
    for (const VerdictSummary &s : summaries) {
        const std::size_t ran = s.ranFits + s.ranCalledOom;
        const std::size_t failed = s.failedCalledOom + s.failedCalledFits;
        Cells cells{className(s.id, s.title),
                    std::to_string(ran),
                    std::to_string(s.ranCalledOom),
                    shareOf(s.ranCalledOom, ran),
                    std::to_string(failed),
                    std::to_string(s.failedCalledOom),
                    std::to_string(s.failedCalledFits),
                    shareOf(s.ranFits + s.failedCalledOom, ran + failed),
                    base::fixed(s.brier, 4)};
        if (unanswered)
            cells.emplace_back(std::to_string(s.unanswered), s.unanswered > 0 ? Tone::Caution : Tone::Plain);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// How wrong a row is, for sorting.
double wrongness(const ValidationView &view, const AccuracyRow &row)
{
    const Measurement &m = view.set.measurements[row.measurement];
    if (m.subject != Subject::OutOfMemory)
        return std::abs(row.error);
    return std::abs(row.oomProbability - (m.ranOutOfMemory ? 1 : 0)) + (row.right ? 0 : 1);
}

bool isOfOtherTrainer(const Measurement &measurement)
{
    const auto groups = validation::measurementGroups();
    return std::any_of(groups.begin(), groups.end(),
                       [&](const auto &group) { return group.id == measurement.group && group.otherTrainer; });
}

using Rows = std::vector<const AccuracyRow *>;

/// Every row of a subject in its order.
Rows allRows(const ValidationView &view, Subject subject)
{
    Rows rows;
    for (const AccuracyRow &row : view.report.rows) {
        if (view.set.measurements[row.measurement].subject == subject)
            rows.push_back(&row);
    }
    return rows;
}

/// The worst rows first, of Megatron-Core and then of other trainers, whose errors would hide the former.
/// Verdicts that are right are never among them.
Rows worstRows(const ValidationView &view, Subject subject)
{
    Rows candidates = allRows(view, subject);
    std::erase_if(candidates, [&](const AccuracyRow *row) { return row->unanswered || (subject == Subject::OutOfMemory && row->right); });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const auto *a, const auto *b) { return wrongness(view, *a) > wrongness(view, *b); });
    Rows rows;
    for (const bool others : {false, true}) {
        std::size_t taken = 0;
        for (const AccuracyRow *row : candidates) {
            if (taken < kWorstRows && isOfOtherTrainer(view.set.measurements[row->measurement]) == others) {
                rows.push_back(row);
                ++taken;
            }
        }
    }
    return rows;
}

Cells figureCells(const Measurement &m, const AccuracyRow &row)
{
    if (m.subject == Subject::OutOfMemory) {
        const std::string measured = m.ranOutOfMemory ? "out of memory" : "ran";
        if (row.unanswered)
            return {measured, "–", "–"};
        return {measured, fmt::format("{}, {}", estimate::name(row.verdict), percent(row.oomProbability, 1)),
                TextTable::Cell(row.right ? "right" : "wrong", row.right ? Tone::Plain : Tone::Bad)};
    }
    const int digits = m.subject == Subject::PeakMemory ? 2 : 3;
    const char *const unit = m.subject == Subject::PeakMemory ? "GiB" : "s";
    const std::string measured = fmt::format("{} {}", base::fixed(m.value, digits), unit);
    if (row.unanswered)
        return {measured, "–", "–"};
    return {measured, fmt::format("{} {}", base::fixed(row.predicted, digits), unit), signedPercent(row.error, decimalsOf(m.subject))};
}

TextTable rowTable(const ValidationView &view, Subject subject, bool all)
{
    static constexpr const char *kTitles[][2] = {{"Peak memory: largest errors", "Peak memory: every measurement"},
                                                 {"Verdicts that were wrong, surest first", "Verdicts: every run"},
                                                 {"Step time: largest errors", "Step time: every measurement"}};
    TextTable table;
    table.title = kTitles[static_cast<std::size_t>(subject)][all ? 1 : 0];
    table.columns = {left("Row"),
                     left("Model", true),
                     left("Setup", true),
                     right("Measured"),
                     right(subject == Subject::OutOfMemory ? "Predicted, odds" : "Predicted"),
                     right(subject == Subject::OutOfMemory ? "Verdict" : "Error"),
                     left("Source", true)};
    for (const AccuracyRow *row : (all ? allRows(view, subject) : worstRows(view, subject))) {
        const Measurement &m = view.set.measurements[row->measurement];
        Cells cells{m.run, row->model, row->setup};
        for (TextTable::Cell &cell : figureCells(m, *row))
            cells.push_back(std::move(cell));
        cells.emplace_back(m.source);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

class Writer {
public:
    Writer(const ValidationView &view, const ValidationStyle &style)
        : m_view(view)
        , m_style(style)
    {
    }

    std::string text()
    {
        heading();
        if (!m_view.report.memory.empty())
            section(Subject::PeakMemory, errorTable(m_view, Subject::PeakMemory, m_view.report.memory));
        if (!m_view.report.verdicts.empty())
            section(Subject::OutOfMemory, verdictTable(m_view.report.verdicts));
        if (!m_view.report.time.empty())
            section(Subject::StepTime, errorTable(m_view, Subject::StepTime, m_view.report.time));
        unanswered();
        sources();
        return std::move(m_out);
    }

private:
    void heading()
    {
        if (m_style.markdown)
            m_out += "# Predictions beside published measurements\n\n";
        paragraph(fmt::format("{} published figures from {} sources beside what AutoTuner {} (estimator version {}) predicts for them. "
                              "Measured: as published, nothing measured here. Predicted: computed now. ",
                              base::grouped(double(m_view.set.measurements.size())), m_view.set.sources.size(), AUTOTUNER_VERSION,
                              estimate::kEstimatorVersion)
                  + fittedOn());
    }

    /// Broken at blanks where a terminal shows it.
    void paragraph(const std::string &text)
    {
        const std::size_t width = m_style.markdown ? std::string::npos : m_style.width > 0 ? m_style.width : kTextWidth;
        std::size_t column = 0;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find(' ', start), text.size());
            const std::string word = text.substr(start, end - start);
            const bool fits = column == 0 || column + 1 + word.size() <= width;
            m_out += column == 0 ? "" : fits ? " " : "\n";
            column = (column > 0 && fits ? column + 1 : 0) + word.size();
            m_out += word;
            start = end + 1;
        }
        m_out += "\n";
    }

    void table(const TextTable &table)
    {
        if (table.rows.empty())
            return;
        m_out += m_style.markdown ? fmt::format("\n## {}\n\n", table.title) + markdown(table)
                                  : "\n" + boxed(table, m_style.width, m_style.palette);
    }

    void section(Subject subject, const TextTable &summary)
    {
        table(summary);
        m_out += m_style.markdown ? "\n" : "";
        paragraph(meaningOf(subject));
        table(rowTable(m_view, subject, m_style.allRows));
    }

    void unanswered()
    {
        bool first = true;
        for (const AccuracyRow &row : m_view.report.rows) {
            if (!row.unanswered)
                continue;
            if (first)
                m_out += m_style.markdown ? "\n## Without prediction\n\n" : "\nWithout prediction:\n";
            first = false;
            m_out += fmt::format("- {}: {}\n", m_view.set.measurements[row.measurement].id, row.unanswered->english());
        }
    }

    void sources()
    {
        m_out += m_style.markdown ? "\n## Sources\n\n" : "\nSources:\n";
        for (const validation::Source &source : m_view.set.sources) {
            const auto figures = std::count_if(m_view.set.measurements.begin(), m_view.set.measurements.end(),
                                               [&](const Measurement &m) { return m.source == source.id; });
            m_out += fmt::format("- {} ({} {}): {}\n  {}\n", source.id, figures, figures == 1 ? "figure" : "figures", source.title,
                                 source.reference);
            if (m_style.markdown)
                m_out += "  " + source.settings + "\n";
        }
        if (!m_style.markdown)
            m_out += "Settings of the runs and every row: --format json, markdown or csv.\n";
    }

    const ValidationView &m_view;
    const ValidationStyle &m_style;
    std::string m_out;
};

} // namespace

std::string_view measuredWord(estimate::MeasuredMemory measured)
{
    switch (measured) {
    case estimate::MeasuredMemory::Allocated:
        return "allocated";
    case estimate::MeasuredMemory::Reserved:
        return "reserved";
    case estimate::MeasuredMemory::Device:
        return "device";
    }
    return "device";
}

std::string fittedOn() { return "Some constants of the estimator are fitted on rows of these files: for those rows agreement is no test."; }

std::string meaningOf(Subject subject)
{
    static const std::string kErrors = " 90th percentile: the smallest error that 90 % of the rows do not exceed. Bias: the median of the "
                                       "signed errors; below 0 predictions are too low.";
    switch (subject) {
    case Subject::PeakMemory:
        return "Measured: the peak of torch's allocator (max_memory_allocated, or max_memory_reserved where the source names that) on the "
               "GPUs that the source read, in GiB, without CUDA context and NCCL's own buffers. Predicted: the same quantity. Distinct: a "
               "reading published for several runs "
               "counts once."
            + kErrors;
    case Subject::OutOfMemory:
        return "Measured: whether the run finished or ran out of memory. Predicted: the verdict for all that is on the device; \"tight\" "
               "counts "
               "as fitting. False alarms: share of the runs that ran and are called OOM. Brier: mean of (probability - outcome)^2; 0 is "
               "perfect, 0.25 what 50 % for every run gives.";
    case Subject::StepTime:
        return "Measured: seconds per optimizer step, as stated or from the stated tokens/s or TFLOP/s." + kErrors
            + " In 80 % band: share of the rows inside the predicted range; 80 % would be right.";
    }
    return {};
}

std::string validationText(const ValidationView &view, const ValidationStyle &style) { return Writer(view, style).text(); }

} // namespace cli

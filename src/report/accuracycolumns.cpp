// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/accuracycolumns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace report {
namespace {

using validation::ErrorSummary;
using validation::StageScope;
using validation::Subject;
using validation::VerdictSummary;

constexpr double kPercent = 100;

CellValue finite(double value) { return std::isfinite(value) ? CellValue(value) : CellValue(); }
CellValue counted(std::size_t count) { return static_cast<double>(count); }

CellValue model(const AccuracyView &view, std::size_t row) { return view.row(row).model; }
CellValue setup(const AccuracyView &view, std::size_t row) { return view.row(row).setup; }
CellValue group(const AccuracyView &view, std::size_t row) { return view.measurement(row).group; }
CellValue measurementId(const AccuracyView &view, std::size_t row) { return view.measurement(row).id; }
CellValue note(const AccuracyView &view, std::size_t row) { return view.measurement(row).note; }

CellValue source(const AccuracyView &view, std::size_t row)
{
    const validation::Source *source = view.source(row);
    return source ? source->title : view.measurement(row).source;
}

CellValue reference(const AccuracyView &view, std::size_t row)
{
    const validation::Source *source = view.source(row);
    return source ? CellValue(source->reference) : CellValue();
}

CellValue quantity(const AccuracyView &view, std::size_t row)
{
    switch (view.measurement(row).request.measured) {
    case estimate::MeasuredMemory::Allocated:
        return "allocated";
    case estimate::MeasuredMemory::Reserved:
        return "reserved";
    case estimate::MeasuredMemory::Device:
        return "device";
    }
    return {};
}

CellValue stage(const AccuracyView &view, std::size_t row)
{
    switch (view.measurement(row).stage) {
    case StageScope::Largest:
        return "largest";
    case StageScope::First:
        return "first";
    case StageScope::Last:
        return "last";
    }
    return {};
}

CellValue measured(const AccuracyView &view, std::size_t row) { return finite(view.measurement(row).value); }
CellValue predicted(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : finite(view.row(row).predicted);
}
CellValue error(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : finite(view.row(row).error * kPercent);
}
CellValue odds(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : finite(view.row(row).oomProbability * kPercent);
}
CellValue verdict(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : CellValue(std::string(estimate::name(view.row(row).verdict)));
}
CellValue outcome(const AccuracyView &view, std::size_t row) { return view.measurement(row).ranOutOfMemory ? "out of memory" : "ran"; }
CellValue right(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : view.row(row).right ? CellValue("right") : CellValue("wrong");
}
CellValue inBand(const AccuracyView &view, std::size_t row)
{
    return view.row(row).unanswered ? CellValue() : view.row(row).insideBand ? CellValue("yes") : CellValue("no");
}
CellValue unanswered(const AccuracyView &view, std::size_t row)
{
    const auto &why = view.row(row).unanswered;
    return why ? CellValue(why->message.english()) : CellValue();
}

constexpr unsigned bit(Subject subject) { return 1U << static_cast<unsigned>(subject); }
constexpr unsigned kMemory = bit(Subject::PeakMemory);
constexpr unsigned kOutcome = bit(Subject::OutOfMemory);
constexpr unsigned kTime = bit(Subject::StepTime);
constexpr unsigned kAll = kMemory | kOutcome | kTime;

struct ColumnOf {
    unsigned subjects;
    AccuracyColumn column;
};

using Kind = ColumnKind;
using Origin = FigureOrigin;

// clang-format off
constexpr auto kColumns = std::to_array<ColumnOf>({
    {kAll, {"model", QT_TRANSLATE_NOOP("core", "Model"), "", QT_TRANSLATE_NOOP("core", "The model that was trained"),
        Kind::Text, 0, true, Origin::Setting, &model}},
    {kAll, {"setup", QT_TRANSLATE_NOOP("core", "Setup"), "", QT_TRANSLATE_NOOP("core", "GPUs, parallelism, batch and sequence length"),
        Kind::Text, 0, true, Origin::Setting, &setup}},
    {kAll, {"class", QT_TRANSLATE_NOOP("core", "Class"), "", QT_TRANSLATE_NOOP("core", "Kind of model or software that errors are summed up by"),
        Kind::Text, 0, true, Origin::Setting, &group}},
    {kMemory, {"quantity", QT_TRANSLATE_NOOP("core", "What counts"), "", QT_TRANSLATE_NOOP("core", "Which memory the source reports: tensors alone, all that torch's allocator holds, or everything on the device. The prediction means the same."),
        Kind::Text, 0, true, Origin::Setting, &quantity}},
    {kMemory, {"stage", QT_TRANSLATE_NOOP("core", "Stage"), "", QT_TRANSLATE_NOOP("core", "Which pipeline stage was measured"),
        Kind::Text, 0, false, Origin::Setting, &stage}},
    {kMemory, {"measured_gib", QT_TRANSLATE_NOOP("core", "Measured"), "GiB", QT_TRANSLATE_NOOP("core", "Peak memory that the source reports"),
        Kind::Number, 2, true, Origin::Measured, &measured}},
    {kMemory, {"predicted_gib", QT_TRANSLATE_NOOP("core", "Predicted"), "GiB", QT_TRANSLATE_NOOP("core", "Peak memory that is predicted for the same configuration"),
        Kind::Number, 2, true, Origin::Predicted, &predicted}},
    {kTime, {"measured_s", QT_TRANSLATE_NOOP("core", "Measured"), "s", QT_TRANSLATE_NOOP("core", "Time of an optimizer step that the source reports"),
        Kind::Number, 3, true, Origin::Measured, &measured}},
    {kTime, {"predicted_s", QT_TRANSLATE_NOOP("core", "Predicted"), "s", QT_TRANSLATE_NOOP("core", "Time of an optimizer step that is predicted for the same configuration"),
        Kind::Number, 3, true, Origin::Predicted, &predicted}},
    {kMemory | kTime, {"error_percent", QT_TRANSLATE_NOOP("core", "Error"), "%", QT_TRANSLATE_NOOP("core", "Predicted over measured, less one: above zero, too much is predicted. Sorted by size, whatever the sign."),
        Kind::Share, 2, true, Origin::Both, &error}},
    {kTime, {"in_band", QT_TRANSLATE_NOOP("core", "In the band"), "", QT_TRANSLATE_NOOP("core", "Whether the measured time lies in the band that four of five runs are predicted to keep"),
        Kind::Text, 0, true, Origin::Both, &inBand}},
    {kOutcome, {"odds_percent", QT_TRANSLATE_NOOP("core", "Odds of OOM"), "%", QT_TRANSLATE_NOOP("core", "Predicted probability that the run goes out of memory"),
        Kind::Share, 1, true, Origin::Predicted, &odds}},
    {kOutcome, {"verdict", QT_TRANSLATE_NOOP("core", "Verdict"), "", QT_TRANSLATE_NOOP("core", "What the odds are called; a tight run is launched, so it counts as fitting"),
        Kind::Verdict, 0, true, Origin::Predicted, &verdict}},
    {kOutcome, {"outcome", QT_TRANSLATE_NOOP("core", "What happened"), "", QT_TRANSLATE_NOOP("core", "Whether the run ran out of memory, as the source reports"),
        Kind::Text, 0, true, Origin::Measured, &outcome}},
    {kOutcome, {"right", QT_TRANSLATE_NOOP("core", "Judged"), "", QT_TRANSLATE_NOOP("core", "Right: called OOM exactly when the run ran out of memory"),
        Kind::Text, 0, true, Origin::Both, &right}},
    {kAll, {"source", QT_TRANSLATE_NOOP("core", "Source"), "", QT_TRANSLATE_NOOP("core", "Who published the measurement"),
        Kind::Text, 0, true, Origin::Setting, &source}},
    {kAll, {"reference", QT_TRANSLATE_NOOP("core", "Reference"), "", QT_TRANSLATE_NOOP("core", "Where the measurement can be looked up"),
        Kind::Text, 0, false, Origin::Setting, &reference}},
    {kAll, {"note", QT_TRANSLATE_NOOP("core", "Note"), "", QT_TRANSLATE_NOOP("core", "What a reader should know about the row"),
        Kind::Text, 0, false, Origin::Setting, &note}},
    {kAll, {"unanswered", QT_TRANSLATE_NOOP("core", "Not predicted because"), "", QT_TRANSLATE_NOOP("core", "Why there is no prediction"),
        Kind::Text, 0, false, Origin::Setting, &unanswered}},
    {kAll, {"id", QT_TRANSLATE_NOOP("core", "Row"), "", QT_TRANSLATE_NOOP("core", "The measurement's name in the files that come with the program"),
        Kind::Text, 0, false, Origin::Setting, &measurementId}},
});

using Errors = SummaryColumn<ErrorSummary>;
constexpr auto kErrorColumns = std::to_array<Errors>({
    {"count", QT_TRANSLATE_NOOP("core", "Rows"), "", QT_TRANSLATE_NOOP("core", "Measurements that have a prediction"), 0,
        [](const ErrorSummary &s) { return counted(s.count); }},
    {"distinct", QT_TRANSLATE_NOOP("core", "Distinct"), "", QT_TRANSLATE_NOOP("core", "Readings among them: one that was published for several runs counts once"), 0,
        [](const ErrorSummary &s) { return counted(s.distinct); }},
    {"median_percent", QT_TRANSLATE_NOOP("core", "Median"), "%", QT_TRANSLATE_NOOP("core", "Half of the errors are smaller, whatever their sign"), 2,
        [](const ErrorSummary &s) { return s.distinct ? finite(s.median * kPercent) : CellValue(); }},
    {"p90_percent", QT_TRANSLATE_NOOP("core", "Nine of ten"), "%", QT_TRANSLATE_NOOP("core", "90th percentile: nine of ten errors are smaller, whatever their sign"), 2,
        [](const ErrorSummary &s) { return s.distinct ? finite(s.p90 * kPercent) : CellValue(); }},
    {"worst_percent", QT_TRANSLATE_NOOP("core", "Worst"), "%", QT_TRANSLATE_NOOP("core", "The largest error; above zero, too much is predicted"), 1,
        [](const ErrorSummary &s) { return s.distinct ? finite(s.worst * kPercent) : CellValue(); }},
    {"bias_percent", QT_TRANSLATE_NOOP("core", "Bias"), "%", QT_TRANSLATE_NOOP("core", "Median of the errors with their sign: far from zero, predictions lean to one side"), 2,
        [](const ErrorSummary &s) { return s.distinct ? finite(s.bias * kPercent) : CellValue(); }},
    {"in_band_percent", QT_TRANSLATE_NOOP("core", "In the band"), "%", QT_TRANSLATE_NOOP("core", "Share of step times within their predicted band, which is meant to hold four of five"), 0,
        [](const ErrorSummary &s) { return s.insideBand ? finite(*s.insideBand * kPercent) : CellValue(); }},
    {"unanswered", QT_TRANSLATE_NOOP("core", "Not predicted"), "", QT_TRANSLATE_NOOP("core", "Measurements without a prediction; the rows say why"), 0,
        [](const ErrorSummary &s) { return counted(s.unanswered); }},
});

using Verdicts = SummaryColumn<VerdictSummary>;
constexpr auto kVerdictColumns = std::to_array<Verdicts>({
    {"right_percent", QT_TRANSLATE_NOOP("core", "Right"), "%", QT_TRANSLATE_NOOP("core", "Share of runs that were called OOM exactly when they ran out of memory"), 1,
        [](const VerdictSummary &s) { return judged(s) ? finite(rightShare(s) * kPercent) : CellValue(); }},
    {"ran", QT_TRANSLATE_NOOP("core", "Ran"), "", QT_TRANSLATE_NOOP("core", "Runs that ran"), 0,
        [](const VerdictSummary &s) { return counted(ran(s)); }},
    {"ran_called_oom", QT_TRANSLATE_NOOP("core", "False alarms"), "", QT_TRANSLATE_NOOP("core", "Runs that ran though they were called OOM: good configurations that would have been skipped"), 0,
        [](const VerdictSummary &s) { return counted(s.ranCalledOom); }},
    {"failed", QT_TRANSLATE_NOOP("core", "Out of memory"), "", QT_TRANSLATE_NOOP("core", "Runs that ran out of memory"), 0,
        [](const VerdictSummary &s) { return counted(failed(s)); }},
    {"failed_called_fits", QT_TRANSLATE_NOOP("core", "Missed"), "", QT_TRANSLATE_NOOP("core", "Runs that ran out of memory though they were called safe or tight: trials that would have been paid for"), 0,
        [](const VerdictSummary &s) { return counted(s.failedCalledFits); }},
    {"brier", QT_TRANSLATE_NOOP("core", "Brier score"), "", QT_TRANSLATE_NOOP("core", "Mean of (odds - what happened)^2: 0 is certainty that is always right, 0.25 is what a coin gets"), 3,
        [](const VerdictSummary &s) { return judged(s) ? finite(s.brier) : CellValue(); }},
    {"unanswered", QT_TRANSLATE_NOOP("core", "Not predicted"), "", QT_TRANSLATE_NOOP("core", "Measurements without a prediction; the rows say why"), 0,
        [](const VerdictSummary &s) { return counted(s.unanswered); }},
});
// clang-format on

/// Id and title of every summary of a subject, sums included.
struct Heading {
    std::string_view id;
    const base::Text *title;
};
std::vector<Heading> headingsOf(const AccuracyView &view, Subject subject)
{
    std::vector<Heading> headings;
    const auto add = [&headings](const auto &summaries) {
        for (const auto &summary : summaries)
            headings.push_back({summary.id, &summary.title});
    };
    if (subject == Subject::OutOfMemory)
        add(view.report->verdicts);
    else
        add(subject == Subject::PeakMemory ? view.report->memory : view.report->time);
    return headings;
}

bool isSum(std::string_view id) { return id == validation::kAllId || id == validation::kMegatronId; }

} // namespace

const validation::Measurement &AccuracyView::measurement(std::size_t index) const { return set->measurements[row(index).measurement]; }

const validation::Source *AccuracyView::source(std::size_t index) const
{
    const std::string &id = measurement(index).source;
    const auto found = std::find_if(set->sources.begin(), set->sources.end(), [&](const validation::Source &one) { return one.id == id; });
    return found == set->sources.end() ? nullptr : &*found;
}

base::Text AccuracyView::groupTitle(std::size_t index) const
{
    const std::string &id = measurement(index).group;
    for (const Heading &heading : headingsOf(*this, measurement(index).subject)) {
        if (heading.id == id && !heading.title->empty())
            return *heading.title;
    }
    return {"%1", {id}};
}

std::vector<std::string> classesOf(const AccuracyView &view, Subject subject)
{
    std::vector<std::string> classes;
    for (const Heading &heading : headingsOf(view, subject)) {
        if (!isSum(heading.id))
            classes.emplace_back(heading.id);
    }
    return classes;
}

bool isCountedIn(const AccuracyView &view, std::size_t row, std::string_view summary)
{
    const std::string &group = view.measurement(row).group;
    if (summary != validation::kMegatronId)
        return summary == validation::kAllId || summary == group;
    const auto groups = validation::measurementGroups();
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto &known) { return known.id == group; });
    return found != groups.end() && !found->otherTrainer;
}

std::vector<std::size_t> rowsOf(const AccuracyView &view, Subject subject)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < view.report->rows.size(); ++row) {
        if (view.measurement(row).subject == subject)
            rows.push_back(row);
    }
    return rows;
}

std::vector<const AccuracyColumn *> accuracyColumns(Subject subject)
{
    std::vector<const AccuracyColumn *> columns;
    for (const ColumnOf &known : kColumns) {
        if (known.subjects & bit(subject))
            columns.push_back(&known.column);
    }
    return columns;
}

std::span<const SummaryColumn<ErrorSummary>> errorSummaryColumns() { return kErrorColumns; }

std::span<const SummaryColumn<VerdictSummary>> verdictSummaryColumns() { return kVerdictColumns; }

std::size_t ran(const VerdictSummary &s) { return s.ranFits + s.ranCalledOom; }

std::size_t failed(const VerdictSummary &s) { return s.failedCalledOom + s.failedCalledFits; }

std::size_t judged(const VerdictSummary &s) { return ran(s) + failed(s); }

const VerdictSummary *sweepOf(std::span<const VerdictSummary> summaries)
{
    const VerdictSummary *found = nullptr;
    for (const VerdictSummary &summary : summaries) {
        if (isSum(summary.id) || failed(summary) == 0)
            continue;
        if (found)
            return nullptr;
        found = &summary;
    }
    return found;
}

double rightShare(const VerdictSummary &s)
{
    return judged(s) == 0 ? 0 : static_cast<double>(s.ranFits + s.failedCalledOom) / static_cast<double>(judged(s));
}

} // namespace report

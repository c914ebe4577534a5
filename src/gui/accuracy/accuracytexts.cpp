// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracytexts.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

using report::AccuracyColumn;
using report::AccuracyView;
using validation::ErrorSummary;
using validation::Subject;
using validation::VerdictSummary;

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Accuracy)
};

/// "0.32 %", "3.6 %", "12 %": what counts of a share.
QString shareText(double share)
{
    const double size = std::abs(share);
    return percentText(share, size < 0.01 ? 2 : size < 0.1 ? 1 : 0);
}

/// One summary; null when there is none.
template <class Summary>
const Summary *find(const std::vector<Summary> &summaries, std::string_view id)
{
    const auto found = std::find_if(summaries.begin(), summaries.end(), [id](const Summary &summary) { return summary.id == id; });
    return found == summaries.end() ? nullptr : &*found;
}

QString unansweredText(std::size_t count)
{
    if (count == 0)
        return {};
    return QLatin1Char(' ') + Words::tr("%n more cannot be predicted; the rows say why.", nullptr, static_cast<int>(count));
}

/// Errors of the trainer that plans are made for, and of all.
struct Errors {
    const ErrorSummary *all = nullptr;
    const ErrorSummary *megatron = nullptr; ///< null when there are no others
};

/// What comes after the first sentence, which speaks of Megatron-Core only.
QString otherTrainers(const Errors &errors)
{
    if (!errors.megatron)
        return {};
    return QLatin1Char(' ')
        + Words::tr("With runs of other trainers, %n in all: %1 and %2.", nullptr, static_cast<int>(errors.all->count))
              .arg(shareText(errors.all->median), shareText(errors.all->p90));
}

QString memoryHeadline(const Errors &errors)
{
    const ErrorSummary &first = errors.megatron ? *errors.megatron : *errors.all;
    const int runs = static_cast<int>(first.count);
    const QString text = errors.megatron
        ? Words::tr("Peak memory of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.",
                    nullptr, runs)
        : Words::tr("Peak memory of %n published run(s) is predicted within %1 (median); nine of ten within %2.", nullptr, runs);
    return text.arg(shareText(first.median), shareText(first.p90)) + otherTrainers(errors) + unansweredText(errors.all->unanswered);
}

QString timeHeadline(const Errors &errors)
{
    const ErrorSummary &first = errors.megatron ? *errors.megatron : *errors.all;
    const int runs = static_cast<int>(first.count);
    const QString text = errors.megatron
        ? Words::tr("Step time of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.", nullptr,
                    runs)
        : Words::tr("Step time of %n published run(s) is predicted within %1 (median); nine of ten within %2.", nullptr, runs);
    return text.arg(shareText(first.median), shareText(first.p90)) + otherTrainers(errors) + unansweredText(errors.all->unanswered);
}

QString verdictHeadline(const VerdictSummary &all)
{
    return Words::tr("The memory verdict is right for %1 of %n published run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran "
                     "out of memory were called fitting.",
                     nullptr, static_cast<int>(report::judged(all)))
               .arg(percentText(report::rightShare(all), 1), count(all.ranCalledOom), count(report::ran(all)), count(all.failedCalledFits),
                    count(report::failed(all)))
        + unansweredText(all.unanswered);
}

/// Words that files have in English.
QString wordOf(const AccuracyColumn &column, const QString &word)
{
    if (column.id == "quantity")
        return word == QLatin1String("allocated") ? Words::tr("tensors")
            : word == QLatin1String("reserved")   ? Words::tr("allocator")
                                                  : Words::tr("device");
    if (column.id == "stage")
        return word == QLatin1String("first") ? Words::tr("first")
            : word == QLatin1String("last")   ? Words::tr("last")
                                              : Words::tr("largest");
    if (column.id == "outcome")
        return word == QLatin1String("ran") ? Words::tr("ran") : Words::tr("out of memory");
    if (column.id == "right")
        return word == QLatin1String("right") ? Words::tr("right") : Words::tr("wrong");
    if (column.id == "in_band")
        return word == QLatin1String("yes") ? Words::tr("yes") : Words::tr("no");
    return word;
}

/// Texts of which the report has the pattern, so that they can be translated.
QString patternText(const AccuracyView &view, const AccuracyColumn &column, std::size_t row, const std::string &text)
{
    if (column.id == "class")
        return translated(view.groupTitle(row));
    if (column.id == "verdict")
        return verdictText(view.row(row).verdict);
    if (column.id == "unanswered")
        return translated(view.row(row).unanswered->message);
    return wordOf(column, fromStd(text));
}

} // namespace

QString subjectTitle(Subject subject)
{
    switch (subject) {
    case Subject::PeakMemory:
        return Words::tr("Peak memory");
    case Subject::OutOfMemory:
        return Words::tr("Out of memory");
    case Subject::StepTime:
        return Words::tr("Step time");
    }
    return {};
}

QString headline(const validation::AccuracyReport &report, Subject subject)
{
    const auto errorsIn = [](const auto &summaries) {
        return Errors{find(summaries, validation::kAllId), find(summaries, validation::kMegatronId)};
    };
    const Errors memory = errorsIn(report.memory);
    const Errors time = errorsIn(report.time);
    const VerdictSummary *verdicts = find(report.verdicts, validation::kAllId);
    if (subject == Subject::PeakMemory && memory.all && memory.all->count > 0)
        return memoryHeadline(memory);
    if (subject == Subject::OutOfMemory && verdicts && report::judged(*verdicts) > 0)
        return verdictHeadline(*verdicts);
    if (subject == Subject::StepTime && time.all && time.all->count > 0)
        return timeHeadline(time);
    return {};
}

QString readingHint(Subject subject)
{
    switch (subject) {
    case Subject::PeakMemory:
        return Words::tr("The error is what is predicted over what was measured, less one: above zero, too much is predicted. Every "
                         "prediction counts the same memory as its source does.");
    case Subject::OutOfMemory:
        return Words::tr(
            "A verdict is right when a run is called OOM exactly if it ran out of memory; tight runs are launched and count as "
            "fitting. The Brier score is the mean of (odds − what happened)²: 0 is certainty that is always right, 0.25 is "
            "what a coin gets.");
    case Subject::StepTime:
        return Words::tr("The error is what is predicted over what was measured, less one: above zero, runs are faster than predicted. The "
                         "band is meant to hold four of five runs.");
    }
    return {};
}

QString emptyHint(Subject subject)
{
    return Words::tr("The files that come with this program have no measurements of this kind: %1. The other tabs have theirs.")
        .arg(subjectTitle(subject));
}

template <class Column>
QString columnTitle(const Column &column)
{
    const QString title = translated(column.title);
    const QString unit = fromStd(column.unit);
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}
template QString columnTitle(const AccuracyColumn &);
template QString columnTitle(const report::SummaryColumn<ErrorSummary> &);
template QString columnTitle(const report::SummaryColumn<VerdictSummary> &);

QString signedNumber(double value, int decimals)
{
    const QString text = number(value, decimals);
    const bool nothing = text == number(0, decimals);
    return value > 0 && !nothing ? QLatin1Char('+') + text : text;
}

QString cellText(const AccuracyView &view, const AccuracyColumn &column, std::size_t row)
{
    const report::CellValue value = column.value(view, row);
    if (const auto *figure = std::get_if<double>(&value))
        return column.id == "error_percent" ? signedNumber(*figure, column.decimals) : number(*figure, column.decimals);
    const auto *text = std::get_if<std::string>(&value);
    return text ? patternText(view, column, row, *text) : missing();
}

QStringList rowFacts(const AccuracyView &view, std::size_t row)
{
    QStringList facts;
    for (const AccuracyColumn *column : report::accuracyColumns(view.measurement(row).subject)) {
        if (!column->shownByDefault)
            continue;
        const QString text = cellText(view, *column, row);
        if (text != missing())
            facts << Words::tr("%1: %2", "name: value").arg(columnTitle(*column), text);
    }
    return facts;
}

} // namespace gui

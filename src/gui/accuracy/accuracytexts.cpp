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

/// Rows that have one reading between them would flatter the middle: how many there are without them.
QString distinctText(const ErrorSummary &errors)
{
    if (errors.distinct == errors.count)
        return {};
    return QLatin1Char(' ')
        + Words::tr("They share %n distinct reading(s), each counted once.", nullptr, static_cast<int>(errors.distinct));
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
    return text.arg(shareText(first.median), shareText(first.p90)) + distinctText(first) + otherTrainers(errors)
        + unansweredText(errors.all->unanswered);
}

QString timeHeadline(const Errors &errors)
{
    const ErrorSummary &first = errors.megatron ? *errors.megatron : *errors.all;
    const int runs = static_cast<int>(first.count);
    const QString text = errors.megatron
        ? Words::tr("Step time of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.", nullptr,
                    runs)
        : Words::tr("Step time of %n published run(s) is predicted within %1 (median); nine of ten within %2.", nullptr, runs);
    return text.arg(shareText(first.median), shareText(first.p90)) + distinctText(first) + otherTrainers(errors)
        + unansweredText(errors.all->unanswered);
}

/// Of the runs that verdicts are tested on, then of those that all ran: to these no verdict can be wrong but one way.
QString verdictHeadline(const VerdictSummary &all, const VerdictSummary *sweep)
{
    const bool mixed = sweep && report::judged(*sweep) < report::judged(all);
    const VerdictSummary &tested = mixed ? *sweep : all;
    const int runs = static_cast<int>(report::judged(tested));
    const QString right = percentText(report::rightShare(tested), 1);
    const QString alarms = count(tested.ranCalledOom);
    const QString ran = count(report::ran(tested));
    const QString missed = count(tested.failedCalledFits);
    const QString failed = count(report::failed(tested));
    if (!mixed)
        return Words::tr("The memory verdict is right for %1 of %n published run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran "
                         "out of memory were called fitting.",
                         nullptr, runs)
                   .arg(right, alarms, ran, missed, failed)
            + unansweredText(all.unanswered);
    const QString first = Words::tr("In “%6” the memory verdict is right for %1 of %n run(s): %2 of %3 that ran were called OOM, %4 of %5 "
                                    "that ran out of memory were called fitting.",
                                    nullptr, runs)
                              .arg(right, alarms, ran, missed, failed, translated(sweep->title));
    const QString others = Words::tr("Of %n other published run(s), all of which ran, %1 were called OOM.", nullptr,
                                     static_cast<int>(report::judged(all) - report::judged(*sweep)))
                               .arg(count(all.ranCalledOom - sweep->ranCalledOom));
    return first + QLatin1Char(' ') + others + unansweredText(all.unanswered);
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
    if (subject == Subject::PeakMemory && memory.all && memory.all->distinct > 0)
        return memoryHeadline(memory);
    if (subject == Subject::OutOfMemory && verdicts && report::judged(*verdicts) > 0)
        return verdictHeadline(*verdicts, report::sweepOf(report.verdicts));
    if (subject == Subject::StepTime && time.all && time.all->count > 0)
        return timeHeadline(time);
    return {};
}

namespace {

QString meaning(Subject subject)
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

} // namespace

QString readingHint(Subject subject)
{
    return meaning(subject) + QLatin1Char(' ')
        + Words::tr("Some constants of the predictions are fitted on rows of these files: for those rows agreement is no test.");
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

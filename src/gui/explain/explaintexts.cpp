// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/explaintexts.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Explain)
};

QString passText(const GanttOperation &operation) { return operation.forward ? Words::tr("forward pass") : Words::tr("backward pass"); }

/// What the model asks for, and no layout spares.
bool isArithmetic(estimate::Limit limit)
{
    using estimate::Limit;
    return limit == Limit::MatrixProducts || limit == Limit::ExpertProducts || limit == Limit::Attention || limit == Limit::SequenceMixing
        || limit == Limit::Head;
}

QString chunkText(const Gantt &gantt, const GanttOperation &operation)
{
    return Words::tr("chunk %1 of %2").arg(operation.chunk + 1).arg(gantt.chunks());
}

QString microBatchText(const Gantt &gantt, const GanttOperation &operation)
{
    return Words::tr("micro-batch %1 of %2").arg(count(qulonglong(operation.microBatch) + 1), count(qulonglong(gantt.microBatches())));
}

} // namespace

QString stageText(int stage) { return Words::tr("Stage %1").arg(stage); }

QString millisecondsText(double seconds)
{
    const double milliseconds = seconds * 1e3;
    return Words::tr("%1 ms").arg(number(milliseconds, milliseconds < 10 ? 3 : milliseconds < 1000 ? 2 : 1));
}

QString operationText(const Gantt &gantt, const GanttPlace &place)
{
    const GanttOperation &operation = gantt.at(place);
    QStringList what{Words::tr("Stage %1 of %2").arg(place.stage + 1).arg(gantt.stages())};
    if (gantt.chunks() > 1)
        what << chunkText(gantt, operation);
    what << microBatchText(gantt, operation) << passText(operation);
    const QString when = Words::tr("%1 to %2, takes %3 (predicted)")
                             .arg(millisecondsText(operation.begin), millisecondsText(operation.end), millisecondsText(operation.length()));
    return what.join(QStringLiteral(" · ")) + QLatin1Char('\n') + when;
}

QString waitingText(const Gantt &gantt, int stage, double seconds)
{
    if (seconds < 0 || seconds > gantt.passesEnd() || gantt.runningAt(stage, seconds))
        return {};
    const auto all = gantt.stage(stage);
    const std::size_t next = gantt.firstEndingAfter(stage, seconds);
    const double from = next > 0 ? all[next - 1].end : 0;
    const double to = next < all.size() ? all[next].begin : gantt.passesEnd();
    const QString head = Words::tr("Stage %1 of %2 · waits").arg(stage + 1).arg(gantt.stages());
    const QString when =
        Words::tr("%1 to %2, takes %3 (predicted)").arg(millisecondsText(from), millisecondsText(to), millisecondsText(to - from));
    if (next == all.size())
        return Words::tr("%1 for the other stages to finish\n%2").arg(head, when);
    const QString whatFor = all[next].forward ? Words::tr("%1 for the forward pass of micro-batch %2\n%3")
                                              : Words::tr("%1 for the backward pass of micro-batch %2\n%3");
    return whatFor.arg(head, count(qulonglong(all[next].microBatch) + 1), when);
}

QString phaseText(const Gantt &gantt, double seconds)
{
    for (const GanttPhase &phase : gantt.phases()) {
        if (seconds >= phase.begin && seconds < phase.end)
            return phase.name + QLatin1Char('\n')
                + Words::tr("%1 to %2, takes %3 (predicted)")
                      .arg(millisecondsText(phase.begin), millisecondsText(phase.end), millisecondsText(phase.end - phase.begin));
    }
    return {};
}

QString scheduleText(const Gantt &gantt)
{
    if (gantt.empty() || gantt.stages() == 0)
        return {};
    const QString size = gantt.chunks() > 1
        ? Words::tr("%1 stages of %2 chunks, %3 micro-batches: %4 passes in %5.")
              .arg(gantt.stages())
              .arg(gantt.chunks())
              .arg(count(qulonglong(gantt.microBatches())), count(gantt.operations()), secondsText(base::Seconds(gantt.passesEnd())))
        : Words::tr("%1 stages, %2 micro-batches: %3 passes in %4.")
              .arg(gantt.stages())
              .arg(count(qulonglong(gantt.microBatches())), count(gantt.operations()), secondsText(base::Seconds(gantt.passesEnd())));
    if (gantt.stages() == 1)
        return Words::tr("One stage, so there is no pipeline: %n micro-batch(es) follow one another, forward and backward.", nullptr,
                         gantt.microBatches());
    double least = 1;
    double most = 0;
    for (int stage = 0; stage < gantt.stages(); ++stage) {
        least = std::min(least, gantt.waiting(stage));
        most = std::max(most, gantt.waiting(stage));
    }
    return Words::tr("%1 Stages wait %2 to %3 of that time.").arg(size, percentText(least), percentText(most));
}

QString stepText(const estimate::Prediction &prediction)
{
    return Words::tr("Predicted: %1 per step; 8 in 10 runs take between %2 and %3.")
        .arg(secondsText(prediction.time.total()), secondsText(prediction.stepLow), secondsText(prediction.stepHigh));
}

QString limitText(const estimate::StepExplanation &explanation)
{
    const auto &limits = explanation.limits;
    if (limits.empty())
        return {};
    QStringList sentences{translated(limits.front().text)};
    const auto besides =
        std::find_if(limits.begin(), limits.end(), [](const estimate::StepLimit &limit) { return !isArithmetic(limit.kind); });
    if (besides != limits.begin() && besides != limits.end())
        sentences << translated(besides->text);
    return sentences.join(QLatin1Char(' '));
}

QString rowTitle(const report::StepTimeRow &row) { return translated(row.work ? report::title(*row.work) : report::title(row.group)); }

QString rowText(const report::StepTimes &times, std::size_t row, std::size_t step)
{
    const report::StepTimeRow &shown = times.rows[row];
    return Words::tr("%1: %2, %3 of the step (predicted)")
        .arg(rowTitle(shown), secondsText(base::Seconds(shown.seconds[step])), percentText(shown.shares[step], 1));
}

} // namespace gui

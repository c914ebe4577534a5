// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/runtimeline.h"

#include "gui/jobs/runwords.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstddef>
#include <utility>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::RunTimeline)
};

QString endText(const campaign::Attempt &attempt)
{
    if (!attempt.endReason.empty())
        return translated(attempt.endReason.c_str());
    return attempt.failure ? translated(results::title(*attempt.failure)) : QString();
}

void putAttempt(std::vector<Moment> &moments, const campaign::Attempt &attempt, bool simulated)
{
    const int number = attempt.number;
    if (attempt.submitted > 0 || attempt.started == 0)
        moments.push_back({attempt.submitted, false, Words::tr("Attempt %1: submitted").arg(number), fromStd(attempt.jobName)});
    if (attempt.started > 0) {
        const QString why = attempt.earlierMs > 0 ? Words::tr("again, after %1 before").arg(durationText(double(attempt.earlierMs) / 1000))
            : simulated                           ? QString()
                                                  : Words::tr("from here on it costs money");
        moments.push_back({attempt.started, false, Words::tr("Attempt %1: machines taken").arg(number), why});
    }
    if (attempt.ended > 0 || campaign::isFinal(attempt.state)) {
        moments.push_back({attempt.ended, attempt.state == campaign::RunState::Failed,
                           Words::tr("Attempt %1: %2").arg(QString::number(number), stateText(attempt.state).toLower()), endText(attempt)});
    }
}

/// Every worker pulls the image: what is the same but for the worker is told once, with how often.
void fold(std::vector<Moment> &moments)
{
    std::vector<Moment> folded;
    for (std::size_t begin = 0; begin < moments.size();) {
        const Moment &first = moments[begin];
        const auto other = std::find_if(moments.begin() + static_cast<std::ptrdiff_t>(begin), moments.end(), [&first](const Moment &next) {
            return next.what != first.what || next.text != first.text || next.warning != first.warning;
        });
        const auto end = static_cast<std::size_t>(other - moments.begin());
        folded.push_back(first);
        if (end - begin > 1)
            folded.back().what += QStringLiteral(" × %1").arg(end - begin);
        begin = end;
    }
    moments = std::move(folded);
}

} // namespace

std::vector<Moment> timelineOf(const campaign::Run &run, const std::vector<launch::EventSeen> &events)
{
    std::vector<Moment> moments;
    for (const campaign::Attempt &attempt : run.attempts)
        putAttempt(moments, attempt, run.simulated);
    for (const launch::EventSeen &event : events)
        moments.push_back({event.at, event.warning, event.reason, event.text});
    std::stable_sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
        if ((a.at > 0) != (b.at > 0))
            return a.at > 0;
        return a.at < b.at;
    });
    fold(moments);
    if (run.state == campaign::RunState::Skipped)
        moments.push_back({0, false, stateText(run.state), skipText(run.skipReason)});
    return moments;
}

} // namespace gui

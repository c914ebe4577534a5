// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/tuningtexts.h"

#include "gui/tuning/nextruntexts.h"
#include "gui/widgets/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::Tuning)
};

using campaign::TuningEnd;

/// Days and dollars of the whole training.
QString trainingText(double days, base::Usd cost) { return Words::tr("%1 and %2", "days and dollars").arg(daysText(days), usdText(cost)); }

} // namespace

QString budgetText(const campaign::Campaign &campaign, campaign::TimeMs now)
{
    if (!campaign.tuning)
        return {};
    const campaign::TuningSettings &settings = campaign.tuning->settings;
    QStringList parts;
    const QString runs = count(static_cast<qulonglong>(campaign.tuningRuns()));
    const QString spent = usdText(campaign.tuningSpent(now));
    parts << (settings.budgetRuns ? Words::tr("%1 of %n run(s)", nullptr, *settings.budgetRuns).arg(runs)
                                  : Words::tr("%n run(s)", nullptr, campaign.tuningRuns()));
    parts << (settings.budgetUsd ? Words::tr("%1 of %2", "money").arg(spent, usdText(base::Usd(*settings.budgetUsd))) : spent);
    parts << Words::tr("until nothing left saves %1").arg(percentText(settings.stopBelow, settings.stopBelow < 0.01 ? 1 : 0));
    return parts.join(QStringLiteral(" · "));
}

QString endText(const campaign::Tuning &mode)
{
    switch (mode.end) {
    case TuningEnd::None:
        return {};
    case TuningEnd::Converged:
        return Words::tr("Tuning is done: nothing left is likely to beat the best by more than %1.")
            .arg(percentText(mode.settings.stopBelow, mode.settings.stopBelow < 0.01 ? 1 : 0));
    case TuningEnd::NothingLeft:
        return Words::tr("Tuning is done: every configuration was run.");
    case TuningEnd::NothingFits:
        return Words::tr("Tuning is over: what is left would run out of memory. Search smaller batches, more recompute or more GPUs.");
    case TuningEnd::BudgetSpent:
        return Words::tr("Tuning is over: the budget is used up. With more of it, it goes on where it stands.");
    case TuningEnd::NotWorthIt:
        return Words::tr("Tuning is done: a further run would cost more than it is expected to save in the training.");
    case TuningEnd::TooManyFailures:
        return Words::tr("Tuning is over: too many runs have failed. See why in the list before it goes on.");
    case TuningEnd::Stopped:
        return Words::tr("Tuning was ended by hand. It can go on with what is left of its budget.");
    }
    return {};
}

bool endsWell(TuningEnd end) { return end == TuningEnd::Converged || end == TuningEnd::NothingLeft || end == TuningEnd::NotWorthIt; }

QString bestText(const Tuning::Best &best, const tuning::Expectation *base, const search::SearchResult &result)
{
    const QString text = Words::tr("Best so far: %1 with %2 a step (%3), %4 for the whole training.")
                             .arg(configurationLabel(best.candidate, result), secondsText(best.step),
                                  best.simulated ? Words::tr("simulated") : Words::tr("measured"), trainingText(best.days, best.cost));
    if (base == nullptr)
        return text;
    if (best.candidate == base->candidate)
        return text + QLatin1Char(' ') + Words::tr("That is the base configuration.");
    const QString compared =
        base->ran ? Words::tr("The base configuration takes %1.") : Words::tr("The base configuration is expected to take %1.");
    return text + QLatin1Char(' ') + compared.arg(trainingText(base->days, base->cost));
}

QString choiceText(const tuning::NextRun &next, const QString &run, const search::SearchResult &result)
{
    const NextRunLine line = lineOf(next, result);
    if (line.comparesTrainings)
        return Words::tr("Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), %7 for the whole training, out of memory %6.")
            .arg(run, line.label, line.why, line.step, line.band, line.oom, line.training);
    return Words::tr("Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), out of memory %6.")
        .arg(run, line.label, line.why, line.step, line.band, line.oom);
}

} // namespace gui

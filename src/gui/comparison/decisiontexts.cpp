// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/decisiontexts.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <algorithm>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Decision)
};

using comparison::Comparison;
using results::RunFigures;
using results::RunOutcome;

const RunFigures &figuresOf(const Comparison &comparison, std::size_t run) { return *comparison.analysis.runs[run].figures; }

/// Runs that look faster than the best, and are more than their GPUs can do.
bool passedOver(const Comparison &comparison)
{
    const std::vector<std::size_t> &ranked = comparison.analysis.bySpeed;
    const auto end = std::find(ranked.begin(), ranked.end(), *comparison.analysis.best);
    return std::any_of(ranked.begin(), end, [&](std::size_t run) { return figuresOf(comparison, run).aboveHardware; });
}

QString savingsText(const Comparison &comparison)
{
    const results::Analysis &analysis = comparison.analysis;
    if (!analysis.base)
        return Words::tr("There is no measured base configuration to compare with.");
    if (analysis.base == analysis.best)
        return passedOver(comparison) ? Words::tr("That is the base configuration itself: no other run that can be relied on was faster.")
                                      : Words::tr("That is the base configuration itself: no other run was faster.");
    if (!analysis.savings)
        return {};
    const results::Savings &saved = *analysis.savings;
    if (saved.time.value() < 0 && comparison.record(*analysis.base).simulated && !comparison.record(*analysis.best).simulated)
        return Words::tr("There is no measured base configuration to compare with.");
    if (saved.time.value() < 0 && figuresOf(comparison, *analysis.base).aboveHardware)
        return Words::tr("The base configuration looks %1 faster, but that is more than its GPUs can do.")
            .arg(daysText(-base::inDays(saved.time)));
    if (saved.time.value() < 0)
        return Words::tr("The base configuration looks %1 faster, on too few steps to decide by.").arg(daysText(-base::inDays(saved.time)));
    const QString time = daysText(base::inDays(saved.time));
    if (saved.cost.value() >= 0)
        return Words::tr("Saves %1 and %2 (%3) against the base.").arg(time, usdText(saved.cost), percentText(saved.costShare, 1));
    return Words::tr("Saves %1 against the base, and costs %2 more.").arg(time, usdText(base::Usd(-saved.cost.value())));
}

/// Half the width of the confidence interval, as a share of the mean.
double doubt(const results::StepStatistics &statistics)
{
    const double mean = statistics.mean.value();
    return mean > 0 ? (statistics.meanHigh - statistics.meanLow).value() / 2 / mean : 0;
}

QString groundText(const Comparison &comparison, std::size_t best)
{
    const RunFigures &figures = figuresOf(comparison, best);
    const results::StepStatistics &statistics = figures.statistics;
    const domain::ClusterSpec &cluster = comparison.record(best).cluster;
    const QString goal = number(comparison.analysis.settings.goal.value() / 1e9, 0);
    QString text = Words::tr("%n step(s) behind it", nullptr, static_cast<int>(statistics.used)) + QStringLiteral(" · ")
        + Words::tr("%1 per step").arg(secondsText(figures.step));
    if (statistics.used > 1)
        text += QStringLiteral(" ± ") + percentText(doubt(statistics), 1);
    text += QStringLiteral(" · ") + Words::tr("%1 TFLOPS per GPU").arg(number(figures.modelTflopsPerGpu, 0));
    text += QStringLiteral(" · ") + Words::tr("MFU %1").arg(percentText(figures.mfu, 1));
    text += QStringLiteral(" · ") + Words::tr("%n GPU(s)", nullptr, cluster.numGpus());
    return text + QStringLiteral(" · ") + Words::tr("for %1 B tokens at %2 per GPU hour").arg(goal, usdText(cluster.pricePerGpuHour));
}

QString cheapestText(const Comparison &comparison, const std::vector<QString> &labels)
{
    const results::Analysis &analysis = comparison.analysis;
    if (!analysis.cheapest || analysis.cheapest == analysis.best)
        return {};
    const RunFigures &figures = figuresOf(comparison, *analysis.cheapest);
    return Words::tr("Cheapest: %1, %2 in %3.")
        .arg(labels[*analysis.cheapest], usdText(figures.cost), daysText(base::inDays(figures.time)));
}

QStringList warningsOf(const Comparison &comparison, std::size_t best)
{
    QStringList warnings;
    const RunFigures &figures = figuresOf(comparison, best);
    const std::size_t read = figures.statistics.used + figures.statistics.warmup;
    const auto steps = static_cast<int>(results::hasFewAfterWarmup(figures.statistics) ? figures.statistics.used : read);
    if (figures.fewSteps)
        warnings << Words::tr("Only %n step(s) were measured: run it longer before you decide.", nullptr, steps);
    if (figures.aboveHardware)
        warnings << Words::tr("This is more than the GPUs can do: a wrong unit, GPU count or step time.");
    if (passedOver(comparison))
        warnings << Words::tr("Runs that look faster were passed over: they are above what their GPUs can do.");
    if (comparison.analysis.runs[best].outcome == RunOutcome::Incomplete && comparison.record(best).underWay)
        warnings << Words::tr("The run is still running: its figures may change.");
    else if (comparison.analysis.runs[best].outcome == RunOutcome::Incomplete)
        warnings << Words::tr("The run ended before all of its steps were done.");
    return warnings;
}

QString warmupText(const results::WarmupRule &rule)
{
    return rule.kind == results::WarmupRule::Kind::Settled ? Words::tr("Steps before the step time settles are left out")
                                                           : Words::tr("The first %n step(s) are left out", nullptr, rule.steps);
}

QString measureText(results::StepMeasure measure)
{
    switch (measure) {
    case results::StepMeasure::Median:
        return Words::tr("the step time is the median of the others");
    case results::StepMeasure::Mean:
        return Words::tr("the step time is the mean of the others");
    case results::StepMeasure::RoundedMean:
        return Words::tr("the step time is the mean of the others, rounded to 1/100 s");
    }
    return {};
}

} // namespace

Origin originOf(const Comparison &comparison)
{
    const bool simulated = comparison.anySimulated();
    const bool measured = comparison.anyMeasured();
    if (simulated)
        return measured ? Origin::Mixed : Origin::Simulated;
    return measured ? Origin::Measured : Origin::None;
}

QString originWord(Origin origin)
{
    switch (origin) {
    case Origin::None:
        return {};
    case Origin::Measured:
        return Words::tr("Measured");
    case Origin::Simulated:
        return Words::tr("SIMULATED");
    case Origin::Mixed:
        return Words::tr("Measured and SIMULATED");
    }
    return {};
}

Decision decisionOf(const Comparison &comparison, const std::vector<QString> &labels)
{
    const results::Analysis &analysis = comparison.analysis;
    Decision decision;
    if (!analysis.best) {
        decision.headline = Words::tr("No run gave figures to decide by");
        const auto counts = countOutcomes(comparison);
        const auto failed = static_cast<int>(counts[std::size_t(RunOutcome::Failed)]);
        const auto silent = static_cast<int>(counts[std::size_t(RunOutcome::NoSteps)]);
        if (failed > 0)
            decision.warnings << Words::tr("%n run(s) failed: select one to see why and what to try.", nullptr, failed);
        if (silent > 0)
            decision.warnings << Words::tr("%n run(s) printed no training step: the log may be of another kind, or cut.", nullptr, silent);
        return decision;
    }
    const std::size_t best = *analysis.best;
    const RunFigures &figures = figuresOf(comparison, best);
    decision.usable = true;
    decision.headline = Words::tr("Best: %1 — %2, %3").arg(labels[best], daysText(base::inDays(figures.time)), usdText(figures.cost));
    decision.savings = savingsText(comparison);
    decision.ground = groundText(comparison, best);
    decision.cheapest = cheapestText(comparison, labels);
    decision.warnings = warningsOf(comparison, best);
    return decision;
}

QString outcomeText(const Comparison &comparison, std::size_t run)
{
    const RunOutcome outcome = comparison.analysis.runs[run].outcome;
    return outcome == RunOutcome::Incomplete && comparison.record(run).underWay ? Words::tr("Still running") : outcomeText(outcome);
}

QString outcomeText(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Measured:
        return Words::tr("Complete");
    case RunOutcome::Incomplete:
        return Words::tr("Incomplete");
    case RunOutcome::Failed:
        return Words::tr("Failed");
    case RunOutcome::NoSteps:
        return Words::tr("No steps");
    }
    return {};
}

std::array<std::size_t, kOutcomes> countOutcomes(const Comparison &comparison)
{
    std::array<std::size_t, kOutcomes> counts{};
    for (const results::AnalysedRun &run : comparison.analysis.runs)
        ++counts[static_cast<std::size_t>(run.outcome)];
    return counts;
}

QString roleText(const results::Analysis &analysis, std::size_t run)
{
    QStringList words;
    if (analysis.best == run)
        words << Words::tr("best");
    if (analysis.cheapest == run)
        words << Words::tr("cheapest");
    if (analysis.base == run)
        words << Words::tr("base");
    if (analysis.worst == run && analysis.best != run)
        words << Words::tr("worst");
    return words.isEmpty() ? missing() : words.join(QStringLiteral(", "));
}

QString flagsText(const Comparison &comparison, std::size_t run)
{
    const results::AnalysedRun &analysed = comparison.analysis.runs[run];
    QStringList words;
    if (analysed.outcome == RunOutcome::Incomplete)
        words << (comparison.record(run).underWay ? Words::tr("still running") : Words::tr("incomplete"));
    if (analysed.figures && analysed.figures->fewSteps)
        words << Words::tr("few steps");
    if (analysed.figures && analysed.figures->aboveHardware)
        words << Words::tr("above the hardware");
    return words.isEmpty() ? missing() : words.join(QStringLiteral(", "));
}

QString reasonOf(const Comparison &comparison, std::size_t run)
{
    const results::AnalysedRun &analysed = comparison.analysis.runs[run];
    const results::RunRecord &record = comparison.record(run);
    switch (analysed.outcome) {
    case RunOutcome::Failed:
        return record.failure ? translated(results::title(record.failure->kind)) : Words::tr("Failed");
    case RunOutcome::NoSteps:
        return Words::tr("No training step in its log");
    case RunOutcome::Incomplete:
        if (record.failure)
            return translated(results::title(record.failure->kind));
        return Words::tr("%1 of %2 steps").arg(count(record.steps.size()), count(static_cast<qulonglong>(record.plannedSteps)));
    case RunOutcome::Measured:
        break;
    }
    if (analysed.figures && analysed.figures->aboveHardware)
        return Words::tr("More than the GPUs can do");
    return analysed.figures && analysed.figures->fewSteps ? Words::tr("Few steps") : QString();
}

QString methodText(const Comparison &comparison, const std::vector<QString> &labels)
{
    const results::AnalysisSettings &settings = comparison.analysis.settings;
    const QString rule = Words::tr("%1; %2.", "warm-up rule; step measure").arg(warmupText(settings.warmup), measureText(settings.measure));
    if (!comparison.analysis.best)
        return rule;
    const std::size_t best = *comparison.analysis.best;
    const RunFigures &figures = figuresOf(comparison, best);
    return rule + QLatin1Char(' ')
        + Words::tr("Of the best, %1: %2 left out, %3 used, %4 per step.")
              .arg(labels[best], count(figures.statistics.warmup), count(figures.statistics.used), secondsText(figures.step));
}

} // namespace gui

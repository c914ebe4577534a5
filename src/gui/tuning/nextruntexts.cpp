// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tuning/nextruntexts.h"

#include "base/format.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "gui/workspace/nextruns.h"
#include "report/runknobs.h"
#include "search/baseconfig.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::NextRuns)
};

/// Told of every configuration; others only where they differ from the base's.
constexpr std::array<std::string_view, 3> kAlwaysTold{"tp", "pp", "mbs"};

results::RunRecord recordOf(const domain::Candidate &candidate, const domain::ClusterSpec &cluster)
{
    results::RunRecord record;
    record.candidate = candidate;
    record.cluster = cluster;
    return record;
}

/// Settings that follow from the tensor parallel size are told where they do not.
domain::Candidate followingBase(const search::SearchResult &result, int tensorParallel)
{
    domain::Candidate base = search::baseCandidate(result.plan);
    base.layout.sequenceParallel = tensorParallel > 1;
    base.layout.expertTensorParallel = tensorParallel;
    return base;
}

bool isAlwaysTold(const report::RunKnob &knob)
{
    return std::find(kAlwaysTold.begin(), kAlwaysTold.end(), knob.shortName) != kAlwaysTold.end();
}

QString valueText(const report::CellValue &value)
{
    if (const auto *figure = std::get_if<double>(&value))
        return QLocale().toString(*figure, 'g', 6);
    const auto *word = std::get_if<std::string>(&value);
    return word ? fromStd(*word) : missing();
}

/// Odds below one in a hundred are told apart from none.
QString oddsText(double odds) { return percentText(odds, odds > 0 && odds < 0.01 ? 1 : 0); }

QString headlineOf(const NextRunsAnswer &answer)
{
    const tuning::SessionAdvice &advice = answer.advice;
    const QString best = advice.best ? configurationLabel(advice.best->candidate, *answer.result) : QString();
    switch (advice.stop) {
    case tuning::StopReason::None:
    case tuning::StopReason::BudgetSpent:
        break;
    case tuning::StopReason::Converged:
        return Words::tr("Stop here: nothing left is likely to beat %1 by more than %2.").arg(best, percentText(answer.stopBelow));
    case tuning::StopReason::NotWorthIt:
        return Words::tr("Stop here: a further run would cost more than it is expected to save. The best is %1.").arg(best);
    case tuning::StopReason::NothingLeft:
        return best.isEmpty() ? Words::tr("Every configuration was run, and none finished.")
                              : Words::tr("Every configuration was run: the best is %1.").arg(best);
    case tuning::StopReason::NothingFits:
        return best.isEmpty() ? Words::tr("Nothing left is likely to fit into memory.")
                              : Words::tr("Nothing left is likely to fit into memory: the best is %1.").arg(best);
    }
    if (advice.next.empty())
        return Words::tr("There is nothing left to run.");
    const NextRunLine first = lineOf(advice.next.front(), *answer.result);
    if (comparesTrainings(*answer.result))
        return (best.isEmpty() ? Words::tr("Run %1 first: %2 a step, %3 for the whole training expected.")
                               : Words::tr("Run %1 next: %2 a step, %3 for the whole training expected."))
            .arg(first.label, first.step, first.training);
    return best.isEmpty() ? Words::tr("Run %1 first: %2 a step expected.").arg(first.label, first.step)
                          : Words::tr("Run %1 next: %2 a step expected.").arg(first.label, first.step);
}

QString gainOf(const NextRunsAnswer &answer)
{
    const tuning::SessionAdvice &advice = answer.advice;
    if (!advice.best)
        return {};
    const bool trainings = comparesTrainings(*answer.result);
    const QString label = configurationLabel(advice.best->candidate, *answer.result);
    const QString step = secondsText(advice.best->expected);
    const QString best = trainings ? Words::tr("Best so far: %1 with %2 a step, %3 for the whole training.")
                                         .arg(label, step, trainingText(*advice.best, *answer.result))
                                   : Words::tr("Best so far: %1 with %2 a step.").arg(label, step);
    if (advice.next.empty())
        return best;
    if (trainings)
        return best + QLatin1Char(' ')
            + Words::tr("The next run is expected to save %1 of the training, %2; the chance that anything left beats the best by more "
                        "than %3 is %4.")
                  .arg(percentText(advice.expectedGain, 1), usdText(advice.expectedSaving), percentText(answer.stopBelow),
                       oddsText(advice.chanceBetter));
    return best + QLatin1Char(' ')
        + Words::tr("The next run is expected to save %1 of a step, %2 in the whole training; the chance that anything left beats the "
                    "best by more than %3 is %4.")
              .arg(percentText(advice.expectedGain, 1), usdText(advice.expectedSaving), percentText(answer.stopBelow),
                   oddsText(advice.chanceBetter));
}

QString groundOf(const NextRunsAnswer &answer)
{
    QStringList sentences;
    const auto runs = static_cast<int>(std::min<std::size_t>(answer.evidence(), 1'000'000));
    const QString from = Words::tr("%Ln configuration(s)", "as in: chosen from", static_cast<int>(answer.advice.alternatives));
    switch (evidenceOf(answer)) {
    case Evidence::Predictions:
        sentences << Words::tr("Chosen from %1 by prediction alone: nothing was run yet.").arg(from);
        break;
    case Evidence::Measured:
        sentences << Words::tr("Chosen from %1; predictions are corrected by %n measured run(s).", nullptr, runs).arg(from);
        break;
    case Evidence::Simulated:
        sentences << Words::tr("Chosen from %1; predictions are corrected by %n simulated run(s), which are no measurements.", nullptr,
                               runs)
                         .arg(from);
        break;
    }
    if (answer.result->cancelled)
        sentences << Words::tr("The search was stopped: there may be others.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString configurationLabel(const domain::Candidate &candidate, const search::SearchResult &result)
{
    const results::RunRecord record = recordOf(candidate, result.cluster);
    const results::RunRecord base = recordOf(followingBase(result, candidate.layout.tensorParallel), result.cluster);
    QStringList words;
    for (const report::RunKnob &knob : report::runKnobs()) {
        const bool differs = !knob.machines && !report::isComputed(knob) && knob.value(record) != knob.value(base);
        const bool tellsApart = knob.shortName == "gbs" && comparesTrainings(result);
        if (differs || tellsApart || isAlwaysTold(knob))
            words << fromStd(report::labelWord(knob, record));
    }
    return words.join(QLatin1Char(' '));
}

QString configurationKnobs(const domain::Candidate &candidate, const search::SearchResult &result)
{
    const results::RunRecord record = recordOf(candidate, result.cluster);
    QStringList words;
    for (const report::RunKnob &knob : report::runKnobs()) {
        if (!knob.machines)
            words << Words::tr("%1 %2", "setting and value").arg(translated(knob.title), valueText(knob.value(record)));
    }
    return words.join(QStringLiteral(" · "));
}

bool comparesTrainings(const search::SearchResult &result)
{
    const search::ResolvedSpace &space = result.grid.space();
    return space.globalBatchSizes.size() > 1 || space.seqLengths.size() > 1;
}

QString trainingText(const tuning::Expectation &belief, const search::SearchResult &result)
{
    const QString days = daysText(belief.days);
    return result.cluster.pricePerGpuHour.value() > 0 ? Words::tr("%1, %2", "days, dollars").arg(days, usdText(belief.cost)) : days;
}

QString withFigures(const base::Text &text)
{
    if (text.empty())
        return {};
    std::vector<std::string> args = text.args();
    for (std::string &arg : args) {
        const auto figure = base::parseNumber(arg);
        const std::size_t point = arg.find('.');
        if (figure)
            arg = number(*figure, point == std::string::npos ? 0 : static_cast<int>(arg.size() - point - 1)).toStdString();
    }
    const std::string pattern(text.pattern());
    return fromStd(base::fillIn(translated(pattern.c_str()).toStdString(), args));
}

NextRunLine lineOf(const tuning::NextRun &next, const search::SearchResult &result)
{
    const tuning::Expectation &belief = next.belief;
    NextRunLine line;
    line.row = next.row;
    line.label = configurationLabel(belief.candidate, result);
    line.knobs = configurationKnobs(belief.candidate, result);
    line.step = secondsText(belief.expected);
    line.training = trainingText(belief, result);
    line.comparesTrainings = comparesTrainings(result);
    line.band = Words::tr("%1 – %2", "from, to").arg(secondsText(belief.low), secondsText(belief.high));
    line.oom = oddsText(belief.oomProbability);
    line.best = oddsText(next.chanceBest);
    line.cost = usdText(next.runCost);
    line.why = withFigures(next.why);
    if (!line.why.isEmpty())
        line.why = line.why.left(1).toUpper() + line.why.mid(1) + QLatin1Char('.');
    return line;
}

QString sentenceOf(const NextRunLine &line)
{
    if (line.comparesTrainings)
        return Words::tr("%1: %2 a step expected, 80 % between %3, %8 for the whole training; runs out of memory with a chance of %4, is "
                         "the best of all with %5; the trial costs %6. %7")
            .arg(line.label, line.step, line.band, line.oom, line.best, line.cost, line.why, line.training);
    return Words::tr(
               "%1: %2 a step expected, 80 % between %3; runs out of memory with a chance of %4, is the best of all with %5; the trial "
               "costs %6. %7")
        .arg(line.label, line.step, line.band, line.oom, line.best, line.cost, line.why);
}

Evidence evidenceOf(const NextRunsAnswer &answer)
{
    if (answer.evidence() == 0)
        return Evidence::Predictions;
    return answer.advice.simulated ? Evidence::Simulated : Evidence::Measured;
}

QString evidenceWord(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Predictions:
        return Words::tr("Predicted");
    case Evidence::Measured:
        return Words::tr("Corrected by measurements");
    case Evidence::Simulated:
        return Words::tr("SIMULATED");
    }
    return {};
}

QString evidenceTip(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Predictions:
        return Words::tr("Nothing was run yet: all figures are predictions.");
    case Evidence::Measured:
        return Words::tr("Predictions, corrected by what runs on real machines have shown.");
    case Evidence::Simulated:
        return Words::tr("Predictions, corrected by runs of a sandbox: they try out the way, not the machines.");
    }
    return {};
}

QString noticesText(const tuning::SessionAdvice &advice)
{
    QStringList sentences;
    for (const tuning::Notice &notice : advice.notices) {
        const QString text = withFigures(notice.text);
        sentences << text.left(1).toUpper() + text.mid(1) + QLatin1Char('.');
    }
    return sentences.join(QLatin1Char(' '));
}

NextRunsText textOf(const NextRunsAnswer &answer)
{
    NextRunsText text;
    text.stop = answer.advice.stop != tuning::StopReason::None;
    text.headline = headlineOf(answer);
    text.gain = gainOf(answer);
    text.ground = groundOf(answer);
    text.notices = noticesText(answer.advice);
    return text;
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wholespace/spacetexts.h"

#include "gui/configurations/verdicttexts.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "report/figuretexts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gui {
namespace {

using report::GpuCountAdvice;
using report::GpuReason;
using report::SpaceColumn;
using report::SpaceKind;
using report::SpaceRow;
using report::SpaceTable;

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::WholeSpace)
};

QString wordText(const std::string &word)
{
    if (word == "yes")
        return Words::tr("yes");
    if (word == "no")
        return Words::tr("no");
    if (word == "on")
        return Words::tr("on");
    if (word == "off")
        return Words::tr("off");
    return word == "best" ? Words::tr("its best") : fromStd(word);
}

QString stepText(const estimate::Prediction &prediction, int decimals)
{
    return Words::tr("%1 (%2–%3)", "step time with its band")
        .arg(number(prediction.time.total().value(), decimals), number(prediction.stepLow.value(), decimals),
             number(prediction.stepHigh.value(), decimals));
}

QString daysAndCost(const SpaceRow &row)
{
    const estimate::Prediction &prediction = row.entry->prediction;
    return prediction.cost.value() > 0 ? Words::tr("%1 for %2").arg(daysText(prediction.days), usdText(prediction.cost))
                                       : daysText(prediction.days);
}

/// Said with a row that is proposed; empty when it is safe.
QString tightText(const SpaceRow &row)
{
    const estimate::Prediction &prediction = row.entry->prediction;
    return prediction.verdict == estimate::Verdict::Safe ? QString()
                                                         : QLatin1Char(' ')
            + Words::tr("It is tight: its odds of running out of memory are %1.").arg(percentText(prediction.oomProbability));
}

/// The plan's own best on the row's cluster is tight, and the row is not.
bool isSaferThanPlans(const SpaceTable &table, const SpaceRow &row)
{
    const auto plans = std::find_if(table.rows().begin(), table.rows().end(),
                                    [&row](const SpaceRow &other) { return other.isPlans && other.answer == row.answer; });
    return plans != table.rows().end() && row.entry->prediction.verdict == estimate::Verdict::Safe
        && plans->entry->prediction.verdict == estimate::Verdict::Tight;
}

/// "12 % sooner than the plan's own best"; empty when there is nothing to compare with.
QString againstPlan(const SpaceTable &table, const SpaceRow &row)
{
    if (row.isPlans)
        return Words::tr("the plan's own best");
    if (!row.daysMore)
        return {};
    const QString share = percentText(std::abs(*row.daysMore), 1);
    if (share == percentText(0, 1))
        return Words::tr("as fast as the plan's own best");
    if (*row.daysMore < 0)
        return Words::tr("%1 sooner than the plan's own best").arg(share);
    return isSaferThanPlans(table, row) ? Words::tr("%1 later than the plan's own best, which is tight").arg(share)
                                        : Words::tr("%1 later than the plan's own best").arg(share);
}

QString gpusAt(const SpaceTable &table, std::size_t row) { return count(static_cast<qulonglong>(table.cluster(row).numGpus())); }

QString reasonText(GpuReason reason)
{
    switch (reason) {
    case GpuReason::BestTrade:
        return Words::tr("the best trade of time for money");
    case GpuReason::CheapestInTime:
        return Words::tr("the cheapest that is done in time");
    case GpuReason::FastestForMoney:
        return Words::tr("the fastest that the budget pays for");
    default:
        return {};
    }
}

/// Why the best trade is one.
QString kneeText(const SpaceTable &table, const GpuCountAdvice &advice)
{
    if (advice.fastest == advice.cheapest)
        return Words::tr("It is the fastest and the cheapest.");
    if (advice.knee == advice.fastest)
        return Words::tr("It is the fastest, and costs little more than the cheapest (%1 GPUs).").arg(gpusAt(table, *advice.cheapest));
    if (advice.knee == advice.cheapest)
        return Words::tr("It is the cheapest: more GPUs save little time for much money.");
    return Words::tr("The curve bends here: up to it more GPUs save time for little money, beyond it for much.");
}

QString doubledText(const report::GpuStep &step)
{
    if (!(step.savedDays > 0))
        return Words::tr("Twice as many save no time.");
    const QString days = daysText(step.savedDays);
    if (step.extraUsd == 0) // no price
        return Words::tr("Twice as many save %1.").arg(days);
    return step.extraUsd > 0 ? Words::tr("Twice as many save %1 for %2 more.").arg(days, usdText(base::Usd(step.extraUsd)))
                             : Words::tr("Twice as many save %1 and %2.").arg(days, usdText(base::Usd(-step.extraUsd)));
}

QString halvedText(const report::GpuStep &step)
{
    const QString days = daysText(-step.savedDays);
    if (!(step.savedDays < 0))
        return Words::tr("Half as many are no slower.");
    if (step.extraUsd == 0)
        return Words::tr("Half as many take %1 longer.").arg(days);
    return step.extraUsd < 0 ? Words::tr("Half as many take %1 longer and save %2.").arg(days, usdText(base::Usd(-step.extraUsd)))
                             : Words::tr("Half as many take %1 longer and save no money.").arg(days);
}

/// What the fastest or the cheapest takes: how far the limits are off.
QString rowText(const SpaceTable &table, std::size_t row)
{
    return Words::tr("%1 GPUs: %2").arg(gpusAt(table, row), daysAndCost(table.rows()[row]));
}

QString refusalText(const SpaceTable &table, const GpuCountAdvice &advice)
{
    switch (advice.reason) {
    case GpuReason::TooLate:
        return Words::tr("No number of GPUs is done by the deadline; the fastest is %1 (predicted). Allow more days, more GPUs, or another "
                         "cluster.")
            .arg(rowText(table, *advice.fastest));
    case GpuReason::TooDear:
        return Words::tr("The budget pays for no number of GPUs; the cheapest is %1 (predicted). Raise it, or train on fewer tokens.")
            .arg(rowText(table, *advice.cheapest));
    case GpuReason::NotBoth:
        return Words::tr("No number of GPUs keeps both limits. The fastest is %1; the cheapest is %2 (predicted).")
            .arg(rowText(table, *advice.fastest), rowText(table, *advice.cheapest));
    default:
        return Words::tr("No configuration fits on any of these numbers of GPUs: allow more GPUs, or higher odds of running out of "
                         "memory.");
    }
}

QStringList entryFacts(const SpaceRow &row)
{
    const estimate::Prediction &prediction = row.entry->prediction;
    QStringList lines;
    lines << Words::tr("%1 (predicted)").arg(daysAndCost(row));
    lines << Words::tr("Step time, with the 80 % band: %1 s").arg(stepText(prediction, 2));
    lines << Words::tr("%1 model TFLOPS per GPU, MFU %2").arg(number(prediction.modelTflopsPerGpu, 0), percentText(prediction.mfu, 1));
    lines << Words::tr("Peak %1 of %2").arg(gibText(prediction.memory.total()), gibText(prediction.capacity));
    lines << verdictSentence(prediction);
    return lines;
}

} // namespace

QString spaceColumnTitle(const SpaceColumn &column)
{
    const QString title = translated(column.title);
    const QString unit = translated(column.unit);
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

QString spaceCellText(const SpaceTable &table, const SpaceColumn &column, std::size_t row)
{
    const SpaceRow &shown = table.rows()[row];
    if (column.id == "rank" && shown.rank == 0)
        return shown.isTrade ? Words::tr("trade", "in place of a rank")
            : shown.isPlans  ? Words::tr("plan", "in place of a rank")
                             : missing();
    if (column.kind == report::ColumnKind::Verdict)
        return shown.entry ? verdictCellText(shown.entry->prediction.verdict, shown.entry->prediction.oomProbability)
                           : Words::tr("nothing fits");
    if (column.id == "step_seconds" && shown.entry)
        return stepText(shown.entry->prediction, column.decimals);
    const report::CellValue value = report::cellValue(column, table, row);
    if (const auto *text = std::get_if<std::string>(&value))
        return column.id == "cluster" ? fromStd(*text) : wordText(*text);
    const auto *figure = std::get_if<double>(&value);
    return figure ? number(*figure, column.decimals) : missing();
}

QStringList spaceFacts(const SpaceTable &table, std::size_t row)
{
    const SpaceRow &shown = table.rows()[row];
    QStringList lines;
    if (table.kind() == SpaceKind::GpuCounts)
        lines << Words::tr("%n GPU(s)", nullptr, table.cluster(row).numGpus());
    else if (table.severalClusters())
        lines << fromStd(table.cluster(row).label);
    if (!shown.entry) {
        lines << translated(shown.whyNothing);
        return lines;
    }
    const QString settings = fromStd(report::settingsText(shown.entry->candidate));
    lines << (shown.rank > 0 ? Words::tr("#%1: %2", "rank: settings").arg(shown.rank).arg(settings) : settings);
    lines << entryFacts(shown);
    if (const QString compared = againstPlan(table, shown); table.kind() == SpaceKind::Best && !compared.isEmpty())
        lines << compared;
    return lines;
}

std::vector<QStringList> allSpaceFacts(const SpaceTable &table)
{
    std::vector<QStringList> facts;
    for (std::size_t row = 0; row < table.rows().size(); ++row)
        facts.push_back(spaceFacts(table, row));
    return facts;
}

namespace {

/// What the fastest trade gains over the best of its cluster, and risks; empty where there is none.
QString tradeText(const SpaceTable &table)
{
    const auto trade = std::find_if(table.rows().begin(), table.rows().end(), [](const SpaceRow &row) { return row.isTrade; });
    if (trade == table.rows().end())
        return {};
    const auto first = std::find_if(table.rows().begin(), table.rows().end(),
                                    [&trade](const SpaceRow &row) { return row.rank > 0 && row.answer == trade->answer; });
    if (first == table.rows().end())
        return {};
    return QLatin1Char(' ')
        + Words::tr("Trades are up to %1 faster, with odds up to %2 of running out of memory.")
              .arg(percentText(search::timeSaved(*trade->entry, *first->entry), 1), percentText(trade->entry->prediction.oomProbability));
}

QString headline(const SpaceTable &table, std::size_t row)
{
    const SpaceRow &first = table.rows()[row];
    const QString where = fromStd(table.cluster(row).label);
    if (first.isPlans)
        return Words::tr("The plan's own best is the best of the whole space: %1 on %2 (predicted).").arg(daysAndCost(first), where);
    const QString compared = againstPlan(table, first);
    if (compared.isEmpty())
        return Words::tr("The best of the whole space takes %1 on %2 (predicted).").arg(daysAndCost(first), where);
    return Words::tr("The best of the whole space takes %1 on %2 (predicted): %3.").arg(daysAndCost(first), where, compared);
}

} // namespace

QString bestHeadline(const SpaceTable &table)
{
    const auto first = std::find_if(table.rows().begin(), table.rows().end(), [](const SpaceRow &row) { return row.rank == 1; });
    if (first == table.rows().end())
        return {};
    const auto row = static_cast<std::size_t>(first - table.rows().begin());
    return headline(table, row) + tightText(*first) + tradeText(table);
}

QString searchedText(const SpaceOutcome &outcome)
{
    const search::BestCounts sums = report::sumOf(outcome.best);
    if (outcome.cancelled)
        return Words::tr("Stopped: what was found so far; better ones may be left.");
    return Words::tr("Every one of %1 combinations was considered: %2 break a rule of the framework, %3 are provably slower than those "
                     "listed, %4 cannot fit whatever is recomputed; the other %5 were estimated.")
        .arg(count(sums.combinations), count(sums.ruledOut), count(sums.boundedOut), count(sums.tooLarge), count(sums.estimated));
}

QString adviceText(const SpaceTable &table, const GpuCountAdvice &advice)
{
    if (!advice.recommended)
        return refusalText(table, advice);
    const std::size_t row = *advice.recommended;
    QString text = Words::tr("%n GPU(s) finish in %1 (predicted): %2.", nullptr, table.cluster(row).numGpus())
                       .arg(daysAndCost(table.rows()[row]), reasonText(advice.reason));
    text += tightText(table.rows()[row]);
    if (advice.reason == GpuReason::BestTrade)
        text += QLatin1Char(' ') + kneeText(table, advice);
    if (advice.doubled)
        text += QLatin1Char(' ') + doubledText(*advice.doubled);
    if (advice.halved)
        text += QLatin1Char(' ') + halvedText(*advice.halved);
    return text;
}

QString reachText(const SpaceTable &table, const GpuCountAdvice &advice)
{
    if (advice.rowsInReach == 0 || advice.reason == GpuReason::BestTrade)
        return {};
    if (advice.fewest == advice.most)
        return Words::tr("Of the numbers looked at only %1 GPUs keep the limits.").arg(gpusAt(table, *advice.fewest));
    return Words::tr("From %1 to %2 GPUs keep the limits (%n of the numbers looked at).", nullptr, static_cast<int>(advice.rowsInReach))
        .arg(gpusAt(table, *advice.fewest), gpusAt(table, *advice.most));
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/launchlist.h"

#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "search/baseconfig.h"

#include <QCoreApplication>
#include <QTreeWidget>
#include <algorithm>

namespace gui {
namespace {

constexpr std::size_t kMostPreviewed = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::LaunchList)
};

using campaign::Run;
using campaign::SkipReason;

bool isLaunched(const Run &run, bool runAll)
{
    return run.skipReason == SkipReason::None || (run.skipReason == SkipReason::PredictedOom && runAll);
}

QString memoryWords(const Run &run, bool runAll)
{
    if (run.skipReason == SkipReason::MatchesBase)
        return Words::tr("equals the base: skipped");
    const QString odds = percentText(run.oomProbability);
    if (run.skipReason == SkipReason::PredictedOom)
        return runAll ? Words::tr("✕ OOM likely (%1)").arg(odds) : Words::tr("✕ OOM likely (%1): skipped").arg(odds);
    return run.oomProbability >= domain::OomThresholds().tight ? Words::tr("! tight (%1)").arg(odds) : Words::tr("✓ safe");
}

QTreeWidgetItem *itemOf(const Run &run, bool runAll)
{
    const bool launched = isLaunched(run, runAll);
    const base::Seconds time = run.predictedStep * double(run.steps);
    auto *item = new QTreeWidgetItem({fromStd(run.configuration), memoryWords(run, runAll), count(static_cast<qulonglong>(run.steps)),
                                      launched ? secondsText(time) : missing(), launched ? usdText(run.predictedCost) : missing()});
    for (int column = 2; column < 5; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, item->text(0));
    item->setDisabled(!launched);
    return item;
}

/// The candidate of a run of the open search.
std::optional<domain::Candidate> candidateOf(const Workspace &workspace, const domain::TrainingPlan &plan, const Run &run)
{
    const auto result = workspace.result();
    if (!result)
        return std::nullopt;
    if (const auto row = workspace.rowOf(run.candidate))
        return result->candidate(*row);
    const domain::Candidate base = search::baseCandidate(plan);
    return domain::candidateId(base) == run.candidate ? std::optional(base) : std::nullopt;
}

} // namespace

LaunchTotals totalsOf(const Runs::Selection &selection, bool runAll)
{
    LaunchTotals totals;
    totals.refused = static_cast<int>(selection.refused.size());
    for (const launch::RunRequest &request : selection.requests) {
        const Run &run = request.run;
        if (!isLaunched(run, runAll)) {
            ++totals.skipped;
            continue;
        }
        ++totals.runs;
        totals.oomRisks += run.skipReason == SkipReason::PredictedOom ? 1 : 0;
        totals.tight += run.skipReason == SkipReason::None && run.oomProbability >= domain::OomThresholds().tight ? 1 : 0;
        totals.cost += run.predictedCost;
        totals.time += run.predictedStep * double(run.steps);
    }
    return totals;
}

void fillLaunchList(QTreeWidget &tree, const Runs::Selection &selection, bool runAll)
{
    tree.clear();
    for (const launch::RunRequest &request : selection.requests)
        tree.addTopLevelItem(itemOf(request.run, runAll));
    for (const auto &[configuration, why] : selection.refused) {
        auto *item = new QTreeWidgetItem({fromStd(configuration), Words::tr("cannot be launched: %1").arg(translated(why))});
        item->setToolTip(1, translated(why));
        item->setDisabled(true);
        tree.addTopLevelItem(item);
    }
}

QString headlineOf(const LaunchTotals &totals, int atATime)
{
    if (totals.runs == 0)
        return Words::tr("Nothing to launch: check configurations in the table first.");
    const base::Seconds time = totals.time / double(std::clamp(atATime, 1, totals.runs));
    return Words::tr("%n run(s), about %1 of training and %2, by prediction; start-up of each run comes on top.", nullptr, totals.runs)
        .arg(secondsText(time), usdText(totals.cost));
}

QString riskOf(const LaunchTotals &totals, const domain::CampaignLimits &limits)
{
    QStringList lines;
    if (totals.oomRisks > 0)
        lines << Words::tr("%n run(s) would run out of memory by prediction and are launched nevertheless.", nullptr, totals.oomRisks);
    if (totals.tight > 0)
        lines << Words::tr("%n run(s) may run out of memory: that is a result too, not an error.", nullptr, totals.tight);
    if (totals.refused > 0)
        lines << Words::tr("%n configuration(s) cannot be launched; the list says why.", nullptr, totals.refused);
    if (limits.budgetUsd && totals.cost.value() > *limits.budgetUsd)
        lines << Words::tr("The budget of %1 does not cover all runs: the last ones will be skipped.")
                     .arg(usdText(base::Usd(*limits.budgetUsd)));
    return lines.join(u' ');
}

base::Error nothingChosen()
{
    return {base::ErrorKind::Nothing,
            {},
            QT_TRANSLATE_NOOP("core", "no configuration is checked"),
            QT_TRANSLATE_NOOP("core", "Check configurations in the table first"),
            {}};
}

std::vector<launch::JobOrder> previewOrders(const Workspace &workspace, const domain::TrainingPlan &plan, const Runs::Selection &selection,
                                            const std::optional<launch::PlatformFacts> &facts)
{
    std::vector<launch::JobOrder> orders;
    for (const launch::RunRequest &request : selection.requests) {
        const auto candidate = candidateOf(workspace, plan, request.run);
        if (!candidate || orders.size() >= kMostPreviewed)
            continue;
        launch::OrderRequest asked{.plan = plan,
                                   .settings = plan.launch,
                                   .candidate = *candidate,
                                   .configuration = request.run.configuration,
                                   .steps = request.run.steps};
        if (facts) {
            asked.nodeGroups = &facts->nodeGroups;
            asked.shapes = &facts->shapes;
        }
        if (auto order = launch::makeJobOrder(asked))
            orders.push_back(std::move(*order));
    }
    return orders;
}

} // namespace gui

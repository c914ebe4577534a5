// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The best of the whole space and of numbers of GPUs: rows, columns, files, charts and advice.
#include "report/figuretexts.h"
#include "report/spacecharts.h"
#include "search/specs.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

using report::GpuLimits;
using report::GpuReason;
using report::SpaceAnswer;
using report::SpaceColumn;
using report::SpaceKind;
using report::SpaceTable;
using report::TableFormat;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

domain::TrainingPlan plan() { return specs::plan(specs::llama8b(), specs::h200(8)); }

/// Figures that follow from days: a step of days / 10 seconds, 8 % up and down.
search::BestEntry entry(const domain::Candidate &candidate, double days, double odds, double usd)
{
    search::BestEntry made;
    made.candidate = candidate;
    made.prediction.days = days;
    made.prediction.cost = base::Usd(usd);
    made.prediction.oomProbability = odds;
    made.prediction.verdict = odds < 0.05 ? estimate::Verdict::Safe : estimate::Verdict::Tight;
    made.prediction.time.part(estimate::TimePart::Compute) = base::Seconds(days / 10);
    made.prediction.stepLow = base::Seconds(days / 10 * 0.92);
    made.prediction.stepHigh = base::Seconds(days / 10 * 1.08);
    made.prediction.capacity = base::gib(141);
    made.prediction.memory.part(estimate::MemoryPart::Weights) = base::gib(100);
    return made;
}

SpaceAnswer answer(const std::vector<search::BestEntry> &ranking, const domain::ClusterSpec &cluster)
{
    SpaceAnswer made;
    made.best.cluster = cluster;
    made.best.ranking = ranking;
    made.profile = specs::profile();
    return made;
}

/// Three places; the front goes on beyond the ranking.
SpaceAnswer usual()
{
    SpaceAnswer made = answer({entry(specs::candidate(1, 1), 20, 0.4, 1000), entry(specs::candidate(2, 1), 22, 0.3, 1100),
                               entry(specs::candidate(1, 2), 24, 0.5, 1200)},
                              specs::h200(8));
    made.best.front = {made.best.ranking[0], made.best.ranking[1], entry(specs::candidate(4, 1), 30, 0.004, 1500),
                       entry(specs::candidate(8, 1), 33, 0.0001, 1650)};
    return made;
}

/// The plan's own search: TP 2, PP 2 alone.
std::shared_ptr<const search::SearchResult> ownSearch()
{
    auto result = search::run(plan(), plan().cluster(), specs::profile());
    EXPECT_TRUE(result);
    return std::make_shared<const search::SearchResult>(std::move(*result));
}

const SpaceColumn &column(SpaceKind kind, std::string_view id)
{
    for (const SpaceColumn &known : report::spaceColumns(kind)) {
        if (known.id == id)
            return known;
    }
    throw std::invalid_argument(std::string(id));
}

template <class T>
std::vector<T> cells(const SpaceTable &table, std::string_view id)
{
    std::vector<T> found;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const report::CellValue value = report::cellValue(column(table.kind(), id), table, row);
        found.push_back(std::holds_alternative<T>(value) ? std::get<T>(value) : T());
    }
    return found;
}

/// GPUs, days, dollars; no days: nothing fits.
struct Count {
    int nodes;
    double days;
    double usd;
};
search::GpuCountsResult counts(const std::vector<Count> &rows)
{
    search::GpuCountsResult made;
    for (const Count &count : rows) {
        search::GpuCountRow &row = made.rows.emplace_back();
        row.cluster = specs::h200(count.nodes);
        if (count.days > 0) {
            row.best = entry(specs::candidate(1, 1), count.days, 0.01, count.usd);
            row.gpuHours = count.days * 24 * row.gpus();
            row.scalingEfficiency = 1;
        } else {
            row.whyNothing = base::Text("nothing fits");
        }
    }
    return made;
}

/// 8 GPUs hold nothing; from 128 on money is burnt.
SpaceTable usualCounts()
{
    return SpaceTable::ofCounts(plan(), counts({{1, 0, 0}, {2, 160, 1000}, {4, 80, 1000}, {8, 41, 1050}, {16, 25, 1300}, {32, 20, 2100}}),
                                specs::profile(), 64);
}

std::vector<std::size_t> allRows(const SpaceTable &table)
{
    std::vector<std::size_t> rows(table.rows().size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = i;
    return rows;
}

std::vector<const SpaceColumn *> columns(SpaceKind kind, const std::vector<std::string_view> &ids)
{
    std::vector<const SpaceColumn *> found;
    for (const std::string_view id : ids)
        found.push_back(&column(kind, id));
    return found;
}

} // namespace

TEST(SpaceTable, RanksByDaysAndAddsTheFrontUpToWhatIsSafe)
{
    const SpaceTable table = SpaceTable::ofBest(plan(), {usual()});
    EXPECT_THAT(cells<double>(table, "rank"), ElementsAre(1, 2, 3, 0));
    EXPECT_THAT(cells<double>(table, "days"), ElementsAre(20, 22, 24, 30)); // 33 is no safer than can be told
    EXPECT_THAT(cells<std::string>(table, "pareto_front"), ElementsAre("yes", "yes", "no", "yes"));
    EXPECT_FALSE(table.severalClusters());
    EXPECT_THAT(cells<double>(table, "gpus"), ElementsAre(64, 64, 64, 64));
    EXPECT_DOUBLE_EQ(table.rows()[0].gpuHours, 20 * 24 * 64);
}

namespace {

std::vector<double> ranks(const SpaceTable &table) { return cells<double>(table, "rank"); }
std::vector<double> tensors(const SpaceTable &table) { return cells<double>(table, "tensor_parallel"); }

} // namespace

TEST(SpaceTable, EquallyFastOnesKeepTheOrderOfTheAnswer)
{
    // Days that agree to seven digits are equal to the search, which puts the safer one first.
    const SpaceTable one = SpaceTable::ofBest(
        plan(),
        {answer({entry(specs::candidate(2, 1), 20.000001, 0.01, 1000.00005), entry(specs::candidate(4, 1), 20, 0.04, 1000)},
                specs::h200(8))});
    EXPECT_THAT(tensors(one), ElementsAre(2, 4));
    EXPECT_THAT(ranks(one), ElementsAre(1, 2));
    EXPECT_EQ(report::bestChart(one).marks(), 2U);
    // So between the ranks of another cluster, too.
    const SpaceTable two = SpaceTable::ofBest(
        plan(),
        {answer({entry(specs::candidate(2, 1), 20.000001, 0.01, 1000), entry(specs::candidate(4, 1), 20, 0.04, 1000)}, specs::h200(8)),
         answer({entry(specs::candidate(8, 1), 19, 0.01, 900), entry(specs::candidate(1, 1), 20.0000005, 0.01, 900),
                 entry(specs::candidate(1, 2), 21, 0.01, 900)},
                specs::h200(16))});
    EXPECT_THAT(tensors(two), ElementsAre(8, 1, 2, 4, 1));
    EXPECT_THAT(ranks(two), ElementsAre(1, 2, 3, 4, 5));
}

TEST(SpaceTable, OfEqualDaysTheCheaperClusterIsFirst)
{
    const auto on = [](double days, double usd, int nodes) {
        return answer({entry(specs::candidate(2, 1), days, 0.01, usd)}, specs::h200(nodes));
    };
    const SpaceTable table = SpaceTable::ofBest(plan(), {on(20, 1500, 8), on(20, 1000, 16), on(19, 9000, 32)});
    EXPECT_THAT(cells<double>(table, "cost_usd"), ElementsAre(9000, 1000, 1500));
    EXPECT_THAT(cells<std::string>(table, "pareto_front"), ElementsAre("yes", "yes", "no"));
}

TEST(SpaceTable, TradesStandBehindTheRanking)
{
    SpaceAnswer made =
        answer({entry(specs::candidate(2, 1), 22, 0.01, 1100), entry(specs::candidate(1, 2), 24, 0.02, 1200)}, specs::h200(8));
    made.best.trades = {entry(specs::candidate(1, 1), 20, 0.4, 1000), entry(specs::candidate(4, 1), 21, 0.1, 1050)};
    made.best.front = {made.best.trades[0], made.best.trades[1], made.best.ranking[0]};
    const SpaceTable table = SpaceTable::ofBest(plan(), {made});
    EXPECT_THAT(ranks(table), ElementsAre(1, 2, 0, 0));
    EXPECT_THAT(cells<std::string>(table, "trade"), ElementsAre("no", "no", "yes", "yes"));
    EXPECT_THAT(cells<std::string>(table, "verdict"), ElementsAre("safe", "safe", "tight", "tight"));
    EXPECT_THAT(cells<std::string>(table, "pareto_front"), ElementsAre("yes", "no", "yes", "yes"));
    const report::Chart chart = report::bestChart(table);
    const auto &data = std::get<report::ScatterChart>(chart.data);
    EXPECT_TRUE(data.points[0].run.isBest);
    EXPECT_THAT(data.front, ElementsAre(2, 3, 0)); // by days, as the line is drawn
    EXPECT_EQ(chart.marks(), 4U); // trades of the front are not there twice
}

TEST(SpaceTable, AClusterWhereNothingIsSafeComesLast)
{
    SpaceAnswer tight = answer({entry(specs::candidate(8, 1), 10, 0.4, 500)}, specs::h200(16));
    tight.best.onlyTight = true;
    const SpaceTable table = SpaceTable::ofBest(plan(), {tight, answer({entry(specs::candidate(2, 1), 22, 0.01, 1100)}, specs::h200(8))});
    EXPECT_THAT(tensors(table), ElementsAre(2, 8));
    EXPECT_THAT(ranks(table), ElementsAre(1, 2));
}

TEST(SettingsText, NamesWhatFewLayoutsHaveToo)
{
    domain::Candidate candidate = specs::candidate(2, 4);
    EXPECT_THAT(report::settingsText(candidate), testing::AllOf(HasSubstr("TP 2, PP 4"), Not(HasSubstr("FSDP")), Not(HasSubstr("stage"))));
    candidate.layout.firstStageLayers = 3;
    candidate.layout.lastStageLayers = 5;
    EXPECT_THAT(report::settingsText(candidate), HasSubstr(", first and last stage 3 and 5, MBS "));
    candidate = specs::candidate(2, 1);
    candidate.layout.fsdp = 32;
    candidate.layout.fsdpSharding = domain::FsdpSharding::OptimGrads;
    candidate.layout.expertParallel = 8;
    candidate.layout.expertTensorParallel = 1;
    EXPECT_THAT(report::settingsText(candidate), HasSubstr(", ETP 1, FSDP 32 (optim_grads), MBS "));
    candidate = specs::candidate(2, 1, 1, 8);
    EXPECT_THAT(report::settingsText(candidate), Not(HasSubstr("cp_comm_type")));
    candidate.layout.contextExchange = domain::ContextExchange::AllGather;
    EXPECT_THAT(report::settingsText(candidate), HasSubstr(", cp_comm_type all_gather, MBS "));
    candidate.layout.contextExchange = domain::ContextExchange::Hierarchical;
    candidate.layout.contextInner = 4;
    EXPECT_THAT(report::settingsText(candidate), HasSubstr(", cp_comm_type a2a+p2p (4 x 2), MBS "));
    candidate.layout.contextParallel = 1;
    EXPECT_THAT(report::settingsText(candidate), Not(HasSubstr("cp_comm_type")));
}

TEST(SpaceTable, WithoutAPlansOwnSearchThereIsNothingToCompare)
{
    const SpaceTable table = SpaceTable::ofBest(plan(), {usual()});
    for (const report::SpaceRow &row : table.rows()) {
        EXPECT_FALSE(row.daysMore);
        EXPECT_FALSE(row.searched || row.isPlans);
    }
    EXPECT_TRUE(std::holds_alternative<std::monostate>(report::cellValue(column(SpaceKind::Best, "days_against_plan_percent"), table, 0)));
}

TEST(SpaceTable, ThePlansOwnBestStandsAmongThem)
{
    SpaceAnswer from = usual();
    from.own = ownSearch();
    ASSERT_EQ(from.own->rows.size(), 1U);
    const double own = from.own->rows[0].days;
    const SpaceTable table = SpaceTable::ofBest(plan(), {from});
    ASSERT_EQ(table.rows().size(), 5U);
    int plans = 0;
    for (const report::SpaceRow &row : table.rows()) {
        plans += row.isPlans ? 1 : 0;
        EXPECT_EQ(row.searched, row.isPlans);
        ASSERT_TRUE(row.daysMore);
        EXPECT_NEAR(*row.daysMore, row.entry->prediction.days / own - 1, 1e-6);
        EXPECT_EQ(row.isPlans, row.entry->candidate == from.own->candidate(0));
        if (row.isPlans) {
            EXPECT_EQ(row.rank, 0);
        }
    }
    EXPECT_EQ(plans, 1);
}

TEST(SpaceTable, ARankedOwnBestIsMarkedAndNotAddedAgain)
{
    SpaceAnswer from = usual();
    from.own = ownSearch();
    from.best.ranking.push_back(entry(from.own->candidate(0), double(from.own->rows[0].days), 0.01, 5000));
    const SpaceTable table = SpaceTable::ofBest(plan(), {from});
    EXPECT_EQ(table.rows().size(), 5U);
    const auto marked = std::find_if(table.rows().begin(), table.rows().end(), [](const auto &row) { return row.isPlans; });
    ASSERT_NE(marked, table.rows().end());
    EXPECT_GT(marked->rank, 0);
    EXPECT_NEAR(*marked->daysMore, 0, 1e-6);
}

TEST(SpaceTable, SeveralClustersAreRankedTogetherByDaysAndComparedInDollars)
{
    SpaceAnswer cheap =
        answer({entry(specs::candidate(1, 1), 40, 0.01, 500), entry(specs::candidate(2, 1), 41, 0.01, 510)}, specs::a100(4));
    cheap.best.front = {cheap.best.ranking[0]};
    const SpaceTable table = SpaceTable::ofBest(plan(), {usual(), cheap});
    EXPECT_TRUE(table.severalClusters());
    EXPECT_THAT(cells<double>(table, "rank"), ElementsAre(1, 2, 3, 4, 5, 0));
    EXPECT_THAT(cells<std::string>(table, "pareto_front"), ElementsAre("yes", "no", "no", "yes", "no", "no"));
    EXPECT_EQ(table.cluster(3).numGpus(), 32);
    EXPECT_THAT(cells<double>(table, "gpus"), ElementsAre(64, 64, 64, 32, 32, 64));
}

TEST(SpaceTable, SumsHowTheSpaceWasGoneThrough)
{
    std::vector<search::BestResult> results(2);
    results[0].counts.combinations = 10;
    results[0].counts.ruledOut = 4;
    results[0].counts.tooLarge = 1;
    results[0].counts.ruledOutBy[0] = 4;
    results[1].counts.combinations = 5;
    results[1].counts.boundedOut = 3;
    results[1].counts.estimated = 2;
    const search::BestCounts sum = report::sumOf(results);
    EXPECT_EQ(sum.combinations, 15U);
    EXPECT_EQ(sum.ruledOut + sum.boundedOut + sum.tooLarge + sum.estimated, 10U);
    EXPECT_EQ(sum.ruledOutBy[0], 4U);
}

TEST(SpaceColumns, AreNamedOnceAndReadWithoutAConfigurationToo)
{
    for (const SpaceKind kind : {SpaceKind::Best, SpaceKind::GpuCounts}) {
        std::set<std::string_view> ids;
        for (const SpaceColumn &one : report::spaceColumns(kind)) {
            EXPECT_TRUE(ids.insert(one.id).second) << one.id;
            EXPECT_STRNE(one.title, "");
            EXPECT_STRNE(one.tooltip, "") << one.id;
            EXPECT_TRUE((one.value != nullptr) != (one.own != nullptr)) << one.id;
        }
        for (const std::string_view id : {"days", "cost_usd", "verdict", "step_seconds", "tensor_parallel", "recompute"})
            EXPECT_TRUE(ids.count(id)) << id;
    }
    const SpaceTable table = usualCounts();
    for (const SpaceColumn &one : report::spaceColumns(SpaceKind::GpuCounts)) {
        const report::CellValue value = report::cellValue(one, table, 0); // nothing fits
        const bool known = one.id == "gpus" || one.id == "nodes" || one.id == "plan_count";
        EXPECT_EQ(std::holds_alternative<std::monostate>(value), !known) << one.id;
    }
    EXPECT_THAT(cells<double>(table, "gpus"), ElementsAre(8, 16, 32, 64, 128, 256));
    EXPECT_THAT(cells<std::string>(table, "plan_count"), ElementsAre("no", "no", "no", "yes", "no", "no"));
}

TEST(SpaceExport, EveryFormatSaysThatFiguresArePredicted)
{
    const SpaceTable table = SpaceTable::ofBest(plan(), {usual()});
    const auto chosen = columns(SpaceKind::Best, {"rank", "days", "tensor_parallel"});
    const std::string csv = report::exportSpace(table, allRows(table), chosen, TableFormat::Csv);
    EXPECT_THAT(csv, HasSubstr("rank,\"days (predicted, estimator "));
    EXPECT_THAT(csv, HasSubstr("\r\n1,20.0,1\r\n2,22.0,2\r\n3,24.0,1\r\n,30.0,4\r\n"));
    const auto json = nlohmann::json::parse(report::exportSpace(table, allRows(table), chosen, TableFormat::Json));
    EXPECT_EQ(json["format"], "autotuner-whole-space");
    EXPECT_EQ(json["figures"], "predicted");
    EXPECT_EQ(json["rows"].size(), 4U);
    EXPECT_EQ(json["rows"][0]["days"], 20.0);
    EXPECT_TRUE(json["rows"][3]["rank"].is_null());
    EXPECT_THAT(report::exportSpace(table, allRows(table), chosen, TableFormat::Markdown), HasSubstr("Figures are predicted"));
    EXPECT_THAT(report::exportSpace(table, {}, chosen, TableFormat::Tsv), Not(HasSubstr("20.0")));
}

TEST(SpaceExport, AClustersNameIsNoFormula)
{
    SpaceAnswer from = usual();
    from.best.cluster.label = "=1+1";
    const SpaceTable table = SpaceTable::ofBest(plan(), {from});
    const std::string csv =
        report::exportSpace(table, std::vector<std::size_t>{0}, columns(SpaceKind::Best, {"cluster"}), TableFormat::Csv);
    EXPECT_THAT(csv, HasSubstr("'=1+1"));
}

TEST(SpaceExport, CountsSayWhyNothingFits)
{
    const SpaceTable table = usualCounts();
    const auto json = nlohmann::json::parse(
        report::exportSpace(table, allRows(table), columns(SpaceKind::GpuCounts, {"gpus", "cost_usd"}), TableFormat::Json));
    EXPECT_EQ(json["format"], "autotuner-gpu-counts");
    EXPECT_EQ(json["rows"][0]["why_nothing"], "nothing fits");
    EXPECT_TRUE(json["rows"][0]["cost_usd"].is_null());
    EXPECT_FALSE(json["rows"][1].contains("why_nothing"));
}

TEST(SpaceCharts, OneClusterIsDaysAgainstOdds)
{
    const SpaceTable table = SpaceTable::ofBest(plan(), {usual()});
    const report::Chart chart = report::bestChart(table);
    EXPECT_TRUE(chart.predicted);
    const auto &data = std::get<report::ScatterChart>(chart.data);
    ASSERT_EQ(data.points.size(), 4U);
    EXPECT_DOUBLE_EQ(data.points[0].y, 40);
    EXPECT_DOUBLE_EQ(data.points[3].y, 1); // 0.4 %: no odds are surer than 1 %
    EXPECT_TRUE(data.points[0].run.isBest);
    EXPECT_THAT(data.front, ElementsAre(0, 1, 3));
    EXPECT_THAT(data.groups, IsEmpty());
    const std::string csv = report::chartCsv(chart);
    EXPECT_THAT(csv, HasSubstr("Training time [days] (predicted)"));
    EXPECT_THAT(csv, HasSubstr(",predicted,20,40,yes"));
    EXPECT_THAT(csv, Not(HasSubstr("measured")));
}

TEST(SpaceCharts, SeveralClustersAreDaysAgainstDollars)
{
    const SpaceAnswer cheap = answer({entry(specs::candidate(1, 1), 40, 0.01, 500)}, specs::a100(4));
    const report::Chart chart = report::bestChart(SpaceTable::ofBest(plan(), {usual(), cheap}));
    const auto &data = std::get<report::ScatterChart>(chart.data);
    EXPECT_EQ(data.groups.size(), 2U);
    EXPECT_EQ(data.y.unit, "USD");
    EXPECT_DOUBLE_EQ(data.points[3].y, 500); // the slowest of the ranks
    EXPECT_EQ(data.points[3].group, 1U);
    EXPECT_EQ(data.points[4].group, 0U);
    EXPECT_THAT(report::chartCsv(chart), HasSubstr("On the Pareto front"));
}

TEST(SpaceCharts, CountsHaveBandLimitsAndARecommendation)
{
    const SpaceTable table = usualCounts();
    const GpuLimits limits{30, 1500};
    const report::Chart chart = report::gpuCountsChart(table, report::adviseGpuCount(table, limits), limits);
    const auto &data = std::get<report::TwinChart>(chart.data);
    ASSERT_EQ(data.points.size(), 6U);
    EXPECT_EQ(chart.marks(), 6U);
    EXPECT_FALSE(data.points[0].left || data.points[0].right || data.points[0].leftBand);
    EXPECT_DOUBLE_EQ(*data.points[3].left, 41);
    EXPECT_DOUBLE_EQ(*data.points[3].right, 1050);
    EXPECT_NEAR(data.points[3].leftBand->first, 41 * 0.92, 1e-9);
    EXPECT_NEAR(data.points[3].leftBand->second, 41 * 1.08, 1e-9);
    EXPECT_TRUE(data.points[3].run.isBase);
    EXPECT_TRUE(data.points[4].run.isBest && data.points[4].inReach);
    EXPECT_FALSE(data.points[3].inReach || data.points[5].inReach);
    EXPECT_EQ(data.leftLimit, 30);
    EXPECT_EQ(data.rightLimit, 1500);
    const std::string csv = report::chartCsv(chart);
    EXPECT_THAT(csv,
                HasSubstr("GPUs,Training time [days] (predicted),Low [days] (predicted),High [days] (predicted),Total cost [USD] "
                          "(predicted),Within limits,Recommended"));
    EXPECT_THAT(csv, HasSubstr("8,,predicted,8,,,,,no,no\r\n"));
}

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct AdviceRow {
    const char *what;
    GpuLimits limits;
    GpuReason reason;
    std::optional<int> gpus; ///< recommended
    std::size_t inReach;
};
void PrintTo(const AdviceRow &row, std::ostream *out) { *out << row.what; }

class Advice : public testing::TestWithParam<AdviceRow> { };

} // namespace

TEST_P(Advice, FollowsTheLimits)
{
    const AdviceRow &row = GetParam();
    const SpaceTable table = usualCounts();
    const report::GpuCountAdvice advice = report::adviseGpuCount(table, row.limits);
    EXPECT_EQ(advice.reason, row.reason);
    EXPECT_EQ(advice.recommended.has_value(), row.gpus.has_value());
    if (advice.recommended && row.gpus) {
        EXPECT_EQ(table.cluster(*advice.recommended).numGpus(), *row.gpus);
        EXPECT_TRUE(advice.inReach[*advice.recommended]);
    }
    EXPECT_EQ(advice.rowsInReach, row.inReach);
    EXPECT_EQ(static_cast<std::size_t>(std::count(advice.inReach.begin(), advice.inReach.end(), true)), row.inReach);
    EXPECT_EQ(advice.fewest.has_value(), row.inReach > 0);
    EXPECT_EQ(table.cluster(*advice.fastest).numGpus(), 256);
    EXPECT_EQ(table.cluster(*advice.cheapest).numGpus(), 32); // 16 cost as much and take twice as long
}

INSTANTIATE_TEST_SUITE_P(
    Limits, Advice,
    testing::Values(
        // The bend: twice the GPUs of 32 cost 2 % more money, twice those of 64 22 %, twice those of 128 60 %.
        AdviceRow{"none", {}, GpuReason::BestTrade, 64, 5}, AdviceRow{"deadline", {50, {}}, GpuReason::CheapestInTime, 64, 3},
        AdviceRow{"exact deadline", {41, {}}, GpuReason::CheapestInTime, 64, 3},
        AdviceRow{"budget", {{}, 1200}, GpuReason::FastestForMoney, 64, 3},
        AdviceRow{"both", {30, 1500}, GpuReason::CheapestInTime, 128, 1}, AdviceRow{"too late", {19, {}}, GpuReason::TooLate, {}, 0},
        AdviceRow{"too dear", {{}, 999}, GpuReason::TooDear, {}, 0},
        AdviceRow{"too late and too dear", {19, 999}, GpuReason::TooLate, {}, 0},
        AdviceRow{"not both", {22, 1500}, GpuReason::NotBoth, {}, 0},
        AdviceRow{"no limits at all", {kNan, -1}, GpuReason::BestTrade, 64, 5}, AdviceRow{"zero", {0, 0}, GpuReason::BestTrade, 64, 5}));

TEST(GpuCountAdvice, TellsWhatTwiceAndHalfAsManyChange)
{
    const SpaceTable table = usualCounts();
    const report::GpuCountAdvice advice = report::adviseGpuCount(table, {50, {}});
    ASSERT_TRUE(advice.doubled && advice.halved);
    EXPECT_EQ(table.cluster(advice.doubled->row).numGpus(), 128);
    EXPECT_DOUBLE_EQ(advice.doubled->savedDays, 16);
    EXPECT_DOUBLE_EQ(advice.doubled->extraUsd, 250);
    EXPECT_EQ(table.cluster(advice.halved->row).numGpus(), 32);
    EXPECT_DOUBLE_EQ(advice.halved->savedDays, -39);
    EXPECT_DOUBLE_EQ(advice.halved->extraUsd, -50);
    const report::GpuCountAdvice largest = report::adviseGpuCount(table, {20, {}});
    EXPECT_FALSE(largest.doubled);
    const SpaceTable lowest = SpaceTable::ofCounts(plan(), counts({{1, 0, 0}, {2, 160, 1000}}), specs::profile(), 8);
    EXPECT_FALSE(report::adviseGpuCount(lowest, {}).halved); // nothing fits on 8
}

namespace {

struct Curve {
    const char *what;
    std::vector<Count> rows; ///< nodes of 8, days, dollars
    int knee, cheapest, fastest; ///< GPUs
};
void PrintTo(const Curve &curve, std::ostream *out) { *out << curve.what; }
class Knee : public testing::TestWithParam<Curve> { };

} // namespace

TEST_P(Knee, IsWhereTheCurveBends)
{
    const Curve &curve = GetParam();
    const SpaceTable table = SpaceTable::ofCounts(plan(), counts(curve.rows), specs::profile(), 8);
    const report::GpuCountAdvice advice = report::adviseGpuCount(table, {});
    EXPECT_EQ(table.cluster(*advice.knee).numGpus(), curve.knee);
    EXPECT_EQ(table.cluster(*advice.cheapest).numGpus(), curve.cheapest);
    EXPECT_EQ(table.cluster(*advice.fastest).numGpus(), curve.fastest);
    EXPECT_EQ(advice.recommended, advice.knee);
}

// GPU hours are 24 x days x GPUs: what counts is how they rise.
INSTANTIATE_TEST_SUITE_P(
    GpuCountAdvice, Knee,
    testing::Values(
        Curve{"one alone", {{1, 10, 1}}, 8, 8, 8}, Curve{"perfect scaling", {{1, 80, 1}, {2, 40, 1}, {4, 20, 1}, {8, 10, 1}}, 64, 64, 64},
        Curve{"nearly perfect scaling", {{1, 80, 1}, {2, 40.2, 1}, {4, 20.3, 1}, {8, 10.3, 1}}, 64, 8, 64},
        Curve{"no scaling", {{1, 80, 1}, {2, 79, 1}, {4, 78, 1}}, 8, 8, 32},
        // A halving of time costs 2 %, 4 %, then 40 %, 90 %: the product of days and hours would go on to 64.
        Curve{"a clear bend", {{1, 80, 1}, {2, 40.8, 1}, {4, 21.2, 1}, {8, 14.8, 1}, {16, 14, 1}}, 32, 8, 128},
        // What lies far beyond changes nothing: nobody buys the last per cent of time for ten times the money.
        Curve{"an absurd end", {{1, 80, 1}, {2, 40.8, 1}, {4, 21.2, 1}, {8, 14.8, 1}, {64, 13.9, 1}, {512, 13.8, 1}}, 32, 8, 4096},
        // The same cut off where it is still straight.
        Curve{"its straight part", {{1, 80, 1}, {2, 40.8, 1}, {4, 21.2, 1}}, 32, 8, 32},
        // More GPUs leave memory for a faster configuration: 16 are cheaper than 8.
        Curve{"dear at the small end", {{1, 100, 1}, {2, 40, 1}, {4, 21, 1}, {8, 13, 1}, {16, 11.5, 1}}, 32, 16, 128}));

/// Llama 3.1 8B as it is predicted: twice the GPUs of the knee buy time dearer than those before it did.
TEST(GpuCountAdvice, TheKneeOfARealCurve)
{
    const domain::TrainingPlan training = plan();
    search::GpuCountsRequest request;
    request.counts = {8, 64, 256, 512, 1024, 2048, 4096};
    request.best.choices.globalBatchSizes = {512};
    const auto swept = search::sweepGpuCounts(training, training.cluster(), specs::profile(), request);
    ASSERT_TRUE(swept);
    const SpaceTable table = SpaceTable::ofCounts(training, *swept, specs::profile(), 64);
    const report::GpuCountAdvice advice = report::adviseGpuCount(table, {});
    ASSERT_TRUE(advice.doubled && advice.halved);
    const auto price = [&](std::size_t from, std::size_t to) { // per cent of money for a per cent of time
        const report::SpaceRow &a = table.rows()[from];
        const report::SpaceRow &b = table.rows()[to];
        return std::log(b.gpuHours / a.gpuHours) / std::log(a.entry->prediction.days / b.entry->prediction.days);
    };
    EXPECT_GT(price(*advice.knee, advice.doubled->row), price(advice.halved->row, *advice.knee));
    EXPECT_LT(price(advice.halved->row, *advice.knee), 0.5);
    EXPECT_LT(table.rows()[*advice.knee].gpuHours, 1.3 * table.rows()[*advice.cheapest].gpuHours);
    EXPECT_LT(table.rows()[*advice.knee].entry->prediction.days, 3 * table.rows()[*advice.fastest].entry->prediction.days);
}

TEST(GpuCountAdvice, ThePriceChangesNoAdvice)
{
    const std::vector<Count> rows{{2, 160, 1000}, {4, 80.5, 1010}, {8, 41, 1050}, {16, 25, 1300}};
    std::vector<Count> free = rows;
    for (Count &row : free)
        row.usd = 0;
    const auto of = [](const std::vector<Count> &some, const GpuLimits &limits) {
        return report::adviseGpuCount(SpaceTable::ofCounts(plan(), counts(some), specs::profile(), 64), limits);
    };
    EXPECT_TRUE(of(rows, {}).priced);
    EXPECT_FALSE(of(free, {}).priced);
    EXPECT_EQ(of(free, {}).cheapest, of(rows, {}).cheapest);
    EXPECT_EQ(of(free, {}).knee, of(rows, {}).knee);
    EXPECT_EQ(of(free, {50, {}}).recommended, of(rows, {50, {}}).recommended);
    // A budget says nothing where nothing costs anything: it neither admits nor refuses.
    EXPECT_EQ(of(free, {{}, 1}).reason, GpuReason::BestTrade);
    EXPECT_EQ(of(free, {{}, 1}).rowsInReach, 4U);
    EXPECT_EQ(of(rows, {{}, 1}).reason, GpuReason::TooDear);
}

TEST(GpuCountAdvice, TightOnesAreProposedOnlyWhereNothingIsSafe)
{
    search::GpuCountsResult made = counts({{2, 160, 1000}, {4, 80.5, 1010}, {8, 41, 1050}});
    const auto set = [&](std::size_t row, estimate::Verdict verdict) { made.rows[row].best->prediction.verdict = verdict; };
    const auto gpus = [&](const GpuLimits &limits) {
        const SpaceTable table = SpaceTable::ofCounts(plan(), made, specs::profile(), 64);
        const auto recommended = report::adviseGpuCount(table, limits).recommended;
        return recommended ? table.cluster(*recommended).numGpus() : 0;
    };
    EXPECT_EQ(gpus({100, {}}), 32); // the cheapest in time
    set(1, estimate::Verdict::Tight);
    EXPECT_EQ(gpus({100, {}}), 64);
    EXPECT_EQ(gpus({{}, 1040}), 16);
    set(0, estimate::Verdict::Tight);
    EXPECT_EQ(gpus({{}, 1040}), 32); // the fastest that the money pays for: both are tight
}

TEST(GpuCountAdvice, NothingFitsAnywhere)
{
    const SpaceTable table = SpaceTable::ofCounts(plan(), counts({{1, 0, 0}, {2, 0, 0}}), specs::profile(), 8);
    const report::GpuCountAdvice advice = report::adviseGpuCount(table, {10, 10});
    EXPECT_EQ(advice.reason, GpuReason::NothingFits);
    EXPECT_FALSE(advice.recommended || advice.fastest || advice.cheapest || advice.fewest);
    const SpaceTable empty = SpaceTable::ofCounts(plan(), {}, specs::profile(), 8);
    EXPECT_EQ(report::adviseGpuCount(empty, {}).reason, GpuReason::NothingFits);
    EXPECT_TRUE(report::gpuCountsChart(empty, report::adviseGpuCount(empty, {}), {}).empty());
}

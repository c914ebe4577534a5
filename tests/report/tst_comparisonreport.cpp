// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparisonreport.h"

#include "report/nemosettings.h"
#include "support/comparisons.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using comparison::Comparison;
using report::Document;
using report::Section;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

void analyseAgain(Comparison &comparison)
{
    results::AnalysisSettings settings = comparison.analysis.settings;
    settings.warmup = results::WarmupRule::firstOnly();
    comparison.analysis = results::analyse(comparison.records, comparison.plan.model, settings);
    comparison.knobs = results::knobEffects(comparison.analysis, comparison.records);
}

void setSteps(results::RunRecord &record, double seconds, std::size_t count = 21)
{
    record.steps.clear();
    for (std::size_t i = 0; i < count; ++i)
        record.steps.push_back({static_cast<std::int64_t>(i), base::Seconds(i == 0 ? 30 : seconds), {}, {}, {}});
    record.plannedSteps = static_cast<std::int64_t>(count);
}

/// GPUs ten times as fast, on which round step times are possible.
void speedUp(Comparison &comparison)
{
    for (results::RunRecord &record : comparison.records)
        record.cluster.gpu.peakBf16 = 10 * record.cluster.gpu.peakBf16.value();
}

/// The base at 8 s a step and one with TP 4 at 2 s; 512 x 8192 tokens a step, 64 GPUs, 3 USD, 10^12 tokens:
/// 238,418.579 steps.
Comparison twoRuns()
{
    Comparison comparison = support::makeComparison({.runs = 2});
    for (results::RunRecord &record : comparison.records) {
        record.candidate = comparison.records.front().candidate;
        record.candidate.batch = {8192, 1, 512};
    }
    comparison.records[1].candidate.layout.tensorParallel = 4;
    for (results::RunRecord &record : comparison.records)
        record.id = domain::candidateId(record.candidate);
    setSteps(comparison.records[0], 8);
    setSteps(comparison.records[1], 2);
    analyseAgain(comparison);
    return comparison;
}

template <class T>
std::vector<T> blocksOf(const Document &document)
{
    std::vector<T> blocks;
    for (const report::Block &block : document.blocks) {
        if (const auto *found = std::get_if<T>(&block))
            blocks.push_back(*found);
    }
    return blocks;
}

std::vector<std::string> chapters(const Document &document)
{
    std::vector<std::string> names;
    for (const auto &heading : blocksOf<report::Heading>(document)) {
        if (heading.level == 1)
            names.push_back(heading.text.english());
    }
    return names;
}

/// The text of everything, for what must stand somewhere.
std::string allText(const Document &document) { return report::markdown(document); }

std::string firstResult(const Document &document)
{
    for (const auto &callout : blocksOf<report::Callout>(document)) {
        if (callout.kind == report::Callout::Kind::Result)
            return callout.text.english();
    }
    return {};
}

const report::Table *tableOf(const std::vector<report::Table> &tables, const std::string &caption)
{
    for (const report::Table &table : tables) {
        if (table.caption.english().find(caption) != std::string::npos)
            return &table;
    }
    return nullptr;
}

std::vector<std::string> cellsOf(const report::Table::Row &row)
{
    std::vector<std::string> cells;
    for (const base::Text &cell : row.cells)
        cells.push_back(cell.english());
    return cells;
}

TEST(ComparisonReport, SectionNamesReadBack)
{
    for (int i = 0; i <= static_cast<int>(Section::Appendix); ++i) {
        const auto section = static_cast<Section>(i);
        EXPECT_EQ(report::sectionFromName(report::name(section)), section);
        EXPECT_FALSE(report::title(section).empty());
    }
    EXPECT_EQ(report::name(Section::Decision), "decision");
    EXPECT_FALSE(report::sectionFromName("conclusion"));
}

TEST(ComparisonReport, DecisionByHand)
{
    // 2 s: 5.519 days = 132.455 h, 25,431.32 USD; 8 s: four times that. Saved: 16.557 days, 397.364 h, 76,293.95 USD, 75 %.
    EXPECT_EQ(
        firstResult(report::comparisonReport(twoRuns(), {})),
        "tp4 trains llama31_8b on 1,000 billion tokens in 5.5 days for $25,431: 16.6 days (397.4 hours) and $76,294 (75.0 %) less than "
        "the base configuration.");
}

TEST(ComparisonReport, DecisionWhenTheBaseIsBestOrMissingOrCheaper)
{
    Comparison comparison = twoRuns();
    speedUp(comparison);
    std::swap(comparison.records[0].steps, comparison.records[1].steps);
    analyseAgain(comparison);
    EXPECT_EQ(firstResult(report::comparisonReport(comparison, {})),
              "The base configuration, tp1, is the fastest of those measured: it trains llama31_8b on 1,000 billion tokens in 5.5 days for "
              "$25,431.");
    comparison.records[0].isBase = false;
    analyseAgain(comparison);
    EXPECT_THAT(firstResult(report::comparisonReport(comparison, {})), HasSubstr("nothing can be said of savings"));

    comparison = twoRuns();
    comparison.records[1].cluster.nodes = 64; // 512 GPUs for 5.519 days: 203,450.5 USD against 101,725.3
    analyseAgain(comparison);
    const Document document = report::comparisonReport(comparison, {});
    EXPECT_THAT(firstResult(document), HasSubstr("16.6 days (397.4 hours) less than the base configuration, for $101,725 (100.0 %) more."));
    EXPECT_THAT(allText(document), HasSubstr("If dollars count more than days: tp1 nodes8 takes 22.1 days for $101,725"));
    EXPECT_NE(tableOf(blocksOf<report::Table>(document), "The choice between days and dollars"), nullptr);
}

TEST(ComparisonReport, SavingsTableByHand)
{
    const auto tables = blocksOf<report::Table>(report::comparisonReport(twoRuns(), {}));
    const report::Table *savings = tableOf(tables, "The base configuration (tp1) and the best (tp4)");
    ASSERT_NE(savings, nullptr);
    std::vector<std::vector<std::string>> rows;
    for (const auto &row : savings->rows)
        rows.push_back(cellsOf(row));
    using Row = std::vector<std::string>;
    EXPECT_THAT(rows, Contains(Row{"Step time, s", "8.000", "2.000", "-6.000", "-75.0 %"}));
    EXPECT_THAT(rows, Contains(Row{"Training time, hours", "529.8", "132.5", "-397.4", "-75.0 %"}));
    EXPECT_THAT(rows, Contains(Row{"Training time, days", "22.1", "5.5", "-16.6", "-75.0 %"}));
    EXPECT_THAT(rows, Contains(Row{"Total cost", "$101,725.26", "$25,431.32", "-$76,293.95", "-75.0 %"}));
    EXPECT_THAT(rows, Contains(Row{"Tokens/s/GPU", "8,192", "32,768", "24,576", "+300.0 %"}));
}

TEST(ComparisonReport, RankingShowsTheTopAndTheBaseAndCountsTheRest)
{
    Comparison comparison = support::makeComparison({.runs = 40});
    for (std::size_t run = 0; run < 40; ++run) {
        results::RunRecord &record = comparison.records[run];
        record.candidate.batch = {8192, 1, 512};
        record.cluster = comparison.records.front().cluster;
        setSteps(record, run == 0 ? 100.0 : 1.0 + static_cast<double>(run));
    }
    speedUp(comparison);
    analyseAgain(comparison);
    report::ReportOptions options;
    options.topN = 5;
    const Document document = report::comparisonReport(comparison, options);
    const auto tables = blocksOf<report::Table>(document);
    const report::Table *ranking = tableOf(tables, "Runs by training time");
    ASSERT_NE(ranking, nullptr);
    ASSERT_EQ(ranking->rows.size(), 6U);
    EXPECT_EQ(ranking->rows[0].cells[0].english(), "1");
    EXPECT_EQ(ranking->rows[5].cells[0].english(), "40") << "the base stands at its own rank";
    EXPECT_TRUE(ranking->rows[0].strong);
    EXPECT_FALSE(ranking->rows[1].strong);
    EXPECT_THAT(allText(document), HasSubstr("6 of the 40 ranked runs are shown: the fastest, and the base. Left out here: 34."));
    const auto hasGpus = [](const report::Table &table) {
        return std::any_of(table.columns.begin(), table.columns.end(), [](const auto &column) { return column.title.english() == "GPUs"; });
    };
    for (const auto &column : ranking->columns)
        EXPECT_FALSE(column.title.empty());
    EXPECT_FALSE(hasGpus(*ranking)) << "the same for all";
    comparison.records[0].cluster.nodes *= 2;
    analyseAgain(comparison);
    const Document other = report::comparisonReport(comparison, options);
    const auto otherTables = blocksOf<report::Table>(other);
    ASSERT_NE(tableOf(otherTables, "Runs by training time"), nullptr);
    EXPECT_TRUE(hasGpus(*tableOf(otherTables, "Runs by training time")));
}

TEST(ComparisonReport, FailedFlaggedMissingUnassignedAndUnreadAreListed)
{
    Comparison comparison = support::makeComparison({.runs = 6, .withFailures = true});
    setSteps(comparison.records[1], 3, 4); // few
    comparison.records[2].plannedSteps = 500; // cut short
    comparison.missing = {"llama31_8b_8nodes_missing"};
    comparison.unassigned.push_back({"/logs/other", "other", 17, "4.250", results::Failure{}});
    comparison.problems.push_back({base::ErrorKind::Input, "/logs/secret", base::Text("cannot be read"), {}, "Permission denied"});
    analyseAgain(comparison);
    const Document document = report::comparisonReport(comparison, {});
    const auto tables = blocksOf<report::Table>(document);
    const report::Table *failed = tableOf(tables, "Failed runs and runs without steps: 2 of 6");
    ASSERT_NE(failed, nullptr);
    EXPECT_THAT(cellsOf(failed->rows[0]),
                testing::ElementsAre(testing::_, "Out of GPU memory", "0", "torch.OutOfMemoryError: CUDA out of memory.",
                                     "Out of GPU memory: try recompute."));
    EXPECT_EQ(failed->rows[1].cells[1].english(), "No steps and no sign of a failure");
    const report::Table *flagged = tableOf(tables, "Runs that are ranked but flagged: 2");
    ASSERT_NE(flagged, nullptr);
    const std::string text = allText(document);
    for (const char *said :
         {"few steps", "incomplete", "llama31_8b_8nodes_missing", "/logs/other", "4.250", "/logs/secret", "Permission denied"})
        EXPECT_THAT(text, HasSubstr(said));
}

TEST(ComparisonReport, LongLogLinesAreCutBetweenCharacters)
{
    Comparison comparison = support::makeComparison({.runs = 4, .withFailures = true});
    comparison.records[2].failure->line.clear();
    for (int i = 0; i < 3000; ++i)
        comparison.records[2].failure->line += "ä";
    report::ReportOptions options;
    options.sections = {Section::Failures};
    const std::string text = allText(report::comparisonReport(comparison, options));
    EXPECT_LT(text.size(), 2000U);
    EXPECT_THAT(text, Not(HasSubstr("\xEF\xBF\xBD")));
}

TEST(ComparisonReport, ChoosesSectionsAndCharts)
{
    report::ReportOptions options;
    options.sections = {Section::Ranking, Section::Decision, Section::Charts};
    options.charts = {report::ChartKind::Days};
    const Document document = report::comparisonReport(twoRuns(), options);
    EXPECT_THAT(chapters(document), testing::ElementsAre("Decision", "Ranking", "Charts"));
    const auto figures = blocksOf<report::Figure>(document);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].chart.kind, report::ChartKind::Days);
    EXPECT_EQ(figures[0].provenance, report::Provenance::Mixed);
    EXPECT_EQ(figures[0].description.english(), "From 5.5 days (tp4) to 22.1 days (tp1).");
    EXPECT_EQ(figures[0].caption.english(), "Days to train on all tokens, 2 of 2 runs; predicted behind measured");
}

TEST(ComparisonReport, AllSectionsByDefaultAndOnlyChartsThatShowSomething)
{
    const Document document = report::comparisonReport(twoRuns(), {});
    EXPECT_EQ(chapters(document).size(), 10U);
    EXPECT_EQ(blocksOf<report::Figure>(document).size(), report::chartKinds().size());
    Comparison one = twoRuns();
    one.records.resize(1);
    analyseAgain(one);
    for (const auto &figure : blocksOf<report::Figure>(report::comparisonReport(one, {}))) {
        EXPECT_NE(figure.chart.kind, report::ChartKind::Knobs) << "one run has no settings that differ";
        EXPECT_NE(figure.chart.kind, report::ChartKind::CostAgainstDays) << "one point is no comparison";
    }
}

TEST(ComparisonReport, EveryFigureAndTableOfFiguresSaysWhereItComesFrom)
{
    const Document document = report::comparisonReport(support::makeComparison({.runs = 8, .withFailures = true}), {});
    for (const auto &figure : blocksOf<report::Figure>(document)) {
        EXPECT_NE(figure.provenance, report::Provenance::None);
        EXPECT_FALSE(figure.caption.empty());
        EXPECT_FALSE(figure.description.empty());
    }
    const auto tables = blocksOf<report::Table>(document);
    EXPECT_EQ(tableOf(tables, "Runs by training time")->provenance, report::Provenance::Measured);
    EXPECT_EQ(tableOf(tables, "Predicted against measured")->provenance, report::Provenance::Mixed);
    for (const report::Table &table : tables) {
        EXPECT_FALSE(table.caption.empty());
        for (const auto &row : table.rows)
            EXPECT_EQ(row.cells.size(), table.columns.size()) << table.caption.english();
    }
}

TEST(ComparisonReport, NothingMeasuredIsSaidPlainly)
{
    Comparison comparison = support::makeComparison({.runs = 1});
    comparison.records.clear();
    comparison.origins.clear();
    comparison.predictions.clear();
    comparison.missing = {"base_config"};
    analyseAgain(comparison);
    const Document document = report::comparisonReport(comparison, {});
    EXPECT_EQ(firstResult(document), "");
    const std::string text = allText(document);
    EXPECT_THAT(text, HasSubstr("Nothing can be decided yet: no run was read."));
    EXPECT_THAT(text, HasSubstr("llama31_8b")) << "the plan is there";
    EXPECT_THAT(text, HasSubstr("8.03 B"));
    EXPECT_THAT(text, HasSubstr("base_config"));
    EXPECT_FALSE(document.simulated);
    EXPECT_TRUE(blocksOf<report::Figure>(document).empty());

    comparison = support::makeComparison({.runs = 3, .withFailures = true});
    comparison.records[0].steps.clear();
    analyseAgain(comparison);
    EXPECT_THAT(allText(report::comparisonReport(comparison, {})), HasSubstr("none of the 3 runs has step times that count"));
}

TEST(ComparisonReport, AnEmptyPlanDoesNotBreakIt)
{
    const Document document = report::comparisonReport({}, {});
    EXPECT_FALSE(document.title.empty());
    EXPECT_FALSE(report::html(document).empty());
}

TEST(ComparisonReport, SimulatedIsSaidInTitleTopSentenceAndEveryMeasuredTable)
{
    const Document document = report::comparisonReport(support::makeComparison({.runs = 6, .simulated = true}), {});
    EXPECT_TRUE(document.simulated);
    EXPECT_THAT(document.title.english(), testing::StartsWith("SIMULATED: "));
    const auto *first = std::get_if<report::Callout>(&document.blocks.front());
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->kind, report::Callout::Kind::Warning);
    EXPECT_THAT(firstResult(document), testing::StartsWith("SIMULATED: "));
    EXPECT_THAT(allText(document), Not(HasSubstr("(Measured")));
    EXPECT_THAT(allText(document), Not(HasSubstr("| Measured")));
    EXPECT_EQ(tableOf(blocksOf<report::Table>(document), "Predicted against measured")->provenance, report::Provenance::Simulated);
    report::ReportOptions named;
    named.title = "Mine";
    EXPECT_EQ(report::comparisonReport(support::makeComparison({.runs = 3, .simulated = true}), named).title.english(), "SIMULATED: Mine")
        << "a title of one's own does not hide it";
}

TEST(ComparisonReport, PartlySimulatedTellsOfEachRun)
{
    Comparison comparison = support::makeComparison({.runs = 4});
    comparison.records[2].simulated = true;
    const Document document = report::comparisonReport(comparison, {});
    EXPECT_THAT(document.title.english(), testing::StartsWith("PARTLY SIMULATED"));
    const auto tables = blocksOf<report::Table>(document);
    const report::Table *ranking = tableOf(tables, "Runs by training time");
    ASSERT_NE(ranking, nullptr);
    EXPECT_EQ(ranking->columns[2].title.english(), "Origin");
    std::size_t simulated = 0;
    for (const auto &row : ranking->rows)
        simulated += row.cells[2].english() == "simulated" ? 1U : 0U;
    EXPECT_EQ(simulated, 1U);
}

TEST(ComparisonReport, SavingsAgainstASimulatedBaseAreCalledSo)
{
    Comparison comparison = twoRuns();
    EXPECT_THAT(firstResult(report::comparisonReport(comparison, {})), testing::Not(testing::StartsWith("SIMULATED: ")));
    comparison.records[0].simulated = true;
    EXPECT_THAT(firstResult(report::comparisonReport(comparison, {})), testing::StartsWith("SIMULATED: "));
}

/// The base runs faster than anything measured, but in a sandbox.
TEST(ComparisonReport, SimulatedRunsAreNeitherAdvisedNorRunnersUp)
{
    Comparison comparison = twoRuns();
    comparison.records[0].simulated = true;
    setSteps(comparison.records[0], 1, 50);
    analyseAgain(comparison);
    const std::string text = allText(report::comparisonReport(comparison, {}));
    EXPECT_THAT(text, HasSubstr("tp4 is the fastest of the measured configurations"));
    EXPECT_THAT(text, HasSubstr("The base configuration was not measured"));
    EXPECT_THAT(text, testing::Not(HasSubstr("looks ")));
    EXPECT_THAT(text, testing::Not(HasSubstr("The runner-up")));
    EXPECT_THAT(text, testing::Not(HasSubstr("dollars count")));
}

TEST(ComparisonReport, ASimulatedCheaperRunIsCalledSo)
{
    Comparison comparison = twoRuns();
    comparison.records[1].cluster.nodes = 64;
    for (results::RunRecord &record : comparison.records)
        record.simulated = true;
    analyseAgain(comparison);
    EXPECT_THAT(allText(report::comparisonReport(comparison, {})),
                HasSubstr("SIMULATED: if dollars count more than days, tp1 nodes8 takes 22.1 days for $101,725"));
}

TEST(ComparisonReport, StepsAreMissedOnlyWhereARunWasCutShort)
{
    Comparison comparison = twoRuns();
    results::RunRecord &best = comparison.records[1];
    best.failure = results::Failure{results::FailureClass::Timeout, "time limit", base::Text("Ask for more time.")};
    const auto text = [&comparison] {
        analyseAgain(comparison);
        return allText(report::comparisonReport(comparison, {}));
    };
    EXPECT_THAT(text(), testing::Not(HasSubstr("did not run all steps")));
    best.plannedSteps = 100;
    EXPECT_THAT(text(), HasSubstr("of 100)"));
    best.plannedSteps = 0;
    EXPECT_THAT(text(), HasSubstr("of ?)"));
}

TEST(ComparisonReport, WarnsOfFewStepsAndImpossibleSpeed)
{
    Comparison comparison = twoRuns();
    setSteps(comparison.records[0], 8, 5);
    setSteps(comparison.records[1], 0.1, 5);
    analyseAgain(comparison);
    std::string warnings;
    for (const auto &callout : blocksOf<report::Callout>(report::comparisonReport(comparison, {}))) {
        if (callout.kind == report::Callout::Kind::Warning)
            warnings += callout.text.english() + "\n";
    }
    EXPECT_THAT(warnings, HasSubstr("No run has 10 steps or more."));
    EXPECT_THAT(warnings, HasSubstr("faster than its GPUs can compute"));
}

TEST(ComparisonReport, ConfidenceTellsWhetherTheRunnerUpMayBeFaster)
{
    Comparison comparison = twoRuns();
    setSteps(comparison.records[0], 2.2);
    analyseAgain(comparison);
    EXPECT_THAT(allText(report::comparisonReport(comparison, {})), HasSubstr("The runner-up, tp1, takes 10.0 % longer: more than"))
        << "even steps leave no doubt";
    for (std::size_t run = 0; run < 2; ++run)
        for (std::size_t i = 1; i < comparison.records[run].steps.size(); ++i)
            comparison.records[run].steps[i].time += base::Seconds(i % 2 ? 1.0 : -1.0);
    analyseAgain(comparison);
    EXPECT_THAT(allText(report::comparisonReport(comparison, {})), HasSubstr("so either may be the faster one"));
}

TEST(ComparisonReport, TitleAndCommentOfAPerson)
{
    report::ReportOptions options;
    options.title = "Q4 %1 run";
    options.comment = "First.\n\n  \nSecond %2.\r\n";
    const Document document = report::comparisonReport(twoRuns(), options);
    EXPECT_EQ(document.title.english(), "Q4 %1 run") << "no place for arguments";
    std::vector<std::string> paragraphs;
    for (const auto &paragraph : blocksOf<report::Paragraph>(document))
        paragraphs.push_back(paragraph.text.english());
    EXPECT_THAT(paragraphs, Contains("First."));
    EXPECT_THAT(paragraphs, Contains("Second %2.\r"));
    EXPECT_EQ(report::comparisonReport(twoRuns(), {}).title.english(), "Configuration report: llama31_8b on 8 x 8 H200");
}

TEST(ComparisonReport, CarriesTimeGeneratorAndVersions)
{
    report::ReportOptions options;
    options.createdAt = "2026-11-23T06:15:00Z";
    const Document document = report::comparisonReport(twoRuns(), options);
    EXPECT_EQ(document.createdAt, options.createdAt);
    EXPECT_EQ(document.generator, "AutoTuner " AUTOTUNER_VERSION ", estimator " + std::to_string(estimate::kEstimatorVersion));
    EXPECT_THAT(allText(document), HasSubstr("nvcr.io/nvidia/nemo"));
}

TEST(ComparisonReport, KnobEffectsByHand)
{
    Comparison comparison = twoRuns();
    speedUp(comparison);
    analyseAgain(comparison);
    const auto tables = blocksOf<report::Table>(report::comparisonReport(comparison, {}));
    const report::Table *knobs = tableOf(tables, "What each setting did");
    ASSERT_NE(knobs, nullptr);
    ASSERT_EQ(knobs->rows.size(), 1U);
    EXPECT_THAT(cellsOf(knobs->rows[0]), testing::ElementsAre("TP", "1", "4", "1", "+300.0 %"));
}

std::string valueOf(const std::vector<report::NemoSetting> &settings, std::string_view field)
{
    for (const auto &setting : settings) {
        if (setting.field == field)
            return setting.value;
    }
    return "not there";
}

TEST(NemoSettings, AreWhatPythonReads)
{
    domain::Candidate candidate;
    candidate.layout.tensorParallel = 4;
    candidate.layout.virtualPipeline = 1;
    candidate.layout.sequenceParallel = true;
    candidate.batch = {4096, 2, 512};
    candidate.recompute = domain::RecomputePlan::selective(domain::RecomputeCoreAttn | domain::RecomputeMlp);
    candidate.options.precision = domain::Precision::Fp8Mx;
    candidate.options.gradDtype = domain::GradDtype::Bf16;
    domain::ClusterSpec cluster;
    cluster.nodes = 16;
    domain::ModelSpec model;
    const auto dense = report::nemoSettings(candidate, cluster, model);
    EXPECT_EQ(valueOf(dense, "trainer.num_nodes"), "16");
    EXPECT_EQ(valueOf(dense, "trainer.strategy.tensor_model_parallel_size"), "4");
    EXPECT_EQ(valueOf(dense, "trainer.strategy.virtual_pipeline_model_parallel_size"), "None");
    EXPECT_EQ(valueOf(dense, "trainer.strategy.sequence_parallel"), "True");
    EXPECT_EQ(valueOf(dense, "trainer.strategy.expert_tensor_parallel_size"), "not there");
    EXPECT_EQ(valueOf(dense, "data.micro_batch_size"), "2");
    EXPECT_EQ(valueOf(dense, "data.global_batch_size"), "512");
    EXPECT_EQ(valueOf(dense, "model.config.recompute_granularity"), "'selective'");
    EXPECT_EQ(valueOf(dense, "model.config.recompute_modules"), "['core_attn', 'mlp']");
    EXPECT_EQ(valueOf(dense, "trainer.plugins.fp8_recipe"), "'mxfp8'");
    EXPECT_EQ(valueOf(dense, "trainer.plugins.grad_reduce_in_fp32"), "False");
    candidate.layout.virtualPipeline = 3;
    candidate.recompute = domain::RecomputePlan::block(5);
    candidate.options.precision = domain::Precision::Fp16;
    model.moe.emplace();
    const auto experts = report::nemoSettings(candidate, cluster, model);
    EXPECT_EQ(valueOf(experts, "trainer.strategy.virtual_pipeline_model_parallel_size"), "3");
    EXPECT_EQ(valueOf(experts, "trainer.strategy.expert_tensor_parallel_size"), "1");
    EXPECT_EQ(valueOf(experts, "model.config.recompute_method"), "'block'");
    EXPECT_EQ(valueOf(experts, "model.config.recompute_num_layers"), "5");
    EXPECT_EQ(valueOf(experts, "trainer.plugins.precision"), "'16-mixed'");
    EXPECT_EQ(valueOf(experts, "trainer.plugins.fp8"), "not there");
}

TEST(NemoSettings, NameTheContextExchangeWhereMegatronWouldTakeAnother)
{
    using domain::ContextExchange;
    domain::Candidate candidate;
    domain::ModelSpec model;
    model.layers.resize(2);
    const auto setting = [&](const char *field) { return valueOf(report::nemoSettings(candidate, {}, model), field); };
    candidate.layout.contextExchange = ContextExchange::AllToAll;
    EXPECT_EQ(setting("model.config.cp_comm_type"), "not there") << "nothing to exchange";
    candidate.layout.contextParallel = 8;
    EXPECT_EQ(setting("model.config.cp_comm_type"), "'a2a'");
    candidate.layout.contextExchange = ContextExchange::Hierarchical;
    candidate.layout.contextInner = 4;
    EXPECT_EQ(setting("model.config.cp_comm_type"), "'a2a+p2p'");
    EXPECT_EQ(setting("model.config.hierarchical_context_parallel_sizes"), "[4, 2]");
    candidate.layout.contextExchange = ContextExchange::Auto;
    candidate.layout.contextInner = 0;
    EXPECT_EQ(setting("model.config.cp_comm_type"), "not there");
    EXPECT_EQ(setting("model.config.hierarchical_context_parallel_sizes"), "not there");
    model.layers[1].slidingWindow = 128;
    EXPECT_EQ(setting("model.config.cp_comm_type"), "'a2a'") << "its ring would refuse the window";
}

} // namespace

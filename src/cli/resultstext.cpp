// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resultstext.h"

#include "base/format.h"
#include "cli/problems.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <initializer_list>
#include <span>

namespace cli {
namespace {

using comparison::Comparison;
using results::RunFigures;
using Align = TextTable::Align;

std::string signedPercent(double share) { return fmt::format("{}{}%", share < 0 ? "" : "+", base::fixed(share * 100, 1)); }

/// The parts of the original's report, in its order.
/// Why figures are not to be relied on.
std::vector<std::string> doubts(const results::RunFigures &figures)
{
    std::vector<std::string> all;
    if (results::hasFewAfterWarmup(figures.statistics))
        all.push_back(fmt::format("fewer than {} steps after warm-up", results::kEnoughUsed));
    else if (figures.fewSteps)
        all.push_back(fmt::format("fewer than {} steps", results::kEnoughSteps));
    if (figures.aboveHardware)
        all.emplace_back("above what the GPU can do");
    return all;
}

class RankingReport {
public:
    RankingReport(const Comparison &comparison, const ResultsStyle &style)
        : m_comparison(comparison)
        , m_style(style)
    {
    }

    [[nodiscard]] std::string text();

private:
    [[nodiscard]] const results::Analysis &analysis() const { return m_comparison.analysis; }
    [[nodiscard]] const RunFigures &figures(std::size_t run) const { return *analysis().runs[run].figures; }
    [[nodiscard]] const results::RunRecord &record(std::size_t run) const { return m_comparison.record(run); }
    [[nodiscard]] std::string nameOf(std::size_t run) const { return printable(record(run).configuration); }
    [[nodiscard]] std::size_t shownRows() const { return std::min(m_style.topN, analysis().bySpeed.size()); }
    [[nodiscard]] bool isMixed() const { return m_comparison.anySimulated() && m_comparison.anyMeasured(); }
    [[nodiscard]] bool clustersDiffer() const;
    [[nodiscard]] std::string markOf(std::initializer_list<std::size_t> runs) const;

    void line(const std::string &text = {}) { m_text += text + "\n"; }
    void heading(const std::string &text, std::size_t rule = 80);
    void run(const std::string &title, std::size_t index);
    void passedOver();
    void base();
    void savings();
    void worst();
    void ranking();
    void legend();
    void names();
    void efficiency();
    void recommendations();
    [[nodiscard]] std::vector<TextTable::Column> columns() const;
    [[nodiscard]] std::vector<TextTable::Cell> row(std::size_t rank) const;
    [[nodiscard]] std::string role(std::size_t run) const;

    const Comparison &m_comparison;
    const ResultsStyle &m_style;
    std::string m_text;
};

bool RankingReport::clustersDiffer() const
{
    const auto &ranked = analysis().bySpeed;
    return std::any_of(ranked.begin(), ranked.end(), [&](std::size_t run) {
        const domain::ClusterSpec &first = record(ranked.front()).cluster;
        const domain::ClusterSpec &other = record(run).cluster;
        return other.numGpus() != first.numGpus() || other.pricePerGpuHour != first.pricePerGpuHour || other.gpu.key != first.gpu.key;
    });
}

/// Said of every statement in which one of these runs has a part.
std::string RankingReport::markOf(std::initializer_list<std::size_t> runs) const
{
    const bool simulated = std::any_of(runs.begin(), runs.end(), [&](std::size_t run) { return record(run).simulated; });
    return simulated ? " (simulated)" : "";
}

void RankingReport::heading(const std::string &text, std::size_t rule)
{
    line();
    line(m_style.palette.paint(Tone::Strong, text));
    line(std::string(rule, '='));
}

void RankingReport::run(const std::string &title, std::size_t index)
{
    const RunFigures &f = figures(index);
    line();
    line(m_style.palette.paint(Tone::Strong, title + markOf({index}) + ":"));
    line(nameOf(index));
    line(fmt::format("  M-TFLOPs/GPU: {}", base::fixed(f.modelTflopsPerGpu, 2)));
    if (m_style.originalFormula)
        line(fmt::format("  M-TFLOPs/GPU by the original's formula: {}", base::fixed(f.originalTflopsPerGpu, 2)));
    line(fmt::format("  Time per Global Step: {}s", base::fixed(f.step.value(), 4)));
    line(fmt::format("  Total Training Time: {} days", base::fixed(base::inDays(f.time), 1)));
    line(fmt::format("  Total Training Cost: {}", base::usd(f.cost)));
    for (const std::string &caution : cautions(m_comparison, index)) {
        if (caution != "simulated")
            line(m_style.palette.paint(Tone::Caution, "  ! " + caution));
    }
}

/// Why the best is not the first of the ranking: what is faster is not to be relied on.
void RankingReport::passedOver()
{
    const auto &ranked = analysis().bySpeed;
    const auto faster = std::find(ranked.begin(), ranked.end(), *analysis().best) - ranked.begin();
    std::vector<std::string> reasons;
    for (const std::size_t run : std::span(ranked).first(static_cast<std::size_t>(faster))) {
        for (const std::string &reason : doubts(*analysis().runs[run].figures)) {
            if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
                reasons.push_back(reason);
        }
    }
    if (faster > 0)
        line(m_style.palette.paint(
            Tone::Caution,
            fmt::format("  ! {} faster {} passed over: {}", faster, faster == 1 ? "run is" : "runs are", fmt::join(reasons, "; "))));
}

void RankingReport::base()
{
    if (!analysis().base) {
        line();
        line("Base Configuration: not among the runs that could be ranked, so there is nothing to compare the best with");
    } else if (analysis().base != analysis().best) {
        run("Base Configuration", *analysis().base);
    }
}

void RankingReport::savings()
{
    if (!analysis().savings || analysis().base == analysis().best)
        return;
    const results::Savings &saved = *analysis().savings;
    const std::string mark = markOf({*analysis().best, *analysis().base});
    line();
    line(m_style.palette.paint(Tone::Strong, " Best vs Base Performance & Cost Savings" + mark + ":"));
    line(fmt::format("  M-TFLOPs/GPU improvement: {}", signedPercent(saved.tflopsGain)));
    line(fmt::format("  Training time savings: {} hours ({} days)", base::fixed(base::inHours(saved.time), 1),
                     base::fixed(base::inDays(saved.time), 1)));
    line(fmt::format("  Cost savings: {} ({})", base::usd(saved.cost), signedPercent(saved.costShare)));
    if (saved.cost.value() >= 0)
        line(m_style.palette.paint(Tone::Good, fmt::format("   Total Savings{}: {}", mark, base::usd(saved.cost))));
    else
        line(m_style.palette.paint(Tone::Caution, fmt::format("   Additional Cost{}: {}", mark, base::usd(-saved.cost))));
}

void RankingReport::worst()
{
    const auto &worst = analysis().worst;
    if (!worst || worst == analysis().best)
        return;
    if (worst == analysis().base) {
        line();
        line("Worst Performing Configuration" + markOf({*worst}) + ": the base configuration");
        return;
    }
    run("Worst Performing Configuration", *worst);
    const results::Savings lost = results::savingsOf(figures(*analysis().best), figures(*worst));
    line();
    line(m_style.palette.paint(Tone::Strong, " Best vs Worst Performance & Cost Difference" + markOf({*analysis().best, *worst}) + ":"));
    line(fmt::format("  M-TFLOPs/GPU difference: {}", signedPercent(lost.tflopsGain)));
    line(fmt::format("  Training time difference: {} hours ({} days)", base::fixed(base::inHours(lost.time), 1),
                     base::fixed(base::inDays(lost.time), 1)));
    line(fmt::format("  Potential waste: {} ({})", base::usd(lost.cost), signedPercent(lost.costShare)));
}

std::vector<TextTable::Column> RankingReport::columns() const
{
    std::vector<TextTable::Column> columns{
        {"#", Align::Right, false}, {"TP/PP/CP/EP/VP", Align::Left, false}, {"MBS/GBS", Align::Left, false}};
    columns.push_back({"M-TFLOPS/GPU", Align::Right, false});
    if (m_style.originalFormula)
        columns.push_back({"Original's formula", Align::Right, false});
    columns.insert(columns.end(),
                   {{"Days", Align::Right, false},
                    {"Cost", Align::Right, false},
                    {"Step (s)", Align::Right, false},
                    {"MFU (%)", Align::Right, false},
                    {"Seq", Align::Right, false}});
    if (clustersDiffer())
        columns.push_back({"GPUs", Align::Left, false});
    columns.push_back({"Note", Align::Left, true});
    return columns;
}

std::vector<TextTable::Cell> RankingReport::row(std::size_t rank) const
{
    const std::size_t index = analysis().bySpeed[rank];
    const RunFigures &f = figures(index);
    const domain::Candidate &c = record(index).candidate;
    const domain::ParallelLayout &layout = c.layout;
    const Tone tone = analysis().best == index ? Tone::Good : Tone::Plain;
    std::vector<TextTable::Cell> cells{{std::to_string(rank + 1), tone},
                                       {fmt::format("{}/{}/{}/{}/{}", layout.tensorParallel, layout.pipelineParallel,
                                                    layout.contextParallel, layout.expertParallel, layout.virtualPipeline),
                                        tone},
                                       {fmt::format("{}/{}", c.batch.microBatchSize, c.batch.globalBatchSize), tone},
                                       {base::fixed(f.modelTflopsPerGpu, 2), f.aboveHardware ? Tone::Caution : tone}};
    if (m_style.originalFormula)
        cells.emplace_back(base::fixed(f.originalTflopsPerGpu, 2), tone);
    cells.emplace_back(base::fixed(base::inDays(f.time), 1), tone);
    cells.emplace_back(base::usd(f.cost, 0), tone);
    cells.emplace_back(base::fixed(f.step.value(), 4), tone);
    cells.emplace_back(base::fixed(f.mfu * 100, 1), tone);
    cells.emplace_back(std::to_string(c.batch.seqLength), tone);
    const domain::ClusterSpec &cluster = record(index).cluster;
    if (clustersDiffer())
        cells.emplace_back(fmt::format("{} {} at {}/h", cluster.numGpus(), cluster.gpu.key, base::usd(cluster.pricePerGpuHour)), tone);
    std::vector<std::string> notes = cautions(m_comparison, index);
    if (!isMixed())
        std::erase(notes, "simulated");
    cells.emplace_back(fmt::format("{}", fmt::join(notes, "; ")), notes.empty() ? Tone::Plain : Tone::Caution);
    return cells;
}

void RankingReport::ranking()
{
    TextTable table;
    table.columns = columns();
    for (std::size_t rank = 0; rank < shownRows(); ++rank)
        table.rows.push_back(row(rank));
    const bool quiet = std::all_of(table.rows.begin(), table.rows.end(), [](const auto &cells) { return cells.back().text.empty(); });
    if (quiet) {
        table.columns.pop_back();
        for (auto &cells : table.rows)
            cells.pop_back();
    }
    line();
    line(m_style.palette.paint(Tone::Strong,
                               fmt::format(" Top {} Configurations - Performance & Cost Analysis{}", shownRows(),
                                           isMixed() || !m_comparison.anySimulated() ? "" : " (simulated)")));
    m_text += boxed(table, m_style.width, m_style.palette);
    if (const std::size_t more = analysis().bySpeed.size() - shownRows(); more > 0)
        line(fmt::format("{} more {} ranked; --top-n {} shows all", more, more == 1 ? "run is" : "runs are", analysis().bySpeed.size()));
}

void RankingReport::legend()
{
    heading(" Table Legend");
    line("TP/PP/CP/EP/VP: Tensor/Pipeline/Context/Expert/Virtual Parallelism");
    line("Seq: Sequence Length");
    line("MBS/GBS: Micro Batch Size / Global Batch Size");
    line("M-TFLOPS/GPU: Model TFLOPS per GPU (10^12 per second), from the exact FLOPs of this model");
    if (m_style.originalFormula)
        line("Original's formula: the same with the Python AutoTuner's FLOPs (no gated FFN, no GQA, vocabulary of 32,000)");
    line("MFU: share of the GPU's dense peak at the training precision");
}

std::string RankingReport::role(std::size_t run) const
{
    if (analysis().best == run)
        return "[Best]";
    return record(run).isBase ? "[Base Config]" : "[Generated]";
}

void RankingReport::names()
{
    heading(" Full Configuration Names (for reference)");
    for (std::size_t rank = 0; rank < shownRows(); ++rank) {
        const std::size_t index = analysis().bySpeed[rank];
        line(fmt::format("{}. {} {}{}", rank + 1, role(index), nameOf(index), isMixed() ? markOf({index}) : ""));
    }
}

void RankingReport::efficiency()
{
    if (!analysis().cheapest)
        return;
    const RunFigures &cheapest = figures(*analysis().cheapest);
    heading(" Cost Efficiency Analysis", 40);
    line(fmt::format("Lowest cost{}: {}", markOf({*analysis().cheapest}), base::usd(cheapest.cost)));
    line(fmt::format("'{}'", nameOf(*analysis().cheapest)));
    line(fmt::format("  Cost per model TFLOPS of all GPUs: {}", base::usd(cheapest.costPerTflops)));
    if (analysis().pareto.size() < 2)
        return;
    line("Neither faster nor cheaper without giving up the other:");
    for (const std::size_t index : analysis().pareto)
        line(fmt::format("  {} days, {}: '{}'{}", base::fixed(base::inDays(figures(index).time), 1), base::usd(figures(index).cost, 0),
                         nameOf(index), markOf({index})));
}

void RankingReport::recommendations()
{
    const std::size_t best = *analysis().best;
    const std::size_t cheapest = analysis().cheapest.value_or(best);
    heading(" Recommendations", 40);
    line("Best Performance" + markOf({best}) + ": ");
    line(m_style.palette.paint(Tone::Good, fmt::format("'{}'", nameOf(best))));
    line("Most Cost-Efficient" + markOf({cheapest}) + ": ");
    line(m_style.palette.paint(Tone::Good, fmt::format("'{}'", nameOf(cheapest))));
    if (analysis().base == analysis().best)
        line("Base config is already optimal!");
    else if (analysis().savings && analysis().savings->cost.value() > 0)
        line(fmt::format("Switch from base config to save{}: {}", markOf({best, *analysis().base}), base::usd(analysis().savings->cost)));
    line();
    line("Cost analysis completed successfully!");
}

std::string RankingReport::text()
{
    std::string title = "Performance & Cost Analysis Summary";
    if (m_comparison.anySimulated())
        title += isMixed() ? " (some figures are simulated)" : " (simulated: the sandbox's figures, not measurements)";
    line(m_style.palette.paint(Tone::Strong, title));
    line(std::string(80, '='));
    if (!analysis().best) {
        line("No performance data to analyze");
        return std::move(m_text);
    }
    run("Best Performing Configuration", *analysis().best);
    passedOver();
    for (const auto part : {&RankingReport::base, &RankingReport::savings, &RankingReport::worst, &RankingReport::ranking,
                            &RankingReport::legend, &RankingReport::names, &RankingReport::efficiency, &RankingReport::recommendations})
        (this->*part)();
    return std::move(m_text);
}

} // namespace

std::string rankingText(const Comparison &comparison, const ResultsStyle &style) { return RankingReport(comparison, style).text(); }

std::vector<std::string> cautions(const Comparison &comparison, std::size_t run)
{
    const results::AnalysedRun &analysed = comparison.analysis.runs[run];
    const results::RunRecord &record = comparison.records[analysed.record];
    std::vector<std::string> all;
    if (record.simulated)
        all.emplace_back("simulated");
    if (analysed.outcome == results::RunOutcome::Incomplete) {
        const char *const state = record.underWay ? "still running" : "incomplete";
        all.push_back(record.plannedSteps > 0 ? fmt::format("{}: {} of {} steps", state, record.steps.size(), record.plannedSteps)
                                              : std::string(state));
    }
    if (analysed.figures) {
        for (std::string &doubt : doubts(*analysed.figures))
            all.push_back(std::move(doubt));
    }
    return all;
}

} // namespace cli

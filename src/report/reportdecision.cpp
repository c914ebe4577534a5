// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "report/figuretexts.h"
#include "report/reportbuilder.h"

#include <algorithm>
#include <array>

namespace report {
namespace {

using results::RunFigures;
using results::Savings;

/// How the best stands to the base; chooses the sentence.
enum class Answer : std::uint8_t { NoBase, BaseIsBest, SavesBoth, FasterButDearer, Slower, SlowerThanPossible };

/// %1 run, %2 model, %3 billions of tokens, %4 days, %5 dollars, %6 days against base, %7 hours, %8 dollars, %9 percent
struct Sentence {
    const char *measured;
    const char *simulated;
};
constexpr std::array<Sentence, 6> kSentences = {{
    {QT_TRANSLATE_NOOP("core",
                       "%1 is the fastest of the measured configurations: it trains %2 on %3 billion tokens in %4 days for %5. The base "
                       "configuration was not measured, so nothing can be said of savings."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: %1 is the fastest of the configurations run: it trains %2 on %3 billion tokens in %4 days for %5. The "
                       "base configuration was not run, so nothing can be said of savings.")},
    {QT_TRANSLATE_NOOP(
         "core", "The base configuration, %1, is the fastest of those measured: it trains %2 on %3 billion tokens in %4 days for %5."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: the base configuration, %1, is the fastest of those run: it trains %2 on %3 billion tokens in %4 days "
                       "for %5.")},
    {QT_TRANSLATE_NOOP("core",
                       "%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base "
                       "configuration."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base "
                       "configuration.")},
    {QT_TRANSLATE_NOOP("core",
                       "%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base configuration, for %8 "
                       "(%9) more."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base "
                       "configuration, for %8 (%9) more.")},
    {QT_TRANSLATE_NOOP("core",
                       "%1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base "
                       "configuration looks %6 days faster, but on too few steps."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: %1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. "
                       "The base configuration looks %6 days faster, but on too few steps.")},
    {QT_TRANSLATE_NOOP("core",
                       "%1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base "
                       "configuration looks %6 days faster, but that is more than its GPUs can do."),
     QT_TRANSLATE_NOOP("core",
                       "SIMULATED: %1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. "
                       "The base configuration looks %6 days faster, but that is more than its GPUs can do.")},
}};

Answer answerOf(const comparison::Comparison &comparison)
{
    const results::Analysis &analysis = comparison.analysis;
    if (!analysis.base)
        return Answer::NoBase;
    if (!analysis.savings)
        return Answer::BaseIsBest;
    if (analysis.savings->time.value() < 0) {
        const RunFigures &base = *analysis.runs[*analysis.base].figures;
        if (comparison.record(*analysis.base).simulated && !comparison.record(*analysis.best).simulated)
            return Answer::NoBase;
        if (base.aboveHardware && !analysis.runs[*analysis.best].figures->aboveHardware)
            return Answer::SlowerThanPossible;
        return base.fewSteps ? Answer::Slower : Answer::NoBase;
    }
    return analysis.savings->cost.value() < 0 ? Answer::FasterButDearer : Answer::SavesBoth;
}

base::Usd size(base::Usd amount) { return base::Usd(std::abs(amount.value())); }
base::Seconds size(base::Seconds time) { return base::Seconds(std::abs(time.value())); }

base::Text decisionSentence(const ReportBuilder &report, std::size_t best)
{
    const comparison::Comparison &comparison = report.comparison();
    const RunFigures &figures = report.figures(best);
    const Answer answer = answerOf(comparison);
    const Sentence &sentence = kSentences[static_cast<std::size_t>(answer)];
    const Savings saved = report.analysis().savings.value_or(Savings());
    const auto &base = report.analysis().base;
    const bool simulated = comparison.record(best).simulated || (answer != Answer::NoBase && base && comparison.record(*base).simulated);
    return {simulated ? sentence.simulated : sentence.measured,
            {report.label(best), comparison.plan.model.name, billionsText(comparison.analysis.settings.goal), daysText(figures.time),
             base::usd(figures.cost, 0), daysText(size(saved.time)), hoursText(size(saved.time)), base::usd(size(saved.cost), 0),
             shareText(std::abs(saved.costShare))}};
}

void addKeyFigures(ReportBuilder &report, std::size_t best)
{
    const results::RunRecord &record = report.comparison().record(best);
    const RunFigures &figures = report.figures(best);
    const Provenance measured = measuredOf(record);
    Facts facts;
    const auto add = [&facts](const char *name, std::string value, Provenance provenance) {
        facts.facts.push_back({name, verbatim(std::move(value)), provenance});
    };
    add(QT_TRANSLATE_NOOP("core", "Configuration"), record.configuration, Provenance::None);
    add(QT_TRANSLATE_NOOP("core", "Settings"), settingsText(record.candidate), Provenance::None);
    add(QT_TRANSLATE_NOOP("core", "GPUs"), gpusText(record.cluster) + ", " + base::usd(record.cluster.pricePerGpuHour) + "/GPU-hour",
        Provenance::None);
    add(QT_TRANSLATE_NOOP("core", "Training time"), daysText(figures.time) + " days (" + hoursText(figures.time) + " h)", measured);
    add(QT_TRANSLATE_NOOP("core", "Total cost"), base::usd(figures.cost), measured);
    add(QT_TRANSLATE_NOOP("core", "Step time"), secondsText(figures.step), measured);
    add(QT_TRANSLATE_NOOP("core", "Throughput"), base::grouped(figures.tokensPerSecondPerGpu) + " tokens/s/GPU", measured);
    add(QT_TRANSLATE_NOOP("core", "Model TFLOPS"),
        base::grouped(figures.modelTflopsPerGpu, 1) + " TFLOPS/GPU" + (figures.mfu > 0 ? ", MFU " + shareText(figures.mfu) : ""), measured);
    if (record.peakMemory)
        add(QT_TRANSLATE_NOOP("core", "Peak memory"), gibUnitText(*record.peakMemory) + " / " + gibUnitText(record.cluster.memoryPerGpu),
            measured);
    report.add(std::move(facts));
}

/// The next in the ranking that is another configuration.
std::optional<std::size_t> runnerUp(const ReportBuilder &report, std::size_t best)
{
    const results::Analysis &analysis = report.analysis();
    const auto other = std::find_if(analysis.bySpeed.begin(), analysis.bySpeed.end(), [&](std::size_t run) {
        const results::RunRecord &record = report.comparison().record(run);
        const results::RunRecord &bestRecord = report.comparison().record(best);
        return run != best && record.id != bestRecord.id && record.simulated == bestRecord.simulated
            && !(report.figures(run).time < report.figures(best).time);
    });
    return other == analysis.bySpeed.end() ? std::nullopt : std::optional(*other);
}

void addConfidence(ReportBuilder &report, std::size_t best)
{
    const results::StepStatistics &statistics = report.figures(best).statistics;
    Bullets bullets;
    bullets.items.push_back(
        {QT_TRANSLATE_NOOP("core", "Steps used: %1, after %2 of warm-up; outliers among them: %3."),
         {std::to_string(statistics.used), std::to_string(statistics.warmup), std::to_string(statistics.outliers.size())}});
    if (statistics.used > 1 && statistics.mean.value() > 0)
        bullets.items.push_back(
            {QT_TRANSLATE_NOOP("core", "Spread: standard deviation %1 of the mean step time; 95 %% confidence of the mean ± %2."),
             {shareText(statistics.deviation / statistics.mean), shareText(relativeConfidence(statistics), 2)}});
    if (const auto second = runnerUp(report, best)) {
        const double behind = report.figures(*second).time / report.figures(best).time - 1;
        const double unsure = relativeConfidence(statistics) + relativeConfidence(report.figures(*second).statistics);
        bullets.items.push_back(
            {behind > unsure
                 ? QT_TRANSLATE_NOOP("core", "The runner-up, %1, takes %2 longer: more than the measurements are unsure by (± %3).")
                 : QT_TRANSLATE_NOOP(
                     "core",
                     "The runner-up, %1, takes %2 longer: within what the measurements are unsure by (± %3), so either may be "
                     "the faster one. More steps would tell."),
             {report.label(*second), shareText(behind), shareText(unsure, 2)}});
    }
    report.paragraph(QT_TRANSLATE_NOOP("core", "How sure this is:"));
    report.add(std::move(bullets));
}

void addCheapest(ReportBuilder &report, std::size_t best)
{
    const auto cheapest = report.analysis().cheapest;
    if (!cheapest || *cheapest == best)
        return;
    const Savings saved = results::savingsOf(report.figures(*cheapest), report.figures(best));
    if (!(saved.cost.value() > 0))
        return;
    const bool simulated = report.comparison().record(*cheapest).simulated || report.comparison().record(best).simulated;
    report.callout(
        Callout::Kind::Hint,
        {simulated ? QT_TRANSLATE_NOOP("core",
                                       "SIMULATED: if dollars count more than days, %1 takes %2 days for %3, which is %4 (%5) less and %6 "
                                       "days longer.")
                   : QT_TRANSLATE_NOOP(
                       "core", "If dollars count more than days: %1 takes %2 days for %3, which is %4 (%5) less and %6 days longer."),
         {report.label(*cheapest), daysText(report.figures(*cheapest).time), base::usd(report.figures(*cheapest).cost, 0),
          base::usd(saved.cost, 0), shareText(saved.costShare), daysText(size(saved.time))}});
}

/// What is first in the ranking, and why it is not the answer.
void addPassedOver(ReportBuilder &report, std::size_t best)
{
    const std::vector<std::size_t> &ranked = report.analysis().bySpeed;
    const auto end = std::find(ranked.begin(), ranked.end(), best);
    if (std::any_of(ranked.begin(), end, [&](std::size_t run) { return report.figures(run).aboveHardware; }))
        report.callout(Callout::Kind::Warning,
                       QT_TRANSLATE_NOOP("core",
                                         "Runs that look faster were passed over: they are above what their GPUs can do. A unit, the "
                                         "pairing of log and configuration or the number of GPUs must be wrong."));
}

void addWarnings(ReportBuilder &report, std::size_t best)
{
    const RunFigures &figures = report.figures(best);
    if (results::hasFewAfterWarmup(figures.statistics))
        report.callout(Callout::Kind::Warning,
                       {QT_TRANSLATE_NOOP("core",
                                          "No run has %1 steps or more after warm-up. Run longer, or leave out fewer steps, before you "
                                          "decide by these figures."),
                        {std::to_string(results::kEnoughUsed)}});
    else if (figures.fewSteps)
        report.callout(Callout::Kind::Warning,
                       {QT_TRANSLATE_NOOP("core", "No run has %1 steps or more. Run longer before you decide by these figures."),
                        {std::to_string(results::kEnoughSteps)}});
    if (figures.aboveHardware)
        report.callout(Callout::Kind::Warning,
                       {QT_TRANSLATE_NOOP("core",
                                          "%1 is measured faster than its GPUs can compute (MFU %2). A unit, the pairing of log and "
                                          "configuration or the number of GPUs must be wrong: do not decide by it."),
                        {report.label(best), shareText(figures.mfu)}});
    addPassedOver(report, best);
    const results::RunRecord &record = report.comparison().record(best);
    const auto steps = static_cast<std::int64_t>(record.steps.size());
    if (record.underWay && report.analysis().runs[best].outcome == results::RunOutcome::Incomplete)
        return report.callout(Callout::Kind::Warning,
                              {QT_TRANSLATE_NOOP("core", "%1 is still running (%2 of %3 steps): its figures may change."),
                               {report.label(best), std::to_string(steps), std::to_string(record.plannedSteps)}});
    const bool cutShort = record.plannedSteps == 0 || steps < record.plannedSteps; // ended by its machines, maybe after the last step
    if (report.analysis().runs[best].outcome == results::RunOutcome::Incomplete && cutShort)
        report.callout(Callout::Kind::Warning,
                       {QT_TRANSLATE_NOOP("core", "%1 did not run all steps that were asked for (%2 of %3)."),
                        {report.label(best), std::to_string(steps),
                         record.plannedSteps > 0 ? std::to_string(record.plannedSteps) : std::string("?")}});
}

void addNoDecision(ReportBuilder &report)
{
    const comparison::Comparison &comparison = report.comparison();
    if (comparison.empty())
        report.callout(
            Callout::Kind::Warning,
            QT_TRANSLATE_NOOP("core",
                              "Nothing can be decided yet: no run was read. Run configurations of the plan, or add the folder with "
                              "their logs, and make this report again. Until then it holds the plan alone."));
    else
        report.callout(Callout::Kind::Warning,
                       {QT_TRANSLATE_NOOP("core",
                                          "Nothing can be decided: none of the %1 runs has step times that count. The section on failures "
                                          "says why, and what to try."),
                        {std::to_string(comparison.analysis.runs.size())}});
}

/// One paragraph a line, as it was typed.
void addComment(ReportBuilder &report)
{
    const std::string &comment = report.options().comment;
    for (std::size_t begin = 0; begin < comment.size();) {
        const std::size_t end = std::min(comment.find('\n', begin), comment.size());
        const std::string line = comment.substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            report.paragraph(verbatim(line));
        begin = end + 1;
    }
}

/// Time and money cannot both be least: what there is to choose from.
void addFront(ReportBuilder &report)
{
    if (report.analysis().pareto.size() < 2)
        return;
    Table table =
        resultTable(report, report.analysis().pareto, {"rank", "label", "gpus", "gpu_type", "days", "cost_usd", "cost_vs_base_percent"});
    table.caption = QT_TRANSLATE_NOOP("core", "The choice between days and dollars: no other run beats these in both");
    report.add(std::move(table));
}

} // namespace

void addDecision(ReportBuilder &report)
{
    const auto best = report.analysis().best;
    if (!best) {
        addNoDecision(report);
        addComment(report);
        return;
    }
    report.callout(Callout::Kind::Result, decisionSentence(report, *best));
    addWarnings(report, *best);
    addComment(report);
    addKeyFigures(report, *best);
    addConfidence(report, *best);
    addCheapest(report, *best);
    addFront(report);
}

void addSavings(ReportBuilder &report)
{
    const results::Analysis &analysis = report.analysis();
    if (!analysis.savings) {
        report.paragraph(!analysis.best ? QT_TRANSLATE_NOOP("core", "There are no measured runs to compare.")
                             : analysis.base
                             ? QT_TRANSLATE_NOOP("core", "The base configuration is the best one: there is nothing to save.")
                             : QT_TRANSLATE_NOOP("core",
                                                 "No run of the base configuration has figures. Run base_config to learn what the "
                                                 "choice saves."));
        return;
    }
    const RunFigures &base = report.figures(*analysis.base);
    const RunFigures &best = report.figures(*analysis.best);
    Table table;
    table.caption = base::Text(QT_TRANSLATE_NOOP("core", "The base configuration (%1) and the best (%2)"),
                               {report.label(*analysis.base), report.label(*analysis.best)});
    table.provenance = report.measured();
    table.columns = {{QT_TRANSLATE_NOOP("core", "Figure"), false},
                     {QT_TRANSLATE_NOOP("core", "Base"), true},
                     {QT_TRANSLATE_NOOP("core", "Best"), true},
                     {QT_TRANSLATE_NOOP("core", "Best - base"), true},
                     {QT_TRANSLATE_NOOP("core", "Change"), true}};
    const auto add = [&table](base::Text name, std::array<std::string, 3> cells, double change) {
        table.rows.push_back(
            {{std::move(name), verbatim(cells[0]), verbatim(cells[1]), verbatim(cells[2]), verbatim(signedShareText(change))}, false});
    };
    const auto number = [](double value, int decimals) { return base::grouped(value, decimals); };
    add(QT_TRANSLATE_NOOP("core", "Step time, s"),
        {number(base.step.value(), 3), number(best.step.value(), 3), number((best.step - base.step).value(), 3)},
        best.step / base.step - 1);
    add(QT_TRANSLATE_NOOP("core", "Tokens/s/GPU"),
        {number(base.tokensPerSecondPerGpu, 0), number(best.tokensPerSecondPerGpu, 0),
         number(best.tokensPerSecondPerGpu - base.tokensPerSecondPerGpu, 0)},
        best.tokensPerSecondPerGpu / base.tokensPerSecondPerGpu - 1);
    add(QT_TRANSLATE_NOOP("core", "Model TFLOPS/GPU"),
        {number(base.modelTflopsPerGpu, 1), number(best.modelTflopsPerGpu, 1), number(best.modelTflopsPerGpu - base.modelTflopsPerGpu, 1)},
        analysis.savings->tflopsGain);
    add(QT_TRANSLATE_NOOP("core", "Training time, hours"), {hoursText(base.time), hoursText(best.time), hoursText(best.time - base.time)},
        best.time / base.time - 1);
    add(QT_TRANSLATE_NOOP("core", "Training time, days"), {daysText(base.time), daysText(best.time), daysText(best.time - base.time)},
        best.time / base.time - 1);
    add(QT_TRANSLATE_NOOP("core", "Total cost"), {base::usd(base.cost), base::usd(best.cost), base::usd(best.cost - base.cost)},
        -analysis.savings->costShare);
    report.add(std::move(table));
}

} // namespace report

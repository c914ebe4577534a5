// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/generatereport.h"

#include "base/format.h"
#include "cli/calibrationtext.h"
#include "cli/tableoutput.h"
#include "estimate/parameters.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ostream>

namespace cli {
namespace {

/// What the original assumes each GPU to achieve, whatever the GPU.
constexpr double kAssumedTflops = 140;
constexpr std::size_t kNamesShown = 20;

using estimate::Verdict;

/// 8.0 -> "8", 70.6 -> "70.6".
std::string trimmedNumber(double value, int decimals)
{
    std::string text = base::fixed(value, decimals);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text;
}

std::string nameOf(const search::SearchResult &result, const domain::Candidate &base, std::size_t row)
{
    return domain::configurationName(result.plan.model.name, result.cluster.nodes, result.candidate(row), base);
}

/// What the original's line does not say but tells two configurations apart.
std::string furtherSettings(const domain::Candidate &candidate, const domain::SearchSpace &search)
{
    std::string out;
    if (search.recompute.size() > 1)
        out += ", recompute=" + domain::recomputeText(candidate.recompute);
    if (search.precisions.size() > 1)
        out += fmt::format(", precision={}", domain::name(candidate.options.precision));
    if (search.gradDtypes.size() > 1)
        out += fmt::format(", grad_dtype={}", domain::name(candidate.options.gradDtype));
    if (search.fsdp.size() > 1)
        out += fmt::format(", fsdp={}", candidate.layout.fsdp);
    if (search.fsdpSharding.size() > 1 && candidate.layout.fsdp > 0)
        out += fmt::format(", sharding={}", domain::name(candidate.layout.fsdpSharding));
    if (search.sequenceParallel == domain::SequenceParallelChoice::Both)
        out += fmt::format(", sequence_parallel={}", candidate.layout.sequenceParallel ? "on" : "off");
    if (!search.expertTensorParallel.values.empty() || search.expertTensorParallel.automatic)
        out += fmt::format(", ETP={}", candidate.layout.expertTensorParallel);
    return out;
}

struct VerdictCounts {
    std::size_t safe = 0, tight = 0;
    std::vector<std::string> oom; ///< names
};

VerdictCounts countVerdicts(const Generated &generated)
{
    VerdictCounts counts;
    const auto add = [&](Verdict verdict, const std::string &name) {
        counts.safe += verdict == Verdict::Safe ? 1 : 0;
        counts.tight += verdict == Verdict::Tight ? 1 : 0;
        if (verdict == Verdict::Oom)
            counts.oom.push_back(name);
    };
    add(generated.basePrediction.verdict, "base_config");
    for (std::size_t row = 0; row < generated.result.rows.size(); ++row) {
        const Verdict verdict = generated.result.rows[row].verdict;
        add(verdict, verdict == Verdict::Oom ? nameOf(generated.result, generated.base, row) : std::string());
    }
    return counts;
}

void printMemorySummary(const Generated &generated, const Palette &palette, std::ostream &out)
{
    const VerdictCounts counts = countVerdicts(generated);
    out << palette.paint(Tone::Strong, "Memory Analysis Summary:") << " (base configuration included)\n";
    out << calibrationLine(generated.result.context->memoryCorrection(generated.base.options.framework));
    out << "Configurations that will run safely: " << palette.paint(Tone::Good, std::to_string(counts.safe)) << '\n';
    if (counts.tight > 0)
        out << "Configurations that are tight but will run: " << palette.paint(Tone::Caution, std::to_string(counts.tight)) << '\n';
    if (counts.oom.empty())
        return;
    out << "Configurations flagged as potential CUDA OOM: " << palette.paint(Tone::Bad, std::to_string(counts.oom.size())) << '\n';
    for (std::size_t i = 0; i < counts.oom.size() && i < kNamesShown; ++i)
        out << "  " << counts.oom[i] << '\n';
    if (counts.oom.size() > kNamesShown)
        out << "  … and " << counts.oom.size() - kNamesShown << " more\n";
    out << "These will be skipped unless every configuration is run on purpose (--run-all)\n";
}

void printBaseMatches(const Generated &generated, std::ostream &out)
{
    std::vector<std::string> names;
    for (std::size_t row = 0; row < generated.result.rows.size(); ++row) {
        if (generated.result.rows[row].matchesBase)
            names.push_back(nameOf(generated.result, generated.base, row));
    }
    if (names.empty())
        out << "No generated configuration equals the base configuration\n";
    else
        out << "Found " << names.size()
            << " matching configurations (equal to the base configuration): " << fmt::format("{}", fmt::join(names, ", ")) << '\n';
}

/// The row with the fewest days among those that fit, or nothing.
std::optional<std::size_t> fastestRow(const search::SearchResult &result)
{
    std::optional<std::size_t> best;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        if (result.rows[row].verdict != Verdict::Oom && (!best || result.rows[row].days < result.rows[*best].days))
            best = row;
    }
    return best;
}

/// The recipe's own settings may ask for more GPUs than the cluster has.
void printBasePrediction(const Generated &generated, std::ostream &out)
{
    const search::Constraints constraints(generated.result.plan.model, generated.result.cluster, {});
    const estimate::Prediction &p = generated.basePrediction;
    if (const auto violation = constraints.check(generated.base))
        out << "Base configuration: not valid on this cluster: " << violation->message().english() << '\n';
    else
        out << fmt::format("Base configuration: {} days and {} (predicted{})\n", base::grouped(p.days, 2), base::usd(p.cost),
                           p.verdict == Verdict::Oom ? ", but would run out of memory" : "");
}

void printBestPrediction(const Generated &generated, const Palette &palette, std::ostream &out)
{
    const auto best = fastestRow(generated.result);
    if (!best) {
        out << "No generated configuration is predicted to fit into GPU memory\n";
        return;
    }
    const estimate::Prediction p = generated.result.prediction(*best);
    out << palette.paint(Tone::Strong, "Best predicted:") << " " << nameOf(generated.result, generated.base, *best) << '\n';
    out << fmt::format("  {} days and {} for {}B tokens, {} s per step, {} model TFLOPS per GPU (predicted, not measured)\n",
                       base::grouped(p.days, 2), base::usd(p.cost), trimmedNumber(generated.result.plan.goal.tokensInBillions, 3),
                       base::fixed(p.time.total().value(), 2), base::fixed(p.modelTflopsPerGpu, 1));
}

} // namespace

double spokenBillions(const domain::ModelSpec &model)
{
    const double billions = static_cast<double>(estimate::countParameters(model).total()) / 1e9;
    const double unit = billions >= 1 ? 10 : 100;
    return std::round(billions * unit) / unit;
}

std::string trainingTimeLine(const domain::TrainingPlan &plan)
{
    const double size = spokenBillions(plan.model);
    const double flops = 8 * size * 1e9 * plan.goal.tokensInBillions * 1e9; // the original: 8 per parameter and token
    const double days = flops / (base::kSecondsPerDay * plan.cluster().numGpus() * kAssumedTflops * 1e12);
    return fmt::format(
        "You can train a {}B parameter model in {} days using {} GPUs. This result assumes you are training to {}B tokens, and "
        "each GPU achieves {} TFLOPS.",
        trimmedNumber(size, 2), base::fixed(days, 2), plan.cluster().numGpus(), trimmedNumber(plan.goal.tokensInBillions, 3),
        trimmedNumber(kAssumedTflops, 0));
}

void printConfigurations(const Generated &generated, std::ostream &out)
{
    const search::SearchResult &result = generated.result;
    out << "Generating configurations for " << result.plan.model.name << " on " << result.cluster.label << '\n';
    out << trainingTimeLine(result.plan) << '\n';
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const domain::Candidate c = result.candidate(row);
        const std::string vp = c.layout.virtualPipeline > 1 ? std::to_string(c.layout.virtualPipeline) : "None";
        out << fmt::format("Valid config: SeqLen={}, GBS={}, MBS={}, TP={}, PP={}, CP={}, EP={}, VP={}{}. Adding to directory.\n",
                           c.batch.seqLength, c.batch.globalBatchSize, c.batch.microBatchSize, c.layout.tensorParallel,
                           c.layout.pipelineParallel, c.layout.contextParallel, c.layout.expertParallel, vp,
                           furtherSettings(c, result.plan.search));
    }
}

void printSummary(const Generated &generated, const project::ArtifactReport &files, const Palette &palette, std::ostream &out)
{
    out << "\nMetadata and objects saved to: " << files.argsFile.toStdString() << '\n';
    out << "Configurations generated successfully with performance optimizations!\n";
    out << "Saved to: " << files.folder.toStdString() << '\n';
    out << "Generated " << generated.result.rows.size() << " configurations\n\n";
    printMemorySummary(generated, palette, out);
    out << fmt::format("Use 'autotuner list-configs --config-dir {} --model {}' to see detailed memory analysis\n",
                       generated.result.plan.infrastructure.configDir, generated.result.plan.model.name);
    printBaseMatches(generated, out);
    out << '\n';
    printBestPrediction(generated, palette, out);
    printBasePrediction(generated, out);
}

void printRejections(const search::SearchResult &result, const Palette &palette, std::size_t width, std::ostream &out)
{
    const search::Constraints constraints(result.plan.model, result.cluster,
                                          {result.plan.search.minModelParallelSize, result.plan.search.maxModelParallelSize});
    std::array<std::optional<search::Violation>, search::kRuleCount> examples;
    for (const search::Rejection &rejection : result.rejections) {
        auto &example = examples[static_cast<std::size_t>(rejection.rule)];
        if (!example)
            example = constraints.check(result.grid.at(rejection.gridIndex));
    }
    TextTable table;
    table.title = fmt::format("Rejected Combinations: {} of {}",
                              base::grouped(static_cast<double>(result.summary.combinations - result.summary.valid)),
                              base::grouped(static_cast<double>(result.summary.combinations)));
    table.columns = {{"Rule", TextTable::Align::Left, false},
                     {"Rejected", TextTable::Align::Right, false},
                     {"Example", TextTable::Align::Left, true},
                     {"What to do", TextTable::Align::Left, true}};
    for (const search::RuleInfo &rule : search::rules()) {
        const auto index = static_cast<std::size_t>(rule.id);
        if (result.summary.rejectedByRule[index] == 0)
            continue;
        const auto &example = examples[index];
        table.rows.push_back({std::string(rule.name), base::grouped(static_cast<double>(result.summary.rejectedByRule[index])),
                              example ? example->message().english() : "", example ? example->suggestion().english() : ""});
    }
    out << boxed(table, width, palette);
}

} // namespace cli

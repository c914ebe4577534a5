// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/spaceanswer.h"
#include "cli/spaceflags.h"
#include "report/spacetable.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <ostream>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

constexpr int kMostRows = 10'000;
constexpr double kPercent = 100;

void readAnswer(const Arguments &arguments, search::BestRequest &request, Errors &errors)
{
    request.count = static_cast<std::size_t>(wholeNumber(arguments, {"top", 1, kMostRows, 10}, errors));
    request.distinct = arguments.textOr("distinct", "layouts") == "all" ? search::Distinct::All : search::Distinct::Layouts;
    const int reach = wholeNumber(arguments, {"pareto-reach", 0, 1'000, 50}, errors);
    if (arguments.has("pareto"))
        request.frontReach = reach / kPercent;
    else if (arguments.has("pareto-reach"))
        errors.push_back(flagError("pareto-reach", "", base::Text(QT_TRANSLATE_NOOP("core", "belongs to --pareto, which is not given"))));
}

/// Only what was asked for: the ranking with its trades, or the front.
report::SpaceTable tableOf(const SpaceQuestion &question, search::BestResult best, const domain::HardwareProfile &profile, bool pareto)
{
    if (pareto) {
        best.ranking.clear();
        best.trades.clear();
    } else {
        best.front.clear();
    }
    return report::SpaceTable::ofBest(question.plan, {{std::move(best), profile, nullptr}});
}

/// What the fastest trade gains and risks.
std::string tradeText(const search::BestResult &best)
{
    const estimate::Prediction &trade = best.trades.front().prediction;
    const double gain = search::timeSaved(best.trades.front(), best.ranking.front());
    return fmt::format("Trades are up to {} % faster than the best, with odds up to {} % of running out of memory (predicted)",
                       base::fixed(gain * kPercent, 1), base::fixed(trade.oomProbability * kPercent, 0));
}

/// Whether the given values leave the recipe's own configuration among those that are searched.
bool isSearched(const domain::Candidate &base, const search::SpaceChoices &choices)
{
    const auto holds = [](const auto &choice, const auto &value) {
        return !choice || std::find(choice->begin(), choice->end(), value) != choice->end();
    };
    const auto among = [](const auto &values, const auto &value) {
        return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
    };
    const domain::ParallelLayout &layout = base.layout;
    return holds(choices.tensorParallel, layout.tensorParallel) && holds(choices.pipelineParallel, layout.pipelineParallel)
        && holds(choices.virtualPipeline, layout.virtualPipeline) && holds(choices.contextParallel, layout.contextParallel)
        && holds(choices.expertParallel, layout.expertParallel) && holds(choices.expertTensorParallel, layout.expertTensorParallel)
        && holds(choices.microBatchSizes, base.batch.microBatchSize) && holds(choices.globalBatchSizes, base.batch.globalBatchSize)
        && holds(choices.fsdp, layout.fsdp) && holds(choices.recompute, base.recompute)
        && holds(choices.sequenceParallel, layout.sequenceParallel) && holds(choices.distributedOptimizer, layout.distributedOptimizer)
        && among(choices.precisions, base.options.precision) && among(choices.gradDtypes, base.options.gradDtype);
}

/// The recipe's own configuration may be faster than the best: when it does not fit as well, or was not searched.
std::string baseText(const search::BestResult &best, const search::SpaceChoices &choices)
{
    const estimate::Prediction &base = best.base->prediction;
    const double gain = base.days > 0 ? (1 - best.ranking.front().prediction.days / base.days) * kPercent : 0;
    const char *against = gain >= 0                  ? "saves"
        : base.verdict == estimate::Verdict::Oom     ? "fits, and takes longer by"
        : !isSearched(best.base->candidate, choices) ? "of the given values takes longer by"
                                                     : "is likelier to fit, and takes longer by";
    return fmt::format("The recipe's own configuration takes {} days ({}): the best {} {} % (predicted)", base::fixed(base.days, 1),
                       verdictWords(base.verdict), against, base::fixed(std::abs(gain), 1));
}

void printSummary(const SpaceQuestion &question, const search::BestResult &best, bool pareto, std::ostream &out)
{
    const double tightLimit = question.plan.thresholds.tight;
    const auto count = [](std::uint64_t number) { return base::grouped(static_cast<double>(number)); };
    const search::BestCounts &counts = best.counts;
    out << fmt::format("{} combinations: {} break a rule, {} cannot fit, {} are provably slower, {} were estimated\n",
                       count(counts.combinations), count(counts.ruledOut), count(counts.tooLarge), count(counts.boundedOut),
                       count(counts.estimated));
    if (pareto || best.ranking.empty())
        return;
    if (best.onlyTight)
        out << fmt::format("Nothing is safe (odds below {} %): these are tight\n", base::fixed(tightLimit * kPercent, 0));
    if (!best.trades.empty())
        out << tradeText(best) << '\n';
    if (best.base)
        out << baseText(best, question.request.choices) << '\n';
}

void print(const SpaceQuestion &question, const search::BestResult &best, const domain::HardwareProfile &profile,
           const Arguments &arguments, const Streams &streams)
{
    const bool pareto = arguments.has("pareto");
    const report::SpaceTable table = tableOf(question, best, profile, pareto);
    if (arguments.textOr("format", "table") == "json") {
        nlohmann::ordered_json document = spaceJson(table);
        document["oom_limit"] = best.oomLimit;
        document["only_tight"] = best.onlyTight;
        document["counts"] = countsJson(best.counts);
        document["why_nothing"] = textOrNull(search::whyNothing(best));
        streams.out << document.dump(2) << '\n';
        return;
    }
    const std::string title =
        fmt::format("{} on {} GPUs (predicted)", pareto ? "Days against odds of running out of memory" : "Best of the whole space",
                    base::grouped(best.cluster.numGpus()));
    if (!table.rows().empty())
        printSpace(table, title, arguments, streams);
    if (arguments.textOr("format", "table") == "table")
        printSummary(question, best, pareto, streams.out);
}

int reportNothing(const search::BestResult &best, const Streams &streams)
{
    base::Error error;
    error.kind = search::nothingValid(best.counts) ? base::ErrorKind::Usage : base::ErrorKind::Nothing;
    error.message = search::whyNothing(best);
    const int code = report({error}, "best", streams);
    if (best.closest)
        streams.err << "The closest: " << domain::candidateId(best.closest->candidate) << '\n';
    return code;
}

int run(const Arguments &arguments, const Streams &streams)
{
    const auto catalogue = catalogue::Catalogue::load();
    if (!catalogue)
        return report({catalogue.error()}, "", streams);
    auto question = spaceQuestion(arguments, *catalogue, streams);
    Errors errors = question ? Errors() : question.error();
    search::BestRequest answer;
    readAnswer(arguments, question ? question->request : answer, errors);
    if (!errors.empty())
        return report(errors, "best", streams);
    const domain::HardwareProfile profile = catalogue->profile(question->plan.cluster().gpu);
    const auto best =
        searchInterruptibly(streams, "Searching the whole space", [&](std::stop_token stop, const search::ProgressCallback &progress) {
            return search::findBest(question->plan, question->plan.cluster(), profile, question->request, stop, progress);
        });
    if (!best)
        return report({flagged(best.error())}, "best", streams);
    if (best->cancelled) {
        streams.err << "interrupted; the best is not known\n";
        return Interrupted;
    }
    if (!search::nothingValid(best->counts) || arguments.textOr("format", "table") == "json")
        print(*question, *best, profile, arguments, streams);
    return best->ranking.empty() ? reportNothing(*best, streams) : int(Done);
}

std::vector<Option> options()
{
    std::vector<Option> all = spaceOptions(true);
    for (Option &option :
         std::vector<Option>{{"top", ValueKind::Integer, "N", "10", false, "Answer", "configurations to show"},
                             {"distinct",
                              ValueKind::Word,
                              "WHAT",
                              "layouts",
                              false,
                              "Answer",
                              "layouts: of those that share parallel sizes and batches only the best; all: every configuration",
                              {"layouts", "all"}},
                             {"pareto", ValueKind::Switch, "", "", false, "Answer",
                              "show the front of days against the probability of running out of memory instead"},
                             {"pareto-reach", ValueKind::Integer, "PERCENT", "50", false, "Answer",
                              "follow the front to configurations that take up to so much longer than the best"},
                             formatOption(),
                             colorOption()})
        all.push_back(std::move(option));
    return all;
}

} // namespace

Command bestCommand()
{
    Command command;
    command.name = "best";
    command.summary = "Find the best configurations of a model on a cluster, every knob on auto";
    command.description =
        "Searches every combination of tensor, pipeline, virtual pipeline, context, expert and expert tensor parallelism, micro batch, "
        "recompute (none, sets of modules, all layers, k layers of a chunk), sequence parallelism, distributed optimizer and FSDP, and "
        "ranks what fits by days to train on the tokens, which is by cost too. The answer is exact: what is not estimated is proven to be "
        "slower or not to fit. A knob can be held with a list of its own.\n\n"
        "Safe configurations lead (odds of running out of memory below 5 %), as a run that fails is paid for as well. Tight ones (below "
        "50 %) that would be faster by at least 0.5 % stand below them without a rank, as trades; they are ranked only where nothing is "
        "safe. "
        "--oom-limit "
        "ranks everything below other odds, without trades.\n\n"
        "Global batch, sequence length, precision and gradients change what is trained; they stay the recipe's unless they are given. "
        "Lists "
        "of them are searched as well.\n\n"
        "Every figure is predicted. To write what generate writes, give generate the values of the best. Exit code 1: nothing fits; 2: the "
        "given values contradict one another; the reason is on standard error.";
    command.options = options();
    command.examples = {
        "autotuner best --model llama3_70b --nodes 64 --gpu h100",
        "autotuner best --model llama31_8b --nodes 8 --resource-shape gpu.8xh200 --global-batch-sizes 512,1024 --oom-limit 0.05",
        "autotuner best --model mixtral_8x7b --nodes 16 --gpu h200 --pareto --format csv"};
    command.run = &run;
    command.reportsArguments = true;
    return command;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "cli/arguments.h"
#include "cli/problems.h"
#include "cli/spaceanswer.h"
#include "cli/spaceflags.h"
#include "report/spacetable.h"

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

/// Only what was asked for: the ranking, or the front.
report::SpaceTable tableOf(const SpaceQuestion &question, search::BestResult best, const domain::HardwareProfile &profile, bool pareto)
{
    (pareto ? best.ranking : best.front).clear();
    return report::SpaceTable::ofBest(question.plan, {{std::move(best), profile, nullptr}});
}

void printSummary(const search::BestResult &best, bool pareto, std::ostream &out)
{
    const auto count = [](std::uint64_t number) { return base::grouped(static_cast<double>(number)); };
    const search::BestCounts &counts = best.counts;
    out << fmt::format("{} combinations: {} break a rule, {} cannot fit, {} are provably slower, {} were estimated\n",
                       count(counts.combinations), count(counts.ruledOut), count(counts.tooLarge), count(counts.boundedOut),
                       count(counts.estimated));
    if (pareto || best.ranking.empty() || !best.base)
        return;
    const double days = best.base->prediction.days;
    const double gain = days > 0 ? (1 - best.ranking.front().prediction.days / days) * kPercent : 0;
    out << fmt::format("The recipe's own configuration takes {} days ({}): the best {} {} % (predicted)\n", base::fixed(days, 1),
                       verdictWords(best.base->prediction.verdict), gain < 0 ? "fits, and takes longer by" : "saves",
                       base::fixed(std::abs(gain), 1));
}

void print(const SpaceQuestion &question, const search::BestResult &best, const domain::HardwareProfile &profile,
           const Arguments &arguments, const Streams &streams)
{
    const bool pareto = arguments.has("pareto");
    const report::SpaceTable table = tableOf(question, best, profile, pareto);
    if (arguments.textOr("format", "table") == "json") {
        nlohmann::ordered_json document = spaceJson(table);
        document["oom_limit"] = best.oomLimit;
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
        printSummary(best, pareto, streams.out);
}

int reportNothing(const search::BestResult &best, const Streams &streams)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
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
        "Global batch, sequence length, precision and gradients change what is trained; they stay the recipe's unless they are given. "
        "Lists "
        "of them are searched as well.\n\n"
        "Every figure is predicted. To write what generate writes, give generate the values of the best. Exit code 1: nothing fits; the "
        "reason is on standard error.";
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

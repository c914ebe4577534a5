// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spaceflags.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/planflags.h"
#include "cli/problems.h"
#include "cli/values.h"

#include <algorithm>
#include <string>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;
using search::Choice;

const std::string kKnobs = "Knobs (each auto: every value that can be of use; LIST is 1,2,4)";

/// A flag of plans, where it means the same here.
struct Borrowed {
    std::string_view flag;
    std::string_view defaultText; ///< as it is with plans where empty
    bool knob = false;
};
constexpr Borrowed kBorrowed[] = {{"model", ""},
                                  {"model-config", ""},
                                  {"resource-shape", ""},
                                  {"gpu", ""},
                                  {"memory-per-gpu", ""},
                                  {"nvlink-domain", ""},
                                  {"network-gbit-per-gpu", ""},
                                  {"price-per-gpu-hour", ""},
                                  {"global-batch-sizes", "the recipe's"},
                                  {"num-tokens-in-b", ""},
                                  {"tensor-parallel-sizes", "auto", true},
                                  {"pipeline-parallel-sizes", "auto", true},
                                  {"virtual-pipeline-model-parallel-sizes", "auto", true},
                                  {"context-parallel-sizes", "auto", true},
                                  {"expert-parallel-sizes", "auto", true},
                                  {"expert-tensor-parallel-sizes", "auto", true},
                                  {"micro-batch-sizes", "auto", true},
                                  {"recompute", "auto", true},
                                  {"fsdp", "auto", true},
                                  {"precision", "the recipe's"},
                                  {"grad-dtype", "the recipe's"},
                                  {"framework", ""},
                                  {"cp-comm-type", ""},
                                  {"cp-a2a-size", ""},
                                  {"overlap-moe-expert-parallel-comm", ""},
                                  {"optimizer-offload-fraction", ""},
                                  {"activation-offload-layers", ""},
                                  {"offload-modules", ""}};

Option borrowed(const Borrowed &from)
{
    const std::vector<Option> options = planOptions();
    Option option = *std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.flag == from.flag; });
    if (!from.defaultText.empty())
        option.defaultText = from.defaultText;
    if (from.knob)
        option.category = kKnobs;
    if (from.flag == "expert-tensor-parallel-sizes")
        option.help = "tensor parallel sizes of the experts"; // None is no list here
    option.required = false;
    return option;
}

std::vector<Option> ownKnobs()
{
    return {{"sequence-parallel",
             ValueKind::Word,
             "WORD",
             "auto",
             false,
             kKnobs,
             "sequence parallelism; auto: with and without; on: whenever tensor parallel > 1",
             {"auto", "on", "off"}},
            {"distributed-optimizer",
             ValueKind::Word,
             "WORD",
             "auto",
             false,
             kKnobs,
             "shard the optimizer over data x context parallel ranks; auto: with and without",
             {"auto", "on", "off"}},
            {"data-parallel-sharding-strategy", ValueKind::Text, "LIST", "auto", false, kKnobs,
             "what FSDP shards: some of optim, optim_grads, optim_grads_params"}};
}

/// Values of a list flag; auto is no choice.
template <class Target>
void readList(const Arguments &arguments, std::string_view flag, int least, Target &target, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return;
    const auto list = parseKnobList(*text, least, flag.starts_with("virtual"));
    if (!list) {
        errors.push_back(flagError(flag, *text, list.error().message));
    } else if (list->values.empty() && !list->automatic) { // None
        errors.push_back(flagError(flag, *text, base::Text(QT_TRANSLATE_NOOP("core", "needs a list of numbers, or auto"))));
    } else if (!list->automatic) {
        target = list->values;
    }
}

template <class Value>
void readWords(const Arguments &arguments, std::string_view flag, std::optional<Value> (*read)(std::string_view),
               std::vector<Value> &target, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text || *text == "auto")
        return;
    for (const std::string &word : splitList(*text)) {
        if (const auto value = read(word))
            target.push_back(*value);
        else
            errors.push_back(flagError(flag, word, base::Text(QT_TRANSLATE_NOOP("core", "is not known; see --help"))));
    }
    if (target.empty() && splitList(*text).empty())
        errors.push_back(flagError(flag, *text, base::Text(QT_TRANSLATE_NOOP("core", "the list is empty"))));
}

template <class Value>
void readChoice(const Arguments &arguments, std::string_view flag, std::optional<Value> (*read)(std::string_view), Choice<Value> &target,
                Errors &errors)
{
    std::vector<Value> values;
    readWords(arguments, flag, read, values, errors);
    if (!values.empty())
        target = std::move(values);
}

/// on, off, or auto for no choice; checked against the option's words before.
void readSwitch(const Arguments &arguments, std::string_view flag, Choice<bool> &target)
{
    if (const std::string word = arguments.textOr(flag, "auto"); word != "auto")
        target = std::vector<bool>{word == "on"};
}

void readChoices(const Arguments &arguments, search::SpaceChoices &choices, Errors &errors)
{
    readList(arguments, "tensor-parallel-sizes", 1, choices.tensorParallel, errors);
    readList(arguments, "pipeline-parallel-sizes", 1, choices.pipelineParallel, errors);
    readList(arguments, "virtual-pipeline-model-parallel-sizes", 1, choices.virtualPipeline, errors);
    readList(arguments, "context-parallel-sizes", 1, choices.contextParallel, errors);
    readList(arguments, "expert-parallel-sizes", 1, choices.expertParallel, errors);
    readList(arguments, "expert-tensor-parallel-sizes", 1, choices.expertTensorParallel, errors);
    readList(arguments, "micro-batch-sizes", 1, choices.microBatchSizes, errors);
    readList(arguments, "global-batch-sizes", 1, choices.globalBatchSizes, errors);
    readList(arguments, "fsdp", 0, choices.fsdp, errors);
    readChoice(arguments, "recompute", &domain::recomputeFromText, choices.recompute, errors);
    readChoice(arguments, "data-parallel-sharding-strategy", &domain::fsdpShardingFromName, choices.fsdpSharding, errors);
    readWords(arguments, "precision", &domain::precisionFromName, choices.precisions, errors);
    readWords(arguments, "grad-dtype", &domain::gradDtypeFromName, choices.gradDtypes, errors);
    readSwitch(arguments, "sequence-parallel", choices.sequenceParallel);
    readSwitch(arguments, "distributed-optimizer", choices.distributedOptimizer);
    constexpr int kLongest = 100'000'000;
    choices.seqLength = wholeNumber(arguments, {"seq-length", 1, kLongest, 0}, errors);
}

std::optional<double> oomLimit(const Arguments &arguments, Errors &errors)
{
    const auto text = arguments.text("oom-limit");
    if (!text)
        return std::nullopt;
    const auto limit = base::parseNumber(*text);
    if (limit && *limit > 0 && *limit <= 1)
        return limit;
    errors.push_back(flagError("oom-limit", *text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number above 0 and at most 1"))));
    return std::nullopt;
}

} // namespace

std::optional<double> positiveNumber(const Arguments &arguments, std::string_view flag, Errors &errors)
{
    const auto text = arguments.text(flag);
    if (!text)
        return std::nullopt;
    const auto number = base::parseNumber(*text);
    if (number && *number > 0)
        return number;
    errors.push_back(flagError(flag, *text, base::Text(QT_TRANSLATE_NOOP("core", "is not a number above 0"))));
    return std::nullopt;
}

int wholeNumber(const Arguments &arguments, const WholeFlag &flag, Errors &errors)
{
    const auto text = arguments.text(flag.flag);
    if (!text)
        return flag.fallback;
    const auto number = base::parseInteger(*text);
    if (number && *number >= flag.least && *number <= flag.most)
        return static_cast<int>(*number);
    errors.push_back(flagError(flag.flag, *text,
                               base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number from %1 to %2"),
                                          {base::grouped(flag.least), base::grouped(flag.most)})));
    return flag.fallback;
}

std::vector<Option> spaceOptions(bool nodes)
{
    std::vector<Option> options;
    for (const Borrowed &from : kBorrowed)
        options.push_back(borrowed(from));
    const std::string machines = borrowed({"gpu", ""}).category;
    std::vector<Option> own{{"gpus-per-node", ValueKind::Integer, "N", "the shape's or the GPU's", false, machines, "GPUs in each node"}};
    if (nodes)
        own.insert(own.begin(), {"nodes", ValueKind::Integer, "N", "", true, machines, "number of nodes"});
    options.insert(options.begin() + 2, own.begin(), own.end()); // behind the model
    const auto batches = std::find_if(options.begin(), options.end(), [](const Option &o) { return o.flag == "global-batch-sizes"; });
    options.insert(batches, {"seq-length", ValueKind::Integer, "N", "the recipe's", false, "Training", "sequence length, tokens"});
    const auto recompute = std::find_if(options.begin(), options.end(), [](const Option &o) { return o.flag == "precision"; });
    const std::vector<Option> knobs = ownKnobs();
    options.insert(recompute, knobs.begin(), knobs.end());
    options.push_back({"oom-limit", ValueKind::Number, "X", "", false, "Answer",
                       "rank everything whose probability of running out of memory is below this, 0 to 1; 0.05: safe ones only; default: "
                       "safe ones, and what is tight where nothing is safe"});
    return options;
}

tl::expected<SpaceQuestion, std::vector<base::Error>> spaceQuestion(const Arguments &arguments, const catalogue::Catalogue &catalogue,
                                                                    const Streams &streams)
{
    Errors errors;
    SpaceQuestion question;
    readChoices(arguments, question.request.choices, errors);
    question.request.oomLimit = oomLimit(arguments, errors);
    auto plan = planWithoutSearch(arguments, catalogue, streams, question.request.choices.seqLength);
    if (!plan)
        errors.insert(errors.begin(), plan.error().begin(), plan.error().end());
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    question.plan = std::move(*plan);
    return question;
}

} // namespace cli

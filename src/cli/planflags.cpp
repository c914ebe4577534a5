// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planflags.h"

#include "base/format.h"
#include "cli/arguments.h"
#include "cli/modelfile.h"
#include "cli/problems.h"
#include "cli/values.h"
#include "search/baseconfig.h"
#include "search/planvalidation.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace cli {
namespace {

using Errors = std::vector<base::Error>;

/// Reads flags into fields of a plan and collects what is wrong with them.
class FlagReader {
public:
    FlagReader(const Arguments &arguments, Errors &errors)
        : m_arguments(arguments)
        , m_errors(errors)
    {
    }

    [[nodiscard]] std::optional<std::string> text(std::string_view flag) const { return m_arguments.text(flag); }
    void text(std::string_view flag, std::string &target) const { target = m_arguments.textOr(flag, target); }

    void count(std::string_view flag, int &target) const
    {
        with(flag, [&](const std::string &text) { return assign(target, parseCount(text)); });
    }
    void count(std::string_view flag, std::optional<int> &target) const
    {
        with(flag, [&](const std::string &text) { return assign(target, parseCount(text)); });
    }
    void list(std::string_view flag, domain::KnobList &target, bool noneEntries = false) const
    {
        with(flag, [&](const std::string &text) { return assign(target, parseKnobList(text, 1, noneEntries)); });
    }
    void sizes(std::string_view flag, std::vector<int> &target) const;
    void number(std::string_view flag, std::optional<double> &target, bool zeroAllowed = false) const;

    /// A comma-separated list of words that `read` understands.
    template <class Value>
    void words(std::string_view flag, std::vector<Value> &target, std::optional<Value> (*read)(std::string_view),
               const std::string &known) const;

    /// Calls `read` with the flag's text when it is given; a message that comes back is a problem.
    void with(std::string_view flag, const std::function<std::optional<base::Text>(const std::string &)> &read) const
    {
        const auto given = m_arguments.text(flag);
        if (!given)
            return;
        if (const auto problem = read(*given))
            m_errors.push_back(flagError(flag, *given, *problem));
    }

private:
    template <class Target, class Value>
    static std::optional<base::Text> assign(Target &target, const base::Result<Value> &value)
    {
        if (!value)
            return value.error().message;
        target = *value;
        return std::nullopt;
    }

    const Arguments &m_arguments;
    Errors &m_errors;
};

void FlagReader::sizes(std::string_view flag, std::vector<int> &target) const
{
    with(flag, [&](const std::string &text) -> std::optional<base::Text> {
        const auto list = parseKnobList(text, 0);
        if (!list)
            return list.error().message;
        if (list->automatic)
            return base::Text(QT_TRANSLATE_NOOP("core", "needs a list of numbers"));
        target = list->values.empty() ? std::vector<int>{0} : list->values;
        return std::nullopt;
    });
}

void FlagReader::number(std::string_view flag, std::optional<double> &target, bool zeroAllowed) const
{
    with(flag, [&](const std::string &text) -> std::optional<base::Text> {
        const auto value = base::parseNumber(text);
        if (!value || *value < 0 || (*value == 0 && !zeroAllowed))
            return base::Text(QT_TRANSLATE_NOOP("core", "is not a number above 0"));
        target = *value;
        return std::nullopt;
    });
}

template <class Value>
void FlagReader::words(std::string_view flag, std::vector<Value> &target, std::optional<Value> (*read)(std::string_view),
                       const std::string &known) const
{
    with(flag, [&](const std::string &text) -> std::optional<base::Text> {
        std::vector<Value> values;
        for (const std::string &word : splitList(text)) {
            const auto value = read(word);
            if (!value)
                return base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not one of %2"), {word, known});
            values.push_back(*value);
        }
        if (values.empty())
            return base::Text(QT_TRANSLATE_NOOP("core", "the list is empty; known are %1"), {known});
        target = std::move(values);
        return std::nullopt;
    });
}

/// The word was checked against the option's words.
domain::SequenceParallelChoice sequenceParallelChoice(std::string_view word)
{
    using Choice = domain::SequenceParallelChoice;
    return word == "both" ? Choice::Both : word == "off" ? Choice::Off : Choice::WithTensorParallel;
}

void readSearch(const FlagReader &read, domain::SearchSpace &search)
{
    read.list("tensor-parallel-sizes", search.tensorParallel);
    read.list("pipeline-parallel-sizes", search.pipelineParallel);
    read.list("context-parallel-sizes", search.contextParallel);
    read.list("expert-parallel-sizes", search.expertParallel);
    read.list("expert-tensor-parallel-sizes", search.expertTensorParallel);
    read.list("virtual-pipeline-model-parallel-sizes", search.virtualPipeline, true);
    read.list("micro-batch-sizes", search.microBatchSizes);
    read.list("global-batch-sizes", search.globalBatchSizes);
    read.list("seq-length", search.seqLengths);
    read.sizes("fsdp", search.fsdp);
    read.words<domain::FsdpSharding>("data-parallel-sharding-strategy", search.fsdpSharding, &domain::fsdpShardingFromName,
                                     "optim, optim_grads, optim_grads_params");
    read.words<domain::Precision>("precision", search.precisions, &domain::precisionFromName,
                                  "bf16, fp16, fp8, fp8_cs, fp8_ds, fp8_mx, fp8_sc, nvfp4");
    read.words<domain::GradDtype>("grad-dtype", search.gradDtypes, &domain::gradDtypeFromName, "fp32, bf16");
    read.words<domain::RecomputePlan>("recompute", search.recompute, &domain::recomputeFromText,
                                      "none, full, full:N, block:N, selective, selective:MODULE+MODULE");
    search.sequenceParallel = sequenceParallelChoice(read.text("sequence-parallel").value_or("auto"));
    search.distributedOptimizer = parseOnOff(read.text("distributed-optimizer").value_or("on")).value_or(true);
    read.count("min-model-parallel-size", search.minModelParallelSize);
    read.count("max-model-parallel-size", search.maxModelParallelSize);
}

std::optional<base::Text> readFraction(const std::string &text, double &target)
{
    const auto value = base::parseNumber(text);
    if (!value || !(*value >= 0 && *value <= 1))
        return base::Text(QT_TRANSLATE_NOOP("core", "is not a number from 0 to 1"));
    target = *value;
    return std::nullopt;
}

/// How context parallel ranks exchange keys and values. What no configuration could run is said here: a search would only
/// leave all of context parallelism out.
void readExchange(const FlagReader &read, domain::Candidate &base)
{
    using domain::ContextExchange;
    domain::ParallelLayout &layout = base.layout;
    if (const auto exchange = read.text("cp-comm-type"))
        layout.contextExchange = domain::contextExchangeFromName(*exchange).value_or(layout.contextExchange);
    const bool levels = layout.contextExchange == ContextExchange::Hierarchical;
    read.with("cp-comm-type", [&](const std::string &) -> std::optional<base::Text> {
        if (levels && base.options.framework == domain::Framework::Nemo)
            return base::Text(QT_TRANSLATE_NOOP("core", "a2a+p2p needs --framework bridge: NeMo 2 sets up no groups for it"));
        if (levels && !read.text("cp-a2a-size"))
            return base::Text(QT_TRANSLATE_NOOP("core", "a2a+p2p needs --cp-a2a-size"));
        return std::nullopt;
    });
    read.with("cp-a2a-size", [&](const std::string &text) -> std::optional<base::Text> {
        const auto value = base::parseInteger(text);
        if (!levels)
            return base::Text(QT_TRANSLATE_NOOP("core", "belongs to --cp-comm-type a2a+p2p"));
        if (!value || *value < 2 || *value > 100'000)
            return base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number of at least 2"));
        layout.contextInner = static_cast<std::int32_t>(*value);
        return std::nullopt;
    });
}

/// Settings of every configuration that are not searched.
void readSettings(const FlagReader &read, domain::Candidate &base)
{
    domain::TrainingOptions &options = base.options;
    const auto whole = [&read](std::string_view flag, std::int32_t &target) {
        read.with(flag, [&target](const std::string &text) -> std::optional<base::Text> {
            const auto value = base::parseInteger(text);
            if (!value || *value < 0 || *value > 100'000)
                return base::Text(QT_TRANSLATE_NOOP("core", "must be a whole number from 0 to 100000"));
            target = static_cast<std::int32_t>(*value);
            return std::nullopt;
        });
    };
    whole("microbatch-group-size-per-vp-stage", base.layout.microBatchGroup);
    if (const auto framework = read.text("framework"))
        options.framework = domain::frameworkFromName(*framework).value_or(options.framework);
    readExchange(read, base);
    whole("activation-offload-layers", options.activationOffloadLayers);
    read.with("optimizer-offload-fraction",
              [&options](const std::string &text) { return readFraction(text, options.optimizerOffloadFraction); });
    read.with("offload-modules", [&options](const std::string &text) -> std::optional<base::Text> {
        const auto modules = domain::offloadFromText(text);
        if (!modules)
            return base::Text(QT_TRANSLATE_NOOP("core", "must be none or some of %1, joined by +"),
                              {fmt::format("{}", fmt::join(domain::offloadModuleNames(domain::kAllOffloadModules), ", "))});
        options.offloadModules = *modules;
        return std::nullopt;
    });
    if (const auto overlap = read.text("overlap-moe-expert-parallel-comm"))
        options.expertOverlap = parseOnOff(*overlap).value_or(false) ? domain::ExpertOverlap::On : domain::ExpertOverlap::Off;
}

void readGoal(const FlagReader &read, domain::TrainingGoal &goal)
{
    std::optional<double> tokens;
    read.number("num-tokens-in-b", tokens);
    goal.tokensInBillions = tokens.value_or(goal.tokensInBillions);
    read.count("max-steps-per-run", goal.maxStepsPerRun);
    read.count("max-steps", goal.maxSteps);
}

void readInfrastructure(const FlagReader &read, domain::Infrastructure &infrastructure)
{
    read.text("launcher-node-group", infrastructure.launcherNodeGroup);
    read.text("training-node-group", infrastructure.trainingNodeGroup);
    read.text("mount-from", infrastructure.mountFrom);
    read.text("mount-source-path", infrastructure.mountSourcePath);
    read.text("mount-path", infrastructure.mountPath);
    read.text("container-image", infrastructure.containerImage);
    read.text("config-dir", infrastructure.configDir);
    read.text("logs-subdir", infrastructure.logsSubdir);
}

catalogue::ClusterRequest clusterRequest(const FlagReader &read)
{
    catalogue::ClusterRequest request;
    read.text("resource-shape", request.resourceShape);
    read.text("gpu", request.gpu);
    read.number("memory-per-gpu", request.memoryPerGpuGb);
    read.count("nodes", request.nodes);
    read.count("gpus-per-node", request.gpusPerNode);
    read.count("nvlink-domain", request.nvlinkDomain);
    read.number("network-gbit-per-gpu", request.networkGbitPerGpu);
    read.number("price-per-gpu-hour", request.pricePerGpuHour, true);
    return request;
}

/// The first searched value of a list; a list that is still to be derived leaves what is there.
void takeFirst(const domain::KnobList &list, std::int32_t &target)
{
    if (!list.automatic && !list.values.empty())
        target = list.values.front();
}

/// A custom model has no recipe: its base is the first value of every searched list.
void setCustomBase(domain::TrainingPlan &plan)
{
    const domain::SearchSpace &search = plan.search;
    domain::Candidate &base = plan.base;
    takeFirst(search.tensorParallel, base.layout.tensorParallel);
    takeFirst(search.pipelineParallel, base.layout.pipelineParallel);
    takeFirst(search.contextParallel, base.layout.contextParallel);
    takeFirst(search.expertParallel, base.layout.expertParallel);
    takeFirst(search.virtualPipeline, base.layout.virtualPipeline);
    base.layout.expertTensorParallel = base.layout.tensorParallel;
    takeFirst(search.expertTensorParallel, base.layout.expertTensorParallel);
    base.layout.sequenceParallel = base.layout.tensorParallel > 1 && search.sequenceParallel != domain::SequenceParallelChoice::Off;
    base.layout.distributedOptimizer = search.distributedOptimizer;
    base.layout.fsdp = search.fsdp.front();
    base.layout.fsdpSharding = base.layout.fsdp > 0 ? search.fsdpSharding.front() : domain::FsdpSharding::OptimGradsParams;
    takeFirst(search.microBatchSizes, base.batch.microBatchSize);
    takeFirst(search.globalBatchSizes, base.batch.globalBatchSize);
    takeFirst(search.seqLengths, base.batch.seqLength);
    base.recompute = search.recompute.front();
    base.options.precision = search.precisions.front();
    base.options.gradDtype = search.gradDtypes.front();
}

/// The plan of the named or custom model with everything else at its defaults.
std::optional<domain::TrainingPlan> startPlan(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams,
                                              Errors &errors)
{
    const auto name = arguments.text("model");
    if (const auto path = arguments.text("model-config")) {
        auto model = loadModelFile(*path, name.value_or(""), streams);
        if (model)
            return catalogue::makePlan(*model, *path);
        model.error().subject = "--model-config " + model.error().subject;
        errors.push_back(std::move(model.error()));
        return std::nullopt;
    }
    if (!name) {
        errors.push_back(flagError("model", "",
                                   base::Text(QT_TRANSLATE_NOOP("core", "is required: a catalogue name, or --model-config FILE")),
                                   base::Text(QT_TRANSLATE_NOOP("core", "See autotuner list-models"))));
        return std::nullopt;
    }
    const auto entry = catalogue.model(*name);
    if (entry)
        return catalogue::makePlan(**entry);
    errors.push_back(flagError("model", *name, entry.error().message, entry.error().hint));
    return std::nullopt;
}

void addCluster(const catalogue::ClusterRequest &request, const catalogue::Catalogue &catalogue, domain::TrainingPlan &plan, Errors &errors)
{
    auto cluster = catalogue::makeCluster(request, catalogue);
    if (cluster) {
        plan.clusters = {std::move(*cluster)};
        plan.activeCluster = 0;
        return;
    }
    base::Error error = std::move(cluster.error());
    error.kind = base::ErrorKind::Usage;
    // The subject is a flag, or a flag and its value.
    const std::string flag = error.subject.substr(0, error.subject.find(' '));
    const std::vector<Option> options = planOptions();
    if (std::any_of(options.begin(), options.end(), [&flag](const Option &option) { return option.flag == flag; }))
        error.subject.insert(0, "--");
    errors.push_back(std::move(error));
}

/// Errors come back, warnings are printed.
tl::expected<domain::TrainingPlan, Errors> checked(const domain::TrainingPlan &plan, const std::vector<domain::Issue> &issues,
                                                   const Streams &streams)
{
    Errors errors;
    for (const domain::Issue &issue : issues) {
        if (issue.severity == domain::Issue::Severity::Error)
            errors.push_back(issueError(issue));
        else
            reportWarning(issueError(issue), streams);
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return plan;
}

} // namespace

tl::expected<domain::TrainingPlan, std::vector<base::Error>> planFrom(const Arguments &arguments, const catalogue::Catalogue &catalogue,
                                                                      const Streams &streams)
{
    Errors errors = arguments.errors();
    const FlagReader read(arguments, errors);
    const std::size_t before = errors.size();
    const catalogue::ClusterRequest request = clusterRequest(read);
    const bool clusterReadable = errors.size() == before;
    auto start = startPlan(arguments, catalogue, streams, errors);
    domain::TrainingPlan plan = start.value_or(domain::TrainingPlan{});
    readSearch(read, plan.search);
    readSettings(read, plan.base);
    readGoal(read, plan.goal);
    readInfrastructure(read, plan.infrastructure);
    if (clusterReadable)
        addCluster(request, catalogue, plan, errors);
    if (arguments.has("model-config"))
        setCustomBase(plan);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return checked(plan, search::validate(plan), streams);
}

tl::expected<domain::TrainingPlan, std::vector<base::Error>>
planWithoutSearch(const Arguments &arguments, const catalogue::Catalogue &catalogue, const Streams &streams, int seqLength)
{
    Errors errors = arguments.errors();
    const FlagReader read(arguments, errors);
    const std::size_t before = errors.size();
    catalogue::ClusterRequest request = clusterRequest(read);
    request.nodes = request.nodes.value_or(1);
    const bool clusterReadable = errors.size() == before;
    domain::TrainingPlan plan = startPlan(arguments, catalogue, streams, errors).value_or(domain::TrainingPlan{});
    readSettings(read, plan.base);
    readGoal(read, plan.goal);
    if (clusterReadable)
        addCluster(request, catalogue, plan, errors);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    plan.search.globalBatchSizes = domain::KnobList::autoValues(); // the recipe's own, unless the search says otherwise
    const int length = seqLength > 0 ? seqLength : search::baseCandidate(plan).batch.seqLength;
    return checked(plan, search::validateTraining(plan, plan.cluster(), length), streams);
}

} // namespace cli

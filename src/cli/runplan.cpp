// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runplan.h"

#include "base/format.h"
#include "cli/launchflags.h"
#include "domain/modelid.h"
#include "estimate/cost.h"
#include "estimate/estimator.h"
#include "search/baseconfig.h"
#include "search/constraints.h"

#include <algorithm>
#include <fmt/format.h>
#include <fnmatch.h>

namespace cli {
namespace {

/// A name as people copy it: with or without the file's ending.
std::string withoutEnding(std::string name)
{
    if (name.ends_with(".json"))
        name.resize(name.size() - std::string_view(".json").size());
    return name;
}

bool fits(const std::string &pattern, const std::string &name) { return fnmatch(pattern.c_str(), name.c_str(), 0) == 0; }

/// What --only asks for that is not there.
std::optional<base::Error> unknownChoice(const std::vector<std::string> &only, const std::vector<project::StoredConfiguration> &all)
{
    std::vector<std::string> names;
    for (const project::StoredConfiguration &configuration : all)
        names.push_back(configuration.name);
    for (const std::string &entry : only) {
        const std::string pattern = withoutEnding(entry);
        if (std::any_of(names.begin(), names.end(), [&](const std::string &name) { return fits(pattern, name); }))
            continue;
        const auto near = base::closest(pattern, names);
        return flagError("only", entry, base::Text(QT_TRANSLATE_NOOP("core", "no such configuration")),
                         near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near})
                              : base::Text(QT_TRANSLATE_NOOP("core", "See autotuner list-configs")));
    }
    return std::nullopt;
}

bool isChosen(const std::vector<std::string> &only, const std::string &name)
{
    return only.empty()
        || std::any_of(only.begin(), only.end(), [&](const std::string &entry) { return fits(withoutEnding(entry), name); });
}

/// Makes runs of a plan.
class RunMaker {
public:
    RunMaker(const domain::TrainingPlan &plan, const catalogue::Catalogue &catalogue)
        : m_plan(plan)
        , m_context(plan.model, plan.cluster(), catalogue.profile(plan.cluster().gpu), {plan.goal, plan.thresholds})
        , m_constraints(plan.model, plan.cluster(), {})
    {
    }

    [[nodiscard]] std::optional<search::Violation> brokenRule(const domain::Candidate &candidate) const
    {
        return m_constraints.check(candidate);
    }

    [[nodiscard]] PlannedRun make(const project::StoredConfiguration &stored, const domain::Candidate &candidate) const
    {
        const estimate::Prediction prediction = m_context.estimate(candidate);
        const domain::ClusterSpec &cluster = m_plan.cluster();
        PlannedRun planned{
            {}, candidate, stored.matchesBase && !stored.isBase, prediction.modelTflopsPerGpu * prediction.time.total().value()};
        campaign::Run &run = planned.run;
        run.candidate = domain::candidateId(candidate);
        run.configuration = stored.name;
        run.role = stored.isBase ? campaign::RunRole::Base : campaign::RunRole::Trial;
        run.model = domain::modelId(m_plan.model);
        run.gpu = cluster.gpu.key;
        run.nodes = cluster.nodes;
        run.gpusPerNode = cluster.gpusPerNode;
        run.pricePerGpuHour = cluster.pricePerGpuHour;
        run.steps = stored.isBase ? m_plan.goal.maxSteps : m_plan.goal.maxStepsPerRun;
        run.predictedStep = prediction.time.total();
        run.predictedCost = estimate::rent(cluster.pricePerGpuHour, cluster.numGpus(), run.predictedStep * run.steps);
        run.oomProbability = prediction.oomProbability;
        // As generate has judged it, with the thresholds of then: list-configs and run agree.
        if (stored.willOom)
            run.skipReason = campaign::SkipReason::PredictedOom;
        return planned;
    }

private:
    const domain::TrainingPlan &m_plan;
    estimate::EstimatorContext m_context;
    search::Constraints m_constraints;
};

base::Error nothingToRun(const std::string &folder)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    error.subject = folder;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "no configuration can be run"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Run autotuner generate again"));
    return error;
}

std::optional<domain::Candidate> candidateOf(const project::StoredConfiguration &stored, const domain::TrainingPlan &plan)
{
    if (stored.candidate)
        return stored.candidate;
    return stored.isBase ? std::optional(search::baseCandidate(plan)) : std::nullopt;
}

} // namespace

tl::expected<StoredPlan, std::vector<base::Error>> storedPlan(const Arguments &arguments, const catalogue::Catalogue &catalogue)
{
    std::vector<base::Error> errors = arguments.errors();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    auto folder = openFolder(arguments.textOr("config-dir", ""), arguments.textOr("model", ""));
    if (!folder)
        return tl::unexpected(std::vector{folder.error()});
    auto plan = project::planOf(folder->args, catalogue);
    if (!plan)
        return tl::unexpected(std::vector{plan.error()});
    readLaunchFlags(arguments, *plan, errors);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return StoredPlan{std::move(*plan), std::move(*folder)};
}

base::Result<RunPlan> planRuns(const StoredPlan &stored, const catalogue::Catalogue &catalogue, const std::vector<std::string> &only)
{
    const std::vector<project::StoredConfiguration> &configurations = stored.folder.args.configurations;
    if (auto unknown = unknownChoice(only, configurations))
        return base::fail(std::move(*unknown));
    RunPlan result{stored.plan, stored.folder.path, {}, {}};
    const RunMaker maker(result.plan, catalogue);
    for (const project::StoredConfiguration &configuration : configurations) {
        if (!isChosen(only, configuration.name))
            continue;
        const auto candidate = candidateOf(configuration, result.plan);
        if (!candidate) {
            result.notes.push_back(fmt::format("{}: left out, its settings cannot be told from its name", configuration.name));
        } else if (const auto broken = maker.brokenRule(*candidate)) {
            result.notes.push_back(
                fmt::format("{}: left out, it cannot run on this cluster: {}", configuration.name, broken->message().english()));
        } else {
            result.runs.push_back(maker.make(configuration, *candidate));
        }
    }
    if (result.runs.empty())
        return base::fail(nothingToRun(stored.folder.path));
    std::stable_partition(result.runs.begin(), result.runs.end(),
                          [](const PlannedRun &planned) { return planned.run.role == campaign::RunRole::Base; });
    return result;
}

double predictedSeconds(const std::vector<PlannedRun> &runs)
{
    double sum = 0;
    for (const PlannedRun &planned : runs)
        sum += planned.run.predictedStep.value() * planned.run.steps;
    return sum;
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tuningsource.h"

#include "cli/arguments.h"
#include "cli/remote.h"
#include "cli/rowselection.h"
#include "comparison/candidateids.h"
#include "domain/modelid.h"
#include "estimate/cost.h"
#include "search/baseconfig.h"

namespace cli {
namespace {

base::Error nothing(base::Text message)
{
    base::Error error;
    error.kind = base::ErrorKind::Nothing;
    error.message = std::move(message);
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "See autotuner generate --explain"));
    return error;
}

base::Result<launch::RunRequest> requestOf(const domain::Candidate &chosen, const TuningPlan &plan, const launch::PlatformFacts *facts)
{
    const search::SearchResult &result = *plan.result;
    const domain::Candidate baseCandidate = search::baseCandidate(plan.plan);
    const bool isBase = search::matchesBase(chosen, baseCandidate);
    const domain::Candidate &candidate = isBase ? baseCandidate : chosen;
    const estimate::Prediction prediction = result.context->estimate(candidate);
    launch::RunRequest request;
    campaign::Run &run = request.run;
    run.candidate = domain::candidateId(candidate);
    run.configuration = configurationOf(candidate, result);
    run.role = isBase ? campaign::RunRole::Base : campaign::RunRole::Trial;
    run.model = domain::modelId(result.context->model());
    run.gpu = result.cluster.gpu.key;
    run.nodes = result.cluster.nodes;
    run.gpusPerNode = result.cluster.gpusPerNode;
    run.pricePerGpuHour = result.cluster.pricePerGpuHour;
    run.steps = isBase ? plan.plan.goal.maxSteps : plan.plan.goal.maxStepsPerRun;
    run.predictedStep = prediction.time.total();
    run.predictedCost = estimate::rent(run.pricePerGpuHour, result.cluster.numGpus(), run.predictedStep * double(run.steps));
    run.oomProbability = prediction.oomProbability;
    auto order = launch::makeJobOrder({.plan = plan.plan,
                                       .settings = plan.plan.launch,
                                       .candidate = candidate,
                                       .configuration = run.configuration,
                                       .purpose = launch::Purpose::Trial,
                                       .steps = run.steps,
                                       .training = {},
                                       .nodeGroups = facts ? &facts->nodeGroups : nullptr,
                                       .shapes = facts ? &facts->shapes : nullptr});
    if (!order)
        return base::fail(order.error());
    request.order = std::move(*order);
    return request;
}

} // namespace

base::Result<TuningPlan> makeTuningPlan(const StoredPlan &stored, const Arguments &arguments, const catalogue::Catalogue &catalogue,
                                        const Streams &streams)
{
    TuningPlan made{stored.plan, nullptr, {}};
    std::stop_source stop;
    auto result =
        search::run(made.plan, made.plan.cluster(), catalogue.profile(made.plan.cluster().gpu), stop.get_token(), [&](search::Progress) {
            if (streams.interrupted())
                stop.request_stop();
        });
    if (!result)
        return base::fail(result.error());
    if (result->cancelled)
        return base::fail(interruptedError());
    if (result->rows.empty())
        return base::fail(nothing(
            {QT_TRANSLATE_NOOP("core", "no valid configuration among %1 combinations"), {std::to_string(result->summary.combinations)}}));
    made.result = std::make_shared<const search::SearchResult>(std::move(*result));
    if (!arguments.has("filter") && !arguments.has("top"))
        return made;
    auto rows = selectedRows(*made.result, arguments);
    if (!rows)
        return base::fail(rows.error());
    if (rows->empty())
        return base::fail(nothing(QT_TRANSLATE_NOOP("core", "no configuration passes --filter")));
    made.rows = std::move(*rows);
    return made;
}

launch::TuningSource tuningSource(const TuningPlan &plan, const launch::PlatformFacts *facts)
{
    launch::TuningSource source;
    source.result = plan.result;
    source.rows = plan.rows;
    source.makeRequest = [&plan, facts](const domain::Candidate &candidate) { return requestOf(candidate, plan, facts); };
    source.candidateOf = &comparison::candidateOfId;
    return source;
}

std::string configurationOf(const domain::Candidate &candidate, const search::SearchResult &result)
{
    const domain::Candidate base = search::baseCandidate(result.plan);
    if (search::matchesBase(candidate, base))
        return "base_config";
    return domain::configurationName(result.plan.model.name, result.cluster.nodes, candidate, base);
}

} // namespace cli

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modelid.h"
#include "estimate/cost.h"
#include "gui/workspace/runs.h"
#include "search/baseconfig.h"

#include <algorithm>
#include <utility>

// From rows of the search to runs with their orders.
namespace gui {
namespace {

/// What the configurations of one search have in common.
class RequestMaker {
public:
    /// `plan`: the one that was searched, with the infrastructure of now.
    RequestMaker(const search::SearchResult &result, domain::TrainingPlan plan, const domain::LaunchSettings &settings,
                 const launch::PlatformFacts *facts)
        : m_result(result)
        , m_plan(std::move(plan))
        , m_settings(settings)
        , m_facts(facts)
        , m_base(search::baseCandidate(m_plan))
    {
    }

    [[nodiscard]] const domain::Candidate &base() const { return m_base; }

    [[nodiscard]] std::string nameOf(const domain::Candidate &candidate) const
    {
        return domain::configurationName(m_plan.model.name, m_result.cluster.nodes, candidate, m_base);
    }

    /// The run as it is known before a launch.
    [[nodiscard]] campaign::Run run(const domain::Candidate &candidate, campaign::RunRole role, int steps) const
    {
        const estimate::Prediction prediction = m_result.context->estimate(candidate);
        campaign::Run made;
        made.candidate = domain::candidateId(candidate);
        made.configuration = role == campaign::RunRole::Base ? "base_config" : nameOf(candidate);
        made.role = role;
        made.model = domain::modelId(m_result.context->model());
        made.gpu = m_result.cluster.gpu.key;
        made.nodes = m_result.cluster.nodes;
        made.gpusPerNode = m_result.cluster.gpusPerNode;
        made.pricePerGpuHour = m_result.cluster.pricePerGpuHour;
        made.steps = steps;
        made.predictedStep = prediction.time.total();
        made.predictedCost = estimate::rent(made.pricePerGpuHour, m_result.cluster.numGpus(), made.predictedStep * double(steps));
        made.oomProbability = prediction.oomProbability;
        if (role == campaign::RunRole::Trial && prediction.verdict == estimate::Verdict::Oom)
            made.skipReason = campaign::SkipReason::PredictedOom;
        if (role == campaign::RunRole::Trial && search::matchesBase(candidate, m_base))
            made.skipReason = campaign::SkipReason::MatchesBase;
        return made;
    }

    [[nodiscard]] base::Result<launch::RunRequest> request(campaign::Run run, const domain::Candidate &candidate, launch::Purpose purpose,
                                                           const launch::TrainingOptions &training = {}) const
    {
        launch::OrderRequest asked{m_plan, m_settings, candidate, run.configuration, purpose, run.steps, training};
        if (m_facts != nullptr) {
            asked.nodeGroups = &m_facts->nodeGroups;
            asked.shapes = &m_facts->shapes;
        }
        auto order = launch::makeJobOrder(asked);
        if (!order)
            return base::fail(order.error());
        return launch::RunRequest{std::move(run), std::move(*order)};
    }

private:
    const search::SearchResult &m_result;
    domain::TrainingPlan m_plan;
    const domain::LaunchSettings &m_settings;
    const launch::PlatformFacts *m_facts;
    domain::Candidate m_base;
};

/// Launch settings may have changed since the search, which does not read them.
domain::TrainingPlan planOf(const search::SearchResult &result, const domain::TrainingPlan &now)
{
    domain::TrainingPlan plan = result.plan;
    plan.infrastructure = now.infrastructure;
    return plan;
}

base::Error noResult()
{
    return {base::ErrorKind::Input,
            {},
            QT_TRANSLATE_NOOP("core", "the configurations are not known yet"),
            QT_TRANSLATE_NOOP("core", "Wait until the search is done; the Plan page says what keeps it from starting."),
            {}};
}

base::Error notAmongThem(const domain::CandidateId &candidate)
{
    return {base::ErrorKind::Input,
            candidate,
            QT_TRANSLATE_NOOP("core", "the configuration is not among those of the plan"),
            QT_TRANSLATE_NOOP("core", "Choose a row of the configurations table."),
            {}};
}

} // namespace

Runs::Selection Runs::selection(const domain::LaunchSettings &settings, const launch::PlatformFacts *facts) const
{
    Selection selection;
    const auto result = m_workspace.result();
    if (!result)
        return selection;
    const RequestMaker maker(*result, planOf(*result, m_workspace.plan()), settings, facts);
    const auto put = [&](const domain::Candidate &candidate, campaign::RunRole role, int steps) {
        campaign::Run run = maker.run(candidate, role, steps);
        auto request = maker.request(run, candidate, launch::Purpose::Trial);
        if (!request) {
            selection.refused.emplace_back(run.configuration, request.error());
            return;
        }
        selection.requests.push_back(std::move(*request));
        if (run.skipReason != campaign::SkipReason::None)
            return;
        selection.cost += run.predictedCost;
        selection.hours += base::inHours(run.predictedStep * double(steps));
    };
    const std::vector<std::size_t> rows = m_workspace.checkedRows();
    const auto &runs = campaign().runs;
    const bool baseThere = std::any_of(runs.begin(), runs.end(), [&](const campaign::Run &run) {
        return run.role == campaign::RunRole::Base && run.candidate == domain::candidateId(maker.base())
            && (run.model.empty() || run.model == domain::modelId(result->plan.model)) && run.state != campaign::RunState::Failed
            && run.state != campaign::RunState::Skipped;
    });
    if (!rows.empty() && !baseThere)
        put(maker.base(), campaign::RunRole::Base, result->plan.goal.maxSteps);
    for (const std::size_t row : rows)
        put(result->candidate(row), campaign::RunRole::Trial, result->plan.goal.maxStepsPerRun);
    return selection;
}

Runs::Selection Runs::selectionOf(const std::vector<domain::CandidateId> &candidates, const domain::LaunchSettings &settings,
                                  const launch::PlatformFacts *facts) const
{
    Selection selection;
    const auto result = m_workspace.result();
    for (const domain::CandidateId &id : candidates) {
        const auto row = result ? m_workspace.rowOf(id) : std::nullopt;
        if (!row) {
            selection.refused.emplace_back(id, result ? notAmongThem(id) : noResult());
            continue;
        }
        auto request = trial(*result, result->candidate(*row), settings, facts);
        if (!request) {
            selection.refused.emplace_back(id, request.error());
            continue;
        }
        selection.cost += request->run.predictedCost;
        selection.hours += base::inHours(request->run.predictedStep * double(request->run.steps));
        selection.requests.push_back(std::move(*request));
    }
    return selection;
}

base::Result<launch::RunRequest> Runs::trial(const search::SearchResult &result, const domain::Candidate &candidate,
                                             const domain::LaunchSettings &settings, const launch::PlatformFacts *facts) const
{
    const RequestMaker maker(result, planOf(result, m_workspace.plan()), settings, facts);
    const bool isBase = search::matchesBase(candidate, maker.base());
    campaign::Run run = maker.run(candidate, isBase ? campaign::RunRole::Base : campaign::RunRole::Trial, result.plan.goal.maxStepsPerRun);
    run.skipReason = campaign::SkipReason::None;
    run.insisted = true; // its odds were weighed: a prediction alone does not skip it
    return maker.request(std::move(run), candidate, launch::Purpose::Trial);
}

base::Result<launch::RunRequest> Runs::trainingRun(const domain::CandidateId &candidate, const domain::LaunchSettings &settings,
                                                   const launch::TrainingOptions &training, const launch::PlatformFacts *facts) const
{
    const auto result = m_workspace.result();
    if (!result)
        return base::fail(noResult());
    const RequestMaker maker(*result, planOf(*result, m_workspace.plan()), settings, facts);
    const auto row = m_workspace.rowOf(candidate);
    if (!row && candidate != domain::candidateId(maker.base()))
        return base::fail(notAmongThem(candidate));
    const domain::Candidate chosen = row ? result->candidate(*row) : maker.base();
    campaign::Run run =
        maker.run(chosen, campaign::RunRole::Training, static_cast<int>(std::min<std::int64_t>(training.steps, 2'000'000'000)));
    run.configuration = maker.nameOf(chosen);
    return maker.request(std::move(run), chosen, launch::Purpose::Training, training);
}

} // namespace gui

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/searches.h"

#include "tuning/randomnumbers.h"

#include <cmath>
#include <cstdlib>
#include <iostream>

namespace searches {

const catalogue::Catalogue &catalogue()
{
    static const auto loaded = catalogue::Catalogue::load();
    if (!loaded) {
        std::cerr << loaded.error().english() << '\n';
        std::abort();
    }
    return *loaded;
}

namespace {

domain::TrainingPlan planOf(const char *model, const char *gpu, int nodes)
{
    const auto entry = catalogue().model(model);
    if (!entry) {
        std::cerr << entry.error().english() << '\n';
        std::abort();
    }
    domain::TrainingPlan plan = catalogue::makePlan(**entry);
    catalogue::ClusterRequest request;
    request.gpu = gpu;
    request.nodes = nodes;
    request.gpusPerNode = 8;
    plan.clusters = {*catalogue::makeCluster(request, catalogue())};
    return plan;
}

} // namespace

domain::TrainingPlan smallPlan(int nodes)
{
    domain::TrainingPlan plan = planOf("llama31_8b", "h200", nodes);
    using domain::KnobList;
    plan.search.tensorParallel = KnobList::list({1, 2, 4, 8});
    plan.search.pipelineParallel = KnobList::list({1, 2, 4});
    plan.search.microBatchSizes = KnobList::list({1, 2, 4, 8});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    return plan;
}

domain::TrainingPlan expertPlan()
{
    domain::TrainingPlan plan = planOf("mixtral_8x7b", "h100", 8);
    using domain::KnobList;
    plan.search.tensorParallel = KnobList::list({1, 2, 4});
    plan.search.pipelineParallel = KnobList::list({1, 2, 4});
    plan.search.expertParallel = KnobList::list({1, 2, 4, 8});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::full()};
    return plan;
}

domain::TrainingPlan deepPlan()
{
    domain::TrainingPlan plan = planOf("llama31_70b", "h100", 16);
    using domain::KnobList;
    plan.search.tensorParallel = KnobList::list({2, 4, 8});
    plan.search.pipelineParallel = KnobList::list({1, 2, 4, 8});
    plan.search.virtualPipeline = KnobList::list({0, 5});
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.recompute = {domain::RecomputePlan::none(), domain::RecomputePlan::selective(domain::RecomputeCoreAttn),
                             domain::RecomputePlan::full()};
    return plan;
}

domain::TrainingPlan largePlan()
{
    domain::TrainingPlan plan = smallPlan(8);
    using domain::KnobList;
    plan.search.contextParallel = KnobList::list({1, 2, 4});
    plan.search.virtualPipeline = KnobList::list({0, 2, 4});
    plan.search.globalBatchSizes = KnobList::list({256, 512, 1024});
    plan.search.gradDtypes = {domain::GradDtype::Fp32, domain::GradDtype::Bf16};
    plan.search.precisions = {domain::Precision::Bf16, domain::Precision::Fp8};
    plan.search.fsdp = {0, 8, 64};
    for (const int layers : {2, 4, 8, 16})
        plan.search.recompute.push_back(domain::RecomputePlan::block(layers));
    return plan;
}

std::shared_ptr<const search::SearchResult> run(const domain::TrainingPlan &plan)
{
    auto result = search::run(plan, plan.cluster(), catalogue().profile(plan.cluster().gpu));
    if (!result) {
        std::cerr << result.error().english() << '\n';
        std::abort();
    }
    return std::make_shared<const search::SearchResult>(std::move(*result));
}

Cluster::Cluster(std::uint64_t theSeed)
    : seed(theSeed)
{
    tuning::RandomNumbers random(theSeed * 2654435761u + 7);
    constexpr std::array<double, estimate::kTimeParts> kSpreads{0.06, 0.35, 0.3, 0.3, 0.3, 0.5, 0.15, 0.3};
    const double all = std::exp(0.08 * random.normal());
    for (std::size_t i = 0; i < factors.size(); ++i)
        factors[i] = all * std::exp(kSpreads[i] * random.normal());
    memory = std::exp(0.02 * random.normal());
}

namespace {

double own(std::uint64_t seed, const domain::Candidate &candidate)
{
    for (const char c : domain::candidateId(candidate))
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL; // FNV-1a
    tuning::RandomNumbers random(seed);
    return random.normal();
}

} // namespace

double Cluster::seconds(const search::SearchResult &result, const domain::Candidate &candidate) const
{
    const estimate::Prediction prediction = result.context->estimate(candidate);
    double sum = 0;
    for (std::size_t i = 0; i < factors.size(); ++i)
        sum += factors[i] * prediction.time.parts[i].value();
    return sum * std::exp(0.02 * own(seed, candidate));
}

bool Cluster::fits(const search::SearchResult &result, const domain::Candidate &candidate) const
{
    const estimate::Prediction prediction = result.context->estimate(candidate);
    return prediction.memory.total().value() * memory * std::exp(0.005 * own(seed + 1, candidate)) <= prediction.capacity.value();
}

tuning::RunFact Cluster::measure(const search::SearchResult &result, const domain::Candidate &candidate) const
{
    tuning::RunFact fact;
    fact.run = "run";
    fact.candidate = candidate;
    fact.gpus = result.cluster.numGpus();
    fact.outcome = fits(result, candidate) ? tuning::Outcome::Ok : tuning::Outcome::Oom;
    if (fact.outcome == tuning::Outcome::Ok)
        fact.step = base::Seconds(seconds(result, candidate));
    return fact;
}

} // namespace searches

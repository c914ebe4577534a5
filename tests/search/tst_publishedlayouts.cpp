// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Configurations that people run must be valid: the recipes of the catalogue, and, where the fact
// tables lie beside the sources, NVIDIA's tuned settings (NeMo and Megatron Bridge).
#include "catalogue/catalogue.h"
#include "search/baseconfig.h"
#include "search/constraints.h"
#include "search/planvalidation.h"
#include "search/search.h"
#include "search/stagesplit.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using nlohmann::json;
using search::Constraints;

const catalogue::Catalogue &shipped()
{
    static const catalogue::Catalogue catalogue = catalogue::Catalogue::load().value();
    return catalogue;
}

domain::ClusterSpec cluster(const std::string &gpu, int gpus)
{
    catalogue::ClusterRequest request;
    request.gpu = gpu;
    request.numGpus = gpus;
    const auto made = catalogue::makeCluster(request, shipped());
    EXPECT_TRUE(made) << gpu << " x " << gpus << ": " << (made ? "" : made.error().english());
    return made ? *made : domain::ClusterSpec();
}

std::set<std::string> brokenRules(const domain::ModelSpec &model, const domain::ClusterSpec &machines, const domain::Candidate &candidate)
{
    std::set<std::string> names;
    for (const search::Violation &violation : Constraints(model, machines, {}).checkAll(candidate))
        names.insert(std::string(search::rule(violation.rule).name));
    return names;
}

TEST(PublishedLayouts, EveryRecipeRunsOnTheGpusItNeeds)
{
    int recipes = 0;
    for (const catalogue::ModelEntry &entry : shipped().models()) {
        if (!entry.recipe)
            continue;
        ++recipes;
        const domain::Candidate base = search::baseCandidate(catalogue::makePlan(entry));
        domain::Candidate own = base;
        own.batch.seqLength = entry.recipe->batch.seqLength;
        const int gpus = std::max(entry.recipeMinGpus, entry.recipeFitsDefaultGpus ? entry.recipeNodes * entry.recipeGpusPerNode : 0);
        EXPECT_EQ(brokenRules(entry.spec, cluster("h100", gpus), own), std::set<std::string>{})
            << entry.spec.name << " on " << gpus << ": " << domain::candidateId(own);
    }
    EXPECT_GT(recipes, 80);
}

TEST(PublishedLayouts, WorkedExampleOfTheReadme)
{
    using domain::KnobList;
    domain::TrainingPlan plan = catalogue::makePlan(*shipped().model("llama31_8b").value());
    plan.clusters = {cluster("h200", 64)};
    plan.search.microBatchSizes = KnobList::list({1, 2});
    plan.search.globalBatchSizes = KnobList::list({256, 512});
    plan.search.virtualPipeline = KnobList::list({1, 2});
    EXPECT_TRUE(search::validate(plan).empty());
    const auto result = search::run(plan, plan.cluster(), shipped().profile(plan.cluster().gpu));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->summary.combinations, 8u);
    EXPECT_EQ(result->summary.safe, 8u); // the README's table says Safe for all
    EXPECT_EQ(domain::configurationName(plan.model.name, plan.cluster().nodes, result->candidate(0), search::baseCandidate(plan)),
              "llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256");
    // Physics: no configuration beats the peak, and 8 x 10^9 parameters x 6 x 10^12 tokens take their time.
    for (const search::Row &row : result->rows) {
        EXPECT_GT(row.mfu, 0.1f);
        EXPECT_LT(row.mfu, 0.75f);
        EXPECT_GT(row.days, 8e9 * 6 * 1e12 / (64 * 989.4e12) / 86400);
    }
}

/// Tables with settings that people measured; not part of the sources.
json performanceRecipes()
{
    std::ifstream file(std::string(AUTOTUNER_SOURCE_DIR) + "/../shared/facts/perf_recipes.json");
    return file ? json::parse(file)["recipes"] : json();
}

domain::Candidate candidateOf(const json &row, const catalogue::ModelEntry &entry)
{
    const auto number = [&row](const char *key, int missing) { return row[key].is_number() ? row[key].get<int>() : missing; };
    domain::Candidate c;
    c.layout.tensorParallel = number("tp", 1);
    c.layout.pipelineParallel = number("pp", 1);
    c.layout.virtualPipeline = number("vp", 1);
    c.layout.contextParallel = number("cp", 1);
    c.layout.expertParallel = number("ep", 1);
    c.layout.expertTensorParallel = number("etp", c.layout.tensorParallel);
    c.layout.sequenceParallel = row["sequence_parallel"].is_boolean() ? row["sequence_parallel"].get<bool>() : c.layout.tensorParallel > 1;
    c.batch = {number("seq_length", 0), number("mbs", 0), number("gbs", 0)};
    c.options.framework = row["origin"] == "nemo" ? domain::Framework::Nemo : domain::Framework::Bridge;
    const std::map<std::string, domain::Precision> precisions{
        {"bf16", domain::Precision::Bf16},        {"fp8", domain::Precision::Fp8},     {"fp8cs", domain::Precision::Fp8Current},
        {"fp8ds", domain::Precision::Fp8Delayed}, {"fp8mx", domain::Precision::Fp8Mx}, {"fp8sc", domain::Precision::Fp8Subchannel},
        {"nvfp4", domain::Precision::Nvfp4}};
    const auto precision = precisions.find(row["precision"].get<std::string>());
    if (precision != precisions.end())
        c.options.precision = precision->second;
    if (entry.recipe && entry.recipe->layout.firstStageLayers > 0 && c.layout.pipelineParallel > 1) {
        const auto split = search::stageSplitFor(entry.recipe->layout, entry.spec.numLayers(), c.layout.pipelineParallel);
        c.layout.firstStageLayers = split.first;
        c.layout.lastStageLayers = split.last;
    }
    return c;
}

TEST(PublishedLayouts, TunedSettingsAreValid)
{
    const json rows = performanceRecipes();
    if (rows.empty())
        GTEST_SKIP() << "the fact tables are not here";
    // Pipelines by explicit layout strings, which neither the recipes nor a candidate express.
    const std::set<std::string> layoutRules{"layers_divisible", "uneven_stages_fit", "pipeline_within_layers"};
    int checked = 0;
    std::map<std::string, int> refusals;
    std::string examples;
    for (const json &row : rows) {
        if (!row["nemo_recipe"].is_string() || !shipped().gpu(row["gpu"].get<std::string>()))
            continue;
        const auto entry = shipped().model(row["nemo_recipe"].get<std::string>());
        ASSERT_TRUE(entry) << row["nemo_recipe"];
        ++checked;
        const domain::Candidate candidate = candidateOf(row, **entry);
        for (const std::string &rule : brokenRules((*entry)->spec, cluster(row["gpu"], row["num_gpus"]), candidate)) {
            if (layoutRules.contains(rule))
                continue;
            ++refusals[rule];
            examples += row["id"].get<std::string>() + ": " + rule + '\n';
        }
    }
    EXPECT_GT(checked, 300);
    // Rows that contradict themselves, as found in the sources: fewer GPUs than the parallel sizes
    // multiply to, a batch that does not divide, sequence parallelism without tensor parallelism.
    const std::map<std::string, int> knownSlips{
        {"batch_divisible", 2}, {"expert_grid_divides", 9}, {"sp_needs_tp", 2}, {"world_size_divisible", 2}};
    EXPECT_EQ(refusals, knownSlips) << examples;
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/planvalidation.h"
#include "search/specs.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <set>

namespace {

using domain::Issue;
using domain::KnobList;
using domain::TrainingPlan;
using Severity = Issue::Severity;

TrainingPlan goodPlan() { return specs::plan(specs::llama8b(), specs::h200(8)); }

struct Case {
    const char *what;
    std::function<void(TrainingPlan &)> spoil;
    Severity severity;
    const char *field, *value, *rule, *message, *suggestion;
};

const std::vector<Case> &fieldCases()
{
    constexpr auto kError = Severity::Error;
    constexpr auto kWarning = Severity::Warning;
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    static const std::vector<Case> cases{
        {"no model", [](TrainingPlan &p) { p.model = {}; }, kError, "model", "", "required", "no model is chosen",
         "choose a model of the catalogue or import one"},
        {"no cluster", [](TrainingPlan &p) { p.clusters.clear(); }, kError, "resource-shape", "", "required", "no cluster is chosen",
         "give a resource shape or the memory per GPU"},
        {"no nodes", [](TrainingPlan &p) { p.clusters[0].nodes = 0; }, kError, "nodes", "0", "value_range", "0 is outside 1 to 100000",
         "give a value from 1 to 100000"},
        {"too many GPUs a node", [](TrainingPlan &p) { p.clusters[0].gpusPerNode = 73; }, kError, "gpus-per-node", "73", "value_range",
         "73 is outside 1 to 72", "give a value from 1 to 72"},
        {"memory of nothing", [](TrainingPlan &p) { p.clusters[0].memoryPerGpu = {}; }, kError, "memory-per-gpu", "0", "value_range",
         "0 is outside 1 to 4096", "give a value from 1 to 4096"},
        {"negative price", [](TrainingPlan &p) { p.clusters[0].pricePerGpuHour = base::Usd(-1); }, kError, "price-per-gpu-hour", "-1",
         "value_range", "-1 is outside 0 to 10000", "give a value from 0 to 10000"},
        {"price that is no number", [](TrainingPlan &p) { p.clusters[0].pricePerGpuHour = base::Usd(kNan); }, kError, "price-per-gpu-hour",
         "?", "value_range", "? is outside 0 to 10000", "give a value from 0 to 10000"},
        {"NVLink beyond the cluster", [](TrainingPlan &p) { p.clusters[0].nvlinkDomain = 65; }, kError, "nvlink-domain", "65",
         "value_range", "65 is outside 1 to 64", "give a value from 1 to 64"},
        {"no network between nodes", [](TrainingPlan &p) { p.clusters[0].networkPerGpu = {}; }, kWarning, "network-gbit-per-gpu", "0",
         "network_unknown", "no network between the nodes is known for this GPU, so step times cannot be trusted",
         "give the network bandwidth per GPU in Gbit/s"},
        {"clusters of one name", [](TrainingPlan &p) { p.clusters.push_back(p.clusters[0]); }, kError, "resource-shape", "h200",
         "duplicate_value", "two clusters are called \"h200\"", "give each cluster its own name"},
        {"no tokens", [](TrainingPlan &p) { p.goal.tokensInBillions = 0; }, kError, "num-tokens-in-b", "0", "value_range",
         "0 is not above 0 and at most 1000000000", "give a value above 0"},
        {"no steps", [](TrainingPlan &p) { p.goal.maxSteps = 0; }, kError, "max-steps", "0", "value_range", "0 is outside 1 to 1000000000",
         "give a value from 1 to 1000000000"},
        {"no steps per run", [](TrainingPlan &p) { p.goal.maxStepsPerRun = -5; }, kError, "max-steps-per-run", "-5", "value_range",
         "-5 is outside 1 to 1000000000", "give a value from 1 to 1000000000"},
        {"limits the wrong way round",
         [](TrainingPlan &p) {
             p.thresholds = {0.6, 0.5};
         },
         kError, "oom-thresholds", "0.6, 0.5", "value_range",
         "the tight limit must lie above 0 and below the OOM limit, which is at most 1", "use 0.05 and 0.5"},
        {"empty list", [](TrainingPlan &p) { p.search.tensorParallel = {}; }, kError, "tensor-parallel-sizes", "", "list_empty",
         "the list is empty", "give at least one value"},
        {"empty recompute list", [](TrainingPlan &p) { p.search.recompute.clear(); }, kError, "recompute", "", "list_empty",
         "the list is empty", "give at least one value"},
        {"size 0",
         [](TrainingPlan &p) {
             p.search.pipelineParallel = KnobList::list({2, 0});
         },
         kError, "pipeline-parallel-sizes", "0", "value_range", "0 is outside 1 to 1000000", "give a value from 1 to 1000000"},
        {"absurd batch",
         [](TrainingPlan &p) {
             p.search.globalBatchSizes = KnobList::list({256, 1000001});
         },
         kError, "global-batch-sizes", "1000001", "value_range", "1000001 is outside 1 to 1000000", "give a value from 1 to 1000000"},
        {"repeated value",
         [](TrainingPlan &p) {
             p.search.microBatchSizes = KnobList::list({1, 2, 1, 1});
         },
         kWarning, "micro-batch-sizes", "1", "duplicate_value", "1 is listed more than once", "remove the repetition"},
        {"short sequence", [](TrainingPlan &p) { p.search.seqLengths = KnobList::list({64}); }, kError, "seq-length", "64", "value_range",
         "64 is outside 128 to 4194304", "give a value from 128 to 4194304"},
        {"minimum above maximum", [](TrainingPlan &p) { p.search.minModelParallelSize = 128; }, kError, "min-model-parallel-size", "128",
         "value_order", "the minimum model parallel size 128 is above the maximum 64", "use at most 64"},
        {"expert tensor list without experts",
         [](TrainingPlan &p) {
             p.search.expertTensorParallel = KnobList::list({1, 2});
         },
         kWarning, "expert-tensor-parallel-sizes", "1,2", "experts_need_moe", "the model has no experts, so this list has no effect",
         "leave it empty"},
        {"heads",
         [](TrainingPlan &p) {
             p.search.tensorParallel = KnobList::list({2, 6});
         },
         kWarning, "tensor-parallel-sizes", "6", "tp_divides_heads", "tensor_parallel 6 does not divide 32 attention heads", "use 4 or 8"},
        {"every tensor size wrong", [](TrainingPlan &p) { p.search.tensorParallel = KnobList::list({6}); }, kError, "tensor-parallel-sizes",
         "6", "tp_divides_heads", "tensor_parallel 6 does not divide 32 attention heads", "use 4 or 8"},
        {"layers",
         [](TrainingPlan &p) {
             p.search.pipelineParallel = KnobList::list({2, 5});
         },
         kWarning, "pipeline-parallel-sizes", "5", "layers_divisible",
         "32 layers do not divide into pipeline_parallel 5 x virtual_pipeline 1", "use pipeline_parallel 4 or 8"},
        {"interleaving without pipeline",
         [](TrainingPlan &p) {
             p.search.pipelineParallel = KnobList::list({1});
             p.search.virtualPipeline = KnobList::list({1, 2});
         },
         kWarning, "virtual-pipeline-model-parallel-sizes", "2", "vp_needs_pp", "virtual_pipeline 2 needs pipeline_parallel above 1", ""},
        {"experts of a dense model", [](TrainingPlan &p) { p.search.expertParallel = KnobList::list({2}); }, kError,
         "expert-parallel-sizes", "2", "experts_need_moe", "expert_parallel 2 needs a model with experts, but this one is dense", ""},
        {"batch below one pass",
         [](TrainingPlan &p) {
             p.search.globalBatchSizes = KnobList::list({8, 256});
         },
         kWarning, "global-batch-sizes", "8", "batch_divisible",
         "global_batch_size 8 is no multiple of micro_batch_size 1 x data parallel 16", "use 16"},
        {"precision",
         [](TrainingPlan &p) {
             p.search.precisions = {domain::Precision::Bf16, domain::Precision::Nvfp4};
         },
         kWarning, "precision", "nvfp4", "precision_supported", "the GPU has no hardware for nvfp4",
         "use one of: bf16, fp16, fp8, fp8_cs, fp8_ds, fp8_sc"},
        {"too many combinations",
         [](TrainingPlan &p) {
             std::vector<int> many(1000);
             for (int i = 0; i < 1000; ++i)
                 many[static_cast<std::size_t>(i)] = 128 + i;
             for (KnobList *list : {&p.search.tensorParallel, &p.search.microBatchSizes, &p.search.globalBatchSizes, &p.search.seqLengths})
                 *list = KnobList::list(many);
         },
         kError, "global-batch-sizes", "", "too_many_combinations", "the lists multiply to more than 4294967295 combinations",
         "shorten some lists"},
    };
    return cases;
}

TEST(PlanValidation, AGoodPlanHasNoIssues)
{
    for (const Issue &issue : search::validate(goodPlan()))
        ADD_FAILURE() << issue.field << ": " << issue.message.english();
}

TEST(PlanValidation, NamesFieldValueRuleAndSuggestion)
{
    for (const Case &c : fieldCases()) {
        SCOPED_TRACE(c.what);
        TrainingPlan plan = goodPlan();
        c.spoil(plan);
        const auto issues = search::validate(plan);
        const auto found =
            std::find_if(issues.begin(), issues.end(), [&](const Issue &i) { return i.field == c.field && i.rule == c.rule; });
        if (found == issues.end()) {
            ADD_FAILURE() << issues.size() << " other issues";
            for (const Issue &issue : issues)
                ADD_FAILURE() << issue.field << " " << issue.rule << ": " << issue.message.english();
            continue;
        }
        EXPECT_EQ(found->severity, c.severity);
        EXPECT_EQ(found->value, c.value);
        EXPECT_EQ(found->message.english(), c.message);
        EXPECT_EQ(found->suggestion.english(), c.suggestion);
        EXPECT_EQ(search::hasErrors(issues), c.severity == Severity::Error);
    }
}

TEST(PlanValidation, ReportsEverythingAtOnce)
{
    TrainingPlan plan;
    plan.search.tensorParallel = KnobList::list({0});
    plan.search.seqLengths = KnobList::list({});
    plan.goal.tokensInBillions = -1;
    plan.goal.maxSteps = 0;
    std::set<std::string> fields;
    for (const Issue &issue : search::validate(plan))
        fields.insert(issue.field);
    EXPECT_EQ(fields,
              (std::set<std::string>{"model", "resource-shape", "tensor-parallel-sizes", "seq-length", "num-tokens-in-b", "max-steps"}));
}

TEST(PlanValidation, ARepeatedValueIsNamedOnce)
{
    TrainingPlan plan = goodPlan();
    plan.search.microBatchSizes = KnobList::list({1, 1, 1, 1});
    EXPECT_EQ(search::validate(plan).size(), 1u);
}

TEST(PlanValidation, AutomaticListsAreNotBlamed)
{
    TrainingPlan plan = goodPlan();
    plan.search.pipelineParallel = KnobList::autoValues(); // offers 16 and 32 too, beyond what the batch allows
    plan.search.globalBatchSizes = KnobList::list({256});
    for (const Issue &issue : search::validate(plan))
        EXPECT_NE(issue.field, "pipeline-parallel-sizes") << issue.message.english();
}

TEST(PlanValidation, ValuesThatOnlyFailTogetherAreBlamedOnlyWhenAlwaysWrong)
{
    TrainingPlan plan = goodPlan();
    plan.search.tensorParallel = KnobList::list({1, 8});
    plan.search.pipelineParallel = KnobList::list({1, 16}); // 8 x 16 GPUs are too many, 1 x 16 and 8 x 1 are not
    plan.search.maxModelParallelSize = 1024;
    EXPECT_TRUE(search::validate(plan).empty());
}

TEST(PlanValidation, NothingValidIsAnErrorEvenWithoutASingleCulprit)
{
    TrainingPlan plan = goodPlan();
    plan.search.tensorParallel = KnobList::list({2, 8});
    plan.search.pipelineParallel = KnobList::list({1, 2});
    plan.search.microBatchSizes = KnobList::list({3, 5});
    const auto issues = search::validate(plan);
    EXPECT_TRUE(search::hasErrors(issues));
    for (const Issue &issue : issues)
        EXPECT_EQ(issue.rule, "batch_divisible") << issue.message.english();
}

/// What a search of the whole space asks of a plan.
TEST(PlanValidation, TrainingsNeedAGoalAClusterAndReadableSequences)
{
    struct Bad {
        const char *what;
        std::function<void(TrainingPlan &)> spoil;
        int seqLength;
        const char *field;
    };
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const auto positions = [](TrainingPlan &p) {
        p.model.positionEmbedding = domain::PositionEmbedding::LearnedAbsolute;
        p.model.maxPositionEmbeddings = 2048;
    };
    const std::vector<Bad> cases{
        {"no model", [](TrainingPlan &p) { p.model = {}; }, 8192, "model"},
        {"no tokens", [](TrainingPlan &p) { p.goal.tokensInBillions = 0; }, 8192, "num-tokens-in-b"},
        {"negative tokens", [](TrainingPlan &p) { p.goal.tokensInBillions = -1; }, 8192, "num-tokens-in-b"},
        {"tokens are no number", [=](TrainingPlan &p) { p.goal.tokensInBillions = kNan; }, 8192, "num-tokens-in-b"},
        {"endless tokens", [=](TrainingPlan &p) { p.goal.tokensInBillions = kInfinity; }, 8192, "num-tokens-in-b"},
        {"no GPUs", [](TrainingPlan &p) { p.clusters[0].nodes = 0; }, 8192, "nodes"},
        {"more nodes than there are", [](TrainingPlan &p) { p.clusters[0].nodes = 100'001; }, 8192, "nodes"},
        {"a price that is no number", [=](TrainingPlan &p) { p.clusters[0].pricePerGpuHour = base::Usd(kNan); }, 8192,
         "price-per-gpu-hour"},
        {"no batch", [](TrainingPlan &p) { p.search.globalBatchSizes = KnobList::list({}); }, 8192, "global-batch-sizes"},
        {"a batch of nothing",
         [](TrainingPlan &p) {
             p.search.globalBatchSizes = KnobList::list({64, 0});
         },
         8192, "global-batch-sizes"},
        {"no sequence", [](TrainingPlan &) {}, 0, "seq-length"},
        {"a sequence without end", [](TrainingPlan &) {}, 4'194'305, "seq-length"},
        {"a sequence beyond what the model has learned", positions, 2049, "seq-length"}};
    for (const Bad &bad : cases) {
        TrainingPlan plan = goodPlan();
        bad.spoil(plan);
        const std::vector<Issue> issues = search::validateTraining(plan, plan.cluster(), bad.seqLength);
        ASSERT_FALSE(issues.empty()) << bad.what;
        EXPECT_EQ(issues.front().field, bad.field) << bad.what;
        EXPECT_EQ(issues.front().severity, Severity::Error) << bad.what;
        EXPECT_FALSE(issues.front().message.empty()) << bad.what;
        EXPECT_EQ(issues.size(), 1u) << bad.what;
    }
    TrainingPlan learned = goodPlan();
    positions(learned);
    EXPECT_TRUE(search::validateTraining(learned, learned.cluster(), 2048).empty());
    TrainingPlan lists = goodPlan(); // which are of no use to it
    lists.search.tensorParallel = KnobList::list({6});
    EXPECT_TRUE(search::validateTraining(lists, lists.cluster(), 8192).empty());
}

TEST(PlanValidation, AnInvalidActiveClusterIsNotTouched)
{
    TrainingPlan plan = goodPlan();
    plan.activeCluster = 3;
    EXPECT_TRUE(search::hasErrors(search::validate(plan)));
    plan.activeCluster = 0;
    plan.clusters[0].nodes = std::numeric_limits<int>::max(); // nodes x GPUs would overflow
    EXPECT_TRUE(search::hasErrors(search::validate(plan)));
}

} // namespace

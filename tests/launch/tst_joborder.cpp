// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/joborder.h"

#include "launch/orders.h"
#include "launch/texts.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>
#include <set>

namespace {

using launch::OrderRequest;
using nlohmann::json;

TEST(JobOrder, SpecOfATrial)
{
    auto plan = orders::plan("llama31_8b");
    plan.launch.environment = {{"NAME", "a \"quoted\" $VALUE", ""}, {"HF_TOKEN", "", "HF_TOKEN.ana"}};
    plan.launch.imagePullSecrets = {"ngc-pull"};
    plan.launch.queuePriority = 7;
    plan.launch.reservationId = "rsv-1";
    const launch::JobOrder order = orders::trial(plan, orders::simple());
    const auto &spec = order.spec;
    EXPECT_EQ(spec.resourceShape, "gpu.8xh200");
    EXPECT_EQ(spec.allowedNodeGroups, std::vector<std::string>{"team-h200"});
    EXPECT_FALSE(order.resolved);
    EXPECT_EQ(spec.completions, 8);
    EXPECT_EQ(spec.parallelism, 8);
    EXPECT_TRUE(spec.intraJobCommunication);
    EXPECT_EQ(spec.image, "nvcr.io/nvidia/nemo:25.07");
    ASSERT_EQ(spec.mounts.size(), 1u);
    EXPECT_EQ(spec.mounts[0].mountPath, "/nemo-workspace");
    ASSERT_EQ(spec.envs.size(), 2u);
    EXPECT_EQ(spec.envs[0].value, "a \"quoted\" $VALUE");
    EXPECT_EQ(spec.envs[1].secretNameRef, "HF_TOKEN.ana");
    EXPECT_TRUE(spec.envs[1].value.empty());
    EXPECT_EQ(spec.priorityClass, "high-7000");
    EXPECT_EQ(spec.reservationId, "rsv-1");
    EXPECT_EQ(spec.maxFailureRetry, 0);
    EXPECT_EQ(spec.maxJobFailureRetry, 0);
    EXPECT_EQ(spec.enableLogCollection, true);
    EXPECT_EQ(spec.ttlSecondsAfterFinished, 259200);
    EXPECT_EQ(spec.imagePullSecrets, std::vector<std::string>{"ngc-pull"});
    EXPECT_EQ(order.candidate, domain::candidateId(orders::simple()));
}

TEST(JobOrder, OneNodeNeedsNoNamesOfOthers)
{
    auto plan = orders::plan("llama31_8b");
    plan.clusters[0].nodes = 1;
    EXPECT_FALSE(orders::trial(plan, orders::simple()).spec.intraJobCommunication);
}

TEST(JobOrder, PreemptionWithoutPriorityTakesTheDefaultOne)
{
    auto plan = orders::plan("llama31_8b");
    EXPECT_TRUE(orders::trial(plan, orders::simple()).spec.priorityClass.empty());
    plan.launch.canBePreempted = true;
    const auto order = orders::trial(plan, orders::simple());
    EXPECT_EQ(order.spec.priorityClass, "mid-4000");
    EXPECT_EQ(order.spec.canBePreempted, true);
}

TEST(JobOrder, NamesBecomeIds)
{
    const auto plan = orders::plan("llama31_8b");
    lepton::wire::NodeGroup group;
    group.metadata.name = "team-h200";
    group.metadata.id = "team-h200-k3f9";
    lepton::wire::Shape shape;
    shape.id = "shape-17";
    shape.name = "gpu.8xh200";
    const std::vector<lepton::wire::NodeGroup> groups{group};
    const std::vector<lepton::wire::Shape> shapes{shape};
    OrderRequest request{.plan = plan,
                         .settings = plan.launch,
                         .candidate = orders::simple(),
                         .configuration = "c",
                         .nodeGroups = &groups,
                         .shapes = &shapes};
    const auto order = orders::make(request);
    EXPECT_TRUE(order.resolved);
    EXPECT_EQ(order.spec.allowedNodeGroups, std::vector<std::string>{"team-h200-k3f9"});
    EXPECT_EQ(order.spec.resourceShape, "shape-17");
    const std::vector<lepton::wire::NodeGroup> others;
    request.nodeGroups = &others;
    EXPECT_FALSE(orders::make(request).resolved);
}

/// Changes that make an order impossible, and a word of what is said.
struct Refusal {
    const char *name;
    std::function<void(domain::TrainingPlan &, domain::Candidate &)> change;
    const char *says;
};

const Refusal kRefusals[] = {
    {"no cluster", [](auto &plan, auto &) { plan.clusters.clear(); }, "no cluster"},
    {"batches", [](auto &, auto &c) { c.batch.globalBatchSize = 63; }, "64 GPUs"},
    {"image", [](auto &plan, auto &) { plan.infrastructure.containerImage = "nvcr.io/nemo; rm -rf /"; }, "container image"},
    {"image flag", [](auto &plan, auto &) { plan.infrastructure.containerImage = "--privileged"; }, "container image"},
    {"no image", [](auto &plan, auto &) { plan.infrastructure.containerImage.clear(); }, "missing"},
    {"system mount", [](auto &plan, auto &) { plan.infrastructure.mountPath = "/usr//local/."; }, "system folder"},
    {"relative mount", [](auto &plan, auto &) { plan.infrastructure.mountPath = "data"; }, "absolute"},
    {"mount without source", [](auto &plan, auto &) { plan.infrastructure.mountFrom.clear(); }, "no source"},
    {"NUL", [](auto &plan, auto &) { plan.launch.datasetPath = std::string("/d\0x", 4); }, "control character"},
    {"escape", [](auto &plan, auto &) { plan.launch.preLaunchCommands = {"echo \x1b[2J"}; }, "control character"},
    {"C1 control", [](auto &plan, auto &) { plan.infrastructure.trainingNodeGroup = "g\xc2\x9b"; }, "control character"},
    {"bad UTF-8", [](auto &plan, auto &) { plan.infrastructure.logsSubdir = "\xff/logs"; }, "UTF-8"},
    {"reserved variable",
     [](auto &plan, auto &) {
         plan.launch.environment = {{"LEPTON_AUTOTUNER_TOKEN", "x", ""}};
     },
     "platform keeps"},
    {"our variable",
     [](auto &plan, auto &) {
         plan.launch.environment = {{"AT_PAYLOAD_0", "x", ""}};
     },
     "travel under"},
    {"variable name",
     [](auto &plan, auto &) {
         plan.launch.environment = {{"A B", "x", ""}};
     },
     "no name of a variable"},
    {"variable twice",
     [](auto &plan, auto &) {
         plan.launch.environment = {{"A", "1", ""}, {"A", "2", ""}};
     },
     "twice"},
    {"ssh repository", [](auto &plan, auto &) { plan.launch.nemoRepository = "git@github.com:NVIDIA/NeMo"; }, "https"},
    {"password in repository", [](auto &plan, auto &) { plan.launch.nemoRepository = "https://me:secret@example.com/NeMo"; },
     "kept in the job"},
    {"flag as ref",
     [](auto &plan, auto &) {
         plan.launch.nemoRepository = "https://github.com/NVIDIA/NeMo";
         plan.launch.nemoRef = "--upload-pack=evil";
     },
     "branch, tag or commit"},
    {"priority", [](auto &plan, auto &) { plan.launch.queuePriority = 10; }, "1 to 9"},
    {"groups in NeMo 2",
     [](auto &, auto &c) {
         c.layout.contextExchange = domain::ContextExchange::Hierarchical;
         c.layout.contextInner = 2;
     },
     "cp_comm_type a2a+p2p"},
    {"muon", [](auto &, auto &c) { c.options.optimizer = domain::Optimizer::Muon; }, "optimizer muon"},
    {"no recipe in the stack",
     [](auto &plan, auto &) {
         plan.launch.stack = domain::TrainingStack::MegatronBridge;
         plan.model = orders::plan("mixtral_8x7b").model;
     },
     "no pre-training recipe"},
};

class Refused : public ::testing::TestWithParam<Refusal> { };

TEST_P(Refused, SaysWhy)
{
    auto plan = orders::plan("llama31_8b");
    auto candidate = orders::simple();
    GetParam().change(plan, candidate);
    const auto order = launch::makeJobOrder({.plan = plan, .settings = plan.launch, .candidate = candidate, .configuration = "c"});
    ASSERT_FALSE(order);
    EXPECT_NE(order.error().english().find(GetParam().says), std::string::npos) << order.error().english();
    EXPECT_EQ(order.error().kind, base::ErrorKind::Input);
    EXPECT_FALSE(launch::textProblem(order.error().english())) << "hostile bytes in a message";
}

INSTANTIATE_TEST_SUITE_P(JobOrder, Refused, ::testing::ValuesIn(kRefusals), [](const auto &instance) {
    std::string name = instance.param.name;
    std::ranges::replace_if(
        name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

TEST(JobOrder, FolderNamesCannotEscape)
{
    const auto plan = orders::plan("llama31_8b");
    for (const char *name : {"", ".", "..", "../up", "a/b"})
        EXPECT_FALSE(launch::makeJobOrder({.plan = plan, .settings = plan.launch, .candidate = orders::simple(), .configuration = name}))
            << name;
}

TEST(JobOrder, TrainingNeedsAPlaceForItsCheckpoints)
{
    const auto plan = orders::plan("llama31_8b");
    OrderRequest request{.plan = plan,
                         .settings = plan.launch,
                         .candidate = orders::simple(),
                         .configuration = "best",
                         .purpose = launch::Purpose::Training};
    request.training.steps = 1000;
    EXPECT_FALSE(launch::makeJobOrder(request));
    request.training.checkpointFolder = "relative";
    EXPECT_FALSE(launch::makeJobOrder(request));
    request.training.checkpointFolder = "/nemo-workspace/final";
    const json settings = orders::settings(orders::make(request));
    EXPECT_EQ(settings["purpose"], "training");
    EXPECT_EQ(settings["run"]["steps"], 1000);
    EXPECT_EQ(settings["run"]["checkpoints"]["folder"], "/nemo-workspace/final");
    EXPECT_EQ(settings["run"]["validate_every_steps"], 500);
    request.training.steps = 0;
    EXPECT_FALSE(launch::makeJobOrder(request));
}

TEST(JobOrder, StepsForGoal)
{
    domain::Candidate candidate;
    candidate.batch = {8192, 1, 512};
    EXPECT_EQ(launch::stepsForGoal(candidate, 1000), 238419); // 10^12 / 4,194,304 = 238,418.58
    EXPECT_EQ(launch::stepsForGoal(candidate, 0), 0);
    EXPECT_EQ(launch::stepsForGoal(candidate, -5), 0);
    candidate.batch = {1024, 1, 1};
    EXPECT_EQ(launch::stepsForGoal(candidate, 1.024e-6), 1); // exactly one step
    candidate.batch.globalBatchSize = 0;
    EXPECT_EQ(launch::stepsForGoal(candidate, 10), 0);
}

TEST(JobOrder, TextReadsBack)
{
    auto plan = orders::plan("llama31_8b");
    plan.launch.environment = {{"ODD", "a\\b\n\"c\" $(d)", ""}};
    const auto order = orders::trial(plan, orders::simple());
    const auto again = launch::jobOrderFromText(launch::orderText(order));
    ASSERT_TRUE(again);
    EXPECT_EQ(launch::orderText(*again), launch::orderText(order));
    EXPECT_EQ(again->spec.command, order.spec.command);
    const auto whole = launch::jobOrderFromText("{\"metadata\": {\"name\": \"x\"}, \"spec\": " + launch::orderText(order) + "}");
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->spec.command, order.spec.command);
}

TEST(JobOrder, EditedTextIsChecked)
{
    const auto order = orders::trial(orders::plan("llama31_8b"), orders::simple());
    const json good = json::parse(launch::orderText(order));
    ASSERT_TRUE(launch::jobOrderFromText(good.dump()));
    std::vector<std::string> bad{"", "{", "[]", "7", "null", "{}", std::string(5u << 20, ' '), std::string(100'000, '[')};
    const auto without = [&](const char *key) {
        json changed = good;
        changed.erase(key);
        return changed.dump();
    };
    bad.push_back(without("container"));
    bad.push_back(without("resource_shape"));
    json changed = good;
    changed["completions"] = 0;
    bad.push_back(changed.dump());
    changed = good;
    changed["mounts"][0]["mount_path"] = "/etc";
    bad.push_back(changed.dump());
    changed = good;
    changed["envs"] = json::array({{{"name", "LEPTON_WORKSPACE_ID"}, {"value", "x"}}});
    bad.push_back(changed.dump());
    for (const std::string &text : bad)
        EXPECT_FALSE(launch::jobOrderFromText(text)) << text.substr(0, 200);
}

TEST(JobOrder, LogFolder)
{
    struct Case {
        const char *mount;
        const char *logs;
        const char *folder;
    };
    const Case cases[] = {{"/mnt", "logs", "/mnt/logs/llama31_8b/c"},
                          {"/mnt", "/elsewhere/logs/", "/elsewhere/logs/llama31_8b/c"},
                          {"/mnt", "", "/mnt/autotuner-logs/llama31_8b/c"},
                          {"", "logs", ""},
                          {"", "", ""}};
    for (const Case &c : cases) {
        auto plan = orders::plan("llama31_8b");
        plan.infrastructure.mountPath = c.mount;
        plan.infrastructure.logsSubdir = c.logs;
        EXPECT_EQ(orders::settings(orders::trial(plan, orders::simple(), "c"))["run"]["log_folder"], c.folder);
    }
}

TEST(JobOrder, NoSecretValueEverTravels)
{
    auto plan = orders::plan("llama31_8b");
    plan.launch.environment = {{"HF_TOKEN", "CANARY-VALUE", "HF_TOKEN.ana"}};
    const auto order = orders::trial(plan, orders::simple());
    EXPECT_EQ(launch::orderText(order).find("CANARY-VALUE"), std::string::npos);
    for (const auto &file : order.files)
        EXPECT_EQ(file.content.find("CANARY-VALUE"), std::string::npos) << file.name;
}

TEST(JobName, IsReadable) { EXPECT_EQ(launch::jobName("llama31_8b", "r001", 0).substr(0, 19), "at-llama31-8b-r001-"); }

TEST(JobName, AlwaysFitsThePlatform)
{
    const std::regex rule("^[a-z][a-z0-9-]{0,30}[a-z0-9]$");
    std::mt19937_64 random(11);
    std::vector<std::string> models{"",    "-",         "___",    "Ünïcode", std::string(200, 'x'), "UPPER Case", "a--b",
                                    "1st", "by-lepton", "--flag", "a\nb"};
    for (int i = 0; i < 2000; ++i) {
        std::string model(random() % 40, ' ');
        for (char &c : model)
            c = static_cast<char>(random());
        models.push_back(model);
    }
    for (const std::string &model : models) {
        const std::string run = "r" + std::to_string(random() % 100'000);
        const std::string name = launch::jobName(model, run, random());
        EXPECT_TRUE(std::regex_match(name, rule)) << name;
        EXPECT_FALSE(name.ends_with("by-lepton"));
        EXPECT_TRUE(lepton::wire::isValidJobName(name)) << name;
        EXPECT_NE(name.find("-" + run + "-"), std::string::npos) << name;
    }
}

TEST(JobName, RandomPartTellsAttemptsApart)
{
    std::mt19937_64 random(5);
    std::set<std::string> names;
    for (int i = 0; i < 1000; ++i)
        names.insert(launch::jobName("llama31_8b", "r001", random()));
    EXPECT_GT(names.size(), 990u);
}

TEST(Paths, AreNormalised)
{
    const std::pair<const char *, const char *> cases[] = {{"/", "/"}, {"//a///b/", "/a/b"}, {"/a/./b/../c", "/a/c"}, {"/../..", "/"},
                                                           {"", ""},   {"a/b", ""}};
    for (const auto &[path, normal] : cases)
        EXPECT_EQ(launch::normalisedPath(path), normal);
    EXPECT_TRUE(launch::isBelow("/a/b", "/a"));
    EXPECT_TRUE(launch::isBelow("/a", "/a"));
    EXPECT_FALSE(launch::isBelow("/ab", "/a"));
    EXPECT_TRUE(launch::isBelow("/a", "/"));
}

} // namespace

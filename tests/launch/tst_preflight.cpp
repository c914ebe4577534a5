// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/preflight.h"

#include "launch/orders.h"
#include "launch/texts.h"

#include <gtest/gtest.h>

namespace {

using launch::Finding;
using launch::PlatformFacts;
using Level = launch::Finding::Level;
namespace wire = lepton::wire;

constexpr std::int64_t kNow = 1'760'000'000'000;
constexpr std::int64_t kHour = 3'600'000;

wire::Node node(const std::string &id, double allocated = 0)
{
    wire::Node out;
    out.id = id;
    out.conditions = {"Ready", "Healthy"};
    out.gpuProduct = "NVIDIA-H200";
    out.gpusTotal = 8;
    out.gpusAllocated = allocated;
    return out;
}

/// Eight free nodes of 8 x H200, everything that the plan of orders::plan() names.
PlatformFacts goodFacts()
{
    PlatformFacts facts;
    facts.workspace = wire::WorkspaceInfo();
    facts.workspace->name = "ws7demo";
    facts.workspace->state = "normal";
    wire::NodeGroup group;
    group.metadata.name = "team-h200";
    group.metadata.id = "team-h200-k3f9";
    group.gpuProduct = "NVIDIA-H200";
    group.quotaEnabled = true;
    group.volumes = {{"nfs", "lepton-shared-fs", "/export", "/mnt", 100}};
    facts.nodeGroups = {group};
    for (int i = 0; i < 8; ++i)
        facts.nodes.push_back(node("node-" + std::to_string(i)));
    wire::Shape shape;
    shape.id = shape.name = "gpu.8xh200";
    shape.accelerators = 8;
    facts.shapes = {shape};
    facts.secrets = std::vector<wire::Secret>{{"HF_TOKEN.ana", "ana"}};
    facts.registryCredentials = std::vector<wire::RegistryCredential>{{"ngc-pull", "nvcr.io"}};
    facts.reservations = std::vector<wire::Reservation>();
    facts.tokenExpiresAtMs = kNow + 200 * kHour;
    return facts;
}

/// The finding of a check, the worst one where there are several.
std::optional<Finding> find(const std::vector<Finding> &findings, const std::string &check)
{
    std::optional<Finding> out;
    for (const Finding &finding : findings) {
        const bool worse = !out || finding.level == Level::Problem || (finding.level == Level::Warning && out->level == Level::Ok);
        if (finding.check == check && worse)
            out = finding;
    }
    return out;
}

struct Setting {
    domain::TrainingPlan plan = orders::plan("llama31_8b");
    PlatformFacts facts = goodFacts();
    int atATime = 1;
    std::string logs = {};
};

std::vector<Finding> check(const Setting &s) { return launch::preflight({s.plan, s.plan.launch, s.atATime, s.logs, kNow}, s.facts); }

TEST(Preflight, AllIsFine)
{
    const auto findings = check({});
    EXPECT_FALSE(launch::hasProblem(findings));
    EXPECT_GE(findings.size(), 8u);
    for (const Finding &finding : findings) {
        EXPECT_EQ(finding.level, Level::Ok) << finding.check << ": " << finding.detail.english();
        EXPECT_FALSE(finding.title.empty());
    }
    EXPECT_EQ(findings.front().check, "credentials");
}

struct Trouble {
    const char *name;
    void (*change)(Setting &);
    const char *check;
    Level level;
    const char *says; ///< in detail or remedy
};

lepton::Failure failure(lepton::FailureKind kind, const char *message)
{
    return {kind, 0, "GET /x", {}, {base::ErrorKind::Remote, {}, message, "try later", {}}};
}

const Trouble kTroubles[] = {
    {"refused",
     [](Setting &s) {
         s.facts.workspace.reset();
         s.facts.failures = {{"workspace", failure(lepton::FailureKind::Unauthorized, "token refused")}};
     },
     "credentials", Level::Problem, "token refused"},
    {"loggedOut", [](Setting &s) { s.facts = {}; }, "credentials", Level::Problem, "not logged in"},
    {"paused", [](Setting &s) { s.facts.workspace->state = "paused"; }, "credentials", Level::Problem, "paused"},
    {"expired", [](Setting &s) { s.facts.tokenExpiresAtMs = kNow - 1; }, "expiry", Level::Problem, "expired"},
    {"expiresSoon", [](Setting &s) { s.facts.tokenExpiresAtMs = kNow + 5 * kHour; }, "expiry", Level::Warning, "5.0 hours"},
    {"expiryUnknown", [](Setting &s) { s.facts.tokenExpiresAtMs.reset(); }, "expiry", Level::Unknown, "does not say"},
    {"noGroup", [](Setting &s) { s.plan.infrastructure.trainingNodeGroup.clear(); }, "node_group", Level::Problem, "team-h200"},
    {"wrongGroup", [](Setting &s) { s.plan.infrastructure.trainingNodeGroup = "team-h20"; }, "node_group", Level::Problem,
     "Did you mean team-h200"},
    {"otherGpu", [](Setting &s) { s.facts.nodeGroups[0].gpuProduct = "NVIDIA-A100-SXM"; }, "node_group", Level::Warning, "predictions"},
    {"groupsRefused",
     [](Setting &s) {
         s.facts.nodeGroups.clear();
         s.facts.failures = {{"node_groups", failure(lepton::FailureKind::Forbidden, "no permission")}};
     },
     "node_group", Level::Unknown, "no permission"},
    {"wrongShape", [](Setting &s) { s.plan.clusters[0].resourceShape = "gpu.8xh20"; }, "shape", Level::Problem, "gpu.8xh200"},
    {"noShape",
     [](Setting &s) {
         s.plan.clusters[0].resourceShape.clear();
         s.plan.clusters[0].gpu.key.clear();
     },
     "shape", Level::Problem, "names no resource shape"},
    {"smallShape", [](Setting &s) { s.facts.shapes[0].accelerators = 4; }, "shape", Level::Problem, "4 GPUs"},
    {"busy", [](Setting &s) { s.facts.nodes[0].gpusAllocated = 1; }, "free_nodes", Level::Warning, "7 of 8"},
    {"tooFew", [](Setting &s) { s.facts.nodes.resize(7); }, "free_nodes", Level::Problem, "wait for ever"},
    {"unhealthy", [](Setting &s) { s.facts.nodes[3].conditions.push_back("Unhealthy"); }, "free_nodes", Level::Problem, "7"},
    {"reservedForOthers", [](Setting &s) { s.facts.nodes[3].reservationId = "rsv-9"; }, "free_nodes", Level::Problem, "7"},
    {"pickedNodes",
     [](Setting &s) {
         s.plan.launch.allowedNodes = {"node-1", "node-2"};
     },
     "free_nodes", Level::Problem, "2"},
    {"twoAtATime", [](Setting &s) { s.atATime = 2; }, "free_nodes", Level::Warning, "16"},
    {"reservationGone", [](Setting &s) { s.plan.launch.reservationId = "rsv-1"; }, "reservation", Level::Problem, "no reservation"},
    {"reservationPending",
     [](Setting &s) {
         s.plan.launch.reservationId = "rsv-1";
         wire::Reservation reservation;
         reservation.id = "rsv-1";
         reservation.phase = "PendingApproval";
         s.facts.reservations = {reservation};
     },
     "reservation", Level::Problem, "PendingApproval"},
    {"noPriorities",
     [](Setting &s) {
         s.plan.launch.queuePriority = 5;
         s.facts.nodeGroups[0].quotaEnabled = false;
     },
     "queue", Level::Problem, "no priorities"},
    {"quota",
     [](Setting &s) {
         s.facts.workspace->quotaLimit = wire::Quota{0, 0, 32};
     },
     "quota", Level::Problem, "64 GPUs"},
    {"quotaInUse",
     [](Setting &s) {
         s.facts.workspace->quotaLimit = wire::Quota{0, 0, 100};
         s.facts.workspace->quotaUsed = wire::Quota{0, 0, 60};
     },
     "quota", Level::Warning, "60 of 100"},
    {"volume", [](Setting &s) { s.plan.infrastructure.mountFrom = "node-nfs:other"; }, "mount", Level::Problem,
     "node-nfs:lepton-shared-fs"},
    {"systemMount", [](Setting &s) { s.plan.infrastructure.mountPath = "/etc/"; }, "mount", Level::Problem, "system folder"},
    {"noMount",
     [](Setting &s) {
         s.plan.infrastructure.mountFrom.clear();
         s.plan.infrastructure.mountPath.clear();
     },
     "mount", Level::Warning, "nothing is mounted"},
    {"badImage", [](Setting &s) { s.plan.infrastructure.containerImage = "nemo 25"; }, "image", Level::Problem, "container image"},
    {"oldImageForBridge", [](Setting &s) { s.plan.launch.stack = domain::TrainingStack::MegatronBridge; }, "image", Level::Problem,
     "25.11"},
    {"newImageForNemo", [](Setting &s) { s.plan.infrastructure.containerImage = "nvcr.io/nvidia/nemo:26.02"; }, "image", Level::Warning,
     "25.07"},
    {"secretMissing",
     [](Setting &s) {
         s.plan.launch.environment = {{"HF_TOKEN", "", "HF_TOKEN.bob"}};
     },
     "secrets", Level::Problem, "HF_TOKEN.ana"},
    {"secretInClear",
     [](Setting &s) {
         s.plan.launch.environment = {{"WANDB_API_KEY", "abc", ""}};
     },
     "secrets", Level::Warning, "looks like a secret"},
    {"secretsNotListed",
     [](Setting &s) {
         s.facts.secrets.reset();
         s.plan.launch.environment = {{"HF_TOKEN", "", "x"}};
     },
     "secrets", Level::Unknown, "Make sure"},
    {"registry", [](Setting &s) { s.plan.launch.imagePullSecrets = {"other"}; }, "registry", Level::Problem, "ngc-pull"},
    {"noRecipe",
     [](Setting &s) {
         s.plan.model = orders::plan("mistral_7b").model;
         s.plan.launch.stack = domain::TrainingStack::MegatronBridge;
     },
     "job", Level::Problem, "no pre-training recipe"},
    {"badVariable",
     [](Setting &s) {
         s.plan.launch.environment = {{"LEPTON_X", "1", ""}};
     },
     "job", Level::Problem, "platform keeps"},
    {"logsOutside", [](Setting &s) { s.plan.infrastructure.logsSubdir = "/elsewhere"; }, "job", Level::Warning, "not below the mount"},
    {"logsUnwritable", [](Setting &s) { s.logs = "/proc/logs"; }, "log_disk", Level::Warning, "cannot be written"},
};

class Troubled : public ::testing::TestWithParam<Trouble> { };

TEST_P(Troubled, IsFoundWithARemedy)
{
    const Trouble &trouble = GetParam();
    Setting setting;
    trouble.change(setting);
    const auto findings = check(setting);
    const auto finding = find(findings, trouble.check);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->level, trouble.level) << finding->detail.english();
    const std::string text = finding->detail.english() + " | " + finding->remedy.english();
    EXPECT_NE(text.find(trouble.says), std::string::npos) << text;
    if (trouble.level == Level::Problem) {
        EXPECT_FALSE(finding->remedy.empty()) << text;
    }
    EXPECT_EQ(launch::hasProblem(findings), std::ranges::any_of(findings, [](const Finding &f) { return f.level == Level::Problem; }));
}

INSTANTIATE_TEST_SUITE_P(Preflight, Troubled, ::testing::ValuesIn(kTroubles),
                         [](const auto &instance) { return std::string(instance.param.name); });

TEST(Preflight, AShapeThatIsNotNamedIsTheUsualOne)
{
    Setting setting;
    setting.plan.clusters[0].resourceShape.clear();
    EXPECT_EQ(find(check(setting), "shape")->level, Level::Ok);
    EXPECT_EQ(orders::trial(setting.plan, orders::simple()).spec.resourceShape, "gpu.8xh200");
}

TEST(Preflight, ASandboxIsNamedAsOne)
{
    Setting setting;
    setting.facts.workspace->simulated = true;
    EXPECT_NE(find(check(setting), "credentials")->detail.english().find("simulated"), std::string::npos);
}

TEST(Preflight, HostileTextsOfAServerAreOnlyText)
{
    Setting setting;
    setting.facts.nodeGroups[0].metadata.name = "%1 %2 <b>x</b>";
    setting.plan.infrastructure.trainingNodeGroup = "%9 %%";
    for (const Finding &finding : check(setting))
        EXPECT_FALSE(launch::textProblem(finding.detail.english()));
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/wire/cluster.h"
#include "lepton/wire/fields.h"
#include "lepton/wire/job.h"

#include <gtest/gtest.h>

using namespace lepton::wire;
using nlohmann::json;

TEST(WireFields, ConvertOnlyWhatIsUnambiguous)
{
    struct Row {
        const char *value;
        std::optional<std::int64_t> integer;
        std::optional<double> number;
        std::optional<bool> boolean;
        std::string text;
    };
    const Row rows[] = {
        {"7", 7, 7.0, std::nullopt, "7"},
        {"\"7\"", 7, 7.0, std::nullopt, "7"},
        {"7.0", 7, 7.0, std::nullopt, ""},
        {"7.5", std::nullopt, 7.5, std::nullopt, ""},
        {"\"7 \"", std::nullopt, std::nullopt, std::nullopt, "7 "},
        {"\"\"", std::nullopt, std::nullopt, std::nullopt, ""},
        {"1e300", std::nullopt, 1e300, std::nullopt, ""},
        {"18446744073709551615", std::nullopt, 18446744073709551615.0, std::nullopt, "18446744073709551615"},
        {"true", std::nullopt, std::nullopt, true, ""},
        {"\"false\"", std::nullopt, std::nullopt, false, "false"},
        {"0", 0, 0.0, false, "0"},
        {"null", std::nullopt, std::nullopt, std::nullopt, ""},
        {"[1]", std::nullopt, std::nullopt, std::nullopt, ""},
        {"{}", std::nullopt, std::nullopt, std::nullopt, ""},
    };
    for (const Row &row : rows) {
        const json value = json::parse(row.value);
        EXPECT_EQ(asInteger(value), row.integer) << row.value;
        EXPECT_EQ(asNumber(value), row.number) << row.value;
        EXPECT_EQ(asBool(value), row.boolean) << row.value;
        EXPECT_EQ(asText(value).value_or(""), row.text) << row.value;
    }
    EXPECT_EQ(intAt(json::parse(R"({"a": 3000000000})"), "a"), std::nullopt);
    EXPECT_EQ(member(json::array(), "a"), nullptr);
}

TEST(WireTimes, AreToldApartBySize)
{
    EXPECT_EQ(epochMilliseconds(1753012345), 1753012345000);
    EXPECT_EQ(epochMilliseconds(1753012345678), 1753012345678);
    EXPECT_EQ(epochMilliseconds(1753012345678901), 1753012345678);
    EXPECT_EQ(epochMilliseconds(1753012345678901234), 1753012345678);
    EXPECT_EQ(epochMilliseconds(-5), -5000);
    EXPECT_EQ(epochMilliseconds(std::numeric_limits<std::int64_t>::min()), std::numeric_limits<std::int64_t>::min() / 1'000'000);
}

TEST(WireTimes, Rfc3339)
{
    EXPECT_EQ(millisecondsOfRfc3339("1970-01-01T00:00:00Z"), 0);
    EXPECT_EQ(millisecondsOfRfc3339("2026-07-20T11:53:04Z"), 1784548384000);
    EXPECT_EQ(millisecondsOfRfc3339("2026-07-20T13:53:04.5+02:00"), 1784548384500);
    EXPECT_EQ(millisecondsOfRfc3339("2026-07-20T11:53:04.123456789Z"), 1784548384123);
    for (const char *bad : {"", "2026", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-07-20T25:00:00Z", "2026-07-20T11:53:04",
                            "2026-07-20T11:53:04.Z", "2026-07-20T11:53:04Zx", "+026-07-20T11:53:04Z", "yesterday"})
        EXPECT_EQ(millisecondsOfRfc3339(bad), std::nullopt) << bad;
}

TEST(WireJob, ReadsTheContractsExample)
{
    const auto job = jobFromJson(json::parse(R"({"metadata": {"id": "at-llama8b-c003-x7k2", "name": "at-llama8b-c003",
        "created_at": 1753012345678, "labels": {"autotuner": "1"}},
        "spec": {"resource_shape": "gpu.8xh100-80gb", "completions": 2, "parallelism": 2,
                 "container": {"image": "nvcr.io/nvidia/nemo:25.07", "command": ["/bin/bash", "-c", "..."]}},
        "status": {"state": "Failed", "ready": 0, "failed": 1, "creation_time": 1753012345, "completion_time": 1753012999,
                   "job_history": [{"job_name": "x", "state": "Failed", "failed": 2}, null]}, "new": {"kept": true}})"));
    ASSERT_TRUE(job);
    EXPECT_EQ(job->metadata.id, "at-llama8b-c003-x7k2");
    EXPECT_EQ(job->metadata.labels.size(), 1u);
    EXPECT_EQ(job->spec.command.size(), 3u);
    EXPECT_EQ(job->status.state, "Failed");
    EXPECT_EQ(job->status.creationTimeMs, 1753012345000);
    EXPECT_EQ(job->status.active, 0);
    ASSERT_EQ(job->history.size(), 1u);
    EXPECT_EQ(job->history[0].failed, 2);
    EXPECT_TRUE(job->raw["new"]["kept"].get<bool>());
}

TEST(WireJob, SurvivesAnythingMissingOrOfTheWrongType)
{
    for (const char *text : {
             R"({"metadata": {"id": "j"}})",
             R"({"metadata": {"name": "j"}, "spec": null, "status": null})",
             R"({"metadata": {"id": "j", "labels": [], "created_at": "soon"}, "spec": [], "status": "Running"})",
             R"({"metadata": {"id": "j"}, "spec": {"completions": "x", "parallelism": {}, "envs": [null, 7, {}], "mounts": 3,
                 "container": {"command": "text"}, "affinity": []}, "status": {"state": 7, "ready": null, "job_history": null}})",
         }) {
        const auto job = jobFromJson(json::parse(text));
        ASSERT_TRUE(job) << text;
        EXPECT_EQ(job->metadata.id, "j") << text;
        EXPECT_EQ(job->spec.completions, 1) << text;
        EXPECT_EQ(job->status.ready, 0) << text;
    }
    for (const char *text : {"null", "[]", "7", "{}", R"({"metadata": {}})", R"({"metadata": {"id": ""}})"})
        EXPECT_FALSE(jobFromJson(json::parse(text))) << text;
}

TEST(WireJob, SpecComesBackAsItWasSent)
{
    JobSpec spec;
    spec.resourceShape = "gpu.8xh100-80gb";
    spec.allowedNodeGroups = {"eu-h100-01-k3f9"};
    spec.image = "nvcr.io/nvidia/nemo:25.07";
    spec.command = {"/bin/bash", "-c", "echo 'a \"b\" $HOME \xc3\xa9'"};
    spec.completions = spec.parallelism = 2;
    spec.intraJobCommunication = true;
    spec.sharedMemoryMib = 65536;
    spec.envs = {{"A", "", ""}, {"HF_TOKEN", "", "HF_TOKEN.ana"}};
    spec.mounts = {{"/", "node-nfs:team-fs", "/team", true}};
    spec.ttlSecondsAfterFinished = 259200;
    spec.maxFailureRetry = 0;
    spec.canBePreempted = true;
    spec.reservationId = "rsv";
    spec.enableLogCollection = true;
    const auto sent = toJson(spec);
    EXPECT_EQ(sent["envs"][0], (nlohmann::ordered_json{{"name", "A"}, {"value", ""}}));
    EXPECT_FALSE(sent["envs"][1].contains("value"));
    EXPECT_EQ(sent["queue_config"]["priority_class"], "mid-4000"); // a flag asks for one
    EXPECT_EQ(sent["max_failure_retry"], 0);
    EXPECT_FALSE(sent.contains("stopped"));
    EXPECT_FALSE(sent.contains("image_pull_secrets"));
    const JobSpec back = jobSpecFromJson(json::parse(sent.dump()));
    EXPECT_EQ(toJson(back), sent);
    EXPECT_EQ(toJson(JobSpec{}), (nlohmann::ordered_json{{"completions", 1}, {"parallelism", 1}}));
}

TEST(WireJob, Names)
{
    for (const char *good : {"at-x", "a1", "at-llama31-8b-r001-x7k2", "abcdefghijklmnopqrstuvwxyz123456"})
        EXPECT_TRUE(isValidJobName(good)) << good;
    for (const char *bad : {"", "a", "1a", "-a", "a-", "A-b", "a_b", "a.b", "at-by-lepton", "abcdefghijklmnopqrstuvwxyz1234567", "at \n"})
        EXPECT_FALSE(isValidJobName(bad)) << bad;
}

TEST(WireReplica, WorkerNumber)
{
    struct Row {
        const char *id;
        std::optional<int> index;
    };
    for (const Row &row :
         {Row{"job-x7k2-0-9qzv4", 0}, Row{"job-x7k2-12-b2m0c", 12}, Row{"job-x7k2-0x-b2m0c", std::nullopt}, Row{"job-x7k2-0", std::nullopt},
          Row{"job-x7k2-0-", std::nullopt}, Row{"job-x7k2--b2m0c", std::nullopt}, Row{"job-x7k2-0-a-b", std::nullopt},
          Row{"other-0-b2m0c", std::nullopt}, Row{"job-x7k2-99999999999-b2m0c", std::nullopt}}) {
        const auto replica = replicaFromJson(json{{"id", row.id}}, "job-x7k2");
        ASSERT_TRUE(replica);
        EXPECT_EQ(replica->index, row.index) << row.id;
    }
    EXPECT_FALSE(replicaFromJson(json::object(), "j"));
}

TEST(WireEvent, TextAndTime)
{
    const JobEvent event = eventFromJson(json::parse(R"({"type": "Strange", "reason": "FailedScheduling", "count": "3",
        "regarding": {"name": "pod"}, "message": "no node", "last_observed_time": "2026-07-20T11:53:04Z"})"));
    EXPECT_EQ(event.type, "Strange");
    EXPECT_EQ(event.count, 3);
    EXPECT_EQ(event.text, "no node");
    EXPECT_EQ(event.timeMs, 1784548384000);
    EXPECT_EQ(eventFromJson(json()).count, 1);
}

TEST(WireLogs, MergesStreamsByTimeAndKeepsTheOrderInside)
{
    const auto lines = logLinesFromJson(json::parse(R"({"data": {"result": [
        {"stream": {"replica": "r0"}, "values": [["30", "c"], ["10", "a2"], ["10", "a1", {"meta": 1}]]},
        {"stream": null, "values": [[15, "forward1"], [15, "forward2"], [20, "b"], ["x", "no time"], ["5"], null, ["40", null]]},
        null, {"values": null}]}})"));
    std::string all;
    for (const LogLine &line : lines)
        all += line.text + ";";
    EXPECT_EQ(all, "a1;a2;forward1;forward2;b;c;");
    EXPECT_EQ(lines[0].replica, "r0");
    for (const char *text : {"null", "[]", "{}", R"({"data": null})", R"({"data": {"result": null}})"})
        EXPECT_TRUE(logLinesFromJson(json::parse(text)).empty()) << text;
}

TEST(WireCluster, Nodes)
{
    const auto node = nodeFromJson(json::parse(R"({"metadata": {"id": "n"}, "spec": {"unschedulable": false,
        "resource": {"gpu": {"product": "H100", "allocated": 2.5, "total": "8"}}},
        "status": {"status": ["Ready", "Healthy", "NewWord"], "workloads": [{"name": "w", "gpu_count": 2}]}})"));
    ASSERT_TRUE(node);
    EXPECT_TRUE(node->isUsable());
    EXPECT_DOUBLE_EQ(node->freeGpus(), 5.5);
    EXPECT_EQ(node->workloads.size(), 1u);
    Node other = *node;
    other.conditions = {"Ready", "Unhealthy"};
    EXPECT_EQ(other.freeGpus(), 0);
    other = *node;
    other.unschedulable = true;
    EXPECT_FALSE(other.isUsable());
    other = *node;
    other.gpusAllocated = 9;
    EXPECT_EQ(other.freeGpus(), 0);
    EXPECT_FALSE(nodeFromJson(json::parse(R"({"metadata": {}, "spec": {}})")));
    EXPECT_FALSE(nodeFromJson(json::parse(R"({"metadata": {"id": "n"}, "status": null})"))->isUsable());
}

TEST(WireCluster, GroupsShapesAndWorkspace)
{
    const auto group = nodeGroupFromJson(json::parse(R"({"metadata": {"id": "g-1", "name": "g"}, "spec": {"gpu_product": "H100",
        "node_mode": "moon-node", "volumes": [{"from": "nfs", "name": "team-fs", "size_in_gb": 5}, null, {}]}, "status": {}})"));
    ASSERT_TRUE(group);
    EXPECT_EQ(group->nodeMode, "moon-node");
    ASSERT_EQ(group->volumes.size(), 1u);
    EXPECT_EQ(group->volumes[0].mountSource(), "node-nfs:team-fs");
    EXPECT_EQ(group->readyNodes, std::nullopt); // not 0
    EXPECT_EQ(group->quotaEnabled, std::nullopt);

    const auto shape = shapeFromJson(json::parse(R"({"spec": {"name": "gpu.8xh100", "listable_in": ["Job"], "accelerator_num": 8}})"));
    ASSERT_TRUE(shape);
    EXPECT_EQ(shape->id, "gpu.8xh100");
    EXPECT_EQ(shape->listableIn, std::vector<std::string>{"job"});
    EXPECT_FALSE(shapeFromJson(json::object()));

    const WorkspaceInfo info = workspaceInfoFromJson(json::parse(R"({"workspace_name": "w", "workspace_state": "asleep",
        "resource_quota": {"limit": {"accelerator_num": 16}, "used": null}})"));
    EXPECT_EQ(info.state, "asleep");
    ASSERT_TRUE(info.quotaLimit);
    EXPECT_EQ(info.quotaLimit->accelerators, 16);
    EXPECT_FALSE(info.quotaUsed);
    EXPECT_FALSE(info.simulated);
}

TEST(WireLists, BothForms)
{
    struct Row {
        const char *text;
        std::size_t items;
    };
    for (const Row &row : {Row{"[1,2]", 2}, Row{R"({"jobs":[1,2,3]})", 3}, Row{R"({"jobs":null})", 0}, Row{"null", 0}, Row{"{}", 0},
                           Row{R"({"items":[1],"total":5})", 1}, Row{R"({"jobs":[1],"more":[1,2]})", 1}, Row{R"({"a":[1],"b":[2]})", 0},
                           Row{"7", 0}, Row{"\"x\"", 0}})
        EXPECT_EQ(listItems(json::parse(row.text), "jobs").size(), row.items) << row.text;
}

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The duties of a stand-in for the workspace API, asked for over HTTP.
#include "sandbox/harness.h"

#include <QTemporaryDir>
#include <set>

using sandboxtest::Harness;
using sandboxtest::Json;
using sandboxtest::Reply;

namespace {

/// Whether a JSON value has a field of a type: "string", "number", "boolean", "array", "object", "any".
bool has(const Json &json, const char *pointer, const std::string &type)
{
    const Json::json_pointer at(pointer);
    if (!json.contains(at))
        return false;
    const Json &value = json[at];
    return type == "any" || (type == "string" && value.is_string()) || (type == "number" && value.is_number())
        || (type == "boolean" && value.is_boolean()) || (type == "array" && value.is_array()) || (type == "object" && value.is_object());
}

} // namespace

class TestSandboxApi : public QObject {
    Q_OBJECT

    /// For tests that change nothing: starting one for each row of a table takes long.
    std::unique_ptr<Harness> m_shared;
    std::string m_sharedJob;

private slots:
    void initTestCase()
    {
        m_shared = std::make_unique<Harness>();
        m_sharedJob = m_shared->create("fields", 1000, 1);
        m_shared->pass(4);
    }
    void cleanupTestCase() { m_shared.reset(); }

    void everyPathWantsTheToken_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"", "/workspace", "/tokens", "/jobs", "/jobs/x", "/nowhere", "/storage/default/", "/logs?job=x&q=", "/dedicated-node-groups"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void everyPathWantsTheToken()
    {
        QFETCH(QString, path);
        Harness &box = *m_shared;
        for (const char *token : {"", "wrong", "canary-token-for-test", "canary-token-for-tests2"}) {
            const Reply reply = box.ask("GET", path, {}, {}, token);
            QCOMPARE(reply.status, 401);
            QVERIFY(!reply.body.contains(sandboxtest::kToken));
        }
        QCOMPARE(box.ask("GET", QStringLiteral("/sandbox/faults"), {}, {}, "wrong").status, 401);
    }

    void anotherWorkspaceIsNotThere()
    {
        Harness box;
        const QByteArray answer =
            box.raw("GET /api/v2/workspaces/other/workspace HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-token-for-tests\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 404 "), answer.constData());
        const QByteArray stranger = box.raw("GET /api/v2/workspaces/other/workspace HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY2(stranger.startsWith("HTTP/1.1 401 "), stranger.constData());
    }

    /// What the public client cannot read an answer without.
    void fieldsThatClientsNeed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *path, const char *pointer, const char *type) {
            QTest::addRow("%s %s", path, pointer) << QString::fromLatin1(path) << QString::fromLatin1(pointer) << QString::fromLatin1(type);
        };
        for (const char *text : {"workspace_name", "workspace_tier", "build_time", "git_commit", "workspace_state"})
            row("/workspace", (std::string("/") + text).c_str(), "string");
        row("/workspace", "/supported_shapes", "object");
        row("/workspace", "/workspace_disk_usage_bytes", "number");
        for (const char *count : {"num_deployments", "num_jobs", "num_pods", "num_secrets", "num_image_pull_secrets"})
            row("/workspace", (std::string("/workloads/") + count).c_str(), "number");
        for (const char *side : {"limit", "used"})
            for (const char *what : {"cpu", "memory", "accelerator_num"})
                row("/workspace", (std::string("/resource_quota/") + side + "/" + what).c_str(), "number");
        row("/workspace", "/autotuner_sandbox", "boolean");
        row("", "/display_name", "string");
        row("/tokens", "/0/masked_value", "string");
        row("/tokens", "/0/expires_at", "number");
        for (const char *part : {"/0/metadata", "/0/spec", "/0/status", "/0/spec/volumes/0/mount_options"})
            if (std::string(part).find("mount_options") == std::string::npos)
                row("/dedicated-node-groups", part, "object");
        row("/dedicated-node-groups", "/0/metadata/id", "string");
        row("/dedicated-node-groups", "/0/status/ready_nodes", "number");
        row("/dedicated-node-groups", "/0/status/quota_enabled", "boolean");
        for (const char *field : {"from", "name"})
            row("/dedicated-node-groups", (std::string("/0/spec/volumes/0/") + field).c_str(), "string");
        row("/dedicated-node-groups", "/0/spec/volumes/0/size_in_gb", "number");
        row("GROUP", "/metadata/name", "string");
        row("GROUP/nodes", "/0/spec/unschedulable", "boolean");
        row("GROUP/nodes", "/0/status/status", "array");
        row("GROUP/nodes", "/0/status/workloads", "array");
        row("GROUP/nodes", "/0/metadata/id", "string");
        for (const char *part : {"cpu", "gpu"})
            for (const char *figure : {"allocated", "total"})
                row("GROUP/nodes", (std::string("/0/spec/resource/") + part + "/" + figure).c_str(), "number");
        row("GROUP/nodes", "/0/spec/resource/memory/total", "number");
        row("GROUP/reservations", "/0/metadata/name", "string");
        row("GROUP/reservations", "/0/status/phase", "string");
        row("/shapes", "/0/metadata/id", "string");
        row("/shapes", "/0/spec/name", "string");
        row("/shapes", "/0/spec/accelerator_num", "number");
        row("/shapes", "/0/spec/listable_in", "array");
        row("/usersecrets", "/0/name", "string");
        row("/imagepullsecrets", "/0/metadata/id", "string");
        row("/storage", "/0/metadata/name", "string");
        row("/storage/du", "/status/total_usage_bytes", "number");
        row("JOB", "/metadata/id", "string");
        row("JOB", "/metadata/created_at", "number");
        row("JOB", "/spec/resource_shape", "string");
        row("JOB", "/status/state", "string");
        row("JOB", "/status/job_history", "array");
        row("JOB", "/status/creation_time", "number");
        for (const char *count : {"ready", "active", "failed", "succeeded"})
            row("JOB", (std::string("/status/") + count).c_str(), "number");
        row("JOB/replicas", "/0/id", "string");
        row("JOB/replicas", "/0/metadata/id", "string");
        row("JOB/replicas", "/0/metadata/created_at", "number");
        row("JOB/replicas", "/0/status/node/id", "string");
        row("JOB/replicas", "/0/status/node/name", "string");
        for (const char *text : {"type", "reason", "last_observed_time"})
            row("JOB/events", (std::string("/0/") + text).c_str(), "string");
        row("JOB/events", "/0/count", "number");
        row("JOB/events", "/0/regarding", "object");
    }
    void fieldsThatClientsNeed()
    {
        QFETCH(QString, path);
        QFETCH(QString, pointer);
        QFETCH(QString, type);
        Harness &box = *m_shared;
        path.replace(QStringLiteral("GROUP"), QStringLiteral("/dedicated-node-groups/") + QString::fromStdString(box.groupId()));
        path.replace(QStringLiteral("JOB"), QStringLiteral("/jobs/") + QString::fromStdString(m_sharedJob));
        const Reply reply = box.get(path);
        QCOMPARE(reply.status, 200);
        QVERIFY2(has(reply.json(), pointer.toLatin1().constData(), type.toStdString()), reply.body.constData());
    }

    void unknownThingsAre404_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        for (const char *line :
             {"GET /jobs/nope-0000", "DELETE /jobs/nope-0000", "PATCH /jobs/nope-0000", "GET /jobs/nope-0000/replicas",
              "GET /jobs/nope-0000/events", "GET /jobs/nope-0000/replicas/nope-0000-0-abcde/log", "GET /dedicated-node-groups/nope",
              "GET /dedicated-node-groups/nope/nodes", "GET /storage/default/nope", "DELETE /storage/default/nope", "GET /storage/otherfs/",
              "GET /nothing", "POST /workspace", "GET /logs?job=nope&q="}) {
            const QByteArray text(line);
            QTest::newRow(line) << text.left(text.indexOf(' ')) << QString::fromLatin1(text.mid(text.indexOf(' ') + 1));
        }
    }
    void unknownThingsAre404()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        Harness &box = *m_shared;
        const Reply reply = box.ask(method, path, method == "PATCH" ? R"({"spec": {"stopped": true}})" : "");
        QCOMPARE(reply.status, 404);
        QVERIFY(has(reply.json(), "/code", "string") && has(reply.json(), "/message", "string"));
    }

    void badCreatesAre400_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QByteArray>("value"); ///< empty: the field is left out
        const auto row = [](const char *name, const char *pointer, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(pointer) << QByteArray(value);
        };
        row("no spec", "/spec", "");
        row("spec is a list", "/spec", "[]");
        row("no metadata", "/metadata", "");
        row("no name", "/metadata", "{}");
        row("upper case", "/metadata/name", "\"Abc\"");
        row("digit first", "/metadata/name", "\"1abc\"");
        row("hyphen last", "/metadata/name", "\"abc-\"");
        row("by-lepton", "/metadata/name", "\"x-by-lepton\"");
        row("37 letters", "/metadata/name", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"");
        row("path in the name", "/metadata/name", "\"../../etc\"");
        row("no shape", "/spec/resource_shape", "");
        row("empty shape", "/spec/resource_shape", "\"\"");
        row("a shape of another GPU", "/spec/resource_shape", "\"gpu.8xb200\"");
        row("more GPUs than a node has", "/spec/resource_shape", "\"gpu.64xh100\"");
        row("zero workers", "/spec/completions", "0");
        row("negative", "/spec/parallelism", "-1");
        row("workers as text", "/spec/completions", "\"2\"");
        row("half a worker", "/spec/completions", "1.5");
        row("too many workers", "/spec/completions", "2000000000");
        row("no such group", "/spec/affinity/allowed_dedicated_node_groups/0", "\"nope\"");
        row("mount over /etc", "/spec/mounts", R"([{"path": "/", "from": "node-nfs:x", "mount_path": "/etc"}])");
        row("mount over /opt/", "/spec/mounts", R"([{"path": "/", "from": "node-nfs:x", "mount_path": "/opt/"}])");
        row("mount over /usr/./bin/", "/spec/mounts", R"([{"path": "/", "from": "node-nfs:x", "mount_path": "/usr/./bin/"}])");
        row("mount over the root", "/spec/mounts", R"([{"path": "/", "from": "node-nfs:x", "mount_path": "/team/.."}])");
        row("relative mount", "/spec/mounts", R"([{"path": "/", "mount_path": "team"}])");
        row("reserved variable", "/spec/envs", R"([{"name": "LEPTON_WORKSPACE_ID", "value": "x"}])");
        row("another reserved variable", "/spec/envs", R"([{"name": "LEPTON_RESOURCE_ACCELERATOR_TYPE", "value": "x"}])");
        row("variable with a blank", "/spec/envs", R"([{"name": "A B", "value": "x"}])");
        row("variable with a digit first", "/spec/envs", R"([{"name": "1A", "value": "x"}])");
        row("label that is a number", "/metadata/labels", R"({"team": 3})");
        row("labels as a list", "/metadata/labels", R"(["team"])");
        row("no such priority", "/spec/queue_config", R"({"priority_class": "urgent"})");
        row("priority as a number", "/spec/queue_config", "4");
        row("steps as words", "/spec/envs/0/value", "\"many\"");
        row("negative retries", "/spec/max_failure_retry", "-1");
    }
    void badCreatesAre400()
    {
        QFETCH(QString, pointer);
        QFETCH(QByteArray, value);
        Harness &box = *m_shared;
        Json body = box.stepsJob("good-name", 5, 1);
        const Json::json_pointer at(pointer.toStdString());
        if (value.isEmpty())
            body[at.parent_pointer()].erase(at.back());
        else
            body[at] = Json::parse(value.toStdString());
        const Reply reply = box.send("POST", QStringLiteral("/jobs"), body);
        QCOMPARE(reply.status, 400);
        QVERIFY(has(reply.json(), "/message", "string"));
        QCOMPARE(box.get(QStringLiteral("/jobs")).json()["jobs"].size(), std::size_t(1));
    }
    void bodiesThatAreNoJsonAre400()
    {
        Harness box;
        for (const QByteArray &body : {QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray("\xff\xfe"),
                                       QByteArray(200000, '['), QByteArray("{\"a\":\"\xc3\x28\"}")})
            QCOMPARE(box.ask("POST", QStringLiteral("/jobs"), body).status, 400);
    }

    void specComesBackExactlyAsSent()
    {
        Harness box;
        Json body = box.stepsJob("exact", 3, 1);
        body["spec"]["x_not_known"] = {{"b", 1}, {"a", {1.50, nullptr, "ü"}}};
        body["spec"]["completions"] = nullptr;
        body["metadata"]["labels"] = {{"autotuner", "1"}};
        const Json made = box.send("POST", QStringLiteral("/jobs"), body).json();
        QCOMPARE(made["spec"].dump(), body["spec"].dump());
        QCOMPARE(made["metadata"]["name"].get<std::string>(), std::string("exact"));
        const auto id = made["metadata"]["id"].get<std::string>();
        QVERIFY(QRegularExpression(QStringLiteral("^exact-[a-z0-9]{4}$")).match(QString::fromStdString(id)).hasMatch());
        QCOMPARE(box.job(id)["spec"].dump(), body["spec"].dump());
    }

    void aJobWalksThroughItsStates()
    {
        Harness box;
        const std::string id = box.create("walk", 10, 2, 2);
        std::vector<std::string> seen;
        bool partly = false;
        for (int i = 0; i < 400 && (seen.empty() || seen.back() != "Completed"); ++i) {
            const Json status = box.job(id)["status"];
            const auto state = status["state"].get<std::string>();
            if (seen.empty() || seen.back() != state)
                seen.push_back(state);
            partly = partly || (state == "Running" && status["ready"] < status["active"]);
            QVERIFY(status["ready"] <= status["active"]);
            QVERIFY(box.get(QStringLiteral("/jobs/%1/events").arg(QString::fromStdString(id))).json().size() >= 1);
            box.pass(0.1);
        }
        const std::vector<std::string> expected = {"Queueing", "Starting", "Running", "Completed"};
        QCOMPARE(seen, expected);
        QVERIFY(partly);
        const Json status = box.job(id)["status"];
        QCOMPARE(status["succeeded"].get<int>(), 2);
        QVERIFY(status["completion_time"].get<std::int64_t>() >= status["creation_time"].get<std::int64_t>() + 20);
    }

    void fullGroupsQueueAndFillTheirNodes()
    {
        Harness box;
        const QString nodes = QStringLiteral("/dedicated-node-groups/%1/nodes").arg(QString::fromStdString(box.groupId()));
        const std::size_t all = box.get(nodes).json().size();
        QVERIFY(all >= 2);
        QCOMPARE(box.get(nodes + QStringLiteral("?idle=true")).json().size(), all);
        const std::string first = box.create("first", 100, 1, static_cast<int>(all));
        box.pass(2);
        const std::string second = box.create("second", 5, 1, 1);
        box.pass(60);
        QCOMPARE(box.state(first), std::string("Running"));
        QCOMPARE(box.state(second), std::string("Queueing"));
        QCOMPARE(box.get(nodes + QStringLiteral("?idle=true")).json().size(), std::size_t(0));
        const Json node = box.get(nodes).json()[0];
        QCOMPARE(node["spec"]["resource"]["gpu"]["allocated"].get<double>(), 8.0);
        QCOMPARE(node["status"]["workloads"][0]["id"].get<std::string>(), first);
        const Json events = box.get(QStringLiteral("/jobs/%1/events").arg(QString::fromStdString(second))).json();
        QVERIFY(std::any_of(events.begin(), events.end(),
                            [](const Json &event) { return event["reason"] == "FailedScheduling" && event["count"] > 1; }));
        box.pass(80);
        QCOMPARE(box.state(first), std::string("Completed"));
        QCOMPARE(box.state(second), std::string("Completed"));
    }

    void listsArePagedAndFiltered()
    {
        Harness box;
        std::set<std::string> ids;
        for (int i = 0; i < 7; ++i)
            ids.insert(box.create("page-" + std::to_string(i), i == 0 ? 3 : 1000, 1));
        Json labelled = box.stepsJob("labelled", 1000, 1);
        labelled["metadata"]["labels"] = {{"team", "core"}, {"env", "prod"}};
        labelled["metadata"].erase("id");
        QCOMPARE(box.send("POST", QStringLiteral("/jobs"), labelled).status, 201);
        box.pass(30);
        std::set<std::string> listed;
        int pages = 0;
        for (;; ++pages) {
            const Json jobs = box.get(QStringLiteral("/jobs?page=%1&page_size=3").arg(pages + 1)).json()["jobs"];
            QVERIFY(jobs.is_array() && jobs.size() <= 3);
            if (jobs.empty())
                break;
            for (const Json &job : jobs)
                QVERIFY(listed.insert(job["metadata"]["id"].get<std::string>()).second);
        }
        QCOMPARE(pages, 3);
        QCOMPARE(listed.size(), std::size_t(8));
        const auto count = [&](const char *query) {
            return box.get(QStringLiteral("/jobs?") + QString::fromLatin1(query)).json()["jobs"].size();
        };
        QCOMPARE(count("q=page-3"), std::size_t(1));
        QCOMPARE(count("q=nothing"), std::size_t(0));
        QCOMPARE(count("status=run"), std::size_t(7));
        QCOMPARE(count("status=COMPLETED"), std::size_t(1));
        QCOMPARE(count("status=completed&status=running"), std::size_t(8));
        QCOMPARE(count("created_by=SANDBOX"), std::size_t(8));
        QCOMPARE(count("created_by=ana"), std::size_t(0));
        QCOMPARE(count("node_groups=H100"), std::size_t(8));
        QCOMPARE(count("node_groups=b200"), std::size_t(0));
        QCOMPARE(count("query=team%3Dcore,env%3Dprod"), std::size_t(1));
        QCOMPARE(count("query=team%3Dother"), std::size_t(0));
        QCOMPARE(count("page=999999999999"), std::size_t(0));
        QCOMPARE(count("page=-1&page_size=0"), std::size_t(8));
    }

    void stopStartAndDelete()
    {
        Harness box;
        const std::string id = box.create("stopme", 100, 1);
        const QString path = QStringLiteral("/jobs/") + QString::fromStdString(id);
        box.pass(20);
        QCOMPARE(box.state(id), std::string("Running"));
        // As a typed client may write it, with defaults that are not meant.
        QCOMPARE(box.ask("PATCH", path, R"({"spec": {"stopped": true, "completions": 9, "envs": []}})").status, 200);
        QCOMPARE(box.job(id)["spec"]["completions"].get<int>(), 1);
        QCOMPARE(box.state(id), std::string("Stopping"));
        box.pass(5);
        const Json stopped = box.job(id);
        QCOMPARE(stopped["status"]["state"].get<std::string>(), std::string("Stopped"));
        QCOMPARE(stopped["spec"]["stopped"].get<bool>(), true);
        QCOMPARE(stopped["status"]["ready"].get<int>(), 0);
        QVERIFY(box.history(id).size() > 5);
        QCOMPARE(box.ask("PATCH", path, R"({"spec": {"stopped": false}})").status, 200);
        QCOMPARE(box.state(id), std::string("Queueing"));
        box.pass(20);
        QCOMPARE(box.state(id), std::string("Running"));
        QCOMPARE(box.get(path + QStringLiteral("/replicas")).json().size(), std::size_t(2));
        QCOMPARE(box.ask("PATCH", path, R"({"spec": {"completions": 9}})").status, 400);
        QCOMPARE(box.ask("DELETE", path + QStringLiteral("?job_query_mode=alive_only")).status, 200);
        QCOMPARE(box.get(QStringLiteral("/jobs")).json()["jobs"].size(), std::size_t(0));
        QCOMPARE(box.get(QStringLiteral("/jobs?job_query_mode=alive_and_archive")).json()["jobs"].size(), std::size_t(1));
        QCOMPARE(box.get(QStringLiteral("/jobs?job_query_mode=archive_only")).json()["jobs"].size(), std::size_t(1));
        QCOMPARE(box.get(path + QStringLiteral("?job_query_mode=alive_only")).status, 404);
        box.pass(5);
        QCOMPARE(box.state(id), std::string("Deleted"));
        QCOMPARE(box.ask("DELETE", path + QStringLiteral("?job_query_mode=alive_only")).status, 404);
        QCOMPARE(box.ask("DELETE", path + QStringLiteral("?job_query_mode=alive_and_archive")).status, 200);
        QVERIFY(!box.history(id).empty());
    }

    void finishedJobsAreArchivedAfterTheirTime()
    {
        Harness box;
        Json body = box.stepsJob("short", 2, 1);
        body["spec"]["ttl_seconds_after_finished"] = 100;
        const auto id = box.send("POST", QStringLiteral("/jobs"), body).json()["metadata"]["id"].get<std::string>();
        box.pass(50);
        QCOMPARE(box.state(id), std::string("Completed"));
        box.pass(100);
        QCOMPARE(box.state(id), std::string("Archived"));
        QCOMPARE(box.job(id)["status"]["succeeded"].get<int>(), 1);
        QCOMPARE(box.get(QStringLiteral("/jobs")).json()["jobs"].size(), std::size_t(0));
    }

    void historyHonoursItsWindow()
    {
        Harness box;
        const std::string id = box.create("history", 30, 1, 2);
        QVERIFY(box.history(id).empty());
        box.pass(100);
        const QString base = QStringLiteral("/logs?q=&job=") + QString::fromStdString(id);
        const Json all = box.get(base + QStringLiteral("&direction=forward")).json();
        QCOMPARE(all["status"].get<std::string>(), std::string("success"));
        std::map<std::string, std::int64_t> perReplica;
        std::vector<std::int64_t> times;
        for (const Json &stream : all["data"]["result"])
            for (const Json &value : stream["values"]) {
                QVERIFY(value[0].is_string());
                times.push_back(std::stoll(value[0].get<std::string>()));
                ++perReplica[stream["stream"]["replica"].get<std::string>()];
            }
        QCOMPARE(perReplica.size(), std::size_t(2));
        std::sort(times.begin(), times.end());
        const std::int64_t middle = times[times.size() / 2];
        const auto inside = std::count_if(times.begin(), times.end(), [&](std::int64_t time) { return time >= times[3] && time < middle; });
        const QString window = QStringLiteral("&start=%1&end=%2").arg(times[3]).arg(middle);
        QCOMPARE(box.history(id, window).size(), static_cast<std::size_t>(inside));
        QCOMPARE(box.history(id, window + QStringLiteral("&limit=2")).size(), std::size_t(2));
        QCOMPARE(box.get(base + QStringLiteral("&start=1&end=2")).json()["data"]["result"].dump(), std::string("[]"));
        QCOMPARE(box.history(id, QStringLiteral("&limit=1")).back(), box.history(id).back());
        QCOMPARE(box.history(id, QStringLiteral("&replica=") + QString::fromStdString(perReplica.begin()->first)).size(),
                 static_cast<std::size_t>(perReplica.begin()->second));
        QVERIFY(box.history(id).front().find("SIMULATED") != std::string::npos);
    }

    void historyFindsText_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<std::size_t>("lines");
        QTest::newRow("blank as in a path") << QStringLiteral("iteration%207/") << std::size_t(1);
        QTest::newRow("blank as in a form") << QStringLiteral("iteration+7/") << std::size_t(1);
        QTest::newRow("a plus sign") << QStringLiteral("iteration%2B7/") << std::size_t(0);
    }
    void historyFindsText()
    {
        QFETCH(QString, query);
        QFETCH(std::size_t, lines);
        Harness box;
        const std::string id = box.create("history", 30, 1);
        box.pass(100);
        const Json found =
            box.get(QStringLiteral("/logs?q=") + query + QStringLiteral("&job=") + QString::fromStdString(id)).json()["data"]["result"];
        QCOMPARE(found.size(), lines);
        if (lines > 0)
            QCOMPARE(found[0]["values"].size(), lines);
    }

    void everyStepThatTheEnvironmentAsksForIsPrinted()
    {
        Harness box;
        const std::string id = box.create("many", 60000, 0.001);
        box.pass(200);
        QCOMPARE(box.state(id), std::string("Completed"));
        // The last lines: consecutive steps, none left out.
        const std::vector<std::string> lines = box.history(id, QStringLiteral("&limit=4"));
        QCOMPARE(lines.size(), std::size_t(4));
        QVERIFY(lines[2].find("iteration 59999/59999") != std::string::npos);
        QVERIFY(lines[3].find("iteration 59998/59999") != std::string::npos);
    }

    void withoutCollectionNothingIsLeft()
    {
        Harness box;
        Json body = box.stepsJob("silent", 2, 1);
        body["spec"]["log"] = {{"enable_collection", false}};
        const auto id = box.send("POST", QStringLiteral("/jobs"), body).json()["metadata"]["id"].get<std::string>();
        box.pass(60);
        QVERIFY(box.history(id).empty());
    }

    void storageKeepsFiles()
    {
        Harness box;
        const QString root = QStringLiteral("/storage/default");
        QCOMPARE(box.ask("PUT", root + QStringLiteral("/runs/c003")).status, 200);
        const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nhel\r\nlo\r\n--b--\r\n";
        QCOMPARE(box.ask("POST", root + QStringLiteral("/runs/c003/a%20b.txt"), form, "multipart/form-data; boundary=b").status, 201);
        QCOMPARE(box.get(root + QStringLiteral("/runs/c003/a%20b.txt")).body, QByteArray("hel\r\nlo"));
        const Reply head = box.ask("HEAD", root + QStringLiteral("/runs/c003/a%20b.txt"));
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        QCOMPARE(head.header("Content-Length"), QByteArray("7"));
        QCOMPARE(box.ask("HEAD", root + QStringLiteral("/nope")).status, 404);
        const Json list = box.get(root + QStringLiteral("/runs")).json();
        QCOMPARE(list.dump(), std::string(R"([{"type":"dir","name":"c003","path":"/runs/c003"}])"));
        QCOMPARE(box.get(root + QStringLiteral("/")).json()[0]["path"].get<std::string>(), std::string("/runs"));
        QCOMPARE(box.ask("DELETE", root + QStringLiteral("/runs")).status, 409);
        QCOMPARE(box.ask("DELETE", root + QStringLiteral("/runs?removeall=true")).status, 200);
        QCOMPARE(box.get(root + QStringLiteral("/runs")).status, 404);
        QCOMPARE(box.ask("DELETE", root + QStringLiteral("?removeall=true")).status, 403);
        QCOMPARE(box.ask("POST", root + QStringLiteral("/x"), "no form").status, 400);
    }

    void storageLeadsNowhereElse()
    {
        QTemporaryDir folder;
        sandbox::ServerOptions options;
        options.stateFolder = folder.path();
        Harness box(options);
        QVERIFY(QFile::link(QStringLiteral("/etc"), folder.filePath(QStringLiteral("storage/way-out"))));
        for (const char *path : {"/..%2f..%2fetc/passwd", "/%2e%2e/jobs", "/a%00b", "/way-out/passwd", "/way-out", "/..%5cx"}) {
            const Reply reply = box.get(QStringLiteral("/storage/default") + QString::fromLatin1(path));
            QVERIFY2(reply.status >= 400 && reply.status < 500, path);
            QVERIFY(!reply.body.contains("root:"));
        }
        QVERIFY(box.raw("GET /api/v2/workspaces/ws1/storage/default/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        "canary-token-for-tests\r\n\r\n")
                    .startsWith("HTTP/1.1 4"));
        QCOMPARE(box.get(QStringLiteral("/storage/default/")).json().size(), std::size_t(0));
        QVERIFY(box.ask("DELETE", QStringLiteral("/storage/default/way-out?removeall=true")).status >= 400);
        QVERIFY(QFile::exists(QStringLiteral("/etc/passwd")));
    }

    void timesRunOnTheClusterClock()
    {
        sandbox::ServerOptions options;
        options.clockFactor = 3600;
        Harness box(options);
        const auto hours = [&] {
            return QLocale::c().toDateTime(QString::fromLatin1(box.get(QStringLiteral("/workspace")).header("Date")),
                                           QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        };
        const QDateTime before = hours();
        box.pass(2);
        QCOMPARE(before.secsTo(hours()), qint64(7200));
        const std::string id = box.create("fast", 50, 10);
        box.pass(0.3);
        QCOMPARE(box.state(id), std::string("Completed"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxApi)
#include "tst_sandboxapi.moc"

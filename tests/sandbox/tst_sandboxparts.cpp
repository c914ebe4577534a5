// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts below HTTP: payloads, settings, timelines, logs, clock, clusters.
#include "sandbox/clock.h"
#include "sandbox/faults.h"
#include "sandbox/groups.h"
#include "sandbox/logtext.h"
#include "sandbox/noise.h"
#include "sandbox/payload.h"
#include "sandbox/settings.h"
#include "sandbox/training.h"

#include "catalogue/architecturejson.h"
#include "estimate/estimator.h"

#include <QByteArray>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <zlib.h>

using namespace sandbox;
using testing::HasSubstr;

namespace {

const catalogue::Catalogue &known()
{
    static const catalogue::Catalogue catalogue = catalogue::Catalogue::load().value();
    return catalogue;
}

std::string gzip(const std::string &text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string base64(const std::string &bytes) { return QByteArray::fromStdString(bytes).toBase64().toStdString(); }

/// One file of a ustar archive; `size` as it is claimed.
std::string tarFile(const std::string &name, const std::string &content, const std::string &size = {}, char type = '0',
                    const std::string &folder = {})
{
    std::string header(512, '\0');
    header.replace(0, name.size(), name);
    std::string octal = size;
    if (octal.empty()) {
        std::array<char, 12> text{};
        std::snprintf(text.data(), text.size(), "%011zo", content.size());
        octal = text.data();
    }
    header.replace(124, octal.size(), octal);
    header[156] = type;
    header.replace(257, 5, "ustar");
    header.replace(345, folder.size(), folder);
    header.replace(148, 8, "        ");
    unsigned sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%06o", sum);
    header.replace(148, 7, std::string(text.data(), 7));
    return header + content + std::string((512 - content.size() % 512) % 512, '\0');
}

nlohmann::json settingsJson(const std::string &model = "llama31_8b", const std::string &gpu = "h200")
{
    const domain::Candidate base;
    return {{"format", "autotuner-job"},
            {"version", 1},
            {"purpose", "trial"},
            {"configuration", "base_config"},
            {"candidate_id", "x"},
            {"model", {{"name", model}, {"architecture", catalogue::toJson((*known().model(model))->spec)}}},
            {"cluster", {{"gpu", gpu}, {"nodes", 2}, {"gpus_per_node", 8}, {"nvlink_domain", 8}}},
            {"candidate",
             {{"tensor_parallel", 2},
              {"pipeline_parallel", 1},
              {"context_parallel", 1},
              {"sequence_parallel", true},
              {"seq_length", 8192},
              {"micro_batch_size", 1},
              {"global_batch_size", 128},
              {"precision", "bf16"},
              {"recompute", {{"granularity", "none"}}}}},
            {"run", {{"steps", 50}}}};
}

JobSettings settingsOf(const nlohmann::json &json) { return readSettings(json.dump()).value(); }

/// A job of that work on `workers` workers, given machines at a round time.
struct Placed {
    JobRecord job;
    Attempt attempt;

    explicit Placed(int workers)
    {
        job.id = "job-0000";
        job.seed = 5;
        attempt.queued = seconds(1e9);
        attempt.placed = seconds(1e9 + 4);
        for (int i = 0; i < workers; ++i) {
            attempt.nodes.push_back("node-" + std::to_string(i));
            attempt.pullSeconds.push_back(10.0 + i);
        }
    }
};

Work usualWork(int workers = 2)
{
    Work work;
    work.kind = WorkKind::Training;
    work.workers = workers;
    work.gpusPerWorker = 8;
    work.steps = 200;
    work.stepSeconds = 5;
    work.firstStepFactor = 3;
    work.noise = 0.006;
    work.startSeconds = 40;
    return work;
}

} // namespace

TEST(SandboxPayload, FindsTheFileWhereverItTravels)
{
    const std::string archive = tarFile("run.sh", "echo hi") + tarFile("settings.json", "{\"a\": 1}") + std::string(1024, '\0');
    const std::string word = base64(gzip(archive));
    ASSERT_GE(word.size(), 100U);
    const auto spec = [](const std::string &command) {
        return nlohmann::ordered_json{{"container", {{"command", {"/bin/bash", "-c", command}}}}};
    };
    EXPECT_EQ(payloadOf(spec("set -e; echo " + word + " | base64 -d | tar -xz")), word);
    nlohmann::ordered_json pieces = spec("printf %s \"$AT_PAYLOAD_0\" \"$AT_PAYLOAD_1\" | base64 -d");
    pieces["envs"] = {{{"name", "AT_PAYLOAD_0"}, {"value", word.substr(0, 60)}}, {{"name", "AT_PAYLOAD_1"}, {"value", word.substr(60)}}};
    EXPECT_EQ(payloadOf(pieces), word);
    EXPECT_EQ(fileOfPayload(word, "settings.json").value(), "{\"a\": 1}");
    for (const char *command : {"", "echo hi", "echo short | base64 -d", "base64 -d | echo"})
        EXPECT_FALSE(payloadOf(spec(command))) << command;
    EXPECT_FALSE(payloadOf(nlohmann::ordered_json{{"container", {{"command", "text"}}}}));
}

TEST(SandboxPayload, RefusesWhatIsHostile)
{
    const std::string end(1024, '\0');
    const struct {
        const char *name;
        std::string word;
    } rows[] = {
        {"no base64", "!!!!"},
        {"no gzip", base64("plain text")},
        {"cut gzip", base64(gzip(tarFile("settings.json", std::string(5000, 'x')) + end).substr(0, 40))},
        {"empty", {}},
        {"bomb", base64(gzip(std::string(64u << 20, '\0')))},
        {"bomb in a file", base64(gzip(tarFile("settings.json", std::string(20u << 20, ' ')) + end))},
        {"size beyond the archive", base64(gzip(tarFile("settings.json", "x", "77777777777") + end))},
        {"size in letters", base64(gzip(tarFile("settings.json", "x", "12ab") + end))},
        {"wrong sum", base64(gzip([] {
             std::string file = tarFile("settings.json", "x");
             file[0] = 'S';
             return file;
         }()))},
        {"climbing name", base64(gzip(tarFile("../settings.json", "x") + end))},
        {"absolute name", base64(gzip(tarFile("/settings.json", "x") + end))},
        {"in a folder", base64(gzip(tarFile("settings.json", "x", {}, '0', "deep") + end))},
        {"a link", base64(gzip(tarFile("settings.json", "", {}, '2') + end))},
        {"a folder", base64(gzip(tarFile("settings.json", "", {}, '5') + end))},
        {"cut header", base64(gzip(std::string("settings.json")))},
    };
    for (const auto &row : rows)
        EXPECT_FALSE(fileOfPayload(row.word, "settings.json")) << row.name;
}

TEST(SandboxSettings, ReadsWhatTheJobSays)
{
    nlohmann::json json = settingsJson();
    json["candidate"]["recompute"] = {{"granularity", "selective"}, {"modules", {"core_attn", "mlp"}}};
    const JobSettings settings = settingsOf(json);
    EXPECT_EQ(settings.model, (*known().model("llama31_8b"))->spec);
    EXPECT_EQ(settings.candidate.layout.tensorParallel, 2);
    EXPECT_EQ(settings.candidate.layout.expertTensorParallel, 2);
    EXPECT_EQ(settings.candidate.recompute, domain::RecomputePlan::selective(domain::RecomputeCoreAttn | domain::RecomputeMlp));
    EXPECT_EQ(settings.steps, 50);
}

TEST(SandboxSettings, RefusesWhatItCannotTrust)
{
    for (const char *text : {"", "[]", "{}", "{\"format\": \"autotuner-job\", \"version\": 1}", "\xff"})
        EXPECT_FALSE(readSettings(text)) << text;
    EXPECT_FALSE(readSettings(std::string(100000, '[')));
    const auto refused = [](const char *pointer, const nlohmann::json &value) {
        nlohmann::json json = settingsJson();
        json[nlohmann::json::json_pointer(pointer)] = value;
        EXPECT_FALSE(readSettings(json.dump())) << pointer << " = " << value;
    };
    refused("/format", "other");
    refused("/version", 2);
    refused("/candidate/tensor_parallel", 0);
    refused("/candidate/tensor_parallel", -1);
    refused("/candidate/tensor_parallel", 1e18);
    refused("/candidate/tensor_parallel", "2");
    refused("/candidate/precision", "int3");
    refused("/candidate/seq_length", 0);
    refused("/run/steps", -5);
    refused("/model/architecture/num_layers", -1);
    refused("/model/architecture/hidden_size", 1e300);
    refused("/model/architecture", nullptr);
    refused("/cluster/memory_per_gpu_bytes", -1);
}

TEST(SandboxSettings, SaysWhatTheFrameworkWouldRefuse)
{
    const auto assertion = [](const char *key, int value, int gpus = 16) {
        nlohmann::json json = settingsJson();
        json["candidate"][key] = value;
        return assertionOf(settingsOf(json), gpus);
    };
    EXPECT_EQ(assertion("tensor_parallel", 2), "");
    EXPECT_THAT(assertion("tensor_parallel", 3), HasSubstr("is not divisible"));
    EXPECT_THAT(assertion("tensor_parallel", 64, 64), HasSubstr("num_attention_heads"));
    EXPECT_THAT(assertion("global_batch_size", 13), HasSubstr("global batch size"));
    EXPECT_THAT(assertion("pipeline_parallel", 64, 128), HasSubstr("num_layers"));
    EXPECT_THAT(assertion("first_stage_layers", 4000), HasSubstr("num_layers"));
    EXPECT_THAT(assertion("tensor_parallel", 65536), HasSubstr("world_size"));
    const auto exchange = [](const char *kind, int ranks, int window) {
        nlohmann::json json = settingsJson();
        json["candidate"].update({{"context_parallel", ranks}, {"tensor_parallel", 1}, {"cp_comm_type", kind}, {"global_batch_size", 64}});
        JobSettings settings = settingsOf(json);
        settings.model.layers.front().slidingWindow = window;
        return assertionOf(settings, 16);
    };
    EXPECT_EQ(exchange("p2p", 16, 0), "");
    EXPECT_EQ(exchange("a2a", 8, 128), "");
    EXPECT_THAT(exchange("a2a", 16, 0), HasSubstr("divisible by CP size")) << "8 query groups";
    EXPECT_THAT(exchange("p2p", 2, 128), HasSubstr("cp_comm_type = p2p"));
}

TEST(SandboxTraining, SpeedIsThePredictionBentByABoundedBias)
{
    const JobSettings settings = settingsOf(settingsJson());
    catalogue::ClusterRequest request;
    request.gpu = "h200";
    request.nodes = 2;
    request.gpusPerNode = 8;
    const domain::ClusterSpec cluster = catalogue::makeCluster(request, known()).value();
    const estimate::EstimatorContext estimator(settings.model, cluster, known().profile(cluster.gpu), {});
    const double predicted = estimator.estimate(settings.candidate).time.total().value();
    std::set<double> different;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Work work = trainingWork(settings, {"h200", 2, 8}, known(), seed);
        EXPECT_EQ(work.kind, WorkKind::Training);
        EXPECT_EQ(work.oom.step, -1);
        EXPECT_GT(work.stepSeconds / predicted, 0.7);
        EXPECT_LT(work.stepSeconds / predicted, 1.4);
        EXPECT_GT(work.figures.tflopsPerGpu, 50);
        EXPECT_GT(work.figures.reservedBytes, 1e9);
        EXPECT_LT(work.figures.reservedBytes, cluster.memoryPerGpu.value());
        EXPECT_EQ(work.stepSeconds, trainingWork(settings, {"h200", 2, 8}, known(), seed).stepSeconds);
        different.insert(work.stepSeconds);
    }
    EXPECT_EQ(different.size(), 20U);
}

TEST(SandboxTraining, RunsOutOfMemoryWhereItsModelSaysSo)
{
    nlohmann::json json = settingsJson("llama31_70b");
    json["candidate"]["tensor_parallel"] = 1;
    const Work work = trainingWork(settingsOf(json), {"h100", 2, 8}, known(), 1);
    EXPECT_EQ(work.oom.step, 0);
    EXPECT_GT(work.oom.wantedBytes, work.oom.capacityBytes);
    EXPECT_NEAR(work.oom.capacityBytes, 79 * 1073741824.0, 2e9);
}

TEST(SandboxTraining, EveryCatalogueModelCanBeSimulated)
{
    for (const catalogue::ModelEntry &entry : known().models()) {
        nlohmann::json json = settingsJson();
        json["model"] = {{"name", entry.spec.name}, {"architecture", catalogue::toJson(entry.spec)}};
        json["candidate"]["tensor_parallel"] = 1;
        const Work work = trainingWork(settingsOf(json), {"h200", 2, 8}, known(), 3);
        EXPECT_TRUE(std::isfinite(work.stepSeconds) && work.stepSeconds > 0) << entry.spec.name;
    }
}

TEST(SandboxTimeline, StepsFollowOneAnother)
{
    const Work work = usualWork();
    const Placed placed(2);
    const Timeline timeline(work, placed.attempt, 5);
    EXPECT_LT(placed.attempt.placed, timeline.firstReady());
    EXPECT_LT(timeline.firstReady(), timeline.allReady());
    EXPECT_LT(timeline.allReady(), timeline.trainingStart());
    EXPECT_EQ(timeline.ending(), Ending::Completed);
    EXPECT_GT(timeline.end(), timeline.stepEnd(work.steps - 1));
    EXPECT_NEAR(timeline.stepSeconds(0), 15, 0.5);
    std::vector<double> lengths;
    for (std::int64_t step = 1; step < work.steps; ++step) {
        EXPECT_GT(timeline.stepSeconds(step), 4.5);
        EXPECT_LT(timeline.stepSeconds(step), 8);
        lengths.push_back(timeline.stepSeconds(step));
    }
    std::sort(lengths.begin(), lengths.end());
    EXPECT_NEAR(lengths[lengths.size() / 2], 5, 0.05);
    EXPECT_GT(lengths.back(), 6) << "a rare slow step";
}

TEST(SandboxTimeline, FaultsEndItWhereTheyShould)
{
    const Work work = usualWork();
    const struct {
        const char *kind;
        Ending ending;
    } rows[] = {{"nccl_hang", Ending::CollectiveHang}, {"nan", Ending::NanLoss},     {"node_loss", Ending::NodeLost},
                {"preemption", Ending::Preempted},     {"oom", Ending::OutOfMemory}, {"image_pull", Ending::ImagePull}};
    for (const auto &row : rows) {
        Placed placed(2);
        placed.attempt.fault = JobFault{row.kind, 7, 0, false};
        const Timeline timeline(work, placed.attempt, 5);
        EXPECT_EQ(timeline.ending(), row.ending) << row.kind;
        EXPECT_EQ(timeline.wholeSteps(), row.ending == Ending::ImagePull ? 0 : 7) << row.kind;
        EXPECT_LE(timeline.trouble(), timeline.end()) << row.kind;
        placed.attempt.fault->step = 100000; // never reached
        const Ending unharmed = row.ending == Ending::ImagePull ? Ending::ImagePull : Ending::Completed;
        EXPECT_EQ(Timeline(work, placed.attempt, 5).ending(), unharmed) << row.kind;
    }
}

TEST(SandboxLog, LinesAreInOrderForEveryEnding)
{
    for (const char *kind : {"", "nccl_hang", "nan", "node_loss", "preemption", "oom", "slow_node", "image_pull"}) {
        for (const bool cut : {false, true}) {
            for (const WorkKind workKind : {WorkKind::Training, WorkKind::Steps, WorkKind::Plain}) {
                Work work = usualWork();
                work.kind = workKind;
                Placed placed(2);
                if (*kind != '\0')
                    placed.attempt.fault = JobFault{kind, 7, 0, false};
                placed.attempt.cut = cut ? placed.attempt.placed + seconds(120) : 0;
                for (int worker = 0; worker < 2; ++worker) {
                    const WorkerLog log(placed.job, placed.attempt, work, worker);
                    for (std::int64_t i = 0; i < log.count(); ++i) {
                        EXPECT_FALSE(log.textAt(i).empty());
                        EXPECT_EQ(log.textAt(i).find('\n'), std::string::npos);
                        EXPECT_TRUE(i == 0 || log.timeAt(i) >= log.timeAt(i - 1)) << kind << " line " << i << " of worker " << worker;
                        EXPECT_TRUE(!cut || log.timeAt(i) <= placed.attempt.cut);
                        EXPECT_LE(log.firstFrom(log.timeAt(i)), i);
                    }
                    EXPECT_TRUE(log.count() == 0 || log.textAt(0).find("SIMULATED") != std::string::npos);
                }
            }
        }
    }
}

TEST(SandboxLog, LongRunsPrintFewerLines)
{
    Work work = usualWork();
    work.steps = 1'000'000;
    work.printEvery = 50;
    const Placed placed(2);
    const WorkerLog log(placed.job, placed.attempt, work, 0);
    EXPECT_LT(log.count(), 20100);
    EXPECT_THAT(log.textAt(log.count() - 3), HasSubstr("iteration 999999/999999"));
}

TEST(SandboxLog, NumbersAreThoseOfNemo)
{
    const std::pair<double, const char *> rows[] = {{12.64, "12.64"},         {6.08, "6.08"},
                                                    {1249.0, "1249"},         {1249.4, "1.249e+03"},
                                                    {0.01724, "0.01724"},     {3e-05, "3e-05"},
                                                    {2.699e-06, "2.699e-06"}, {11.003, "11.0"},
                                                    {100.04, "100.0"},        {0, "0"},
                                                    {999.99, "1e+03"},        {1.0, "1"},
                                                    {123456.7, "1.235e+05"},  {std::numeric_limits<double>::quiet_NaN(), "nan"}};
    for (const auto &[value, text] : rows)
        EXPECT_EQ(progressNumber(value), text);
}

TEST(SandboxClock, RunsAtItsFactorAndNeverBackwards)
{
    Ns real = seconds(1e9);
    Clock clock(60, [&] { return real; });
    const Ns start = clock.now();
    EXPECT_EQ(start, real);
    real += seconds(2);
    EXPECT_EQ(clock.now(), start + seconds(120));
    real -= seconds(1);
    EXPECT_EQ(clock.now(), start + seconds(120));
    real += seconds(1e9);
    EXPECT_LT(clock.now(), std::numeric_limits<Ns>::max() / 4 * 4);
    EXPECT_GT(clock.now(), start);
}

TEST(SandboxClock, GoesOnInALaterProcess)
{
    Ns real = seconds(1e9);
    Clock first(60, [&] { return real; });
    real += seconds(10);
    const Ns then = first.now();
    const std::string text = first.toText();
    Clock second(60, [&] { return real; });
    ASSERT_TRUE(second.resume(text));
    EXPECT_EQ(second.now(), then);
    Clock slower(1, [&] { return real; });
    ASSERT_TRUE(slower.resume(text));
    real += seconds(5);
    EXPECT_EQ(slower.now(), then + seconds(5));
    for (const char *bad : {"", "{", "[]", "{\"real_ns\": 1}", R"({"real_ns": "x", "sandbox_ns": 1, "factor": 1})"})
        EXPECT_FALSE(second.resume(bad)) << bad;
}

TEST(SandboxClock, DatesAreThoseOfTheProtocols)
{
    const Ns time = 1'784'548'384'000'000'000;
    EXPECT_EQ(rfc3339(time), "2026-07-20T11:53:04Z");
    EXPECT_EQ(httpDate(time), "Mon, 20 Jul 2026 11:53:04 GMT");
    EXPECT_EQ(plainDate(time), "2026-07-20 11:53:04");
}

TEST(SandboxGroups, TheBuiltInClusterHasIdleMachinesOfEachKind)
{
    const ClusterConfig cluster = defaultCluster(known()).value();
    std::set<std::string> gpus;
    for (const Group &group : cluster.groups) {
        EXPECT_GE(group.nodes, 2) << group.name;
        EXPECT_FALSE(group.shapes.empty()) << group.name;
        gpus.insert(group.gpuKey);
    }
    for (const char *gpu : {"h100", "h200", "b200", "a100-80gb", "gb200", ""})
        EXPECT_EQ(gpus.count(gpu), 1U) << gpu;
    EXPECT_THAT(cluster.secrets, testing::Contains("HF_TOKEN"));
}

TEST(SandboxGroups, BrokenClustersAreNamed)
{
    const std::pair<const char *, const char *> rows[] = {
        {"[]", "cluster"},
        {"{}", "at least one group"},
        {R"({"node_groups": [{"gpu": "h100"}]})", "name"},
        {R"({"node_groups": [{"name": "a", "gpu": "h1000"}]})", "h1000"},
        {R"({"node_groups": [{"name": "a", "gpu": "h100", "nodes": 0}]})", "a.nodes"},
        {R"({"node_groups": [{"name": "a", "gpu": "h100", "nodes": "two"}]})", "a.nodes"},
        {R"({"node_groups": [{"name": "a", "gpu": "h100"}, {"name": "a", "gpu": "h200"}]})", "twice"},
        {R"({"node_groups": [{"name": "a", "volumes": [{"from": "nfs"}]}]})", "a.volumes[0].name"},
        {R"({"node_groups": [{"name": "a", "shapes": [{"gpus": 8}]}]})", "a.shapes[0].id"},
        {R"({"node_groups": [{"name": "a"}], "secrets": [1]})", "secrets"},
    };
    for (const auto &[text, says] : rows) {
        const auto cluster = clusterFromJson(nlohmann::json::parse(text), known());
        ASSERT_FALSE(cluster) << text;
        EXPECT_THAT(cluster.error().english(), HasSubstr(says)) << text;
    }
}

TEST(SandboxGroups, SurviveTheirOwnForm)
{
    const ClusterConfig cluster = defaultCluster(known()).value();
    for (const Group &group : cluster.groups)
        EXPECT_EQ(toJson(groupFromJson(toJson(group), known()).value()), toJson(group)) << group.name;
    const Group flag = groupFromFlag("pool=h200,16,4", known()).value();
    EXPECT_EQ(flag.nodes, 16);
    EXPECT_EQ(flag.gpusPerNode, 4);
    EXPECT_NE(flag.shape("gpu.4xh200"), nullptr);
    for (const char *bad : {"", "pool", "=h200", "pool=h200,x", "pool=h200,1,2,3", "pool=h200,0", "pool=h200,1,1000"})
        EXPECT_FALSE(groupFromFlag(bad, known())) << bad;
    EXPECT_EQ(volumesFromMountSource("node-nfs:team-fs").at(0).name, "team-fs");
    for (const char *bad : {"", "team-fs", "node-nfs:", "node-:x", "nfs:x"})
        EXPECT_TRUE(volumesFromMountSource(bad).empty()) << bad;
}

TEST(SandboxGroups, ShapesOfOtherNamesAreUnderstood)
{
    const Group h100 = groupFromFlag("a=h100,2,8", known()).value();
    EXPECT_EQ(gpusOfShape(h100, "gpu.8xh100", known()), 8);
    EXPECT_EQ(gpusOfShape(h100, "gpu.8xh100-80gb", known()), 8);
    EXPECT_EQ(gpusOfShape(h100, "cpu.small", known()), 0);
    for (const char *other : {"gpu.8xh200", "gpu.16xh100", "nonsense", ""})
        EXPECT_FALSE(gpusOfShape(h100, other, known())) << other;
}

TEST(SandboxFaults, FlagsAreRead)
{
    FaultBox box(1);
    EXPECT_TRUE(box.addFlag("latency:value=500,count=0,path=/jobs,probability=0.5"));
    EXPECT_TRUE(box.addFlag("node_loss:job=abc,step=3,requeue=true"));
    for (const char *bad : {"", "earthquake", "latency:value", "latency:value=x", "latency:colour=red", "latency:count=-1"})
        EXPECT_FALSE(box.addFlag(bad)) << bad;
    EXPECT_EQ(box.toJson()["faults"].size(), 2U);
    int hits = 0;
    for (int i = 0; i < 1000; ++i)
        hits += box.strike("latency", "GET", "/api/jobs") ? 1 : 0;
    EXPECT_NEAR(hits, 500, 80);
    EXPECT_FALSE(box.strike("latency", "GET", "/api/other"));
    EXPECT_FALSE(box.strikeJob("xyz", "xyz-1"));
    const auto fault = box.strikeJob("my-abc", "my-abc-1");
    ASSERT_TRUE(fault);
    EXPECT_EQ(*fault, (JobFault{"node_loss", 3, 0, true}));
    EXPECT_FALSE(box.strikeJob("my-abc", "my-abc-1")) << "used up";
}

TEST(SandboxNoise, IsEvenAndRepeatable)
{
    double sum = 0;
    for (std::uint64_t i = 0; i < 10000; ++i)
        sum += spread(mix(42, i));
    EXPECT_NEAR(sum / 10000, 0, 0.03);
    EXPECT_EQ(mix(1, "abc"), mix(1, "abc"));
    EXPECT_NE(mix(1, "abc"), mix(2, "abc"));
    EXPECT_EQ(letters(mix(1, "abc"), 5).size(), 5U);
}

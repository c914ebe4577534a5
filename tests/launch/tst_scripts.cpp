// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using launch::JobOrder;
using nlohmann::json;

void write(const QString &path, const std::string &content, bool executable = false)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(content));
    file.close();
    if (executable)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

std::string read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const std::string kHostile[] = {"plain",
                                "'; touch /tmp/pwned; '",
                                "$(touch pwned)",
                                "`touch pwned`",
                                "\"quoted\" \\ \\n %s %d {} {{x}}",
                                "--flag-looking",
                                "-n",
                                "$PATH ${HOME} $$ $(NAME) !!",
                                "ünïcode π 日本語 \U0001F600",
                                "a  b\tc",
                                "*?[a-z]~",
                                "'''\"\"\""};

// --- bash ---

std::vector<std::pair<std::string, std::string>> bashFiles()
{
    std::vector<std::pair<std::string, std::string>> files;
    auto plan = orders::plan("llama31_8b");
    files.emplace_back("plain", orders::file(orders::trial(plan, orders::simple()), "slurm.sbatch"));
    for (const std::string &text : kHostile)
        plan.launch.environment.push_back({fmt::format("V{}", plan.launch.environment.size()), text, ""});
    plan.launch.environment.push_back({"HF_TOKEN", "", "HF_TOKEN.ana"});
    plan.launch.environment.push_back({"odd.name-1", "x", ""});
    plan.infrastructure.mountSourcePath = "/a dir/'with' \"quotes\" $(touch pwned)";
    plan.infrastructure.mountPath = "/mnt/it's $(touch pwned)";
    const JobOrder order = orders::trial(plan, orders::simple(), "a $(name) 'with' \"quotes\"");
    files.emplace_back("hostile", orders::file(order, "slurm.sbatch"));
    files.emplace_back("launch", orders::file(order, "launch.sh"));
    files.emplace_back("command", order.spec.command.at(2));
    return files;
}

TEST(Bash, ParsesAndPassesShellcheck)
{
    QTemporaryDir folder;
    for (const auto &[name, content] : bashFiles()) {
        const QString path = folder.filePath(QString::fromStdString(name));
        write(path, content);
        const auto parsed = orders::run(QStringLiteral("bash"), {QStringLiteral("-n"), path}, folder.path());
        EXPECT_EQ(parsed.code, 0) << name << parsed.err.toStdString();
        if (orders::tool("shellcheck").isEmpty())
            continue;
        const auto checked = orders::run(QStringLiteral("shellcheck"), {QStringLiteral("-s"), QStringLiteral("bash"), path}, folder.path());
        EXPECT_EQ(checked.code, 0) << name << checked.out.toStdString();
    }
    if (orders::tool("shellcheck").isEmpty())
        GTEST_SKIP() << "shellcheck is not installed; bash -n was run";
}

/// A folder on PATH with programs that the scripts call and that write down how they were called.
class FakeMachine {
public:
    FakeMachine()
    {
        program("torchrun", "printf '%s\\n' \"$@\" >\"$RECORD/torchrun\"; cp ./* \"$RECORD\"; env -0 >\"$RECORD/environment\"");
        program("nvidia-smi", "printf 'GPU 0\\nGPU 1\\nGPU 2\\n'");
        program("getent", "[ \"$2\" = \"$KNOWN_HOST\" ]");
        program("sleep", ":");
    }
    void program(const char *name, const std::string &body)
    {
        write(m_bin.filePath(QLatin1String(name)), "#!/bin/bash\n" + body + "\n", true);
    }
    /// Runs a job's container command.
    orders::Ran start(const JobOrder &order, QStringList environment = {})
    {
        environment << QStringLiteral("PATH=") + m_bin.path() + u':' + qEnvironmentVariable("PATH")
                    << QStringLiteral("RECORD=") + m_record.path() << QStringLiteral("AUTOTUNER_NAME_TRIES=3");
        for (const auto &variable : order.spec.envs)
            environment << QString::fromStdString(variable.name + "=" + variable.value);
        QStringList arguments;
        for (std::size_t i = 1; i < order.spec.command.size(); ++i)
            arguments << QString::fromStdString(order.spec.command[i]);
        return orders::run(QString::fromStdString(order.spec.command[0]), arguments, m_record.path(), environment);
    }
    [[nodiscard]] std::string recorded(const char *name) const { return read(m_record.filePath(QLatin1String(name))); }
    [[nodiscard]] bool has(const char *name) const { return QFile::exists(m_record.filePath(QLatin1String(name))); }
    [[nodiscard]] QString bin() const { return m_bin.path(); }

private:
    QTemporaryDir m_bin;
    QTemporaryDir m_record;
};

TEST(Launch, OneWorkerMeetsItself)
{
    FakeMachine machine;
    auto plan = orders::plan("llama31_8b");
    plan.clusters[0].nodes = 1;
    const auto order = orders::trial(plan, orders::simple());
    const auto ran = machine.start(order, {QStringLiteral("LEPTON_RESOURCE_ACCELERATOR_NUM=8")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_EQ(machine.recorded("torchrun"),
              "--nnodes=1\n--node_rank=0\n--nproc_per_node=8\n--master_addr=127.0.0.1\n--master_port=29400\ntrain.py\nsettings.json\n");
    EXPECT_EQ(machine.recorded("settings.json"), orders::file(order, "settings.json"));
    EXPECT_EQ(machine.recorded("train.py"), orders::file(order, "train.py"));
    const std::string environment = machine.recorded("environment");
    EXPECT_NE(environment.find("PYTHONUNBUFFERED=1"), std::string::npos);
    EXPECT_NE(environment.find("PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True"), std::string::npos);
}

TEST(Launch, CountsGpusWhereThePlatformDoesNotSay)
{
    FakeMachine machine;
    const auto ran = machine.start(orders::trial(orders::plan("llama31_8b"), orders::simple()),
                                   {QStringLiteral("LEPTON_RESOURCE_ACCELERATOR_NUM=eight")});
    EXPECT_EQ(ran.code, 0);
    EXPECT_NE(machine.recorded("torchrun").find("--nproc_per_node=3\n"), std::string::npos);
}

QStringList worker(const char *index)
{
    return {QStringLiteral("LEPTON_JOB_TOTAL_WORKERS=8"),       QStringLiteral("LEPTON_JOB_WORKER_INDEX=") + QLatin1String(index),
            QStringLiteral("LEPTON_JOB_NAME=at-job-x7k2"),      QStringLiteral("LEPTON_JOB_SERVICE_PREFIX=at-job-x7k2"),
            QStringLiteral("LEPTON_SUBDOMAIN=at-job-x7k2-svc"), QStringLiteral("LEPTON_RESOURCE_ACCELERATOR_NUM=8"),
            QStringLiteral("LEPTON_WORKSPACE_ID=ws7demo"),      QStringLiteral("WORLD_SIZE=99")};
}

TEST(Launch, WorkersMeetAtWorkerZero)
{
    for (const char *host : {"at-job-x7k2-0.at-job-x7k2-svc", "at-job-x7k2-0.at-job-x7k2-svc.ws-ws7demo.svc.cluster.local"}) {
        FakeMachine machine;
        const auto ran = machine.start(orders::trial(orders::plan("llama31_8b"), orders::simple()),
                                       worker("5") << QStringLiteral("KNOWN_HOST=") + QLatin1String(host));
        EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
        const std::string call = machine.recorded("torchrun");
        EXPECT_NE(call.find("--nnodes=8\n--node_rank=5\n"), std::string::npos) << call;
        EXPECT_NE(call.find(fmt::format("--master_addr={}\n", host)), std::string::npos) << call;
        EXPECT_EQ(machine.recorded("environment").find("WORLD_SIZE="), std::string::npos) << "torchrun would take it for its own";
    }
}

TEST(Launch, TriesNamesAgainUntilTheyResolve)
{
    FakeMachine machine;
    machine.program("getent", "echo x >>\"$RECORD/asked\"; [ \"$(wc -l <\"$RECORD/asked\")\" -ge 4 ]");
    const auto ran = machine.start(orders::trial(orders::plan("llama31_8b"), orders::simple()), worker("1"));
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_TRUE(machine.has("torchrun"));
}

TEST(Launch, GivesUpWithWordsWhenWorkerZeroIsNowhere)
{
    FakeMachine machine;
    const auto ran = machine.start(orders::trial(orders::plan("llama31_8b"), orders::simple()), worker("1"));
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(ran.err.contains("worker 0 cannot be found")) << ran.err.toStdString();
    EXPECT_FALSE(machine.has("torchrun"));
}

TEST(Launch, PreLaunchCommandsRunFirstAndMayExport)
{
    FakeMachine machine;
    auto plan = orders::plan("llama31_8b");
    plan.launch.preLaunchCommands = {"export GREETING='hello $(name)'",
                                     "cd /",
                                     "nodes=77; rank=77; head=evil",
                                     "cat <<'END' >\"$RECORD/heredoc\"\nline $one\nEND",
                                     "false || true",
                                     "true $undefined"};
    const auto ran = machine.start(orders::trial(plan, orders::simple()), {QStringLiteral("LEPTON_RESOURCE_ACCELERATOR_NUM=8")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_NE(machine.recorded("environment").find("GREETING=hello $(name)"), std::string::npos);
    EXPECT_EQ(machine.recorded("heredoc"), "line $one\n");
    EXPECT_NE(machine.recorded("torchrun").find("--nnodes=1\n--node_rank=0\n"), std::string::npos);
}

TEST(Launch, PreLaunchCommandsThatFailEndTheJob)
{
    FakeMachine machine;
    auto plan = orders::plan("llama31_8b");
    plan.launch.preLaunchCommands = {"ls /nowhere-at-all", "true"};
    const auto ran = machine.start(orders::trial(plan, orders::simple()));
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(ran.err.contains("pre-launch commands failed")) << ran.err.toStdString();
    EXPECT_FALSE(machine.has("torchrun"));
}

TEST(Launch, NemoFromSource)
{
    for (const char *ref : {"r2.5.0", "refs/pull/14563/head", ""}) {
        FakeMachine machine;
        machine.program("git", "printf '<%s>' \"$@\" >>\"$RECORD/git\"; echo >>\"$RECORD/git\"");
        machine.program("python3",
                        "if [ \"$1\" = -m ]; then printf '<%s>' \"$@\" >\"$RECORD/pip\"; else exec " + orders::tool("python3").toStdString()
                            + " \"$@\"; fi");
        auto plan = orders::plan("llama31_8b");
        plan.launch.nemoRepository = "https://github.com/NVIDIA/NeMo;$(touch%20pwned)";
        plan.launch.nemoRef = ref;
        const auto ran = machine.start(orders::trial(plan, orders::simple()));
        EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
        const std::string wanted = *ref ? ref : "HEAD";
        EXPECT_EQ(machine.recorded("git"),
                  "<init><--quiet><nemo-source>\n<-C><nemo-source><remote><add><origin><https://github.com/NVIDIA/NeMo;$(touch%20pwned)>\n"
                  "<-C><nemo-source><fetch><--quiet><--depth><1><--><origin><"
                      + wanted + ">\n<-C><nemo-source><checkout><--quiet><--detach><FETCH_HEAD>\n");
        EXPECT_NE(machine.recorded("pip").find("<pip><install>"), std::string::npos);
        EXPECT_FALSE(machine.has("pwned"));
    }
}

TEST(Slurm, RunsTheSameFilesOnEveryNode)
{
    FakeMachine machine;
    machine.program("srun",
                    "if [ \"$1\" = --help ]; then [ -z \"$PYXIS\" ] || echo --container-image; exit; fi\n"
                    "printf '%s\\n' \"$@\" >\"$RECORD/srun\"; SLURM_NODEID=1 exec bash launch.sh");
    machine.program("scontrol", "echo node-a; echo node-b");
    auto plan = orders::plan("llama31_8b");
    plan.clusters[0].nodes = 2;
    plan.infrastructure.mountSourcePath = "/lustre/it's here";
    for (const std::string &text : kHostile)
        plan.launch.environment.push_back({fmt::format("V{}", plan.launch.environment.size()), text, ""});
    const auto order = orders::trial(plan, orders::simple());
    for (const bool pyxis : {false, true}) {
        QTemporaryDir folder;
        QTemporaryDir record;
        for (const auto &file : order.files)
            write(folder.filePath(QString::fromStdString(file.name)), file.content);
        QStringList environment{QStringLiteral("PATH=") + machine.bin() + u':' + qEnvironmentVariable("PATH"),
                                QStringLiteral("RECORD=") + record.path(),
                                QStringLiteral("SLURM_SUBMIT_DIR=") + folder.path(),
                                QStringLiteral("SLURM_JOB_NODELIST=node-[a-b]"),
                                QStringLiteral("SLURM_JOB_ID=17"),
                                QStringLiteral("SLURM_NNODES=2"),
                                QStringLiteral("KNOWN_HOST=node-a")};
        if (pyxis)
            environment << QStringLiteral("PYXIS=1");
        const auto ran =
            orders::run(QStringLiteral("bash"), {folder.filePath(QStringLiteral("slurm.sbatch"))}, QDir::rootPath(), environment);
        EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
        EXPECT_EQ(read(record.filePath(QStringLiteral("torchrun"))),
                  "--nnodes=2\n--node_rank=1\n--nproc_per_node=8\n--master_addr=node-a\n--master_port=29400\ntrain.py\nsettings.json\n");
        const std::string variables = read(record.filePath(QStringLiteral("environment")));
        for (std::size_t i = 0; i < std::size(kHostile); ++i)
            EXPECT_NE(variables.find(fmt::format("V{}={}", i, kHostile[i]) + std::string(1, '\0')), std::string::npos) << kHostile[i];
        const std::string srun = read(record.filePath(QStringLiteral("srun")));
        EXPECT_EQ(srun.find("--container-image=nvcr.io/nvidia/nemo:25.07\n") != std::string::npos, pyxis);
        EXPECT_EQ(srun.find(",/lustre/it's here:/nemo-workspace\n") != std::string::npos, pyxis) << srun;
    }
}

TEST(Slurm, AsksForSecretsThatAreNotExported)
{
    FakeMachine machine;
    auto plan = orders::plan("llama31_8b");
    plan.launch.environment = {{"MY_SECRET_OF_A_TEST", "", "secret.ana"}};
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("s")), orders::file(orders::trial(plan, orders::simple()), "slurm.sbatch"));
    const auto ran = orders::run(QStringLiteral("bash"), {QStringLiteral("s")}, folder.path());
    EXPECT_NE(ran.code, 0);
    EXPECT_TRUE(ran.err.contains("MY_SECRET_OF_A_TEST")) << ran.err.toStdString();
}

// --- python ---

/// Writes orders into folders and runs their train.py against the stand-in; answers by folder.
json trained(const std::vector<std::pair<std::string, JobOrder>> &jobs)
{
    QTemporaryDir folder;
    QStringList arguments{QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/launch/recipe_standin.py"),
                          QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/launch/framework_names.json"),
                          folder.filePath(QStringLiteral("record.json"))};
    for (const auto &[name, order] : jobs) {
        const QString place = folder.filePath(QString::fromStdString(name));
        QDir().mkpath(place);
        for (const auto &file : order.files)
            write(QDir(place).filePath(QString::fromStdString(file.name)), file.content);
        arguments << place;
    }
    const auto ran = orders::run(QStringLiteral("python3"), arguments, folder.path(), {QStringLiteral("PYTHONDONTWRITEBYTECODE=1")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    return json::parse(read(folder.filePath(QStringLiteral("record.json"))), nullptr, false);
}

/// Expected values by path, for whichever of the two frameworks.
struct Expected {
    const char *path;
    json value;
};

void expectAll(const json &recipe, const std::vector<Expected> &expected, const std::string &what)
{
    for (const Expected &each : expected) {
        const json::json_pointer path(each.path);
        ASSERT_TRUE(recipe.contains(path)) << what << " " << each.path;
        EXPECT_EQ(recipe.at(path), each.value) << what << " " << each.path;
    }
}

std::vector<Expected> modelExpected(const domain::Candidate &c, const domain::ModelSpec &model, const std::string &at)
{
    static std::vector<std::string> keep; // paths live as long as the test
    const auto path = [&](const char *field) {
        keep.push_back(at + "/" + field);
        return keep.back().c_str();
    };
    keep.reserve(1 << 20);
    const bool full = c.recompute.granularity == domain::RecomputeGranularity::Full;
    const bool selective = c.recompute.granularity == domain::RecomputeGranularity::Selective;
    std::vector<Expected> out{
        {path("seq_length"), c.batch.seqLength},
        {path("recompute_granularity"), full || selective ? json(domain::name(c.recompute.granularity)) : json()},
        {path("recompute_method"), full ? json(domain::name(c.recompute.method)) : json()},
        {path("recompute_num_layers"), full ? json(c.recompute.layers) : json()},
    };
    if (selective)
        out.push_back({path("recompute_modules"), domain::recomputeModuleNames(c.recompute.modules)});
    if (model.moe)
        out.push_back({path("moe_expert_capacity_factor"), c.options.moeCapacityFactor > 0 ? json(c.options.moeCapacityFactor) : json()});
    return out;
}

std::vector<Expected> nemoExpected(const domain::Candidate &c, const domain::TrainingPlan &plan)
{
    const auto &l = c.layout;
    std::vector<Expected> out = modelExpected(c, plan.model, "/model/config");
    const std::vector<Expected> more{
        {"/trainer/strategy/tensor_model_parallel_size", l.tensorParallel},
        {"/trainer/strategy/pipeline_model_parallel_size", l.pipelineParallel},
        {"/trainer/strategy/virtual_pipeline_model_parallel_size", l.virtualPipeline > 1 ? json(l.virtualPipeline) : json()},
        {"/trainer/strategy/context_parallel_size", l.contextParallel},
        {"/trainer/strategy/expert_model_parallel_size", l.expertParallel},
        {"/trainer/strategy/sequence_parallel", l.sequenceParallel},
        {"/trainer/strategy/ddp/use_distributed_optimizer", l.distributedOptimizer},
        {"/trainer/strategy/ddp/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/trainer/plugins/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/trainer/plugins/precision", c.options.precision == domain::Precision::Fp16 ? "16-mixed" : "bf16-mixed"},
        {"/optim/config/use_distributed_optimizer", l.distributedOptimizer},
        {"/optim/config/use_precision_aware_optimizer", c.options.optimizer == domain::Optimizer::PrecisionAwareAdam},
        {"/data/micro_batch_size", c.batch.microBatchSize},
        {"/data/global_batch_size", c.batch.globalBatchSize},
        {"/data/seq_length", c.batch.seqLength},
        {"/trainer/num_nodes", plan.cluster().nodes},
        {"/trainer/devices", plan.cluster().gpusPerNode},
        {"/trainer/max_steps", 50},
        {"/trainer/log_every_n_steps", 1},
        {"/trainer/limit_val_batches", 0},
        {"/trainer/enable_checkpointing", false},
        {"/log/ckpt", nullptr},
        {"/resume", nullptr},
        {"/log/log_dir", "/nemo-workspace/logs/" + plan.model.name},
        {"/log/name", "some_configuration"},
    };
    out.insert(out.end(), more.begin(), more.end());
    if (plan.model.moe)
        out.push_back({"/trainer/strategy/expert_tensor_parallel_size", l.expertTensorParallel});
    return out;
}

std::vector<Expected> bridgeExpected(const domain::Candidate &c, const domain::TrainingPlan &plan)
{
    const auto &l = c.layout;
    std::vector<Expected> out = modelExpected(c, plan.model, "/model");
    const std::vector<Expected> more{
        {"/model/tensor_model_parallel_size", l.tensorParallel},
        {"/model/pipeline_model_parallel_size", l.pipelineParallel},
        {"/model/virtual_pipeline_model_parallel_size", l.virtualPipeline > 1 ? json(l.virtualPipeline) : json()},
        {"/model/context_parallel_size", l.contextParallel},
        {"/model/expert_model_parallel_size", l.expertParallel},
        {"/model/sequence_parallel", l.sequenceParallel},
        {"/ddp/use_distributed_optimizer", l.distributedOptimizer},
        {"/ddp/grad_reduce_in_fp32", c.options.gradDtype == domain::GradDtype::Fp32},
        {"/mixed_precision/fp16", c.options.precision == domain::Precision::Fp16},
        {"/optimizer/use_precision_aware_optimizer", c.options.optimizer == domain::Optimizer::PrecisionAwareAdam},
        {"/train/micro_batch_size", c.batch.microBatchSize},
        {"/train/global_batch_size", c.batch.globalBatchSize},
        {"/train/train_iters", 50},
        {"/dataset/seq_length", c.batch.seqLength},
        {"/validation/eval_iters", 0},
        {"/logger/log_interval", 1},
        {"/checkpoint/save", nullptr},
        {"/checkpoint/load", nullptr},
    };
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

/// Candidates that differ from one another in everything that can be set.
std::vector<domain::Candidate> candidates(const domain::ModelSpec &model)
{
    using namespace domain;
    std::vector<Candidate> out(4, orders::simple());
    out[1].layout = {.tensorParallel = 2,
                     .pipelineParallel = 2,
                     .virtualPipeline = 2,
                     .contextParallel = 2,
                     .expertTensorParallel = 2,
                     .sequenceParallel = true};
    out[1].recompute = RecomputePlan::block(3);
    out[1].options.precision = Precision::Fp8Current;
    out[1].options.gradDtype = GradDtype::Bf16;
    out[1].options.optimizer = Optimizer::PrecisionAwareAdam;
    out[1].batch = {8192, 2, 128};
    out[2].layout = {.tensorParallel = 1, .pipelineParallel = 4, .distributedOptimizer = false, .firstStageLayers = 3};
    out[2].recompute = RecomputePlan::selective(RecomputeCoreAttn | RecomputeMlp);
    out[2].options.precision = Precision::Fp16;
    out[2].options.crossEntropyFusion = false;
    out[2].options.cudaGraphs = true;
    out[3].layout.fsdp = 8;
    out[3].recompute = RecomputePlan::full();
    out[3].options.precision = Precision::Fp8Mx;
    out[3].options.attention = AttentionBackend::Unfused;
    out[3].options.activationOffloadLayers = 2;
    if (model.moe) {
        out[1].layout.expertParallel = 4;
        out[1].layout.expertTensorParallel = 1;
        out[2].options.moeCapacityFactor = 1.25;
    }
    return out;
}

class Stack : public ::testing::TestWithParam<domain::TrainingStack> { };

TEST_P(Stack, EveryRecipeTakesExactlyTheCandidate)
{
    const bool bridge = GetParam() == domain::TrainingStack::MegatronBridge;
    std::vector<std::pair<std::string, JobOrder>> jobs;
    std::vector<std::pair<domain::TrainingPlan, domain::Candidate>> wanted;
    for (const catalogue::ModelEntry &entry : orders::catalogueOnce().models()) {
        auto plan = orders::plan(entry.spec.name);
        plan.launch.stack = GetParam();
        for (domain::Candidate candidate : candidates(plan.model)) {
            const auto order = launch::makeJobOrder(
                {.plan = plan, .settings = plan.launch, .candidate = candidate, .configuration = "some_configuration"});
            if (!order) {
                EXPECT_TRUE(bridge || !entry.hasPretrainRecipe) << order.error().english();
                continue;
            }
            jobs.emplace_back(fmt::format("{}-{}", entry.spec.name, jobs.size()), *order);
            wanted.emplace_back(plan, candidate);
        }
    }
    EXPECT_GE(jobs.size(), bridge ? 4u * 45 : 4u * 88);
    const json records = trained(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const json &record = records.at(jobs[i].first);
        ASSERT_FALSE(record.contains("error")) << jobs[i].first << record.at("error");
        ASSERT_EQ(record.at("exit"), 0) << jobs[i].first << record.at("output").get<std::string>();
        const auto &[plan, candidate] = wanted[i];
        expectAll(record.at("recipe"), bridge ? bridgeExpected(candidate, plan) : nemoExpected(candidate, plan), jobs[i].first);
    }
}

INSTANTIATE_TEST_SUITE_P(Python, Stack, ::testing::Values(domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge),
                         [](const auto &instance) { return instance.param == domain::TrainingStack::Nemo2 ? "Nemo2" : "Bridge"; });

json trainedOne(const JobOrder &order) { return trained({{"job", order}}).at("job"); }

TEST(Python, PrecisionSettings)
{
    struct Case {
        domain::Precision precision;
        std::vector<Expected> plugin;
    };
    using domain::Precision;
    const Case cases[] = {
        {Precision::Bf16, {{"/fp8", nullptr}, {"/params_dtype", "bfloat16"}}},
        {Precision::Fp16, {{"/fp8", nullptr}, {"/params_dtype", "float16"}, {"/pipeline_dtype", "float16"}}},
        {Precision::Fp8, {{"/fp8", "hybrid"}, {"/fp8_recipe", "delayed"}, {"/fp8_amax_history_len", 16}}},
        {Precision::Fp8Delayed, {{"/fp8", "hybrid"}, {"/fp8_recipe", "delayed"}}},
        {Precision::Fp8Current,
         {{"/fp8", "hybrid"}, {"/fp8_recipe", "tensorwise"}, {"/first_last_layers_bf16", false}, {"/fp8_param_gather", true}}},
        {Precision::Fp8Mx, {{"/fp8", "hybrid"}, {"/fp8_recipe", "mxfp8"}, {"/reuse_grad_buf_for_mxfp8_param_ag", true}}},
        {Precision::Fp8Subchannel, {{"/fp8", "hybrid"}, {"/fp8_recipe", "blockwise"}}},
        {Precision::Nvfp4, {{"/fp8", nullptr}, {"/fp4", "e2m1"}, {"/fp4_recipe", "nvfp4"}}},
    };
    for (const Case &c : cases) {
        auto candidate = orders::simple();
        candidate.options.precision = c.precision;
        const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        expectAll(record.at("recipe").at("trainer").at("plugins"), c.plugin, std::string(domain::name(c.precision)));
    }
}

TEST(Python, PrecisionAwareStatesAreThoseOfThePrediction)
{
    auto candidate = orders::simple();
    candidate.options.optimizer = domain::Optimizer::PrecisionAwareAdam;
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    expectAll(
        record.at("recipe").at("optim").at("config"),
        {{"/optimizer", "adam"}, {"/exp_avg_dtype", "bfloat16"}, {"/exp_avg_sq_dtype", "bfloat16"}, {"/main_params_dtype", "float32"}},
        "states");
}

TEST(Python, ShardingOverGroups)
{
    auto candidate = orders::simple();
    candidate.layout.fsdp = 16; // of 64 replicas: 4 groups
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    expectAll(record.at("recipe"),
              {{"/trainer/strategy/fsdp", "megatron"},
               {"/trainer/strategy/num_distributed_optimizer_instances", 4},
               {"/trainer/strategy/ddp/data_parallel_sharding_strategy", "optim_grads_params"},
               {"/model/config/gradient_accumulation_fusion", false}},
              "fsdp");
}

TEST(Python, ShardingStrategyIsTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        auto plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.layout.fsdp = 64;
        candidate.layout.fsdpSharding = domain::FsdpSharding::OptimGrads;
        const json record = trainedOne(orders::trial(plan, candidate));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        expectAll(
            record.at("recipe"),
            {{nemo ? "/trainer/strategy/ddp/data_parallel_sharding_strategy" : "/ddp/data_parallel_sharding_strategy", "optim_grads"}},
            "strategy");
    }
}

TEST(Python, HostMemoryIsTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        auto plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.options.offloadModules = domain::OffloadCoreAttn | domain::OffloadAttnProj;
        candidate.options.optimizerOffloadFraction = 0.5;
        candidate.options.gradDtype = domain::GradDtype::Bf16;
        const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
        expectAll(recipe.at(json::json_pointer(nemo ? "/model/config" : "/model")),
                  {{"/fine_grained_activation_offloading", true}, {"/offload_modules", {"core_attn", "attn_proj"}}}, "modules");
        expectAll(recipe.at(json::json_pointer(nemo ? "/optim/config" : "/optimizer")),
                  {{"/optimizer", "adam"},
                   {"/optimizer_cpu_offload", true},
                   {"/optimizer_offload_fraction", 0.5},
                   {"/use_precision_aware_optimizer", true}, // Megatron-Core's condition
                   {"/main_grads_dtype", "bfloat16"}},
                  "optimizer");
    }
}

TEST(Python, GroupsAndOverlapAreTheCandidates)
{
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        const bool nemo = stack == domain::TrainingStack::Nemo2;
        auto plan = orders::plan("deepseek_v2_lite");
        plan.launch.stack = stack;
        auto candidate = orders::simple();
        candidate.layout.expertParallel = 8;
        const auto overlap = [&](domain::ExpertOverlap choice) {
            candidate.options.expertOverlap = choice;
            const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
            return recipe.at(json::json_pointer(nemo ? "/model/config" : "/model")).at("overlap_moe_expert_parallel_comm");
        };
        EXPECT_EQ(overlap(domain::ExpertOverlap::On), true);
        EXPECT_EQ(overlap(domain::ExpertOverlap::Off), false);
        EXPECT_EQ(overlap(domain::ExpertOverlap::Habit), false) << "as the prediction has it in bf16";
        candidate.layout.expertParallel = 1;
        EXPECT_EQ(overlap(domain::ExpertOverlap::On), false) << "refused without expert parallelism";
        candidate.layout = {.pipelineParallel = 2, .virtualPipeline = 2, .microBatchGroup = 4};
        candidate.options.expertOverlap = domain::ExpertOverlap::Habit;
        plan = orders::plan("llama31_8b");
        plan.launch.stack = stack;
        const json recipe = trainedOne(orders::trial(plan, candidate)).at("recipe");
        expectAll(recipe.at(json::json_pointer(nemo ? "/trainer/strategy" : "/model")), {{"/microbatch_group_size_per_vp_stage", 4}},
                  "group");
    }
}

TEST(Python, UnevenStages)
{
    auto plan = orders::plan("llama31_405b"); // 126 layers
    auto candidate = orders::simple();
    candidate.layout = {.pipelineParallel = 8, .firstStageLayers = 15, .lastStageLayers = 15}; // (126 + 2) / 8 - 1
    const json counted = trainedOne(orders::trial(plan, candidate)).at("recipe").at("trainer").at("strategy");
    expectAll(counted,
              {{"/account_for_embedding_in_pipeline_split", true},
               {"/account_for_loss_in_pipeline_split", true},
               {"/num_layers_in_first_pipeline_stage", nullptr},
               {"/num_layers_in_last_pipeline_stage", nullptr}},
              "counted ends");
    candidate.layout.firstStageLayers = 12;
    candidate.layout.lastStageLayers = 6;
    const json explicitly = trainedOne(orders::trial(plan, candidate)).at("recipe").at("trainer").at("strategy");
    expectAll(explicitly,
              {{"/account_for_embedding_in_pipeline_split", false},
               {"/num_layers_in_first_pipeline_stage", 12},
               {"/num_layers_in_last_pipeline_stage", 6}},
              "explicit counts");
}

TEST(Python, OverlapsAsPredicted)
{
    auto candidate = orders::simple();
    candidate.layout = {
        .tensorParallel = 2, .pipelineParallel = 2, .virtualPipeline = 2, .expertTensorParallel = 2, .sequenceParallel = true};
    const json record = trainedOne(orders::trial(orders::plan("llama31_8b"), candidate));
    const json callbacks = record.at("recipe").at("trainer").at("callbacks");
    ASSERT_EQ(callbacks.size(), 3u) << callbacks.dump(); // the recipe's own overlap callback is replaced
    EXPECT_EQ(callbacks[0].at("class"), "TimingCallback");
    expectAll(callbacks[1],
              {{"/class", "MegatronCommOverlapCallback"},
               {"/tp_comm_overlap", true},
               {"/tp_comm_bootstrap_backend", "nccl"},
               {"/overlap_p2p_comm", true},
               {"/batch_p2p_comm", false},
               {"/overlap_grad_reduce", true},
               {"/overlap_param_gather", true}},
              "overlap");
    EXPECT_EQ(callbacks[2].at("class"), "GarbageCollectionCallback");
    EXPECT_EQ(record.at("environment").at("CUDA_DEVICE_MAX_CONNECTIONS"), "1");
    EXPECT_EQ(record.at("environment").at("NEMO_LOG_MEMORY_USAGE"), "1");
}

TEST(Python, HostileValuesArriveUnchanged)
{
    for (const std::string &text : kHostile) {
        if (text.find('\t') != std::string::npos)
            continue; // no control characters in paths
        auto plan = orders::plan("llama31_8b");
        plan.launch.datasetPath = "/data/" + text;
        plan.infrastructure.logsSubdir = "/logs/" + text;
        const json recipe = trainedOne(orders::trial(plan, orders::simple())).at("recipe");
        EXPECT_EQ(recipe.at("data").at("class"), "PreTrainingDataModule");
        EXPECT_EQ(recipe.at("data").at("paths"), json::array({"/data/" + text}));
        EXPECT_EQ(recipe.at("log").at("log_dir"), "/logs/" + text + "/llama31_8b");
    }
}

TEST(Python, FullTraining)
{
    const auto plan = orders::plan("llama31_8b");
    launch::OrderRequest request{.plan = plan,
                                 .settings = plan.launch,
                                 .candidate = orders::simple(),
                                 .configuration = "best",
                                 .purpose = launch::Purpose::Training};
    request.training = {.steps = 12345,
                        .checkpointFolder = "/nemo-workspace/final/",
                        .checkpointEverySteps = 250,
                        .keepCheckpoints = 5,
                        .validateEverySteps = 1000};
    const json recipe = trainedOne(orders::make(request)).at("recipe");
    expectAll(recipe,
              {{"/trainer/max_steps", 12345},
               {"/trainer/enable_checkpointing", true},
               {"/trainer/val_check_interval", 1000},
               {"/trainer/limit_val_batches", 32},
               {"/log/ckpt/every_n_train_steps", 250},
               {"/log/ckpt/save_top_k", 5},
               {"/log/ckpt/save_last", true},
               {"/log/log_dir", "/nemo-workspace"},
               {"/log/name", "final"},
               {"/resume/class", "AutoResume"},
               {"/resume/resume_if_exists", true},
               {"/optim/lr_scheduler/max_steps", 12345}},
              "training");
}

TEST(Python, CustomModelsBecomeWhatTheyAre)
{
    auto plan = orders::plan("llama32_1b");
    plan.modelSource = "config.json";
    plan.model.name = "mine";
    plan.model.tieEmbeddings = true;
    plan.model.layers.resize(12);
    for (const auto stack : {domain::TrainingStack::Nemo2, domain::TrainingStack::MegatronBridge}) {
        plan.launch.stack = stack;
        const json record = trainedOne(orders::trial(plan, orders::simple()));
        ASSERT_EQ(record.at("exit"), 0) << record.dump();
        const json &recipe = record.at("recipe");
        expectAll(stack == domain::TrainingStack::Nemo2 ? recipe.at("model").at("config") : recipe.at("model"),
                  {{"/num_layers", 12},
                   {"/hidden_size", plan.model.hiddenSize},
                   {"/share_embeddings_and_output_weights", true},
                   {"/kv_channels", plan.model.headDim}},
                  "custom model");
    }
    plan.model.layers[3].slidingWindow = 512;
    EXPECT_FALSE(launch::makeJobOrder({.plan = plan, .settings = plan.launch, .candidate = orders::simple(), .configuration = "c"}));
}

/// train.py with other settings than those it came with.
json trainedWith(const std::function<void(json &)> &change)
{
    JobOrder order = orders::trial(orders::plan("llama31_8b"), orders::simple());
    for (auto &file : order.files) {
        if (file.name != "settings.json")
            continue;
        json settings = json::parse(file.content);
        change(settings);
        file.content = settings.dump();
    }
    return trainedOne(order);
}

TEST(Python, SaysWhatItCannotDo)
{
    const std::pair<std::function<void(json &)>, const char *> cases[] = {
        {[](json &s) { s["format"] = "other"; }, "not a settings file"},
        {[](json &s) { s["version"] = 99; }, "not a settings file"},
        {[](json &s) { s["candidate"]["precision"] = "fp7"; }, "fp7"},

        {[](json &s) { s["model"]["recipe"] = "no_such_model"; }, "no_such_model"},
        {[](json &s) {
             s["model"]["custom"] = true;
             s["model"]["config"] = {{"no_such_field", 1}};
         },
         "model.config.no_such_field"},
    };
    for (const auto &[change, says] : cases) {
        const json record = trainedWith(change);
        ASSERT_FALSE(record.contains("error")) << record.at("error");
        EXPECT_EQ(record.at("exit"), 2);
        EXPECT_FALSE(record.contains("recipe")) << "nothing must run";
        EXPECT_NE(record.at("output").get<std::string>().find(says), std::string::npos) << record.at("output");
    }
}

} // namespace

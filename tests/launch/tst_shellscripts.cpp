// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using launch::JobOrder;

std::vector<std::pair<std::string, std::string>> bashFiles()
{
    std::vector<std::pair<std::string, std::string>> files;
    auto plan = orders::plan("llama31_8b");
    files.emplace_back("plain", orders::file(orders::trial(plan, orders::simple()), "slurm.sbatch"));
    for (const std::string &text : orders::kHostile)
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
        orders::write(path, content);
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
        orders::write(m_bin.filePath(QLatin1String(name)), "#!/bin/bash\n" + body + "\n", true);
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
    [[nodiscard]] std::string recorded(const char *name) const { return orders::read(m_record.filePath(QLatin1String(name))); }
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
    for (const std::string &text : orders::kHostile)
        plan.launch.environment.push_back({fmt::format("V{}", plan.launch.environment.size()), text, ""});
    const auto order = orders::trial(plan, orders::simple());
    for (const bool pyxis : {false, true}) {
        QTemporaryDir folder;
        QTemporaryDir record;
        for (const auto &file : order.files)
            orders::write(folder.filePath(QString::fromStdString(file.name)), file.content);
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
        EXPECT_EQ(orders::read(record.filePath(QStringLiteral("torchrun"))),
                  "--nnodes=2\n--node_rank=1\n--nproc_per_node=8\n--master_addr=node-a\n--master_port=29400\ntrain.py\nsettings.json\n");
        const std::string variables = orders::read(record.filePath(QStringLiteral("environment")));
        for (std::size_t i = 0; i < std::size(orders::kHostile); ++i)
            EXPECT_NE(variables.find(fmt::format("V{}={}", i, orders::kHostile[i]) + std::string(1, '\0')), std::string::npos)
                << orders::kHostile[i];
        const std::string srun = orders::read(record.filePath(QStringLiteral("srun")));
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
    orders::write(folder.filePath(QStringLiteral("s")), orders::file(orders::trial(plan, orders::simple()), "slurm.sbatch"));
    const auto ran = orders::run(QStringLiteral("bash"), {QStringLiteral("s")}, folder.path());
    EXPECT_NE(ran.code, 0);
    EXPECT_TRUE(ran.err.contains("MY_SECRET_OF_A_TEST")) << ran.err.toStdString();
}

} // namespace

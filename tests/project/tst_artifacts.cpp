// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/artifacts.h"

#include "project/files.h"
#include "report/results.h"
#include "search/baseconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;
using project::StoredArgs;
using project::StoredConfiguration;

namespace {

const QDateTime kTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string contentOf(const QString &path) { return project::readFile(path, 1 << 24).value(); }

estimate::Prediction basePrediction(const search::SearchResult &result)
{
    return result.context->estimate(search::baseCandidate(result.plan));
}

project::ArtifactReport write(const search::SearchResult &result, const QString &folder)
{
    const auto written = project::writeArtifacts(result, basePrediction(result), folder, {kTime, {}});
    if (!written)
        throw std::runtime_error(written.error().english());
    return *written;
}

StoredArgs load(const QString &path)
{
    auto args = project::loadArgsFile(path);
    if (!args)
        throw std::runtime_error(args.error().english());
    return std::move(*args);
}

/// The first rows of the small search only.
search::SearchResult smaller(std::size_t rows)
{
    search::SearchResult result;
    const search::SearchResult &all = results::small();
    result.plan = all.plan;
    result.cluster = all.cluster;
    result.grid = all.grid;
    result.context = all.context;
    result.rows.assign(all.rows.begin(), all.rows.begin() + static_cast<std::ptrdiff_t>(rows));
    return result;
}

} // namespace

TEST(Artifacts, writesBaseConfigurationsAndArguments)
{
    const QTemporaryDir folder;
    const auto report = write(results::small(), folder.path());
    EXPECT_EQ(report.folder, folder.filePath(QString::fromStdString(results::small().plan.model.name)));
    EXPECT_EQ(static_cast<std::size_t>(report.configurationFiles.size()), results::small().rows.size() + 1);
    EXPECT_TRUE(report.configurationFiles.front().endsWith(QStringLiteral("/base_config.json")));
    QStringList expected;
    for (const QString &path : report.configurationFiles)
        expected << QFileInfo(path).fileName();
    expected << QStringLiteral("args.json");
    QStringList found = QDir(report.folder).entryList(QDir::Files | QDir::Hidden);
    expected.sort();
    found.sort();
    EXPECT_EQ(found, expected) << "and nothing else, temporary files included";
}

TEST(Artifacts, configurationFilesAreNamedAndFilledByTheCandidate)
{
    const QTemporaryDir folder;
    const auto report = write(results::small(), folder.path());
    for (std::size_t row = 0; row < results::small().rows.size(); ++row) {
        const QString path = report.configurationFiles[static_cast<int>(row) + 1];
        const json file = json::parse(contentOf(path));
        const domain::Candidate candidate = results::small().candidate(row);
        EXPECT_EQ(file.at("name").get<std::string>() + ".json", QFileInfo(path).fileName().toStdString());
        EXPECT_EQ(file.at("format"), "autotuner-configuration");
        EXPECT_EQ(file.at("schema_version"), 1);
        EXPECT_EQ(file.at("kind"), "generated");
        const json &trainer = file.at("trainer");
        EXPECT_EQ(trainer.at("num_nodes"), 8);
        EXPECT_EQ(trainer.at("devices"), 8);
        EXPECT_EQ(trainer.at("max_steps"), results::small().plan.goal.maxStepsPerRun);
        EXPECT_EQ(trainer.at("strategy").at("tensor_model_parallel_size"), candidate.layout.tensorParallel);
        EXPECT_EQ(trainer.at("strategy").at("sequence_parallel"), candidate.layout.sequenceParallel);
        EXPECT_EQ(trainer.at("strategy").at("virtual_pipeline_model_parallel_size").is_null(), candidate.layout.virtualPipeline == 1);
        EXPECT_EQ(file.at("data").at("global_batch_size"), candidate.batch.globalBatchSize);
        EXPECT_NEAR(file.at("predicted").at("peak_memory_gib").get<double>(), static_cast<double>(results::small().rows[row].peakGib),
                    1e-3);
    }
}

TEST(Artifacts, baseAndGeneratedHaveTheirOwnSteps)
{
    const QTemporaryDir folder;
    search::SearchResult result = smaller(1);
    result.plan.goal.maxSteps = 77;
    result.plan.goal.maxStepsPerRun = 33;
    const auto report = write(result, folder.path());
    const json base = json::parse(contentOf(report.configurationFiles[0]));
    EXPECT_EQ(base.at("trainer").at("max_steps"), 77);
    EXPECT_EQ(base.at("kind"), "base");
    EXPECT_EQ(json::parse(contentOf(report.configurationFiles[1])).at("trainer").at("max_steps"), 33);
}

TEST(Artifacts, argumentsReadBackAsWritten)
{
    const QTemporaryDir folder;
    const search::SearchResult &result = results::small();
    const StoredArgs args = load(write(result, folder.path()).argsFile);
    EXPECT_FALSE(args.fromOriginal);
    EXPECT_EQ(args.schemaVersion, 1);
    EXPECT_EQ(args.pickledBlobs, 0);
    EXPECT_EQ(args.generatedAt, "2026-01-02T03:04:05Z");
    EXPECT_TRUE(args.plan == result.plan);
    EXPECT_TRUE(args.plan.cluster() == result.cluster);
    ASSERT_EQ(args.configurations.size(), result.rows.size() + 1);
    EXPECT_TRUE(args.configurations[0].isBase);
    EXPECT_EQ(args.configurations[0].name, "base_config");
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const StoredConfiguration &stored = args.configurations[row + 1];
        const estimate::Prediction prediction = result.prediction(row);
        EXPECT_TRUE(stored.candidate == result.candidate(row)) << stored.name;
        EXPECT_EQ(stored.verdict, estimate::name(prediction.verdict));
        EXPECT_EQ(stored.willOom, prediction.verdict == estimate::Verdict::Oom);
        EXPECT_DOUBLE_EQ(stored.oomProbability, prediction.oomProbability);
        EXPECT_DOUBLE_EQ(stored.estimatedUsageGib, base::inGib(prediction.memory.total()));
        EXPECT_DOUBLE_EQ(stored.totalGpuMemoryGb, base::inGb(result.cluster.marketingMemoryPerGpu));
        EXPECT_EQ(stored.matchesBase, result.rows[row].matchesBase);
        EXPECT_FALSE(stored.reason.empty());
        EXPECT_FALSE(stored.measuredTflopsPerGpu);
    }
}

TEST(Artifacts, argumentsKeepTheOriginalsKeys)
{
    const QTemporaryDir folder;
    const json args = json::parse(contentOf(write(results::small(), folder.path()).argsFile));
    for (const char *key : {"model",
                            "nodes",
                            "gpus_per_node",
                            "tensor_parallel_sizes",
                            "pipeline_parallel_sizes",
                            "context_parallel_sizes",
                            "expert_parallel_sizes",
                            "virtual_pipeline_model_parallel_sizes",
                            "micro_batch_sizes",
                            "max_model_parallel_size",
                            "min_model_parallel_size",
                            "max_steps_per_run",
                            "num_tokens_in_b",
                            "vocab_size",
                            "seq_length",
                            "global_batch_sizes",
                            "max_steps",
                            "resource_shape",
                            "container_image",
                            "mount_path",
                            "mount_from",
                            "launcher_node_group",
                            "training_node_group",
                            "memory_per_gpu",
                            "logs_subdir",
                            "config_dir",
                            "metadata"})
        EXPECT_TRUE(args.contains(key)) << key;
    const json &metadata = args.at("metadata");
    EXPECT_EQ(metadata.at("num_configs_generated"), results::small().rows.size()) << "the base is not counted";
    EXPECT_EQ(metadata.at("config_names").size(), results::small().rows.size());
    const json &entry = metadata.at("memory_analysis").at(metadata.at("config_names")[0].get<std::string>());
    for (const char *key : {"will_oom", "reason", "estimated_usage_gb", "total_gpu_memory_gb", "config_values"})
        EXPECT_TRUE(entry.contains(key)) << key;
    EXPECT_NEAR(entry.at("estimated_usage_gb").get<double>() / entry.at("estimated_usage_gib").get<double>(), 1.073741824, 1e-9);
    EXPECT_FALSE(contains(args.dump(), "token\"")) << "no secrets";
}

TEST(Artifacts, generatingAgainRemovesOnlyItsOwnStaleFiles)
{
    const QTemporaryDir folder;
    const auto before = write(results::small(), folder.path());
    const QString foreign = before.folder + QStringLiteral("/notes.json");
    ASSERT_TRUE(project::writeFileAtomically(foreign, "{}"));
    const auto after = write(smaller(2), folder.path());
    EXPECT_TRUE(after.staleFilesLeft.isEmpty());
    for (const QString &path : before.configurationFiles)
        EXPECT_EQ(QFileInfo::exists(path), after.configurationFiles.contains(path)) << path.toStdString();
    EXPECT_TRUE(QFileInfo::exists(foreign));
    EXPECT_EQ(load(after.argsFile).configurations.size(), 3U);
}

TEST(Artifacts, stoppedLeavesTheFolderWithWhatItHad)
{
    const QTemporaryDir folder;
    const auto before = write(smaller(1), folder.path());
    const std::string args = contentOf(before.argsFile);
    const search::SearchResult larger = results::small();
    ASSERT_GT(larger.rows.size(), 3U);
    int files = 0;
    const auto stopped = project::writeArtifacts(larger, basePrediction(larger), folder.path(), {kTime, [&files] { return ++files > 3; }});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(contentOf(before.argsFile), args);
    EXPECT_EQ(QDir(before.folder).entryList(QDir::Files).size(), before.configurationFiles.size() + 1);
}

TEST(Artifacts, aForgedListCannotRemoveFilesElsewhere)
{
    const QTemporaryDir folder;
    const auto report = write(smaller(1), folder.path());
    const QString victim = folder.filePath(QStringLiteral("victim.json"));
    ASSERT_TRUE(project::writeFileAtomically(victim, "{}"));
    json args = json::parse(contentOf(report.argsFile));
    args["metadata"]["config_names"].push_back("../victim");
    ASSERT_TRUE(project::writeFileAtomically(report.argsFile, args.dump()));
    write(smaller(1), folder.path());
    EXPECT_TRUE(QFileInfo::exists(victim));
}

TEST(Artifacts, damagedArgumentsOfAnEarlierRunAreReplaced)
{
    const QTemporaryDir folder;
    const auto before = write(results::small(), folder.path());
    ASSERT_TRUE(project::writeFileAtomically(before.argsFile, "{damaged"));
    const auto after = write(smaller(1), folder.path());
    EXPECT_EQ(load(after.argsFile).configurations.size(), 2U);
    EXPECT_TRUE(QFileInfo::exists(before.configurationFiles.back())) << "not known to be ours any more";
}

TEST(Artifacts, aFolderThatCannotBeMadeIsReported)
{
    const QTemporaryDir folder;
    const QString blocked = folder.filePath(QStringLiteral("a-file"));
    ASSERT_TRUE(project::writeFileAtomically(blocked, "x"));
    const auto written = project::writeArtifacts(smaller(1), {}, blocked, {kTime, {}});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, base::ErrorKind::File);
    EXPECT_TRUE(contains(written.error().english(), "a-file")) << written.error().english();
}

TEST(Artifacts, aReadOnlyFolderIsReported)
{
    const QTemporaryDir folder;
    const QString model = folder.filePath(QString::fromStdString(results::small().plan.model.name));
    ASSERT_TRUE(QDir().mkpath(model));
    QFile::setPermissions(model, QFile::ReadOwner | QFile::ExeOwner);
    const bool superuser = QFileInfo(model).isWritable();
    if (!superuser) {
        const auto written = project::writeArtifacts(smaller(1), {}, folder.path(), {kTime, {}});
        ASSERT_FALSE(written);
        EXPECT_TRUE(contains(written.error().english(), "could not be written"));
    }
    QFile::setPermissions(model, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (superuser)
        GTEST_SKIP() << "permissions do not bind this user";
}

TEST(Artifacts, modelNamesThatLeaveTheFolderAreRefused)
{
    const QTemporaryDir folder;
    for (const char *name : {"", ".", "..", "../x", "a/b", "a\\b"}) {
        search::SearchResult result = smaller(1);
        result.plan.model.name = name;
        const auto written = project::writeArtifacts(result, {}, folder.path(), {kTime, {}});
        ASSERT_FALSE(written) << name;
        EXPECT_EQ(written.error().subject, "model");
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

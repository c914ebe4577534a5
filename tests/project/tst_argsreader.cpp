// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/argsreader.h"

#include "project/artifactjson.h"
#include "report/results.h"

#include <QFile>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;
using project::readArgs;
using project::StoredArgs;

namespace {

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

/// As the Python tool wrote it: three pickles, None as null, a token.
std::string originalText()
{
    QFile file(QStringLiteral(AUTOTUNER_SOURCE_DIR "/tests/data/args/original.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

StoredArgs parsed(const std::string &text)
{
    auto args = readArgs(text);
    if (!args)
        throw std::runtime_error(args.error().english());
    return std::move(*args);
}

std::string errorOf(const std::string &text)
{
    const auto args = readArgs(text);
    return args ? "no error" : args.error().english();
}

std::string originalWith(const char *place, const json &value)
{
    json document = json::parse(originalText());
    document[json::json_pointer(place)] = value;
    return document.dump();
}

/// A file of ours with few configurations.
const std::string &ownText()
{
    static const std::string text = [] {
        const search::SearchResult &result = results::small();
        std::vector<project::NamedConfiguration> configurations;
        configurations.push_back({std::string(project::kBaseName), result.plan.base, result.prediction(0), true, true});
        configurations.push_back({"one", result.candidate(0), result.prediction(0), false, true});
        configurations.push_back({"two", result.candidate(1), result.prediction(1), false, false});
        return project::jsonText(project::argsJson(configurations, result, "2026-01-02T03:04:05Z"));
    }();
    return text;
}

} // namespace

TEST(OriginalArgs, planIsReadAsFarAsTheFileTells)
{
    const StoredArgs args = parsed(originalText());
    EXPECT_TRUE(args.fromOriginal);
    EXPECT_EQ(args.schemaVersion, 0);
    EXPECT_EQ(args.plan.model.name, "llama31_8b");
    const domain::ClusterSpec &cluster = args.plan.cluster();
    EXPECT_EQ(cluster.nodes, 8);
    EXPECT_EQ(cluster.gpusPerNode, 8);
    EXPECT_EQ(cluster.resourceShape, "gpu.8xh200");
    const domain::SearchSpace &space = args.plan.search;
    EXPECT_EQ(space.tensorParallel, domain::KnobList::list({2}));
    EXPECT_EQ(space.virtualPipeline, domain::KnobList::list({})) << "None";
    EXPECT_EQ(space.globalBatchSizes, domain::KnobList::list({256, 512}));
    EXPECT_EQ(space.seqLengths, domain::KnobList::list({8192}));
    EXPECT_EQ(space.maxModelParallelSize, 64);
    EXPECT_EQ(args.plan.goal, (domain::TrainingGoal{1000, 50, 50}));
    EXPECT_EQ(args.plan.infrastructure.mountFrom, "node-nfs:lepton-shared-fs");
    EXPECT_EQ(args.plan.infrastructure.logsSubdir, "/nemo-workspace/autotuner/new/logs");
}

TEST(OriginalArgs, picklesAreCountedAndLeftAlone)
{
    EXPECT_EQ(parsed(originalText()).pickledBlobs, 3);
    EXPECT_EQ(parsed(originalWith("/metadata/base_config", nullptr)).pickledBlobs, 2);
}

TEST(OriginalArgs, theTokenIsNotCopied)
{
    const StoredArgs args = parsed(originalText());
    ASSERT_TRUE(contains(originalText(), "hf_secret_of_the_fixture"));
    const domain::Infrastructure &i = args.plan.infrastructure;
    for (const std::string &text : {i.launcherNodeGroup, i.trainingNodeGroup, i.mountFrom, i.mountSourcePath, i.mountPath, i.containerImage,
                                    i.configDir, i.logsSubdir, args.plan.modelSource, args.generatedAt})
        EXPECT_FALSE(contains(text, "secret"));
}

TEST(OriginalArgs, configurationsHaveTheBaseFirstThenTheListsOrder)
{
    const StoredArgs args = parsed(originalText());
    ASSERT_EQ(args.configurations.size(), 3U);
    const project::StoredConfiguration &base = args.configurations[0];
    EXPECT_TRUE(base.isBase);
    EXPECT_FALSE(base.willOom);
    EXPECT_EQ(base.verdict, "safe");
    EXPECT_EQ(base.candidate->layout.contextParallel, 2) << "from config_values";
    const project::StoredConfiguration &second = args.configurations[1];
    EXPECT_EQ(second.name, "llama31_8b_8nodes_tp_2_pp_2_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_512");
    EXPECT_EQ(second.candidate->batch.globalBatchSize, 512);
    EXPECT_EQ(second.candidate->layout.virtualPipeline, 1);
    EXPECT_TRUE(second.candidate->layout.sequenceParallel);
    EXPECT_TRUE(second.willOom);
    EXPECT_EQ(second.verdict, "oom");
    EXPECT_DOUBLE_EQ(second.estimatedUsageGib, 21.9);
    EXPECT_DOUBLE_EQ(second.totalGpuMemoryGb, 141);
    EXPECT_EQ(second.oomProbability, 0);
    EXPECT_FALSE(second.matchesBase);
    EXPECT_TRUE(args.configurations[2].matchesBase);
    EXPECT_EQ(args.baseMatches.size(), 1U);
    EXPECT_DOUBLE_EQ(args.configurations[2].measuredTflopsPerGpu.value(), 534.98);
    EXPECT_DOUBLE_EQ(args.configurations[2].measuredStepSeconds.value(), 6.41);
}

TEST(OriginalArgs, whatIsMissingOrNullIsLeftAtItsDefault)
{
    const StoredArgs args = parsed(R"({"model": "llama3_8b", "nodes": 4, "gpus_per_node": null, "metadata": null,
                                      "tensor_parallel_sizes": null, "pipeline_parallel_sizes": "auto"})");
    EXPECT_TRUE(args.fromOriginal);
    EXPECT_TRUE(args.configurations.empty());
    EXPECT_TRUE(args.plan.search.pipelineParallel.automatic);
    EXPECT_EQ(args.plan.cluster().gpusPerNode, 8);
}

TEST(OriginalArgs, olderFilesWithoutAListUseTheAnalysis)
{
    json document = json::parse(originalText());
    document["metadata"].erase("config_names");
    EXPECT_EQ(parsed(document.dump()).configurations.size(), 3U);
}

TEST(OriginalArgs, wrongTypesAreNamedByTheirPlace)
{
    const std::pair<const char *, json> cases[] = {{"/model", 5},
                                                   {"/nodes", "eight"},
                                                   {"/nodes", -1},
                                                   {"/gpus_per_node", 1e9},
                                                   {"/tensor_parallel_sizes", 2},
                                                   {"/tensor_parallel_sizes/0", "2"},
                                                   {"/global_batch_sizes/1", 1e20},
                                                   {"/mount_from", json::array()},
                                                   {"/num_tokens_in_b", "many"},
                                                   {"/metadata", 7},
                                                   {"/metadata/config_names", "one"},
                                                   {"/metadata/config_names/0", 1},
                                                   {"/metadata/memory_analysis", json::array()},
                                                   {"/metadata/memory_analysis/base_config", "safe"},
                                                   {"/metadata/memory_analysis/base_config/will_oom", "no"},
                                                   {"/metadata/memory_analysis/base_config/config_values/cp", "2"},
                                                   {"/metadata/base_config_matches", 1}};
    for (const auto &[place, value] : cases)
        EXPECT_TRUE(errorOf(originalWith(place, value)).starts_with(place)) << place << ": " << errorOf(originalWith(place, value));
}

TEST(OriginalArgs, planOfTakesModelAndMachinesFromTheCatalogue)
{
    const auto catalogue = catalogue::Catalogue::load();
    ASSERT_TRUE(catalogue) << catalogue.error().english();
    const auto plan = project::planOf(parsed(originalText()), *catalogue);
    ASSERT_TRUE(plan) << plan.error().english();
    EXPECT_EQ(plan->model.numLayers(), 32);
    EXPECT_EQ(plan->cluster().gpu.key, "h200");
    EXPECT_EQ(plan->cluster().numGpus(), 64);
    EXPECT_EQ(plan->search.globalBatchSizes, domain::KnobList::list({256, 512}));
    EXPECT_FALSE(project::planOf(parsed(originalWith("/model", "no_such_model")), *catalogue));
}

TEST(OwnArgs, readBack)
{
    const StoredArgs args = parsed(ownText());
    EXPECT_FALSE(args.fromOriginal);
    ASSERT_EQ(args.configurations.size(), 3U);
    EXPECT_EQ(args.configurations[2].name, "two");
    EXPECT_EQ(args.baseMatches, std::vector<std::string>{"one"});
}

TEST(OwnArgs, aTruncatedFileIsAnErrorAtEveryByte)
{
    const std::string &text = ownText();
    for (std::size_t size = 0; size + 2 < text.size(); size += size < 2000 ? 1 : 97)
        ASSERT_FALSE(readArgs(std::string_view(text).substr(0, size))) << size;
}

TEST(OwnArgs, wrongTypesAreNamedByTheirPlace)
{
    const std::pair<const char *, json> cases[] = {{"/format", "autotuner-project"},
                                                   {"/schema_version", "1"},
                                                   {"/schema_version", 0},
                                                   {"/schema_version", nullptr},
                                                   {"/plan", 5},
                                                   {"/cluster", "here"},
                                                   {"/metadata", json::array()},
                                                   {"/metadata/config_names", 7},
                                                   {"/metadata/memory_analysis/two", 7},
                                                   {"/metadata/memory_analysis/two/probability", 2},
                                                   {"/metadata/memory_analysis/two/settings/tensor_parallel", "2"},
                                                   {"/generated_at", 2026}};
    for (const auto &[place, value] : cases) {
        json document = json::parse(ownText());
        document[json::json_pointer(place)] = value;
        EXPECT_TRUE(errorOf(document.dump()).starts_with(place)) << place << ": " << errorOf(document.dump());
    }
}

TEST(OwnArgs, newerOnesAreRefusedPolitely)
{
    EXPECT_TRUE(contains(errorOf(R"({"format": "autotuner-args", "schema_version": 9})"), "written by a newer AutoTuner (schema 9"));
    EXPECT_TRUE(contains(errorOf(R"({"format": "autotuner-args"})"), "version is missing"));
}

TEST(OwnArgs, otherFilesAreRefused)
{
    for (const char *text : {"{}", "[]", "5", R"({"model_type": "llama"})", R"({"format": "autotuner-project", "version": 1})"})
        EXPECT_NE(errorOf(text), "no error") << text;
}

TEST(OwnArgs, manyConfigurationsAreRead)
{
    json document = json::parse(ownText());
    for (int i = 0; i < 20'000; ++i)
        document["metadata"]["config_names"].push_back("configuration_" + std::to_string(i));
    EXPECT_EQ(parsed(document.dump()).configurations.size(), 20'003U);
}

TEST(CandidateFromName, readsTheOriginalsScheme)
{
    domain::Candidate defaults;
    defaults.batch = {4096, 1, 128};
    const auto full = project::candidateFromName("llama_8b_8nodes_tp_4_pp_3_cp_2_ep_5_mbs_6_vp_7_seq_16384_gbs_512", defaults);
    ASSERT_TRUE(full);
    EXPECT_EQ(full->layout.tensorParallel, 4);
    EXPECT_EQ(full->layout.pipelineParallel, 3);
    EXPECT_EQ(full->layout.contextParallel, 2);
    EXPECT_EQ(full->layout.expertParallel, 5);
    EXPECT_EQ(full->layout.virtualPipeline, 7);
    EXPECT_EQ(full->layout.expertTensorParallel, 4);
    EXPECT_EQ(full->batch, (domain::BatchPlan{16384, 6, 512}));
    const auto old = project::candidateFromName("gpt_5b_1nodes_tp_1_pp_1_cp_1_ep_1_mbs_2_vp_None", defaults);
    ASSERT_TRUE(old);
    EXPECT_EQ(old->batch, (domain::BatchPlan{4096, 2, 128}));
    EXPECT_FALSE(old->layout.sequenceParallel);
}

TEST(CandidateFromName, refusesOtherNames)
{
    for (const char *name :
         {"", "base_config", "x_8nodes_tp_2", "x_8nodes_tp_0_pp_1_cp_1_ep_1_mbs_1_vp_None", "x_8nodes_tp_a_pp_1_cp_1_ep_1_mbs_1_vp_None",
          "x_8nodes_tp_2_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192", "x_8nodes_tp_99999999999_pp_1_cp_1_ep_1_mbs_1_vp_None"})
        EXPECT_FALSE(project::candidateFromName(name, {})) << name;
}

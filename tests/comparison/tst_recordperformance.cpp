// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measured figures in args.json: what generate wrote, and what the Python tool wrote.
#include "comparison/artifacts.h"
#include "comparison/logtree.h"
#include "search/baseconfig.h"
#include "search/search.h"

#include <QString>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stop_token>

using comparison::Comparison;
using comparison::recordPerformance;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

results::RunRecord record(const std::string &name, const domain::Candidate &candidate, double seconds)
{
    results::RunRecord made;
    made.configuration = name;
    made.candidate = candidate;
    made.id = domain::candidateId(candidate);
    made.cluster = logtree::plan().cluster();
    for (int step = 0; step < 20; ++step)
        made.steps.push_back({step, base::Seconds(seconds), {}, {}, {}});
    return made;
}

Comparison comparisonOf(std::vector<results::RunRecord> records)
{
    Comparison made;
    made.plan = logtree::plan();
    made.records = std::move(records);
    made.origins.resize(made.records.size());
    made.predictions.resize(made.records.size());
    comparison::analyseAgain(made, {}, results::StepMeasure::Median);
    return made;
}

/// Written by generate for the plan; its args.json.
fs::path generated(const logtree::Tree &tree)
{
    domain::TrainingPlan plan = logtree::plan();
    plan.search.tensorParallel = domain::KnobList::list({1, 2, 4});
    plan.search.pipelineParallel = domain::KnobList::list({1});
    const auto found = search::run(plan, plan.cluster(), logtree::shipped().profile(plan.cluster().gpu));
    const auto written = project::writeArtifacts(*found, found->context->estimate(search::baseCandidate(plan)),
                                                 QString::fromStdString(tree.root().string()));
    return written->argsFile.toStdString();
}

json withoutResults(const std::string &text)
{
    json document = json::parse(text);
    document["metadata"].erase("performance_results");
    return document;
}

const project::StoredConfiguration *stored(const project::StoredArgs &args, const std::string &name)
{
    const auto found = std::find_if(args.configurations.begin(), args.configurations.end(), [&](const auto &c) { return c.name == name; });
    return found == args.configurations.end() ? nullptr : &*found;
}

constexpr const char *kOriginalName = "llama_8b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256";

std::string original(const std::string &results)
{
    return R"({
    "model": "llama31_8b",
    "nodes": 8,
    "gpus_per_node": 8,
    "num_tokens_in_b": 1.50e3,
    "vocab_size": null,
    "seq_length": 8192,
    "global_batch_sizes": [256],
    "metadata": {
        "configs": {"_type": "pickled_object", "_class": "dict", "_data": ")"
        + std::string(200'000, 'g') + R"(=="},
        "num_configs_generated": 1, "ratio": 0.10000000000000001, "big": 12345678901234567890123,
        "config_names": [")"
        + kOriginalName + R"("])" + results + "\n    }\n}\n";
}

} // namespace

TEST(RecordPerformance, FiguresAreReadBackAndNothingElseChanges)
{
    const logtree::Tree tree;
    const fs::path file = generated(tree);
    const std::string before = textOf(file);
    const auto made = comparisonOf(
        {record("base_config", search::baseCandidate(logtree::plan()), 6.41), record(logtree::nameOf(4), logtree::candidateOf(4), 1.81)});
    ASSERT_EQ(recordPerformance(made, file.string()), true);
    const std::string after = textOf(file);
    EXPECT_EQ(withoutResults(after), withoutResults(before));
    EXPECT_FALSE(json::parse(before)["metadata"].contains("performance_results"));
    const json entry = json::parse(after)["metadata"]["performance_results"][logtree::nameOf(4)];
    EXPECT_DOUBLE_EQ(entry["time_per_global_step"].get<double>(), 1.81);
    EXPECT_DOUBLE_EQ(entry["samples_per_s"].get<double>(), 256 / 1.81);
    EXPECT_DOUBLE_EQ(entry["m_tflops"].get<double>(), 64 * entry["m_tflops_gpu"].get<double>());
    EXPECT_EQ(entry["simulated"], false);

    const auto args = project::loadArgsFile(QString::fromStdString(file.string()));
    ASSERT_TRUE(args);
    EXPECT_DOUBLE_EQ(*stored(*args, "base_config")->measuredStepSeconds, 6.41);
    EXPECT_DOUBLE_EQ(*stored(*args, logtree::nameOf(4))->measuredTflopsPerGpu, made.analysis.runs[1].figures->modelTflopsPerGpu);
    EXPECT_FALSE(stored(*args, logtree::nameOf(2))->measuredStepSeconds);

    ASSERT_EQ(recordPerformance(made, file.string()), false);
    EXPECT_EQ(textOf(file), after) << "once more changes nothing";
}

TEST(RecordPerformance, TheOriginalsFileKeepsEveryOtherByte)
{
    const logtree::Tree tree;
    const std::string kept = ",\n        \"performance_results\": {\"other\": {\"m_tflops_gpu\": 1.10}, \"" + std::string(kOriginalName)
        + "\": {\"note\": 1.0, \"time_per_global_step\": 9.990}}";
    for (const std::string &results : {std::string(), kept}) {
        const fs::path file = tree.write("args.json", original(results));
        const auto made = comparisonOf({record(logtree::nameOf(4), logtree::candidateOf(4), 1.81)});
        ASSERT_EQ(recordPerformance(made, file.string()), true);
        const std::string after = textOf(file);
        // Apart from the results the text is the same, byte by byte.
        const std::string before = original("");
        const std::size_t place = before.rfind("\n    }\n}");
        EXPECT_EQ(after.substr(0, place), before.substr(0, place));
        EXPECT_TRUE(after.ends_with("\n    }\n}\n"));
        const json entry = json::parse(after)["metadata"]["performance_results"][kOriginalName];
        EXPECT_DOUBLE_EQ(entry["time_per_global_step"].get<double>(), 1.81);
        if (!results.empty()) {
            EXPECT_NE(after.find("{\"other\": {\"m_tflops_gpu\": 1.10}"), std::string::npos);
            EXPECT_NE(after.find("\"note\": 1.0"), std::string::npos);
        }
        const auto args = project::loadArgsFile(QString::fromStdString(file.string()));
        ASSERT_TRUE(args) << args.error().english();
        EXPECT_EQ(args->pickledBlobs, 1);
        EXPECT_DOUBLE_EQ(*stored(*args, kOriginalName)->measuredStepSeconds, 1.81);
    }
}

TEST(RecordPerformance, SimulatedFiguresAreMarkedAndNeverReplaceMeasuredOnes)
{
    const logtree::Tree tree;
    const fs::path file = generated(tree);
    results::RunRecord simulated = record(logtree::nameOf(4), logtree::candidateOf(4), 1.5);
    simulated.simulated = true;
    const auto readBack = [&] { return *stored(*project::loadArgsFile(QString::fromStdString(file.string())), logtree::nameOf(4)); };

    ASSERT_EQ(recordPerformance(comparisonOf({simulated}), file.string()), true);
    EXPECT_TRUE(readBack().simulated);
    ASSERT_EQ(recordPerformance(comparisonOf({simulated, record(logtree::nameOf(4), logtree::candidateOf(4), 1.81)}), file.string()), true);
    EXPECT_FALSE(readBack().simulated);
    EXPECT_DOUBLE_EQ(*readBack().measuredStepSeconds, 1.81);
    ASSERT_EQ(recordPerformance(comparisonOf({simulated}), file.string()), false);
    EXPECT_FALSE(readBack().simulated);
    EXPECT_DOUBLE_EQ(*readBack().measuredStepSeconds, 1.81);
}

TEST(RecordPerformance, OnlyRunsOnTheFilesMachinesThatCountAreRecorded)
{
    const logtree::Tree tree;
    const fs::path file = generated(tree);
    const std::string before = textOf(file);
    results::RunRecord elsewhere = record("base_config", search::baseCandidate(logtree::plan()), 3);
    elsewhere.cluster.nodes = 16;
    results::RunRecord failed = record(logtree::nameOf(4), logtree::candidateOf(4), 1.81);
    failed.failure = results::Failure{results::FailureClass::CudaOom, "CUDA out of memory", {}};
    results::RunRecord empty = record(logtree::nameOf(2), logtree::candidateOf(2), 1);
    empty.steps.clear();
    ASSERT_EQ(recordPerformance(comparisonOf({elsewhere, failed, empty}), file.string()), false);
    EXPECT_EQ(textOf(file), before);
}

TEST(RecordPerformance, FilesOfOthersAreRefusedAndLeftAlone)
{
    const logtree::Tree tree;
    const auto made = comparisonOf({record(logtree::nameOf(4), logtree::candidateOf(4), 1.81)});
    for (const std::string &text : {std::string(), std::string("{}"), std::string("[]"), std::string("{\"model\": \"x\""),
                                    std::string("{\"format\": \"autotuner-args\", \"schema_version\": 99}")}) {
        const fs::path file = tree.write("args.json", text);
        const auto recorded = recordPerformance(made, file.string());
        ASSERT_FALSE(recorded) << text;
        EXPECT_NE(recorded.error().subject.find(file.string()), std::string::npos);
        EXPECT_EQ(textOf(file), text);
    }
    EXPECT_FALSE(recordPerformance(made, (tree / "missing.json").string()));
    EXPECT_FALSE(recordPerformance(made, tree.root().string()));
}

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders and files of logs against a plan.
#include "comparison/comparison.h"

#include "comparison/logcache.h"
#include "comparison/logtree.h"
#include "search/baseconfig.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

using comparison::compare;
using comparison::Comparison;
using comparison::Inputs;
using comparison::RunOrigin;
using logtree::inputsOf;
using logtree::nameOf;
using logtree::nemo;
using logtree::Tree;
using results::RunOutcome;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace fs = std::filesystem;

namespace {

Comparison compared(const Inputs &inputs)
{
    auto made = compare(inputs);
    EXPECT_TRUE(made) << made.error().english();
    EXPECT_EQ(made->records.size(), made->origins.size());
    EXPECT_EQ(made->records.size(), made->predictions.size());
    EXPECT_EQ(made->records.size(), made->analysis.runs.size());
    return made ? std::move(*made) : Comparison();
}

const results::RunRecord *recordOf(const Comparison &made, const std::string &name)
{
    const auto found =
        std::find_if(made.records.begin(), made.records.end(), [&](const auto &record) { return record.configuration == name; });
    return found == made.records.end() ? nullptr : &*found;
}

std::vector<std::string> names(const Comparison &made)
{
    std::vector<std::string> all;
    for (const results::RunRecord &record : made.records)
        all.push_back(record.configuration);
    return all;
}

} // namespace

TEST(Compare, JoinsByNameAndPredicts)
{
    const Tree tree;
    tree.write("base_config/log-a_0.out", nemo({0, 20, 6.41}));
    tree.write(fs::path(nameOf(4)) / "log-a_0.out", nemo({0, 20, 1.81}));
    tree.write(fs::path(nameOf(2)) / "log-a_0.out", logtree::outOfMemory());
    tree.write(fs::path(nameOf(1)) / "log-a_0.out", logtree::megatron({0, 20, 2.5}));
    const Comparison made = compared(inputsOf(tree.root()));
    ASSERT_THAT(names(made), UnorderedElementsAre("base_config", nameOf(4), nameOf(2), nameOf(1)));
    const auto *fast = recordOf(made, nameOf(4));
    EXPECT_EQ(fast->candidate, logtree::candidateOf(4));
    EXPECT_EQ(fast->id, domain::candidateId(logtree::candidateOf(4)));
    EXPECT_EQ(fast->steps.size(), 20U);
    EXPECT_EQ(fast->cluster, made.plan.cluster());
    EXPECT_GT(fast->predictedStep->value(), 0);
    EXPECT_GT(fast->predictedMemory->value(), 0);
    EXPECT_TRUE(recordOf(made, "base_config")->isBase);
    EXPECT_EQ(recordOf(made, nameOf(2))->failure->kind, results::FailureClass::CudaOom);
    EXPECT_EQ(made.record(*made.analysis.best).configuration, nameOf(4));
    EXPECT_EQ(made.record(*made.analysis.base).configuration, "base_config");
    EXPECT_DOUBLE_EQ(made.analysis.runs[*made.analysis.best].figures->step.value(), 1.81);
    EXPECT_TRUE(made.anyMeasured());
    EXPECT_FALSE(made.anySimulated());
    EXPECT_THAT(made.problems, IsEmpty());
    EXPECT_THAT(made.unassigned, IsEmpty());
    for (const RunOrigin &origin : made.origins)
        EXPECT_EQ(origin.kind, RunOrigin::Kind::Folder);
}

TEST(Compare, ALogThatIsMissingShiftsNoOther)
{
    const Tree tree;
    tree.write(fs::path("tb_logs") / nameOf(1) / "events.out.tfevents.1.h.1.0", logtree::events({0, 20, 1}));
    tree.write(fs::path(nameOf(1)) / "nemo_error_log.txt", "[NeMo W 2026-01-01 00:00:00 x:1] nothing\n");
    fs::create_directories(tree / nameOf(2));
    tree.write(fs::path(nameOf(4)) / "2026-01-01_00-00-00/log.out", nemo({0, 20, 4}));
    const Comparison made = compared(inputsOf(tree.root()));
    ASSERT_THAT(names(made), UnorderedElementsAre(nameOf(1), nameOf(4)));
    EXPECT_FLOAT_EQ(static_cast<float>(recordOf(made, nameOf(1))->steps.at(3).time.value()), 1);
    EXPECT_DOUBLE_EQ(recordOf(made, nameOf(4))->steps.at(3).time.value(), 4);
}

TEST(Compare, EventsBesideTheRunFolderAreItsOwn)
{
    const Tree tree;
    tree.write(fs::path("tb_logs") / nameOf(4) / "2026-01-01_00-00-00/events.out.tfevents.1.h.1.0", logtree::events({0, 20, 2}));
    tree.write(fs::path(nameOf(4)) / "log.out", nemo({0, 20, 2}));
    EXPECT_THAT(names(compared(inputsOf(tree.root()))), ElementsAre(nameOf(4)));
}

TEST(Compare, TwoRunsOfOneConfigurationAreBothKept)
{
    const Tree tree;
    tree.write(fs::path("monday") / nameOf(4) / "log.out", nemo({0, 20, 2}));
    tree.write(fs::path("tuesday") / nameOf(4) / "log.out", nemo({0, 20, 3}));
    tree.write(fs::path(nameOf(2)) / "log-a.b_1234_0.out", nemo({0, 20, 4}));
    tree.write(fs::path(nameOf(2)) / "log-a.b_1300_0.out", nemo({0, 20, 5}));
    const Comparison made = compared(inputsOf(tree.root()));
    EXPECT_THAT(names(made), UnorderedElementsAre(nameOf(4), nameOf(4), nameOf(2), nameOf(2)));
    std::set<std::string> paths;
    for (const RunOrigin &origin : made.origins)
        EXPECT_TRUE(paths.insert(origin.path).second) << origin.path;
}

TEST(Compare, TheOriginalsFoldersAndBareVersionFolders)
{
    const Tree tree;
    tree.write("llama_8b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256/log-x_4711_0.out", nemo({}));
    const Comparison made = compared(inputsOf(tree.root()));
    EXPECT_THAT(names(made), ElementsAre(nameOf(4)));

    // A person drops the folder of one start.
    tree.write(fs::path("one") / nameOf(2) / "2026-01-01_00-00-00/stdout.txt", nemo({}));
    EXPECT_THAT(names(compared(inputsOf(tree / "one" / nameOf(2) / "2026-01-01_00-00-00"))), ElementsAre(nameOf(2)));
}

TEST(Compare, AHeapOfFilesIsJoinedByFileName)
{
    const Tree tree;
    tree.write(nameOf(4) + ".log", nemo({0, 20, 2}));
    tree.write(nameOf(2) + ".log", nemo({0, 20, 3}));
    tree.write("unknown.log", nemo({0, 20, 5}));
    tree.write("readme.txt", "Nothing of interest\n");
    const Comparison made = compared(inputsOf(tree.root()));
    EXPECT_THAT(names(made), UnorderedElementsAre(nameOf(4), nameOf(2)));
    ASSERT_EQ(made.unassigned.size(), 1U);
    EXPECT_EQ(made.unassigned[0].path, (tree / "unknown.log").string());
    EXPECT_EQ(made.unassigned[0].steps, 20U);
    EXPECT_EQ(made.unassigned[0].medianStep, "5.0000");
}

TEST(Compare, LogsAreAssignedByHandAndLeftOut)
{
    const Tree tree;
    tree.write("experiment a/stdout.txt", nemo({0, 20, 2}));
    tree.write("experiment b/stdout.txt", logtree::outOfMemory());
    Inputs inputs = inputsOf(tree.root());
    const Comparison before = compared(inputs);
    ASSERT_EQ(before.unassigned.size(), 2U);
    EXPECT_EQ(before.unassigned[0].folderName, "experiment a");
    EXPECT_EQ(before.unassigned[1].failure->kind, results::FailureClass::CudaOom);
    EXPECT_TRUE(before.empty());

    inputs.settings.assigned = {{before.unassigned[0].path, nameOf(4)}, {before.unassigned[1].path, ""}};
    const Comparison made = compared(inputs);
    EXPECT_THAT(names(made), ElementsAre(nameOf(4)));
    EXPECT_TRUE(made.origins[0].byHand);
    EXPECT_EQ(made.origins[0].path, (tree / "experiment a").string());
    EXPECT_THAT(made.unassigned, IsEmpty());

    inputs.settings.assigned = {{before.unassigned[0].path, "base_config"}, {before.unassigned[1].path, "no such configuration"}};
    const Comparison other = compared(inputs);
    EXPECT_TRUE(other.records.at(0).isBase);
    EXPECT_EQ(other.unassigned.size(), 1U);
}

TEST(Compare, OneFileIsOneRun)
{
    const Tree tree;
    Inputs inputs = inputsOf(tree.root());
    inputs.settings.sources = {{tree.write("x/" + nameOf(4) + "/stdout.txt", nemo({})).string(), false, {}},
                               {tree.write("events.out.tfevents.1", logtree::events({})).string(), false, {}},
                               {tree.write("empty.log", "").string(), false, {}},
                               {(tree / "missing.log").string(), false, {}}};
    const Comparison made = compared(inputs);
    EXPECT_THAT(names(made), ElementsAre(nameOf(4)));
    EXPECT_EQ(made.origins[0].kind, RunOrigin::Kind::File);
    ASSERT_EQ(made.unassigned.size(), 2U) << "a file that a person named is listed whatever it says";
    EXPECT_EQ(made.unassigned[0].steps, 20U);
    EXPECT_EQ(made.unassigned[1].steps, 0U);
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].subject, (tree / "missing.log").string());
}

TEST(Compare, AFileCountsOnceHoweverItIsNamed)
{
    const Tree tree;
    const fs::path file = tree.write(fs::path(nameOf(4)) / "stdout.txt", nemo({}));
    fs::create_directory_symlink(tree.root(), tree / "again");
    Inputs inputs = inputsOf(tree.root());
    inputs.settings.sources.push_back({(tree / nameOf(4)).string(), true, {}});
    inputs.settings.sources.push_back({file.string(), false, {}});
    inputs.settings.sources.push_back({(tree / "again").string(), true, {}});
    const Comparison made = compared(inputs);
    EXPECT_EQ(made.records.size(), 1U);
    EXPECT_THAT(made.problems, IsEmpty());
}

TEST(Compare, SimulatedLogsStaySimulatedWhereverTheyAreTakenFrom)
{
    const Tree tree;
    tree.write(fs::path(nameOf(4)) / "log_job_0.out", logtree::keptSimulated(nemo({})));
    tree.write(fs::path(nameOf(2)) / "log.txt", logtree::printedSimulated(nemo({})));
    const Comparison folder = compared(inputsOf(tree.root()));
    ASSERT_EQ(folder.records.size(), 2U);
    EXPECT_TRUE(folder.records[0].simulated && folder.records[1].simulated);
    EXPECT_TRUE(folder.anySimulated());
    EXPECT_FALSE(folder.anyMeasured());
    Inputs inputs = inputsOf(tree.root());
    inputs.settings.sources = {{(tree / nameOf(4) / "log_job_0.out").string(), false, {}}};
    EXPECT_TRUE(compared(inputs).records.at(0).simulated);
}

TEST(Compare, MachinesFollowTheNodeCountOfTheName)
{
    const Tree tree;
    const auto named = [](int nodes) {
        return domain::configurationName("llama31_8b", nodes, logtree::candidateOf(4), search::baseCandidate(logtree::plan()));
    };
    for (const int nodes : {8, 16, 4})
        tree.write(fs::path(named(nodes)) / "log.out", nemo({}));
    const Comparison made = compared(inputsOf(tree.root()));
    ASSERT_EQ(made.records.size(), 3U);
    EXPECT_EQ(recordOf(made, named(8))->cluster, made.plan.clusters[0]);
    EXPECT_EQ(recordOf(made, named(16))->cluster, made.plan.clusters[1]);
    const domain::ClusterSpec &four = recordOf(made, named(4))->cluster;
    EXPECT_EQ(four.numGpus(), 32);
    EXPECT_EQ(four.pricePerGpuHour, made.plan.cluster().pricePerGpuHour);
    EXPECT_NE(four.label, made.plan.cluster().label);
    EXPECT_GT(recordOf(made, named(4))->predictedStep->value(), recordOf(made, named(8))->predictedStep->value());
}

TEST(Compare, WhatDoesNotFitTheMachinesIsListedWithoutPrediction)
{
    const Tree tree;
    tree.write("llama31_8b_8nodes_tp_7_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_256/log.out", nemo({}));
    tree.write("llama31_8b_100000nodes_tp_1000000000_pp_1000000000_cp_1_ep_1_mbs_1_vp_None_seq_1000000000_gbs_1000000000/log.out",
               nemo({}));
    const Comparison made = compared(inputsOf(tree.root()));
    ASSERT_EQ(made.records.size(), 2U);
    for (const results::RunRecord &record : made.records)
        EXPECT_FALSE(record.predictedStep || record.predictedMemory);
}

TEST(Compare, TheArgumentsAboveTheLogsKnowBetterThanThePlan)
{
    const Tree tree;
    tree.write("llama31_8b/args.json", R"({"model": "llama31_8b", "nodes": 16, "gpus_per_node": 8, "seq_length": 4096,
        "global_batch_sizes": [512], "metadata": {"base_config_matches": ["llama_8b_16nodes_tp_8_pp_1_cp_1_ep_1_mbs_1_vp_None"],
        "config_names": ["llama_8b_16nodes_tp_8_pp_1_cp_1_ep_1_mbs_1_vp_None"]}})");
    tree.write("llama31_8b/logs/base_config/log.out", nemo({0, 20, 2}));
    tree.write("llama31_8b/logs/llama_8b_16nodes_tp_4_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_4096_gbs_512/log.out", nemo({0, 20, 3}));
    const Comparison made = compared(inputsOf(tree / "llama31_8b/logs"));
    ASSERT_EQ(made.records.size(), 2U);
    const auto *base = recordOf(made, "base_config");
    ASSERT_TRUE(base);
    EXPECT_EQ(base->candidate.layout.tensorParallel, 8);
    EXPECT_EQ(base->candidate.batch.seqLength, 4096);
    EXPECT_EQ(base->candidate.batch.globalBatchSize, 512);
    EXPECT_EQ(base->cluster.nodes, 16);
    EXPECT_TRUE(base->isBase);
}

TEST(Compare, ArgumentsOfAnotherModelOrDamagedOnesAreTold)
{
    const Tree tree;
    tree.write("a/args.json", R"({"model": "mixtral_8x7b", "nodes": 8, "gpus_per_node": 8})");
    tree.write("a/base_config/log.out", nemo({}));
    tree.write("b/args.json", "{");
    tree.write("b/base_config/log.out", nemo({}));
    const Comparison made = compared(inputsOf(tree.root()));
    EXPECT_EQ(made.records.size(), 2U);
    EXPECT_EQ(made.problems.size(), 2U);
}

TEST(Compare, WhatWasToRunAndHasNoLogsIsMissing)
{
    const Tree tree;
    tree.write(fs::path(nameOf(4)) / "log.out", nemo({}));
    Inputs inputs = inputsOf(tree.root());
    inputs.configurations = {{"base_config", search::baseCandidate(inputs.plan), true, true},
                             {nameOf(4), logtree::candidateOf(4), false, true},
                             {nameOf(2), logtree::candidateOf(2), false, true},
                             {nameOf(1), logtree::candidateOf(1), false, false}};
    EXPECT_THAT(compared(inputs).missing, ElementsAre("base_config", nameOf(2)));
}

TEST(Compare, ARunWhoseLogTellsNothingIsARunWithoutSteps)
{
    const Tree tree;
    const std::string quiet = "Loading modules\nNCCL version 2.21\n";
    tree.write(fs::path(nameOf(4)) / "log.out", quiet); // killed while it started
    tree.write(fs::path("again") / nameOf(4) / "log.out", quiet);
    tree.write(fs::path(nameOf(2)) / "log.out", nemo({}));
    tree.write(fs::path("first try") / nameOf(2) / "log.out", quiet); // the other run speaks for it
    tree.write("no name/log.out", quiet);
    Inputs inputs = inputsOf(tree.root());
    inputs.configurations = {{nameOf(4), logtree::candidateOf(4), false, true}, {nameOf(1), logtree::candidateOf(1), false, true}};
    const Comparison made = compared(inputs);
    ASSERT_THAT(names(made), UnorderedElementsAre(nameOf(2), nameOf(4)));
    const auto *silent = recordOf(made, nameOf(4));
    EXPECT_THAT(silent->steps, IsEmpty());
    EXPECT_FALSE(silent->failure);
    EXPECT_THAT(silent->sources, testing::Each(testing::HasSubstr(nameOf(4))));
    EXPECT_THAT(silent->sources, testing::SizeIs(1));
    EXPECT_EQ(made.analysis.runs[1].outcome, RunOutcome::NoSteps);
    EXPECT_THAT(made.analysis.failed, ElementsAre(1U));
    EXPECT_THAT(made.missing, ElementsAre(nameOf(1)));
    EXPECT_THAT(made.unassigned, IsEmpty());

    inputs.settings.assigned[(tree / "no name").string()] = nameOf(1);
    EXPECT_THAT(names(compared(inputs)), UnorderedElementsAre(nameOf(2), nameOf(4), nameOf(1)));
    inputs.settings.assigned[(tree / "no name").string()] = "";
    EXPECT_THAT(names(compared(inputs)), UnorderedElementsAre(nameOf(2), nameOf(4)));
}

TEST(Compare, NeedsAPlanAndCanBeStopped)
{
    const Tree tree;
    for (int i = 0; i < 20; ++i)
        tree.write("run" + std::to_string(i) + "/log.out", nemo({}));
    Inputs inputs = inputsOf(tree.root());
    for (int stopAt = 1; stopAt < 40; stopAt += 7) {
        int calls = 0;
        const auto made = compare(inputs, [&](std::size_t done, std::size_t total) {
            EXPECT_LE(done, std::max<std::size_t>(total, 1));
            return ++calls < stopAt;
        });
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().kind, base::ErrorKind::Cancelled);
        EXPECT_EQ(calls, stopAt) << "nobody is asked again after no";
    }
    inputs.plan.clusters.clear();
    EXPECT_FALSE(compare(inputs));
    inputs = inputsOf(tree.root());
    inputs.plan.model = {};
    EXPECT_FALSE(compare(inputs));
}

TEST(Compare, AnotherWarmUpReadsNoFile)
{
    Comparison made;
    {
        const Tree tree;
        tree.write(fs::path(nameOf(4)) / "log.out", nemo({0, 20, 2}));
        made = compared(inputsOf(tree.root()));
    }
    const double before = made.analysis.runs.at(0).figures->step.value();
    comparison::analyseAgain(made, {results::WarmupRule::Kind::Fixed, 0, 0.1}, results::StepMeasure::Mean);
    EXPECT_EQ(made.settings.measure, results::StepMeasure::Mean);
    EXPECT_GT(made.analysis.runs.at(0).figures->step.value(), before) << "the slow first step counts now";
    EXPECT_EQ(made.analysis.settings.goal.value(), 1e12);
}

TEST(Compare, TheOriginalsPrintedFiguresFollowFromItsStepTimes)
{
    const Tree tree;
    const std::string best = "llama_8b_8nodes_tp_4_pp_1_cp_1_ep_1_mbs_2_vp_None_seq_8192_gbs_512";
    tree.write(best + "/log-a_4711_0.out", nemo({0, 50, 1.81, 50}));
    tree.write("base_config/log-a_4710_0.out", nemo({0, 50, 6.41, 50}));
    Inputs inputs = inputsOf(tree.root());
    inputs.plan.goal.tokensInBillions = 15000; // what its figures rest on; its command line says 1000
    inputs.plan.clusters[0].pricePerGpuHour = base::Usd(3);
    inputs.plan.base.batch = {8192, 1, 512};
    inputs.settings.warmup = results::WarmupRule::firstOnly();
    inputs.settings.measure = results::StepMeasure::RoundedMean;
    const Comparison made = compared(inputs);
    ASSERT_TRUE(made.analysis.best && made.analysis.base && made.analysis.savings);
    const auto &fast = *made.analysis.runs[*made.analysis.best].figures;
    const auto &base = *made.analysis.runs[*made.analysis.base].figures;
    EXPECT_NEAR(fast.time.value() / 86400, 74.9, 0.05);
    EXPECT_NEAR(fast.cost.value(), 345230.10, 0.01);
    EXPECT_NEAR(base.time.value() / 86400, 265.3, 0.05);
    EXPECT_NEAR(base.cost.value(), 1222610.47, 0.01);
    EXPECT_NEAR(made.analysis.savings->time.value() / 3600, 4569.7, 0.05);
    EXPECT_NEAR(made.analysis.savings->cost.value(), 877380.37, 0.01);
    EXPECT_NEAR(fast.originalTflopsPerGpu, 1894.61, 0.01);
    EXPECT_TRUE(fast.aboveHardware) << "more than an H200 can do: its step times are of something else";
}

TEST(Compare, HostileFoldersAreHarmless)
{
    const Tree tree;
    tree.write(fs::path(nameOf(4)) / "log.out", nemo({}));
    fs::create_directory_symlink(tree.root(), tree / nameOf(4) / "loop");
    fs::create_symlink("/dev/zero", tree / nameOf(4) / "zero.log");
    fs::create_symlink("nowhere", tree / nameOf(4) / "dangling.log");
    tree.write("line\nbreak/a\nb.log", nemo({0, 20, 3}));
    tree.write("binary/core.dump", std::string(3 << 20, '\0') + std::string("\xff\xfe\x00\x1b[", 5));
    tree.write("random/noise.log", [] {
        std::string bytes;
        for (unsigned i = 0; i < (1U << 20); ++i)
            bytes += static_cast<char>((i * 2654435761U) >> 24);
        return bytes;
    }());
    tree.write("events/events.out.tfevents.1", "no event file at all");
    fs::path deep;
    for (int i = 0; i < 60; ++i)
        deep /= "d";
    tree.write(deep / "log.out", nemo({}));
    const Comparison made = compared(inputsOf(tree.root()));
    EXPECT_THAT(names(made), ElementsAre(nameOf(4)));
    ASSERT_EQ(made.unassigned.size(), 1U);
    EXPECT_EQ(made.unassigned[0].folderName, "line\nbreak");

    const auto missing = compare(inputsOf(tree / "not there"));
    ASSERT_TRUE(missing);
    ASSERT_EQ(missing->problems.size(), 1U);
    fs::create_directories(tree / "empty");
    EXPECT_EQ(compared(inputsOf(tree / "empty")).problems.size(), 1U) << "says that there are no logs";
    EXPECT_EQ(compared(inputsOf(tree / "binary")).problems.size(), 1U) << "says that they tell nothing";
}

TEST(Compare, FoldersAndFilesThatMayNotBeReadAreTold)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const Tree tree;
    tree.write(fs::path(nameOf(4)) / "log.out", nemo({}));
    const fs::path file = tree.write(fs::path(nameOf(2)) / "log.out", nemo({}));
    tree.write("locked/log.out", nemo({}));
    fs::permissions(file, fs::perms::none);
    fs::permissions(tree / "locked", fs::perms::none);
    const Comparison made = compared(inputsOf(tree.root()));
    fs::permissions(tree / "locked", fs::perms::owner_all);
    EXPECT_THAT(names(made), ElementsAre(nameOf(4)));
    EXPECT_EQ(made.problems.size(), 2U);
}

TEST(Compare, ManyRunsAreReadOnceAndThenKnown)
{
    const Tree tree;
    for (int i = 1; i <= 300; ++i)
        tree.write(fs::path(nameOf(1, 1, i)) / "log.out", nemo({0, 20, 1.0 + i}));
    Inputs inputs = inputsOf(tree.root());
    inputs.cache = std::make_shared<comparison::LogCache>();
    EXPECT_EQ(compared(inputs).records.size(), 300U);
    const auto read = *inputs.cache->read(tree / nameOf(1, 1, 7) / "log.out", {});
    EXPECT_EQ(compared(inputs).records.size(), 300U);
    EXPECT_EQ(*inputs.cache->read(tree / nameOf(1, 1, 7) / "log.out", {}), read);
}

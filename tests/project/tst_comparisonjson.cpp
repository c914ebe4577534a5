// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared, kept in the project's file.
#include "project/comparisonjson.h"

#include "project/project.h"
#include "project/randomplans.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;
using project::Project;
using project::readProject;
using project::writeProject;
using results::ComparisonSettings;
using results::StepMeasure;
using results::WarmupRule;

namespace {

ComparisonSettings everything()
{
    ComparisonSettings settings;
    settings.campaignRuns = false;
    settings.sources = {{"/logs/a", true, "log-"}, {"/logs/b c\n\"d\".out", false, {}}, {"/logs/\xc3\xa9", true, {}}};
    settings.assigned = {{"/logs/a/x", "base_config"}, {"/logs/a/y", ""}, {"/logs/~1/z", "llama31_8b_8nodes_tp_4"}};
    settings.warmup = {WarmupRule::Kind::Fixed, 3, 0.25};
    settings.measure = StepMeasure::RoundedMean;
    return settings;
}

std::string textOf(const ComparisonSettings &settings)
{
    Project project = randomplans::small();
    project.comparison = settings;
    return writeProject(project);
}

/// The text with one member of the comparison replaced.
std::string changed(const std::string &pointer, const json &value)
{
    json document = json::parse(textOf(everything()));
    document[json::json_pointer("/comparison" + pointer)] = value;
    return document.dump();
}

std::string errorOf(const std::string &text)
{
    const auto read = readProject(text);
    return read ? "no error" : read.error().english();
}

} // namespace

TEST(ComparisonJson, ReadsBackEqual)
{
    for (const ComparisonSettings &settings : {ComparisonSettings(), everything()}) {
        const auto read = readProject(textOf(settings));
        ASSERT_TRUE(read) << read.error().english();
        EXPECT_EQ(read->comparison, settings);
    }
    for (const StepMeasure measure : {StepMeasure::Median, StepMeasure::Mean, StepMeasure::RoundedMean})
        EXPECT_EQ(results::stepMeasureFromName(results::name(measure)), measure);
    for (const WarmupRule::Kind kind : {WarmupRule::Kind::Settled, WarmupRule::Kind::Fixed})
        EXPECT_EQ(results::warmupRuleFromName(results::name(kind)), kind);
    EXPECT_FALSE(results::stepMeasureFromName("Median"));
    EXPECT_FALSE(results::warmupRuleFromName(""));
}

TEST(ComparisonJson, FilesOfEarlierVersionsHaveNone)
{
    EXPECT_FALSE(json::parse(textOf({})).contains("comparison")) << "nor do files without anything to say";
    json document = json::parse(textOf(everything()));
    document.erase("comparison");
    const auto read = readProject(document.dump());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->comparison, ComparisonSettings());
}

TEST(ComparisonJson, ItIsPartOfTheProjectsEquality)
{
    Project project = randomplans::small();
    Project other = project;
    other.comparison = everything();
    EXPECT_FALSE(project == other);
}

TEST(ComparisonJson, KeysOfLaterVersionsAreKept)
{
    const auto read = readProject(changed("/later", {{"x", 1}}));
    ASSERT_TRUE(read);
    EXPECT_EQ(json::parse(writeProject(*read))["comparison"]["later"]["x"], 1);
}

TEST(ComparisonJson, WhatIsWrongIsToldWithItsPlace)
{
    const struct {
        const char *pointer;
        json value;
    } cases[] = {{"", 1},
                 {"/campaign_runs", "yes"},
                 {"/sources", json::object()},
                 {"/sources/1", "path"},
                 {"/sources/0/path", ""},
                 {"/sources/0/path", 1},
                 {"/sources/0/folder", 0},
                 {"/assigned", json::array()},
                 {"/assigned/~1logs~1a~1x", 3},
                 {"/warmup", false},
                 {"/warmup/rule", "none"},
                 {"/warmup/steps", -1},
                 {"/warmup/steps", 1e12},
                 {"/warmup/tolerance", -0.5},
                 {"/warmup/tolerance", 1e9},
                 {"/measure", "MEDIAN"}};
    for (const auto &wrong : cases) {
        const std::string error = errorOf(changed(wrong.pointer, wrong.value));
        EXPECT_NE(error.find("/comparison" + std::string(wrong.pointer)), std::string::npos) << wrong.pointer << ": " << error;
    }
}

TEST(ComparisonJson, HostileSizesAreRefused)
{
    EXPECT_NE(errorOf(changed("/sources", json(std::vector<json>(10'001, {{"path", "/x"}})))), "no error");
}

TEST(ComparisonJson, ManyAssignmentsReadAndWriteInTime)
{
    ComparisonSettings settings;
    for (int i = 0; i < 20'000; ++i)
        settings.assigned.emplace("/logs/run " + std::to_string(i), "base_config");
    const auto read = readProject(textOf(settings));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->comparison, settings);
}

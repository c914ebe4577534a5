// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/calibrationjson.h"
#include "project/project.h"
#include "project/randomplans.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>

using nlohmann::json;
using project::Project;
using project::readProject;
using project::writeProject;

namespace {

constexpr const char *kPlace = "/plan/clusters/0/calibration";

Project calibrated()
{
    Project p = randomplans::small();
    domain::MeasuredPeak peak;
    peak.run = "MODEL_8nodes_tp_2";
    peak.source = "/logs/a.out";
    peak.model = p.plan.model.name;
    peak.gpu = p.plan.clusters[0].gpu.key;
    peak.candidate = p.plan.base;
    peak.stage = 0;
    peak.reserved = base::gib(61.25);
    peak.predictedAllocated = base::gib(58);
    peak.predictedReserved = base::gib(60);
    peak.predictedDevice = base::gib(62);
    peak.estimatorVersion = 2;
    p.plan.clusters[0].calibration.peaks = {peak};
    return p;
}

json document() { return json::parse(writeProject(calibrated())); }

std::string errorOf(const json &document)
{
    const auto read = readProject(document.dump());
    return read ? "no error" : read.error().english();
}

} // namespace

TEST(CalibrationJson, IsKeptWithItsClusterAndReadBackEqual)
{
    const auto read = readProject(writeProject(calibrated()));
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_TRUE(*read == calibrated());
    Project off = calibrated();
    off.plan.clusters[0].calibration.used = false;
    EXPECT_TRUE(readProject(writeProject(off)).value() == off);
}

TEST(CalibrationJson, FilesWithoutOneReadAsBefore)
{
    const std::string text = writeProject(randomplans::small());
    EXPECT_EQ(text.find("calibration"), std::string::npos) << "nothing is written where there is nothing";
    EXPECT_TRUE(readProject(text).value().plan.clusters[0].calibration == domain::MemoryCalibration());
    json empty = document();
    empty[json::json_pointer(kPlace)] = json::object();
    EXPECT_TRUE(readProject(empty.dump()).value().plan.clusters[0].calibration == domain::MemoryCalibration());
}

TEST(CalibrationJson, WhatALaterVersionPutThereIsKept)
{
    json later = document();
    later[json::json_pointer(std::string(kPlace) + "/temperature")] = 21;
    later[json::json_pointer(std::string(kPlace) + "/peaks/0/driver")] = "570.1";
    const auto read = readProject(later.dump());
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_EQ(json::parse(writeProject(*read)), later);
}

TEST(CalibrationJson, HostileValuesAreRefusedByTheirPlace)
{
    const std::pair<const char *, json> cases[] = {
        {"", 5},
        {"/used", 1},
        {"/peaks", "none"},
        {"/peaks/0", nullptr},
        {"/peaks/0/run", 7},
        {"/peaks/0/nodes", 0},
        {"/peaks/0/nodes", -4},
        {"/peaks/0/gpus_per_node", 1'000'000},
        {"/peaks/0/candidate", 1},
        {"/peaks/0/candidate/tensor_parallel", -1},
        {"/peaks/0/candidate/framework", "none such"},
        {"/peaks/0/stage", -1},
        {"/peaks/0/stage", 1.5},
        {"/peaks/0/allocated_bytes", -1},
        {"/peaks/0/reserved_bytes", 1e300},
        {"/peaks/0/device_bytes", "NaN"},
        {"/peaks/0/device_bytes", true},
        {"/peaks/0/predicted_allocated_bytes", -1},
        {"/peaks/0/predicted_reserved_bytes", nullptr},
        {"/peaks/0/predicted_device_bytes", 1e18},
        {"/peaks/0/estimator_version", -1},
        {"/peaks/0/ran_out", "no"},
        {"/peaks/0/simulated", 0},
    };
    for (const auto &[place, value] : cases) {
        json damaged = document();
        damaged[json::json_pointer(std::string(kPlace) + place)] = value;
        const std::string error = errorOf(damaged);
        EXPECT_TRUE(error.starts_with(std::string(kPlace) + place)) << place << " = " << value << ": " << error;
    }
}

TEST(CalibrationJson, NumbersThatJsonCannotHoldAreRefused)
{
    std::string text = writeProject(calibrated());
    const std::string key = "\"predicted_device_bytes\": ";
    const std::size_t begin = text.find(key) + key.size();
    for (const char *value : {"NaN", "Infinity", "-Infinity", "1e999"}) {
        std::string damaged = text;
        damaged.replace(begin, damaged.find(',', begin) - begin, value);
        EXPECT_FALSE(readProject(damaged)) << value;
    }
}

TEST(CalibrationJson, ARunStandsThereOnceAndThereAreNotTooMany)
{
    json twice = document();
    auto &peaks = twice[json::json_pointer(std::string(kPlace) + "/peaks")];
    peaks.push_back(peaks[0]);
    EXPECT_NE(errorOf(twice).find("stands there twice"), std::string::npos);
    json many = document();
    auto &list = many[json::json_pointer(std::string(kPlace) + "/peaks")];
    for (std::size_t i = 0; i < project::kMostPeaks; ++i) {
        list.push_back(list[0]);
        list.back()["run"] = "run " + std::to_string(i);
    }
    EXPECT_NE(errorOf(many).find("more than 1000 runs"), std::string::npos) << errorOf(many);
    list.erase(0);
    EXPECT_EQ(errorOf(many), "no error");
}

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/hardwareprofiles.h"

#include "catalogue/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using catalogue::loadHardwareProfile;
using catalogue::parseHardwareProfile;
using domain::HardwareProfile;
using nlohmann::json;

namespace {

const std::filesystem::path kFolder = AUTOTUNER_SOURCE_DIR "/resources/hardware";

json readJson(const std::filesystem::path &path)
{
    std::ifstream file(path);
    return json::parse(file);
}

const std::vector<domain::GpuSpec> &shippedGpus()
{
    static const auto loaded = catalogue::Catalogue::load();
    return loaded->gpus();
}

HardwareProfile profileOf(const std::string &key)
{
    for (const domain::GpuSpec &gpu : shippedGpus()) {
        if (gpu.key == key)
            return loadHardwareProfile(gpu);
    }
    ADD_FAILURE() << "no GPU " << key;
    return {};
}

/// A generation's file with one constant.
std::string fileWith(const std::string &constants, const std::string &gpus = "{}")
{
    return R"({"generation": "test", "about": "", "constants": )" + constants + R"(, "gpus": )" + gpus + "}";
}

} // namespace

TEST(HardwareProfiles, everyShippedGpuHasItsGenerationsFile)
{
    for (const domain::GpuSpec &gpu : shippedGpus()) {
        EXPECT_TRUE(std::filesystem::exists(kFolder / (gpu.generation + ".json"))) << gpu.key;
        EXPECT_EQ(loadHardwareProfile(gpu).generation, gpu.generation);
    }
}

TEST(HardwareProfiles, everyFileIsValidForEveryGpu)
{
    const std::string common = readJson(kFolder / "common.json").dump();
    for (const auto &entry : std::filesystem::directory_iterator(kFolder)) {
        const json file = readJson(entry.path());
        EXPECT_EQ(file.at("generation"), entry.path().stem().string());
        const std::string text = file.dump();
        for (const domain::GpuSpec &gpu : shippedGpus()) {
            const auto profile = parseHardwareProfile({common, text}, gpu.key);
            EXPECT_TRUE(profile.has_value()) << entry.path() << ": " << (profile ? "" : profile.error().english());
        }
    }
}

// A constant stands in one place: in the common file or in every generation's own, overridden by the latter only
// where it differs.
TEST(HardwareProfiles, everyConstantIsGivenForEveryGeneration)
{
    const json common = readJson(kFolder / "common.json").at("constants");
    for (const auto &entry : std::filesystem::directory_iterator(kFolder)) {
        if (entry.path().stem() == "common")
            continue;
        const json own = readJson(entry.path()).at("constants");
        for (std::string_view name : catalogue::hardwareConstantNames())
            EXPECT_TRUE(own.contains(name) || common.contains(name)) << name << " in " << entry.path();
    }
}

TEST(HardwareProfiles, overridesNameShippedGpusOfTheGeneration)
{
    for (const auto &entry : std::filesystem::directory_iterator(kFolder)) {
        const json file = readJson(entry.path());
        for (const auto &[key, constants] : file.at("gpus").items()) {
            const auto gpu = std::find_if(shippedGpus().begin(), shippedGpus().end(), [&](const auto &known) { return known.key == key; });
            ASSERT_NE(gpu, shippedGpus().end()) << key;
            EXPECT_EQ(gpu->generation, file.at("generation")) << key;
        }
    }
}

TEST(HardwareProfiles, gpusOfAGenerationDifferWhereMeasured)
{
    EXPECT_DOUBLE_EQ(profileOf("b200").rateFactor, 1.0);
    EXPECT_NEAR(profileOf("gb200").rateFactor, 0.99, 0.01);
    EXPECT_NEAR(profileOf("gb300").rateFactor, 1.16, 0.01);
    EXPECT_DOUBLE_EQ(profileOf("gb200").gemmBf16, profileOf("b200").gemmBf16);
    EXPECT_GT(profileOf("gb200").nvlinkBusRate, profileOf("b200").nvlinkBusRate);
    EXPECT_TRUE(profileOf("h100").fp8TransposeCopy);
    EXPECT_FALSE(profileOf("b200").fp8TransposeCopy);
}

// Tests and tools below the catalogue use the defaults: they are the H100's.
TEST(HardwareProfiles, defaultsAreThoseOfTheH100)
{
    const HardwareProfile defaults;
    const HardwareProfile h100 = profileOf("h100");
    EXPECT_DOUBLE_EQ(defaults.gemmBf16, h100.gemmBf16);
    EXPECT_DOUBLE_EQ(defaults.gemmFp8, h100.gemmFp8);
    EXPECT_DOUBLE_EQ(defaults.gemmMxfp8, h100.gemmMxfp8);
    EXPECT_DOUBLE_EQ(defaults.gemmFp4, h100.gemmFp4);
    EXPECT_DOUBLE_EQ(defaults.gemmDepthHalf, h100.gemmDepthHalf);
    EXPECT_EQ(defaults.tileRows, h100.tileRows);
    EXPECT_EQ(defaults.tileColumns, h100.tileColumns);
    EXPECT_DOUBLE_EQ(defaults.attentionForward, h100.attentionForward);
    EXPECT_DOUBLE_EQ(defaults.memoryShare, h100.memoryShare);
    EXPECT_DOUBLE_EQ(defaults.nvlinkBusRate, h100.nvlinkBusRate);
    EXPECT_DOUBLE_EQ(defaults.nvlinkAllToAllRate, h100.nvlinkAllToAllRate);
    EXPECT_DOUBLE_EQ(defaults.tpExposed, h100.tpExposed);
    EXPECT_DOUBLE_EQ(defaults.hostPerExpert, h100.hostPerExpert);
    EXPECT_DOUBLE_EQ(defaults.hostLinkRate, h100.hostLinkRate);
    EXPECT_DOUBLE_EQ(defaults.nvlinkAllReduceRate, h100.nvlinkAllReduceRate);
    EXPECT_DOUBLE_EQ(defaults.contextBytes, h100.contextBytes);
    EXPECT_DOUBLE_EQ(defaults.gemmWorkspaceBytes, h100.gemmWorkspaceBytes);
    EXPECT_DOUBLE_EQ(defaults.spreadDense, h100.spreadDense);
}

TEST(HardwareProfiles, unknownGenerationGivesTheCommonConstants)
{
    domain::GpuSpec future;
    future.key = "x1000";
    future.generation = "rubin";
    const HardwareProfile profile = loadHardwareProfile(future);
    EXPECT_EQ(profile.generation, "rubin");
    EXPECT_DOUBLE_EQ(profile.gemmBf16, HardwareProfile().gemmBf16);
}

TEST(HardwareProfiles, sharesStayBelowThePeak)
{
    for (const domain::GpuSpec &gpu : shippedGpus()) {
        const HardwareProfile p = loadHardwareProfile(gpu);
        for (double share : {p.gemmBf16 * p.rateFactor, p.gemmFp8 * p.rateFactor, p.gemmMxfp8 * p.rateFactor, p.gemmFp4 * p.rateFactor,
                             p.attentionForward * p.rateFactor, p.memoryShare, p.networkShare, p.tpExposed, p.epExposed, p.dpExposed}) {
            EXPECT_GT(share, 0) << gpu.key;
            EXPECT_LE(share, 1) << gpu.key;
        }
        if (gpu.nvlinkBandwidth.value() > 0) {
            EXPECT_LE(p.nvlinkBusRate, gpu.nvlinkBandwidth.value()) << gpu.key;
        }
    }
}

TEST(HardwareProfiles, laterTextsOverrideEarlierOnes)
{
    const std::string first = fileWith(R"({"gemm_bf16": {"value": 0.5, "source": "a"}, "gemm_fp8": {"value": 0.4, "source": "a"}})");
    const std::string second =
        fileWith(R"({"gemm_bf16": {"value": 0.6, "source": "b"}})", R"({"gb1": {"gemm_fp8": {"value": 0.7, "source": "c"}}})");
    const auto profile = parseHardwareProfile({first, second}, "gb1");
    ASSERT_TRUE(profile.has_value()) << profile.error().english();
    EXPECT_DOUBLE_EQ(profile->gemmBf16, 0.6);
    EXPECT_DOUBLE_EQ(profile->gemmFp8, 0.7);
    EXPECT_DOUBLE_EQ(parseHardwareProfile({first, second}, "other")->gemmFp8, 0.4);
}

struct BrokenFile {
    const char *what;
    std::string text;
    const char *named; ///< must occur in the error
};
class BrokenFiles : public testing::TestWithParam<BrokenFile> { };

TEST_P(BrokenFiles, areRefusedByName)
{
    const auto profile = parseHardwareProfile({GetParam().text}, "gb1");
    ASSERT_FALSE(profile.has_value());
    EXPECT_NE(profile.error().english().find(GetParam().named), std::string::npos) << profile.error().english();
}

INSTANTIATE_TEST_SUITE_P(
    HardwareProfiles, BrokenFiles,
    testing::Values(BrokenFile{"not json", "{", "hardware profile"}, BrokenFile{"empty", "", "hardware profile"},
                    BrokenFile{"an array", "[]", "object"}, BrokenFile{"no constants", R"({"generation": "x"})", "constants"},
                    BrokenFile{"unknown constant", fileWith(R"({"gemm_bf17": {"value": 1, "source": "a"}})"), "gemm_bf17"},
                    BrokenFile{"no source", fileWith(R"({"gemm_bf16": {"value": 0.5}})"), "source"},
                    BrokenFile{"empty source", fileWith(R"({"gemm_bf16": {"value": 0.5, "source": ""}})"), "source"},
                    BrokenFile{"no value", fileWith(R"({"gemm_bf16": {"source": "a"}})"), "value"},
                    BrokenFile{"zero", fileWith(R"({"gemm_bf16": {"value": 0, "source": "a"}})"), "gemm_bf16"},
                    BrokenFile{"negative", fileWith(R"({"gemm_bf16": {"value": -0.5, "source": "a"}})"), "gemm_bf16"},
                    BrokenFile{"text", fileWith(R"({"gemm_bf16": {"value": "0.5", "source": "a"}})"), "gemm_bf16"},
                    BrokenFile{"huge", fileWith(R"({"gemm_bf16": {"value": 1e300, "source": "a"}})"), "gemm_bf16"},
                    BrokenFile{"fraction of a tile", fileWith(R"({"tile_rows": {"value": 128.5, "source": "a"}})"), "tile_rows"},
                    BrokenFile{"number for a switch", fileWith(R"({"fp8_transpose_copy": {"value": 1, "source": "a"}})"),
                               "fp8_transpose_copy"},
                    BrokenFile{"bad override", fileWith("{}", R"({"gb1": {"gemm_bf17": {"value": 1, "source": "a"}}})"), "gb1"}),
    [](const auto &row) {
        std::string name = row.param.what;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

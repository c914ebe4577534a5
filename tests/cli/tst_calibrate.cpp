// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// calibrate on folders of logs: what it takes, keeps, shows and takes back, and who uses it afterwards.
#include "cli/clirun.h"
#include "cli/traininglogs.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const std::string kModel = "llama31_8b";

class Calibrate : public testing::Test {
protected:
    void SetUp() override { generate(); }
    void generate(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> flags{"--tensor-parallel-sizes", "2,4", "--micro-batch-sizes", "1,2", "--global-batch-sizes", "512"};
        flags.insert(flags.end(), more.begin(), more.end());
        const CliResult made = runCli(generateArgs(configs(), flags));
        ASSERT_EQ(made.code, 0) << made.err;
    }
    [[nodiscard]] std::string configs() const { return m_folder / "configs"; }
    [[nodiscard]] std::string argsFile() const { return m_folder / ("configs/" + kModel + "/args.json"); }
    [[nodiscard]] json args() const { return json::parse(readText(argsFile())); }
    [[nodiscard]] double predictedGib(const std::string &name) const { return args()["metadata"]["estimates"][name]["peak_memory_gib"]; }
    [[nodiscard]] std::vector<std::string> names() const { return args()["metadata"]["config_names"].get<std::vector<std::string>>(); }
    /// A run whose reserve is what is predicted for the whole device, and `more` GiB.
    void addRun(const std::string &name, double more = 1, const std::string &head = {}) const
    {
        const double device = predictedGib(name);
        writeText(m_folder / ("logs/" + name + "/log_job_0.out"),
                  head + trainingLog({.allocatedGib = device * 0.97 + more, .reservedGib = device + more}));
    }
    [[nodiscard]] CliResult calibrate(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> call{"calibrate", "--config-dir", configs(), "--model", kModel};
        call.insert(call.end(), more.begin(), more.end());
        return runCli(call);
    }
    [[nodiscard]] CliResult calibrateLogs(std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"--logs-path", m_folder / "logs"});
        return calibrate(more);
    }
    [[nodiscard]] CliResult listConfigs(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> call{"list-configs", "--config-dir", configs(), "--model", kModel};
        call.insert(call.end(), more.begin(), more.end());
        return runCli(call);
    }

    TempFolder m_folder;
};

TEST_F(Calibrate, TakesPeaksFromLogsAndPredictsTheFolderAnew)
{
    const auto all = names();
    const double before = predictedGib(all[2]);
    addRun(all[0]);
    addRun(all[1]);
    const CliResult result = calibrateLogs();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("Memory predictions are calibrated on 2 runs: "));
    EXPECT_THAT(result.out, HasSubstr("reserved"));
    EXPECT_THAT(result.out, HasSubstr("Written: "));
    EXPECT_GT(predictedGib(all[2]), before) << "of a configuration that did not run";
    const json file = args();
    ASSERT_EQ(file["cluster"]["calibration"]["peaks"].size(), 2U);
    EXPECT_EQ(file["plan"]["clusters"][0]["calibration"], file["cluster"]["calibration"]);
    EXPECT_EQ(file["metadata"]["memory_analysis"][all[2]]["estimated_usage_gib"], predictedGib(all[2]));
    const json own = json::parse(readText(m_folder / ("configs/" + kModel + "/" + all[2] + ".json")));
    EXPECT_EQ(own["predicted"]["peak_memory_gib"], predictedGib(all[2]));
}

TEST_F(Calibrate, IsShownWhereMemoryIs)
{
    addRun(names()[0]);
    EXPECT_THAT(listConfigs().out, Not(HasSubstr("calibrated")));
    ASSERT_EQ(calibrateLogs().code, 0);
    EXPECT_THAT(listConfigs().out, HasSubstr("Memory predictions are calibrated on 1 run: "));
    EXPECT_EQ(json::parse(listConfigs({"--format", "json"}).out)["memory_predictions"], "calibrated on 1 run");
    const CliResult shown = calibrate({"--show", "--format", "json"});
    EXPECT_EQ(shown.code, 0);
    const json document = json::parse(shown.out);
    EXPECT_EQ(document["format"], "autotuner-calibration");
    EXPECT_EQ(document["runs"], 1);
    EXPECT_EQ(document["origin"], "measured");
    EXPECT_EQ(document["written"], false);
    ASSERT_EQ(document["peaks"].size(), 1U);
    EXPECT_EQ(document["peaks"][0]["stage"], 0);
    EXPECT_EQ(document["peaks"][0]["counts"], true);
    EXPECT_TRUE(document["peaks"][0]["measured"]["device_gib"].is_null());
    EXPECT_GT(document["peaks"][0]["predicted_after"]["reserved_gib"], document["peaks"][0]["predicted_before"]["reserved_gib"]);
}

TEST_F(Calibrate, StaysWhenTheFolderIsGeneratedAgainOnTheSameMachines)
{
    addRun(names()[0]);
    ASSERT_EQ(calibrateLogs().code, 0);
    const auto calibration = args()["cluster"]["calibration"];
    const CliResult again = runCli(generateArgs(configs(), {"--tensor-parallel-sizes", "2,4"}));
    EXPECT_EQ(again.code, 0);
    EXPECT_THAT(again.out, HasSubstr("Memory predictions are calibrated on 1 run: "));
    EXPECT_EQ(args()["cluster"]["calibration"], calibration);
}

TEST_F(Calibrate, EveryWayBackGivesThePublishedPredictions)
{
    const json before = args();
    const std::string first = names()[0];
    addRun(first);
    ASSERT_EQ(calibrateLogs().code, 0);
    EXPECT_NE(args()["metadata"], before["metadata"]);
    EXPECT_EQ(calibrate({"--off"}).code, 0);
    EXPECT_EQ(args()["metadata"], before["metadata"]);
    EXPECT_EQ(args()["cluster"]["calibration"]["peaks"].size(), 1U) << "kept";
    EXPECT_THAT(calibrate({"--show"}).out, HasSubstr("off"));
    EXPECT_EQ(calibrate({"--on"}).code, 0);
    EXPECT_NE(args()["metadata"], before["metadata"]);
    EXPECT_EQ(calibrate({"--remove", first}).code, 0);
    EXPECT_EQ(args()["metadata"], before["metadata"]);
    ASSERT_EQ(calibrateLogs().code, 0);
    EXPECT_EQ(calibrate({"--reset"}).code, 0);
    EXPECT_EQ(args(), before) << "to the byte of its content";
}

TEST_F(Calibrate, WhatIsNotKnownInTheFileStays)
{
    addRun(names()[0]);
    json file = args();
    file["later"] = {{"x", 1}};
    file["cluster"]["spot"] = true;
    writeText(argsFile(), file.dump(2));
    ASSERT_EQ(calibrateLogs().code, 0);
    EXPECT_EQ(args()["later"]["x"], 1);
    EXPECT_EQ(args()["cluster"]["spot"], true);
}

TEST_F(Calibrate, DryRunAndShowWriteNothing)
{
    addRun(names()[0]);
    const std::string before = readText(argsFile());
    const CliResult dry = calibrateLogs({"--dry-run"});
    EXPECT_EQ(dry.code, 0);
    EXPECT_THAT(dry.out, HasSubstr("calibrated on 1 run"));
    EXPECT_THAT(dry.out, Not(HasSubstr("Written")));
    const CliResult shown = calibrate({"--show"});
    EXPECT_EQ(shown.code, 0);
    EXPECT_THAT(shown.out, HasSubstr("Memory predictions are not calibrated"));
    EXPECT_EQ(readText(argsFile()), before);
}

TEST_F(Calibrate, DryRunTellsTheVerdictsThatAreWrittenAfterwards)
{
    addRun(names()[0], 10);
    const json dry = json::parse(calibrateLogs({"--dry-run", "--format", "json"}).out);
    EXPECT_EQ(dry["written"], false);
    const json written = json::parse(calibrateLogs({"--format", "json"}).out);
    EXPECT_EQ(written["written"], true);
    EXPECT_EQ(dry["verdicts"], written["verdicts"]);
}

TEST_F(Calibrate, FiguresThatAreNoObjectAreRefusedByTheirPlace)
{
    addRun(names()[0]);
    const json whole = args();
    for (const json &damage : {json::array(), json("text"), json(5)}) {
        json file = whole;
        file["metadata"]["estimates"] = damage;
        writeText(argsFile(), file.dump(2));
        const std::string before = readText(argsFile());
        for (const CliResult &result : {calibrateLogs(), calibrateLogs({"--dry-run"})}) {
            EXPECT_EQ(result.code, 2) << damage;
            EXPECT_THAT(result.err, HasSubstr("/metadata/estimates"));
            EXPECT_THAT(result.err, HasSubstr("args.json"));
        }
        EXPECT_EQ(readText(argsFile()), before);
    }
    for (const json &absent : {json(nullptr), json::object()}) {
        json file = whole;
        file["metadata"]["estimates"] = absent;
        writeText(argsFile(), file.dump(2));
        const CliResult result = calibrateLogs();
        EXPECT_EQ(result.code, 0) << result.err;
        EXPECT_EQ(args()["metadata"]["estimates"].size(), whole["metadata"]["estimates"].size());
    }
}

TEST_F(Calibrate, RunsThatSayNothingAreNamedWithTheReason)
{
    const auto all = names();
    addRun(all[0]);
    writeText(m_folder / ("logs/" + all[1] + "/log_job_0.out"), trainingLog({}));
    writeText(m_folder / ("logs/" + all[2] + "/log_job_0.out"), trainingLog({.reservedGib = 5000}));
    const CliResult result = calibrateLogs();
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("Left out: " + all[1] + ": its logs print no memory"));
    EXPECT_THAT(result.out, HasSubstr("Left out: " + all[2] + ": 5000.0 GiB where"));
    EXPECT_EQ(args()["cluster"]["calibration"]["peaks"].size(), 1U);
}

TEST_F(Calibrate, NothingToTakeChangesNothing)
{
    writeText(m_folder / ("logs/" + names()[0] + "/log_job_0.out"), trainingLog({}));
    const std::string before = readText(argsFile());
    const CliResult none = calibrateLogs();
    EXPECT_NE(none.code, 0);
    EXPECT_THAT(none.err, HasSubstr("nothing was changed"));
    EXPECT_THAT(none.err, HasSubstr("NEMO_LOG_MEMORY_USAGE=1"));
    EXPECT_NE(calibrate({"--reset"}).code, 0);
    EXPECT_EQ(readText(argsFile()), before);
}

TEST_F(Calibrate, SimulatedRunsAreAskedForAndCalledSo)
{
    addRun(names()[0], 1, "[autotuner-sandbox] SIMULATED\n");
    const CliResult refused = calibrateLogs();
    EXPECT_NE(refused.code, 0);
    EXPECT_THAT(refused.err, HasSubstr("--simulated"));
    const CliResult taken = calibrateLogs({"--simulated"});
    EXPECT_EQ(taken.code, 0) << taken.err;
    EXPECT_THAT(taken.out, HasSubstr("calibrated on 1 simulated run"));
    EXPECT_THAT(listConfigs().out, HasSubstr("calibrated on 1 simulated run"));
    addRun(names()[1]);
    const CliResult mixed = calibrateLogs({"--simulated"});
    EXPECT_EQ(mixed.code, 2);
    EXPECT_THAT(mixed.err, HasSubstr("measured runs among the logs"));
}

TEST_F(Calibrate, BadCallsAreExplained)
{
    addRun(names()[0]);
    ASSERT_EQ(calibrateLogs().code, 0);
    const std::string before = readText(argsFile());
    const std::pair<std::vector<std::string>, const char *> rows[] = {
        {{"--on", "--off"}, "cannot be combined with --on"},
        {{"--reset", "--show"}, "cannot be combined with --show"},
        {{"--off", "--logs-path", "x"}, "no log is read"},
        {{"--remove", "no such run"}, "there is no such run in the calibration"},
        {{"--remove", names()[0] + "x"}, "Did you mean"},
        {{"--logs-path", "/no/such/folder"}, "there is no such folder"},
        {{"--wat"}, "--wat"},
        {{"surplus"}, "surplus"},
    };
    for (const auto &[flags, message] : rows) {
        const CliResult result = calibrate(flags);
        EXPECT_EQ(result.code, 2) << message;
        EXPECT_THAT(result.err, HasSubstr(message));
    }
    EXPECT_EQ(runCli({"calibrate"}).code, 2);
    EXPECT_EQ(readText(argsFile()), before);
}

TEST_F(Calibrate, EstimateTakesItFromTheFile)
{
    addRun(names()[0]);
    ASSERT_EQ(calibrateLogs().code, 0);
    const auto estimate = [&](const std::string &gpu, const std::vector<std::string> &more) {
        std::vector<std::string> call{"estimate", "--model",
                                      kModel,     "--gpu",
                                      gpu,        "--num-gpus",
                                      "64",       "--seq-length",
                                      "8192",     "--global-batch-size",
                                      "512",      "--micro-batch-size",
                                      "1",        "--tensor-parallel",
                                      "4",        "--format",
                                      "json"};
        call.insert(call.end(), more.begin(), more.end());
        return runCli(call);
    };
    const json plain = json::parse(estimate("h200", {}).out);
    const CliResult calibrated = estimate("h200", {"--calibration", argsFile()});
    EXPECT_EQ(calibrated.code, 0) << calibrated.err;
    const json answer = json::parse(calibrated.out);
    EXPECT_GT(answer["memory"]["peak_gib"], plain["memory"]["peak_gib"]);
    EXPECT_EQ(answer["memory"]["calibration"], "calibrated on 1 run");
    EXPECT_FALSE(plain["memory"].contains("calibration"));
    const CliResult other = estimate("h100", {"--calibration", argsFile()});
    EXPECT_THAT(other.err, HasSubstr("changes nothing here"));
    EXPECT_FALSE(json::parse(other.out)["memory"].contains("calibration"));
    writeText(m_folder / "bad.json", "{\"format\": 5}");
    EXPECT_EQ(estimate("h200", {"--calibration", m_folder / "bad.json"}).code, 2);
    EXPECT_EQ(estimate("h200", {"--calibration", m_folder / "none.json"}).code, 2);
    ASSERT_EQ(calibrate({"--reset"}).code, 0);
    const CliResult none = estimate("h200", {"--calibration", argsFile()});
    EXPECT_EQ(none.code, 2);
    EXPECT_THAT(none.err, HasSubstr("not calibrated"));
}

TEST_F(Calibrate, HostileFilesAreRefusedUntouched)
{
    addRun(names()[0]);
    ASSERT_EQ(calibrateLogs().code, 0);
    json file = args();
    file["plan"]["clusters"][0]["calibration"]["peaks"][0]["reserved_bytes"] = -1;
    writeText(argsFile(), file.dump(2));
    const std::string before = readText(argsFile());
    for (const auto &flags : {std::vector<std::string>{"--show"}, {"--reset"}}) {
        const CliResult result = calibrate(flags);
        EXPECT_EQ(result.code, 2);
        EXPECT_THAT(result.err, HasSubstr("reserved_bytes"));
    }
    EXPECT_EQ(readText(argsFile()), before);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "sandbox/server.h"

#include <QCoreApplication>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr const char *kToken = "CANARY-TOKEN-DOCTOR";

/// A plan on disk and no login of the person who runs the tests.
class Doctor : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char *variable : {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_AUTOTUNER_WORKSPACE_URL",
                                     "LEPTON_WORKSPACE_ID", "LEPTON_WORKSPACE_TOKEN", "LEPTON_WORKSPACE_URL", "DBUS_SESSION_BUS_ADDRESS"})
            unsetenv(variable);
        setenv("LEPTON_CACHE_DIR", (m_folder / "none").c_str(), 1);
        setenv("XDG_CONFIG_HOME", (m_folder / "config").c_str(), 1);
        setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        const CliResult made =
            runCli({"generate", "--config-dir", m_folder / "configs", "--model", "llama31_8b", "--nodes", "1", "--gpus-per-node", "8",
                    "--resource-shape", "gpu.8xh200", "--training-node-group", "team-h200", "--global-batch-sizes", "32"});
        ASSERT_EQ(made.code, 0) << made.err;
    }

    void login(const std::string &url, const char *token = kToken)
    {
        setenv("LEPTON_WORKSPACE_ID", "ws7demo", 1);
        setenv("LEPTON_WORKSPACE_TOKEN", token, 1);
        setenv("LEPTON_WORKSPACE_URL", url.c_str(), 1);
    }
    std::string serve()
    {
        sandbox::ServerOptions options;
        options.workspace = QStringLiteral("ws7demo");
        options.token = kToken;
        options.groups = {QStringLiteral("team-h200=h200,2,8")};
        m_server = std::move(*sandbox::Server::start(options));
        return m_server->baseUrl().toString().toStdString();
    }
    CliResult doctor(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> args{"doctor", "--config-dir", m_folder / "configs", "--model", "llama31_8b"};
        args.insert(args.end(), more.begin(), more.end());
        return runCli(args);
    }

    TempFolder m_folder;
    std::unique_ptr<sandbox::Server> m_server;
};

TEST_F(Doctor, WithoutALoginSaysWhereOneComesFrom)
{
    const CliResult result = doctor();
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.out, HasSubstr("Login"));
    EXPECT_THAT(result.out, HasSubstr("problem"));
}

TEST_F(Doctor, BadCallsAreUsageErrors)
{
    EXPECT_EQ(runCli({"doctor"}).code, 2);
    EXPECT_EQ(runCli({"doctor", "--config-dir", "/nowhere", "--model", "llama31_8b"}).code, 2);
    EXPECT_EQ(doctor({"--parallel", "0"}).code, 2);
    EXPECT_EQ(doctor({"--parallel", "many"}).code, 2);
    EXPECT_EQ(doctor({"--nonsense"}).code, 2);
}

TEST_F(Doctor, FindsNothingWrongOnAGoodWorkspace)
{
    login(serve());
    const CliResult result = doctor();
    EXPECT_EQ(result.code, 0) << result.out << result.err;
    EXPECT_THAT(result.out, HasSubstr("Ready to launch"));
    EXPECT_THAT(result.out, HasSubstr("simulated"));
    EXPECT_THAT(result.out + result.err, Not(HasSubstr(kToken)));
}

TEST_F(Doctor, AnswersAsJson)
{
    login(serve());
    const CliResult result = doctor({"--format", "json", "--mount-from", "node-nfs:x", "--mount-path", "/usr"});
    EXPECT_EQ(result.code, 1);
    const json answer = json::parse(result.out);
    EXPECT_EQ(answer["format"], "autotuner-findings");
    EXPECT_EQ(answer["simulated"], true);
    EXPECT_EQ(answer["problem"], true);
    const auto mount =
        std::find_if(answer["findings"].begin(), answer["findings"].end(), [](const json &finding) { return finding["check"] == "mount"; });
    ASSERT_NE(mount, answer["findings"].end());
    EXPECT_EQ((*mount)["level"], "problem");
    EXPECT_FALSE((*mount)["remedy"].get<std::string>().empty());
}

TEST_F(Doctor, AWrongTokenIsRefusedByTheWorkspace)
{
    login(serve(), "wrong");
    EXPECT_EQ(doctor().code, 3);
}

TEST_F(Doctor, AnUnreachableWorkspaceIsSaidSo)
{
    login("http://127.0.0.1:9/api/v2/workspaces/ws7demo");
    EXPECT_EQ(doctor().code, 3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

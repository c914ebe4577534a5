// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// login and logout against a server on this computer. With a keychain only under keychain.sh (ctest
// "cli_login"), which gives it a session bus, a keyring and settings of its own.
#include "cli/clirun.h"
#include "lepton/fakeworkspaceserver.h"
#include "lepton/keptlogins.h"

#include <QCoreApplication>
#include <QFile>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto kCanary = "CANARY-0a1b2c3d4e5f";

/// The session bus taken away and given back.
class WithoutKeychain {
public:
    WithoutKeychain()
        : m_address(qgetenv("DBUS_SESSION_BUS_ADDRESS"))
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "");
    }
    ~WithoutKeychain() { qputenv("DBUS_SESSION_BUS_ADDRESS", m_address); }

private:
    QByteArray m_address;
};

class Login : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char *name :
             {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_WORKSPACE_ID", "LEPTON_WORKSPACE_TOKEN"})
            qunsetenv(name);
        qputenv("LEPTON_CACHE_DIR", m_folder.path().c_str());
        server.token = kCanary;
    }

    /// Only where keychain.sh made one: never a person's own.
    [[nodiscard]] static bool hasOwnKeychain() { return qEnvironmentVariableIsSet("AUTOTUNER_TEST_KEYRING"); }

    [[nodiscard]] std::vector<std::string> login(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> args{"login", "--url", server.url().toStdString(), "--token-stdin", "--wait", "0"};
        args.insert(args.end(), more.begin(), more.end());
        return args;
    }
    static void expectNoToken(const CliResult &result)
    {
        EXPECT_THAT(result.out, Not(HasSubstr(kCanary)));
        EXPECT_THAT(result.err, Not(HasSubstr(kCanary)));
    }

    FakeWorkspaceServer server;
    TempFolder m_folder;
};

TEST_F(Login, withoutAKeychainSaysWhatToDoInstead)
{
    const WithoutKeychain none;
    const CliResult result = runCli(login({"--workspace", "ws7demo"}), {.in = kCanary});
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("LEPTON_AUTOTUNER_TOKEN"));
    EXPECT_TRUE(server.heads.isEmpty());
    expectNoToken(result);
}

TEST_F(Login, theTokenIsNoArgument)
{
    EXPECT_EQ(runCli({"login", "--token", kCanary}).code, 2);
    EXPECT_EQ(runCli({"login", kCanary}).code, 2);
    EXPECT_EQ(runCli(login({"--wait", "soon"})).code, 2);
}

TEST_F(Login, keepsAProvedLoginAndLogoutForgetsIt)
{
    if (!hasOwnKeychain())
        GTEST_SKIP() << "runs as the test cli_login, with a keychain of its own";
    server.expiresAtMs = 4102444800000; // 2100
    const CliResult in = runCli(login(), {.in = std::string("ws7demo:") + kCanary + "\n"});
    EXPECT_EQ(in.code, 0) << in.err;
    EXPECT_THAT(in.out, HasSubstr("Logged in to Demo Lab (ws7demo)."));
    EXPECT_THAT(in.out, HasSubstr("2100-01-01T00:00:00Z"));
    expectNoToken(in);
    const std::string file = readText(lepton::KnownWorkspaces::defaultFile().toStdString());
    EXPECT_THAT(file, HasSubstr("ws7demo"));
    EXPECT_THAT(file, Not(HasSubstr(kCanary)));

    const CliResult other = runCli({"logout", "--workspace", "another"});
    EXPECT_EQ(other.code, 2);
    EXPECT_THAT(other.err, HasSubstr("Kept are: ws7demo"));

    qputenv("LEPTON_AUTOTUNER_WORKSPACE_ID", "env");
    qputenv("LEPTON_AUTOTUNER_TOKEN", "ENV");
    const CliResult out = runCli({"logout"});
    EXPECT_EQ(out.code, 0) << out.err;
    EXPECT_THAT(out.out, HasSubstr("Logged out of ws7demo"));
    EXPECT_THAT(out.out, HasSubstr("Commands go on using env: LEPTON_AUTOTUNER_TOKEN is set."));
    EXPECT_THAT(readText(lepton::KnownWorkspaces::defaultFile().toStdString()), Not(HasSubstr("ws7demo")));
    EXPECT_THAT(runCli({"logout"}).out, HasSubstr("No login is kept."));
}

struct Refusal {
    const char *name;
    std::vector<std::string> more;
    std::string in;
    int status;
    int code;
    const char *words;
};

class LoginRefusals : public Login, public testing::WithParamInterface<Refusal> { };

TEST_P(LoginRefusals, keepNothing)
{
    if (!hasOwnKeychain())
        GTEST_SKIP() << "runs as the test cli_login, with a keychain of its own";
    const Refusal &row = GetParam();
    if (row.status != 200)
        server.answer = [&](const QByteArray &) { return FakeWorkspaceServer::Reply{row.status, "{\"message\": \"no\"}"}; };
    const CliResult result = runCli(login(row.more), {.in = row.in});
    EXPECT_EQ(result.code, row.code) << result.err;
    EXPECT_THAT(result.err, HasSubstr(row.words));
    EXPECT_TRUE(result.out.empty());
    EXPECT_FALSE(QFile::exists(lepton::KnownWorkspaces::defaultFile())
                 && lepton::KnownWorkspaces(lepton::KnownWorkspaces::defaultFile()).load()->size() > 0);
    expectNoToken(result);
}

INSTANTIATE_TEST_SUITE_P(All, LoginRefusals,
                         testing::Values(Refusal{"refused", {"--workspace", "ws7demo"}, kCanary, 401, 3, "credentials page"},
                                         Refusal{"forbidden", {"--workspace", "ws7demo"}, kCanary, 403, 3, "environment"},
                                         Refusal{"notThere", {"--workspace", "ws7demo"}, kCanary, 404, 3, "workspace id"},
                                         Refusal{"noId", {}, kCanary, 200, 2, "workspace id is missing"},
                                         Refusal{"noToken", {"--workspace", "ws7demo"}, "", 200, 2, "token is missing"},
                                         Refusal{"twoLines", {"--workspace", "ws7demo"}, "CANARY\rX: y", 200, 2, "token has"}),
                         [](const auto &row) { return std::string(row.param.name); });

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

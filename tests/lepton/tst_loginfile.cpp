// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/loginfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <initializer_list>
#include <random>
#include <sys/stat.h>

namespace {

constexpr auto kUsual = R"(current_workspace: ws7demo
workspaces:
  another:
    auth_token: ANOTHER-TOKEN
    display_name: null
    id: null
    token_expires_at: null
    url: https://lepton.example.org/w/another/
  ws7demo:
    auth_token: EXAMPLE-TOKEN-0000
    display_name: Demo Lab
    id: ws7demo
    token_expires_at: 1767225600000
    url: https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/ws7demo
    workspace_origin_url: https://gateway.dgxc-lepton.nvidia.com
)";

const char *const kVariables[] = {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_AUTOTUNER_WORKSPACE_URL",
                                  "LEPTON_WORKSPACE_ID",           "LEPTON_WORKSPACE_TOKEN", "LEPTON_WORKSPACE_URL",
                                  "LEPTON_WORKSPACE_ORIGIN_URL",   "LEPTON_CACHE_DIR"};

base::Result<lepton::LoginFile> parse(const QByteArray &text) { return lepton::parseLoginFile(text, QStringLiteral("login.yaml")); }

QByteArray repeated(const char *piece, int times) { return QByteArray(piece).repeated(times); }

} // namespace

class TestLoginFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name : kVariables)
            qunsetenv(name);
        qputenv("LEPTON_CACHE_DIR", m_folder.path().toUtf8());
        QFile::remove(path());
    }

    void theCurrentWorkspaceComesFirst()
    {
        const auto file = parse(kUsual);
        QVERIFY(file.has_value());
        QVERIFY(file->problems.empty());
        QCOMPARE(file->workspaces.size(), std::size_t(2));
        const lepton::Workspace &first = file->workspaces[0];
        QCOMPARE(first.id, QStringLiteral("ws7demo"));
        QCOMPARE(first.displayName, QStringLiteral("Demo Lab"));
        QCOMPARE(first.url, lepton::defaultWorkspaceUrl(first.id));
        QCOMPARE(first.origin, QStringLiteral("https://gateway.dgxc-lepton.nvidia.com"));
        QCOMPARE(first.token.reveal(), QByteArray("EXAMPLE-TOKEN-0000"));
        QCOMPARE(first.tokenExpiresAtMs, std::optional<std::int64_t>(1767225600000));
        QVERIFY(first.source == lepton::CredentialSource::LoginFile);
        const lepton::Workspace &second = file->workspaces[1];
        QCOMPARE(second.id, QStringLiteral("another")); // the key, where the id is null
        QCOMPARE(second.url.toString(), QStringLiteral("https://lepton.example.org/w/another"));
        QVERIFY(!second.tokenExpiresAtMs);
    }

    void entriesThatCannotBeUsedArePassedOver()
    {
        const auto file = parse("current_workspace: b\nworkspaces:\n"
                                "  a:\n    url: https://a.example/w\n    auth_token: null\n"
                                "  b:\n    url: https://b.example/w\n    auth_token: TOKEN-B\n    unknown: {deep: [1, 2]}\n"
                                "  c:\n    url: http://c.example/w\n    auth_token: TOKEN-C\n"
                                "  d: null\n"
                                "  e: just text\n"
                                "  f: [a, list]\n"
                                "unknown_later: [1, {a: b}]\n");
        QVERIFY(file.has_value());
        QCOMPARE(file->workspaces.size(), std::size_t(1));
        QCOMPARE(file->workspaces[0].id, QStringLiteral("b"));
        QCOMPARE(file->problems.size(), std::size_t(1));
        const std::string text = file->problems[0].english();
        QVERIFY2(text.find("login.yaml, c") == 0 && text.find("https") != std::string::npos, text.c_str());
        QVERIFY(text.find("TOKEN-C") == std::string::npos);
    }

    void afterALogoutNothingIsOffered()
    {
        const auto file = parse("current_workspace: null\nworkspaces:\n  a:\n    url: https://a.example/w\n    auth_token: T\n");
        QVERIFY(file.has_value());
        QVERIFY(file->workspaces.empty());
    }

    void harmlessFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("comment") << QByteArray("# nothing\n");
        QTest::newRow("null") << QByteArray("null\n");
        QTest::newRow("no workspaces") << QByteArray("current_workspace: a\nworkspaces: {}\n");
        QTest::newRow("workspaces is text") << QByteArray("current_workspace: a\nworkspaces: many\n");
        QTest::newRow("a current one that is not there") << QByteArray("current_workspace: a\n");
        QTest::newRow("numbers for text") << QByteArray("current_workspace: 7\nworkspaces: {7: {url: 8, auth_token: null}}\n");
    }
    void harmlessFiles()
    {
        QFETCH(QByteArray, text);
        const auto file = parse(text);
        QVERIFY(file.has_value());
        QVERIFY(file->workspaces.empty());
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("list") << QByteArray("- a\n- b\n");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("open bracket") << QByteArray("a: [1, 2");
        QTest::newRow("tab indentation") << QByteArray("a:\n\tb: c\n");
        QTest::newRow("zero byte") << QByteArray("current_workspace: a\0b\n", 23);
        QTest::newRow("binary") << QByteArray("\xff\xfe\x00\x01\x80[[[{", 9);
        QTest::newRow("aliases") << QByteArray("a: &x [1]\nb: *x\n");
        QTest::newRow("laughs") << QByteArray("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n");
        QTest::newRow("brackets") << repeated("[", 100'000);
        QTest::newRow("braces") << repeated("{a: ", 50'000);
        QTest::newRow("dashes") << repeated("- ", 60'000);
        QTest::newRow("keys of keys") << repeated("? ", 60'000);
        QTest::newRow("a map as a key") << QByteArray("? {a: b}\n: c\n");
        QTest::newRow("flood") << QByteArray("current_workspace: a\nlist: [") + repeated("1,", 30'000) + "1]\n";
        QTest::newRow("the same workspace twice") << QByteArray("workspaces:\n  a: {url: x}\n  a: {url: y}\n");
        QTest::newRow("the same key twice") << QByteArray("current_workspace: a\ncurrent_workspace: b\n");
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        const auto file = parse(text);
        QVERIFY(!file.has_value());
        QVERIFY(file.error().english().find("login.yaml") == 0);
    }

    /// Whatever the bytes, there is an answer, and it never quotes a token.
    void brokenFilesNeverQuoteTheToken()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            QByteArray text(kUsual);
            for (int change = 0; change < 1 + round % 4; ++change) {
                const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
                static constexpr char kBytes[] = "\n\t :-[]{}#&*!|>'\"%@`?,~";
                if (random() % 3 == 0)
                    text.remove(at, 1 + static_cast<qsizetype>(random() % 8));
                else
                    text.insert(at, kBytes[random() % (sizeof kBytes - 1)]);
            }
            const auto file = parse(text);
            if (!file)
                QVERIFY(file.error().english().find("TOKEN") == std::string::npos);
            else
                for (const base::Error &problem : file->problems)
                    QVERIFY(problem.english().find("TOKEN-0000") == std::string::npos);
        }
    }

    void namesForPeopleAreOneLine()
    {
        const auto file = parse("current_workspace: a\nworkspaces:\n  a: {url: 'https://a.example/w', auth_token: T, display_name: "
                                "\"Evil\\e[31m\\nName\\u202e\"}\n");
        QVERIFY(file.has_value());
        QCOMPARE(file->workspaces.at(0).displayName, QStringLiteral("Evil[31mName"));
    }

    void onlyRegularFilesOfModestSizeAreRead()
    {
        QVERIFY(lepton::readLoginFile(path()).has_value()); // none
        write(repeated("# comment\n", 30'000));
        QVERIFY(!lepton::readLoginFile(path()).has_value());
        QFile::remove(path());
        QCOMPARE(mkfifo(path().toUtf8().constData(), 0600), 0);
        QVERIFY(!lepton::readLoginFile(path()).has_value()); // and returned: nobody writes into that pipe
        QFile::remove(path());
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path()));
        QVERIFY(!lepton::readLoginFile(path()).has_value());
        QFile::remove(path());
        QVERIFY(!lepton::readLoginFile(m_folder.path()).has_value());
    }

    void theFileIsReadNotWritten()
    {
        write(kUsual);
        const QDateTime before = QFileInfo(path()).lastModified();
        QCOMPARE(lepton::findWorkspaces().workspaces.size(), std::size_t(2));
        QCOMPARE(QFileInfo(path()).lastModified(), before);
    }

    void allSourcesInTheirOrder()
    {
        write(kUsual);
        set({{"LEPTON_WORKSPACE_ID", "sdk"},
             {"LEPTON_WORKSPACE_TOKEN", "SDK-TOKEN"},
             {"LEPTON_WORKSPACE_URL", "https://sdk.example/w/"},
             {"LEPTON_WORKSPACE_ORIGIN_URL", "https://sdk.example"},
             {"LEPTON_AUTOTUNER_WORKSPACE_ID", "own"},
             {"LEPTON_AUTOTUNER_TOKEN", "OWN-TOKEN"}});
        const auto found = lepton::findWorkspaces();
        QVERIFY(found.problems.empty());
        QCOMPARE(found.workspaces.size(), std::size_t(4));
        QCOMPARE(found.workspaces[0].id, QStringLiteral("own"));
        QCOMPARE(found.workspaces[0].url, lepton::defaultWorkspaceUrl(QStringLiteral("own"))); // the SDK's URL is another set's
        QVERIFY(found.workspaces[0].origin.isEmpty());
        QVERIFY(found.workspaces[0].source == lepton::CredentialSource::AutotunerEnvironment);
        QCOMPARE(found.workspaces[1].url.toString(), QStringLiteral("https://sdk.example/w"));
        QCOMPARE(found.workspaces[1].origin, QStringLiteral("https://sdk.example"));
        QCOMPARE(found.workspaces[2].id, QStringLiteral("ws7demo"));
    }

    void aTokenNeverMeetsAForeignWorkspace()
    {
        write(kUsual);
        set({{"LEPTON_AUTOTUNER_WORKSPACE_ID", "own"}, {"LEPTON_WORKSPACE_TOKEN", "SDK-TOKEN"}});
        const auto found = lepton::findWorkspaces();
        for (const lepton::Workspace &workspace : found.workspaces)
            QVERIFY(workspace.source == lepton::CredentialSource::LoginFile);
        QCOMPARE(found.problems.size(), std::size_t(2)); // half a set each, said
        QVERIFY(found.problems[0].english().find("LEPTON_AUTOTUNER_TOKEN") != std::string::npos);
        QVERIFY(found.problems[1].english().find("SDK-TOKEN") == std::string::npos);
    }

    void insideAJobTheIdAloneIsNoMistake()
    {
        set({{"LEPTON_WORKSPACE_ID", "ws7demo"}});
        const auto found = lepton::findWorkspaces();
        QVERIFY(found.workspaces.empty());
        QVERIFY(found.problems.empty());
    }

    void credentialsAsTheDashboardShowsThem_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("both in the id") << QByteArray("own:TOK:EN") << QByteArray() << QByteArray("TOK:EN");
        QTest::newRow("both in the token") << QByteArray() << QByteArray("own:TOKEN") << QByteArray("TOKEN");
        QTest::newRow("the id twice") << QByteArray("own") << QByteArray("own:TOKEN") << QByteArray("TOKEN");
        QTest::newRow("a token with a colon") << QByteArray("own") << QByteArray("TOK:EN") << QByteArray("TOK:EN");
        QTest::newRow("blanks around") << QByteArray(" own ") << QByteArray("TOKEN\n") << QByteArray("TOKEN");
    }
    void credentialsAsTheDashboardShowsThem()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, expected);
        set({{"LEPTON_AUTOTUNER_WORKSPACE_ID", id.constData()}, {"LEPTON_AUTOTUNER_TOKEN", token.constData()}});
        const auto found = lepton::findWorkspaces();
        QCOMPARE(found.workspaces.size(), std::size_t(1));
        QCOMPARE(found.workspaces[0].id, QStringLiteral("own"));
        QCOMPARE(found.workspaces[0].token.reveal(), expected);
    }

    void variablesThatCannotBeUsedAreNamed()
    {
        set({{"LEPTON_AUTOTUNER_WORKSPACE_ID", "own"},
             {"LEPTON_AUTOTUNER_TOKEN", "CANARY"},
             {"LEPTON_AUTOTUNER_WORKSPACE_URL", "http://own.example/w"}});
        const auto found = lepton::findWorkspaces();
        QVERIFY(found.workspaces.empty());
        QCOMPARE(found.problems.size(), std::size_t(1));
        const std::string text = found.problems[0].english();
        QVERIFY2(text.find("LEPTON_AUTOTUNER_WORKSPACE_ID") == 0 && text.find("unencrypted") != std::string::npos, text.c_str());
        QVERIFY(text.find("CANARY") == std::string::npos);
    }

    void theUsualPlaceIsInTheHomeFolder()
    {
        qunsetenv("LEPTON_CACHE_DIR");
        QCOMPARE(lepton::loginFilePath(), QDir::homePath() + QStringLiteral("/.cache/lepton/workspace_info.yaml"));
    }

private:
    using Setting = std::pair<const char *, const char *>;

    QString path() const { return lepton::loginFilePath(); }
    void write(const QByteArray &text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static void set(std::initializer_list<Setting> settings)
    {
        for (const auto &[name, value] : settings)
            qputenv(name, value);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLoginFile)
#include "tst_loginfile.moc"

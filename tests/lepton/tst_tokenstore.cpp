// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/tokenstore.h"

#include "lepton/faketokenstore.h"
#include "lepton/keptlogins.h"
#include "lepton/keychainstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using lepton::KeychainStore;
using lepton::Token;

namespace {

constexpr KeychainStore::Limits kShort{std::chrono::milliseconds(20), std::chrono::milliseconds(20)};
constexpr KeychainStore::Limits kLong{std::chrono::seconds(60), std::chrono::seconds(60)};

lepton::Workspace workspace(const char *id, const char *token = "CANARY-TOKEN")
{
    lepton::Workspace out;
    out.id = QString::fromLatin1(id);
    out.displayName = QStringLiteral("Name of ") + out.id;
    out.url = lepton::defaultWorkspaceUrl(out.id);
    out.token = Token(token);
    out.tokenExpiresAtMs = 1767225600000;
    return out;
}

/// Waits for the one answer of a call.
template <class T, class Call>
base::Result<T> wait(Call &&call)
{
    std::optional<base::Result<T>> answer;
    call([&](base::Result<T> value) { answer = std::move(value); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000))
        qFatal("no answer");
    return std::move(*answer);
}

base::Result<void> write(lepton::TokenStore &store, const char *id, const char *token)
{
    return wait<void>([&](auto then) { store.write(QString::fromLatin1(id), Token(token), then); });
}

base::Result<Token> read(lepton::TokenStore &store, const char *id)
{
    return wait<Token>([&](auto then) { store.read(QString::fromLatin1(id), then); });
}

base::Result<void> keep(lepton::KeptLogins &logins, const lepton::Workspace &one)
{
    return wait<void>([&](auto then) { logins.keep(one, then); });
}

} // namespace

class TestTokenStore : public QObject {
    Q_OBJECT

private slots:
    void tokensAreWrittenReadAndRemoved()
    {
        FakeBackend::State state;
        KeychainStore store(std::make_unique<FakeBackend>(state), kLong);
        QVERIFY(store.isPersistent());
        QVERIFY(write(store, "a", "TOKEN-A").has_value());
        QVERIFY(write(store, "b", "TOKEN-B").has_value());
        KeychainStore next(std::make_unique<FakeBackend>(state), kLong); // as after a restart
        QCOMPARE(read(next, "a")->reveal(), QByteArray("TOKEN-A"));
        QCOMPARE(read(next, "b")->reveal(), QByteArray("TOKEN-B"));
        QVERIFY(read(next, "c")->isEmpty());
        QVERIFY(wait<void>([&](auto then) { next.remove(QStringLiteral("a"), then); }).has_value());
        QVERIFY(wait<void>([&](auto then) { next.remove(QStringLiteral("a"), then); }).has_value()); // twice is fine
        QVERIFY(read(next, "a")->isEmpty());
    }

    void withoutAServiceTokensLiveInThisProcess()
    {
        KeychainStore store(nullptr, kLong);
        QVERIFY(!store.isPersistent());
        QVERIFY(write(store, "a", "TOKEN-A").has_value());
        QCOMPARE(read(store, "a")->reveal(), QByteArray("TOKEN-A"));
        QVERIFY(wait<void>([&](auto then) { store.remove(QStringLiteral("a"), then); }).has_value());
        QVERIFY(read(store, "a")->isEmpty());
    }

    void aBrokenOrSilentServiceIsFoundOutWithoutWaitingForIt_data()
    {
        QTest::addColumn<int>("habit");
        QTest::newRow("fails") << int(FakeBackend::Habit::Fails);
        QTest::newRow("never answers") << int(FakeBackend::Habit::Silent);
    }
    void aBrokenOrSilentServiceIsFoundOutWithoutWaitingForIt()
    {
        QFETCH(int, habit);
        FakeBackend::State state;
        state.habit = FakeBackend::Habit(habit);
        KeychainStore store(std::make_unique<FakeBackend>(state), kShort);
        QSignalSpy lost(&store, &lepton::TokenStore::persistenceLost);
        QVERIFY(store.isPersistent() || lost.count() == 1 || state.habit == FakeBackend::Habit::Fails);
        QTRY_VERIFY(!store.isPersistent());
        QVERIFY(write(store, "a", "TOKEN-A").has_value()); // from now on in memory
        QCOMPARE(read(store, "a")->reveal(), QByteArray("TOKEN-A"));
        QCOMPARE(state.calls, 1);
    }

    void aServiceThatStopsAnsweringLosesNoToken()
    {
        FakeBackend::State state;
        KeychainStore store(std::make_unique<FakeBackend>(state), kShort);
        state.habit = FakeBackend::Habit::Silent;
        QSignalSpy lost(&store, &lepton::TokenStore::persistenceLost);
        const auto written = write(store, "a", "TOKEN-A");
        QVERIFY(!written.has_value());
        QVERIFY(written.error().english().find("TOKEN-A") == std::string::npos);
        QCOMPARE(lost.count(), 1);
        QVERIFY(!store.isPersistent());
        QCOMPARE(read(store, "a")->reveal(), QByteArray("TOKEN-A")); // it is used until the end
    }

    void aDismissedPromptIsAnErrorNotTheEnd()
    {
        FakeBackend::State state;
        KeychainStore store(std::make_unique<FakeBackend>(state), kLong);
        state.habit = FakeBackend::Habit::Denies;
        QVERIFY(!write(store, "a", "TOKEN-A").has_value());
        QVERIFY(!read(store, "b").has_value());
        QVERIFY(store.isPersistent());
        state.habit = FakeBackend::Habit::Answers;
        QVERIFY(write(store, "a", "TOKEN-A").has_value());
    }

    void lateAndSecondAnswersAreDropped()
    {
        FakeBackend::State state;
        KeychainStore store(std::make_unique<FakeBackend>(state), kShort);
        state.habit = FakeBackend::Habit::Silent;
        int answers = 0;
        store.read(QStringLiteral("a"), [&](const base::Result<Token> &) { ++answers; });
        QTRY_COMPARE(answers, 1);
        QCOMPARE(state.unanswered.size(), std::size_t(1));
        const auto late = state.unanswered.front();
        late({lepton::SecretAnswer::Outcome::Done, "LATE", {}});
        late({lepton::SecretAnswer::Outcome::Done, "LATE", {}});
        QCOMPARE(answers, 1);
    }

    void answersAfterTheEndReachNobody()
    {
        FakeBackend::State state;
        state.habit = FakeBackend::Habit::Silent;
        int answers = 0;
        {
            KeychainStore store(std::make_unique<FakeBackend>(state), kLong);
            store.read(QStringLiteral("a"), [&](const base::Result<Token> &) { ++answers; });
        }
        for (const auto &then : state.unanswered)
            then({lepton::SecretAnswer::Outcome::Done, "LATE", {}});
        QTest::qWait(0);
        QCOMPARE(answers, 0);
    }

    void noSessionBusMeansNoKeychain()
    {
        const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        const bool had = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        QVERIFY(!lepton::makeTokenStore(false)->isPersistent());
        QVERIFY(!lepton::makeTokenStore(true)->isPersistent());
        qputenv("XDG_RUNTIME_DIR", runtime);
        if (had)
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }

    void knownWorkspacesAreKeptWithoutTokens()
    {
        const QString file = fresh();
        lepton::KnownWorkspaces known(file);
        QVERIFY(known.load()->empty());
        lepton::Workspace far = workspace("far");
        far.url = QUrl(QStringLiteral("https://lepton.example.org:8443/w/far"));
        far.origin = QStringLiteral("https://lepton.example.org");
        QVERIFY(known.save({workspace("near"), far}, QStringLiteral("far")).has_value());
        const auto loaded = known.load();
        QCOMPARE(loaded->size(), std::size_t(2));
        QCOMPARE(loaded->at(0).id, QStringLiteral("near"));
        QCOMPARE(loaded->at(1).url, far.url);
        QCOMPARE(loaded->at(1).origin, far.origin);
        QCOMPARE(loaded->at(1).displayName, far.displayName);
        QCOMPARE(loaded->at(1).tokenExpiresAtMs, far.tokenExpiresAtMs);
        QVERIFY(loaded->at(1).token.isEmpty());
        QCOMPARE(known.currentId(), QStringLiteral("far"));
        const QByteArray text = bytes(file);
        QVERIFY(!text.contains("CANARY"));
        QVERIFY(!text.contains(QByteArray("CANARY-TOKEN").toBase64()));
    }

    void damagedListsAreReportedAndReplaced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": \"autotuner-workspaces\", \"vers");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("another format") << QByteArray("{\"format\": \"autotuner-project\", \"version\": 1}");
        QTest::newRow("nested") << QByteArray("[").repeated(100'000);
        QTest::newRow("huge") << QByteArray(" ").repeated(2'000'000);
        QTest::newRow("format is a number") << QByteArray("{\"format\": 7}");
    }
    void damagedListsAreReportedAndReplaced()
    {
        QFETCH(QByteArray, text);
        const QString file = fresh();
        put(file, text);
        lepton::KnownWorkspaces known(file);
        QVERIFY(!known.load().has_value());
        QVERIFY(known.currentId().isEmpty());
        QVERIFY(known.save({workspace("a")}, QStringLiteral("a")).has_value());
        QCOMPARE(known.load()->size(), std::size_t(1));
    }

    void entriesThatCannotBeUsedArePassedOver()
    {
        const QString file = fresh();
        put(file,
            "{\"format\": \"autotuner-workspaces\", \"version\": 1, \"current\": 5, \"later\": {}, \"workspaces\": [7, {\"id\": \"\"}, "
            "{\"id\": \"a/b\"}, {\"id\": \"ok\", \"token_expires_at\": \"soon\", \"name\": 4}, {\"id\": \"plain\", \"url\": "
            "\"http://example.org/w\"}, "
            "{\"id\": \"leak\", \"url\": \"https://user:pass@example.org/w\"}]}");
        const lepton::KnownWorkspaces known(file);
        const auto loaded = known.load();
        QCOMPARE(loaded->size(), std::size_t(1));
        QCOMPARE(loaded->at(0).id, QStringLiteral("ok"));
        QCOMPARE(loaded->at(0).url, lepton::defaultWorkspaceUrl(QStringLiteral("ok")));
    }

    void listsOfNewerVersionsAreLeftAlone()
    {
        const QString file = fresh();
        const QByteArray text = "{\"format\": \"autotuner-workspaces\", \"version\": 2, \"current\": \"a\"}";
        put(file, text);
        const lepton::KnownWorkspaces known(file);
        QVERIFY(!known.load().has_value());
        QVERIFY(!known.save({workspace("a")}, QStringLiteral("a")).has_value());
        QCOMPARE(bytes(file), text);
    }

    void keptLoginsComeBackWithTheirTokens()
    {
        FakeTokenStore store;
        lepton::KeptLogins logins(store, fresh());
        QVERIFY(keep(logins, workspace("a", "TOKEN-A")).has_value());
        QVERIFY(keep(logins, workspace("b", "TOKEN-B")).has_value());
        QVERIFY(keep(logins, workspace("a", "TOKEN-A2")).has_value());
        QCOMPARE(logins.list().size(), std::size_t(2));
        QCOMPARE(logins.list().front().id, QStringLiteral("a"));
        QCOMPARE(logins.currentId(), QStringLiteral("a"));
        const auto opened = wait<lepton::Workspace>([&](auto then) { logins.open(logins.list().front(), then); });
        QCOMPARE(opened->token.reveal(), QByteArray("TOKEN-A2"));
        QVERIFY(opened->source == lepton::CredentialSource::Keychain);
        QVERIFY(wait<void>([&](auto then) { logins.forget(QStringLiteral("a"), then); }).has_value());
        QCOMPARE(logins.list().size(), std::size_t(1));
        QVERIFY(logins.currentId().isEmpty());
        QCOMPARE(store.kept.size(), std::size_t(1));
    }

    void aTokenThatIsNotKeptLeavesNoEntry()
    {
        FakeTokenStore store;
        lepton::KeptLogins logins(store, fresh());
        QVERIFY(keep(logins, workspace("a", "OLD")).has_value());
        store.failing = true;
        lepton::Workspace moved = workspace("a", "NEW");
        moved.url = QUrl(QStringLiteral("https://elsewhere.example/w"));
        QVERIFY(!keep(logins, moved).has_value());
        QVERIFY(logins.list().empty()); // else the old token would be sent to the new address, or the other way round
    }

    void anEntryThatCannotBeWrittenLeavesNoToken()
    {
        FakeTokenStore store;
        const QString file = fresh();
        put(file, "{\"format\": \"autotuner-workspaces\", \"version\": 2}");
        lepton::KeptLogins logins(store, file);
        QVERIFY(!keep(logins, workspace("a")).has_value());
        QTRY_VERIFY(store.kept.empty());
    }

    void withoutAKeychainNothingIsWritten()
    {
        FakeTokenStore store;
        store.persistent = false;
        const QString file = fresh();
        lepton::KeptLogins logins(store, file);
        QVERIFY(keep(logins, workspace("a")).has_value());
        QVERIFY(!QFile::exists(file));
    }

    void anEntryWhoseTokenIsGoneSaysSo()
    {
        FakeTokenStore store;
        lepton::KeptLogins logins(store, fresh());
        const auto opened = wait<lepton::Workspace>([&](auto then) { logins.open(workspace("a"), then); });
        QVERIFY(!opened.has_value());
        QVERIFY(!opened.error().hint.empty());
    }

private:
    QString fresh() { return m_folder.filePath(QStringLiteral("%1/workspaces.json").arg(++m_number)); }
    static void put(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(TestTokenStore)
#include "tst_tokenstore.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Login dialog, cloud, indicator and network log against a server on this computer.
#include "gui/connect/logindialog.h"
#include "gui/connect/logintexts.h"
#include "gui/connect/networklogmodel.h"
#include "gui/connect/networklogwindow.h"
#include "gui/connect/workspaceindicator.h"
#include "gui/fakedialogs.h"
#include "gui/shell/logfile.h"
#include "gui/widgets/translated.h"
#include "launch/sandboxprocess.h"
#include "lepton/faketokenstore.h"
#include "lepton/fakeworkspaceserver.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using gui::Cloud;

namespace {

constexpr int kPatience = 30000; // ms
constexpr qint64 kHour = 3600 * 1000;

/// A cloud with a fake keychain and a folder of its own.
struct Fixture {
    explicit Fixture(bool persistent = true)
    {
        auto owned = std::make_unique<FakeTokenStore>();
        store = owned.get();
        store->persistent = persistent;
        open(std::move(owned));
    }

    /// As after a restart: the keychain and the file are what stays.
    void restart()
    {
        auto owned = std::make_unique<FakeTokenStore>();
        owned->kept = store->kept;
        store = owned.get();
        open(std::move(owned));
    }

    [[nodiscard]] QByteArray known() const
    {
        QFile file(folder.filePath(QStringLiteral("workspaces.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    FakeTokenStore *store = nullptr;
    std::unique_ptr<Cloud> cloud;

private:
    void open(std::unique_ptr<FakeTokenStore> owned)
    {
        cloud = std::make_unique<Cloud>(std::move(owned), folder.filePath(QStringLiteral("workspaces.json")));
        lepton::Client::Options options;
        options.firstBackoff = std::chrono::milliseconds(1);
        options.timeout = std::chrono::milliseconds(5000);
        cloud->setClientOptions(options);
    }
};

/// The dialog as a person sees it.
struct Driver {
    explicit Driver(Cloud &cloud)
        : dialog(cloud)
    {
        lepton::LoginCheck::Options quick;
        quick.patience = std::chrono::milliseconds(0);
        quick.pause = std::chrono::milliseconds(10);
        dialog.setPatience(quick);
        dialog.show();
    }
    template <class T = QLineEdit>
    T *find(const char *name) const
    {
        auto *found = dialog.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void type(const char *name, const QString &text) const
    {
        find(name)->clear();
        QTest::keyClicks(find(name), text);
    }
    void fill(const FakeWorkspaceServer &server, const QString &token) const
    {
        type("workspaceId", QStringLiteral("ws7demo"));
        type("token", token);
        type("url", server.url());
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString result() const { return find<QLabel>("result")->text(); }
    [[nodiscard]] bool idle() const { return find<QPushButton>("logIn")->isEnabled(); }

    gui::LoginDialog dialog;
};

} // namespace

class TestConnect : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_AUTOTUNER_WORKSPACE_URL",
                                 "LEPTON_WORKSPACE_ID", "LEPTON_WORKSPACE_TOKEN", "LEPTON_WORKSPACE_URL"})
            qunsetenv(name);
        qputenv("LEPTON_CACHE_DIR", m_empty.path().toUtf8());
    }

    void aTestTellsNameAndExpiryAndChangesNothing()
    {
        FakeWorkspaceServer server;
        server.expiresAtMs = QDateTime::currentMSecsSinceEpoch() + 7 * kHour + 1000 * 60;
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.fill(server, QStringLiteral("GOOD-TOKEN"));
        driver.click("test");
        QTRY_VERIFY_WITH_TIMEOUT(driver.idle() && !driver.result().isEmpty(), kPatience);
        QVERIFY2(driver.result().contains(QStringLiteral("Connected to Demo Lab (ws7demo)")), qPrintable(driver.result()));
        QVERIFY2(driver.result().contains(QStringLiteral("expires in 7 hours")), qPrintable(driver.result()));
        QVERIFY(driver.dialog.isVisible());
        QCOMPARE(fixture.cloud->state(), Cloud::State::LoggedOut);
        QVERIFY(fixture.store->kept.empty());
        QVERIFY(fixture.known().isEmpty());
    }

    void refusalsAreToldInTheDialog_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("words");
        QTest::newRow("401") << 401 << QByteArray("{\"message\": \"bad token\"}") << "http"
                             << "credentials page";
        QTest::newRow("403") << 403 << QByteArray("{\"message\": \"no\"}") << "http"
                             << "environment";
        QTest::newRow("404") << 404 << QByteArray("{\"message\": \"none\"}") << "http"
                             << "workspace id";
        QTest::newRow("a web page") << 200 << QByteArray("<html>Welcome</html>") << "http"
                                    << "URL";
        QTest::newRow("nothing") << 200 << QByteArray() << "http"
                                 << "URL";
        QTest::newRow("500") << 500 << QByteArray("oops") << "http"
                             << "";
        QTest::newRow("no TLS at the other end") << 200 << QByteArray() << "https"
                                                 << "";
    }
    void refusalsAreToldInTheDialog()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, scheme);
        QFETCH(QString, words);
        FakeWorkspaceServer server;
        server.answer = [&](const QByteArray &) { return FakeWorkspaceServer::Reply{status, body}; };
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.fill(server, QStringLiteral("CANARY-TOKEN"));
        driver.type("url", server.url(scheme.toUtf8().constData()));
        driver.click("logIn");
        QTRY_VERIFY_WITH_TIMEOUT(driver.idle(), kPatience);
        QVERIFY2(driver.result().startsWith(QStringLiteral("✕ ")) && driver.result().contains(words), qPrintable(driver.result()));
        QVERIFY2(!driver.result().contains(QStringLiteral("CANARY")), qPrintable(driver.result()));
        QVERIFY(driver.dialog.isVisible());
        QCOMPARE(fixture.cloud->state(), Cloud::State::LoggedOut);
        QVERIFY(fixture.store->kept.empty());
        QCOMPARE(driver.find("token")->text(), QStringLiteral("CANARY-TOKEN")); // nothing to type again
    }

    void nobodyAtTheAddress()
    {
        Fixture fixture;
        QString url;
        {
            FakeWorkspaceServer gone;
            url = gone.url();
        }
        Driver driver(*fixture.cloud);
        driver.type("workspaceId", QStringLiteral("ws7demo"));
        driver.type("token", QStringLiteral("CANARY-TOKEN"));
        driver.type("url", url);
        driver.click("test");
        QTRY_VERIFY_WITH_TIMEOUT(driver.idle(), kPatience);
        QVERIFY2(driver.result().startsWith(QStringLiteral("✕ ")), qPrintable(driver.result()));
    }

    void aRedirectElsewhereNeverSeesTheToken()
    {
        FakeWorkspaceServer elsewhere;
        FakeWorkspaceServer server;
        server.answer = [&](const QByteArray &) {
            return FakeWorkspaceServer::Reply{302, {}, "Location: " + elsewhere.url().toUtf8() + "/workspace\r\n"};
        };
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.fill(server, QStringLiteral("CANARY-TOKEN"));
        driver.click("test");
        QTRY_VERIFY_WITH_TIMEOUT(driver.idle(), kPatience);
        QVERIFY2(driver.result().startsWith(QStringLiteral("✕ ")), qPrintable(driver.result()));
        QVERIFY(elsewhere.heads.isEmpty());
    }

    void whatCannotBeUsedIsToldWithoutAskingAnybody_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << "workspaceId";
        QTest::newRow("no token") << "ws7demo"
                                  << ""
                                  << ""
                                  << "token";
        QTest::newRow("plain http") << "ws7demo"
                                    << "TOKEN"
                                    << "http://lepton.example.org/w"
                                    << "url";
        QTest::newRow("no URL") << "ws7demo"
                                << "TOKEN"
                                << "lepton"
                                << "url";
        QTest::newRow("blank in the token") << "ws7demo"
                                            << "TO KEN"
                                            << ""
                                            << "token";
    }
    void whatCannotBeUsedIsToldWithoutAskingAnybody()
    {
        QFETCH(QString, id);
        QFETCH(QString, token);
        QFETCH(QString, url);
        QFETCH(QString, field);
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.type("workspaceId", id);
        driver.type("token", token);
        driver.find("url")->setText(url);
        driver.click("logIn");
        QVERIFY(driver.result().startsWith(QStringLiteral("✕ ")));
        QVERIFY(fixture.cloud->networkLog().entries().empty());
        QVERIFY(driver.find("url")->isVisible() == (field == QLatin1String("url")));
        QCOMPARE(driver.dialog.focusWidget()->objectName(), field);
    }

    void whatTheDashboardShowsCanBePasted_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("id field") << "workspaceId";
        QTest::newRow("token field") << "token";
    }
    void whatTheDashboardShowsCanBePasted()
    {
        QFETCH(QString, field);
        Fixture fixture;
        Driver driver(*fixture.cloud);
        QGuiApplication::clipboard()->setText(QStringLiteral("ws7demo:GOOD:TOKEN\n"));
        QLineEdit *edit = driver.find(field.toUtf8().constData());
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::Paste);
        QCOMPARE(driver.find("workspaceId")->text(), QStringLiteral("ws7demo"));
        QCOMPARE(driver.find("token")->text(), QStringLiteral("GOOD:TOKEN"));
        QCOMPARE(driver.find("token")->echoMode(), QLineEdit::Password);
        QVERIFY(driver.find("url")->placeholderText().endsWith(QStringLiteral("/workspaces/ws7demo")));
    }

    void aNewTokenIsTriedAgainAndThenKept()
    {
        FakeWorkspaceServer server;
        server.token = "NOT-YET";
        Fixture fixture;
        Driver driver(*fixture.cloud);
        lepton::LoginCheck::Options patient;
        patient.patience = std::chrono::seconds(60);
        patient.pause = std::chrono::milliseconds(20);
        driver.dialog.setPatience(patient);
        driver.fill(server, QStringLiteral("GOOD-TOKEN"));
        QTest::keyClick(driver.find("token"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(driver.result().contains(QStringLiteral("2 to 3 minutes")), kPatience);
        QVERIFY(driver.find<QWidget>("busy")->isVisible());
        server.token = "GOOD-TOKEN";
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QVERIFY(!driver.dialog.isVisible());
        QTRY_COMPARE(fixture.store->kept[QStringLiteral("ws7demo")], QByteArray("GOOD-TOKEN"));
        QTRY_VERIFY(fixture.known().contains("ws7demo"));
        QVERIFY(!fixture.known().contains("GOOD-TOKEN"));

        fixture.restart(); // logs in by itself
        fixture.cloud->restore();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QCOMPARE(fixture.cloud->title(), QStringLiteral("Demo Lab"));

        fixture.cloud->logOut();
        QCOMPARE(fixture.cloud->state(), Cloud::State::LoggedOut);
        QVERIFY(!fixture.cloud->client());
        QTRY_VERIFY(fixture.store->kept.empty());
        QTRY_VERIFY(!fixture.known().contains("ws7demo"));
    }

    void aLoginThatIsNotToBeKeptIsNot()
    {
        FakeWorkspaceServer server;
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.fill(server, QStringLiteral("GOOD-TOKEN"));
        driver.find<QCheckBox>("keep")->setChecked(false);
        driver.click("logIn");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QVERIFY(fixture.store->kept.empty());
        QVERIFY(fixture.known().isEmpty());
    }

    void withoutAKeychainTheDialogSaysForThisSessionOnly()
    {
        FakeWorkspaceServer server;
        Fixture fixture(false);
        Driver driver(*fixture.cloud);
        QVERIFY(driver.find<QLabel>("sessionOnly")->isVisible());
        QVERIFY(!driver.find<QCheckBox>("keep")->isVisible());
        driver.fill(server, QStringLiteral("GOOD-TOKEN"));
        driver.click("logIn");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QVERIFY(fixture.known().isEmpty());
    }

    void aRunningTestIsStoppedBeforeTheDialogCloses()
    {
        FakeWorkspaceServer server;
        server.answer = [](const QByteArray &) { return FakeWorkspaceServer::Reply{200, {}, {}, true}; };
        Fixture fixture;
        Driver driver(*fixture.cloud);
        driver.fill(server, QStringLiteral("GOOD-TOKEN"));
        driver.click("test");
        QTRY_VERIFY(!server.heads.isEmpty());
        QVERIFY(!driver.idle());
        QTest::keyClick(&driver.dialog, Qt::Key_Escape);
        QVERIFY(driver.dialog.isVisible());
        QVERIFY(driver.idle());
        QTest::keyClick(&driver.dialog, Qt::Key_Escape);
        QVERIFY(!driver.dialog.isVisible());
    }

    void closingWhileATestRunsIsSafe()
    {
        FakeWorkspaceServer server;
        server.answer = [](const QByteArray &) { return FakeWorkspaceServer::Reply{200, {}, {}, true}; };
        Fixture fixture;
        {
            Driver driver(*fixture.cloud);
            driver.fill(server, QStringLiteral("GOOD-TOKEN"));
            driver.click("logIn");
            QTRY_VERIFY(!server.heads.isEmpty());
        }
        QCOMPARE(fixture.cloud->state(), Cloud::State::LoggedOut);
    }

    void loginsOnThisComputerAreOffered()
    {
        FakeWorkspaceServer server;
        qputenv("LEPTON_AUTOTUNER_WORKSPACE_ID", "ws7demo");
        qputenv("LEPTON_AUTOTUNER_TOKEN", "GOOD-TOKEN");
        qputenv("LEPTON_AUTOTUNER_WORKSPACE_URL", server.url().toUtf8());
        Fixture fixture;
        Driver driver(*fixture.cloud);
        for (const char *name : {"LEPTON_AUTOTUNER_WORKSPACE_ID", "LEPTON_AUTOTUNER_TOKEN", "LEPTON_AUTOTUNER_WORKSPACE_URL"})
            qunsetenv(name);
        auto *logins = driver.find<QTreeWidget>("logins");
        QVERIFY(logins->isVisible());
        QCOMPARE(logins->topLevelItemCount(), 2);
        QCOMPARE(logins->topLevelItem(0)->text(1), QStringLiteral("LEPTON_AUTOTUNER_TOKEN"));
        QCOMPARE(driver.find("workspaceId")->text(), QStringLiteral("ws7demo"));
        QVERIFY(driver.find("token")->text().isEmpty()); // it is not shown, not even its length
        QVERIFY(!driver.find<QCheckBox>("keep")->isVisible());
        driver.click("logIn");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QVERIFY(fixture.cloud->workspace()->source == lepton::CredentialSource::AutotunerEnvironment);
        QVERIFY(fixture.store->kept.empty());
    }

    void typingAnotherWorkspaceLeavesTheChosenLogin()
    {
        qputenv("LEPTON_AUTOTUNER_WORKSPACE_ID", "ws7demo");
        qputenv("LEPTON_AUTOTUNER_TOKEN", "ENV-TOKEN");
        Fixture fixture;
        Driver driver(*fixture.cloud);
        qunsetenv("LEPTON_AUTOTUNER_WORKSPACE_ID");
        qunsetenv("LEPTON_AUTOTUNER_TOKEN");
        QTest::keyClicks(driver.find("workspaceId"), QStringLiteral("x"));
        QCOMPARE(driver.find<QTreeWidget>("logins")->currentItem()->text(0), QStringLiteral("Another workspace"));
        driver.click("logIn");
        QVERIFY2(driver.result().contains(QStringLiteral("token is missing")), qPrintable(driver.result())); // not the other's
    }

    void aRefusalLaterAsksForANewLogin()
    {
        FakeWorkspaceServer server;
        Fixture fixture;
        fixture.cloud->logIn(server.workspace(), false);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        server.token = "ANOTHER";
        fixture.cloud->client()->nodeGroups(this, [](const auto &) {});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::LoginNeeded, kPatience);
        QVERIFY(!fixture.cloud->error().hint.empty());
        server.token = "GOOD-TOKEN";
        fixture.cloud->retry();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
    }

    void anUnreachableWorkspaceIsAStateNotTheEnd()
    {
        auto server = std::make_unique<FakeWorkspaceServer>();
        server->answer = [](const QByteArray &) { return FakeWorkspaceServer::Reply{503, "{}"}; };
        Fixture fixture;
        fixture.cloud->logIn(server->workspace(), true);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Offline, kPatience);
        QVERIFY(fixture.cloud->client());
        QVERIFY(fixture.store->kept.empty()); // not proved yet
        server->answer = nullptr;
        fixture.cloud->retry();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QTRY_VERIFY(!fixture.store->kept.empty());
    }

    void aTokenThatIsNotKeptIsSaid()
    {
        FakeWorkspaceServer server;
        Fixture fixture;
        fixture.store->failing = true;
        QSignalSpy said(fixture.cloud.get(), &Cloud::said);
        fixture.cloud->logIn(server.workspace(), true);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QTRY_COMPARE(said.count(), 1);
    }

    void holdersOfTheClientAreToldBeforeItGoes()
    {
        FakeWorkspaceServer server;
        Fixture fixture;
        fixture.cloud->logIn(server.workspace(), false);
        const lepton::Client *const first = fixture.cloud->client();
        const lepton::Client *told = nullptr;
        connect(fixture.cloud.get(), &Cloud::clientAboutToChange, this, [&] { told = fixture.cloud->client(); });
        fixture.cloud->logIn(server.workspace(), false);
        QCOMPARE(told, first);
        QVERIFY(fixture.cloud->client() != first);
    }

    void theSandboxIsALoginThatIsNotKept()
    {
        FakeWorkspaceServer server;
        Fixture fixture;
        QString folder;
        fixture.cloud->setSandboxStarter([&](const launch::SandboxOptions &options, QObject *, auto then) {
            folder = options.stateFolder;
            lepton::Workspace sandbox = server.workspace();
            sandbox.source = lepton::CredentialSource::Sandbox;
            then(sandbox);
        });
        Driver driver(*fixture.cloud);
        connect(&driver.dialog, &gui::LoginDialog::sandboxRequested, fixture.cloud.get(),
                [&] { fixture.cloud->useSandbox(QStringLiteral("/some/folder"), 100); });
        driver.click("sandbox");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
        QVERIFY(fixture.cloud->isSandbox());
        QCOMPARE(folder, QStringLiteral("/some/folder"));
        QVERIFY(fixture.store->kept.empty());
        gui::WorkspaceIndicator indicator(*fixture.cloud);
        QVERIFY(indicator.text().contains(QStringLiteral("simulated")));
    }

    void aSandboxThatDoesNotStartIsAnError()
    {
        Fixture fixture;
        fixture.cloud->setSandboxStarter([](const launch::SandboxOptions &, QObject *, auto then) {
            base::Error error;
            error.message = base::Text("no program");
            then(base::fail(error));
        });
        fixture.cloud->useSandbox(QStringLiteral("/some/folder"), 100);
        QCOMPARE(fixture.cloud->state(), Cloud::State::LoginNeeded);
        QVERIFY(!fixture.cloud->client());
    }

    void theIndicatorTellsStateAndExpiry()
    {
        FakeWorkspaceServer server;
        server.expiresAtMs = QDateTime::currentMSecsSinceEpoch() + 3 * 24 * kHour - 1000;
        Fixture fixture;
        gui::WorkspaceIndicator indicator(*fixture.cloud);
        QCOMPARE(indicator.text(), QStringLiteral("Log in…"));
        fixture.cloud->logIn(server.workspace(), false);
        QTRY_VERIFY_WITH_TIMEOUT(indicator.text() == QStringLiteral("Demo Lab · the token expires in 3 days"), kPatience);
        QVERIFY(indicator.accessibleName().contains(QStringLiteral("expires in 3 days")));
        QVERIFY(!indicator.toolTip().contains(QStringLiteral("GOOD-TOKEN")));
        fixture.cloud->logOut();
        QCOMPARE(indicator.text(), QStringLiteral("Log in…"));
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        Fixture fixture;
        Driver driver(*fixture.cloud);
        gui::NetworkLogWindow window(fixture.cloud->networkLog(), m_dialogs);
        for (QWidget *root : std::initializer_list<QWidget *>{&driver.dialog, &window}) {
            root->show();
            for (const QWidget *widget : root->findChildren<QWidget *>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(named || widget->objectName().startsWith(QLatin1String("qt_")), qPrintable(widget->objectName()));
            }
        }
        QStringList order;
        driver.find("workspaceId")->setFocus();
        for (int i = 0; i < 12; ++i) {
            order << driver.dialog.focusWidget()->objectName();
            QTest::keyClick(driver.dialog.focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"workspaceId", "token", "credentials", "keep", "advanced", "logIn", "test", "cancel", "sandbox"})
            QVERIFY2(order.contains(QString::fromLatin1(name)), name);
    }

    void theLogOfRequestsFollowsFiltersAndSaves()
    {
        lepton::NetworkLog log(50);
        log.addSecret("CANARY-TOKEN");
        gui::NetworkLogWindow window(log, m_dialogs);
        window.show();
        auto *table = window.findChild<QTableView *>(QStringLiteral("table"));
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 80; ++i) { // thirty more than it holds
            lepton::NetworkLogEntry entry;
            entry.startedAt = QDateTime::currentDateTimeUtc();
            entry.method = QStringLiteral("GET");
            entry.url = QStringLiteral("https://h.example/w/jobs?q=%1&t=CANARY-TOKEN").arg(i);
            const quint64 number = log.begin(entry);
            if (i != 79) // the last is under way
                log.finish(number, i % 10 == 0 ? 500 : 200, 1234, i % 10 == 0 ? QStringLiteral("server CANARY-TOKEN") : QString());
        }
        QCOMPARE(table->model()->rowCount(), 50);
        window.findChild<QCheckBox *>(QStringLiteral("failuresOnly"))->setChecked(true);
        QCOMPARE(table->model()->rowCount(), 5);
        window.findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("q=40 SERVER"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("copy")), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(QLatin1Char('\n')), 2);
        QVERIFY(!copied.contains(QStringLiteral("CANARY")));
        window.findChild<QLineEdit *>(QStringLiteral("filter"))->clear();
        window.findChild<QCheckBox *>(QStringLiteral("failuresOnly"))->setChecked(false);
        QTemporaryDir folder;
        m_dialogs.path = folder.filePath(QStringLiteral("log.tsv"));
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
        QFile saved(m_dialogs.path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray text = saved.readAll();
        QCOMPARE(text.count('\n'), 51);
        QVERIFY(!text.contains("CANARY"));
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("clear")), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 0);
        log.begin({});
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void theTokenIsNowhere()
    {
        const QByteArray canary = "CANARY-7f3a9c51e2d84b60";
        Fixture fixture;
        QString seen; // whatever a person or a file may see
        {
            gui::LogFile appLog(fixture.folder.filePath(QStringLiteral("autotuner.log")));
            FakeWorkspaceServer server;
            server.token = canary;
            server.expiresAtMs = QDateTime::currentMSecsSinceEpoch() + 5 * kHour;
            Driver driver(*fixture.cloud);
            driver.fill(server, QString::fromLatin1(canary));
            driver.click("logIn");
            QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::Online, kPatience);
            QTRY_VERIFY(!fixture.known().isEmpty());
            lepton::Client &client = *fixture.cloud->client();
            int answers = 0;
            const auto note = [&](const auto &answer) {
                ++answers;
                if (!answer)
                    seen += gui::translated(answer.error().error) + QString::fromStdString(answer.error().serverText);
            };
            client.nodeGroups(this, note);
            server.answer = [&](const QByteArray &) { return FakeWorkspaceServer::Reply{400, "{\"message\": \"" + canary + "\"}"}; };
            client.nodeGroups(this, note);
            client.job(QString::fromLatin1(canary), this, note); // pasted into the wrong field
            QTRY_COMPARE_WITH_TIMEOUT(answers, 3, kPatience);
            server.answer = [&](const QByteArray &) { return FakeWorkspaceServer::Reply{401, canary}; };
            fixture.cloud->retry();
            QTRY_VERIFY_WITH_TIMEOUT(fixture.cloud->state() == Cloud::State::LoginNeeded, kPatience);
            seen += gui::translated(fixture.cloud->error());
            gui::WorkspaceIndicator indicator(*fixture.cloud);
            seen += indicator.text() + indicator.toolTip() + indicator.accessibleDescription();
            gui::NetworkLogWindow window(fixture.cloud->networkLog(), m_dialogs);
            m_dialogs.path = fixture.folder.filePath(QStringLiteral("network.tsv"));
            QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
            for (const QLabel *label : driver.dialog.findChildren<QLabel *>())
                seen += label->text() + label->accessibleName() + label->toolTip();
        }
        QFile commandLine(QStringLiteral("/proc/self/cmdline"));
        if (commandLine.open(QIODevice::ReadOnly))
            seen += QString::fromLocal8Bit(commandLine.readAll());
        const QByteArrayList forms{
            canary,         canary.toBase64().left(28), ("a" + canary).toBase64().mid(4, 20), ("ab" + canary).toBase64().mid(4, 20),
            canary.toHex(), canary.toPercentEncoding()};
        int files = 0;
        for (QDirIterator it(fixture.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray &form : forms)
                QVERIFY2(!bytes.contains(form), qPrintable(file.fileName()));
        }
        QVERIFY(files >= 2); // workspaces.json and the saved network log at least
        for (const QByteArray &form : forms)
            QVERIFY2(!seen.contains(QString::fromLatin1(form)), qPrintable(seen));
    }

private:
    QTemporaryDir m_empty;
    FakeDialogs m_dialogs;
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"

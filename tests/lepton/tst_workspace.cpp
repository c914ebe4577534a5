// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/workspace.h"

#include "lepton/expiry.h"

#include <QTest>

using lepton::Token;
using lepton::Workspace;

namespace {

Workspace usable()
{
    Workspace workspace;
    workspace.id = QStringLiteral("ws7demo");
    workspace.url = lepton::defaultWorkspaceUrl(workspace.id);
    workspace.token = Token("EXAMPLE-TOKEN-0000");
    return workspace;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void urlsThatMayCarryAToken_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        const std::pair<const char *, bool> rows[] = {
            {"https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/ws7demo", true},
            {"https://lepton.example.org:8443/w", true},
            {"HTTPS://lepton.example.org/w", true},
            {"http://127.0.0.1:8080/api/v2/workspaces/a", true},
            {"http://127.8.9.1/w", true},
            {"http://[::1]:99/w", true},
            {"http://localhost:1/w", true},
            {"http://LocalHost:1/w", true},
            {"http://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/ws7demo", false},
            {"http://127.0.0.1.example.org/w", false},
            {"http://localhost.example.org/w", false},
            {"http://10.0.0.1/w", false},
            {"http://0.0.0.0/w", false},
            {"http://user@127.0.0.1/w", false},
            {"https://user:secret@example.org/w", false},
            {"https://example.org/w?token=1", false},
            {"https://example.org/w#part", false},
            {"https:///w", false},
            {"https://", false},
            {"ftp://example.org/w", false},
            {"file:///etc/passwd", false},
            {"javascript:alert(1)", false},
            {"example.org/w", false},
            {"https://exa mple.org/w", false},
            {"http://[::1", false},
            {"//example.org/w", false},
        };
        for (const auto &[url, good] : rows)
            QTest::addRow("%s", url) << QString::fromLatin1(url) << good;
    }
    void urlsThatMayCarryAToken()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        Workspace workspace = usable();
        workspace.url = lepton::workspaceUrl(url, workspace.id);
        const auto checked = workspace.check();
        QCOMPARE(checked.has_value(), good);
        if (!good) {
            const std::string text = checked.error().english();
            QCOMPARE(text.substr(0, 3), std::string("url"));
            QVERIFY2(text.find("secret") == std::string::npos, text.c_str());
            QVERIFY(!checked.error().hint.empty());
        }
    }

    void idsThatMayStandInAPath_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        const std::pair<QString, bool> rows[] = {
            {QStringLiteral("ws7demo"), true}, {QStringLiteral("A-b_c.9"), true},       {QString(), false},
            {QStringLiteral("a b"), false},    {QStringLiteral("a/b"), false},          {QStringLiteral(".."), false},
            {QStringLiteral("a\nb"), false},   {QStringLiteral("a:b"), false},          {QStringLiteral("a%2fb"), false},
            {QStringLiteral("ä"), false},      {QString(201, QLatin1Char('a')), false}, {QString(200, QLatin1Char('a')), true}};
        for (const auto &[id, good] : rows)
            QTest::addRow("%s", qPrintable(id.left(20) + QString::number(id.size()))) << id << good;
    }
    void idsThatMayStandInAPath()
    {
        QFETCH(QString, id);
        QFETCH(bool, good);
        Workspace workspace = usable();
        workspace.id = id;
        QCOMPARE(workspace.check().has_value(), good);
    }

    void tokensThatFitAHeader_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << QByteArray("nvapi-abc_DEF.123=+/~") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("a second header") << QByteArray("abc\r\nX-Evil: 1") << false;
        QTest::newRow("blank inside") << QByteArray("abc def") << false;
        QTest::newRow("zero byte") << QByteArray("abc\0def", 7) << false;
        QTest::newRow("not ASCII") << QByteArray("gr\xc3\xbc\xc3\x9f") << false;
        QTest::newRow("endless") << QByteArray(20'000, 'a') << false;
    }
    void tokensThatFitAHeader()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, good);
        Workspace workspace = usable();
        workspace.token = Token(token);
        const auto checked = workspace.check();
        QCOMPARE(checked.has_value(), good);
        if (!good && !token.isEmpty())
            QVERIFY(checked.error().english().find(token.toStdString()) == std::string::npos);
    }

    void originsAreAddresses()
    {
        Workspace workspace = usable();
        workspace.origin = QStringLiteral("https://gateway.dgxc-lepton.nvidia.com");
        QVERIFY(workspace.check().has_value());
        workspace.origin = QStringLiteral("https://a.example\r\nX-Evil: 1");
        QVERIFY(!workspace.check().has_value());
        workspace.origin = QStringLiteral("nonsense");
        QVERIFY(!workspace.check().has_value());
    }

    void typedUrlsLoseOneSlash()
    {
        const auto text = [](const char *typed) {
            return lepton::workspaceUrl(QString::fromLatin1(typed), QStringLiteral("ws")).toString(QUrl::FullyEncoded);
        };
        QCOMPARE(text("https://h.example/api/v2/workspaces/ws/"), QStringLiteral("https://h.example/api/v2/workspaces/ws"));
        QCOMPARE(text("  https://h.example/w \n"), QStringLiteral("https://h.example/w"));
        QCOMPARE(text("https://h.example/w//"), QStringLiteral("https://h.example/w/"));
        QCOMPARE(text("https://h.example/"), QStringLiteral("https://h.example"));
        QCOMPARE(text("https://h.example/a%2Fb/"), QStringLiteral("https://h.example/a%2Fb"));
        QCOMPARE(text(""), QStringLiteral("https://gateway.dgxc-lepton.nvidia.com/api/v2/workspaces/ws"));
    }

    void pastedCredentialsAreSplitAtTheFirstColon()
    {
        const auto pasted = lepton::splitPasted(QStringLiteral(" ws7demo:abc:def \n"));
        QVERIFY(pasted.has_value());
        QCOMPARE(pasted->id, QStringLiteral("ws7demo"));
        QCOMPARE(pasted->token.reveal(), QByteArray("abc:def"));
        QVERIFY(!lepton::splitPasted(QStringLiteral("ws7demo")).has_value());
        QVERIFY(lepton::splitPasted(QStringLiteral("ws7demo:"))->token.isEmpty());
        QVERIFY(lepton::splitPasted(QStringLiteral(":abc"))->id.isEmpty());
    }

    void dashboardLinksFollowTheGateway()
    {
        Workspace workspace = usable();
        QCOMPARE(
            workspace.dashboardJob(QStringLiteral("at-x-7k2")),
            QUrl(QStringLiteral("https://dashboard.dgxc-lepton.nvidia.com/workspace/ws7demo/compute/jobs/detail/at-x-7k2/replicas/list")));
        QCOMPARE(workspace.dashboardNodeGroups(),
                 QUrl(QStringLiteral("https://dashboard.dgxc-lepton.nvidia.com/workspace-redirect/node-groups/list")));
        QCOMPARE(workspace.dashboardJob(QStringLiteral("a/../b")).toString(QUrl::FullyEncoded),
                 QStringLiteral("https://dashboard.dgxc-lepton.nvidia.com/workspace/ws7demo/compute/jobs/detail/a%2F..%2Fb/replicas/list"));
        QVERIFY(workspace.dashboardJob({}).isEmpty());
    }

    void noDashboardWithoutAGateway()
    {
        Workspace workspace = usable();
        workspace.url = QUrl(QStringLiteral("http://127.0.0.1:8080/api/v2/workspaces/ws7demo"));
        QVERIFY(workspace.dashboardJob(QStringLiteral("a")).isEmpty());
        QVERIFY(workspace.dashboardNodeGroups().isEmpty());
        workspace = usable();
        workspace.source = lepton::CredentialSource::Sandbox;
        QVERIFY(workspace.dashboardJob(QStringLiteral("a")).isEmpty());
    }

    void expiryIsToldInTheUnitThatMatters_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("warning");
        constexpr qint64 minute = 60'000;
        constexpr qint64 hour = 60 * minute;
        constexpr qint64 day = 24 * hour;
        const auto row = [](const char *name, qint64 left, const char *text, bool warning) {
            QTest::newRow(name) << left << QString::fromLatin1(text) << warning;
        };
        row("a year", 365 * day, "the token expires in 365 days", false);
        row("ten days are no warning", 10 * day, "the token expires in 10 days", false);
        row("days are rounded up", 9 * day + 1, "the token expires in 10 days", true);
        row("two days", 2 * day, "the token expires in 2 days", true);
        row("a new one of a day", day, "the token expires in 24 hours", true);
        row("hours are rounded down", 23 * hour + 59 * minute, "the token expires in 23 hours", true);
        row("an hour", hour, "the token expires in 1 hour", true);
        row("minutes", 59 * minute, "the token expires in 59 minutes", true);
        row("a minute", minute, "the token expires in 1 minute", true);
        row("seconds", 59'000, "the token expires in less than a minute", true);
        row("now", 0, "the token has expired", true);
        row("long ago", -400 * day, "the token has expired", true);
    }
    void expiryIsToldInTheUnitThatMatters()
    {
        QFETCH(qint64, left);
        QFETCH(QString, text);
        QFETCH(bool, warning);
        constexpr qint64 now = 1'767'225'600'000;
        const lepton::Expiry expiry = lepton::expiryOf(now + left, now);
        QCOMPARE(QString::fromStdString(expiry.text.english()), text);
        QCOMPARE(expiry.isWarning(), warning);
        QVERIFY(!lepton::expiryOf(std::nullopt, now).isWarning());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/networklog.h"

#include <QSignalSpy>
#include <QTest>

using lepton::NetworkLog;
using lepton::NetworkLogEntry;

class NetworkLogTest : public QObject {
    Q_OBJECT

private slots:
    void redacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const char *text, const char *expected) {
            QTest::newRow(title) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing", "GET /jobs/x", "GET /jobs/x");
        row("the token", "a s3cret/+ b", "a ••• b");
        row("twice", "s3cret/+s3cret/+", "••••••");
        row("in a URL", "https://h/x?y=s3cret%2F%2B", "https://h/x?y=•••");
        row("a longer secret first", "s3cret/+longer", "•••");
        row("any bearer", "Authorization: Bearer abc.def", "Authorization: Bearer •••");
        row("a token parameter", "/x?token=abc&q=1", "/x?token=•••&q=1");
        row("a word that is none", "the bearer", "the bearer");
    }
    void redacts()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        NetworkLog log;
        log.addSecret("s3cret/+");
        log.addSecret("s3cret/+longer");
        log.addSecret({});
        QCOMPARE(log.redacted(text), expected);
    }

    void keepsTheLast()
    {
        NetworkLog log(2);
        QSignalSpy added(&log, &NetworkLog::added);
        QSignalSpy changed(&log, &NetworkLog::changed);
        QSignalSpy trimmed(&log, &NetworkLog::trimmed);
        const quint64 first = log.begin({});
        const quint64 second = log.begin({});
        const quint64 third = log.begin({});
        QCOMPARE(log.entries().size(), size_t(2));
        QCOMPARE(log.entries().front().number, second);
        log.finish(first, 200, 1, {}); // gone meanwhile: nothing happens
        QVERIFY(changed.isEmpty());
        log.finish(third, 404, 7, QStringLiteral("not_found"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(log.entries().back().httpStatus, 404);
        QCOMPARE(log.entries().back().answerBytes, 7);
        QVERIFY(log.entries().back().milliseconds >= 0);
        QCOMPARE(added.size(), 3);
        QCOMPARE(trimmed.size(), 1);
        log.clear();
        QVERIFY(log.entries().empty());
        QCOMPARE(trimmed.size(), 2);
    }

    void redactsWhatIsKept()
    {
        NetworkLog log;
        log.addSecret("CANARY");
        NetworkLogEntry entry;
        entry.url = QStringLiteral("http://h/CANARY");
        const quint64 number = log.begin(entry);
        log.finish(number, 500, 0, QStringLiteral("said CANARY"));
        QVERIFY(!log.entries().front().url.contains(QLatin1String("CANARY")));
        QVERIFY(!log.entries().front().outcome.contains(QLatin1String("CANARY")));
    }
};

QTEST_GUILESS_MAIN(NetworkLogTest)
#include "tst_networklog.moc"

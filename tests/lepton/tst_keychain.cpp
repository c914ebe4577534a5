// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real secret service: started by keychain.sh on a session bus of its own.
#include "lepton/tokenstore.h"

#include <QProcess>
#include <QTest>
#include <optional>

namespace {

template <class T, class Call>
base::Result<T> wait(Call &&call)
{
    std::optional<base::Result<T>> answer;
    call([&](base::Result<T> value) { answer = std::move(value); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
        qFatal("no answer");
    return std::move(*answer);
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT

private slots:
    void tokensOutliveTheStore()
    {
        const QString id = QStringLiteral("tst-keychain");
        {
            const auto store = lepton::makeTokenStore(false);
            const auto written = wait<void>([&](auto then) { store->write(id, lepton::Token("REAL-TOKEN"), then); });
            QVERIFY2(written.has_value(), written ? "" : written.error().english().c_str());
            QVERIFY(store->isPersistent());
        }
        const auto store = lepton::makeTokenStore(false);
        const auto kept = wait<lepton::Token>([&](auto then) { store->read(id, then); });
        QVERIFY2(kept.has_value(), kept ? "" : kept.error().english().c_str());
        QCOMPARE(kept->reveal(), QByteArray("REAL-TOKEN"));
        QVERIFY(wait<lepton::Token>([&](auto then) { store->read(QStringLiteral("another"), then); })->isEmpty());
        QVERIFY(wait<void>([&](auto then) { store->remove(id, then); }).has_value());
        const auto next = lepton::makeTokenStore(false);
        QVERIFY(wait<lepton::Token>([&](auto then) { next->read(id, then); })->isEmpty());
        QVERIFY(next->isPersistent());
    }

    /// What is written is an ordinary secret, under the names that the manual gives.
    void otherToolsFindIt()
    {
        QProcess tool;
        const auto store = lepton::makeTokenStore(false);
        QVERIFY(wait<void>([&](auto then) { store->write(QStringLiteral("ws7demo"), lepton::Token("SEEN"), then); }).has_value());
        tool.start(QStringLiteral("secret-tool"),
                   {QStringLiteral("lookup"), QStringLiteral("server"), QStringLiteral("AutoTuner"), QStringLiteral("user"),
                    QStringLiteral("ws7demo")});
        if (!tool.waitForStarted())
            QSKIP("secret-tool is not installed");
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.readAllStandardOutput().trimmed(), QByteArray("SEEN"));
        QVERIFY(wait<void>([&](auto then) { store->remove(QStringLiteral("ws7demo"), then); }).has_value());
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"

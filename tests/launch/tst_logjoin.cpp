// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/logjoin.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

using launch::LogJoin;
using State = LogJoin::State;

namespace {

QList<QByteArray> feed(LogJoin &join, const QList<QByteArray> &lines)
{
    join.beginPiece();
    for (const QByteArray &line : lines)
        join.feed(line);
    return join.taken();
}

QList<QByteArray> numbered(int from, int to)
{
    QList<QByteArray> lines;
    for (int i = from; i < to; ++i)
        lines.append("step " + QByteArray::number(i));
    return lines;
}

} // namespace

TEST(LogJoin, TakesEverythingAtFirst)
{
    LogJoin join;
    EXPECT_EQ(feed(join, {"a", "a", ""}), (QList<QByteArray>{"a", "a", ""}));
    EXPECT_EQ(join.delivered(), 3);
}

TEST(LogJoin, DropsWhatRepeatsTheEnd)
{
    LogJoin join;
    feed(join, numbered(0, 100));
    EXPECT_EQ(feed(join, numbered(90, 110)), numbered(100, 110));
    EXPECT_EQ(feed(join, numbered(105, 110)), QList<QByteArray>());
    EXPECT_EQ(join.state(), State::Through);
    EXPECT_EQ(feed(join, numbered(109, 111)), numbered(110, 111));
}

TEST(LogJoin, WithholdsWhileItOnlyRepeats)
{
    LogJoin join;
    feed(join, numbered(0, 100));
    EXPECT_TRUE(feed(join, numbered(50, 80)).isEmpty());
    EXPECT_EQ(join.state(), State::Matching);
}

TEST(LogJoin, KnowsARepetitionFromTheVeryBeginning)
{
    LogJoin join;
    feed(join, numbered(0, 20000)); // more than is known by heart
    EXPECT_EQ(feed(join, numbered(0, 20003)), numbered(20000, 20003));
}

TEST(LogJoin, SaysWhenSomethingIsMissing)
{
    LogJoin join;
    feed(join, numbered(0, 100));
    EXPECT_TRUE(feed(join, numbered(120, 130)).isEmpty());
    EXPECT_EQ(join.state(), State::Apart);
    EXPECT_EQ(join.withheld(), numbered(120, 130));
    // The missing lines come from elsewhere; then the rest follows on.
    EXPECT_EQ(feed(join, numbered(95, 125)), numbered(100, 125));
    EXPECT_EQ(feed(join, numbered(120, 130)), numbered(125, 130));
}

TEST(LogJoin, AcceptsAGapWhenTold)
{
    LogJoin join;
    feed(join, {"a"});
    feed(join, {"c", "d"});
    join.accept();
    EXPECT_EQ(join.taken(), (QList<QByteArray>{"c", "d"}));
    EXPECT_EQ(join.state(), State::Through);
}

TEST(LogJoin, PrefersTheLongestOverlapOfEqualLines)
{
    LogJoin join;
    feed(join, {"x", "-", "-", "-"});
    EXPECT_EQ(feed(join, {"-", "-", "-", "y"}), (QList<QByteArray>{"y"}));
    EXPECT_EQ(feed(join, {"-", "y", "-"}), (QList<QByteArray>{"-"}));
}

TEST(LogJoin, ComparesBytesThatAreNoTextAsTheHistoryShowsThem)
{
    LogJoin join;
    feed(join, {"bar \xff", "next"});
    EXPECT_EQ(feed(join, {"bar \xef\xbf\xbd", "next", "new"}), (QList<QByteArray>{"new"}));
}

TEST(LogJoin, ForgetsAnotherLog)
{
    LogJoin join;
    feed(join, {"a", "b"});
    join.clear();
    EXPECT_EQ(feed(join, {"a", "b"}), (QList<QByteArray>{"a", "b"}));
}

/// Whatever pieces of a log come, as long as each begins within the known part: the log itself comes out.
TEST(LogJoin, RebuildsALogFromAnyPieces)
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        QList<QByteArray> log;
        for (int i = 0; i < 300; ++i) // few distinct lines, but no long periods
            log.append(QByteArray::number(i) + (random.bounded(4) == 0 ? QByteArray() : QByteArray(" of it")));
        for (int i = 0; i < 40; ++i)
            log[random.bounded(300)] = "---";
        LogJoin join;
        QList<QByteArray> out;
        qsizetype have = 0;
        while (have < log.size()) {
            const qsizetype from = have == 0 ? 0 : random.bounded(static_cast<int>(have));
            const qsizetype to = std::min<qsizetype>(log.size(), from + 1 + random.bounded(60));
            out += feed(join, log.mid(from, to - from));
            have = join.delivered();
        }
        ASSERT_EQ(out, log) << seed;
    }
}

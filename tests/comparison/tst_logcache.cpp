// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/logcache.h"

#include "comparison/logtree.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

using comparison::LogCache;

namespace fs = std::filesystem;

TEST(LogCache, AFileIsReadOnceUntilItChanges)
{
    const logtree::Tree tree;
    const fs::path path = tree.write("a.log", logtree::nemo({}));
    LogCache cache;
    const auto first = cache.read(path, {});
    ASSERT_TRUE(first);
    EXPECT_EQ((*first)->contents.steps.size(), 20U);
    EXPECT_EQ(*cache.read(path, {}), *first);
    tree.write("a.log", logtree::nemo({0, 30, 2, 30}));
    const auto grown = cache.read(path, {});
    ASSERT_TRUE(grown);
    EXPECT_NE(*grown, *first);
    EXPECT_EQ((*grown)->contents.steps.size(), 30U);
}

TEST(LogCache, WhatWasNotAskedForIsForgotten)
{
    const logtree::Tree tree;
    const fs::path a = tree.write("a.log", logtree::nemo({}));
    const fs::path b = tree.write("b.log", logtree::nemo({}));
    LogCache cache;
    const std::weak_ptr<const comparison::ReadLog> first = *cache.read(a, {});
    const std::weak_ptr<const comparison::ReadLog> second = *cache.read(b, {});
    cache.forgetUnused();
    EXPECT_EQ(*cache.read(a, {}), first.lock());
    cache.forgetUnused();
    EXPECT_FALSE(first.expired());
    EXPECT_TRUE(second.expired());
}

TEST(LogCache, EventFilesAreToldByTheirBytesAndReadTogether)
{
    const logtree::Tree tree;
    const fs::path one = tree.write("events.out.tfevents.1.h.1.0", logtree::events({0, 30}));
    const fs::path two = tree.write("events.out.tfevents.2.h.1.0", logtree::events({20, 30}));
    const fs::path renamed = tree.write("renamed.log", logtree::events({0, 30}));
    LogCache cache;
    EXPECT_EQ((*cache.readEvents({one, two}, {}))->contents.steps.size(), 50U);
    EXPECT_EQ((*cache.readEvents({one}, {}))->contents.steps.size(), 30U);
    const auto read = cache.read(renamed, {});
    EXPECT_TRUE((*read)->contents.isEventFile);
    EXPECT_EQ((*read)->contents.steps.size(), 30U);
}

TEST(LogCache, SimulatedLogsSayItThemselves)
{
    const logtree::Tree tree;
    LogCache cache;
    const std::string text = logtree::nemo({});
    EXPECT_TRUE((*cache.read(tree.write("kept.log", logtree::keptSimulated(text)), {}))->simulated);
    EXPECT_TRUE((*cache.read(tree.write("printed.log", logtree::printedSimulated(text)), {}))->simulated);
    EXPECT_FALSE((*cache.read(tree.write("real.log", text), {}))->simulated);
}

TEST(LogCache, WhatCannotBeReadIsAnErrorAndNeverWaitedFor)
{
    const logtree::Tree tree;
    LogCache cache;
    const fs::path pipe = tree / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    for (const fs::path &path : {tree / "missing.log", tree.root(), pipe, fs::path("/dev/zero"), fs::path()}) {
        const auto read = cache.read(path, {});
        ASSERT_FALSE(read) << path;
        EXPECT_EQ(read.error().kind, base::ErrorKind::Input);
        EXPECT_EQ(read.error().subject, path.string());
    }
    if (geteuid() != 0) {
        const fs::path locked = tree.write("locked.log", "x");
        fs::permissions(locked, fs::perms::none);
        EXPECT_FALSE(cache.read(locked, {}));
    }
}

TEST(LogCache, ReadingStopsInTheMiddleOfAFile)
{
    const logtree::Tree tree;
    const fs::path path = tree.write("big.log", std::string(8 << 20, 'x'));
    LogCache cache;
    int asked = 0;
    const auto read = cache.read(path, [&] { return ++asked < 3; });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(asked, 3);
    EXPECT_TRUE(cache.read(path, {})) << "nothing half-read is kept";
}

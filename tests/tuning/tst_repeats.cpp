// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/repeats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;
using tuning::Measurement;
using tuning::Outcome;

Measurement run(std::size_t alternative, Outcome outcome, double seconds = 0)
{
    Measurement made;
    made.alternative = alternative;
    made.outcome = outcome;
    made.step = base::Seconds(seconds);
    return made;
}

TEST(Repeats, areThoseOfOneAlternative)
{
    const std::vector<Measurement> runs{run(4, Outcome::Ok, 2.0), run(1, Outcome::Oom), run(4, Outcome::Ok, 2.5),
                                        run(2, Outcome::Failed),  run(4, Outcome::Oom), run(1, Outcome::Oom)};
    const auto all = tuning::repeatsOf(runs);
    ASSERT_EQ(all.size(), 2U) << "a failure of unknown cause tells nothing to compare";
    EXPECT_EQ(all[0].alternative, 4U);
    EXPECT_THAT(all[0].finished, ElementsAre(0, 2));
    EXPECT_THAT(all[0].ranOut, ElementsAre(4));
    EXPECT_DOUBLE_EQ(all[0].shortest.value(), 2.0);
    EXPECT_DOUBLE_EQ(all[0].longest.value(), 2.5);
    EXPECT_TRUE(all[0].haveBothOutcomes());
    EXPECT_TRUE(all[0].differ());
    EXPECT_FALSE(all[1].haveBothOutcomes());
    EXPECT_FALSE(all[1].differ());
}

TEST(Repeats, noiseIsNoDifference)
{
    for (const auto &[second, differ] : std::vector<std::pair<double, bool>>{{2.0, false}, {2.19, false}, {2.21, true}, {1.81, true}}) {
        const std::vector<Measurement> runs{run(0, Outcome::Ok, 2.0), run(0, Outcome::Ok, second)};
        EXPECT_EQ(tuning::repeatsOf(runs).front().differ(), differ) << second;
    }
    EXPECT_TRUE(tuning::repeatsOf({}).empty());
}

} // namespace

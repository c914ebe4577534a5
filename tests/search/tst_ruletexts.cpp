// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ruletexts.h"

#include <gtest/gtest.h>
#include <limits>

namespace {

using search::texts::nearestDivisors;
using search::texts::nearestMultiples;
using search::texts::useOneOf;
using Values = std::vector<std::int64_t>;

struct NearestCase {
    std::int64_t value, of;
    Values expected;
};

TEST(RuleTexts, NearestDivisors)
{
    const NearestCase cases[] = {
        {6, 32, {4, 8}}, {32, 32, {16}}, // itself is not an answer: the rule is broken for another reason
        {100, 32, {32}}, // beyond the largest
        {1, 32, {2}}, // below the smallest
        {0, 32, {1}},    {5, 7, {1, 7}}, // primes have two
        {3, 1, {1}},     {3, 0, {}},     {3, -4, {}}, {3, std::int64_t{1} << 40, {}}, // hostile sizes are not searched
    };
    for (const NearestCase &c : cases)
        EXPECT_EQ(nearestDivisors(c.value, c.of), c.expected) << c.value << " of " << c.of;
}

TEST(RuleTexts, NearestMultiples)
{
    const NearestCase cases[] = {
        {256, 48, {240, 288}}, {10, 48, {48}}, // zero is no batch
        {96, 48, {96}}, // already one
        {10, 0, {}},           {10, -3, {}},
    };
    for (const NearestCase &c : cases)
        EXPECT_EQ(nearestMultiples(c.value, c.of), c.expected) << c.value << " by " << c.of;
}

TEST(RuleTexts, EverySuggestedDivisorDivides)
{
    for (std::int64_t of = 1; of <= 200; ++of) {
        for (std::int64_t value = 1; value <= 210; ++value) {
            for (const std::int64_t divisor : nearestDivisors(value, of)) {
                EXPECT_EQ(of % divisor, 0);
                EXPECT_NE(divisor, value);
            }
        }
    }
}

TEST(RuleTexts, AdviceReadsAsASentence)
{
    EXPECT_TRUE(useOneOf({}).empty());
    EXPECT_EQ(useOneOf({4}).english(), "use 4");
    EXPECT_EQ(useOneOf({4, 8}).english(), "use 4 or 8");
    EXPECT_EQ(useOneOf({2, 4, 8}).english(), "use 2, 4 or 8");
}

TEST(RuleTexts, NumbersFillPatternsInOrder)
{
    EXPECT_EQ(search::texts::withNumbers("%1 %2 %3 %4", {1, -2, 3, 4}).english(), "1 -2 3 4");
    EXPECT_EQ(search::texts::withNumbers("only %2", {1, 2, 3, 4}).english(), "only 2");
}

} // namespace

// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nesting.h"

#include <gtest/gtest.h>
#include <string>

TEST(Nesting, CountsBracketsOutsideStrings)
{
    EXPECT_EQ(base::nestingDepth(""), 0U);
    EXPECT_EQ(base::nestingDepth("7"), 0U);
    EXPECT_EQ(base::nestingDepth("[]"), 1U);
    EXPECT_EQ(base::nestingDepth(R"({"a": [1, {"b": 2}], "c": []})"), 3U);
    EXPECT_EQ(base::nestingDepth(R"(["[[[["])"), 1U);
    EXPECT_EQ(base::nestingDepth(R"(["\"[[", [1]])"), 2U);
}

TEST(Nesting, SurvivesTextThatIsNoJson)
{
    EXPECT_EQ(base::nestingDepth("]]]][["), 2U); // closing brackets too many do not hide what follows
    EXPECT_EQ(base::nestingDepth("\"unfinished [["), 0U);
    EXPECT_EQ(base::nestingDepth("\"\\"), 0U);
    EXPECT_EQ(base::nestingDepth(std::string(1'000'000, '[')), 1'000'000U);
}

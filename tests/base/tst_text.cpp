// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace {

using base::Error;
using base::ErrorKind;
using base::Text;

TEST(Text, FillsInArguments)
{
    EXPECT_EQ(Text("%1 does not divide %2", {"6", "32"}).english(), "6 does not divide 32");
    EXPECT_EQ(Text("%2 before %1", {"a", "b"}).english(), "b before a");
    EXPECT_EQ(Text("%1 %1", {"x"}).english(), "x x");
    EXPECT_EQ(Text("plain").english(), "plain");
    EXPECT_EQ(Text().english(), "");
    EXPECT_TRUE(Text().empty());
}

TEST(Text, PercentSignsAndMissingArgumentsStay)
{
    EXPECT_EQ(Text("50 %% of %1", {"all"}).english(), "50 % of all");
    EXPECT_EQ(Text("%1 and %2", {"one"}).english(), "one and %2");
    EXPECT_EQ(Text("100 %").english(), "100 %");
    EXPECT_EQ(Text("%0 %a", {"x"}).english(), "%0 %a");
}

TEST(Text, ArgumentsAreNotPatterns) { EXPECT_EQ(Text("%1 %2", {"%2", "b"}).english(), "%2 b"); }

TEST(Text, TranslatedPatternsMayReorder)
{
    const Text text("%1 of %2", {"3", "8"});
    EXPECT_EQ(base::fillIn("von %2 sind es %1", text.args()), "von 8 sind es 3");
}

TEST(Text, EqualWhenPatternAndArgumentsAre)
{
    EXPECT_EQ(Text("%1", {"a"}), Text("%1", {"a"}));
    EXPECT_NE(Text("%1", {"a"}), Text("%1", {"b"}));
}

TEST(Error, SaysWhatWhereWhyAndWhatToDo)
{
    const Error error{ErrorKind::Input, "plan.json:3", Text("%1 is no number", {"x"}), Text("give a whole number"), "parse error"};
    EXPECT_EQ(error.english(), "plan.json:3: x is no number (parse error). give a whole number");
    EXPECT_EQ((Error{ErrorKind::Nothing, "", Text("nothing fits"), {}, ""}).english(), "nothing fits");
}

base::Result<int> half(int value)
{
    if (value % 2 != 0)
        return base::fail({ErrorKind::Input, "value", Text("odd"), {}, ""});
    return value / 2;
}

TEST(Result, HoldsAValueOrAnError)
{
    EXPECT_EQ(half(8).value(), 4);
    ASSERT_FALSE(half(7));
    EXPECT_EQ(half(7).error().subject, "value");
}

} // namespace

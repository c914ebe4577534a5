// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/jsonvalues.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>

TEST(JsonValues, integers)
{
    using nlohmann::json;
    EXPECT_EQ(requests::integerFrom(json(8)).value(), 8);
    EXPECT_EQ(requests::integerFrom(json(8.0)).value(), 8);
    EXPECT_EQ(requests::integerFrom(json(0), {0, 5}).value(), 0);
    for (const json &wrong : {json(0), json(-1), json(8.5), json("8"), json(true), json(nullptr), json::array(), json(2147483648LL),
                              json(1e300), json(18446744073709551615ULL)}) {
        EXPECT_FALSE(requests::integerFrom(wrong)) << wrong;
    }
}

TEST(JsonValues, numbersTextBooleans)
{
    using nlohmann::json;
    EXPECT_FALSE(requests::positiveNumberFrom(json(0)));
    EXPECT_FALSE(requests::positiveNumberFrom(json("1")));
    EXPECT_TRUE(requests::positiveNumberFrom(json(1000), 1000));
    EXPECT_FALSE(requests::positiveNumberFrom(json(1e300), 1000));
    EXPECT_TRUE(requests::nonNegativeNumberFrom(json(0)));
    EXPECT_FALSE(requests::nonNegativeNumberFrom(json(-0.5)));
    EXPECT_FALSE(requests::booleanFrom(json(1)));
    EXPECT_TRUE(requests::booleanFrom(json(false)).has_value());
    EXPECT_FALSE(requests::textFrom(json(5)));
}

TEST(JsonValues, descriptionsAreShort)
{
    const std::string longText(1000, 'x');
    EXPECT_LT(requests::described(longText).size(), 60U);
    EXPECT_EQ(requests::described(nlohmann::json::array({1})), "a list");
    std::string umlauts;
    for (int i = 0; i < 100; ++i)
        umlauts += "ü";
    const std::string cut = requests::described(umlauts);
    EXPECT_TRUE(nlohmann::json::accept("\"" + cut.substr(1) + "\"")) << "cut inside a character: " << cut;
}

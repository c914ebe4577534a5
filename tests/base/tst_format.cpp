// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <clocale>
#include <gtest/gtest.h>
#include <limits>

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(Format, FixedDecimals)
{
    EXPECT_EQ(base::fixed(3.14159, 2), "3.14");
    EXPECT_EQ(base::fixed(2.0, 0), "2");
    EXPECT_EQ(base::fixed(-0.5, 1), "-0.5");
    EXPECT_EQ(base::fixed(-0.04, 1), "0.0"); // zero has no sign
    EXPECT_EQ(base::fixed(-0.06, 1), "-0.1");
    EXPECT_EQ(base::fixed(kNan, 2), "–");
    EXPECT_EQ(base::fixed(-kInfinity, 2), "–");
}

TEST(Format, GroupsThousands)
{
    EXPECT_EQ(base::grouped(0), "0");
    EXPECT_EQ(base::grouped(999), "999");
    EXPECT_EQ(base::grouped(1000), "1,000");
    EXPECT_EQ(base::grouped(-999), "-999");
    EXPECT_EQ(base::grouped(-123456), "-123,456");
    EXPECT_EQ(base::grouped(1234567.891, 2), "1,234,567.89");
    EXPECT_EQ(base::grouped(kInfinity, 2), "–");
}

TEST(Format, Money)
{
    EXPECT_EQ(base::usd(base::Usd(345230.1)), "$345,230.10");
    EXPECT_EQ(base::usd(base::Usd(-12)), "-$12.00");
    EXPECT_EQ(base::usd(base::Usd(877380.37), 0), "$877,380");
}

TEST(Format, MemoryInGib) { EXPECT_EQ(base::gibText(base::gib(61.24)), "61.2"); }

TEST(Format, JoinsNumbers)
{
    EXPECT_EQ(base::joined({1, 2, 4}), "1,2,4");
    EXPECT_EQ(base::joined({8}, " or "), "8");
    EXPECT_EQ(base::joined({}), "");
}

struct IntegerCase {
    const char *text;
    std::optional<std::int64_t> expected;
};

TEST(Format, ParsesWholeIntegersOnly)
{
    const IntegerCase cases[] = {
        {"0", 0},
        {"42", 42},
        {"+7", 7},
        {"-3", -3},
        {"9223372036854775807", std::numeric_limits<std::int64_t>::max()},
        {"9223372036854775808", {}}, // one too many
        {"", {}},
        {"+", {}},
        {"-", {}},
        {"+-5", {}},
        {"++5", {}},
        {" 5", {}},
        {"5 ", {}},
        {"5.0", {}},
        {"5e3", {}},
        {"0x10", {}},
        {"1,024", {}},
        {"five", {}},
    };
    for (const IntegerCase &c : cases)
        EXPECT_EQ(base::parseInteger(c.text), c.expected) << "'" << c.text << "'";
}

struct NumberCase {
    const char *text;
    std::optional<double> expected;
};

TEST(Format, ParsesPlainNumbersOnly)
{
    const NumberCase cases[] = {
        {"0", 0.0},
        {"2.5", 2.5},
        {"-1e3", -1000.0},
        {"1e-3", 0.001},
        {"", {}},
        {"nan", {}},
        {"inf", {}},
        {"-infinity", {}},
        {"1e999", {}},
        {" 1", {}},
        {"1 ", {}},
        {"1,5", {}}, // a comma is no decimal point, whatever the
                     // locale
        {"$3", {}},
    };
    for (const NumberCase &c : cases)
        EXPECT_EQ(base::parseNumber(c.text), c.expected) << "'" << c.text << "'";
}

TEST(Format, IgnoresTheLocale)
{
    if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
        GTEST_SKIP() << "no German locale here";
    EXPECT_EQ(base::fixed(1.5, 1), "1.5");
    EXPECT_EQ(base::parseNumber("1.5"), 1.5);
    std::setlocale(LC_ALL, "C");
}

TEST(Format, FindsTheClosestName)
{
    const std::vector<std::string> known{"llama31_8b", "llama31_70b", "mixtral_8x7b"};
    EXPECT_EQ(base::closest("lama31_8b", known), "llama31_8b"); // one letter missing
    EXPECT_EQ(base::closest("llama3_70b", known), "llama31_70b");
    EXPECT_EQ(base::closest("mixtral_8x7b", known), "mixtral_8x7b");
    EXPECT_EQ(base::closest("gpt", known), std::nullopt); // nothing near
    EXPECT_EQ(base::closest("", known), std::nullopt);
    EXPECT_EQ(base::closest("llama31_8b", {}), std::nullopt);
}

} // namespace

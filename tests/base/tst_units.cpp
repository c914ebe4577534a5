// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace {

using base::Bytes;
using base::Flops;
using base::Seconds;
using base::Usd;

template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept Subtractable = requires(A a, B b)
{
    a - b;
};
template <class A, class B>
concept Multipliable = requires(A a, B b)
{
    a *b;
};
template <class A, class B>
concept Divisible = requires(A a, B b)
{
    a / b;
};
template <class A, class B>
concept Ordered = requires(A a, B b)
{
    a < b;
};
template <class A, class B>
concept AddAssignable = requires(A a, B b)
{
    a += b;
};

// What compiles …
static_assert(Addable<Bytes, Bytes>);
static_assert(Subtractable<Seconds, Seconds>);
static_assert(Multipliable<Seconds, double>);
static_assert(Multipliable<double, Seconds>);
static_assert(Divisible<Usd, double>);
static_assert(Divisible<Bytes, Bytes>);
static_assert(Ordered<Flops, Flops>);
// … and what must not: quantities of different units never meet, nor do bare numbers.
static_assert(!Addable<Bytes, Seconds>);
static_assert(!Subtractable<Bytes, Seconds>);
static_assert(!AddAssignable<Bytes, Seconds>);
static_assert(!Ordered<Bytes, Seconds>);
static_assert(!Divisible<Bytes, Seconds>);
static_assert(!Addable<Bytes, double>);
static_assert(!Addable<double, Usd>);
static_assert(!Multipliable<Bytes, Bytes>);
static_assert(!Divisible<double, Seconds>);
static_assert(!std::is_convertible_v<double, Bytes>);
static_assert(!std::is_convertible_v<Bytes, double>);
static_assert(!std::is_convertible_v<Bytes, Seconds>);
static_assert(!std::is_constructible_v<Seconds, Bytes>);
// The ratio of two quantities is a plain number.
static_assert(std::is_same_v<decltype(Bytes(1) / Bytes(2)), double>);
// No larger than the number inside, so that arrays of them cost nothing.
static_assert(sizeof(Bytes) == sizeof(double));

TEST(Units, QuantitiesAddSubtractAndScale)
{
    Bytes sum = Bytes(3) + Bytes(4);
    sum += Bytes(5);
    sum -= Bytes(2);
    EXPECT_EQ(sum, Bytes(10));
    EXPECT_EQ(-sum, Bytes(-10));
    EXPECT_EQ(sum * 2.0, Bytes(20));
    EXPECT_EQ(0.5 * sum, Bytes(5));
    EXPECT_EQ(sum / 4.0, Bytes(2.5));
    EXPECT_DOUBLE_EQ(sum / Bytes(4), 2.5);
    EXPECT_LT(Bytes(1), Bytes(2));
}

TEST(Units, BinaryAndDecimalBytesStayApart)
{
    EXPECT_DOUBLE_EQ(base::gib(1).value(), 1073741824.0);
    EXPECT_DOUBLE_EQ(base::mib(1024).value(), base::gib(1).value());
    EXPECT_DOUBLE_EQ(base::gigabytes(1).value(), 1e9);
    EXPECT_DOUBLE_EQ(base::inGib(base::gib(80)), 80.0);
    EXPECT_DOUBLE_EQ(base::inGb(base::gigabytes(141)), 141.0);
    // A datasheet's 80 GB is less than 80 GiB.
    EXPECT_NEAR(base::inGib(base::gigabytes(80)), 74.5058, 1e-4);
}

TEST(Units, TimesConvert)
{
    EXPECT_DOUBLE_EQ(base::inDays(Seconds(86400)), 1.0);
    EXPECT_DOUBLE_EQ(base::inHours(Seconds(5400)), 1.5);
}

TEST(Units, DefaultIsZero)
{
    EXPECT_EQ(Bytes().value(), 0.0);
    EXPECT_EQ(Usd(), Usd(0));
}

} // namespace
